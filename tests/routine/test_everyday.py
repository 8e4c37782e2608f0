"""What people write who have not looked it up: the everyday word, a step in the wrong place, two in one."""

from __future__ import annotations

import pytest

from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import faults_of

TOP = "kneecoach: routine 1\nname: Test\nsteps:\n"
STEP = TOP + "  - exercise: hip-lift\n"


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        (STEP + "    repetitions: 10\n", (5, 5), "write reps"),
        (STEP + "    回数: 10\n", (5, 5), "write reps"),
        (STEP + "    reps: 10 each side\n", (5, 11), "write 10 and, on a line of its own, sides: each"),
        (STEP + "    reps: 20 in total\n    sides: each\n", (5, 11), "write 20 in all"),
        (STEP + "    reps: 10\n    sides: left and right\n", (6, 12), "write each"),
        (STEP + "    sets: 3 x 10\n", (5, 11), "write sets: 3 and, on a line of its own, reps: 10"),
        (STEP + "    quickly: 10\n", (5, 5), "possible are"),
        (
            STEP + "    reps: 10\n    exercise: plank\n    hold: 30 s\n",
            (6, 5),
            "begin a new step with a hyphen",
        ),
        (STEP + "    reps: 10\n  - rest: 2 min\n", (6, 5), "into the step before it"),
        (TOP + "  - plank: 30 s\n", (4, 5), "write exercise: plank"),
        (
            TOP.replace("Test", "#1 stretch") + "  - exercise: plank\n    hold: 30 s\n",
            (2, 7),
            "quotation marks",
        ),
    ],
)
def test_it_is_one_fault_and_says_what_to_write(text: str, place: tuple[int, int], says: str) -> None:
    (fault,) = faults_of(text)
    assert (fault.line, fault.column) == place
    assert says in fault_sentence(words_for("en"), fault)


def test_a_dose_beside_the_steps_of_a_section_is_sent_into_them() -> None:
    text = TOP.replace(
        "steps:\n", "sections:\n  - name: A\n    hold: 30 s\n    steps:\n      - exercise: plank\n"
    )
    said = [fault_sentence(words_for("en"), fault) for fault in faults_of(text + "        hold: 30 s\n")]
    assert [sentence.split(";")[0] for sentence in said] == ["hold belongs to a step"]


def test_a_single_step_between_sections_may_count_reps() -> None:
    text = "kneecoach: routine 1\nname: T\nsections:\n  - exercise: hip-lift\n    reps: 10\n"
    assert faults_of(text) == ()
