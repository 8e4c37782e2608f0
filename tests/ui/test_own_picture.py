"""Pictures that a stranger put beside a routine: the good ones are shown, the others are not even opened."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kneecoach.ui.own_picture import own_picture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture(autouse=True)
def _app(qapp: QGuiApplication) -> None:
    assert qapp


def png(path: Path, width: int = 40, height: int = 30) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(path))


def bomb(path: Path) -> None:
    """A small file that says of itself 30,000 x 30,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 10_000)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + parts)


@pytest.mark.parametrize("name", ["a.png", "sub dir/b.jpg", "c.JPEG"])
def test_a_picture_is_shown_no_wider_than_wanted(tmp_path: Path, name: str) -> None:
    (tmp_path / "sub dir").mkdir()
    png(tmp_path / name, 400, 200)
    shown = own_picture(tmp_path, name, 100)
    assert shown is not None
    assert (shown.width(), shown.height()) == (100, 50)
    whole = own_picture(tmp_path, name, 1000)
    assert whole is not None
    assert whole.width() == 400


@pytest.mark.parametrize(
    "make",
    [
        Path.exists,
        lambda path: path.write_bytes(SVG),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 99),
        lambda path: path.write_bytes(b"x" * (6 * 1024 * 1024)),
        lambda path: png(path, 5000, 2),
        bomb,
        lambda path: path.mkdir(),
        os.mkfifo,
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to(path),
    ],
    ids=["gone", "svg", "empty", "broken", "heavy", "wide", "bomb", "folder", "pipe", "device", "loop"],
)
def test_what_is_no_such_picture_is_left_out(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "a.png")
    assert own_picture(tmp_path, "a.png", 100) is None


@pytest.mark.parametrize(
    "name", ["../a.png", "/etc/a.png", "a.svg", "sub/../../a.png", "a.png\0", "http://x/a.png"]
)
def test_a_name_that_leads_out_is_not_looked_at(tmp_path: Path, name: str) -> None:
    png(tmp_path / "a.png")
    inside = tmp_path / "routines"
    inside.mkdir()
    assert own_picture(inside, name, 100) is None


def test_a_link_must_not_lead_out(tmp_path: Path) -> None:
    inside = tmp_path / "routines"
    inside.mkdir()
    png(tmp_path / "a.png")
    (inside / "a.png").symlink_to(tmp_path / "a.png")
    assert own_picture(inside, "a.png", 100) is None
