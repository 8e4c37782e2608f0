"""The Progress page in its states: nothing yet, one score, weeks with gaps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.care.verdict import Action, BandAsks
from kneecoach.diary.entries import Entry, Moment
from kneecoach.progress.ranges import Range
from kneecoach.ui.charts.empty_chart import EmptyChart
from kneecoach.ui.charts.small import DayGrid, WeekDots
from kneecoach.ui.look import Look
from kneecoach.ui.progress_page import ProgressPage
from tests.progress.diary_samples import STRICT, TODAY, a_set, score, session

LookMaker = Callable[..., Look]


def page(qtbot: QtBot, look: Look, entries: list[Entry], sessions: int = 0) -> ProgressPage:
    made = ProgressPage(look)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show_diary(entries, [session(n, n) for n in range(1, sessions + 1)], TODAY, STRICT)
    made.show()
    return made


def empty(made: ProgressPage) -> bool:
    return any(found.isVisible() for found in made.findChildren(EmptyChart))


def texts(widget: QWidget) -> list[str]:
    return [found.text() for found in widget.findChildren(QLabel) if found.isVisible() and found.text()]


def test_nothing_yet_says_what_will_appear_and_when(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), [])
    assert made.heading == "No pain scores yet"
    assert empty(made)
    assert "Your score each morning, asked on Today until noon" in texts(made)


def test_the_bands_say_what_they_ask_for(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), [score(1, 0, 0)])
    asks = {
        "lower": BandAsks(Action.KEEP, Action.KEEP),
        "middle": BandAsks(Action.EASE_OFF, Action.STOP),
        "upper": BandAsks(Action.STOP, Action.STOP),
    }
    made.show_diary([score(1, 0, 0)], [], TODAY, STRICT, asks)
    lines = texts(made)
    lead = lines.index("During exercise, where a routine sets no rule of its own:")
    assert lines[lead + 1 : lead + 4] == [
        "lower 0–2: go on",
        "middle 3–5: take it easier, stop if it has risen",
        "upper 6–10: stop",
    ]


def test_one_score_is_said_and_drawn(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), [score(1, 0, 0)])
    assert made.heading == "Your first score: 0, Thursday 26 November"
    assert "A weekly mean needs 3 mornings; the last 7 days have 1." in texts(made)
    assert not empty(made)
    layout = made.chart.laid_out()
    assert layout is not None
    assert len(layout.spots) == 1


def test_only_questions_without_an_answer_are_still_drawn(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), [score(1, 0, None)])
    assert made.heading == "No pain scores yet"
    layout = made.chart.laid_out()
    assert layout is not None
    assert [spot.lane for spot in layout.spots] == ["unanswered"]


def test_the_heading_says_the_mornings(qtbot: QtBot, dressed: LookMaker) -> None:
    entries = [
        score(n, back, 6 if back > 30 else 2 if back < 7 else 3)
        for n, back in enumerate(range(40, -1, -1), 1)
    ]
    made = page(qtbot, dressed(), entries)
    assert made.heading == "Morning pain: 2.0 this week, 3.0 the week before"
    assert "7-day means. 66% below your first week (6.0); a 30% drop is usually noticeable." in texts(made)
    japanese = page(qtbot, dressed("ja"), entries)
    assert japanese.heading == "朝の痛み：この1週間2.0、その前の週3.0"


def test_a_range_without_entries_says_where_they_are(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), [score(1, 20, 4)])
    made.choose_range(Range.WEEK)
    assert empty(made)
    assert "Nothing in these days" in texts(made)
    made.choose_range(Range.MONTH)
    assert not empty(made)


def test_the_counts_say_what_was_done(qtbot: QtBot, dressed: LookMaker) -> None:
    entries = [a_set(1, 2, "done"), a_set(2, 2, "partly"), score(3, 1, 2, Moment.NOW, 2), score(4, 0, None)]
    said = texts(page(qtbot, dressed(), entries, sessions=2))
    assert "2 sessions done in six weeks" in said
    assert "1 set done, 1 partly, 0 skipped" in said
    assert "0 mornings answered" in said
    assert "× 1 not answered, • 2 not asked" in said
    old = [score(1, 60, 3), score(2, 0, 2)]
    assert {"1 of 42 mornings answered", "× 0 not answered, • 41 not asked"} <= set(
        texts(page(qtbot, dressed(), old))
    )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_chart_and_table_change_places(qtbot: QtBot, dressed: LookMaker, language: str) -> None:
    made = page(qtbot, dressed(language), [score(1, 0, 3)])
    made.show_table(True)
    assert made.table.isVisible()
    assert not made.chart.isVisible()
    made.show_table(False)
    assert made.chart.isVisible()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_usual_laptop_s_window_shows_it_whole(qtbot: QtBot, dressed: LookMaker, language: str) -> None:
    entries = [score(n, n, 2) for n in range(40)] + [a_set(50, 2, "done")]
    made = page(qtbot, dressed(language), entries, sessions=3)
    asks = {band.name: BandAsks(Action.KEEP, Action.STOP) for band in STRICT}
    made.show_diary(entries, [session(n, n) for n in range(1, 4)], TODAY, STRICT, asks)
    made.resize(1366 - 208, 768)
    for table in (False, True):
        made.show_table(table)
        QCoreApplication.processEvents()
        assert made._scroller.verticalScrollBar().maximum() == 0


def chosen(made: ProgressPage) -> Range | None:
    return made._ranges.value


def test_it_opens_on_a_range_that_fits_and_keeps_the_user_s(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), [score(1, 0, 3)])
    assert chosen(made) is Range.WEEK
    made.show_diary([score(1, 8, 3)], [], TODAY, STRICT)
    assert chosen(made) is Range.ALL
    made._ranges.choose(Range.YEAR)
    made.show_diary([score(1, 0, 3)], [], TODAY, STRICT)
    assert chosen(made) is Range.YEAR


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [60, 150, 400])
def test_the_columns_of_weeks_say_their_first_day_and_their_last_one_apart_from_each_other(
    qtbot: QtBot, dressed: LookMaker, language: str, width: int
) -> None:
    made = page(qtbot, dressed(language), [score(1, 0, 3)], sessions=1)
    dots = made.findChildren(WeekDots)[0]
    dots.resize(width, dots.height())
    first, last = dots.ends_at()
    said = {"en": ("16 Oct", "26 Nov"), "ja": ("10月16日", "11月26日")}[language]
    assert (first[0], last[0]) == said
    assert first[1].right() < last[1].x()


@pytest.mark.parametrize(("width", "said"), [(100, []), (240, ["16 Oct", "30 Oct", "13 Nov"])])
def test_each_row_of_mornings_says_its_first_day_where_there_is_room(
    qtbot: QtBot, dressed: LookMaker, width: int, said: list[str]
) -> None:
    made = page(qtbot, dressed(), [score(1, 0, 3)], sessions=1)
    grid = made.findChildren(DayGrid)[0]
    grid.resize(width, grid.height())
    assert [text for text, _ in grid.firsts_at()] == said
    for row, (_, box) in enumerate(grid.firsts_at()):
        first = grid._at(row * DayGrid.ROW)
        assert box.right() < first.x() - grid._pitch() * 0.33
        assert box.center().y() == pytest.approx(first.y())
    assert grid._at(41).x() + grid._pitch() / 2 <= width
