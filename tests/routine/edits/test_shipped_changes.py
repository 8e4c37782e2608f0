"""Any changes of any file that ships, with comments of all kinds: each line goes where its owner goes.

The outcome is put together from the lines alone, by their indentation: nothing of the editor is asked.
"""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach import paths
from kneecoach.errors import Fault
from kneecoach.routine.edits.editor import (
    Changed,
    Place,
    changed,
    delete_step,
    insert_key,
    insert_step,
    move_step,
    remove_key,
    set_value,
)
from tests.routine.edits.grown import Entry, Growing, List, bare, indent, joined, loosened, renumbered

SHIPPED = paths.routines()
FILES = sorted([*SHIPPED.glob("*.yaml"), *SHIPPED.glob("protocols/*.yaml")])
ENTRIES = (("exercise", "new-one"), ("hold", "20 s"))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(FILES),
    st.integers(0, 10**6),
    st.sampled_from(["\n", "\r\n"]),
    st.lists(
        st.tuples(
            st.sampled_from(["delete", "up", "down", "insert", "last"]),
            st.integers(0, 99),
            st.integers(0, 99),
        ),
        min_size=1,
        max_size=8,
    ),
)
def test_any_changes_of_a_shipped_file(
    file: Path, seed: int, end: str, wanted: list[tuple[str, int, int]]
) -> None:
    grown = Growing(bare(file.read_text(encoding="utf-8")), Random(seed))
    rows = grown.rows
    texts = [joined(rows, end)]
    done: list[Changed] = []
    for action, which, other in wanted:
        loosened(rows)
        lists = renumbered(rows)
        if not lists:
            return
        made = lists[which % len(lists)]
        entries = made.entries
        index = other % len(entries)
        change = act(texts[-1], made.place, action, index, len(entries))
        if isinstance(change, Fault):
            assert impossible(action, index, len(entries)), (action, made.place, index, change)
            continue
        expect(made, action, index)
        assert change.text == joined(rows, end), (action, made.place, index)
        assert changed(change.before, change.edits).text == change.text
        done.append(change)
        texts.append(change.text)
    for change in reversed(done):
        assert texts.pop() == change.text
        assert changed(change.text, change.undo).text == texts[-1]


def act(text: str, place: Place, action: str, index: int, number: int) -> Changed | Fault:
    match action:
        case "delete":
            return delete_step(text, place, index)
        case "up" | "down":
            return move_step(text, place, index, -1 if action == "up" else 1)
        case "last":
            return insert_step(text, place, number, ENTRIES)
        case _:
            return insert_step(text, place, index, ENTRIES)


def impossible(action: str, index: int, number: int) -> bool:
    return {
        "delete": number == 1,
        "up": index == 0,
        "down": index == number - 1,
    }.get(action, False)


def expect(made: List, action: str, index: int) -> None:
    """Do the same to the lines."""
    entries = made.entries
    at = [number for number, part in enumerate(made.parts) if isinstance(part, Entry)]
    dash = " " * made.column
    new = Entry([f"{dash}- exercise: new-one", f"{dash}  hold: 20 s"])
    match action:
        case "delete":
            del made.parts[at[index]]
        case "up" | "down":
            other = index + (-1 if action == "up" else 1)
            made.parts[at[index]], made.parts[at[other]] = entries[other], entries[index]
        case "last":
            made.parts.insert(at[-1] + 1, new)
        case _:
            made.parts.insert(at[index], new)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_value_and_a_key_touch_nothing_beside_them(file: Path, seed: int, which: int) -> None:
    rows = Growing(bare(file.read_text(encoding="utf-8")), Random(seed)).rows
    text = joined(rows, "\n")
    places = [
        (made.place, index, match)
        for made in renumbered(rows)
        for index, entry in enumerate(made.entries)
        for row in entry.rows
        if isinstance(row, str)
        and (match := re.fullmatch(rf" {{{made.column + 2}}}([a-z][a-z ]*): [^#'\"|>{{\[]+(?: #.*)?", row))
    ]
    if not places:
        return
    place, index, found = places[which % len(places)]
    key = found[1]
    change = set_value(text, (*place, index, key), "other words")
    assert isinstance(change, Changed), change
    before, after = text.split("\n"), change.text.split("\n")
    differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    ((old, new),) = differing
    assert old == found[0]
    comment = re.search(r" +#.*", old)
    assert new == f"{' ' * indent(old)}{key}: other words{comment[0] if comment else ''}"
    added = insert_key(text, (*place, index), "beat", "60", after=key)
    assert isinstance(added, Changed), added
    gone = remove_key(added.text, (*place, index, "beat"))
    assert isinstance(gone, Changed), gone
    assert gone.text == text
