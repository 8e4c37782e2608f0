"""A session's moving parts as one frozen picture."""

from __future__ import annotations

from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.session.beat import beats_passed
from kneecoach.session.course import Course
from kneecoach.session.plan import Plan
from kneecoach.session.play import Play
from kneecoach.session.snapshot import SetState, Snapshot, State


def snapshot_of(play: Play) -> Snapshot:
    """The picture of this moment."""
    phase = None if play.over else play.phase
    ahead = play.plan if phase is None else _ahead(play)
    following = None if phase is None else _following(ahead.course, play.index)
    ms = None if phase is None else play.ms
    skin = play.cold.asked
    return Snapshot(
        timeline=play.timeline,
        state=_state(play),
        index=play.index,
        phase=phase,
        step=None if phase is None else play.timeline.steps[phase.step],
        elapsed=play.elapsed / 1000,
        remaining=None if ms is None else max(ms - play.elapsed, 0.0) / 1000,
        at=play.at,
        left=_left(play),
        left_open=_left_open(play),
        following=following,
        following_step=None if following is None else ahead.timeline.steps[following.step],
        reps_done=_reps_done(play, phase),
        sets=_sets(play),
        paused_why=play.paused,
        gap=play.gap,
        skin_due=None if skin is None or phase is None or phase.kind is not Kind.ICE else skin / 1000,
        easier=phase is not None and phase.step in play.plan.eased_steps,
        level=None if phase is None else play.plan.level(phase.step),
        easier_next=None if phase is None else _easier_next(play),
        ahead=None if ahead is play.plan else ahead.timeline,
        beat=_beat(play, phase),
        took=None if phase is None else _took(play),
    )


def _took(play: Play) -> float | None:
    """How long the set at one's own pace took that ended where this phase began."""
    before = play.course.phases[play.index - 1] if play.index else None
    one = None if before is None or before.seconds is not None else play.course.set_at(play.index - 1)
    record = None if one is None else play.ledger.records.get(one.key)
    return None if record is None else record.seconds


def _beat(play: Play, phase: Phase | None) -> float | None:
    if phase is None or phase.beat is None or play.paused is not None:
        return None
    return beats_passed(phase.beat, play.course.ms_before(play.index), play.elapsed)


def _state(play: Play) -> State:
    if play.over:
        return State.PLAYED
    if play.paused is not None:
        return State.PAUSED
    if play.phase.kind is Kind.WAIT:
        return State.QUESTION
    return State.OWN_PACE if play.ms is None else State.RUNNING


def _left(play: Play) -> float:
    if play.over:
        return 0.0
    ahead = _ahead(play).course
    whole = sum(ms or 0 for ms in ahead.ms[play.index :])
    return max(whole - (play.elapsed if play.ms is not None else 0.0), 0.0) / 1000


def _left_open(play: Play) -> bool:
    """Whether the runner's own pace is still to come; a confirmation takes only a moment."""
    ahead = _ahead(play).course
    return any(
        ms is None and phase.kind is not Kind.WAIT
        for phase, ms in zip(ahead.phases[play.index :], ahead.ms[play.index :], strict=True)
    )


def _ahead(play: Play) -> Plan:
    return play.plan.ahead(play.index, play.elapsed / 1000)


def _easier_next(play: Play) -> StepInfo | None:
    coming = play.plan.coming(play.index, play.elapsed / 1000)
    return None if coming is None else coming.info


def _following(course: Course, index: int) -> Phase | None:
    """The next phase worth announcing: not another rep of the same set, nor the next stretch of ice."""
    here = course.phases[index]
    later = course.next(index)
    while later < course.end:
        phase = course.phases[later]
        same_set = phase.kind.exercise and course.set_at(later) is course.set_at(index)
        in_rep = phase.kind is Kind.REST and phase.part is not None
        more_ice = phase.kind is here.kind is Kind.ICE and phase.step == here.step
        if not (same_set or in_rep or more_ice):
            return phase
        later = course.next(later)
    return None


def _reps_done(play: Play, phase: Phase | None) -> int:
    one = None if phase is None else play.course.set_of(phase)
    return 0 if one is None else play.ledger.reps(one)


def _sets(play: Play) -> tuple[SetState, ...]:
    records = play.ledger.records
    found = []
    for key in play.course.sets:
        step, number, side = key
        found.append(SetState(step, number, side, records[key].status if key in records else None))
    return tuple(found)
