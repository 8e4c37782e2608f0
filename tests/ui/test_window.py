"""The window: pages, sessions, notices, and a look that changes at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.buttons import button, segmented
from kneecoach.ui.cards import column, page
from kneecoach.ui.focus import FocusRings
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.window import SMALLEST, MainWindow
from tests.ui.conftest import LookMaker

Opener = Callable[..., MainWindow]


def a_page(look: Look) -> QWidget:
    content = QWidget()
    whole = column(content, margin=40)
    whole.addWidget(label(look.words.say_as("page", "Today"), "title"))
    choice = segmented([(1, "one"), (2, "two")], 2, name="n")
    choice.setObjectName("choice")
    whole.addWidget(choice)
    whole.addWidget(button("x" * 20))
    for _ in range(40):
        whole.addWidget(label("line"))
    return page(content)


@pytest.fixture
def opened(qtbot: QtBot, dressed: LookMaker) -> Opener:
    def make(*names: str) -> MainWindow:
        window = MainWindow(
            dressed(), dict.fromkeys(names or ("today", "routines", "progress", "settings"), a_page)
        )
        qtbot.addWidget(window)
        window.resize(1024, 640)
        window.show_page((names or ("today",))[0])
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return make


def nav(window: MainWindow) -> list[QPushButton]:
    return window._sidebar.findChildren(QPushButton)


def test_pages_are_built_when_they_are_shown(qtbot: QtBot, dressed: LookMaker) -> None:
    built: list[str] = []

    def factory(name: str) -> Callable[[Look], QWidget]:
        def build(look: Look) -> QWidget:
            built.append(name)
            return a_page(look)

        return build

    window = MainWindow(dressed(), {name: factory(name) for name in ("today", "settings")})
    qtbot.addWidget(window)
    assert built == []
    window.show_page("today")
    window.show_page("settings")
    window.show_page("today")
    assert built == ["today", "settings"]
    with pytest.raises(KeyError):
        window.show_page("nowhere")


def test_only_the_pages_it_was_given_are_offered(opened: Opener) -> None:
    assert [each.accessibleName() for each in nav(opened())] == ["Today", "Routines", "Progress", "Settings"]
    assert [each.accessibleName() for each in nav(opened("today"))] == ["Today"]


def test_keys_open_pages(opened: Opener) -> None:
    window = opened()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.page_name == "progress"
    assert [each.objectName() for each in nav(window) if each.isChecked()] == ["nav-progress"]
    QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.page_name == "settings"
    QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.page_name == "today"
    assert window.windowTitle() == "Today – kneecoach"


def test_the_keyboard_goes_down_the_sidebar_and_into_the_page(opened: Opener) -> None:
    window = opened()
    nav(window)[0].setFocus()
    seen = []
    for _ in range(6):
        focused = window.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == ["Today", "Routines", "Progress", "Settings", "n: two", "x" * 20]


def test_arrows_go_down_the_sidebar(opened: Opener) -> None:
    window = opened()
    nav(window)[0].setFocus()
    QTest.keyClick(nav(window)[0], Qt.Key.Key_Down)
    assert nav(window)[1].hasFocus()
    QTest.keyClick(nav(window)[1], Qt.Key.Key_Up)
    assert nav(window)[0].hasFocus()
    assert window.page_name == "today"


def test_pressing_the_open_page_keeps_it_marked(opened: Opener) -> None:
    window = opened()
    QTest.mouseClick(nav(window)[0], Qt.MouseButton.LeftButton)
    assert nav(window)[0].isChecked()


def test_a_new_look_builds_the_open_page_at_once_and_keeps_the_place(
    opened: Opener, dressed: LookMaker
) -> None:
    window = opened()
    before = window.page("today")
    choice = before.findChild(QWidget, "choice")
    assert choice is not None
    choice.nextInFocusChain()
    QTest.keyClick(nav(window)[-1], Qt.Key.Key_Tab)
    window.page("today").verticalScrollBar().setValue(120)  # type: ignore[attr-defined]  # it scrolls
    window.change_look(dressed("ja", dark=True))
    after = window.page("today")
    assert after is not before
    assert "今日" in [each.accessibleName() for each in nav(window)]
    assert window.windowTitle() == "今日 – kneecoach"
    assert after.verticalScrollBar().value() == 120  # type: ignore[attr-defined]  # it scrolls
    assert [each.objectName() for each in nav(window) if each.isChecked()] == ["nav-today"]


def test_the_keyboard_stays_on_the_choice_that_changed_the_look(opened: Opener) -> None:
    window = opened()
    nav(window)[-1].setFocus()
    QTest.keyClick(nav(window)[-1], Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "n: two"
    window.change_look(window.look._replace(dark=True))
    again = window.focusWidget()
    assert again is not None
    assert again is not focused
    assert again.accessibleName().startswith("n:")


def test_a_session_has_the_window_to_itself(opened: Opener) -> None:
    window = opened()
    looks: list[Look] = []
    session = QWidget()
    session.change_look = looks.append  # type: ignore[attr-defined]  # as a session page has it
    window.session_mode(session, title="Hip lift [*]")
    assert window.in_session
    assert session.isVisible()
    assert not nav(window)[0].isVisible()
    assert session.width() == window.width()
    assert window.windowTitle() == "Hip lift [*][*]"
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.page_name == "today"
    window.change_look(window.look._replace(dark=True))
    assert [look.dark for look in looks] == [True]
    window.leave_session()
    assert not window.in_session
    assert nav(window)[0].isVisible()
    assert window.windowTitle() == "Today – kneecoach"


def test_a_session_may_fill_the_screen_and_gives_it_back(opened: Opener) -> None:
    window = opened()
    window.session_mode(QWidget(), full_screen=True)
    assert window.isFullScreen()
    window.leave_session()
    assert not window.isFullScreen()
    window.showMaximized()
    window.session_mode(QWidget(), full_screen=True)
    window.leave_session()
    assert window.isMaximized()


def test_a_second_session_takes_the_place_of_the_first(opened: Opener) -> None:
    window = opened()
    window.session_mode(QWidget())
    second = QWidget()
    window.session_mode(second)
    assert second.isVisible()


def test_a_notice_stays_until_it_is_closed(opened: Opener) -> None:
    window = opened()
    pressed = []
    window.notice("<b>full</b>", "warning", ("Free space", lambda: pressed.append(1)))
    window.notice("<b>full</b>", "warning", ("Free space", lambda: pressed.append(1)))
    assert window.notice_texts == ("<b>full</b>",)
    shown = [each for each in window.findChildren(QPushButton) if each.accessibleName() == "Free space"]
    QTest.mouseClick(shown[-1], Qt.MouseButton.LeftButton)
    assert pressed == [1]
    window.session_mode(QWidget())
    QApplication.processEvents()
    closers = [
        each
        for each in window.findChildren(QPushButton)
        if each.accessibleName() == "Close this message" and each.isVisible()
    ]
    assert len(closers) == 1
    window.change_look(window.look._replace(dark=True))
    assert window.notice_texts == ("<b>full</b>",)
    window.withdraw("<b>full</b>")
    assert len(window.notice_texts) == 0


def test_notices_do_not_pile_up(opened: Opener) -> None:
    window = opened()
    for i in range(9):
        window.notice(str(i))
    assert window.notice_texts == ("6", "7", "8")


def test_closing_is_said_once_and_not_prevented(opened: Opener, qtbot: QtBot) -> None:
    window = opened()
    with qtbot.waitSignal(window.closing):
        window.close()
    assert not window.isVisible()


def test_it_is_never_smaller_than_a_page_needs_nor_larger_than_the_screen(opened: Opener) -> None:
    window = opened()
    room = window.screen().availableSize()
    assert window.minimumSize() == SMALLEST.boundedTo(room)


def test_files_may_be_dropped_and_nothing_else(opened: Opener, qtbot: QtBot) -> None:
    window = opened()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/a/with space ü.yaml"), QUrl("https://example.com/x")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    window.dragEnterEvent(entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(window.dropped) as heard:
        window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert heard.args == [["/a/with space ü.yaml"]]
    mime.setUrls([QUrl("https://example.com/x")])
    refused = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    refused.ignore()
    window.dragEnterEvent(refused)
    assert not refused.isAccepted()


def test_the_ring_is_seen_with_keys_and_not_after_a_click(opened: Opener) -> None:
    window = opened()
    rings = window.findChild(FocusRings)
    assert rings is not None
    first = nav(window)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert rings.around is nav(window)[1]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert rings.around is None


def test_the_ring_follows_its_widget_and_goes_with_its_page(opened: Opener) -> None:
    window = opened()
    rings = window.findChild(FocusRings)
    assert rings is not None
    nav(window)[-1].setFocus()
    QTest.keyClick(nav(window)[-1], Qt.Key.Key_Tab)
    around = rings.around
    assert around is not None
    window.resize(1300, 700)
    ring = rings._ring
    assert ring is not None
    assert ring.geometry().adjusted(4, 4, -4, -4).topLeft() == around.mapTo(
        ring.parentWidget() or around, QPoint()
    )
    window.rebuild()
    assert rings.around is not around
