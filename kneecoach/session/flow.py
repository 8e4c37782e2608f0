"""How measured time moves a session: across phases, through gaps, and through icing that runs in sleep."""

from __future__ import annotations

from kneecoach.routine.timeline import Kind
from kneecoach.session.events import Checkpoint, Cue, Event, Why
from kneecoach.session.play import Play

LATE = 2.0  # real seconds a tick may be late, or the machine asleep, before the session stands still
LONGEST_NAP = 0.25  # real seconds that whoever ticks a session sleeps at most before the next look at it
_EDGE = 0.001  # ms; the rounding of a clock's own floats


def flow(play: Play, awake: float, slept: float, speed: float) -> list[Event]:
    """Let `awake` real seconds pass, and `slept` in which the machine was asleep."""
    if play.phase.kind is Kind.WAIT:
        return []
    gap = awake > LONGEST_NAP + LATE or slept > LATE
    if play.phase.kind is Kind.ICE:
        return _chill(play, awake, slept, speed, gap=gap)
    if gap:
        return [play.stand(Why.GAP, awake + slept)]
    return _spend(play, awake, speed)


def due(play: Play, speed: float) -> float | None:
    """Real seconds to the next edge, cue, checkpoint or question; None where the runner decides."""
    if play.ms is None:
        return None
    marks = play.course.marks(play.index)
    moments = [play.ms - play.elapsed]
    moments += [mark.ms - play.elapsed for mark in marks if mark.ms > play.elapsed + _EDGE]
    if play.phase.kind is Kind.ICE:
        moments.append(play.cold.left(play.phase.step))
        if play.cold.alarm_in is not None:
            moments.append(play.cold.alarm_in * speed)
    return max(min(moments) / 1000 / speed, 0.0)


def _spend(play: Play, real: float, speed: float) -> list[Event]:
    """Play across as many phases as `real` seconds reach. An untimed one begins when it is seen."""
    if play.ms is None:
        play.elapsed += real * 1000
        return []
    events: list[Event] = []
    left = real * 1000 * speed
    while not play.over and play.ms is not None and play.phase.kind is not Kind.ICE:
        ms, end = play.ms, play.elapsed + left
        events += _marked(play, end, speed)
        if end < ms - _EDGE:
            play.elapsed = end
            break
        left = max(end - ms, 0.0)
        play.elapsed = ms
        events += play.complete(left / 1000 / speed)
    return events


def _marked(play: Play, end: float, speed: float) -> list[Event]:
    """The cues and checkpoints on the way to `end` ms of the phase."""
    events: list[Event] = []
    phase = play.phase
    for mark in play.course.marks(play.index):
        if not play.elapsed + _EDGE < mark.ms <= end + _EDGE:
            continue
        at = round(play.base + mark.ms) / 1000
        if mark.signal is not None:
            events.append(Cue(at, mark.signal, max(end - mark.ms, 0.0) / 1000 / speed))
        else:
            kept = (phase.step, phase.exercise, phase.side, phase.set, mark.ms / 1000)
            events.append(Checkpoint(at, play.index, *kept))
    return events


def _chill(play: Play, awake: float, slept: float, speed: float, *, gap: bool) -> list[Event]:
    """Icing goes on in sleep and in gaps, and never past its limit; what follows it stands still then."""
    events: list[Event] = []
    left = (awake + slept) * 1000 * speed
    while not play.over and play.phase.kind is Kind.ICE:
        ms, step = play.ms or 0, play.phase.step
        room = min(ms - play.elapsed, play.cold.left(step))
        part = min(left, room)
        left -= part
        play.elapsed += part
        unanswered = play.cold.spend(step, part, part / speed)
        if part < room - _EDGE:
            return [*events, play.icing("alarm")] if unanswered else events
        if play.elapsed < ms - _EDGE:
            events += play.leave_icing()
        else:
            play.elapsed = ms
            events += play.complete(left / 1000 / speed)
    real = left / 1000 / speed
    if play.over or play.ms is None:
        return events
    if gap and real > LATE:
        return [*events, play.stand(Why.GAP, real)]
    return [*events, *_spend(play, min(real, awake), speed)]
