"""A step's dose in plain words, with what is not stated and what is our own said as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kneecoach.routine.model import Amount, Dosed, LikeSet, Limit, Parts, Pause, Pauses, PerSet
from kneecoach.routine.timeline import Load
from kneecoach.words import Words
from kneecoach.words.after_last import after_last_words
from kneecoach.words.counted import counted, distance, load_words, manner_words, part_word, range_words
from kneecoach.words.rests import rest_between
from kneecoach.words.sides import helped_words, sides_words, turns_words


@dataclass(frozen=True, slots=True)
class Dose:
    """What a step asks for; None stands for what is not written at all.

    `tempo`: named parts of a rep with their seconds, in their order. `sides`: none, each, left, right, both,
    affected or unaffected; `first`: which side begins; `order`: set, side or rep, when they change;
    `sides_ours` and what is `stated`: as of a step.
    `by_side`: what each side does where that differs. `rest_unsaid`: no rest is stated;
    `holds_on_end`: several holds then follow each other at once.
    `after_last`: the rests, reps, sets or sides, that also stand after the last one.
    """

    sets: Amount | None = None
    reps: Dosed | None = None
    hold: Dosed | None = None
    time: Dosed | None = None
    ice: Amount | None = None
    distance: Dosed | None = None
    tempo: Sequence[tuple[str, Amount]] = ()
    sides: str = "none"
    first: str = "left"
    order: str = "set"
    sides_ours: bool = False
    sides_stated: bool = True
    order_stated: bool = True
    by_side: Sequence[tuple[str, Dose]] = ()
    load: Sequence[Load] = ()
    beat: Amount | None = None
    with_both: Sequence[str] = ()
    rest_reps: Pause | None = None
    rest_sets: Pause | Pauses | None = None
    rest_sides: Pause | None = None
    rest_next: Pause | None = None
    rest_unsaid: bool = False
    holds_on_end: bool = False
    after_last: Sequence[str] = ()


def dose_line(words: Words, step: Dose) -> str:
    """The whole dose in one line: "2–3 sets · 10–15 reps · lift 2 s (ours), lower 3 s (ours) · each side"."""
    return words.say_as("dose", " · ").join(dose_phrases(words, step))


def dose_phrases(words: Words, step: Dose) -> tuple[str, ...]:
    """The dose piece by piece, in the order in which it is read."""
    found = [
        _sets(words, step.sets),
        _timed(words, step),
        _reps(words, step.reps, holds=_held(step)),
        tempo_line(words, step.tempo),
        helped_words(words, step.with_both),
        words.say_as("dose", ", ").join(load_words(words, load) for load in step.load),
        _beat(words, step.beat),
        *(_of_side(words, side, dose) for side, dose in step.by_side),
        ""
        if step.by_side
        else turns_words(
            words, step.sides, step.first, step.order, ours=step.sides_ours, stated=step.sides_stated
        ),
        words.say("order of the sides not stated") if not step.order_stated else "",
        *_rests(words, step),
        *after_last_words(words, step.after_last, held=_held(step)),
    ]
    return tuple(phrase for phrase in found if phrase)


def _held(step: Dose) -> bool:
    return step.hold is not None and not step.tempo


def duration(words: Words, amount: Amount) -> str:
    """A time or a range of times: "20–30 s", "5–10 min", "1 min 30 s"; marked where it is ours."""
    if amount.low is None:
        return words.say("not stated")
    low, high = amount.low, amount.low if amount.high is None else amount.high
    if amount.fast:
        return words.say("as fast as you can")
    if amount.counts:
        text = words.plural("{n} count", "{n} counts", int(low))
        if low != high:
            text = words.say("{low}–{high} counts", low=int(low), high=int(high))
    elif low == high:
        text = _one_duration(words, low)
    elif low >= 60 and low % 60 == 0 and high % 60 == 0:
        text = words.say("{low}–{high} min", low=int(low // 60), high=int(high // 60))
    elif high < 120:
        text = words.say("{low}–{high} s", low=_number(low), high=_number(high))
    else:
        text = words.say("{low} to {high}", low=_one_duration(words, low), high=_one_duration(words, high))
    return qualified(words, text, amount)


def qualified(words: Words, text: str, amount: Amount) -> str:
    """A dose with what is said of it: that more is as good, that it is a whole day's, that it is ours."""
    text = words.say("at least {dose}", dose=text) if amount.floor else text
    text = words.say("{reps} a day, split as you like", reps=text) if amount.per_day else text
    return _marked(words, text, amount)


def _one_duration(words: Words, seconds: float) -> str:
    whole, rest = divmod(seconds, 60)
    if whole == 0 or (seconds < 120 and rest):
        return words.say("{n} s", n=_number(seconds))
    if rest:
        return words.say("{minutes} min {seconds} s", minutes=int(whole), seconds=_number(rest))
    return words.say("{n} min", n=int(whole))


def _sets(words: Words, amount: Amount | None) -> str:
    if amount is None:
        return ""
    if amount.low is None:
        return words.say("number of sets not stated")
    low, high = int(amount.low), int(amount.high or amount.low)
    if (low, high) == (1, 1) and not amount.ours:
        return ""
    text = words.plural("{n} set", "{n} sets", low)
    if low != high:
        text = words.say("{low}–{high} sets", low=low, high=high)
    return qualified(words, text, amount)


def _reps(words: Words, dosed: Dosed | None, *, holds: bool) -> str:
    match dosed:
        case None:
            return ""
        case PerSet(items):
            return _listed(words, items, holds=holds)
        case Limit(cap, least):
            if cap is None:
                return _to_limit(words, words.say("as many as you can"), least, timed=False)
            return _marked(words, words.say("as many as you can, up to {n}", n=range_of(words, cap)), cap)
        case Parts(pieces):
            said = [manner_words(words, manner, range_of(words, one), one.unit) for manner, one in pieces]
            return words.say_as("dose", ", then ").join(said)
        case Amount():
            return _counted_reps(words, dosed, holds=holds)


def _to_limit(words: Words, text: str, least: Amount | None, *, timed: bool) -> str:
    """As many or as long as one can, with what it is meant to be at least."""
    said = () if least is None else (least_words(words, least, timed=timed),)
    return words.say_as("dose", ", ").join((text, *said))


def least_words(words: Words, least: Amount, *, timed: bool) -> str:
    """What a limit is meant to reach: "at least 8 reps", "at least 30 s"."""
    return duration(words, least) if timed else _counted_reps(words, least, holds=False)


def _listed(words: Words, items: Sequence[Amount | Limit | Parts], *, holds: bool) -> str:
    """A number for each set: bare numbers where all are numbers, else what each of them is."""
    numbers = [one for one in items if isinstance(one, Amount) and one.stated and not one.floor]
    if len(numbers) < len(items):
        return words.say_as("dose", ", ").join(_reps(words, one, holds=holds) for one in items)
    said = words.say_as("dose", ", ").join(_marked(words, range_of(words, one), one) for one in numbers)
    return words.say("{list} times", list=said) if holds else words.say("{list} reps", list=said)


def range_of(words: Words, amount: Amount) -> str:
    """A number, or a range of numbers, bare."""
    low, high = amount.low or 0.0, amount.high or amount.low or 0.0
    return range_words(words, _number(low), _number(high))


def _counted_reps(words: Words, amount: Amount, *, holds: bool) -> str:
    if amount.low is None and holds:
        return words.say("number of holds not stated")
    if amount.low is None:
        return words.say("number of reps not stated")
    low, high = int(amount.low), int(amount.high or amount.low)
    if amount.unit is not None:
        text = counted(words, amount.unit, low, range_of(words, amount))
    elif holds:
        text = words.plural("{n} time", "{n} times", low)
        if low != high:
            text = words.say("{low}–{high} times", low=low, high=high)
    else:
        text = words.plural("{n} rep", "{n} reps", low)
        if low != high:
            text = words.say("{low}–{high} reps", low=low, high=high)
    text = words.say("{reps} in all", reps=text) if amount.in_all else text
    return qualified(words, text, amount)


def _timed(words: Words, step: Dose) -> str:
    hold = None if step.tempo else step.hold
    if hold is not None and isinstance(hold, Amount) and hold.low is None:
        return words.say("hold time not stated")
    if step.time is not None and isinstance(step.time, Amount) and step.time.low is None:
        return words.say("time not stated")
    if hold is not None:
        return words.say("hold {time}", time=_times(words, hold))
    if step.distance is not None:
        unknown = isinstance(step.distance, Amount) and step.distance.low is None
        return words.say("distance not stated") if unknown else _distances(words, step.distance)
    timed = step.time or step.ice
    return "" if timed is None else _times(words, timed)


def _times(words: Words, dosed: Dosed) -> str:
    match dosed:
        case PerSet(items):
            return words.say_as("dose", ", ").join(_times(words, one) for one in items)
        case Limit(cap, least):
            if cap is None:
                return _to_limit(words, words.say("as long as you can"), least, timed=True)
            return words.say("as long as you can, up to {time}", time=duration(words, cap))
        case Amount():
            return duration(words, dosed)
        case Parts():
            return _reps(words, dosed, holds=False)


def _distances(words: Words, dosed: Dosed) -> str:
    items = dosed.items if isinstance(dosed, PerSet) else (dosed,)
    said = [
        qualified(words, distance(words, one.low, one.high, one.unit), one)
        for one in items
        if isinstance(one, Amount)
    ]
    return words.say_as("dose", ", ").join(said)


def _beat(words: Words, beat: Amount | None) -> str:
    return "" if beat is None else words.say("{n} beats a minute", n=range_of(words, beat))


def _of_side(words: Words, side: str, dose: Dose) -> str:
    return words.say_as("dose", "{side}: {dose}", side=sides_words(words, side), dose=dose_line(words, dose))


def tempo_line(words: Words, tempo: Sequence[tuple[str, Amount]]) -> str:
    """The parts of a rep in their order, each with its time: "lift 2 s, hold 3 counts"."""
    if [(name, amount.stated) for name, amount in tempo] == [("move", False)]:
        return words.say("tempo not stated")
    parts = [
        words.say_as("tempo", "{part} {time}", part=part_word(words, name), time=duration(words, seconds))
        for name, seconds in tempo
    ]
    return words.say_as("tempo", ", ").join(parts)


def _rests(words: Words, step: Dose) -> tuple[str, ...]:
    if step.rest_unsaid:
        on_end = (words.say("none between the holds (ours)"),) if step.holds_on_end else ()
        return (words.say("rests not stated"), *on_end)
    repeated = "holds" if _held(step) else "reps"
    found = [rest_words(words, step.rest_reps, repeated)] if step.rest_reps is not None else []
    if step.rest_sides is not None:
        found.append(rest_words(words, step.rest_sides, "sides"))
    if step.rest_sets is not None and step.rest_sets == step.rest_next:
        return (*found, rest_words(words, step.rest_sets, "sets and next"))
    if step.rest_sets is not None:
        found.append(rest_words(words, step.rest_sets, "sets"))
    if step.rest_next is not None:
        found.append(rest_words(words, step.rest_next, "next"))
    return tuple(found)


def rest_words(words: Words, pause: Pause | Pauses, between: str) -> str:
    """A rest with what it stands between: "rest 60 s between sets", "rest between sets not stated"."""
    unstated = isinstance(pause, Amount) and pause.low is None
    return rest_between(words, "" if unstated else pause_words(words, pause), between)


def pause_words(words: Words, pause: Pause | Pauses) -> str:
    """How long a rest is: a time, one for each set, or as long as a set took."""
    if isinstance(pause, Pauses):
        return words.say_as("dose", ", ").join(pause_words(words, one) for one in pause.items)
    return words.say("as long as a set") if isinstance(pause, LikeSet) else duration(words, pause)


def _marked(words: Words, text: str, amount: Amount) -> str:
    return words.say("{dose} (ours)", dose=text) if amount.ours else text


def _number(value: float) -> str:
    """A number without a needless decimal point."""
    return f"{value:g}"
