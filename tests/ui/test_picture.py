"""A session drawn at any moment is the session as it would stand then."""

from __future__ import annotations

import pytest

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice, Timeline
from kneecoach.session.events import Status
from kneecoach.ui.picture import place_of, played_to
from tests.conftest import SimulatedClock


def timeline_of(name: str) -> Timeline:
    return lay_out(load_routine(paths.routines() / f"{name}.yaml", paths.routines()), Choice())


@pytest.mark.parametrize("name", ["behind-the-knee-basics", "article", "icing"])
def test_every_phase_of_a_routine_can_be_drawn(name: str, clock: SimulatedClock) -> None:
    timeline = timeline_of(name)
    for number in range(1, len(timeline.phases) + 1, 7):
        index, elapsed = place_of(timeline, f"#{number}")
        snapshot = played_to(timeline, index, elapsed, clock.read()).snapshot()
        assert snapshot.index == number - 1
        assert snapshot.elapsed == 0


def test_what_lies_before_the_moment_is_done(clock: SimulatedClock) -> None:
    timeline = timeline_of("behind-the-knee-basics")
    snapshot = played_to(timeline, *place_of(timeline, "90.5"), clock.read()).snapshot()
    assert snapshot.at == pytest.approx(90.5)
    assert [state.status for state in snapshot.sets][:2] == [Status.DONE, None]


@pytest.mark.parametrize(
    ("at", "index", "elapsed"),
    [("0", 0, 0.0), ("12", 1, 2.0), ("-5", 0, 0.0), ("#2", 1, 0.0), ("#999", -1, 0.0)],
)
def test_a_moment_names_the_phase_begun_last_by_then(at: str, index: int, elapsed: float) -> None:
    timeline = timeline_of("behind-the-knee-basics")
    assert place_of(timeline, at) == (index % len(timeline.phases), elapsed)


def test_a_moment_after_the_end_is_the_end_of_the_last_phase() -> None:
    timeline = timeline_of("behind-the-knee-basics")
    index, elapsed = place_of(timeline, "99999")
    assert index == len(timeline.phases) - 1
    assert elapsed == pytest.approx(timeline.phases[-1].seconds, abs=0.01)
