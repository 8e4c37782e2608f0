"""An exercise's dose as phases: sides, sets, reps, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kneecoach.routine.model import Amount, LikeSet, Order, Pause, Side
from kneecoach.routine.steps.numbers import beat_of, timed, whole_ms
from kneecoach.routine.steps.set_dose import Piece, SetDose, set_dose
from kneecoach.routine.steps.turns import by_side, sets_of
from kneecoach.routine.timeline import Choice, Dose, Kind, Phase

if TYPE_CHECKING:
    from kneecoach.routine.steps.doses import ExerciseStep

PREPARE = Amount(5, 5, ours=True)
SWITCH = Amount(5, 5, ours=True)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Reps `first` to `last` of one side's part of a set, with nothing but rests between reps inside."""

    set: int
    position: int
    side: Side | None
    first: int
    last: int


def unroll_exercise(step: ExerciseStep, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
    """The phases of an exercise's step, `at` 0, without the rest before the next exercise.

    A range is played at the end that `choice` names. Left comes first. Rests, "get ready" and changes of
    side that come to 0 s are left out. `load` counts the step's own loads.
    """
    return (phase for phase, _ in _Unrolling(step, choice, index).phases(after_pause=after_pause))


def folded_exercise(step: ExerciseStep, choice: Choice, *, after_pause: bool) -> Iterator[tuple[Phase, int]]:
    """The same for somebody who only adds up: each phase with how many times it stands there.

    The reps of a stretch are all alike: only one is made, and only one rest between them.
    """
    return _Unrolling(step, choice, 0, folded=True).phases(after_pause=after_pause)


class _Unrolling:
    def __init__(self, step: ExerciseStep, choice: Choice, index: int, *, folded: bool = False) -> None:
        self._step = step
        self._folded = folded
        self._dose = choice.dose
        self._by_side = by_side(step, choice.affected)
        self._sides = [side for side, _ in self._by_side]
        self._sets_of = [sets_of(one, choice.dose) for _, one in self._by_side]
        self._index = index
        self._taken: dict[tuple[int, int], int | None] = {}  # ms of a side's set, None: the runner decided
        # Sides without a dose of their own share one list of loads, as `ExerciseStep.loads` has it.
        counts = [len(one.load) if step.by_side else 0 for _, one in self._by_side]
        self._load_from = _beginnings(counts)
        self._doses: dict[tuple[int, int], SetDose] = {}
        first = self._set_dose(1, 0)
        in_turns = step.order is Order.REP and len(self._sides) == 2
        self._alternating = first.own_pace and in_turns and not step.by_side

    def _set_dose(self, number: int, position: int) -> SetDose:
        key = (number, position)
        if key not in self._doses:
            self._doses[key] = set_dose(self._by_side[position][1], number, self._dose)
        return self._doses[key]

    def _passes(self, number: int, position: int) -> int:
        return self._set_dose(number, position).passes(position, len(self._sides))

    def phases(self, *, after_pause: bool) -> Iterator[tuple[Phase, int]]:
        """Each phase with how many times it stands there: once, where nothing is folded."""
        before: _Stretch | None = None
        for stretch in self._stretches():
            if before is None:
                if not after_pause:
                    yield from _once(self._prepare(stretch))
            else:
                yield from _once(self._between(before, stretch))
            yield from self._timed_play(stretch)
            before = stretch
        if before is not None:
            yield from _once(self._after_last_side(before))
            if "sets" in self._step.rest.after_last:
                yield from _once(
                    self._rest(self._plain(before), self._step.rest.after_set(before.set), before)
                )

    def _stretches(self) -> Iterator[_Stretch]:
        most = max(number or 1 for number in self._sets_of)
        if self._alternating:
            yield from (_Stretch(number, 0, None, 1, 1) for number in range(1, most + 1))
            return
        sets = [
            _Stretch(
                number, position, side, 1, self._set_dose(number, position).passes(position, len(self._sides))
            )
            for number in range(1, most + 1)
            for position, side in enumerate(self._sides)
            if number <= (self._sets_of[position] or 1)
        ]
        if self._step.order is Order.SIDE:
            sets.sort(key=lambda stretch: stretch.position)
        elif self._step.order is Order.REP:
            sets = list(self._rep_by_rep(sets))
        yield from (stretch for stretch in sets if stretch.last >= stretch.first)

    def _rep_by_rep(self, sets: list[_Stretch]) -> Iterator[_Stretch]:
        """The sides in turn at every rep; a set that is not counted out stays whole."""
        for number in dict.fromkeys(stretch.set for stretch in sets):
            here = [stretch for stretch in sets if stretch.set == number]
            if not all(self._set_dose(number, one.position).numbered for one in here):
                yield from here
                continue
            for rep in range(1, max(one.last for one in here) + 1):
                yield from (replace(one, first=rep, last=rep) for one in here if rep <= one.last)

    def _plain(self, stretch: _Stretch) -> Phase:
        """What all phases of a side's part of a set have in common."""
        step = self._by_side[stretch.position][1]
        number = self._sets_of[stretch.position]
        return Phase(
            Kind.WORK,
            None,
            self._index,
            exercise=self._step.exercise_id,
            side=stretch.side,
            set=stretch.set,
            sets=number,
            ours=step.sets is not None and step.sets.ours,
            load=self._load(stretch),
            beat=None if step.beat is None else beat_of(step.beat, self._dose),
        )

    def _load(self, stretch: _Stretch) -> int | None:
        """The load of this set among those of all sides; the last of a side's stands for its later sets."""
        loads = self._by_side[stretch.position][1].load
        return self._load_from[stretch.position] + min(stretch.set, len(loads)) - 1 if loads else None

    def _timed_play(self, stretch: _Stretch) -> Iterator[tuple[Phase, int]]:
        key = (stretch.set, stretch.position)
        for phase, times in self._play(stretch):
            taken, ms = self._taken.get(key, 0), whole_ms(phase.seconds or 0.0)
            self._taken[key] = None if taken is None or phase.seconds is None else taken + times * ms
            yield phase, times

    def _play(self, stretch: _Stretch) -> Iterator[tuple[Phase, int]]:
        dose = self._set_dose(stretch.set, stretch.position)
        share = dose.share(stretch.position, len(self._sides))
        if self._alternating and dose.number is not None:
            share = dose.number if dose.in_all else dose.number * 2
        plain = self._plain(stretch)
        plain = replace(
            plain,
            reps=share,
            rep=stretch.first if dose.numbered else None,
            reps_stated=dose.stated,
            alternating=self._alternating,
            ours=plain.ours or dose.ours,
            unit=dose.unit,
            per_day=dose.per_day,
        )
        rests = self._step.rest
        pieces = [phase for piece in dose.pieces for phase in self._piece(plain, piece, dose)]
        if self._folded:
            between = stretch.last - stretch.first
            rest = self._rest(plain, rests.reps, stretch, rep=stretch.first) if between else ()
            yield from ((phase, between) for phase in rest)
            yield from ((phase, between + 1) for phase in pieces)
        for rep in () if self._folded else range(stretch.first, stretch.last + 1):
            if rep > stretch.first:
                yield from _once(self._rest(plain, rests.reps, stretch, rep=rep - 1))
            number = rep if dose.numbered else None
            yield from _once(one if one.rep == number else replace(one, rep=number) for one in pieces)
        if "reps" in rests.after_last and stretch.last == self._passes(stretch.set, stretch.position):
            yield from _once(self._rest(plain, rests.reps, stretch, rep=stretch.last))

    def _piece(self, here: Phase, piece: Piece, dose: SetDose) -> Iterator[Phase]:
        amount = piece.amount
        seconds = None if amount is None else timed(amount, self._dose, here.beat)
        if seconds == 0:
            return
        to_the_end = piece.limit or piece.distance is not None or (here.reps_stated and not dose.untimed)
        yield replace(
            here,
            kind=piece.kind,
            seconds=seconds,
            part=piece.part,
            reps=piece.reps if piece.reps is not None else here.reps,
            dose_stated=seconds is not None or (amount is None and to_the_end),
            limit=piece.limit,
            most=None if piece.most is None else timed(piece.most, self._dose, here.beat),
            least=None if piece.least is None else timed(piece.least, self._dose, here.beat),
            distance=piece.distance,
            both_help=piece.both,
            unit="seconds" if piece.clocked else here.unit,
            fast=amount is not None and amount.fast,
            ours=here.ours or piece.ours or (amount is not None and _ours(amount, here.beat)),
        )

    def _prepare(self, stretch: _Stretch) -> Iterator[Phase]:
        amount = self._step.prepare or self._step.exercise.prepare or PREPARE
        yield from self._lead_in(Kind.PREPARE, amount, stretch)

    def _lead_in(self, kind: Kind, amount: Amount, to: _Stretch) -> Iterator[Phase]:
        here = replace(self._plain(to), kind=kind, load=None, beat=None, ours=False)
        yield from _timed(here, amount, self._dose, None)

    def _between(self, before: _Stretch, after: _Stretch) -> Iterator[Phase]:
        """What stands between two stretches: a written rest, else a change of side where the side changes."""
        rest = self._step.rest
        changes = before.side is not after.side
        one_first = self._step.order is Order.SIDE and changes
        here = self._plain(before)
        if before.set != after.set and not one_first:
            found = [*self._after_last_side(before), *self._rest(here, rest.after_set(before.set), before)]
        elif not one_first and before.first != after.first:
            dose = self._set_dose(before.set, before.position)
            reps = dose.share(before.position, len(self._sides))
            found = list(self._rest(replace(here, reps=reps), rest.reps, before, rep=before.last))
        else:
            found = []
        if not found and changes:
            found = list(self._rest(here, rest.sides, before)) or list(
                self._lead_in(Kind.SWITCH, self._step.switch or SWITCH, after)
            )
        yield from found

    def _after_last_side(self, before: _Stretch) -> Iterator[Phase]:
        """The rest between the sides, where it also stands after the last of them."""
        rest = self._step.rest
        if "sides" in rest.after_last and len(self._sides) > 1 and not self._alternating:
            yield from self._rest(self._plain(before), rest.sides, before)

    def _rest(
        self, here: Phase, amount: Pause | None, after: _Stretch, *, rep: int | None = None
    ) -> Iterator[Phase]:
        if amount is None:
            return
        like = isinstance(amount, LikeSet)
        if isinstance(amount, LikeSet):
            taken = self._taken.get((after.set, after.position))
            seconds = None if taken is None else taken / 1000
        else:
            seconds = timed(amount, self._dose, here.beat)
        if seconds == 0 and not like:
            return
        yield replace(
            here,
            kind=Kind.REST,
            seconds=seconds,
            part=None,
            rep=rep,
            reps=None if rep is None else here.reps,
            load=None,
            beat=None,
            dose_stated=seconds is not None,
            reps_stated=True,
            alternating=False,
            unit=None,
            per_day=False,
            ours=here.ours or (isinstance(amount, Amount) and _ours(amount, here.beat)),
            as_set=like,
        )


def _once(phases: Iterable[Phase]) -> Iterator[tuple[Phase, int]]:
    return ((phase, 1) for phase in phases)


def _ours(amount: Amount, beat: float | None) -> bool:
    """Whether a length is ours; so are counts without a beat to give them one."""
    return amount.ours or (amount.counts and beat is None)


def _beginnings(lengths: list[int]) -> list[int]:
    """Where each of several lists begins when they stand one behind the other."""
    return [sum(lengths[:number]) for number in range(len(lengths))]


def _timed(here: Phase, amount: Amount, dose: Dose, beat: float | None) -> Iterator[Phase]:
    """The phase with its seconds, none where they are 0; a count lasts one of `beat` a minute, else 1 s."""
    seconds = timed(amount, dose, beat)
    if seconds != 0:
        ours = here.ours or _ours(amount, beat)
        yield replace(here, seconds=seconds, dose_stated=seconds is not None, ours=ours)
