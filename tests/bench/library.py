"""A folder of 1,000 routines in the Routines page: the names, the first reading, the cache."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from kneecoach import paths
from kneecoach.ui.folder_reader import FolderReader
from tests.bench.figures import Bound, Series

FILES = 1_000
CHANGED = 10
_NAMES, _CACHED, _STILL = 300.0, 1000.0, 100.0  # ms
_BEAT = 2  # ms between two looks at whether the event loop turns


def fill(folder: Path, number: int = FILES) -> None:
    """So many routines in a folder: those that ship, again and again, every tenth one bad."""
    folder.mkdir(parents=True)
    shipped = paths.routines()
    texts = [path.read_text(encoding="utf-8") for path in sorted(shipped.glob("*.yaml"))]
    texts += [path.read_text(encoding="utf-8") for path in sorted(shipped.glob("protocols/*.yaml"))]
    for n in range(number):
        text = texts[n % len(texts)]
        text = text if n % 10 else text.replace("steps:", "stepps:")
        (folder / f"routine-{n:05}.yaml").write_text(text, encoding="utf-8")


class Reading:
    """One reading of a folder in this process' event loop, and what it took, in ms.

    `still`: the longest time in which the loop could do nothing else.
    """

    def __init__(self, folder: Path, cache: Path) -> None:
        self.names = self.all = self.still = 0.0
        self._loop = QEventLoop()
        reader = FolderReader(paths.routines(), cache)
        reader.listed.connect(self._listed)
        reader.finished.connect(self._finished)
        beat = QTimer(interval=_BEAT)
        beat.timeout.connect(self._beat)
        beat.start()
        self._begun = self._last = time.perf_counter()
        reader.look(folder)
        self._loop.exec()
        self.count = len(reader.entries)
        self.bad = sum(entry.faults > 0 for entry in reader.entries.values())

    def _listed(self) -> None:
        self.names = (time.perf_counter() - self._begun) * 1000  # the last time counts: all are there

    def _finished(self) -> None:
        self.all = (time.perf_counter() - self._begun) * 1000
        self._loop.quit()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.still = max(self.still, (now - self._last) * 1000)
        self._last = now


def measure(folder: Path, times: int = 7) -> tuple[list[Series], list[Bound]]:
    """A first reading, readings from the cache, and readings with ten changed files."""
    app = QCoreApplication.instance() or QCoreApplication(["bench"])
    files, cache = folder / "library", folder / "cache" / "library.json"
    fill(files)
    first = Reading(files, cache)
    kept = [Reading(files, cache) for _ in range(times)]

    def changed(turn: int) -> Reading:
        for path in sorted(files.iterdir())[turn * CHANGED : (turn + 1) * CHANGED]:
            path.write_text(path.read_text(encoding="utf-8") + f"# {turn}\n", encoding="utf-8")
            os.utime(path)
        return Reading(files, cache)

    few = [changed(turn) for turn in range(times)]
    every = [first, *kept, *few]
    if any(one.count != FILES or not one.bad for one in every):
        raise ValueError("not all files were read")
    del app

    def series(name: str, of: list[Reading], value: Callable[[Reading], float]) -> Series:
        return Series(name, tuple(map(value, of)), "ms")

    names = series(f"names of {FILES:,}", every, lambda one: one.names)
    cached = series(f"{FILES:,} from the cache", kept, lambda one: one.all)
    ten = series(f"{FILES:,}, {CHANGED} of them changed", few, lambda one: one.all)
    still = series("longest standstill of the window's loop", every, lambda one: one.still)
    return [
        names,
        series(f"{FILES:,} for the first time", [first], lambda one: one.all),
        cached,
        ten,
        still,
    ], [
        Bound(f"names of {FILES:,} routines, longest", max(names.numbers), _NAMES, " ms"),
        Bound(f"{FILES:,} routines from the cache, median", cached.median, _CACHED, " ms"),
        Bound(
            f"{FILES:,} routines, {CHANGED} changed, median", statistics.median(ten.numbers), _CACHED, " ms"
        ),
        Bound(
            "the window's loop while a folder is read, longest standstill", max(still.numbers), _STILL, " ms"
        ),
    ]
