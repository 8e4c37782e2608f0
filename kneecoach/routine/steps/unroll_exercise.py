"""An exercise's dose as phases: sides, sets, reps, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kneecoach.routine.model import Amount, LikeSet, Order, Pause, PerSet, Side, Sides
from kneecoach.routine.steps.numbers import beat_of, counted, timed, whole_ms
from kneecoach.routine.steps.set_dose import Piece, SetDose, set_dose
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
    return _Unrolling(step, choice, index).phases(after_pause=after_pause)


class _Unrolling:
    def __init__(self, step: ExerciseStep, choice: Choice, index: int) -> None:
        self._step = step
        self._dose = choice.dose
        self._by_side = _by_side(step, choice.affected)
        self._sides = [side for side, _ in self._by_side]
        self._sets_of = [_sets(one, choice.dose) for _, one in self._by_side]
        self._index = index
        self._taken: int | None = 0  # ms of the stretch played last, None where the runner decided
        self._doses: dict[tuple[int, int], SetDose] = {}
        first = self._set_dose(1, 0)
        self._alternating = first.own_pace and step.order is Order.REP and len(self._sides) == 2

    def _set_dose(self, number: int, position: int) -> SetDose:
        key = (number, position)
        if key not in self._doses:
            self._doses[key] = set_dose(self._by_side[position][1], number, self._dose)
        return self._doses[key]

    def _passes(self, number: int, position: int) -> int:
        return self._set_dose(number, position).passes(position, len(self._sides))

    def phases(self, *, after_pause: bool) -> Iterator[Phase]:
        before: _Stretch | None = None
        for stretch in self._stretches():
            if before is None:
                if not after_pause:
                    yield from self._prepare(stretch)
            else:
                yield from self._between(before, stretch)
            yield from self._timed_play(stretch)
            before = stretch
        if before is not None and "sets" in self._step.rest.after_last:
            yield from self._rest(self._plain(before), self._step.rest.sets)

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
            load=min(stretch.set, len(step.load)) - 1 if step.load else None,
            beat=None if step.beat is None else beat_of(step.beat, self._dose),
        )

    def _timed_play(self, stretch: _Stretch) -> Iterator[Phase]:
        taken: int | None = 0
        for phase in self._play(stretch):
            taken = None if taken is None or phase.seconds is None else taken + whole_ms(phase.seconds)
            yield phase
        self._taken = taken

    def _play(self, stretch: _Stretch) -> Iterator[Phase]:
        dose = self._set_dose(stretch.set, stretch.position)
        share = dose.share(stretch.position, len(self._sides))
        if self._alternating and dose.number is not None:
            share = dose.number if dose.in_all else dose.number * 2
        plain = self._plain(stretch)
        plain = replace(
            plain,
            reps=share,
            reps_stated=dose.stated,
            alternating=self._alternating,
            ours=plain.ours or dose.ours,
            unit=dose.unit,
        )
        rests = self._step.rest
        for rep in range(stretch.first, stretch.last + 1):
            here = replace(plain, rep=rep if dose.numbered else None)
            if rep > stretch.first:
                yield from self._rest(here, rests.reps, rep=rep - 1)
            for piece in dose.pieces:
                yield from self._piece(here, piece, dose)
        if "reps" in rests.after_last and stretch.last == self._passes(stretch.set, stretch.position):
            yield from self._rest(replace(plain, rep=None), rests.reps, rep=stretch.last)

    def _piece(self, here: Phase, piece: Piece, dose: SetDose) -> Iterator[Phase]:
        here = replace(
            here,
            kind=piece.kind,
            part=piece.part,
            reps=piece.reps if piece.reps is not None else here.reps,
            limit=piece.limit,
            most=None if piece.most is None else timed(piece.most, self._dose, here.beat),
            distance=piece.distance,
            both_help=piece.both,
            unit="seconds" if piece.clocked else here.unit,
            fast=piece.amount is not None and piece.amount.fast,
        )
        if piece.amount is None:
            open_ended = here.limit or here.distance is not None
            yield replace(here, dose_stated=open_ended or (here.reps_stated and not dose.untimed))
            return
        yield from _timed(here, piece.amount, self._dose)

    def _prepare(self, stretch: _Stretch) -> Iterator[Phase]:
        amount = self._step.prepare or self._step.exercise.prepare or PREPARE
        yield from self._lead_in(Kind.PREPARE, amount, stretch)

    def _lead_in(self, kind: Kind, amount: Amount, to: _Stretch) -> Iterator[Phase]:
        yield from _timed(replace(self._plain(to), kind=kind, load=None, beat=None), amount, self._dose)

    def _between(self, before: _Stretch, after: _Stretch) -> Iterator[Phase]:
        """What stands between two stretches: a written rest, else a change of side where the side changes."""
        rest = self._step.rest
        changes = before.side is not after.side
        by_side = self._step.order is Order.SIDE and changes
        here = self._plain(before)
        if before.set != after.set and not by_side:
            found = list(self._rest(here, rest.sets))
        elif not by_side and before.first != after.first:
            dose = self._set_dose(before.set, before.position)
            reps = dose.share(before.position, len(self._sides))
            found = list(self._rest(replace(here, reps=reps), rest.reps, rep=before.last))
        else:
            found = []
        if not found and changes:
            found = list(self._rest(here, rest.sides)) or list(
                self._lead_in(Kind.SWITCH, self._step.switch or SWITCH, after)
            )
        yield from found

    def _rest(self, here: Phase, amount: Pause | None, *, rep: int | None = None) -> Iterator[Phase]:
        if amount is None:
            return
        rests = replace(here, kind=Kind.REST, part=None, rep=rep, load=None, beat=None)
        rests = replace(rests, alternating=False, reps_stated=True, unit=None)
        rests = rests if rep is not None else replace(rests, reps=None)
        if isinstance(amount, LikeSet):
            seconds = None if self._taken is None else self._taken / 1000
            yield replace(rests, seconds=seconds, as_set=True)
            return
        yield from _timed(rests, amount, self._dose)


def _timed(here: Phase, amount: Amount, dose: Dose) -> Iterator[Phase]:
    seconds = timed(amount, dose, here.beat)
    if seconds != 0:
        ours = here.ours or amount.ours or (amount.counts and here.beat is None)
        yield replace(here, seconds=seconds, dose_stated=seconds is not None, ours=ours)


def _sets(step: ExerciseStep, dose: Dose) -> int | None:
    """The number of sets; as many as the longest list has where it is not written. None: not stated."""
    if step.sets is not None:
        return counted(step.sets, dose)
    lists = [
        len(one.items) for one in (step.hold, step.time, step.reps, step.distance) if isinstance(one, PerSet)
    ]
    return max([1, *lists])


def _by_side(step: ExerciseStep, affected: Side) -> list[tuple[Side | None, ExerciseStep]]:
    """The sides in the order in which they are played, each with its own dose."""
    if step.by_side:
        return [
            (side, step.with_overrides(own))
            for sides, own in step.by_side
            for side in _sides(sides, affected)
        ]
    return [(side, step) for side in _sides(step.sides, affected)]


def _sides(sides: Sides, affected: Side) -> list[Side | None]:
    found: dict[Sides, list[Side | None]] = {
        Sides.NONE: [None],
        Sides.EACH: [Side.LEFT, Side.RIGHT],
        Sides.LEFT: [Side.LEFT],
        Sides.RIGHT: [Side.RIGHT],
        Sides.BOTH: [Side.BOTH],
        Sides.AFFECTED: [affected],
        Sides.UNAFFECTED: [affected.other],
    }
    return found[sides]
