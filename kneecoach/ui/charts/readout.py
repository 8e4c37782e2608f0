"""What a mark of the chart says, in words: the same for the pointer, the keyboard and a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.bands import Band, band_name
from kneecoach.progress.headline import one_decimal
from kneecoach.progress.legend import Labels
from kneecoach.progress.pain import PainChart, SessionMark, WeekScores, WeekSessions
from kneecoach.progress.placing import Target
from kneecoach.progress.ranges import Tick, TickKind
from kneecoach.progress.scores import Score
from kneecoach.ui.charts.names import band_words, moment_words, state_words
from kneecoach.words import Words, dates


@dataclass(frozen=True, slots=True)
class Readout:
    """A mark in words: the day on top, then the moment with its score, then what it belongs to."""

    title: str
    lines: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return ". ".join((self.title, *self.lines))


def chart_labels(words: Words) -> Labels:
    """The words that the chart's layout needs."""

    def tick(tick: Tick) -> str:
        return {
            TickKind.WEEKDAY: dates.weekday_and_day,
            TickKind.DAY: dates.short_day,
            TickKind.MONTH: dates.short_month,
            TickKind.YEAR: dates.year,
        }[tick.kind](words, tick.day)

    return Labels(
        tick=tick,
        bands={name: band_words(words, name) for name in ("lower", "middle", "upper")},
        moments={moment: moment_words(words, moment) for moment in Moment},
        session=words.say("Session"),
        sessions=words.say("A week’s sessions, full where done"),
        early=words.say_as("legend", "Ended early"),
        unanswered=words.say("Score not answered"),
        silent=words.say("Morning not answered"),
        mean=lambda word: words.say("{word}, weekly mean", word=word),
        spread=words.say("Mornings, lowest to highest of the week"),
        off=lambda word: words.say("{word}: off", word=word),
        begins=words.say("Your diary begins"),
    )


def readout(words: Words, chart: PainChart, target: Target) -> Readout:
    """What a mark of `chart` says."""
    if isinstance(target, Score):
        lines = [score_line(words, chart.bands, target.moment, target.score)]
        mark = next((mark for mark in chart.sessions if mark.id == target.session), None)
        return Readout(
            dates.full_day(words, target.day), (*lines, *([_session(words, mark)] if mark else ()))
        )
    if isinstance(target, SessionMark):
        scores = _scores(words, chart, target)
        return Readout(dates.full_day(words, target.day), (_session(words, target), *scores))
    first, last = target.first, min(target.first + timedelta(days=6), chart.last)
    title = words.say(
        "{first} to {last}", first=dates.full_day(words, first), last=dates.full_day(words, last)
    )
    if isinstance(target, WeekSessions):
        return Readout(title, _sessions(words, target))
    return Readout(title, _week(words, chart.bands, target))


def score_line(words: Words, bands: Sequence[Band], moment: Moment, score: int | None) -> str:
    """A score with its moment and band: "Morning: 2, lower band"; or that it was not answered."""
    said = moment_words(words, moment)
    if score is None:
        return words.say("{moment}: asked, not answered", moment=said)
    return words.say(
        "{moment}: {score}, {band} band",
        moment=said,
        score=score,
        band=band_words(words, band_name(bands, score)),
    )


def _week(words: Words, bands: Sequence[Band], week: WeekScores) -> tuple[str, ...]:
    said = moment_words(words, week.moment)
    if week.mean is None:
        return (words.say("{moment}: asked, not answered", moment=said),)
    mean = (
        words.say(
            "{moment}: mean {score}, {band} band",
            moment=said,
            score=one_decimal(Fraction(week.mean)),
            band=band_words(words, band_name(bands, week.mean)),
        ),
        words.plural("{n} score", "{n} scores", week.count),
    )
    if week.low == week.high:
        return mean
    return (*mean, words.say("lowest {low}, highest {high}", low=week.low, high=week.high))


def _session(words: Words, mark: SessionMark) -> str:
    return words.say("{name}: {state}", name=mark.name, state=state_words(words, mark.state))


def _scores(words: Words, chart: PainChart, mark: SessionMark) -> tuple[str, ...]:
    """What was answered around a session, in the order given, whether or not its marks are shown."""
    own = [score for score in chart.scores if score.session == mark.id]
    if not own:
        return (words.say("No pain score was asked."),)
    said = [_short(words, chart.bands, score) for score in own]
    joint = words.say_as("course", " · ")  # two on a line: a high card covers what it is read beside
    return tuple(joint.join(said[at : at + 2]) for at in range(0, len(said), 2))


def _short(words: Words, bands: Sequence[Band], score: Score) -> str:
    """A score in a list of several."""
    said = moment_words(words, score.moment)
    if score.score is None:
        return words.say("{moment}: asked, not answered", moment=said)
    band = band_words(words, band_name(bands, score.score))
    return words.say("{moment}: {score}, {band}", moment=said, score=score.score, band=band)


def _sessions(words: Words, week: WeekSessions) -> tuple[str, ...]:
    done = sum(mark.state is SessionState.DONE for mark in week.marks)
    return (
        words.plural("{n} session, {done} done", "{n} sessions, {done} done", len(week.marks), done=done),
    )
