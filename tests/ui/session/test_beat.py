"""The metronome on the page: a frame that pulses in time, still where nothing may move, gone in a pause."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.session.rhythm import frame
from kneecoach.ui.session.twins import BEAT_SHARE, beat_strength
from tests.ui.session.fakes import states
from tests.ui.session.test_page import opened


def at_beat(beats: float | None) -> Snapshot:
    return replace(states()["own-pace"], beat=beats)


def test_it_is_full_on_the_beat_and_gone_before_the_next() -> None:
    found = [beat_strength(at_beat(number / 20), calm=False) for number in range(21)]
    assert found[0] == found[20] == 1.0
    assert all(one >= other for one, other in pairwise(found[:20]))
    assert beat_strength(at_beat(BEAT_SHARE), calm=False) == 0.0


def test_where_nothing_may_move_it_stands_and_does_not_fade() -> None:
    assert {beat_strength(at_beat(number / 20), calm=True) for number in range(20)} == {0.5, 0.0}


def test_without_a_beat_there_is_no_picture_and_no_hurry() -> None:
    assert beat_strength(at_beat(None), calm=False) == 0.0
    assert frame(at_beat(None), calm=False) == 1.0
    assert frame(at_beat(1.5), calm=False) == pytest.approx(1 / 12)
    assert frame(at_beat(1.5), calm=True) == 1.0


def test_the_page_frames_the_phase_in_time_and_not_in_a_pause(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_snapshot(at_beat(3.0))
    assert page.beat.strength == 1.0
    assert page.beat.geometry().contains(page.badge.geometry())
    page.show_snapshot(at_beat(3.7))
    assert page.beat.strength == 0.0
    page.show_snapshot(replace(at_beat(None), state=State.PAUSED))
    assert page.beat.strength == 0.0


def test_the_frame_is_as_far_from_the_badge_at_its_corners_as_at_its_sides(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_snapshot(at_beat(3.0))
    ground = page.grab().toImage()
    page.show_snapshot(at_beat(3.9))
    plain = page.grab().toImage()
    badge = page.badge.geometry()
    middle, radius = badge.topLeft() + QPoint(1, 1) * round(page.badge.radius), page.badge.radius
    straight = [y for y in range(1, 12) if _differs(ground, plain, middle.x() + 40, badge.top() - y)]
    diagonal = [
        step
        for step in range(1, 12)
        if _differs(
            ground,
            plain,
            round(middle.x() - (radius + step) * 0.7071),
            round(middle.y() - (radius + step) * 0.7071),
        )
    ]
    assert straight
    assert min(straight) == pytest.approx(min(diagonal), abs=1)
    assert max(straight) == pytest.approx(max(diagonal), abs=1)


def _differs(one: QImage, other: QImage, x: int, y: int) -> bool:
    a, b = one.pixelColor(x, y), other.pixelColor(x, y)
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) > 60
