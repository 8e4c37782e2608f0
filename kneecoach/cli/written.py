"""What a file says of a session beyond its rows: notes, ranges, levels, growth, what is not stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kneecoach.routine.conditions import PAIN_OPEN
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Group, Item, Pick, Routine, Side, Span, leaves
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.timeline import Choice
from kneecoach.routine.timeline import Dose as End
from kneecoach.words import Words
from kneecoach.words.doses import Dose, dose_line
from kneecoach.words.groups import rounds_said
from kneecoach.words.often import often_lines
from kneecoach.words.progression import growth_line
from kneecoach.words.step_doses import dose_of, ending_lines, more_than_played

_INDENT = "  "


def written_lines(words: Words, routine: Routine, choice: Choice, *, assumed: bool) -> list[str]:
    """Lines to stand above a timeline; none where its rows say it all.

    `assumed`: nobody has named the sore side.
    """
    plain = resolve(routine, choice)
    lines = [words.text(note) for note in routine.notes]
    if routine.pain == PAIN_OPEN:
        lines.append(words.say("Pain: not stated; the program's own rule, the strict one, holds (ours)."))
    if _by_sore_side(routine, choice):
        lines.append(_sore_side(words, choice.affected, assumed=assumed))
    steps = [step for section in plain.sections for step in leaves(section.steps)]
    if any(isinstance(step, ExerciseStep) and not step.sides_stated for step in steps):
        lines.append(words.say("Where the side is not stated, each side is played and counted."))
    told: list[str] = []
    writing = _Writing(words, routine, choice)
    for section in plain.sections:
        if section.again:
            continue
        doses = list(writing.items(section.steps))
        notes = [_INDENT + words.text(note) for note in section.notes]
        name = words.text(section.name)
        if (doses or notes) and name:
            told.append(words.say_as("timeline", "{section}:", section=name))
        told += notes + [_INDENT + line for line in doses]
    if told:
        lines.append(_head(words, choice.dose))
    return [*lines, *told]


def _head(words: Words, dose: End) -> str:
    if dose is End.HIGH:
        return words.say("As written; below, a range runs at its high end:")
    return words.say("As written; below, a range runs at its low end:")


class _Writing:
    """Says the items of a session, of which the levels are looked up in the file's own."""

    def __init__(self, words: Words, routine: Routine, choice: Choice) -> None:
        self._words = words
        self._choice = choice
        self._as_written = dict(_spans(item for section in routine.sections for item in section.steps))

    def items(self, items: Iterable[Item]) -> Iterator[str]:
        """What is said of each of them, those of a group of which something is said below it."""
        for item in items:
            if isinstance(item, Group):
                head, *more = self._group(item) or ("",)
                inner = [*more, *self.items(item.steps)]
                yield from [head, *(_INDENT + line for line in inner)] if head else inner
            else:
                yield from self._step(item)

    def _group(self, group: Group) -> tuple[str, ...]:
        """The rounds of a group and how they may grow, where its phases do not show all of it."""
        words, written, rounds = self._words, self._as_written.get(group.span), group.rounds
        own = written if isinstance(written, Group) else group
        ranged = rounds is not None and (
            rounds.low != rounds.high or not rounds.stated or rounds.ours or rounds.floor
        )
        if not (ranged or own.levels or group.asks or group.progress is not None):
            return ()
        said = [*rounds_said(words, replace(group, levels=(), progress=None))]
        if own.levels:
            said.append(self._level(own.level_number(self._choice.level), len(own.levels)))
        head = words.say_as("dose", " \N{MIDDLE DOT} ").join(said)
        return (head, growth_line(words, group.progress)) if group.progress is not None else (head,)

    def _step(self, step: Item) -> Iterator[str]:
        """A step's dose, where its phases do not show all of it, and what else the file says of it."""
        words = self._words
        if not isinstance(step, ExerciseStep | IceStep):
            return
        more = [*self._more(step), *map(words.text, step.notes)]
        told = dose_of(step) if isinstance(step, ExerciseStep) else Dose(ice=step.time)
        open_ended = more_than_played(step) if isinstance(step, ExerciseStep) else _ranged(step.time)
        if open_ended:
            dose = dose_line(words, told)
            yield words.say_as("timeline", "{step}: {dose}", step=words.text(step.name), dose=dose)
        elif more:
            yield words.text(step.name)
        for line in more:
            yield _INDENT + line

    def _more(self, step: ExerciseStep | IceStep) -> Iterator[str]:
        """How a set ends, at which level it is, how it may grow, and how often it is done by itself."""
        words = self._words
        written = self._as_written.get(step.span)
        if isinstance(step, ExerciseStep):
            yield from ending_lines(words, step)
            own = written if isinstance(written, ExerciseStep) else step
            if own.levels:
                yield self._level(own.level_number(self._choice.level), len(own.levels))
            growth = own.growth_at(self._choice.level)
            if growth is not None:
                yield growth_line(words, growth)
        if step.frequency is not None:
            often = words.say_as("list", ", ").join(often_lines(words, step.frequency))
            yield words.say_as("timeline", "How often: {often}", often=often)

    def _level(self, number: int, of: int) -> str:
        return self._words.say("Level {n} of {of}", n=number, of=of)


def _ranged(amount: Amount) -> bool:
    """Whether an amount says more than the one number that is played."""
    return amount.low != amount.high or amount.ours


def _spans(items: Iterable[Item]) -> Iterator[tuple[Span | None, Item]]:
    """Every item with its place in the file."""
    for item in items:
        if isinstance(item, Pick):
            yield from _spans(item.options)
        elif isinstance(item, Group):
            yield item.span, item
            yield from _spans(item.steps)
        elif isinstance(item, ExerciseStep | IceStep):
            yield item.span, item


def _by_sore_side(routine: Routine, choice: Choice) -> bool:
    """Whether the session is another one where the other side is the sore one."""
    mine, other = (
        lay_out(routine, replace(choice, affected=side)).phases
        for side in (choice.affected, choice.affected.other)
    )
    return mine != other


def _sore_side(words: Words, side: Side, *, assumed: bool) -> str:
    if not assumed:
        return words.say("Sore side: left") if side is Side.LEFT else words.say("Sore side: right")
    return words.say("Sore side: left, as nobody has named it; --side right for the other")
