"""An exercise that was made easier, in the diary: what the set was done at, and the same after a kill."""

from __future__ import annotations

from pathlib import Path

from kneecoach import paths
from kneecoach.coach import interrupted
from kneecoach.coach.begin import begin
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import EntryKind
from kneecoach.diary.store import Diary
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice
from tests.conftest import SimulatedClock

LEVELS = """\
kneecoach: routine 1
name: Levels
steps:
  - exercise: single-leg-bridge
    prepare: 5 s
    sets: 3
    rest: 20 s
    level: 2
    levels:
      - {exercise: hip-lift, hold: 8 s}
      - {hold: 15 s}
"""


def test_every_set_says_its_level_and_a_kill_keeps_it(
    tmp_path: Path, clock: SimulatedClock, diary: Diary
) -> None:
    file = tmp_path / "levels.yaml"
    file.write_text(LEVELS, encoding="utf-8")
    routine = load_routine(file, paths.routines())
    visit, _ = begin(clock, diary, routine, lay_out(routine, Choice()))
    visit.start()
    file.write_text("kneecoach: routine 1\n", encoding="utf-8")  # the session keeps what it began with

    def on(played: Visit, seconds: int) -> None:
        for _ in range(seconds):
            clock.advance(1.0)
            played.tick()
            played.save()

    on(visit, 5 + 4)
    visit.easier()
    assert [entry.new.kind for entry in visit.save()] == [EntryKind.CHECKPOINT]
    on(visit, 11 + 20 + 8 + 1)
    killed = interrupted.find(diary)
    assert killed is not None
    assert killed.timeline == visit.timeline
    resumed = interrupted.resume(clock, diary, killed)
    resumed.start()
    on(resumed, 20 + 8)
    sets = [entry.new for entry in diary.entries() if entry.new.kind is EntryKind.SET]
    assert [(new.set, new.exercise, new.seconds, new.detail.get("easier")) for new in sets] == [
        (1, "single-leg-bridge", 15.0, None),
        (2, "hip-lift", 8.0, 1),
        (3, "hip-lift", 8.0, 1),
    ]
    assert not any(new.replaces for new in sets)


def test_an_easier_session_may_be_ended_after_a_kill(
    tmp_path: Path, clock: SimulatedClock, diary: Diary
) -> None:
    file = tmp_path / "levels.yaml"
    file.write_text(LEVELS.replace("15 s", "90 s"), encoding="utf-8")
    routine = load_routine(file, paths.routines())
    visit, _ = begin(clock, diary, routine, lay_out(routine, Choice()))
    visit.start()
    for _ in range(5 + 70):
        clock.advance(1.0)
        visit.tick()
    visit.easier()
    visit.save()
    found = interrupted.find(diary)
    assert found is not None
    (credit,) = (e.new for e in interrupted.end(clock, diary, found) if e.new.kind is EntryKind.SET)
    assert (credit.exercise, credit.seconds, credit.status) == ("single-leg-bridge", 60.0, "partly")
