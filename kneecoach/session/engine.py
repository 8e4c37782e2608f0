"""The session: plays a timeline's phases against a clock that is handed to it.

Every command takes a reading of the clock, lets the time since the last one pass, does what it says and
returns what happened. Elapsed time is measured, never counted in ticks.
"""

from __future__ import annotations

from kneecoach.clock import Reading
from kneecoach.routine.timeline import Kind, Timeline
from kneecoach.session.events import Cue, Event, PhaseBegan, Played, Resumed, Signal, Why
from kneecoach.session.flow import due, flow
from kneecoach.session.play import Play
from kneecoach.session.position import Position
from kneecoach.session.rounds import asks_round
from kneecoach.session.snapshot import Snapshot
from kneecoach.session.view import snapshot_of

AT_ONCE = 1000.0  # ms; a set at one's own pace that is confirmed sooner took no time of its own
AT_START = 2000.0  # ms into a set up to which "back" means the set before, and not this one's start


class Session:
    """One run through a timeline.

    `start`: where to begin, for a session that goes on. `speed` divides the real time of timed phases, and
    of nothing else: neither the runner's own pace, nor the rule for gaps, nor the time for an answer.
    """

    def __init__(self, timeline: Timeline, *, start: Position | None = None, speed: float = 1.0) -> None:
        self._play = Play(timeline, start or Position())
        self._speed = speed
        self._last: Reading | None = None

    # What is seen

    @property
    def timeline(self) -> Timeline:
        """What is played, with the rounds that were added and what was made easier."""
        return self._play.timeline

    def snapshot(self) -> Snapshot:
        """All that a page needs to draw the session as it stood at the last reading."""
        return snapshot_of(self._play)

    def position(self) -> Position:
        """Where the session stands, to be kept with a pause."""
        return self._play.position()

    def due_in(self) -> float | None:
        """Real seconds from the last reading to the next edge, cue, checkpoint or question.

        None while nothing timed runs. A tick is wanted every LONGEST_NAP all the same: one that comes more
        than 2.0 s after that counts as a gap.
        """
        return due(self._play, self._speed) if self._began and self._running else None

    # What the runner does

    def start(self, reading: Reading) -> tuple[Event, ...]:
        """Begin, or go on from where an interrupted session stood."""
        if self._began:
            return self.tick(reading)
        self._last = reading
        play = self._play
        if play.over:
            return (Played(play.at, early=False),)
        easier = play.settle()
        if play.over:
            return (*easier, Played(play.at, early=False))
        return (*easier, PhaseBegan(play.at, play.index), *play.beginning(None))

    def tick(self, reading: Reading) -> tuple[Event, ...]:
        """Let time pass."""
        return tuple(self._pass(reading))

    def pause(self, reading: Reading, why: Why = Why.USER) -> tuple[Event, ...]:
        """Stand still. A second pause is none, but a closing window is told even then."""
        events = self._pass(reading)
        paused = self._play.paused
        if self._open and (paused is None or (why is Why.CLOSED and paused is not Why.CLOSED)):
            events += self._play.stand(why)
        return tuple(events)

    def resume(self, reading: Reading) -> tuple[Event, ...]:
        """Go on after a pause."""
        events = self._pass(reading)
        play = self._play
        if self._open and play.paused is not None:
            play.paused, play.gap = None, 0.0
            events.append(Resumed(play.at))
            if play.phase.kind.exercise and play.elapsed == 0:
                events += [Cue(play.at, Signal.GO), *play.first_beat()]
        return tuple(events)

    def confirm(self, reading: Reading, index: int | None = None) -> tuple[Event, ...]:
        """The set at one's own pace is done, or what a wait asks is confirmed; nothing in any other state.

        `index`: the phase that was seen; where another runs by now, nothing happens.
        """
        events = self._pass(reading)
        play = self._play
        if self._open and self._running and play.ms is None and index in (None, play.index):
            if play.elapsed < AT_ONCE:
                play.elapsed = 0.0
            events += play.complete()
        return tuple(events)

    def another(self, reading: Reading, index: int | None = None) -> tuple[Event, ...]:
        """One more round of a block that ends when the runner says so; nothing where that is not asked.

        `index`: the phase that was seen; where another runs by now, nothing happens.
        """
        events = self._pass(reading)
        play = self._play
        asked = self._open and self._running and asks_round(play.phase)
        if asked and index in (None, play.index):
            events += play.another()
        return tuple(events)

    def forward(self, reading: Reading, index: int | None = None) -> tuple[Event, ...]:
        """End this set as it is, or skip what stands between sets; skipping icing ends it.

        `index`: the phase that was seen; where another runs by now, nothing happens.
        """
        events = self._pass(reading)
        play = self._play
        if not self._open or index not in (None, play.index):
            return tuple(events)
        if asks_round(play.phase):
            return (*events, *play.enough())
        if play.phase.kind in (Kind.WAIT, Kind.ICE):
            return (*events, *play.leave_icing())
        block = play.course.block_at(play.index) if play.phase.kind.exercise else None
        if block is None:
            play.ledger.rested(play.course, play.index, play.elapsed)
            return (*events, *play.go(play.course.next(play.index), 0.0, play.phase))
        events += play.leave(skipping=True)
        return (*events, *play.go(play.course.next(block.last), 0.0, None))

    def back(self, reading: Reading) -> tuple[Event, ...]:
        """Return to the start of this set; from its first two seconds, or between sets, to the one before."""
        events = self._pass(reading)
        if not self._open:
            return tuple(events)
        play = self._play
        block = play.course.block_at(play.index)
        begun = play.elapsed + play.ledger.ms_in(block) > AT_START or (play.phase.rep or 1) > 1
        if block is None or not begun:
            block = play.course.block_before(block.first if block else play.index) or block
        return (*events, *play.go_to(block))

    def redo(self, reading: Reading) -> tuple[Event, ...]:
        """Do this set again from its start; in a rest or a change of side, the one just done."""
        events = self._pass(reading)
        play = self._play
        if not self._open or play.phase.kind in (Kind.WAIT, Kind.ICE):
            return tuple(events)
        block = play.course.block_at(play.index)
        if block is None and play.phase.kind is not Kind.PREPARE:
            block = play.course.block_before(play.index)
        return (*events, *play.go_to(block or play.course.block_from(play.index)))

    def easier(self, reading: Reading) -> tuple[Event, ...]:
        """Make what is left of this exercise easier, from its next rep or set on.

        It goes to the next easier level; at the lowest, or without any, to the low end of its ranges; played
        at that already, to a third fewer reps, or seconds where there is but one rep.
        """
        events = self._pass(reading)
        if self._open and self._play.phase.kind not in (Kind.WAIT, Kind.ICE):
            events += self._play.ease()
        return tuple(events)

    def end_early(self, reading: Reading) -> tuple[Event, ...]:
        """End here: the open set is kept as far as it went, and those to come are not told as skipped."""
        events = self._pass(reading)
        return (*events, *self._play.end()) if self._open else tuple(events)

    def skin(self, reading: Reading, fine: bool) -> tuple[Event, ...]:
        """Answer the question about the skin. Not fine ends the icing, asked or not."""
        events = self._pass(reading)
        play = self._play
        if not self._open or play.phase.kind is not Kind.ICE:
            return tuple(events)
        if not fine:
            return (*events, *play.leave_icing())
        if play.cold.asked is not None:
            play.cold.asked = None
            events.append(play.icing("skin-fine"))
        return tuple(events)

    def report_reps(self, reading: Reading, reps: int | None) -> tuple[Event, ...]:
        """Say how many reps the last set had whose number is not stated; None: nobody counted."""
        events = self._pass(reading)
        told = self._play.ledger.report(reps, self._play.at)
        return tuple(events) if told is None else (*events, told)

    def report_way(self, reading: Reading, metres: float | None) -> tuple[Event, ...]:
        """Say how far the last set went that ends with a way; None: nobody knows."""
        events = self._pass(reading)
        play = self._play
        told = None if metres is None else play.ledger.report_way(play.course, metres, play.at)
        return tuple(events) if told is None else (*events, told)

    # Time

    @property
    def _began(self) -> bool:
        return self._last is not None

    @property
    def _running(self) -> bool:
        return self._play.paused is None and not self._play.over

    @property
    def _open(self) -> bool:
        return self._began and not self._play.over

    def _pass(self, reading: Reading) -> list[Event]:
        last = self._last
        if last is None:
            return []
        self._last = reading
        if not self._running:
            return []
        awake = max(reading.monotonic - last.monotonic, 0.0)
        slept = max(reading.asleep - last.asleep, 0.0)
        return flow(self._play, awake, slept, self._speed)
