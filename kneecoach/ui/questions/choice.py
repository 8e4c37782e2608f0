"""A large button with its key: the one thing to press in every question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import font_of_cap
from kneecoach.ui.unfocused import Markable

ChoiceRole = Literal["primary", "plain", "danger", "alarm"]
_FILLED = ("primary", "alarm")
_LEADING = 1.15  # of the font's size, where a word is broken into lines


class Choice(Markable):
    """A word or two on a wide block, its key as a cap; `marked` is what the obvious key presses.

    The screen has the keyboard, so that a remote's four arrows and middle are enough.
    """

    def __init__(
        self, look: Look, text: str, key: str, role: ChoiceRole, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._key = key
        self._role = role
        self._cap = self._key_cap = 20.0
        self._lines: tuple[str, ...] = ()
        self._column: tuple[str, ...] = ()
        self.label = FitLabel(
            text,
            align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            bold=True,
            tight=True,
            parent=self,
        )
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(" ".join(text.split("\n")))
        self._colour()

    @property
    def key(self) -> str:
        """What the cap says, "" for no cap."""
        return self._key

    @property
    def role(self) -> ChoiceRole:
        """How it is drawn."""
        return self._role

    def set_text(self, text: str) -> None:
        """Other words for the same button."""
        self.label.set_text(text)
        self.setAccessibleName(" ".join(text.split("\n")))

    def set_key(self, key: str) -> None:
        """Another key on the cap."""
        if key != self._key:
            self._key = key
            self._arrange()
            self.update()

    def set_column(self, keys: Sequence[str]) -> None:
        """Give the key the room of the widest of these, so that answers below each other begin alike."""
        self._column = tuple(keys)
        self._arrange()
        self.update()

    def set_role(self, role: ChoiceRole) -> None:
        """Draw it as louder or quieter than it was."""
        if role != self._role:
            self._role = role
            self._colour()
            self.update()

    def set_cap(self, cap: float, key: float = 0.0, lines: tuple[str, ...] = ()) -> None:
        """The cap height of its word where it fits, px; `key`: what its key is sized by, 0 for the same.

        `lines`: the lines that its word is broken into, () for one.
        """
        self._cap, self._key_cap, self._lines = cap, key or cap, lines
        self.label.set_lines(lines)
        self.label.set_leading(_LEADING if lines else 0.0)
        self._arrange()
        self.update()

    def wide(self) -> float:
        """The width at which its word fits, on one line or in its lines, px."""
        metrics = QFontMetricsF(font_of_cap(self.font(), self._cap))
        widest = max(metrics.horizontalAdvance(line) for line in self._lines or (self.label.text,))
        return self._key_cap * 3.4 + self._key_wide() + widest + 2

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return QSize(round(self.wide()), round(self._cap * 3))

    def _key_wide(self) -> float:
        keys = [key for key in (self._key, *self._column) if key]
        if not keys:
            return 0.0
        metrics = QFontMetricsF(font_of_cap(self.font(), self._key_cap * 0.62))
        return max(*(metrics.horizontalAdvance(key) + self._key_cap for key in keys), self._key_cap * 1.6)

    def _colour(self) -> None:
        palette = self._look.palette
        colours = {
            "primary": palette.on_fill,
            "plain": palette.ink,
            "danger": palette.upper,
            "alarm": palette.on_fill,
        }
        self.label.set_colour(colours[self._role])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the word again."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        pad = self._key_cap * 1.2
        key = self._key_wide()
        x = pad + (key + self._key_cap if key else 0.0)
        height = self.height()
        self.label.set_caps(min(self._cap * 0.6, 12.0), self._cap)
        self.label.setGeometry(
            round(x), round(height * 0.17), max(round(self.width() - x - pad * 0.8), 1), round(height * 0.66)
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the block, the ring of the chosen one and the key's cap."""
        palette = self._look.palette
        fill, edge = {
            "primary": (palette.accent, palette.accent),
            "plain": (palette.card, palette.outline),
            "danger": (palette.card, palette.upper),
            "alarm": (palette.upper, palette.upper),
        }[self._role]
        if self.underMouse() and self._role == "primary":
            fill = palette.accent_deep
        elif self.underMouse() and self._role != "alarm":
            fill = palette.hover
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(self.height() * 0.26, 24.0)
        ring = max(3.0, self._cap * 0.16)
        box = QRectF(self.rect()).adjusted(ring * 1.8, ring * 1.8, -ring * 1.8, -ring * 1.8)
        if self._marked:
            painter.setPen(QPen(QColor(palette.ink), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outer = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
            painter.drawRoundedRect(outer, radius + ring, radius + ring)
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, radius, radius)
        if self._key:
            self._paint_key(painter)
        painter.end()

    def _paint_key(self, painter: QPainter) -> None:
        palette = self._look.palette
        strong = palette.on_fill if self._role in _FILLED else palette.ink
        wide, high = self._key_wide(), self._key_cap * 1.7
        box = QRectF(self._key_cap * 1.2, (self.height() - high) / 2, wide, high)
        painter.setPen(QPen(QColor(strong if self._role in _FILLED else palette.outline), 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._key_cap * 0.35, self._key_cap * 0.35)
        painter.setFont(font_of_cap(self.font(), self._key_cap * 0.62))
        painter.setPen(QColor(strong))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
