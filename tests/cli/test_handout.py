"""`handout FILE -o OUT.pdf` from outside: what it writes, and what it leaves alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kneecoach import paths
from tests.cli.running import Home

STRENGTH = paths.routines() / "strength.yaml"


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_writes_a_pdf_and_says_nothing(home: Home, paper: str, language: str) -> None:
    target = home.folder / "out.pdf"
    done = home.run("handout", STRENGTH, "-o", target, "--paper", paper, "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert target.read_bytes().startswith(b"%PDF-")
    assert not home.data.exists()
    assert sorted(path.name for path in home.folder.iterdir()) == ["out.pdf"]
    assert target.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_bad_routine_is_refused_and_the_old_sheet_stays(home: Home) -> None:
    bad, target = home.folder / "bad.yaml", home.folder / "out.pdf"
    bad.write_text("kneecoach: routine 1\nname: Bad\nsteps: []\n", encoding="utf-8")
    target.write_bytes(b"old")
    done = home.run("handout", bad, "-o", target)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{bad}:3:")
    assert target.read_bytes() == b"old"
    assert home.run("handout", home.folder / "none.yaml", "-o", target).returncode == 1


@pytest.mark.parametrize("name", ["folder", "no/parent.pdf", "/dev/full", "link.pdf"])
def test_a_target_that_cannot_be_written_is_named(home: Home, name: str) -> None:
    (home.folder / "folder").mkdir()
    (home.folder / "elsewhere").mkdir()
    (home.folder / "elsewhere" / "old.pdf").write_bytes(b"old")
    (home.folder / "link.pdf").symlink_to(home.folder / "elsewhere" / "old.pdf")
    target = home.folder / name
    done = home.run("handout", STRENGTH, "-o", target)
    assert done.returncode == 3
    assert str(target) in done.stderr
    assert done.stderr.count("\n") == 1
    assert (home.folder / "elsewhere" / "old.pdf").read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_sheet_and_no_half_one(home: Home) -> None:
    target = home.folder / "out.pdf"
    target.write_bytes(b"old")
    done = home.run(
        "handout", STRENGTH, "-o", target, before=["bash", "-c", 'ulimit -f 8; trap "" XFSZ; "$@"', "bash"]
    )
    assert done.returncode == 3
    assert str(target) in done.stderr
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in home.folder.iterdir()) == ["out.pdf"]


@pytest.mark.parametrize("words", [(), ("-o",), ("-o", "x.pdf", "--paper", "a5")])
def test_what_is_not_understood_is_exit_2(home: Home, words: tuple[str, ...]) -> None:
    assert home.run("handout", STRENGTH, *words).returncode == 2


def test_a_file_address_is_a_routine_too(home: Home, tmp_path: Path) -> None:
    target = tmp_path / "own.pdf"
    assert home.run("handout", STRENGTH.as_uri(), "-o", target).returncode == 0


def test_a_routine_is_never_written_over_by_its_own_sheet(home: Home) -> None:
    before = home.routine.read_bytes()
    done = home.run("handout", home.routine, "-o", home.routine)
    assert done.returncode == 2
    assert home.routine.read_bytes() == before
