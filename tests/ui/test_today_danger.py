"""The danger signs on Today: what they forbid, what to do, and that none is taken away by accident."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kneecoach.ui.cards import EDGE
from kneecoach.ui.today_page import TodayPage
from tests.ui.seen import named, texts
from tests.ui.test_today_page import TICK, VIEW, LookMaker, page


def let_read(made: TodayPage) -> None:
    """As if what a press has brought had stood there long enough to be read."""
    for timer in made.findChildren(QTimer):
        if timer.interval() == 700:
            timer.stop()


def test_a_danger_sign_forbids_the_start_until_it_is_cleared(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), replace(VIEW, danger=(TICK,)))
    assert not named(made, "Start").isEnabled()
    assert not named(made, "Ice").isEnabled()
    assert made.main_button is None
    with qtbot.waitSignal(made.danger_cleared, timeout=200) as caught:
        named(made, "It is gone").click()
        let_read(made)
        named(made, "Keep the warning").click()
        let_read(made)
        named(made, "It is gone").click()
        assert "It can come back, so it is still best to have it checked." in texts(made)
        let_read(made)
        named(made, "Yes, it is gone").click()
    assert caught.args == ["clot-signs", "gone"]
    let_read(made)
    with qtbot.waitSignal(made.danger_cleared, timeout=200) as caught:
        named(made, "Checked by a professional").click()
    assert caught.args == ["clot-signs", "checked"]


def test_a_red_card_names_whom_to_call_and_two_cards_say_once_what_to_do(
    qtbot: QtBot, dressed: LookMaker
) -> None:
    called = replace(TICK, phone="Advice by phone: 111", forbidden="No exercise today.")
    made = page(qtbot, dressed(), replace(VIEW, danger=(called, replace(called, id="other", label="Fever"))))
    assert "Advice by phone: 111" in texts(made)
    assert texts(made).count("See a doctor today") == 1
    assert texts(made).count("See one, or call.") == 1
    assert texts(made).count("No exercise today.") == 1
    lines = texts(made).split("\n")
    order = ("See a doctor today", "One leg only", "Fever", "See one, or call.")
    assert sorted(map(lines.index, order)) == list(map(lines.index, order))  # "this" has been named
    roles = [named(made, text).property("role") for text in ("Checked by a professional", "It is gone")]
    assert roles == ["plain", "plain"]  # what takes a sign away is never what a red card offers first


def test_that_a_red_sign_is_gone_is_asked_and_the_first_answer_keeps_it(
    qtbot: QtBot, dressed: LookMaker
) -> None:
    made = page(qtbot, dressed(), replace(VIEW, danger=(TICK,)))
    cleared: list[str] = []
    made.danger_cleared.connect(lambda *said: cleared.append(said[1]))
    named(made, "It is gone").click()
    assert {
        "One leg only",
        "Is it really gone?",
        "It can come back, so it is still best to have it checked.",
    } <= set(texts(made).split("\n"))
    keep = named(made, "Keep the warning")
    assert keep.property("role") == "primary"
    assert keep.hasFocus()
    let_read(made)
    QTest.keyClick(keep, Qt.Key.Key_Return)
    assert not cleared
    assert "Is it really gone?" not in texts(made)


def test_a_double_click_asks_and_does_not_answer(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), replace(VIEW, danger=(TICK, replace(TICK, id="other", label="Fever"))))
    cleared: list[str] = []
    made.danger_cleared.connect(lambda *said: cleared.append(said[1]))
    asks = named(made, "It is gone")
    asks.click()
    for text in ("Keep the warning", "Yes, it is gone", "Checked by a professional", "It is gone"):
        named(made, text).click()
        assert named(made, "Keep the warning").isVisible()
        assert not cleared
    let_read(made)
    named(made, "Keep the warning").click()
    named(made, "It is gone").click()
    assert "Is it really gone?" not in texts(made)


def test_a_double_click_takes_one_sign_away_and_not_the_next_that_comes_to_its_place(
    qtbot: QtBot, dressed: LookMaker
) -> None:
    signs = [replace(TICK, id=name, label=name, forbids=False) for name in ("one", "two")]
    made = page(qtbot, dressed(), replace(VIEW, danger=tuple(signs)))
    cleared: list[str] = []

    def clear(sign: str, _how: str) -> None:
        cleared.append(sign)
        made.show_view(replace(VIEW, danger=tuple(sign for sign in signs if sign.id not in cleared)))

    def press() -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what an earlier press took away
        named(made, "It is gone").click()

    made.danger_cleared.connect(clear)
    press()
    press()
    assert cleared == ["one"]
    let_read(made)
    press()
    assert cleared == ["one", "two"]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_ways_out_align_and_nothing_that_takes_a_sign_away_lies_under_the_pointer(
    qtbot: QtBot, dressed: LookMaker, language: str, scale: float
) -> None:
    look = dressed(language, text_scale=scale)
    long = replace(TICK, id="other", label="One leg only: calf or thigh swollen, warm, red or darker")
    made = page(qtbot, look, replace(VIEW, danger=(TICK, long, replace(TICK, id="third"))))
    made.resize(816, 640)
    say = look.words.say

    def shown(text: str) -> list[QPushButton]:
        return [one for one in made.findChildren(QPushButton) if one.text() == text and one.isVisible()]

    def places(text: str) -> list[QRect]:
        return [QRect(one.mapTo(made, QPoint()), one.size()) for one in shown(text)]

    qtbot.waitUntil(lambda: places(say("It is gone"))[0].right() <= made.width() - EDGE)
    for text in (say("Checked by a professional"), say("It is gone")):
        assert len({(place.left(), place.width()) for place in places(text)}) == 1
        assert all(place.left() >= 0 and place.right() <= made.width() - EDGE for place in places(text))
    for index, under in enumerate(places(say("It is gone"))):
        shown(say("It is gone"))[index].click()
        QApplication.processEvents()
        (keep,), (sure,) = places(say("Keep the warning")), places(say("Yes, it is gone"))
        assert not sure.intersects(under)
        assert keep.left() <= under.left()
        assert keep.right() == under.right()
        assert sure.left() >= 0
        let_read(made)
        shown(say("Keep the warning"))[0].click()
        let_read(made)
        QApplication.processEvents()


def test_a_cleared_sign_still_closes_its_day(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), replace(VIEW, danger=(replace(TICK, cleared=True),)))
    assert "Gone, but no exercise for the rest of today." in texts(made)
    assert not named(made, "Start").isEnabled()
