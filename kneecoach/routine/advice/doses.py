"""One step as a colleague reads it: its side, its hold, its rests, and the words beside its hold.

Sources: Garber 2011 is the position stand of the ACSM on the quantity and quality of exercise (Med Sci
Sports Exerc 43:1334): static stretches of 10 to 30 s, 30 to 60 s for older people, 60 s in total for each; 2
to 3 min of rest between sets of strength work. "ACSM 2021" is its page of that year with the same numbers.
The speed of reading is that of subtitles: about 15 characters a second (BBC guidelines), 4 in Japanese.
"""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.routine.exercise import Exercise
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import Amount, Dosed, Order, PerSet, Sides
from kneecoach.routine.steps.doses import ExerciseStep

SHORTEST = 10.0  # seconds of a static hold
LONGEST = 60.0
MANY_SETS = 3
BRIEF = 10.0  # seconds of a hold
_READ = {"ja": 4.0}  # characters a second; 15 in other languages
_NEEDS_NO_REST = ("stretch", "mobility", "endurance", "massage", "cold")


def kind_of(card: Exercise) -> str | None:
    """What an exercise is: as its card says; a card that does not say it may say so by its id."""
    if card.kind is None and "stretch" in card.id.split("-"):
        return "stretch"
    return card.kind


def advise_step(step: ExerciseStep, found: Findings) -> None:
    """Note what is unusual in a step, and in what a week, a level or a side makes of it."""
    _side(step, found)
    _rest(step, found)
    changes = [other for _, _, other in step.weeks] + list(step.levels)
    for one in (step, *map(step.with_overrides, changes)):
        for own in one.own_doses:
            _hold(own, found)
            _cue(own, found)


def _side(step: ExerciseStep, found: Findings) -> None:
    """An exercise for one limb, and no word of which one."""
    changes = [other for _, _, other in step.weeks] + list(step.levels)
    for other in (None, *changes):
        own = step if other is None else step.with_overrides(other)
        if own.exercise.one_sided and own.sides is Sides.NONE:
            span = (other and other.span) or step.span
            if span is not None:
                found.add("advice-side", span.start, warning=True, id=own.exercise.id)
            return


def _hold(step: ExerciseStep, found: Findings) -> None:
    """A static stretch that is too short to do much, or longer than anybody has shown to be of use."""
    if kind_of(step.exercise) != "stretch":
        return
    for amount in amounts(step.hold):
        low, high = in_seconds(amount.low, amount, step), in_seconds(amount.high, amount, step)
        if low is None or high is None or amount.span is None:
            continue
        if low < SHORTEST:
            found.add("advice-hold-short", amount.span.start, warning=True, n=f"{low:g}")
            return
        if high > LONGEST:
            found.add("advice-hold-long", amount.span.start, warning=True, n=f"{high:g}")
            return


def _rest(step: ExerciseStep, found: Findings) -> None:
    """Three sets or more of strength work one after the other on the same limb.

    Where the sides take turns within a set, one rests while the other works; a dose of a day is spread over
    it. Sets of one short hold tire nobody (holds up to 10 s, many times: McGill).
    """
    turns = step.sides is Sides.EACH and step.order is not Order.SIDE
    if kind_of(step.exercise) in _NEEDS_NO_REST or turns or step.rest.sets is not None:
        return
    sets, holds = step.sets, [one.high for one in amounts(step.hold)]
    brief = step.reps is None and holds and all(one is not None and one <= BRIEF for one in holds)
    if brief or (sets is not None and sets.per_day):
        return
    number = sets.low if sets is not None else _listed(step)
    if number is not None and number >= MANY_SETS:
        span = (sets and sets.span) or step.span
        if span is not None:
            found.add("advice-rest", span.start, warning=True, n=round(number))


def _listed(step: ExerciseStep) -> int | None:
    """The sets that a list with a number for each stands for."""
    lists = [one for one in (step.hold, step.reps, step.time, step.distance) if isinstance(one, PerSet)]
    return len(lists[0].items) if lists else None


def _cue(step: ExerciseStep, found: Findings) -> None:
    """A line that nobody can read while the hold lasts.

    A line of the file itself is to be read within one hold. That of a card beside the file comes back with
    every rep, and is read by and by. That of a card that ships is not the author's to mend.
    """
    card = step.exercise
    own = dict(step.cues).get("hold") or (dict(card.cues).get("hold") if card.span else None)
    cue = own or (None if card.shipped else dict(card.cues).get("hold"))
    if cue is None:
        return
    held = [part.seconds for part in step.tempo if part.name == "hold"] or list(amounts(step.hold))
    needed = max(len(text) / _READ.get(language, 15.0) for language, text in cue.by_language)
    times = 1.0 if own else min((one.low or 1.0 for one in amounts(step.reps)), default=1.0)
    for amount in held:
        low = in_seconds(amount.low, amount, step)
        if low is not None and low * times < needed and amount.span is not None:
            seconds, read = f"{low:g}", f"{needed:.1f}"
            found.add("advice-cue", amount.span.start, warning=True, key="hold", n=seconds, read=read)
            return


def amounts(dosed: Dosed | None) -> Iterator[Amount]:
    """The plain numbers of a dose: one, or one for each set."""
    for one in dosed.items if isinstance(dosed, PerSet) else (dosed,):
        if isinstance(one, Amount):
            yield one


def in_seconds(number: float | None, amount: Amount, step: ExerciseStep) -> float | None:
    """A time in seconds, a count as long as the step's beat makes it; None for `not stated`."""
    if number is None or not amount.counts or step.beat is None or not step.beat.low:
        return number
    return number * 60 / step.beat.low
