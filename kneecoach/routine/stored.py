"""A timeline as text, kept with its session, so that it is taken up without its file."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from kneecoach.errors import MachineError, Trouble
from kneecoach.routine.model import Amount, Side, TempoPart
from kneecoach.routine.pain_rules import PainRule, PainRules
from kneecoach.routine.timeline import (
    Choice,
    Dose,
    Kind,
    Ladder,
    Load,
    Phase,
    Rung,
    StepInfo,
    Timeline,
)
from kneecoach.text import Text

FORMAT = 1
_COLUMNS = tuple(field.name for field in fields(Phase))
_DEFAULTS = {field.name: field.default for field in fields(Phase)}
_TEXTS = ("section", "setup", "move", "feel", "caution", "side_means", "limit")
_BY_PART = ("cues", "words")
_LISTS = ("notes", "stop", "equipment")
_PLAIN = ("leaf", "picture", "figure")
_WORDS = ("with_both", "muscles")
_PART = ("low", "high", "ours", "counts", "fast")
_RULE = tuple(field.name for field in fields(PainRule) if field.name != "ours")
_NAMED = "the session's stored routine"


def timeline_to_text(timeline: Timeline) -> str:
    """The timeline as compact JSON; `timeline_from_text` gives back an equal one."""
    data = {
        "format": FORMAT,
        "routine": timeline.routine,
        "name": _from_text(timeline.name),
        "version": timeline.version,
        "dose": timeline.choice.dose.value,
        "affected": timeline.choice.affected.value,
        **{name: value for name, value in _place(timeline.choice) if value is not None},
        "pain": timeline.pain,
        "phases": [_from_phase(phase) for phase in timeline.phases],
        "steps": [_from_step(step) for step in timeline.steps],
        **({"pain_rules": _from_rules(timeline.pain_rules)} if timeline.pain_rules else {}),
        **({"loads": [_from_load(load) for load in timeline.loads]} if timeline.loads else {}),
        **({"ladders": [_from_ladder(one) for one in timeline.ladders]} if timeline.ladders else {}),
    }
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def timeline_from_text(text: str) -> Timeline:
    """The timeline that was stored.

    Raises MachineError: NEWER for a format of a later release, DAMAGED for everything else that is not one.
    """
    try:
        data = json.loads(text)
        newer = data["format"] > FORMAT
        if not newer:
            return _timeline(data)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise MachineError(Trouble.DAMAGED, _NAMED) from error
    raise MachineError(Trouble.NEWER, _NAMED)


def _timeline(data: dict[str, Any]) -> Timeline:
    steps = tuple(_step(row) for row in data["steps"])
    phases = tuple(_phase(row) for row in data["phases"])
    if any(not 0 <= phase.step < len(steps) for phase in phases):
        raise ValueError("a phase of no step")
    return Timeline(
        str(data["routine"]),
        _text(data["name"]),
        data["version"],
        Choice(
            Dose(data["dose"]),
            Side(data["affected"]),
            _whole(data.get("week")),
            _whole(data.get("level")),
            part=_name(data.get("part")),
        ),
        str(data["pain"]),
        phases,
        steps,
        tuple(_load(row) for row in data.get("loads", ())),
        _rules(data["pain_rules"]) if "pain_rules" in data else None,
        tuple(_ladder(row) for row in data.get("ladders", ())),
    )


def _place(choice: Choice) -> tuple[tuple[str, str | int | None], ...]:
    """Where in its programme the session stands."""
    return ("week", choice.week), ("level", choice.level), ("part", choice.part)


def _whole(value: object) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise ValueError("no whole number")
    return value


def _name(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise ValueError("no name")
    return value


def _from_phase(phase: Phase) -> dict[str, Any]:
    """Only what differs from the default."""
    row: dict[str, Any] = {}
    for name in _COLUMNS:
        value = getattr(phase, name)
        if name in {"kind", "seconds", "step"} or value != _DEFAULTS[name]:
            row[name] = value.value if isinstance(value, Kind | Side) else value
    return row


def _phase(row: dict[str, Any]) -> Phase:
    side = row.get("side")
    seconds = row["seconds"]
    if seconds is not None and not 0 <= float(seconds) < 1e9:
        raise ValueError("seconds out of range")
    known = {**row, "kind": Kind(row["kind"]), "side": None if side is None else Side(side)}
    return Phase(**known)


def _from_step(step: StepInfo) -> dict[str, Any]:
    row: dict[str, Any] = {"name": _from_text(step.name)}
    for name in _TEXTS:
        text: Text | None = getattr(step, name)
        if text is not None:
            row[name] = _from_text(text)
    for name in _BY_PART:
        by_part: tuple[tuple[str, Text], ...] = getattr(step, name)
        if by_part:
            row[name] = [[key, _from_text(text)] for key, text in by_part]
    for name in _LISTS:
        texts: tuple[Text, ...] = getattr(step, name)
        if texts:
            row[name] = [_from_text(text) for text in texts]
    row |= {name: getattr(step, name) for name in _PLAIN if getattr(step, name) is not None}
    row |= {name: list(getattr(step, name)) for name in _WORDS if getattr(step, name)}
    if step.paced:
        row["paced"] = [[one.name, *_from_amount(one.seconds)] for one in step.paced]
    if step.rest_reps is not None:
        row["rest_reps"] = _from_amount(step.rest_reps)
    return row


def _from_amount(amount: Amount) -> list[Any]:
    return [getattr(amount, key) for key in _PART]


def _amount(values: list[Any]) -> Amount:
    return Amount(**dict(zip(_PART, values, strict=True)))


def _paced(rows: list[list[Any]]) -> tuple[TempoPart, ...]:
    return tuple(TempoPart(str(name), _amount(values)) for name, *values in rows)


def _by_part(rows: list[list[Any]]) -> tuple[tuple[str, Text], ...]:
    return tuple((str(key), _text(text)) for key, text in rows)


def _step(row: dict[str, Any]) -> StepInfo:
    plain: dict[str, Any] = {name: row.get(name) for name in _PLAIN}
    plain |= {name: tuple(str(word) for word in row.get(name, ())) for name in _WORDS}
    return StepInfo(
        name=_text(row["name"]),
        cues=_by_part(row.get("cues", [])),
        words=_by_part(row.get("words", [])),
        paced=_paced(row.get("paced", [])),
        rest_reps=_amount(row["rest_reps"]) if "rest_reps" in row else None,
        **plain,
        **_texts(row),
    )


def _from_load(load: Load) -> dict[str, Any]:
    row = {name: getattr(load, name) for name in ("kind", "low", "high", "unit", "ours")}
    return row if load.text is None else {**row, "text": _from_text(load.text)}


def _load(row: dict[str, Any]) -> Load:
    text = row.get("text")
    said = None if text is None else _text(text)
    return Load(str(row["kind"]), row["low"], row["high"], said, row["unit"], row["ours"])


def _from_ladder(ladder: Ladder) -> list[Any]:
    return [ladder.leaf, *(_from_rung(rung) for rung in ladder.rungs)]


def _ladder(row: list[Any]) -> Ladder:
    return Ladder(int(row[0]), tuple(_rung(rung) for rung in row[1:]))


def _from_rung(rung: Rung) -> dict[str, Any]:
    return {
        "level": rung.level,
        "step": _from_step(rung.info),
        "phases": [_from_phase(phase) for phase in rung.phases],
        **({"loads": [_from_load(load) for load in rung.loads]} if rung.loads else {}),
    }


def _rung(row: dict[str, Any]) -> Rung:
    phases = tuple(_phase(phase) for phase in row["phases"])
    loads = tuple(_load(load) for load in row.get("loads", ()))
    return Rung(int(row["level"]), _step(row["step"]), phases, loads)


def _from_rules(rules: PainRules) -> dict[str, Any]:
    return {
        "id": rules.id,
        "name": _from_text(rules.name),
        **({"about": _from_text(rules.about)} if rules.about is not None else {}),
        "bands": [list(band) for band in rules.bands],
        "ask": list(rules.ask),
        "rules": [{name: getattr(rule, name) for name in _RULE} | _ours(rule) for rule in rules.rules],
        "sources": list(rules.sources),
        "reviewed": rules.reviewed,
        **({"ours": list(rules.ours)} if rules.ours else {}),
    }


def _ours(rule: PainRule) -> dict[str, Any]:
    """Kept only where it is so: what was stored before there were rules of ours stays as it is."""
    return {"ours": True} if rule.ours else {}


def _rules(row: dict[str, Any]) -> PainRules:
    about = row.get("about")
    return PainRules(
        str(row["id"]),
        _text(row["name"]),
        None if about is None else _text(about),
        tuple((str(name), int(low), int(high)) for name, low, high in row["bands"]),
        tuple(str(moment) for moment in row["ask"]),
        tuple(PainRule(**rule) for rule in row["rules"]),
        tuple(str(source) for source in row["sources"]),
        bool(row["reviewed"]),
        ours=tuple(str(band) for band in row.get("ours", ())),
    )


def _texts(row: dict[str, Any]) -> dict[str, Any]:
    lists = {name: tuple(_text(text) for text in row[name]) for name in _LISTS if name in row}
    return {name: _text(row[name]) for name in _TEXTS if name in row} | lists


def _from_text(text: Text) -> list[list[str]]:
    return [[language, words] for language, words in text.by_language]


def _text(row: list[list[str]]) -> Text:
    return Text(tuple((str(language), str(words)) for language, words in row))
