"""What the figure does at a moment of a session: a pure function of the snapshot."""

from __future__ import annotations

from kneecoach.figure.motion import Beat, Motion, moment
from kneecoach.routine.figures import motion_of
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.figure.stage import Act
from kneecoach.ui.session.rhythm import SETTLING

FADE = 0.3  # s: how long one exercise or side takes to give way to another
_PASSING = (Kind.REST, Kind.PREPARE, Kind.SWITCH)
FINE, COARSE = 60, 10  # moments a second, of a movement and of a breath: the same ones in every rep
_MOVING = (Kind.MOVE, Kind.WORK)
_ON_THE_WAY = (Kind.REST, Kind.PREPARE, Kind.SWITCH, Kind.WAIT)


def acting(snapshot: Snapshot, *, calm: bool) -> tuple[Act | None, Act | None, float]:
    """The act of this moment, the one that it takes the place of, and how far it has done so (0 to 1).

    None where the exercise has no poses. `calm`: the poses that phases lead to, without the ways between.
    """
    if snapshot.phase is None:
        return None, None, 1.0
    now = _act(snapshot, snapshot.index, snapshot.elapsed, calm=calm)
    if calm or snapshot.elapsed >= FADE or snapshot.index == 0:
        return now, None, 1.0
    past = _last_of(snapshot, snapshot.index - 1, calm=calm)
    if past is None or now is None or (past.motion is now.motion and past.mirrored == now.mirrored):
        return now, None, 1.0
    return now, past, snapshot.elapsed / FADE


def _last_of(snapshot: Snapshot, index: int, *, calm: bool) -> Act | None:
    """The figure at the end of an earlier phase."""
    phase = snapshot.timeline.phases[index]
    return _act(snapshot, index, phase.seconds or FADE, calm=calm)


def _act(snapshot: Snapshot, index: int, elapsed: float, *, calm: bool) -> Act | None:
    phases, steps = snapshot.timeline.phases, snapshot.timeline.steps
    phase = phases[index]
    step, side = steps[phase.step], phase.side
    grid = FINE if phase.kind in _MOVING or elapsed < SETTLING else COARSE
    elapsed = round(elapsed * grid) / grid
    beat = Beat(phase.kind.value, phase.part, _came(phases, index), phase.seconds, elapsed)
    if phase.kind is Kind.REST:
        ahead = _ahead(phases, index)
        side = ahead.side if ahead is not None else None
        if ahead is not None and ahead.step != phase.step:
            step, beat = steps[ahead.step], Beat("rest", elapsed=elapsed, seconds=phase.seconds)
    motion = drawn(step)
    if motion is None:
        return None
    turned = side in {Side.LEFT, Side.RIGHT} and motion.turned(left=side is Side.LEFT)
    return Act(motion, moment(motion, beat, still=calm), mirrored=turned)


def step_shown(snapshot: Snapshot) -> StepInfo | None:
    """The step whose exercise is shown: that of the phase, and in a rest the other one that comes."""
    phase = snapshot.phase
    if phase is not None and phase.kind is Kind.REST:
        phase = _ahead(snapshot.timeline.phases, snapshot.index) or phase
    return snapshot.timeline.steps[phase.step] if phase is not None else None


def drawn(step: StepInfo) -> Motion | None:
    """The motion of a step's exercise, None where it has no poses."""
    return motion_of(step.figure, step.muscles) if step.figure is not None else None


def _ahead(phases: tuple[Phase, ...], index: int) -> Phase | None:
    """What a rest leads to; a rest before another exercise shows that one, as the words do."""
    return next((phase for phase in phases[index + 1 :] if phase.kind not in _PASSING), None)


def _came(phases: tuple[Phase, ...], index: int) -> tuple[str, str | None] | None:
    """The phase before this one in the same exercise and on the same side."""
    if index == 0:
        return None
    here, past = phases[index], phases[index - 1]
    same_side = past.side is here.side or past.kind in _ON_THE_WAY or here.kind in _ON_THE_WAY
    if past.step != here.step or not same_side or here.kind is Kind.SWITCH:
        return None
    return past.kind.value, past.part
