"""Pieces on pages, and boxes in weeks."""

from __future__ import annotations

from dataclasses import replace

from kneecoach import paths
from kneecoach.routine.growth import Frequency
from kneecoach.routine.loader import load_routine
from kneecoach.routine.model import Amount
from kneecoach.ui.handout.geometry import PAPERS, Size, flow
from kneecoach.ui.handout.weeks import weeks_of

A4 = PAPERS["a4"]
ROOM = A4.bottom - A4.begin(0)


def test_pieces_follow_each_other_and_keep_their_distance() -> None:
    places = flow([Size(100.0), Size(50.0, above=10.0)], A4)
    assert places == ((0, A4.top), (0, A4.top + 110.0))


def test_what_does_not_fit_begins_the_next_page_without_the_room_above_it() -> None:
    places = flow([Size(ROOM - 20.0), Size(50.0, above=10.0)], A4)
    assert places[1] == (1, A4.begin(1))


def test_a_heading_goes_to_the_next_page_with_what_it_heads() -> None:
    places = flow([Size(ROOM - 60.0), Size(20.0, above=10.0, keep=True), Size(80.0)], A4)
    assert [place.page for place in places] == [0, 1, 1]
    assert places[2].top == A4.begin(1) + 20.0


def test_a_chain_that_no_page_holds_is_parted_and_no_piece_is() -> None:
    places = flow([Size(400.0, keep=True), Size(400.0, keep=True), Size(100.0)], A4)
    assert [place.page for place in places] == [0, 1, 1]


def test_boxes_follow_how_often() -> None:
    routine = load_routine(paths.routines() / "strength.yaml", paths.routines())

    def boxes(frequency: Frequency) -> tuple[int, ...]:
        return weeks_of(replace(routine, frequency=frequency), 1, 1)[0].boxes

    assert boxes(Frequency(Amount(3.0, 3.0), "week")) == (1,) * 7
    assert boxes(Frequency(Amount(2.0, 2.0), "day")) == (2,) * 7
    assert boxes(Frequency(Amount(2.0, 3.0), "day")) == (3,) * 7, "room for the most of a range"
    assert boxes(Frequency(Amount(9.0, 9.0), "week")) == (2,) * 7, "seven are too few for nine"
    assert boxes(Frequency(Amount(2.0, 2.0), "day", every=Amount(2.0, 2.0))) == (2,) * 7
    assert boxes(Frequency(Amount(1.0, 1.0), "week", days=("monday", "thursday"))) == (1, 0, 0, 1, 0, 0, 0)


def test_the_goal_is_a_range_where_the_frequency_is_one() -> None:
    routine = load_routine(paths.routines() / "strength.yaml", paths.routines())
    week = weeks_of(replace(routine, frequency=Frequency(Amount(2.0, 3.0), "week")), 1, None)
    assert len(week) == 4
    assert (week[0].least, week[0].most) == (2, 3)


def test_a_long_programme_has_as_many_rows_as_fit() -> None:
    routine = load_routine(paths.routines() / "strength.yaml", paths.routines())
    assert [week.number for week in weeks_of(routine, 1, 52)] == list(range(1, 13))
