"""Every state of the gallery, in every size, seen with eyes that only know rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget

from kneecoach.ui.cards import page
from kneecoach.ui.labels import label
from kneecoach.ui.today_hero import TodayHero
from kneecoach.words import LANGUAGES
from tests.gallery.eyes import contrast, faults_of, pale
from tests.gallery.frame import SIZES, Setting, State, settle, shown
from tests.gallery.states import STATES
from tests.sources import expect_none

# The offscreen platform says so of every window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

_PAGES = ("today", "progress", "routines", "programme", "settings", "hurts", "crash")  # their states' names
_TWINS = ("-of-three", "-gone-of-two", "-read-session", "-long-foot")  # hardly other than their neighbours
_LARGE = 1.5  # times the system's usual text


def _name(value: object) -> str:
    return value.name if isinstance(value, State) else str(value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES, ids=_name)
def test_no_text_is_cut_off_or_overlaps(qapp: QApplication, state: State, language: str) -> None:
    faults = []
    for size in SIZES:
        setting = Setting(language, size=size)
        with shown(qapp, state, setting) as window:
            faults += [f"{setting}: {fault}" for fault in faults_of(window)]
    expect_none(faults)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "state",
    [one for one in STATES if one.name.startswith(_PAGES) and not one.name.endswith(_TWINS)],
    ids=_name,
)
def test_no_page_is_cut_off_where_the_system_s_text_is_large(
    qapp: QApplication, state: State, language: str
) -> None:
    """Questions and sessions set their letters as there is room; the pages fold."""
    faults = []
    for size in SIZES[:2]:
        setting = Setting(language, size=size, text=_LARGE)
        with shown(qapp, state, setting) as window:
            faults += [f"{setting}: {fault}" for fault in faults_of(window)]
    expect_none(faults)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_icons_alone_stay_where_large_text_leaves_the_pages_little_room(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    state = next(state for state in STATES if state.name == "settings")
    for text, words in ((1.0, True), (_LARGE, size == SIZES[-1])):
        with shown(qapp, state, Setting(size=size, text=text)) as window:
            places = [one for one in window.findChildren(QPushButton) if one.objectName().startswith("nav-")]
            assert [bool(one.text()) for one in places] == [words] * len(places), text
            for one in places:  # what has no word on it tells it
                assert one.accessibleName()
                assert words or one.accessibleName() in one.toolTip()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("state", STATES, ids=_name)
def test_every_text_stands_out_from_its_ground(qapp: QApplication, state: State, dark: bool) -> None:
    with shown(qapp, state, Setting(dark=dark)) as window:
        expect_none(pale(window))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_page_begins_at_the_same_edge(qapp: QApplication, size: tuple[int, int]) -> None:
    edges = {}
    for state in STATES:
        if state.name in {"today-morning", "routines", "progress-six-weeks", "settings", "hurts"}:
            with shown(qapp, state, Setting(size=size)) as window:
                titles = [one for one in window.findChildren(QLabel) if one.property("role") == "title"]
                seen = [one for one in titles if one.isVisible()]
                edges[state.name] = min(one.mapTo(window, QPoint()).x() for one in seen)
    assert len(edges) == 5
    assert len(set(edges.values())) == 1, edges


@pytest.mark.parametrize("size", [*SIZES, (2560, 1440)], ids=str)
def test_notices_stand_in_line_with_the_cards_of_today(qapp: QApplication, size: tuple[int, int]) -> None:
    state = next(state for state in STATES if state.name == "today-long-name")
    with shown(qapp, state, Setting(size=size)) as window:
        edges = {
            (left := frame.mapTo(window, QPoint()).x(), left + frame.width())
            for frame in window.findChildren(QFrame)
            if isinstance(frame, TodayHero) or frame.property("role") == "notice"
        }
        assert len(edges) == 1, edges


@pytest.mark.parametrize("name", ["today-unfinished", "today-first", "today-week-without-a-stage"])
def test_the_words_of_today_s_cards_begin_at_one_edge(qapp: QApplication, name: str) -> None:
    state = next(state for state in STATES if state.name == name)
    with shown(qapp, state, Setting()) as window:
        hero = window.findChildren(TodayHero)[0]
        cards = [frame for frame in window.findChildren(QFrame) if frame.property("role") == "card"]
        inner = {
            min(one.mapTo(card, QPoint()).x() for one in seen)
            for card in [hero, *cards]
            if card.x() == 0 or card is hero
            if (seen := [one for one in card.findChildren(QLabel) if one.isVisible() and one.text()])
        }
        assert len(inner) == 1, inner


def test_no_state_has_the_name_of_another() -> None:
    assert len({state.name for state in STATES}) == len(STATES)


@pytest.fixture
def window(qapp: QApplication) -> QWidget:
    """A window with one text, to be spoilt."""
    made = QWidget()
    made.setStyleSheet("background: white; color: black")
    text = label("Behind-the-knee basics", wrap=False)
    text.setParent(made)
    text.move(10, 10)
    made.resize(400, 200)
    made.show()
    settle(qapp)
    return made


def test_a_sound_window_has_no_fault(window: QWidget) -> None:
    assert faults_of(window) == []
    assert pale(window) == []


def test_a_text_too_wide_for_its_widget_is_named(window: QWidget) -> None:
    window.children()[0].setFixedWidth(60)  # type: ignore[attr-defined]  # it is a label
    assert len(faults_of(window)) == 1


def test_a_text_beyond_the_window_is_named(window: QWidget) -> None:
    window.resize(80, 200)
    assert len(faults_of(window)) == 1


def test_a_page_that_needs_more_room_than_it_has_is_named(qapp: QApplication) -> None:
    content = QWidget()
    content.setMinimumWidth(300)
    around = QWidget()
    area = page(content)
    area.setParent(around)
    area.resize(280, 200)
    around.show()
    settle(qapp)
    assert faults_of(around) == ["a page of 300 px in a room of 280 px"]
    area.resize(300, 200)
    settle(qapp)
    assert faults_of(around) == []
    around.close()


def test_two_texts_in_one_place_are_named(window: QWidget, qapp: QApplication) -> None:
    second = label("Strength", wrap=False)
    second.setParent(window)
    second.move(20, 12)
    second.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
    second.show()
    settle(qapp)
    assert any("lies over" in fault for fault in faults_of(window))


def test_a_shortened_text_is_named(window: QWidget, qapp: QApplication) -> None:
    class Short(QWidget):
        """Paints another text than it has."""

        def paintEvent(self, _event: object) -> None:
            from PySide6.QtGui import QPainter

            QPainter(self).drawText(5, 15, "Behind…")

    short = Short(window)
    short.setGeometry(10, 100, 200, 30)
    short.show()
    settle(qapp)
    assert [fault for fault in faults_of(window) if "shortened" in fault]


def test_a_pale_text_is_named(window: QWidget) -> None:
    window.setStyleSheet("background: white; color: #999999")
    assert len(pale(window)) == 1


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
