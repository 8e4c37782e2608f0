"""The printed timeline: what is left open, what may be chosen, and what a stage and its pain ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Home
from tests.cli.test_timeline_text import told

ENDS = """\
kneecoach: routine 1
name: Ends
every step: {rest: {sets: not stated, sides: not stated}}
steps:
  - exercise: lift
    levels: [{reps: 4}, {reps: 6}]
    progress: {by: 1 level, after: not stated, if: felt easy}
  - {exercise: lift, reps: 4-5}
  - {exercise: lift, reps: [4, 5-6], sides: each}
exercises:
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""


def test_nothing_is_said_that_cannot_come_at_the_last_level_of_one_set_or_without_sides(home: Home) -> None:
    first, last = (told(home, ENDS, "--level", level)[1:] for level in "12")
    rests = "rest between sides not stated · rest between sets not stated"
    said = ["  Lift: 4\N{EN DASH}5 reps", f"  Lift: 4, 5\N{EN DASH}6 reps · each side · {rests}"]
    grows = "    Later 1 level more with: it felt easy. Not stated: after how long"
    assert first == ["  Lift: 4 reps", "    Level 1 of 2", "      Level 2: 6 reps", grows, *said]
    assert last == ["  Lift: 6 reps", "    Level 2 of 2", "      Level 1: 4 reps", *said]


UNSAID = """\
kneecoach: routine 1
name: Unsaid
every step: {rest: not stated}
steps:
  - {exercise: mine, sets: 2, hold: 5 s, sides: each}
  - {exercise: plank, hold: 5 s}
  - {exercise: plank, hold: 5 s, prepare: 3 s}
exercises:
  mine: {name: Mine, prepare: 4 s, one-sided: yes, sources: [ours]}
"""


def test_where_the_source_gives_no_rests_what_the_program_puts_in_their_place_is_ours(home: Home) -> None:
    path = Path(home.folder) / "unsaid.yaml"
    path.write_text(UNSAID, encoding="utf-8")
    lines = home.run("timeline", path, check=True).stdout.splitlines()
    said = [line.split(maxsplit=2)[2] for line in lines[lines.index("") + 1 : lines.index("", 6)]]
    assert [one for one in said if "ready" in one or "Change" in one] == [
        "Mine. Left side. Get ready: 4 seconds.",  # as the author's card has it
        "Change to the right side. (ours)",
        "Change to the right side. (ours)",
        "Plank. Get ready: 10 seconds. (ours)",
        "Plank. Get ready: 3 seconds.",
    ]
    assert lines[:3] == [
        "As written; below, a range runs at its low end:",
        "  Mine: 2 sets · hold 5 s · each side · rests not stated",
        "",  # within one set without sides there is no rest
    ]
    path.write_text(UNSAID.replace("rest: not stated", "rest: 9 s"), encoding="utf-8")
    assert "(ours)" not in home.run("timeline", path, check=True).stdout


ASKED = """\
kneecoach: programme 1
name: Asked
length: 2 weeks
frequency: daily
skip on: [sunday]
start: [{days since injury: 5}]
pain:
  name: Up to 4
  bands: {lower: 0-2, middle: 3-4, upper: 5-10}
  rules: [{when: during, up to: 4, do: keep}, {when: during, above: 4, do: stop}]
stages:
  - name: One
    weeks: 1
    for: runners
    start: [Pain in walking over 7]
    next when: no rise
    optional: yes
    sections:
      - name: Legs
        skip on: [match day]
        steps:
          - {exercise: lift, reps: 5, or: [reach, plank]}
          - {exercise: lift, reps: 5, limit: no pain, stop: [a cramp, heat], equipment: [a step, a wall]}
          - {exercise: lift, reps: 5, optional: yes, skip on: [race day]}
          - pick one: [{exercise: lift, reps: 5}, {exercise: reach, reps: 5}]
          - {rounds: 2, optional: yes, steps: [{exercise: lift, reps: 5}]}
  - {name: Two, weeks: 2, steps: [{exercise: lift, reps: 5}]}
exercises:
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""


def test_the_way_in_the_pain_that_is_allowed_and_what_a_step_asks_and_leaves_to_choose_are_said(
    home: Home,
) -> None:
    assert told(home, ASKED) == [
        "First: 5 days since the injury",
        "Stage 1 of 2: One",
        "To see another one: --stage two",
        "How often: Every day",
        "For: runners",
        "Begin it only when this holds: Pain in walking over 7.",
        "Go on to the next stage when pain is not rising.",
        "Only for those who need it.",
        "Not on Sunday",
        "How long: 2 weeks",
        "Pain: Up to 4. Stop above 4. Up to 4 go on.",
        "As written; below, a range runs at its low end:",
        "Legs:",
        "  Not on match day",
        "  Lift",
        "    Instead, with the same dose: Reach, Plank",
        "  Lift",
        "    You need: a step, a wall",
        "    How far: no pain",
        "    Stop when: a cramp; heat",
        "  Lift",
        "    Optional",
        "    Not on race day",
        "  Lift",
        "    Instead, with a dose of its own: Reach",
        "      Reach: 5 reps",
        "  2 rounds",
        "    Optional",
    ]
    said = told(home, ASKED, "--language", "ja")
    assert "痛みの決まり: Up to 4。4を超えたら中止します。4までなら続けます。" in said
    assert "    代わりに、同じ量で: のばす、プランク" in said


@pytest.mark.parametrize(
    ("pain", "said"),
    [("strict", []), ("thomee", ["Pain: Up to 5 (Thomeé). During: go on up to 5, stop above."])],
)
def test_of_the_models_that_ship_the_one_that_holds_without_a_word_is_not_repeated(
    home: Home, pain: str, said: list[str]
) -> None:
    text = f"kneecoach: routine 1\nname: Pain\npain: {pain}\nsteps: [{{exercise: plank, hold: 5-6 s}}]\n"
    found = [line for line in told(home, text) if "Pain" in line]
    assert [line[: len(start)] for line, start in zip(found, said, strict=True)] == said


HELD = """\
kneecoach: routine 1
name: Held
steps:
  - {exercise: plank, hold: 5 s, reps: 2, rest: {reps: 3 s}}
  - {exercise: plank, hold: 5 s, reps: 2}
"""


def test_the_sum_counts_holds_as_holds(home: Home) -> None:
    def total(text: str) -> str:
        path = Path(home.folder) / "held.yaml"
        path.write_text(text, encoding="utf-8")
        lines = home.run("timeline", path, check=True).stdout.splitlines()
        return next(line.strip() for line in lines if line.strip().startswith("4 "))

    assert total(HELD) == "4  holds"
    assert total(HELD.replace("hold: 5 s, reps: 2}", "reps: 2}")) == "4  reps and holds"
    one = "{exercise: side-bridge, hold: 5 s, reps: 2, sides: each}"
    head = HELD[: HELD.index("  - ")]
    assert total(f"{head}  - {one}\n") == "4  holds, both sides added"
    mixed = one.replace("reps: 2", "reps: 1")
    assert (
        total(f"{head}  - {mixed}\n  - {{exercise: plank, reps: 2}}\n")
        == "4  reps and holds, both sides added"
    )


A_DAY = """\
kneecoach: routine 1
name: A day
frequency: {times: 3, per: day}
length: 1 week
steps: [{exercise: ankle-pumps, reps: 90 a day}]
"""


def test_a_session_s_part_of_a_day_s_number_is_not_to_be_split_once_more(home: Home) -> None:
    path = Path(home.folder) / "day.yaml"
    path.write_text(A_DAY, encoding="utf-8")
    whole = home.run("timeline", path, check=True).stdout
    assert "90 reps at your own pace. Split it over the day as you like." in whole
    part = home.run("timeline", path, "--session", "2", check=True).stdout
    assert "30 reps at your own pace.\n" in part
    assert "over the day" not in part
