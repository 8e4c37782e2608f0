"""The other process: what it tells of a folder, and what it need not read twice."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from kneecoach import paths
from kneecoach.routine.library import read_entry
from kneecoach.routine.library_cache import entry_from_json, path_from_json
from kneecoach.routine.library_process import serve

GOOD = "kneecoach: routine 1\nname: Routine {n}\nsteps:\n  - exercise: plank\n    hold: 20 s\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "my routines"
    made.mkdir()
    for n in range(30):
        (made / f"r{n:02}.yaml").write_text(GOOD.format(n=n), encoding="utf-8")
    return made


def told(folder: Path, cache: Path) -> dict[str, list[Any]]:
    """What it says, word by word: all lists of a word joined."""
    out = io.StringIO()
    serve(folder, paths.routines(), cache, out)
    said: dict[str, list[Any]] = {"listed": [], "read": []}
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert lines[-1] == {"end": True}
    for line in lines[:-1]:
        for word, items in line.items():
            said[word] += items
    return said


def test_names_are_told_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    said = told(folder, tmp_path / "cache" / "library.json")
    assert [path_from_json(item).name for item in said["listed"]] == [f"r{n:02}.yaml" for n in range(30)]
    read = [entry_from_json(item) for item in said["read"]]
    assert [entry.name.into("en") for entry in read] == [f"Routine {n}" for n in range(30)]
    assert read[0] == read_entry(folder / "r00.yaml", paths.routines(), read[0].around)


def test_what_did_not_change_is_told_at_once_and_not_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache" / "library.json"
    first = told(folder, cache)

    def fail(*_: object) -> None:
        raise AssertionError("read")

    with monkeypatch.context() as patched:
        patched.setattr("kneecoach.routine.source.read_source", fail)
        again = told(folder, cache)
    assert again == {"listed": first["read"], "read": []}
    (folder / "r07.yaml").write_text(GOOD.format(n="seven"), encoding="utf-8")
    said = told(folder, cache)
    assert [entry_from_json(item).name.into("en") for item in said["read"]] == ["Routine seven"]


def test_a_file_with_another_time_and_the_same_text_is_not_checked_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache" / "library.json"
    told(folder, cache)
    os.utime(folder / "r03.yaml", ns=(1, 1))

    def fail(*_: object, **_more: object) -> None:
        raise AssertionError("checked")

    monkeypatch.setattr("kneecoach.routine.loader.read_checked", fail)
    (item,) = told(folder, cache)["read"]
    assert entry_from_json(item).mtime_ns == 1


def test_a_card_beside_them_that_changed_makes_all_of_them_unread(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "library.json"
    told(folder, cache)
    (folder / "exercises").mkdir()
    (folder / "exercises" / "plank.yaml").write_text(
        "kneecoach: exercise 1\nname: My plank\n", encoding="utf-8"
    )
    assert len(told(folder, cache)["read"]) == 30


def test_a_damaged_cache_is_made_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "library.json"
    told(folder, cache)
    cache.write_bytes(cache.read_bytes()[:-100])
    assert len(told(folder, cache)["read"]) == 30
    assert told(folder, cache)["read"] == []


def test_a_cache_that_cannot_be_written_costs_only_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert len(told(folder, tmp_path / "cache" / "library.json")["read"]) == 30
