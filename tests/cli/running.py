"""Runs kneecoach in a process of its own, as a user's shell does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHORT = """\
kneecoach: routine 1
name: {en: Short, ja: 短い運動メニュー}
exercises:
  reach: {name: {en: Reach, ja: のばす}, one-sided: yes, sources: [ours]}
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
  walk: {name: {en: Walk, ja: 歩く}, sources: [ours]}
steps:
  - exercise: reach
    hold: 10 s
    sides: each
  - exercise: lift
    sets: 2
    reps: 2
    tempo: {lift: 1 s, lower: 1 s}
    rest: {sets: 5 s}
  - exercise: walk
    time: 130 s
  - exercise: lift
    reps: 5
"""


@dataclass(frozen=True)
class Home:
    """A data folder and a short routine beside it."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def routine(self) -> Path:
        path = self.folder / "short.yaml"
        if not path.exists():
            path.write_text(SHORT, encoding="utf-8")
        return path

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "kneecoach", *map(str, words), "--data-dir", str(self.data)]

    def run(
        self, *words: str | Path, before: Sequence[str] = (), check: bool = False, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run to the end, at most 60 s. `before`: a command to run it under, such as strace."""
        return subprocess.run(
            [*before, *self.command(*words)],
            capture_output=True,
            text=True,
            timeout=60,
            check=check,
            env=environment_with(**environment),
        )

    def history(self) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.run("history", "--json", check=True).stdout)
        return answer

    def status(self) -> dict[str, Any] | None:
        answer: dict[str, Any] | None = json.loads(self.run("status", "--json", check=True).stdout)
        return answer


def environment_with(**more: str) -> dict[str, str]:
    """This environment, without what would change the answers."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("KNEECOACH_")}
    return {**kept, "PYTHONWARNINGS": "error", **more}


def acknowledged(output: str) -> list[int]:
    """The sequence numbers of the whole ACK lines in an output."""
    return [
        int(line.split()[1])
        for line in output.splitlines()
        if line.startswith("ACK ") and len(line.split()) == 4
    ]
