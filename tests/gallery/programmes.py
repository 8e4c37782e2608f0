"""A programme before it is played, with its gates and its test; and a stranger's very long one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QScrollArea

from kneecoach.care.pain import load_models
from kneecoach.coach.entrance import Door
from kneecoach.paths import resources
from kneecoach.paths import routines as shipped
from kneecoach.routine.checker import check_text
from kneecoach.routine.folder_cards import FOLDER, FolderCards
from kneecoach.routine.model import Side
from kneecoach.routine.programme import Gate, Programme
from kneecoach.routine.timeline import Choice
from kneecoach.text import Text
from kneecoach.ui.look import Look
from kneecoach.ui.previewing import preview
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.routine_view import RoutineCard
from kneecoach.ui.routines_page import RoutinesPage
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.visiting.entering import (
    door_screen,
    known_of,
    not_yet_screen,
    test_screen,
    tested_screen,
)
from kneecoach.ui.visiting.nothing import idle_screen
from kneecoach.ui.window import MainWindow
from tests.gallery.frame import State
from tests.gallery.pages import LONG, window
from tests.gallery.questions import on_stage

TEXT = """\
kneecoach: programme 1
id: knee
name: {en: Back to running, ja: もう一度走るために}
about: {en: An example of a programme., ja: プログラムの見本です。}
sources: [ours]
length: 12 weeks
frequency: 3 a week
pain: thomee
start:
  - {days since injury: 5}
  - {can walk: 30 min}
test:
  exercise: single-leg-bridge
  reps: 3
  sides: affected
  in band: 0-3
  per: day
  same time: yes
stages:
  - id: calm
    name: {en: Calm it down, ja: 落ち着かせる}
    weeks: 1-4
    steps:
      - exercise: plank
        hold: 20 s
        picture: plank.png
        levels: [{hold: 20 s}, {hold: 30 s}, {hold: 45 s}]
  - id: build
    name: {en: Build it up, ja: 鍛える}
    weeks: 3-8
    next when: test in band and 6 sessions
    frequency: 2 a week
    steps:
      - exercise: hip-lift
        sets: 3
        reps: 10
        rest: 60 s
        weeks: {3: {reps: 8}, 5: {reps: 12}}
        limit: {en: Only as far as it is comfortable, ja: らくな範囲だけ}
        stop: [{en: the back hurts, ja: 腰が痛い}, {en: the leg gives way, ja: 脚の力が抜ける}]
        equipment: [{en: a mat, ja: マット}]
        progress: {by: 2 reps, after: 3 sessions, if: lower band and good form}
  - id: run
    name: {en: Run, ja: 走る}
    weeks: 9-12
    for: {en: Those who want to run again, ja: もう一度走りたい人}
    next when: not stated
    steps: [{exercise: easy-jog, time: 20 min}]
maintenance: 1 a week
"""
BUILD = Choice(part="build", week=5)
# The same with weeks that no stage has.
GAP = TEXT.replace("weeks: 9-12", "weeks: 11-12")


def programme(text: str = TEXT) -> Programme:
    """The programme of a text."""
    made = check_text(text, "knee", FolderCards(None, shipped() / FOLDER)).programme
    if made is None:
        raise ValueError("the gallery's programme has faults")
    return made


def endless() -> str:
    """The same with names of 200 characters and notes of 4,000."""
    name = f"{LONG} {LONG}"
    note = ("Keep the hip straight, breathe, and stop when it pulls behind the knee. " * 60)[:3900].strip()
    text = TEXT.replace("{en: Build it up, ja: 鍛える}", repr(name[:200].strip()))
    text = text.replace(
        "{en: Back to running, ja: もう一度走るために}", repr("W" * 60 + " " + name[:139].strip())
    )
    return (
        text.replace("[{en: a mat, ja: マット}]", f"[{note[:3500]}]".replace(", ", " - "))
        + f"notes: ['{note}']\n"
    )


class Given(Shelf):
    """A shelf with one programme that stands in no file."""

    def __init__(self, made: Programme) -> None:
        super().__init__(shipped(), None)
        self._made = made

    def programme(self, _key: str) -> Programme:
        """The one."""
        return self._made


def routines(look: Look, text: str = TEXT, choice: Choice = BUILD, scrolled: float = 0.0) -> MainWindow:
    """Its preview beside the list, scrolled down by a share of it."""
    made = programme(text)
    shown = preview(
        look.words,
        Given(made),
        "/own/knee.yaml",
        choice,
        load_models(resources() / "pain_models.toml"),
    )
    page = RoutinesPage(look)
    page.show_source("own", own=True)
    page.show_cards(
        [
            RoutineCard(
                "/own/knee.yaml",
                shown.name,
                shown.seconds,
                shown.own_pace,
                exercises=0 if shown.nothing else 1,
            )
        ]
    )
    page.show_preview(shown)
    for area in page.panel.findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high, bar=bar: bar.setValue(round(high * scrolled)))
    return window(look, "routines", page)


def asked(look: Look, screen: QuestionScreen) -> MainWindow:
    """A question over the window."""
    return on_stage(look, screen)[0]


def gate(look: Look, *, refused: bool = False, long: bool = False) -> MainWindow:
    """A gate, or what is said to "not yet"."""
    name = LONG if long else look.words.text(programme().whole.name)
    text = Text.plain(f"{LONG} {LONG}")
    door = Door("x", gate=Gate("passed", text=text) if long else programme().start[1])
    made = not_yet_screen(look, name, door) if refused else door_screen(look, name, door)
    return asked(look, made)


def stage_gate(look: Look, scores: tuple[int, ...] = (2, 2, 4), *, refused: bool = False) -> MainWindow:
    """A condition before a stage, and the scores that answer it, the newest first."""
    door = Door("test in band", "run", condition="test in band")
    known, name = known_of(look, programme(), door, scores), look.words.text(programme().whole.name)
    screen = not_yet_screen if refused else door_screen
    return asked(look, screen(look, name, door, known))


def tested(look: Look, score: int | None) -> MainWindow:
    """The test, or what its score says."""
    test = programme().test
    if test is None:
        raise ValueError("no test")
    model = load_models(resources() / "pain_models.toml")["strict"]
    made = (
        test_screen(look, test, model, "07:30", Side.LEFT)
        if score is None
        else tested_screen(look, test, model, score)
    )
    return asked(look, made)


PROGRAMMES = (
    State("programme", routines),
    State("programme-foot", partial(routines, scrolled=1.0)),
    State("programme-week-without-a-stage", partial(routines, text=GAP, choice=Choice(week=9))),
    State("week-without-a-stage-asked-to-start", lambda look: asked(look, idle_screen(look, 9))),
    State("programme-long", partial(routines, text=endless())),
    State("programme-long-foot", partial(routines, text=endless(), scrolled=1.0)),
    State("gate", gate),
    State("gate-not-yet", partial(gate, refused=True)),
    State("gate-long", partial(gate, long=True)),
    State("gate-long-not-yet", partial(gate, refused=True, long=True)),
    State("gate-of-a-stage", stage_gate),
    State("gate-of-a-stage-outside", partial(stage_gate, scores=(4, 2, 2))),
    State("gate-of-a-stage-untested", partial(stage_gate, scores=())),
    State("gate-of-a-stage-not-yet", partial(stage_gate, refused=True)),
    State("test", partial(tested, score=None)),
    State("test-in-band", partial(tested, score=2)),
    State("test-outside", partial(tested, score=4)),
    State("test-too-much", partial(tested, score=7)),
)
