"""Icing: its barrier, its questions, and its limit, awake or asleep."""

from __future__ import annotations

from kneecoach.session.events import Paused, Played, Why
from kneecoach.session.snapshot import State
from tests.routine.building import ice, step, timeline
from tests.session.playing import Playing, icings, pauses

ICE = timeline(ice(15))
THEN = timeline(ice(15), step(hold=20))


def icing(minutes: int = 15) -> Playing:
    play = Playing(timeline(ice(minutes)))
    play.do("confirm")
    return play


def test_nothing_cools_before_the_barrier_is_confirmed() -> None:
    play = Playing(ICE)
    play.late(600)
    assert (play.now.state, play.now.at) == (State.QUESTION, 0.0)
    assert icings(play.do("confirm")) == [("begun", 0.0)]
    assert play.do("confirm") == ()


def test_the_skin_is_asked_about_after_five_and_ten_minutes_while_the_ice_runs_on() -> None:
    play = icing()
    play.run(300)
    assert icings(play.told)[1:] == [("skin-asked", 300.0)]
    assert play.now.skin_due == 0.0
    play.run(20)
    assert (play.now.skin_due, play.now.elapsed) == (20.0, 20.0)
    play.do("skin", True)
    assert play.now.skin_due is None
    play.run(580)
    assert icings(play.told)[2:] == [
        *(("skin-fine", 320.0), ("skin-asked", 600.0)),
        *(("alarm", 660.0), ("alarm", 720.0), ("alarm", 780.0), ("alarm", 840.0)),
        ("done", 900.0),
    ]


def test_ten_minutes_ask_once_and_five_not_at_all() -> None:
    for minutes, asked in ((5, 0), (10, 1), (20, 2)):
        play = icing(minutes)
        play.to_the_end()
        assert [what for what, _ in icings(play.told)].count("skin-asked") == asked
        assert icings(play.told)[-1] == ("done", minutes * 60.0)


def test_skin_that_is_not_fine_ends_the_icing() -> None:
    play = Playing(THEN)
    play.do("confirm")
    play.run(310)
    assert icings(play.do("skin", False)) == [("stopped", 310.0)]
    assert play.now.phase is not None
    assert play.now.phase.exercise == "reach"


def test_icing_runs_on_in_sleep_and_ends_on_time() -> None:
    play = icing()
    play.run(60)
    play.clock.sleep(400)
    assert pauses(play.late(0.0)) == []
    assert play.now.at == 460.0
    play.clock.sleep(3600)
    play.late(0.5)
    assert icings(play.told)[-1] == ("done", 900.0)
    assert play.told[-1] == Played(900.0, early=False)


def test_what_follows_icing_does_not_run_on_in_a_gap() -> None:
    play = Playing(THEN)
    play.do("confirm")
    play.clock.sleep(1000)
    assert play.late(0.0)[-1] == Paused(900.0, Why.GAP, 4, 0.0, 100.0)


def test_icing_never_passes_twenty_minutes_however_often_it_is_begun() -> None:
    laid = timeline(step(hold=5), ice(15))
    play = Playing(laid)
    play.run(10)
    play.do("confirm")
    play.run(800)
    play.do("back")
    play.run(10)
    play.do("confirm")
    play.run(500)
    assert icings(play.told)[-1] == ("stopped", 400.0)
    assert play.now.state is State.PLAYED


def test_the_barrier_skipped_is_the_icing_skipped() -> None:
    play = Playing(THEN)
    play.do("forward")
    assert icings(play.told) == []
    assert play.now.index == 4


def test_forward_and_an_early_end_stop_the_ice() -> None:
    for command in ("forward", "end_early"):
        play = icing()
        play.run(100)
        assert icings(play.do(command)) == [("stopped", 100.0)]


def test_the_time_for_an_answer_is_real_whatever_the_speed() -> None:
    play = Playing(ICE, speed=100.0)
    play.do("confirm")
    play.run(8.9, 0.1)
    assert [what for what, _ in icings(play.told)] == ["begun", "skin-asked", "skin-asked"]
