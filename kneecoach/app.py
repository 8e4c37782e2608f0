"""The composition root: builds everything once, top to bottom, and hands it in.

What needs no Qt is imported before what does: PySide6 reads the source of every module imported after it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach import paths
from kneecoach.errors import MachineError, Trouble
from kneecoach.files import prepare_data_dir
from kneecoach.guard import no_core_dumps
from kneecoach.lock import Lock
from kneecoach.paths import DataDir
from kneecoach.settings import Settings
from kneecoach.ui.application import Application, dress, look_for, make_application
from kneecoach.ui.window import MainWindow, blank
from kneecoach.words import Words

if TYPE_CHECKING:
    from kneecoach.clock import Clock
    from kneecoach.diary.store import Diary
    from kneecoach.ui.desk import Desk

PAGES = ("today", "routines", "progress", "settings")


def open_window(data: DataDir, settings: Settings, words: Words, file: Path | None) -> int:
    """The window from its start to its end; its exit status.

    A second start hands its file to the first window and answers 0. Raises MachineError where the diary
    cannot be opened.
    """
    no_core_dumps()
    app = make_application(["kneecoach"])
    try:
        prepare_data_dir(data)
        lock = Lock.take(data.lock)
    except MachineError as error:
        return _turned_away(app, data, settings, words, file, error)
    window = shell(app, settings, words)
    if settings.first_start_done:
        # The window stands on the screen while the diary is opened and the first page is built.
        window.show()
        for _ in range(2):  # to be shown, and to be painted
            app.processEvents()
    from kneecoach.clock import SystemClock
    from kneecoach.diary.store import Diary

    clock = SystemClock()
    try:
        diary = Diary.open(data, clock.read(), lock=lock)
    except MachineError as error:
        window.close()
        return _turned_away(app, data, settings, words, file, error)
    from kneecoach.ui.running import run_window

    with diary:
        return run_window(furnished(app, window, data, settings, diary, clock), data.root, file)


def shell(app: Application, settings: Settings, words: Words) -> MainWindow:
    """The window without its pages."""
    look = look_for(app, settings, words)
    dress(app, look)
    return MainWindow(look, dict.fromkeys(PAGES, blank))


def furnished(
    app: Application, window: MainWindow, data: DataDir, settings: Settings, diary: Diary, clock: Clock
) -> Desk:
    """The desk behind a window, over an open diary."""
    from kneecoach.care.rules import Rules
    from kneecoach.ui.awake import Awake
    from kneecoach.ui.desk import Desk
    from kneecoach.ui.pages import Pages
    from kneecoach.ui.places import Places
    from kneecoach.ui.shelf import Shelf
    from kneecoach.ui.sounds import SoundPlayer
    from kneecoach.ui.visiting.services import Services

    resources = paths.resources()
    rules = Rules(resources)
    sounds = SoundPlayer(resources / "sounds", volume=settings.volume, muted=not settings.sounds)
    services = Services(
        clock, diary, rules, settings.region, sounds, Awake(), language=window.look.words.language
    )
    shelf = Shelf(paths.routines(), data.cache, Places(diary, clock))
    pages = Pages(diary, shelf, rules)
    return Desk(app, data, settings, window, services, pages)


def _turned_away(
    app: Application, data: DataDir, settings: Settings, words: Words, file: Path | None, error: MachineError
) -> int:
    """Where another window has the diary, hand it the file; else say why there is none, and raise."""
    if error.trouble is Trouble.OPEN_ELSEWHERE:
        from kneecoach.ui.single_instance import hand_over

        if hand_over(data.root, file):
            return 0
    from kneecoach.ui.running import say_in_window

    say_in_window(app, settings, words, error)
    raise error
