"""What the far view writes, and what it tells a screen reader."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.routine.timeline import Kind
from kneecoach.session.snapshot import State
from kneecoach.ui.session.page import SessionPage
from tests.ui.session.fakes import snapshot, states, where
from tests.ui.session.test_page import opened


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    return opened(qtbot)


def test_a_change_of_phase_is_described_for_a_screen_reader(page: SessionPage) -> None:
    page.show_snapshot(snapshot(where(kind=Kind.SWITCH), 1.0))
    assert page.accessibleDescription() == "Change to the right side."
    page.show_snapshot(states()["paused"])
    assert page.accessibleDescription() == "Paused"


def test_next_and_time_left_stand_on_one_line(page: SessionPage) -> None:
    following, left = page.following, page.left
    assert following.y() + following.baseline == pytest.approx(left.y() + left.baseline, abs=1.0)


def test_a_set_at_ones_own_pace_says_which_key_ends_it(page: SessionPage) -> None:
    page.show_snapshot(snapshot(where(kind=Kind.WORK), 1.0, state=State.OWN_PACE))
    assert page.following.text.startswith("Space when done. Next: ")


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_the_sound_is_off_is_to_be_seen_beside_the_texts_and_not_over_them(
    qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    page = opened(qtbot, size, language)
    assert not page.silent.isVisibleTo(page)
    page.set_muted(True)
    assert page.silent.isVisibleTo(page)
    for text in (page.following, page.left):
        at = text.text_rect().translated(text.x(), text.y()).toAlignedRect()
        assert not at.intersects(page.silent.geometry())
    assert not page.following.overflows()
    words = {button.accessibleName() for button in page.keys.buttons}
    assert {"unmute", "消音解除"} & words
    page.set_muted(False)
    assert not page.silent.isVisibleTo(page)
    assert page.following.width() == round(page.places.following.w)
