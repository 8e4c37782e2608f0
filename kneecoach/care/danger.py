"""Danger signs: which there are, which still stand, and what they forbid.

A sign of tier A or B forbids all exercise, stretching, rolling, massage and icing for the rest of the day
it was ticked on, whatever is said later, and after that day until it is gone or a professional has looked
at it. Tier C asks to have been read. Signs and words are data (`resources/danger.toml`, with sources).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kneecoach.text import Text

TIERS = ("A", "B", "C")
_NUMBER = "{emergency}"  # in the words: the number to call


@dataclass(frozen=True, slots=True)
class Sign:
    """One danger sign; `tier` is A (emergency now), B (same day) or C (within days)."""

    id: str
    tier: str
    label: Text
    more: Text
    sources: tuple[str, ...]

    @property
    def forbids(self) -> bool:
        """Whether exercise is forbidden while it stands."""
        return self.tier in {"A", "B"}


@dataclass(frozen=True, slots=True)
class Forbidden:
    """What a tier forbids: on the day of the tick, and on the days after it."""

    today: Text
    later: Text


@dataclass(frozen=True, slots=True)
class Tier:
    """What a tier is called, what to do about its signs, and what it forbids meanwhile, if anything."""

    id: str
    heading: Text
    action: Text
    forbidden: Forbidden | None = None

    @property
    def forbids(self) -> bool:
        """Whether exercise is forbidden while one of its signs stands."""
        return self.forbidden is not None


@dataclass(frozen=True, slots=True)
class DangerList:
    """All signs in the order they are shown, with their tiers and the question that asks for them."""

    signs: tuple[Sign, ...]
    tiers: tuple[Tier, ...]
    question: Text
    none: Text

    def calling(self, number: Text) -> DangerList:
        """The list for who calls `number` in an emergency; as it is read it says "{emergency}" there."""
        return replace(
            self,
            signs=tuple(replace(sign, more=_calling(sign.more, number)) for sign in self.signs),
            tiers=tuple(replace(tier, action=_calling(tier.action, number)) for tier in self.tiers),
        )

    def sign(self, sign_id: str) -> Sign | None:
        """The sign of that id, None where a newer list has dropped it."""
        return next((sign for sign in self.signs if sign.id == sign_id), None)

    def worst_tier(self, ids: Iterable[str]) -> Tier | None:
        """The most urgent tier among the signs `ids`, None where there is none."""
        tiers = {sign.tier for sign in map(self.sign, ids) if sign is not None}
        return next((tier for tier in self.tiers if tier.id in tiers), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """One recorded answer about danger signs, on `day` (YYYY-MM-DD).

    `ticked`: ids ticked; `cleared`: ids said to be gone or checked by a professional.
    """

    day: str
    ticked: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A ticked sign that still counts. `cleared`: already said to be gone, yet its day is not over."""

    sign: Sign
    day: str
    cleared: bool


def load_signs(path: Path) -> DangerList:
    """Read `resources/danger.toml`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    tiers = tuple(
        Tier(key, Text.of(**value["heading"]), Text.of(**value["action"]), _forbidden(value))
        for key in TIERS
        for value in [data["tiers"][key]]
    )
    signs = tuple(
        Sign(
            item["id"],
            item["tier"],
            Text.of(**item["label"]),
            Text.of(**item["more"]),
            tuple(item["sources"]),
        )
        for item in data["signs"]
    )
    return DangerList(signs, tiers, Text.of(**data["question"]), Text.of(**data["none"]))


def _forbidden(tier: dict[str, dict[str, dict[str, str]]]) -> Forbidden | None:
    said = tier.get("forbidden")
    return Forbidden(Text.of(**said["today"]), Text.of(**said["later"])) if said else None


def _calling(text: Text, number: Text) -> Text:
    return Text(tuple((code, said.replace(_NUMBER, number.into(code))) for code, said in text.by_language))


def standing(signs: DangerList, answers: Iterable[Answer], today: str) -> tuple[Standing, ...]:
    """The signs that stand on `today`, by the answers so far in the order they were given."""
    ticked: dict[str, tuple[str, bool]] = {}
    for answer in answers:
        for sign_id in answer.ticked:
            ticked[sign_id] = (answer.day, False)
        for sign_id in answer.cleared:
            if sign_id in ticked:
                ticked[sign_id] = (ticked[sign_id][0], True)
    rows = []
    for sign_id, (day, cleared) in ticked.items():
        sign = signs.sign(sign_id)
        if sign is not None and (not cleared or (sign.forbids and day == today)):
            rows.append(Standing(sign, day, cleared))
    return tuple(sorted(rows, key=lambda row: (row.sign.tier, row.sign.id)))


def forbidding(rows: Iterable[Standing]) -> Standing | None:
    """The most urgent standing sign that forbids exercise, None where nothing does."""
    return next((row for row in rows if row.sign.forbids), None)
