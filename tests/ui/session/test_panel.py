"""What the panel gives its words and its figure, on the exercises of the basics."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.paths import routines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice, Kind
from kneecoach.ui.look import Look, palette_for
from kneecoach.ui.session.page import SessionPage
from kneecoach.words import words_for
from tests.ui.session.test_acting import snapshot

SIZES = [(1024, 640), (1366, 768), (1920, 1080)]


def shown(
    qtbot: QtBot, exercise: str, kind: Kind, size: tuple[int, int], language: str = "ja"
) -> SessionPage:
    page = SessionPage(Look(words_for(language), palette_for(False)))
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    plan = lay_out(load_routine(routines() / "behind-the-knee-basics.yaml", routines()), Choice())
    index = next(
        i for i, phase in enumerate(plan.phases) if phase.kind is kind and phase.exercise == exercise
    )
    page.show_snapshot(snapshot(plan, index, 0.5))
    return page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("exercise", "kind", "most"),
    [
        ("single-leg-deadlift", Kind.MOVE, 2),
        ("single-leg-deadlift", Kind.SWITCH, 1),
        ("calf-stretch-straight", Kind.PREPARE, 3),
        ("calf-stretch-straight", Kind.HOLD, 3),
        ("calf-stretch-bent", Kind.HOLD, 3),
    ],
)
def test_japanese_cues_are_not_cut_into_many_short_lines(
    qtbot: QtBot, exercise: str, kind: Kind, most: int, size: tuple[int, int]
) -> None:
    cue = shown(qtbot, exercise, kind, size).panel.cue
    assert cue.line_count <= most, cue.text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("exercise", ["single-leg-deadlift", "calf-stretch-straight", "hip-lift", "plank"])
def test_the_calmer_line_is_smaller_than_the_cue_and_never_too_small_to_read(
    qtbot: QtBot, exercise: str, language: str, size: tuple[int, int]
) -> None:
    page = shown(qtbot, exercise, Kind.HOLD, size, language)
    detail = page.panel.detail
    if detail.isVisible():
        assert page.panel.height() / 40.0 <= detail.cap_height <= page.panel.cue.cap_height * 0.85


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("exercise", ["single-leg-deadlift", "calf-stretch-straight", "calf-stretch-bent"])
def test_a_figure_leaves_the_words_their_width_and_lies_over_none_of_them(
    qtbot: QtBot, exercise: str, size: tuple[int, int]
) -> None:
    panel = shown(qtbot, exercise, Kind.HOLD, size).panel
    assert panel.stage.isVisible()
    assert panel.cue.width() > panel.width() * 0.48
    assert not panel.stage.geometry().intersects(
        panel.cue.text_rect().translated(panel.cue.pos()).toAlignedRect()
    )
    assert panel.stage.height() > panel.height() * 0.45
