"""The Routines page's own desk: which routines are listed, whose preview is shown, where they come from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.coach.proposing import turn_to_level, turn_to_part, turn_to_week
from kneecoach.errors import FileRefused
from kneecoach.routine.library import Entry
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice
from kneecoach.ui.file_watch import FileWatch
from kneecoach.ui.folder_cards import card_of_entry
from kneecoach.ui.folder_reader import FolderReader
from kneecoach.ui.look import Look
from kneecoach.ui.pages import Pages, PageState
from kneecoach.ui.routines_page import RoutinesPage
from kneecoach.ui.window import MainWindow

PAGE = "routines"
T = TypeVar("T")


class RoutinesDesk(QObject):
    """Answers what the Routines page asks. `choice` turns a routine into today's session.

    `start_requested` carries a key; `folder_chosen` the path of the folder that the user pointed at;
    `file_chosen` the key of a file from outside, whose preview is shown.
    """

    start_requested = Signal(str)
    folder_chosen = Signal(str)
    file_chosen = Signal(str)

    def __init__(self, window: MainWindow, pages: Pages, cache: Path, choice: Callable[[], Choice]) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._reader = reader = FolderReader(pages.shelf.shipped, cache / "library.json", self)
        self._choice = choice
        self._own = False  # whether the user's own folder is what is listed
        self._state: PageState | None = None
        reader.listed.connect(self._listed)
        reader.read.connect(self._read)
        reader.finished.connect(self._say)
        window.closing.connect(reader.stop)
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._saved)

    @property
    def reader(self) -> FolderReader:
        """Who reads the user's folder."""
        return self._reader

    def made(self, look: Look) -> QWidget:
        """A new Routines page, wired."""
        page = RoutinesPage(look)
        page.preview_requested.connect(self.preview)
        page.start_requested.connect(self.start_requested)
        page.handout_requested.connect(self._hand_out)
        page.open_file_requested.connect(self._ask_file)
        page.open_folder_requested.connect(self._ask_folder)
        page.file_dropped.connect(lambda path: self.dropped([path]))
        page.source_chosen.connect(self._turn_to)
        page.part_chosen.connect(lambda key, part: self._move(key, turn_to_part, part))
        page.week_chosen.connect(lambda key, week: self._move(key, turn_to_week, week))
        page.level_chosen.connect(lambda key, level: self._move(key, turn_to_level, level))
        return page

    def fill(self, state: PageState) -> None:
        """Show what is there now: the routines that ship at once, the user's own as they are read."""
        self._state = state
        folder = self._folder
        self._own = self._own and folder is not None
        self._page.show_source(folder.name or str(folder) if folder else None, own=self._own)
        if folder is not None:
            self._reader.look(folder)
        if self._own:
            self._show_own(growing=False)
        else:
            self._pages.fill(PAGE, self._page, self._window.look, state)
            self._page.say_found("")

    def show(self, key: str) -> None:
        """Open the page on one routine."""
        self._window.show_page(PAGE)
        self._pages.choose(self._page, key)

    def preview(self, key: str) -> None:
        """Show a routine beside the list; a file of the user's own follows what is saved in it."""
        path = self._pages.shelf.path(key)
        own = self._pages.shelf.outside(key)
        self._watch.look_at(path if own else None)
        outside = own and path not in self._reader.entries
        words = self._window.look.words
        self._pages.preview(self._page, words, key, self._choice(), outside=outside)

    def _saved(self) -> None:
        """The file that is shown was saved anew: the page says what it is now, where it is in sight."""
        shown = self._page.panel.preview
        path = self._watch.path
        if path is None or self._window.in_session or self._window.page_name != PAGE or shown is None:
            return
        if self._own and path in self._reader.entries and self._reader.folder is not None:
            self._reader.look(self._reader.folder)  # its line in the list follows, too
        if self._pages.shelf.path(shown.key) == path:
            self.preview(shown.key)

    def _move(self, key: str, turn: Callable[[Programme, Choice, T], Choice], there: T) -> None:
        """Another place in a programme: it is previewed, and played when it is started."""
        shelf = self._pages.shelf
        try:
            programme = shelf.programme(key)
        except FileRefused:  # it was changed meanwhile: the preview says what is wrong with it now
            self.preview(key)
            return
        if shelf.places is not None:
            shelf.places.turn(key, turn(programme, shelf.placed(key, programme, self._choice()), there))
        self.preview(key)

    def dropped(self, paths: list[str]) -> None:
        """Look at a file, or list a folder, that was let fall on the window."""
        if not paths or self._window.in_session:
            return
        path = Path(paths[0])
        if path.is_dir():
            self.take_folder(str(path))
            return
        self._own = self._own and path in self._reader.entries
        self.file_chosen.emit(self._pages.shelf.key(path))

    def take_folder(self, path: str) -> None:
        """List a folder of the user's, from now on at every start."""
        self._own = True
        self.folder_chosen.emit(path)
        self._window.show_page(PAGE)

    @property
    def _page(self) -> RoutinesPage:
        page = self._window.page(PAGE)
        if not isinstance(page, RoutinesPage):
            raise TypeError(PAGE)
        return page

    @property
    def _folder(self) -> Path | None:
        kept = self._state.settings.folder if self._state else None
        return Path(kept) if kept else None

    def _ask_file(self) -> None:
        from kneecoach.ui.system import choose_routine_file

        path = choose_routine_file(self._window, self._window.look.words)
        if path:
            self.dropped([path])

    def _ask_folder(self) -> None:
        from kneecoach.ui.system import choose_folder

        path = choose_folder(self._window, self._window.look.words)
        if path:
            self.take_folder(path)

    def _hand_out(self, key: str) -> None:
        from kneecoach.ui.handout.saving import save_handout

        save_handout(self._window, self._pages.shelf.path(key))

    def _turn_to(self, own: bool) -> None:
        if own != self._own and self._state is not None:
            self._own = own
            self.fill(self._state)

    # What the reader of the folder has found

    def _listed(self) -> None:
        self._show_own(growing=True)

    def _show_own(self, *, growing: bool) -> None:
        if not self._own or self._window.page_name != PAGE:
            return
        words = self._window.look.words
        cards = [card_of_entry(words, entry) for entry in self._reader.entries.values()]
        self._page.show_cards(cards, growing=growing)
        self._say()

    def _read(self, entries: list[Entry]) -> None:
        if self._own and self._window.page_name == PAGE:
            words = self._window.look.words
            self._page.list.update_cards([card_of_entry(words, entry) for entry in entries])
            self._say()

    def _say(self) -> None:
        """How many there are, how many of them are no good, how many are still to be read."""
        if not self._own or self._window.page_name != PAGE:
            return
        words, entries = self._window.look.words, self._reader.entries.values()
        read = sum(entry.read for entry in entries)
        bad = sum(entry.faults > 0 for entry in entries)
        said = [words.plural("{n} file", "{n} files", len(entries))]
        if bad:
            said.append(words.plural("{n} cannot be used", "{n} cannot be used", bad))
        if self._reader.listing:
            said = [words.say("Looking into the folder…")]
        elif read < len(entries):
            said.append(words.say("{n} still to be read", n=len(entries) - read))
        self._page.say_found(words.say_as("facts", " · ").join(said))
