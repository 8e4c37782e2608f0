"""The questions: one key each, one answer each, nothing cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.questions.pain import PainScreen
from kneecoach.ui.questions.summary import Done, SummaryScreen, score_words
from kneecoach.ui.questions.taken import Taken
from kneecoach.words import words_for
from tests.ui.questions.screens import BANDS, NAMES, look, made, press, shown

K = Qt.Key


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("size", [(1024, 640), (1920, 1080)])
def test_no_text_is_cut_off_and_nothing_overlaps(
    qtbot: QtBot, name: str, language: str, size: tuple[int, int]
) -> None:
    screen = made(name, language)
    shown(qtbot, screen, size)
    for label in screen.findChildren(FitLabel):
        if label.isVisibleTo(screen) and label.text:
            assert not label.overflows(), label.text
            top_left = label.mapTo(screen, label.text_rect().topLeft().toPoint())
            box = QRect(top_left, label.text_rect().size().toSize())
            assert screen.rect().contains(box), label.text
    children = [
        child
        for child in screen.children()
        if isinstance(child, QWidget) and child.isVisibleTo(screen) and not isinstance(child, FitLabel)
    ]
    inks = [
        QRect(label.mapTo(screen, label.text_rect().topLeft().toPoint()), label.text_rect().size().toSize())
        for label in screen.children()
        if isinstance(label, FitLabel) and label.isVisibleTo(screen) and label.text
    ]
    boxes = [child.geometry() for child in children] + inks
    for i, box in enumerate(boxes):
        assert screen.rect().contains(box)
        assert not [other for other in boxes[:i] if other.intersects(box)]


@pytest.mark.parametrize("name", NAMES)
def test_a_held_key_answers_nothing(qtbot: QtBot, name: str) -> None:
    screen = made(name)
    answers = shown(qtbot, screen)
    for key in (K.Key_Space, K.Key_Return, K.Key_3, K.Key_N, K.Key_Escape):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(screen, event)
    assert answers == []


@pytest.mark.parametrize("name", NAMES)
def test_keys_do_not_reach_what_lies_behind(qtbot: QtBot, name: str) -> None:
    screen = made(name)
    shown(qtbot, screen)
    event = QKeyEvent(QEvent.Type.KeyPress, K.Key_F7, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(screen, event)
    assert event.isAccepted()


@pytest.mark.parametrize("name", NAMES)
def test_buttons_leave_the_keyboard_to_the_screen(qtbot: QtBot, name: str) -> None:
    screen = made(name)
    shown(qtbot, screen)
    assert all(choice.focusPolicy() is Qt.FocusPolicy.NoFocus for choice in screen.findChildren(Choice))
    assert all(choice.accessibleName() for choice in screen.findChildren(Choice))


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([K.Key_0], 0),
        ([K.Key_7], 7),
        ([K.Key_X], 10),
        ([K.Key_N], None),
        ([K.Key_Escape], None),
        ([K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Return], 2),
        ([K.Key_Right, K.Key_Left, K.Key_Space], 0),
        ([*[K.Key_Right] * 15, K.Key_Space], 10),
        ([K.Key_Down, K.Key_Space], None),
    ],
)
def test_a_score_by_one_key_or_by_a_remote(qtbot: QtBot, keys: list[Qt.Key], answer: int | None) -> None:
    screen = made("pain")
    answers = shown(qtbot, screen)
    press(screen, *keys, K.Key_5)
    assert answers == [answer]


def test_the_obvious_key_alone_gives_no_score(qtbot: QtBot) -> None:
    screen = made("pain")
    answers = shown(qtbot, screen)
    press(screen, K.Key_Space, K.Key_Return)
    assert answers == []


def test_a_click_is_a_score(qtbot: QtBot) -> None:
    screen = PainScreen(look(), "How much?", BANDS)
    answers = shown(qtbot, screen)
    QTest.mouseClick(screen.scale.buttons[6], Qt.MouseButton.LeftButton)
    assert answers == [6]


def test_every_number_is_named_with_its_band(qtbot: QtBot) -> None:
    screen = PainScreen(look(), "How much?", BANDS)
    shown(qtbot, screen)
    names = [button.accessibleName() for button in screen.scale.buttons]
    assert names[2] == "2, lower band"
    assert names[3] == "3, middle band"
    assert names[6] == "6, upper band"
    assert [label.text for label in screen.scale.band_labels] == ["lower", "middle", "upper"]


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([K.Key_4, K.Key_2], (4, 2)),
        ([K.Key_X, K.Key_0], (10, 0)),
        ([K.Key_N, K.Key_1], (None, 1)),
        ([K.Key_4, K.Key_Backspace, K.Key_5, K.Key_N], (5, None)),
        ([K.Key_Right, K.Key_Return, K.Key_Right, K.Key_Right, K.Key_Return], (0, 1)),
    ],
)
def test_two_scores_one_after_the_other(
    qtbot: QtBot, keys: list[Qt.Key], answer: tuple[int | None, int | None]
) -> None:
    screen = made("two")
    answers = shown(qtbot, screen)
    press(screen, *keys, K.Key_9, K.Key_9)
    assert answers == [answer]


def test_a_ten_typed_with_two_fingers_is_not_two_answers(qtbot: QtBot) -> None:
    screen = made("two")
    answers = shown(qtbot, screen)
    for key, stamp in ((K.Key_1, 4000), (K.Key_0, 4120)):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(stamp)
        QApplication.sendEvent(screen, event)
    assert answers == []


@pytest.mark.parametrize(
    ("name", "keys", "answer"),
    [
        ("advice", [K.Key_Space], "stop"),
        ("advice", [K.Key_Down, K.Key_Space], "read"),
        ("advice", [K.Key_B], "read"),
        ("stop", [K.Key_Return], "stop"),
        ("barrier", [K.Key_Space], False),
        ("barrier", [K.Key_I], True),
        ("barrier", [K.Key_Escape], False),
        ("barrier-unwarned", [K.Key_Space], True),
        ("barrier-unwarned", [K.Key_N], False),
        ("leave", [K.Key_Space], "go-on"),
        ("leave", [K.Key_Escape], "go-on"),
        ("leave", [K.Key_E], "end"),
        ("leave", [K.Key_Down, K.Key_Down, K.Key_Space], "later"),
        ("interrupted", [K.Key_Space], "go-on"),
        ("interrupted", [K.Key_Right, K.Key_Return], "end"),
        ("reps", [K.Key_Space], 12),
        ("reps", [K.Key_1, K.Key_5, K.Key_Space], 15),
        ("reps", [K.Key_8, K.Key_Up, K.Key_Space], 9),
        ("reps", [K.Key_1, K.Key_2, K.Key_Backspace, K.Key_Return], 1),
        ("reps", [*[K.Key_Down] * 20, K.Key_Return], 0),
        ("reps", [K.Key_N], None),
        ("summary", [K.Key_Space], "chart"),
        ("summary", [K.Key_Right, K.Key_Space], "today"),
        ("summary", [K.Key_T], "today"),
    ],
)
def test_answers_by_key(qtbot: QtBot, name: str, keys: list[Qt.Key], answer: object) -> None:
    screen = made(name)
    answers = shown(qtbot, screen)
    press(screen, *keys)
    press(screen, K.Key_Return)
    assert answers == [answer]


@pytest.mark.parametrize(("name", "caps"), [("leave", ["", "Space", "L"]), ("advice", ["", "Space"])])
def test_the_cap_of_the_obvious_key_goes_with_the_mark(qtbot: QtBot, name: str, caps: list[str]) -> None:
    screen = made(name)
    shown(qtbot, screen)
    choices = [choice for choice in screen.findChildren(Choice) if choice.isVisible()]
    assert choices[0].key == "Space"
    press(screen, K.Key_Down)
    assert [choice.key for choice in choices] == caps


def test_a_stop_is_not_passed_by_escape(qtbot: QtBot) -> None:
    screen = made("stop")
    answers = shown(qtbot, screen)
    press(screen, K.Key_Escape)
    assert answers == []


def test_interrupted_says_where(qtbot: QtBot) -> None:
    screen = made("interrupted")
    shown(qtbot, screen)
    assert screen.heading.text == "You stopped in hip lift, set 2, after 6 min: go on, or end here?"


def test_not_asked_and_not_answered_are_two_things() -> None:
    words = words_for("en")
    assert {score_words(words, None), score_words(words, None, asked=False), score_words(words, 0)} == {
        "not answered",
        "not asked",
        "0",
    }


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1024, 640)
    widget.show()
    return widget


def test_backspace_takes_a_score_back_within_its_time(qtbot: QtBot, host: QWidget) -> None:
    taken = Taken(look(), host)
    back: list[bool] = []
    taken.taken_back.connect(lambda: back.append(True))
    taken.show_score(3)
    host.activateWindow()
    qtbot.waitActive(host)
    assert taken.text == "Pain 3 recorded. Backspace takes it back."
    assert host.rect().contains(taken.geometry())
    QTest.keyClick(host, K.Key_Backspace)
    assert back == [True]
    assert not taken.isVisible()
    QTest.keyClick(host, K.Key_Backspace)
    assert back == [True]


def test_in_a_session_it_stands_in_place_of_what_is_next_and_follows_it(host: QWidget) -> None:
    following = QWidget(host)
    following.setGeometry(20, 560, 700, 48)
    following.show()
    taken = Taken(look(), host, following)
    taken.show_score(3)
    assert taken.geometry() == following.geometry()
    following.setGeometry(20, 500, 600, 40)
    assert taken.size() == following.size()


def test_after_its_time_the_score_is_kept(host: QWidget) -> None:
    taken = Taken(look(), host)
    kept: list[bool] = []
    back: list[bool] = []
    taken.kept.connect(lambda: kept.append(True))
    taken.taken_back.connect(lambda: back.append(True))
    taken.show_score(None)
    taken._timer.timeout.emit()
    QTest.keyClick(host, K.Key_Backspace)
    assert (kept, back) == ([True], [])
    assert not taken.isVisible()


@pytest.mark.parametrize("name", ["barrier", "barrier-unwarned"])
def test_nobody_ices_without_having_said_that_nothing_applies(qtbot: QtBot, name: str) -> None:
    screen = made(name)
    qtbot.addWidget(screen)
    yes = "Towel on, nothing on the list: " + ("ice anyway" if name == "barrier" else "begin")
    assert yes in [choice.accessibleName() for choice in screen.findChildren(Choice)]


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_a_long_name_is_written_in_two_lines_and_as_large_as_a_short_one(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    long = "An exercise with a name of which nobody can say that it is a short one, and a little more of it"
    rows = [Done("Plank", "2 holds · 1 min"), *[Done(long, "3 sets · 30 reps · partly")] * 11]
    screen = SummaryScreen(look(), 1110, rows, "4", "2")
    shown(qtbot, screen, size)
    names = [name for name, _what in screen.rows if name.isVisible()]
    assert {name.line_count for name in names} == {1, 2}
    assert len({name.cap_height for name in names}) == 1
    assert not any(name.overflows() for name in names)
    assert screen.rest.text == f"and {12 - len(names)} more"


def test_no_line_says_that_there_is_more_where_all_is_shown(qtbot: QtBot) -> None:
    screen = SummaryScreen(look(), 1110, [Done("Plank", "2 holds · 1 min")] * 8, "4", "2")
    shown(qtbot, screen, (1024, 640))
    assert sum(name.isVisible() for name, _what in screen.rows) == 8
    assert not screen.rest.isVisible()
