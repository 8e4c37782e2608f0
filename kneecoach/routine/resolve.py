"""A routine made plain for one session: the week's and the level's doses, what was picked, what is due."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from kneecoach.routine import keys
from kneecoach.routine.agenda import Share, due_in, in_week, on_day
from kneecoach.routine.growth import WEEK
from kneecoach.routine.model import Amount, Group, Item, Pick, Routine, leaves
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.steps.numbers import counted
from kneecoach.routine.steps.shares import part_of, shared_out
from kneecoach.routine.timeline import Choice
from kneecoach.text import Text

# Each step with what it became; the step is kept so that its identity stays its own.
Made: TypeAlias = dict[tuple[object, ...], tuple[ExerciseStep, ExerciseStep | None]]


WHOLE = "all"  # the path of a whole routine in `Choice.picks`


@dataclass(frozen=True, slots=True)
class Question:
    """What the runner decides before a session.

    `path` names it in `Choice.picks`. `kind`: pick or instead (one of `options`), optional (do it, or not),
    skip (`days`: is it one of these days today?). `options`: what each is called; for optional and skip the
    one thing that may be left out.
    """

    path: str
    kind: str
    options: tuple[Text, ...]
    name: Text | None = None
    days: tuple[str, ...] = ()


def resolve(routine: Routine, choice: Choice, made: Made | None = None, *, easier: bool = False) -> Routine:
    """The routine of this session: no weeks, levels or choices are left in it, and no section is empty.

    `made`: steps that were made plain before, for somebody who resolves many sessions of one routine with
    the same dose and level. `easier`: each step carries its easier levels too.
    """
    if _left_out(routine.skip, WHOLE, choice):
        return replace(routine, sections=())
    plain = _Plain(choice, due_in(routine, choice), {} if made is None else made, easier=easier)
    sections = []
    for path, section in zip(_paths(routine), routine.sections, strict=True):
        steps = () if _left_out(section.skip, path, choice) else tuple(plain.items(section.steps, path))
        if steps:
            same = steps == section.steps
            sections.append(section if same else replace(section, steps=steps))
    return replace(routine, sections=tuple(sections))


def questions(routine: Routine, choice: Choice) -> tuple[Question, ...]:
    """What is to be decided before a session, in its order; a repeated section asks once."""
    found = [*_day_question(routine.skip, WHOLE, routine.name, None)]
    if _left_out(routine.skip, WHOLE, choice):
        return tuple(found)
    for path, section in zip(_paths(routine), routine.sections, strict=True):
        if section.again:
            continue
        if section.skip and section.steps:
            name = section.name or name_of(section.steps[0])
            found += _day_question(section.skip, path, name, section.name)
        if not _left_out(section.skip, path, choice):
            found += _questions(section.steps, path, choice)
    return tuple(found)


def _paths(routine: Routine) -> tuple[str, ...]:
    """The name of each section in `Choice.picks`; one that stands there again has that of the first."""
    first: dict[int, str] = {}
    named = []
    for number, section in enumerate(routine.sections):
        path = first.get(id(section.steps), str(number)) if section.again else str(number)
        first.setdefault(id(section.steps), path)
        named.append(path)
    return tuple(named)


def _left_out(days: tuple[str, ...], path: str, choice: Choice) -> bool:
    """Whether something is not done on the day of a choice, or because the runner said so."""
    if choice.date is not None and weekday(choice.date) in days:
        return True
    return bool(days) and dict(choice.picks).get(path) == 1


def _day_question(days: tuple[str, ...], path: str, what: Text, name: Text | None) -> Iterator[Question]:
    """Whether today is one of the days that no calendar knows."""
    special = tuple(day for day in days if day not in keys.WEEKDAYS)
    if special:
        yield Question(path, "skip", (what,), name, special)


class _Plain:
    """Makes items plain for one choice. `due`: the steps of this session, by identity; None: all of them."""

    def __init__(self, choice: Choice, due: Mapping[int, Share] | None, made: Made, *, easier: bool) -> None:
        self._choice = choice
        self._due = due
        self._made = made
        self._easier = easier

    def items(self, items: tuple[Item, ...], path: str) -> Iterator[Item]:
        for number, item in enumerate(items):
            yield from self._item(item, f"{path}.{number}")

    def _item(self, item: Item, path: str) -> Iterator[Item]:
        match item:
            case Pick():
                at = _picked(item, path, self._choice)
                if at is not None:
                    yield from self._item(item.options[at], f"{path}.{at}")
            case Group():
                yield from self._group(item, path)
            case ExerciseStep() | IceStep() if not self._is_time_for(item):
                return
            case ExerciseStep():
                step = self._step(item)
                if step is not None:
                    yield step
            case _ if self._due is None or id(item) in self._due:
                yield item

    def _is_time_for(self, step: ExerciseStep | IceStep) -> bool:
        """Whether the step is done in this week, and on this day: the week's first, where none is named."""
        choice = self._choice
        if self._due is not None or not in_week(step, choice.week):
            return self._due is not None and id(step) in self._due
        first = WEEK * ((choice.week or 1) - 1) + 1
        if choice.date is None or choice.begins is None:
            return on_day(step, first)
        return on_day(step, (choice.date - choice.begins).days + 1)

    def _group(self, group: Group, path: str) -> Iterator[Group]:
        steps = tuple(self.items(group.steps, path))
        if steps:
            rounds = self._rounds(group)
            if rounds is not None and rounds.low == 0:
                return  # all rounds of the day are done in its other sessions
            same = all(map(operator.is_, steps, group.steps)) and len(steps) == len(group.steps)
            same = same and rounds == group.rounds
            yield group if same else replace(group, steps=steps, rounds=rounds, weeks=(), levels=())

    def _rounds(self, group: Group) -> Amount | None:
        """The rounds of this week, and of a daily number the part of this session."""
        rounds = _rounds(group, self._choice)
        share = (
            next((self._due[id(one)] for one in leaves(group.steps) if id(one) in self._due), None)
            if self._due
            else None
        )
        if rounds is None or share is None or share.of == 1 or not rounds.per_day:
            return rounds
        part = part_of(counted(rounds, self._choice.dose) or 0, share)
        return replace(rounds, low=part, high=part)

    def _step(self, step: ExerciseStep) -> ExerciseStep | None:
        share = None if self._due is None else self._due.get(id(step))
        if self._due is not None and share is None:
            return None
        choice = self._choice
        week = step.week_begun(choice.week) if step.weeks else 0
        key = (id(step), week, (share.index, share.of) if share and share.of > 1 else None)
        if key not in self._made:
            number = step.level_number(choice.level)
            shared = self._at_level(step, number, share)
            if shared is not None and self._easier and number > 1:
                easier = (n for n in range(number - 1, 0, -1) if step.levels[n - 1] is not step.levels[n])
                lower = ((n, self._at_level(step, n, share)) for n in easier)
                shared = replace(shared, easier=tuple((n, one) for n, one in lower if one is not None))
            self._made[key] = (step, shared)
        return self._made[key][1]

    def _at_level(self, step: ExerciseStep, number: int, share: Share | None) -> ExerciseStep | None:
        plain = step
        if step.weeks or step.levels:
            plain = replace(step.played_at(self._choice.week, number), weeks=(), levels=())
        return plain if share is None else shared_out(plain, share, self._choice.dose)


def _rounds(group: Group, choice: Choice) -> Amount | None:
    """The rounds of this week, else of this level; a group with fewer levels stays at its last."""
    begun = [entry for entry in group.weeks if entry[0] <= (choice.week or 1)]
    if begun:
        return max(begun, key=lambda entry: entry[0])[2]
    return group.levels[group.level_number(choice.level) - 1] if group.levels else group.rounds


def _picked(pick: Pick, path: str, choice: Choice) -> int | None:
    """The option that is done, None where nothing of it is."""
    picked = dict(choice.picks).get(path, 0)
    if pick.kind in {"pick", "instead"}:
        return min(max(picked, 0), len(pick.options) - 1) if pick.options else None
    if pick.kind == "skip":
        return None if _left_out(pick.days, path, choice) else 0
    return None if picked == 1 else 0


def weekday(day: date) -> str:
    """The English name of a day, as the language writes it."""
    return keys.WEEKDAYS[day.weekday()]


def _questions(items: tuple[Item, ...], path: str, choice: Choice) -> Iterator[Question]:
    for number, item in enumerate(items):
        yield from _questions_of(item, f"{path}.{number}", choice)


def _questions_of(item: Item, path: str, choice: Choice) -> Iterator[Question]:
    if isinstance(item, Group):
        yield from _questions(item.steps, path, choice)
    elif isinstance(item, Pick):
        if item.kind == "skip":
            yield from _day_question(item.days, path, name_of(item.options[0]), item.name)
        else:
            yield Question(path, item.kind, tuple(map(name_of, item.options)), item.name)
        at = _picked(item, path, choice)
        if at is not None:
            yield from _questions_of(item.options[at], f"{path}.{at}", choice)


def name_of(item: Item) -> Text:
    """What an item is called: its name, or that of the first step in it."""
    if isinstance(item, Group | Pick):
        inner = item.steps if isinstance(item, Group) else item.options
        return item.name or (name_of(inner[0]) if inner else Text.plain(""))
    return item.name
