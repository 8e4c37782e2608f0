"""Any routine whose steps have levels, played at any of them."""

from __future__ import annotations

from hypothesis import strategies as st

from kneecoach.routine.timeline import Choice, Dose
from tests.routine.any_text import laid_out

_DOSES = st.sampled_from(
    [
        "hold: 4-6 s",
        "hold: 20 s, sets: 2",
        "hold: 5-8 s, reps: 3",
        "reps: 6-9, sets: 2",
        "reps: 4-5, tempo: {lift: 1 s, hold: 2-3 s, lower: 1 s}, sets: 3",
        "reps: 3, tempo: {lift: 1 s, lower: 1 s, rest: 2 s}, load: 5 kg",
        "time: 70-90 s",
        "reps: [5, 4, 3], load: [10 kg, 12 kg, 14 kg]",
        "reps: not stated",
    ]
)
_ORDERS = ("set", "side", "rep")
_CARDS = ("plank", "hip-lift", "half-squat")


@st.composite
def _level(draw: st.DrawFn) -> str:
    card = draw(st.sampled_from(_CARDS))
    sides = draw(st.sampled_from(["", "", "", ", sides: each"]))
    return f"{{exercise: {card}, {draw(_DOSES)}{sides}}}"


@st.composite
def _step(draw: st.DrawFn) -> list[str]:
    levels = draw(st.lists(_level(), min_size=1, max_size=4))
    if draw(st.integers(0, 3)) == 0:  # one exercise, its doses grow
        card = draw(st.sampled_from(_CARDS))
        levels = [f"{{exercise: {card}, {draw(_DOSES)}}}" for _ in levels]
    turns = draw(st.sampled_from([[], ["  sides: each", f"  order: {draw(st.sampled_from(_ORDERS))}"]]))
    numbers = draw(st.lists(st.integers(1, 5), min_size=len(levels), max_size=len(levels), unique=True))
    written = [f"    - {level}" for level in levels]
    own: list[str] = []
    if draw(st.booleans()):  # a table by number, with gaps
        written = [f"    {number}: {level}" for number, level in zip(sorted(numbers), levels, strict=True)]
        own = ["  reps: 5"]
    return [
        f"- exercise: {draw(st.sampled_from(_CARDS))}",
        *own,
        f"  rest: {{sets: {draw(st.sampled_from(['0 s', '9 s', 'as long as a set']))}, exercises: 7 s}}",
        *turns,
        "  levels:",
        *written,
    ]


_HEADS = (
    "",
    "",
    "- rounds: 2",
    "- rounds: 2\n    levels: {2: {rounds: 3}}",
    "- repeat until: as long as you can",
)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 2))):
        step = draw(_step())
        head = draw(
            st.sampled_from(
                [
                    "",
                    "",
                    "- rounds: 2",
                    "- rounds: 2\n    levels: {2: {rounds: 3}}",
                    "- repeat until: as long as you can",
                ]
            )
        )
        lines += [head, "  steps:", *(f"    {line}" for line in step)] if head else step
    return "\n".join(["kneecoach: routine 1", "name: Any", "steps:", *(f"  {line}" for line in lines), ""])


_choices = st.builds(Choice, st.sampled_from([Dose.PLANNED, Dose.HIGH]), level=st.integers(1, 6))
any_levels = st.builds(laid_out, _texts(), _choices)
