"""Phases in words: short for the screen, whole for the ear, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.routine.model import Limit, Order, Rests, Side, Sides, TempoPart
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.text import Text
from kneecoach.words import words_for
from kneecoach.words.phases import (
    duration,
    length,
    phase_word,
    say_phase,
    side_word,
    step_word,
)
from kneecoach.words.places import rep_line, set_line
from tests.routine.building import NOT_STATED, amount, ice, step, timeline

EN, JA = words_for("en"), words_for("ja")


@pytest.mark.parametrize(
    ("kind", "part", "english", "japanese"),
    [
        (Kind.PREPARE, None, "Get ready", "準備"),
        (Kind.HOLD, "hold", "Hold", "キープ"),
        (Kind.MOVE, "lift", "Lift", "上げる"),
        (Kind.MOVE, "lower", "Lower", "下ろす"),
        (Kind.MOVE, "swing", "Swing", "Swing"),
        (Kind.WORK, None, "Go", "動く"),
        (Kind.REST, None, "Rest", "休む"),
        (Kind.SWITCH, None, "Switch sides", "反対側へ"),
        (Kind.ICE, None, "Ice", "冷やす"),
    ],
)
def test_a_phase_in_a_word(kind: Kind, part: str | None, english: str, japanese: str) -> None:
    assert (phase_word(EN, kind, part), phase_word(JA, kind, part)) == (english, japanese)


def test_a_set_of_ones_own_is_the_runners_turn() -> None:
    assert phase_word(EN, Kind.WORK, own_pace=True) == "Your turn"
    assert phase_word(JA, Kind.WORK, own_pace=True) == "自分のペースで"


def test_a_length_in_a_sentence_is_no_time_of_day() -> None:
    assert [length(EN, seconds) for seconds in (45, 120, 372, 4800)] == [
        "45 s",
        "2 min",
        "6 min 12 s",
        "1 h 20 min",
    ]
    assert length(JA, 372) == "6分12秒"


def test_sides() -> None:
    assert [side_word(EN, side) for side in (*Side, None)] == ["LEFT", "RIGHT", "BOTH", ""]
    assert [side_word(JA, side) for side in (*Side, None)] == ["左", "右", "両方", ""]


def test_sets_and_reps_are_told_where_there_are_several() -> None:
    last = timeline(step(hold=5, reps=3, sets=2)).phases[-1]
    assert (set_line(EN, last), rep_line(EN, last)) == ("Set 2 of 2", "Rep 3 of 3")
    assert (set_line(JA, last), rep_line(JA, last)) == ("2セット中2セット目", "3回中3回目")
    single = timeline(step(hold=5)).phases[-1]
    assert (set_line(EN, single), rep_line(EN, single)) == ("", "")
    unknown = timeline(step(hold=5, reps=NOT_STATED, sets=NOT_STATED)).phases[-1]
    assert (set_line(EN, unknown), rep_line(EN, unknown)) == ("Set 1", "Rep 1")


@pytest.mark.parametrize(
    ("seconds", "english", "japanese"),
    [
        (1.5, "1.5 s", "1.5秒"),
        (60, "60 s", "60秒"),
        (100, "1:40", "1:40"),
        (760, "12:40", "12:40"),
        (1080, "18 min", "18分"),
        (19200, "5 h 20 min", "5時間20分"),
        (27587, "7 h 40 min", "7時間40分"),  # rounded, not cut
        (7199, "2 h 0 min", "2時間0分"),
    ],
)
def test_a_length_of_time(seconds: float, english: str, japanese: str) -> None:
    assert (duration(EN, seconds), duration(JA, seconds)) == (english, japanese)


def said(language: str, made: ExerciseStep) -> list[str]:
    laid = timeline(made)
    return [say_phase(words_for(language), phase, laid.steps[phase.step]) for phase in laid.phases]


def test_a_stretch_said() -> None:
    stretch = step(hold=20, sides=Sides.EACH)
    assert said("en", stretch) == [
        "Reach. Left side. Get ready: 5 seconds.",
        "Reach. Left side. Hold 20 seconds.",
        "Change to the right side.",
        "Reach. Right side. Hold 20 seconds.",
    ]
    assert said("ja", stretch)[1:3] == ["reachの運動。左側。20秒キープします。", "右に替えます。"]


@pytest.mark.parametrize(
    ("made", "english", "japanese"),
    [
        (step(reps=8), "8 reps at your own pace.", "自分のペースで8回。"),
        (
            step(reps=8, sides=Sides.EACH, order=Order.REP),
            "16 reps at your own pace, changing sides.",
            "左右交互に、自分のペースで16回。",
        ),
        (
            step(reps=NOT_STATED),
            "At your own pace. The number of reps is not stated.",
            "自分のペースで行います。回数の記載はありません。",
        ),
        (
            step(time=NOT_STATED),
            "At your own pace. The time is not stated.",
            "自分のペースで行います。時間の記載はありません。",
        ),
        (
            step(hold=5, reps=NOT_STATED),
            "Hold 5 seconds. The number of holds is not stated.",
            "5秒キープします。回数は記載されていません。",
        ),
        (step(hold=NOT_STATED), "Hold: the time is not stated.", "キープ、時間の記載はありません。"),
        (step(time=300), "Go on for 5 minutes.", "5分続けます。"),
        (step(time=150), "Go on for 2 minutes 30 seconds.", "2分30秒続けます。"),
        (step(time=1), "Go on for 1 second.", "1秒続けます。"),
    ],
)
def test_doses_said(made: ExerciseStep, english: str, japanese: str) -> None:
    assert said("en", made)[1] == f"Reach. {english}"
    assert said("ja", made)[1] == f"reachの運動。{japanese}"


def test_what_is_stated_of_a_rep_is_said_where_it_cannot_be_counted_out() -> None:
    parts = (("lift", NOT_STATED), ("hold", replace(amount(3), counts=True)), ("lower", NOT_STATED))
    tempo = tuple(TempoPart(name, seconds) for name, seconds in parts)
    made = step(reps=12, tempo=tempo, with_both=("lift",), sides=Sides.LEFT)
    helped = "Lift with both limbs, the rest with the left one."
    assert said("en", made)[1] == f"Reach. Left side. 12 reps at your own pace. Hold 3 counts. {helped}"
    assert "キープ 3カウント。" in said("ja", made)[1]
    beside = step(reps=12, hold=3, tempo=(tempo[0], tempo[2]))
    assert said("en", beside)[1] == "Reach. 12 reps at your own pace. Hold 3 s."
    most = step(reps=Limit(), tempo={"lift": 2, "lower": 3})
    assert said("en", most)[1] == "Reach. As many as you can. Lift 2 s, lower 3 s."
    assert not timeline(step(reps=2, tempo={"lift": 2, "lower": 3})).steps[0].paced, "it is counted out"
    laid = timeline(made)
    assert timeline_from_text(timeline_to_text(laid)) == laid


def test_the_rest_between_reps_that_nobody_counts_out_is_said_with_them() -> None:
    made = step(reps=5, rest={"reps": 10})
    assert said("en", made)[1] == "Reach. 5 reps at your own pace. Rest 10 s between reps."
    assert said("ja", made)[1] == "reachの運動。自分のペースで5回。1回ごとに10秒休む。"
    held = step(reps=5, hold=3, tempo=(TempoPart("lift", NOT_STATED),), rest={"reps": 10})
    assert said("en", held)[1].endswith(" at your own pace. Hold 3 s, rest 10 s between reps.")
    laid = timeline(held)
    assert timeline_from_text(timeline_to_text(laid)) == laid
    counted_out = step(reps=2, tempo={"lift": 2, "lower": 3}, rest={"reps": 10})
    assert not any("between reps" in one for one in said("en", counted_out)), "it has a row of its own"
    assert "Rest 10 seconds." in said("en", counted_out)
    unknown = replace(step(reps=5), rest=Rests(reps=NOT_STATED))
    assert said("en", unknown)[1] == "Reach. 5 reps at your own pace."


def test_a_hold_is_called_a_hold_and_a_rep_a_rep() -> None:
    assert said("en", step(hold=5, reps=2))[1] == "Reach. Hold 5 seconds. Hold 1 of 2."
    assert said("en", step(hold=5, reps=NOT_STATED))[1].endswith("The number of holds is not stated.")
    assert said("ja", step(hold=5, reps=NOT_STATED))[1].endswith("回数は記載されていません。")
    lifted = step(reps=2, tempo={"lift": 2, "hold": 3})
    assert said("en", lifted)[2] == "Reach. Hold 3 seconds. Rep 1 of 2."


def test_icing_and_rests_said() -> None:
    laid = timeline(step(hold=5, rest={"exercises": 60}), ice(15))
    found = [say_phase(EN, phase, laid.steps[phase.step]) for phase in laid.phases[2:5]]
    assert found == [
        "Rest 60 seconds.",
        "Icing. Put a cloth between the ice and your skin, then go on.",
        "Icing. Ice: 5 minutes.",
    ]


def test_a_card_s_own_word_for_a_part_stands_in_place_of_ours() -> None:
    reach = StepInfo(Text.of(en="Reach"), words=(("lower", Text.of(en="Tip forward", ja="前に倒す")),))
    lower, lift = (Phase(Kind.MOVE, 3.0, 0, part=part) for part in ("lower", "lift"))
    assert (step_word(EN, lower, reach), step_word(JA, lower, reach)) == ("Tip forward", "前に倒す")
    assert step_word(EN, lift, reach) == "Lift"
    assert step_word(EN, lower, None) == "Lower"


def test_a_bout_has_its_card_s_word_and_what_waits_for_the_runner_does_not() -> None:
    jog = Text.of(en="Jog", ja="走る")
    card = StepInfo(Text.of(en="Jog"), words=(("work", jog),))
    bout, own = Phase(Kind.WORK, 60.0, 0), Phase(Kind.WORK, None, 0)
    assert (step_word(EN, bout, card), step_word(JA, bout, card)) == ("Jog", "走る")
    assert step_word(EN, own, card) == "Your turn"


def test_a_number_of_sets_that_nobody_knows_is_no_first_one() -> None:
    laid = timeline(step(hold=5, sets=NOT_STATED))
    english, japanese = (
        say_phase(words, laid.phases[-1], laid.steps[laid.phases[-1].step]) for words in (EN, JA)
    )
    assert english.endswith("Hold 5 seconds. The number of sets is not stated.")
    assert "Set 1" not in english
    assert japanese.endswith("セット数は記載されていません。")
