"""A picture that somebody put beside a routine: looked at with suspicion, or left out."""

from __future__ import annotations

import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kneecoach.routine.pictures import is_picture_name

_LARGEST = 5 * 1024 * 1024  # bytes
_MOST = 4096  # px of a side
_ALLOCATION = 32  # MB for one picture


def own_picture(folder: Path, name: str, width: int) -> QImage | None:
    """The PNG or JPEG of that name below `folder`, at most `width` px wide; None where it is no such thing.

    Nothing but a regular file inside the folder is opened, and only as what its ending says: by its content,
    Qt would take it for an SVG that opens other files.
    """
    if not is_picture_name(name):
        return None
    try:
        path = (folder / name).resolve(strict=True)
        status = path.stat()
        if not path.is_relative_to(folder.resolve()) or not stat.S_ISREG(status.st_mode):
            return None
        if status.st_size > _LARGEST:
            return None
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, RuntimeError, ValueError):
        return None
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png" if path.suffix.lower() == ".png" else b"jpeg"))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MOST:
        return None
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_ALLOCATION)
    try:
        if size.width() > width:
            reader.setScaledSize(size.scaled(QSize(width, _MOST), Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
    finally:
        QImageReader.setAllocationLimit(before)
    return None if image.isNull() else image
