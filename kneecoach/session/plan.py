"""The timeline that is played, as data that may change: further rounds, and what was made easier.

Every change names its place in the timeline as it stood then, so that the same changes in the same order
always come to the same timeline: after a pause, and after a kill.
"""

from __future__ import annotations

from kneecoach.routine.timeline import Rung, Timeline
from kneecoach.session.changes import Change
from kneecoach.session.course import Block, Course
from kneecoach.session.easing import eased, eased_step
from kneecoach.session.levels import at_rung, first_to_come, running_set
from kneecoach.session.rounds import asks_round, with_another_round


class Plan:
    """A timeline with its changes. `changes`: those that changed anything, in their order."""

    def __init__(self, timeline: Timeline, changes: tuple[Change, ...] = ()) -> None:
        self._begun = self.timeline = timeline
        self.course = Course(timeline)
        self.changes: tuple[Change, ...] = ()
        self.eased_steps: frozenset[int] = frozenset()
        self._wanted: dict[int, int] = {}  # by leaf: the rung that its sets to come are to be at
        self._at: dict[int, tuple[int, int]] = {}  # by step: its rung, and the first phase that is at it
        self._thirds: dict[int, int] = {}  # by step: how often a third was taken off it
        self._ahead: Plan | None = None
        for change in changes:
            self.apply(change)

    def apply(self, change: Change) -> bool:
        """Make the change; whether it changed anything."""
        if change.seconds is None:
            changed = self._lengthen(change.index)
        elif change.rung is None:
            changed = self._third(change.index, change.seconds)
        elif change.coming:
            changed = self._want(change.index, change.seconds, change.rung)
        else:
            changed = self._lower(change.index, change.seconds, change.rung)
        if changed:
            self.changes = (*self.changes, change)
            self._ahead = None
        return changed

    def ease(self, index: int, seconds: float) -> list[Change]:
        """Make the exercise at phase `index` easier, `seconds` into it; the changes that this came to.

        An easier level, else the low end, else a third less. Another exercise begins with the next set.
        """
        running = running_set(self.course, index, seconds)
        block = running or self.course.block_from(index)
        if block is None:
            return []
        made: list[Change] = []
        leaf = self._leaf(block)
        rungs = self._rungs(leaf)
        for number in range(self._wanted.get(leaf, 0) + 1, len(rungs) + 1):
            other = running is not None and running.sets[0].exercise != rungs[number - 1].exercise
            if other and not self._comes_again(leaf, running):
                continue
            change, before = Change(index, seconds, number, other), self.timeline.phases
            made += [change] if self.apply(change) else []
            if other or self.timeline.phases != before:
                return made
        third = Change(index, seconds)
        return [*made, third] if self.apply(third) else made

    def settle(self, index: int, seconds: float) -> list[Change]:
        """Bring the sets to come to the level that is wanted, as far as they are not; what that took."""
        made: list[Change] = []
        if running_set(self.course, index, seconds) is not None:
            return made
        while self._wanted and (block := self._behind(index, seconds)) is not None:
            step = block.sets[0].key[0]
            here = block is self.course.block_from(index)
            begin = index if here else next(i for i, p in enumerate(self.course.phases) if p.step == step)
            change = Change(begin, seconds if here else 0.0, self._wanted[self._leaf(block)])
            thirds = self._thirds.get(step, 0)
            self.apply(change)
            less = Change(begin, change.seconds)
            made += [change, *(less for _ in range(thirds) if self.apply(less))]
        return made

    def ahead(self, index: int, seconds: float) -> Plan:
        """The plan as it will be when the set that runs is over; up to there it is as now."""
        block = running_set(self.course, index, seconds)
        if not self._wanted or block is None:
            return self
        if self._ahead is None:
            other = Plan(self._begun, self.changes)
            other.settle(block.last + 1, 0.0)
            self._ahead = other
        return self._ahead

    def coming(self, index: int, seconds: float) -> Rung | None:
        """The easier level of the exercise that runs, where it begins with the next set."""
        block = running_set(self.course, index, seconds)
        if block is None or not self._wanted:
            return None
        number = self._wanted.get(self._leaf(block), 0)
        at = self._at.get(block.sets[0].key[0], (0, 0))[0]
        return self._rungs(self._leaf(block))[number - 1] if number > at else None

    def level(self, step: int) -> int | None:
        """The easier level that a step is at, 0 for the low end of its ranges; None for as planned."""
        number = self._at.get(step, (0, 0))[0]
        leaf = self.timeline.steps[step].leaf
        return self._rungs(leaf)[number - 1].level if number and leaf is not None else None

    # The changes

    def _lengthen(self, at: int) -> bool:
        longer = with_another_round(self.timeline, at)
        if longer is self.timeline:
            return False
        self._play(longer)
        return True

    def _third(self, index: int, seconds: float) -> bool:
        easier, step = eased(self.timeline, index, seconds), eased_step(self.timeline, index)
        if easier == self.timeline or step is None:
            return False
        self._play(easier)
        self._thirds[step] = self._thirds.get(step, 0) + 1
        self.eased_steps |= {step}
        return True

    def _want(self, index: int, seconds: float, number: int) -> bool:
        block = running_set(self.course, index, seconds)
        if block is None or self._wanted.get(self._leaf(block), 0) >= number:
            return False
        self._wanted[self._leaf(block)] = number
        return True

    def _lower(self, index: int, seconds: float, number: int) -> bool:
        """Go to that rung in the step that runs or comes, and wherever it is played again."""
        block = running_set(self.course, index, seconds) or self.course.block_from(index)
        if block is None:
            return False
        leaf, step = self._leaf(block), block.sets[0].key[0]
        rungs = self._rungs(leaf)
        if not 1 <= number <= len(rungs):
            return False
        begin = self._take_down(index, seconds, step, number, rungs[number - 1])
        later = [one.sets[0].key[0] for one in self.course.blocks if one.first >= begin]
        for other in dict.fromkeys(later):
            if other != step and self.timeline.steps[other].leaf == leaf:
                first = next(i for i, phase in enumerate(self.course.phases) if phase.step == other)
                self._take_down(first, 0.0, other, number, rungs[number - 1])
        self._wanted[leaf] = number
        return True

    def _take_down(self, index: int, seconds: float, step: int, number: int, rung: Rung) -> int:
        timeline, begin = at_rung(self.timeline, index, seconds, step, rung)
        shift = len(timeline.phases) - len(self.timeline.phases)
        self._at = {
            other: (at, first + shift if first > begin else first) for other, (at, first) in self._at.items()
        }
        self._at[step] = number, begin
        self._thirds.pop(step, None)
        self.eased_steps |= {step}
        self._play(timeline)
        return begin

    def _play(self, timeline: Timeline) -> None:
        self.timeline, self.course = timeline, Course(timeline)

    # What is there

    def _leaf(self, block: Block) -> int:
        leaf = self.timeline.steps[block.sets[0].key[0]].leaf
        return -1 if leaf is None else leaf

    def _rungs(self, leaf: int) -> tuple[Rung, ...]:
        return next((ladder.rungs for ladder in self.timeline.ladders if ladder.leaf == leaf), ())

    def _comes_again(self, leaf: int, running: Block | None) -> bool:
        """Whether the step is played again behind the set that runs, or may be in one more round."""
        first, after = (-1, -1) if running is None else (running.first, running.last)
        rounds = (phase.until for phase in self.course.phases[after + 1 :] if asks_round(phase))
        return any(until is not None and until <= first for until in rounds) or any(
            block.first > after and self._leaf(block) == leaf for block in self.course.blocks
        )

    def _behind(self, index: int, seconds: float) -> Block | None:
        """The first set to come that is not at the level that is wanted."""
        begin = first_to_come(self.course, index, seconds)
        for block in self.course.blocks if begin is not None else ():
            wanted = self._wanted.get(self._leaf(block), 0)
            number, first = self._at.get(block.sets[0].key[0], (0, 0))
            to_come = begin is not None and block.first >= begin.first
            if to_come and wanted and (number != wanted or block.first < first):
                return block
        return None
