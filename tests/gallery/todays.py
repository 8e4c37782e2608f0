"""Today in all its states."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QPushButton

from kneecoach.care.danger import Standing, load_signs
from kneecoach.care.pain import load_models
from kneecoach.care.regions import load_regions, region_of
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry
from kneecoach.paths import resources
from kneecoach.paths import routines as shipped
from kneecoach.routine.timeline import Choice
from kneecoach.ui.look import Look
from kneecoach.ui.pages import advice_of
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.showing import today_view
from kneecoach.ui.today_page import TodayPage
from kneecoach.ui.today_view import DueRoutine, DueWhy, TodayView, UnfinishedSession
from kneecoach.ui.window import MainWindow
from kneecoach.words.stages import idle_said
from tests.gallery.frame import State
from tests.gallery.pages import LONG, window
from tests.gallery.samples import NOW, TODAY, diary, timeline


def due(look: Look, why: DueWhy = DueWhy.LAST_PLAYED, name: str = "behind-the-knee-basics") -> DueRoutine:
    """A shipped routine as Today offers it."""
    return Shelf(shipped(), None).card(name, Choice()).shown(look.words, why)


def _view(
    look: Look, days: int, *, hour: int = 8, ticked: tuple[str, ...] = (), morning: int | None = None
) -> TodayView:
    signs = load_signs(resources() / "danger.toml")
    model = load_models(resources() / "pain_models.toml")["strict"]
    entries, sessions = diary(days)
    if morning is not None:
        new = NewEntry(EntryKind.SCORE, moment=Moment.MORNING, score=morning)
        stamp = f"{TODAY}T08:00:00Z"
        entries.append(Entry(len(entries) + 1, None, new, stamp, TODAY.isoformat(), 0))
    standing = [Standing(sign, TODAY.isoformat(), cleared=False) for sign in signs.signs if sign.id in ticked]
    why = DueWhy.LAST_PLAYED if sessions else DueWhy.TO_BEGIN_WITH
    now = NOW.replace(hour=hour)
    return today_view(
        look.words,
        now,
        due(look, why),
        entries,
        sessions,
        bands=lambda: model.bands,
        standing=standing,
        advice=advice_of(signs, region_of(load_regions(resources() / "regions.toml"), "JP")),
    )


def today(look: Look, days: int = 42, *, hour: int = 8, ticked: tuple[str, ...] = ()) -> MainWindow:
    """Today with so many days in the diary."""
    page = TodayPage(look)
    page.show_view(_view(look, days, hour=hour, ticked=ticked))
    return window(look, "today", page)


def today_gone(look: Look, *ticked: str) -> MainWindow:
    """Today after the runner has said that a sign is gone, and is asked once more."""
    page = TodayPage(look)
    page.show_view(_view(look, 42, ticked=ticked))
    made = window(look, "today", page)
    gone = [one for one in page.findChildren(QPushButton) if one.text() == look.words.say("It is gone")]
    gone[0].click()
    return made


def today_unfinished(look: Look, *, resumable: bool) -> MainWindow:
    """Today with a session that was interrupted."""
    page = TodayPage(look)
    plan = timeline("behind-the-knee-basics")
    day = TODAY if resumable else TODAY - timedelta(days=3)
    left = UnfinishedSession(
        look.words.text(plan.name), look.words.text(plan.steps[-2].name), 2, 372.0, day, resumable
    )
    page.show_view(replace(_view(look, 12), unfinished=left))
    return window(look, "today", page)


def today_answered(look: Look) -> MainWindow:
    """Today after the morning's answer, which counts in the mean at once."""
    page = TodayPage(look)
    page.show_view(_view(look, 42, morning=2))
    return window(look, "today", page)


def today_long(look: Look) -> MainWindow:
    """Today with a name that a stranger wrote, and notices over it."""
    page = TodayPage(look)
    offered = replace(due(look), name=LONG)
    page.show_view(replace(_view(look, 3), due=offered))
    made = window(look, "today", page)
    made.notice(look.words.say("Something went wrong"), "error")
    made.notice("<b>&amp; %1 </b> " + LONG, "warning")
    return made


def nothing_due(look: Look) -> MainWindow:
    """Today where the routine that was due is gone."""
    page = TodayPage(look)
    page.show_view(replace(_view(look, 0, hour=20), due=None))
    return window(look, "today", page)


def idle(look: Look) -> MainWindow:
    """Today in a week of a programme that no stage has."""
    page = TodayPage(look)
    offered = replace(due(look), bars=(), figure=None, nothing=idle_said(look.words, 6))
    page.show_view(replace(_view(look, 12), due=offered))
    return window(look, "today", page)


TODAYS = (
    State("today-first", partial(today, days=0)),
    State("today-morning", today),
    State("today-answered", today_answered),
    State("today-evening", partial(today, hour=20)),
    State("today-danger", partial(today, ticked=("clot-signs",))),
    State("today-danger-to-watch", partial(today, ticked=("gives-way", "not-straight"))),
    State("today-danger-gone", lambda look: today_gone(look, "clot-signs")),
    State(
        "today-danger-of-three",
        partial(today, ticked=("clot-signs", "cannot-bear-weight", "sudden-leg-pain")),
    ),
    State("today-danger-gone-of-two", lambda look: today_gone(look, "clot-signs", "cannot-bear-weight")),
    State("today-unfinished", partial(today_unfinished, resumable=True)),
    State("today-unfinished-too-long-ago", partial(today_unfinished, resumable=False)),
    State("today-long-name", today_long),
    State("today-nothing-due", nothing_due),
    State("today-week-without-a-stage", idle),
)
