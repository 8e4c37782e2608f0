"""What a file says of each step and group of a session beyond its rows, and of what may be done instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kneecoach.routine.model import Amount, Group, Item, Pick, Routine, Section, Span
from kneecoach.routine.resolve import name_of, resolve
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.timeline import Choice
from kneecoach.text import Text
from kneecoach.words import Words
from kneecoach.words.days import skip_said
from kneecoach.words.doses import Dose, dose_line
from kneecoach.words.groups import only_said, rests_said, rounds_said, sentences
from kneecoach.words.levels import other_levels, other_rounds
from kneecoach.words.often import often_lines
from kneecoach.words.progression import growth_line
from kneecoach.words.step_doses import dose_of, ending_lines, more_than_played, open_pause

INDENT = "  "


class WrittenSteps:
    """Says the items of a session, of which levels and choices are looked up in the file's own."""

    def __init__(self, words: Words, routine: Routine, choice: Choice) -> None:
        items = tuple(item for section in routine.sections for item in section.steps)
        self._words = words
        self._routine = routine
        self._choice = choice
        self._as_written = dict(_spans(items))
        self._picks = dict(_picks(items, ()))

    def lines(self, items: Iterable[Item]) -> Iterator[str]:
        """What is said of each item of a session, those of a group of which something is said below it."""
        for item in items:
            yield from self._item(item, (), unplayed=False)

    def _item(self, item: Item, above: tuple[Pick, ...], *, unplayed: bool) -> Iterator[str]:
        """One item; `above`: choices around it that are told already; `unplayed`: no row shows its dose."""
        if isinstance(item, ExerciseStep | IceStep):
            yield from self._step(item, above, unplayed=unplayed)
        elif isinstance(item, Group):
            head, grows = self._group(item, unplayed=unplayed)
            inner = [line for one in item.steps for line in self._item(one, (), unplayed=unplayed)]
            first, last = list(self._decided(item, above)), list(self._instead(item, above))
            if not head and (first or last):
                head = self._named(item)
            below = [*first, *grows, *inner, *last]
            yield from [head, *(INDENT + line for line in below)] if head else below

    def _group(self, group: Group, *, unplayed: bool) -> tuple[str, tuple[str, ...]]:
        """The rounds of a group with its rests, and how they may grow, where no rows show all of it."""
        words, written, rounds = self._words, self._as_written.get(group.span), group.rounds
        levels = written.levels if isinstance(written, Group) else group.levels
        ranged = rounds is not None and (_ranged(rounds) or not rounds.stated or rounds.floor)
        pauses = unplayed or any(map(open_pause, (group.rest.exercises, group.rest.rounds)))
        grows = () if group.progress is None else (growth_line(words, group.progress),)
        if isinstance(written, Group) and written.weeks:
            grows = (*grows, self._week())
        if not (pauses or ranged or levels or group.asks or grows):
            return "", ()
        said = [*self._rounds(group), *rests_said(words, group.rest)]
        if isinstance(written, Group) and levels:
            number = written.level_number(self._choice.level)
            said.append(self._level(number, len(levels)))
            grows = (*other_rounds(words, written, number), *grows)
        head = words.say_as("dose", " \N{MIDDLE DOT} ").join(said)
        if not head:
            return self._named(group), grows
        name = words.text(group.name)
        return words.say_as("timeline", "{step}: {dose}", step=name, dose=head) if name else head, grows

    def _rounds(self, group: Group) -> tuple[str, ...]:
        return rounds_said(self._words, replace(group, levels=(), progress=None))

    def _named(self, group: Group) -> str:
        """What a group of which nothing else is said is called: its name, its rounds, or its first step."""
        return (
            self._words.text(group.name) or "".join(self._rounds(group)) or self._words.text(name_of(group))
        )

    def _step(
        self, step: ExerciseStep | IceStep, above: tuple[Pick, ...], *, unplayed: bool
    ) -> Iterator[str]:
        """A step's dose, where no rows show all of it, and what else the file says of it."""
        words, written = self._words, self._as_written.get(step.span)
        more = [
            *self._decided(step, above),
            *self._asked(step),
            *self._more(step, written),
            *map(words.text, step.notes),
            *self._instead(step, above),
        ]
        told = dose_of(step) if isinstance(step, ExerciseStep) else Dose(ice=step.time)
        open_ended = more_than_played(step) if isinstance(step, ExerciseStep) else _ranged(step.time)
        if unplayed or open_ended or (isinstance(written, ExerciseStep) and written.levels):
            dose = dose_line(words, told)
            yield words.say_as("timeline", "{step}: {dose}", step=words.text(step.name), dose=dose)
        elif more:
            yield words.text(step.name)
        for line in more:
            yield INDENT + line

    def _around(self, item: Item, above: tuple[Pick, ...]) -> Iterator[Pick]:
        """The decisions that stand around an item alone, but for those above it."""
        return (pick for pick in self._picks.get(_span(item), ()) if not any(pick is one for one in above))

    def _decided(self, item: Item, above: tuple[Pick, ...]) -> Iterator[str]:
        """That it may be left out, and on which days it is."""
        for pick in self._around(item, above):
            if pick.kind == "optional":
                yield self._words.say("Optional")
            elif pick.kind == "skip":
                yield skip_said(self._words, pick.days)

    def _instead(self, item: Item, above: tuple[Pick, ...]) -> Iterator[str]:
        """What the runner may choose instead of it; where the dose is another, all that is said of a step."""
        words = self._words
        for pick in self._around(item, above):
            if pick.kind == "instead":
                others = [name_of(one) for one in pick.options if name_of(one) != name_of(item)]
                named = self._named_of(others)
                yield self._of(pick, words.say("Instead, with the same dose: {others}", others=named))
            elif pick.kind == "pick":
                plain = [one for option in pick.options for one in self._other(option, item)]
                if plain:
                    named = self._named_of(map(name_of, plain))
                    said = words.say("Instead, with a dose of its own: {others}", others=named)
                    yield self._of(pick, said)
                for one in plain:
                    yield from (INDENT + line for line in self._item(one, (*above, pick), unplayed=True))

    def _other(self, option: Item, chosen: Item) -> tuple[Item, ...]:
        """An option of a choice as the session would play it; nothing of the one that is chosen."""
        if _span(chosen) in dict(_spans((option,))):
            return ()
        alone = replace(self._routine, skip=(), sections=(Section(None, (option,)),))
        plain = resolve(alone, replace(self._choice, picks=(), due=None))
        return tuple(item for section in plain.sections for item in section.steps)

    def _named_of(self, names: Iterable[Text]) -> str:
        return self._words.say_as("list", ", ").join(dict.fromkeys(map(self._words.text, names)))

    def _of(self, pick: Pick, said: str) -> str:
        """What is said of a choice, with its name before it."""
        return sentences(self._words, (self._words.text(pick.name), said)) if pick.name else said

    def _asked(self, step: ExerciseStep | IceStep) -> Iterator[str]:
        """How far to go, when to end and what it needs, as the step itself says; cards are not repeated."""
        if isinstance(step, IceStep):
            return
        words = self._words
        facts = (
            (words.say("You need"), words.say_as("facts", ", ").join(map(words.text, step.equipment))),
            (words.say("How far"), words.text(step.limit)),
            (words.say("Stop when"), words.say_as("facts", "; ").join(map(words.text, step.stop))),
        )
        for title, text in facts:
            if text:
                yield words.say_as("fact", "{title}: {text}", title=title, text=text)

    def _more(self, step: ExerciseStep | IceStep, written: Item | None) -> Iterator[str]:
        """How a set ends, of which week and level it is, how it may grow, and how often it is done."""
        words = self._words
        if isinstance(step, ExerciseStep):
            yield from ending_lines(words, step)
            own = written if isinstance(written, ExerciseStep) else step
            if len(own.weeks) > own.only_by_week:
                yield self._week()
            if own.levels:
                number = own.level_number(self._choice.level)
                yield self._level(number, len(own.levels))
                others = other_levels(words, own, number, self._choice.week)
                yield from (INDENT + line for line in others)
            growth = own.growth_at(self._choice.level)
            if growth is not None:
                yield growth_line(words, growth)
        if step.weeks_ours or not step.weeks_stated:
            yield from only_said(words, step)
        if step.frequency is not None:
            often = words.say_as("list", ", ").join(often_lines(words, step.frequency))
            yield words.say_as("timeline", "How often: {often}", often=often)

    def _week(self) -> str:
        week = self._choice.week or 1
        return self._words.say("From week to week it changes; this is how it is in week {n}", n=week)

    def _level(self, number: int, of: int) -> str:
        return self._words.say("Level {n} of {of}", n=number, of=of)


def _ranged(amount: Amount) -> bool:
    """Whether an amount says more than the one number that is played."""
    return amount.low != amount.high or amount.ours


def _span(item: Item) -> Span | None:
    return item.span if isinstance(item, Group | Pick | ExerciseStep | IceStep) else None


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


def _picks(items: Iterable[Item], above: tuple[Pick, ...]) -> Iterator[tuple[Span | None, tuple[Pick, ...]]]:
    """For each step and group the decisions that stand around it alone, by its place in the file."""
    for item in items:
        if isinstance(item, Pick):
            yield from _picks(item.options, (*above, item))
        elif isinstance(item, Group):
            yield item.span, above
            yield from _picks(item.steps, ())
        elif isinstance(item, ExerciseStep | IceStep):
            yield item.span, above
