"""What stands in the chart's place while there is nothing to draw: what will appear, and when."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.layout import layout_pain
from kneecoach.progress.pain import PainChart
from kneecoach.ui.cards import card, column, nest, row
from kneecoach.ui.charts.marks import paint_moment, paint_session
from kneecoach.ui.charts.paint import FontMetrics, paint_pain
from kneecoach.ui.charts.readout import chart_labels
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look


class _Mark(QWidget):
    """One of the chart's marks, as a picture beside a text."""

    def __init__(self, kinds: tuple[Moment | SessionState, ...], look: Look) -> None:
        super().__init__()
        self._kinds, self._look = kinds, look
        self.setFixedSize(QSize(64, 24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks side by side, against the right edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, kind in enumerate(reversed(self._kinds)):
            at = QPointF(self.width() - 10 - index * 18, self.height() / 2)
            if isinstance(kind, Moment):
                paint_moment(painter, kind, at, self._look.palette)
            else:
                paint_session(painter, kind, at, self._look.palette)
        painter.end()


class EmptyChart(QWidget):
    """The chart's empty ground with a card on it that says what will be drawn and when."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chart: PainChart | None = None
        words = look.words
        outer = column(self, gap=0)
        outer.setContentsMargins(56, 16, 72, 40)
        outer.addStretch(1)
        frame = card()
        frame.setMaximumWidth(look.px(600))
        inside = column(frame, gap=8)
        inside.setContentsMargins(24, 20, 24, 20)
        self._title = label("", "heading")
        self._text = label("", "muted")
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        self._rows = QWidget()
        rows = column(self._rows, gap=6)
        for kinds, text in (
            ((Moment.MORNING,), words.say("Your score each morning, asked on Today until noon")),
            (
                (Moment.BEFORE, Moment.WORST, Moment.NOW),
                words.say("Scores around each session: before, the worst during, at the end"),
            ),
            ((SessionState.DONE,), words.say("The sessions themselves, on a line of their own")),
        ):
            line: QHBoxLayout = row(gap=12)
            line.addWidget(_Mark(kinds, look), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(text), 1)
            nest(rows, line)
        inside.addWidget(self._rows)
        centre = row()
        centre.addStretch(1)
        centre.addWidget(frame, 20)
        centre.addStretch(1)
        nest(outer, centre)
        outer.addStretch(1)

    def show_chart(self, chart: PainChart, *, begun: bool) -> None:
        """Say what is missing: `begun` when the diary holds something, outside of these days."""
        words = self._look.words
        self._chart = chart
        self._title.setText(
            words.say("Nothing in these days") if begun else words.say("What will appear here")
        )
        self._text.setText(
            words.say("Older points are there: choose a longer stretch above.") if begun else ""
        )
        self._text.setVisible(begun)
        self._rows.setVisible(not begun)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the chart, so that the page is no higher for a card that is not shown."""
        return QSize(720, 280).expandedTo(self.minimumSizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart's ground: its bands and days, behind the card."""
        if self._chart is None:
            return
        font = QFont(self.font())
        font.setPixelSize(self._look.px(14))
        labels = chart_labels(self._look.words)
        layout = layout_pain(self._chart, self.width(), self.height(), FontMetrics(font), labels)
        painter = QPainter(self)
        paint_pain(painter, layout, self._look.palette, font, frozenset())
        painter.end()
