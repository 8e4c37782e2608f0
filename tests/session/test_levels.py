"""Easier in a step with levels or ranges: the level below, the low end, and then a third less."""

from __future__ import annotations

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Dose, Kind, Timeline
from kneecoach.session.events import Eased, SetFinished, Status, Why
from kneecoach.session.recovery import recover
from tests.routine.any_text import laid_out
from tests.session.playing import Playing
from tests.session.test_recovery import again, stored

HEAD = "kneecoach: routine 1\nname: Levels\nsteps:\n"
SAME = HEAD + (
    "  - exercise: plank\n    prepare: 5 s\n    sets: 2\n    rest: 20 s\n"
    "    levels:\n      - {hold: 6 s, reps: 4}\n"
    "      - {hold: 10 s, reps: 6}\n      - {hold: 12 s, reps: 8}\n"
    "  - exercise: half-squat\n    time: 60 s\n"
)
OTHER = HEAD + (
    "  - exercise: single-leg-bridge\n    prepare: 5 s\n    sets: 3\n    rest: 20 s\n"
    "    levels:\n      - {exercise: hip-lift, hold: 8 s}\n"
    "      - {exercise: single-leg-bridge, hold: 15 s}\n"
)
SIDES = HEAD + (
    "  - exercise: single-leg-bridge\n    prepare: 5 s\n    sets: 2\n    sides: each\n    rest: 20 s\n"
    "    levels:\n      - {exercise: hip-lift, hold: 8 s}\n      - {hold: 15 s}\n"
)
RANGE = HEAD + "  - exercise: plank\n    prepare: 5 s\n    hold: 20-30 s\n    sets: 2-3\n    rest: 10 s\n"


def at_level(text: str, level: int) -> Timeline:
    return laid_out(text, Choice(level=level))


def kept(event: SetFinished) -> tuple[object, ...]:
    return (event.set, event.exercise, event.reps, event.seconds, event.status, event.level)


def test_the_same_exercise_goes_down_at_the_next_rep() -> None:
    play = Playing(at_level(SAME, 2))
    play.run(5 + 10 + 4)  # four seconds into the second of six holds
    play.do("easier")
    assert (play.now.level, play.now.easier) == (1, True)
    assert play.now.phase is not None
    assert (play.now.phase.rep, play.now.phase.reps, play.now.remaining) == (2, 4, 6.0)
    assert play.now.left == 6 + 2 * 6 + 20 + 4 * 6 + 10 + 60
    play.to_the_end()
    assert [kept(event) for event in play.sets()[:2]] == [
        (1, "plank", 4, 10 + 10 + 6 + 6, Status.DONE, 1),
        (2, "plank", 4, 24.0, Status.DONE, 1),
    ]
    assert play.now.at == 5 + 32 + 20 + 24 + 10 + 60


def test_beyond_the_reps_of_the_level_below_the_rep_that_runs_is_the_last() -> None:
    play = Playing(at_level(SAME, 2))
    play.run(5 + 10 * 4 + 3)
    play.do("easier")
    play.to_the_end()
    assert [kept(event)[2:4] for event in play.sets()[:2]] == [(5, 50.0), (4, 24.0)]


def test_twice_goes_down_two_levels_and_the_third_takes_a_third() -> None:
    play = Playing(at_level(SAME, 3))
    play.run(5 + 3)
    play.do("easier")
    assert play.now.level == 2
    play.do("easier")
    assert play.now.level == 1
    play.do("easier")
    play.to_the_end()
    assert [kept(event)[2:4] for event in play.sets()[:2]] == [(3, 12 + 2 * 6.0), (3, 18.0)]


def test_another_exercise_begins_with_the_next_set() -> None:
    play = Playing(at_level(OTHER, 2))
    play.run(5 + 4)
    play.do("easier")
    assert play.now.step is not None
    assert play.now.easier_next is not None
    assert dict(play.now.easier_next.name.by_language)["en"] == "Hip lift"
    assert play.now.phase is not None
    assert (play.now.phase.exercise, play.now.remaining) == ("single-leg-bridge", 11.0)
    assert play.now.left == 11 + 20 + 8 + 20 + 8
    play.run(12)
    assert play.now.easier_next is None
    assert play.now.level == 1
    assert play.now.left == 19 + 8 + 20 + 8
    play.to_the_end()
    assert [kept(event) for event in play.sets()] == [
        (1, "single-leg-bridge", None, 15.0, Status.DONE, None),
        (2, "hip-lift", None, 8.0, Status.DONE, 1),
        (3, "hip-lift", None, 8.0, Status.DONE, 1),
    ]
    assert play.now.at == 5 + 15 + 20 + 8 + 20 + 8


def test_another_exercise_without_a_rest_before_it_has_time_to_get_ready() -> None:
    play = Playing(at_level(OTHER.replace("    rest: 20 s\n", ""), 2))
    play.run(5 + 4)
    play.do("easier")
    play.run(11.5)
    assert play.now.phase is not None
    assert (play.now.phase.kind, play.now.phase.exercise) == (Kind.PREPARE, "hip-lift")
    play.to_the_end()
    assert play.now.at == 5 + 15 + 5 + 8 + 8


def test_before_the_first_set_the_whole_step_is_easier() -> None:
    play = Playing(at_level(OTHER, 2))
    play.run(2)
    play.do("easier")
    assert play.now.phase is not None
    assert (play.now.phase.kind, play.now.phase.exercise, play.now.remaining) == (
        Kind.PREPARE,
        "hip-lift",
        3.0,
    )
    play.to_the_end()
    assert [event.exercise for event in play.sets()] == ["hip-lift"] * 3


def test_the_other_side_of_a_set_is_done_at_the_easier_level() -> None:
    play = Playing(at_level(SIDES, 2))
    play.run(5 + 4)
    play.do("easier")
    play.to_the_end()
    assert [(event.set, event.side, event.exercise, event.seconds) for event in play.sets()] == [
        (1, Side.LEFT, "single-leg-bridge", 15.0),
        (1, Side.RIGHT, "hip-lift", 8.0),
        (2, Side.LEFT, "hip-lift", 8.0),
        (2, Side.RIGHT, "hip-lift", 8.0),
    ]


def test_redo_plays_the_set_again_at_the_easier_level_in_its_place() -> None:
    for text, level, exercise, seconds in ((SAME, 2, "plank", 24.0), (OTHER, 2, "hip-lift", 8.0)):
        play = Playing(at_level(text, level))
        play.run(5 + 4)
        play.do("easier")
        play.do("redo")
        play.to_the_end()
        partly, done = play.sets()[:2]
        assert (partly.step, partly.set, done.step, done.set) == (0, 1, 0, 1)
        assert (done.exercise, done.seconds, done.status, done.again) == (
            exercise,
            seconds,
            Status.DONE,
            True,
        )


def test_back_to_a_set_before_plays_it_at_the_easier_level() -> None:
    play = Playing(at_level(OTHER, 2))
    play.run(5 + 15 + 20 + 5)
    play.do("easier")
    play.do("back")
    play.do("back")
    play.to_the_end()
    assert {key[1]: (event.exercise, event.again) for key, event in play.best().items()} == {
        1: ("hip-lift", True),
        2: ("hip-lift", True),
        3: ("hip-lift", False),
    }


def test_at_the_lowest_level_a_third_is_taken() -> None:
    play = Playing(at_level(SAME, 1))
    play.run(5 + 3)
    play.do("easier")
    assert (play.now.level, play.now.easier) == (None, True)
    play.to_the_end()
    assert [kept(event)[2:4] for event in play.sets()[:2]] == [(3, 18.0), (3, 18.0)]


def test_above_the_low_end_it_goes_to_the_low_end_and_then_takes_a_third() -> None:
    play = Playing(laid_out(RANGE, Choice(Dose.HIGH)))
    play.run(5 + 3)
    play.do("easier")
    assert (play.now.level, play.now.remaining) == (0, 17.0)
    play.run(17 + 10 + 1)
    play.do("easier")
    play.to_the_end()
    assert [kept(event)[3:] for event in play.sets()] == [(20.0, Status.DONE, 0), (13.0, Status.DONE, 0)]


def test_at_the_low_end_already_a_third_is_taken() -> None:
    play = Playing(laid_out(RANGE))
    play.run(5 + 3)
    play.do("easier")
    assert play.now.remaining == 10.0


def test_later_rounds_are_played_at_the_easier_level_too() -> None:
    body = OTHER.removeprefix(HEAD).replace("    sets: 3\n    rest: 20 s\n", "")
    for head in ("rounds: 3", "repeat until: as long as you can"):
        text = f"{HEAD}  - {head}\n    steps:\n" + "".join(f"    {line}\n" for line in body.splitlines())
        play = Playing(at_level(text, 2))
        play.run(5 + 4)
        play.do("easier")
        play.run(11)
        if "until" in head:
            play.do("another")
        play.to_the_end()
        played = [event.exercise for event in play.sets()]
        assert played == ["single-leg-bridge", "hip-lift", *(["hip-lift"] if "rounds" in head else [])]


def killed(play: Playing) -> Playing:
    """The session after a kill: only what is in the diary is known of it."""
    return again(play, recover(play.laid, stored(play)))


def test_a_kill_in_the_set_goes_on_at_the_easier_level() -> None:
    for text, exercise, seconds in ((SAME, "plank", 24.0), (OTHER, "hip-lift", 8.0)):
        play = Playing(at_level(text, 2))
        play.run(5 + 4)
        play.do("easier")
        play.run(2)
        on = killed(play)
        on.to_the_end()
        first = on.sets()[0]
        assert (first.set, first.exercise, first.seconds, first.level) == (1, exercise, seconds, 1)


def test_a_kill_between_the_set_and_its_next_level_loses_neither() -> None:
    play = Playing(at_level(OTHER, 2))
    play.run(5 + 4)
    play.do("easier")
    play.run(12)
    events = stored(play)
    settled = [i for i, event in enumerate(events) if isinstance(event, Eased)][-1]
    for kept_of_it in (events[:settled], events[: settled + 1]):
        on = again(play, recover(play.laid, kept_of_it))
        assert on.session.timeline == play.session.timeline
        assert (on.now.index, on.now.at) == (2, 20.0)
        twice = again(play, recover(play.laid, [*kept_of_it, *stored(on)]))
        assert twice.session.timeline == play.session.timeline


def test_a_pause_with_a_level_to_come_is_gone_on_from() -> None:
    play = Playing(at_level(OTHER, 2))
    play.run(5 + 4)
    play.do("easier")
    play.do("pause", Why.CLOSED)
    on = killed(play)
    assert on.now.easier_next == play.now.easier_next
    assert (on.now.elapsed, on.now.left) == (4.0, play.now.left)
    on.to_the_end()
    assert [event.exercise for event in on.sets()] == ["single-leg-bridge", "hip-lift", "hip-lift"]


def test_a_third_is_kept_after_a_kill() -> None:
    play = Playing(at_level(SAME, 1))
    play.run(5 + 3)
    play.do("easier")
    on = killed(play)
    on.to_the_end()
    assert [kept(event)[2:4] for event in on.sets()[:2]] == [(3, 18.0), (3, 18.0)]


def test_a_gap_begins_the_open_hold_again_at_the_level_that_was_to_come() -> None:
    play = Playing(at_level(OTHER, 2))
    play.run(5 + 4)
    play.do("easier")
    play.late(30.0)
    assert play.now.paused_why is Why.GAP
    play.do("resume")
    play.to_the_end()
    assert [event.exercise for event in play.sets()] == ["hip-lift"] * 3


def test_nobody_changes_to_a_side_at_which_nothing_comes() -> None:
    both = SIDES.replace("{exercise: hip-lift, hold: 8 s}", "{exercise: hip-lift, hold: 8 s, sides: both}")
    play = Playing(at_level(both, 2))
    play.run(5 + 4)  # on the left side
    play.do("easier")
    assert play.now.ahead is not None
    changed = [(phase.kind, phase.side) for phase in play.now.ahead.phases[1:4]]
    assert changed[:3] == [(Kind.HOLD, Side.LEFT), (Kind.PREPARE, Side.BOTH), (Kind.HOLD, Side.BOTH)]
    play.run(12)
    assert play.now.phase is not None
    assert (play.now.phase.kind, play.now.phase.exercise, play.now.phase.side) == (
        Kind.PREPARE,
        "hip-lift",
        Side.BOTH,
    )
    play.to_the_end()
    assert Side.RIGHT not in {event.side for event in play.sets()}
