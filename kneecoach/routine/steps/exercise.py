"""Read a step with an exercise and its dose."""

from __future__ import annotations

from kneecoach.routine import keys
from kneecoach.routine.amounts import PAUSE, READY, REPS, SETS, TIME, read_amount, sets_by_reps
from kneecoach.routine.cards import BrokenCard, Cards, is_word, read_cues
from kneecoach.routine.fields import Fields, fields_of, note_joined
from kneecoach.routine.findings import Findings
from kneecoach.routine.ids import is_id, to_id
from kneecoach.routine.model import Amount, Exercise, Order, Rests, Sides, TempoPart
from kneecoach.routine.nodes import Mapping, Pair, Scalar
from kneecoach.routine.progression import read_progress
from kneecoach.routine.scalars import nearest, note_not_id, one_value, plain_characters, read_choice, replaced
from kneecoach.routine.steps.doses import ICING, ExerciseStep
from kneecoach.routine.steps.kind import Kind
from kneecoach.routine.texts import read_text, read_texts
from kneecoach.text import Text

_SIDES = ("each", "left", "right", "both", "affected", "unaffected")
_ORDERS = ("set", "side", "rep")
_TEMPO_EXAMPLE = "{lift: 2 s, hold: 3 s, lower: 3 s}"


def read_exercise(fields: Fields, cards: Cards, found: Findings) -> ExerciseStep | None:
    """The step, None with faults where it cannot be played."""
    before = found.errors
    exercise = _exercise(fields, cards, found)
    name, notes, cues, progress = (fields.get(key) for key in ("name", "notes", "cues", "progress"))
    hold, time, prepare, switch = (fields.get(key) for key in ("hold", "time", "prepare", "switch"))
    reps, sets, tempo_pair, rest = (fields.get(key) for key in ("reps", "sets", "tempo", "rest"))
    tempo = _tempo(tempo_pair, found) if tempo_pair else ()
    sides, order = _sides(fields, found)
    step = ExerciseStep(
        exercise=exercise,
        label=read_text(name, found, name=True) if name else None,
        hold=read_amount(hold, found, TIME) if hold else None,
        time=read_amount(time, found, TIME) if time else None,
        reps=read_amount(reps, found, REPS) if reps else None,
        sets=read_amount(sets, found, SETS) if sets else None,
        tempo=tempo,
        sides=sides,
        order=order,
        rest=_rests(rest, found) if rest else Rests(),
        prepare=read_amount(prepare, found, READY) if prepare else None,
        switch=read_amount(switch, found, READY) if switch else None,
        notes=read_texts(notes, found) if notes else (),
        cues=read_cues(cues, found, tuple(part.name for part in tempo)) if cues else (),
        progress=read_progress(progress, found) if progress else None,
        span=fields.node.span,
    )
    _check_dose(fields, found)
    _check_sides(fields, step, found)
    return step if found.errors == before else None


def _exercise(fields: Fields, cards: Cards, found: Findings) -> Exercise:
    """The exercise that the step names; where there is none, a fault and a stand-in to read on with."""
    nobody = Exercise("unknown", Text.plain(""))
    pair = fields.get("exercise")
    if pair is None:
        found.missing("missing-key", fields.node, key="exercise", example="exercise: hip-lift")
        return nobody
    node = one_value(pair, found, example="hip-lift")
    if node is None:
        return nobody
    if node.text == ICING:
        found.add("icing-as-exercise", node.span.start)
        return nobody
    if is_id(node.text):
        card = cards.card(node.text)
        if isinstance(card, Exercise):
            return card
        if isinstance(card, BrokenCard):
            if card.path is not None:
                path = str(card.path)
                found.add("broken-exercise", node.span.start, id=node.text, path=path, n=card.faults)
            return nobody
    _unknown(node, cards, found)
    return nobody


def _unknown(node: Scalar, cards: Cards, found: Findings) -> None:
    """Note an exercise that nobody knows, with the one that was probably meant."""
    known = cards.ids() - {ICING}
    by_name = to_id(plain_characters(node.text))
    near = by_name if by_name in known else nearest(node.text, sorted(known))
    if near:
        found.add(
            "unknown-exercise-near", node.span.start, mend=replaced(node, near), id=node.text, near=near
        )
    elif is_id(node.text):
        found.add("unknown-exercise", node.span.start, id=node.text)
    else:
        note_not_id(node, "exercise", found)


def _tempo(pair: Pair, found: Findings) -> tuple[TempoPart, ...]:
    node = pair.value
    if not isinstance(node, Mapping) or not node.pairs:
        if isinstance(node, Scalar) and node.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example=_TEMPO_EXAMPLE)
        else:
            found.add("not-keys", node.span.start, key=pair.key.text, example=_TEMPO_EXAMPLE)
        return ()
    parts = []
    for part in node.pairs:
        if note_joined(part, found, ()):
            continue
        if not is_word(part.key.text):
            found.add("not-part", part.key.span.start, text=part.key.text)
            continue
        seconds = read_amount(part, found, TIME)
        if seconds:
            parts.append(TempoPart(part.key.text, seconds))
    return tuple(parts)


def _rests(pair: Pair, found: Findings) -> Rests:
    """`rest: 60 s` is the rest between sets; otherwise one for each place."""
    if isinstance(pair.value, Scalar):
        return Rests(sets=read_amount(pair, found, PAUSE))
    fields = fields_of(pair.value, pair.key, keys.REST, found, example="{sets: 60 s}")
    if fields is None:
        return Rests()

    def amount(key: str) -> Amount | None:
        at = fields.get(key)
        return read_amount(at, found, PAUSE) if at else None

    return Rests(amount("reps"), amount("sets"), amount("sides"), amount("exercises"))


def _sides(fields: Fields, found: Findings) -> tuple[Sides, Order]:
    sides_pair, order_pair = fields.get("sides"), fields.get("order")
    sides = read_choice(sides_pair, found, _SIDES) if sides_pair else None
    order = read_choice(order_pair, found, _ORDERS) if order_pair else None
    return Sides(sides) if sides else Sides.NONE, Order(order) if order else Order.SET


def _check_dose(fields: Fields, found: Findings) -> None:
    """Exactly one kind of dose: a hold (with reps), reps (with a tempo), or a time."""
    written = [key for key in keys.DOSES if key in fields]
    if not written:
        if not fields.unknown and not _sets_by_reps(fields):  # said already, and the dose may be in it
            found.missing("no-dose", fields.node)
        return
    time, hold, tempo = fields.get("time"), fields.get("hold"), fields.get("tempo")
    if time and len(written) > 1:
        other = next(key for key in written if key != "time")
        found.add("two-doses", time.key.span.start, key="time", other=other)
        return
    if tempo and "reps" not in fields:
        found.missing("tempo-without-reps", fields.node)
    if tempo and hold and isinstance(tempo.value, Mapping) and tempo.value.value("hold"):
        found.add("hold-twice", hold.key.span.start)


def _sets_by_reps(fields: Fields) -> bool:
    """Whether the sets are written as "3 x 10"."""
    sets = fields.get("sets")
    return sets is not None and isinstance(sets.value, Scalar) and sets_by_reps(sets.value.text) is not None


def _check_sides(fields: Fields, step: ExerciseStep, found: Findings) -> None:
    """What means something only where the sides take turns."""
    sides = fields.get("sides")
    if step.sides is Sides.EACH or (sides and step.sides is Sides.NONE):  # unknown sides: said already
        return
    order, reps = fields.get("order"), fields.get("reps")
    if order:
        found.add("order-without-sides", order.key.span.start)
    if reps and step.reps and step.reps.in_all:
        found.add("in-all-without-sides", reps.value.span.start)
    switch = fields.get("switch")
    if switch:
        found.add("no-effect", switch.key.span.start, warning=True, key="switch")
    rest = fields.get("rest")
    if rest and isinstance(rest.value, Mapping):
        for pair in rest.value.pairs:
            if pair.key.text == "sides":
                found.add("no-effect", pair.key.span.start, warning=True, key="sides")


KIND = Kind("exercise", keys.STEP, read_exercise)
