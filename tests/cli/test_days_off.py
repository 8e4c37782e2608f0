"""A day of recovery: it is in the plan, in its place, and nothing of it is played."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.loader import load_programme
from kneecoach.routine.timeline import Choice
from kneecoach.ui.preview_steps import sections_of
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.cli.running import Home
from tests.routine.samples import HEAD, codes_of, faults_of

FILE = """\
kneecoach: routine 1
name: {en: Days, ja: 日々}
length: 5 days
frequency: daily
sections:
  - days: 1-2, 4
    steps: [{exercise: slow-walk, time: 10 min, prepare: 0 s}]
  - name: {en: Recovery, ja: 回復日}
    days: 2-3, 5-9
    steps: not stated
"""
PLAN = {
    "en": [
        "Week 1",
        "   Day                    Time  Reps  Sets",
        "1    1  Mon 2026-03-02  10 min     0     1",
        "2    2  Tue 2026-03-03  10 min     0     1",
        "  Day 2, Tue 2026-03-03: Recovery, beside the session. What is done is not stated",
        "  Day 3, Wed 2026-03-04: Recovery. What is done is not stated, so nothing is done",
        "3    4  Thu 2026-03-05  10 min     0     1",
        "  Day 5, Fri 2026-03-06: Recovery. What is done is not stated, so nothing is done",
    ],
    "ja": [
        "1週目",
        "   日目                 時間  回数  セット",
        "1     1  月 2026-03-02  10分     0       1",
        "2     2  火 2026-03-03  10分     0       1",
        "  2日目、火 2026-03-03：「回復日」は内容の記載がありません（ほかのセッションは行います）",
        "  3日目、水 2026-03-04：「回復日」は内容の記載がないため、何も行いません",
        "3     4  木 2026-03-05  10分     0       1",
        "  5日目、金 2026-03-06：「回復日」は内容の記載がないため、何も行いません",
    ],
}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_stands_in_the_plan_where_its_day_is(home: Home, tmp_path: Path, language: str) -> None:
    path = tmp_path / "days.yaml"
    path.write_text(FILE, encoding="utf-8")
    words = ("--from", "2026-03-02", "--language", language)
    lines = home.run("plan", path, *words, check=True).stdout.splitlines()
    assert lines[lines.index(PLAN[language][0]) :][: len(PLAN[language])] == PLAN[language]
    data = json.loads(home.run("plan", path, "--json", *words, check=True).stdout)
    assert data["totals"]["sessions"] == 3
    name = "Recovery" if language == "en" else "回復日"
    assert [tuple(one.values()) for one in data["days_off"]] == [
        (2, "2026-03-03", 1, None, name, False),
        (3, "2026-03-04", 1, None, name, True),
        (5, "2026-03-06", 1, None, name, True),
    ]


def test_a_week_of_it_is_seven_days(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "weeks.yaml"
    text = (
        FILE.replace("5 days", "3 weeks").replace("1-2, 4", "1-2, 15").replace("days: 2-3, 5-9", "weeks: 2")
    )
    path.write_text(text, encoding="utf-8")
    data = json.loads(home.run("plan", path, "--json", check=True).stdout)
    assert [one["day"] for one in data["days_off"]] == list(range(8, 15))
    lines = home.run("plan", path, check=True).stdout.splitlines()
    off = [at for at, line in enumerate(lines) if line.startswith("  Day ")]
    assert len(off) == 7
    assert off[-1] < lines.index("Week 3")


OFF = "sections:\n  - {steps: [{exercise: plank, hold: 5 s}]}\n  - {name: Off, steps: not stated"


@pytest.mark.parametrize(
    ("body", "code", "mend"),
    [
        (OFF + "}\n", "off-without-days", "days: 9"),
        (OFF + ", weeks: not stated}\n", "off-without-days", "days: 9"),
        (OFF + ", days: 2, rounds: 3}\n", "off-with", "rounds"),
        (OFF + ", days: 2, frequency: daily}\n", "off-with", "frequency"),
        ("sections: [{name: Off, days: 1, steps: not stated}]\n", "no-steps", "hip-lift"),
        ("steps: not stated\n", "list-without-dashes", "hip-lift"),
    ],
)
def test_what_it_lacks_is_said_with_the_mend(body: str, code: str, mend: str) -> None:
    assert codes_of(HEAD + body) == [code]
    for language in ("en", "ja"):
        assert mend in fault_sentence(words_for(language), faults_of(HEAD + body)[0])


@pytest.mark.parametrize(
    ("language", "notes"),
    [
        ("en", ("Only on days 2–3, 5–9", "What is done in it is not stated.")),
        ("ja", ("行う日（何日目か）：2〜3、5〜9", "何を行うかは記載されていません。")),
    ],
)
def test_the_window_and_the_handout_name_it_with_its_days(
    tmp_path: Path, language: str, notes: tuple[str, str]
) -> None:
    path = tmp_path / "days.yaml"
    path.write_text(FILE, encoding="utf-8")
    programme = load_programme(path, paths.routines())
    shown = sections_of(words_for(language), programme.whole, Choice(), path, paths.routines())
    assert [(one.name, one.steps, one.notes) for one in shown[1:]] == [
        ("Recovery" if language == "en" else "回復日", (), notes)
    ]


@pytest.mark.parametrize(
    ("options", "above"),
    [
        ((), "This is day 1 of the programme; not all sessions of its week are like it."),
        (("--week", "3"), "This is day 15 of the programme; not all sessions of its week are like it."),
        (("--language", "ja"), "プログラムの1日目です。この週には、これとは内容の違う回があります。"),
    ],
)
def test_a_timeline_says_which_day_it_shows(
    home: Home, tmp_path: Path, options: tuple[str, ...], above: str
) -> None:
    path = tmp_path / "calendar.yaml"
    text = FILE.replace("5 days", "3 weeks").replace("1-2, 4", "1, 15").replace("2-3, 5-9", "3")
    text += "  - {days: '2, 16', steps: [{exercise: plank, hold: 9 s}]}\n"
    path.write_text(text, encoding="utf-8")
    lines = home.run("timeline", path, *options, check=True).stdout.splitlines()
    assert any(line.startswith(above) for line in lines)
    assert any("10:00" in line for line in lines)
