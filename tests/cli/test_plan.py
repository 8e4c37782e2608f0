"""`plan` from outside, and the sessions of a programme by `timeline`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kneecoach.cli.columns import aligned
from tests.cli.running import Home

PROGRAMME = """\
kneecoach: programme 1
id: knee
name: {en: Knee, ja: ひざ}
frequency: 2 a week
start: {days since injury: 5}
maintenance: 1 a week
exercises:
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
stages:
  - {name: {en: First, ja: はじめ}, weeks: 1-2, steps: [{exercise: reach, hold: 10 s, prepare: 0 s}]}
  - {name: {en: Last, ja: おわり}, weeks: 3, steps: [{exercise: reach, reps: 5, frequency: 1 a week}]}
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "knee.yaml"
    path.write_text(PROGRAMME, encoding="utf-8")
    return str(path)


def test_every_session_of_a_programme_as_json(home: Home, file: str) -> None:
    done = home.run("plan", file, "--json", "--from", "2026-04-06")
    assert done.returncode == 0
    data = json.loads(done.stdout)
    assert list(data) == ["programme", "sessions", "totals"]
    assert data["programme"] == "knee"
    assert [(one["n"], one["date"], one["week"], one["stage"]) for one in data["sessions"]] == [
        (1, "2026-04-06", 1, "first"),
        (2, "2026-04-09", 1, "first"),
        (3, "2026-04-13", 2, "first"),
        (4, "2026-04-16", 2, "first"),
        (5, "2026-04-20", 3, "last"),
    ]
    assert data["sessions"][4]["seconds"] is None
    assert data["totals"] == {
        "sessions": 5, "hold": 40, "move": 0, "work": 0, "rest": 0, "prepare": 5, "switch": 0, "wait": 0,
        "ice": 0, "reps": 5, "sets": 5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("en", ["First: 5 days since the injury", "Week 3: Last", "Afterwards: once a week"]),
        ("ja", ["始める前に: けがから5日たっていること", "3週目：おわり", "終わったあと: 週1回"]),
    ],
)
def test_the_table_has_a_block_for_each_week(home: Home, file: str, language: str, found: list[str]) -> None:
    done = home.run("plan", file, "--from", "2026-04-06", "--language", language)
    lines = done.stdout.splitlines()
    assert [line for line in found if line not in lines] == []
    assert sum("2026-04-" in line for line in lines) == 5


def test_timeline_plays_the_session_that_plan_numbers(home: Home, file: str) -> None:
    planned = json.loads(home.run("plan", file, "--json", "--from", "2026-04-06").stdout)["sessions"]
    for one in planned:
        words = ("timeline", file, "--json", "--from", "2026-04-06", "--session", str(one["n"]))
        data = json.loads(home.run(*words).stdout)
        assert (data["totals"], data["routine"]) == (one["totals"], "knee")
    by_week = json.loads(home.run("timeline", file, "--json", "--week", "3").stdout)
    assert by_week["totals"]["reps"] == 5
    by_stage = json.loads(home.run("timeline", file, "--json", "--stage", "おわり").stdout)
    assert by_stage == by_week


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--session", "6"), "the plan has 5 sessions"),
        (("--stage", "third"), "none of first, last"),
        (("--session", "1", "--stage", "third"), "none of first, last"),
        (("--session", "1", "--stage", "last"), "is of first; the first of last is 5, the last 5"),
        (("--session", "5", "--stage", "First"), "is of last; the first of first is 1, the last 4"),
        (("--session", "3", "--week", "1"), "is in week 2; leave --week out"),
    ],
)
def test_what_is_not_there_is_said(home: Home, file: str, words: tuple[str, ...], reason: str) -> None:
    done = home.run("timeline", file, *words)
    assert done.returncode == 2
    assert reason in done.stderr


def test_a_session_may_be_named_with_its_own_stage_and_week(home: Home, file: str) -> None:
    alone = home.run("timeline", file, "--session", "3", check=True).stdout
    also = home.run("timeline", file, "--session", "3", "--week", "2", "--stage", "first", check=True)
    assert (also.stdout, also.stderr) == (alone, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--stage", "first"), "How often: 2 times a week"),
        (("--stage", "last"), "How often: 3 times a week (ours)"),
        (("--session", "5"), "How often: 3 times a week (ours)"),
        (("--stage", "first", "--language", "ja"), "頻度：週2回"),
        (("--stage", "last", "--language", "ja"), "頻度：週3回（独自）"),
    ],
)
def test_how_often_in_the_stage_that_is_shown_is_said_with_what_is_ours(
    home: Home, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    path = tmp_path / "often.yaml"
    path.write_text(PROGRAMME.replace("weeks: 3,", "weeks: 3, frequency: 3 a week (ours),"), encoding="utf-8")
    assert said in home.run("timeline", path, *words, check=True).stdout.splitlines()


def test_a_routine_without_length_has_no_plan(home: Home) -> None:
    done = home.run("plan", home.routine)
    assert done.returncode == 1
    assert "write for example length: 6 weeks" in done.stderr


def test_columns_are_as_wide_as_a_terminal_shows_them() -> None:
    assert aligned([("a", "", "1"), ("ひざ", "", "10")], right=(2,)) == ["a      1", "ひざ  10"]


OPEN = PROGRAMME.replace("frequency: 2 a week", "frequency: not stated").replace(", frequency: 1 a week", "")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            ["How often is not stated, so no days can be named:", "1. Weeks 1–2: First", "2. Week 3: Last"],
        ),
        ("ja", ["日を決められません", "はじめ", "おわり"]),
    ],
)
def test_a_frequency_that_is_left_open_has_stages_and_weeks_and_no_days(
    home: Home, tmp_path: Path, language: str, said: list[str]
) -> None:
    path = tmp_path / "open.yaml"
    path.write_text(OPEN, encoding="utf-8")
    done = home.run("plan", path, "--language", language, check=True)
    for one in said:
        assert one in done.stdout
    assert "20" not in done.stdout, "no date"
    listed = json.loads(home.run("plan", path, "--json", check=True).stdout)
    assert (listed["sessions"], listed["totals"]) == ([], {"sessions": 0})


def test_a_part_that_is_left_open_is_named_below_the_days_of_the_others(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "half.yaml"
    path.write_text(PROGRAMME.replace("frequency: 2 a week", "frequency: not stated"), encoding="utf-8")
    printed = home.run("plan", path, check=True).stdout
    assert (
        printed.index("Week 3: Last")
        < printed.index("no days can be named")
        < printed.index("Weeks 1–2: First")
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["How long it lasts is not stated: this is the first week.", "Later stages:", "Last"]),
        ("ja", ["最初の1週間だけ", "このあとの段階：", "おわり"]),
    ],
)
def test_a_length_that_is_not_stated_has_its_first_week_and_names_the_later_stages(
    home: Home, tmp_path: Path, language: str, said: list[str]
) -> None:
    path = tmp_path / "long.yaml"
    unsaid = PROGRAMME.replace(", weeks: 1-2", "").replace(", weeks: 3", "")
    path.write_text(unsaid.replace("frequency: 2", "length: not stated\nfrequency: 2"), encoding="utf-8")
    done = home.run("plan", path, "--language", language, check=True)
    for one in said:
        assert one in done.stdout
    assert len(re.findall(r"\d{4}-\d\d-\d\d", done.stdout)) == 2, "the two sessions of a first week"
    listed = json.loads(home.run("plan", path, "--json", check=True).stdout)
    assert [one["week"] for one in listed["sessions"]] == [1, 1], "what the table has"
    assert (listed["totals"]["sessions"], listed["totals"]["hold"]) == (2, 2 * 10)
    assert listed["length"] is None


@pytest.mark.parametrize(
    ("week", "said"),
    [("3", ""), ("4", "The programme ends after week 3. Afterwards: once a week\n")],
)
def test_a_week_behind_the_end_is_said_to_be_there(home: Home, file: str, week: str, said: str) -> None:
    assert home.run("timeline", file, "--week", week, check=True).stderr == said


def test_behind_the_end_of_a_programme_without_maintenance_its_last_week_comes_again(
    home: Home, tmp_path: Path
) -> None:
    path = tmp_path / "ends.yaml"
    path.write_text(PROGRAMME.replace("maintenance: 1 a week\n", ""), encoding="utf-8")
    noted = home.run("timeline", path, "--week", "11", check=True).stderr
    assert noted == "The programme ends after week 3; this is its last week again.\n"


def test_one_routine_that_is_left_open_has_its_length(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(
        "kneecoach: routine 1\nname: One\nlength: 6 weeks\nfrequency: not stated\n"
        "steps: [{exercise: plank, hold: 30 s}]\n"
    )
    assert "  One, 6 weeks" in home.run("plan", path, check=True).stdout.splitlines()


BESIDE = PROGRAMME.replace("weeks: 3,", "weeks: 2, optional: yes,") + (
    "  - {name: {en: Later, ja: あと}, weeks: 3-9, steps: [{exercise: reach, reps: 5}]}\n"
)


@pytest.mark.parametrize(
    ("language", "closing"),
    [
        (
            "en",
            [
                "This plan does not come to:",
                "  3. Weeks 3–9: Later",
                "",
                "Not in this plan, because an earlier stage has these weeks; status decides:",
                "  2. Week 2: Last (only if needed)",
                "Afterwards: once a week",
            ],
        ),
        (
            "ja",
            [
                "この計画では始まらない段階：",
                "  3. 3〜9週目：あと",
                "",
                "同じ週に前の段階があるため、この計画に含まれない段階（状態によって決まります）：",
                "  2. 2週目：おわり（必要な人だけ）",
                "終わったあと: 週1回",
            ],
        ),
    ],
)
def test_every_stage_that_the_plan_never_plays_is_named_at_its_end(
    home: Home, tmp_path: Path, language: str, closing: list[str]
) -> None:
    path = tmp_path / "beside.yaml"
    path.write_text(BESIDE.replace("id: knee\n", "id: knee\nlength: 2 weeks\n"), encoding="utf-8")
    printed = home.run("plan", path, "--from", "2026-04-06", "--language", language, check=True).stdout
    assert printed.splitlines()[-len(closing) :] == closing


def test_hours_of_a_sum_are_about_so_many_and_sets_without_a_number_count_as_one(
    home: Home, tmp_path: Path
) -> None:
    path = tmp_path / "sums.yaml"
    text = (
        "kneecoach: routine 1\nname: Sums\nlength: 8 weeks\nfrequency: daily\n"
        "steps: [{exercise: plank, hold: 2 min 1 s, prepare: 0 s}]\n"
    )
    path.write_text(text, encoding="utf-8")
    plain = home.run("plan", path, check=True).stdout
    assert "In all: 56 sessions, about 1 h 53 min, 0 reps, 56 sets" in plain
    assert "counted as one" not in plain
    path.write_text(text.replace("2 min 1 s", "2 min, sets: not stated"), encoding="utf-8")
    *_, whole, sets = home.run("plan", path, check=True).stdout.splitlines()
    assert whole == "In all: 56 sessions, 1 h 52 min, 0 reps, 56 sets"
    assert sets == "Where the number of sets is not stated, it is counted as one."
    shown = home.run("timeline", path, check=True).stdout.splitlines()[-1]
    assert shown.split(maxsplit=1) == [
        "1", "sets, those of two sides counted once, one where no number is stated"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "closing"),
    [("en", "In all: 1 session, 20 s, 1 rep, 1 set"), ("ja", "合計: セッション1回、20秒、反復1回、1セット")],
)
def test_one_of_a_sum_is_said_as_one(home: Home, tmp_path: Path, language: str, closing: str) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(
        "kneecoach: routine 1\nname: One\nlength: 1 day\nfrequency: daily\n"
        "steps: [{exercise: plank, hold: 20 s, reps: 1, prepare: 0 s}]\n",
        encoding="utf-8",
    )
    assert closing in home.run("plan", path, "--language", language, check=True).stdout.splitlines()
