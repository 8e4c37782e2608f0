"""The timeline's own question on the session's page, and what stands beside LEFT and RIGHT."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.session.snapshot import State
from kneecoach.ui.session.page import SessionPage
from tests.ui.session.fakes import TIMELINE, snapshot, states
from tests.ui.session.test_page import opened


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    return opened(qtbot)


@pytest.mark.parametrize(("key", "asked"), [(Qt.Key.Key_Space, "obvious"), (Qt.Key.Key_N, "forward")])
def test_the_question_for_a_towel_has_both_answers_on_the_page(
    qtbot: QtBot, page: SessionPage, key: Qt.Key, asked: str
) -> None:
    page.show_snapshot(states()["barrier"])
    assert page.count.text == ""
    for choice in (page.confirm.yes, page.confirm.no):
        assert page.rect().contains(page.confirm.geometry())
        assert choice.wide() <= choice.width(), choice.label.text
    with qtbot.waitSignal(getattr(page, asked), timeout=1000):
        QTest.keyClick(page, key)
    button = page.confirm.yes if asked == "obvious" else page.confirm.no
    with qtbot.waitSignal(getattr(page, asked), timeout=1000):
        button.click()


def test_the_answers_go_when_the_question_is_over(page: SessionPage) -> None:
    page.show_snapshot(states()["barrier"])
    page.show_snapshot(snapshot(1, 7.4))
    assert not page.confirm.isVisibleTo(page)


def test_the_side_tells_which_limb_it_is(page: SessionPage) -> None:
    page.side.set_side("LEFT", Side.LEFT, "the leg you stand on")
    _, lines = page.side.meaning_lines()
    assert " ".join(lines) == "the leg you stand on"
    page.side.set_side("LEFT", Side.LEFT, "a leg of which nobody can say in so few words what it is called")
    assert page.side.meaning_lines()[1] == [], "what has no room gives way"


def test_a_side_to_come_has_no_body_at_work_and_says_which_limb_it_is(page: SessionPage) -> None:
    page.side.set_side("Next: LEFT", Side.LEFT, "foot on the floor", waits=True)
    assert page.side.word_width() <= page.side.room()
    assert " ".join(page.side.meaning_lines()[1]) == "foot on the floor"


def test_the_limb_is_half_as_large_as_its_side_at_least(page: SessionPage) -> None:
    for meaning in ("standing leg", "straight leg", "foot on the floor", "支える脚", "床につく脚"):
        page.side.set_side("LEFT", Side.LEFT, meaning)
        font, lines = page.side.meaning_lines()
        assert " ".join(lines) == meaning
        assert QFontMetricsF(font).capHeight() >= page.side.cap_height * 0.5


def test_the_legs_stand_before_a_side_where_its_words_lose_nothing_by_it(page: SessionPage) -> None:
    def legs(meaning: str) -> bool:
        page.side.set_side("RIGHT", Side.RIGHT, meaning)
        with_legs = page.side._drawn()
        _, lines = page.side.meaning_lines()
        assert not (with_legs and len(lines) > 1)
        return with_legs

    assert legs("")
    assert legs("leg")
    assert not legs("the leg that you stand on now")


def test_the_answers_to_a_round_have_the_room_of_a_side_that_is_not_told(page: SessionPage) -> None:
    asked = Phase(Kind.WAIT, None, 1, part="until", until=0, round=1)
    for phase in (asked, replace(asked, distance=1609.344)):
        timeline = replace(TIMELINE, phases=(TIMELINE.phases[0], phase))
        page.show_snapshot(
            replace(snapshot(0), timeline=timeline, index=1, phase=phase, state=State.QUESTION)
        )
        assert page.badge.y() == page.side.y()
        assert page.badge.height() == page.side.height(), "a single row, and the answers have the rest"
        assert page.badge.geometry().bottom() < page.confirm.geometry().top()
        for choice in (page.confirm.yes, page.confirm.no):
            assert choice.height() > 2 * page.badge.height()
            assert choice.label.text_rect().height() < choice.label.cap_height * 2, "on one line"
            assert choice.label.cap_height > page.places.line_cap * 0.8


@pytest.mark.parametrize("language", ["en", "ja"])
def test_answers_that_would_be_small_on_one_line_stand_on_two(qtbot: QtBot, language: str) -> None:
    page = opened(qtbot, (1024, 640), language)
    asked = Phase(Kind.WAIT, None, 1, part="until", until=0, round=1)
    for phase in (asked, replace(asked, distance=1609.344)):
        timeline = replace(TIMELINE, phases=(TIMELINE.phases[0], phase))
        page.show_snapshot(
            replace(snapshot(0), timeline=timeline, index=1, phase=phase, state=State.QUESTION)
        )
        assert page.badge.cap_height < min(page.confirm.yes.label.cap_height, page.panel.cue.cap_height)
        assert page.confirm.yes.label.x() == page.confirm.no.label.x(), "they begin alike"
        for choice in (page.confirm.yes, page.confirm.no):
            assert choice.wide() <= choice.width()
            assert choice.label.cap_height >= 26.0
            assert choice.label.line_count <= 2
