"""The history as the command line prints it."""

from __future__ import annotations

import json
from dataclasses import replace

from kneecoach.diary.history import history_json, history_text
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, SET, begin, play


def test_the_history_has_the_promised_keys_in_their_order(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        session = begin(diary, clock.read())
        diary.append(session, replace(BEFORE, score=None), clock.advance(5))
        diary.append(
            session, replace(SET, side="left", reps=7, detail={"step": 1, "名": "é"}), clock.advance(30.25)
        )
        found = history_json(diary)
    assert list(found) == ["format", "sessions", "events"]
    assert found["sessions"] == [
        {"session": 1, "routine": "basics", "version": "1", "day": "2026-11-22", "state": "open"}
    ]
    start, score, done = found["events"]
    keys = (
        "seq session kind at utc day offset_min exercise side set reps seconds status score moment replaces"
    )
    assert list(start) == list(score) == list(done) == [*keys.split(), "detail"]
    assert (start["kind"], start["at"], start["detail"], start["score"]) == ("start", 0.0, None, None)
    assert (score["moment"], score["score"]) == ("before", None)
    assert (done["seq"], done["session"], done["kind"], done["at"]) == (3, 1, "set", 30.0)
    assert (done["utc"], done["day"], done["offset_min"]) == ("2026-11-22T09:00:35.250Z", "2026-11-22", 0)
    assert (done["exercise"], done["side"], done["set"], done["reps"]) == ("plank", "left", 1, 7)
    assert (done["seconds"], done["status"], done["score"]) == (30.0, "done", None)
    assert (done["moment"], done["replaces"], done["detail"]) == (None, None, {"step": 1, "名": "é"})


def test_text_and_values_say_the_same_to_the_last_digit(data: DataDir, clock: SimulatedClock) -> None:
    awkward = 'a "quoted" \\ name\n\u2028\x00\x7f=1+1 🦵'
    with Diary.open(data) as diary:
        play(diary, clock)
        entry = diary.append(None, replace(SET, at=123_456_789.123456, exercise=awkward), clock.read())
        text = history_text(diary)
        assert json.loads(text) == history_json(diary)
        last = history_json(diary)["events"][-1]
        assert (
            (last["at"], last["exercise"])
            == (123_456_789.123456, awkward)
            == (entry.new.at, entry.new.exercise)
        )
    with DiaryReader.open(data) as reader:
        assert history_text(reader) == text
