"""The author's own picture of an exercise that has no poses, where the figure would stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.own_picture import own_picture

_WIDEST = 1920  # px that a picture is read with
_LARGER = 2.0  # how far a small picture is blown up
_ROUND = 12.0  # px


class Photo(QWidget):
    """Shows one picture as large as it fits. `beside`: the folder that pictures may not leave, if any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside: Path | None = None
        self._read: dict[str, QImage | None] = {}
        self._image: QImage | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_picture(self, name: str | None, what: str) -> None:
        """Show the picture of this name, of `what`; one that cannot be shown is left out."""
        image = self._picture(name) if name is not None and self.beside is not None else None
        if image is not self._image:
            self._image = image
            self.setAccessibleName(what if image is not None else "")
            self.update()

    def _picture(self, name: str) -> QImage | None:
        """Read once, the good as the bad: a session does not wait for a disk in the middle of a hold."""
        if name not in self._read and self.beside is not None:
            self._read[name] = own_picture(self.beside, name, _WIDEST)
        return self._read.get(name)

    def sizeHint(self) -> QSize:
        """Placed by whoever holds it; this is for the rest of Qt."""
        return QSize(400, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in the middle, its corners rounded."""
        image = self._image
        if image is None:
            return
        room = QRectF(self.rect())
        share = min(room.width() / image.width(), room.height() / image.height(), _LARGER)
        box = QRectF(0.0, 0.0, image.width() * share, image.height() * share)
        box.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(box, _ROUND, _ROUND)
        painter.setClipPath(outline)
        painter.drawImage(box, image)
        painter.end()
