"""Routines made in code: short builders, and any routine for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from kneecoach.routine.exercise import Exercise
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Order, Rests, Routine, Section, Sides, Step, TempoPart
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.timeline import Choice, Timeline
from kneecoach.text import Text

NOT_STATED = Amount(None, None)


def amount(low: float, high: float | None = None, *, ours: bool = False, in_all: bool = False) -> Amount:
    return Amount(low, low if high is None else high, ours, in_all)


def card(name: str, **more: Any) -> Exercise:  # noqa: ANN401 - the card's own fields, whatever they are
    return Exercise(name, Text.of(en=name.title(), ja=f"{name}の運動"), **more)


def step(name: str = "reach", **dose: Any) -> ExerciseStep:  # noqa: ANN401 - the step's own fields
    """A step; times and counts as numbers or amounts, a tempo as a mapping of seconds."""
    for key in ("hold", "time", "reps", "sets", "prepare", "switch"):
        if isinstance(dose.get(key), int | float):
            dose[key] = amount(dose[key])
    if isinstance(dose.get("tempo"), dict):
        dose["tempo"] = tuple(TempoPart(part, amount(seconds)) for part, seconds in dose["tempo"].items())
    if isinstance(dose.get("rest"), dict):
        dose["rest"] = Rests(**_pauses(dose["rest"]))
    return ExerciseStep(card(name), **dose)


def _pauses(rests: dict[str, Any]) -> dict[str, Any]:
    return {key: amount(seconds) for key, seconds in rests.items()}


def ice(minutes: float, high: float | None = None) -> IceStep:
    return IceStep(card("icing"), amount(minutes * 60, None if high is None else high * 60))


def routine(*steps: Step) -> Routine:
    return Routine("made", Text.plain("Made"), (Section(Text.plain("All"), steps),))


def timeline(*steps: Step, choice: Choice | None = None) -> Timeline:
    return lay_out(routine(*steps), choice or Choice())


def rows(laid: Timeline) -> list[tuple[Any, ...]]:
    """What a reader checks by hand: kind, seconds, side's first letter, set, rep."""
    return [
        (
            phase.kind.value,
            phase.seconds,
            phase.side.value[0] if phase.side else "-",
            phase.set,
            phase.rep,
        )
        for phase in laid.phases
    ]


# Any routine

_tenths = st.integers(1, 900).map(lambda tenths: tenths / 10)
_times = st.one_of(_tenths, st.sampled_from([5.0, 20.0, 61.0, 130.0])).map(amount)
_rests = st.none() | _times
_counts = st.integers(1, 4)
_sides = st.fixed_dictionaries(
    {
        "sides": st.sampled_from(list(Sides)),
        "order": st.sampled_from(list(Order)),
        "first": st.sampled_from([Sides.LEFT, Sides.RIGHT, Sides.AFFECTED, Sides.UNAFFECTED]),
        "sets": st.none() | st.just(NOT_STATED) | _counts.map(amount),
        "prepare": st.none() | st.just(amount(0)) | _times,
        "switch": st.none() | _times,
        "rest": st.builds(Rests, _rests, _rests, _rests, _rests),
    }
)
_parts = st.lists(st.sampled_from(["lift", "hold", "lower", "rest", "swing"]), min_size=1, unique=True)
_reps = st.one_of(
    _counts.map(amount), st.just(NOT_STATED), st.builds(Amount, _counts, _counts, in_all=st.just(True))
)


def _tempos(parts: list[str]) -> st.SearchStrategy[tuple[TempoPart, ...]]:
    moving = parts if parts != ["rest"] else ["lift", "rest"]
    return st.tuples(*(st.builds(TempoPart, st.just(part), _tenths.map(amount)) for part in moving))


_doses = st.one_of(
    st.fixed_dictionaries({"hold": _times | st.just(NOT_STATED), "reps": st.none() | _reps}),
    st.fixed_dictionaries({"reps": _reps, "tempo": _parts.flatmap(_tempos)}),
    st.fixed_dictionaries({"reps": _reps}),
    st.fixed_dictionaries({"time": _times | st.just(NOT_STATED)}),
)
steps: st.SearchStrategy[Step] = st.one_of(
    st.builds(lambda dose, around: step("move", **dose, **around), _doses, _sides),
    st.integers(1, 20).map(ice),
)
timelines = st.lists(steps, min_size=1, max_size=4).map(lambda made: timeline(*made))
