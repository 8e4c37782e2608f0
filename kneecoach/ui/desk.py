"""The desk behind the window: builds the pages, and answers what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kneecoach.errors import FileRefused, MachineError
from kneecoach.paths import DataDir
from kneecoach.settings import Settings, save_settings
from kneecoach.ui.application import dress, look_for
from kneecoach.ui.due import FIRST
from kneecoach.ui.look import Look
from kneecoach.ui.notebook import Notebook
from kneecoach.ui.pages import Pages, PageState, choice_for
from kneecoach.ui.sessions import Sessions
from kneecoach.ui.store_notice import StoreNotice
from kneecoach.ui.today_view import DueWhy
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.window import MainWindow
from kneecoach.words import Words, words_for

if TYPE_CHECKING:
    from kneecoach.routine.timeline import Choice
    from kneecoach.ui.crash_dialog import CrashDialog
    from kneecoach.ui.routines_desk import RoutinesDesk

ICING = "icing"


class Desk(QObject):
    """One window and everything that happens in it. `show()` opens it, where it is not open yet."""

    def __init__(
        self,
        app: QApplication,
        data: DataDir,
        settings: Settings,
        window: MainWindow,
        services: Services,
        pages: Pages,
    ) -> None:
        super().__init__()
        self._app = app
        self._data = data
        self._settings = settings
        self._services = services
        self._pages = pages
        self._chosen: str | None = None
        self.window = window
        self._store_notice = StoreNotice(window)
        window.furnish(self._factories())
        self.sessions = Sessions(self.window, services, settings, pages.shelf)
        self._notebook = Notebook(services.clock, services.diary, self)
        self._routines: RoutinesDesk | None = None
        self._wire(app)

    # All wiring between the pages and the desk

    def _wire(self, app: QApplication) -> None:
        self.window.closing.connect(self.sessions.close_down)
        self.window.dropped.connect(self._dropped)
        self.window.page_shown.connect(self._fill)
        later = Qt.ConnectionType.QueuedConnection
        self.window.room_changed.connect(lambda: self._new_look(self.words), later)
        self.sessions.left.connect(self._left)
        self.sessions.stages_requested.connect(self._preview)
        self.sessions.ended.connect(self._refresh)
        self.sessions.saving_failed.connect(self._store_notice.show)
        self._notebook.changed.connect(self._refresh)
        self._notebook.worrying.connect(self.sessions.ask_danger)
        self._notebook.failed.connect(self._store_notice.show)
        app.styleHints().colorSchemeChanged.connect(self._theme_changed)

    def _factories(self) -> dict[str, Callable[[Look], QWidget]]:
        return {
            "today": self._made_today,
            "routines": self._made_routines,
            "progress": self._made_progress,
            "settings": self._made_settings,
            "hurts": self._made_hurts,
        }

    def _made_today(self, look: Look) -> QWidget:
        from kneecoach.ui.today_page import TodayPage

        page = TodayPage(look)
        page.start_requested.connect(self.start)
        page.preview_requested.connect(self._preview)
        page.routines_requested.connect(lambda: self.window.show_page("routines"))
        page.hurts_requested.connect(lambda: self.window.show_page("hurts"))
        page.ice_requested.connect(lambda: self.start(ICING))
        page.morning_answered.connect(self._notebook.morning)
        page.morning_taken_back.connect(self._notebook.morning_taken_back)
        page.resume_requested.connect(self.sessions.resume)
        page.end_requested.connect(self.sessions.end_unfinished)
        page.danger_cleared.connect(self._notebook.clear_danger)
        return page

    def _made_routines(self, look: Look) -> QWidget:
        return self.routines.made(look)

    def _made_progress(self, look: Look) -> QWidget:
        from kneecoach.ui.progress_page import ProgressPage

        return ProgressPage(look)

    def _made_settings(self, look: Look) -> QWidget:
        from kneecoach.ui.settings_page import SettingsPage
        from kneecoach.ui.system import show_folder

        regions = self._services.rules.regions
        page = SettingsPage(look, self._settings, data_dir=self._data.root, regions=regions)
        page.changed.connect(self.change_settings)
        page.cue_wanted.connect(self._try_cue)
        page.folder_wanted.connect(lambda: show_folder(self._data.root))
        return page

    def _made_hurts(self, look: Look) -> QWidget:
        from kneecoach.ui.hurts_page import HurtsPage

        page = HurtsPage(look)
        page.danger_requested.connect(self.sessions.ask_danger)
        page.ice_requested.connect(lambda: self.start(ICING))
        page.note_written.connect(self._note)
        page.back_requested.connect(lambda: self.window.show_page("today"))
        return page

    # The window

    @property
    def words(self) -> Words:
        """The words that are spoken now."""
        return self.window.look.words

    @property
    def settings(self) -> Settings:
        """What is chosen now."""
        return self._settings

    @property
    def choice(self) -> Choice:
        """What turns a routine into today's session: the affected side."""
        return choice_for(self._settings.side or "left")

    def show(self, file: Path | None = None) -> None:
        """Open the window: at a first start with its questions, else on Today, or on a routine's preview."""
        if file is not None:
            self._chosen = self._pages.shelf.key(file)
        self.window.show_page("today")
        if not self._settings.first_start_done:
            self._first_start()
        elif not self.sessions.ask_to_go_on() and self._chosen is not None:
            self._preview(self._chosen)
        self.window.show()

    def open_file(self, path: str) -> None:
        """Come to the front, with the file that a second start has handed over."""
        self.window.come_to_front()
        if path:
            self.routines.dropped([path])

    def report_crash(self, report: str) -> CrashDialog:
        """Pause and keep the session, and say that the fault is ours; the message is open."""
        from kneecoach.ui.crash_dialog import CrashDialog

        self.sessions.stand_still()
        dialog = CrashDialog(self.window.look, report, self.window)
        dialog.open()
        return dialog

    def _first_start(self) -> None:
        from kneecoach.ui.first_start import FirstStart

        page = FirstStart(self.window.look, self._settings)
        page.language_chosen.connect(self._language_chosen)
        page.finished.connect(self._first_start_done)
        self.window.session_mode(page)

    def _language_chosen(self, language: str) -> None:
        self.change_settings(replace(self._settings, language=language))

    def _first_start_done(self, settings: Settings) -> None:
        self.change_settings(replace(settings, first_start_done=True))
        self.window.leave_session()
        self.start(self._chosen or FIRST)

    def _fill(self, name: str) -> None:
        """Show the diary and the routines as they are now on the page that is opened."""
        state = PageState(
            self._services.clock.read().now,
            self._settings,
            self._chosen or self._settings.last_routine,
            DueWhy.CHOSEN if self._chosen else None,
            self._settings.side or "left",
        )
        if name == "routines":
            self.routines.fill(state)
            return
        self._pages.fill(name, self.window.page(name), self.window.look, state)

    def _refresh(self) -> None:
        if self.window.page_name:
            self._fill(self.window.page_name)

    # Sessions

    def start(self, key: str) -> None:
        """Begin a visit with a routine."""
        if self.sessions.unfinished() is not None:
            self.window.show_page("today")
            said = self.words.say("A session is unfinished. Go on with it first, or end it.")
            self.window.notice(said, "warning")
            return
        try:
            programme, routine, timeline = self._pages.shelf.load(key, self.choice)
        except FileRefused as error:
            from kneecoach.words.faults import fault_sentence

            self.window.notice(fault_sentence(self.words, error.faults[0]), "error")
            return
        if key != ICING:
            self.change_settings(replace(self._settings, last_routine=key))
        self.sessions.begin(routine, timeline, programme)

    def _left(self, where: str) -> None:
        self._chosen = None
        self.window.show_page(where)

    def _note(self, text: str) -> None:
        if self._notebook.note(text):
            self.window.notice(self.words.say("Your note is in the diary."), "info")

    # Routines

    @property
    def routines(self) -> RoutinesDesk:
        """The desk of the Routines page, made when it is first asked for."""
        if self._routines is None:
            from kneecoach.ui.routines_desk import RoutinesDesk

            made = RoutinesDesk(self.window, self._pages, self._data.cache, lambda: self.choice)
            made.start_requested.connect(self.start)
            made.file_chosen.connect(self._file_chosen)
            made.folder_chosen.connect(self._folder_chosen)
            self._routines = made
        return self._routines

    def _preview(self, key: str) -> None:
        self.routines.show(key)

    def _file_chosen(self, key: str) -> None:
        self._chosen = key
        self._preview(key)

    def _dropped(self, paths: list[str]) -> None:
        self.routines.dropped(paths)

    def _folder_chosen(self, folder: str) -> None:
        self.change_settings(replace(self._settings, folder=folder))

    # Settings

    def change_settings(self, settings: Settings) -> None:
        """Take new settings over and keep them; language and colours change at once."""
        before, self._settings = self._settings, settings
        self._services.sounds.set_muted(not settings.sounds)
        self._services.sounds.set_volume(settings.volume)
        speaks = settings.language or self.words.language
        self._services = self._services._replace(region_id=settings.region, language=speaks)
        self.sessions.change(self._services, settings)
        try:
            save_settings(self._data.settings, settings)
        except MachineError as error:
            self._store_notice.show(error)
        seen = (settings.language, settings.theme, settings.calm_motion, settings.figure)
        if seen != (before.language, before.theme, before.calm_motion, before.figure):
            self._new_look(words_for(settings.language) if settings.language else self.words)

    def _try_cue(self, name: str) -> None:
        from kneecoach.ui.settings_page import SettingsPage

        self._services.sounds.play(name)
        page = self.window.page("settings")
        if isinstance(page, SettingsPage):
            page.say_no_sound(self._services.sounds.silent_because is not None)

    def _theme_changed(self) -> None:
        if self._settings.theme == "system":
            self._new_look(self.words)

    def _new_look(self, words: Words) -> None:
        look = look_for(self._app, self._settings, words, self.window.size().toTuple())
        dress(self._app, look)
        self.window.change_look(look)
