"""A large answer with a picture: the first start asks with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kneecoach.ui.look import Look

Picture = Callable[[QPainter, QRectF, Look], None]
_PAD = 24  # px
_ROUND = 16  # px


class Tile(QAbstractButton):
    """A picture, a word and a line that explains it; all of it is the button."""

    def __init__(self, look: Look, picture: Picture, title: str, more: str = "") -> None:
        super().__init__()
        self._look, self._picture, self._title, self._more = look, picture, title, more
        self.setAccessibleName(f"{title}. {more}" if more else title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As wide as its words in few lines, and room for the picture."""
        return QSize(280, 300)

    def minimumSizeHint(self) -> QSize:
        """Room for the words at the least width."""
        return QSize(180, 120 + round(self._words_height(180 - 2 * _PAD)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the picture and the words."""
        palette = self._look.palette
        active = self.isChecked() or self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = palette.accent if active else palette.outline if self.underMouse() else palette.line
        width = 2.0 if active else 1.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(palette.soft(palette.accent) if active else palette.card))
        ground = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(ground, _ROUND, _ROUND)
        inside = ground.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        words = self._words_height(inside.width())
        self._picture(painter, QRectF(inside.topLeft(), QSize(int(inside.width()), 1)).adjusted(
            0, 0, 0, max(1.0, inside.height() - words - 16)), self._look)  # fmt: skip
        self._paint_words(painter, QRectF(inside.left(), inside.bottom() - words, inside.width(), words))
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        palette = self._look.palette
        title, more = self._fonts()
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(title)
        painter.setPen(QColor(palette.ink))
        used = painter.drawText(rect, flags, self._title)
        if self._more:
            painter.setFont(more)
            painter.setPen(QColor(palette.muted))
            painter.drawText(rect.adjusted(0, used.height() + 4, 0, 0), flags, self._more)

    def _fonts(self) -> tuple[QFont, QFont]:
        title, more = QFont(self.font()), QFont(self.font())
        title.setPixelSize(self._look.px(20))
        title.setBold(True)
        more.setPixelSize(self._look.px(15))
        return title, more

    def _words_height(self, width: float) -> float:
        title, more = self._fonts()
        room = QRectF(0, 0, width, 10_000)
        height = QFontMetricsF(title).boundingRect(room, Qt.TextFlag.TextWordWrap, self._title).height()
        if self._more:
            height += (
                4 + QFontMetricsF(more).boundingRect(room, Qt.TextFlag.TextWordWrap, self._more).height()
            )
        return height + 1
