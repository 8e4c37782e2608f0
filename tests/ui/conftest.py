"""Looks for pages under test, and a runner at the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kneecoach.ui.application import dress
from kneecoach.ui.look import Look, palette_for
from kneecoach.words import words_for
from tests.conftest import SimulatedClock
from tests.held_items import held_items
from tests.ui.visiting_by_keyboard import Runner

LookMaker = Callable[..., Look]
Hire = Callable[[str], Runner]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    """No Python object is left for an item of a layout: one that outlives its item crashes the program."""
    yield
    assert not held_items()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[LookMaker]:
    """Makes a look and gives it to the application: `dressed("ja", dark=True)`; undone after the test."""
    font, style, palette, sheet = qapp.font(), qapp.style().objectName(), qapp.palette(), qapp.styleSheet()

    _let_go()

    def make(language: str = "en", *, dark: bool = False, text_scale: float = 1.0) -> Look:
        look = Look(words_for(language), palette_for(dark), dark, text_scale=text_scale)
        qapp.setStyle("Fusion")
        dress(qapp, look)
        return look

    yield make
    _let_go()
    dress(qapp, Look(words_for("en"), palette_for(dark=False)))  # takes Qt's translator away
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyle(style)


@pytest.fixture
def hire(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Hire]:
    """Opens the window on a routine's text, to be used by keys; closed after the test."""
    runners: list[Runner] = []

    def make(text: str) -> Runner:
        runner = Runner(qapp, tmp_path, clock, first_start_done=True)
        runner.routine.write_text(text, encoding="utf-8")
        runners.append(runner)
        runner.open(runner.routine)
        return runner

    yield make
    for runner in runners:
        runner.close()


def _let_go() -> None:
    """Delete what was to be deleted later: a style sheet is slow on widgets that nobody sees any more."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
