"""A dose in plain words."""

from __future__ import annotations

import pytest

from kneecoach.routine.model import Amount, LikeSet, Pauses
from kneecoach.words import words_for
from kneecoach.words.doses import Dose, dose_line, duration
from kneecoach.words.often import frequency_line


def ours(low: float, high: float | None = None) -> Amount:
    return Amount(low, low if high is None else high, ours=True)


@pytest.mark.parametrize(
    ("dose", "english", "japanese"),
    [
        (
            Dose(hold=Amount(20, 30), reps=ours(2), sides="each"),
            "hold 20–30 s · 2 times (ours) · each side",
            "20〜30秒キープ · 2回（独自） · 左右それぞれ",
        ),
        (
            Dose(
                sets=Amount(2, 3),
                reps=Amount(10, 15),
                tempo=(("lift", ours(2)), ("sink", Amount(3, 3))),
                rest_sets=ours(90),
            ),
            "2–3 sets · 10–15 reps · lift 2 s (ours), sink 3 s · rest 90 s (ours) between sets",
            "2〜3セット · 10〜15回 · 上げる 2秒（独自）、sink 3秒 · セット間に90秒（独自）休む",
        ),
        (
            Dose(reps=Amount(10, 10), tempo=(("move", Amount(None, None)),)),
            "10 reps · tempo not stated",
            "10回 · 速さの記載なし",
        ),
        (
            Dose(sets=Amount(None, None), reps=Amount(None, None)),
            "number of sets not stated · number of reps not stated",
            "セット数の記載なし · 回数の記載なし",
        ),
        (
            Dose(hold=Amount(30, 30), rest_next=Amount(45, 45)),
            "hold 30 s · rest 45 s before the next exercise",
            "30秒キープ · 次の種目の前に45秒休む",
        ),
        (
            Dose(reps=Amount(8, 8), rest_sets=ours(60), rest_next=ours(60)),
            "8 reps · rest 1 min (ours) between sets and before the next exercise",
            "8回 · セット間と次の種目の前に1分（独自）休む",
        ),
        (Dose(hold=Amount(None, None)), "hold time not stated", "キープ時間の記載なし"),
        (Dose(time=Amount(None, None)), "time not stated", "時間の記載なし"),
        (Dose(ice=Amount(900, 1200)), "15–20 min", "15〜20分"),
        (Dose(distance=Amount(None, None)), "distance not stated", "距離の記載なし"),
        (Dose(distance=Amount(2000, 3000, unit="km")), "2–3 km", "2〜3キロメートル"),
        (
            Dose(reps=Amount(5, 5), rest_sets=Amount(None, None)),
            "5 reps · rest between sets not stated",
            "5回 · セット間の休みは記載なし",
        ),
        (
            Dose(reps=Amount(5, 5), rest_sets=Pauses((Amount(60, 60), ours(90), LikeSet()))),
            "5 reps · rest 1 min, 90 s (ours), as long as a set between sets",
            "5回 · セット間に1分、90秒（独自）、1セットと同じ長さ休む",
        ),
        (Dose(reps=Amount(20, 20, in_all=True)), "20 reps in all", "左右あわせて20回"),
        (Dose(sets=Amount(1, 1), reps=Amount(1, 1)), "1 rep", "1回"),
        (
            Dose(reps=Amount(5, 5), sides="each", sides_ours=True),
            "5 reps · each side (ours)",
            "5回 · 左右それぞれ（独自）",
        ),
        (
            Dose(reps=Amount(5, 5), sides="each", sides_stated=False),
            "5 reps · side not stated: each side",
            "5回 · 左右の記載なし、左右それぞれ",
        ),
    ],
)
def test_a_dose_in_both_languages(dose: Dose, english: str, japanese: str) -> None:
    assert dose_line(words_for("en"), dose) == english
    assert dose_line(words_for("ja"), dose) == japanese


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1.5, 1.5, "1.5 s"),
        (60, 60, "1 min"),
        (90, 90, "90 s"),
        (30, 60, "30–60 s"),
        (300, 600, "5–10 min"),
        (90, 150, "90 s to 2 min 30 s"),
    ],
)
def test_a_time_as_it_would_be_said(low: float, high: float, said: str) -> None:
    assert duration(words_for("en"), Amount(low, high)) == said


def test_how_often() -> None:
    english = words_for("en")
    assert frequency_line(english, Amount(3, 3), "week", 1) == "3 times a week, at least 1 rest day between"
    assert frequency_line(english, Amount(1, 2, ours=True), "day", None) == "1–2 times a day (ours)"
    assert frequency_line(english, Amount(None, None), "week", None) == "not stated"
    assert frequency_line(words_for("ja"), Amount(3, 3), "week", 1) == "週3回、あいだに1日以上休む"
