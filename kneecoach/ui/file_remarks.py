"""What is wrong with a file, and what a colleague would say of it: for whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.today_cards import Sign
from kneecoach.words import Words

_UNIT = re.compile(r"(?<=\d) (?=(?:s|min|h|kg|cm|m|km)\b)")  # a number and its unit stay on one line
_QUOTED = re.compile("[“「][^”」]{1,32}[”」]")  # what is to be typed, which stays on one line, too
Lines = Sequence[tuple[str, str]]


def file_cards(into: QVBoxLayout, look: Look, file: str, faults: Lines, remarks: Lines) -> None:
    """Why a file cannot be used, and below it the warnings, each with its place; the file is named once."""
    if faults:
        head = look.words.plural("This file has {n} fault", "This file has {n} faults", len(faults))
        into.addWidget(_card(look.words, "error", head, look.palette.upper, file, faults, _mend(look.words)))
    if remarks:
        head = look.words.plural(
            "{n} remark for whoever wrote this file", "{n} remarks for whoever wrote this file", len(remarks)
        )
        ours = look.words.say("{dose} (ours)", dose="").strip()
        more = (
            look.words.say("(ours): a check by the makers of kneecoach, not taken from a source.")
            if any(ours in sentence for _, sentence in remarks)
            else ""
        )
        into.addWidget(_card(look.words, "warning", head, look.palette.middle, file, remarks, more))


def _mend(words: Words) -> str:
    """What to do about a file that cannot be used."""
    return words.say(
        "Fix these lines in a text editor and save the file. This page then updates by itself. "
        "kneecoach has changed nothing in the file."
    )


def _card(words: Words, kind: str, head: str, colour: str, file: str, lines: Lines, more: str = "") -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "notice")
    frame.setProperty("kind", kind)
    line = row(frame, margin=20, gap=16)
    line.addWidget(Sign("warn", colour), 0, Qt.AlignmentFlag.AlignTop)
    said = column(gap=8)
    said.addWidget(label(head, "heading"))
    if file:
        said.addWidget(label(file, "muted"))
    if more:
        said.addWidget(label(more))
    for place, sentence in lines:
        one = column(gap=0)
        one.addWidget(label(place, "strong"))
        one.addWidget(label(_held(words, sentence)))
        nest(said, one)
    nest(line, said, 1)
    return frame


def _held(words: Words, sentence: str) -> str:
    """A sentence as it stands on a page: what belongs together on one line, Japanese with its full stop."""
    held = _QUOTED.sub(lambda found: found.group().replace(" ", "\u00a0"), sentence)
    if words.language == "ja":  # which is held together phrase by phrase
        return held if held.endswith(("。", "？")) else f"{held}。"
    return _UNIT.sub("\u00a0", held)
