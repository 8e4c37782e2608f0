"""The number, its bar and its captions where the runner decides, or counts against the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Load, Phase, Timeline
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.session.boxes import rect
from kneecoach.ui.session.following import next_line
from kneecoach.ui.session.keys import key_words
from kneecoach.ui.session.lines import count_lines
from kneecoach.ui.session.rhythm import Count, Unit, count
from kneecoach.ui.session.shapes import phase_shape
from kneecoach.words import words_for
from kneecoach.words.phases import step_word
from tests.ui.session.fakes import TIMELINE, snapshot, states
from tests.ui.session.test_page import opened

EN, JA = words_for("en"), words_for("ja")
_BRIDGE = Phase(Kind.WORK, None, 1, side=Side.LEFT, set=1, sets=2, reps=12)
_REST = replace(_BRIDGE, kind=Kind.REST, as_set=True)
_ROW = (_BRIDGE, _REST, replace(_BRIDGE, set=2, side=Side.RIGHT))


def at(phase: Phase, elapsed: float, index: int = 0, took: float | None = None) -> Snapshot:
    """So long in `phase` of a small session, where the runner decides when it is done or time runs."""
    row = (*_ROW[:index], phase, *_ROW[index + 1 :])
    timeline: Timeline = replace(TIMELINE, phases=row)
    coming = row[index + 1] if index + 1 < len(row) else None
    return replace(
        snapshot(0), timeline=timeline, index=index, phase=phase, step=timeline.steps[phase.step],
        elapsed=elapsed, remaining=None if phase.seconds is None else phase.seconds - elapsed,
        state=State.OWN_PACE if phase.seconds is None else State.RUNNING,
        following=coming, following_step=None if coming is None else timeline.steps[coming.step], took=took,
    )  # fmt: skip


def filled(qtbot: QtBot, shown: Snapshot) -> float:
    """How much of the bar is in colour, 0 to 1, by its pixels."""
    page = opened(qtbot)
    page.show_snapshot(shown)
    image = page.bar.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2).name() for x in range(image.width())]
    return sum(colour == row[image.height()] for colour in row) / len(row)


def test_the_bar_fills_while_the_number_grows_and_runs_out_while_it_falls(qtbot: QtBot) -> None:
    limit = Phase(Kind.HOLD, None, 3, limit=True, most=60.0)
    assert filled(qtbot, at(limit, 45.0)) == pytest.approx(0.75, abs=0.05)
    assert filled(qtbot, at(replace(limit, seconds=60.0), 45.0)) == pytest.approx(0.25, abs=0.05)


def test_reps_against_the_clock_say_what_the_seconds_are() -> None:
    in_time = replace(_BRIDGE, seconds=60.0, limit=True, reps=None)
    shown = at(in_time, 12.0)
    assert count_lines(EN, shown, count(shown)) == ("seconds left", "as many as you can · Set 1 of 2")
    assert count_lines(JA, shown, count(shown))[0] == "秒（残り）"
    number = at(replace(in_time, limit=False, reps=30, sets=1), 12.0)
    assert count_lines(EN, number, count(number)) == ("seconds left", "30 reps")


def test_a_rest_without_an_end_is_ended_by_starting() -> None:
    resting = at(_REST, 7.0, 1, took=31.0)
    assert next_line(EN, resting) == "Press Space when you are ready. Next: right side"
    assert next_line(JA, resting) == "準備ができたらSpaceキー。次は 右側"
    assert key_words(EN, State.OWN_PACE, rests=True)[0].word == "start"
    assert key_words(EN, State.OWN_PACE)[0].word == "done"


def test_a_rest_that_is_over_is_no_frozen_zero_but_asks_for_the_start(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_snapshot(at(_REST, 30.5, 1, took=31.0))
    assert (page.badge.word, page.count.text) == ("Rest", "1")
    page.show_snapshot(at(_REST, 31.0, 1, took=31.0))
    assert (page.badge.word, page.side.word, page.count.text) == ("Ready?", "RIGHT", "Press Space")
    assert page.line_a.text == "rested as long as your set"
    assert page.keys.buttons[0].accessibleName() == "start"
    assert page.following.text == "Next: 12 reps, own pace", (
        "the key stands where the number stood, and in the strip"
    )


def test_a_set_to_the_limit_is_announced_by_its_place() -> None:
    limited = replace(_BRIDGE, limit=True, reps=30)
    ready = replace(limited, kind=Kind.PREPARE, seconds=5.0, limit=False, reps=None)
    timeline = replace(TIMELINE, phases=(ready, limited))
    shown = replace(at(ready, 1.0), timeline=timeline, following=limited)
    assert next_line(EN, shown) == "Next: set 1 of 2, as many as you can"
    assert next_line(JA, shown) == "次は 1セット目（全2セット）・できるだけ多く"


def test_a_paused_rest_does_not_ask_for_the_start(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_snapshot(replace(at(_REST, 40.0, 1, took=31.0), state=State.PAUSED))
    assert page.count.text == ""


def test_a_way_is_told_by_its_goal_with_the_time_below(qtbot: QtBot) -> None:
    walk = Phase(Kind.WORK, None, 1, distance=400.0)
    shown = at(walk, 95.0)
    assert count(shown) == Count("400", Unit.WAY)
    assert count_lines(EN, shown, count(shown)) == ("metres to cover", "time so far 1:35")
    assert count_lines(JA, shown, count(shown)) == ("メートル（目標）", "経過 1:35")
    mile = at(replace(walk, distance=1609.344), 95.0)
    assert (count(mile).text, count_lines(EN, mile, count(mile))[0]) == ("1", "mile to cover")
    page = opened(qtbot)
    page.show_snapshot(shown)
    assert page.count.text == "400"
    assert {"metres to cover", "time so far 1:35"} == {page.line_a.text, page.line_b.text}


def test_the_same_exercise_again_is_told_apart_by_its_dose() -> None:
    walk = Phase(Kind.WORK, None, 1, distance=400.0)
    shown = at(walk, 5.0)
    ahead = Phase(Kind.WORK, 120.0, 4)
    steps = (*TIMELINE.steps[:4], TIMELINE.steps[1])
    timeline = replace(TIMELINE, phases=(walk, ahead), steps=steps)
    again = replace(shown, timeline=timeline, following=ahead, following_step=steps[4])
    assert next_line(EN, again) == "Space when done. Next: Hip lift, 2 min"
    assert next_line(JA, again) == "終わったらSpaceキー。次は ヒップリフト 2分"


def test_as_many_as_one_can_is_no_target_of_reps(qtbot: QtBot) -> None:
    most = at(replace(_BRIDGE, limit=True, reps=30), 3.0)
    assert count_lines(EN, most, count(most)) == ("up to 30 reps", "Set 1 of 2")
    assert count_lines(JA, most, count(most))[0] == "30回まで"
    steps = at(replace(_BRIDGE, limit=True, reps=30, unit="steps"), 3.0)
    assert count_lines(EN, steps, count(steps))[0] == "up to 30 steps"
    assert count_lines(JA, steps, count(steps))[0] == "30歩まで"
    page = opened(qtbot)
    page.show_snapshot(most)
    assert (page.count.text, page.count.line_count) == ("As many as you can", 2), "the most is no goal"
    page.show_snapshot(at(replace(_BRIDGE, reps=30), 3.0))
    assert (page.count.text, page.count.line_count) == ("30", 1)


def test_reps_in_a_manner_say_it_on_the_badge_too() -> None:
    fast = replace(_BRIDGE, part="fast", reps=8, sets=1)
    assert step_word(EN, fast, None) == "Fast"
    shown = at(fast, 3.0)
    assert count_lines(EN, shown, count(shown))[0] == "fast reps"


def test_a_days_number_is_no_target_for_now(qtbot: QtBot) -> None:
    shown = at(replace(_BRIDGE, reps=60, sets=1, per_day=True), 3.0)
    page = opened(qtbot)
    page.show_snapshot(shown)
    assert (page.count.text, page.line_a.text) == ("Do some now", "60 reps over the day")
    assert count_lines(JA, shown, count(shown)) == ("1日に合計60回", "")
    assert next_line(EN, shown).startswith("Space when done."), "as the key's own word says"
    assert page.keys.buttons[0].accessibleName() == "done"
    both = at(replace(_BRIDGE, reps=60, sets=1, per_day=True, alternating=True), 3.0)
    assert count_lines(EN, both, count(both)) == ("reps in all, changing sides", "for the whole day")


def test_a_time_that_grows_to_its_most_says_that_it_is_so_far() -> None:
    limit = Phase(Kind.HOLD, None, 3, limit=True, most=60.0)
    assert count_lines(EN, at(limit, 9.0), Count("9", Unit.SECONDS))[0] == "seconds so far, up to 60"
    longer = replace(limit, most=180.0)
    assert count_lines(EN, at(longer, 9.0), Count("9", Unit.SECONDS))[0] == "seconds so far, up to 3 min"


def test_the_end_of_a_round_says_how_many_are_over() -> None:
    asked = Phase(Kind.WAIT, None, 1, part="until", until=0, round=3)
    shown = at(asked, 0.0)
    assert count_lines(EN, shown, count(shown))[0] == "Round 3 done"
    far = at(replace(asked, distance=1609.344), 0.0)
    assert count_lines(EN, far, count(far))[0] == "3 rounds done"
    assert count_lines(JA, far, count(far))[0] == "3ラウンド終了"


def test_a_hold_is_counted_as_a_hold_and_a_rep_with_a_hold_in_it_as_a_rep() -> None:
    hold = Phase(Kind.HOLD, 20.0, 1, set=1, sets=1, rep=1, reps=3)
    shown = at(hold, 3.0)
    assert count_lines(EN, shown, count(shown))[0] == "Hold 1 of 3"
    part = at(replace(hold, part="hold"), 3.0)
    assert count_lines(EN, part, count(part))[0] == "Rep 1 of 3"


def drawn(kind: Kind, part: str | None) -> QImage:
    """The shape of a phase, 48 px square."""
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    phase_shape(painter, kind, part, QRectF(0, 0, 48, 48), "#ffffff")
    painter.end()
    return image


@pytest.mark.parametrize("part", ["contract", "relax", "stretch", "out", None])
def test_the_shape_of_a_part_points_to_no_side(part: str | None) -> None:
    shape = drawn(Kind.MOVE, part)
    turned = shape.flipped(Qt.Orientation.Horizontal)
    apart = [
        abs(shape.pixelColor(x, y).red() - turned.pixelColor(x, y).red())
        for x in range(48)
        for y in range(48)
    ]
    assert sum(apart) / len(apart) < 4.0, "its mirror image is itself"
    assert shape != drawn(Kind.HOLD, None)
    assert drawn(Kind.MOVE, "lift") != drawn(Kind.MOVE, "lower")


def test_a_count_that_is_one_word_stands_beside_its_number(qtbot: QtBot) -> None:
    page = opened(qtbot, language="ja")
    page.show_snapshot(at(replace(_BRIDGE, reps=8), 2.0))
    assert page.unit.isVisible()
    assert page.unit.text == "回"
    assert "回" not in page.line_a.text.replace("回中", "").replace("回目", "")
    paced = replace(_BRIDGE, reps=8, limit=False, load=0)
    timeline = replace(at(paced, 2.0).timeline, loads=(Load("kg", 10.0, 10.0),))
    page.show_snapshot(replace(at(paced, 2.0), timeline=timeline))
    assert (page.line_a.text, page.line_b.text) == ("2セット中1セット目", "10 kg"), "each on its own line"
    page = opened(qtbot)
    page.show_snapshot(at(replace(_BRIDGE, reps=8), 2.0))
    assert not page.unit.isVisible()
    assert page.line_a.text == "reps, at your own pace"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_second_line_that_is_long_is_broken_in_two_before_it_is_small(qtbot: QtBot, language: str) -> None:
    page = opened(qtbot, language=language)
    most = replace(_BRIDGE, seconds=60.0, limit=True, reps=None, load=0, sets=2)
    shown = at(most, 12.0)
    loads = (Load("effort", 7.0, 8.0),)
    page.show_snapshot(replace(shown, timeline=replace(shown.timeline, loads=loads)))
    assert page.line_b.line_count == 2
    assert page.line_b.cap_height >= 0.8 * page.places.line_cap
    assert not page.line_a.geometry().intersects(page.line_b.geometry())
    assert page.line_a.y() > page.bar.geometry().bottom()
    page.show_snapshot(at(replace(most, load=None, limit=False, reps=30), 12.0))
    assert page.line_b.line_count == 1, "two rows again as soon as that is enough"
    assert page.line_b.geometry() == rect(page.places.line_b)


def test_nothing_goes_on_ordering_ice_while_the_skin_is_asked_about_in_vain(qtbot: QtBot) -> None:
    page = opened(qtbot)

    def colours(name: str) -> set[str]:
        page.show_snapshot(states()[name])
        image = page.badge.grab().toImage()
        return {image.pixelColor(x, image.height() // 2).name().lower() for x in range(image.width())}

    ice = page._look.palette.ice.lower()
    assert ice in colours("skin"), "it runs on, and the question is new"
    assert ice not in colours("skin-alarm")
    assert page.count._colour == QColor(page._look.palette.muted)
