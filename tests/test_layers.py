"""Imports point only down, and what reaches outside is imported in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.sources import Source, expect_none, python_files

# From the ground up. A room may import the rooms of the floors below it, and itself.
FLOORS = (
    ("text", "errors", "clock", "lock", "guard", "files", "paths", "settings"),
    ("routine", "diary", "figure", "words"),
    ("session", "progress", "care"),
    ("coach",),
    ("ui",),
    ("app",),
    ("cli",),
    ("__main__",),
)
_FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
_GROUND = frozenset(FLOORS[0])  # single modules, not rooms: they may lean on one another, never in a circle

# Steps sideways that are meant, each with its reason.
SIDEWAYS = {
    ("words", "routine"): "the words say a routine's own values: doses, sides, kinds of phase",
    (
        "routine",
        "figure",
    ): "an exercise's poses are written in its card and read into the figure's own values",
}
# Steps down that are not: what the house keeps apart.
FORBIDDEN = {
    ("session", "diary"): "recovery gets its events from coach",
    ("routine", "words"): "the domain never translates",
}
# The domain carries data; only what meets the user says it.
SPEAKING = frozenset({"words", "ui", "app", "cli", "__main__"})

# A library is known to one place: the rest of the house does not depend on it.
LIBRARIES = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "wakepy": ("ui",),
    "miniaudio": ("ui",),
    "yaml": ("routine",),
    "sqlite3": ("diary",),
    "polib": ("words",),
    "hatchling": ("words",),
    "platformdirs": ("paths",),
    "fcntl": ("lock", "guard"),
    "msvcrt": ("lock", "guard"),
    "resource": ("lock", "guard"),
    "pwd": (),
    "grp": (),
}
# Nothing leaves the machine; the second start speaks to the first through Qt's local socket alone.
NETWORK = frozenset(
    {"socket", "socketserver", "ssl", "http", "urllib", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib"}
    | {"xmlrpc", "asyncio", "requests", "httpx", "aiohttp"}
)
LOCAL_SOCKET = "kneecoach/ui/single_instance.py"
MADE_AT_RUN_TIME = "a name made at run time"


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a file imports, in functions and types-only blocks too.

    Of a name that is only made at run time, as in `import_module(f"kneecoach.cli.{name}")`, its beginning.
    """
    package = source.module if source.path.endswith("__init__.py") else source.module.rpartition(".")[0]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.rsplit(".", node.level - 1)[0] if node.level else ""
            origin = ".".join(part for part in (base, node.module) if part)
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield node.lineno, _beginning(node.args[0]) or MADE_AT_RUN_TIME


def _beginning(name: ast.expr) -> str:
    if isinstance(name, ast.JoinedStr):
        return _beginning(name.values[0]).rstrip(".")
    return str(name.value) if isinstance(name, ast.Constant) else ""


def _is_below(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(f"{prefix}.")


def room_of(module: str) -> str | None:
    """The room a module of ours belongs to: "kneecoach.ui.labels" is of "ui"; None for the package itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else None


def why_not(here: str, there: str) -> str | None:
    """Why room `here` must not import room `there`, None where it may."""
    if here == there or (here, there) in SIDEWAYS:
        return None
    if (here, there) in FORBIDDEN:
        return FORBIDDEN[here, there]
    if there == "words" and here not in SPEAKING:
        return "the domain never translates"
    if here in _GROUND and there in _GROUND:
        return None
    if _FLOOR[here] == _FLOOR[there]:
        return f"{here} and {there} stand on one floor"
    return f"{there} is upstairs" if _FLOOR[here] < _FLOOR[there] else None


def room_faults(source: Source) -> list[str]:
    """Every import of the file that points up or sideways, or from a room that no floor has."""
    here = room_of(source.module)
    if here is None:
        return [
            f"{source.path}:{line}: the package itself imports {name}"
            for line, name in imports(source)
            if not name.startswith("__future__")
        ]
    if here not in _FLOOR:
        return [f"{source.path}:1: the room {here!r} has no floor"]
    faults = []
    for line, name in imports(source):
        if not _is_below(name, "kneecoach") or name == "kneecoach.__version__":
            continue
        there = room_of(name)
        why = "import the module, not the package" if there is None else None
        if there is not None:
            why = why_not(here, there) if there in _FLOOR else f"there is no room {there!r}"
        if why:
            faults.append(f"{source.path}:{line}: {name}: {why}")
    return faults


def library_faults(source: Source) -> list[str]:
    """Every import of a library outside the place that knows it, and of all that could reach a network."""
    here = room_of(source.module)
    faults = []
    for line, name in imports(source):
        library = name.split(".")[0]
        if library in LIBRARIES and here not in LIBRARIES[library]:
            where = ", ".join(LIBRARIES[library]) or "nowhere"
            faults.append(f"{source.path}:{line}: {library} is known to {where} alone")
        network = library in NETWORK or any(
            word in name for word in ("QtNetwork", "QtWeb", "QLocalSocket", "QLocalServer", "QtSql")
        )
        if network and source.path != LOCAL_SOCKET:
            faults.append(f"{source.path}:{line}: {name}: nothing leaves the machine")
        if name == MADE_AT_RUN_TIME:
            faults.append(f"{source.path}:{line}: an import whose name no test can read")
    return faults


def circle(sources: list[Source]) -> list[str]:
    """Modules of the house that import one another in a circle at start-up, [] where there is none."""
    modules = {source.module for source in sources}
    graph: dict[str, set[str]] = {}
    for source in sources:
        late = {
            line
            for node in ast.walk(source.tree)
            if isinstance(node, ast.FunctionDef)
            or (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
        }
        graph[source.module] = {
            target
            for line, name in imports(source)
            if line not in late
            for target in (name, name.rpartition(".")[0])
            if target in modules and target != source.module and not source.module.startswith(f"{target}.")
        }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [str(module) for module in error.args[1]]
    return []


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    found = python_files("kneecoach")
    assert len(found) > 20
    return found


def test_imports_point_only_down(sources: list[Source]) -> None:
    expect_none(fault for source in sources for fault in room_faults(source))


def test_a_library_is_known_to_one_place(sources: list[Source]) -> None:
    expect_none(fault for source in sources for fault in library_faults(source))


def test_no_modules_import_one_another_in_a_circle(sources: list[Source]) -> None:
    assert circle(sources) == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("routine/loader.py", "from kneecoach.session.engine import Engine"),
        ("routine/loader.py", "from kneecoach.diary.store import Store"),
        ("routine/loader.py", "def f():\n    from kneecoach.words import Words"),
        ("session/recovery.py", "import kneecoach.diary.store"),
        ("session/recovery.py", "from ..diary import store"),
        ("care/pain.py", "from kneecoach import words"),
        ("diary/store.py", "if TYPE_CHECKING:\n    from kneecoach.routine.model import Side"),
        ("progress/pain.py", "from kneecoach.care.pain import bands"),
        ("coach/visit.py", "from kneecoach.ui.driver import Driver"),
        ("ui/today.py", "from kneecoach.app import start"),
        ("app.py", "from kneecoach.cli import main"),
        ("misplaced.py", "import json"),
        ("ui/today.py", "from kneecoach import Words"),
    ],
)
def test_an_import_that_points_up_or_sideways_is_named(path: str, line: str) -> None:
    faults = room_faults(Source(f"kneecoach/{path}", line))
    assert len(faults) == 1
    assert faults[0].startswith(f"kneecoach/{path}:{1 + line.count(chr(10))}: ")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("cli.py", "from PySide6.QtCore import QTimer"),
        ("coach/visit.py", "def f():\n    import PySide6.QtCore as core"),
        ("app.py", "import importlib\nimportlib.import_module('PySide6.QtCore')"),
        ("ui/today.py", "import sqlite3"),
        ("ui/today.py", "from urllib.request import urlopen"),
        ("ui/today.py", "from PySide6.QtNetwork import QTcpSocket"),
        ("ui/today.py", "from PySide6 import QtNetwork"),
        ("diary/store.py", "import fcntl"),
        ("ui/today.py", "__import__(name)"),
        ("ui/today.py", "importlib.import_module(f'{name}.page')"),
    ],
)
def test_a_library_in_the_wrong_place_is_named(path: str, line: str) -> None:
    assert len(library_faults(Source(f"kneecoach/{path}", line))) == 1


def test_what_may_be_imported_is_not_named() -> None:
    fine = [
        Source("kneecoach/cli.py", "from kneecoach import __version__\nfrom kneecoach.app import start"),
        Source("kneecoach/words/doses.py", "from kneecoach.routine.model import Side"),
        Source("kneecoach/settings.py", "from kneecoach.files import write_file"),
        Source("kneecoach/ui/single_instance.py", "from PySide6.QtNetwork import QLocalServer"),
        Source("kneecoach/session/engine.py", "from kneecoach.session.events import Cue"),
    ]
    assert [fault for source in fine for fault in room_faults(source) + library_faults(source)] == []


def test_a_circle_is_found_and_a_late_import_is_none() -> None:
    lock = Source("kneecoach/lock.py", "from kneecoach.files import a")
    assert circle([lock, Source("kneecoach/files.py", "from kneecoach.lock import b")])
    for late in ("def f():", "if TYPE_CHECKING:"):
        assert not circle([lock, Source("kneecoach/files.py", f"{late}\n    from kneecoach.lock import b")])
