"""Read a step with an exercise and its dose."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.cards import BrokenCard, Cards, is_word, read_cues
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Finding, Findings
from kneecoach.routine.frequency import read_frequency
from kneecoach.routine.ids import is_id, to_id
from kneecoach.routine.measures import READY
from kneecoach.routine.model import Parts, Pick, Rests, Sides
from kneecoach.routine.nodes import Mapping, Pair, Scalar, Sequence
from kneecoach.routine.pictures import read_picture
from kneecoach.routine.progression import read_progress
from kneecoach.routine.scalars import (
    certain,
    check_choice,
    nearest,
    note_not_id,
    one_value,
    plain_characters,
    replaced,
)
from kneecoach.routine.spellings import sets_by_reps
from kneecoach.routine.steps.agreeing import changed, disagreement, in_all, uneven_lists, uneven_rests
from kneecoach.routine.steps.days import read_days
from kneecoach.routine.steps.doses import ICING, ExerciseStep, Overrides
from kneecoach.routine.steps.held import is_open, is_ours, read_only
from kneecoach.routine.steps.kind import Kind
from kneecoach.routine.steps.overrides import open_tempo, read_dose
from kneecoach.routine.steps.rests import read_rests
from kneecoach.routine.steps.sides import read_sides
from kneecoach.routine.steps.weeks import changes_of, read_level, read_levels, read_weeks
from kneecoach.routine.texts import read_text, read_texts
from kneecoach.text import Text


def read_exercise(fields: Fields, cards: Cards, found: Findings) -> ExerciseStep | Pick | None:
    """The step, or a choice between it and others with the same dose; None with faults."""
    step, other = _step(fields, cards, found), fields.get("or")
    if step is None or other is None:
        return step
    instead = [step]
    for node in other.value.items if isinstance(other.value, Sequence) else (other.value,):
        card = card_of(Pair(other.key, node), cards, found)
        if card is not None:
            instead.append(replace(step, exercise=card, label=None, cues=()))
    return Pick("instead", tuple(instead), span=fields.node.span)


def _step(fields: Fields, cards: Cards, found: Findings) -> ExerciseStep | None:
    """The step, None with faults where it cannot be played."""
    before = found.errors
    exercise = find_exercise(fields, cards, found)
    name, notes, cues, progress = (fields.get(key) for key in ("name", "notes", "cues", "progress"))
    prepare, switch, rest = (fields.get(key) for key in ("prepare", "switch", "rest"))
    limit, stop, equipment, picture = (fields.get(key) for key in ("limit", "stop", "equipment", "picture"))
    weeks, levels_pair, level = (fields.get(key) for key in ("weeks", "levels", "level"))
    often, days = fields.get("frequency"), fields.get("days")
    levels = read_levels(levels_pair, cards, found) if levels_pair else ()
    dose = read_dose(fields, found)
    turns = read_sides(fields, found)
    tables = read_weeks(weeks, found, lambda entry: changes_of(entry, cards, found)) if weeks else ()
    others = (*(own for _, own in turns.by_side), *levels, *(own for _, _, own in tables))
    parts = tuple(dict.fromkeys(name for one in (dose, *others) for name in _part_names(one)))
    step = ExerciseStep(
        exercise=exercise,
        label=read_text(name, found, name=True) if name else None,
        **dict(dose.changes),
        sides=turns.sides,
        order=turns.order,
        by_side=turns.by_side,
        first=turns.first,
        sides_ours=turns.ours,
        sides_stated=turns.stated,
        order_stated=turns.order_stated,
        with_both=read_with_both(fields, parts, found),
        limit=read_text(limit, found) if limit else None,
        stop=read_texts(stop, found) if stop else (),
        equipment=read_texts(equipment, found) if equipment else (),
        picture=read_picture(picture, found) if picture else None,
        rest=read_rests(rest, found) if rest else Rests(),
        prepare=read_amount(prepare, found, READY) if prepare else None,
        switch=read_amount(switch, found, READY) if switch else None,
        notes=read_texts(notes, found) if notes else (),
        cues=read_cues(cues, found, parts) if cues else (),
        progress=read_progress(progress, found) if progress else None,
        frequency=read_frequency(often, found) if often else None,
        weeks=tables,
        only=read_only(weeks, found) if weeks else None,
        days=read_days(days, found) if days else None,
        weeks_ours=weeks is not None and is_ours(weeks),
        weeks_stated=weeks is None or not is_open(weeks),
        levels=levels,
        level=read_level(level, len(levels) or 1, found) if level else 1,
        span=fields.node.span,
    )
    _check_helped((*levels, *(own for _, _, own in tables)), parts, found)
    _check_dose(fields, found)
    _check_lists(fields, step, found)
    _check_sides(fields, step, found)
    if found.errors == before:
        _check_changed(fields, step, found)
    return step if found.errors == before else None


def find_exercise(fields: Fields, cards: Cards, found: Findings) -> Exercise:
    """The exercise that the step names; where there is none, a fault and a stand-in to read on with."""
    nobody = Exercise("unknown", Text.plain(""))
    pair = fields.get("exercise")
    if pair is None:
        found.missing("missing-key", fields.node, key="exercise", example="exercise: hip-lift")
        return nobody
    return card_of(pair, cards, found) or nobody


def card_of(pair: Pair, cards: Cards, found: Findings) -> Exercise | None:
    """The exercise with the id that stands in a key's value, None with a fault where there is none."""
    node = one_value(pair, found, example="hip-lift")
    if node is None:
        return None
    if node.text == ICING:
        found.add("icing-as-exercise", node.span.start)
        return None
    if is_id(node.text):
        card = cards.card(node.text)
        if isinstance(card, Exercise):
            return card
        if isinstance(card, BrokenCard):
            if card.path is not None:
                path = str(card.path)
                found.add("broken-exercise", node.span.start, id=node.text, path=path, n=card.faults)
            return None
    _unknown(node, cards, found)
    return None


def _unknown(node: Scalar, cards: Cards, found: Findings) -> None:
    """Note an exercise that nobody knows, with the one that was probably meant."""
    known = cards.ids() - {ICING}
    by_name = to_id(plain_characters(node.text))
    near = by_name if by_name in known else nearest(node.text, sorted(known))
    if near:
        mend = replaced(node, near) if near == by_name else certain(node, node.text, near, known)
        found.add("unknown-exercise-near", node.span.start, mend=mend, id=node.text, near=near)
    elif is_id(node.text):
        found.add("unknown-exercise", node.span.start, id=node.text)
    else:
        note_not_id(node, "exercise", found)


def _part_names(dose: Overrides) -> tuple[str, ...]:
    values = dict(dose.changes)
    reps = values.get("reps")
    names = [part.name for part in values.get("tempo", ())]
    if isinstance(reps, Parts):
        names += [manner for manner, _ in reps.pieces]
    return tuple(names)


def read_with_both(fields: Fields, parts: tuple[str, ...], found: Findings) -> tuple[str, ...]:
    """The parts that both limbs do: of the tempo where there is one, else any word for a part."""
    pair = fields.get("with both")
    if pair is None:
        return ()
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    named = []
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example="lift")
        elif parts:
            named.append(check_choice(item, pair.key.text, found, parts))
        elif is_word(item.text):
            named.append(item.text)
        else:
            found.add("not-part", item.span.start, text=item.text)
    return tuple(name for name in named if name)


def _check_helped(others: tuple[Overrides, ...], parts: tuple[str, ...], found: Findings) -> None:
    """The parts that both limbs do at a level or in a week are parts of the step, where it has any."""
    for other in others:
        for name in dict(other.changes).get("with_both", ()):
            if parts and name not in parts and other.span is not None:
                choices = ", ".join(parts)
                found.add("not-choice", other.span.start, key="with both", text=name, choices=choices)


def _check_dose(fields: Fields, found: Findings) -> None:
    """Exactly one kind of dose: a hold (with reps), reps (with a tempo), a time, or a distance.

    Where every week or level has its own, the step needs none.
    """
    written = [key for key in keys.DOSES if key in fields]
    sides, elsewhere = fields.get("sides"), fields.get("weeks") or fields.get("levels")
    if not written and elsewhere is not None:
        return
    if sides is not None and isinstance(sides.value, Mapping) and not written:
        for entry in sides.value.pairs:
            inner = (
                {pair.key.text for pair in entry.value.pairs} if isinstance(entry.value, Mapping) else set()
            )
            if not inner & set(keys.DOSES):
                found.missing("no-dose", fields.node)
                break
        return
    if not written:
        if not fields.unknown and not _sets_by_reps(fields):  # said already, and the dose may be in it
            found.missing("no-dose", fields.node)
        return
    time, hold = fields.get("time"), fields.get("hold")
    tempo = None if open_tempo(fields) else fields.get("tempo")
    written = [key for key in written if key != "tempo" or tempo]
    distance = fields.get("distance")
    alone = distance or time
    beside = {"reps"} if alone is time else set()
    if alone and set(written) - beside - {alone.key.text}:
        other = next(key for key in written if key not in {alone.key.text, *beside})
        found.add("two-doses", alone.key.span.start, key=alone.key.text, other=other)
        return
    if tempo and "reps" not in fields and elsewhere is None:
        found.missing("tempo-without-reps", fields.node)
    if tempo and hold and isinstance(tempo.value, Mapping) and tempo.value.value("hold"):
        found.add("hold-twice", hold.key.span.start)


def _check_lists(fields: Fields, step: ExerciseStep, found: Findings) -> None:
    """The lists of the step itself, each in its place; those of a side are judged with the side."""
    uneven = None if step.by_side else uneven_lists(step) or uneven_rests(step)
    if uneven:
        code, values = uneven
        pair = fields.get(str(values["key"]))
        found.note(Finding(code, pair.value.span.start if pair else fields.node.span.start, values))


def _check_changed(fields: Fields, step: ExerciseStep, found: Findings) -> None:
    """What a side, a week or a level makes of the step; and that the first week has a dose at all."""
    for other, whole in changed(step):
        wrong = disagreement(whole)
        if wrong:
            code, values = wrong
            found.note(Finding(code, other.span.start if other.span else fields.node.span.start, values))
    first = step.played_at(1, None)
    wrong = disagreement(first) if (step.weeks or step.levels) and not step.by_side else None
    if wrong and wrong[0] in {"no-dose", "tempo-without-reps"}:
        found.missing(wrong[0], fields.node)


def _sets_by_reps(fields: Fields) -> bool:
    """Whether the sets are written as "3 x 10"."""
    sets = fields.get("sets")
    return sets is not None and isinstance(sets.value, Scalar) and sets_by_reps(sets.value.text) is not None


def _check_sides(fields: Fields, step: ExerciseStep, found: Findings) -> None:
    """What means something only where the sides take turns; of `every step`, in one step at least."""
    order, reps, switch = fields.get("order"), fields.get("reps"), fields.get("switch")
    sides, between = fields.get("sides"), _rest_between_sides(fields)
    unknown = sides is not None and step.sides is Sides.NONE  # said already
    by_change = any(whole.sides is Sides.EACH for _, whole in changed(step))  # and judged there
    if step.sides is Sides.EACH or unknown or by_change:
        found.serves(pair.key.span.start for pair in (order, switch, between) if pair is not None)
        return
    if order:
        _idle(order, Finding("order-without-sides", order.key.span.start), fields, found)
    if reps and in_all(step):
        found.add("in-all-without-sides", reps.value.span.start)
    for pair in (switch, between):
        if pair is not None:
            at, values = pair.key.span.start, {"key": pair.key.text}
            _idle(pair, Finding("no-effect", at, {**values}, warning=True), fields, found)


def _rest_between_sides(fields: Fields) -> Pair | None:
    rest = fields.get("rest")
    pairs = rest.value.pairs if rest is not None and isinstance(rest.value, Mapping) else ()
    return next((pair for pair in pairs if pair.key.text == "sides"), None)


def _idle(pair: Pair, finding: Finding, fields: Fields, found: Findings) -> None:
    """Note what does nothing here; where it is shared, another step may have a use for it."""
    own, at = fields.node.span, pair.key.span.start
    if own.start <= at < own.end:
        found.note(finding)
    else:
        found.idle(finding)


KIND = Kind("exercise", keys.STEP, read_exercise)
