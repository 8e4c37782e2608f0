"""Pain models: bands of the 0-10 scale, and the score from which no exercise is offered.

Models are data (`resources/pain_models.toml`, with sources); nothing here acts on a score by itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kneecoach.text import Text

NO_EXERCISE_FROM = 6  # the upper band's low end: no exercise, and the danger signs are shown


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale, both ends included; `name` is lower, middle or upper.

    `ours`: the model's source does not give it.
    """

    name: str
    low: int
    high: int
    ours: bool = False


@dataclass(frozen=True, slots=True)
class During:
    """What a score during a session asks for; None: the rule does not apply. See `pain_models.toml`.

    `ease_above`: above this score where it is above `before`, too.
    """

    stop_at: int | None = None
    stop_above: int | None = None
    stop_needs_rise: bool = False
    ease_from: int | None = None
    ease_rise: int | None = None
    keep_up_to: int | None = None
    stop_rise: int | None = None
    ease_above: int | None = None


@dataclass(frozen=True, slots=True)
class After:
    """What a score after a session asks for the next time; None: the rule does not apply.

    Eases off at `ease_from` or more; above `ease_above` where it has risen, too; where it has risen by
    `ease_rise` points. Compared with `before` (later that day) or the usual morning. Else it goes on.
    """

    ease_from: int | None = None
    ease_above: int | None = None
    ease_rise: int | None = None

    @property
    def eases(self) -> bool:
        """Whether any score after a session changes the next one."""
        return (self.ease_from, self.ease_above, self.ease_rise) != (None, None, None)


@dataclass(frozen=True, slots=True)
class PainModel:
    """A pain model by name, with its bands, its rules and where it comes from.

    `later`, `morning`: what scores later that day and the next morning ask for.
    """

    id: str
    name: Text
    about: Text
    bands: tuple[Band, ...]
    sources: tuple[str, ...]
    during: During = During()
    later: After = After()
    morning: After = After()

    @property
    def later_eases(self) -> bool:
        """Whether a score later that day may make the next session easier."""
        return self.later.eases

    @property
    def morning_eases(self) -> bool:
        """Whether a score of the next morning may make the next session easier."""
        return self.morning.eases

    def band(self, score: int) -> Band:
        """The band of a score 0-10; ValueError for anything else."""
        for band in self.bands:
            if band.low <= score <= band.high:
                return band
        raise ValueError(score)


def load_models(path: Path) -> Mapping[str, PainModel]:
    """Read `resources/pain_models.toml`: models by id."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        item["id"]: PainModel(
            item["id"],
            Text.of(**item["name"]),
            Text.lines([Text.of(**line) for line in item["about"]]),
            tuple(Band(name, low, high) for name, (low, high) in item["bands"].items()),
            tuple(item["sources"]),
            During(**item["during"]),
            After(ease_rise=1 if "later_above_before" in item["next_time"] else None),
            After(ease_rise=1 if "morning_above_usual" in item["next_time"] else None),
        )
        for item in data["models"]
    }


def too_much(score: int | None) -> bool:
    """Whether a score forbids exercise and asks for the danger signs."""
    return score is not None and score >= NO_EXERCISE_FROM
