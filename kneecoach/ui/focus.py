"""The ring around what the keyboard is on: seen while keys are used, not after a click."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

_GAP = 2  # px between the widget and the ring
_WIDTH = 2  # px
_ROUND = 16  # px: the corners of a button, and the gap
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRings(QObject):
    """Keeps the ring of one window where the keyboard is.

    A widget that paints its own focus sets its property "ringed" to False, another that wants the ring
    sets it to True; buttons, choices and fields have it unasked.
    """

    def __init__(self, window: QWidget, colour: str) -> None:
        super().__init__(window)
        self.colour = colour
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def around(self) -> QWidget | None:
        """The widget with the ring."""
        return self._ring.around if self._ring is not None and isValid(self._ring) else None

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        window = self.parent() if isValid(self) else None
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if not isinstance(window, QWidget) or now is None or now.window() is not window.window():
            return
        if window.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange) and _wants_ring(now):
            self._ring = _Ring(now, self.colour)


def _wants_ring(widget: QWidget) -> bool:
    said = widget.property("ringed")
    if said is not None:
        return bool(said)
    if isinstance(widget, QAbstractButton):
        return True
    from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider  # 2 ms that the first picture does not need

    return isinstance(widget, (QComboBox, QLineEdit, QSlider))


def _up_to_ground(widget: QWidget) -> Iterator[QWidget]:
    """The widget and what it lies in, up to the page that scrolls or the window."""
    inside: QWidget | None = widget
    while inside is not None:
        yield inside
        over = inside.isWindow() or inside.property("role") == "scrolled"
        inside = None if over else inside.parentWidget()


class _Ring(QWidget):
    """The ring around one widget; it lies over the page that scrolls, or over the window."""

    def __init__(self, around: QWidget, colour: str) -> None:
        self.around = around
        chain = list(_up_to_ground(around))
        ground = chain[-1]
        super().__init__(ground)
        self._ground = ground
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in chain:
            widget.installEventFilter(self)
        self._place()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the widget when anything above it moves."""
        if event.type() in _MOVES and isValid(self.around):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring just inside this widget's own edge."""
        rect = QRectF(self.rect()).adjusted(_WIDTH / 2, _WIDTH / 2, -_WIDTH / 2, -_WIDTH / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), _WIDTH))
        corner = min(_ROUND, rect.height() / 2)
        painter.drawRoundedRect(rect, corner, corner)
        painter.end()

    def _place(self) -> None:
        out = _GAP + _WIDTH
        corner = self.around.mapTo(self._ground, QPoint(0, 0))
        self.setGeometry(QRect(corner, self.around.size()).adjusted(-out, -out, out, out))
        self.setVisible(self.around.isVisible())
        self.raise_()
