"""The language's maps as a JSON Schema: the reader's keys, each with its value and its hover text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kneecoach.figure.pose import View
from kneecoach.routine import keys
from kneecoach.routine.conditions import CONDITIONS
from kneecoach.routine.pain_rules import MOMENTS
from kneecoach.routine.pose_fields import BASES
from kneecoach.routine.schema import scalars
from kneecoach.routine.schema.poses import ANY_PROP, PLANT, POSED
from kneecoach.routine.schema.scalars import Schema, choice, ref, some

Hover = Callable[[str, str], str]
KINDS = ("routine", "programme", "exercise", "pain-model")
LANGUAGE = "^(?!(?:jp|jap|jpn|eng)$)[a-z]{2,3}$"
_APART = (  # doses that are never written together
    ("time", "hold"), ("time", "tempo"), ("distance", "hold"), ("distance", "reps"), ("distance", "tempo"),
    ("distance", "time"),
)  # fmt: skip
DRAFT = "http://json-schema.org/draft-07/schema#"


# The map of each place: its keys, and which of them must be there.
MAPS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "routine": (keys.ROUTINE, (keys.HEADER, "name")),
    "programme": (keys.PROGRAMME, (keys.HEADER, "name")),
    "exercise file": ((keys.HEADER, *keys.EXERCISE), (keys.HEADER, "name")),
    "pain model file": (keys.PAIN_MODEL, (keys.HEADER, "name", "bands", "rules")),
    "pain model": (keys.PAIN_MODEL[1:], ("name", "bands", "rules")),
    "stage": (keys.STAGE, ("name",)),
    "side routine": (keys.SIDE_ROUTINE, ()),
    "section": (keys.SECTION, ("steps",)),
    "step": (keys.STEP, ("exercise",)),
    "every step": (keys.SHARED, ()),
    "ice": (keys.ICE, ("ice",)),
    "group": (keys.GROUP, ("rounds", "steps")),
    "until": (keys.UNTIL, ("repeat until", "steps")),
    "pick": (keys.PICK, ("pick one",)),
    "again": (keys.AGAIN, ("again",)),
    "changes": (keys.CHANGES, ()),
    "side dose": (keys.SIDE_DOSE, ()),
    "rest": (keys.REST, ()),
    "group rest": (keys.GROUP_REST, ()),
    "progress": (keys.PROGRESS, ("by",)),
    "frequency": (keys.FREQUENCY, ()),
    "maintenance": (keys.MAINTENANCE, ("frequency",)),
    "gate": (keys.GATES, ()),
    "test": (keys.TEST, ("exercise", "in band")),
    "card": (keys.EXERCISE, ("name",)),
    "figure": (keys.FIGURE, ("poses",)),
    "pose": (keys.POSE, ()),
    "carry": (keys.CARRY, ()),
    "leg": (keys.LEG, ()),
    "arm": (keys.ARM, ()),
    "prop": (keys.PROP, ()),
    "form": (keys.FORM, ("pose",)),
    "bands": (keys.BANDS, keys.BANDS),
    "rule": (keys.RULE, ("when", "do")),
}
_DAY = choice((*keys.WEEKDAYS, *keys.SPECIAL_DAYS))
_SKIPPED: Schema = {"anyOf": [some(_DAY), {"type": "string", "pattern": ","}]}
_CONDITIONS = some({"type": "string", "pattern": f"(?:{'|'.join(CONDITIONS)}|session)"})
_STATUS = {"anyOf": [_CONDITIONS, scalars.UNKNOWN]}
_DOSE = {
    "hold": scalars.TIME, "time": scalars.TIME, "reps": scalars.REPS, "distance": scalars.DISTANCE,
    "tempo": ref("tempo"), "sets": scalars.SETS, "load": scalars.LOAD, "beat": scalars.BEAT,
}  # fmt: skip
# What the value of a key looks like, wherever it stands ...
VALUES: dict[str, Schema] = {
    **_DOSE,
    keys.HEADER: {},
    keys.EVERY: ref("every step"),
    "id": scalars.ID, "version": scalars.PLAIN, "name": ref("text"), "about": ref("text"),
    "sources": some(scalars.LINE), "reviewed": scalars.YES_NO, "frequency": ref("often"),
    "length": scalars.LENGTH, "start": some({"anyOf": [ref("text"), ref("gate")]}), "test": ref("test"),
    "maintenance": {"anyOf": [ref("often"), ref("maintenance")]},
    "pain": {"anyOf": [scalars.PAIN, ref("pain model")]}, "notes": some(ref("text")),
    "exercises": {"type": "object", "additionalProperties": ref("card")},
    "sections": {"type": "array", "minItems": 1, "items": ref("part")},
    "steps": ref("steps"), "pick one": ref("steps"),
    "stages": {"type": "array", "minItems": 1, "items": ref("stage")},
    "routines": {"type": "object", "minProperties": 1, "additionalProperties": ref("side routine")},
    "exercise": scalars.CARD_ID, "sides": {"anyOf": [scalars.SIDES, ref("by side")]},
    "order": choice(("set", "side", "rep", "not stated")),
    "rest": {"anyOf": [some(scalars.PAUSES), ref("rest")]},
    "prepare": scalars.READY, "switch": scalars.READY, "with both": some(scalars.WORD), "limit": ref("text"),
    "stop": some(ref("text")), "equipment": some(ref("text")),
    "picture": scalars.PICTURE, "cues": ref("cues"),
    "progress": ref("progress"), "weeks": {"anyOf": [scalars.ONLY_WEEKS, ref("weeks")]},
    "levels": ref("levels"),
    "level": scalars.SMALL, "optional": scalars.YES_NO, "or": some(scalars.CARD_ID), "skip on": _SKIPPED,
    "rounds": scalars.ROUNDS, "repeat until": scalars.UNTIL, "again": scalars.PLAIN, "ice": scalars.ICE,
    "for": ref("text"), "enter when": _STATUS, "next when": _STATUS,
    "setup": ref("text"), "move": ref("text"), "feel": ref("text"), "caution": ref("text"),
    "easier": some(scalars.ID), "harder": some(scalars.ID), "kind": choice(keys.EXERCISE_KINDS),
    "one-sided": scalars.YES_NO, "side means": ref("text"), "words": ref("cues"),
    "muscles": some(choice(keys.MUSCLES)),
    "times": scalars.TIMES, "per": choice(("day", "week")), "every": scalars.WITH_A_WORD,
    "days": some(scalars.DAYS), "rest days": scalars.SMALL, "windows": some(scalars.LINE),
    "gap": scalars.WITH_A_WORD,
    "after last": some({"type": "string", "enum": ["yes", "no", *keys.REST[:-1], *keys.GROUP_REST[:-1]]}),
    "by": scalars.WITH_A_WORD, "after": scalars.WITH_A_WORD, "if": _CONDITIONS, "to": scalars.WITH_A_WORD,
    "else": choice(("stay", "back", "not stated")), "in band": scalars.BAND, "same time": scalars.YES_NO,
    "days since injury": scalars.PLAIN, "days since surgery": scalars.PLAIN, "can walk": scalars.WITH_A_WORD,
    "passed": ref("text"), "bands": ref("bands"), "ask": some(choice(MOMENTS)),
    "rules": {"type": "array", "minItems": 1, "maxItems": 12, "items": ref("rule")},
    "figure": ref("figure"), "view": choice(tuple(view.value for view in View)),
    "props": some(ref("any prop")),
    "poses": {"type": "object", "required": ["start"], "additionalProperties": ref("pose")},
    "parts": {"type": "object", "additionalProperties": scalars.PLAIN}, "cycle": some(scalars.PLAIN),
    "period": scalars.PLAIN, "show": some(scalars.PLAIN), "quiet": some(scalars.PLAIN),
    "form": some(ref("form")), **POSED,
    "lower": scalars.BAND, "middle": scalars.BAND, "upper": scalars.BAND,
    "when": choice(("during", "later", "morning")), "do": scalars.DO,
    "above": {"anyOf": [scalars.SCORE, choice(("before", "usual morning"))]}, "from": scalars.SCORE,
    "and above": choice(("before", "usual morning")), "up to": scalars.SCORE,
}  # fmt: skip
# ... and where it is something else in one place.
ELSEWHERE: dict[tuple[str, str], Schema] = {
    ("rest", "reps"): scalars.PAUSE, ("rest", "sets"): some(scalars.PAUSES), ("rest", "sides"): scalars.PAUSE,
    ("rest", "exercises"): scalars.PAUSE, ("group rest", "exercises"): scalars.PAUSE,
    ("group rest", "rounds"): scalars.PAUSE, ("section", "rest"): ref("rest of a group"),
    ("group", "rest"): ref("rest of a group"), ("group", "levels"): ref("levels of rounds"),
    ("until", "rest"): ref("rest of a group"),
    ("frequency", "days"): some(choice(keys.WEEKDAYS)),
    **{(place, "steps"): {"anyOf": [ref("steps"), scalars.UNKNOWN]} for place in ("stage", "section")},
    ("stage", "weeks"): scalars.WEEKS,
    ("frequency", "weeks"): ref("weeks often"),
    **{(place, "weeks"): scalars.ONLY_WEEKS for place in ("section", "until", "pick", "ice")},
    ("group", "weeks"): {"anyOf": [scalars.ONLY_WEEKS, ref("weeks rounds")]},
    ("pose", "from"): scalars.PLAIN, ("carry", "heel"): scalars.DEGREES, ("leg", "heel"): PLANT,
    **{(limb, "to"): choice(BASES) for limb in ("leg", "arm")},
    ("test", "per"): choice(("day", "week", "session")), ("rule", "by"): scalars.RISE,
}  # fmt: skip


_SHARED = {
    name: getattr(scalars, name)
    for name in (
        "LINE_OR_TEXT", "LINE", "ID", "TIME", "REPS", "DISTANCE", "SETS", "ROUNDS", "TIMES", "BEAT", "PART",
        "PAUSE", "READY", "LOAD", "SCORE", "BAND", "WEEKS", "LENGTH", "SIDES", "UNTIL",
    )
}  # fmt: skip


def build(hover: Hover) -> Schema:
    """The whole schema; `hover` gives the text that explains a key in its place."""
    written = {name: _map(name, hover) for name in MAPS} | _others(hover)
    definitions = {name: _once(schema) for name, schema in written.items()}
    definitions |= {_name(name): schema for name, schema in _SHARED.items()}
    return {
        "$schema": DRAFT,
        "title": "kneecoach",
        "description": hover("", ""),
        "type": "object",
        "required": [keys.HEADER],
        "properties": {
            keys.HEADER: {"enum": [f"{kind} 1" for kind in KINDS], "description": hover("", keys.HEADER)}
        },
        "allOf": [
            {
                "if": {"properties": {keys.HEADER: {"const": f"{kind} 1"}}, "required": [keys.HEADER]},
                "then": ref(name),
            }
            for kind, name in zip(
                KINDS, ("routine", "programme", "exercise file", "pain model file"), strict=True
            )
        ],
        "definitions": definitions,
    }


def _map(name: str, hover: Hover) -> Schema:
    known, needed = MAPS[name]
    properties = {key: _described(_value(name, key), hover(name, key)) for key in known}
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    if needed:
        schema["required"] = list(needed)
    if name in {"routine", "stage", "side routine"}:
        schema["oneOf"] = [{"required": ["steps"]}, {"required": ["sections"]}]
    elif name == "programme":
        schema["oneOf"] = [{"required": [one]} for one in ("steps", "sections", *keys.ONLY_PROGRAMME)]
    elif "hold" in known:
        schema["allOf"] = [{"not": {"required": list(two)}} for two in _APART]
    if not needed and "oneOf" not in schema:
        schema["minProperties"] = 1
    return schema


def _value(name: str, key: str) -> Schema:
    return ELSEWHERE[name, key] if (name, key) in ELSEWHERE else VALUES[key]


def _described(schema: Schema, text: str) -> Schema:
    """A value with its hover text; beside a reference a reader of this draft would not see it."""
    return {"description": text, **({"allOf": [schema]} if "$ref" in schema else schema)}


def _name(name: str) -> str:
    return f"value {name.lower().replace('_', ' ')}"


def _once(schema: Any) -> Any:  # noqa: ANN401 - any piece of a schema
    """A schema in which the long patterns stand only once, under their names."""
    if isinstance(schema, list):
        return [_once(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    name = next((name for name, shared in _SHARED.items() if schema == shared), None)
    if name is not None:
        return ref(_name(name))
    described = schema.get("description")
    bare = {key: item for key, item in schema.items() if key != "description"}
    if isinstance(described, str) and any(bare == shared for shared in _SHARED.values()):
        return {"description": described, "allOf": [_once(bare)]}
    return {key: _once(item) for key, item in schema.items()}


def _others(hover: Hover) -> dict[str, Schema]:
    """What is no map of fixed keys: texts by language, tables of weeks, tempos, and any kind of step."""
    week = r"^[0-9]{1,3}(?:\s*-\s*[0-9]{1,3}|\+)?$"

    def levels(inside: Schema) -> Schema:
        listed: Schema = {"type": "array", "minItems": 1, "maxItems": 12, "items": inside}
        table = {**weeks(inside), "patternProperties": {"^(?:[1-9]|1[0-2])$": inside}}
        return {"anyOf": [listed, table]}

    def weeks(inside: Schema) -> Schema:
        return {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": False,
            "patternProperties": {week: inside},
        }

    sides = ("left", "right", "affected", "unaffected")
    languages = {code: _described(scalars.LINE_OR_TEXT, hover("text", code)) for code in ("en", "ja")}
    rounds: Schema = {
        "type": "object", "additionalProperties": False, "required": ["rounds"],
        "properties": {"rounds": _described(scalars.ROUNDS, hover("group", "rounds"))},
    }  # fmt: skip
    return {
        "text": {
            "anyOf": [
                scalars.LINE_OR_TEXT,
                {
                    "type": "object", "minProperties": 1, "additionalProperties": False,
                    "properties": languages, "patternProperties": {LANGUAGE: scalars.LINE_OR_TEXT},
                },
            ]
        },
        "tempo": {
            "anyOf": [
                scalars.UNKNOWN,
                {
                    "type": "object", "minProperties": 1, "propertyNames": scalars.WORD,
                    "additionalProperties": scalars.PART,
                },
            ]
        },
        "cues": {
            "type": "object", "minProperties": 1, "propertyNames": scalars.WORD,
            "properties": {cue: _described(ref("text"), hover("cues", cue)) for cue in keys.CUES},
            "additionalProperties": ref("text"),
        },
        "by side": {
            "type": "object", "minProperties": 2, "maxProperties": 2, "additionalProperties": False,
            "properties": {side: ref("side dose") for side in sides},
        },
        "any prop": ANY_PROP,
        "often": {"anyOf": [scalars.WITH_A_WORD, ref("frequency")]},
        "weeks": weeks(ref("changes")),
        "weeks often": weeks(ref("often")),
        "weeks rounds": weeks(rounds),
        "levels": levels(ref("changes")),
        "levels of rounds": levels(rounds),
        "rest of a group": {"anyOf": [scalars.PAUSE, ref("group rest")]},
        "steps": {"type": "array", "minItems": 1, "maxItems": 200, "items": ref("any step")},
        "any step": _by_key(
            ("rounds", "group"), ("repeat until", "until"), ("pick one", "pick"), ("ice", "ice"), other="step"
        ),
        "part": _by_key(
            ("again", "again"), ("exercise", "step"), ("ice", "ice"), ("repeat until", "until"),
            ("pick one", "pick"),
            other="section",
        ),
    }  # fmt: skip


def _by_key(*kinds: tuple[str, str], other: str) -> Schema:
    """The map that a key tells; without any of them `other`, so that its own keys are told to be missing."""
    schema = ref(other)
    for key, name in reversed(kinds):
        schema = {"if": {"required": [key]}, "then": ref(name), "else": schema}
    return {"type": "object", "allOf": [schema]}
