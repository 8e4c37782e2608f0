"""A whole file checked: what it says it is, and a routine's or an exercise's keys."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kneecoach.errors import Edit, Fault
from kneecoach.routine import keys
from kneecoach.routine.cards import Cards, OwnCards, read_card, read_own_cards
from kneecoach.routine.conditions import PAIN_MODELS
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.frequency import read_frequency, read_length
from kneecoach.routine.ids import id_of_stem, is_id
from kneecoach.routine.model import Exercise, Routine
from kneecoach.routine.nodes import Mapping, Scalar
from kneecoach.routine.scalars import (
    nearest,
    plain_characters,
    read_choice,
    read_id,
    read_line,
    read_yes_no,
    replaced,
)
from kneecoach.routine.sections import read_sections
from kneecoach.routine.syntax import read_text as read_syntax
from kneecoach.routine.texts import read_lines, read_text, read_texts
from kneecoach.text import Text

VERSION = 1
_KINDS = ("routine", "exercise")
_LATER = ("programme", "pain-model")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a text says: a routine or an exercise, or neither, with every fault (warnings among them)."""

    routine: Routine | None
    exercise: Exercise | None
    faults: tuple[Fault, ...]

    @property
    def errors(self) -> int:
        """How many faults are not just warnings."""
        return sum(not fault.warning for fault in self.faults)


def check_text(text: str, stem: str, cards: Cards, *, tried: int | None = None) -> Checked:
    """Check a file's text (without byte order mark); `stem` is the file's name without its ending.

    `tried` bounds the search for mistakes; see `syntax.read_text`.
    """
    reading = read_syntax(text, tried=tried)
    found = reading.found
    if not reading.whole:
        return Checked(None, None, found.faults())
    root = reading.root
    if root is None:
        found.add("empty-file", 0, mend=Edit(0, 0, f"{keys.HEADER}: routine {VERSION}\n"))
        return Checked(None, None, found.faults())
    if not isinstance(root, Mapping):
        found.add("no-keys", root.span.start)
        return Checked(None, None, found.faults())
    kind = _header(root, found)
    routine = exercise = None
    if kind == "routine":
        routine = _routine(root, stem, cards, found, text)
    elif kind == "exercise":
        exercise = _exercise_file(root, stem, found)
    if found.errors:
        return Checked(None, None, found.faults())
    return Checked(routine, exercise, found.faults())


def _header(root: Mapping, found: Findings) -> str | None:
    """The kind of file by its first line; None where the rest must not be read by this version's rules."""
    guess = _guess(root)
    right = f"{guess} {VERSION}"
    pair = next((pair for pair in root.pairs if pair.key.text == keys.HEADER), None)
    if pair is None:
        if not any(nearest(pair.key.text, (keys.HEADER,)) for pair in root.pairs):
            edit = Edit(0, 0, f"{keys.HEADER}: {right}\n")
            found.missing("no-header", root, mend=edit, near=f"{keys.HEADER}: {right}")
        return guess
    node = pair.value
    text = plain_characters(node.text).strip().lower() if isinstance(node, Scalar) else ""
    written = re.fullmatch(r"([a-z-]+)\s+([0-9]{1,6})", text)
    if written and written[1] in (*_KINDS, *_LATER) and int(written[2]) > VERSION:
        found.add("newer", node.span.start, text=text)
        return None
    if written and written[1] in _LATER and int(written[2]) == VERSION:
        found.add("later-version", node.span.start, text=written[1])
        return None
    if isinstance(node, Scalar) and node.text in {f"{kind} {VERSION}" for kind in _KINDS}:
        return node.text.split()[0]
    near = nearest(written[1] if written else text.rstrip("0123456789. "), (*_KINDS, *_LATER))
    if near in _LATER:
        found.add("later-version", node.span.start, text=near or "")
        return None
    mend = replaced(node, f"{near or guess} {VERSION}") if isinstance(node, Scalar) else None
    found.add("bad-header", node.span.start, mend=mend, near=f"{keys.HEADER}: {near or guess} {VERSION}")
    return near or guess


def _guess(root: Mapping) -> str:
    """What a file without its first line probably is."""
    written = {pair.key.text for pair in root.pairs}
    card_only = set(keys.EXERCISE) - set(keys.ROUTINE)
    return "exercise" if written & card_only and not written & {"steps", "sections"} else "routine"


def _exercise_file(root: Mapping, stem: str, found: Findings) -> Exercise | None:
    fields = Fields(root, (keys.HEADER, *keys.EXERCISE), found)
    if not is_id(stem):
        found.add("file-name-not-id", 0, near=id_of_stem(stem))
        return None
    return read_card(fields, stem, found)


def _routine(root: Mapping, stem: str, cards: Cards, found: Findings, text: str) -> Routine | None:
    fields = Fields(root, keys.ROUTINE, found)
    own = read_own_cards(fields.get("exercises"), found)
    name = _name(fields, found)
    about, notes, sources = fields.get("about"), fields.get("notes"), fields.get("sources")
    version, identity, reviewed = fields.get("version"), fields.get("id"), fields.get("reviewed")
    frequency, pain, weeks = fields.get("frequency"), fields.get("pain"), fields.get("length")
    return Routine(
        id=(read_id(identity, found) if identity else None) or id_of_stem(stem),
        name=name or Text.plain(stem),
        sections=read_sections(fields, OwnCards(own, cards), found),
        version=read_line(version, found, example="1", longest=40) if version else None,
        about=read_text(about, found) if about else None,
        sources=read_lines(sources, found) if sources else (),
        reviewed=read_yes_no(reviewed, found) if reviewed else False,
        frequency=read_frequency(frequency, found) if frequency else None,
        length=read_length(weeks, found) if weeks else None,
        pain=(read_choice(pain, found, PAIN_MODELS) if pain else None) or PAIN_MODELS[0],
        notes=read_texts(notes, found) if notes else (),
        text=text,
    )


def _name(fields: Fields, found: Findings) -> Text | None:
    pair = fields.get("name")
    if pair is None:
        found.missing("missing-key", fields.node, key="name", example="name: Morning stretches")
        return None
    return read_text(pair, found, name=True)
