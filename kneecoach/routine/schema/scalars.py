"""Single values as an editor sees them: it types scalars by YAML 1.2, so that `10` comes as a number.

The program reads text. So a value that is a number, `true` or `false` to the editor may stand wherever its
text may, and nothing (`null`, `~`) never. Patterns are of the common part of what JavaScript and Python read.
"""

from __future__ import annotations

from typing import Any

from kneecoach.routine.conditions import PAIN_MODELS
from kneecoach.routine.units import MANNERS, METRES, SINGULAR, UNITS

Schema = dict[str, Any]


def _any_case(text: str) -> str:
    """A pattern for a text in capital or small letters, with any white space between its words."""
    letters = (f"[{one.lower()}{one.upper()}]" if one.isalpha() else one for one in text)
    return "".join(letters).replace(" ", r"\s+")


def _one_of(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_SECONDS = _one_of(*(_any_case(unit) for unit in ("seconds", "second", "secs", "sec", "s")))
_MINUTES = _one_of(*(_any_case(unit) for unit in ("minutes", "minute", "mins", "min")))
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,3})?"
_WHOLE = r"[0-9]{1,9}"
_TO = r"\s*[-\u2013]\s*"
_OURS = r"(?:\s*\(ours\))?"
_UNKNOWN = _any_case("not stated")
_NOT_ZERO = r"(?!0+(?:\.0+)?\s*[A-Za-z])"
_TIME = _one_of(
    rf"{_WHOLE}\s*{_MINUTES}\s*{_NUMBER}\s*{_SECONDS}",
    rf"{_NUMBER}\s*{_one_of(_SECONDS, _MINUTES)}",
    rf"{_WHOLE}:[0-5][0-9]",
)
_TIMES = _one_of(rf"{_TIME}(?:{_TO}{_TIME})?", rf"{_NUMBER}{_TO}{_NUMBER}\s*{_one_of(_SECONDS, _MINUTES)}")
_COUNTS = rf"{_WHOLE}(?:{_TO}{_WHOLE})?\s+counts?"
_A_DAY = r"(?:\s+a\s+day)?"
_COUNTED = rf"{_WHOLE}(?:{_TO}{_WHOLE})?"
_UNIT = _one_of(*sorted((*UNITS, *SINGULAR), key=len, reverse=True))
_LEAST = r"(?:at\s+least\s+(?!\S+\s*[-\u2013]))?"  # of one number, no range
_REPS = rf"{_LEAST}{_COUNTED}(?:\s+{_UNIT})?{_A_DAY}(?:\s+in\s+all)?{_OURS}"
_PIECE = rf"{_COUNTED}\s+{_one_of(*MANNERS)}(?:\s+{_UNIT})?{_OURS}"
_WAY = _one_of(*sorted(METRES, key=len, reverse=True))
_WAYS = rf"{_LEAST}{_NUMBER}\s*(?:{_WAY})?(?:{_TO}{_NUMBER})?\s*{_WAY}{_A_DAY}{_OURS}"


def _limit(words: str, most: str) -> str:
    return rf"{_any_case(words)}(?:,?\s*(?:up\s+to\s+|at\s+least\s+(?!\S+\s*[-\u2013])){most}{_OURS})?"


def _text(pattern: str) -> Schema:
    return {"type": "string", "pattern": rf"^\s*{pattern}\s*$"}


def _listed(entry: str) -> str:
    """One entry, or several with commas between."""
    return rf"{entry}(?:\s*,\s*{entry})*"


def _number_or(schema: Schema, least: int, most: int) -> Schema:
    return {"anyOf": [{"type": "integer", "minimum": least, "maximum": most}, schema]}


def _each_set(entry: Schema) -> Schema:
    """One value for all sets, or a list with one for each."""
    return {"anyOf": [entry, {"type": "array", "minItems": 1, "items": entry}]}


_HOLD = _one_of(
    rf"{_LEAST}{_one_of(_TIMES, _COUNTS)}{_A_DAY}{_OURS}",
    _UNKNOWN,
    _limit("as long as you can", _one_of(_TIMES, _COUNTS)),
)
_NUMBERS = _one_of(rf"{_PIECE}(?:\s+then\s+{_PIECE})*", _REPS, _UNKNOWN, _limit("as many as you can", _REPS))
PLAIN: Schema = {"type": ["string", "number", "boolean"]}
LINE: Schema = {
    "anyOf": [{"type": "string", "minLength": 1, "maxLength": 400}, {"type": ["number", "boolean"]}]
}
LINE_OR_TEXT: Schema = {
    "anyOf": [{"type": "string", "pattern": "\\S", "maxLength": 4000}, {"type": ["number", "boolean"]}]
}
YES_NO: Schema = {"enum": ["yes", "no"]}
ID: Schema = {"anyOf": [_text(r"[a-z0-9]+(?:-[a-z0-9]+)*"), {"type": "integer", "minimum": 0}]}
CARD_ID: Schema = {"allOf": [ID, {"not": {"const": "icing"}}]}  # icing is a step of its own
TIME = _each_set(_text(_NOT_ZERO + _listed(_HOLD)))
REPS = _each_set(_number_or(_text(_listed(_NUMBERS)), 1, 1000))
DISTANCE = _each_set(_text(_listed(_one_of(_WAYS, _UNKNOWN))))
SETS = _number_or(_text(_one_of(rf"{_LEAST}{_COUNTED}{_A_DAY}{_OURS}", _UNKNOWN)), 1, 50)
ROUNDS = _number_or(_text(_one_of(rf"{_LEAST}{_COUNTED}{_A_DAY}{_OURS}", _UNKNOWN)), 1, 100)
TIMES = _number_or(_text(_one_of(rf"{_LEAST}{_COUNTED}{_OURS}", _UNKNOWN)), 1, 50)
BEAT = _number_or(_text(rf"{_COUNTED}{_OURS}"), 20, 240)
PART = _text(
    _one_of(
        rf"{_one_of(_TIMES, _COUNTS)}{_OURS}", _UNKNOWN, _any_case("fast"), _any_case("as fast as you can")
    )
)
UNKNOWN = _text(_UNKNOWN)
_PAUSE = _one_of(rf"{_LEAST}{_one_of(_TIMES, _COUNTS)}{_OURS}", _UNKNOWN, r"as\s+long\s+as\s+a\s+set")
PAUSE = _text(_PAUSE)
PAUSES = _text(_listed(_PAUSE))  # one, or one for each set
ICE = _text(rf"{_NOT_ZERO}{_TIMES}{_OURS}")
READY = _text(rf"{_TIMES}{_OURS}")
WITH_A_WORD: Schema = {"type": "string", "pattern": "[A-Za-z%\\u0080-\\uffff]"}
WORD: Schema = {
    "type": "string",
    "pattern": r"^[^\s0-9A-Z:{}\[\],-](?:[^\s0-9A-Z:{}\[\],]| (?=[^\s-])){0,19}$",
}
LOAD = _each_set(
    {
        "anyOf": [
            WITH_A_WORD,
            {
                "type": "object",
                "properties": {"band": True},
                "required": ["band"],
                "additionalProperties": False,
            },
        ]
    }
)
SCORE: Schema = {"anyOf": [{"type": "integer", "minimum": 0, "maximum": 10}, _text(r"(?:[0-9]|10)")]}
RISE: Schema = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 10}, _text(r"(?:[1-9]|10)")]}
SMALL: Schema = {"anyOf": [{"type": "integer", "minimum": 0}, _text(r"[0-9]{1,3}")]}
BAND = _number_or(_text(rf"[0-9]{{1,2}}(?:\s?-\s?[0-9]{{1,2}})?{_OURS}"), 0, 10)
WEEKS = _number_or(_text(r"[0-9]{1,3}(?:\s*-\s*[0-9]{1,3}|\+)?"), 1, 104)
ONLY_WEEKS = _number_or(
    _text(_one_of(rf"[0-9]{{1,3}}(?:\s*-\s*[0-9]{{1,3}}|\+)?{_OURS}", r"not\s+stated")), 1, 104
)
_STRETCH = r"[0-9]{1,3}(?:\s*-\s*[0-9]{1,3}|\+)?"
DAYS = _number_or(_text(rf"{_STRETCH}(?:\s*,\s*{_STRETCH})*"), 1, 728)
LENGTH = _text(
    _one_of(rf"(?:at least )?[0-9]{{1,4}}(?:\s?-\s?[0-9]{{1,4}})?\s(?:week|day)s?{_OURS}", r"not\s+stated")
)
_SIDES = _one_of(
    "each",
    "left",
    "right",
    "both",
    "affected",
    "unaffected",
    "each, (?:left|right|affected|unaffected) first",
)
SIDES = _text(_one_of(_SIDES + _OURS, "not stated"))
DO = _text(rf"{_one_of('stop', 'ease off', 'keep')}{_OURS}")
UNTIL = _text(_one_of(_TIMES, _WAYS, r"as\s+long\s+as\s+you\s+can"))
PICTURE: Schema = {
    "type": "string",
    "pattern": r"^[A-Za-z0-9 _./-]{1,100}\.(?:[pP][nN][gG]|[jJ][pP][eE]?[gG])$",
}
PAIN: Schema = {
    "anyOf": [
        {"enum": list(PAIN_MODELS)},
        _text(_one_of(r"[a-z0-9]+(?:-[a-z0-9]+)*", r"up\s+to\s+[0-9]", "not stated")),
    ]
}


_DEGREES = _text(r"[+\-\u2212]?[0-9]{1,4}(?:\.[0-9]{1,3})?\s*(?:%|\u00b0)?")
DEGREES: Schema = {"anyOf": [{"type": "number"}, _DEGREES]}
PLACE: Schema = {"anyOf": [DEGREES, {"type": "array", "minItems": 1, "maxItems": 2, "items": DEGREES}]}


def ref(name: str) -> Schema:
    """A definition of the schema by its name."""
    return {"$ref": f"#/definitions/{name}"}


def choice(words: tuple[str, ...]) -> Schema:
    """One word of a closed list."""
    return {"enum": list(words)}


def some(entry: Schema) -> Schema:
    """One, or a list of them."""
    return {"anyOf": [entry, {"type": "array", "minItems": 1, "items": entry}]}
