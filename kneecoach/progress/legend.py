"""What the pain chart says besides its marks: its words, its legend, where the diary begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.geometry import Rect
from kneecoach.progress.pain import PainChart
from kneecoach.progress.placing import Column
from kneecoach.progress.ranges import Tick

LEGEND_MARK = 26.0  # px: a legend's mark and the room before its word
SCORES = 11  # 0 to 10; the plot gives each a row of its own, so that a 0 and a 10 stand free of the edges
LEGEND_ROOM = 6.0  # px beside an item: the edge of what can be switched
_ITEM_GAP = 20.0
_PAD = 8.0


class Metrics(Protocol):
    """How large a text is in the chart's font, px."""

    @property
    def height(self) -> float:
        """The height of one line."""
        ...

    def width(self, text: str) -> float:
        """The width of one line."""
        ...


@dataclass(frozen=True, slots=True)
class Labels:
    """The chart's words, in the user's language."""

    tick: Callable[[Tick], str]
    bands: Mapping[str, str]
    moments: Mapping[Moment, str]
    session: str
    sessions: str  # the same where a mark stands for a week of them
    early: str  # the session's mark that is half full
    unanswered: str
    silent: str  # the same where no other question than the morning's is left without an answer
    mean: Callable[[str], str]  # a moment's word where its marks are means of weeks
    spread: str  # what the soft stretch around a weekly mean is
    off: Callable[[str], str]  # a moment's word while its marks are hidden
    begins: str  # what the line before the diary's first day is


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A mark and its word. `key`: a Moment, a band's name, "session", "early", "unanswered" or "spread"."""

    key: Moment | str
    label: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Begin:
    """Where the diary begins within the days shown: a line across the plot, its word before it."""

    x: float
    label: str
    label_rect: Rect


def begin_of(chart: PainChart, labels: Labels, column: Column, plot: Rect, metrics: Metrics) -> Begin | None:
    """The line before a diary's first day where earlier days are shown too; None without room to say so."""
    if chart.begins is None or chart.weekly:
        return None
    x = column.middle(chart.begins) - column.width / 2
    wide = metrics.width(labels.begins)
    between = plot.y + plot.height / SCORES  # the lines of 10 and 9
    box = Rect(x - _PAD - wide, between - metrics.height / 2, wide, metrics.height)
    return Begin(x, labels.begins, box) if box.x >= plot.x + _PAD else None


def unanswered(chart: PainChart, shown: frozenset[Moment]) -> frozenset[Moment]:
    """The moments of which a mark for a question without an answer is drawn."""
    if chart.weekly:
        return frozenset(week.moment for week in chart.weeks if week.mean is None) & shown
    return frozenset(score.moment for score in chart.scores if score.score is None) & shown


def legend_words(
    chart: PainChart, labels: Labels, shown: frozenset[Moment], *, beside: bool
) -> list[tuple[Moment | str, str]]:
    """What the legend names: the moments that occur, then the other marks, then bands without a word."""
    seen = {score.moment for score in chart.scores}
    order = (Moment.MORNING, *(moment for moment in Moment if moment is not Moment.MORNING))

    def word(moment: Moment) -> str:
        said = labels.moments[moment]
        if moment not in shown:
            return labels.off(said)
        return labels.mean(said) if chart.weekly else said

    items: list[tuple[Moment | str, str]] = [(moment, word(moment)) for moment in order if moment in seen]
    if chart.weekly and Moment.MORNING in seen:
        items.append(("spread", labels.spread))
    if chart.sessions:
        items.append(("session", labels.sessions if chart.weekly else labels.session))
    if not chart.weekly and any(mark.state is SessionState.EARLY for mark in chart.sessions):
        items.append(("early", labels.early))
    silent = unanswered(chart, shown)
    if silent:
        items.append(("unanswered", labels.silent if silent == {Moment.MORNING} else labels.unanswered))
    if not beside:
        items += [(band.name, labels.bands[band.name]) for band in chart.bands]
    return items


def place_legend(
    items: list[tuple[Moment | str, str]], width: float, top: float, metrics: Metrics
) -> tuple[LegendItem, ...]:
    """The legend in rows as wide as `width`, from `top` on."""
    placed, x, y = [], _PAD, top
    for key, word in items:
        wide = LEGEND_MARK + metrics.width(word)
        if x > _PAD and x + wide + LEGEND_ROOM > width:
            x, y = _PAD, y + metrics.height + _PAD
        placed.append(LegendItem(key, word, Rect(x, y, wide, metrics.height)))
        x += wide + _ITEM_GAP
    return tuple(placed)


def legend_rows(items: list[tuple[Moment | str, str]], width: float, metrics: Metrics) -> int:
    """How many rows it takes."""
    return len({item.rect.y for item in place_legend(items, width, 0.0, metrics)})
