"""The Progress page: a sentence, the pain chart as its hero, and three calm counts below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kneecoach.care.verdict import BandAsks
from kneecoach.diary.entries import Entry, SessionRecord
from kneecoach.progress.bands import Band
from kneecoach.progress.pain import PainChart, pain_chart
from kneecoach.progress.ranges import Range, opening, span
from kneecoach.progress.scores import scores_of
from kneecoach.ui.buttons import button, segmented
from kneecoach.ui.cards import EDGE, FoldingRow, card, column, nest, page, row, rule
from kneecoach.ui.charts import headings
from kneecoach.ui.charts.asks import asks_words
from kneecoach.ui.charts.counts import mornings_card, sessions_card, sets_card
from kneecoach.ui.charts.empty_chart import EmptyChart
from kneecoach.ui.charts.names import band_words
from kneecoach.ui.charts.pain_chart import PainChartWidget
from kneecoach.ui.charts.pain_table import PainTable
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.words.counted import range_words

_LOW = 720  # px: a lower page scrolls in any case, and rather than press the course flat
_CHART_LEAST, _CHART_IF_LOW = 240, 352  # px: how high the chart is at least, and there
_WIDE = 1080  # px: from here on the sentence under the heading and the choices share a line


class ProgressPage(QWidget):
    """Shows what the diary adds up to; `show_diary` gives it everything, the range is its own affair."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: Sequence[Entry] = ()
        self._sessions: Sequence[SessionRecord] = ()
        self._today: date | None = None
        self._earliest: date | None = None  # the diary's first day
        self._bands: Sequence[Band] = ()
        self._range: Range | None = None  # until the user chooses one, it is what fits the diary
        content = QWidget()
        body = column(content, gap=16)
        body.setContentsMargins(32, 20, 32, 20)
        self._heading = label("", "title")
        self._lead = label("", "muted")
        nest(body, self._controls())
        body.addWidget(self._hero(), 1)
        self._below = column(gap=0)
        nest(body, self._below)
        outer = column(self)
        self._scroller: QScrollArea = page(content)
        outer.addWidget(self._scroller)

    @property
    def chart(self) -> PainChartWidget:
        """The chart."""
        return self._chart

    @property
    def table(self) -> PainTable:
        """Its twin in rows."""
        return self._table

    @property
    def heading(self) -> str:
        """The sentence above the chart."""
        return self._heading.text()

    def show_diary(
        self,
        entries: Sequence[Entry],
        sessions: Sequence[SessionRecord],
        today: date,
        bands: Sequence[Band],
        asks: Mapping[str, BandAsks] | None = None,
    ) -> None:
        """Show a diary as of `today`, with the bands of the pain model in use and what they ask for."""
        self._say_asks(bands, asks or {})
        self._entries, self._sessions, self._today, self._bands = entries, sessions, today, bands
        days = [score.day for score in scores_of(entries)]
        self._earliest = min(days + [date.fromisoformat(row.day) for row in sessions], default=None)
        self._refresh()
        self._show_counts()

    def _say_asks(self, bands: Sequence[Band], asks: Mapping[str, BandAsks]) -> None:
        """What the bands mean for somebody who exercises: all in one line below them, or a line each."""
        words = self._look.words
        said = [
            words.say(
                "{band} {span}: {asks}",
                band=band_words(words, band.name),
                span=range_words(words, str(band.low), str(band.high)),
                asks=asks_words(words, asks[band.name]),
            )
            for band in bands
            if band.name in asks
        ]
        while (item := self._asks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        if not said:
            return
        lead = label(words.say("During exercise, where a routine sets no rule of its own:"), "small")
        parts = [label(text, "small", wrap=False) for text in said]

        def needs() -> int:
            return sum(part.sizeHint().width() for part in parts) + 24 * len(parts)

        for made in (lead, FoldingRow([*((part, 0) for part in parts), (QWidget(), 1)], needs, gap=24)):
            self._asks.addWidget(made)
            made.show()

    def choose_range(self, chosen: Range) -> None:
        """Show another stretch of time, as the user's own choice."""
        self._range = chosen
        self._ranges.choose(chosen)

    def show_table(self, on: bool) -> None:
        """Show the table in the chart's place, or the chart again."""
        self._stack.setCurrentWidget(self._table_side if on else self._chart_side)
        words = self._look.words
        self._switch.setText(words.say("Show the chart") if on else words.say("Show as a table"))
        self._switch.setAccessibleName(self._switch.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence and the choices share a line where it is wide enough."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        first, second, third, fourth = self._lines
        for line in self._lines:
            line.removeWidget(self._switch)
            line.removeWidget(self._ranges)
        wide = self.width() >= self._look.px(_WIDE)
        low = self.height() < self._look.px(_LOW)
        self._holder.setMinimumHeight(self._look.px(_CHART_IF_LOW if low else _CHART_LEAST))
        self._head.setSpacing(10 if wide else 8)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        (first if wide else third).addWidget(self._switch, 0 if wide else 1, right if wide else left)
        if (
            wide
            or self.width() - 2 * EDGE
            >= self._switch.sizeHint().width() + 16 + self._ranges.sizeHint().width()
        ):
            (second if wide else third).addWidget(self._ranges, 0, right)
        else:
            fourth.addWidget(self._ranges, 1, left)

    def _controls(self) -> QVBoxLayout:
        """The heading, the sentence, and the choices beside them or on a line of their own."""
        words = self._look.words
        self._head = column(gap=4)
        self._lines = (row(gap=16), row(gap=16), row(gap=16), row(gap=16))
        for line in self._lines:
            nest(self._head, line)
        self._lines[0].addWidget(self._heading, 1)
        self._lines[1].addWidget(self._lead, 1)
        self._switch = button(
            words.say("Show as a table"),
            "plain",
            lambda: self.show_table(self._stack.currentWidget() is not self._table_side),
        )
        self._ranges = segmented(
            [
                (Range.WEEK, words.say_as("range", "7 days")),
                (Range.MONTH, words.say_as("range", "30 days")),
                (Range.SIX_WEEKS, words.say_as("range", "6 weeks")),
                (Range.YEAR, words.say_as("range", "1 year")),
                (Range.ALL, words.say_as("range", "All")),
            ],
            Range.WEEK,
            name=words.say("Days shown"),
            on_choose=self._choose,
        )
        return self._head

    def _hero(self) -> QFrame:
        frame = card()
        inside = column(frame)
        inside.setContentsMargins(20, 16, 20, 16)
        self._chart = PainChartWidget(self._look)
        self._table = PainTable(self._look)
        self._empty = EmptyChart(self._look)
        self._chart_side = QWidget()
        over = QStackedLayout(self._chart_side)
        over.setStackingMode(QStackedLayout.StackingMode.StackAll)
        over.addWidget(self._empty)
        over.addWidget(self._chart)
        self._over = over
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._chart_side)
        self._table_side = QWidget()  # its last row is cut where it ends: a line parts it from the note
        under = column(self._table_side, gap=0)
        under.addWidget(self._table, 1)
        under.addWidget(rule())
        under.addSpacing(4)
        self._stack.addWidget(self._table_side)
        self._holder = holder
        inside.addWidget(holder, 1)
        asks = QWidget()
        self._asks = column(asks, gap=2)
        inside.addWidget(asks)
        return frame

    def _choose(self, chosen: Range) -> None:
        self._range = chosen
        self._refresh()

    def _refresh(self) -> None:
        if self._today is None:
            return
        words, earliest = self._look.words, self._earliest
        every = scores_of(self._entries)
        shown = self._range or opening(self._today, earliest)
        if self._ranges.value is not shown:
            self._ranges.blockSignals(True)  # it is not the user's choice
            self._ranges.choose(shown)
            self._ranges.blockSignals(False)
        chart = pain_chart(self._entries, self._sessions, *span(shown, self._today, earliest), self._bands)
        self._chart.show_chart(chart)
        self._table.show_chart(chart)
        self._empty.show_chart(chart, begun=earliest is not None)
        self._empty.setVisible(chart.empty)
        self._over.setCurrentWidget(self._empty if chart.empty else self._chart)
        self._switch.setVisible(not chart.empty)
        self._heading.setText(headings.heading(words, every, chart.headline))
        self._lead.setText(headings.lead(words, every, chart.headline))
        self._describe(chart)

    def _describe(self, chart: PainChart) -> None:
        """The chart's name for a screen reader: what it shows and how much of it."""
        words = self._look.words
        self._chart.setAccessibleName(
            words.say("Chart of pain scores: {heading}", heading=self._heading.text())
            + " "
            + words.plural("{n} point.", "{n} points.", len(chart.scores))
        )

    def _show_counts(self) -> None:
        if self._today is None:
            return
        while (item := self._below.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        if not self._entries and not self._sessions:
            return
        cards = (
            sessions_card(self._look, self._sessions, self._today),
            mornings_card(self._look, self._entries, self._today, self._earliest),
            sets_card(self._look, self._entries, self._sessions),
        )

        def needs() -> int:
            return sum(one.minimumSizeHint().width() for one in cards) + 16 * (len(cards) - 1)

        self._below.addWidget(FoldingRow([(one, 1) for one in cards], needs, gap=16))
