"""Every shipped exercise that is drawn, with its motion."""

from __future__ import annotations

from functools import cache

from kneecoach import paths
from kneecoach.figure.motion import Motion
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.figures import motion_of
from kneecoach.routine.folder_cards import FolderCards, names


@cache
def exercises() -> dict[str, Exercise]:
    """Every shipped exercise by its id."""
    shipped = paths.routines() / "exercises"
    cards = FolderCards(None, shipped)
    found = {name: cards.card(name) for name in sorted(names(shipped))}
    return {name: card for name, card in found.items() if isinstance(card, Exercise)}


def drawn() -> dict[str, Motion]:
    """The motion of every shipped exercise that has one."""
    motions = {
        name: motion_of(card.figure, card.muscles)
        for name, card in exercises().items()
        if card.figure is not None
    }
    return {name: motion for name, motion in motions.items() if motion is not None}
