"""What a file says of a session beyond its rows: notes, ranges, levels, growth, what is not stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kneecoach.care.own_models import model_in_use
from kneecoach.care.pain import PainModel
from kneecoach.routine.conditions import PAIN_MODELS, PAIN_OPEN
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Group, Item, Pick, Routine, Side, Span, leaves
from kneecoach.routine.resolve import name_of, resolve
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.timeline import Choice
from kneecoach.routine.timeline import Dose as End
from kneecoach.words import Words
from kneecoach.words.counted import range_words
from kneecoach.words.days import skip_said
from kneecoach.words.doses import Dose, dose_line
from kneecoach.words.groups import rounds_said, sentences
from kneecoach.words.often import often_lines
from kneecoach.words.pain import rules_said
from kneecoach.words.progression import growth_line
from kneecoach.words.step_doses import dose_of, ending_lines, more_than_played

_INDENT = "  "
_LOWER = "lower band"


def written_lines(
    words: Words,
    routine: Routine,
    choice: Choice,
    models: Mapping[str, PainModel],
    *,
    assumed: bool,
    onward: Sequence[str] = (),
) -> list[str]:
    """Lines to stand above a timeline; none where its rows say it all.

    `models`: the pain models that come with the program. `assumed`: nobody has named the sore side.
    `onward`: the conditions of the way into the stage and on.
    """
    plain = resolve(routine, choice)
    lines = [words.text(note) for note in routine.notes]
    lines += [skip_said(words, routine.skip)] if routine.skip else []
    lines += _pain(words, routine, models)
    lines += _lower_band(words, routine, models, onward)
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
        skip = [_INDENT + skip_said(words, section.skip)] if section.skip else []
        notes = skip + [_INDENT + words.text(note) for note in section.notes]
        name = words.text(section.name)
        if (doses or notes) and name:
            told.append(words.say_as("timeline", "{section}:", section=name))
        told += notes + [_INDENT + line for line in doses]
    if told:
        lines.append(_head(words, choice.dose))
    return [*lines, *told]


def _pain(words: Words, routine: Routine, models: Mapping[str, PainModel]) -> list[str]:
    """The pain model with what it asks for; nothing of the strict one, which holds where none is written."""
    if routine.pain == PAIN_OPEN:
        return [words.say("Pain: not stated; the program's own rule, the strict one, holds (ours).")]
    own = routine.pain_rules
    model = model_in_use(own, routine.pain, models)
    if own is None and model.id == PAIN_MODELS[0]:
        return []
    said = rules_said(words, own.rules) if own is not None else words.text(model.about)
    return [words.say("Pain: {model}. {rules}", model=words.text(model.name), rules=said)]


def _lower_band(
    words: Words, routine: Routine, models: Mapping[str, PainModel], onward: Sequence[str]
) -> list[str]:
    """Which scores the lower band has, where something waits for it."""
    growths = [step.progress for step in routine.steps if isinstance(step, ExerciseStep)]
    asked = {*onward, *(one for growth in growths if growth for one in growth.conditions)}
    model = model_in_use(routine.pain_rules, routine.pain, models)
    lower = [band for band in model.bands if band.name == "lower"]
    if _LOWER not in asked or not lower:
        return []
    return [
        words.say(
            "The lower band is {scores}.", scores=range_words(words, str(lower[0].low), str(lower[0].high))
        )
    ]


def _head(words: Words, dose: End) -> str:
    if dose is End.HIGH:
        return words.say("As written; below, a range runs at its high end:")
    return words.say("As written; below, a range runs at its low end:")


class _Writing:
    """Says the items of a session, of which the levels are looked up in the file's own."""

    def __init__(self, words: Words, routine: Routine, choice: Choice) -> None:
        self._words = words
        self._choice = choice
        items = tuple(item for section in routine.sections for item in section.steps)
        self._as_written = dict(_spans(items))
        self._picks = dict(_picks(items, ()))

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
        decided = tuple(self._decided(group))
        if not (ranged or own.levels or group.asks or decided or group.progress is not None):
            return ()
        said = [*rounds_said(words, replace(group, levels=(), progress=None))]
        if own.levels:
            said.append(self._level(own.level_number(self._choice.level), len(own.levels)))
        head = words.say_as("dose", " \N{MIDDLE DOT} ").join(said)
        grows = (growth_line(words, group.progress),) if group.progress is not None else ()
        return (head, *decided, *grows)

    def _step(self, step: Item) -> Iterator[str]:
        """A step's dose, where its phases do not show all of it, and what else the file says of it."""
        words = self._words
        if not isinstance(step, ExerciseStep | IceStep):
            return
        more = [*self._decided(step), *self._asked(step), *self._more(step), *map(words.text, step.notes)]
        told = dose_of(step) if isinstance(step, ExerciseStep) else Dose(ice=step.time)
        open_ended = more_than_played(step) if isinstance(step, ExerciseStep) else _ranged(step.time)
        written = self._as_written.get(step.span)
        if open_ended or (isinstance(written, ExerciseStep) and written.levels):
            dose = dose_line(words, told)
            yield words.say_as("timeline", "{step}: {dose}", step=words.text(step.name), dose=dose)
        elif more:
            yield words.text(step.name)
        for line in more:
            yield _INDENT + line

    def _decided(self, item: Group | ExerciseStep | IceStep) -> Iterator[str]:
        """What the runner chooses instead of it, that it may be left out, and on which days it is."""
        words = self._words
        for pick in self._picks.get(item.span, ()):
            if pick.kind == "optional":
                yield words.say("Optional")
                continue
            if pick.kind == "skip":
                yield skip_said(words, pick.days)
                continue
            named = dict.fromkeys(words.text(name_of(one)) for one in pick.options)
            own = words.text(name_of(item))
            others = words.say_as("list", ", ").join(name for name in named if name != own)
            same = pick.kind == "instead"
            said = words.say("Instead, with the same dose: {others}", others=others)
            said = said if same else words.say("Instead, with a dose of its own: {others}", others=others)
            yield sentences(words, (words.text(pick.name), said)) if pick.name else said
            if not same:
                yield from self._doses_instead(pick, own)

    def _doses_instead(self, pick: Pick, own: str) -> Iterator[str]:
        """What each of the others of a choice asks for, below it; nothing of a whole group."""
        words = self._words
        for one in pick.options:
            if isinstance(one, ExerciseStep) and words.text(one.name) != own:
                at = one.of_level(self._choice.level).of_week(self._choice.week)
                dose = dose_line(words, dose_of(at))
                said = words.say_as("timeline", "{step}: {dose}", step=words.text(one.name), dose=dose)
                yield _INDENT + said

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
