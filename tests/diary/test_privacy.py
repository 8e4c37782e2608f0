"""Other users of the machine see nothing, from the first moment, whatever the umask."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from kneecoach.settings import Settings, save_settings
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, begin, trouble_of


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_everything_is_closed_from_birth(data: DataDir, clock: SimulatedClock) -> None:
    nested = DataDir(data.root / "share" / "kneecoach")
    with Diary.open(nested, clock.read()) as diary:
        begin(diary, clock.read())
        diary.append(None, BEFORE, clock.read())
    with Diary.open(nested, clock.read()) as diary:
        diary.append(None, BEFORE, clock.read())
        save_settings(nested.settings, Settings())
        nested.diary.rename(nested.root / "kneecoach.gone")
        trouble_of(lambda: diary.append(None, BEFORE, clock.read()))
        seen = {path.name for path in nested.root.rglob("*")}
        assert seen >= {"kneecoach.gone", "kneecoach.db-wal", "kneecoach.db-shm", "backups", "rescue.jsonl"}
        for path in (data.root, nested.root, *nested.root.rglob("*")):
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
