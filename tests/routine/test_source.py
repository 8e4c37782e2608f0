"""Files from somebody else: read once, within bounds, or refused with a reason."""

from __future__ import annotations

import os
import socket
import zipfile
from pathlib import Path

import pytest

from kneecoach.errors import Fault
from kneecoach.routine.source import LARGEST, Source, decode, read_source


def code_of(path: Path) -> str:
    read = read_source(path)
    return read.code if isinstance(read, Fault) else "read"


def test_a_byte_order_mark_is_left_out() -> None:
    assert decode(b"\xef\xbb\xbfname: x") == "name: x"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("name: x".encode("utf-16"), "utf-16"),
        ("name: x, long".encode("utf-16-le"), "utf-16"),
        ("name: x, long".encode("utf-16-be"), "utf-16"),
        ("name: x".encode("utf-32"), "utf-16"),
        ("name: ひざ".encode("cp932"), "not-utf-8"),
        (b"name: \xed\xa0\x80", "not-utf-8"),  # half of a pair, as UTF-8 does not have it
        (b"name: \xc0\xaf", "not-utf-8"),
        (b"name: x\x00y", "not-text"),
        (b"\x89PNG\r\n\x1a\n", "not-text"),
        (b"%PDF-1.7", "is-document"),
        (b"PK\x03\x04rest", "is-document"),
    ],
)
def test_other_encodings_and_formats_are_named(data: bytes, code: str) -> None:
    read = decode(data)
    assert isinstance(read, Fault)
    assert read.code == code


def test_the_first_bad_byte_has_a_place_in_characters() -> None:
    read = decode("name: x\nnotes: 膝".encode() + b"\xff")
    assert isinstance(read, Fault)
    assert (read.line, read.column) == (2, 9)


def test_a_file_is_read_up_to_its_limit_and_not_beyond(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * LARGEST)
    read = read_source(path)
    assert isinstance(read, Source)
    assert len(read.text) == read.size == LARGEST
    path.write_bytes(b"#" * (LARGEST + 1))
    assert code_of(path) == "too-large"


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(8 * 1024**3)  # a hole: nothing on the disk
    assert code_of(path) == "too-large"


def test_what_is_no_file_has_its_own_reason(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.yaml") == "no-file"
    assert code_of(tmp_path / "none" / "a.yaml") == "no-file"
    assert code_of(tmp_path) == "is-folder"
    assert code_of(Path("a\0b.yaml")) == "cannot-read"
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    assert code_of(tmp_path / "loop.yaml") == "link-loop"
    os.mkfifo(tmp_path / "pipe.yaml")
    assert code_of(tmp_path / "pipe.yaml") == "not-a-file"
    assert code_of(Path("/dev/zero")) == "not-a-file"
    assert code_of(Path("/dev/null")) == "not-a-file"
    assert code_of(tmp_path / ("x" * 300)) == "cannot-read"


def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.yaml")
        assert code_of(Path("s.yaml")) == "not-a-file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("name: x")
    path.chmod(0)
    assert code_of(path) == "no-permission"


def test_a_word_document_under_another_name_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "routine.yaml"
    with zipfile.ZipFile(path, "w") as document:
        document.writestr("word/document.xml", "<w/>")
    assert code_of(path) == "is-document"
