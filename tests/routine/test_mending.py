"""Mends in place: what was meant is written, and every other byte stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.mending import mend_file

SHIPPED = paths.routines()
SPOILT = """\
kneecoach: routine 1
# a comment of its own
name: Spoilt
steps:
  - exercise: hip lift   # not an id
    sets: 2
    repz: \uff11\uff10
  - exercise: plank
    hold: 30             # no unit
  - exercise: calf-raise
    reps: 8-6-4
"""


def mended(text: str, tmp_path: Path, *, before: bytes = b"") -> tuple[bytes, list[str]]:
    file = tmp_path / "spoilt.yaml"
    file.write_bytes(before + text.encode())
    result = mend_file(file, SHIPPED)
    assert result.data is not None
    assert file.read_bytes() == before + text.encode(), "nothing is written here"
    return result.data, [fault.code for fault in result.left]


def test_what_was_meant_is_written_and_comments_stay(tmp_path: Path) -> None:
    data, left = mended(SPOILT, tmp_path)
    assert left == []
    assert data.decode() == (
        SPOILT.replace("hip lift", "hip-lift")
        .replace("repz: \uff11\uff10", "reps: 10")
        .replace("30   ", "30 s   ")
        .replace("8-6-4", "[8, 6, 4]")
    )


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_stay(before: bytes, tmp_path: Path) -> None:
    data, left = mended(SPOILT.replace("\n", "\r\n"), tmp_path, before=before)
    assert left == []
    assert data.startswith(before + b"kneecoach")
    assert data.count(b"\r\n") == SPOILT.count("\n") == data.count(b"\n")


def test_a_good_file_and_one_that_cannot_be_mended_stay_as_they_are(tmp_path: Path) -> None:
    good = mend_file(SHIPPED / "strength.yaml", SHIPPED)
    assert (good.data, good.mended, good.left) == (None, (), ())
    file = tmp_path / "gone.yaml"
    assert [fault.code for fault in mend_file(file, SHIPPED).left] == ["no-file"]
