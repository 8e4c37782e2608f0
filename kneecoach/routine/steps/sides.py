"""Whom a dose is for, and in which order: `sides` and `order` of a step."""

from __future__ import annotations

from kneecoach.routine import keys
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import Order, Sides
from kneecoach.routine.nodes import Mapping, Pair
from kneecoach.routine.scalars import check_choice, read_choice
from kneecoach.routine.steps.doses import Overrides
from kneecoach.routine.steps.overrides import read_dose

_SIDES = ("each", "left", "right", "both", "affected", "unaffected")
_ORDERS = ("set", "side", "rep")
_OPPOSITES = (("left", "right"), ("affected", "unaffected"))


def read_sides(fields: Fields, found: Findings) -> tuple[Sides, Order, tuple[tuple[Sides, Overrides], ...]]:
    """Whom the dose is for, when the side changes, and what differs from side to side."""
    sides_pair, order_pair = fields.get("sides"), fields.get("order")
    order = read_choice(order_pair, found, _ORDERS) if order_pair else None
    played = Order(order) if order else Order.SET
    if sides_pair and isinstance(sides_pair.value, Mapping):
        by_side = _by_side(sides_pair, sides_pair.value, found)
        return Sides.EACH if by_side else Sides.NONE, played, by_side
    sides = read_choice(sides_pair, found, _SIDES) if sides_pair else None
    return Sides(sides) if sides else Sides.NONE, played, ()


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
