"""A change of phase, said to a screen reader."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kneecoach.session.snapshot import Snapshot, State
from kneecoach.words import Words
from kneecoach.words.phases import say_phase


class Announcer:
    """Describes `page` by its phase, and has it read out when that changes; a tick says nothing."""

    def __init__(self, page: QWidget, words: Words) -> None:
        self._page = page
        self._words = words
        self._told: tuple[int, bool] | None = None

    def tell(self, snapshot: Snapshot) -> None:
        """Say the phase of this moment, where it is another one than before."""
        here = (snapshot.index, snapshot.state is State.PAUSED)
        if here == self._told:
            return
        self._told = here
        said = self._said(snapshot)
        self._page.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, said))

    def _said(self, snapshot: Snapshot) -> str:
        words = self._words
        if snapshot.phase is None or snapshot.step is None:
            return words.say("All done.")
        if snapshot.state is State.PAUSED:
            return words.say("Paused")
        return say_phase(words, snapshot.phase, snapshot.step)
