"""A spoilt file let fall on the real window: it is previewed or refused in good order, and can be started."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from kneecoach.app import furnished, shell
from kneecoach.clock import SystemClock
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from kneecoach.settings import Settings
from kneecoach.ui.routines_page import RoutinesPage
from kneecoach.words import words_for
from tests.held_items import held_items


class HostileWindow:
    """The window over a data folder of its own in `folder`; files are put there, too."""

    def __init__(self, app: QApplication, folder: Path, language: str = "en") -> None:
        self._folder = folder / "routines"
        (self._folder / "exercises").mkdir(parents=True, exist_ok=True)
        (self._folder / "pain-models").mkdir(exist_ok=True)
        clock, data = SystemClock(), DataDir(folder / "data")
        self._diary = Diary.open(data, clock.read())
        chosen = Settings(
            language=language, side="left", sounds=False, full_screen=False, first_start_done=True
        )
        self._desk = furnished(app, shell(app, chosen, words_for(language)), data, chosen, self._diary, clock)
        self._desk.show()
        self._raised: list[str] = []

    def judge(self, path: Path, text: str) -> str:
        """What is wrong with the window on this text; "" where all is in good order."""
        self._raised.clear()
        file = self._put(path, text)
        with self._listening():
            self._drop(file)
            said = self._said(file)
            if not said:
                self._desk.start(str(file))
                self._settle()
                self._desk.sessions.close_down()
                self._desk.window.leave_session()
                self._desk.window.show_page("today")  # its card is what was let fall
                self._settle()
        file.unlink(missing_ok=True)
        if held_items():
            self._raised.append("an item of a layout is held by a Python object")
        return "; ".join([*self._raised, *([said] if said else [])])

    def close(self) -> None:
        """Close the window and the diary."""
        self._desk.window.close()
        self._settle()
        self._diary.close()

    def _put(self, path: Path, text: str) -> Path:
        """The file where its kind lies: a card and a model in their own folders."""
        beside = {"exercises": "exercises", "pain-models": "pain-models"}.get(path.parent.name, ".")
        file = self._folder / beside / path.name
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        return file

    def _drop(self, file: Path) -> None:
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(str(file))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self._desk.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, held, left, none))
        self._settle()

    def _said(self, file: Path) -> str:
        page = self._desk.window.page("routines")
        shown = page.panel.preview if isinstance(page, RoutinesPage) else None
        if shown is None or shown.key != str(file):
            return "the preview is of something else"
        if any("\n" in fault for fault in shown.faults):
            return "a sentence of more than one line"
        if not shown.faults and not shown.startable:
            return "refused without a word"
        page.grab()  # painted, too
        return ""

    def _settle(self) -> None:
        for _ in range(2):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """What a slot or a painting raises reaches nobody else."""

        def note(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
            self._raised.append(f"{kind.__name__}: {error}")

        before, sys.excepthook = sys.excepthook, note
        try:
            yield
        except Exception as error:  # noqa: BLE001 - any error at all is what is looked for
            self._raised.append(repr(error))
        finally:
            sys.excepthook = before
