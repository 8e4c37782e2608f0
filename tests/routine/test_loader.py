"""Files on the disk: loaded to be played, checked one by one and by the folder, whoever made them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.errors import FileRefused
from kneecoach.routine.folder_cards import KnownCards
from kneecoach.routine.loader import check_file, check_paths, load_programme, load_routine, read_checked
from kneecoach.text import Text
from tests.routine.samples import BASICS, HEAD, IDS


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped" / "exercises"
    folder.mkdir(parents=True)
    for name in IDS:
        (folder / f"{name}.yaml").write_text(f"kneecoach: exercise 1\nname: {{en: {name}}}\nprepare: 7 s\n")
    return tmp_path / "shipped"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def codes(path: Path, shipped: Path) -> list[str]:
    return [fault.code for fault in check_file(path, shipped)]


def test_a_good_file_is_loaded_with_the_exercises_that_ship(home: Path, shipped: Path) -> None:
    routine = load_routine(put(home / "Basics 2.yaml", "\ufeff" + BASICS), shipped)
    assert routine.id == "basics-2"
    assert routine.text == BASICS
    assert [step.exercise_id for step in routine.steps] == [
        "seated-hamstring-stretch",
        "hip-lift",
        "plank",
        "icing",
    ]


def test_an_exercise_beside_the_file_comes_before_the_one_that_ships(home: Path, shipped: Path) -> None:
    path = put(home / "a.yaml", f"{HEAD}steps:\n  - {{exercise: plank, hold: 5 s}}\n")
    put(home / "exercises" / "plank.yaml", "kneecoach: exercise 1\nname: Ours\n")
    assert load_routine(path, shipped).steps[0].name == Text.plain("Ours")


def test_a_broken_exercise_beside_the_file_is_named_with_its_faults(home: Path, shipped: Path) -> None:
    path = put(home / "a.yaml", f"{HEAD}steps:\n  - {{exercise: plank, hold: 5 s}}\n")
    card = put(
        home / "exercises" / "plank.yaml", "kneecoach: exercise 1\nnam: Ours\nsetup:\none-sided: maybe\n"
    )
    (fault,) = check_file(path, shipped)
    assert (fault.code, fault.values["n"], fault.values["path"]) == ("broken-exercise", 3, str(card))


def test_a_misspelt_exercise_is_compared_with_all_there_are(home: Path, shipped: Path) -> None:
    put(home / "exercises" / "heel-slide.yaml", "kneecoach: exercise 1\nname: Ours\n")
    path = put(home / "a.yaml", f"{HEAD}steps:\n  - {{exercise: heel-slid, hold: 5 s}}\n")
    assert check_file(path, shipped)[0].values["near"] == "heel-slide"


def test_a_link_among_the_exercises_must_stay_in_the_routines_folder(home: Path, shipped: Path) -> None:
    outside = put(home.parent / "elsewhere.yaml", "kneecoach: exercise 1\nname: Secret\n")
    path = put(home / "a.yaml", f"{HEAD}steps:\n  - {{exercise: mine, hold: 5 s}}\n")
    (home / "exercises").mkdir()
    (home / "exercises" / "mine.yaml").symlink_to(outside)
    assert codes(path, shipped) == ["broken-exercise"]
    (home / "exercises" / "mine.yaml").unlink()
    put(home / "cards" / "mine.yaml", "kneecoach: exercise 1\nname: Mine\n")
    (home / "exercises" / "mine.yaml").symlink_to(home / "cards" / "mine.yaml")
    assert codes(path, shipped) == []


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/b", "..", "a.b", "C:x"])
def test_the_name_of_an_exercise_is_never_a_path(name: str, home: Path, shipped: Path) -> None:
    put(home / "secret.yaml", "kneecoach: exercise 1\nname: Secret\n")
    path = put(home / "a.yaml", f"{HEAD}steps:\n  - {{exercise: {name!r}, hold: 5 s}}\n")
    assert codes(path, shipped) in (["not-id"], ["not-id-near"])


def test_a_refused_file_raises_with_all_of_its_faults(home: Path, shipped: Path) -> None:
    path = put(home / "a.yaml", f"{HEAD}pain: gentle\nsteps:\n  - ice: 30 min\n")
    with pytest.raises(FileRefused) as caught:
        load_routine(path, shipped)
    assert caught.value.path == path
    assert [fault.code for fault in caught.value.faults] == ["not-pain-model", "ice-too-long"]


def test_an_exercise_is_checked_but_not_played(shipped: Path) -> None:
    card = shipped / "exercises" / "plank.yaml"
    assert codes(card, shipped) == []
    with pytest.raises(FileRefused) as caught:
        load_routine(card, shipped)
    assert caught.value.faults[0].code == "not-a-routine"


HOSTILE: dict[str, bytes] = {
    "merge bomb": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (c, c, b",".join([b"*%c" % (c - 1)] * 9)) for c in range(98, 108)),
    "merge keys": b"a: &a {k: v}\nb: {<<: [*a, *a, *a]}\n",
    "brackets": b"[" * 100_000,
    "dashes": b"- " * 100_000,
    "question marks": b"? " * 100_000,
    "300 kB": b"# " + b"x" * 300_000,
    "NUL": b"kneecoach: routine 1\0\n",
    "only NUL": b"\0" * 4_000,
    "UTF-16": BASICS.encode("utf-16"),
    "gzip": b"\x1f\x8b\x08\x00" + os.urandom(200),
    "noise": bytes(range(256)) * 40,
    "many documents": b"---\na: b\n" * 20_000,
    "many keys": b"".join(b"key%d: x\n" % n for n in range(15_000)),
    "many anchors": b"- &a x\n" * 15_000,
    "one long line": b"x" * 250_000,
    "open quote": b'name: "' + b"x\n" * 100_000,
    "python tag": b"name: !!python/object/apply:os.system [echo hello]\n",
    "tabs": b"\t" * 200_000,
    "colons": b": " * 100_000,
    "digits": b"kneecoach: routine 1\nname: x\nsteps:\n- {exercise: plank, reps: " + b"9" * 5_000 + b"}\n",
    "bidi": "kneecoach: routine 1\nname: \u202eevil\u202c\n".encode(),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_gets_faults_and_nothing_else(data: bytes, home: Path, shipped: Path) -> None:
    path = home / "hostile.yaml"
    path.write_bytes(data)
    faults = check_file(path, shipped)
    assert any(not fault.warning for fault in faults)
    assert len(faults) <= 101
    assert "our-fault" not in {fault.code for fault in faults}


def test_what_goes_wrong_in_us_still_names_the_file(
    home: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("kneecoach.routine.loader.check_text", fail)
    assert codes(put(home / "a.yaml", BASICS), shipped) == ["our-fault"]


def test_a_folder_is_checked_in_order_without_links_and_hidden_folders(home: Path, shipped: Path) -> None:
    for name in (
        "b.yaml",
        "a.yml",
        "sub/c.yaml",
        "sub/deep/D.YAML",
        ".hidden/e.yaml",
        "notes.txt",
        ".f.yaml",
    ):
        put(home / name, BASICS)
    (home / "link.yaml").symlink_to(home / "b.yaml")
    (home / "around").symlink_to(home)
    os.mkfifo(home / "z.yaml")
    checked = list(check_paths([home], shipped))
    assert [path.relative_to(home).as_posix() for path, _ in checked] == [
        *("a.yml", "b.yaml", "z.yaml", "sub/c.yaml", "sub/deep/D.YAML")
    ]
    assert [[fault.code for fault in faults] for _, faults in checked] == [[], [], ["not-a-file"], [], []]


def test_a_file_that_is_named_is_checked_whatever_it_is_called(home: Path, shipped: Path) -> None:
    path = put(home / "routine.txt", BASICS)
    missing = home / "none.yaml"
    assert list(check_paths([path, missing], shipped)) == [
        (path, ()),
        (missing, check_file(missing, shipped)),
    ]
    assert codes(missing, shipped) == ["no-file"]


def test_a_text_is_checked_as_if_it_were_in_its_file(home: Path, shipped: Path) -> None:
    put(home / "exercises" / "heel-slide.yaml", "kneecoach: exercise 1\nname: Ours\n")
    text = f"{HEAD}steps:\n  - {{exercise: heel-slide, hold: 5 s}}\n"
    assert read_checked(home / "not-saved-yet.yaml", text, shipped).faults == ()


def test_everything_that_ships_is_without_fault() -> None:
    checked = dict(check_paths([paths.routines()], paths.routines()))
    assert len(checked) > 10
    assert {path: faults for path, faults in checked.items() if faults} == {}


def test_a_card_is_read_once_for_many_routines_and_anew_when_it_changes(tmp_path: Path) -> None:
    text = "kneecoach: routine 1\nname: x\nsteps:\n  - {exercise: mine, hold: 20 s}\n"
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "exercises").mkdir()
    card = tmp_path / "exercises" / "mine.yaml"
    card.write_text("kneecoach: exercise 1\nname: Mine\n", encoding="utf-8")
    known: KnownCards = {}
    first, second = (load_programme(tmp_path / name, tmp_path, known).whole for name in ("a.yaml", "b.yaml"))
    assert first.steps[0].exercise is second.steps[0].exercise  # type: ignore[attr-defined]  # an ExerciseStep
    card.write_text("kneecoach: exercise 1\nname: Changed\n", encoding="utf-8")
    assert load_programme(tmp_path / "a.yaml", tmp_path, known).whole.steps[0].name.into("en") == "Changed"
    card.write_text("kneecoach: exercise 1\n", encoding="utf-8")
    with pytest.raises(FileRefused):
        load_programme(tmp_path / "a.yaml", tmp_path, known)
