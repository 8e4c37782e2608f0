"""The routines at hand, by key: the stem of a shipped one, or the path of any other file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach.errors import FileRefused
from kneecoach.text import Text
from kneecoach.ui.due import FIRST, DueCard, remember, remembered, stamp_of

if TYPE_CHECKING:
    from kneecoach.routine.folder_cards import KnownCards
    from kneecoach.routine.model import Routine
    from kneecoach.routine.programme import Programme
    from kneecoach.routine.timeline import Choice, Phase, StepInfo, Timeline
    from kneecoach.ui.places import Places


_BYTES = "bytes:"  # how the key of a file begins whose name is no text


class Shelf:
    """Finds routines. `shipped` is the folder of those that ship, `cache` where the due one is remembered.

    `places`: where in each programme the runner is; without it every programme begins.
    """

    def __init__(self, shipped: Path, cache: Path | None, places: Places | None = None) -> None:
        self._shipped = shipped
        self.places = places
        self._known: KnownCards = {}
        self._cards: dict[tuple[str, tuple[int, int], Choice], DueCard] = {}
        self._cache = cache / "due.json" if cache is not None else None

    @property
    def shipped(self) -> Path:
        """The folder of the routines that ship."""
        return self._shipped

    def path(self, key: str) -> Path:
        """Where the routine of a key lies."""
        given = Path(os.fsdecode(bytes.fromhex(key[len(_BYTES) :]))) if key.startswith(_BYTES) else Path(key)
        return given if given.is_absolute() else self._shipped / f"{key}.yaml"

    def key(self, path: Path) -> str:
        """The key of a file."""
        whole = path.absolute()
        return whole.stem if whole.parent == self._shipped.absolute() else key_of(whole)

    def outside(self, key: str) -> bool:
        """Whether the routine of a key does not ship."""
        return self.path(key).parent != self._shipped

    def keys(self, *more: str | None) -> list[str]:
        """Every shipped routine, the first one first, and `more` files that are still there."""
        shipped = sorted(path.stem for path in self._shipped.glob("*.yaml"))
        shipped.sort(key=lambda stem: stem != FIRST)
        others = [key for key in more if key and key not in shipped and self.path(key).is_file()]
        return [*shipped, *others]

    def due(self, key: str | None, choice: Callable[[], Choice]) -> DueCard | None:
        """The card of what is due; a routine that cannot be read any more gives way to the first one.

        `choice` is asked for only where the routine has to be read.
        """
        for candidate in dict.fromkeys([key or FIRST, FIRST]):
            stamp = stamp_of(self.path(candidate))
            known = remembered(self._cache, candidate, stamp) if self._cache else None
            if known is not None:
                return known
            try:
                card = self.card(candidate, choice())
            except FileRefused:
                continue
            if self._cache is not None and card.fixed:
                remember(self._cache, card)
            return card
        return None

    def card(self, key: str, choice: Choice) -> DueCard:
        """A routine as it is drawn. Raises FileRefused."""
        from kneecoach.coach.proposing import choosable

        stamp = stamp_of(self.path(key))
        known = self._cards.get((key, stamp, choice))
        if known is not None:
            return known
        programme, routine, timeline = self.load(key, choice)
        card = card_of(key, stamp, routine, timeline)._replace(
            fixed=not choosable(programme), idle=programme.idle(timeline.choice)
        )
        if card.fixed and not self.outside(key):  # what leans on nothing but files that ship
            self._cards[key, stamp, choice] = card
        return card

    def load(self, key: str, choice: Choice) -> tuple[Programme, Routine, Timeline]:
        """A programme, the routine that is due of it and the session it comes to. Raises FileRefused."""
        from kneecoach.routine.layout import lay_out

        programme = self.programme(key)
        placed = self.placed(key, programme, choice)
        routine = programme.chosen(placed)
        return programme, routine, lay_out(routine, placed)

    def programme(self, key: str) -> Programme:
        """The programme in a file. Raises FileRefused."""
        from kneecoach.routine.loader import load_programme

        return load_programme(self.path(key), self._shipped, self._known)

    def placed(self, key: str, programme: Programme, choice: Choice) -> Choice:
        """The choice at the place in the programme where the runner is, or has turned to."""
        return choice if self.places is None else self.places.of(key, programme, choice)


def key_of(path: Path) -> str:
    """The key of a file that does not ship; Qt would lose what in its name is no text."""
    raw = os.fsencode(path)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _BYTES + raw.hex()
    return str(path)


def card_of(key: str, stamp: tuple[int, int], routine: Routine, timeline: Timeline) -> DueCard:
    """A routine as it is drawn, from the session it comes to."""
    bars = []
    played: dict[int, list[Phase]] = {}
    for phase in timeline.phases:
        played.setdefault(phase.step, []).append(phase)
    for step, info in enumerate(timeline.steps):
        phases = played.get(step, [])
        bars.append(
            (
                info.name,
                info.section or Text(()),
                sum(phase.seconds or 0.0 for phase in phases),
                any(phase.kind.exercise and phase.seconds is None for phase in phases),
                any(phase.kind.value == "ice" for phase in phases),
            )
        )
    return DueCard(
        key,
        stamp,
        routine.name,
        timeline.timed_seconds,
        timeline.own_pace,
        len({step if info.leaf is None else info.leaf for step, info in enumerate(timeline.steps)}),
        routine.reviewed,
        tuple(bars),
        figure=next(
            ((step.figure, step.muscles) for step in timeline.steps if step.figure is not None), None
        ),
    )


def _drawn(step: StepInfo) -> tuple[str, tuple[str, ...]] | None:
    return (step.figure, step.muscles) if step.figure is not None else None
