"""A screen of each kind, with words as long as they may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneecoach.coach.loads import LoadDue, Used
from kneecoach.routine.timeline import Load
from kneecoach.text import Text
from kneecoach.ui.look import Look, palette_for
from kneecoach.ui.questions.advice import Whom, advice_screen
from kneecoach.ui.questions.barrier import barrier_screen
from kneecoach.ui.questions.danger import DangerScreen
from kneecoach.ui.questions.distance import WayScreen
from kneecoach.ui.questions.leave import interrupted_screen, leave_screen, place_words
from kneecoach.ui.questions.load import load_screen
from kneecoach.ui.questions.pain import PainScreen, PainTwoScreen
from kneecoach.ui.questions.reps import RepsScreen
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.questions.summary import Done, SummaryScreen
from kneecoach.words import words_for

WHOM = Whom("Call 999", "In an emergency, call 999", "Ask 111")
BANDS = [(0, 2, "lower"), (3, 5, "middle"), (6, 10, "upper")]


@dataclass(frozen=True)
class Sign:
    id: str
    tier: str
    label: Text
    more: Text


SIGNS = [
    Sign(
        f"sign-{i}",
        "ABC"[i % 3],
        Text.of(
            en=f"Sign {i} of which the line to tick has about sixty letters",
            ja=f"サイン{i}、ふくらはぎや太ももが腫れて熱い・赤いなど",
        ),
        Text.of(en="More about it. " * 10, ja="くわしい説明です。" * 10),
    )
    for i in range(14)
]


def look(language: str = "en") -> Look:
    return Look(words_for(language), palette_for(False))


def made(name: str, language: str = "en") -> QuestionScreen:
    """A screen of each kind, with words as long as they may be."""
    here, long = look(language), "A question whose words are long enough to break into two lines at least"
    makers: dict[str, Callable[[], QuestionScreen]] = {
        "pain": lambda: PainScreen(here, long, BANDS, "Before you start. Your usual morning is 2."),
        "two": lambda: PainTwoScreen(here, BANDS),
        "danger": lambda: DangerScreen(here, long, SIGNS, "None of these"),
        "advice": lambda: advice_screen(here, "C", long, [long] * 5, ["What to do. " * 20], WHOM),
        "stop": lambda: advice_screen(here, "A", long, [long], ["What to do. " * 20], WHOM),
        "barrier": lambda: barrier_screen(here, long, long, "Not if", [long] * 6, [long, long]),
        "barrier-unwarned": lambda: barrier_screen(here, long, long, "Not if", [long] * 6),
        "leave": lambda: leave_screen(here),
        "interrupted": lambda: interrupted_screen(here, place_words(here.words, "hip lift", 2), 360),
        "reps": lambda: RepsScreen(here, long, 12, "Single-leg deadlift, left side"),
        "weight": lambda: load_screen(here, LoadDue("hinge", Load("kg", 10.0, 12.5), Used(10.0, "kg")), long),
        "band": lambda: load_screen(here, LoadDue("hinge", Load("band"), Used(band="red")), long),
        "way": lambda: WayScreen(here, 1609.344),
        "summary": lambda: SummaryScreen(here, 1110, [Done(long, "2 × 12")] * 12, "4", "not answered"),
    }
    return makers[name]()


NAMES = [
    "pain",
    "two",
    "danger",
    "advice",
    "stop",
    "barrier",
    "leave",
    "interrupted",
    "reps",
    "weight",
    "band",
    "way",
    "summary",
]


def shown(qtbot: QtBot, screen: QuestionScreen, size: tuple[int, int] = (1366, 768)) -> list[object]:
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    answers: list[object] = []
    screen.answered.connect(answers.append)
    return answers


def press(screen: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen, key)
