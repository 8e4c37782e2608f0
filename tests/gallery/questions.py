"""The screens that ask something, before, during and after a session."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneecoach.care.danger import DangerList, load_signs
from kneecoach.care.icing import Warned, load_icing
from kneecoach.care.pain import load_models
from kneecoach.care.regions import load_regions, region_of
from kneecoach.paths import resources
from kneecoach.ui.look import Look
from kneecoach.ui.questions.barrier import barrier_screen, warning_words
from kneecoach.ui.questions.danger import DangerScreen
from kneecoach.ui.questions.leave import interrupted_screen, leave_screen, place_words
from kneecoach.ui.questions.pain import PainScreen, PainTwoScreen
from kneecoach.ui.questions.reps import RepsScreen
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.questions.summary import Done, SummaryScreen, score_words
from kneecoach.ui.visiting.closing import done_rows
from kneecoach.ui.visiting.flow import no_exercise_screen
from kneecoach.ui.visiting.stage import Stage, bands_of
from kneecoach.ui.window import MainWindow
from tests.gallery.frame import State
from tests.gallery.pages import LONG, window
from tests.gallery.samples import finished, timeline


def on_stage(look: Look, screen: QuestionScreen | None = None) -> tuple[MainWindow, Stage]:
    """The window with a stage over all of it, and a question on that."""
    made = window(look, "today", QWidget())
    stage = Stage(look)
    made.session_mode(stage)
    if screen is not None:
        stage.ask(screen, lambda _answer: None)
    return made, stage


def _signs() -> DangerList:
    return load_signs(resources() / "danger.toml")


def _bands() -> tuple[tuple[int, int, str], ...]:
    return bands_of(load_models(resources() / "pain_models.toml")["strict"])


def danger(look: Look, ticks: int, *keys: Qt.Key) -> MainWindow:
    """The danger signs, so many of them ticked."""
    signs = _signs().calling(region_of(load_regions(resources() / "regions.toml"), "JP").number)
    words = look.words
    screen = DangerScreen(look, words.text(signs.question), signs.signs, words.text(signs.none))
    for box in screen.boxes[:ticks]:
        box.click()
    for key in keys:
        screen.press(key)
    return on_stage(look, screen)[0]


def advice(
    look: Look, *ticked: str, region: str = "JP", onward: bool = True, begun: bool = False
) -> MainWindow:
    """What to do about ticked signs."""
    made, stage = on_stage(look)
    lives = region_of(load_regions(resources() / "regions.toml"), region)
    stage.advise(_signs().calling(lives.number), ticked, lives, lambda _on: None, onward=onward, begun=begun)
    return made


def pain(look: Look, key: Qt.Key | None = None) -> MainWindow:
    """One score."""
    screen = PainScreen(look, look.words.say("How much does it hurt now?"), _bands())
    if key is not None:
        screen.press(key)
    return on_stage(look, screen)[0]


def pain_two(look: Look, *keys: Qt.Key) -> MainWindow:
    """The two scores at the end."""
    screen = PainTwoScreen(look, _bands())
    for key in keys:
        screen.press(key)
    return on_stage(look, screen)[0]


def rest_today(look: Look) -> MainWindow:
    """After a score of 6 or more."""
    region = region_of(load_regions(resources() / "regions.toml"), "JP")
    return on_stage(look, no_exercise_screen(look, region))[0]


def barrier(look: Look, *warned: Warned) -> MainWindow:
    """Before the ice."""
    rules, words = load_icing(resources() / "icing.toml"), look.words
    screen = barrier_screen(
        look,
        words.text(rules.barrier),
        words.text(rules.barrier_why),
        words.text(rules.exclusions_heading),
        [words.text(text) for text in rules.exclusions],
        warning_words(words, rules, warned, 2400.0, rules.daily_max),
    )
    return on_stage(look, screen)[0]


def leave(look: Look) -> MainWindow:
    """Esc in a session."""
    return on_stage(look, leave_screen(look))[0]


def interrupted(look: Look) -> MainWindow:
    """The next start after an interruption."""
    name = look.words.text(timeline("strength").steps[0].name)
    return on_stage(look, interrupted_screen(look, place_words(look.words, name, 2), 372.0))[0]


def reps(look: Look) -> MainWindow:
    """A set whose number is not stated."""
    words = look.words
    more = words.say("This goes into your diary.")
    return on_stage(look, RepsScreen(look, words.say("How many did you do?"), more=more))[0]


def summary(look: Look, *, lines: int = 0, early: bool = False) -> MainWindow:
    """After a session: its own exercises, or so many long lines."""
    words = look.words
    what = " · ".join([words.plural("{n} set", "{n} sets", 3), words.plural("{n} rep", "{n} reps", 30)])
    plan = timeline("behind-the-knee-basics")
    rows = done_rows(words, plan, finished(plan))
    screen = SummaryScreen(
        look,
        1234.0,
        [Done(LONG, f"{what} · {words.say('partly')}")] * lines or rows,
        score_words(words, None, asked=not early),
        score_words(words, 0 if not early else None),
        early=early,
    )
    return on_stage(look, screen)[0]


QUESTIONS = (
    State("danger", partial(danger, ticks=0)),
    State("danger-ticked", partial(danger, ticks=3)),
    State("danger-marked", lambda look: danger(look, 0, Qt.Key.Key_Down, Qt.Key.Key_Down)),
    State("danger-marked-long", lambda look: danger(look, 2, *[Qt.Key.Key_Down] * 4)),
    State("advice-a", lambda look: advice(look, "chest-or-breath", "clot-signs")),
    State("advice-a-elsewhere", lambda look: advice(look, "chest-or-breath", region="other")),
    State("advice-b", lambda look: advice(look, "clot-signs")),
    State("advice-c-afterwards", lambda look: advice(look, "gives-way", onward=False)),
    State("advice-c-begun", lambda look: advice(look, "gives-way", "not-straight", begun=True)),
    State("advice-c", lambda look: advice(look, "gives-way", "not-straight", "leg-numb-or-weak")),
    State("pain", pain),
    State("pain-answered", partial(pain, key=Qt.Key.Key_4)),
    State("pain-at-the-end", pain_two),
    State("pain-at-the-end-half", lambda look: pain_two(look, Qt.Key.Key_3)),
    State("rest-today", rest_today),
    State("barrier", barrier),
    State("barrier-warned", lambda look: barrier(look, Warned.TOO_SOON)),
    State("barrier-often", lambda look: barrier(look, Warned.TOO_OFTEN)),
    State("leave", leave),
    State("interrupted", interrupted),
    State("reps", reps),
    State("summary", summary),
    State("summary-early", partial(summary, early=True)),
    State("summary-long", partial(summary, lines=12)),
)
