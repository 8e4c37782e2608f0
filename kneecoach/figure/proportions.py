"""An adult's measures, in body heights.

Segment lengths: Drillis and Contini 1966, as given by Winter, Biomechanics and Motor Control of Human
Movement, 4th ed. 2009, figure 4.1. Depths and widths follow the circumferences of adults in Gordon et al.,
2012 Anthropometric Survey of U.S. Army Personnel (ANSUR II), rounded, and drawn about a tenth slimmer: ours.
"""

from __future__ import annotations

from typing import Final

ANKLE: Final = 0.039  # height of the ankle over the sole
FOOT: Final = 0.152  # heel to toe
HEEL: Final = 0.040  # heel behind the ankle
BALL: Final = 0.072  # ball of the foot in front of the ankle
SHANK: Final = 0.246  # ankle to knee
THIGH: Final = 0.245  # knee to hip
TRUNK: Final = 0.288  # hip to shoulder, along the spine
UPPER_ARM: Final = 0.186
FOREARM: Final = 0.146
HAND: Final = 0.100  # wrist to fingertips, a little bent
PALM: Final = 0.055  # wrist to knuckles
NECK: Final = 0.072  # shoulder to the base of the skull (our reading of the chin's and the ear's heights)
SHOULDER: Final = 0.110  # from the middle to a shoulder joint, in front view
HIP: Final = 0.056  # from the middle to a hip joint, in front view

# Half the depth of what a limb rests on: the height of its middle over the floor.
RESTING: Final = {"hip": 0.084, "shoulder": 0.062, "elbow": 0.026, "knee": 0.036, "hand": 0.018}

# The spine's share of the trunk's length at which a station of the outline lies is in `profile`.
SPINE_NODES: Final = 6

# How far a joint may go, in degrees: (least, most). Normal ranges of adults with some room for a runner's
# stretch (American Academy of Orthopaedic Surgeons, Joint Motion, 1965; room: ours).
LIMITS: Final = {
    "hip": (-35.0, 140.0),
    "knee": (-6.0, 155.0),
    "ankle": (-65.0, 45.0),
    "toes": (-40.0, 90.0),
    "shoulder": (-75.0, 190.0),
    "elbow": (-6.0, 155.0),
    "wrist": (-85.0, 95.0),
    "spine": (-40.0, 100.0),
    "neck": (-60.0, 65.0),
    "spread": (-35.0, 95.0),  # a leg's way to the side, in front view
    "arm spread": (-60.0, 185.0),
}
