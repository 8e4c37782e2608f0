"""What comes next, in half a sentence, and how long is left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.session.rounds import asks_round
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.session.onward import parted, rep_goes_on, reps_to_come
from kneecoach.ui.session.rhythm import rested
from kneecoach.words import Words
from kneecoach.words.counted import counted, manner_words, way
from kneecoach.words.limits import limit_line
from kneecoach.words.phases import duration, phase_word, step_word
from kneecoach.words.places import whole_hold

_LEADS_ON = (Kind.REST, Kind.SWITCH)
_DOING = (Kind.HOLD, Kind.MOVE, Kind.WORK, Kind.ICE)
_Part = tuple[int, int | None, Side | None]  # one side's part of a set


def next_line(words: Words, snapshot: Snapshot) -> str:
    """What follows: "Next: rest 60 s, then right side", and the key where the session waits for it.

    While reps of the set remain it is "After this set: rest 60 s", and while parts of its last rep do, "After
    this rep". An easier level that begins with the next set is named as such where it is named, else behind.
    """
    coming = _coming(
        words, snapshot if snapshot.ahead is None else replace(snapshot, timeline=snapshot.ahead)
    )
    if snapshot.easier_next is not None and coming:
        name = words.text(snapshot.easier_next.name)
        if words.say("the easier {name}", name=name) not in coming:
            coming = words.say("{next} · easier level: {name}", next=coming, name=name)
    here = snapshot.phase
    if rested(snapshot) or snapshot.state not in {State.OWN_PACE, State.QUESTION}:
        return coming  # of a rest that is over the number's place says which key, as large as that
    if snapshot.state is State.OWN_PACE and here is not None and not here.kind.exercise:
        return words.say("Press Space when you are ready. {next}", next=coming)
    if snapshot.state is State.OWN_PACE:
        return words.say("Space when done. {next}", next=coming)
    if snapshot.state is State.QUESTION and here is not None and here.part == "until" and not here.distance:
        return words.say("N to stop there. {next}", next=coming)
    return words.say("Space for yes. {next}", next=coming)


def _coming(words: Words, snapshot: Snapshot) -> str:
    """What follows; "This is the last one" where nothing does, and nothing where all is done."""
    here, coming = snapshot.phase, snapshot.following
    if here is None:  # what is large says it
        return ""
    if coming is None:
        return _last(words, snapshot)
    first, then = _what(words, snapshot, here, coming), ""
    if coming.kind in _LEADS_ON:
        _between, on = parted(snapshot, coming)
        after = next((phase for phase in on if phase.kind not in _LEADS_ON), None)
        then = _what(words, snapshot, here, after) if after is not None else ""
    first = words.say("{what}, then {after}", what=first, after=then) if then not in ("", first) else first
    if reps_to_come(snapshot, coming):
        if whole_hold(here) and here.rep is not None and here.reps is not None:
            held = words.say("hold {n} of {total}", n=here.rep + 1, total=here.reps)
            if here.rep + 1 == here.reps:
                held = words.say("{what}, then {after}", what=held, after=first)
            return words.say("Next: {what}", what=held)
        return words.say("After this set: {what}", what=first)
    if rep_goes_on(snapshot, coming):
        return words.say("After this rep: {what}", what=first)
    return words.say("Next: {what}", what=first)


def _last(words: Words, snapshot: Snapshot) -> str:
    """Where nothing else follows: the end, or in icing the next look at the skin."""
    rest = snapshot.timeline.phases[snapshot.index + 1 :]
    if any(phase.kind is Kind.ICE for phase in rest):
        return "" if snapshot.skin_due is not None else words.say("Next: look at your skin")
    return words.say("This is the last one")


def _what(words: Words, snapshot: Snapshot, here: Phase, coming: Phase) -> str:
    name = words.text(snapshot.timeline.steps[coming.step].name)
    if coming.kind is Kind.REST:
        return words.say("rest") if coming.seconds is None else _rest(words, coming)
    if here.kind not in _DOING and coming.kind in _DOING and _same_part(here, coming):
        return _beginning(words, coming, snapshot.timeline.steps[coming.step])
    if coming.part == "until":
        return words.say("another round, or stop there")
    if coming.step != here.step:
        if name == words.text(snapshot.timeline.steps[here.step].name):
            name = _with_dose(words, snapshot, name, coming)  # by the name alone the two are the same
        return _with_side(words, _easier(words, snapshot, coming, name), coming.side)
    if coming.side is not here.side and coming.side in (Side.LEFT, Side.RIGHT):
        return words.say("left side") if coming.side is Side.LEFT else words.say("right side")
    return _place(words, here, coming) or _easier(words, snapshot, coming, name)


def _easier(words: Words, snapshot: Snapshot, coming: Phase, name: str) -> str:
    """An exercise's name, told to be the easier one where that is what comes."""
    to_come = snapshot.easier_next
    if to_come is None or snapshot.timeline.steps[coming.step].name != to_come.name:
        return name
    return words.say("the easier {name}", name=name)


def _with_dose(words: Words, snapshot: Snapshot, name: str, coming: Phase) -> str:
    """An exercise and what is asked for first: "Slow walk, 2 min"."""
    _between, on = parted(snapshot, coming)
    first = next((phase for phase in on if phase.kind in _DOING and phase.step == coming.step), None)
    if first is None:
        return name
    dose = ""
    if first.seconds is not None:
        dose = duration(words, first.seconds)
    elif first.reps is not None:
        dose = counted(words, first.unit or "reps", first.reps, str(first.reps))
    elif first.distance is not None:
        dose = way(words, first.distance)
    return words.say("{name}, {dose}", name=name, dose=dose) if dose else name


def _with_side(words: Words, name: str, side: Side | None) -> str:
    """An exercise, and the side it begins with where it has one: "Wall calf stretch, left"."""
    match side:
        case Side.LEFT:
            return words.say("{name}, left", name=name)
        case Side.RIGHT:
            return words.say("{name}, right", name=name)
        case _:
            return name


def _rest(words: Words, coming: Phase) -> str:
    return words.say("rest {time}", time=duration(words, coming.seconds or 0.0))


def _beginning(words: Words, coming: Phase, step: StepInfo) -> str:
    """What begins after getting ready: "hold 20 s", "12 reps, own pace"."""
    word = step_word(words, coming, step) if coming.part else phase_word(words, coming.kind)
    word = word[:1].lower() + word[1:]
    if coming.seconds is not None:
        return words.say("{phase} {time}", phase=word, time=duration(words, coming.seconds))
    if coming.limit:
        limit = limit_line(words, coming)
        if coming.set is None or coming.sets is None or coming.sets == 1:
            return limit
        place = words.say("set {n} of {total}", n=coming.set, total=coming.sets)
        return words.say("{set}, {limit}", set=place, limit=limit)
    if coming.kind is Kind.WORK and coming.reps is not None:
        return _counted_out(words, coming, coming.reps)
    return words.say("{phase}, own pace", phase=word)


def _counted_out(words: Words, coming: Phase, reps: int) -> str:
    """So many at one's own pace; a manner says how fast by itself."""
    if coming.part is not None:
        return manner_words(words, coming.part, str(reps), coming.unit or "reps")
    return words.say("{reps}, own pace", reps=counted(words, coming.unit or "reps", reps, str(reps)))


def _place(words: Words, here: Phase, coming: Phase) -> str:
    """The set or the rep that comes, "" where neither changes."""
    if coming.kind in (Kind.WAIT, Kind.ICE):
        return words.say("ice")
    if coming.set is not None and coming.set != here.set:
        if coming.sets is None:
            return words.say("set {n}", n=coming.set)
        return words.say("set {n} of {total}", n=coming.set, total=coming.sets)
    return _rep_place(words, coming) if coming.rep is not None and coming.rep != here.rep else ""


def _rep_place(words: Words, coming: Phase) -> str:
    if whole_hold(coming) and coming.reps is None:
        return words.say("hold {n}", n=coming.rep or 0)
    if coming.reps is None:
        return words.say("rep {n}", n=coming.rep or 0)
    if whole_hold(coming):
        return words.say("hold {n} of {total}", n=coming.rep or 0, total=coming.reps)
    return words.say("rep {n} of {total}", n=coming.rep or 0, total=coming.reps)


def _same_part(here: Phase, coming: Phase) -> bool:
    return (here.step, here.set, here.side) == (coming.step, coming.set, coming.side)


def clock_time(seconds: float) -> str:
    """Seconds as m:ss, rounded up, as a timer shows them."""
    whole = max(math.ceil(seconds - 1e-9), 0)
    return f"{whole // 60}:{whole % 60:02d}"


def left_line(words: Words, snapshot: Snapshot) -> str:
    """What is left: "12:40 to go"; "12:40+ to go" where more than this time is still to come.

    Where as many of the sets to come have no time as have one, it would tell little: "4 exercises to go",
    of the last one "2 sets to go". Rounds that may follow repeat exercises that are counted already.
    """
    phases = snapshot.timeline.phases
    if snapshot.phase is None:
        return ""
    more = any(asks_round(phase) for phase in phases[snapshot.index :])
    if snapshot.left_open and _mostly_open(phases, snapshot.index):
        return _exercises_left(words, snapshot, more=more)
    if not snapshot.left_open and not more:
        return words.say("{time} to go", time=clock_time(snapshot.left))
    return words.say("{time}+ to go", time=clock_time(snapshot.left)) if snapshot.left >= 1.0 else ""


def _mostly_open(phases: Sequence[Phase], index: int) -> bool:
    """Whether at `index`, or before it, half of the sets from there on or more have no time.

    Before it too, so that what is left is told in one unit to the end, or until all of it has a time.
    """
    parts: set[_Part] = set()
    untimed: set[_Part] = set()
    found = False
    for i in reversed(range(len(phases))):
        phase = phases[i]
        if phase.kind in _DOING:
            part = (phase.step, phase.set, phase.side)
            parts.add(part)
            if phase.seconds is None:
                untimed.add(part)
        found = found or (i <= index and 2 * len(untimed) >= len(parts) > 0)
    return found


def _exercises_left(words: Words, snapshot: Snapshot, *, more: bool) -> str:
    """How many exercises are left with the one that runs, of the last its sets; "" for the last set.

    One that rounds repeat is one. `more`: rounds may follow, whose sets nobody has counted yet.
    """
    doing = [phase for phase in snapshot.timeline.phases[snapshot.index :] if phase.kind in _DOING]
    leaves = [snapshot.timeline.steps[phase.step].leaf for phase in doing]
    exercises = len(
        {(leaf, phase.step if leaf is None else 0) for leaf, phase in zip(leaves, doing, strict=True)}
    )
    sets = len({(phase.step, phase.set) for phase in doing})
    if exercises > 1:
        return words.plural("{n} exercise to go", "{n} exercises to go", exercises)
    return words.plural("{n} set to go", "{n} sets to go", sets) if sets > 1 and not more else ""
