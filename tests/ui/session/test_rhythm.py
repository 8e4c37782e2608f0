"""The numbers of the far view: count, share, and when something changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.routine.timeline import Kind
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.session.lines import count_lines
from kneecoach.ui.session.rhythm import Count, Unit, count, frame, next_change, share
from kneecoach.words import words_for
from tests.ui.session.fakes import snapshot, where

HOLD = where(kind=Kind.HOLD, part="hold", set=2, rep=6)


@pytest.mark.parametrize(
    ("elapsed", "text"), [(0.0, "20"), (0.001, "20"), (0.999, "20"), (1.0, "19"), (19.5, "1"), (20.0, "0")]
)
def test_seconds_are_counted_down_and_rounded_up(elapsed: float, text: str) -> None:
    assert count(snapshot(1, elapsed)) == Count(text, Unit.SECONDS)


@pytest.mark.parametrize(
    ("elapsed", "shown"), [(0.0, "5"), (1.0, "5"), (60.0, "4"), (200.0, "2"), (201.0, "99")]
)
def test_above_99_seconds_whole_minutes_are_shown(elapsed: float, shown: str) -> None:
    assert count(snapshot(where(kind=Kind.ICE), elapsed)).text == shown


def test_at_ones_own_pace_the_reps_stand() -> None:
    assert count(snapshot(where(kind=Kind.WORK), 30.0)) == Count("12", Unit.REPS)


def test_a_time_nobody_stated_is_counted_up() -> None:
    index = where(kind=Kind.HOLD, dose_stated=False)
    assert count(snapshot(index, 17.9)) == Count("17", Unit.SECONDS)
    assert count(snapshot(index, 130.0)) == Count("2", Unit.MINUTES)


def rest_like_set(elapsed: float, took: float | None) -> Snapshot:
    """In a rest as long as the set before it, which took so long."""
    shown = snapshot(where(kind=Kind.REST), elapsed, remaining=None, state=State.OWN_PACE, took=took)
    assert shown.phase is not None
    return replace(shown, phase=replace(shown.phase, seconds=None, as_set=True))


@pytest.mark.parametrize(
    ("elapsed", "took", "number", "said", "like"),
    [
        (7.2, 31.0, "24", "seconds to go", "rest as long as your set"),
        (7.0, 200.0, "4", "min of rest left", "rest as long as your set"),
        (40.0, 31.0, "", "rested as long as your set", "Set 1 of 3 done"),
        (7.2, None, "7", "seconds rested", "rest as long as your set"),
        (130.0, None, "2", "min rested", "rest as long as your set"),
    ],
)
def test_a_rest_as_long_as_the_set_counts_down_from_what_that_took(
    elapsed: float, took: float | None, number: str, said: str, like: str
) -> None:
    shown = rest_like_set(elapsed, took)
    assert count(shown).text == number
    line, below = count_lines(words_for("en"), shown, count(shown))
    assert line == said
    assert below == like


def test_the_bar_and_the_next_change_follow_such_a_rest() -> None:
    assert share(rest_like_set(7.75, 31.0)) == pytest.approx(0.25)
    assert share(rest_like_set(40.0, 31.0)) == 1.0
    assert share(rest_like_set(7.75, None)) is None
    assert next_change(rest_like_set(7.75, 31.5)) == pytest.approx(0.75)


def test_nothing_moves_where_the_runner_decides() -> None:
    own = snapshot(where(kind=Kind.WORK), 5.0)
    assert share(own) is None


@pytest.mark.parametrize(("elapsed", "wait"), [(0.0, 1.0), (0.25, 0.75), (7.75, 0.25)])
def test_the_next_change_is_the_next_whole_second(elapsed: float, wait: float) -> None:
    assert next_change(snapshot(1, elapsed)) == pytest.approx(wait, abs=2e-3)


def test_pictures_come_often_only_where_something_moves() -> None:
    assert frame(snapshot(HOLD - 1, 1.0), calm=False) == pytest.approx(1 / 30)
    assert frame(snapshot(where(kind=Kind.REST), 18.0), calm=False) > 0.1
    assert frame(snapshot(HOLD - 1, 1.0), calm=True) == 1.0
    assert frame(snapshot(1, 1.0, state=State.PAUSED), calm=False) == 1.0


def test_pictures_are_due_at_the_same_moments_of_every_rep() -> None:
    for late in (0.0, 0.001, 0.012):
        now = 1.0 + 1 / 30 + late
        assert now + frame(snapshot(HOLD - 1, now), calm=False) == pytest.approx(1.0 + 2 / 30)
    early = 1.0 + 2 / 30 - 0.001  # the timer was a little early: that was the picture
    assert early + frame(snapshot(HOLD - 1, early), calm=False) == pytest.approx(1.0 + 3 / 30)
