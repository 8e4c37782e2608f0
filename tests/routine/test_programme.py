"""Programme files: stages, start, test, progress and pain models, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.errors import FileRefused
from kneecoach.routine.growth import Frequency, Progress, When
from kneecoach.routine.loader import check_file, load_programme, load_routine
from kneecoach.routine.model import Amount, Group, Sides
from kneecoach.routine.pain_rules import PainRule
from kneecoach.routine.programme import Gate, Programme
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.text import Text
from kneecoach.words import words_for
from kneecoach.words.groups import rounds_said
from tests.routine.samples import HEAD, check, codes_of, mended, routine_of

PLANK = "steps:\n  - {exercise: plank, hold: 5 s}\n"
WHOLE = "kneecoach: programme 1\nname: All\n"
OWN = "{name: Ours, bands: {lower: 0-2, middle: 3-5, upper: 6-10}, rules: [%s]}"


def programme(text: str) -> Programme:
    checked = check(text)
    assert checked.faults == ()
    assert checked.programme is not None
    return checked.programme


def test_a_routine_is_a_programme_of_one() -> None:
    found = programme(f"{HEAD}{PLANK}")
    assert found.in_week(5) == ((None, found.whole),)
    assert found.session(None) == found.whole == routine_of(f"{HEAD}{PLANK}")


def test_what_must_hold_before_the_first_session() -> None:
    body = (
        "start:\n  - {days since injury: 5, can walk: 30 min}\n"
        "  - {passed: {en: hop, ja: ホップ}}\n  - No swelling\n"
    )
    assert programme(f"{HEAD}{body}{PLANK}").start == (
        Gate("days since injury", Amount(5, 5)),
        Gate("can walk", Amount(1800, 1800)),
        Gate("passed", text=Text.of(en="hop", ja="ホップ")),
        Gate("text", text=Text.plain("No swelling")),
    )


@pytest.mark.parametrize("written", ["1 a week", "{frequency: 1 a week}", "{times: 1, per: week}"])
def test_how_it_goes_on_afterwards(written: str) -> None:
    assert programme(f"{HEAD}maintenance: {written}\n{PLANK}").maintenance == Frequency(Amount(1, 1), "week")


def test_a_test_has_a_dose_and_a_band_of_scores() -> None:
    body = "test: {exercise: hip-lift, reps: 3, sides: affected, in band: 0-3, same time: yes}\n"
    test = programme(f"{HEAD}{body}{PLANK}").test
    assert test is not None
    assert (test.low, test.high, test.per, test.same_time) == (0, 3, "day", True)
    assert test.step.reps == Amount(3, 3)
    assert test.step.sides is Sides.AFFECTED


def test_stages_begin_and_end_by_status() -> None:
    body = (
        "stages:\n  - name: One\n    next when: [test in band, 3 sessions]\n"
        "    steps: [{exercise: plank, hold: 5 s}]\n"
        "  - name: Two\n    enter when: felt easy and good form\n    optional: yes\n"
        "    sections: [{name: A, steps: [{exercise: plank, hold: 5 s}]}]\n"
    )
    one, two = programme(f"{WHOLE}{body}").stages
    assert one.leave == When(("test in band",), 3)
    assert two.enter == When(("felt easy", "good form"))
    assert two.optional
    assert [stage.id for stage in (one, two)] == ["one", "two"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "{by: 1 level, after: 3 sessions, if: good form}",
            Progress(Amount(1, 1), 3, ("good form",), "levels"),
        ),
        ("{by: 2.5 kg, to: 20 kg}", Progress(Amount(2.5, 2.5), None, (), "kg", 20)),
        ("{by: 5 lb (ours)}", Progress(Amount(5, 5, ours=True), None, (), "lb")),
        ("{by: 1 level, to: level 3}", Progress(Amount(1, 1), None, (), "levels", 3)),
        (
            "{by: 5 s, if: [lower band, all time done], else: back}",
            Progress(Amount(5, 5), None, ("lower band", "all time done"), "s", None, "back"),
        ),
    ],
)
def test_how_a_dose_grows(written: str, read: Progress) -> None:
    step = routine_of(f"{HEAD}steps:\n  - exercise: plank\n    hold: 5 s\n    progress: {written}\n").steps[0]
    assert isinstance(step, ExerciseStep)
    assert step.progress == read


ROUNDS = "rounds: 4\n%ssteps: [{exercise: plank, hold: 5 s}]\n"
GROWING = "progress: {by: 1 round, after: 2 sessions, if: no rise, to: 6 rounds}\n"


def placed(lines: str) -> str:
    """The lines as an entry of a list."""
    return "  - " + lines.replace("\n", "\n    ").rstrip() + "\n"


@pytest.mark.parametrize("place", ["steps", "sections"])
def test_rounds_grow_by_rounds_alone(place: str) -> None:
    routine = routine_of(f"{HEAD}{place}:\n{placed(ROUNDS % GROWING)}")
    (group,) = routine.sections[0].steps
    assert isinstance(group, Group)
    assert group.progress == Progress(Amount(1, 1), 2, ("no rise",), "rounds", 6)
    assert rounds_said(words_for("en"), group) == (
        "4 rounds",
        "Later 1 round more, after 2 sessions, up to 6 rounds with: pain not rising",
    )
    assert rounds_said(words_for("ja"), group)[1].startswith("2回のセッションのあと、慣れたら1ラウンドずつ")
    seconds = ROUNDS % "progress: {by: 5 s}\n"
    assert codes_of(f"{HEAD}{place}:\n{placed(seconds)}") == ["not-by-rounds"]
    unknown = ROUNDS % "progress: {by: not stated}\n"
    assert codes_of(f"{HEAD}{place}:\n{placed(unknown)}") == []


def test_what_has_no_rounds_does_not_grow_by_them() -> None:
    step = f"exercise: plank\nhold: 5 s\n{GROWING}"
    assert codes_of(f"{HEAD}steps:\n{placed(step)}") == ["rounds-of-step"]
    once = (ROUNDS % GROWING).removeprefix("rounds: 4\n")
    assert codes_of(f"{HEAD}sections:\n{placed(once)}") == ["grows-without-rounds"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{HEAD}stages:\n  - {{name: A, steps: [{{exercise: plank, hold: 5 s}}]}}\n", ["needs-programme"]),
        (f"{WHOLE}stages: []\n", ["empty-list"]),
        (f"{WHOLE}stages: One\n", ["list-of-stages"]),
        (f"{WHOLE}stages:\n  - {{steps: [{{exercise: plank, hold: 5 s}}]}}\n", ["missing-key"]),
        (f"{WHOLE}stages:\n  - {{name: One}}\n", ["no-steps"]),
        (f"{WHOLE}routines:\n  a: {{steps: [{{exercise: plank, hold: 5 s}}]}}\n{PLANK}", ["two-contents"]),
        (f"{WHOLE}routines: {{}}\n", ["not-keys"]),
        (f"{WHOLE}{PLANK}start: {{can walk: far}}\n", ["not-gate"]),
        (f"{WHOLE}{PLANK}start: {{can wlak: 30 min}}\n", ["unknown-key-near"]),
        (f"{WHOLE}{PLANK}maintenance: {{}}\n", ["missing-key"]),
        (f"{WHOLE}{PLANK}test: {{exercise: plank, hold: 5 s}}\n", ["missing-key"]),
        (f"{WHOLE}{PLANK}test: {{exercise: plank, hold: 5 s, in band: 0-30}}\n", ["not-band"]),
        (f"{WHOLE}{PLANK}test: {{exercise: plank, hold: 5 s, in band: 3-0}}\n", ["upside-down"]),
        (f"{WHOLE}{PLANK}test: {{exercise: plank, hold: 5 s, in band: 0 to 3}}\n", ["write-as"]),
        (f"{WHOLE}{PLANK}pain: {{name: Ours}}\n", ["missing-key", "missing-key"]),
        (f"{WHOLE}{PLANK}pain: strikt\n", ["not-choice-near"]),
        (f"{WHOLE}{PLANK}pain: gentle\n", ["not-pain-model"]),
        (f"{WHOLE}{PLANK}pain: {OWN % '{when: during, do: stop}'}\n", ["no-comparison"]),
        (f"{WHOLE}{PLANK}pain: {OWN % '{when: later, above: 3, do: stop}'}\n", ["stop-afterwards"]),
        (f"{WHOLE}{PLANK}pain: {OWN % '{when: during, above: 11, do: stop}'}\n", ["not-score"]),
        (f"{WHOLE}{PLANK}pain: {OWN % '{when: during, above: befor, do: ease off}'}\n", ["not-choice-near"]),
        (
            f"{WHOLE}{PLANK}pain: {(OWN % '{when: during, above: 5, do: stop}').replace('3-5', '4-5')}\n",
            ["bands-gap"],
        ),
        (
            f"{WHOLE}{PLANK}pain: {(OWN % '{when: during, above: 5, do: stop}').replace('6-10', '6-9')}\n",
            ["bands-end"],
        ),
    ],
)
def test_what_is_wrong_is_said(text: str, codes: list[str]) -> None:
    assert codes_of(text) == codes


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("{by: 5 s, else: back}", ["else-without-if"]),
        ("{by: 5 s, to: 12 reps}", ["other-unit"]),
        ("{by: 1.5 reps}", ["not-step"]),
        ("{by: 5 s, if: 3 sessions}", ["not-choice"]),
        ("{by: 5 s, if: lower bnad}", ["not-choice-near"]),
    ],
)
def test_growth_that_cannot_be_is_said(written: str, codes: list[str]) -> None:
    assert codes_of(f"{HEAD}steps:\n  - exercise: plank\n    hold: 5 s\n    progress: {written}\n") == codes


def test_a_routine_with_stages_becomes_a_programme_by_its_mend() -> None:
    text = f"{HEAD}stages:\n  - {{name: A, steps: [{{exercise: plank, hold: 5 s}}]}}\n"
    assert mended(text) == text.replace("routine 1", "programme 1")


def test_a_pain_model_of_ones_own_stands_in_the_routine_or_beside_it(tmp_path: Path) -> None:
    rules = "{when: during, above: 4, do: stop}, {when: during, above: before, by: 2, do: ease off}"
    routine = routine_of(f"{HEAD}{PLANK}pain: {OWN % rules}\n")
    assert routine.pain == "own"
    assert routine.pain_rules is not None
    assert routine.pain_rules.rules == (
        PainRule("during", "stop", above=4),
        PainRule("during", "ease off", rise=2),
    )
    folder = tmp_path / "pain-models"
    folder.mkdir()
    model = folder / "up-to-4.yaml"
    bands = "bands: {lower: 0-2, middle: 3-4, upper: 5-10}\n"
    model.write_text(f"kneecoach: pain-model 1\nname: Up to 4\n{bands}rules: [{rules}]\n", encoding="utf-8")
    file = tmp_path / "a.yaml"
    file.write_text(f"{HEAD}pain: up-to-4\nsteps: [ice: 5 min]\nexercises: {{}}\n", encoding="utf-8")
    shipped = Path(__file__).parents[2] / "routines"
    assert check_file(model, shipped) == ()
    assert load_routine(file, shipped).pain == "up-to-4"
    with pytest.raises(FileRefused) as caught:
        load_programme(model, shipped)
    assert [fault.code for fault in caught.value.faults] == ["not-a-routine-model"]
    model.write_text("kneecoach: pain-model 1\nname: Up to 4\n", encoding="utf-8")
    assert [fault.code for fault in check_file(file, shipped)] == ["broken-pain-model"]


def test_no_file_takes_the_name_of_a_model_that_ships(tmp_path: Path) -> None:
    file = tmp_path / "strict.yaml"
    file.write_text("kneecoach: pain-model 1\nname: Strict\n", encoding="utf-8")
    assert [fault.code for fault in check_file(file, tmp_path)] == ["model-name-taken"]
