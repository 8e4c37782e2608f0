"""Start to first paint, against a bare window in the same run: fresh processes, turn and turn about."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from kneecoach.paths import DataDir, routines
from kneecoach.settings import Settings, save_settings
from tests.bench.figures import Bound, Series, ratios
from tests.sources import ROOT

NAME = "Behind-the-knee basics"
FILE = "behind-the-knee-basics.yaml"
USEFUL, SHELL, MEMORY = 2.0, 1.5, 70.0


@dataclass(frozen=True, slots=True)
class Painted:
    """One start: seconds to the first paint and to the first useful one, memory in MB (None: not told)."""

    shell: float
    useful: float
    memory: float | None


def lived_in(folder: Path) -> DataDir:
    """A data folder as after a first session: settings made, one session in the diary."""
    data = DataDir(folder)
    routine = routines() / FILE
    play = ["run", str(routine), "--auto", "--speed", "1000000", "--pain", "2"]
    subprocess.run(
        [sys.executable, "-m", "kneecoach", "--data-dir", str(folder), *play],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    chosen = Settings(language="en", side="left", sounds=False, theme="light", first_start_done=True)
    save_settings(data.settings, chosen)
    return data


def start(kind: str, *arguments: str) -> Painted:
    """One fresh process, offscreen, from the moment it is asked for; compiled, as an installed program is."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    asked = repr(time.monotonic())
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.child", asked, kind, *arguments],
        cwd=ROOT, env=env, check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    if done.returncode or not done.stdout:
        raise RuntimeError(f"{kind} window: {done.stderr.strip() or 'no paint'}")
    found = json.loads(done.stdout.splitlines()[-1])
    memory = found["pss"]
    return Painted(found["shell"], found["useful"], memory / 1024 if memory else None)


def measure(folder: Path, pairs: int) -> tuple[list[Series], list[Bound]]:
    """`pairs` bare windows and as many of ours, after one of each that is not counted."""
    data = lived_in(folder)
    ours: list[Painted] = []
    bare: list[Painted] = []
    for _ in range(pairs + 1):
        bare.append(start("bare"))
        ours.append(start("ours", NAME, "--data-dir", str(data.root)))
    del ours[0], bare[0]
    window = [one.shell for one in bare]
    shell, useful = [one.shell for one in ours], [one.useful for one in ours]
    shell_ratio = Series("shell, times a bare window", ratios(shell, window), "x")
    useful_ratio = Series("useful, times a bare window", ratios(useful, window), "x")
    memory = Series("memory of ours (PSS)", tuple(one.memory for one in ours if one.memory), "MB")
    series = [
        Series("bare window, first paint", tuple(number * 1000 for number in window), "ms"),
        Series("ours, first paint (shell)", tuple(number * 1000 for number in shell), "ms"),
        Series("ours, first useful paint (Today)", tuple(number * 1000 for number in useful), "ms"),
        shell_ratio,
        useful_ratio,
        Series("memory of a bare window (PSS)", tuple(one.memory for one in bare if one.memory), "MB"),
        memory,
    ]
    bounds = [
        Bound("first useful paint, times a bare window", useful_ratio.median, USEFUL),
        Bound("shell, times a bare window", shell_ratio.median, SHELL),
    ]
    if memory.numbers:
        bounds.append(Bound("memory", memory.median, MEMORY, " MB"))
    return [one for one in series if one.numbers], bounds
