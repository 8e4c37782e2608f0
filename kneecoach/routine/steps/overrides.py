"""The values of a dose that may stand in a map of their own: for one side, one week, one level."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from kneecoach.routine.amounts import read_amount
from kneecoach.routine.cards import is_word
from kneecoach.routine.fields import Fields, note_joined
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import BEAT, DISTANCE, PART, REPS, SETS, TIME
from kneecoach.routine.model import Dosed, TempoPart
from kneecoach.routine.nodes import Mapping, Pair, Scalar
from kneecoach.routine.steps.doses import Overrides
from kneecoach.routine.steps.limits import note_open_number
from kneecoach.routine.steps.loads import read_load
from kneecoach.routine.steps.series import read_dosed

_DIGITS = re.compile(r"[0-9x](?:\s*[-/:]?\s*[0-9x]){1,3}")  # 3-1-2, 2010, 31x1
_UNSAID, _WHOLE = "not stated", "move"  # a tempo that no source gives is a rep of one movement
_TEMPO_EXAMPLE = "{lift: 2 s, hold: 3 s, lower: 3 s}"


def read_tempo(pair: Pair, found: Findings) -> tuple[TempoPart, ...]:
    """The parts of a rep with their times, in the order in which they are written."""
    node = pair.value
    if isinstance(node, Scalar) and node.text.lower() == _UNSAID:
        whole = read_amount(pair, found, PART)
        return (TempoPart(_WHOLE, whole),) if whole else ()
    if not isinstance(node, Mapping) or not node.pairs:
        if isinstance(node, Scalar) and node.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example=_TEMPO_EXAMPLE)
        elif isinstance(node, Scalar) and _DIGITS.fullmatch(node.text.lower()):
            found.add("tempo-digits", node.span.start, text=node.text)
        else:
            found.add("not-keys", node.span.start, key=pair.key.text, example=_TEMPO_EXAMPLE)
        return ()
    parts = []
    for part in node.pairs:
        if note_joined(part, found, ()):
            continue
        if not is_word(part.key.text):
            found.add("not-part", part.key.span.start, text=part.key.text)
            continue
        seconds = read_amount(part, found, PART)
        if seconds:
            parts.append(TempoPart(part.key.text, seconds))
    return tuple(parts)


def open_tempo(fields: Fields) -> bool:
    """Whether a bout, which has no parts, is said to have no speed that is stated."""
    tempo = fields.get("tempo")
    unsaid = tempo is not None and isinstance(tempo.value, Scalar) and tempo.value.text.lower() == _UNSAID
    return unsaid and ("time" in fields or "distance" in fields)


def _sets(pair: Pair, found: Findings) -> object:
    return None if note_open_number(pair, found) else read_amount(pair, found, SETS)


def _dosed(measure: Any) -> Callable[[Pair, Findings], Dosed | None]:  # noqa: ANN401 - a Measure, by name below
    def read(pair: Pair, found: Findings) -> Dosed | None:
        return read_dosed(pair, found, measure)

    return read


def _beat(pair: Pair, found: Findings) -> object:
    return read_amount(pair, found, BEAT)


# How each key of a dose is read, and the field of the step that it is.
READERS: dict[str, Callable[[Pair, Findings], Any]] = {
    "hold": _dosed(TIME),
    "time": _dosed(TIME),
    "reps": _dosed(REPS),
    "distance": _dosed(DISTANCE),
    "tempo": read_tempo,
    "sets": _sets,
    "load": read_load,
    "beat": _beat,
}


def read_dose(fields: Fields, found: Findings) -> Overrides:
    """The keys of a dose that are written in these fields, read."""
    bout = open_tempo(fields)
    changes: list[tuple[str, Any]] = [("tempo_open", True)] if bout else []
    for key, read in READERS.items():
        pair = None if bout and key == "tempo" else fields.get(key)
        value = read(pair, found) if pair else None
        if value is not None and value != ():
            changes.append((key, value))
    return Overrides(tuple(changes), fields.node.span)
