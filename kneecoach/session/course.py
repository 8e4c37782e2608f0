"""The course of a session: which phases make up a set, and what stands before and after it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kneecoach.routine.model import Side
from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Phase, Timeline
from kneecoach.session.cues import Mark, marks

SetKey = tuple[int, int, Side | None]

LEAD_IN = 5000  # ms of a rest that are played again when a set is gone back to


@dataclass(frozen=True, slots=True)
class SideSet:
    """One side's part of a set.

    `phases`: the numbers of its hold, move and work phases, in order; `rests`: of the rests inside its reps,
    before its end. `rep_ends`: the last phase of each rep. `own_reps`: reps that are confirmed all at once,
    by phase, None where reps are timed or not known. `number_wanted`: how many were done is to be told
    afterwards. `way`: metres that end it, so that the way reached is to be told. `level`: the easier one that
    the runner went to, in at least a part of it.
    """

    key: SetKey
    exercise: str | None
    phases: tuple[int, ...]
    rests: tuple[int, ...]
    rep_ends: tuple[int, ...]
    own_reps: tuple[int, ...] | None
    number_wanted: bool
    way: float | None
    level: int | None = None

    @property
    def counted(self) -> bool:
        """Whether its reps are numbered one by one."""
        return bool(self.rep_ends)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch without another set in it: one side's part, or both where the side changes at every rep.

    `first`, `last`: phase numbers; `last` counts the rest that ends a rep of parts.
    """

    first: int
    last: int
    sets: tuple[SideSet, ...]


class Course:
    """A timeline's structure. A phase of 0 s is not played at all: what has been made easier leaves some."""

    def __init__(self, timeline: Timeline) -> None:
        self.phases = timeline.phases
        self.ms = tuple(None if p.seconds is None else whole_ms(p.seconds) for p in self.phases)
        self.end = len(self.phases)
        self._played = [index for index in range(self.end) if self.ms[index] != 0]
        self.sets = self._find_sets()
        self._set_at = {index: one for one in self.sets.values() for index in one.phases}
        self.blocks = self._find_blocks()
        self._firsts = [block.first for block in self.blocks]
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self._before_ms: dict[int, float] = {}

    def next(self, index: int) -> int:
        """The phase played after `index`; `end` where none is."""
        position = bisect_right(self._played, index)
        return self._played[position] if position < len(self._played) else self.end

    def marks(self, index: int) -> tuple[Mark, ...]:
        """The moments inside a phase that are worth a cue or a checkpoint."""
        if index not in self._marks:
            self._marks[index] = marks(self.phases[index], self.ms[index])
        return self._marks[index]

    def ms_before(self, index: int) -> float:
        """The planned ms from where a set's beat begins to count to phase `index` of it."""
        if index not in self._before_ms:
            block = self.block_at(index)
            first = block.first if block is not None else index
            open_ended = (i for i in range(index - 1, first - 1, -1) if self.ms[i] is None)
            first = next(open_ended, first - 1) + 1
            self._before_ms[index] = float(sum(self.ms[i] or 0 for i in range(first, index)))
        return self._before_ms[index]

    def set_at(self, index: int) -> SideSet | None:
        """The set that a hold, move or work phase belongs to."""
        return self._set_at.get(index)

    def set_of(self, phase: Phase) -> SideSet | None:
        """The set that a phase is in or, for a rest, follows; None outside of sets."""
        return None if phase.set is None else self.sets.get((phase.step, phase.set, phase.side))

    def block_at(self, index: int) -> Block | None:
        """The block that phase `index` is in, rests between its reps included."""
        block = self.block_before(index + 1)
        return block if block is not None and index <= block.last else None

    def block_before(self, index: int) -> Block | None:
        """The last block that begins before phase `index`."""
        position = bisect_right(self._firsts, index - 1)
        return self.blocks[position - 1] if position else None

    def block_from(self, index: int) -> Block | None:
        """The first block that begins at phase `index` or after it."""
        position = bisect_right(self._firsts, index - 1)
        return self.blocks[position] if position < len(self.blocks) else None

    def lead_in(self, block: Block) -> tuple[int, int]:
        """Where to begin so that there is time to get into position: a phase and the ms to begin it at."""
        index = self._before(block.first)
        if index is None:
            return block.first, 0
        phase, ms = self.phases[index], self.ms[index]
        if phase.kind in (Kind.PREPARE, Kind.SWITCH):
            return index, 0
        if phase.kind is Kind.REST and ms is not None and phase.part is None:
            return index, max(ms - LEAD_IN, 0)
        return block.first, 0

    def rep_start(self, index: int) -> int:
        """The first phase of the rep that phase `index` is a part of; itself for a rep in one piece."""
        start = index
        while start and self.phases[index].part is not None and self._same_rep(start - 1, index):
            start -= 1
        return start

    def changes_side(self, index: int) -> bool:
        """Whether the other side comes after this rest or switch."""
        phase = self.phases[index]
        if phase.kind is Kind.SWITCH:
            return True
        block = self.block_from(index)
        following = self.phases[block.first] if block else None
        inside = self.block_at(index)
        if inside is not None:
            following = next(
                (self.phases[i] for i in range(index, inside.last + 1) if i in self._set_at), None
            )
        if phase.kind is not Kind.REST or phase.part is not None or following is None:
            return False
        sides = {phase.side, following.side}
        return following.step == phase.step and sides == {Side.LEFT, Side.RIGHT}

    def icing(self, index: int) -> range:
        """The phases of the icing that phase `index` is in, its confirmation first."""
        step = self.phases[index].step
        first = last = index
        while first and self.phases[first - 1].step == step:
            first -= 1
        while last + 1 < self.end and self.phases[last + 1].step == step:
            last += 1
        return range(first, last + 1)

    def iced_before(self, index: int) -> int:
        """The ms of icing that are planned before phase `index` of it."""
        return sum(self.ms[i] or 0 for i in self.icing(index) if i < index)

    def _before(self, index: int) -> int | None:
        position = bisect_right(self._played, index - 1)
        return self._played[position - 1] if position else None

    def _same_rep(self, one: int, other: int) -> bool:
        a, b = self.phases[one], self.phases[other]
        return a.part is not None and (a.step, a.set, a.side, a.rep) == (b.step, b.set, b.side, b.rep)

    def _find_sets(self) -> dict[SetKey, SideSet]:
        found: dict[SetKey, list[int]] = {}
        rests: dict[SetKey, list[int]] = {}
        for index in self._played:
            phase = self.phases[index]
            key = (phase.step, phase.set or 1, phase.side)
            if phase.kind.exercise:
                found.setdefault(key, []).append(index)
            elif phase.kind is Kind.REST and phase.part is not None:
                rests.setdefault(key, []).append(index)
        return {key: self._side_set(key, indices, rests.get(key, [])) for key, indices in found.items()}

    def _side_set(self, key: SetKey, indices: list[int], rests: list[int]) -> SideSet:
        first = self.phases[indices[0]]
        ends = {self.phases[i].rep: i for i in indices if self.phases[i].rep and self.phases[i].reps}
        return SideSet(
            key=key,
            exercise=first.exercise,
            phases=tuple(indices),
            rests=tuple(index for index in rests if index < indices[-1]),
            rep_ends=tuple(ends.values()),
            own_reps=_own_reps([self.phases[i] for i in indices]),
            number_wanted=number_wanted(first),
            way=first.distance,
            level=next((p.level for p in map(self.phases.__getitem__, indices) if p.level is not None), None),
        )

    def _find_blocks(self) -> tuple[Block, ...]:
        blocks: list[Block] = []
        for one in sorted(self.sets.values(), key=lambda found: found.phases[0]):
            first, last = one.phases[0], one.phases[-1]
            while last + 1 < self.end and self._ends_rep(last + 1, last):
                last += 1
            if blocks and first <= blocks[-1].last:
                before = blocks.pop()
                blocks.append(Block(before.first, max(before.last, last), (*before.sets, one)))
            else:
                blocks.append(Block(first, last, (one,)))
        return tuple(blocks)

    def _ends_rep(self, index: int, last: int) -> bool:
        return self.phases[index].kind is Kind.REST and self._same_rep(index, last)


def _own_reps(phases: list[Phase]) -> tuple[int, ...] | None:
    """What is confirmed with each phase of a set at one's own pace; None where that is not a number."""
    if any(phase.rep is not None or phase.limit or phase.reps is None for phase in phases):
        return None
    return tuple(phase.reps or 0 for phase in phases)


def number_wanted(first: Phase) -> bool:
    """Whether nobody but the runner knows how many there were in a set that begins like this."""
    at_limit = first.limit and first.kind is Kind.WORK and first.unit != "seconds"
    split = first.per_day and first.rep is None and first.reps is not None
    return not first.reps_stated or at_limit or split
