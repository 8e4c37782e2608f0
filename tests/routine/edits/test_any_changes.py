"""Any changes of any routine with comments: the outcome is put together by hand from the same pieces."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kneecoach.errors import Fault
from kneecoach.routine.edits.editor import (
    Changed,
    changed,
    delete_step,
    insert_key,
    insert_step,
    move_step,
    set_value,
)

STEPS = ("steps",)


@dataclass(frozen=True)
class Piece:
    """A step with its own comments, or what stands between two of them; lines without their ends."""

    lines: tuple[str, ...]
    step: bool = False


words = st.text("abcxyz \u3072\u3056:#-'\"", max_size=8).map(lambda text: f"# {text}")
ends = st.sampled_from(["", "", "   # end", " #"])


@st.composite
def blocks(draw: st.DrawFn, column: int) -> Piece:
    dash = " " * column
    above = [dash + one for one in draw(st.lists(words, max_size=2))]
    end = draw(ends)
    name = draw(st.sampled_from(["plank", "hip-lift", "'calf-raise'"]))
    if draw(st.booleans()):
        return Piece((*above, f"{dash}- {{exercise: {name}, hold: 30 s}}{end}"), step=True)
    inner = [f"{dash}  {one}" for one in draw(st.lists(words, max_size=1))]
    below = [f"{dash}    {one}" for one in draw(st.lists(words, max_size=1))]
    note = draw(st.sampled_from([(), (f"{dash}  notes: |", f"{dash}    # text", "", f"{dash}    more")]))
    rest = [*inner, *note, f"{dash}  hold: 30 s{draw(ends)}", *below]
    return Piece((*above, f"{dash}- exercise: {name}{end}", *rest), step=True)


gaps = st.lists(st.sampled_from(["", "", "  # of nobody", "# of nobody"]), max_size=3).map(
    lambda lines: Piece((*(["", *lines] if lines[0].startswith(" ") else lines), "") if lines else ())
)


@st.composite
def routines(draw: st.DrawFn) -> tuple[list[Piece], str]:
    column = draw(st.sampled_from([0, 2, 4]))
    head = Piece(("# file", "name: Test  # name", "steps:"))
    pieces = [head]
    for number in range(draw(st.integers(1, 5))):
        pieces += [draw(gaps) if number else Piece(()), draw(blocks(column))]
    tail = draw(
        st.sampled_from([("",), ("about: x", ""), ("# end of file", "about: x"), ("", "pain: strict", "")])
    )
    return [*pieces, Piece(tail)], draw(st.sampled_from(["\n", "\r\n"]))


def joined(pieces: list[Piece], end: str) -> str:
    return end.join(line for piece in pieces for line in piece.lines)


actions = st.tuples(
    st.sampled_from(["delete", "up", "down", "insert", "hold", "key"]), st.integers(0, 4), st.integers(0, 4)
)


@given(made=routines(), wanted=st.lists(actions, max_size=6))
def test_any_changes_leave_every_other_byte_as_it_was(
    made: tuple[list[Piece], str], wanted: list[tuple[str, int, int]]
) -> None:
    pieces, end = made
    texts = [joined(pieces, end)]
    undos = []
    for action, number, other in wanted:
        at = [index for index, piece in enumerate(pieces) if piece.step]
        here = at[number % len(at)]
        change = _act(texts[-1], action, number % len(at), other)
        if isinstance(change, Fault):
            assert (action == "delete" and len(at) == 1) or action in {"up", "down", "key"}, change
            if action in {"up", "down"}:
                assert number % len(at) == (0 if action == "up" else len(at) - 1)
            continue
        pieces = _expected(pieces, at, here, action, other)
        assert change.text == joined(pieces, end), action
        undos.append(change)
        texts.append(change.text)
    for change in reversed(undos):
        assert texts.pop() == change.text
        assert changed(change.text, change.undo).text == texts[-1]


def _act(text: str, action: str, index: int, other: int) -> Changed | Fault:
    match action:
        case "delete":
            return delete_step(text, STEPS, index)
        case "up" | "down":
            return move_step(text, STEPS, index, -1 if action == "up" else 1)
        case "insert":
            return insert_step(text, STEPS, index, (("exercise", "new"), ("hold", f"{other} s")))
        case "hold":
            return set_value(text, (*STEPS, index, "hold"), f"{other} min")
        case _:
            return insert_key(text, (*STEPS, index), "sides", "each", after="exercise")


def _expected(pieces: list[Piece], at: list[int], here: int, action: str, other: int) -> list[Piece]:
    piece = pieces[here]
    if action == "delete":
        return [*pieces[:here], *pieces[here + 1 :]]
    if action in {"up", "down"}:
        there = at[at.index(here) + (-1 if action == "up" else 1)]
        swapped = list(pieces)
        swapped[here], swapped[there] = pieces[there], pieces[here]
        return swapped
    if action == "hold":
        lines = [_held(line, other) for line in piece.lines]
        return [*pieces[:here], Piece(tuple(lines), step=True), *pieces[here + 1 :]]
    dash = next(line for line in piece.lines if line.lstrip().startswith("- "))
    column = len(dash) - len(dash.lstrip())
    if action == "insert":
        new = Piece((f"{' ' * column}- exercise: new", f"{' ' * column}  hold: {other} s"), step=True)
        return [*pieces[:here], new, *pieces[here:]]
    where = piece.lines.index(dash)
    if "{" in dash:
        lines = [*piece.lines]
        lines[where] = dash.replace(", hold:", ", sides: each, hold:")
    else:
        lines = [*piece.lines[: where + 1], f"{' ' * column}  sides: each", *piece.lines[where + 1 :]]
    return [*pieces[:here], Piece(tuple(lines), step=True), *pieces[here + 1 :]]


def _held(line: str, minutes: int) -> str:
    if line.lstrip().startswith("#") or "hold: " not in line:
        return line
    before, _, rest = line.partition("hold: ")
    old = next(end for end in range(len(rest) + 1) if rest[end : end + 1] in {"", " ", "}"} and end > 2)
    return f"{before}hold: {minutes} min{rest[old:]}"
