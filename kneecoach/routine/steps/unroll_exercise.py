"""An exercise's dose as phases: sides, sets, reps, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kneecoach.routine.model import Amount, Order, Side, Sides
from kneecoach.routine.steps.numbers import counted, timed
from kneecoach.routine.timeline import Choice, Dose, Kind, Phase

if TYPE_CHECKING:
    from kneecoach.routine.steps.doses import ExerciseStep

PREPARE = Amount(5, 5, ours=True)
SWITCH = Amount(5, 5, ours=True)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Reps `first` to `last` of one side's part of a set, with nothing but rests between reps inside."""

    set: int
    side: Side | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """One phase of a rep."""

    kind: Kind
    part: str | None
    amount: Amount | None


def unroll_exercise(step: ExerciseStep, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
    """The phases of an exercise's step, `at` 0, without the rest before the next exercise.

    A range is played at the end that `choice` names. Left comes first. Rests, "get ready" and changes of
    side that come to 0 s are left out.
    """
    return _Unrolling(step, choice, index).phases(after_pause=after_pause)


class _Unrolling:
    def __init__(self, step: ExerciseStep, choice: Choice, index: int) -> None:
        self._step = step
        self._dose = choice.dose
        self._sides = _sides(step.sides, choice.affected)
        self._pieces = _pieces(step)
        # A rep with a part that nobody timed cannot be counted out: the set is done at one's own pace.
        counts = step.reps is not None and step.reps.stated
        self._untimed = counts and any(piece.amount and not piece.amount.stated for piece in self._pieces)
        if self._untimed:
            self._pieces = [_Piece(Kind.WORK, None, None)]
        self._own_pace = self._pieces == [_Piece(Kind.WORK, None, None)]
        self._alternating = self._own_pace and step.order is Order.REP and len(self._sides) == 2
        self._sets = 1 if step.sets is None else counted(step.sets, choice.dose)
        self._reps_ours = step.reps is not None and step.reps.ours
        self._plain = Phase(
            Kind.WORK,
            None,
            index,
            exercise=step.exercise_id,
            sets=self._sets,
            reps_stated=step.reps is None or step.reps.stated,
            ours=step.sets is not None and step.sets.ours,
        )

    def phases(self, *, after_pause: bool) -> Iterator[Phase]:
        before: _Stretch | None = None
        for stretch in self._stretches():
            if before is None:
                if not after_pause:
                    yield from self._prepare(stretch)
            else:
                yield from self._between(before, stretch)
            yield from self._play(stretch)
            before = stretch

    def _stretches(self) -> Iterator[_Stretch]:
        sets = range(1, (self._sets or 1) + 1)
        if self._alternating:
            yield from (_Stretch(number, None, 1, 1) for number in sets)
            return
        shares = [(side, self._passes(position)) for position, side in enumerate(self._sides)]
        if self._step.order is Order.SIDE:
            found = [_Stretch(number, side, 1, reps) for side, reps in shares for number in sets]
        elif self._step.order is Order.REP and not self._own_pace:
            most = max(reps for _, reps in shares)
            found = [
                _Stretch(number, side, rep, rep)
                for number in sets
                for rep in range(1, most + 1)
                for side, reps in shares
                if rep <= reps
            ]
        else:
            found = [_Stretch(number, side, 1, reps) for number in sets for side, reps in shares]
        yield from (stretch for stretch in found if stretch.last >= stretch.first)

    def _share(self, position: int) -> int | None:
        """The reps of the side at this position; None where they are not written or not stated."""
        reps = self._step.reps
        number = None if reps is None else counted(reps, self._dose)
        if number is None or reps is None or not reps.in_all or len(self._sides) < 2:
            return number
        return number // 2 + (number % 2 if position == 0 else 0)

    def _passes(self, position: int) -> int:
        """How often the rep is laid out for this side: once at one's own pace or without a number."""
        share = self._share(position)
        if share is None:
            return 1
        return min(share, 1) if self._own_pace else share

    def _play(self, stretch: _Stretch) -> Iterator[Phase]:
        position = self._sides.index(stretch.side) if not self._alternating else 0
        share = self._share(position)
        if self._alternating and self._step.reps is not None:
            in_all = counted(self._step.reps, self._dose)
            share = in_all if in_all is None or self._step.reps.in_all else in_all * 2
        numbered = self._step.reps is not None and not self._own_pace
        for rep in range(stretch.first, stretch.last + 1):
            here = replace(
                self._plain,
                side=stretch.side,
                set=stretch.set,
                rep=rep if numbered else None,
                reps=share,
                alternating=self._alternating,
                ours=self._plain.ours or self._reps_ours,
            )
            if rep > stretch.first:
                yield from self._rest(here, self._step.rest.reps, rep=rep - 1)
            yield from self._rep(here)

    def _rep(self, here: Phase) -> Iterator[Phase]:
        for piece in self._pieces:
            if piece.amount is None:
                yield replace(
                    here, kind=piece.kind, part=piece.part, dose_stated=here.reps_stated and not self._untimed
                )
                continue
            seconds = timed(piece.amount, self._dose)
            if seconds == 0:
                continue
            yield replace(
                here,
                kind=piece.kind,
                part=piece.part,
                seconds=seconds,
                dose_stated=seconds is not None,
                ours=here.ours or piece.amount.ours,
            )

    def _prepare(self, stretch: _Stretch) -> Iterator[Phase]:
        amount = self._step.prepare or self._step.exercise.prepare or PREPARE
        yield from self._lead_in(Kind.PREPARE, amount, stretch)

    def _lead_in(self, kind: Kind, amount: Amount, to: _Stretch) -> Iterator[Phase]:
        here = replace(self._plain, kind=kind, side=to.side, set=to.set, reps_stated=True)
        yield from _timed(here, amount, self._dose)

    def _between(self, before: _Stretch, after: _Stretch) -> Iterator[Phase]:
        """What stands between two stretches: a written rest, else a change of side where the side changes."""
        rest = self._step.rest
        changes = before.side is not after.side
        by_side = self._step.order is Order.SIDE and changes
        here = replace(self._plain, side=before.side, set=before.set)
        if before.set != after.set and not by_side:
            found = list(self._rest(here, rest.sets))
        elif not by_side and before.first != after.first:
            reps = self._share(self._sides.index(before.side))
            found = list(self._rest(replace(here, reps=reps), rest.reps, rep=before.last))
        else:
            found = []
        if not found and changes:
            found = list(self._rest(here, rest.sides)) or list(
                self._lead_in(Kind.SWITCH, self._step.switch or SWITCH, after)
            )
        yield from found

    def _rest(self, here: Phase, amount: Amount | None, *, rep: int | None = None) -> Iterator[Phase]:
        if amount is None:
            return
        rests = replace(here, kind=Kind.REST, part=None, rep=rep, alternating=False, reps_stated=True)
        yield from _timed(rests if rep is not None else replace(rests, reps=None), amount, self._dose)


def _timed(here: Phase, amount: Amount, dose: Dose) -> Iterator[Phase]:
    seconds = timed(amount, dose)
    if seconds != 0:
        ours = here.ours or amount.ours
        yield replace(here, seconds=seconds, dose_stated=seconds is not None, ours=ours)


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


def _pieces(step: ExerciseStep) -> list[_Piece]:
    """The phases of one rep, in order; one untimed piece of work for a set at one's own pace."""
    if step.tempo:
        pieces = [_Piece(_KINDS.get(part.name, Kind.MOVE), part.name, part.seconds) for part in step.tempo]
        if step.hold is not None and all(piece.kind is not Kind.HOLD for piece in pieces):
            pieces.insert(1, _Piece(Kind.HOLD, "hold", step.hold))
        return pieces
    if step.hold is not None:
        return [_Piece(Kind.HOLD, None, step.hold)]
    return [_Piece(Kind.WORK, None, step.time)]


_KINDS = {"hold": Kind.HOLD, "rest": Kind.REST}
