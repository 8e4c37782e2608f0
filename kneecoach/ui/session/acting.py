"""What the figure does at a moment of a session: a pure function of the snapshot."""

from __future__ import annotations

from kneecoach.figure.motion import Beat, Motion, moment
from kneecoach.routine.figures import motion_of
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase, StepInfo, Timeline
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.figure.stage import Act
from kneecoach.ui.session.onward import ready_seconds
from kneecoach.ui.session.rhythm import SETTLING, leads

FADE = 0.3  # s: how long one exercise or side takes to give way to another
FIRST = 0.8  # of a picture that fades in when its words stand already: at once the stronger of the two
_PASSING = (Kind.REST, Kind.PREPARE, Kind.SWITCH)
FINE, COARSE = 60, 10  # moments a second, of a movement and of a breath: the same ones in every rep
_MOVING = (Kind.MOVE, Kind.WORK)


def acting(snapshot: Snapshot, *, calm: bool) -> tuple[Act | None, Act | None, float]:
    """The act of this moment, the one that it takes the place of, and how far it has done so (0 to 1).

    None where the exercise has no poses. A phase begins with its own picture: where it ends by itself, the
    next one has faded in by then; where the runner ends it, the next one is the stronger from the first
    moment, so that no glance sees the words of one exercise with the picture of another. `calm`: the poses
    of the phases, without the ways between.
    """
    if snapshot.phase is None:
        return None, None, 1.0
    plan, index, elapsed = snapshot.timeline, snapshot.index, snapshot.elapsed
    now = _act(plan, index, elapsed, snapshot.took, calm=calm)
    if calm or now is None:
        return now, None, 1.0
    seconds, before = snapshot.phase.seconds, _beside(plan.phases, index, -1)
    if elapsed < FADE and before is not None and plan.phases[before].seconds is None:
        past = _act(plan, before, FADE, None, calm=calm)
        if past is not None and _differ(past, now):
            return now, past, FIRST + (1.0 - FIRST) * elapsed / FADE
    ahead = snapshot.ahead or plan
    after = _beside(ahead.phases, index, 1)
    if seconds is not None and elapsed > seconds - FADE and after is not None:
        coming = _act(ahead, after, 0.0, None, calm=calm)
        if coming is not None and _differ(now, coming):
            return coming, now, min(1.0 - (seconds - elapsed) / FADE, 1.0)
    return now, None, 1.0


def _differ(one: Act, other: Act) -> bool:
    return one.motion is not other.motion or one.mirrored != other.mirrored


def _beside(phases: tuple[Phase, ...], index: int, step: int) -> int | None:
    """The phase before (-1) or after (1) this one, of those that are played at all."""
    index += step
    while 0 <= index < len(phases):
        if phases[index].seconds != 0:
            return index
        index += step
    return None


def _act(plan: Timeline, index: int, elapsed: float, took: float | None, *, calm: bool) -> Act | None:
    phase = plan.phases[index]
    shown = _shown(plan.phases, index)
    motion = drawn(plan.steps[shown.step])
    if motion is None:
        return None
    grid = FINE if phase.kind in _MOVING or _under_way(plan.phases, index, elapsed) else COARSE
    beat = _beat(plan.phases, index, round(elapsed * grid) / grid, took)
    turned = shown.side in {Side.LEFT, Side.RIGHT} and motion.turned(left=shown.side is Side.LEFT)
    return Act(motion, moment(motion, beat, still=calm), mirrored=turned)


def _under_way(phases: tuple[Phase, ...], index: int, elapsed: float) -> bool:
    """Whether the body may be on its way to another position."""
    phase = phases[index]
    if phase.seconds is None:
        return elapsed < SETTLING
    ready = _ready(phases, index)
    since_ready = elapsed - (phase.seconds - ready) if ready else -1.0
    return elapsed < SETTLING or phase.seconds - elapsed < leads(phase.kind) or 0.0 <= since_ready < SETTLING


def _beat(phases: tuple[Phase, ...], index: int, elapsed: float, took: float | None) -> Beat:
    """Where a phase is in the motion; the last seconds of a rest are getting ready for what comes."""
    phase, then = phases[index], _then(phases, index)
    before = _beside(phases, index, -1)
    came = None if before is None else _follows(phases, before, index)
    cut = before is not None and phases[before].seconds is None
    if cut and before is not None and before > 0 and _same_set(phases[before - 1], phases[before]):
        took = None  # of more than this phase
    whole, ready = phase.seconds, _ready(phases, index)
    if whole is None or not ready:
        return Beat(phase.kind.value, phase.part, came, whole, elapsed, then, cut=cut, took=took)
    rested = whole - ready
    if elapsed < rested:
        return Beat("rest", None, came, rested, elapsed, cut=cut, took=took)
    resting = ("rest", None) if rested > 0.0 else None
    return Beat("prepare", None, resting, ready, elapsed - rested, then, cut=True)


def _then(phases: tuple[Phase, ...], index: int) -> tuple[str, str | None] | None:
    """Kind and part of the phase after this one, where the picture goes on into it."""
    after = _beside(phases, index, 1)
    if after is None or _follows(phases, index, after) is None:
        return None
    return phases[after].kind.value, phases[after].part


def _follows(phases: tuple[Phase, ...], past: int, here: int) -> tuple[str, str | None] | None:
    """Kind and part of the phase before, where the picture of this one goes on from it."""
    one, two = _shown(phases, past), _shown(phases, here)
    same_side = one.side is two.side or Kind.WAIT in {one.kind, two.kind}
    if one.step != two.step or not same_side or phases[here].kind is Kind.SWITCH:
        return None
    kind = Kind.PREPARE if _ready(phases, past) else phases[past].kind
    return kind.value, phases[past].part


def _ready(phases: tuple[Phase, ...], index: int) -> float:
    """Seconds at the end of a rest in which one gets ready; 0 for any other phase."""
    ahead = _ahead(phases, index) if phases[index].kind is Kind.REST else None
    return ready_seconds(phases[index], ahead) if ahead is not None else 0.0


def _same_set(one: Phase, two: Phase) -> bool:
    return one.kind.exercise and (one.step, one.set, one.side) == (two.step, two.set, two.side)


def _shown(phases: tuple[Phase, ...], index: int) -> Phase:
    """Whose exercise and side are shown: those of the phase, and in a rest of what comes."""
    phase = phases[index]
    return (_ahead(phases, index) or phase) if phase.kind is Kind.REST else phase


def step_shown(snapshot: Snapshot) -> StepInfo | None:
    """The step whose exercise is shown: that of the phase, and in a rest the other one that comes."""
    if snapshot.phase is None:
        return None
    return snapshot.timeline.steps[_shown(snapshot.timeline.phases, snapshot.index).step]


def drawn(step: StepInfo) -> Motion | None:
    """The motion of a step's exercise, None where it has no poses."""
    return motion_of(step.figure, step.muscles) if step.figure is not None else None


def _ahead(phases: tuple[Phase, ...], index: int) -> Phase | None:
    """What a rest leads to; a rest before another exercise shows that one, as the words do."""
    return next((phase for phase in phases[index + 1 :] if phase.kind not in _PASSING), None)
