"""What a colleague would say of a file, with its place; and what nobody would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.errors import Fault
from kneecoach.routine.loader import check_file
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence

SHIPPED = paths.routines()
HEAD = "kneecoach: routine 1\nname: Test\nsources: my own notes\nsteps:\n"
STRETCH = "  - exercise: seated-hamstring-stretch\n    hold: 30 s\n    reps: 2\n    sides: each\n"
LEVELS = """\
  - exercise: hip-lift
    levels:
      - {reps: 8}
      - {exercise: single-leg-bridge, reps: 8}
"""


def advice(text: str, folder: Path, name: str = "test.yaml") -> list[Fault]:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    faults = check_file(file, SHIPPED, advise=True)
    assert all(fault.warning for fault in faults), faults
    assert check_file(file, SHIPPED) == (), "without advice there is nothing to say"
    return list(faults)


def said(text: str, folder: Path) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.line, fault.column) for fault in advice(text, folder)]


def steps(*written: str) -> str:
    return HEAD + "".join(written)


def test_a_good_routine_is_left_in_peace(tmp_path: Path) -> None:
    assert (
        said(steps(STRETCH, "  - exercise: plank\n    sets: 3\n    hold: 2 min\n    rest: 60 s\n"), tmp_path)
        == []
    )


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ("  - exercise: single-leg-deadlift\n    reps: 10\n", [("advice-side", 5, 5)]),
        ("  - exercise: single-leg-deadlift\n    reps: 10\n    sides: affected\n", []),
        ("  - exercise: hip-lift\n    reps: 10\n", []),
        (LEVELS, [("advice-side", 8, 9)]),
    ],
)
def test_a_forgotten_side(step: str, place: list[tuple[str, int, int]], tmp_path: Path) -> None:
    assert said(steps(step), tmp_path) == place


@pytest.mark.parametrize(
    ("hold", "codes"),
    [
        ("9 s", ["advice-hold-short"]),
        ("8-30 s", ["advice-hold-short"]),
        ("5 s (ours)", ["advice-hold-short"]),
        ("10 s", []),
        ("60 s", []),
        ("30-90 s", ["advice-hold-long"]),
        ("61 s", ["advice-hold-long"]),
        ("[20 s, 30 s, 70 s]", ["advice-hold-long"]),
        ("12 counts", []),
        ("not stated", []),
        ("as long as you can", []),
    ],
)
def test_a_static_stretch_that_is_too_short_or_too_long(hold: str, codes: list[str], tmp_path: Path) -> None:
    reps = "" if hold.startswith("[") else "    reps: 12\n"
    text = steps(f"  - exercise: towel-calf-stretch\n    hold: {hold}\n{reps}    sides: each\n")
    faults = advice(text, tmp_path)
    assert [fault.code for fault in faults] == codes
    assert all(fault.line == 6 for fault in faults)


def test_a_strength_hold_is_no_stretch(tmp_path: Path) -> None:
    for hold in ("5 s", "3 min"):
        assert said(steps(f"  - exercise: plank\n    hold: {hold}\n"), tmp_path) == []


def test_a_card_of_ones_own_says_what_it_is_by_its_kind_or_its_name(tmp_path: Path) -> None:
    own = "exercises:\n  {id}:\n    name: Mine\n    {more}sources: me\n"
    step = "  - exercise: {id}\n    hold: 5 s\n    reps: 20\n"
    for id_, more, codes in (
        ("my-stretch", "", ["advice-hold-short"]),
        ("lean", "kind: stretch\n    ", ["advice-hold-short"]),
        ("my-stretch", "kind: strength\n    ", []),
        ("lean", "", []),
    ):
        text = steps(step.format(id=id_)) + own.format(id=id_, more=more)
        assert [fault.code for fault in advice(text, tmp_path)] == codes


@pytest.mark.parametrize(
    ("dose", "total"),
    [
        ("hold: 20 s", "20"),
        ("hold: 20-30 s", "30"),
        ("hold: 20-30 s\n    reps: 2", None),
        ("hold: 20 s\n    sets: 2\n    rest: 10 s", "40"),
        ("hold: 10 s\n    reps: 6", None),
        ("hold: [10 s, 20 s]", "30"),
        ("hold: 20 s\n    reps: not stated", None),
        ("hold: not stated", None),
        ("reps: 3\n    tempo: {contract: 6 s, relax: 2 s, stretch: 15 s}", "45"),
        ("reps: 2\n    tempo: {contract: 6 s, relax: 2 s, stretch: 30 s}", None),
    ],
)
def test_a_muscle_that_is_stretched_for_less_than_a_minute(
    dose: str, total: str | None, tmp_path: Path
) -> None:
    faults = advice(steps(f"  - exercise: lying-hamstring-stretch\n    {dose}\n    sides: each\n"), tmp_path)
    assert [fault.values["n"] for fault in faults if fault.code == "advice-total"] == (
        [total] if total else []
    )
    assert len(faults) == (total is not None)


def test_stretches_of_one_muscle_and_rounds_add_up(tmp_path: Path) -> None:
    short = "  - exercise: {id}\n    hold: 30 s\n    sides: each\n"
    both = short.format(id="lying-hamstring-stretch") + short.format(id="towel-hamstring-stretch")
    assert said(steps(both), tmp_path) == []
    other = short.format(id="lying-hamstring-stretch") + short.format(id="calf-stretch-straight")
    assert said(steps(other), tmp_path) == [("advice-total", 5, 5), ("advice-total", 8, 5)]
    inside = "".join(f"    {line}\n" for line in short.format(id="lying-hamstring-stretch").splitlines())
    rounds = f"  - rounds: 2\n    steps:\n{inside}"
    assert said(steps(rounds), tmp_path) == []


def test_each_side_is_judged_by_itself(tmp_path: Path) -> None:
    one = "  - exercise: lying-hamstring-stretch\n    hold: 30 s\n    reps: 2\n    sides: left\n"
    uneven = (
        "  - exercise: lying-hamstring-stretch\n    hold: 30 s\n"
        "    sides:\n      left: {reps: 2}\n      right: {reps: 1}\n"
    )
    assert said(steps(one), tmp_path) == []
    assert said(steps(uneven), tmp_path) == [("advice-total", 5, 5)]


@pytest.mark.parametrize(
    ("dose", "warned"),
    [
        ("sets: 3\n    reps: 10", True),
        ("sets: 2-3\n    reps: 10", False),
        ("reps: [12, 10, 8]", True),
        ("sets: 3\n    reps: 10\n    rest: 60 s", False),
        ("sets: 3\n    reps: 10\n    rest: not stated", False),
        ("sets: 3\n    reps: 10\n    rest: as long as a set", False),
        ("sets: 3\n    reps: 10\n    rest: {exercises: 60 s}", True),
        ("sets: 3 a day\n    reps: 10", False),
        ("sets: not stated\n    reps: 10", False),
        ("sets: 5\n    hold: 5 s", False),
        ("sets: 5\n    hold: 30 s", True),
    ],
)
def test_three_sets_without_a_rest(dose: str, warned: bool, tmp_path: Path) -> None:
    faults = advice(steps(f"  - exercise: hip-lift\n    {dose}\n"), tmp_path)
    assert [fault.code for fault in faults] == ["advice-rest"] * warned


def test_a_side_rests_while_the_other_works(tmp_path: Path) -> None:
    dose = "  - exercise: lunge\n    sets: 3\n    reps: 10\n    sides: each\n"
    assert said(steps(dose), tmp_path) == []
    assert said(steps(f"{dose}    order: side\n"), tmp_path) == [("advice-rest", 6, 11)]


def test_a_stretch_needs_no_rest(tmp_path: Path) -> None:
    assert said(steps(STRETCH.replace("reps: 2", "sets: 3")), tmp_path) == []


def test_more_than_eight_exercises(tmp_path: Path) -> None:
    names = [
        "hip-lift",
        "plank",
        "curl-up",
        "half-squat",
        "calf-raise",
        "chair-stand",
        "hip-hinge",
        "wall-squat",
    ]
    eight = [f"  - exercise: {name}\n    reps: 5\n" for name in names]
    assert said(steps(*eight, *eight), tmp_path) == [], "the same ones again are no more of them"
    assert said(steps(*eight, "  - exercise: arm-swings\n    reps: 5\n"), tmp_path) == [
        ("advice-exercises", 21, 5)
    ]


def test_a_picture_that_is_not_there_or_cannot_be_shown(tmp_path: Path) -> None:
    step = "  - exercise: plank\n    hold: 30 s\n    picture: {name}\n"
    (tmp_path / "good.png").write_bytes(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (64).to_bytes(4) * 2 + b"\x08\2\0\0\0"
    )
    (tmp_path / "wide.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (30_000).to_bytes(4) * 2 + b"\x08")
    (tmp_path / "good.jpg").write_bytes(b"\xff\xd8\xff\xe0rest")
    (tmp_path / "svg.png").write_bytes(b"<svg/>")
    (tmp_path / "out.png").symlink_to("/etc/hostname")
    (tmp_path / "zero.png").symlink_to("/dev/zero")
    with (tmp_path / "huge.jpg").open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(6 * 1024 * 1024)
    for name, codes in (
        ("good.png", []),
        ("good.jpg", []),
        ("none.png", ["advice-picture"]),
        ("out.png", ["advice-picture"]),
        ("zero.png", ["advice-picture"]),
        ("svg.png", ["advice-picture-kind"]),
        ("wide.png", ["advice-picture-kind"]),
        ("huge.jpg", ["advice-picture-kind"]),
    ):
        faults = advice(steps(step.format(name=name)), tmp_path)
        assert [fault.code for fault in faults] == codes, name
        assert all((fault.line, fault.column) == (7, 14) for fault in faults)


def test_no_source(tmp_path: Path) -> None:
    text = steps(STRETCH).replace("sources: my own notes\n", "")
    assert said(f"# mine\n{text}", tmp_path) == [("advice-source", 2, 1)]
    (tmp_path / "exercises").mkdir()
    card = "kneecoach: exercise 1\nname: Heel slide\n"
    faults = advice(card, tmp_path / "exercises", "heel-slide.yaml")
    assert [fault.code for fault in faults] == ["advice-source"]


def test_a_text_that_is_not_in_every_language_of_the_file(tmp_path: Path) -> None:
    text = steps(STRETCH).replace("name: Test", "name: {en: Test, ja: テスト}")
    note = "notes:\n  - {en: Slowly, ja: ゆっくり}\n  - Slowly\n  - {ja: ゆっくり}\n  - 3-2-1\n"
    faults = advice(text + note, tmp_path)
    assert [(fault.line, fault.column, fault.values["text"]) for fault in faults] == [
        (11, 5, "en, ja"),
        (12, 5, "en"),
    ]
    alone = note.replace("en: Slowly, ", "")
    assert said(steps(STRETCH) + alone, tmp_path) == [], "one language alone is whole"


def test_a_file_with_faults_gets_the_warnings_that_stand_by_themselves(tmp_path: Path) -> None:
    file = tmp_path / "test.yaml"
    step = "  - exercise: single-leg-deadlift\n    reps: 10\n"
    file.write_text(steps(step, "  - exercise: plank\n    hold: 30\n").replace("sources: my own notes\n", ""))
    faults = check_file(file, SHIPPED, advise=True)
    assert [fault.code for fault in faults] == ["advice-side", "no-unit"]


def test_what_ships_is_clean_or_warned_of_rightly() -> None:
    """Published doses are shipped as they were published; what a colleague would say of each stands here."""
    found = {
        path.stem: [fault.code.removeprefix("advice-") for fault in check_file(path, SHIPPED, advise=True)]
        for path in sorted(SHIPPED.rglob("*.yaml"))
    }
    assert {name: codes for name, codes in found.items() if codes} == {
        "article": ["exercises"],  # it is for reading
        "cool-down-after-a-run": ["total"] * 3,  # one hold each, as the article has it
        "r01": ["exercises"],  # nine, as published
        "r09": ["exercises"],  # a circuit of the clinic, supervised
        "r12": ["total"],  # 45 s and a count of ten for the hamstrings
        "r18": ["total"],  # the article names no number of times
    }


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_muscle_is_named_in_the_readers_language(language: str) -> None:
    fault = Fault("advice-total", values={"muscle": "calf", "n": "40"}, warning=True)
    sentence = fault_sentence(words_for(language), fault)
    assert ("calf" if language == "en" else "ふくらはぎ") in sentence
