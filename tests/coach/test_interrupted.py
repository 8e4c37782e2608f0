"""A session that is ended instead of taken up again."""

from __future__ import annotations

from pathlib import Path

from kneecoach.coach import interrupted
from kneecoach.coach.begin import begin
from kneecoach.diary.entries import EntryKind, SessionState
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice
from tests.conftest import SimulatedClock

ALTERNATING = """\
kneecoach: routine 1
name: Changing sides at every rep
exercises:
  reach: {name: Reach, one-sided: yes, sources: [ours]}
steps:
  - exercise: reach
    hold: 3 s
    reps: 4
    sides: each
    order: rep
    switch: 2 s
"""


def test_ending_keeps_the_credit_of_both_sides_of_an_open_set(tmp_path: Path, clock: SimulatedClock) -> None:
    file = tmp_path / "alternating.yaml"
    file.write_text(ALTERNATING, encoding="utf-8")
    routine = load_routine(file, tmp_path)
    with Diary.open(DataDir(tmp_path / "data"), clock.read()) as diary:
        visit, _ = begin(clock, diary, routine, lay_out(routine, Choice()))
        visit.start()
        for _ in range(20):  # to the middle of the second reach of the right side
            clock.advance(1.0)
            visit.tick()
        visit.pause()
        visit.save()
        found = interrupted.find(diary)
        assert found is not None
        recorded = interrupted.end(clock, diary, found)
        sets = [entry.new for entry in recorded if entry.new.kind is EntryKind.SET]
        assert [(new.side, new.reps, new.seconds, new.status) for new in sets] == [
            ("left", 2, 6.0, "partly"),
            ("right", 1, 3.0, "partly"),
        ]
        assert diary.open_session() is None
        assert [record.state for record in diary.sessions()] == [SessionState.EARLY]
