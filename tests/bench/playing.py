"""A real session on its real page, offscreen: what it takes of the processor, and how true its time is.

Run in a process of its own: `python -m tests.bench.playing SECONDS FILE FOLDER` prints JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from tests.bench.figures import Bound, Series
from tests.sources import ROOT

# Of a core, in per cent: while the figure moves, while it holds, and where there is none.
MOVING, HOLDING, PLAIN = 25.0, 10.0, 15.0
PICTURE = 1000 / 30 * 1.03  # ms from picture to picture at 30 a second; a second of getting ready is slower
OFF_THE_WALL = 0.1  # seconds, at the end of twenty minutes
TWENTY_MINUTES = """\
kneecoach: routine 1
name: Twenty minutes
steps:
  - exercise: plank
    sets: 20
    hold: 55 s
    rest: 5 s
    prepare: 5 s
"""  # 20 holds, 19 rests and a prepare: 1,200 s
_MOVING = """\
kneecoach: routine 1
name: Moving
steps:
  - exercise: {exercise}
    reps: 40
    tempo: {{lift: 3 s, lower: 3 s}}
    prepare: 1 s
{own}"""
_HOLDING = """\
kneecoach: routine 1
name: Holding
steps:
  - exercise: seated-hamstring-stretch
    hold: 90 s
    sides: left
    prepare: 1 s
"""
_OWN = """\
exercises:
  heel-slide: {name: Heel slide}
"""
SESSIONS = {
    "figure-moves": (_MOVING.format(exercise="hip-lift", own=""), MOVING),
    "figure-holds": (_HOLDING, HOLDING),
    "no-figure": (_MOVING.format(exercise="heel-slide", own=_OWN), PLAIN),
}


class _Pictures(QObject):
    """Counts how often the figure is painted."""

    def __init__(self, stage: QObject) -> None:
        super().__init__()
        self.painted = 0
        stage.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.painted += event.type() == QEvent.Type.Paint
        return False


def _fill(window: QMainWindow, page: QWidget) -> None:
    window.setCentralWidget(page)
    window.resize(1920, 1080)
    window.show()


def play(seconds: float, file: Path, folder: Path) -> dict[str, float]:
    """Play `file` for `seconds`, or to its end if that comes first.

    Gives the processor's share in per cent of a core, the largest error of a phase's beginning and of a cue
    in seconds, the error at the end (-1.0 where the end was not reached), and memory in MB.
    """
    from PySide6.QtCore import QTimer

    from kneecoach import paths
    from kneecoach.clock import SystemClock
    from kneecoach.coach.begin import begin
    from kneecoach.diary.store import Diary
    from kneecoach.routine.layout import lay_out
    from kneecoach.routine.loader import load_routine
    from kneecoach.routine.timeline import Choice
    from kneecoach.session.events import Cue, Event, PhaseBegan, Played
    from kneecoach.settings import Settings
    from kneecoach.ui.application import dress, look_for, make_application
    from kneecoach.ui.session.driver import SessionDriver
    from kneecoach.ui.session.page import SessionPage
    from kneecoach.words import words_for
    from tests.bench.memory import proportional_kb

    app = make_application(["kneecoach"])
    look = look_for(app, Settings(theme="light"), words_for("en"))
    dress(app, look)
    clock = SystemClock()
    routine = load_routine(file, paths.routines())
    errors: dict[str, list[float]] = {"phase": [0.0], "cue": [0.0], "end": []}
    with ExitStack() as stack:
        diary = stack.enter_context(Diary.open(paths.DataDir(folder), clock.read()))
        visit, _started = begin(clock, diary, routine, lay_out(routine, Choice()))
        page = SessionPage(look)
        driver = SessionDriver(visit, page)
        window = QMainWindow()
        _fill(window, page)
        app.processEvents()
        begun = time.monotonic()

        def compare(events: Sequence[Event]) -> None:
            elapsed = time.monotonic() - begun
            for event in events:
                if isinstance(event, Cue):
                    errors["cue"].append(abs(elapsed - event.at))
                elif isinstance(event, PhaseBegan):
                    errors["phase"].append(abs(elapsed - event.at))
                elif isinstance(event, Played):
                    errors["end"].append(abs(elapsed - event.at))
                    app.quit()

        pictures = _Pictures(page.panel.stage)
        driver.events.connect(compare)
        QTimer.singleShot(round(seconds * 1000), app.quit)
        used = time.process_time()
        driver.start()
        app.exec()
        used, lasted = time.process_time() - used, time.monotonic() - begun
        driver.close()
    return {
        "share": 100 * used / lasted,
        "phase": max(errors["phase"]),
        "cue": max(errors["cue"]),
        "end": errors["end"][0] if errors["end"] else -1.0,
        "seconds": lasted,
        "pictures": pictures.painted / lasted,
        "memory": (proportional_kb("self") or 0) / 1024,
    }


def _in_a_process(seconds: float, file: Path, folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.playing", str(seconds), str(file), str(folder)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure(folder: Path, seconds: float) -> tuple[list[Series], list[Bound]]:
    """Sessions at 1920x1080 in real time: a figure moves, it holds, an own exercise has none."""
    series, bounds = [], []
    folder.mkdir(parents=True, exist_ok=True)
    for name, (text, most) in SESSIONS.items():
        file = folder / f"{name}.yaml"
        file.write_text(text, encoding="utf-8")
        run = _in_a_process(seconds, file, folder / name)
        series.append(Series(f"{name}, {seconds:g} s: share of a core", (run["share"],), "%"))
        series.append(Series(f"{name}: memory (PSS)", (run["memory"],), "MB"))
        series.append(Series(f"{name}: pictures of the figure a second", (run["pictures"],), ""))
        bounds.append(
            Bound(f"a session, {name.replace('-', ' ')}, share of a core", run["share"], most, " %")
        )
        if most == MOVING:
            apart = 1000 / run["pictures"] if run["pictures"] else None
            bounds.append(Bound("a figure that moves, from picture to picture", apart, PICTURE, " ms"))
    return series, bounds


def measure_long(folder: Path) -> tuple[list[Series], list[Bound]]:
    """Twenty real minutes while every core is busy with something else."""
    file = folder / "twenty-minutes.yaml"
    file.write_text(TWENTY_MINUTES, encoding="utf-8")
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        run = _in_a_process(1230, file, folder / "long")
    finally:
        for process in busy:
            process.kill()
            process.wait()
    end = run["end"] if run["end"] >= 0 else None
    series = [
        Series("twenty minutes: at the end, off the wall by", (run["end"] * 1000,), "ms"),
        Series("twenty minutes: worst beginning of a phase", (run["phase"] * 1000,), "ms"),
        Series("twenty minutes: worst cue", (run["cue"] * 1000,), "ms"),
    ]
    return series, [
        Bound("20 minutes beside busy cores, off the wall at the end", end, OFF_THE_WALL, " s"),
        Bound("20 minutes beside busy cores, worst cue", run["cue"], 0.05, " s"),
    ]


if __name__ == "__main__":
    length, path, where = sys.argv[1:]
    print(json.dumps(play(float(length), Path(path), Path(where))))
