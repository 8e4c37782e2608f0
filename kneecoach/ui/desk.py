"""The desk behind the window: fills the pages, and answers what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kneecoach.care.regions import Region, region_of
from kneecoach.clock import day_of
from kneecoach.coach import interrupted
from kneecoach.coach.interrupted import Interrupted
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry
from kneecoach.errors import FileRefused, MachineError
from kneecoach.paths import DataDir
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice
from kneecoach.settings import Settings, save_settings
from kneecoach.ui.application import dress, look_for
from kneecoach.ui.due import FIRST
from kneecoach.ui.look import Look
from kneecoach.ui.pages import Pages, PageState, region_names
from kneecoach.ui.today_view import DueWhy
from kneecoach.ui.visiting.flow import Answers, VisitFlow
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.window import MainWindow
from kneecoach.words import Words, words_for
from kneecoach.words.faults import fault_sentence, machine_sentence


class Desk(QObject):
    """One window and everything that happens in it. `show()` opens it."""

    def __init__(
        self,
        app: QApplication,
        data: DataDir,
        settings: Settings,
        words: Words,
        services: Services,
        regions: tuple[Region, ...],
        pages: Pages,
    ) -> None:
        super().__init__()
        self._app = app
        self._data = data
        self._settings = settings
        self._services = services
        self._regions = regions
        self._pages = pages
        self._flow: VisitFlow | None = None
        self._chosen: str | None = None
        self._trouble = ""
        look = look_for(app, settings, words)
        dress(app, look)
        self.window = MainWindow(look, self._factories())
        self.window.closing.connect(self._closing)
        self.window.dropped.connect(self._dropped)
        self.window.page_shown.connect(self._page_shown)
        app.styleHints().colorSchemeChanged.connect(self._theme_changed)

    # All wiring between the pages and the desk

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
        page.ice_requested.connect(lambda: self.start("icing"))
        page.morning_answered.connect(self._morning)
        page.morning_taken_back.connect(self._morning_taken_back)
        page.resume_requested.connect(self._resume)
        page.end_requested.connect(self._end_unfinished)
        page.danger_cleared.connect(self._clear_danger)
        return page

    def _made_routines(self, look: Look) -> QWidget:
        from kneecoach.ui.routines_page import RoutinesPage

        page = RoutinesPage(look)
        page.preview_requested.connect(self._show_preview)
        page.start_requested.connect(self.start)
        page.open_file_requested.connect(self._open_file)
        page.file_dropped.connect(lambda path: self._dropped([path]))
        return page

    def _made_progress(self, look: Look) -> QWidget:
        from kneecoach.ui.progress_page import ProgressPage

        return ProgressPage(look)

    def _made_settings(self, look: Look) -> QWidget:
        from kneecoach.ui.settings_page import SettingsPage

        regions = region_names(look.words, self._regions)
        page = SettingsPage(look, self._settings, data_dir=self._data.root, regions=regions)
        page.changed.connect(self.change_settings)
        page.cue_wanted.connect(self._try_cue)
        page.folder_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data.root))))
        return page

    def _made_hurts(self, look: Look) -> QWidget:
        from kneecoach.ui.hurts_page import HurtsPage

        page = HurtsPage(look)
        page.danger_requested.connect(self._ask_danger)
        page.ice_requested.connect(lambda: self.start("icing"))
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
    def flow(self) -> VisitFlow | None:
        """The visit that has the window, None outside one."""
        return self._flow

    @property
    def choice(self) -> Choice:
        """What turns a routine into today's session: the affected side."""
        return Choice(affected=Side(self._settings.side or "left"))

    def show(self, file: Path | None = None) -> None:
        """Open the window: at a first start with its questions, else on Today, or on a routine's preview."""
        if file is not None:
            self._chosen = self._pages.shelf.key(file)
        if self._settings.first_start_done:
            self.window.show_page("today")
            if file is not None:
                self._preview(self._chosen or "")
        else:
            self._first_start()
        self.window.show()

    def open_file(self, path: str) -> None:
        """A second start has handed its file over."""
        self.window.come_to_front()
        if path and not self.window.in_session:
            self._dropped([path])

    def _first_start(self) -> None:
        from kneecoach.ui.first_start import FirstStart

        page = FirstStart(self.window.look, self._settings)
        page.language_chosen.connect(self._language_chosen)
        page.finished.connect(self._first_start_done)
        self.window.show_page("today")
        self.window.session_mode(page)

    def _language_chosen(self, language: str) -> None:
        self.change_settings(replace(self._settings, language=language))

    def _first_start_done(self, settings: Settings) -> None:
        self.change_settings(replace(settings, first_start_done=True))
        self.window.leave_session()
        self.start(self._chosen or FIRST)

    def _page_shown(self, name: str) -> None:
        """Fill the page that is opened with the diary as it is now."""
        page = self.window.page(name)
        self._pages.fill(name, page, self.window.look, self._now())

    def _now(self) -> PageState:
        why = DueWhy.CHOSEN if self._chosen else None
        return PageState(
            self._services.clock.read().now,
            self._settings,
            self._chosen or self._settings.last_routine,
            why,
            self.choice,
        )

    def _refresh(self) -> None:
        if self.window.page_name:
            self._page_shown(self.window.page_name)

    def _closing(self) -> None:
        if self._flow is not None:
            self._flow.close_down()
        self._services.sounds.close()
        self._services.awake.close()

    # Sessions

    def start(self, key: str) -> None:
        """Begin a visit with a routine."""
        self._begin(key, None)

    def _begin(self, key: str, answers: Answers | None) -> None:
        if self._services.diary.open_session() is not None:
            self.window.show_page("today")
            self.window.notice(
                self.words.say("A session is unfinished. Go on with it first, or end it."), "warning"
            )
            return
        try:
            routine, timeline = self._pages.shelf.load(key, self.choice)
        except FileRefused as error:
            self.window.notice(fault_sentence(self.words, error.faults[0]), "error")
            return
        if key != "icing":
            self.change_settings(replace(self._settings, last_routine=key), rebuild=False)
        flow = self._new_flow(self.words.text(routine.name))
        flow.begin(routine, timeline, answers)

    def _resume(self) -> None:
        found = self._unfinished()
        if found is not None:
            flow = self._new_flow(self.words.text(found.timeline.name))
            flow.resume(found)

    def _end_unfinished(self) -> None:
        found = self._unfinished()
        if found is not None:
            interrupted.end(self._services.clock, self._services.diary, found)
        self._refresh()

    def _unfinished(self) -> Interrupted | None:
        return interrupted.find(self._services.diary)

    def _new_flow(self, title: str) -> VisitFlow:
        flow = VisitFlow(self.window.look, self._services, distance_m=self._settings.distance_m)
        flow.left.connect(self._left)
        flow.saving_failed.connect(self._saving_failed)
        self._flow = flow
        self.window.session_mode(flow, full_screen=self._settings.full_screen, title=title)
        return flow

    def _left(self, where: str) -> None:
        self._flow = None
        self._chosen = None
        self.window.leave_session()
        self.window.show_page(where)

    def _ask_danger(self) -> None:
        flow = self._new_flow(self.words.say("Danger signs"))
        flow.danger_only()

    def _saving_failed(self, error: object) -> None:
        if self._trouble:
            self.window.withdraw(self._trouble)
            self._trouble = ""
        if isinstance(error, MachineError):
            self._trouble = machine_sentence(self.words, error)
            self.window.notice(self._trouble, "error")

    def report_crash(self, report: str) -> None:
        """A fault of ours: the session pauses and is kept, and one message says so."""
        from kneecoach.ui.crash_dialog import CrashDialog

        if self._flow is not None and self._flow.playing is not None:
            self._flow.playing.driver.stand_still()
        CrashDialog(self.window.look, report, self.window).open()

    # The diary

    def _record(self, entry: NewEntry) -> Entry | None:
        """Write one entry outside a session; a store that will not have it is said on the page."""
        try:
            return self._services.diary.append(None, entry, self._services.clock.read())
        except MachineError as error:
            self._saving_failed(error)
            return None

    def _morning(self, score: int | None) -> None:
        last = self._last_morning()
        self._record(
            NewEntry(EntryKind.SCORE, moment=Moment.MORNING, score=score, replaces=last.seq if last else None)
        )

    def _morning_taken_back(self) -> None:
        last = self._last_morning()
        if last is not None:
            self._record(NewEntry(EntryKind.SCORE, moment=Moment.MORNING, score=None, replaces=last.seq))
        self._refresh()

    def _last_morning(self) -> Entry | None:
        today = self._today().isoformat()
        found = [
            entry
            for entry in self._services.diary.entries(kinds=[EntryKind.SCORE], since_day=today)
            if entry.new.moment is Moment.MORNING and entry.day == today
        ]
        return found[-1] if found else None

    def _today(self) -> date:
        return day_of(self._services.clock.read().now)

    def _clear_danger(self, sign: str, how: str) -> None:
        self._record(NewEntry(EntryKind.DANGER, detail={"cleared": [sign], "how": how}))
        self._refresh()

    def _note(self, text: str) -> None:
        if self._record(NewEntry(EntryKind.DANGER, detail={"note": text})) is not None:
            self.window.notice(self.words.say("Your note is in the diary."), "info")

    # Routines and settings

    def _preview(self, key: str) -> None:
        self.window.show_page("routines")
        self._pages.choose(self.window.page("routines"), key)

    def _show_preview(self, key: str) -> None:
        self._pages.preview(self.window.page("routines"), self.words, key, self.choice)

    def _open_file(self) -> None:
        words = self.words
        path, _ = QFileDialog.getOpenFileName(
            self.window, words.say("Open a routine"), "", words.say("Routines (*.yaml *.yml)")
        )
        if path:
            self._dropped([path])

    def _dropped(self, paths: list[str]) -> None:
        if paths and not self.window.in_session:
            self._chosen = self._pages.shelf.key(Path(paths[0]))
            self._preview(self._chosen)

    def _try_cue(self, name: str) -> None:
        self._services.sounds.play(name)
        page = self.window.page("settings")
        say = getattr(page, "say_no_sound", None)
        if callable(say):
            say(self._services.sounds.silent_because is not None)

    def change_settings(self, settings: Settings, *, rebuild: bool = True) -> None:
        """Take new settings over and keep them; language and colours change at once."""
        before, self._settings = self._settings, settings
        self._services.sounds.set_muted(not settings.sounds)
        self._services.sounds.set_volume(settings.volume)
        self._services = replace(self._services, region=region_of(self._regions, settings.region))
        try:
            save_settings(self._data.settings, settings)
        except MachineError as error:
            self._saving_failed(error)
        seen = (settings.language, settings.theme, settings.calm_motion)
        if rebuild and seen != (before.language, before.theme, before.calm_motion):
            words = words_for(settings.language) if settings.language else self.words
            self._new_look(words)

    def _theme_changed(self) -> None:
        if self._settings.theme == "system":
            self._new_look(self.words)

    def _new_look(self, words: Words) -> None:
        look = look_for(self._app, self._settings, words)
        dress(self._app, look)
        self.window.change_look(look)
