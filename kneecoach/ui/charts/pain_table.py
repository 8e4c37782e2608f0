"""The pain chart's twin: the same facts in rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from kneecoach.progress.bands import band_name
from kneecoach.progress.headline import one_decimal
from kneecoach.progress.pain import PainChart
from kneecoach.progress.table import Row, chart_rows
from kneecoach.ui.charts.names import band_words, moment_words, state_words
from kneecoach.ui.labels import tooltip_text
from kneecoach.ui.look import Look
from kneecoach.words import dates

_NARROW = 800  # px: a narrower table has shorter days and less room between its columns


class PainTable(QTableWidget):
    """Day, moment, score, band and session of every point of the chart, read-only."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 5)
        self._look = look
        self._chart: PainChart | None = None
        self._short = False
        say = look.words
        heads = (say.say("Day"), say.say("Moment"), say.say("Score"), say.say("Band"), say.say("Session"))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(say.say("Table of pain scores"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self._dress()
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(16) + 16)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def _dress(self) -> None:
        """The columns' grounds and the room between them."""
        palette, look, room = self._look.palette, self._look, 8 if self._short else 12
        self.setStyleSheet(
            f"QTableWidget::item {{ padding: 0 {room}px; color: {palette.ink}; }}"
            f"QTableWidget::item:selected {{ background: {palette.soft(palette.accent)}; }}"
            f"QHeaderView::section {{ background: {palette.card}; color: {palette.muted}; border: none;"
            f" border-bottom: 1px solid {palette.line}; padding: 6px {room + 3}px;"
            f" font-size: {look.px(14)}px; }}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, days are said shorter before a session's name would be cut."""
        super().resizeEvent(event)
        short = self.width() < self._look.px(_NARROW)
        if short != self._short:
            self._short = short
            self._dress()
            if self._chart is not None:
                self.show_chart(self._chart)

    def show_chart(self, chart: PainChart) -> None:
        """Show another chart's rows, the newest first."""
        self._chart = chart
        rows = tuple(reversed(chart_rows(chart)))
        self.setRowCount(len(rows))
        for line, row in enumerate(rows):
            for column, text in enumerate(self._cells(chart, row)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.ToolTipRole, tooltip_text(text))
                self.setItem(line, column, item)

    def _cells(self, chart: PainChart, row: Row) -> tuple[str, ...]:
        words = self._look.words
        day = dates.short_full_day(words, row.day) if self._short else dates.full_day(words, row.day)
        if row.week:
            day = words.say("Week from {day}", day=dates.full_day_and_year(words, row.day))
        session = row.session or ""
        if row.moment is None:
            state = state_words(words, row.state) if row.state else ""
            none = words.say("–")
            how = words.say("{name}: {state}", name=session, state=state)
            return day, words.say("Session"), none, none, how
        value = row.mean if row.week else row.score
        if value is None:
            return day, moment_words(words, row.moment), words.say("not answered"), words.say("–"), session
        shown = str(value) if isinstance(value, int) else words.say("mean {score}", score=one_decimal(value))
        return (
            day,
            moment_words(words, row.moment),
            shown,
            band_words(words, band_name(chart.bands, value)),
            session,
        )
