"""No display, or a library missing: said before Qt would abort."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kneecoach.errors import MachineError, Trouble
from kneecoach.ui import display
from kneecoach.ui.display import checked_display, library_missing

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is always a display"
)


@pytest.mark.parametrize(
    "environ", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland"}]
)
def test_no_display(environ: dict[str, str]) -> None:
    with pytest.raises(MachineError) as caught, checked_display(["kneecoach"], environ):
        pass
    assert caught.value.trouble is Trouble.NO_DISPLAY


def test_a_display_that_does_not_answer() -> None:
    with pytest.raises(MachineError) as caught, checked_display(["kneecoach"], {"DISPLAY": ":987"}):
        pass
    assert caught.value.trouble in (Trouble.NO_DISPLAY, Trouble.LIBRARY_MISSING)


@pytest.mark.parametrize(
    ("argv", "environ"),
    [
        (["kneecoach"], {"QT_QPA_PLATFORM": "offscreen"}),
        (["kneecoach"], {"QT_QPA_PLATFORM": "minimal:x=1"}),
        (["kneecoach", "-platform", "offscreen"], {}),
        (["kneecoach", "-platform", "offscreen"], {"QT_QPA_PLATFORM": "xcb"}),
        (["kneecoach"], {"WAYLAND_DISPLAY": "wayland-0"}),
    ],
)
def test_where_none_is_needed(argv: list[str], environ: dict[str, str]) -> None:
    with checked_display(argv, environ):
        pass


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(_name: str) -> ctypes.CDLL:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", load)
    with pytest.raises(MachineError) as caught, checked_display(["kneecoach"], {"DISPLAY": ":0"}):
        pass
    assert caught.value.trouble is Trouble.LIBRARY_MISSING
    assert caught.value.path == "libxcb-cursor.so.0"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libEGL.so.1"),
        ("/opt/x/libqxcb.so: undefined symbol: abc", "libqxcb.so"),
        ("DLL load failed while importing QtGui: gone", "DLL load failed while importing QtGui: gone"),
    ],
)
def test_what_the_loader_says(said: str, named: str) -> None:
    assert library_missing(ImportError(said)).path == named


def test_qt_is_never_reached_without_a_display(tmp_path: Path) -> None:
    code = (
        "from kneecoach.ui.application import make_application\n"
        "from kneecoach.errors import MachineError\n"
        "try: make_application(['kneecoach'])\n"
        "except MachineError as error: print(error.trouble.value)"
    )
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=kept, check=True, cwd=tmp_path
    )
    assert done.stdout == "no-display\n"


def test_the_check_itself_needs_no_window_classes() -> None:
    assert "QtWidgets" not in Path(display.__file__).read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_server_that_starts_anew_with_each_last_client_lets_the_window_in() -> None:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        code = "from kneecoach.ui.application import make_application; make_application(['kneecoach'])"
        environ = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
        for _ in range(5):
            subprocess.run(
                [sys.executable, "-c", code], env=environ | {"DISPLAY": display}, check=True, timeout=30
            )
    finally:
        server.terminate()
        server.wait(10)
