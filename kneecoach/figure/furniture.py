"""What stands on the floor, seen from the side and a little from above: walls, chairs, steps, sofas."""

from __future__ import annotations

from collections.abc import Sequence
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
_SOFA, _SOFA_HIGH, _SOFA_BACK = 0.44, 0.25, 0.13  # its depth, its arm's height, how far its back stands over
_ON_ANKLES, _OVER_FEET = 0.056, 0.225  # of a sofa: its height over the floor, its reach beyond its fore leg
FAR_OF_SOFA: Final = 3  # how many of a sofa's shapes are its shadow and its far legs
_SPREAD: Final = 0.03  # how far a shadow reaches beyond what casts it


def shapes(kind: str, x: float, wide: float, high: float, *, flip: bool) -> list[Shape]:
    """A wall, chair, stool, step, table, sofa or rail at `x`; `wide` and `high` 0 for the usual size."""
    if kind == "wall":
        return _wall(x, high or _WALL_HIGH, flip=flip)
    if kind == "rail":
        return _rail(x, (wide or _RAIL) / 2.0, high or _RAIL_HIGH)
    half = (wide or {"step": _STEP, "table": _TABLE, "sofa": _SOFA}.get(kind, _SEAT)) / 2.0
    shadow = Shape("shadow", ((x - half - _SPREAD, -0.018), (x + half + _SPREAD, 0.014)))
    if kind == "step":
        return [shadow, *_step(x, half, high or _STEP_HIGH)]
    if kind == "table":
        return [shadow, *_table(x, half, high or _TABLE_HIGH)]
    if kind == "sofa":
        return [shadow, *_sofa(x, half, high or _SOFA_HIGH, -1.0 if flip else 1.0)]
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
    panel = smooth(rest[1:], closed=False)
    return [
        *(Shape("wood dark", _away(line), width=0.015) for line in far),
        *([Shape("wood dark", _away(panel), width=0.022)] if back else []),
        Shape("wood dark", ((rear - side * 0.008, beam), (fore + side * 0.010, beam)), width=0.010),
        *(Shape("wood", tuple(line), width=0.016) for line in near),
        *([Shape("wood", panel, width=0.024)] if back else []),
        box("wood", x - half - 0.004, high - 0.024, x + half + 0.006, high - 0.004, 0.008),
        box("wood top", x - half - 0.002, high - 0.012, x + half + 0.008, high, 0.006),
    ]


def _away(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple((x + _AWAY[0], y + _AWAY[1]) for x, y in points)


def _step(x: float, half: float, high: float) -> list[Shape]:
    """A low platform with its tread and the shade under it."""
    left, right = x - half, x + half
    return [
        box("wood", left + 0.004, 0.0, right - 0.004, high - 0.004, 0.004),
        box("wood dark", left + 0.004, high - 0.026, right - 0.004, high - 0.010, 0.002),
        box("wood top", left - 0.002, high - 0.019, right + 0.004, high, 0.007),
    ]


def _table(x: float, half: float, high: float) -> list[Shape]:
    """A table or a bench, its far legs behind."""
    legs = [[(x + end, 0.008), (x + end, high - 0.030)] for end in (0.026 - half, half - 0.026)]
    return [
        *(Shape("wood dark", _away(leg), width=0.015) for leg in legs),
        *(Shape("wood", tuple(leg), width=0.017) for leg in legs),
        box("wood dark", x - half + 0.006, high - 0.046, x + half - 0.006, high - 0.015, 0.004),
        box("wood", x - half, high - 0.024, x + half, high - 0.004, 0.008),
        box("wood top", x - half, high - 0.013, x + half, high, 0.006),
    ]


def _sofa(x: float, half: float, high: float, front: float) -> list[Shape]:
    """A sofa from its end, under whose front edge feet are held, a roll between it and the ankles.

    `front`: where that edge is, 1 on the right.
    """

    def part(role: str, back: float, low: float, fore: float, top: float, radius: float) -> Shape:
        left, right = sorted((x + back * front, x + fore * front))
        return box(role, left, low, right, top, radius)

    legs = [[(x + end * front, 0.008), (x + end * front, 0.070)] for end in (0.05 - half, half - _OVER_FEET)]
    rail = _ON_ANKLES + 0.026
    return [
        *(Shape("wood dark", _away(leg), width=0.020) for leg in legs),
        *(Shape("wood", tuple(leg), width=0.024) for leg in legs),
        part("roller", half - 0.045, _ON_ANKLES, half - 0.003, rail + 0.008, 0.014),
        part("sofa edge", 0.010 - half, rail - 0.010, half - 0.006, rail + 0.030, 0.006),
        part("sofa edge", -half, rail, 0.13 - half, high + _SOFA_BACK, 0.040),
        part("sofa", 0.02 - half, rail + 0.010, half, high, 0.045),
        part("sofa edge", 0.05 - half, high - 0.064, half - 0.022, high - 0.058, 0.003),
    ]


def _rail(x: float, half: float, high: float) -> list[Shape]:
    """A handrail on its post."""
    return [
        Shape("metal", ((x, 0.006), (x, high - 0.010)), width=0.015),
        Shape("metal", ((x - 0.032, 0.006), (x + 0.032, 0.006)), width=0.012),
        box("wood dark", x - half, high - 0.018, x + half, high, 0.009),
        box("wood", x - half, high - 0.014, x + half, high + 0.004, 0.009),
    ]
