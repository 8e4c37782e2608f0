"""A change of side shines around its mark: whole, clear of all words, and going out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneecoach.routine.model import Side
from kneecoach.session.events import Signal as CueSignal
from kneecoach.ui.session.page import SessionPage
from kneecoach.ui.session.side_shine import SHINE_AROUND, SideShine
from tests.gallery.eyes import contrast
from tests.ui.session.fakes import snapshot
from tests.ui.session.test_page import look, opened, picture

HOLD = snapshot(1, 7.4)


def changed(page: SessionPage, ago: float) -> QImage:
    """The page so many seconds after its side changed."""
    page.show_snapshot(HOLD)
    page.cue(CueSignal.CHANGE_SIDE, HOLD.at - ago)
    page.show_snapshot(HOLD)
    return picture(page)


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_it_touches_neither_the_mark_nor_what_lies_around_it(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = opened(qtbot, size=size)
    page.show_snapshot(HOLD)
    still = picture(page)
    fresh = changed(page, 0.0)
    inside = page.shine.geometry()
    assert page.shine.isVisible()
    others = [one.geometry() for one in (page.side, page.badge, page.panel, page.count)]
    differ = [
        (x, y)
        for x in range(inside.left(), inside.right() + 1)
        for y in range(inside.top(), inside.bottom() + 1)
        if contrast(still.pixelColor(x, y), fresh.pixelColor(x, y))
        > 1.2  # a text drawn anew differs by a shade
    ]
    assert differ
    # beside the mark's point its widget is the page's ground, and the line may pass there
    side = page.side.geometry()
    point = side.height() / 2
    for x, y in differ:
        assert not any(one.contains(x, y) for one in others[1:])
        assert not side.contains(x, y) or min(x - side.left(), side.right() - x) < point


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT, Side.BOTH])
@pytest.mark.parametrize("dark", [False, True])
def test_it_stands_out_along_the_whole_edge(qtbot: QtBot, side: Side, dark: bool) -> None:
    at = look("en", dark=dark)
    shine = SideShine(at)
    qtbot.addWidget(shine)
    shine.resize(400, 80)
    shine.set_shine(side, 1.0)
    image = QImage(400, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(at.palette.paper))
    shine.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    ground = QColor(at.palette.paper)

    def stands_out(x: int, y: int) -> bool:
        return contrast(image.pixelColor(x, y), ground) >= 3.0

    for x in range(60, 340):
        assert any(stands_out(x, y) for y in range(int(SHINE_AROUND)))
        assert any(stands_out(x, 79 - y) for y in range(int(SHINE_AROUND)))
        assert not any(stands_out(x, y) for y in range(int(SHINE_AROUND), 79 - int(SHINE_AROUND)))
    for y in range(4, 76):
        assert any(stands_out(x, y) for x in range(60))
        assert any(stands_out(399 - x, y) for x in range(60))


def test_it_goes_out_and_stands_as_it_is_where_nothing_may_move(qtbot: QtBot) -> None:
    page = opened(qtbot)
    fresh, later, gone = (changed(page, ago) for ago in (0.0, 0.5, 5.0))
    assert fresh != later
    assert page.shine.fresh == 0.0
    page.show_snapshot(HOLD)
    assert gone == picture(page)
    calm = SessionPage(look(calm=True))
    qtbot.addWidget(calm)
    calm.resize(1366, 768)
    calm.show()
    assert changed(calm, 0.0) == changed(calm, 0.5)
    assert calm.shine.fresh == 1.0
