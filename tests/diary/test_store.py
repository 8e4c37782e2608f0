"""The writer: what it records, on which day, in what order, and what it refuses."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionState
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.store import Diary
from kneecoach.errors import Trouble, UnfinishedSession
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, END, SET, begin, filled, kinds, play, trouble_of


def test_a_session_is_begun_with_its_start(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data, clock.read()) as diary:
        entry = diary.begin("basics", "2", "Basics", "the plan", "the text", clock.read())
        record = diary.open_session()
        assert record is not None
        assert entry == Entry(
            1, record.id, NewEntry(EntryKind.START, at=0.0), "2026-11-22T09:00:00.000Z", record.day, 0
        )
        assert (record.routine, record.version, record.name, record.plan) == (
            "basics",
            "2",
            "Basics",
            "the plan",
        )
        assert (record.day, record.state) == ("2026-11-22", SessionState.OPEN)
        assert diary.source(record.id) == "the text"
        assert diary.source(99) is None


def test_closing_a_session_makes_room_for_the_next(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        with pytest.raises(UnfinishedSession):
            begin(diary, clock.read())
        assert len(diary.entries()) == 1
        diary.append(session, END, clock.read(), close=SessionState.STOPPED)
        assert diary.open_session() is None
        begin(diary, clock.read())
        assert [record.state for record in diary.sessions()] == [SessionState.STOPPED, SessionState.OPEN]


def test_two_open_sessions_are_impossible_in_the_file_itself(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        begin(diary, clock.read())
    connection = sqlite3.connect(data.diary)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO session (uid, routine, name, day, state, plan, source)"
            " VALUES (?, 'x', 'x', '2026-11-22', 'open', 1, 1)",
            ("0" * 32,),
        )
    connection.close()


def test_a_session_over_midnight_and_four_o_clock_keeps_its_day(data: DataDir, clock: SimulatedClock) -> None:
    clock.now = datetime(2026, 11, 23, 3, 50, tzinfo=UTC)
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        assert diary.append(session, SET, clock.advance(1200)).day == "2026-11-22"
        assert diary.append(None, BEFORE, clock.read()).day == "2026-11-23"


def test_a_journey_and_a_clock_set_back_keep_the_order_of_recording(
    data: DataDir, clock: SimulatedClock
) -> None:
    with Diary.open(data) as diary:
        clock.now = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=13, minutes=45)))
        first = diary.append(None, BEFORE, clock.read())
        clock.now = datetime(1970, 1, 1, 12, 0, tzinfo=timezone(timedelta(hours=-10)))
        second = diary.append(None, BEFORE, clock.read())
    assert (first.utc, first.day, first.offset_min) == ("2026-11-22T18:15:00.000Z", "2026-11-23", 825)
    assert (second.utc, second.day, second.offset_min) == ("1970-01-01T22:00:00.000Z", "1970-01-01", -600)
    with DiaryReader.open(data) as reader:
        assert [entry.seq for entry in reader.entries()] == [first.seq, second.seq]
        assert [entry.seq for entry in reader.entries(since_day="2026-01-01")] == [first.seq]


def test_entries_are_found_by_session_kind_and_day(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        play(diary, clock)
        diary.append(None, BEFORE, clock.read())
        play(diary, clock)
        assert [entry.new.kind.value for entry in diary.entries(session=1)] == ["start", "set", "set", "end"]
        assert len(diary.entries(kinds=[EntryKind.SCORE, EntryKind.END])) == 3
        assert len(diary.entries(session=2, kinds=(EntryKind.SET,))) == 2
        assert diary.entries(kinds=[]) == []
        assert diary.entries(since_day="2026-11-23") == []


def test_a_correction_names_what_it_replaces(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        first = diary.append(None, BEFORE, clock.read())
        second = diary.append(None, replace(BEFORE, score=None, replaces=first.seq), clock.read())
        assert [entry.new.score for entry in diary.entries()] == [2, None]
        assert second.new.replaces == first.seq
        with pytest.raises(ValueError, match="FOREIGN KEY"):
            diary.append(None, replace(BEFORE, replaces=99), clock.read())
        assert len(diary.entries()) == 2


def test_a_routine_played_daily_is_stored_once(data: DataDir, clock: SimulatedClock) -> None:
    plan = "a long plan " * 10_000
    with Diary.open(data) as diary:
        for _ in range(10):
            session = diary.begin("basics", None, "Basics", plan, plan, clock.read()).session
            diary.append(session, END, clock.read(), close=SessionState.EARLY)
        assert {record.plan for record in diary.sessions()} == {plan}
    assert data.diary.stat().st_size < 3 * len(plan)


@pytest.mark.parametrize(
    "new",
    [
        NewEntry(EntryKind.START, at=0.0),
        replace(SET, at=float("nan")),
        replace(SET, seconds=float("inf")),
        replace(SET, at=-1.0),
        replace(SET, seconds=True),
        replace(SET, set=0),
        replace(SET, reps=-1),
        replace(SET, reps=2**70),
        replace(SET, reps=3.0),  # type: ignore[arg-type]  # what a careless caller could pass
        replace(SET, side="Left"),
        replace(SET, status="finished"),
        replace(SET, exercise="\ud800"),
        replace(SET, score=3),
        replace(BEFORE, score=11),
        replace(BEFORE, score=True),
        replace(BEFORE, moment=None),
        replace(SET, moment=Moment.NOW),
        replace(SET, detail={"x": float("nan")}),
        replace(SET, detail={"x": "\udfff"}),
        replace(SET, detail={1: "x"}),  # type: ignore[dict-item]  # what a careless caller could pass
        replace(SET, detail={"x": 2**70}),
        replace(SET, detail={"x": object()}),
        replace(SET, detail={"x": [[[[[[[[[[[[[[]]]]]]]]]]]]]]}),
    ],
    ids=repr,
)
def test_what_the_database_would_change_is_refused(
    data: DataDir, clock: SimulatedClock, new: NewEntry
) -> None:
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        with pytest.raises(ValueError, match=r"."):
            diary.append(session, new, clock.read())
        diary.append(session, SET, clock.read())
        assert len(diary.entries()) == 2


def test_a_caller_s_mistakes_about_sessions_are_refused(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        for number, close in ((None, SessionState.DONE), (session, SessionState.OPEN), (99, None)):
            with pytest.raises(ValueError, match=r"."):
                diary.append(number, END, clock.read(), close=close)
        diary.append(session, END, clock.read(), close=SessionState.DONE)
        with pytest.raises(ValueError, match="not open"):
            diary.append(session, END, clock.read(), close=SessionState.DONE)
        later = diary.append(session, replace(BEFORE, moment=Moment.LATER, at=None), clock.advance(1800))
        assert later.session == session
        with pytest.raises(ValueError, match=r"."):
            diary.begin("basics", None, "\ud800", "plan", "text", clock.read())
        with pytest.raises(ValueError, match="offset"):
            diary.append(None, BEFORE, clock.read()._replace(now=datetime(2026, 1, 1)))  # noqa: DTZ001 - the point
        assert diary.open_session() is None


def test_a_database_that_is_swapped_or_deleted_is_noticed(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    with Diary.open(data) as diary:
        copy = data.root / "copy"
        copy.write_bytes(data.diary.read_bytes())
        copy.replace(data.diary)
        assert trouble_of(lambda: diary.append(None, BEFORE, clock.read())) is Trouble.REPLACED
        data.diary.unlink()
        assert trouble_of(lambda: begin(diary, clock.read())) is Trouble.REPLACED
    assert '"score": 2' in data.rescue.read_text()
    assert data.rescue.stat().st_mode & 0o777 == 0o600


def test_an_error_in_the_middle_leaves_nothing_and_the_next_call_works(
    data: DataDir, clock: SimulatedClock
) -> None:
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        other = sqlite3.connect(data.diary)
        other.execute("BEGIN IMMEDIATE")  # another program holds the file for a while
        assert trouble_of(lambda: diary.append(session, SET, clock.read())) is Trouble.CANNOT_WRITE
        other.close()
        diary.append(session, SET, clock.read())
    assert kinds(data) == ["start", "set"]


def test_every_commit_waits_for_the_disk_and_nothing_strange_is_trusted(data: DataDir) -> None:
    expected = {"synchronous": 2, "journal_mode": "wal", "locking_mode": "normal", "foreign_keys": 1}
    expected |= {"trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0, "secure_delete": 1}
    with Diary.open(data) as diary:
        found = diary.query(*((f"PRAGMA {name}", ()) for name in expected))
    assert [rows[0][0] for rows in found] == list(expected.values())


def test_closing_twice_does_no_harm_and_a_closed_diary_can_be_opened(
    data: DataDir, clock: SimulatedClock
) -> None:
    diary = Diary.open(data, clock.read())
    diary.close()
    diary.close()
    Diary.open(data, clock.read()).close()


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e9, 1e9) | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=6,
)
_seconds = st.none() | st.integers(0, 10**15).map(lambda micros: micros / 1e6)
_whole = st.none() | st.integers(1, 2**53)
_scores = st.builds(
    NewEntry,
    kind=st.just(EntryKind.SCORE),
    at=_seconds,
    moment=st.sampled_from(Moment),
    score=st.none() | st.integers(0, 10),
)
_others = st.builds(
    NewEntry,
    kind=st.sampled_from([kind for kind in EntryKind if kind not in (EntryKind.START, EntryKind.SCORE)]),
    at=_seconds,
    exercise=st.none() | _texts,
    side=st.sampled_from([None, "left", "right", "both"]),
    set=_whole,
    reps=_whole,
    seconds=_seconds,
    status=st.sampled_from([None, "done", "partly", "skipped"]),
    detail=st.dictionaries(_texts, _json, max_size=3),
)


@given(news=st.lists(_scores | _others, max_size=8))
@settings(max_examples=60, deadline=None)
def test_what_is_recorded_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, news: list[NewEntry]
) -> None:
    data = DataDir(tmp_path_factory.mktemp("round") / "data")
    clock = SimulatedClock()
    with Diary.open(data, clock.read()) as diary:
        session = begin(diary, clock.read())
        written = [diary.append(session, new, clock.advance(1.5)) for new in news]
        assert diary.entries(session=session)[1:] == written
    with DiaryReader.open(data) as reader:
        assert [entry.new for entry in reader.entries()[1:]] == news
