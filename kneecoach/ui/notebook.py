"""What is written into the diary outside a session: the morning, a sign that is gone, a note."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kneecoach.clock import Clock, day_of
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError


class Notebook(QObject):
    """Writes one entry at a time. `changed`: something was written; `failed` carries the MachineError.

    `worrying`: a morning of 6 or more, which asks for the danger signs as every such score does.
    """

    changed = Signal()
    worrying = Signal()
    failed = Signal(object)

    def __init__(self, clock: Clock, diary: Diary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._diary = diary

    def morning(self, score: int | None) -> None:
        """This morning's score, in the place of an earlier answer of today."""
        from kneecoach.care.pain import too_much
        from kneecoach.coach.gate import scored

        last = self._last_morning()
        self._write(scored(Moment.MORNING, score, last.seq if last else None))
        self.changed.emit()
        if too_much(score):
            self.worrying.emit()

    def morning_taken_back(self) -> None:
        """The last answer was none: it stands as asked and not answered."""
        from kneecoach.coach.gate import scored

        last = self._last_morning()
        if last is not None:
            self._write(scored(Moment.MORNING, None, last.seq))
        self.changed.emit()

    def clear_danger(self, sign: str, how: str) -> None:
        """A sign is "gone", or "checked" by a professional."""
        from kneecoach.coach.gate import cleared

        self._write(cleared([sign], how))
        self.changed.emit()

    def note(self, text: str) -> bool:
        """A note about what hurts; whether it was written."""
        return self._write(NewEntry(EntryKind.DANGER, detail={"note": text}))

    def _last_morning(self) -> Entry | None:
        today = day_of(self._clock.read().now).isoformat()
        found = [
            entry
            for entry in self._diary.entries(kinds=[EntryKind.SCORE], since_day=today)
            if entry.new.moment is Moment.MORNING and entry.day == today
        ]
        return found[-1] if found else None

    def _write(self, entry: NewEntry) -> bool:
        try:
            self._diary.append(None, entry, self._clock.read())
        except MachineError as error:
            self.failed.emit(error)
            return False
        return True
