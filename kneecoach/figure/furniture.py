"""What stands on the floor, seen from the side and a little from above: walls, chairs, steps, tables."""

from __future__ import annotations

from typing import Final

from kneecoach.figure.shape import Shape, box, smooth
from kneecoach.figure.vectors import Point

# Sizes in body heights where none is given.
_SEAT, _SEAT_HIGH, _BACK = 0.25, 0.262, 0.26
_STEP, _STEP_HIGH = 0.30, 0.10
_TABLE, _TABLE_HIGH = 0.32, 0.25
_WALL, _WALL_HIGH, _SKIRTING = 0.065, 1.12, 0.050
_RAIL, _RAIL_HIGH = 0.17, 0.56
_AWAY: Final = (0.020, 0.010)  # how far the far side stands off in the picture, as far limbs do
_OVER_FEET, _ON_ANKLES = 0.225, 0.056  # of a table that holds ankles: its reach beyond its legs, its pad
FAR_OF_TABLE: Final = 3  # how many of a table's shapes are its shadow and its far legs
_SPREAD: Final = 0.03  # how far a shadow reaches beyond what casts it


def shapes(
    kind: str, x: float, wide: float, high: float, *, flip: bool, holding: bool = False
) -> list[Shape]:
    """A wall, chair, stool, step, table or rail at `x`; `wide` and `high` 0 for the usual size.

    `holding`: a table whose end, on the right (`flip`: on the left), holds ankles down.
    """
    if kind == "wall":
        return _wall(x, high or _WALL_HIGH, flip=flip)
    if kind == "rail":
        return _rail(x, (wide or _RAIL) / 2.0, high or _RAIL_HIGH)
    half = (wide or {"step": _STEP, "table": _TABLE}.get(kind, _SEAT)) / 2.0
    shadow = Shape("shadow", ((x - half - _SPREAD, -0.018), (x + half + _SPREAD, 0.014)))
    if kind == "step":
        return [shadow, *_step(x, half, high or _STEP_HIGH)]
    if kind == "table":
        return [shadow, *_table(x, half, high or _TABLE_HIGH, (-1.0 if flip else 1.0) if holding else 0.0)]
    side = 1.0 if flip else -1.0
    return [shadow, *_chair(x, half, high or _SEAT_HIGH, side, back=kind == "chair")]


def _wall(x: float, high: float, *, flip: bool) -> list[Shape]:
    """A piece of wall with its skirting board; one on the right shows its face, one on the left its edge."""
    way = -1.0 if flip else 1.0
    face = 0.006 if flip else _AWAY[0]
    rows = (
        ("wall", x, x + way * _WALL, high),
        ("wall edge", x, x + way * face, high),
        ("wall", x - way * 0.009, x + way * _WALL, _SKIRTING),
        ("wall edge", x - way * 0.009, x + way * (face - 0.009), _SKIRTING),
    )
    return [box(role, min(a, b), 0.0, max(a, b), top, 0.003) for role, a, b, top in rows]


def _chair(x: float, half: float, high: float, side: float, *, back: bool) -> list[Shape]:
    """A plain chair or a stool. `side`: where its back is, -1 on the left."""
    rear, fore = x + side * half, x - side * half
    post = [(rear - side * 0.004, 0.008), (rear - side * 0.010, high - 0.012)]
    rest = [post[1], (rear - side * 0.008, high + 0.10), (rear, high + _BACK)]
    leg = [(fore + side * 0.002, 0.008), (fore + side * 0.012, high - 0.012)]
    beam = high - 0.075
    far = [post, leg, rest] if back else [post, leg]
    near = [post, leg, rest[:2]] if back else [post, leg]
    panel = smooth(rest[1:], 4, closed=False)
    return [
        *(Shape("wood dark", _away(line), width=0.015) for line in far),
        *([Shape("wood dark", _away(panel), width=0.022)] if back else []),
        Shape("wood dark", ((rear - side * 0.008, beam), (fore + side * 0.010, beam)), width=0.010),
        *(Shape("wood", tuple(line), width=0.016) for line in near),
        *([Shape("wood", tuple(panel), width=0.024)] if back else []),
        box("wood", x - half - 0.004, high - 0.024, x + half + 0.006, high - 0.004, 0.008),
        box("wood top", x - half - 0.002, high - 0.012, x + half + 0.008, high, 0.006),
    ]


def _away(points: list[Point]) -> tuple[Point, ...]:
    return tuple((x + _AWAY[0], y + _AWAY[1]) for x, y in points)


def _step(x: float, half: float, high: float) -> list[Shape]:
    """A low platform with its tread and the shade under it."""
    left, right = x - half, x + half
    return [
        box("wood", left + 0.004, 0.0, right - 0.004, high - 0.004, 0.004),
        box("wood dark", left + 0.004, high - 0.026, right - 0.004, high - 0.010, 0.002),
        box("wood top", left - 0.002, high - 0.019, right + 0.004, high, 0.007),
    ]


def _table(x: float, half: float, high: float, holds: float) -> list[Shape]:
    """A table or a bench, its far legs behind.

    `holds`: the side on which it holds ankles down, -1 on the left, 0 on neither: there its top reaches out
    over the feet, and a pad under its edge lies on the ankles.
    """
    ends = [0.026 - half, half - 0.026]
    if holds:
        ends[holds > 0.0] -= holds * (_OVER_FEET - 0.026)
    legs = [[(x + end, 0.008), (x + end, high - 0.030)] for end in ends]
    rim = x + holds * (half - 0.024)
    pad = [box("roller", rim - 0.021, _ON_ANKLES, rim + 0.021, high - 0.040, 0.014)] if holds else []
    return [
        *(Shape("wood dark", _away(leg), width=0.015) for leg in legs),
        *(Shape("wood", tuple(leg), width=0.017) for leg in legs),
        *pad,
        box("wood dark", x - half + 0.006, high - 0.046, x + half - 0.006, high - 0.015, 0.004),
        box("wood", x - half, high - 0.024, x + half, high - 0.004, 0.008),
        box("wood top", x - half, high - 0.013, x + half, high, 0.006),
    ]


def _rail(x: float, half: float, high: float) -> list[Shape]:
    """A handrail on its post."""
    return [
        Shape("metal", ((x, 0.006), (x, high - 0.010)), width=0.015),
        Shape("metal", ((x - 0.032, 0.006), (x + 0.032, 0.006)), width=0.012),
        box("wood dark", x - half, high - 0.018, x + half, high, 0.009),
        box("wood", x - half, high - 0.014, x + half, high + 0.004, 0.009),
    ]
