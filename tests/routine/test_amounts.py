"""How doses are written, and how they are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.routine.amounts import read_amount
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import PAUSE, REPS, SETS, TIME, Measure
from kneecoach.routine.model import Amount, Span
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.places import Patch
from kneecoach.routine.written import parse_amount


def read(text: str, measure: Measure = TIME) -> Amount | list[str]:
    """The amount in `key: text`, or the codes of its faults."""
    written = f"hold: {text}"
    found = Findings(Patch.of(written))
    pair = Pair(Scalar("hold", Span(0, 4, 1, 1)), Scalar(text, Span(6, 6 + len(text), 1, 7)))
    amount = read_amount(pair, found, measure)
    return amount or [fault.code for fault in found.faults()]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        *(("30 s", 30, 30), ("30s", 30, 30), ("30 sec", 30, 30), ("30 seconds", 30, 30), ("1 second", 1, 1)),
        *(("2 min", 120, 120), ("1 minute", 60, 60), ("90 mins", 5400, 5400), ("0.5 min", 30, 30)),
        *(("1 min 30 s", 90, 90), ("1:30", 90, 90), ("0:45", 45, 45), ("1.5 s", 1.5, 1.5)),
        *(("20-30 s", 20, 30), ("20 - 30 s", 20, 30), ("20\u201330 s", 20, 30), ("5-10 min", 300, 600)),
        *(("30 s-1 min", 30, 60), ("1:00-1:30", 60, 90), ("0.1-0.3 s", 0.1, 0.3), ("30 S", 30, 30)),
        *(("1 min-1 min 30 s", 60, 90), ("010 s", 10, 10)),
    ],
)
def test_times(text: str, low: float, high: float) -> None:
    assert read(text) == Amount(low, high)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10", Amount(10, 10)),
        ("10-15", Amount(10, 15)),
        ("20 in all", Amount(20, 20, in_all=True)),
        ("20-30 in all (ours)", Amount(20, 30, ours=True, in_all=True)),
        ("2 (ours)", Amount(2, 2, ours=True)),
        ("not stated", Amount(None, None)),
        ("Not  stated", Amount(None, None)),
    ],
)
def test_counts(text: str, amount: Amount) -> None:
    assert read(text, REPS) == amount


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("30", "no-unit"), ("20-30", "no-unit"), ("30 (ours)", "no-unit"), ("-30 s", "negative")),
        *(("0 s", "zero"), ("0-10 s", "zero"), ("30-20 s", "upside-down"), ("2 min-30 s", "upside-down")),
        *(("\uff13\uff10 s", "full-width"), ("\u0663\u0660 s", "full-width"), ("30 \uff53", "full-width")),
        *(("1,5 s", "write-as"), ("30\u79d2", "write-as"), ("1\u520630\u79d2", "write-as")),
        *(("20\u301c30 s", "write-as"), ("30 sec.", "write-as"), ("1 h", "write-as"), ("30''", "write-as")),
        *(("1:75", "not-time"), ("1:30:00", "not-time"), ("1e3 s", "not-time"), ("nan s", "not-time")),
        *(("inf", "not-time"), ("0x1F s", "not-time"), ("1_000 s", "not-time"), ("10-20-30 s", "not-time")),
        *(("181 min", "too-much"), ("3:00:00", "not-time"), ("999999999 s", "too-much")),
        *(("9" * 4_000 + " s", "not-time"), ("", "no-dose-value"), ("~", "no-dose-value")),
        *(("null", "no-dose-value"), ("20 s in all", "in-all-here"), ("30 \u00b2 s", "not-time")),
    ],
)
def test_times_that_are_none(text: str, code: str) -> None:
    assert read(text) == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            ("0", "zero"),
            ("-3", "negative"),
            ("3-2", "upside-down"),
            ("1001", "too-much"),
            ("2.5", "not-count"),
        ),
        *(("3 x 10", "sets-by-reps"), ("3\u00d710", "sets-by-reps"), ("10 reps", "write-as")),
        *(
            ("10\u56de", "write-as"),
            ("ten", "not-count"),
            ("10 s", "not-count"),
            ("\uff11\uff10", "full-width"),
        ),
    ],
)
def test_counts_that_are_none(text: str, code: str) -> None:
    assert read(text, REPS) == [code]


def test_zero_is_a_rest_and_no_hold() -> None:
    assert read("0 s", PAUSE) == Amount(0, 0)
    assert read("0 s", TIME) == ["zero"]


def test_fifty_sets_and_no_more() -> None:
    assert read("50", SETS) == Amount(50, 50)
    assert read("51", SETS) == ["too-much"]


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 9_000), st.integers(0, 1_000), st.sampled_from([" s", " sec", "s"]), st.booleans())
def test_a_written_range_is_read_back(low: int, more: int, unit: str, ours: bool) -> None:
    text = f"{low}-{low + more}{unit}{' (ours)' if ours else ''}"
    assert parse_amount(text, TIME) == Amount(low, low + more, ours)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    for measure in (TIME, PAUSE, REPS, SETS):
        got = read(" ".join(text.split()), measure)
        assert isinstance(got, Amount) or len(got) == 1
