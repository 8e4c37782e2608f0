"""What a programme asks for, in both languages."""

from __future__ import annotations

import pytest

from kneecoach.routine.programme import Programme
from kneecoach.words import words_for
from kneecoach.words.often import length_line, often_lines
from kneecoach.words.programme import programme_facts
from tests.routine.samples import HEAD, check

ENGLISH, JAPANESE = words_for("en"), words_for("ja")
STEPS = "steps:\n  - {exercise: plank, hold: 5 s}\n"


def programme(text: str) -> Programme:
    checked = check(text)
    assert checked.faults == ()
    assert checked.programme is not None
    return checked.programme


@pytest.mark.parametrize(
    ("written", "english", "japanese"),
    [
        ("daily", ["Every day"], ["毎日"]),
        ("3 a week", ["3 times a week"], ["週3回"]),
        ("every 2nd day", ["Every 2 days"], ["2日ごと"]),
        ("every 2-3 days (ours)", ["Every 2–3 days (ours)"], ["2〜3日ごと（独自）"]),
        ("monday, thursday", ["Monday, Thursday"], ["月曜、木曜"]),
        ("not stated", ["not stated"], ["記載なし"]),
        (
            "{windows: [morning, 18:00-20:00], gap: 6 h}",
            ["2 times a day, morning, 18:00-20:00, at least 6 h between"],
            ["1日2回、朝、18:00-20:00、あいだを6時間以上あける"],
        ),
        (
            "{times: 3, per: week, rest days: 1, weeks: {2-3: 1 a week}}",
            ["3 times a week, at least 1 rest day between", "Weeks 2–3: once a week"],
            ["週3回、あいだに1日以上休む", "2〜3週目：週1回"],
        ),
    ],
)
def test_how_often_is_said(written: str, english: list[str], japanese: list[str]) -> None:
    frequency = programme(f"{HEAD}frequency: {written}\n{STEPS}").whole.frequency
    assert frequency is not None
    assert list(often_lines(ENGLISH, frequency)) == english
    assert list(often_lines(JAPANESE, frequency)) == japanese


@pytest.mark.parametrize(
    ("written", "english", "japanese"),
    [
        ("1 week", "1 week", "1週間"),
        ("4-6 weeks (ours)", "4–6 weeks (ours)", "4〜6週間（独自）"),
        ("10 days", "10 days", "10日間"),
        ("not stated", "not stated", "記載なし"),
    ],
)
def test_how_long_is_said(written: str, english: str, japanese: str) -> None:
    length = programme(f"{HEAD}length: {written}\n{STEPS}").length
    assert length is not None
    assert length_line(ENGLISH, length) == english
    assert length_line(JAPANESE, length) == japanese


WHOLE = """\
kneecoach: programme 1
name: All
frequency: daily
maintenance: 1 a week
start: [{days since injury: 5}, {can walk: 30 min}, {days since surgery: 1}, {passed: hop}, Calm]
test: {exercise: plank, hold: 5 s, in band: 0-3, same time: yes}
stages:
  - {name: One, weeks: 1-2, next when: test in band and 3 sessions, steps: [{exercise: plank, hold: 5 s}]}
  - {name: Two, weeks: 3-4, optional: yes, frequency: 2 a week, steps: [{exercise: plank, hold: 5 s}]}
"""


def test_the_facts_of_a_programme() -> None:
    facts = dict(programme_facts(ENGLISH, programme(WHOLE), "5 s"))
    assert facts == {
        "Before you begin": "5 days since the injury\nYou can walk for 30 min\n"
        "1 day since the operation\nPassed: hop\nCalm",
        "How often, unless a part says otherwise": "Every day",
        "How long": "4 weeks",
        "Afterwards": "once a week",
        "Stages": "1. Weeks 1–2: One (next when: the test within its limits, after 3 sessions)\n"
        "2. Weeks 3–4: Two, 2 times a week (only if needed)",
        "Test": "Every day, at the same time: plank, 5 s. Pain of 0–3 is within its limits.",
    }
    said = programme_facts(JAPANESE, programme(WHOLE), "5秒")
    assert all(any("\u3040" <= one <= "\u9fff" for one in title + text) for title, text in said)
