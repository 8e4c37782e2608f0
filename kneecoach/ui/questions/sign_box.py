"""One danger sign as a line to tick, with its box and its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import font_of_cap
from kneecoach.ui.session.balance import LEADING, LEADING_JA, place_phrases
from kneecoach.ui.session.phrases import japanese
from kneecoach.ui.unfocused import Markable

_TEXT_X = 4.7  # where the line begins, in cap heights of the key
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SignBox(Markable):
    """One sign with its box and its key."""

    def __init__(self, look: Look, text: str, key: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._key = key
        self._cap = 14.0
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.label = FitLabel(text, align=_LEFT, tight=True, max_lines=2, parent=self)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.set_colour(look.palette.ink)

    @property
    def key(self) -> str:
        """The key that ticks it."""
        return self._key

    def set_cap(self, cap: float) -> None:
        """The cap height of its key, px, from which its box takes its size."""
        self._cap = cap
        self.update()

    def set_text_cap(self, cap: float) -> bool:
        """Write the line with capitals `cap` px high; whether it fits well, in two lines at most."""
        x = self._cap * _TEXT_X
        air = min(
            max(self.height() * 0.1, 4.0), 8.0
        )  # above and below, so that two lines do not touch the border
        room = QRectF(x, air, max(self.width() - x - self._cap * 0.8, 1.0), self.height() - 2 * air)
        fits = place_phrases(self.label, self.label.text, room, cap, cap, sense=0.4)
        fits = fits and not self.label.overflows()
        # its two lines are one row of many: close together, with air above and below
        self.label.set_leading(LEADING_JA if japanese(self.label.text) else LEADING)
        return fits

    def sizeHint(self) -> QSize:
        """Placed by the screen; this is for the rest of Qt."""
        return QSize(400, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the block, the box with its tick, and the key."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        edge = 2.5 if on or self._marked else 1.0
        colour = palette.upper if on else palette.ink if self._marked else palette.line
        painter.setPen(QPen(QColor(colour), edge))
        painter.setBrush(
            QColor(
                palette.soft(palette.upper) if on else palette.hover if self.underMouse() else palette.card
            )
        )
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, 10, 10)
        side = self._cap * 1.7
        tick = QRectF(self._cap * 0.9, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(QColor(palette.upper if on else palette.outline), 1.8))
        painter.setBrush(QColor(palette.upper if on else palette.card))
        painter.drawRoundedRect(tick, side * 0.22, side * 0.22)
        if on:
            pen = QPen(QColor(palette.on_fill), side * 0.13)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            mark = [(0.24, 0.52), (0.43, 0.71), (0.77, 0.31)]
            painter.drawPolyline(
                QPolygonF([tick.topLeft() + QRectF(0, 0, side * a, side * b).bottomRight() for a, b in mark])
            )
        font = font_of_cap(self.font(), self._cap * 0.86)
        painter.setFont(font)
        painter.setPen(QColor(palette.muted))
        wide = QFontMetricsF(font).horizontalAdvance(self._key)
        where = QRectF(self._cap * 3.5 - wide / 2, 0, wide + 2, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._key)
        painter.end()
