"""The pain chart reads every point, by keyboard, pointer and name."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.layout import layout_pain
from kneecoach.progress.pain import PainChart, pain_chart
from kneecoach.progress.ranges import Range, span
from kneecoach.ui.charts.marks import paint_moment
from kneecoach.ui.charts.pain_chart import PainChartWidget
from kneecoach.ui.charts.pain_table import PainTable
from kneecoach.ui.charts.paint import FontMetrics, paint_pain
from kneecoach.ui.charts.readout import chart_labels, readout
from kneecoach.ui.look import Look
from tests.progress.diary_samples import STRICT, TODAY, score, session

LookMaker = Callable[..., Look]
ENTRIES = (
    score(1, 4, 3),
    score(2, 3, None),
    score(3, 2, 0),
    score(4, 2, 2, Moment.BEFORE, 7),
    score(5, 2, 6, Moment.WORST, 7),
    score(6, 0, 2),
)


def chart(chosen: Range = Range.SIX_WEEKS) -> PainChart:
    return pain_chart(
        ENTRIES, (session(7, 2, SessionState.EARLY, "<b>Basics</b>"),), *span(chosen, TODAY, None), STRICT
    )


def shown(qtbot: QtBot, look: Look, width: int = 900, height: int = 420) -> PainChartWidget:
    widget = PainChartWidget(look)
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show_chart(chart())
    widget.show()
    widget.setFocus()
    return widget


def press(widget: PainChartWidget, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(widget, key)
    said = widget.reading()
    return said.sentence if said else ""


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (Range.SIX_WEEKS, {"Morning", "Session", "Ended early", "Morning not answered"}),
        (Range.YEAR, {"Morning, weekly mean", "A week’s sessions, full where done"}),
    ],
)
def test_the_legend_explains_every_mark(
    qtbot: QtBot, dressed: LookMaker, chosen: Range, said: set[str]
) -> None:
    widget = shown(qtbot, dressed())
    widget.show_chart(chart(chosen))
    layout = widget.laid_out()
    assert layout is not None
    assert said <= {item.label for item in layout.legend}


def test_the_arrow_keys_read_every_point_in_order(qtbot: QtBot, dressed: LookMaker) -> None:
    look = dressed()
    widget = shown(qtbot, look)
    layout = widget.laid_out()
    assert layout is not None
    assert len(layout.spots) == 7
    said = [press(widget, Qt.Key.Key_Home)] + [press(widget, Qt.Key.Key_Right) for _ in layout.spots[1:]]
    assert said == [readout(look.words, chart(), spot.target).sentence for spot in layout.spots]
    assert said[0] == "Sunday 22 November. Morning: 3, middle band"
    assert said[1] == "Monday 23 November. Morning: asked, not answered"
    assert said[2] == "Tuesday 24 November. Morning: 0, lower band"
    assert said[4] == "Tuesday 24 November. Worst during: 6, upper band. <b>Basics</b>: ended early"
    assert said[5] == (
        "Tuesday 24 November. <b>Basics</b>: ended early. Before: 2, lower · Worst during: 6, upper"
    )
    assert press(widget, Qt.Key.Key_Right) == said[-1]
    assert press(widget, Qt.Key.Key_Home) == said[0]
    assert press(widget, Qt.Key.Key_End, Qt.Key.Key_Left) == said[-2]
    assert press(widget, Qt.Key.Key_Escape) == ""


def test_a_screen_reader_hears_each_point(qtbot: QtBot, dressed: LookMaker) -> None:
    widget = shown(qtbot, dressed())
    heard: list[str] = []
    widget.read.connect(heard.append)
    press(widget, Qt.Key.Key_End)
    assert widget.accessibleDescription() == "Thursday 26 November. Morning: 2, lower band"
    assert heard == [widget.accessibleDescription()]
    press(widget, Qt.Key.Key_Escape)
    assert widget.accessibleDescription().startswith("Arrow keys")
    assert heard[-1] == ""


def test_the_pointer_reads_what_it_is_on(qtbot: QtBot, dressed: LookMaker) -> None:
    widget = shown(qtbot, dressed("ja"))
    layout = widget.laid_out()
    assert layout is not None
    spot = layout.spots[2]
    QTest.mouseMove(widget, QPoint(round(spot.x), round(spot.y)))
    assert widget.reading() == readout(widget._look.words, chart(), spot.target)
    QTest.mouseMove(widget, QPoint(round(layout.plot.x + 20), round(layout.plot.y + 20)))
    assert widget.reading() is None


def test_a_moment_is_hidden_and_shown_again(qtbot: QtBot, dressed: LookMaker) -> None:
    widget = shown(qtbot, dressed())
    layout = widget.laid_out()
    assert layout is not None
    item = next(item for item in layout.legend if item.key is Moment.WORST)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, item.rect.middle)))
    assert Moment.WORST not in widget.shown
    hidden = widget.laid_out()
    assert hidden is not None
    assert len(hidden.spots) == 6
    keys = [item.key for item in layout.legend]
    press(widget, Qt.Key(int(Qt.Key.Key_1) + keys.index(Moment.WORST)))
    assert Moment.WORST in widget.shown


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [320, 560, 816, 1900])
@pytest.mark.parametrize("chosen", [Range.WEEK, Range.SIX_WEEKS, Range.YEAR])
def test_no_word_of_the_chart_overlaps_another(
    dressed: LookMaker, language: str, width: int, chosen: Range
) -> None:
    look = dressed(language)
    font = QApplication.font()
    font.setPixelSize(14)
    layout = layout_pain(
        chart(chosen), width, 420, FontMetrics(font), chart_labels(look.words), frozenset(Moment)
    )
    texts = [tick.rect for tick in layout.ticks] + [item.rect for item in layout.legend]
    texts += [line.label_rect for line in layout.lines] + [b.label_rect for b in layout.bands if b.label_rect]
    assert layout.ticks
    assert not [pair for pair in combinations(texts, 2) if pair[0].overlaps(pair[1])]
    assert all(text.x >= 0 and text.right <= width and text.bottom <= 420 for text in texts)


def test_moments_differ_in_shape_and_not_by_colour_alone(dressed: LookMaker) -> None:
    palette = dressed().palette
    outlines = set()
    for moment in Moment:
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(QColor(palette.card))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        paint_moment(painter, moment, QPointF(12, 12), palette)
        painter.end()
        ground = QColor(palette.card).rgb()
        outlines.add(tuple(image.pixel(x, y) == ground for x in range(24) for y in range(24)))
    assert len(outlines) == len(Moment)


def test_the_same_code_paints_a_picture(dressed: LookMaker) -> None:
    look = dressed()
    font = QApplication.font()
    font.setPixelSize(14)
    layout = layout_pain(chart(), 600, 300, FontMetrics(font), chart_labels(look.words))
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(look.palette.card))
    painter = QPainter(image)
    paint_pain(painter, layout, look.palette, font, frozenset(Moment))
    painter.end()
    zero = next(spot for spot in layout.spots if getattr(spot.target, "score", None) == 0)
    assert image.pixelColor(round(zero.x), round(zero.y)) == QColor(look.palette.ink)


def test_the_table_says_the_same(qtbot: QtBot, dressed: LookMaker) -> None:
    table = PainTable(dressed())
    qtbot.addWidget(table)
    table.show_chart(chart())
    model = table.model()
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(table.rowCount())]
    assert len(rows) == 7
    assert rows[0] == ["Thursday 26 November", "Morning", "2", "lower", ""]
    assert ["Monday 23 November", "Morning", "not answered", "–", ""] in rows
    assert ["Tuesday 24 November", "Morning", "0", "lower", ""] in rows


def test_a_narrow_table_says_its_days_shorter(qtbot: QtBot, dressed: LookMaker) -> None:
    table = PainTable(dressed())
    qtbot.addWidget(table)
    table.show_chart(chart())
    table.resize(700, 400)
    table.show()
    assert table.model().index(0, 0).data() == "Thu 26 Nov"
    table.resize(1000, 400)
    assert table.model().index(0, 0).data() == "Thursday 26 November"
