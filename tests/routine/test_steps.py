"""Every key of a step, read into the value that it stands for, or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.routine.exercise import Exercise
from kneecoach.routine.growth import Progress
from kneecoach.routine.model import Amount, Order, Rests, Sides, TempoPart
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.text import Text
from tests.routine.samples import HEAD, codes_of, mended, one, step_of


def step_codes(body: str, exercise: str = "plank") -> list[str]:
    return codes_of(one(body, exercise))


@pytest.mark.parametrize(
    ("body", "change"),
    [
        ("hold: 30 s", {"hold": Amount(30, 30)}),
        ("hold: 10 s\nreps: 4-6", {"hold": Amount(10, 10), "reps": Amount(4, 6)}),
        ("reps: 10", {"reps": Amount(10, 10)}),
        ("reps: not stated", {"reps": Amount(None, None)}),
        ("time: 5-10 min", {"time": Amount(300, 600)}),
        ("time: not stated\nsets: not stated", {"time": Amount(None, None), "sets": Amount(None, None)}),
        (
            "reps: 8\nhold: 3 s\ntempo: {lift: 2 s, lower: not stated}",
            {
                "reps": Amount(8, 8),
                "hold": Amount(3, 3),
                "tempo": (TempoPart("lift", Amount(2, 2)), TempoPart("lower", Amount(None, None))),
            },
        ),
        (
            "reps: 8\ntempo: not stated",
            {"reps": Amount(8, 8), "tempo": (TempoPart("move", Amount(None, None)),)},
        ),
        (
            "reps: 20 in all\nsides: each\norder: rep\nswitch: 3 s",
            {
                "reps": Amount(20, 20, in_all=True),
                "sides": Sides.EACH,
                "order": Order.REP,
                "switch": Amount(3, 3),
            },
        ),
        ("reps: 5\nsides: affected", {"reps": Amount(5, 5), "sides": Sides.AFFECTED}),
        ("reps: 5\nsides: both (ours)", {"reps": Amount(5, 5), "sides": Sides.BOTH, "sides_ours": True}),
        (
            "reps: 5\nsides: each, right first (ours)",
            {"reps": Amount(5, 5), "sides": Sides.EACH, "first": Sides.RIGHT, "sides_ours": True},
        ),
        (
            "reps: 5\nsides: not stated",
            {"reps": Amount(5, 5), "sides": Sides.EACH, "sides_stated": False},
        ),
        ("reps: 5\nrest: 30 s", {"reps": Amount(5, 5), "rest": Rests(sets=Amount(30, 30))}),
        (
            "reps: 5\nrest: {reps: 1 s, exercises: 0 s}",
            {"reps": Amount(5, 5), "rest": Rests(reps=Amount(1, 1), exercises=Amount(0, 0))},
        ),
        ("reps: 5\nprepare: 0 s", {"reps": Amount(5, 5), "prepare": Amount(0, 0)}),
        ("reps: 5\nname: {ja: 板}", {"reps": Amount(5, 5), "label": Text.of(ja="板")}),
        (
            "reps: 5\nnotes: [one, {en: two}]",
            {"reps": Amount(5, 5), "notes": (Text.plain("one"), Text.of(en="two"))},
        ),
        ("reps: 5\ncues: {work: Go}", {"reps": Amount(5, 5), "cues": (("work", Text.plain("Go")),)}),
        (
            "reps: 5\nprogress: {by: 2 reps, if: all reps done and felt easy}",
            {
                "reps": Amount(5, 5),
                "progress": Progress(Amount(2, 2), None, ("all reps done", "felt easy"), "reps"),
            },
        ),
    ],
)
def test_a_step_is_what_is_written(body: str, change: dict[str, object]) -> None:
    plain = ExerciseStep(Exercise("plank", Text.plain("plank")))
    assert step_of(body) == replace(plain, **change)  # type: ignore[arg-type]  # the values are those of the fields


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("sides: each", ["no-dose"]),
        ("time: 1 min\nhold: 3 s", ["two-doses"]),
        ("time: 1 min\ntempo: {lift: 1 s}", ["two-doses"]),
        ("tempo: {lift: 1 s}", ["tempo-without-reps"]),
        ("reps: 5\nhold: 3 s\ntempo: {hold: 3 s}", ["hold-twice"]),
        ("reps: 5\ntempo: {}", ["not-keys"]),
        ("reps: 5\ntempo: 2-0-2", ["tempo-digits"]),
        ("reps: 5\ntempo: {Lift up: 2 s}", ["not-part"]),
        ("reps: 5\norder: side", ["order-without-sides"]),
        ("reps: 5\nsides: both\norder: side", ["order-without-sides"]),
        ("reps: 5 in all", ["in-all-without-sides"]),
        ("reps: 5\nswitch: 3 s", ["no-effect"]),
        ("reps: 5\nrest: {sides: 3 s}", ["no-effect"]),
        ("reps: 5\nrest: [3 s]", ["rests-and-sets"]),
        ("reps: 5\nprepare: not stated", ["not-stated-here"]),
        ("reps: 5\nice: 15 min", ["two-kinds"]),
        ("reps: 5\nprogress: {after: 3 sessions}", ["missing-key"]),
        ("reps: 5\nprogress: {by: 5-10 s}", ["not-step"]),
        ("reps: 5\nprogress: {by: 5 s, after: 0 sessions}", ["not-sessions"]),
        ("reps: 5\nprogress: {by: 5 s, if: it is Monday}", ["not-choice"]),
        ("reps: 5\ncues: {jump: Now}\ntempo: {lift: 1 s}", ["unknown-key"]),
        (f"reps: 5\ncues: {{work: {'long ' * 15}}}", ["long-cue"]),
        (f"reps: 5\nname: {'x' * 201}", ["long-line"]),
        ('reps: 5\nname: ""', ["empty-text"]),
        ("reps: 5\nname: zero\u200bwidth", ["invisible-character"]),
        ("reps: 5\nname: a\u200db", ["invisible-character"]),
        (f"reps: 5\nname: z{chr(0x0301) * 20}algo", ["invisible-character"]),
        ("reps: 5\nna\u200bme: x", ["invisible-character"]),
    ],
)
def test_a_step_that_cannot_be(body: str, codes: list[str]) -> None:
    assert step_codes(body) == codes


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("left first (ours)", "each (ours)"),
        ("not given", "not stated"),
        ("not statd", "not stated"),
        ("不明", "not stated"),
    ],
)
def test_sides_of_a_source_that_is_silent_are_mended(written: str, meant: str) -> None:
    text = f"{HEAD}steps:\n  - exercise: plank\n    reps: 5\n    sides: %s\n"
    assert mended(text % written) == text % meant


def test_a_level_has_its_own_word_on_the_sides() -> None:
    step = step_of("sides: not stated\nlevels: [{reps: 5}, {reps: 5, sides: left}]")
    assert not step.of_level(1).sides_stated
    assert step.of_level(2).sides_stated


def test_html_stays_text() -> None:
    text = "<img src=/dev/zero> & <b>"
    assert step_of(f"reps: 5\nnotes: {text}").notes == (Text.plain(text),)
