"""Where a running session stands, and how it gets from one phase to another."""

from __future__ import annotations

from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Phase, Timeline
from kneecoach.session.beat import beats_between
from kneecoach.session.changes import Change
from kneecoach.session.cold import Cold
from kneecoach.session.course import Block, Course
from kneecoach.session.cues import at_beginning, at_end
from kneecoach.session.events import (
    Beat,
    Cue,
    Eased,
    Event,
    Icing,
    Paused,
    PhaseBegan,
    Played,
    RoundOver,
    Signal,
    Why,
)
from kneecoach.session.ledger import Ledger
from kneecoach.session.plan import Plan
from kneecoach.session.position import Position, rolled_back
from kneecoach.session.rounds import asks_round, last_round


class Play:
    """The moving parts of a session. Inside it counts in milliseconds.

    `index`, `elapsed`: the phase and the ms of it. `base`: the session's ms when the phase began, so that
    `base` + `elapsed` is its time; whole phases add whole ms, and nothing drifts.
    """

    def __init__(self, timeline: Timeline, place: Position) -> None:
        self.plan = Plan(timeline, place.changes)
        self.ledger = Ledger(place.finished)
        self.paused: Why | None = None
        self.gap = 0.0
        self.index, self.elapsed, self.base = 0, 0.0, 0.0
        self.restore(place)
        asked = None if place.skin is None else place.skin * 1000
        self.cold = Cold() if self.over else Cold(self.phase.step, place.iced * 1000, asked)

    @property
    def timeline(self) -> Timeline:
        """What is played, as it stands by now."""
        return self.plan.timeline

    @property
    def course(self) -> Course:
        """Its structure."""
        return self.plan.course

    @property
    def over(self) -> bool:
        """Whether nothing is left to play."""
        return self.index >= self.course.end

    @property
    def phase(self) -> Phase:
        """The phase that it stands in; there is none when it is over."""
        return self.course.phases[self.index]

    @property
    def ms(self) -> int | None:
        """How long the phase lasts, None where the runner decides."""
        return self.course.ms[self.index]

    @property
    def end_ms(self) -> int | None:
        """The ms at which the phase is over by itself: its length, or the most of a limit."""
        most = self.phase.most
        return whole_ms(most) if self.ms is None and most is not None else self.ms

    @property
    def at(self) -> float:
        """Session seconds, to the millisecond."""
        return round(self.base + self.elapsed) / 1000

    # The place as a value

    def position(self) -> Position:
        """The place it stands in, to be kept."""
        cold = 0.0 if self.over else self.cold.ms(self.phase.step)
        return Position(
            self.index,
            round(self.elapsed) / 1000,
            self.at,
            tuple((index, round(ms) / 1000) for index, ms in sorted(self.ledger.done.items())),
            self.plan.changes,
            round(cold) / 1000,
            None if self.cold.asked is None else round(self.cold.asked) / 1000,
            tuple(self.ledger.records.values()),
        )

    def restore(self, place: Position) -> None:
        """Stand in that place, with its credits; the cold and the records stay."""
        self.elapsed = float(max(round(place.elapsed * 1000), 0))
        self.base = round(place.at * 1000) - self.elapsed
        self.index = min(max(place.index, 0), self.course.end)
        if not self.over and self.ms == 0:
            self.index = self.course.next(self.index)
        self.ledger.done = {index: round(seconds * 1000) for index, seconds in place.credits}

    def ease(self) -> list[Event]:
        """Make the exercise that runs or comes easier from this moment on."""
        before, block = self.phase, self.course.block_at(self.index)
        changes = self.plan.ease(self.index, round(self.elapsed) / 1000)
        events = self._eased(changes)
        events += self.ledger.close_done(self.course, block.sets, self.at) if block else []
        other = self.over or (self.phase.kind, self.phase.exercise) != (before.kind, before.exercise)
        if changes and other and before.kind.exercise:  # it had only just begun
            events += self.go(self.index, 0.0, None)
        return events

    def settle(self) -> list[Event]:
        """Where a set begins or is to come, it is at the easier level that was asked for before."""
        return self._eased(self.plan.settle(self.index, round(self.elapsed) / 1000))

    def _eased(self, changes: list[Change]) -> list[Event]:
        begin = len(self.plan.changes) - len(changes)
        return [self._told(change, number) for number, change in enumerate(changes, begin)]

    def _told(self, change: Change, number: int) -> Eased:
        at = min(change.index, self.course.end - 1)
        phase = self.course.phases[at]
        rung = self.plan.coming(self.index, self.elapsed / 1000) if change.coming else None
        level = phase.level if rung is None else rung.level
        exercise = phase.exercise if rung is None else rung.exercise
        return Eased(self.at, change, number, phase.step, exercise, None if change.rung is None else level)

    def another(self) -> list[Event]:
        """The question for another round is answered with yes; made where it is not there yet."""
        over = self._round_over(another=True)
        self.plan.apply(Change(self.index))
        return [over, *self.go(self.course.next(self.index), 0.0, self.phase)]

    def enough(self) -> list[Event]:
        """The question for another round is answered with no: what stands behind the block comes next."""
        over, before = self._round_over(another=False), self.phase
        last = last_round(self.course.phases, self.index)
        return [over, *self.go(self.course.next(last), 0.0, before)]

    def _round_over(self, *, another: bool) -> RoundOver:
        phase = self.phase
        return RoundOver(self.at, self.index, phase.step, phase.round or 1, another, phase.distance)

    # From phase to phase

    def complete(self, late: float = 0.0) -> list[Event]:
        """The phase is over, `late` real seconds ago; the next one begins."""
        before = self.phase
        if asks_round(before):
            return self.enough()
        finished = self.ledger.complete(self.course, self.index, self.elapsed, self.at)
        signals = at_end(before, set_over=finished is not None)
        events: list[Event] = [Cue(self.at, signal, late) for signal in signals]
        if finished is not None:
            events.append(finished)
        following = self.course.next(self.index)
        if before.kind is Kind.ICE:
            events += self._stretch_of_ice_over(following, late)
        events += self.go(following, 0.0, before, late)
        if before.kind is Kind.WAIT and not self.over and self.phase.kind is Kind.ICE:
            events.append(self.icing("begun"))
        return events

    def go(self, index: int, elapsed: float, before: Phase | None, late: float = 0.0) -> list[Event]:
        """Go to `elapsed` ms of phase `index`; session time does not jump with it."""
        time = self.base + self.elapsed
        self.index, self.elapsed, self.base = index, elapsed, time - elapsed
        easier = [] if self.over else self.settle()
        if self.over:
            self.cold.asked = self.paused = None
            return [*easier, Played(self.at, early=False)]
        return [*easier, PhaseBegan(self.at, index), *self.beginning(before, late)]

    def beginning(self, before: Phase | None, late: float = 0.0) -> list[Event]:
        """The cues of a phase's first moment; none while the session stands still."""
        if self.paused is not None or self.elapsed > 0:
            return []
        changes = self.course.changes_side(self.index)
        signals = at_beginning(self.phase, before, changes_side=changes)
        return [*(Cue(self.at, signal, late) for signal in signals), *self.first_beat(late)]

    def first_beat(self, late: float = 0.0) -> list[Event]:
        """The beat that falls on the phase's very beginning."""
        beat = self.phase.beat
        if beat is None or not beats_between(beat, self.course.ms_before(self.index), -1.0, 0.0):
            return []
        return [Beat(self.at, late)]

    def go_to(self, block: Block | None) -> list[Event]:
        """Leave what is open and return to the start of `block`, None for the very beginning."""
        events = self.leave(skipping=False)
        if self.phase.kind is Kind.ICE:
            events.append(self.icing("stopped"))
        self.cold.asked = None
        index, elapsed = self.course.lead_in(block) if block else (self.course.next(-1), 0)
        return events + self.go(index, float(elapsed), None)

    def leave(self, *, skipping: bool) -> list[Event]:
        """The open sets are over as far as they went; `skipping` tells those without credit as skipped."""
        return [*self.ledger.leave(self.course, self.index, self.elapsed, self.at, skipping=skipping)]

    def leave_icing(self) -> list[Event]:
        """Go to what follows the icing, which stops where it has begun."""
        events: list[Event] = [self.icing("stopped")] if self.phase.kind is Kind.ICE else []
        self.cold.asked = None
        return events + self.go(self.course.next(self.course.icing(self.index)[-1]), 0.0, None)

    def end(self) -> list[Event]:
        """Nothing more is played."""
        events: list[Event] = [self.icing("stopped")] if self.phase.kind is Kind.ICE else []
        events += self.leave(skipping=False)
        time = self.base + self.elapsed
        self.index, self.elapsed, self.base = self.course.end, 0.0, time
        self.cold.asked = self.paused = None
        return [*events, Played(self.at, early=True)]

    def stand(self, why: Why, gap: float = 0.0) -> list[Event]:
        """Stand still here. After a gap, what was open in it does not count."""
        events: list[Event] = []
        if why is Why.GAP:
            self.restore(rolled_back(self.course, self.position()))
            events += self.settle()
            if self.over:  # the easier level has no such set
                return [*events, *self.go(self.index, 0.0, None)]
        self.paused, self.gap = why, gap
        return [*events, Paused(self.at, why, self.index, round(self.elapsed) / 1000, gap)]

    def icing(self, what: str) -> Icing:
        """A fact of the icing that runs, with its seconds so far."""
        return Icing(self.at, what, round(self.course.iced_before(self.index) + self.elapsed) / 1000)

    def _stretch_of_ice_over(self, following: int, late: float) -> list[Event]:
        goes_on = following < self.course.end and self.course.phases[following].kind is Kind.ICE
        self.cold.asked = 0.0 if goes_on else None
        if goes_on:
            return [self.icing("skin-asked")]
        return [Cue(self.at, Signal.DONE, late), self.icing("done")]
