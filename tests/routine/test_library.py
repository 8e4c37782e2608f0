"""The list of routines: names first, contents as they are read, and a cache for the next start."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.library import Entry, Library
from kneecoach.routine.library_cache import read_cache, write_cache
from kneecoach.text import Text

GOOD = "kneecoach: routine 1\nname: {{en: {name}, ja: 体操}}\nsteps:\n  - {{exercise: mine, hold: 20 s}}\n"
CARD = "kneecoach: exercise 1\nname: Mine\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "routines"
    (folder / "exercises").mkdir(parents=True)
    (folder / "exercises" / "mine.yaml").write_text(CARD)
    for name in ("b", "a"):
        (folder / f"{name}.yaml").write_text(GOOD.format(name=f"Routine {name}"), encoding="utf-8")
    (folder / "broken.yaml").write_text("kneecoach: routine 1\nsteps: []\n")
    return folder


def library(folder: Path, known: tuple[Entry, ...] = ()) -> Library:
    return Library([folder], folder, known)


def test_names_come_first_and_nothing_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr("kneecoach.routine.source.read_source", fail)
    entries = library(folder).entries()
    assert [entry.path.name for entry in entries] == ["a.yaml", "b.yaml", "broken.yaml"]
    assert [entry.name for entry in entries] == [Text.plain("a"), Text.plain("b"), Text.plain("broken")]
    assert not any(entry.read for entry in entries)


def test_a_file_that_was_read_is_known_until_it_changes(folder: Path) -> None:
    shelf = library(folder)
    entry = shelf.refresh(folder / "a.yaml")
    assert entry.name == Text.of(en="Routine a", ja="体操")
    assert (entry.seconds, entry.timed_seconds, entry.exercises, entry.faults) == (25.0, 25.0, 1, 0)
    assert shelf.entries()[0] == entry
    os.utime(folder / "a.yaml", ns=(1, 1))
    assert not shelf.entries()[0].read


def test_a_broken_file_is_listed_with_its_reason(folder: Path) -> None:
    entry = library(folder).refresh(folder / "broken.yaml")
    assert entry.faults == 2
    assert entry.fault
    assert entry.fault.code == "missing-key"
    assert library(folder).refresh(folder / "gone.yaml").fault


def test_an_exercise_says_that_it_is_one(folder: Path) -> None:
    (folder / "stray.yaml").write_text(CARD)
    assert library(folder).refresh(folder / "stray.yaml").exercise


def test_what_was_read_is_kept_for_the_next_start(folder: Path, tmp_path: Path) -> None:
    shelf = library(folder)
    for entry in shelf.entries():
        shelf.refresh(entry.path)
    cache = tmp_path / "cache.json"
    write_cache(cache, shelf.known())
    assert read_cache(cache) == shelf.known()
    assert library(folder, read_cache(cache)).entries() == shelf.entries()
    assert cache.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_gone_is_not_kept(folder: Path) -> None:
    shelf = library(folder)
    shelf.refresh(folder / "a.yaml")
    (folder / "a.yaml").unlink()
    assert shelf.known() == ()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b'{"format": 1}', b'{"format": 1, "entries": [{}]}', b"\xff", b"[" * 99_999],
)
def test_a_damaged_cache_is_no_cache(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cache.json"
    path.write_bytes(data)
    assert read_cache(path) == ()
    assert read_cache(tmp_path / "none.json") == ()


def test_a_name_that_is_no_text_is_kept_too(folder: Path, tmp_path: Path) -> None:
    path = folder / os.fsdecode(b"\xff.yaml")
    path.write_text(GOOD.format(name="x"), encoding="utf-8")
    entry = library(folder).refresh(path)
    write_cache(tmp_path / "cache.json", [entry])
    assert read_cache(tmp_path / "cache.json") == (entry,)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert library(tmp_path / "none").entries() == ()


def test_the_first_exercise_that_ships_is_kept_by_its_id_alone(folder: Path, tmp_path: Path) -> None:
    steps = "kneecoach: routine 1\nname: X\nsteps:\n  - {exercise: icing-walk, hold: 20 s}\n"
    steps += "  - {exercise: plank, hold: 20 s}\nexercises:\n  icing-walk: {name: Undrawn}\n"
    (folder / "a.yaml").write_text(steps, encoding="utf-8")
    entry = Library([folder], paths.routines()).refresh(folder / "a.yaml")
    assert (entry.faults, entry.shown) == (0, "plank")
    cache = tmp_path / "cache.json"
    write_cache(cache, [entry])
    assert read_cache(cache) == (entry,)
    own = (paths.routines() / "exercises" / "plank.yaml").read_text(encoding="utf-8")
    (folder / "exercises" / "plank.yaml").write_text(own, encoding="utf-8")
    assert Library([folder], paths.routines()).refresh(folder / "a.yaml").shown == ""
