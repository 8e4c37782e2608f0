"""What stands on a handout, in words: a programme read as its sheet of paper, still without a place on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kneecoach.care.own_models import model_in_use
from kneecoach.care.pain import Band
from kneecoach.care.rules import Rules
from kneecoach.figure.motion import Motion
from kneecoach.routine.conditions import PAIN_OPEN
from kneecoach.routine.day_lengths import day_lengths
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.figures import motion_of
from kneecoach.routine.growth import LAST_WEEK, Length
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine, Sides
from kneecoach.routine.programme import Programme
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.ui.handout.weeks import Week, weeks_of
from kneecoach.ui.preview_steps import sections_of
from kneecoach.ui.routine_view import PreviewStep
from kneecoach.words import Words, dates
from kneecoach.words.counted import part_word
from kneecoach.words.doses import dose_line
from kneecoach.words.pain import pain_said
from kneecoach.words.programme import often_note, own_notes, programme_facts, stage_note
from kneecoach.words.sources import sources_line
from kneecoach.words.stages import stage_sentences
from kneecoach.words.step_doses import dose_of

Titled = tuple[str, str]  # a title and its text


@dataclass(frozen=True, slots=True)
class Block:
    """An exercise: its name, its dose, how it is done, and its poses or the author's picture."""

    name: str
    dose: str
    texts: tuple[Titled, ...] = ()
    notes: tuple[str, ...] = ()
    motion: Motion | None = None
    poses: tuple[str, ...] = ()  # what leads to each pose of the strip
    picture: tuple[Path, str] | None = None
    one_sided: bool = False
    lead: str = ""  # what is said of the group that begins here
    group: int = 0  # and how many exercises are in it


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its name, "" without one, what its author notes on it, and its exercises."""

    name: str
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stage of a programme, one of several routines, or the whole: its sections and its weeks to tick.

    `notes`: its own ones, beside those of the whole.
    """

    title: str
    note: str
    parts: tuple[Part, ...]
    weeks: tuple[Week, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole handout.

    `bands`: of the pain model; `danger`: what to do, and the signs that ask for it.
    """

    name: str
    about: str
    facts: tuple[Titled, ...]
    bands: tuple[Band, ...]
    pain: str
    chapters: tuple[Chapter, ...]
    danger: tuple[tuple[str, tuple[str, ...]], ...]
    reviewed: bool
    notes: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def sheet_of(words: Words, programme: Programme, path: Path, shipped: Path, rules: Rules) -> Sheet:
    """The handout of the file at `path`; it knows the file alone, and nothing of a diary."""
    whole = programme.whole
    chapters = tuple(_chapters(words, programme, path, shipped, rules))
    model = model_in_use(whole.pain_rules, whole.pain, rules.models)
    danger = tuple(
        (
            words.text(tier.heading),
            tuple(words.text(sign.label) for sign in rules.signs.signs if sign.tier == tier.id),
        )
        for tier in rules.signs.tiers
    )
    facts = _facts(words, programme)
    pain = pain_said(words, model.about, whole.pain_rules, stated=whole.pain != PAIN_OPEN)
    return Sheet(
        words.text(whole.name),
        words.text(whole.about),
        facts,
        model.bands,
        pain,
        chapters,
        danger,
        whole.reviewed,
        tuple(words.text(note) for note in whole.notes),
        _closing(words, whole, (*model.sources,), (pain, *(text for _, text in facts), *_read(chapters))),
    )


def _chapters(
    words: Words, programme: Programme, path: Path, shipped: Path, rules: Rules
) -> Iterator[Chapter]:
    whole = programme.whole
    for number, stage in enumerate(programme.stages, 1):
        title = words.say("{n}. {stage}", n=number, stage=words.text(stage.name))
        long = _minutes(words, stage.routine, stage.first) if stage.stated else ""
        said = [long, stage_note(words, stage, programme)]
        last = stage.last if stage.last is not None and stage.last < LAST_WEEK else None
        made = _chapter(words, stage.routine, title, said, stage.first, last, path, shipped)
        own = own_notes(words, stage.routine, whole)
        pain = _own_pain(words, stage.routine, whole, rules)
        closes = number == len(programme.stages)
        weeks = made.weeks if stage.stated else ()
        yield replace(made, weeks=weeks, notes=(*stage_sentences(words, stage, last=closes), *pain, *own))
    for one in programme.routines:
        said = [_minutes(words, one), often_note(words, one, whole)]
        last = _weeks(programme.own_length(one) or programme.length)
        made = _chapter(words, one, words.text(one.name), said, 1, last, path, shipped)
        pain = _own_pain(words, one, whole, rules)
        yield replace(made, notes=(*pain, *own_notes(words, one, whole)))
    if not programme.stages and not programme.routines:
        yield _chapter(words, whole, "", [], 1, _weeks(programme.length), path, shipped)


def _own_pain(words: Words, routine: Routine, whole: Routine, rules: Rules) -> tuple[str, ...]:
    """The pain model of a part, where it is another than that of the whole."""
    if (routine.pain, routine.pain_rules) == (whole.pain, whole.pain_rules):
        return ()
    model = model_in_use(routine.pain_rules, routine.pain, rules.models)
    said = pain_said(words, model.about, routine.pain_rules, stated=routine.pain != PAIN_OPEN)
    return (words.say("Pain in this part: {rules}", rules=said),)


def _chapter(
    words: Words, routine: Routine, title: str, said: list[str], first: int | None, last: int | None,
    path: Path, shipped: Path,
) -> Chapter:  # fmt: skip
    note = words.say_as("course", " · ").join(text for text in said if text)
    parts = tuple(
        Part(section.name, section.notes, tuple(_block(words, step) for step in section.steps))
        for section in sections_of(words, routine, Choice(), path, shipped, brief=True)
    )
    return Chapter(title, note, parts, weeks_of(routine, first, last))


def _weeks(length: Length | None) -> int | None:
    """The last week of a programme or a part, None where nothing says how long it lasts."""
    return length.weeks(Dose.LOW) if length is not None and length.stated else None


def _facts(words: Words, programme: Programme) -> tuple[Titled, ...]:
    test = programme.test
    rows = list(
        programme_facts(words, programme, dose_line(words, dose_of(test.step)) if test else "", parts=False)
    )
    if not programme.stages and not programme.routines:
        rows.append((words.say("One session"), _minutes(words, programme.whole)))
    needed: dict[str, None] = {}
    for routine in (
        programme.whole,
        *(stage.routine for stage in programme.stages),
        *programme.routines,
    ):
        for step in routine.steps:
            if isinstance(step, ExerciseStep):
                texts = (*step.exercise.equipment, *step.equipment)
                needed.update(dict.fromkeys(words.text(text) for text in texts))
    if needed:
        rows.append((words.say("You need"), words.say_as("course", " · ").join(needed)))
    return tuple(rows)


def _minutes(words: Words, routine: Routine, week: int | None = None) -> str:
    """How long a session takes; of days that are not alike, from the shortest to the longest."""
    timeline = lay_out(routine, Choice())
    each = day_lengths(routine, Choice(week=week))
    if each:
        return dates.minutes_by_day(words, each, own_pace=timeline.own_pace)
    return dates.about_minutes(words, timeline.timed_seconds, own_pace=timeline.own_pace)


def _block(words: Words, shown: PreviewStep) -> Block:
    """A step of the preview, with how it is done."""
    notes, lead = shown.notes[shown.lead :], _lead(words, shown)
    block = Block(
        shown.name, dose_line(words, shown.dose), shown.facts, notes, picture=shown.picture, lead=lead,
        group=shown.group,
    )  # fmt: skip
    step = shown.step
    if step is None:
        return block
    card = step.exercise if isinstance(step, ExerciseStep) else step.card
    how = [
        (words.say("Set-up"), words.text(card.setup)),
        (words.say("Move"), words.text(card.move)),
        (words.say("You feel"), words.text(card.feel)),
    ]
    if isinstance(step, ExerciseStep):
        how.append((words.say("Side"), _side(words, step, card)))
        # what is needed stands at the top of the sheet, once for all
        facts = tuple(fact for fact in shown.facts if fact[0] != words.say("You need"))
    else:
        facts = ((words.say("Take care"), words.text(card.caution)),)
    texts = tuple((title, text) for title, text in (*how, *facts) if text)
    motion = motion_of(card.figure, card.muscles) if card.figure is not None else None
    poses = _poses(words, motion) if motion is not None else ()
    sided = isinstance(step, ExerciseStep) and step.sides not in {Sides.NONE, Sides.BOTH}
    return replace(block, texts=texts, motion=motion, poses=poses, one_sided=sided and motion is not None)


def _lead(words: Words, shown: PreviewStep) -> str:
    """What is said of the exercises that follow together."""
    said = words.say_as("course", " · ").join(shown.notes[: shown.lead])
    if not said:
        return ""
    return words.plural("The next exercise: {said}", "The next {n} exercises: {said}", shown.group, said=said)


def _side(words: Words, step: ExerciseStep, card: Exercise) -> str:
    """Which limb left and right mean; "" where there is none, or the set-up has said it."""
    limb = words.text(card.side_means)
    if step.sides in {Sides.NONE, Sides.BOTH} or not limb or limb in words.text(card.setup):
        return ""
    return words.say("Left and right mean {limb}.", limb=limb)


def _poses(words: Words, motion: Motion) -> tuple[str, ...]:
    """A word for each pose of the strip: the parts of a rep that lead to it; "" in a movement without any."""
    rows = []
    for number, name in enumerate(motion.strip):
        parts = [part for part, pose in motion.parts.items() if pose == name]
        if number == 0:
            rows.append(words.say_as("pose", "start"))
        elif parts or name == "hold":
            named = [part_word(words, part) for part in parts or [name]]
            rows.append(words.say_as("tempo", ", ").join(dict.fromkeys(named)))
        else:
            rows.append("")
    return tuple(rows)


def _closing(words: Words, whole: Routine, models: tuple[str, ...], read: tuple[str, ...]) -> tuple[str, ...]:
    """Where it comes from, and what the mark of ours means where it stands in what is `read`."""
    lines = []
    sources = tuple(dict.fromkeys((*whole.sources, *models)))
    if sources:
        lines.append(words.say("Source: {sources}", sources=sources_line(words, sources)))
    ours = words.say("{dose} (ours)", dose="").strip()
    if any(ours in text for text in read):
        lines.append(words.say("(ours): chosen by the makers of kneecoach, not taken from the source."))
    return tuple(lines)


def _read(chapters: tuple[Chapter, ...]) -> Iterator[str]:
    """What is read in the chapters beside names and what stands on the cards."""
    for chapter in chapters:
        yield from (chapter.note, *chapter.notes)
        for part in chapter.parts:
            yield from part.notes
            for block in part.blocks:
                yield from (block.dose, block.lead, *block.notes)
