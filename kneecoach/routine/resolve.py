"""A routine made plain for one session: the week's and the level's doses, what was picked, what is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kneecoach.routine import keys
from kneecoach.routine.model import Amount, Group, Item, Pick, Routine
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice
from kneecoach.text import Text


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


def resolve(routine: Routine, choice: Choice) -> Routine:
    """The routine of this session: no weeks, levels or choices are left in it, and no section is empty."""
    sections = []
    due = _due(routine, choice)
    for number, section in enumerate(routine.sections):
        steps = tuple(_plain_items(_kept(section.steps, due), str(number), choice))
        if steps:
            same = steps == section.steps
            sections.append(section if same else replace(section, steps=steps))
    return replace(routine, sections=tuple(sections))


def _due(routine: Routine, choice: Choice) -> frozenset[int] | None:
    """The steps, by identity, that are done in this session of the week; None: all of them."""
    if choice.due is None:
        return None
    from kneecoach.routine.plan import is_due, leaves_of, week_of  # noqa: PLC0415 - a plan lays sessions out

    usual = week_of(routine, choice.week or 1, choice.dose).usual
    return frozenset(id(step) for step in leaves_of(routine) if is_due(step, choice, usual))


def _kept(items: tuple[Item, ...], due: frozenset[int] | None) -> tuple[Item, ...]:
    """The items without the steps that are not due; groups that are left empty stay out."""
    if due is None:
        return items
    kept: list[Item] = []
    for item in items:
        if isinstance(item, Group):
            steps = _kept(item.steps, due)
            kept += [item if steps == item.steps else replace(item, steps=steps)] if steps else []
        elif isinstance(item, Pick):
            kept += [item] if _kept(item.options, due) else []
        elif id(item) in due:
            kept.append(item)
    return tuple(kept)


def questions(routine: Routine, choice: Choice) -> tuple[Question, ...]:
    """What is to be decided before a session, in its order; a repeated section asks once."""
    found: list[Question] = []
    for number, section in enumerate(routine.sections):
        if not section.again:
            found += _questions(section.steps, str(number), choice)
    return tuple(found)


def _plain_items(items: tuple[Item, ...], path: str, choice: Choice) -> Iterator[Item]:
    for number, item in enumerate(items):
        yield from _plain(item, f"{path}.{number}", choice)


def _plain(item: Item, path: str, choice: Choice) -> Iterator[Item]:
    match item:
        case Pick():
            at = _picked(item, path, choice)
            if at is not None:
                yield from _plain(item.options[at], f"{path}.{at}", choice)
        case Group():
            steps = tuple(_plain_items(item.steps, path, choice))
            if steps:
                rounds = _rounds(item, choice.week)
                same = steps == item.steps and rounds == item.rounds
                yield item if same else replace(item, steps=steps, rounds=rounds, weeks=())
        case ExerciseStep():
            if item.weeks or item.levels:
                yield replace(item.of_level(choice.level).of_week(choice.week), weeks=(), levels=())
            else:
                yield item
        case _:
            yield item


def _rounds(group: Group, week: int | None) -> Amount | None:
    begun = [entry for entry in group.weeks if entry[0] <= (week or 1)]
    return max(begun, key=lambda entry: entry[0])[2] if begun else group.rounds


def _picked(pick: Pick, path: str, choice: Choice) -> int | None:
    """The option that is done, None where nothing of it is."""
    picked = dict(choice.picks).get(path, 0)
    if pick.kind in {"pick", "instead"}:
        return min(max(picked, 0), len(pick.options) - 1) if pick.options else None
    if pick.kind == "skip" and choice.date is not None and weekday(choice.date) in pick.days:
        return None
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
        special = tuple(day for day in item.days if day not in keys.WEEKDAYS)
        if item.kind != "skip" or special:
            yield Question(path, item.kind, tuple(map(name_of, item.options)), item.name, special)
        at = _picked(item, path, choice)
        if at is not None:
            yield from _questions_of(item.options[at], f"{path}.{at}", choice)


def name_of(item: Item) -> Text:
    """What an item is called: its name, or that of the first step in it."""
    if isinstance(item, Group | Pick):
        inner = item.steps if isinstance(item, Group) else item.options
        return item.name or (name_of(inner[0]) if inner else Text.plain(""))
    return item.name
