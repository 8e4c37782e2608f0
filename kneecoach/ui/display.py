"""Whether a window can be shown at all, decided before Qt would end the process itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach.errors import MachineError, Trouble

if TYPE_CHECKING:
    import ctypes

_NEEDS_NO_SCREEN = ("offscreen", "minimal", "vnc", "minimalegl", "linuxfb", "eglfs")


@contextmanager
def checked_display(argv: Sequence[str], environ: Mapping[str, str]) -> Iterator[None]:
    """Raise MachineError where Qt could not open a window: no display, or a library it needs is missing.

    Looks at the `-platform` option and QT_QPA_PLATFORM as Qt does. Other systems than Linux always have a
    display. QApplication is made inside: an X server that nobody else uses starts anew when its last client
    leaves, and would turn Qt away at that moment, so our own knock holds the door until Qt is in.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    platform = _platform(argv, environ)
    if platform in _NEEDS_NO_SCREEN:
        yield
        return
    wayland = bool(environ.get("WAYLAND_DISPLAY")) and platform in ("", "wayland")
    if not wayland and not environ.get("DISPLAY"):
        raise MachineError(Trouble.NO_DISPLAY, "DISPLAY")
    if wayland:
        yield
        return
    with _connected_to_x11(environ.get("DISPLAY", "")):
        yield


def _platform(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """The platform plugin asked for, "" for Qt's own choice; "wayland;xcb" means the first."""
    wanted = environ.get("QT_QPA_PLATFORM", "")
    for i, word in enumerate(argv[:-1]):
        if word in ("-platform", "--platform"):
            wanted = argv[i + 1]
    return wanted.split(";")[0].split(":")[0]


@contextmanager
def _connected_to_x11(display: str) -> Iterator[None]:
    """Load what Qt will load, knock at the display as it will, and stay until it has."""
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    plugin = plugins / "platforms" / "libqxcb.so"
    if plugin.is_file():
        _load(str(plugin))
    xcb = _load("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        if xcb.xcb_connection_has_error(connection):
            raise MachineError(Trouble.NO_DISPLAY, display)
        yield
    finally:
        xcb.xcb_disconnect(connection)


def _load(name: str) -> ctypes.CDLL:
    import ctypes

    try:
        return ctypes.CDLL(name)
    except OSError as error:
        raise library_missing(error) from error


def library_missing(error: Exception) -> MachineError:
    """What the loader says, as ours: "libxcb-cursor.so.0: cannot open shared object file ..."."""
    import re

    found = re.search(r"\S*?([^\s/]+\.so[.\d]*|[^\s/\\]+\.(?:dll|dylib))", str(error))
    return MachineError(Trouble.LIBRARY_MISSING, found.group(1) if found else str(error))
