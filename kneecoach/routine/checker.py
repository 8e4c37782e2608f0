"""A whole file checked: what it says it is, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kneecoach.errors import Edit, Fault
from kneecoach.routine import keys
from kneecoach.routine.advice.whole import advise
from kneecoach.routine.cards import Cards, read_card
from kneecoach.routine.conditions import PAIN_MODELS
from kneecoach.routine.edits.offers import offer_mends
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.ids import id_of_stem, is_id
from kneecoach.routine.model import Routine
from kneecoach.routine.nodes import Mapping, Node, Scalar, Sequence
from kneecoach.routine.pain_models import read_model
from kneecoach.routine.pain_rules import Models, NoModels, PainRules
from kneecoach.routine.programme import Programme
from kneecoach.routine.scalars import nearest, plain_characters, replaced
from kneecoach.routine.syntax import read_text as read_syntax
from kneecoach.routine.whole import read_whole

VERSION = 1
_KINDS = ("routine", "exercise", "programme", "pain-model")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a text says, or nothing, with every fault (warnings among them).

    `programme`: of a programme's file and of a routine's. `routine`: what is done in its first session.
    """

    routine: Routine | None
    exercise: Exercise | None
    faults: tuple[Fault, ...]
    programme: Programme | None = None
    pain_model: PainRules | None = None

    @property
    def errors(self) -> int:
        """How many faults are not just warnings."""
        return sum(not fault.warning for fault in self.faults)


def check_text(
    text: str,
    stem: str,
    cards: Cards,
    *,
    models: Models | None = None,
    tried: int | None = None,
    advise_in: Path | None = None,
) -> Checked:
    """Check a file's text (without byte order mark); `stem` is the file's name without its ending.

    `models`: where pain models beside the file are looked up. `tried` bounds
    the search for mistakes; see `syntax.read_text`. `advise_in`: the file's folder, where warnings of what a
    colleague would say are wanted, too.
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
    found.parts = frozenset(_words_of_parts(root))
    programme = exercise = model = None
    if kind in {"routine", "programme"}:
        programme = read_whole(
            root, stem, cards, models or NoModels(), found, text, programme=kind == "programme"
        )
    elif kind == "exercise":
        exercise = _exercise_file(root, stem, found)
    elif kind == "pain-model":
        model = _model_file(root, stem, found)
    found.settle()
    offer_mends(root, found)
    if advise_in is not None:
        advise(root, programme or exercise or model, found, advise_in)
    if found.errors:
        return Checked(None, None, found.faults())
    routine = programme.session(None) if programme else None
    return Checked(routine, exercise, found.faults(), programme, model)


def _words_of_parts(node: Node) -> Iterator[str]:
    """What the file calls parts of a rep, wherever a tempo or a figure names them."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _words_of_parts(item)
    elif isinstance(node, Mapping):
        for pair in node.pairs:
            if pair.key.text in ("tempo", "parts") and isinstance(pair.value, Mapping):
                yield from (part.key.text for part in pair.value.pairs)
            else:
                yield from _words_of_parts(pair.value)


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
    if written and written[1] in _KINDS and int(written[2]) > VERSION:
        found.add("newer", node.span.start, text=text)
        return None
    if isinstance(node, Scalar) and node.text in {f"{kind} {VERSION}" for kind in _KINDS}:
        return _stages_too(node, root, found)
    near = nearest(written[1] if written else text.rstrip("0123456789. "), _KINDS)
    mend = replaced(node, f"{near or guess} {VERSION}") if isinstance(node, Scalar) else None
    found.add("bad-header", node.span.start, mend=mend, near=f"{keys.HEADER}: {near or guess} {VERSION}")
    return near or guess


def _stages_too(node: Scalar, root: Mapping, found: Findings) -> str:
    """The kind that is written; a routine with stages is a programme, and is read as one."""
    kind = node.text.split()[0]
    later = next((pair.key for pair in root.pairs if pair.key.text in keys.ONLY_PROGRAMME), None)
    if kind != "routine" or later is None:
        return kind
    found.add("needs-programme", node.span.start, mend=replaced(node, f"programme {VERSION}"), key=later.text)
    return "programme"


def _guess(root: Mapping) -> str:
    """What a file without its first line probably is."""
    written = {pair.key.text for pair in root.pairs}
    if written & set(keys.ONLY_PROGRAMME):
        return "programme"
    if {"bands", "rules"} <= written:
        return "pain-model"
    card_only = set(keys.EXERCISE) - set(keys.ROUTINE)
    return "exercise" if written & card_only and not written & {"steps", "sections"} else "routine"


def _model_file(root: Mapping, stem: str, found: Findings) -> PainRules | None:
    fields = Fields(root, keys.PAIN_MODEL, found)
    if not is_id(stem):
        found.add("file-name-not-id", 0, near=id_of_stem(stem))
    elif stem in PAIN_MODELS:
        found.add("model-name-taken", 0, text=stem)
    else:
        return read_model(fields, stem, found)
    return None


def _exercise_file(root: Mapping, stem: str, found: Findings) -> Exercise | None:
    fields = Fields(root, (keys.HEADER, *keys.EXERCISE), found)
    if not is_id(stem):
        found.add("file-name-not-id", 0, near=id_of_stem(stem))
        return None
    return read_card(fields, stem, found)
