"""The screen stays on, and nobody waits for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kneecoach.ui.awake import Awake


class Screen:
    """Writes down what is asked of it, and by whom; can refuse or dawdle."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.threads: set[int] = set()
        self.refuses = False
        self.may_answer = threading.Event()
        self.may_answer.set()

    @contextmanager
    def mode(self) -> Iterator[None]:
        self.may_answer.wait(10)
        if self.refuses:
            raise OSError("no bus")
        self.threads.add(threading.get_ident())
        self.log.append("on")
        yield
        self.threads.add(threading.get_ident())
        self.log.append("off")


@pytest.fixture
def screen() -> Screen:
    return Screen()


def test_held_and_released(screen: Screen) -> None:
    awake = Awake(screen.mode)
    awake.hold()
    awake.hold()
    assert awake.wanted
    awake.release()
    awake.hold()
    awake.close()
    assert screen.log == ["on", "off", "on", "off"]
    assert len(screen.threads) == 1
    assert threading.get_ident() not in screen.threads


def test_nothing_is_started_that_was_not_wanted(screen: Screen) -> None:
    awake = Awake(screen.mode)
    awake.release()
    awake.close()
    assert screen.log == []


def test_a_refusal_is_no_error(screen: Screen) -> None:
    screen.refuses = True
    awake = Awake(screen.mode)
    awake.hold()
    awake.release()
    screen.refuses = False
    awake.hold()
    awake.close()
    assert screen.log[-2:] in ([], ["on", "off"])


def test_a_bus_that_dawdles_holds_nobody_up(screen: Screen) -> None:
    screen.may_answer.clear()
    awake = Awake(screen.mode)
    before = time.perf_counter()
    awake.hold()
    awake.release()
    awake.close(wait=0)
    assert time.perf_counter() - before < 1
    screen.may_answer.set()


def test_the_real_one_without_a_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    awake = Awake()
    awake.hold()
    awake.close(wait=10)
