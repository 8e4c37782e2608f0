"""The pages with their sidebar, the first start, and what stands over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kneecoach.care.danger import load_signs
from kneecoach.care.pain import load_models
from kneecoach.care.regions import load_regions, region_of
from kneecoach.care.verdict import band_asks
from kneecoach.errors import Fault
from kneecoach.paths import resources
from kneecoach.paths import routines as shipped
from kneecoach.progress.ranges import Range
from kneecoach.routine.timeline import Choice
from kneecoach.settings import Settings
from kneecoach.ui.crash_dialog import CrashDialog
from kneecoach.ui.first_start import FirstStart
from kneecoach.ui.hurts_page import HurtsPage, HurtsView
from kneecoach.ui.look import Look
from kneecoach.ui.previewing import cards, preview
from kneecoach.ui.progress_page import ProgressPage
from kneecoach.ui.routine_view import RoutineCard, RoutinePreview
from kneecoach.ui.routines_page import RoutinesPage
from kneecoach.ui.settings_page import SettingsPage
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.tile import Tile
from kneecoach.ui.window import MainWindow
from kneecoach.words.faults import fault_sentence
from tests.gallery.frame import State
from tests.gallery.samples import TODAY, diary, first_day, timeline

PLACES = ("today", "routines", "progress", "settings")
LONG = (
    "Behind-the-knee basics after a long Sunday run, with everything in it and then the stretches once more"
)


def window(look: Look, name: str, page: QWidget) -> MainWindow:
    """The main window with one page shown; the others stand in the sidebar only."""
    factories: dict[str, Callable[[Look], QWidget]] = {place: lambda _look: QWidget() for place in PLACES}
    factories[name] = lambda _look: page
    made = MainWindow(look, factories)
    made.show_page(name)
    return made


def progress(
    look: Look, days: int = 0, *, first: bool = False, whole: bool = False, table: bool = False, key: int = 0
) -> MainWindow:
    """Progress with so many days in the diary, or the first one; `key`: how many marks back one is read."""
    page = ProgressPage(look)
    entries, sessions = first_day() if first else diary(days)
    name = look.words.text(timeline("behind-the-knee-basics").name)
    sessions = [record._replace(name=name) for record in sessions]
    model = load_models(resources() / "pain_models.toml")["strict"]
    asked = {band.name: band_asks(model, band.low, band.high) for band in model.bands}
    asks = {name: one for name, one in asked.items() if one is not None}
    page.show_diary(entries, sessions, TODAY, model.bands, asks)
    if whole:
        page.choose_range(list(Range)[-1])
    if table:
        page.show_table(on=True)
    made = window(look, "progress", page)
    for _ in range(key):
        QTest.keyClick(page.chart, Qt.Key.Key_Left)
    return made


def routines(look: Look, chosen: str) -> MainWindow:
    """Routines, one of them chosen, and one that cannot be used in the list."""
    words, shelf = look.words, Shelf(shipped(), None)
    page = RoutinesPage(look)
    broken = RoutineCard("broken", "knee_final_v3.yaml", fault=LONG)
    page.show_cards([*cards(words, shelf, shelf.keys(), Choice()), broken])
    page.choose(chosen)
    page.show_preview(preview(words, shelf, chosen, Choice(), load_models(resources() / "pain_models.toml")))
    return window(look, "routines", page)


def routines_folder(look: Look) -> MainWindow:
    """A folder of the user's own while it is read: good ones, bad ones, and what is still to come."""
    words, shelf = look.words, Shelf(shipped(), None)
    page = RoutinesPage(look)
    own = [replace(card, key=f"/own/{card.key}.yaml") for card in cards(words, shelf, shelf.keys(), Choice())]
    place = words.say("line {line}, column {column}", line=12, column=3)
    reason = words.say_as("place", "{place}: {reason}", place=place, reason=LONG)
    broken = RoutineCard("/own/broken", "knee_final_v3.yaml", fault=reason)
    coming = [RoutineCard(f"/own/{n}", f"mrs-suzuki-week-{n}", pending=True) for n in range(30)]
    page.show_source("own", own=True)
    page.show_cards([broken, *own, *coming])
    page.choose(own[0].key)
    models = load_models(resources() / "pain_models.toml")
    page.show_preview(replace(preview(words, shelf, shelf.keys()[0], Choice(), models), key=own[0].key))
    page.say_found(
        words.say_as("facts", " · ").join(
            (
                words.plural("{n} file", "{n} files", 1040),
                words.plural("{n} cannot be used", "{n} cannot be used", 17),
                words.say("{n} still to be read", n=30),
            )
        )
    )
    return window(look, "routines", page)


def routine_refused(look: Look) -> MainWindow:
    """Routines with a dropped file that is full of mistakes."""
    page = RoutinesPage(look)
    page.show_cards(cards(look.words, Shelf(shipped(), None), ["strength"], Choice()))
    say = look.words.say
    faults = tuple((say("Line {line}, column {column}", line=n, column=1), LONG) for n in range(1, 31))
    page.show_preview(
        RoutinePreview(
            "broken",
            "knee_final_v3.yaml",
            faults=faults,
            outside=True,
            startable=False,
            file="knee_final_v3.yaml",
        )
    )
    return window(look, "routines", page)


def routine_remarks(look: Look) -> MainWindow:
    """Routines with a therapist's own file that reads, and what a colleague would say of it."""
    page = RoutinesPage(look)
    page.show_cards(cards(look.words, Shelf(shipped(), None), ["strength"], Choice()))
    faults = (
        Fault("advice-total", 8, 5, {"muscle": "hamstrings", "n": "15"}, warning=True),
        Fault("advice-hold-short", 9, 11, {"n": "5"}, warning=True),
        Fault("advice-rest", 13, 11, {"n": 3}, warning=True),
    )
    say = look.words.say
    remarks = tuple(
        (
            say("Line {line}, column {column}", line=one.line, column=one.column),
            fault_sentence(look.words, one),
        )
        for one in faults
    )
    models = load_models(resources() / "pain_models.toml")
    like = preview(look.words, Shelf(shipped(), None), "strength", Choice(), models, outside=True)
    page.show_preview(replace(like, key="mine", name="mine", remarks=remarks, file="mine.yaml"))
    return window(look, "routines", page)


def settings_page(look: Look, *, below: bool = False) -> MainWindow:
    """Settings, or their lower part; a folder's path may be long."""
    regions = load_regions(resources() / "regions.toml")
    folder = Path(
        "a-folder", "that-somebody-chose", "with-quite-a-long-path-to-it", "and-further-on", "kneecoach"
    )
    page = SettingsPage(look, Settings(side="left"), data_dir=folder, regions=regions)
    made = window(look, "settings", page)
    if below:
        bar = page.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
    return made


def hurts(look: Look, *, forbidden: bool) -> MainWindow:
    """Behind "It hurts now"."""
    page = HurtsPage(look)
    region = region_of(load_regions(resources() / "regions.toml"), "JP")
    words = look.words
    signs = load_signs(resources() / "danger.toml").calling(region.number)
    levels = tuple(
        (
            words.text(tier.heading),
            tuple(words.text(sign.label) for sign in signs.signs if sign.tier == tier.id),
        )
        for tier in signs.tiers
    )
    forbidding = levels[1][1][:1] if forbidden else ()
    call, ask = words.text(region.hint), words.text(region.ask)
    forbids = signs.tiers[1].forbidden
    said = words.text(signs.tiers[1].action), words.text(forbids.today) if forbids else ""
    page.show_view(HurtsView(call, ask, forbidding, levels, levels[1][0], *said))
    return window(look, "today", page)


def first_start(look: Look, answered: int) -> MainWindow:
    """First start after so many answers."""
    questions = FirstStart(look, Settings(language=look.words.language))
    for question in range(answered):
        tiles = [tile for tile in questions.findChildren(Tile) if tile.isVisibleTo(questions)]
        tiles[int(look.words.language == "ja") if question == 0 else 1].click()
    made = window(look, "today", QWidget())
    made.session_mode(questions)
    return made


def crash(look: Look) -> CrashDialog:
    """The dialog after a fault of ours."""
    return CrashDialog(
        look, "Traceback (most recent call last):\n  kneecoach/ui/window.py, line 1\nValueError"
    )


PAGES = (
    State("first-start-language", partial(first_start, answered=0)),
    State("first-start-side", partial(first_start, answered=1)),
    State("first-start-distance", partial(first_start, answered=2)),
    State("progress-empty", partial(progress, days=0)),
    State("progress-one-morning", partial(progress, days=1)),
    State("progress-first-day", partial(progress, first=True)),
    State("progress-ten-days", partial(progress, days=10)),
    State("progress-six-weeks", partial(progress, days=42)),
    State("progress-read", partial(progress, days=42, key=9)),
    State("progress-read-session", partial(progress, days=42, key=2)),
    State("progress-everything", partial(progress, days=400, whole=True)),
    State("progress-table", partial(progress, days=42, table=True)),
    State("routines", partial(routines, chosen="behind-the-knee-basics")),
    State("routines-article", partial(routines, chosen="article")),
    State("routines-icing", partial(routines, chosen="icing")),
    State("routines-folder", routines_folder),
    State("routines-refused", routine_refused),
    State("routines-remarks", routine_remarks),
    State("settings", settings_page),
    State("settings-below", partial(settings_page, below=True)),
    State("hurts", partial(hurts, forbidden=False)),
    State("hurts-forbidden", partial(hurts, forbidden=True)),
    State("crash", crash),
)
