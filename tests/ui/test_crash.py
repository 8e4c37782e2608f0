"""A fault of ours: said once, without the user's words."""

from __future__ import annotations

import faulthandler
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from kneecoach.ui.crash import CrashHook, note_deadly_faults, report_of, shortened
from kneecoach.ui.crash_dialog import CrashDialog
from tests.ui.conftest import LookMaker

PRIVATE = "my knee diary, score 7, /home/someone/x"


def a_fault() -> tuple[type[BaseException], BaseException]:
    try:
        raise ValueError(PRIVATE)  # noqa: TRY301 - a fault that begins here is what is wanted
    except ValueError as error:
        return type(error), error


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[CrashHook]:
    assert qtbot is not None
    made = CrashHook()
    yield made
    made.uninstall()


def test_the_report_names_the_place_and_keeps_the_secret() -> None:
    kind, error = a_fault()
    report = report_of(kind, error.__traceback__)
    assert "ValueError" in report
    assert "in a_fault" in report
    assert PRIVATE not in report
    assert str(Path("~").expanduser()) + "/" not in report


def test_paths_are_shortened() -> None:
    home = str(Path("~").expanduser())
    assert shortened(f"{home}/a/b.py") == "~/a/b.py"
    assert shortened("/usr/lib/x.py") == "/usr/lib/x.py"


def test_it_speaks_once_until_it_is_answered(hook: CrashHook, capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[str] = []
    hook.struck.connect(heard.append)
    kind, error = a_fault()
    assert not hook.happened
    for _ in range(60):
        hook.handle(kind, error, error.__traceback__)
    assert len(heard) == 1
    assert hook.happened
    hook.answered()
    hook.handle(kind, error, error.__traceback__)
    assert len(heard) == 2
    assert PRIVATE not in capsys.readouterr().err


def test_an_interrupt_is_no_fault(hook: CrashHook) -> None:
    hook.handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not hook.happened


def test_a_thread_s_fault_is_heard_too(hook: CrashHook) -> None:
    hook.install()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert hook.happened


def test_it_gives_the_hooks_back(hook: CrashHook) -> None:
    hook.install()
    assert sys.excepthook == hook.handle
    hook.uninstall()
    assert sys.excepthook is sys.__excepthook__


def test_a_fault_in_a_slot_is_reported_and_the_window_lives() -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from kneecoach.ui.crash import CrashHook\n"
        "app = QCoreApplication([]); hook = CrashHook(); hook.install(); heard = []\n"
        "hook.struck.connect(heard.append)\n"
        "QTimer.singleShot(0, lambda: 1 / 0); QTimer.singleShot(0, app.quit)\n"
        "print(app.exec(), len(heard), hook.happened)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0 1 True\n"
    assert "ZeroDivisionError" in done.stderr


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_report_is_read_before_it_is_copied(qtbot: QtBot, dressed: LookMaker, language: str) -> None:
    dialog = CrashDialog(dressed(language), "<b>report</b>")
    qtbot.addWidget(dialog)
    dialog.open()
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.toPlainText() == "<b>report</b>"
    assert shown.isReadOnly()
    copy, go_on = dialog.findChildren(QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == "<b>report</b>"
    assert go_on.isDefault()
    assert dialog.findChildren(QLabel)
    with qtbot.waitSignal(dialog.finished):
        go_on.click()


@pytest.mark.skipif(os.name != "posix", reason="modes and signals of POSIX")
def test_a_deadly_fault_is_noted_for_us_alone(tmp_path: Path) -> None:
    path = tmp_path / "fault.txt"
    code = (
        "import os, resource, sys, signal; from pathlib import Path\n"
        "from kneecoach.ui.crash import note_deadly_faults\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "os.umask(0); note_deadly_faults(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=False)
    assert done.returncode < 0
    assert "Segmentation fault" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_place_for_the_note_is_no_reason_to_fail(tmp_path: Path) -> None:
    assert note_deadly_faults(tmp_path / "nowhere" / "fault.txt") is None


def test_the_note_can_be_kept_here_too(tmp_path: Path) -> None:
    descriptor = note_deadly_faults(tmp_path / "fault.txt")
    assert descriptor is not None
    faulthandler.disable()
    os.close(descriptor)
