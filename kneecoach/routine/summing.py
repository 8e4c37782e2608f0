"""What a session comes to, without its phases: each step is unrolled once for a whole plan."""

from __future__ import annotations

import operator
from dataclasses import dataclass

from kneecoach.routine.layout import Laying
from kneecoach.routine.model import Group, LikeSet, Pause, Rests, Routine, Step
from kneecoach.routine.resolve import Made, resolve
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.steps.numbers import timed, whole_ms
from kneecoach.routine.steps.unroll_exercise import folded_exercise
from kneecoach.routine.timeline import Choice, Kind, Phase
from kneecoach.routine.totals import KINDS, Sums, sums

_REST = KINDS.index(Kind.REST)


@dataclass(frozen=True, slots=True)
class _Unrolled:
    """A step's sums, how long its last set took (None: unknown), and whether it ends with a rest."""

    sums: Sums
    last_set: float | None
    rested: bool
    empty: bool


class Summing:
    """Sums sessions of a routine for one dose and one affected side; equal to those of their timelines."""

    def __init__(self, routine: Routine) -> None:
        self._routine = routine
        self._made: Made = {}
        self._unrolled: dict[tuple[int, bool], tuple[Step, _Unrolled]] = {}

    def session(self, choice: Choice) -> Sums:
        """What the session that `choice` names adds up to; dose and side are the same in every call."""
        laying = _Adding(choice, self._unrolled)
        plain = resolve(self._routine, choice, self._made)
        for number, section in enumerate(plain.sections):
            laying.items(section.steps, Rests(), follows=number + 1 < len(plain.sections))
        return Sums(tuple(laying.ms), laying.reps, laying.sets, laying.untimed)


class _Adding(Laying):
    """Lays out without rows: what would be laid is added up."""

    def __init__(self, choice: Choice, unrolled: dict[tuple[int, bool], tuple[Step, _Unrolled]]) -> None:
        super().__init__(choice)
        self.ms = [0] * len(KINDS)
        self.reps = self.sets = 0
        self.untimed = False
        self._unrolled = unrolled
        self._last_set: float | None = None
        self._begun = False

    def _step(self, step: Step) -> None:
        key = (id(step), self._rested)
        if key not in self._unrolled:
            self._unrolled[key] = (step, _unroll(step, self._choice, after_pause=self._rested))
        self._add(self._unrolled[key][1])

    def _group(self, group: Group, *, follows: bool) -> None:
        if group.until_time is None and not group.asks:
            super()._group(group, follows=follows)
            return
        inner = Laying(self._choice, rested=self._rested)  # a block that is cut to fit is laid out
        inner.items((group,), Rests(), follows=follows)
        self._add(_rows_of(inner))

    def _add(self, unrolled: _Unrolled) -> None:
        found = unrolled.sums
        self.ms = list(map(operator.add, self.ms, found.ms))
        self.reps += found.reps
        self.sets += found.sets
        self.untimed = self.untimed or found.untimed
        self._rested = unrolled.rested
        if not unrolled.empty:
            self._last_set = unrolled.last_set
            self._begun = True

    def _rest(self, amount: Pause | None) -> None:
        if amount is None or not self._begun:
            self._rested = self._rested and amount is None
            return
        seconds = self._last_set if isinstance(amount, LikeSet) else timed(amount, self._choice.dose)
        if seconds == 0:
            return
        self.untimed = self.untimed or seconds is None
        self.ms[_REST] += whole_ms(seconds or 0.0)
        self._rested = True


def _unroll(step: Step, choice: Choice, *, after_pause: bool) -> _Unrolled:
    if isinstance(step, ExerciseStep):
        found = list(folded_exercise(step, choice, after_pause=after_pause))
    else:
        found = [(phase, 1) for phase in step.phases(choice, 0, after_pause=after_pause)]
    rested = bool(found) and found[-1][0].kind is Kind.REST
    return _Unrolled(sums(found), _last_set(found), rested, not found)


def _rows_of(laying: Laying) -> _Unrolled:
    found = [(row, 1) for row in laying.rows]
    last = [one for one in found if one[0].step == found[-1][0].step]
    return _Unrolled(sums(found), _last_set(last), laying.rested, not found)


def _last_set(found: list[tuple[Phase, int]]) -> float | None:
    """How long one side's part of a step's last set took, None where the runner decided."""
    done = [one for one in found if one[0].kind.exercise]
    last = [one for one in done if (one[0].set, one[0].side) == (done[-1][0].set, done[-1][0].side)]
    if not last or any(phase.seconds is None for phase, _ in last):
        return None
    return sum(times * whole_ms(phase.seconds or 0.0) for phase, times in last) / 1000
