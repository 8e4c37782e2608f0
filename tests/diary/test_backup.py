"""Backups: made daily, checked, thinned by number, and put back."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kneecoach.diary.backup import Backup, backups, thinned
from kneecoach.diary.doctor import Level, examine
from kneecoach.diary.restore import newest_sound, restore, start_afresh
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError, Trouble
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, files_in, filled, kinds, trouble_of


def _visit(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data, clock.read()) as diary:
        assert diary.backup_trouble is None
        diary.append(None, BEFORE, clock.read())


def test_a_backup_is_made_once_a_day_and_never_of_nothing(data: DataDir, clock: SimulatedClock) -> None:
    _visit(data, clock)
    assert backups(data.backups) == []
    for _ in range(2):
        _visit(data, clock)
        assert [backup.path.name for backup in backups(data.backups)] == ["kneecoach-000001-2026-11-22.db"]
    clock.advance(86_400)
    _visit(data, clock)
    assert [backup.number for backup in backups(data.backups)] == [2, 1]


def test_a_backup_is_a_whole_database_of_its_own(data: DataDir, clock: SimulatedClock) -> None:
    _visit(data, clock)
    _visit(data, clock)
    assert len(files_in(data.backups)) == 1
    (path,) = data.backups.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert data.backups.stat().st_mode & 0o777 == 0o700
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
    connection.close()


def test_a_backup_that_cannot_be_made_does_not_stop_the_day(data: DataDir, clock: SimulatedClock) -> None:
    _visit(data, clock)
    data.backups.write_bytes(b"a file in the folder's place")
    with Diary.open(data, clock.read()) as diary:
        assert diary.backup_trouble is not None
        assert diary.backup_trouble.trouble is Trouble.CANNOT_WRITE
        diary.append(None, BEFORE, clock.read())
        data.backups.unlink()
        assert diary.back_up_if_due(clock.read()) is not None
        assert diary.backup_trouble is None
    assert len(kinds(data)) == 2


def _made_on(*days: date) -> list[Backup]:
    """Backups in the order they were made, newest first."""
    made = [Backup(Path(f"{number}"), number, day, 1) for number, day in enumerate(days, start=1)]
    return made[::-1]


def test_thinning_keeps_days_then_weeks_then_months() -> None:
    first = date(2025, 1, 1)
    found = _made_on(*(first + timedelta(days=day) for day in range(600)))
    gone = thinned(found)
    kept = [backup for backup in found if backup not in gone]
    assert [backup.number for backup in kept[:14]] == list(range(600, 586, -1))
    assert 20 <= len(kept) <= 14 + 8 + 12
    assert kept[-1].day <= found[0].day - timedelta(days=300)
    assert thinned(kept) == []


@pytest.mark.parametrize("wrong", [date(1970, 1, 1), date(2099, 12, 31)])
def test_thinning_never_takes_the_newest_three_whatever_the_dates_say(wrong: date) -> None:
    good = [date(2026, 1, 1) + timedelta(days=day) for day in range(60)]
    for made in ([*good, wrong, wrong, wrong, wrong], [wrong, *good], [*good[:30], wrong, *good[30:]]):
        found = _made_on(*made)
        assert not {backup.number for backup in thinned(found)} & {backup.number for backup in found[:3]}


def test_a_clock_set_to_1970_and_2099_costs_no_new_backup(data: DataDir, clock: SimulatedClock) -> None:
    _visit(data, clock)
    for year in (2026, 1970, 2099, 2026, 2027):
        clock.now = datetime(year, 3, 1, 12, tzinfo=UTC)
        _visit(data, clock)
    assert [backup.day.year for backup in backups(data.backups)] == [2027, 2026, 2099, 1970]


def test_a_damaged_diary_is_replaced_and_kept(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    _visit(data, clock)
    data.diary.write_bytes(b"damaged " * 600)
    fault, offer = examine(data)[:2]
    assert fault.error is not None
    assert fault.error.trouble is Trouble.DAMAGED
    assert (offer.code, offer.level) == ("can-restore", Level.WARNING)
    backup = newest_sound(data)
    assert backup is not None
    kept = restore(data, backup, clock.read())
    assert kept is not None
    assert kept.read_bytes() == b"damaged " * 600
    assert kept.name == "kneecoach.db.damaged-2026-11-22"
    assert len(kinds(data)) == 8
    _visit(data, clock)
    assert examine(data)[0].level is Level.SOUND
    again = restore(data, backup, clock.read())
    assert again is not None
    assert again.name == "kneecoach.db.damaged-2026-11-22-2"


def test_a_lost_diary_is_replaced(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    _visit(data, clock)
    data.diary.unlink()
    backup = newest_sound(data)
    assert backup is not None
    assert restore(data, backup, clock.read()) is None
    assert len(kinds(data)) == 8


def test_a_damaged_backup_is_skipped_and_never_restored(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    _visit(data, clock)
    clock.advance(86_400)
    _visit(data, clock)
    newest, older = backups(data.backups)
    newest.path.write_bytes(newest.path.read_bytes()[:-5000])
    found = newest_sound(data)
    assert found is not None
    assert found.path == older.path
    before = data.diary.read_bytes()
    assert trouble_of(lambda: restore(data, newest, clock.read())) is Trouble.DAMAGED
    assert data.diary.read_bytes() == before
    assert set(files_in(data.root)) == {"kneecoach.db", "kneecoach.lock"} | {
        f"backups/{backup.path.name}" for backup in (newest, older)
    }


def test_restoring_waits_for_nobody(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    _visit(data, clock)
    (backup,) = backups(data.backups)
    with Diary.open(data):
        assert trouble_of(lambda: restore(data, backup, clock.read())) is Trouble.OPEN_ELSEWHERE


def test_a_restore_that_is_cut_off_leaves_the_old_or_the_new(
    data: DataDir, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(data, clock)
    _visit(data, clock)
    (backup,) = backups(data.backups)

    def full(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("kneecoach.diary.restore.put_in_place", full)
    with pytest.raises(MachineError):
        restore(data, backup, clock.read())
    monkeypatch.undo()
    assert trouble_of(lambda: Diary.open(data)) is Trouble.EMPTY
    restore(data, backup, clock.read())
    assert len(kinds(data)) == 8


def test_without_a_backup_one_can_begin_again(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    data.diary.write_bytes(b"")
    assert newest_sound(data) is None
    kept = start_afresh(data, clock.read())
    assert kept is not None
    assert kept.exists()
    assert kinds(data) == []
    Diary.open(data).close()
