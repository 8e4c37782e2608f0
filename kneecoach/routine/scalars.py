"""Single values that are not amounts: yes or no, one word of a closed list, an id, one line of text."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

from kneecoach.errors import Edit
from kneecoach.routine.characters import named, unseen_in_name
from kneecoach.routine.everyday import DOUBTFUL, EVERYDAY
from kneecoach.routine.findings import Findings
from kneecoach.routine.ids import is_id, to_id
from kneecoach.routine.nodes import Node, Pair, Scalar
from kneecoach.routine.slips import slip_of

_YES_NO = {"yes": True, "no": False}
_MEANT = {
    "true": "yes",
    "on": "yes",
    "y": "yes",
    "1": "yes",
    "false": "no",
    "off": "no",
    "n": "no",
    "0": "no",
}
_LONGEST_LINE = 200


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known word to name in a sentence as what was probably meant, None where none is like it.

    A guess, for its author to judge: what is written unasked is `certain`.
    """
    known = tuple(known)
    slip = slip_of(text, known)
    if slip:
        return slip
    plain = plain_characters(text).strip().lower()
    for word in (plain, plain.replace(" ", "-"), plain.replace("-", " "), plain.replace("_", "-")):
        if word in known:
            return word
    close = difflib.get_close_matches(plain[:64], known, n=1, cutoff=0.65)
    return close[0] if close else None


def plain_characters(text: str) -> str:
    """A text with full-width letters, digits and marks, and any script's digits, written the plain way."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(
        str(unicodedata.digit(one)) if one.isdigit() and not one.isascii() else one for one in wide
    )


def replaced(node: Node, new: str) -> Edit:
    """The edit that writes `new` in a value's place; after a colon it brings its own space."""
    space = " " if node.span.start == node.span.end else ""
    return Edit(node.span.start, node.span.end, space + new)


def certain(node: Node, text: str, near: str, known: Iterable[str]) -> Edit | None:
    """The mend that writes `near` in a value's place; None where it is a guess and no slip of the pen."""
    return replaced(node, near) if slip_of(text, known) == near else None


def one_value(pair: Pair, found: Findings, *, example: str) -> Scalar | None:
    """The single value of a key; a fault where there is none, or a list or keys instead."""
    node = pair.value
    if not isinstance(node, Scalar):
        found.add("not-one-value", node.span.start, key=pair.key.text, example=example)
        return None
    if node.nothing:
        found.add("no-value", pair.key.span.start, key=pair.key.text, example=example)
        return None
    if "\n" in found.patch.text[node.span.start : node.span.end]:
        found.add("runs-on", node.span.start, key=pair.key.text, example=example)
        return None
    return node


def read_yes_no(pair: Pair, found: Findings) -> bool:
    """`yes` or `no`; no where it is neither."""
    node = one_value(pair, found, example="yes")
    if node is None:
        return False
    if node.text not in _YES_NO:
        plain = plain_characters(node.text).strip().lower()
        meant = plain if plain in _YES_NO else _MEANT.get(plain)
        mend = replaced(node, meant) if meant else None
        found.add("not-yes-no", node.span.start, mend=mend, key=pair.key.text, text=node.text)
        return meant == "yes"
    return _YES_NO[node.text]


def read_choice(pair: Pair, found: Findings, choices: tuple[str, ...]) -> str | None:
    """One of a closed list, None with a fault where it is not."""
    node = one_value(pair, found, example=choices[0])
    return None if node is None else check_choice(node, pair.key.text, found, choices)


def check_choice(node: Scalar, key: str, found: Findings, choices: tuple[str, ...]) -> str | None:
    """The same for a value that is at hand; what was probably meant is taken, and noted as a fault."""
    if node.text in choices:
        return node.text
    two = DOUBTFUL.get(" ".join(node.text.lower().split()), ())
    if two and set(two) <= set(choices):
        found.add("two-meanings", node.span.start, key=key, text=node.text, near=two[0], other=two[1])
        return two[0]
    everyday = meant(node.text, choices)
    near = everyday or nearest(node.text, choices)
    listed = ", ".join(choices)
    if near:
        mend = replaced(node, near) if everyday else certain(node, node.text, near, choices)
        found.add("not-choice-near", node.span.start, mend=mend, key=key, text=node.text, near=near)
        return near
    found.add("not-choice", node.span.start, key=key, text=node.text, choices=listed)
    return None


def meant(text: str, choices: Iterable[str]) -> str | None:
    """The word of ours whose everyday name this is, in English or Japanese; None for anything else."""
    found = EVERYDAY.get(" ".join(text.lower().split()))
    return found if found is not None and found in choices else None


def read_id(pair: Pair, found: Findings) -> str | None:
    """An id; None with a fault where it is none."""
    node = one_value(pair, found, example="hip-lift")
    if node is None:
        return None
    if is_id(node.text):
        return node.text
    note_not_id(node, pair.key.text, found)
    return None


def note_not_id(node: Scalar, key: str, found: Findings) -> None:
    """Note that a text is no id, with the id nearest to it."""
    hidden = unseen_in_name(node.text)
    near = to_id(plain_characters(node.text))
    if hidden:
        found.add("invisible-character", node.span.start, key=key, character=named(hidden))
    elif near:
        found.add(
            "not-id-near", node.span.start, mend=replaced(node, near), key=key, text=node.text, near=near
        )
    else:
        found.add("not-id", node.span.start, key=key, text=node.text)


def read_line(pair: Pair, found: Findings, *, example: str, longest: int = _LONGEST_LINE) -> str | None:
    """One line of plain text."""
    node = one_value(pair, found, example=example)
    return None if node is None else check_line(node, pair.key.text, found, longest=longest)


def check_line(node: Scalar, key: str, found: Findings, *, longest: int = _LONGEST_LINE) -> str | None:
    """The same for a value that is at hand: not empty, not too long, nothing invisible in it."""
    text = re.sub(r"\s*\n\s*", " ", node.text).strip()
    if not text:
        found.add("empty-text", node.span.start, key=key)
        return None
    hidden = unseen_in_name(text)
    if hidden:
        found.add("invisible-character", node.span.start, key=key, character=named(hidden))
        return None
    if len(text) > longest:
        found.add("long-line", node.span.start, key=key, most=longest)
        return None
    return text
