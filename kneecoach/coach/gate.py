"""What stands before a session: danger signs and the pain score before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kneecoach.care.danger import Answer, DangerList, Standing, forbidding, standing
from kneecoach.clock import Clock, day_of
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry
from kneecoach.diary.reading import Reads
from kneecoach.diary.store import Diary


@dataclass(frozen=True, slots=True)
class Refused:
    """Why no exercise is offered: `sign` for a danger sign, None for a score of 6 or more."""

    sign: str | None = None


def standing_signs(diary: Reads, signs: DangerList, today: str) -> tuple[Standing, ...]:
    """The danger signs that stand on `today` (YYYY-MM-DD) by the diary."""
    answers = [
        Answer(
            entry.day, tuple(entry.new.detail.get("ticked", ())), tuple(entry.new.detail.get("cleared", ()))
        )
        for entry in diary.entries(kinds=[EntryKind.DANGER])
    ]
    return standing(signs, answers, today)


def cleared(sign_ids: Sequence[str], how: str) -> NewEntry:
    """Signs that are "gone", or "checked" by a professional."""
    return NewEntry(EntryKind.DANGER, detail={"cleared": sorted(sign_ids), "how": how})


def scored(moment: Moment, score: int | None, replaces: int | None = None) -> NewEntry:
    """A score, or that none was given; `replaces`: the number of the answer that it takes the place of."""
    return NewEntry(EntryKind.SCORE, moment=moment, score=score, replaces=replaces)


class Gate:
    """Records the answers given before a session, and says whether exercise may be offered."""

    def __init__(self, clock: Clock, diary: Diary, signs: DangerList) -> None:
        self._clock = clock
        self._diary = diary
        self._signs = signs

    def standing(self) -> tuple[Standing, ...]:
        """The signs that stand today."""
        return standing_signs(self._diary, self._signs, day_of(self._clock.read().now).isoformat())

    def refused(self) -> Refused | None:
        """Whether a standing sign forbids exercise now."""
        row = forbidding(self.standing())
        return None if row is None else Refused(row.sign.id)

    def danger(self, ticked: Sequence[str], *, read: bool = False) -> Entry:
        """Record ticked signs outside a session. `read`: the advice of tier C was read."""
        return self._append(NewEntry(EntryKind.DANGER, detail={"ticked": sorted(ticked), "read": read}))

    def clear(self, sign_ids: Sequence[str], how: str) -> Entry:
        """Record that signs are "gone", or "checked" by a professional."""
        return self._append(cleared(sign_ids, how))

    def score(self, moment: Moment, score: int | None) -> Entry:
        """Record a score outside a session: a morning, or the one that ended the visit before it began."""
        return self._append(scored(moment, score))

    def _append(self, entry: NewEntry) -> Entry:
        return self._diary.append(None, entry, self._clock.read())
