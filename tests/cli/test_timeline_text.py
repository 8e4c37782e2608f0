"""The printed timeline: what the file says beyond what is played stands above it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import Home

TEXT = """\
kneecoach: programme 1
name: All
notes: Pain may reach 5.
stages:
  - name: One
    weeks: 1-2
    notes: Heavier 2-3 times a week.
    sections:
      - name: Legs
        notes: Slowly.
        steps:
          - {exercise: lift, reps: 5}
          - {exercise: lift, reps: 10-15, sets: 3, rest: not stated, notes: On the stair.}
          - {exercise: reach, reps: 5, sides: affected, load: not stated}
          - {exercise: reach, reps: 5, sides: not stated}
  - name: Two
    weeks: 3
    steps:
      - {exercise: lift, reps: 5}
exercises:
  reach: {name: {en: Reach, ja: のばす}, one-sided: yes, sources: [ours]}
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""


def shown(home: Home, *words: str) -> list[str]:
    file = Path(home.folder) / "all.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return home.run("timeline", file, *words, check=True).stdout.splitlines()


def test_notes_ranges_loads_and_what_is_not_stated_stand_above_the_rows(home: Home) -> None:
    lines = shown(home)
    assert lines[: lines.index("")] == [
        "Stage 1 of 2: One",
        "To see another one: --stage two",
        "Heavier 2-3 times a week.",
        "Pain may reach 5.",
        "Sore side: left, as nobody has named it; --side right for the other",
        "Where the side is not stated, each side is played and counted.",
        "As written; below, a range runs at its low end:",
        "Legs:",
        "  Slowly.",
        "  Lift: 3 sets · 10\N{EN DASH}15 reps · rests not stated",
        "    On the stair.",
        "  Reach: 5 reps · load not stated · affected side",
        "  Reach: 5 reps · side not stated: each side",
    ]
    assert lines[lines.index("") + 1] == "0:00  0:05  Lift. Get ready: 5 seconds. (ours)"


def test_the_sore_side_that_was_named_and_the_end_that_was_chosen_are_said(home: Home) -> None:
    lines = shown(home, "--side", "right", "--dose", "high")
    assert "Sore side: right" in lines
    assert "As written; below, a range runs at its high end:" in lines
    assert "痛む側: 左（指定がないため。右なら --side right）" in shown(home, "--language", "ja")


def test_rows_that_say_it_all_stand_alone(home: Home) -> None:
    lines = shown(home, "--week", "3")
    assert lines[:5] == [
        "Week 3",
        "Stage 2 of 2: Two",
        "To see another one: --stage one",
        "Pain may reach 5.",
        "",
    ]
    assert home.run("timeline", home.routine, check=True).stdout.startswith("0:00  0:05  Reach.")


MORE = """\
kneecoach: routine 1
name: More
pain: not stated
steps:
  - {exercise: lift, sets: 2, reps: "as many as you can, up to 12"}
  - {exercise: lift, time: 60 s, reps: as many as you can}
  - {exercise: lift, reps: [8, as many as you can]}
  - {exercise: lift, hold: "as long as you can, up to 30 s"}
  - {exercise: lift, time: as long as you can}
  - exercise: lift
    level: 2
    levels: [{reps: 4}, {reps: 6}, {reps: 8}]
    progress: {by: 1 level, after: 3 sessions, if: felt easy}
  - {exercise: lift, reps: 5, frequency: not stated}
  - {exercise: lift, reps: 5, frequency: every 2nd day}
  - {ice: 10-15 min, frequency: daily}
  - rounds: 2-3
    levels: {2: {rounds: 4}}
    progress: {by: 1 round, if: no rise}
    steps:
      - {exercise: lift, reps: 4-5}
exercises:
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""


def told(home: Home, text: str, *words: str) -> list[str]:
    """The lines above the rows."""
    file = Path(home.folder) / "more.yaml"
    file.write_text(text, encoding="utf-8")
    lines = home.run("timeline", file, *words, check=True).stdout.splitlines()
    return lines[: lines.index("")]


def test_limits_levels_growth_days_and_an_open_pain_rule_are_said(home: Home) -> None:
    assert told(home, MORE) == [
        "The sessions of this week are not alike; here they stand together.",
        "Pain: not stated; the program's own rule, the strict one, holds (ours).",
        "As written; below, a range runs at its low end:",
        "  Lift: 2 sets \N{MIDDLE DOT} as many as you can, up to 12",
        "    A set ends when no more will go, at 12 at the latest; how many it were is asked for.",
        "  Lift: 1 min \N{MIDDLE DOT} as many as you can",
        "    A set ends after 1 min; how many it were is asked for.",
        "  Lift: 8 reps, as many as you can",
        "    A set ends when no more will go; how many it were is asked for.",
        "  Lift: hold as long as you can, up to 30 s",
        "    A set ends when it will go on no longer, after 30 s at the latest; the time is recorded.",
        "  Lift: as long as you can",
        "    A set ends when you end it; the time is recorded.",
        "  Lift: 6 reps",
        "    Level 2 of 3",
        "      Level 1: 4 reps",
        "      Level 3: 8 reps",
        "    Later 1 level more, after 3 sessions with: it felt easy",
        "  Lift",
        "    How often: not stated",
        "  Lift",
        "    How often: Every 2 days",
        "  Icing: 10\N{EN DASH}15 min",
        "    How often: Every day",
        "  2\N{EN DASH}3 rounds \N{MIDDLE DOT} Level 1 of 2",
        "    Level 2: 4 rounds",
        "    Later 1 round more with: pain not rising",
        "    Lift: 4\N{EN DASH}5 reps",
    ]


def test_the_level_that_is_chosen_is_said_and_beyond_the_last_it_is_the_last(home: Home) -> None:
    lines = told(home, MORE, "--level", "9", "--language", "ja")
    assert "    レベル3(全3段階)" in lines
    assert any(line.endswith("レベル2(全2段階)") for line in lines)
    assert "痛みの決まり: 記載なし。このソフト独自の厳しい決まりに従います。" in lines


DAYS = """\
kneecoach: routine 1
name: Days
length: 2 weeks
steps:
  - {exercise: lift, reps: 5, frequency: "monday, thursday"}
  - {exercise: lift, reps: 6, frequency: saturday}
exercises:
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""


def test_a_week_of_unlike_sessions_is_said_to_stand_together_and_each_can_be_seen(home: Home) -> None:
    first = ("--from", "2026-05-04")
    week, together, *_ = told(home, DAYS, "--week", "2", *first)
    assert week == "Week 2"
    assert together.startswith("The sessions of this week are not alike; here they stand together.")
    assert together.endswith(" Each by itself: --session N, from 4 to 6")
    assert told(home, DAYS, "--session", "3", *first)[0] == (
        "Session 3 of the plan, week 1: Saturday 9 May 2026"
    )
    alike = DAYS.replace("monday, thursday", "saturday")
    assert "not alike" not in " ".join(told(home, alike, *first))


def test_routines_side_by_side_name_the_one_that_is_shown(home: Home) -> None:
    side = """\
kneecoach: programme 1
name: Two
length: 1 week
routines:
  a: {name: A, frequency: daily, steps: [{exercise: plank, hold: 20-30 s}]}
  b: {name: B, frequency: monday, steps: [{exercise: plank, hold: 20 s}]}
"""
    assert told(home, side)[:2] == [
        "One of 2 routines side by side: Two \N{MIDDLE DOT} A",
        "To see another one: --stage b",
    ]
    assert told(home, side, "--session", "2", "--from", "2026-05-04")[:2] == [
        "Session 2 of the plan, week 1: Monday 4 May 2026",
        "One of 2 routines side by side: Two \N{MIDDLE DOT} B",
    ]


def test_reps_are_added_up_over_both_sides_only_where_there_are_two(home: Home) -> None:
    file = Path(home.folder) / "all.yaml"
    head, _, exercises = TEXT.partition("stages:")
    head = head.replace("programme", "routine").replace("notes: Pain may reach 5.\n", "")
    for step, said in (
        ("{exercise: lift, reps: 6, sides: both}", "6  reps"),
        ("{exercise: reach, reps: 3, sides: each}", "6  reps, both sides added"),
        ("{exercise: reach, reps: 3, sides: each, order: rep}", "6  reps, both sides added"),
    ):
        cards = exercises[exercises.index("exercises:") :]
        file.write_text(f"{head}steps: [{step}]\n{cards}", encoding="utf-8")
        lines = home.run("timeline", file, check=True).stdout.splitlines()
        assert said in [line.strip() for line in lines]


CHOICE = """\
kneecoach: programme 1
name: All
pain:
  name: Under 4
  bands: {lower: 0-3, middle: 4-5, upper: 6-10}
  rules: [{when: during, above: 5, do: stop}]
  sources: [ours]
stages:
  - name: One
    next when: lower band
    steps:
      - name: Primary
        pick one:
          - {exercise: lift, reps: 4-5, rest: {sets: 9 s, after last: sets}}
          - {exercise: reach, reps: 8}
exercises:
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
"""


def test_a_choice_has_its_name_and_the_doses_of_the_others_and_the_lower_band_its_scores(home: Home) -> None:
    lines = told(home, CHOICE)
    bands = "lower 0\N{EN DASH}3, middle 4\N{EN DASH}5, upper 6\N{EN DASH}10"
    assert f"Bands of pain: {bands}." in lines
    up_to = CHOICE[: CHOICE.index("pain:")] + "pain: up to 3\n" + CHOICE[CHOICE.index("stages:") :]
    assert "The lower band is 0\N{EN DASH}3." in told(home, up_to)
    at = next(n for n, line in enumerate(lines) if line.startswith("  Lift:"))
    assert lines[at:] == [
        "  Lift: 4\N{EN DASH}5 reps · rest 9 s between sets · rest also after the last set",
        "    Primary. Instead, with a dose of its own: Reach",
        "      Reach: 8 reps",
    ]
    japanese = told(home, CHOICE, "--language", "ja")
    assert "痛みの範囲: 低め0〜3、中くらい4〜5、高め6〜10。" in japanese
    assert "痛みが低めの範囲は0〜3です。" in told(home, up_to, "--language", "ja")
    assert any(line.endswith("最後のセットのあとにも休む") for line in japanese)
    assert not any("lower band is" in line for line in told(home, up_to.replace("lower band", "no rise")))
