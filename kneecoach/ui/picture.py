"""The real window drawn to a picture, with nothing recorded: what `open --screenshot` shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kneecoach import paths
from kneecoach.care.regions import Region
from kneecoach.care.rules import Rules
from kneecoach.clock import Clock, Reading, SystemClock
from kneecoach.diary.reading import Reads
from kneecoach.paths import DataDir
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Timeline
from kneecoach.session.engine import Session
from kneecoach.settings import Settings
from kneecoach.ui.application import dress, look_for
from kneecoach.ui.due import FIRST
from kneecoach.ui.look import Look
from kneecoach.ui.pages import Pages, PageState
from kneecoach.ui.places import Places
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.window import MainWindow, PageFactory
from kneecoach.words import Words

_STRIDE = 1.0  # seconds a simulated tick takes; longer ones would be gaps


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page, of which routine, at which moment ("12", or "#7" for phase 7), how large in px."""

    page: str
    file: Path | None
    at: str
    size: tuple[int, int]


def draw(
    app: QApplication,
    reads: Reads,
    data: DataDir,
    settings: Settings,
    words: Words,
    wanted: Wanted,
    clock: Clock | None = None,
) -> QImage:
    """The picture. Raises FileRefused for a routine that cannot be read."""
    look = look_for(app, settings, words, wanted.size)
    dress(app, look)
    rules = Rules(paths.resources())
    watch = clock or SystemClock()
    shelf = Shelf(paths.routines(), None, Places(reads, watch))
    pages = Pages(reads, shelf, rules)
    choice = Choice(affected=Side(settings.side or "left"))
    key = shelf.key(wanted.file) if wanted.file else None
    window = MainWindow(look, _factories(settings, data, rules.regions))
    window.setMinimumSize(1, 1)
    window.resize(*wanted.size)
    state = PageState(watch.read().now, settings, key or settings.last_routine, None, settings.side or "left")
    window.page_shown.connect(lambda name: pages.fill(name, window.page(name), look, state))
    window.show_page(wanted.page if wanted.page in {"routines", "progress", "settings"} else "today")
    if wanted.page == "routines":
        pages.choose(window.page("routines"), key or FIRST)
        pages.preview(window.page("routines"), words, key or FIRST, choice)
    elif wanted.page == "session":
        programme, _, timeline = shelf.load(key or FIRST, choice)
        beside = shelf.path(key or FIRST).parent
        if timeline.phases:
            page = _session(look, timeline, wanted.at, settings.distance_m, watch, beside)
        else:
            page = _nothing(look, programme.idle(timeline.choice))
        window.session_mode(page)
    elif wanted.page == "first-start":
        from kneecoach.ui.first_start import FirstStart

        window.session_mode(FirstStart(look, settings))
    return picture_of(window, wanted.size)


def picture_of(window: QWidget, size: tuple[int, int]) -> QImage:
    """A window as it looks after everything has found its place."""
    window.show()
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.resize(*size)
    QCoreApplication.processEvents()
    image = window.grab().toImage()
    window.close()
    return image


def png_of(image: QImage) -> bytes:
    """A picture as a PNG file's bytes."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only file names
    return bytes(held.data())


def _factories(settings: Settings, data: DataDir, regions: tuple[Region, ...]) -> dict[str, PageFactory]:
    from kneecoach.ui.progress_page import ProgressPage
    from kneecoach.ui.routines_page import RoutinesPage
    from kneecoach.ui.settings_page import SettingsPage
    from kneecoach.ui.today_page import TodayPage

    return {
        "today": TodayPage,
        "routines": RoutinesPage,
        "progress": ProgressPage,
        "settings": lambda look: SettingsPage(look, settings, data_dir=data.root, regions=regions),
    }


def _session(look: Look, timeline: Timeline, at: str, distance_m: int, clock: Clock, beside: Path) -> QWidget:
    """The session page at a moment: the phase begun last by then, or the phase of a number."""
    from kneecoach.ui.session.page import SessionPage

    session = played_to(timeline, *place_of(timeline, at), clock.read())
    page = SessionPage(look, distance_m)
    page.panel.photo.beside = beside
    page.show_snapshot(session.snapshot())
    return page


def _nothing(look: Look, idle: int | None) -> QWidget:
    """What stands there instead of a session in which nothing is done."""
    from kneecoach.ui.visiting.nothing import idle_screen, nothing_screen
    from kneecoach.ui.visiting.stage import Stage

    stage = Stage(look)
    stage.ask(nothing_screen(look) if idle is None else idle_screen(look, idle), lambda _answer: None)
    return stage


def played_to(timeline: Timeline, index: int, elapsed: float, reading: Reading) -> Session:
    """The session as it stands `elapsed` seconds into phase `index`, when all before was done as planned."""
    session = Session(timeline)
    session.start(reading)
    while (place := session.position()).index < index:
        seconds = timeline.phases[place.index].seconds
        if seconds is None:
            session.confirm(reading, place.index)
        else:
            reading = _later(reading, min(seconds - place.elapsed, _STRIDE))
            session.tick(reading)
    while (ahead := elapsed - session.position().elapsed) > 0:
        reading = _later(reading, min(ahead, _STRIDE))
        session.tick(reading)
    return session


def _later(reading: Reading, seconds: float) -> Reading:
    return Reading(reading.monotonic + seconds, reading.asleep, reading.now)


def place_of(timeline: Timeline, at: str) -> tuple[int, float]:
    """Phase (from 0) and seconds into it: "12" is a moment, "#7" the beginning of the seventh phase.

    What lies outside the session becomes its nearest moment; ValueError for what is neither.
    """
    last = len(timeline.phases) - 1
    if at.startswith("#"):
        return min(max(int(at[1:]) - 1, 0), last), 0.0
    seconds = max(float(at), 0.0)
    index = max((i for i, phase in enumerate(timeline.phases) if phase.at <= seconds), default=0)
    phase = timeline.phases[index]
    into = seconds - phase.at
    return index, into if phase.seconds is None else min(into, max(phase.seconds - 0.001, 0.0))
