"""Rests: what they make the runner ready for, the side that comes, and what is finished."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.paths import routines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Kind, Phase, Timeline
from kneecoach.session.cues import marks
from kneecoach.session.events import Signal as CueSignal
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.picture import place_of, played_to
from kneecoach.ui.session.following import next_line
from kneecoach.ui.session.instruction import instruction
from kneecoach.ui.session.lines import count_lines
from kneecoach.ui.session.onward import (
    READY,
    READY_BRIEFLY,
    exercise_ahead,
    new_exercise,
    reps_to_come,
    seen,
    side_shown,
)
from kneecoach.ui.session.rhythm import count, share
from kneecoach.ui.session.segments import segments, stretches
from kneecoach.words import words_for
from tests.conftest import SimulatedClock
from tests.ui.session.fakes import TIMELINE, snapshot, where
from tests.ui.session.test_page import opened

EN, JA = words_for("en"), words_for("ja")
LAST_REST = where(kind=Kind.REST, seconds=90)

# Two reps of a stretch with a rest between them on either side, a rest, and a plank of two sets.
_LEFT = Phase(Kind.HOLD, 20, 0, side=Side.LEFT, set=1, sets=1, rep=1, reps=2)
_PLANK = Phase(Kind.HOLD, 30, 3, set=1, sets=2)
_ROW = (
    _LEFT,
    replace(_LEFT, kind=Kind.REST, seconds=10),
    replace(_LEFT, rep=2),
    Phase(Kind.SWITCH, 5, 0, side=Side.RIGHT, set=1, sets=1),
    replace(_LEFT, side=Side.RIGHT),
    replace(_LEFT, side=Side.RIGHT, kind=Kind.REST, seconds=10),
    replace(_LEFT, side=Side.RIGHT, rep=2),
    Phase(Kind.REST, 45, 0, side=Side.RIGHT, set=1, sets=1),
    _PLANK,
    replace(_PLANK, kind=Kind.REST, seconds=40),
    replace(_PLANK, set=2),
    Phase(Kind.REST, 45, 3, set=2, sets=2),
    _LEFT,
)


def at(index: int, elapsed: float = 1.0, row: tuple[Phase, ...] = _ROW) -> Snapshot:
    """The small session at phase `index`, where the next phase is the one to announce."""
    timeline: Timeline = replace(TIMELINE, phases=row)
    phase = row[index]
    coming = row[index + 1] if index + 1 < len(row) else None
    return replace(
        snapshot(0), timeline=timeline, index=index, phase=phase, step=timeline.steps[phase.step],
        elapsed=elapsed, remaining=None if phase.seconds is None else phase.seconds - elapsed,
        following=coming, following_step=None if coming is None else timeline.steps[coming.step],
    )  # fmt: skip


def test_a_rest_before_another_exercise_gets_the_runner_ready_for_it() -> None:
    shown = seen(at(11, 45 - READY))
    said = instruction(EN, shown)
    assert said.name == "Seated hamstring stretch"
    assert said.cue == "One leg long, the other folded in"
    assert said.detail.startswith("Sit on the floor with one leg straight")
    assert instruction(JA, shown).cue == "片脚を伸ばし、片脚をたたむ"
    assert next_line(EN, shown) == "Next: hold 20 s"


def test_a_long_rest_is_a_rest_first_and_names_what_comes() -> None:
    shown = at(11, 44.9 - READY)
    assert seen(shown) is shown
    said = instruction(EN, shown)
    assert said.name == "Next: Seated hamstring stretch"
    assert said.cue == "Breathe out and let go"
    assert said.detail == "After this rest: One leg long, the other folded in"


def test_getting_ready_is_a_phase_of_its_own_on_the_page(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_snapshot(at(11, 44.9 - READY))
    assert (page.badge.word, page.side.word) == ("Rest", "Next: LEFT")
    page.show_snapshot(at(11, 45 - READY))
    assert (page.badge.word, page.side.word) == ("Get ready", "LEFT")
    assert page.count.text == f"{READY:g}"


@pytest.mark.parametrize(
    ("index", "where_to"), [(9, "seconds to the next set"), (11, "seconds to the next exercise")]
)
def test_number_and_bar_of_a_rest_run_on_through_getting_ready(index: int, where_to: str) -> None:
    seconds = _ROW[index].seconds
    assert seconds is not None
    shown = [seen(at(index, float(elapsed))) for elapsed in range(int(seconds))]
    assert {moment.phase.kind for moment in shown if moment.phase} == {Kind.REST, Kind.PREPARE}
    assert [int(count(moment).text) for moment in shown] == list(range(len(shown), 0, -1))
    over = [share(moment) for moment in shown]
    assert over == sorted(over, key=lambda part: part or 0.0)
    said = [count_lines(EN, moment, count(moment))[0] for moment in shown]
    resting = [moment.phase is not None and moment.phase.kind is Kind.REST for moment in shown]
    assert said == [where_to if rests else "seconds to the start" for rests in resting]


def test_only_a_long_rest_gets_ready_for_another_set_of_the_same_exercise() -> None:
    for elapsed, kind in ((34.9, Kind.REST), (35.0, Kind.PREPARE)):
        phase = seen(at(9, elapsed)).phase
        assert phase is not None
        assert (phase.kind, phase.set) == (kind, 2 if kind is Kind.PREPARE else 1)
    short = at(1, 9.0)
    assert seen(short) is short


@pytest.mark.parametrize("seconds", [8.0, 12.0, 15.0])
def test_a_short_rest_gets_ready_for_the_next_set_with_its_countdown(qtbot: QtBot, seconds: float) -> None:
    bridge = replace(_LEFT, reps=None, rep=None, sets=2)
    row = (
        replace(bridge, side=Side.RIGHT),
        replace(bridge, side=Side.RIGHT, kind=Kind.REST, seconds=seconds),
        replace(bridge, set=2),
    )
    page = opened(qtbot)
    page.show_snapshot(at(1, seconds - READY_BRIEFLY - 0.1, row))
    assert (page.badge.word, page.side.word) == ("Rest", "Next: LEFT")
    page.show_snapshot(at(1, seconds - READY_BRIEFLY, row))
    assert (page.badge.word, page.side.word, page.count.text) == ("Get ready", "LEFT", "3")
    assert (page.line_a.text, page.line_b.text) == ("seconds to the start", "Set 2 of 2")
    assert page.following.text == "Next: hold 20 s"
    first = min(
        mark.ms for mark in marks(row[1], round(seconds * 1000)) if mark.signal is CueSignal.LAST_THREE
    )
    assert first == (seconds - READY_BRIEFLY) * 1000, "it is heard as long as it is seen"
    shorter = at(1, 6.5, (row[0], replace(row[1], seconds=7.5), row[2]))
    assert seen(shorter) is shorter


def test_without_a_cue_for_getting_ready_the_card_tells_how() -> None:
    shown = seen(at(7, 40.0))
    assert instruction(EN, shown).cue == "Forearms and toes carry you, face down."
    assert instruction(EN, shown).detail == ""


@pytest.mark.parametrize("index", [1, 5, 9])
def test_a_rest_inside_an_exercise_stays_with_it(index: int) -> None:
    shown = at(index)
    assert new_exercise(shown) is None
    assert shown.step is not None
    assert instruction(EN, shown).name == EN.text(shown.step.name)


@pytest.mark.parametrize(
    ("index", "side"),
    [(1, Side.LEFT), (3, Side.RIGHT), (5, Side.RIGHT), (7, None), (9, None), (11, Side.LEFT)],
)
def test_a_rest_shows_the_side_that_comes(index: int, side: Side | None) -> None:
    assert side_shown(at(index)) is side


def test_the_side_of_a_finished_set_is_not_on_the_page(qtbot: QtBot) -> None:
    page = opened(qtbot)
    page.show_snapshot(at(7))
    assert not page.side.isVisibleTo(page)
    page.show_snapshot(at(11))
    assert page.side.isVisibleTo(page)
    assert page.side.word == "Next: LEFT"


def test_a_rest_that_nothing_follows_has_no_side() -> None:
    last = at(11, row=_ROW[:12])
    assert exercise_ahead(last) is None
    assert side_shown(at(7, row=_ROW[:8])) is None
    assert instruction(EN, last).name == "Plank"


@pytest.mark.parametrize(
    ("index", "english", "japanese"),
    [
        (1, ("Hold 1 of 2 done", ""), ("2回中1回終了", "")),
        (3, ("", ""), ("", "")),
        (9, ("seconds to the next set", "Set 1 of 2 done"), ("秒（次のセットまで）", "2セット中1セット終了")),
        (10, ("Set 2 of 2", ""), ("2セット中2セット目", "")),
        (
            11,
            ("seconds to the next exercise", ""),
            ("秒（次の種目まで）", ""),
        ),
    ],
)
def test_a_rest_says_what_is_finished(
    index: int, english: tuple[str, str], japanese: tuple[str, str]
) -> None:
    shown = at(index)
    assert count_lines(EN, shown, count(shown)) == english
    assert count_lines(JA, shown, count(shown)) == japanese


def test_a_set_whose_other_reps_or_side_are_to_come_is_not_called_done() -> None:
    row = tuple(replace(phase, sets=2) if phase.step == 0 else phase for phase in _ROW)
    between = at(1, row=row)
    assert count_lines(EN, between, count(between)) == ("Set 1 of 2", "Hold 1 of 2 done")
    sides = (row[2], replace(row[7], side=Side.LEFT), row[4])
    resting = at(1, row=sides)
    assert count_lines(EN, resting, count(resting)) == ("Set 1 of 2", "")


def test_numbers_nobody_stated_are_finished_too() -> None:
    shown = at(1, row=(_LEFT, replace(_LEFT, kind=Kind.REST, sets=None, reps=None), replace(_LEFT, set=2)))
    assert count_lines(EN, shown, count(shown)) == ("seconds to the next set", "Set 1 done · Hold 1 done")


def test_what_comes_after_the_set_is_told_as_such_until_its_last_rep() -> None:
    assert reps_to_come(at(0), _ROW[3])
    assert not reps_to_come(at(0), _ROW[1]), "none before the rest between the two"
    assert not reps_to_come(at(1), _ROW[3])
    assert not reps_to_come(at(2), _ROW[3])
    first = replace(at(0), following=_ROW[3])
    assert next_line(EN, first) == "Next: hold 2 of 2, then right side", "of holds the next one comes first"
    assert next_line(JA, first) == "次は 2回目（全2回） → 右側"
    longer = replace(first, phase=replace(_ROW[0], reps=3))
    assert next_line(EN, longer) == "Next: hold 2 of 3", "what comes after the last is not next"
    counted = replace(first, phase=replace(_ROW[0], kind=Kind.MOVE))
    assert next_line(EN, counted) == "After this set: right side"
    assert next_line(JA, counted) == "このセットのあと：右側"
    assert next_line(EN, at(2)) == "Next: right side"


def test_the_next_exercise_is_named_with_its_side() -> None:
    assert next_line(EN, at(11)) == "Next: Seated hamstring stretch, left"
    assert next_line(JA, at(11)) == "次は 座ってもも裏ストレッチ・左"
    assert next_line(EN, at(7)) == "Next: Plank"
    assert next_line(EN, snapshot(LAST_REST)) == "Next: Single-leg deadlift, left"


@pytest.mark.parametrize(
    ("index", "elapsed", "filled"), [(0, 10.0, 0.2), (1, 5.0, 0.5), (2, 0.0, 0.6), (2, 19.0, 0.98)]
)
def test_a_segment_runs_over_the_rests_inside_its_set(index: int, elapsed: float, filled: float) -> None:
    shown = at(index, elapsed)
    rows = stretches(shown.timeline)
    assert [row.seconds for row in rows] == [50, 50, 30, 30, 20]
    running = segments(shown, rows)[0]
    assert running.running
    assert running.filled == pytest.approx(filled)


def test_a_rest_between_two_reps_is_next_and_not_after_the_set() -> None:
    timeline = lay_out(load_routine(routines() / "behind-the-knee-basics.yaml", routines()), Choice())
    held = played_to(timeline, *place_of(timeline, "15"), SimulatedClock().read()).snapshot()
    assert next_line(EN, held) == "Next: rest 5 s, then hold 2 of 3"
    lifted = played_to(timeline, *place_of(timeline, "340"), SimulatedClock().read()).snapshot()
    assert next_line(EN, lifted).startswith("After this set: rest 60 s")


@pytest.mark.parametrize(
    ("at_second", "said"), [("10", "Next: look at your skin"), ("700", "This is the last one")]
)
def test_icing_leads_to_the_skin_check_until_its_last_stretch(at_second: str, said: str) -> None:
    timeline = lay_out(load_routine(routines() / "icing.yaml", routines()), Choice())
    iced = played_to(timeline, *place_of(timeline, at_second), SimulatedClock().read()).snapshot()
    assert next_line(EN, iced) == said
