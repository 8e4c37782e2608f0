"""Icing: when it may begin, and how long it may last. Numbers are data (`resources/icing.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

from kneecoach.text import Text


@dataclass(frozen=True, slots=True)
class IcingRules:
    """Minutes, hours and counts of icing, and its words. `default_min` runs, `cap_min` is never passed."""

    default_min: int
    cap_min: int
    gap_h: int
    daily_max: int
    answer_s: int
    barrier: Text
    barrier_why: Text
    skin: Text
    skin_signs: Text
    gap: Text
    daily: Text
    done: Text
    evidence: Text
    exclusions_heading: Text
    exclusions: tuple[Text, ...]


class Warned(Enum):
    """Why icing is warned of; both may be overruled, and that is recorded."""

    TOO_SOON = "too-soon"
    TOO_OFTEN = "too-often"


def load_icing(path: Path) -> IcingRules:
    """Read `resources/icing.toml`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return IcingRules(
        data["default_min"],
        data["cap_min"],
        data["gap_h"],
        data["daily_max"],
        data["answer_s"],
        Text.of(**data["barrier"]),
        Text.of(**data["barrier_why"]),
        Text.of(**data["skin_question"]),
        Text.of(**data["skin_signs"]),
        Text.of(**data["gap"]),
        Text.of(**data["daily"]),
        Text.of(**data["done"]),
        Text.of(**data["evidence"]),
        Text.of(**data["exclusions_heading"]),
        tuple(Text.of(**item) for item in data["exclusions"]),
    )


def allowed_minutes(rules: IcingRules, minutes: float) -> float:
    """A length of icing that may be set; ValueError above the cap, or for none at all."""
    if not 0 < minutes <= rules.cap_min:
        raise ValueError(minutes)
    return minutes


def warnings(rules: IcingRules, ended: Iterable[datetime], today: int, now: datetime) -> tuple[Warned, ...]:
    """What speaks against icing at `now`: `ended` are the ends of earlier ones, `today` how many were today.

    The gap counts from the end of the last icing: exactly `gap_h` hours later is allowed.
    """
    found = []
    last = max(ended, default=None)
    if last is not None and timedelta(0) <= now - last < timedelta(hours=rules.gap_h):
        found.append(Warned.TOO_SOON)
    if today >= rules.daily_max:
        found.append(Warned.TOO_OFTEN)
    return tuple(found)
