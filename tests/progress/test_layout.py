"""The chart's geometry: nothing overlaps, every score has its point, a 0 lies on the zero line."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.diary.entries import Entry, Moment, SessionRecord, SessionState
from kneecoach.progress.geometry import Rect, place_card
from kneecoach.progress.layout import ChartLayout, layout_pain, usually_shown
from kneecoach.progress.legend import Labels
from kneecoach.progress.pain import PainChart, SessionMark, WeekScores, pain_chart
from kneecoach.progress.ranges import Range, span
from kneecoach.progress.scores import Score
from tests.progress.diary_samples import RUNNER, STRICT, TODAY, score, session


class Fixed:
    """A font in which every character is 8 px wide."""

    height = 17.0

    def width(self, text: str) -> float:
        return 8.0 * len(text)


LABELS = Labels(
    tick=lambda tick: f"{tick.day:%d %b}",
    bands={"lower": "lower", "middle": "middle", "upper": "upper"},
    moments={moment: moment.value for moment in Moment},
    session="session",
    sessions="a week's sessions",
    early="ended early",
    unanswered="not answered",
    silent="morning not answered",
    mean=lambda word: f"{word}, mean",
    spread="lowest to highest",
    off=lambda word: f"{word}: off",
    begins="begins",
)
EVERY = frozenset(Moment)
WEEK = span(Range.WEEK, TODAY, None)


@st.composite
def diaries(draw: st.DrawFn) -> tuple[list[Entry], list[SessionRecord], Range]:
    chosen = draw(st.sampled_from(Range))
    days = st.integers(0, draw(st.sampled_from([8, 45, 500])))
    rows = draw(
        st.lists(st.tuples(days, st.none() | st.integers(0, 10), st.sampled_from(Moment)), max_size=60)
    )
    entries = [score(number, *row) for number, row in enumerate(rows, 1)]
    sessions = [
        session(number, draw(days), state)
        for number, state in enumerate(draw(st.lists(st.sampled_from(SessionState), max_size=12)), 1)
    ]
    return entries, sessions, chosen


def charted(diary: tuple[list[Entry], list[SessionRecord], Range]) -> PainChart:
    entries, sessions, chosen = diary
    earliest = min((TODAY - timedelta(days=500), TODAY))
    return pain_chart(entries, sessions, *span(chosen, TODAY, earliest), STRICT)


def laid(chart: PainChart, width: float = 960, height: float = 420) -> ChartLayout:
    return layout_pain(chart, width, height, Fixed(), LABELS, EVERY)


@settings(max_examples=60, deadline=None)
@given(diaries(), st.sampled_from([320, 560, 816, 1100, 1700]), st.sampled_from([220, 320, 480, 700]))
def test_no_text_overlaps_another_or_leaves_the_chart(
    diary: tuple[list[Entry], list[SessionRecord], Range], width: int, height: int
) -> None:
    made = laid(charted(diary), width, height)
    texts = [tick.rect for tick in made.ticks] + [item.rect for item in made.legend]
    texts += [line.label_rect for line in made.lines]
    texts += [band.label_rect for band in made.bands if band.label_rect]
    assert not [pair for pair in combinations(texts, 2) if pair[0].overlaps(pair[1])]
    assert all(text.x >= 0 and text.right <= width for text in texts)
    if height >= 320:
        assert all(text.y >= 0 and text.bottom <= height for text in texts)


def test_in_a_chart_too_low_for_the_words_of_the_bands_the_legend_has_them() -> None:
    entries = [score(number, 0, None, moment) for number, moment in enumerate(Moment, 1)]
    every = entries, [session(1, 0, SessionState.OPEN)], Range.YEAR
    low = laid(charted(every), 560, 220)
    assert all(band.label_rect is None for band in low.bands)
    assert {"lower", "middle", "upper"} <= {item.key for item in low.legend}
    high = laid(charted(every), 560, 420)
    assert all(band.label_rect for band in high.bands)


@settings(max_examples=60, deadline=None)
@given(diaries(), st.sampled_from([320, 960, 1700]))
def test_every_score_and_session_has_a_mark_of_its_own(
    diary: tuple[list[Entry], list[SessionRecord], Range], width: int
) -> None:
    chart = charted(diary)
    made = laid(chart, width)
    targets = [spot.target for spot in made.spots]
    if chart.weekly:
        assert {row for row in targets if isinstance(row, WeekScores)} == set(chart.weeks)
        assert sum(week.count + week.unanswered for week in chart.weeks) == len(chart.scores)
    else:
        assert {row for row in targets if isinstance(row, Score)} == set(chart.scores)
        assert {row for row in targets if isinstance(row, SessionMark)} == set(chart.sessions)
    places = [(round(spot.x, 3), round(spot.y, 3)) for spot in made.spots]
    assert len(set(places)) == len(places)
    assert all(made.plot.x <= spot.x <= made.plot.right for spot in made.spots)


@settings(max_examples=60, deadline=None)
@given(diaries())
def test_heights_are_the_scores_and_lanes_are_apart(
    diary: tuple[list[Entry], list[SessionRecord], Range],
) -> None:
    chart = charted(diary)
    made = laid(chart)
    zero = next(line.y for line in made.lines if line.score == 0)
    ten = next(line.y for line in made.lines if line.score == 10)
    for spot in made.spots:
        value = spot.target.score if isinstance(spot.target, Score) else None
        if value is not None:
            assert spot.y == pytest.approx(zero + (ten - zero) * value / 10)
        if spot.lane == "plot":
            assert made.plot.y < spot.y < made.plot.bottom
        else:
            assert spot.y >= made.plot.bottom + 10
            assert spot.y + 10 <= min((tick.rect.y for tick in made.ticks), default=9999)


@pytest.mark.parametrize("width", [320, 960, 1700])
@pytest.mark.parametrize("chosen", [Range.WEEK, Range.MONTH, Range.SIX_WEEKS])
def test_a_day_s_marks_stay_in_their_day(chosen: Range, width: int) -> None:
    entries = [score(number, 1, number % 3, list(Moment)[number % 6]) for number in range(1, 9)]
    chart = pain_chart(entries, [], *span(chosen, TODAY, None), STRICT)
    made = laid(chart, width)
    day = made.plot.width / ((chart.last - chart.first).days + 1)
    middle = made.plot.right - 1.5 * day
    assert all(abs(spot.x - middle) <= day / 2 for spot in made.spots)


@pytest.mark.parametrize("chosen", [Range.WEEK, Range.MONTH, Range.SIX_WEEKS])
def test_mornings_stand_a_day_apart_whatever_else_a_day_has(chosen: Range) -> None:
    entries = [score(back + 1, back, 2) for back in range(6)]
    entries += [score(10 + n, 3, n, moment) for n, moment in enumerate(tuple(Moment)[:4])]
    entries += [score(20, 1, 2, Moment.BEFORE), score(21, 4, 2, Moment.LATER)]
    chart = pain_chart(entries, [], *span(chosen, TODAY, TODAY), STRICT)
    made = laid(chart)
    day = made.plot.width / ((chart.last - chart.first).days + 1)
    across = [
        spot.x
        for spot in made.spots
        if isinstance(spot.target, Score) and spot.target.moment is Moment.MORNING
    ]
    assert [b - a for a, b in pairwise(across)] == pytest.approx([day] * 5)
    places = [(round(spot.x, 1), round(spot.y, 1)) for spot in made.spots]
    assert len(set(places)) == len(places)
    crowded = [
        spot.x
        for spot in made.spots
        if isinstance(spot.target, Score) and spot.target.day == TODAY - timedelta(days=3)
    ]
    if chosen is Range.WEEK:  # where there is room they stand side by side
        assert min(b - a for a, b in pairwise(sorted(crowded))) >= 14
        assert min(crowded) in across


def test_what_a_card_would_cover_in_part_is_left_out() -> None:
    made = laid(pain_chart([score(1, 1, 2)], [session(1, 1, SessionState.DONE)], *WEEK, STRICT))
    tick, item = made.ticks[2].rect, made.legend[0].rect
    left = made.beside(Rect(tick.x + 3, tick.y + 3, 10, 10))
    assert [one.label for one in made.ticks if one not in left.ticks] == [made.ticks[2].label]
    assert left.legend == made.legend
    assert made.beside(Rect(item.right + 2, item.y, 4, 4)).legend == made.legend[1:]


def test_a_card_goes_to_the_foot_where_the_top_is_full_of_marks() -> None:
    bounds, top = Rect(0, 0, 800, 280), [(x * 14.0, 60.0) for x in range(57)]
    assert place_card(400, 60, 300, 100, bounds, marks=top).y == 180
    assert place_card(400, 60, 300, 100, bounds, marks=[]).y == 0
    crowd = [(x * 14.0, y) for x in range(20, 57) for y in (60.0, 200.0)]
    assert place_card(700, 60, 200, 100, bounds, marks=crowd).right < 280


def test_a_zero_is_a_point_on_the_zero_line_and_no_answer_is_not() -> None:
    chart = pain_chart([score(1, 1, 0), score(2, 0, None)], [], *span(Range.WEEK, TODAY, None), STRICT)
    made = laid(chart)
    zero = next(line.y for line in made.lines if line.score == 0)
    assert [(spot.lane, spot.y == zero) for spot in made.spots] == [("plot", True), ("unanswered", False)]
    assert "unanswered" in {item.key for item in made.legend}


def test_a_day_without_an_answer_breaks_the_morning_line() -> None:
    rows = [score(1, 6, 3), score(2, 5, 2), score(3, 4, None), score(4, 3, 1), score(5, 1, 1), score(6, 0, 0)]
    chart = pain_chart(rows, [], *span(Range.WEEK, TODAY, None), STRICT)
    assert [[item.score for item in run] for run in chart.morning_runs()] == [[3, 2], [1], [1, 0]]
    assert [len(run) for run in laid(chart).morning] == [2, 1, 2]


def test_far_out_the_line_breaks_at_a_week_without_a_score() -> None:
    rows = [score(number, back, 4) for number, back in enumerate((300, 298, 290, 200, 3, 1), 1)]
    chart = pain_chart(rows, [], *span(Range.YEAR, TODAY, None), STRICT)
    assert chart.weekly
    assert [len(run) for run in chart.morning_weeks()] == [2, 1, 1]
    made = laid(chart)
    assert [len(run) for run in made.spread] == [2, 1, 1]


def test_bands_meet_and_fill_the_plot_whatever_the_model() -> None:
    for bands in (STRICT, RUNNER):
        made = laid(pain_chart([], [], *span(Range.WEEK, TODAY, None), bands))
        boxes = [box.rect for box in made.bands]
        assert sum(box.height for box in boxes) == pytest.approx(made.plot.height)
        assert boxes[0].bottom == pytest.approx(made.plot.bottom)
        assert [box.name for box in made.bands] == [band.name for band in bands]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 800), st.integers(0, 400))
def test_a_card_stands_inside_and_not_on_its_point(x: int, y: int) -> None:
    bounds = Rect(0, 0, 800, 400)
    card = place_card(x, y, 220, 90, bounds)
    assert card.x >= 0
    assert card.right <= 800
    assert card.y >= 0
    assert card.bottom <= 400
    assert not card.holds(x, y)


def test_the_diary_s_first_day_is_marked_only_where_it_is_shown_after_others() -> None:
    young = [score(1, 2, 4)]
    begin = laid(pain_chart(young, [], *span(Range.WEEK, TODAY, None), STRICT)).begin
    assert begin is not None
    assert begin.x == pytest.approx(begin.label_rect.right + 8)
    week_old = [*young, score(2, 6, 4)]
    assert laid(pain_chart(week_old, [], *span(Range.WEEK, TODAY, None), STRICT)).begin is None
    assert laid(pain_chart([], [], *span(Range.WEEK, TODAY, None), STRICT)).begin is None


@pytest.mark.parametrize(
    ("shown", "sessions", "every"),
    [(Range.MONTH, 40, True), (Range.SIX_WEEKS, 5, True), (Range.SIX_WEEKS, 40, False)],
)
def test_many_sessions_over_six_weeks_show_their_worst_alone(
    shown: Range, sessions: int, every: bool
) -> None:
    entries = [score(number, number % 28, 3, Moment.BEFORE) for number in range(1, sessions)]
    chart = pain_chart(entries, [], *span(shown, TODAY, TODAY), STRICT)
    assert usually_shown(chart) == (EVERY if every else {Moment.MORNING, Moment.WORST})


def test_a_card_covers_the_side_with_fewer_marks() -> None:
    bounds, right = Rect(0, 0, 800, 400), [(450.0, 50.0), (500.0, 60.0)]
    assert place_card(400, 300, 220, 90, bounds).x > 400
    assert place_card(400, 300, 220, 90, bounds, marks=right).right < 400
    assert place_card(400, 300, 220, 90, bounds, marks=[*right, *((x - 200, y) for x, y in right)]).x > 400
    low = [(x, 200.0) for x, _ in right]
    assert place_card(400, 300, 220, 90, bounds, marks=low).x > 400
