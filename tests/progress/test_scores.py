"""Which scores stand, where, and how nothing, no answer and 0 are kept apart."""

from __future__ import annotations

from datetime import timedelta

from kneecoach.diary.entries import Moment
from kneecoach.progress.scores import mornings, scores_of
from tests.progress.diary_samples import TODAY, a_set, score


def test_not_asked_not_answered_and_zero_are_three_things() -> None:
    found = scores_of([score(1, 2, 0), score(2, 1, None), a_set(3, 1, "done")])
    assert [(item.day, item.score) for item in found] == [
        (TODAY - timedelta(days=2), 0),
        (TODAY - timedelta(days=1), None),
    ]


def test_a_correction_stands_in_the_place_of_what_it_corrects() -> None:
    rows = [
        score(1, 5, 7),
        score(2, 5, 4, Moment.WORST, session=3),
        score(3, 0, 2, replaces=1),
        score(4, 0, 5, Moment.WORST, replaces=2),
        score(5, 0, 3, replaces=3),
    ]
    found = scores_of(rows)
    assert [(item.seq, item.score, item.session) for item in found] == [(5, 3, None), (4, 5, 3)]
    assert {item.day for item in found} == {TODAY - timedelta(days=5)}


def test_entries_that_replace_each_other_do_not_hang_the_chart() -> None:
    assert scores_of([score(1, 0, 1, replaces=2), score(2, 0, 2, replaces=1)]) == ()
    assert [item.score for item in scores_of([score(1, 0, 1, replaces=99)])] == [1]


def test_order_within_a_day_is_the_diary_s() -> None:
    rows = [score(9, 0, 3, Moment.NOW), score(7, 0, 1), score(8, 0, 2, Moment.BEFORE)]
    assert [item.score for item in scores_of(rows)] == [1, 2, 3]


def test_a_morning_is_the_first_one_answered() -> None:
    rows = scores_of([score(1, 0, None), score(2, 0, 0), score(3, 0, 5), score(4, 1, None)])
    assert mornings(rows) == {TODAY: 0}
