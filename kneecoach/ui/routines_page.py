"""The Routines page: the list on the left, what the chosen one is on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import EDGE, FoldingRow, column, nest, row
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import label, tooltip
from kneecoach.ui.look import Look
from kneecoach.ui.routine_list import RoutineList
from kneecoach.ui.routine_preview import RoutinePreviewPanel
from kneecoach.ui.routine_view import RoutineCard, RoutinePreview
from kneecoach.ui.segments import Segmented

_LIST, _PREVIEW = 9, 13  # how they share the width


class RoutinesPage(QWidget):
    """Shows the cards it is given and asks for the preview of the chosen one.

    `preview_requested`, `start_requested` and `handout_requested` carry a card's key; `file_dropped` a path,
    to be shown as a preview before anything else happens to it; `source_chosen` whether the user's own
    folder is wanted;
    `part_chosen`, `week_chosen` and `level_chosen` the key and another place in its programme.
    """

    preview_requested = Signal(str)
    start_requested = Signal(str)
    handout_requested = Signal(str)
    part_chosen = Signal(str, str)
    week_chosen = Signal(str, int)
    level_chosen = Signal(str, int)
    open_file_requested = Signal()
    open_folder_requested = Signal()
    source_chosen = Signal(bool)
    file_dropped = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        words = look.words
        self.setAcceptDrops(True)
        body = column(self, gap=16)
        body.setContentsMargins(32, 20, 32, 20)
        title = label(words.say("Routines"), "title", wrap=False)
        ways = QWidget()
        head = row(ways, gap=16)
        opening = button(
            words.say("Open a file…"),
            on_click=self.open_file_requested.emit,
            icon=icon("sheet", look.palette.ink),
        )
        head.addWidget(opening, 0, Qt.AlignmentFlag.AlignVCenter)
        into = button(
            words.say("Open a folder…"),
            on_click=self.open_folder_requested.emit,
            icon=icon("folder", look.palette.ink),
        )
        head.addWidget(into, 0, Qt.AlignmentFlag.AlignVCenter)

        def needs() -> int:
            return title.sizeHint().width() + 16 + ways.sizeHint().width()

        body.addWidget(FoldingRow([(title, 1), (ways, 0)], needs, gap=8, level=True))
        self._over = column()
        nest(body, self._over)
        both = row(gap=16)
        self._list = RoutineList(look)
        self._list.chosen.connect(self.preview_requested.emit)
        self._list.played.connect(self._play)
        beside = QWidget()
        beside.setMaximumWidth(520)
        self._beside = column(beside, gap=12)
        self._sources: Segmented[bool] | None = None
        self._beside.addWidget(self._list, 1)
        self._said = ""
        self._found = label(self._hint, "small", facts=True)
        self._beside.addWidget(self._found)
        self._panel = RoutinePreviewPanel(look)
        self._panel.start_requested.connect(self.start_requested.emit)
        self._panel.handout_requested.connect(self.handout_requested.emit)
        self._panel.part_chosen.connect(self.part_chosen.emit)
        self._panel.week_chosen.connect(self.week_chosen.emit)
        self._panel.level_chosen.connect(self.level_chosen.emit)
        both.addWidget(beside, _LIST)
        both.addWidget(self._panel, _PREVIEW)
        nest(body, both, 1)
        self._empty = label(words.say("No routine was found."), "muted")
        self._empty.hide()
        body.addWidget(self._empty)

    @property
    def list(self) -> RoutineList:
        """The list."""
        return self._list

    @property
    def panel(self) -> RoutinePreviewPanel:
        """The preview."""
        return self._panel

    @property
    def found(self) -> str:
        """What the line under the list says of the folder, "" without one."""
        return self._said

    @property
    def _hint(self) -> str:
        return self._look.words.say("A file or a folder can be dropped here, too.")

    @property
    def sources(self) -> Segmented[bool]:
        """The choice between what ships and the user's own. Raises LookupError where there is no folder."""
        if self._sources is None:
            raise LookupError
        return self._sources

    def show_cards(self, cards: Sequence[RoutineCard], *, growing: bool = False) -> None:
        """Show these routines; the first, or the one chosen before, asks for its preview.

        `growing`: more of the same, so that what is previewed stays as it is.
        """
        shown = self._panel.preview
        self._list.show_cards(cards, known=shown.key if growing and shown is not None else None)
        self._empty.setVisible(not cards)

    def show_source(self, folder: str | None, *, own: bool) -> None:
        """Offer the user's own folder of that name beside what ships; None: there is none."""
        if self._sources is not None:
            self._sources.setParent(None)
            self._sources.hide()
            self._sources.deleteLater()
            self._sources = None
        if folder is None:
            return
        words = self._look.words
        options = [(False, words.say("Ready-made")), (True, words.say("My folder"))]
        self._sources = Segmented(options, own, name=words.say("Which routines"))
        self._sources.chosen.connect(self.source_chosen.emit)
        tooltip(self._sources, folder)
        self._place_sources()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choice of a folder stands over the list, or over both where it is wider."""
        super().resizeEvent(event)
        self._place_sources()

    def _place_sources(self) -> None:
        if self._sources is None:
            return
        most = (self.width() - 2 * EDGE - 16) * (_LIST + 1) // (_LIST + _PREVIEW)
        wide = self._sources.sizeHint().width() > most
        there = self._over if wide else self._beside
        if there.indexOf(self._sources) < 0:
            there.insertWidget(0, self._sources)

    def say_found(self, text: str) -> None:
        """A line under the list: what was found in the folder; "" for the word about dropping files."""
        self._said = text
        self._found.setText(text or self._hint)

    def show_preview(self, preview: RoutinePreview) -> None:
        """Show what the chosen routine, or a file from outside, is; the list marks it, or nothing."""
        self._list.mark(preview.key)
        self._panel.show_preview(preview)

    def choose(self, key: str) -> None:
        """Choose a routine from the program."""
        self._list.choose(key)

    def showEvent(self, event: QShowEvent) -> None:
        """The arrow keys work at once."""
        super().showEvent(event)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped."""
        if _path(event):
            event.acceptProposedAction()
            self._found.setText(self._look.words.say("Let go to look at it"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.say_found(self._said)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the file is; nothing is taken in by this."""
        self.say_found(self._said)
        if path := _path(event):
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def _play(self, key: str) -> None:
        """Enter on the list starts what the preview shows, and nothing that cannot be started."""
        shown = self._panel.preview
        if shown is not None and shown.key == key and self._panel.start_button is not None:
            self.start_requested.emit(key)


def _path(event: QDropEvent) -> str:
    """The one local file of a drop, "" for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
