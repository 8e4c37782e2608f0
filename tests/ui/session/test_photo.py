"""An exercise of one's own in the session: drawn from its poses, shown by its picture, or told in words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice, Kind, Timeline
from kneecoach.ui.session.page import SessionPage
from tests.gallery.own import PICTURES, POSES, ROUTINE, own
from tests.ui.session.test_acting import snapshot
from tests.ui.session.test_page import look

WIDE, HIGH = "poses-3.png", "places.png"


def shown(qtbot: QtBot, plan: Timeline, beside: Path | None, kind: Kind = Kind.HOLD) -> SessionPage:
    page = SessionPage(look())
    qtbot.addWidget(page)
    page.panel.photo.beside = beside
    page.resize(1366, 768)
    page.show()
    index = next(i for i, phase in enumerate(plan.phases) if phase.kind is kind)
    page.show_snapshot(snapshot(plan, index, 1.0))
    return page


def test_own_poses_play_with_their_figure(qtbot: QtBot) -> None:
    plan = own(POSES + f"    picture: {WIDE}\n")
    page = shown(qtbot, plan, PICTURES)
    act = page.panel.stage.act
    assert act is not None
    assert set(act.motion.poses) == {"start", "hold"}
    assert page.panel.stage.isVisible()
    assert not page.panel.photo.isVisible()
    index = next(i for i, phase in enumerate(plan.phases) if phase.kind is Kind.HOLD)
    page.show_snapshot(snapshot(plan, index, 0.1))
    moving = page.panel.stage.act
    assert moving is not None
    assert moving.moment != act.moment


@pytest.mark.parametrize(("picture", "below"), [(WIDE, True), (HIGH, False)])
def test_without_poses_the_picture_stands_where_the_figure_would(
    qtbot: QtBot, picture: str, below: bool
) -> None:
    page = shown(qtbot, own(f"    picture: {picture}\n"), PICTURES)
    photo, cue = page.panel.photo, page.panel.cue
    assert photo.isVisible()
    assert not page.panel.stage.isVisible()
    assert photo.accessibleName() == "Stretch at the wall"
    assert page.panel.rect().contains(photo.geometry())
    assert photo.height() > page.panel.height() * 0.4
    assert not photo.geometry().intersects(cue.geometry())
    assert (photo.y() > cue.y() + cue.baseline) is below
    inside = photo.grab().toImage().pixelColor(photo.width() // 2, photo.height() // 2)
    assert inside.lightness() > 0


def test_it_gives_way_while_the_session_stands_still(qtbot: QtBot) -> None:
    page = shown(qtbot, own(f"    picture: {WIDE}\n"), PICTURES)
    page.panel.set_scene(page.panel._said, "#000000", paused=True)
    assert not page.panel.photo.isVisible()


@pytest.mark.parametrize(
    ("picture", "beside"),
    [("", PICTURES), ("    picture: gone.png\n", PICTURES), (f"    picture: {WIDE}\n", None)],
)
def test_without_any_the_words_have_the_whole_panel(qtbot: QtBot, picture: str, beside: Path | None) -> None:
    page = shown(qtbot, own(picture), beside)
    assert not page.panel.photo.isVisible()
    assert not page.panel.stage.isVisible()
    drawn = shown(qtbot, own(f"    picture: {WIDE}\n"), PICTURES)
    assert page.panel.cue.cap_height > drawn.panel.cue.cap_height
    assert page.panel.detail.isVisible()
    assert page.panel.detail.text == "Lean towards the wall, the back heel down."


def test_a_card_of_its_own_file_brings_the_picture_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    head, _, card = ROUTINE.partition("exercises:\n  wall-stretch:\n")
    cards = tmp_path / "exercises"
    cards.mkdir()
    (tmp_path / "mine.yaml").write_text(head, encoding="utf-8")
    lines = "".join(line.removeprefix("    ") for line in card.splitlines(keepends=True))
    text = f"kneecoach: exercise 1\n{lines}sources: ours\npicture: {WIDE}\n"
    (cards / "wall-stretch.yaml").write_text(text, encoding="utf-8")
    shutil.copy(PICTURES / WIDE, cards)
    shutil.copy(PICTURES / HIGH, tmp_path / WIDE)  # of the same name, and not meant
    plan = lay_out(load_routine(tmp_path / "mine.yaml", paths.routines()), Choice())
    image = shown(qtbot, plan, tmp_path).panel.photo.image
    assert image is not None
    assert image.width() > image.height()


def test_a_picture_is_read_once(qtbot: QtBot, tmp_path: Path) -> None:
    shutil.copy(PICTURES / WIDE, tmp_path)
    plan = own(f"    picture: {WIDE}\n")
    page = shown(qtbot, plan, tmp_path)
    before = page.panel.photo.image
    (tmp_path / WIDE).unlink()
    index = next(i for i, phase in enumerate(plan.phases) if phase.kind is Kind.HOLD)
    page.show_snapshot(snapshot(plan, index, 2.0))
    assert page.panel.photo.image is before
    assert before is not None
