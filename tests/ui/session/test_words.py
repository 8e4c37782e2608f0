"""What the far view says: the instruction, the lines, what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.routine.model import Amount, Side, TempoPart
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.session.events import Status, Why
from kneecoach.session.snapshot import SetState, Snapshot, State
from kneecoach.ui.session.following import clock_time, left_line, next_line
from kneecoach.ui.session.instruction import instruction
from kneecoach.ui.session.keys import key_words
from kneecoach.ui.session.lines import count_lines
from kneecoach.ui.session.pausing import paused_said
from kneecoach.ui.session.rhythm import count
from kneecoach.ui.session.segments import segments, stretches
from kneecoach.words import words_for
from tests.ui.session.fakes import TIMELINE, snapshot, states, where

EN, JA = words_for("en"), words_for("ja")


def test_the_cue_of_the_part_stands_first() -> None:
    said = instruction(EN, snapshot(where(part="lower"), 1.0))
    assert (said.name, said.cue) == ("Hip lift", "Down slowly, bone by bone")
    assert said.detail == "Buttocks and back of thigh."


def test_without_a_cue_the_card_or_we_speak() -> None:
    assert instruction(EN, snapshot(where(kind=Kind.SWITCH))).cue == "Change to the right side"
    assert instruction(EN, snapshot(where(kind=Kind.REST))).cue == "Breathe out and let go"


def test_every_state_says_what_to_do_in_both_languages() -> None:
    for name, shown in states().items():
        for words in (EN, JA):
            said = instruction(words, shown)
            assert said.name, name
            assert said.cue, name


@pytest.mark.parametrize(
    ("index", "said"),
    [
        (0, "Next: hold 20 s"),
        (where(kind=Kind.HOLD, side=Side.LEFT, rep=2), "Next: right side"),
        (where(kind=Kind.MOVE, set=2, rep=12), "After this rep: rest 60 s, then set 3 of 3"),
        (where(part="lower", set=2, rep=12), "Next: rest 60 s, then set 3 of 3"),
        (where(kind=Kind.MOVE, set=2, rep=11), "After this set: rest 60 s, then set 3 of 3"),
        (where(kind=Kind.HOLD, side=Side.LEFT, rep=1), "Next: hold 2 of 2, then right side"),
        (where(kind=Kind.HOLD, side=Side.RIGHT, rep=2), "Next: Hip lift"),
        (where(kind=Kind.REST, seconds=90), "Next: Single-leg deadlift, left"),
        (where(kind=Kind.SWITCH, step=2), "Next: 12 reps, own pace"),
    ],
)
def test_what_comes_next(index: int, said: str) -> None:
    shown = snapshot(index)
    if index == 0:
        shown = snapshot(0, following=TIMELINE.phases[1])
    if shown.phase is not None and shown.phase.kind is Kind.SWITCH:
        shown = snapshot(index, following=TIMELINE.phases[index + 1])
    assert next_line(EN, shown) == said


def test_the_last_phase_says_so() -> None:
    assert next_line(EN, snapshot(len(TIMELINE.phases) - 1)) == "This is the last one"


def test_the_end_says_large_how_to_get_to_the_questions() -> None:
    over = states()["played"]
    assert count_lines(EN, over, count(over)) == ("Press Space", "for the last questions")
    assert count_lines(JA, over, count(over)) == ("Spaceキーで", "質問へ進みます")
    assert instruction(EN, over).cue == "All done."
    assert next_line(EN, over) == "", "it is said once"
    assert left_line(EN, over) == ""


def test_time_left_admits_what_it_does_not_know() -> None:
    assert left_line(EN, snapshot(1)).endswith("+ to go")
    assert left_line(EN, snapshot(where(kind=Kind.ICE))) == "20:05 to go"
    assert clock_time(59.2) == "1:00"


def test_the_lines_under_the_count() -> None:
    def lines(index: int, elapsed: float = 1.0) -> tuple[str, str]:
        shown = snapshot(index, elapsed)
        return count_lines(EN, shown, count(shown))

    assert lines(where(part="lift", set=2, rep=6)) == ("Set 2 of 3", "Rep 6 of 12")
    assert lines(where(kind=Kind.WORK)) == ("reps, at your own pace", "Set 1 of 2")
    own = snapshot(where(kind=Kind.WORK))
    assert own.step is not None
    held = replace(own.step, paced=(TempoPart("hold", Amount(3, 3, counts=True)),))
    said = ("reps, hold 3 counts each", "Set 1 of 2")
    assert count_lines(EN, replace(own, step=held), count(own)) == said
    rests = replace(held, rest_reps=Amount(10, 10))
    assert count_lines(EN, replace(own, step=rests), count(own))[1] == "rest 10 s after each · Set 1 of 2"
    japanese = count_lines(JA, replace(own, step=rests), count(own))
    assert japanese[0] == "回（毎回キープ 3カウント）"
    assert japanese[1].startswith("1回ごとに10秒休む")
    both = replace(held, paced=(TempoPart("lift", Amount(2, 2)), *held.paced))
    said = ("reps", "lift 2 s, hold 3 counts · Set 1 of 2")
    assert count_lines(EN, replace(own, step=both), count(own)) == said, "no own pace beside a tempo"
    assert lines(where(kind=Kind.ICE)) == ("min left", "to the next skin check")
    assert lines(where(kind=Kind.ICE), 250.0) == ("seconds to the skin check", "")
    last = max(i for i, phase in enumerate(TIMELINE.phases) if phase.kind is Kind.ICE)
    assert lines(last) == ("min left", "to the end of icing")
    assert lines(last, 250.0) == ("seconds to the end", "")
    ice = where(kind=Kind.ICE)
    shown = [snapshot(ice, seconds, skin_due=seconds) for seconds in (4.0, 75.0)]
    below = [count_lines(EN, one, count(one))[1] for one in shown]
    assert below == ["to the check after this", "to the check after this · the clock is still running"]
    assert lines(where(kind=Kind.HOLD, dose_stated=False)) == ("seconds so far", "as long as you like")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"paused_why": Why.USER}, "Seated hamstring stretch"),
        (
            {"paused_why": Why.GAP, "gap": 20.3},
            "The computer slept for 20\N{NO-BREAK SPACE}s. This hold starts again.",
        ),
        ({"paused_why": Why.CLOSED}, "The window was closed here."),
        ({"paused_why": Why.KILLED}, "The program ended here."),
    ],
)
def test_a_pause_says_why(more: dict[str, object], said: str) -> None:
    shown = snapshot(1, 0.0, state=State.PAUSED, **more)
    assert paused_said(EN, shown).name == "Paused"
    assert paused_said(EN, shown).cue == said
    assert paused_said(EN, shown).detail == "Press Space to continue."


def test_segments_show_done_running_partly_and_left_out() -> None:
    index = where(kind=Kind.HOLD, side=Side.RIGHT, rep=2)
    shown = snapshot(
        index, 10.0, sets=(SetState(0, 1, Side.LEFT, Status.PARTLY), SetState(1, 1, None, Status.SKIPPED))
    )
    row = segments(shown, stretches(TIMELINE))
    assert row[0].filled == 0.5
    assert row[1].running
    assert row[1].filled == pytest.approx(0.75)
    assert row[2].skipped
    assert row[2].begins_step
    assert row[-1].filled == 0.0


def test_while_the_skin_is_asked_for_the_key_row_leaves_the_obvious_key_to_the_question() -> None:
    row = key_words(words_for("en"), State.RUNNING, asked=True)
    assert [key.caps for key in row][:2] == [("K",), ("→",)]
    assert all("Space" not in key.caps for key in row)
    assert not {"R", "E"} & {cap for key in row for cap in key.caps}, (
        "the ice is neither a set nor made easier"
    )


def own_pace_row(sets: int, timed: int = 0) -> Snapshot:
    """Two exercises, each of so many sets at one's own pace, and a plank of so many timed sets behind."""
    work = Phase(Kind.WORK, None, 1, set=1, sets=sets, reps=12)
    row = [replace(work, step=step, set=n) for step in (1, 2) for n in range(1, sets + 1)]
    row += [Phase(Kind.HOLD, 30.0, 3, set=n, sets=timed) for n in range(1, timed + 1)]
    made = replace(TIMELINE, phases=tuple(row))
    return replace(snapshot(0), timeline=made, phase=row[0], left=30.0 * timed, left_open=True)


def test_where_time_would_tell_little_the_exercises_left_are_told() -> None:
    row = own_pace_row(2, timed=1)
    assert (left_line(EN, row), left_line(JA, row)) == ("3 exercises to go", "残り 3種目")
    last = replace(row, index=2, phase=row.timeline.phases[2], timeline=own_pace_row(2).timeline, left=0.0)
    assert (left_line(EN, last), left_line(JA, last)) == ("2 sets to go", "残り 2セット")
    assert left_line(EN, replace(last, index=3, phase=last.timeline.phases[3])) == ""
    timed = own_pace_row(1, timed=6)
    assert (left_line(EN, timed), left_line(JA, timed)) == ("3:00+ to go", "残り 3:00以上")


def test_an_exercise_that_rounds_repeat_is_one_exercise() -> None:
    row = own_pace_row(2)
    steps = tuple(replace(step, leaf=0 if n in (1, 2) else n) for n, step in enumerate(row.timeline.steps))
    one = replace(row, timeline=replace(row.timeline, steps=steps))
    assert (left_line(EN, row), left_line(JA, row)) == ("2 exercises to go", "残り 2種目")
    assert (left_line(EN, one), left_line(JA, one)) == ("4 sets to go", "残り 4セット")


def test_where_rounds_may_follow_more_time_may_be_left_than_is_told_but_no_other_exercise() -> None:
    row = own_pace_row(2, timed=1)
    asked = Phase(Kind.WAIT, None, 3, part="until", until=0)
    more = replace(row, timeline=replace(row.timeline, phases=(*row.timeline.phases, asked)))
    assert (left_line(EN, more), left_line(JA, more)) == ("3 exercises to go", "残り 3種目")
    held = own_pace_row(0, timed=2)
    round_of_time = replace(held, timeline=replace(held.timeline, phases=(*held.timeline.phases, asked)))
    assert left_line(EN, replace(round_of_time, left_open=False)) == "1:00+ to go"


def test_what_is_left_is_told_in_one_unit_until_all_of_it_has_a_time() -> None:
    held, work = Phase(Kind.HOLD, 30.0, 1), Phase(Kind.WORK, None, 2, reps=12)
    asked = Phase(Kind.WAIT, None, 1, part="until", until=0, round=1)
    row = [replace(held, step=0, set=n) for n in range(1, 8)]
    row += [replace(work, step=1), asked, work, replace(held, step=3)]
    row += [replace(held, step=4, set=n) for n in range(1, 5)]
    made = replace(TIMELINE, phases=tuple(row))
    told = []
    for index, phase in enumerate(row):
        ahead = [one.seconds for one in row[index:] if one.kind is not Kind.WAIT]
        shown = replace(snapshot(0), timeline=made, index=index, phase=phase)
        left = sum(seconds or 0.0 for seconds in ahead)
        told.append(left_line(EN, replace(shown, left=left, left_open=None in ahead)))
    assert told[:7] == [f"{clock_time(360 - 30 * n)}+ to go" for n in range(7)]
    assert told[7:10] == ["2:30+ to go", "2:30+ to go", "2:30+ to go"]
    assert told[10:] == [f"{clock_time(150 - 30 * n)} to go" for n in range(5)]
    fewer = replace(made, phases=tuple(row[:-3]))
    told = []
    for index in range(7, 11):
        shown = replace(snapshot(0), timeline=fewer, index=index, phase=row[index], left=60.0)
        told.append(left_line(EN, replace(shown, left_open=index < 10)))
    assert told == ["4 exercises to go", "3 exercises to go", "3 exercises to go", "1:00 to go"]


def test_the_easier_level_that_comes_is_named_once() -> None:
    shown = snapshot(where(kind=Kind.REST, seconds=90))
    easier = shown.timeline.steps[2]
    assert next_line(EN, replace(shown, easier_next=easier)) == "Next: the easier Single-leg deadlift, left"
    assert next_line(JA, replace(shown, easier_next=easier)) == "次は 片脚デッドリフト（やさしいレベル）・左"
    other = next_line(EN, replace(shown, easier_next=shown.timeline.steps[0]))
    assert other == "Next: Single-leg deadlift, left · easier level: Seated hamstring stretch"
