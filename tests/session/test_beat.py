"""The metronome: every beat at its moment, none in a pause, and the same whatever the ticks."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kneecoach.routine.timeline import Timeline
from kneecoach.session.beat import beats_between, next_beat
from kneecoach.session.events import Beat
from kneecoach.session.snapshot import State
from tests.routine.building import amount, step, timeline
from tests.session.playing import Playing


def beats(play: Playing) -> list[float]:
    return [event.at for event in play.told if isinstance(event, Beat)]


def counted(beat: float) -> Timeline:
    return timeline(
        step(
            reps=2, tempo={"lift": 1, "hold": 2, "lower": 3}, prepare=0, beat=amount(beat), rest={"reps": 2}
        ),
        step(hold=5),
    )


def test_a_beat_a_second_over_the_parts_of_a_rep() -> None:
    play = Playing(counted(60))
    play.to_the_end()
    assert beats(play) == [*map(float, range(6)), *map(float, range(8, 14))]


def test_the_beat_goes_on_evenly_over_parts_that_are_no_whole_beats() -> None:
    play = Playing(counted(90))
    play.to_the_end()
    first = [at for at in beats(play) if at < 6]
    assert first == [round(number * 2000 / 3) / 1000 for number in range(9)]


@given(st.integers(20, 240), st.integers(0, 2**32 - 1))
def test_late_ticks_lose_no_beat_and_double_none(beat: int, seed: int) -> None:
    even, late, random = Playing(counted(beat)), Playing(counted(beat)), Random(seed)
    even.to_the_end(0.1)
    while late.now.state is not State.PLAYED:
        late.late(random.uniform(0.0, 1.9))
    assert beats(late) == beats(even)


def test_a_pause_stops_it_and_it_goes_on_where_it_was() -> None:
    play = Playing(counted(60))
    play.run(1.5)
    play.do("pause")
    play.run(5.0)
    assert beats(play) == [0.0, 1.0]
    play.do("resume")
    play.run(1.0)
    assert beats(play) == [0.0, 1.0, 2.0]


def test_a_set_at_one_s_own_pace_has_a_beat_until_it_is_done() -> None:
    play = Playing(timeline(step(reps=10, beat=amount(120), prepare=0), step(hold=5)))
    play.run(3.2)
    assert beats(play) == [number / 2 for number in range(7)]
    assert abs((play.session.due_in() or 9) - 0.3) < 1e-6
    play.do("confirm")
    play.run(2.0)
    assert len(beats(play)) == 7


def test_the_picture_of_the_beat_is_of_the_moment_alone() -> None:
    play = Playing(counted(60))
    play.run(1.25)
    assert abs((play.now.beat or 0) - 1.25) < 1e-6
    play.do("pause")
    assert play.now.beat is None
    play.do("resume")
    play.run(5.0)
    assert play.now.beat is None  # the rest between two reps


@given(st.floats(20, 240), st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 5000))
def test_the_next_beat_is_the_first_of_those_to_come(
    beat: float, before: float, start: float, more: float
) -> None:
    coming = next_beat(beat, before, start)
    found = beats_between(beat, before, start, start + more)
    assert coming > start - 1
    assert all(ms >= coming - 1e-3 for ms in found)
    assert bool(found) is (coming <= start + more) or abs(coming - start - more) < 1.0
