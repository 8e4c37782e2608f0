"""What to lift, as it is written: a weight, a band, a repetition maximum, an effort, or a free choice."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.scalars import plain_characters, replaced
from kneecoach.routine.slips import slip_of
from kneecoach.routine.texts import text_of
from kneecoach.routine.timeline import Load
from kneecoach.text import Text

_POUND = 0.45359237  # kg
_WORDS = {"free": "free", "body weight": "body", "band": "band", "not stated": "not stated"}
_UNITS = {"kg": "kg", "lb": "kg", "w": "power", "rm": "rm", "%": "percent"}
_NUMBER = r"([0-9]{1,4}(?:\.[0-9]{1,2})?)(?:\s*-\s*([0-9]{1,4}(?:\.[0-9]{1,2})?))?"
_AMOUNT = re.compile(rf"{_NUMBER}\s*(kg|lb|RM|W|%)", re.IGNORECASE)
_EFFORT = re.compile(rf"RPE\s*{_NUMBER}", re.IGNORECASE)
_BORG = re.compile(rf"Borg\s*{_NUMBER}", re.IGNORECASE)
EFFORTS = ("very light", "light", "moderate", "somewhat hard", "hard", "very hard", "maximal")
_IN_EFFORTS = re.compile(rf"({'|'.join(EFFORTS)}) effort")
RESISTANCES = ("no", "light", "moderate", "heavy")
_RESISTANCE = re.compile(
    rf"({'|'.join(RESISTANCES)}|light-moderate|light-heavy|moderate-heavy) resistance"  # or a range
)
_UP_TO = "up to "
_FROM_NOTHING = ("kg", "percent", "power")  # of which 0 is an end as good as any
_OF_WEIGHT_TOO = ("very light", "light", "moderate", "maximal")
_NUMBER_FOUND = re.compile(r"([0-9.]+)\s*-\s*([0-9.]+)")
_MEANT = {
    **dict.fromkeys(("bodyweight", "bw", "none", "no weight", "\u81ea\u91cd", "\u4f53\u91cd"), "body weight"),
    **dict.fromkeys(("any", "your choice", "choose", "\u81ea\u7531", "\u4efb\u610f"), "free"),
    **dict.fromkeys(("elastic", "theraband", "resistance band", "\u30d0\u30f3\u30c9"), "band"),
    **dict.fromkeys(("?", "unknown", "\u4e0d\u660e", "\u8a18\u8f09\u306a\u3057"), "not stated"),
}
_THINGS = "kettlebell|dumbbell|barbell|weight|disc|plate|ankle weight|cuff|backpack|rucksack|vest"
_SPELLINGS = (
    (r"[\u2010-\u2015\u2212\u301c~]", "-"),
    (r"(?<=[0-9]) to (?=[0-9])", "-"),
    (r"(?<=[0-9]),(?=[0-9])", "."),
    (r"\s*(?:\u30ad\u30ed|kilos?|kilograms?|kgs)$", " kg"),
    (r"\s*(?:\u30dd\u30f3\u30c9|lbs\.?|pounds?)$", " lb"),
    (r"\s*(?:\u30ef\u30c3\u30c8|watts?)$", " W"),
    (r"\s*(?:percent|per cent|\u30d1\u30fc\u30bb\u30f3\u30c8)$", " %"),
    (r"^band[ :,]+(.+)$", r"\1 band"),
    (r"^effort ", "RPE "),
    (r"^([0-9.-]+) ?RPE$", r"RPE \1"),
    (r"%(?: (?:of )?(?:your |the )?(?:1 ?rm|one ?rep ?max|mvi?c|max(?:imum|imal)?(?: effort)?))?$", "%"),
    (rf"(?<=kg|lb) (?:{_THINGS})s?$", ""),
    (r"^(?:max(?:imum)?|at most|no more than|not more than|<=?) (?=[0-9])", "up to "),
    (r"^(?:low|little|easy) resistance$", "light resistance"),
    (r"^(light|moderate)(?: ?- ?| to )(moderate|heavy) resistance$", r"\1-\2 resistance"),
    (r"^(?:start(?:ing)? (?:with|at)|begin with|from) ", ""),
)
_MOST = {
    "kg": 500.0,
    "rm": 50.0,
    "rpe": 10.0,
    "borg": 20.0,
    "percent": 200.0,
    "power": 2000.0,
    "speed": 40.0,
    "pace": 3600.0,
}
_LEAST_BORG = 6
_OF = ("body weight", "heart rate")  # what a percentage may be of, beside the most effort
_OF_MEANT = re.compile(
    r"(.*%) (?:of (?:your |the )?)?"
    r"(?:(?P<body>bw|body ?weight)|(?:max(?:imum|imal)?|peak)?\.? ?(?:heart rate|hr ?max|hr))",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"{_NUMBER}\s*% of (body weight|heart rate)")
_SPEED = re.compile(rf"{_NUMBER} (km/h|mph)")
_PACE = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?:\s*-\s*([0-9]{1,2}):([0-5][0-9]))? (min/km|min/mile)")
_EXAMPLES = (
    "free, 10 kg, 5 lb, up to 20 kg, 15 RM, RPE 7-8, Borg 13, light effort, 70 %, 70 % of heart rate, "
    "6:00 min/km, 25 W, light resistance, body weight, band"
)


def read_load(pair: Pair, found: Findings) -> tuple[Load, ...]:
    """One load for all sets, or a list with one for each; nothing, with a fault, where it cannot be read."""
    nodes = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    loads = [_load(node, pair.key, found) for node in nodes]
    return tuple(load for load in loads if load) if all(loads) else ()


def _load(node: Node, key: Scalar, found: Findings) -> Load | None:
    if isinstance(node, Mapping):
        if [pair.key.text for pair in node.pairs] == ["band"]:
            band = node.pairs[0]
            named = text_of(band.value, band.key, found, name=True)
            return Load("band", text=named) if named else None
        found.add("not-load", node.span.start, key=key.text, text="", choices=_EXAMPLES)
        return None
    if not isinstance(node, Scalar) or node.nothing:
        at = key.span.start if isinstance(node, Scalar) else node.span.start
        found.add("no-value", at, key=key.text, example="10 kg")
        return None
    text = " ".join(node.text.split())
    bare = text.removesuffix(" (ours)")
    load = parse_load(bare, ours=bare != text)
    if load is None or not _sensible(load):
        _explain(node, text, key.text, found)
        return None
    return load


def _sensible(load: Load) -> bool:
    low, high = load.low, load.high
    least = _LEAST_BORG if load.kind == "borg" else 0.01
    if load.kind in _FROM_NOTHING and low == 0 and high:
        least = 0
    return low is None or high is None or least <= low <= high <= _MOST[load.kind]


def end_load(text: str) -> Load | None:
    """The load up to which a dose may grow: one with a size, None for any other text."""
    load = parse_load(text.removesuffix(" (ours)"), ours=text.endswith(" (ours)"))
    open_ended = load is None or load.low == 0 or load.kind in {"free", "not stated"}
    return None if load is None or open_ended or not _sensible(load) else load


def _explain(node: Scalar, text: str, key: str, found: Findings) -> None:
    """Say what is wrong with a text that is no load, with the one that was probably meant."""
    plain = " ".join(plain_characters(text).split())
    bare = plain.removesuffix(" (ours)")
    tail = plain[len(bare) :]
    load = parse_load(bare)
    number = re.fullmatch(_NUMBER, bare)
    word = (None if "%" in bare else slip_of(bare, _WORDS)) or _MEANT.get(bare.lower())
    if load is not None and load.low is not None and load.high is not None and load.low > load.high:
        near = _NUMBER_FOUND.sub(lambda ends: f"{ends[2]}-{ends[1]}", bare, count=1) + tail
        if load.kind == "rm":  # fewer repetitions are more weight: it may be meant as a course
            found.add("falling-load", node.span.start, key=key, text=text, near=near)
            return
        found.add("upside-down", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
    elif load is not None and load.low == 0 and not (load.high and load.kind in _FROM_NOTHING):
        found.add("zero", node.span.start, key=key, example="10 kg")
    elif load is not None and not _sensible(load) and _respelled(bare) is None:
        found.add("too-much", node.span.start, key=key, text=text, most=f"{_MOST[load.kind]:g}")
    elif number:
        near, other = f"{bare} kg{tail}", f"{bare} lb{tail}"
        found.add("no-unit-time", node.span.start, key=key, text=text, near=near, other=other)
    elif bare.lower() in _OF_WEIGHT_TOO:
        near, other = f"{bare.lower()} effort{tail}", f"free{tail}"
        found.add("two-meanings", node.span.start, key=key, text=text, near=near, other=other)
    elif respelled := word or _respelled(bare):
        near = respelled + tail
        found.add("write-as", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
    else:
        found.add("not-load", node.span.start, key=key, text=node.text, choices=_EXAMPLES)


def _respelled(bare: str) -> str | None:
    """A load in our spelling, where it can be made out."""
    of = _OF_MEANT.fullmatch(bare)
    text = f"{of[1]} of {_OF[0] if of['body'] else _OF[1]}" if of else bare
    if text.lower() in EFFORTS:
        return f"{text.lower()} effort"
    for pattern, new in _SPELLINGS:
        text = re.sub(pattern, new, text, flags=re.IGNORECASE)
    load = parse_load(text)
    if load is not None and not _sensible(load) and load.kind in {"rpe", "borg"}:  # of the other scale
        scales = {"rpe": (r"^RPE", "Borg"), "borg": (r"^Borg", "RPE")}
        text = re.sub(*scales[load.kind], text, flags=re.IGNORECASE)
        load = parse_load(text)
    return text if load is not None and _sensible(load) else None


def parse_load(text: str, *, ours: bool = False) -> Load | None:
    """The load that a text says, None where it says none."""
    word = _WORDS.get(text.lower())
    if word:
        return Load(word, ours=ours)
    band = re.fullmatch(r"([\w ]{1,30}) band", text)
    if band:
        return Load("band", text=Text.plain(band[1]), ours=ours)
    if text.startswith(_UP_TO):
        most = parse_load(text.removeprefix(_UP_TO), ours=ours)
        alone = most is not None and most.kind in _FROM_NOTHING and most.low == most.high
        return replace(most, low=0.0) if most is not None and alone else None
    other = _in_words(text, ours=ours) or _moving(text, ours=ours)
    if other:
        return other
    amount, effort, borg = _AMOUNT.fullmatch(text), _EFFORT.fullmatch(text), _BORG.fullmatch(text)
    written = amount or effort or borg
    if written is None:
        return None
    kind = _UNITS[written[3].lower()] if amount else "borg" if borg else "rpe"
    pounds = amount is not None and written[3].lower() == "lb"
    size = _POUND if pounds else 1.0
    low = round(float(written[1]) * size, 2)
    high = round(float(written[2] or written[1]) * size, 2)
    return Load(kind, low, high, unit="lb" if pounds else None, ours=ours)


def _in_words(text: str, *, ours: bool) -> Load | None:
    """An effort, or a machine's resistance, as a word says it."""
    for kind, pattern in (("effort", _IN_EFFORTS), ("resistance", _RESISTANCE)):
        written = pattern.fullmatch(text)
        if written:
            return Load(kind, unit=written[1], ours=ours)
    return None


def _moving(text: str, *, ours: bool) -> Load | None:
    """A pace, a speed, or a part of one's weight or heart rate; None for anything else."""
    part = _PERCENT.fullmatch(text)
    if part:
        return Load("percent", float(part[1]), float(part[2] or part[1]), unit=part[3], ours=ours)
    speed = _SPEED.fullmatch(text)
    if speed:
        return Load("speed", float(speed[1]), float(speed[2] or speed[1]), unit=speed[3], ours=ours)
    pace = _PACE.fullmatch(text)
    if pace is None:
        return None
    low = int(pace[1]) * 60 + int(pace[2])
    high = int(pace[3]) * 60 + int(pace[4]) if pace[3] else low
    return Load("pace", min(low, high), max(low, high), unit=pace[5], ours=ours)
