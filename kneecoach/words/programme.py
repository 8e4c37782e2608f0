"""What a programme asks for beside its exercises: how often, how long, from when, in which stages."""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.routine.growth import LAST_WEEK, Length, When
from kneecoach.routine.model import Routine
from kneecoach.routine.programme import DailyTest, Empty, Gate, Programme, Stage
from kneecoach.routine.timeline import Dose
from kneecoach.words import Words, mark
from kneecoach.words.counted import distance
from kneecoach.words.days import days_line, skip_said
from kneecoach.words.doses import duration
from kneecoach.words.groups import weeks_said
from kneecoach.words.often import length_line, often_line, often_lines
from kneecoach.words.progression import condition_words

Facts = tuple[tuple[str, str], ...]


def programme_facts(words: Words, programme: Programme, test_dose: str, *, parts: bool = True) -> Facts:
    """Title and text of each fact; `test_dose`: the dose of the daily test in words, "" without one.

    `parts`: with its stages, or its routines side by side.
    """
    whole = programme.whole
    rows: list[tuple[str, str]] = []
    if programme.start:
        gates = [gate_line(words, gate) for gate in programme.start]
        rows.append((words.say("Before you begin"), "\n".join(gates)))
    if whole.frequency is not None:
        own = any(part.frequency is not None for part in _parts(programme))
        often = words.say("How often, unless a part says otherwise") if own else words.say("How often")
        rows.append((often, "\n".join(often_lines(words, whole.frequency))))
    if whole.skip:
        rows.append((words.say("Days off"), days_line(words, whole.skip)))
    length = programme.length
    if length is not None:
        rows.append((words.say("How long"), length_line(words, length)))
    idle = programme.empty(length.weeks(Dose.HIGH) if length is not None else 0)
    if idle:
        rows.append(
            (words.say("Weeks with nothing to do"), "\n".join(empty_line(words, one) for one in idle))
        )
    if programme.maintenance is not None:
        rows.append((words.say("Afterwards"), "\n".join(often_lines(words, programme.maintenance))))
    if programme.stages and parts:
        stages = [stage_line(words, n, stage, whole) for n, stage in enumerate(programme.stages, 1)]
        rows.append((words.say("Stages"), "\n".join(stages)))
    if programme.routines and parts:
        side = [_named(words, words.text(one.name), one, whole) for one in programme.routines]
        rows.append((words.say("Side by side"), "\n".join(side)))
    if programme.test is not None:
        rows.append((words.say("Test"), test_line(words, programme.test, test_dose)))
    return tuple(rows)


def _parts(programme: Programme) -> Iterator[Routine]:
    """What is done in the stages and side by side."""
    yield from (stage.routine for stage in programme.stages)
    yield from programme.routines


def course_line(words: Words, programme: Programme, part: str | None = None) -> str:
    """Which stage, how long and how often: "Stage 2 of 4 · weeks 3–8 of 12 · 3 times a week"; "" for nothing.

    `part`: the id of the stage that is meant, None where no stage is.
    """
    ids = programme.ids()
    routine = (programme.named(part) if part else None) or programme.session(None)
    often, length = routine.frequency, programme.own_length(routine) or programme.length
    said, weeks = [], length_line(words, length) if length is not None and length.stated else ""
    if programme.stages and part in ids:
        at = ids.index(part)
        said.append(words.say("Stage {at} of {n}", at=at + 1, n=len(programme.stages)))
        weeks = _weeks_of(words, programme.stages[at], length) or weeks
    said += [weeks] if weeks else []
    said += [often_line(words, often.in_week(1))] if often is not None and often.stated else []
    if programme.routines:
        said.append(
            words.plural("{n} routine side by side", "{n} routines side by side", len(programme.routines))
        )
    return words.say_as("course", " · ").join(said)


def _weeks_of(words: Words, stage: Stage, length: Length | None) -> str:
    """A stage's own weeks among those of the whole; "" where it has none."""
    if stage.first is None or stage.last is None:
        return ""
    alone = _weeks_alone(words, stage.first, stage.last)
    whole = length.high if length is not None and length.stated and length.unit == "weeks" else None
    if whole is None or stage.last > whole:
        return alone
    return words.say("{weeks} of {n}", weeks=alone, n=whole)


def gate_line(words: Words, gate: Gate) -> str:
    """What must hold before the first session."""
    amount = gate.amount
    if amount is None or amount.low is None:
        text = words.text(gate.text)
        return words.say("Passed: {test}", test=text) if gate.kind == "passed" else text
    if gate.kind == "can walk":
        way = distance(words, amount.low, amount.low, amount.unit) if amount.unit else duration(words, amount)
        return words.say("You can walk for {way}", way=way)
    days = round(amount.low)
    if gate.kind == "days since surgery":
        return words.plural("{n} day since the operation", "{n} days since the operation", days)
    return words.plural("{n} day since the injury", "{n} days since the injury", days)


def stage_line(words: Words, number: int, stage: Stage, whole: Routine) -> str:
    """A stage with its weeks, how often, and what leads into it and out of it."""
    said = _named(words, words.text(stage.name), stage.routine, whole)
    if stage.first is not None and stage.last is not None:
        said = weeks_said(words, stage.first, stage.last, said)
    said = words.say("{n}. {stage}", n=number, stage=said)
    extra = _conditions(words, stage)
    joined = words.say_as("facts", "; ").join(extra)
    return words.say_as("facts", "{stage} ({more})", stage=said, more=joined) if extra else said


def empty_line(words: Words, empty: Empty) -> str:
    """Weeks in which nothing is done, and why: "Week 6: no stage, so nothing is done"."""
    said = words.say("no stage, so nothing is done")
    if empty.stage is not None:
        name = words.text(empty.stage.name)
        said = words.say("{stage}. What is done is not stated, so nothing is done", stage=name)
    return weeks_said(words, empty.first, empty.last, said)


def _conditions(words: Words, stage: Stage) -> list[str]:
    """Whom a stage is for, what leads into it and out of it."""
    extra = []
    if stage.whom is not None:
        extra.append(words.say("for whom: {who}", who=words.text(stage.whom)))
    if stage.start:
        gates = words.say_as("list", ", ").join(gate_line(words, gate) for gate in stage.start)
        extra.append(words.say("not before: {gates}", gates=gates))
    if stage.enter is not None:
        extra.append(words.say("begins when: {conditions}", conditions=when_words(words, stage.enter)))
    if stage.leave is not None:
        extra.append(words.say("next when: {conditions}", conditions=when_words(words, stage.leave)))
    if stage.optional:
        extra.append(words.say("only if needed"))
    if not stage.stated:
        extra.append(words.say("what is done: not stated"))
    return extra


def stage_note(words: Words, stage: Stage, programme: Programme) -> str:
    """What stands below a stage's name: how often, in which weeks, beside which other."""
    said = [often_note(words, stage.routine, programme.whole)]
    if stage.first is not None and stage.last is not None:
        said.append(_weeks_alone(words, stage.first, stage.last))
        beside = [
            words.text(other.name) for other in programme.stages if other is not stage and _meet(stage, other)
        ]
        if beside:
            said.append(words.say("overlaps with {stages}", stages=words.say_as("list", ", ").join(beside)))
    return words.say_as("facts", "; ").join(text for text in said if text)


def own_notes(words: Words, routine: Routine, whole: Routine) -> tuple[str, ...]:
    """The notes of a stage, or of one of several routines, without those of the whole that follow them."""
    return tuple(words.text(note) for note in routine.notes[: len(routine.notes) - len(whole.notes)])


def often_note(words: Words, routine: Routine, whole: Routine) -> str:
    """How often, on which days not and how long, where that is not what holds for the whole; else ""."""
    own, said = routine.frequency, []
    if own is not None and own is not whole.frequency:
        stated = words.say_as("list", ", ").join(often_lines(words, own, routine.since))
        said.append(stated if own.stated else words.say("frequency not stated"))
    if routine.skip and routine.skip is not whole.skip:
        said.append(skip_said(words, routine.skip))
    if routine.length is not None and routine.length is not whole.length:
        said.append(long_said(words, routine.length))
    return words.say_as("facts", "; ").join(said)


def long_said(words: Words, length: Length) -> str:
    """How long, among other facts: "6 weeks", "length not stated"."""
    return length_line(words, length) if length.stated else words.say("length not stated")


def _weeks_alone(words: Words, first: int, last: int) -> str:
    if first == last:
        return words.say("week {n}", n=first)
    if last >= LAST_WEEK:
        return words.say("from week {n} on", n=first)
    return words.say("weeks {first}–{last}", first=first, last=last)


def overlaps_said(words: Words, programme: Programme) -> tuple[str, ...]:
    """A line for every two stages that have weeks in common, with these weeks; and what decides in them."""
    pairs = [
        (one, other)
        for number, one in enumerate(programme.stages)
        for other in programme.stages[number + 1 :]
        if _meet(one, other)
    ]
    said = []
    for one, other in pairs:
        first = max(one.first or 1, other.first or 1)
        weeks = _weeks_alone(words, first, min(one.last or first, other.last or first))
        names = words.text(one.name), words.text(other.name)
        said.append(
            words.say("{one} and {other} overlap: {weeks}", one=names[0], other=names[1], weeks=weeks)
        )
    if said:
        said.append(
            words.say(
                "In these weeks status decides; this plan stays in a stage until its last week is over."
            )
        )
    return tuple(said)


def _meet(one: Stage, other: Stage) -> bool:
    """Whether two stages with weeks have one in common."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.last and other.first <= one.last


def when_words(words: Words, when: When) -> str:
    """Conditions joined: "pain in the lower band, all reps done, after 3 sessions"."""
    if not when.stated:
        return words.say("not stated")
    said = condition_words(words, when.conditions)
    if when.sessions is not None:
        said.append(words.plural("after {n} session", "after {n} sessions", when.sessions))
    return words.say_as("list", ", ").join(said)


def test_line(words: Words, test: DailyTest, dose: str) -> str:
    """The test with its dose, how often, and which scores are in its band."""
    often = {
        "day": words.say("Every day"),
        "week": words.say("Once a week"),
        "session": words.say("With every session"),
    }[test.per]
    if test.same_time:
        often = words.say("{often}, at the same time", often=often)
    said = words.say(
        "{often}: {exercise}, {dose}.", often=often, exercise=words.text(test.step.name), dose=dose
    )
    sentence = mark("Pain of {low}–{high} is within its limits.")
    if test.ours:
        sentence = mark("Pain of {low}–{high} is within its limits (ours).")
    band = words.say(sentence, low=test.low, high=test.high)
    return words.say_as("sentences", "{first} {second}", first=said, second=band)


def _named(words: Words, name: str, routine: Routine, whole: Routine) -> str:
    """A name, and how often where that is not what holds for the whole."""
    often = often_note(words, routine, whole)
    return words.say_as("facts", "{name}, {often}", name=name, often=often) if often else name
