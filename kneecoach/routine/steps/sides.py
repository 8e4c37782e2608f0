"""Whom a dose is for, and in which order: `sides` and `order` of a step."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kneecoach.routine import keys
from kneecoach.routine.amounts import NOT_STATED
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import Order, Sides
from kneecoach.routine.nodes import Mapping, Pair, Scalar
from kneecoach.routine.scalars import (
    check_choice,
    one_value,
    plain_characters,
    read_choice,
    replaced,
)
from kneecoach.routine.slips import slip_of
from kneecoach.routine.steps.doses import Overrides
from kneecoach.routine.steps.overrides import read_dose
from kneecoach.routine.written import split_ours

_SIDES = ("each", "left", "right", "both", "affected", "unaffected")
_ORDERS = ("set", "side", "rep")
_FIRST = re.compile(r"each, (left|right|affected|unaffected) first")
_SIDE = r"(left|right|affected|unaffected)(?: side| leg)?"
_LISTED = re.compile(rf"{_SIDE},?(?: (?:then|and|before))? {_SIDE}")
_BEGINS = re.compile(rf"(?:(?:begin|start) with )?(?:the )?{_SIDE}(?: first)?")
_ALTERNATING = ("alternating", "alternate", "alternately", "in turn", "alternate sides", "左右交互", "交互")
_OPEN = ("?", "unknown", "not given", "不明", "記載なし")
_OPPOSITES = (("left", "right"), ("affected", "unaffected"))


@dataclass(frozen=True, slots=True)
class Turns:
    """Whom a dose is for, when the side changes, what differs from side to side, and which side begins.

    `ours`, `stated`, `order_stated`: as of `ExerciseStep.sides_ours`, `sides_stated` and `order_stated`.
    """

    sides: Sides = Sides.NONE
    order: Order = Order.SET
    by_side: tuple[tuple[Sides, Overrides], ...] = ()
    first: Sides = Sides.LEFT
    ours: bool = False
    stated: bool = True
    order_stated: bool = True


def read_sides(fields: Fields, found: Findings) -> Turns:
    """What `sides` and `order` say."""
    sides_pair, order_pair = fields.get("sides"), fields.get("order")
    order = read_choice(order_pair, found, (*_ORDERS, NOT_STATED)) if order_pair else None
    stated = order != NOT_STATED
    played = Order(order) if order and stated else Order.SET
    if sides_pair and isinstance(sides_pair.value, Mapping):
        by_side = _by_side(sides_pair, sides_pair.value, found)
        return Turns(Sides.EACH if by_side else Sides.NONE, played, by_side, order_stated=stated)
    node = one_value(sides_pair, found, example="each") if sides_pair else None
    said = _said(node, found) if node is not None else Turns()
    return replace(said, order=played, order_stated=stated)


def _said(node: Scalar, found: Findings) -> Turns:
    """The sides of one word, or of a few; no sides, with a fault, where they cannot be made out."""
    text, tail = split_ours(" ".join(node.text.split()))
    ours = bool(tail)
    if text.lower() == NOT_STATED and not ours:
        return Turns(Sides.EACH, stated=False)
    begins = _FIRST.fullmatch(text)
    if begins:
        return Turns(Sides.EACH, first=Sides(begins[1]), ours=ours)
    plain = plain_characters(text).lower()
    listed, begins = _LISTED.fullmatch(plain), _BEGINS.fullmatch(plain)
    if ours and text in _SIDES:
        return Turns(Sides(text), ours=True)
    if plain in _OPEN or slip_of(plain, (NOT_STATED,)):
        mend = replaced(node, NOT_STATED)
        found.add("write-as", node.span.start, mend=mend, key="sides", text=node.text, near=NOT_STATED)
    elif plain in _ALTERNATING:
        found.add("alternating", node.span.start, text=text)
    elif listed and (listed[1], listed[2]) in (*_OPPOSITES, *(two[::-1] for two in _OPPOSITES)):
        near = ("each" if listed[1] == "left" else f"each, {listed[1]} first") + tail
        found.add("write-as", node.span.start, mend=replaced(node, near), key="sides", text=text, near=near)
    elif begins and plain != begins[1]:
        near = ("each" if begins[1] == "left" else f"each, {begins[1]} first") + tail
        found.add("write-as", node.span.start, mend=replaced(node, near), key="sides", text=text, near=near)
    else:
        sides = check_choice(node, "sides", found, _SIDES)
        return Turns(Sides(sides) if sides else Sides.NONE)
    return Turns()


def _by_side(pair: Pair, node: Mapping, found: Findings) -> tuple[tuple[Sides, Overrides], ...]:
    """`{left: {reps: 8}, right: {reps: 12}}`: two sides that are each other's opposite."""
    found_sides: list[tuple[Sides, Overrides]] = []
    known = tuple(name for names in _OPPOSITES for name in names)
    for entry in node.pairs:
        side = check_choice(entry.key, pair.key.text, found, known)
        fields = fields_of(entry.value, entry.key, keys.SIDE_DOSE, found, example="{reps: 8}")
        if side and fields:
            found_sides.append((Sides(side), read_dose(fields, found)))
    named = {side.value for side, _ in found_sides}
    if len(node.pairs) == len(found_sides) and named not in [set(names) for names in _OPPOSITES]:
        found.add("two-sides", node.span.start, key=pair.key.text)
        return ()
    return tuple(found_sides) if len(found_sides) == 2 else ()
