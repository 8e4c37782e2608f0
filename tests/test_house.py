"""The house rules that a file can break all by itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.sources import Source, expect_none, python_files, text_files

Rule = Callable[[Source], Iterator[str]]

LONGEST = 300
DRAWERS = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc", "shared", "base"}
LABELS = "kneecoach/ui/labels.py"
CARDS = "kneecoach/ui/cards.py"
NESTERS = {"addLayout", "insertLayout", "setLayout", "itemAt", "itemAtPosition"}
RICH = {
    "QLabel",  # takes what looks like HTML for HTML, opens the files it names and hangs on a device
    "QTextBrowser",  # follows file: links
    "QTextEdit",
    "QMessageBox",
    "QErrorMessage",
    "QInputDialog",
    "QProgressDialog",
    "QToolTip",
    "QWhatsThis",
}
RICH_SETTERS = {"setToolTip", "setWhatsThis", "setHtml", "insertHtml"}
CLOCKS = {
    "time": {
        "time",
        "time_ns",
        "monotonic",
        "monotonic_ns",
        "perf_counter",
        "perf_counter_ns",
        "process_time",
    }
    | {"localtime", "gmtime", "ctime", "asctime", "strftime", "clock_gettime", "clock_gettime_ns"},
    "datetime": {"now", "today", "utcnow"},
    "date": {"today"},
    "QDateTime": {"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentSecsSinceEpoch"},
    "QDate": {"currentDate"},
    "QTime": {"currentTime"},
}
SQL_CLOCK = re.compile(r"CURRENT_TIME|CURRENT_DATE|(date|time|day|epoch)\s*\(\s*'now'", re.IGNORECASE)
WAITS = {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QThread.sleep", "QThread.msleep"}
REASONLESS = re.compile(r"#\s*(noqa(: ?[A-Z]+\d+(, ?[A-Z]+\d+)*)?|type: ignore(\[[\w, -]+\])?)\s*$")
NAMELESS = re.compile(r"#\s*(noqa(?!:)|type: ignore(?!\[))|#\s*(ruff|mypy|pyright|flake8):")
# Put together from pieces, so that this file passes its own rule.
UNFINISHED = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "X" * 3, "Not" + "ImplementedError"]))
_PLACE = "(?<![\\w.)}>*])" + "/(root|work|farm%s)" + r"/[\w.]"
SOMEBODYS = re.compile(_PLACE % "|home|Users|opt|mnt|srv|tmp")
NOT_MADE_UP = re.compile(_PLACE % "")  # tests make up places of their own


def is_clock(source: Source) -> bool:
    """Whether this is the one place that may read a clock; the benchmark measures, and reads one too."""
    return source.path == "kneecoach/clock.py" or source.path.startswith("tests/bench/")


def too_long(source: Source) -> Iterator[str]:
    """Past 300 lines it is two rooms."""
    lines = source.text.count("\n")
    if lines > LONGEST:
        yield f"{source.path}: {lines} lines"


def named_like_a_drawer(source: Source) -> Iterator[str]:
    """A drawer takes anything; a room has a purpose."""
    for part in source.path.removesuffix(".py").split("/"):
        if part.strip("_") in DRAWERS:
            yield f"{source.path}: {part} says nothing of what is in it"


def clock_reads(source: Source) -> Iterator[str]:
    """Time is an argument: only `clock.py` reads it, in Python, in Qt and in SQL."""
    if is_clock(source):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value).split(".")[-1]
            if node.attr in CLOCKS.get(owner, set()):
                yield f"{source.path}:{node.lineno}: {owner}.{node.attr} reads the clock"
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            for alias in node.names:
                if alias.name in CLOCKS["time"]:
                    yield f"{source.path}:{node.lineno}: {alias.name} reads the clock"
        elif isinstance(node, ast.Name) and node.id == "QElapsedTimer":
            yield f"{source.path}:{node.lineno}: QElapsedTimer reads the clock"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL_CLOCK.search(node.value):
            yield f"{source.path}:{node.lineno}: SQL reads the clock"


def rich_texts(source: Source) -> Iterator[str]:
    """A stranger's text is shown letter for letter, so only `labels.py` makes what could take it for HTML."""
    if source.path == LABELS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            made = ast.unparse(node.func).split(".")
            if made[-1] in RICH | RICH_SETTERS or not RICH.isdisjoint(made[-2:-1]):
                yield f"{source.path}:{node.lineno}: {made[-1]} outside {LABELS}"
        elif isinstance(node, ast.ClassDef):
            for base in node.bases:
                if ast.unparse(base).split(".")[-1] in RICH:
                    yield f"{source.path}:{node.lineno}: a kind of {ast.unparse(base)} outside {LABELS}"


def nested_layouts(source: Source) -> Iterator[str]:
    """Python objects of a layout's items outlive the items and crash the program: see `cards.nest`."""
    if source.path == CARDS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in NESTERS:
            yield f"{source.path}:{node.lineno}: {ast.unparse(node.func)} outside {CARDS}"


def global_state(source: Source) -> Iterator[str]:
    """Values are passed in; nothing is kept where anybody can change it."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Global):
            yield f"{source.path}:{node.lineno}: global {', '.join(node.names)}"


def swallowed_reasons(source: Source) -> Iterator[str]:
    """Every exception from lint or types names its rule and carries its reason."""
    for line, comment in source.comments():
        if REASONLESS.search(comment) or NAMELESS.search(comment):
            yield f"{source.path}:{line}: {comment}"


def waits(source: Source) -> Iterator[str]:
    """Tests run in simulated time; one that must see real seconds go by says why on the line."""
    if source.path.startswith("tests/bench/"):
        return
    reasons = {line for line, comment in source.comments() if "real time:" in comment}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in WAITS and node.lineno not in reasons:
            yield f"{source.path}:{node.lineno}: {ast.unparse(node)}"


def missing_future(source: Source) -> Iterator[str]:
    """Annotations are read when asked for, in every module that has any code."""
    code = [node for node in source.tree.body if not isinstance(node, ast.Expr)]
    if code and "from __future__ import annotations" not in source.text and len(code) > 1:
        yield f"{source.path}: no `from __future__ import annotations`"


def unfinished(source: Source) -> Iterator[str]:
    """What stands in the tree is finished."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield f"{source.path}:{number}: {line.strip()}"


def somebodys_machine(source: Source) -> Iterator[str]:
    """The project knows no place on anybody's machine."""
    place = NOT_MADE_UP if source.path.startswith("tests/") else SOMEBODYS
    for number, line in enumerate(source.text.splitlines(), 1):
        if place.search(line):
            yield f"{source.path}:{number}: {line.strip()}"


EVERYWHERE: tuple[Rule, ...] = (unfinished, somebodys_machine)
IN_PYTHON: tuple[Rule, ...] = (too_long, named_like_a_drawer, global_state, swallowed_reasons, missing_future)
IN_THE_PRODUCT: tuple[Rule, ...] = (clock_reads, rich_texts, nested_layouts)
IN_TESTS: tuple[Rule, ...] = (waits,)


def _name(rule: Rule) -> str:
    return rule.__name__


@pytest.mark.parametrize("rule", EVERYWHERE, ids=_name)
def test_every_text_file_keeps_to(rule: Rule) -> None:
    expect_none(fault for source in text_files() for fault in rule(source))


@pytest.mark.parametrize("rule", IN_PYTHON, ids=_name)
def test_every_python_file_keeps_to(rule: Rule) -> None:
    expect_none(fault for source in python_files("kneecoach", "tests") for fault in rule(source))


@pytest.mark.parametrize("rule", IN_THE_PRODUCT, ids=_name)
def test_the_product_keeps_to(rule: Rule) -> None:
    expect_none(fault for source in python_files("kneecoach") for fault in rule(source))


@pytest.mark.parametrize("rule", IN_TESTS, ids=_name)
def test_every_test_keeps_to(rule: Rule) -> None:
    expect_none(fault for source in python_files("tests") for fault in rule(source))


def test_every_folder_of_the_product_and_of_the_tests_says_what_it_is_for() -> None:
    files = python_files("kneecoach", "tests")
    folders = {source.path.rpartition("/")[0] for source in files}
    silent = folders - {s.path.rpartition("/")[0] for s in files if s.path.endswith("__init__.py") and s.text}
    assert silent == set()


GUILTY: tuple[tuple[Rule, str], ...] = (
    (too_long, "x = 1\n" * (LONGEST + 1)),
    (clock_reads, "import time\ntime.monotonic()"),
    (clock_reads, "from time import perf_counter as p"),
    (clock_reads, "import datetime\ndatetime.datetime.now()"),
    (clock_reads, "today = date.today"),
    (clock_reads, "QDateTime.currentDateTime()"),
    (clock_reads, "QElapsedTimer()"),
    (clock_reads, "db.execute(\"SELECT datetime('now')\")"),
    (rich_texts, "QLabel(name)"),
    (rich_texts, "QtWidgets.QTextBrowser()"),
    (rich_texts, "QMessageBox.warning(self, a, b)"),
    (rich_texts, "button.setToolTip(name)"),
    (rich_texts, "class Line(QLabel): pass"),
    (nested_layouts, "body.addLayout(line)"),
    (nested_layouts, "frame.setLayout(whole)"),
    (nested_layouts, "item = body.itemAt(0)"),
    (global_state, "def f():\n    global settings"),
    (swallowed_reasons, "import os  # noqa: F401"),
    (swallowed_reasons, "import os  # noqa"),
    (swallowed_reasons, "x = f()  # type: ignore[no-any-return]"),
    (swallowed_reasons, "x = f()  # type: ignore"),
    (swallowed_reasons, "# ruff: noqa"),
    (waits, "time.sleep(1)"),
    (waits, "def test_it(qtbot):\n    qtbot.wait(100)"),
    (missing_future, "import os\nx = os.name"),
    (unfinished, "# TO" + "DO: later"),
    (unfinished, "raise Not" + "ImplementedError"),
    (somebodys_machine, "HOME = '/ho" + "me/ada/kneecoach'"),
    (somebodys_machine, "see /wo" + "rk/notes.md"),
)


@pytest.mark.parametrize(("rule", "text"), GUILTY)
def test_what_breaks_a_rule_is_named(rule: Rule, text: str) -> None:
    assert len(list(rule(Source("kneecoach/ui/today.py", text)))) == 1


def test_a_drawer_is_named() -> None:
    assert list(named_like_a_drawer(Source("kneecoach/ui/utils.py", "")))
    assert list(named_like_a_drawer(Source("kneecoach/common/sums.py", "")))


INNOCENT: tuple[tuple[Rule, str], ...] = (
    (clock_reads, "def f(reading: Reading) -> float:\n    return reading.now.timestamp()"),
    (rich_texts, "from kneecoach.ui.labels import label, message_box\nlabel(name)"),
    (rich_texts, "role = QMessageBox.ButtonRole.AcceptRole"),
    (nested_layouts, "nest(body, line)"),
    (swallowed_reasons, "import os  # noqa: F401 - read by the build"),
    (swallowed_reasons, "x = f()  # type: ignore[no-any-return]  # the library has no types"),
    (waits, "time.sleep(20)  # real time: a stopped process sees none other"),
    (somebodys_machine, "see kneecoach/ui/session and https://example.org/work/paper"),
)


@pytest.mark.parametrize(("rule", "text"), INNOCENT)
def test_what_keeps_to_a_rule_is_not_named(rule: Rule, text: str) -> None:
    assert list(rule(Source("kneecoach/ui/today.py", text))) == []
