"""How measured time moves a session: across phases, through gaps, and through icing that runs in sleep."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kneecoach.routine.timeline import Kind
from kneecoach.session.beat import beats_between, next_beat
from kneecoach.session.events import Beat, Checkpoint, Cue, Event, Signal, Why
from kneecoach.session.play import Play

LATE = 2.0  # real seconds a tick may be late, or the machine asleep, before the session stands still
LONGEST_NAP = 0.25  # real seconds that whoever ticks a session sleeps at most before the next look at it
_EDGE = 0.001  # ms; the rounding of a clock's own floats
_BEFORE = 0.5  # ms; a beat on the edge of two phases belongs to the later one


def flow(play: Play, awake: float, slept: float, speed: float) -> list[Event]:
    """Let `awake` real seconds pass, and `slept` in which the machine was asleep."""
    if play.phase.kind is Kind.WAIT:
        return []
    gap = awake > LONGEST_NAP + LATE or slept > LATE
    if play.phase.kind is Kind.ICE:
        return _chill(play, awake, slept, speed, gap=gap)
    if gap:
        return play.stand(Why.GAP, awake + slept)
    return _spend(play, awake, speed)


def due(play: Play, speed: float) -> float | None:
    """Real seconds to the next edge, cue, checkpoint or question; None where the runner decides."""
    marks = play.course.marks(play.index)
    moments = [mark.ms - play.elapsed for mark in marks if mark.ms > play.elapsed + _EDGE]
    if play.end_ms is not None:
        moments.append(play.end_ms - play.elapsed)
    beat = play.phase.beat
    if beat is not None:
        moments.append(next_beat(beat, play.course.ms_before(play.index), play.elapsed) - play.elapsed)
    if play.ms is None:
        return max(min(moments) / 1000, 0.0) if moments else None
    if play.phase.kind is Kind.ICE:
        moments.append(play.cold.left(play.phase.step))
        if play.cold.alarm_in is not None:
            moments.append(play.cold.alarm_in * speed)
    return max(min(moments) / 1000 / speed, 0.0)


def _spend(play: Play, real: float, speed: float) -> list[Event]:
    """Play across as many phases as `real` seconds reach.

    An untimed phase begins when it is seen; its own time is the runner's, whatever the speed, up to its most.
    """
    events: list[Event] = []
    pace = 1.0 if play.ms is None else speed
    left = real * 1000 * pace
    while True:
        ms, end = play.end_ms, play.elapsed + left
        events += _marked(play, end if ms is None else min(end, ms), end, pace)
        if ms is None or end < ms - _EDGE:
            play.elapsed = end
            return events
        late = max(end - ms, 0.0) / 1000 / pace
        play.elapsed = ms
        events += play.complete(late)
        if play.over or play.ms is None or play.phase.kind is Kind.ICE:
            return events
        pace = speed
        left = late * 1000 * pace


def _marked(play: Play, end: float, seen: float, pace: float) -> list[Event]:
    """The cues, beats and checkpoints on the way to `end` ms of the phase; `seen`: how far the time went."""
    found: list[tuple[float, Event]] = []
    phase = play.phase

    def note(ms: float, make: Callable[[float, float], Event]) -> None:
        found.append((ms, make(round(play.base + ms) / 1000, max(seen - ms, 0.0) / 1000 / pace)))

    for mark in play.course.marks(play.index):
        if not play.elapsed + _EDGE < mark.ms <= end + _EDGE:
            continue
        if mark.signal is not None:
            note(mark.ms, partial(_cue, mark.signal))
        else:
            kept = (phase.step, phase.exercise, phase.side, phase.set, mark.ms / 1000)
            found.append((mark.ms, Checkpoint(round(play.base + mark.ms) / 1000, play.index, *kept)))
    if phase.beat is not None:
        last = end if play.end_ms is None or end < play.end_ms - _EDGE else play.end_ms - _BEFORE
        for ms in beats_between(phase.beat, play.course.ms_before(play.index), play.elapsed, last):
            note(ms, Beat)
    return [event for _, event in sorted(found, key=lambda pair: pair[0])]


def _cue(signal: Signal, at: float, late: float) -> Cue:
    return Cue(at, signal, late)


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
        return [*events, *play.stand(Why.GAP, real)]
    return [*events, *_spend(play, min(real, awake), speed)]
