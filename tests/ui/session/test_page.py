"""The far view as it is painted, and its keys."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.routine.timeline import Kind
from kneecoach.session.events import Signal as CueSignal
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look, palette_for
from kneecoach.ui.session.badge import PhaseBadge
from kneecoach.ui.session.page import SessionPage
from kneecoach.ui.session.side_mark import SideMark
from kneecoach.words import words_for
from tests.ui.session.fakes import snapshot, states, where

SIZES = [(1024, 640), (1366, 768), (1920, 1080)]
KEYS = {
    Qt.Key.Key_Space: "obvious",
    Qt.Key.Key_Return: "obvious",
    Qt.Key.Key_Enter: "obvious",
    Qt.Key.Key_MediaPlay: "obvious",
    Qt.Key.Key_MediaTogglePlayPause: "obvious",
    Qt.Key.Key_Select: "obvious",
    Qt.Key.Key_Right: "forward",
    Qt.Key.Key_PageDown: "forward",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_R: "redo",
    Qt.Key.Key_P: "pain",
    Qt.Key.Key_E: "easier",
    Qt.Key.Key_M: "mute",
    Qt.Key.Key_K: "pause",
    Qt.Key.Key_F: "full_screen",
    Qt.Key.Key_Escape: "leave",
}
SIGNALS = sorted(set(KEYS.values()))


def look(language: str = "en", *, dark: bool = False, calm: bool = False) -> Look:
    return Look(words_for(language), palette_for(dark), dark, calm)


def opened(
    qtbot: QtBot, size: tuple[int, int] = (1366, 768), language: str = "en", distance: float = 2.0
) -> SessionPage:
    made = SessionPage(look(language), distance)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.show_snapshot(snapshot(1, 7.4))
    return made


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    return opened(qtbot)


def picture(page: SessionPage) -> QImage:
    page.grab()  # the first drawing of a text may differ from all later ones by a shade
    return page.grab().toImage()


def heard_from(page: SessionPage) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    for name in SIGNALS:
        getattr(page, name).connect(lambda *values, name=name: heard.append((name, *values)))
    return heard


@pytest.mark.parametrize(("key", "name"), KEYS.items())
def test_a_key_asks_once(page: SessionPage, key: Qt.Key, name: str) -> None:
    heard = heard_from(page)
    QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier))
    assert heard == [(name, 1) if name in ("obvious", "forward") else (name,)]


@pytest.mark.parametrize("key", KEYS)
def test_a_held_key_says_nothing_more(page: SessionPage, key: Qt.Key) -> None:
    heard = heard_from(page)
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(page, event)
    assert heard == []


def test_two_obvious_presses_of_one_finger_are_one(page: SessionPage) -> None:
    heard = heard_from(page)
    for stamp in (5000, 5120, 6000):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(stamp)
        QApplication.sendEvent(page, event)
    assert [name for name, *_ in heard] == ["obvious", "obvious"]


def test_every_key_stands_on_screen_as_a_button_that_asks_the_same(page: SessionPage) -> None:
    page.show_snapshot(snapshot(where(kind=Kind.WORK)))
    heard = heard_from(page)
    for button in page.keys.buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sorted(str(name) for name, *_ in heard) == SIGNALS
    assert all(button.focusPolicy() is Qt.FocusPolicy.NoFocus for button in page.keys.buttons)


def test_a_double_click_on_done_is_one_request(page: SessionPage) -> None:
    page.show_snapshot(snapshot(where(kind=Kind.WORK)))
    heard = heard_from(page)
    button, left = page.keys.buttons[0], Qt.MouseButton.LeftButton
    QTest.mouseClick(button, left)
    double = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, QPointF(5, 5), button.mapToGlobal(QPointF(5, 5)), left, left,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(button, double)
    QTest.mouseRelease(button, left)
    assert len(heard) == 1


def test_there_is_no_text_field_and_no_input_method(page: SessionPage) -> None:
    everything: list[QWidget] = [page, *page.findChildren(QWidget)]
    assert not [w for w in everything if w.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)]


def parts(page: SessionPage) -> Iterator[FitLabel]:
    for label in page.findChildren(FitLabel):
        if label.isVisibleTo(page) and label.text:
            yield label


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    ("size", "distance"),
    [((1024, 640), 2.0), ((1024, 640), 3.0), ((1366, 768), 2.0), ((1920, 1080), 1.0)],
)
def test_no_text_is_cut_off_in_any_state(
    qtbot: QtBot, language: str, size: tuple[int, int], distance: float
) -> None:
    page = opened(qtbot, size, language, distance)
    for name, shown in states().items():
        page.show_snapshot(shown)
        for label in parts(page):
            assert not label.overflows(), (name, label.text)
            assert label.cap_height >= 6.0, (name, label.text)
        for mark in page.findChildren(PhaseBadge) + page.findChildren(SideMark):
            if mark.isVisibleTo(page):
                assert mark.word_width() <= mark.room() + 1, (name, mark.word)
        boxes = [button.geometry() for button in page.keys.buttons]
        for left, right in pairwise(boxes):
            assert left.right() < right.left(), name
        assert all(b.wide() <= b.width() + 1 for b in page.keys.buttons), name
        assert boxes[-1].right() <= page.keys.width(), name


@pytest.mark.parametrize("size", SIZES)
def test_texts_of_the_panel_do_not_touch(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = opened(qtbot, size, "ja")
    for name, shown in states().items():
        page.show_snapshot(shown)
        seen: list[QRect] = []
        for label in (page.panel.name, page.panel.cue, page.panel.detail):
            if label.isVisibleTo(page.panel) and label.text:
                box = label.text_rect().toAlignedRect().translated(label.pos())
                assert page.panel.rect().contains(box), (name, label.text)
                assert not [other for other in seen if other.intersects(box)], (name, label.text)
                seen.append(box)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("index", [1, where(kind=Kind.WORK), where(kind=Kind.ICE)])
def test_the_count_is_painted_a_third_of_the_window_high(
    qtbot: QtBot, size: tuple[int, int], index: int
) -> None:
    page = opened(qtbot, size)
    page.show_snapshot(snapshot(index, 1.0))
    assert page.count.cap_height == pytest.approx(size[1] / 3, rel=0.01)


def test_a_key_is_never_smaller_than_fourteen_pixels(qtbot: QtBot) -> None:
    for language in ("en", "ja"):
        page = opened(qtbot, (1024, 640), language, 3.0)
        for shown in states().values():
            page.show_snapshot(shown)
            for button in page.keys.buttons:
                assert all(font.pixelSize() >= 14 for font in button.fonts())


def test_names_of_sixty_characters_are_shown_whole(page: SessionPage) -> None:
    page.show_snapshot(states()["long"])
    assert len(page.panel.name.text) >= 60
    assert not page.panel.name.overflows()


def test_a_side_that_is_none_gives_its_place_to_the_badge(page: SessionPage) -> None:
    page.show_snapshot(snapshot(where(kind=Kind.HOLD, seconds=45)))
    assert not page.side.isVisibleTo(page)
    assert page.badge.height() > page.places.badge.h * 1.5


def test_pausing_turns_the_panel_and_the_time_stands_still(page: SessionPage) -> None:
    paused = states()["paused"]
    page.show_snapshot(paused)
    before = picture(page)
    page.show_snapshot(paused)
    assert page.panel.name.text == "Paused"
    assert page.count.text == "13"
    assert picture(page) == before


class Paints(QObject):
    """Counts who is painted again."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self.seen: list[QObject] = []
        for widget in [page, *page.findChildren(QWidget)]:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append(watched)
        return False


def test_a_tick_paints_only_what_moves(page: SessionPage) -> None:
    page.show_snapshot(snapshot(1, 7.4))
    QApplication.processEvents()
    paints = Paints(page)
    page.show_snapshot(snapshot(1, 7.5))
    QApplication.processEvents()
    assert page.count not in paints.seen
    assert page.keys not in paints.seen
    assert page.badge not in paints.seen
    assert page.bar in paints.seen
    paints.seen.clear()
    page.show_snapshot(snapshot(1, 7.5))
    QApplication.processEvents()
    assert paints.seen == []


@pytest.mark.parametrize(
    ("signal", "index"),
    [
        (CueSignal.GO, 1),
        (CueSignal.HALFWAY, 1),
        (CueSignal.LAST_THREE, 1),
        (CueSignal.REST_OVER, 1),
        (CueSignal.CHANGE_SIDE, 3),
        (CueSignal.DONE, 3),
    ],
)
def test_each_cue_has_a_picture_that_goes_again(
    qtbot: QtBot, page: SessionPage, signal: CueSignal, index: int
) -> None:
    shown = snapshot(index, 3.0)
    other = opened(qtbot)  # its texts are drawn first, in every state: later ones do not differ by a shade
    for at in (shown.at, shown.at - 2.0):
        other.cue(signal, at)
        other.show_snapshot(shown)
        picture(other)
    page.show_snapshot(shown)
    before = picture(page)
    page.cue(signal)
    page.show_snapshot(shown)
    assert picture(page) != before
    page.cue(signal, shown.at - 2.0)
    page.show_snapshot(shown)
    assert picture(page) == before


def test_the_skin_question_is_answered_by_the_obvious_key(page: SessionPage) -> None:
    answers: list[bool] = []
    page.skin.connect(answers.append)
    heard = heard_from(page)
    page.show_snapshot(states()["skin"])
    QTest.keyClick(page, Qt.Key.Key_Space)
    page.show_snapshot(snapshot(where(kind=Kind.ICE) + 1, 10.0))
    page.show_snapshot(states()["skin-alarm"])
    assert page.overlay.alarm
    QTest.keyClick(page, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert answers == [True, False]
    assert heard == []


def test_other_keys_still_work_beside_the_skin_question(page: SessionPage) -> None:
    heard = heard_from(page)
    page.show_snapshot(states()["skin"])
    QTest.keyClick(page, Qt.Key.Key_P)
    assert heard == [("pain",)]
