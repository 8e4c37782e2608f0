"""The bands of the 0-10 scale as Today and Progress show them: all that a start needs of the pain rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple


class ScaleBand(NamedTuple):
    """A stretch of the scale, both ends included; `name` is lower, middle or upper."""

    name: str
    low: int
    high: int


def load_scale(path: Path) -> tuple[ScaleBand, ...]:
    """Read `resources/scale.json`: the bands from the lowest to the highest."""
    bands = json.loads(path.read_text(encoding="utf-8"))["bands"]
    return tuple(ScaleBand(name, low, high) for name, (low, high) in bands.items())
