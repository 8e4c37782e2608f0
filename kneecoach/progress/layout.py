"""Where everything of the pain chart stands, in pixels; whoever can paint, paints this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from kneecoach.diary.entries import Moment
from kneecoach.progress.geometry import Rect
from kneecoach.progress.legend import (
    LEGEND_ROOM,
    SCORES,
    Begin,
    Labels,
    LegendItem,
    Metrics,
    begin_of,
    legend_rows,
    legend_words,
    place_legend,
    unanswered,
)
from kneecoach.progress.pain import PainChart
from kneecoach.progress.placing import LANE, Column, Spot, crowding, place
from kneecoach.progress.ranges import TickKind
from kneecoach.progress.scores import Score

WIDE = 560.0  # px; from here on there is room for the words of the bands beside the plot
_PAD = 8.0
_NEAR = 31  # days that have room for every moment of many sessions


@dataclass(frozen=True, slots=True)
class BandBox:
    """A band's ground, and its word where there is room beside the plot."""

    name: str
    rect: Rect
    label: str
    label_rect: Rect | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the plot at a score, with the score written beside it."""

    score: int
    y: float
    label_rect: Rect


@dataclass(frozen=True, slots=True)
class TickBox:
    """A day named under the plot; `x` is where its mark stands."""

    x: float
    label: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """A chart laid out. `spots` are in reading order and hold every mark that can be read.

    `morning`: the morning line's unbroken stretches; `spread`: lowest and highest of each of its weeks, as
    (x, upper y, lower y), by stretch; `stems`: lines that join the scores of one session. `scale`: how large
    the marks are, 1 or smaller where a day has little room for many.
    """

    width: float
    height: float
    plot: Rect
    bands: tuple[BandBox, ...]
    lines: tuple[Line, ...]
    ticks: tuple[TickBox, ...]
    spots: tuple[Spot, ...]
    morning: tuple[tuple[tuple[float, float], ...], ...]
    spread: tuple[tuple[tuple[float, float, float], ...], ...]
    stems: tuple[tuple[tuple[float, float], ...], ...]
    legend: tuple[LegendItem, ...]
    scale: float
    begin: Begin | None = None

    def beside(self, box: Rect) -> ChartLayout:
        """The same without the days and the legend's items of which a card at `box` would leave a part."""
        return replace(
            self,
            ticks=tuple(tick for tick in self.ticks if not tick.rect.overlaps(box)),
            legend=tuple(item for item in self.legend if not item.rect.overlaps(box, LEGEND_ROOM)),
        )


def usually_shown(chart: PainChart) -> frozenset[Moment]:
    """All moments; mornings and the worst of sessions far out, or sooner where many scores crowd the days."""
    days = (chart.last - chart.first).days + 1
    around = sum(score.moment is not Moment.MORNING for score in chart.scores)
    crowded = days > _NEAR and around > days / 2
    return frozenset({Moment.MORNING, Moment.WORST}) if chart.weekly or crowded else frozenset(Moment)


def layout_pain(
    chart: PainChart,
    width: float,
    height: float,
    metrics: Metrics,
    labels: Labels,
    shown: frozenset[Moment] | None = None,
) -> ChartLayout:
    """Lay the chart out in `width` by `height` pixels with the marks of the moments in `shown`."""
    moments = usually_shown(chart) if shown is None else shown
    lanes = _lanes(chart, moments)
    line = metrics.height

    def framed(*, beside: bool) -> tuple[Rect, list[tuple[Moment | str, str]]]:
        """The plot and what the legend says, with the words of the bands beside the plot or in the legend."""
        legend = legend_words(chart, labels, moments, beside=beside)
        rows = legend_rows(legend, width, metrics)
        left = max(metrics.width("10"), metrics.width("0")) + 2 * _PAD
        right = max((metrics.width(labels.bands[band.name]) for band in chart.bands), default=0) + 3 * _PAD
        below = len(lanes) * LANE + _PAD + line + (_PAD * 1.5 + rows * (line + _PAD) if rows else 0)
        across = max(40.0, width - left - (right if beside else _PAD))
        return Rect(left, line / 2, across, max(60.0, height - line / 2 - below)), legend

    beside = width >= WIDE
    plot, legend = framed(beside=beside)
    lowest = min((band.high - band.low + 1 for band in chart.bands), default=SCORES)
    if beside and lowest * plot.height / SCORES < line:  # a band lower than its word
        beside = False
        plot, legend = framed(beside=beside)
    unit = plot.height / SCORES

    def y_of(score: float) -> float:
        return plot.bottom - (score + 0.5) * unit

    column = Column(chart.first, plot.x, plot.width / ((chart.last - chart.first).days + 1), chart.last)
    lane_y = {name: plot.bottom + (index + 0.5) * LANE for index, name in enumerate(lanes)}
    spots = place(chart, column, y_of, lane_y, moments)
    axis = plot.bottom + len(lanes) * LANE + _PAD
    return ChartLayout(
        width=width,
        height=height,
        plot=plot,
        bands=_bands(chart, labels, plot, unit, metrics, beside=beside),
        lines=_lines(chart, y_of, plot, metrics),
        ticks=_ticks(chart, labels, column, axis, width, metrics),
        spots=spots,
        morning=_morning(chart, spots) if Moment.MORNING in moments else (),
        spread=_spread(chart, spots, y_of) if Moment.MORNING in moments else (),
        stems=_stems(chart, spots),
        scale=crowding(chart, column, moments),
        begin=begin_of(chart, labels, column, plot, metrics),
        legend=place_legend(legend, width, axis + line + _PAD * 1.5, metrics),
    )


def _lanes(chart: PainChart, shown: frozenset[Moment]) -> list[str]:
    """The lanes under the plot that have something in them."""
    lanes = []
    if unanswered(chart, shown):
        lanes.append("unanswered")
    if chart.sessions:
        lanes.append("sessions")
    return lanes


def _bands(
    chart: PainChart, labels: Labels, plot: Rect, unit: float, metrics: Metrics, *, beside: bool
) -> tuple[BandBox, ...]:
    boxes = []
    for band in chart.bands:
        top = plot.bottom - (band.high + 1) * unit
        rect = Rect(plot.x, top, plot.width, (band.high - band.low + 1) * unit)
        word = labels.bands[band.name]
        at = None
        if beside:
            at = Rect(
                plot.right + 2 * _PAD,
                rect.middle[1] - metrics.height / 2,
                metrics.width(word),
                metrics.height,
            )
        boxes.append(BandBox(band.name, rect, word, at))
    return tuple(boxes)


def _lines(
    chart: PainChart, y_of: Callable[[float], float], plot: Rect, metrics: Metrics
) -> tuple[Line, ...]:
    """Lines at 0, at the top score of each band, and at 10; their numbers leave one another room."""
    wanted = sorted({0, 10, *(band.high for band in chart.bands)})
    lines: list[Line] = []
    for score in sorted(wanted, key=lambda value: (value not in (0, 10), value)):
        width = metrics.width(str(score))
        y = y_of(score)
        box = Rect(plot.x - _PAD - width, y - metrics.height / 2, width, metrics.height)
        if not any(box.overlaps(other.label_rect) for other in lines):
            lines.append(Line(score, y, box))
    return tuple(sorted(lines, key=lambda line: line.score))


def _ticks(
    chart: PainChart, labels: Labels, column: Column, y: float, width: float, metrics: Metrics
) -> tuple[TickBox, ...]:
    """As many of the axis' days as have room, evenly: every one, every second, ..."""
    ticks = chart.ticks
    years = [index for index, tick in enumerate(ticks) if tick.kind is TickKind.YEAR]
    anchor = years[-1] if years else len(ticks) - 1
    for stride in (1, 2, 3, 4, 6, 12, 24, 60, 120):
        boxes = []
        for tick in (tick for index, tick in enumerate(ticks) if (index - anchor) % stride == 0):
            x = column.middle(tick.day)
            label = labels.tick(tick)
            wide = metrics.width(label)
            left = min(max(0.0, x - wide / 2), max(0.0, width - wide))
            boxes.append(TickBox(x, label, Rect(left, y, wide, metrics.height)))
        if not any(a.rect.overlaps(b.rect, 1.5 * _PAD) for a, b in pairwise(boxes)):
            return tuple(boxes)
    return ()


def _morning(chart: PainChart, spots: tuple[Spot, ...]) -> tuple[tuple[tuple[float, float], ...], ...]:
    where = {spot.target: (spot.x, spot.y) for spot in spots}
    runs = chart.morning_weeks() if chart.weekly else chart.morning_runs()
    return tuple(tuple(where[row] for row in run) for run in runs)


def _spread(
    chart: PainChart, spots: tuple[Spot, ...], y_of: Callable[[float], float]
) -> tuple[tuple[tuple[float, float, float], ...], ...]:
    if not chart.weekly:
        return ()
    x_of = {spot.target: spot.x for spot in spots}
    return tuple(
        tuple((x_of[week], y_of(week.high or 0), y_of(week.low or 0)) for week in run)
        for run in chart.morning_weeks()
    )


def _stems(chart: PainChart, spots: tuple[Spot, ...]) -> tuple[tuple[tuple[float, float], ...], ...]:
    """The path through each session's scores, in the order given."""
    if chart.weekly:
        return ()
    paths: dict[int, list[tuple[float, float]]] = {}
    for spot in spots:
        score = spot.target
        if isinstance(score, Score) and score.session is not None and spot.lane == "plot":
            paths.setdefault(score.session, []).append((spot.x, spot.y))
    return tuple(tuple(path) for path in paths.values() if len(path) > 1)
