"""The pain chart on the screen: every mark can be read by pointer, by keyboard and by a screen reader."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.diary.entries import Moment
from kneecoach.progress.geometry import Rect, place_card
from kneecoach.progress.layout import ChartLayout, layout_pain, usually_shown
from kneecoach.progress.pain import PainChart
from kneecoach.ui.charts.paint import FontMetrics, paint_pain, paint_spot
from kneecoach.ui.charts.readout import Readout, chart_labels, readout
from kneecoach.ui.look import Look

_REACH = 22.0  # px from the pointer within which a mark is read
_CARD = 360.0  # px: the readout's greatest width
_CROSSED = 8.0  # px from the reading line within which a mark is crossed by it
_PAD, _PAD_HIGH = 14.0, 8.0
_Line = tuple[QFont, str, QSizeF]


class PainChartWidget(QWidget):
    """Paints a `PainChart`. `read` says each mark that is being read, "" when none is.

    Arrow keys go from mark to mark, Home and End to the first and the last, Esc puts the card away. A click
    on a moment in the legend, or the key of its place there (1 to 6), hides or shows its marks.
    """

    read = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels = chart_labels(look.words)
        self._chart: PainChart | None = None
        self._layout: ChartLayout | None = None
        self._shown: frozenset[Moment] = frozenset(Moment)
        self._current: int | None = None
        self._by_pointer = False
        self.setMouseTracking(True)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(look.words.say("Chart of pain scores"))

    def show_chart(self, chart: PainChart) -> None:
        """Show another chart; nothing is being read any more."""
        self._chart = chart
        self._shown = usually_shown(chart)
        self._layout = None
        self._current = None
        self._describe()
        self.update()

    @property
    def chart(self) -> PainChart | None:
        """What is shown."""
        return self._chart

    @property
    def shown(self) -> frozenset[Moment]:
        """The moments whose marks are drawn."""
        return self._shown

    def laid_out(self) -> ChartLayout | None:
        """Where everything stands at this size; None before a chart is shown."""
        if self._layout is None and self._chart is not None:
            metrics = FontMetrics(self._font())
            self._layout = layout_pain(
                self._chart, self.width(), self.height(), metrics, self._labels, self._shown
            )
        return self._layout

    def reading(self) -> Readout | None:
        """What the card says now; None where no mark is being read."""
        layout = self.laid_out()
        if layout is None or self._chart is None or self._current is None:
            return None
        return readout(self._look.words, self._chart, layout.spots[self._current].target)

    def toggle(self, moment: Moment) -> None:
        """Hide a moment's marks, or show them again."""
        self._shown = self._shown ^ {moment}
        self._layout = None
        self._go_to(None)

    def sizeHint(self) -> QSize:
        """Wide and not too high."""
        return QSize(720, 280)

    def minimumSizeHint(self) -> QSize:
        """Readable from here on."""
        return QSize(300, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when next painted."""
        self._layout = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another font is another layout."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._layout = None
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the mark under the pointer."""
        layout = self.laid_out()
        if layout is None:
            return
        x, y = event.position().x(), event.position().y()
        near = [(hypot(spot.x - x, spot.y - y), index) for index, spot in enumerate(layout.spots)]
        over = self._switch_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor)
        distance, index = min(near, default=(_REACH + 1, 0))
        if distance <= _REACH:
            self._go_to(index, by_pointer=True)
        elif self._by_pointer:
            self._go_to(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide or show a moment by its word in the legend."""
        over = self._switch_at(event.position())
        if over is not None:
            self.toggle(over)
        else:
            super().mousePressEvent(event)

    def _switch_at(self, point: QPointF) -> Moment | None:
        """The moment whose switch in the legend is there."""
        layout = self.laid_out()
        for item in layout.legend if layout else ():
            if isinstance(item.key, Moment) and item.rect.holds(point.x(), point.y()):
                return item.key
        return None

    def leaveEvent(self, event: QEvent) -> None:
        """The card goes with the pointer that called it."""
        if self._by_pointer:
            self._go_to(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The card goes with the focus."""
        self._go_to(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark; hide and show moments."""
        layout = self.laid_out()
        count = len(layout.spots) if layout else 0
        target = self._key_target(event.key(), count)
        moments = [item.key for item in layout.legend if isinstance(item.key, Moment)] if layout else []
        place = event.key() - Qt.Key.Key_1
        if target is not None:
            self._go_to(target)
        elif event.key() == Qt.Key.Key_Escape and self._current is not None:
            self._go_to(None)
        elif 0 <= place < len(moments):
            self.toggle(moments[place])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, and over it the mark that is being read with its card."""
        layout = self.laid_out()
        if layout is None:
            return
        painter = QPainter(self)
        palette = self._look.palette
        said = self.reading()
        if said is None or self._current is None:
            paint_pain(painter, layout, palette, self._font(), self._shown)
        else:
            spot = layout.spots[self._current]
            lines = self._lines(painter, said)
            box = self._box(layout, lines, spot.x, spot.y)
            paint_pain(painter, layout.beside(box), palette, self._font(), self._shown)
            painter.setPen(QPen(QColor(palette.ink), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(spot.x, layout.plot.y, spot.x, max(spot.y, layout.plot.bottom)))
            for other in layout.spots:
                if abs(other.x - spot.x) < _CROSSED:  # a mark stands before the line
                    paint_spot(painter, other, palette, layout.scale)
            painter.setPen(QPen(QColor(palette.accent), 2.5))
            painter.setBrush(QColor(palette.card))
            painter.drawEllipse(QPointF(spot.x, spot.y), 11, 11)
            paint_spot(painter, spot, palette)
            self._card(painter, box, lines)
        painter.end()

    def _lines(self, painter: QPainter, said: Readout) -> list[_Line]:
        """The readout's texts, each with its font and its size, letter for letter, broken where long."""
        bold, plain = self._font(bold=True), self._font()
        room = QRectF(0, 0, min(_CARD, self.width() - 4 * _PAD), 4000)
        lines = []
        for font, text in [(bold, said.title), *((plain, line) for line in said.lines)]:
            painter.setFont(font)
            lines.append((font, text, painter.boundingRect(room, text, _wrapped()).size()))
        return lines

    def _box(self, layout: ChartLayout, lines: list[_Line], x: float, y: float) -> Rect:
        """Where the card with these lines stands, by its mark's place."""
        width = max(size.width() for _, _, size in lines) + 2 + 2 * _PAD
        height = sum(size.height() for _, _, size in lines) + 2 * _PAD_HIGH
        plot = layout.plot
        inside = Rect(4, plot.y + 6, plot.right - 8, self.height() - plot.y - 8)
        marks = [(spot.x, spot.y) for spot in layout.spots]
        words = [*(tick.rect for tick in layout.ticks), *(item.rect for item in layout.legend)]
        marks += [(rect.x + rect.width / 2, rect.y + rect.height / 2) for rect in words]
        return place_card(x, y, width, height, inside, marks=marks)

    def _card(self, painter: QPainter, box: Rect, lines: list[_Line]) -> None:
        """The readout beside its mark."""
        palette = self._look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink))
        painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), 10, 10)
        painter.setPen(QColor(palette.paper))
        top = box.y + _PAD_HIGH
        for font, text, size in lines:
            painter.setFont(font)
            place = QRectF(box.x + _PAD, top, size.width() + 2, size.height() + 2)
            painter.drawText(place, text, _wrapped())
            top += size.height()

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(14))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _key_target(self, key: int, count: int) -> int | None:
        """The mark that a key leads to; None for other keys and where there is no mark."""
        here = self._current
        if count == 0:
            return None
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            return 0 if here is None else min(count - 1, here + 1)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            return count - 1 if here is None else max(0, here - 1)
        return {int(Qt.Key.Key_Home): 0, int(Qt.Key.Key_End): count - 1}.get(key)

    def _go_to(self, index: int | None, *, by_pointer: bool = False) -> None:
        self._by_pointer = by_pointer and index is not None
        changed = index != self._current
        self._current = index
        self.update()
        if not changed:
            return
        said = self._describe()
        self.read.emit(said)
        if said:
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, said))

    def _describe(self) -> str:
        """Tell a screen reader what is being read, else how to read; returns the former."""
        said = self.reading()
        if said is not None:
            self.setAccessibleDescription(said.sentence)
            return said.sentence
        self.setAccessibleDescription(
            self._look.words.say("Arrow keys read each point, Home and End go to the ends.")
        )
        return ""


def _wrapped() -> QTextOption:
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return wrap
