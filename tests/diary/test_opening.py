"""What is checked before the first write: what is not a sound diary of ours stays as it is, byte for byte."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable

import pytest

from kneecoach.diary import opening
from kneecoach.diary.doctor import Level, examine
from kneecoach.diary.history import history_json
from kneecoach.diary.opening import check, connect
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.schema import VERSION, expected_shape, migrate, shape
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError, Trouble
from kneecoach.paths import DataDir
from kneecoach.settings import Settings, save_settings
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, SET, begin, files_in, filled, kinds, play, trouble_of


def _run_sql(data: DataDir, *statements: str) -> None:
    connection = sqlite3.connect(data.diary, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def _assert_refused(data: DataDir, trouble: Trouble) -> None:
    """Writer, reader and doctor give the same answer, and not a byte changes but for the lock."""
    before = files_in(data.root)
    assert trouble_of(lambda: Diary.open(data)) is trouble
    assert trouble_of(lambda: DiaryReader.open(data)) is trouble
    finding = examine(data)[0]
    assert finding.error is not None
    assert (finding.level, finding.error.trouble) == (Level.FAULT, trouble)
    assert files_in(data.root) == {**before, "kneecoach.lock": b""}


def test_a_first_start_makes_a_sound_diary(data: DataDir, clock: SimulatedClock) -> None:
    Diary.open(data, clock.read()).close()
    assert set(files_in(data.root)) == {"kneecoach.db", "kneecoach.lock"}
    assert examine(data)[0].level is Level.SOUND


def test_a_diary_of_a_newer_release_is_left_alone(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    _run_sql(data, f"PRAGMA user_version = {VERSION + 1}")
    _assert_refused(data, Trouble.NEWER)


@pytest.mark.parametrize("number", [0, 7])
def test_another_program_s_database_is_left_alone(data: DataDir, number: int) -> None:
    data.root.mkdir()
    _run_sql(data, "CREATE TABLE notes (x)", f"PRAGMA application_id = {number}")
    _assert_refused(data, Trouble.FOREIGN)


@pytest.mark.parametrize(
    "addition",
    [
        "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END",
        "CREATE VIEW v AS SELECT * FROM event",
        "DROP INDEX event_session",
        "ALTER TABLE event ADD COLUMN more TEXT",
    ],
)
def test_a_diary_of_another_shape_is_damage(data: DataDir, clock: SimulatedClock, addition: str) -> None:
    filled(data, clock)
    _run_sql(data, addition)
    _assert_refused(data, Trouble.DAMAGED)


def test_an_empty_file_is_loss_and_no_first_start(data: DataDir) -> None:
    data.root.mkdir(0o700)
    data.diary.touch()
    _assert_refused(data, Trouble.EMPTY)


def _backup(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    Diary.open(data, clock.read()).close()


def _settings(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    save_settings(data.settings, Settings())


def _log(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    data.diary.with_name("kneecoach.db-wal").write_bytes(b"left")


@pytest.mark.parametrize("companion", [_backup, _settings, _log])
def test_a_diary_gone_from_beside_its_companions_is_loss(
    data: DataDir, clock: SimulatedClock, companion: Callable[[DataDir, SimulatedClock], None]
) -> None:
    companion(data, clock)
    data.diary.unlink()
    _assert_refused(data, Trouble.EMPTY)


def test_a_folder_or_a_device_is_no_diary(data: DataDir) -> None:
    data.diary.mkdir(parents=True)
    data.root.chmod(0o700)
    _assert_refused(data, Trouble.NOT_A_FILE)
    data.diary.rmdir()
    os.mkfifo(data.diary)
    assert trouble_of(lambda: Diary.open(data)) is Trouble.NOT_A_FILE
    assert trouble_of(lambda: DiaryReader.open(data)) is Trouble.NOT_A_FILE


@pytest.mark.parametrize("content", [b"x", b"SQLite format 3\0", b"My notes\n" * 1000, b"\0" * 8192])
def test_a_file_that_is_no_database_is_damage(data: DataDir, content: bytes) -> None:
    data.root.mkdir(0o700)
    data.diary.write_bytes(content)
    _assert_refused(data, Trouble.DAMAGED)


@pytest.mark.parametrize("cut", [1, 100, 4096, 4097, 12_000])
def test_a_diary_cut_off_is_damage(data: DataDir, clock: SimulatedClock, cut: int) -> None:
    filled(data, clock)
    whole = data.diary.read_bytes()
    data.diary.write_bytes(whole[:-cut])
    _assert_refused(data, Trouble.DAMAGED)


def _answer(data: DataDir) -> str:
    """What doctor says, after the reader and the writer have been asked too: any known fault will do."""
    finding = examine(data)[0]
    for ask in (lambda: history_json(DiaryReader.open(data)), lambda: Diary.open(data).close()):
        before = data.diary.read_bytes()
        try:
            ask()
        except MachineError:
            assert data.diary.read_bytes() == before
    return finding.level.value


@pytest.mark.parametrize("seed", range(4))
def test_changed_bytes_and_zeroed_pages_end_in_an_answer(
    data: DataDir, clock: SimulatedClock, seed: int
) -> None:
    """Either content or a fault with the file untouched: the seeds are fixed, the places are not chosen."""
    filled(data, clock, sessions=3)
    good = data.diary.read_bytes()
    chance = random.Random(seed)
    answers = []
    for attempt in range(60):
        bad = bytearray(good)
        if attempt % 4 == 0:
            page = chance.randrange(len(good) // 4096) * 4096
            bad[page : page + 4096] = bytes(4096)
        else:
            for _ in range(chance.randint(1, 8)):
                bad[chance.randrange(len(bad))] = chance.randrange(256)
        data.diary.write_bytes(bytes(bad))
        for suffix in ("-wal", "-shm"):
            data.diary.with_name(data.diary.name + suffix).unlink(missing_ok=True)
        answers.append(_answer(data))
    assert set(answers) == {"sound", "fault"}


def test_damage_is_answered_wherever_it_shows(
    data: DataDir, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that the cheap checks of a later start do not look at is found when it is read."""
    monkeypatch.setattr("kneecoach.diary.store._SMALL", 0)
    filled(data, clock, sessions=40)
    Diary.open(data, clock.read()).close()
    size = data.diary.stat().st_size
    with data.diary.open("r+b") as file:
        file.seek(size - 3 * 4096)
        file.write(b"\xff" * 3 * 4096)
    with Diary.open(data, clock.read()) as diary:
        assert trouble_of(diary.entries) is Trouble.DAMAGED
    clock.advance(86_400)
    assert trouble_of(lambda: Diary.open(data, clock.read())) is Trouble.DAMAGED


def test_a_log_of_another_database_is_no_crash(data: DataDir, clock: SimulatedClock) -> None:
    other = DataDir(data.root.with_name("other"))
    with Diary.open(other) as diary:
        play(diary, clock, sets=5)
        begin(diary, clock.read())
        strange = diary.path.with_name("kneecoach.db-wal").read_bytes()
    filled(data, clock)
    data.diary.with_name("kneecoach.db-wal").write_bytes(strange)
    try:
        Diary.open(data).close()
    except MachineError as error:
        assert error.trouble is Trouble.DAMAGED  # noqa: PT017 - both answers are allowed, nothing else is


def test_a_log_that_is_lost_leaves_the_last_checkpoint(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock, sessions=1)
    with Diary.open(data) as diary:
        begin(diary, clock.read())
        copy = DataDir(data.root.with_name("copy"))
        copy.root.mkdir()
        copy.diary.write_bytes(data.diary.read_bytes())
    assert kinds(copy) == ["start", "set", "set", "end"]
    Diary.open(copy).close()


def test_a_killed_writer_s_leftovers_are_cleared_away(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock, sessions=1)
    left = data.root / ".kneecoach-0123.tmp"
    left.write_bytes(b"half")
    with Diary.open(data) as diary:
        diary.append(None, BEFORE, clock.read())
    assert not left.exists()


def test_a_disk_that_cannot_share_a_log_still_keeps_a_diary(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock, sessions=1)
    _run_sql(data, "PRAGMA journal_mode = DELETE")
    with DiaryReader.open(data) as reader:
        assert len(reader.entries()) == 4
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        diary.append(session, SET, clock.read())
    assert len(kinds(data)) == 6


def test_a_migration_is_all_or_nothing(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    steps = tuple([(f"CREATE TABLE step_{number} (x)",) for number in range(VERSION)])
    broken = (*steps, ("CREATE TABLE more (x) STRICT", "CREATE TABLE fine (x INTEGER) STRICT"))
    connection = connect(data.diary, "rw")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, broken)
    assert not connection.in_transaction
    assert check(connection, data.diary, "whole") == VERSION
    migrate(connection, (*steps, ("CREATE TABLE fine (x INTEGER) STRICT",)))
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert len(shape(connection)) == len(expected_shape(VERSION)) + 1
    connection.close()


def test_an_older_diary_is_backed_up_and_then_migrated(
    data: DataDir, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(data, clock)
    newer = ("CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT",)
    monkeypatch.setattr("kneecoach.diary.schema.MIGRATIONS", (*_migrations(), newer))
    monkeypatch.setattr(
        "kneecoach.diary.store.migrate", lambda it: migrate(it, (*_migrations()[:VERSION], newer))
    )
    for module in ("schema", "store", "opening"):
        monkeypatch.setattr(f"kneecoach.diary.{module}.VERSION", VERSION + 1)
    with Diary.open(data) as diary:
        assert len(diary.entries()) == 8
        assert diary.query(("PRAGMA user_version", ())) == [[(VERSION + 1,)]]
    (backup,) = data.backups.iterdir()
    connection = connect(backup, "ro", immutable=True)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (8,)
    connection.close()


def _migrations() -> tuple[tuple[str, ...], ...]:
    from kneecoach.diary.schema import MIGRATIONS

    return MIGRATIONS[:VERSION]


def test_the_checks_come_before_any_writing_connection(
    data: DataDir, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(data, clock)
    _run_sql(data, "DROP INDEX event_session")
    opened: list[str] = []
    real = opening.connect

    def watched(path: object, mode: str, **more: bool) -> sqlite3.Connection:
        opened.append(mode)
        return real(path, mode, **more)  # type: ignore[arg-type]  # handed through as they came

    monkeypatch.setattr("kneecoach.diary.store.connect", watched)
    monkeypatch.setattr("kneecoach.diary.opening.connect", watched)
    assert trouble_of(lambda: Diary.open(data)) is Trouble.DAMAGED
    assert set(opened) == {"ro"}
