"""How deep the body is along each bone, seen from the side and from the front, in body heights.

Each row: place along the bone from its upper end (0 to 1), depth in front of the bone, depth behind it. From
the front "in front" is the limb's outer edge and "behind" its inner one. Measures: see `proportions`.
"""

from __future__ import annotations

from typing import Final, TypeAlias

Profile: TypeAlias = tuple[tuple[float, float, float], ...]

# Trunk from the shoulders down to the hips, then the leg: one sweep from the neck to the ankle.
NECK: Final[Profile] = ((0.0, 0.026, 0.030), (0.45, 0.026, 0.029), (0.8, 0.033, 0.036))
TRUNK: Final[Profile] = (
    (0.0, 0.046, 0.054),
    (0.10, 0.062, 0.064),
    (0.26, 0.074, 0.068),
    (0.45, 0.068, 0.058),
    (0.63, 0.060, 0.048),
    (0.80, 0.060, 0.058),
    (0.92, 0.062, 0.076),
    (1.0, 0.060, 0.086),
)
THIGH: Final[Profile] = (
    (0.0, 0.060, 0.086),
    (0.16, 0.064, 0.074),
    (0.34, 0.063, 0.060),
    (0.55, 0.056, 0.050),
    (0.75, 0.046, 0.041),
    (0.90, 0.038, 0.035),
    (1.0, 0.036, 0.033),
)
SHANK: Final[Profile] = (
    (0.0, 0.036, 0.033),
    (0.10, 0.031, 0.036),
    (0.26, 0.027, 0.046),
    (0.42, 0.025, 0.044),
    (0.62, 0.022, 0.032),
    (0.80, 0.019, 0.023),
    (0.95, 0.019, 0.021),
    (1.0, 0.020, 0.021),
)
UPPER_ARM: Final[Profile] = (
    (0.0, 0.036, 0.036),
    (0.14, 0.037, 0.037),
    (0.40, 0.031, 0.032),
    (0.70, 0.026, 0.028),
    (0.92, 0.022, 0.024),
    (1.0, 0.022, 0.024),
)
FOREARM: Final[Profile] = (
    (0.0, 0.022, 0.024),
    (0.18, 0.025, 0.026),
    (0.45, 0.021, 0.022),
    (0.78, 0.015, 0.016),
    (1.0, 0.014, 0.014),
)

# From the front: half widths of neck, trunk from the shoulders (0) to the hips (1), and limbs.
FRONT_NECK: Final[Profile] = (
    (0.0, 0.027, 0.027),
    (0.22, 0.0275, 0.0275),
    (0.34, 0.0315, 0.0315),
    (0.44, 0.0440, 0.0440),
    (0.60, 0.0560, 0.0560),
    (1.0, 0.0600, 0.0600),
)
FRONT_TRUNK: Final = (
    (0.22, 0.1085),
    (0.34, 0.1010),
    (0.48, 0.0920),
    (0.60, 0.0865),
    (0.70, 0.0865),
    (0.80, 0.0910),
    (0.90, 0.0980),
    (1.0, 0.1040),
)
FRONT_THIGH: Final[Profile] = (
    (0.0, 0.048, 0.054),
    (0.14, 0.050, 0.052),
    (0.32, 0.048, 0.047),
    (0.55, 0.043, 0.040),
    (0.78, 0.035, 0.034),
    (0.92, 0.031, 0.032),
    (1.0, 0.031, 0.032),
)
FRONT_SHANK: Final[Profile] = (
    (0.0, 0.031, 0.032),
    (0.12, 0.030, 0.030),
    (0.28, 0.036, 0.034),
    (0.42, 0.034, 0.033),
    (0.62, 0.026, 0.026),
    (0.82, 0.019, 0.020),
    (1.0, 0.019, 0.020),
)
FRONT_UPPER_ARM: Final[Profile] = (
    (0.0, 0.0290, 0.031),
    (0.18, 0.0325, 0.033),
    (0.40, 0.029, 0.030),
    (0.70, 0.025, 0.026),
    (0.92, 0.022, 0.023),
    (1.0, 0.021, 0.023),
)
