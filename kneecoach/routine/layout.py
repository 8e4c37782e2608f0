"""A routine laid out as one exact session: every step unrolled, every phase in its place."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.exercise import Exercise
from kneecoach.routine.listing import EXERCISES
from kneecoach.routine.model import (
    Amount,
    Group,
    Item,
    LikeSet,
    Pause,
    Rests,
    Routine,
    Section,
    Step,
    TempoPart,
)
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.steps.numbers import counted, picked, timed, whole_ms
from kneecoach.routine.steps.set_dose import set_dose
from kneecoach.routine.timeline import Choice, Dose, Kind, Ladder, Load, Phase, Rung, StepInfo, Timeline

MOST_ROUNDS = 500  # that a time is filled with


def lay_out(routine: Routine, choice: Choice) -> Timeline:
    """The timeline that this choice makes of a routine.

    `at` is the running sum of the seconds before a phase, added in whole milliseconds; a phase without
    seconds counts as 0. A written rest before the next exercise stands after its step where another follows.
    """
    plain = resolve(routine, choice, easier=True)
    laying = Laying(choice)
    for number, section in enumerate(plain.sections):
        laying.section = section
        laying.items(section.steps, Rests(), follows=number + 1 < len(plain.sections))
    return Timeline(
        routine.id,
        routine.name,
        routine.version,
        choice,
        routine.pain,
        in_their_places(laying.rows),
        tuple(laying.infos),
        tuple(laying.loads),
        routine.pain_rules,
        tuple(laying.ladders),
    )


def in_their_places(phases: list[Phase]) -> tuple[Phase, ...]:
    """The same phases with `at` as the running sum of what stands before each."""
    placed, at = [], 0
    for phase in phases:
        placed.append(replace(phase, at=at / 1000))
        at += whole_ms(phase.seconds or 0.0)
    return tuple(placed)


class Laying:
    """The rows so far. A step that is played in several rounds is a new occurrence in each."""

    def __init__(self, choice: Choice, *, rested: bool = False) -> None:
        self.rows: list[Phase] = []
        self.infos: list[StepInfo] = []
        self.loads: list[Load] = []
        self.ladders: list[Ladder] = []
        self.section = Section(None, ())
        self._choice = choice
        self._leaves: dict[int, int] = {}
        self._round: tuple[int, int | None] | None = None
        self._rested = rested

    @property
    def rested(self) -> bool:
        """Whether a rest stands last."""
        return self._rested

    def items(self, items: tuple[Item, ...], rest: Rests, *, follows: bool) -> None:
        """Play items in order, in a group with this `rest`; `follows`: whether more comes behind."""
        for number, item in enumerate(items):
            last = number + 1 == len(items)
            if isinstance(item, Group):
                self._group(item, follows=follows or not last)
                between: Pause | None = None
            elif isinstance(item, ExerciseStep | IceStep):
                self._step(item)
                always = isinstance(item, ExerciseStep) and "exercises" in item.rest.after_last
                between = item.rest_after if follows or not last or always else None
            else:
                continue
            if (not last or "exercises" in rest.after_last) and between is None:
                between = rest.exercises
            self._rest(between)

    def _step(self, step: Step) -> None:
        index = len(self.infos)
        if id(step) not in self._leaves and isinstance(step, ExerciseStep):
            self._ladder(step, len(self._leaves))
        leaf = self._leaves.setdefault(id(step), len(self._leaves))
        self.infos.append(_info(step, self.section, leaf, self._choice.dose))
        begin = len(self.loads)
        if isinstance(step, ExerciseStep):
            self.loads += step.loads
        number, rounds = self._round or (None, None)
        for phase in step.phases(self._choice, index, after_pause=self._rested):
            load = None if phase.load is None else phase.load + begin
            changed = load != phase.load or number is not None
            self.rows.append(replace(phase, load=load, round=number, rounds=rounds) if changed else phase)
        self._rested = bool(self.rows) and self.rows[-1].kind is Kind.REST and self.rows[-1].step == index

    def _ladder(self, step: ExerciseStep, leaf: int) -> None:
        """What E makes of it: the easier levels, then the low end of the ranges of the lowest."""
        rungs = [self._rung(one, number, leaf, self._choice) for number, one in step.easier]
        if self._choice.dose is Dose.HIGH:
            lowest = step.easier[-1][1] if step.easier else step
            high = self._rung(lowest, 0, leaf, self._choice)
            low = self._rung(lowest, 0, leaf, replace(self._choice, dose=Dose.LOW))
            rungs += [low] if low != high else []
        rungs = [rung for rung in rungs if any(phase.kind.exercise for phase in rung.phases)]
        if rungs:
            self.ladders.append(Ladder(leaf, tuple(rungs)))

    def _rung(self, step: ExerciseStep, level: int, leaf: int, choice: Choice) -> Rung:
        phases = tuple(step.phases(choice, 0, after_pause=False))
        return Rung(level, _info(step, self.section, leaf, choice.dose), phases, step.loads)

    def _group(self, group: Group, *, follows: bool) -> None:
        outer = self._round
        if group.until_time is not None:
            self._until_full(group, follows=follows)
        elif group.asks:
            self._until_asked(group)
        else:
            written = 1 if group.rounds is None else counted(group.rounds, self._choice.dose)
            total = written or 1
            for number in range(1, total + 1):
                self._round = (number, written) if group.rounds is not None else outer
                self._one_round(group, last=number == total, follows=follows)
        self._round = outer

    def _one_round(self, group: Group, *, last: bool, follows: bool) -> None:
        rest = group.rest
        between = rest.rounds is not None and (not last or "rounds" in rest.after_last)
        self.items(group.steps, rest, follows=(follows or not last) and not between)
        if between:
            self._rest(rest.rounds)

    def _until_full(self, group: Group, *, follows: bool) -> None:
        """Rounds until a time is full; the last one is cut so that the sum is exact."""
        seconds = picked(group.until_time, self._choice.dose) if group.until_time else None
        full, begin, number = whole_ms(seconds or 0.0), len(self.rows), 0
        while _length(self.rows[begin:]) < full and number < MOST_ROUNDS:
            number += 1
            before = len(self.rows)
            self._round = (number, None)
            self._one_round(group, last=False, follows=follows)
            if _length(self.rows[before:]) == 0:
                break  # the runner decides how long a round takes: it is played once
        over = _length(self.rows[begin:]) - full
        while over > 0:
            last = self.rows.pop()
            ms = whole_ms(last.seconds or 0.0)
            if ms > over:
                self.rows.append(replace(last, seconds=(ms - over) / 1000))
            over -= min(ms, over)
        self.rows[begin:] = [replace(row, rounds=number) for row in self.rows[begin:]]

    def _until_asked(self, group: Group) -> None:
        """One round, and the question whether that was all."""
        begin = len(self.rows)
        self._round = (1, None)
        self._one_round(group, last=True, follows=False)
        way = group.until_distance
        metres = None if way is None else picked(way, self._choice.dose)
        if len(self.rows) > begin:
            last = self.rows[-1]
            rest = self._before_another(group.rest)
            self.rows.append(
                Phase(
                    Kind.WAIT, None, last.step, part="until", exercise=last.exercise, round=1,
                    limit=metres is None, distance=metres, until=begin,
                    rest=None if rest is None else rest.seconds or 0.0,
                    as_set=rest is not None and rest.as_set,
                    ours=rest is not None and rest.ours,
                )
            )  # fmt: skip
            self._rested = False

    def _before_another(self, rests: Rests) -> Phase | None:
        """The rest that is played when another round is wanted, where it does not stand after each."""
        begin = len(self.rows)
        self._rest(None if "rounds" in rests.after_last else rests.rounds)
        rest = self.rows[begin] if len(self.rows) > begin else None
        del self.rows[begin:]
        return rest

    def _rest(self, amount: Pause | None) -> None:
        """A rest behind what was played last."""
        if amount is None or not self.rows:
            self._rested = self._rested and amount is None
            return
        last = self.rows[-1]
        index = len(self.infos) - 1
        seconds = (
            _set_seconds(self.rows, last.step)
            if isinstance(amount, LikeSet)
            else timed(amount, self._choice.dose)
        )
        if seconds == 0:
            return
        number, rounds = (last.round, last.rounds) if last.round is not None else (None, None)
        self.rows.append(
            Phase(
                Kind.REST, seconds, index, exercise=last.exercise, side=last.side, set=last.set,
                sets=last.sets, round=number, rounds=rounds, dose_stated=seconds is not None,
                ours=amount.ours, as_set=isinstance(amount, LikeSet),
            )
        )  # fmt: skip
        self._rested = True


def _length(rows: list[Phase]) -> int:
    return sum(whole_ms(row.seconds or 0.0) for row in rows)


def _set_seconds(rows: list[Phase], index: int) -> float | None:
    """How long one side's part of the step's last set took, None where the runner decided."""
    done = [row for row in rows if row.step == index and (row.kind.exercise or row.rep is not None)]
    last = [row for row in done if (row.set, row.side) == (done[-1].set, done[-1].side)]
    if not last or any(row.seconds is None for row in last):
        return None
    return _length(last) / 1000


def _info(step: Step, section: Section, leaf: int, dose: Dose) -> StepInfo:
    match step:
        case ExerciseStep():
            card = step.exercise
            side_means = card.side_means
            cues = tuple({**dict(card.cues), **dict(step.cues)}.items())
        case IceStep():
            card, cues, side_means = step.card, step.card.cues, None
        case _:
            return StepInfo(step.name, section.name, leaf=leaf)
    info = StepInfo(
        step.name, section.name, card.setup, card.move, card.feel, card.caution, cues,
        (*card.notes, *step.notes), side_means, leaf, card.limit, card.stop, card.equipment, _picture(card),
        (), card.figure, card.muscles, words=card.words,
    )  # fmt: skip
    if isinstance(step, IceStep):
        return info
    counted_out = bool(step.tempo) and not set_dose(step, 1, dose).own_pace
    return replace(
        info,
        limit=step.limit or card.limit,
        stop=(*card.stop, *step.stop),
        equipment=tuple(dict.fromkeys((*card.equipment, *step.equipment))),
        picture=step.picture or _picture(card),
        with_both=() if counted_out else step.with_both,
        paced=() if counted_out else _stated(step),
        rest_reps=_rest_reps(step),
    )


def _stated(step: ExerciseStep) -> tuple[TempoPart, ...]:
    """The parts of a rep whose time is stated, a hold beside the tempo in its place among them.

    Where the sides differ in them no line can speak for both.
    """
    parts = list(step.tempo)
    if any(own.tempo != step.tempo or own.hold != step.hold for own in step.own_doses):
        return ()
    if parts and isinstance(step.hold, Amount):
        parts.insert(1, TempoPart("hold", step.hold))
    return tuple(part for part in parts if part.seconds.stated)


def _rest_reps(step: ExerciseStep) -> Amount | None:
    """The stated rest between reps; of a set that is counted out it has phases of its own."""
    rests = {own.rest.reps for own in step.own_doses if own.reps is not None}
    rest = rests.pop() if len(rests) == 1 else None
    return rest if isinstance(rest, Amount) and rest.stated else None


def _picture(card: Exercise) -> str | None:
    """The picture of a card as the routine's folder knows it: beside the routine or the card's own file."""
    if card.picture is None or card.span is not None:  # one of the routine's own
        return card.picture
    return f"{EXERCISES}/{card.picture}"
