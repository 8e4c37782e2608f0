"""What a moment of a session leads to: the exercise that comes, its side, and whether reps remain."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.session.rhythm import rested
from kneecoach.words import Words
from kneecoach.words.phases import side_word

_ON_THE_WAY = (Kind.REST, Kind.SWITCH, Kind.PREPARE)
READY = 12.0  # s: so long before another exercise a rest gives way to getting ready
READY_AGAIN = 5.0  # s: and before more of the same one, where the rest is longer than three of these
READY_BRIEFLY = 3.0  # s: and before its next set or side after a shorter one: as it is counted down
BRIEF = 8.0  # s: a rest that is shorter than this has no time for two pictures


def parted(snapshot: Snapshot, coming: Phase | None) -> tuple[tuple[Phase, ...], tuple[Phase, ...]]:
    """The phases ahead: those before `coming`, then it and all behind it (none where it is not there)."""
    ahead = snapshot.timeline.phases[snapshot.index + 1 :]
    at = next((i for i, phase in enumerate(ahead) if phase == coming), len(ahead))
    return ahead[:at], ahead[at:]


def exercise_ahead(snapshot: Snapshot) -> Phase | None:
    """The next phase in which something is done, the cold and its question included; None at the end."""
    _between, on = parted(snapshot, snapshot.following)
    return next((phase for phase in on if phase.kind not in _ON_THE_WAY), None)


def new_exercise(snapshot: Snapshot) -> Phase | None:
    """What a rest leads to where that is another exercise, so that the runner gets ready for it."""
    phase = snapshot.phase
    if phase is None or phase.kind is not Kind.REST:
        return None
    ahead = exercise_ahead(snapshot)
    return ahead if ahead is not None and ahead.step != phase.step else None


def ready_seconds(rest: Phase, ahead: Phase) -> float:
    """Seconds at the end of a rest in which one gets ready for `ahead`, what it leads to; 0 for none."""
    if rest.seconds is None or rest.part is not None:
        return 0.0
    if ahead.step != rest.step:
        return min(READY, rest.seconds)
    if rest.seconds > 3.0 * READY_AGAIN:
        return READY_AGAIN
    begins = (ahead.set, ahead.side) != (rest.set, rest.side)
    return READY_BRIEFLY if begins and rest.seconds >= BRIEF else 0.0


def seen(snapshot: Snapshot) -> Snapshot:
    """The moment as the page shows it: the last seconds of a rest are getting ready for what comes.

    What is over of the rest stays what it was: number and bar run on to the start. A rest as long as its set
    that is over is getting ready without an end of its own.
    """
    phase, left = snapshot.phase, snapshot.remaining
    ahead = exercise_ahead(snapshot) if phase is not None and phase.kind is Kind.REST else None
    if phase is None or ahead is None:
        return snapshot
    if rested(snapshot):
        prepare = replace(ahead, kind=Kind.PREPARE, seconds=None, part=None, rep=None, beat=None, as_set=True)
        return replace(snapshot, phase=prepare, step=snapshot.timeline.steps[ahead.step])
    if left is None:
        return snapshot
    ready = ready_seconds(phase, ahead)
    if not ready or left > ready:
        return snapshot
    at = phase.at + (phase.seconds or ready) - ready
    prepare = replace(ahead, kind=Kind.PREPARE, seconds=ready, at=at, part=None, rep=None, beat=None)
    step = snapshot.timeline.steps[ahead.step]
    return replace(snapshot, phase=prepare, step=step)


def start_ahead(snapshot: Snapshot) -> Phase | None:
    """What the seconds of a rest lead to that ends in getting ready, then too; None for any other phase."""
    played = snapshot.timeline.phases[snapshot.index] if snapshot.phase is not None else None
    ahead = exercise_ahead(snapshot) if played is not None and played.kind is Kind.REST else None
    if played is None or ahead is None or not ready_seconds(played, ahead):
        return None
    return ahead


def side_shown(snapshot: Snapshot) -> Side | None:
    """The side to tell: that of the phase, and in a rest the one that comes; None where none does."""
    phase = snapshot.phase
    if phase is None or phase.kind is not Kind.REST:
        return phase.side if phase is not None else None
    ahead = exercise_ahead(snapshot)
    return ahead.side if ahead is not None else None


def side_said(words: Words, snapshot: Snapshot) -> str:
    """The side in capitals: "LEFT", and in a rest "Next: LEFT"; "" where there is none."""
    said = side_word(words, side_shown(snapshot))
    resting = snapshot.phase is not None and snapshot.phase.kind is Kind.REST
    return words.say("Next: {what}", what=said) if said and resting else said


def side_meaning(words: Words, snapshot: Snapshot) -> str:
    """Which limb the side that is shown names, "" where the card does not say or both work."""
    ahead = new_exercise(snapshot)
    step = snapshot.timeline.steps[ahead.step] if ahead is not None else snapshot.step
    one = side_shown(snapshot) in (Side.LEFT, Side.RIGHT)
    if not one or step is None or step.side_means is None:
        return ""
    return words.text(step.side_means).removeprefix("the ")  # a mark is no sentence, and large is better


def rep_goes_on(snapshot: Snapshot, coming: Phase) -> bool:
    """Whether other parts of the running rep stand before `coming`."""
    here = snapshot.phase
    if here is None or not here.kind.exercise or here.rep is None:
        return False
    between, _on = parted(snapshot, coming)
    running = (here.step, here.set, here.side, here.rep)
    return any((phase.step, phase.set, phase.side, phase.rep) == running for phase in between)


def reps_to_come(snapshot: Snapshot, coming: Phase) -> bool:
    """Whether the running rep is followed by another of its set and side before `coming`."""
    here = snapshot.phase
    if here is None or not here.kind.exercise or here.rep is None:
        return False
    between, _on = parted(snapshot, coming)
    return any(
        phase.rep is not None
        and phase.rep > here.rep
        and (phase.step, phase.set, phase.side) == (here.step, here.set, here.side)
        for phase in between
    )
