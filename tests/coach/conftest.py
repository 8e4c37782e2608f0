"""A diary, a gate and a short routine for a visit in simulated time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.model import Routine
from kneecoach.routine.timeline import Choice, Timeline
from tests.cli.running import SHORT
from tests.conftest import SimulatedClock


@pytest.fixture
def diary(tmp_path: Path, clock: SimulatedClock) -> Iterator[Diary]:
    with Diary.open(DataDir(tmp_path / "data"), clock.read()) as opened:
        yield opened


@pytest.fixture
def routine(tmp_path: Path) -> Routine:
    path = tmp_path / "short.yaml"
    path.write_text(SHORT, encoding="utf-8")
    return load_routine(path, paths.routines())


@pytest.fixture
def timeline(routine: Routine) -> Timeline:
    return lay_out(routine, Choice())
