"""Files are written whole or not at all, and the data folder is closed where it is ours to close."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecoach.errors import MachineError, Trouble
from kneecoach.files import (
    CLOUD_FOLDER,
    FOLDER_OPEN,
    free_bytes,
    prepare_data_dir,
    remove_temporary,
    write_file,
)
from kneecoach.paths import DataDir


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o7777


def _trouble(path: Path, data: bytes = b"new") -> Trouble:
    with pytest.raises(MachineError) as caught:
        write_file(path, data, private=False)
    assert caught.value.path == path
    return caught.value.trouble


@pytest.mark.parametrize("data", [b"", b"x", b"\0" * 3_000_000])
def test_a_file_holds_what_was_written(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "名前 with spaces.txt"
    write_file(path, data, private=False)
    write_file(path, data, private=False)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_modes_are_the_umask_s_the_old_file_s_or_private(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_file(path, b"1", private=False)
    assert _mode(path) == 0o644
    path.chmod(0o640)
    write_file(path, b"2", private=False)
    assert _mode(path) == 0o640
    write_file(path, b"3", private=True)
    assert _mode(path) == 0o600
    os.umask(0)
    write_file(tmp_path / "new", b"4", private=True)
    assert _mode(tmp_path / "new") == 0o600


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.FULL),
        (errno.EDQUOT, Trouble.FULL),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EIO, Trouble.CANNOT_WRITE),
        (errno.EFBIG, Trouble.CANNOT_WRITE),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_an_error_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, trouble: Trouble
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    if call == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(f"kneecoach.files.os.{call}", fail)
    assert _trouble(path) is trouble
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert _trouble(tmp_path / "folder") is Trouble.NOT_A_FILE
    assert _trouble(tmp_path / "pipe") is Trouble.NOT_A_FILE
    assert _trouble(Path("/dev/full")) is Trouble.NOT_A_FILE
    assert _trouble(tmp_path / "nowhere" / "file") is Trouble.CANNOT_WRITE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


def test_a_link_is_followed_in_its_folder_only(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    for name in ("here", "other/there"):
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "inside").symlink_to("here")
    (tmp_path / "outside").symlink_to("other/there")
    write_file(tmp_path / "inside", b"new", private=False)
    assert (tmp_path / "inside").is_symlink()
    assert (tmp_path / "here").read_bytes() == b"new"
    assert _trouble(tmp_path / "outside") is Trouble.CANNOT_WRITE
    assert (tmp_path / "other/there").read_bytes() == b"old"


def test_a_folder_that_is_new_is_closed_with_all_that_was_made_for_it(tmp_path: Path) -> None:
    os.umask(0)
    data = DataDir(tmp_path / "share" / "kneecoach")
    assert prepare_data_dir(data) == []
    assert _mode(data.root) == _mode(data.root.parent) == 0o700
    assert prepare_data_dir(data) == []


@pytest.mark.parametrize(
    "names", [[], [".DS_Store"], ["kneecoach.db", "backups", "kneecoach.db-wal", ".directory"]]
)
def test_a_folder_that_is_empty_or_ours_is_closed(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).touch()
    tmp_path.chmod(0o755)
    assert prepare_data_dir(DataDir(tmp_path)) == []
    assert _mode(tmp_path) == 0o700


@pytest.mark.parametrize("names", [["thesis.odt"], ["kneecoach.db", "thesis.odt"], ["backups"]])
def test_a_folder_of_somebody_s_is_left_and_warned_of(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).touch()
    tmp_path.chmod(0o755)
    assert prepare_data_dir(DataDir(tmp_path)) == [FOLDER_OPEN]
    assert _mode(tmp_path) == 0o755
    tmp_path.chmod(0o700)
    assert prepare_data_dir(DataDir(tmp_path)) == []


def test_a_folder_behind_a_link_and_one_in_a_cloud(tmp_path: Path) -> None:
    real = tmp_path / "Dropbox" / "real"
    real.mkdir(parents=True)
    (tmp_path / "link").symlink_to(real)
    assert prepare_data_dir(DataDir(tmp_path / "link")) == [CLOUD_FOLDER]
    assert _mode(real) == 0o700


@pytest.mark.parametrize("root", ["relative/folder", "/dev/null/kneecoach", "/dev/null", "/proc/none/here"])
def test_where_no_folder_can_be_it_is_said(root: str) -> None:
    with pytest.raises(MachineError) as caught:
        prepare_data_dir(DataDir(Path(root)))
    assert caught.value.trouble is Trouble.NO_FOLDER


def test_only_our_leftovers_are_removed(tmp_path: Path) -> None:
    for name in (".kneecoach-12.tmp", ".kneecoach-12.tmp-journal", ".other.tmp", "kneecoach.db"):
        (tmp_path / name).touch()
    remove_temporary(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {".other.tmp", "kneecoach.db"}


def test_free_space_is_known_or_none(tmp_path: Path) -> None:
    free = free_bytes(tmp_path)
    assert free is not None
    assert free > 0
    assert free_bytes(tmp_path / "nowhere") is None
