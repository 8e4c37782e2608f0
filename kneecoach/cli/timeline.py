"""`timeline FILE`: the exact session that a routine comes to, by the file alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import Any

from kneecoach import paths
from kneecoach.care.rules import Rules
from kneecoach.cli.choosing import Chosen, session_of
from kneecoach.cli.context import Context
from kneecoach.cli.shown import shown_lines
from kneecoach.cli.shown_course import course_lines
from kneecoach.cli.written import written_lines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine, Side
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.steps.rests import left_open
from kneecoach.routine.timeline import Kind
from kneecoach.routine.totals import timeline_json
from kneecoach.words import Words
from kneecoach.words.phases import say_phase

_ONE_SIDED = (Side.LEFT, Side.RIGHT)
_BY_THEMSELVES = (Kind.PREPARE, Kind.SWITCH)  # the pauses that stand there without being written


def command(options: SimpleNamespace, context: Context) -> int:
    """Print the timeline, as JSON or as lines."""
    chosen = session_of(options, context.words)
    routine, choice = chosen.routine, chosen.choice
    laid = lay_out(routine, choice)
    data = timeline_json(laid, partial(say_phase, context.words))
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        above = shown_lines(context.words, chosen, options.start)
        models = Rules(paths.resources()).models
        if _told_elsewhere(chosen, options.stage):
            notes = routine.notes[: -len(chosen.programme.whole.notes)]
            routine, first = replace(routine, notes=notes), chosen.programme.ids()[0]
            above.append(context.words.say("Notes that hold for all of them: --stage {id}", id=first))
        above += written_lines(
            context.words,
            routine,
            choice,
            models,
            assumed=options.side is None,
            onward=_onward(chosen),
            course=course_lines(context.words, chosen),
        )
        filled = [phase.ours and phase.kind in _BY_THEMSELVES for phase in laid.phases]
        sided = any(phase.alternating for phase in laid.phases)
        sided = sided or {phase.side for phase in laid.phases}.issuperset(_ONE_SIDED)
        marked = filled if _rests_open(resolve(routine, choice)) else ()
        lines = timeline_lines(context.words, data, marked, sided=sided)
        day_off = choice.date is not None and bool(routine.sections) and not data["phases"]
        print("\n".join([*above, "", *lines] if above and not day_off else lines))  # which is enough of it
    return 0


def _told_elsewhere(chosen: Chosen, stage: str | None) -> bool:
    """Whether the notes of the whole stand above the first of several routines side by side, not here."""
    programme = chosen.programme
    beside = bool(stage) and bool(programme.routines) and chosen.part != programme.ids()[0]
    return beside and bool(programme.whole.notes)


def _onward(chosen: Chosen) -> tuple[str, ...]:
    """The conditions of the way into the stage that is shown, and out of it."""
    stages = [stage for stage in chosen.programme.stages if stage.id == chosen.part]
    gates = [gate for stage in stages for gate in (stage.enter, stage.leave) if gate is not None]
    return tuple(one for gate in gates for one in gate.conditions)


def _rests_open(routine: Routine) -> bool:
    """Whether the source leaves a rest of this session open; the program's own pauses are then no dose."""
    return any(left_open(step.rest) for step in routine.steps if isinstance(step, ExerciseStep))


def timeline_lines(
    words: Words, data: dict[str, Any], ours: Sequence[bool] = (), *, sided: bool = True
) -> list[str]:
    """The timeline for reading: when, how long and what, in columns, and below it what it adds up to.

    `data`: what `timeline_json` returns. Times are minutes and seconds; a dash is up to the runner. `ours`:
    which of its phases are to be marked so; none of them without it. `sided`: left and right are in it.
    """
    if not data["phases"]:
        return [words.say("Nothing is done in this session.")]
    rows = [(_clock(phase["at"]), _clock(phase["seconds"]), str(phase["say"])) for phase in data["phases"]]
    for number in (number for number, marked in enumerate(ours) if marked):
        at, length, said = rows[number]
        rows[number] = at, length, words.say("{dose} (ours)", dose=said)
    sums = _sums(words, data, sided=sided)
    first = max(len(at) for at, _, _ in rows)
    second = max(len(length) for length in [*(row[1] for row in rows), *(row[0] for row in sums)])
    lines = [f"{at:>{first}}  {length:>{second}}  {said}" for at, length, said in rows]
    return [*lines, "", *(f"{'':>{first}}  {amount:>{second}}  {label}" for amount, label in sums)]


def _sums(words: Words, data: dict[str, Any], *, sided: bool) -> list[tuple[str, str]]:
    """Amounts and what they are; nothing of which there is none."""
    totals = data["totals"]
    if data["seconds"] is None:
        whole = words.say("in all, and what takes the runner's own time")
    else:
        whole = words.say("in all")
    found = [(_clock(data["timed_seconds"]), whole)]
    found += [
        (_clock(totals[kind.value]), label) for kind, label in _labels(words).items() if totals[kind.value]
    ]
    sets = words.plural("set", "sets", totals["sets"])
    if sided:
        sets = words.say("sets, those of two sides counted once")
    if any(phase["set"] is not None and phase["sets"] is None for phase in data["phases"]):
        sets = words.say("sets, those of two sides counted once, one where no number is stated")
    counts = [(totals["reps"], _repeated(words, data, sided=sided)), (totals["sets"], sets)]
    return [*found, *((str(number), label) for number, label in counts if number)]


def _repeated(words: Words, data: dict[str, Any], *, sided: bool) -> str:
    """What is repeated: reps, whole holds, or both."""
    kinds = [(Kind(phase["kind"]), phase["part"]) for phase in data["phases"] if phase["reps"] is not None]
    held = {kind is Kind.HOLD and part is None for kind, part in kinds if kind.exercise}
    if held == {True}:
        return words.say("holds, both sides added") if sided else words.say_as("total", "holds")
    if held == {True, False}:
        both = words.say("reps and holds, both sides added")
        return both if sided else words.say_as("total", "reps and holds")
    return words.say("reps, both sides added") if sided else words.say_as("total", "reps")


def _labels(words: Words) -> dict[Kind, str]:
    return {
        Kind.HOLD: words.say_as("total", "holding"),
        Kind.MOVE: words.say_as("total", "moving by the count"),
        Kind.WORK: words.say_as("total", "going on for a time"),
        Kind.REST: words.say_as("total", "resting"),
        Kind.PREPARE: words.say_as("total", "getting ready"),
        Kind.SWITCH: words.say_as("total", "changing sides"),
        Kind.ICE: words.say_as("total", "icing"),
    }


def _clock(seconds: float | None) -> str:
    """Minutes and seconds, "2:05", with thousandths where there are any; "-" where the runner decides."""
    if seconds is None:
        return "-"
    minutes, ms = divmod(round(seconds * 1000), 60_000)
    whole, rest = divmod(ms, 1000)
    return f"{minutes}:{whole:02d}" + (f".{rest:03d}".rstrip("0") if rest else "")
