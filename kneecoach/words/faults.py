"""Turns faults into sentences, in the user's language; the only place that does."""

from __future__ import annotations

import re
from string import Formatter

from kneecoach.errors import Fault, MachineError, Trouble
from kneecoach.words import Words, mark
from kneecoach.words.advice import MUSCLES
from kneecoach.words.dose_faults import OF_ONE
from kneecoach.words.fault_sentences import SENTENCES

_LONGEST = 40  # characters of the author's text in a sentence
_QUOTED = ("text", "key", "id", "near", "other", "first")
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]"
)
UNKNOWN = mark("This is not as it should be; look at this place again")
TROUBLES = {
    Trouble.FULL: mark("{path}: disk full; free some space and try again"),
    Trouble.CANNOT_WRITE: mark("{path}: cannot write; look at the rights of the folder and at the disk"),
    Trouble.READ_ONLY: mark("{path}: cannot write, the disk is read-only; choose another folder"),
    Trouble.NOT_A_FILE: mark("{path}: a folder or a device stands where a file should be; move it away"),
    Trouble.DAMAGED: mark(
        "{path}: the file is damaged; it is kept as it is, and a backup can take its place"
    ),
    Trouble.EMPTY: mark(
        "{path}: the diary is empty or gone although there was one; a backup can take its place"
    ),
    Trouble.NEWER: mark("{path}: made by a newer kneecoach; install that version. Nothing was changed"),
    Trouble.FOREIGN: mark("{path}: this file belongs to another program; choose another folder"),
    Trouble.OPEN_ELSEWHERE: mark("{path}: kneecoach is open; close its window first"),
    Trouble.REPLACED: mark(
        "{path}: replaced or deleted by another program; what could not be saved is kept in rescue.jsonl"
    ),
    Trouble.NO_FOLDER: mark("{path}: this folder cannot be used; choose another one with --data-dir"),
    Trouble.NO_DISPLAY: mark(
        "There is no display for the window ({path}); the commands check, timeline and run work without one"
    ),
    Trouble.LIBRARY_MISSING: mark("A library of this system is missing: {path}; install it, README says how"),
}


def fault_sentence(words: Words, fault: Fault) -> str:
    """What is wrong and how to write it: one line, the author's text shortened, nothing hidden in it."""
    alone = OF_ONE.get(fault.code) if fault.values.get("n") == 1 else None
    sentence = alone or SENTENCES.get(fault.code, UNKNOWN)
    values = {name: "?" for _, name, _, _ in Formatter().parse(sentence) if name}
    for name, value in fault.values.items():
        shown = visible(str(value))
        if name == "muscle" and shown in MUSCLES:
            shown = words.say(MUSCLES[shown])
        values[name] = shortened(shown) if name in _QUOTED else shown
    return words.say(sentence, **values)


def machine_sentence(words: Words, error: MachineError) -> str:
    """What this machine would not do, with the path."""
    return words.say(TROUBLES[error.trouble], path=visible(str(error.path)))


def visible(text: str) -> str:
    """A text on one line, every character that cannot be seen written by its number: [U+202E]."""
    text = " ".join(text.split()) if any(mark in text for mark in "\n\r\t") else text
    return _UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def shortened(text: str) -> str:
    """A text of at most 40 characters."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "\u2026"
