"""What a score means for the session that runs and for the next one, by a pain model.

A verdict is offered with its reason; the user decides. Sources: those of the models in
`resources/pain_models.toml` (Thomee 1997; Silbernagel 2007; Goom 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median
from typing import NamedTuple

from kneecoach.care.pain import After, During, PainModel

USUAL_OF = 7  # morning scores
USUAL_LEAST = 3  # fewer are no habit yet


class Action(Enum):
    """What is offered, from the gentlest to the strictest."""

    KEEP = "keep"
    EASE_OFF = "ease off"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is offered, and why: the rule's name, the score, and what it was compared with (None: nothing)."""

    action: Action
    rule: str
    score: int | None = None
    compared: float | None = None


def valid_score(value: object) -> int:
    """A score of the 0-10 scale; ValueError for 11, -1, 2.5, True, a text or nothing."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10:
        raise ValueError(f"not a score of 0 to 10: {value!r}")
    return value


def usual_morning(mornings: Sequence[int], before: int | None) -> float | None:
    """The median of the last 7 morning scores, oldest first; with fewer than 3, the score before."""
    last = [valid_score(score) for score in mornings][-USUAL_OF:]
    if len(last) >= USUAL_LEAST:
        return float(median(last))
    return None if before is None else float(before)


def during_verdict(model: PainModel, score: int, before: int | None, *, danger: bool = False) -> Verdict:
    """What a score during a session asks for; `before` None: not answered. A danger sign wins over all."""
    if danger:
        return Verdict(Action.STOP, "danger")
    rise = None if before is None else valid_score(score) - valid_score(before)
    found = _stops(model.during, valid_score(score), before, rise)
    found = found or _eases(model.during, score, before, rise)
    return found or Verdict(Action.KEEP, "keep", score)


class BandAsks(NamedTuple):
    """What a band's scores ask for during a session: as it is, and where pain has risen by a point."""

    level: Action
    risen: Action


def band_asks(model: PainModel, low: int, high: int) -> BandAsks | None:
    """What all scores from `low` to `high` ask for alike; None where one asks for another thing."""
    scores = range(low, high + 1)
    level = {during_verdict(model, score, score).action for score in scores}
    risen = {during_verdict(model, score, score - 1).action for score in scores if score > 0}
    return BandAsks(*level, *risen) if len(level) == len(risen) == 1 else None


def _stops(rules: During, score: int, before: int | None, rise: int | None) -> Verdict | None:
    if rules.stop_at is not None and score >= rules.stop_at:
        return Verdict(Action.STOP, "stop_at", score, rules.stop_at)
    rising = not rules.stop_needs_rise or rise is None or rise > 0
    if rules.stop_above is not None and score > rules.stop_above and rising:
        compared = before if rules.stop_needs_rise else rules.stop_above
        return Verdict(Action.STOP, "stop_above", score, compared)
    if rules.stop_rise is not None and rise is not None and rise >= rules.stop_rise:
        return Verdict(Action.STOP, "stop_rise", score, before)
    return None


def _eases(rules: During, score: int, before: int | None, rise: int | None) -> Verdict | None:
    if rules.ease_from is not None and score >= rules.ease_from:
        return Verdict(Action.EASE_OFF, "ease_from", score, rules.ease_from)
    if rules.ease_above is not None and score > rules.ease_above and (rise is None or rise > 0):
        return Verdict(Action.EASE_OFF, "ease_above", score, before)
    if rules.ease_rise is not None and rise is not None and rise >= rules.ease_rise:
        return Verdict(Action.EASE_OFF, "ease_rise", score, before)
    return None


def next_time_verdict(
    model: PainModel, *, before: int | None, later: int | None, morning: int | None, mornings: Sequence[int]
) -> Verdict:
    """What the scores after a session mean for the next one.

    `later`: 30-60 min after; `morning`: the next morning's; `mornings`: earlier ones, oldest first; None: not
    asked or not answered. A score that has risen eases off, however low its band.
    """
    usual = usual_morning(mornings, before)
    found = _after(model.later, later, before, "later", "later_above_before")
    found = found or _after(model.morning, morning, usual, "morning", "morning_above_usual")
    return found or Verdict(Action.KEEP, "keep", morning)


def _after(
    rules: After, score: int | None, compared: float | None, moment: str, risen: str
) -> Verdict | None:
    """What one score after a session asks for, None for nothing; `risen`: the name of the rule of a rise."""
    if score is None:
        return None
    score = valid_score(score)
    if rules.ease_from is not None and score >= rules.ease_from:
        return Verdict(Action.EASE_OFF, f"{moment}_from", score, rules.ease_from)
    above = rules.ease_above is not None and score > rules.ease_above
    if above and (compared is None or score > compared):
        return Verdict(Action.EASE_OFF, f"{moment}_above", score, compared)
    # a usual morning may lie between two scores: a rise by 1 is whatever is above it
    if rules.ease_rise is not None and compared is not None and score > compared + rules.ease_rise - 1:
        return Verdict(Action.EASE_OFF, risen, score, compared)
    return None
