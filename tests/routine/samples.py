"""A good routine to spoil, and exercises to look up, without any file."""

from __future__ import annotations

from kneecoach.errors import Fault
from kneecoach.routine.cards import BrokenCard
from kneecoach.routine.checker import Checked, check_text
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.model import Routine
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.text import Text

HEAD = "kneecoach: routine 1\nname: Test\n"
IDS = ("seated-hamstring-stretch", "calf-stretch", "hip-lift", "plank", "icing")

BASICS = """\
kneecoach: routine 1
name: {en: Behind-the-knee basics, ja: ひざ裏ケア 基本}
sources: [article S-050]
reviewed: no
frequency: {times: 3, per: week, rest days: 1}
pain: strict
sections:
  - name: Stretch
    steps:
      - exercise: seated-hamstring-stretch
        hold: 20-30 s
        reps: 2 (ours)              # the article gives no number
        sides: each
  - name: Strength
    steps:
      - exercise: hip-lift
        sets: 2-3
        reps: 10-15
        tempo: {lift: 2 s (ours), hold: 3 s (ours), lower: 3 s (ours)}
        rest: {sets: 60 s (ours)}
        notes: "Keep the back long"
      - exercise: plank
        hold: 30-60 s
        progress: {by: 5 s, after: 3 sessions, if: lower band}
  - ice: 15 min
"""


class Shelf:
    """Cards by id, without a folder."""

    def __init__(self, *ids: str) -> None:
        self._ids = ids or IDS

    def card(self, exercise_id: str) -> Exercise | BrokenCard | None:
        return Exercise(exercise_id, Text.plain(exercise_id)) if exercise_id in self._ids else None

    def ids(self) -> frozenset[str]:
        return frozenset(self._ids)


def check(text: str, stem: str = "basics") -> Checked:
    return check_text(text, stem, Shelf())


def routine_of(text: str) -> Routine:
    checked = check(text)
    assert checked.faults == ()
    assert checked.routine
    return checked.routine


def one(body: str, exercise: str = "plank") -> str:
    """A file of one step of that exercise, `body` being its other lines."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return f"{HEAD}steps:\n  - exercise: {exercise}\n{lines}"


def step_of(body: str, exercise: str = "plank") -> ExerciseStep:
    """The step of `one`, as it is read."""
    (step,) = routine_of(one(body, exercise)).steps
    assert isinstance(step, ExerciseStep)
    return step


def faults_of(text: str) -> tuple[Fault, ...]:
    return check(text).faults


def codes_of(text: str) -> list[str]:
    return [fault.code for fault in faults_of(text)]


def spoiled(old: str, new: str) -> str:
    assert BASICS.count(old) >= 1, old
    return BASICS.replace(old, new, 1)


def mended(text: str) -> str:
    """The text after all mends that are offered, the last in the text first."""
    edits = [fault.mend for fault in faults_of(text) if fault.mend]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text
