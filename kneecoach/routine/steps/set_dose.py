"""What one side does in one set: the pieces of a rep, how many of them, and what ends it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kneecoach.routine.model import Amount, Dosed, Limit, Parts, PerSet
from kneecoach.routine.steps.numbers import counted
from kneecoach.routine.timeline import Dose, Kind
from kneecoach.routine.units import OPEN_WAY

if TYPE_CHECKING:
    from kneecoach.routine.steps.doses import ExerciseStep

_KINDS = {"hold": Kind.HOLD, "rest": Kind.REST}


@dataclass(frozen=True, slots=True)
class Piece:
    """One phase of a rep: `amount` None where the runner decides when it is over.

    `reps`: how many are done in it where it is not one of several reps. `limit`: as many or as long as one
    can; `most`: the second that ends it at the latest; `least`: the number or time it is meant to reach.
    `distance`: metres that end it. `both`: of both limbs. `clocked`: its result is the time. `ours`: what
    ends it is not the source's.
    """

    kind: Kind
    part: str | None
    amount: Amount | None
    reps: int | None = None
    limit: bool = False
    most: Amount | None = None
    least: Amount | None = None
    distance: float | None = None
    both: bool = False
    clocked: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class SetDose:
    """A side's part of a set, laid out: `passes` times the `pieces`.

    `number`: the reps, None where they are not written or not stated. `numbered`: whether each pass is a rep
    with its number. `own_pace`: whether one untimed piece stands for all reps.
    """

    pieces: tuple[Piece, ...]
    number: int | None
    in_all: bool
    numbered: bool
    own_pace: bool
    untimed: bool
    stated: bool
    ours: bool
    unit: str | None
    per_day: bool

    def share(self, position: int, sides: int) -> int | None:
        """The reps of the side at this position; a total is shared, the first side has the odd one."""
        if self.number is None or not self.in_all or sides < 2:
            return self.number
        return self.number // 2 + (self.number % 2 if position == 0 else 0)

    def passes(self, position: int, sides: int) -> int:
        """How often the pieces are laid out for this side."""
        share = self.share(position, sides)
        if share is None:
            return 1
        return share if self.numbered else min(share, 1)


def of_set(dosed: Dosed | None, number: int) -> Amount | Limit | Parts | None:
    """What a dose is in set `number`, from 1; the last entry of a list stands for the sets behind it."""
    if isinstance(dosed, PerSet):
        return dosed.items[min(number, len(dosed.items)) - 1]
    return dosed


def set_dose(step: ExerciseStep, number: int, dose: Dose) -> SetDose:
    """What is done in set `number`, from 1, at this end of the ranges."""
    reps = of_set(step.reps, number)
    amount = reps if isinstance(reps, Amount) else None
    written = None if amount is None else counted(amount, dose)
    pieces = _pieces(step, number, dose)
    # A rep with a part that nobody timed cannot be counted out: the set is done at one's own pace.
    counts = written is not None
    open_parts = [piece for piece in pieces if piece.amount and not piece.amount.stated]
    untimed = counts and bool(open_parts)
    limited = isinstance(reps, Limit)
    paced_by_runner = step.hold is None and not step.tempo and step.distance is None
    if untimed or (amount is not None and not counts and _of_no_tempo(pieces, open_parts)):
        pieces = (Piece(Kind.WORK, None, None),)
        paced_by_runner = True
    if limited and isinstance(reps, Limit):
        cap = None if reps.cap is None else counted(reps.cap, dose)
        bout = of_set(step.time, number)
        length = bout if isinstance(bout, Amount) else None
        pieces = (Piece(Kind.WORK, None, length, cap, limit=True, least=reps.least),)
    elif isinstance(reps, Parts):
        pieces = tuple(Piece(Kind.WORK, manner, None, counted(one, dose)) for manner, one in reps.pieces)
    own = paced_by_runner or limited or isinstance(reps, Parts)
    return SetDose(
        pieces=pieces,
        number=written,
        in_all=amount is not None and amount.in_all,
        numbered=amount is not None and not own,
        own_pace=own and step.time is None and not isinstance(reps, Parts),
        untimed=untimed,
        stated=amount is None or amount.stated,
        ours=reps is not None and reps.ours,
        unit=_unit(reps) or _open_way(step, number),
        per_day=_a_day(step, number),
    )


def _of_no_tempo(pieces: tuple[Piece, ...], open_parts: list[Piece]) -> bool:
    """Whether a rep is one movement of which no time is stated, as `tempo: not stated` says."""
    return len(pieces) == len(open_parts) == 1 and pieces[0].part == "move"


def _a_day(step: ExerciseStep, number: int) -> bool:
    """Whether the dose is a whole day's, to be split freely."""
    doses = (step.sets, of_set(step.reps, number), of_set(step.time, number))
    return any(isinstance(one, Amount) and one.per_day for one in doses)


def _unit(reps: Amount | Limit | Parts | None) -> str | None:
    if isinstance(reps, Parts):
        return reps.pieces[0][1].unit
    if isinstance(reps, Limit):
        end = reps.cap or reps.least
        return None if end is None else end.unit
    return None if reps is None else reps.unit


def _open_way(step: ExerciseStep, number: int) -> str | None:
    """That it is a way which nobody knows, not a time."""
    way = of_set(step.distance, number)
    return OPEN_WAY if isinstance(way, Amount) and not way.stated else None


def _pieces(step: ExerciseStep, number: int, dose: Dose) -> tuple[Piece, ...]:
    """The phases of one rep, in order; one untimed piece of work for a set at one's own pace."""
    hold, time, distance = (of_set(one, number) for one in (step.hold, step.time, step.distance))
    if step.tempo:
        pieces = [
            Piece(_KINDS.get(part.name, Kind.MOVE), part.name, part.seconds, both=part.name in step.with_both)
            for part in step.tempo
        ]
        if hold is not None and all(piece.kind is not Kind.HOLD for piece in pieces):
            pieces.insert(1, _bout(Kind.HOLD, "hold", hold, both="hold" in step.with_both))
        return tuple(pieces)
    if hold is not None:
        return (_bout(Kind.HOLD, None, hold, both=False),)
    if isinstance(distance, Amount):
        metres = distance.high if dose is Dose.HIGH else distance.low
        return (Piece(Kind.WORK, None, None, distance=metres, ours=distance.ours),)
    if isinstance(time, Limit):
        limit = Piece(Kind.WORK, None, None, limit=True, most=time.cap, clocked=True, ours=time.ours)
        return (replace(limit, least=time.least),)
    return (_bout(Kind.WORK, None, time, both=False),)


def _bout(kind: Kind, part: str | None, amount: Amount | Limit | Parts | None, *, both: bool) -> Piece:
    if isinstance(amount, Limit):
        limit = Piece(kind, part, None, limit=True, most=amount.cap, both=both, ours=amount.ours)
        return replace(limit, least=amount.least)
    return Piece(kind, part, amount if isinstance(amount, Amount) else None, both=both)
