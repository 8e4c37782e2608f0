"""A step of a routine as the dose that is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kneecoach.routine.model import (
    Amount,
    Dosed,
    Limit,
    Order,
    Parts,
    Pause,
    Pauses,
    PerSet,
    Side,
    Sides,
    TempoPart,
)
from kneecoach.routine.steps.doses import ExerciseStep, Overrides
from kneecoach.words import Words
from kneecoach.words.doses import Dose, duration, range_of


def dose_of(step: ExerciseStep) -> Dose:
    """What the step asks for, as it is told."""
    sides = tuple((side.value, changed_dose(own)) for side, own in step.by_side)
    return replace(
        _plain_dose(step),
        sides=step.sides.value,
        first=step.first.value,
        order=_order_said(step),
        sides_ours=step.sides_ours,
        sides_stated=step.sides_stated,
        order_stated=_order_stated(step),
        by_side=sides,
        rest_reps=step.rest.reps,
        rest_sets=step.rest.sets if _several_sets(step) else None,
        rest_sides=step.rest.sides if step.sides is Sides.EACH else None,
        rest_next=step.rest.exercises,
        rest_unsaid=_rests_unsaid(step),
        holds_on_end=_holds_on_end(step),
        after_last=step.rest.after_last,
    )


def dose_for(step: ExerciseStep, affected: Side) -> Dose:
    """What the step asks of somebody whose `affected` side is known: left and right by their names."""
    named = {Sides.AFFECTED.value: affected.value, Sides.UNAFFECTED.value: affected.other.value}
    dose = dose_of(step)
    return replace(
        dose,
        sides=named.get(dose.sides, dose.sides),
        first=named.get(dose.first, dose.first),
        by_side=tuple((named.get(side, side), own) for side, own in dose.by_side),
    )


def _order_said(step: ExerciseStep) -> str:
    """When the sides change; where there is one set or one rep, that is the same as without a word on it."""
    reps = any(own.reps is not None for own in step.own_doses)
    told = _several_sets(step) if step.order is Order.SIDE else reps
    return step.order.value if told else Order.SET.value


def _order_stated(step: ExerciseStep) -> bool:
    """Whether nothing is open of the order of the sides; where there are no two, nothing is."""
    return step.order_stated or step.sides is not Sides.EACH


def _several_sets(step: ExerciseStep) -> bool:
    """Whether there may be a set after the first, or a rest after the last of them."""
    numbers = [own.sets.high for own in step.own_doses if own.sets is not None]
    lists = [own for own in step.own_doses if len(own.load) > 1 or any(map(_is_list, _doses(own)))]
    return any(one is None or one > 1 for one in numbers) or bool(lists) or "sets" in step.rest.after_last


def _rests_unsaid(step: ExerciseStep) -> bool:
    """Whether no rest is stated and there may be one within the step: between its sets, sides or holds."""
    return step.rest.unsaid and (_several_sets(step) or step.sides is Sides.EACH or _several_holds(step))


def _holds_on_end(step: ExerciseStep) -> bool:
    """Whether one hold follows the other at once, with no rest and no other side between them."""
    if step.rest.reps is not None or (step.order is Order.REP and step.sides is Sides.EACH):
        return False
    reps = [_inside(own.reps) for own in step.own_doses if own.hold is not None and not own.tempo]
    return any(one.high is not None and one.high > 1 for amounts in reps for one in amounts)


def _several_holds(step: ExerciseStep) -> bool:
    """Whether a position is kept more than once in a set."""
    return any(own.hold is not None and not own.tempo and _several(own.reps) for own in step.own_doses)


def _several(reps: Dosed | None) -> bool:
    return any(one.high is None or one.high > 1 for one in _inside(reps))


def _is_list(dosed: Dosed | None) -> bool:
    return isinstance(dosed, PerSet)


def _doses(own: ExerciseStep) -> tuple[Dosed | None, ...]:
    return own.reps, own.hold, own.time, own.distance


def changed_dose(own: Overrides) -> Dose:
    """Only what a side, a week or a level changes."""
    changes = dict(own.changes)
    changes.pop("tempo_open", None)  # of a bout, of which no part is told
    changes.pop("notes", None)
    return replace(Dose(), **{**changes, "tempo": _tempo(changes.get("tempo", ()))})


def more_than_played(step: ExerciseStep) -> bool:
    """Whether the file says of the dose what the phases of one session do not show.

    That is a load, a range of which one end runs, a set to the limit, counts, what is ours, or something that
    is not stated.
    """
    open_ended = any(map(_open, amounts_of(step))) or step.sides_ours
    unsaid = _rests_unsaid(step) or not step.sides_stated or not _order_stated(step)
    return open_ended or unsaid or bool(step.load) or bool(limits_of(step))


def open_pause(pause: Pause | Pauses | None) -> bool:
    """Whether the file says of a rest what the one that is played does not show."""
    return any(map(_open, _inside(pause)))


def amounts_of(step: ExerciseStep) -> tuple[Amount, ...]:
    """Every number of a step's dose."""
    return tuple(_amounts(dose_of(step)))


def _open(amount: Amount) -> bool:
    ranged = amount.low != amount.high or amount.low is None or amount.floor
    return ranged or amount.ours or amount.counts


def limits_of(step: ExerciseStep) -> tuple[Limit, ...]:
    """Every `as many` or `as long as you can` of a step, those of its sets and sides among them."""
    dosed = [value for own in step.own_doses for value in _doses(own)]
    flat = [item for one in dosed for item in _flat(one)]
    return tuple(dict.fromkeys(item for item in flat if isinstance(item, Limit)))


def ending_lines(words: Words, step: ExerciseStep) -> tuple[str, ...]:
    """How a set to the limit ends, and that its result is asked for; nothing where no set is one."""
    return tuple(
        dict.fromkeys(line for own in step.own_doses for line in _endings(words, own) if limits_of(own))
    )


def _endings(words: Words, step: ExerciseStep) -> Iterator[str]:
    timed = step.time if isinstance(step.time, Amount) and step.time.stated else None
    for limit in limits_of(replace(step, by_side=())):
        reps = limit in _flat(step.reps)
        if reps and timed is not None:
            yield words.say(
                "A set ends after {time}; how many it were is asked for.", time=duration(words, timed)
            )
        elif reps and limit.cap is not None:
            most = range_of(words, limit.cap)
            yield words.say(
                "A set ends when no more will go, at {n} at the latest; how many it were is asked for.",
                n=most,
            )
        elif reps:
            yield words.say("A set ends when no more will go; how many it were is asked for.")
        elif step.hold is None and limit.cap is not None:
            yield words.say(
                "A set ends when you end it, after {time} at the latest; the time is recorded.",
                time=duration(words, limit.cap),
            )
        elif step.hold is None:
            yield words.say("A set ends when you end it; the time is recorded.")
        elif limit.cap is not None:
            yield words.say(
                "A set ends when it will go on no longer, after {time} at the latest; the time is recorded.",
                time=duration(words, limit.cap),
            )
        else:
            yield words.say("A set ends when it will go on no longer; the time is recorded.")


def _flat(dosed: Dosed | None) -> tuple[Dosed | None, ...]:
    return dosed.items if isinstance(dosed, PerSet) else (dosed,)


def _amounts(dose: Dose) -> Iterator[Amount]:
    """Every number of a dose."""
    for dosed in (dose.sets, dose.reps, dose.hold, dose.time, dose.distance, dose.beat):
        yield from _inside(dosed)
    for pause in (dose.rest_reps, dose.rest_sets, dose.rest_sides, dose.rest_next):
        yield from _inside(pause)
    for _, seconds in dose.tempo:
        yield seconds
    for _, own in dose.by_side:
        yield from _amounts(own)


def _inside(dosed: Dosed | Pause | Pauses | None) -> Iterator[Amount]:
    match dosed:
        case Amount():
            yield dosed
        case PerSet(items) | Pauses(items):
            for item in items:
                yield from _inside(item)
        case Parts(pieces):
            yield from (amount for _, amount in pieces)
        case Limit(cap, least):
            yield from _inside(cap)
            yield from _inside(least)


def _plain_dose(step: ExerciseStep) -> Dose:
    return Dose(
        step.sets, step.reps, step.hold, step.time, distance=step.distance,
        tempo=(("move", Amount(None, None)),) if step.tempo_open else _tempo(step.tempo),
        load=step.load, beat=step.beat, with_both=step.with_both,
    )  # fmt: skip


def _tempo(parts: tuple[TempoPart, ...]) -> tuple[tuple[str, Amount], ...]:
    return tuple((part.name, part.seconds) for part in parts)
