"""What a moment of a session leads to: the exercise that comes, its side, and whether reps remain."""

from __future__ import annotations

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.session.snapshot import Snapshot
from kneecoach.words import Words

_ON_THE_WAY = (Kind.REST, Kind.SWITCH, Kind.PREPARE)


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


def side_shown(snapshot: Snapshot) -> Side | None:
    """The side to tell: that of the phase, and in a rest the one that comes; None where none does."""
    phase = snapshot.phase
    if phase is None or phase.kind is not Kind.REST:
        return phase.side if phase is not None else None
    ahead = exercise_ahead(snapshot)
    return ahead.side if ahead is not None else None


def side_meaning(words: Words, snapshot: Snapshot) -> str:
    """Which limb the side that is shown names, "" where the card does not say or both work."""
    ahead = new_exercise(snapshot)
    step = snapshot.timeline.steps[ahead.step] if ahead is not None else snapshot.step
    one = side_shown(snapshot) in (Side.LEFT, Side.RIGHT)
    return words.text(step.side_means) if one and step is not None and step.side_means else ""


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
