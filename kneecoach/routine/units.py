"""What can be counted beside reps, and how a distance is written: closed lists, each with its words."""

from __future__ import annotations

UNITS = (
    "steps", "circles", "swings", "turns", "jumps", "laps", "breaths", "strokes", "taps", "passes", "stairs",
    "runs",
)  # fmt: skip
SINGULAR = {unit.removesuffix("s"): unit for unit in UNITS} | {"pass": "passes"}
OPEN_WAY = "way"  # of a phase that ends with a way that is not stated
MANNERS = ("slow", "normal", "fast", "easy", "hard", "small", "big")
METRES = {
    "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0,
    "km": 1000.0, "mile": 1609.344, "miles": 1609.344, "yd": 0.9144, "yards": 0.9144,
}  # fmt: skip
SHOWN = {"metre": "m", "metres": "m", "meter": "m", "meters": "m", "miles": "mile", "yards": "yd"}
