"""Every key of the language, read into the value that it stands for."""

from __future__ import annotations

import pytest

from kneecoach.routine.cards import BrokenCard
from kneecoach.routine.checker import check_text
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.growth import Frequency, Progress
from kneecoach.routine.model import Amount, Rests, Sides, TempoPart
from kneecoach.routine.sections import MOST_STEPS
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.text import Text
from tests.routine.samples import BASICS, HEAD, Shelf, check, codes_of, faults_of, routine_of

# The example of the product's own description.
EXAMPLE = """\
kneecoach: routine 1                # also: programme 1, exercise 1, pain-model 1
id: behind-the-knee-basics          # optional; the file's stem by default
name: {en: Behind-the-knee basics, ja: ひざ裏ケア 基本}
sources: [article S-050..S-062]
reviewed: no                        # shown as "not yet reviewed by a professional"
frequency: {times: 3, per: week, rest days: 1}
pain: strict                        # a pain model by name; models are data
sections:
  - name: {en: Stretch, ja: ストレッチ}
    steps:
      - exercise: seated-hamstring-stretch
        hold: 20-30 s
        reps: 2 (ours)              # the article gives no number: said so wherever it is shown
        sides: each
  - name: {en: Strength, ja: 筋力}
    steps:
      - exercise: hip-lift
        sets: 2-3
        reps: 10-15
        tempo: {lift: 2 s (ours), hold: 3 s (ours), lower: 3 s (ours)}
        rest: {sets: 60 s (ours)}
      - exercise: plank
        hold: 30-60 s
        progress: {by: 5 s, after: 3 sessions, if: lower band}
  - ice: 15 min
"""


def test_the_example_reads_as_it_is_meant() -> None:
    routine = routine_of(EXAMPLE)
    assert routine.id == "behind-the-knee-basics"
    assert routine.name == Text.of(en="Behind-the-knee basics", ja="ひざ裏ケア 基本")
    assert routine.sources == ("article S-050..S-062",)
    assert routine.reviewed is False
    assert routine.frequency == Frequency(Amount(3, 3), "week", 1)
    assert routine.pain == "strict"
    assert [section.name and section.name.into("ja") for section in routine.sections] == [
        "ストレッチ",
        "筋力",
        None,
    ]
    stretch, lift, plank, ice = routine.steps
    assert isinstance(stretch, ExerciseStep)
    assert (stretch.hold, stretch.reps, stretch.sides) == (
        Amount(20, 30),
        Amount(2, 2, ours=True),
        Sides.EACH,
    )
    assert isinstance(lift, ExerciseStep)
    assert lift.tempo == tuple(
        TempoPart(name, Amount(seconds, seconds, ours=True))
        for name, seconds in (("lift", 2), ("hold", 3), ("lower", 3))
    )
    assert lift.rest == Rests(sets=Amount(60, 60, ours=True))
    assert isinstance(plank, ExerciseStep)
    assert plank.progress == Progress(Amount(5, 5), 3, ("lower band",))
    assert isinstance(ice, IceStep)
    assert ice.time == Amount(900, 900)


def test_every_amount_knows_its_place_in_the_text() -> None:
    lift = routine_of(BASICS).steps[1]
    assert isinstance(lift, ExerciseStep)
    assert lift.reps
    assert lift.reps.span
    assert BASICS[lift.reps.span.start : lift.reps.span.end] == "10-15"
    assert (lift.reps.span.line, lift.reps.span.column) == (18, 15)
    assert lift.tempo[1].seconds.span
    assert BASICS[slice(lift.tempo[1].seconds.span.start, lift.tempo[1].seconds.span.end)] == "3 s (ours)"


@pytest.mark.parametrize(
    "name",
    ["👩‍⚕️ knees", "می‌خواهم", "ركبة", "<b>&amp;%s{x}", "e\u0301te\u0301", "=1+1"],
)
def test_unusual_text_is_kept_letter_for_letter(name: str) -> None:
    assert routine_of(f"kneecoach: routine 1\nname: {name}\nsteps: [ice: 5 min]\n").name == Text.plain(name)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["empty-file"]),
        ("# only a comment\n", ["empty-file"]),
        ("just words\n", ["no-keys"]),
        ("- a\n- b\n", ["no-keys"]),
        ("name: x\nsteps: [ice: 5 min]\n", ["no-header"]),
        ("kneecoach: routine 1\nname: x\n", ["no-steps"]),
        (f"{HEAD}steps:\n", ["empty-list"]),
        (f"{HEAD}steps: []\n", ["empty-list"]),
        (f"{HEAD}steps: plank\n", ["list-without-dashes"]),
        (f"{HEAD}steps: {{exercise: plank}}\n", ["list-without-dashes"]),
        (f"{HEAD}steps:\n  - plank\n", ["step-is-word"]),
        (f"{HEAD}steps:\n  - something else\n", ["not-a-step"]),
        (f"{HEAD}steps:\n  -\n", ["empty-step"]),
        (f"{HEAD}steps:\n  - {{}}\n", ["no-kind"]),
        (f"{HEAD}sections:\n  - name: One\n", ["no-steps"]),
        (f"{HEAD}sections:\n  - name: One\n    steps:\n      - name: Two\n        steps: []\n", ["no-kind"]),
        (f"{HEAD}steps:\n  - ice: 20-25 min\n", ["ice-too-long"]),
        (f"{HEAD}steps:\n  - ice: not stated\n", ["not-stated-here"]),
        (f"{HEAD}steps:\n  - ice:\n", ["no-value"]),
        (f"{HEAD}steps:\n  - ice: 5 min\n    sides: each\n", ["unknown-key"]),
        (f"{HEAD}id: Über Knie\nsteps: [ice: 5 min]\n", ["not-id-near"]),
        (f"{HEAD}frequency: {{times: 3}}\nsteps: [ice: 5 min]\n", ["missing-key"]),
        (f"{HEAD}sources: [{{a: b}}]\nsteps: [ice: 5 min]\n", ["not-a-line"]),
        ("kneecoach: routine 1\nname: {xx1: a}\nsteps: [ice: 5 min]\n", ["not-language"]),
        ("kneecoach: routine 1\nname: {EN: a}\nsteps: [ice: 5 min]\n", ["language-near"]),
        ("kneecoach: pain-model 1\nanything: else\n", ["missing-key"] * 3 + ["unknown-key"]),
        ("kneecoach: exercise 9\nname: x\n", ["newer"]),
        ("kneecoach: workout\nname: x\nsteps: [ice: 5 min]\n", ["bad-header"]),
        ("kneecoach: [routine 1]\nname: x\nsteps: [ice: 5 min]\n", ["bad-header"]),
        ("Kneecoach: routine 1\nname: x\nsteps: [ice: 5 min]\n", ["unknown-key-near"]),
    ],
)
def test_a_file_that_cannot_be(text: str, codes: list[str]) -> None:
    assert codes_of(text) == codes


def test_a_warning_alone_refuses_nothing() -> None:
    checked = check(f"{HEAD}steps:\n  - exercise: plank\n    reps: 5\n    switch: 3 s\n")
    assert [fault.warning for fault in checked.faults] == [True]
    assert checked.routine


def test_two_hundred_steps_and_no_more() -> None:
    step = "  - {exercise: plank, reps: 5}\n"
    assert len(routine_of(f"{HEAD}steps:\n{step * MOST_STEPS}").steps) == MOST_STEPS
    assert [(fault.code, fault.line) for fault in faults_of(f"{HEAD}steps:\n{step * (MOST_STEPS + 9)}")] == [
        ("too-many-steps", 3 + MOST_STEPS + 1)
    ]


def test_the_id_comes_from_the_file_where_none_is_written() -> None:
    text = f"{HEAD}steps: [ice: 5 min]\n"
    for stem, expected in (("My Routine", "my-routine"), ("café", "cafe"), ("a_b", "a-b")):
        routine = check(text, stem).routine
        assert routine
        assert routine.id == expected
    first, second = check(text, "体操").routine, check(text, "腰").routine
    assert first
    assert second
    assert first.id != second.id


def test_a_routines_own_exercises_come_first() -> None:
    own = "exercises:\n  plank: {name: My plank, cues: {hold: Breathe}, muscles: [trunk], one-sided: yes}\n"
    (step,) = routine_of(f"{HEAD}{own}steps:\n  - {{exercise: plank, hold: 5 s}}\n").steps
    assert isinstance(step, ExerciseStep)
    assert step.exercise.name == Text.plain("My plank")
    assert step.exercise.one_sided
    assert step.exercise.muscles == ("trunk",)


def test_a_fault_in_an_own_exercise_is_said_once_and_there() -> None:
    text = f"{HEAD}exercises:\n  mine: {{setup: Sit}}\nsteps:\n  - {{exercise: mine, hold: 5 s}}\n"
    assert [(fault.code, fault.line) for fault in faults_of(text)] == [("missing-key", 4)]


def test_an_exercise_file_is_read_whole() -> None:
    text = (
        "kneecoach: exercise 1\nid: heel-slide\nname: {en: Heel slide, ja: かかと滑らせ}\nsetup: Lie down.\n"
        "move: Slide.\nfeel: Thigh.\ncaution: Slowly.\ncues: {move: Slide, out: Reach}\none-sided: yes\n"
        "prepare: 10 s\nequipment: [towel, {en: mat}]\nmuscles: [hamstrings, calf]\nsources: article S-053\n"
        "notes: n\nreviewed: yes\n"
    )
    checked = check(text, "heel-slide")
    assert checked.faults == ()
    assert checked.exercise == Exercise(
        id="heel-slide",
        name=Text.of(en="Heel slide", ja="かかと滑らせ"),
        setup=Text.plain("Lie down."),
        move=Text.plain("Slide."),
        feel=Text.plain("Thigh."),
        caution=Text.plain("Slowly."),
        cues=(("move", Text.plain("Slide")), ("out", Text.plain("Reach"))),
        one_sided=True,
        prepare=Amount(10, 10),
        equipment=(Text.plain("towel"), Text.of(en="mat")),
        muscles=("hamstrings", "calf"),
        sources=("article S-053",),
        notes=(Text.plain("n"),),
        reviewed=True,
    )


def test_an_exercise_is_called_as_its_file_is() -> None:
    text = "kneecoach: exercise 1\nid: other\nname: x\n"
    assert [fault.code for fault in check(text, "heel-slide").faults] == ["other-id"]
    assert [fault.code for fault in check("kneecoach: exercise 1\nname: x\n", "Heel Slide").faults] == [
        "file-name-not-id"
    ]


def test_a_broken_exercise_is_said_where_it_is_used() -> None:
    from pathlib import Path

    class Broken(Shelf):
        def card(self, exercise_id: str) -> Exercise | BrokenCard | None:  # noqa: ARG002 - the protocol's
            return BrokenCard(Path("exercises/plank.yaml"), 3)

    text = f"{HEAD}steps:\n  - exercise: plank\n    hold: 5 s\n"
    (fault,) = check_text(text, "x", Broken()).faults
    assert (fault.code, fault.line, fault.column) == ("broken-exercise", 4, 15)
    assert fault.values == {"id": "plank", "path": "exercises/plank.yaml", "n": 3}


def test_icing_has_words_even_where_no_card_is() -> None:
    checked = check_text(f"{HEAD}steps: [ice: 5 min]\n", "x", Shelf("plank"))
    assert checked.routine
    assert checked.routine.steps[0].name.into("ja") == "アイシング"
    assert checked.routine.steps[0].exercise_id == "icing"


def test_a_value_that_runs_on_is_not_read_as_one() -> None:
    text = f"{HEAD}steps:\n  - exercise: plank\n    hold: 30\n      s\n"
    assert codes_of(text) == ["runs-on"]
