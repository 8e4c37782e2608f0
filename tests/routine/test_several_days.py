"""Several days of a programme in one place: `days: 9, 18`, `[1-2, 4, 20+]`."""

from __future__ import annotations

from datetime import date

import pytest

from kneecoach.routine.plan import plan
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice
from kneecoach.words import words_for
from kneecoach.words.groups import only_said
from tests.routine.samples import HEAD, check, codes_of

DAYS = "行う日（何日目か）："
MONDAY = date(2026, 4, 6)


def sections(days: str, inner: str = "") -> str:
    return (
        "length: 22 days\nfrequency: daily\nsections:\n"
        "  - {steps: [{exercise: calf-stretch, hold: 5 s, days: 1}]}\n"
        f"  - name: A\n    days: {days}\n    steps: [{{exercise: plank, hold: 5 s{inner}}}]\n"
    )


@pytest.mark.parametrize(
    ("days", "inner", "expected", "said"),
    [
        ("9, 18", "", [1, 9, 18], ("Only on days 9, 18", DAYS + "9、18")),
        ("[18, 9]", "", [1, 9, 18], ("Only on days 9, 18", DAYS + "9、18")),
        ("[2-3, 20+]", "", [1, 2, 3, 20, 21, 22], ("Only on days 2–3, from 20 on", DAYS + "2〜3、20以降")),
        (
            "[4-7, 12-14]",
            ", days: '6-13'",
            [1, 6, 7, 12, 13],
            ("Only on days 6–7, 12–13", DAYS + "6〜7、12〜13"),
        ),
        ("2-3", ", days: 5", [1], None),
    ],
)
def test_they_are_done_on_each_of_them_and_said(
    days: str, inner: str, expected: list[int], said: tuple[str, str] | None
) -> None:
    programme = check(HEAD + sections(days, inner)).programme
    assert programme is not None
    sessions = plan(programme, MONDAY, Choice())
    assert [(one.day - MONDAY).days + 1 for one in sessions] == expected
    step = programme.whole.steps[-1]
    assert isinstance(step, ExerciseStep)
    told = tuple(only_said(words_for(language), step) for language in ("en", "ja"))
    assert told == (((said[0],), (said[1],)) if said else ((), ()))


@pytest.mark.parametrize("days", ["9, ", "0, 4", "9, x", "[9, 0]", "[[9], 18]", "[]", "9, 800", "[9, ~]"])
def test_what_is_no_day_among_them_is_told(days: str) -> None:
    assert codes_of(HEAD + sections(days))[:1] in (["not-days"], ["no-value"], ["not-one-value"])
