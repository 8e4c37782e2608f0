"""Timelines and plans as the reference draws them, made from the real ones, so that no drawing can lie.

A line of a `timeline` fence draws what the example above it comes to, one entry a phase: `L 30 | switch 5 |
R 30`. Before it may stand what is chosen or changed, and two colons: `dose high ::`, `week 3 ::`, `order: rep
::` (that key written so in the example's last step). `...` stands for any number of entries. A line of a
`plan` fence draws one week: `week 1 :: Mon plank | Wed plank`, from a Monday.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace
from datetime import date
from pathlib import Path

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_programme
from kneecoach.routine.model import Side
from kneecoach.routine.plan import plan
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice, Dose, Kind, Phase

MONDAY = date(2026, 4, 6)
_WORDS = {
    "en": {
        "left": "L", "right": "R", "both": "both", "prepare": "ready", "rest": "rest", "switch": "switch",
        "ice": "ice", "wait": "?", "reps": "{} reps", "many": "as many as you can",
        "long": "as long as you can", "open": "own pace", "hold": "hold",
    },
    "ja": {
        "left": "左", "right": "右", "both": "両側", "prepare": "準備", "rest": "休む", "switch": "替える",
        "ice": "冷やす", "wait": "?", "reps": "{}回", "many": "できるだけ多く", "long": "できるだけ長く",
        "open": "自分のペース", "hold": "キープ", "lift": "上げる", "lower": "下ろす",
    },
}  # fmt: skip
_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ja": ("月", "火", "水", "木", "金", "土", "日"),
}


def whole(example: str) -> str:
    """An example as a file: a fragment of steps in a routine of its own."""
    if not example.startswith("- "):
        return example
    return f"kneecoach: routine 1\nname: Example\nsources: ours\nsteps:\n{textwrap.indent(example, '  ')}"


def drawing(example: str, chosen: str, language: str, folder: Path) -> list[str]:
    """What an example comes to, one entry a phase."""
    choice = Choice()
    for one in filter(None, map(str.strip, chosen.split(";"))):
        if ": " in one:
            example = _changed(example, one)
        else:
            choice = _chosen(choice, one)
    routine = _programme(example, folder).session(choice.week)
    return [_entry(phase, language) for phase in lay_out(routine, choice).phases]


def week_drawn(example: str, chosen: str, language: str, folder: Path) -> list[str]:
    """The sessions of one week of an example's plan, each with its day."""
    number = int(chosen.removeprefix("week "))
    days = _DAYS[language]
    found = []
    for one in plan(_programme(example, folder), MONDAY, Choice()):
        if one.week != number:
            continue
        done = dict.fromkeys(phase.exercise for phase in lay_out(one.routine, one.choice).phases)
        stage = f"[{one.stage}] " if one.stage else ""
        slot = f" {one.slot}" if one.slot else ""
        found.append(f"{days[one.day.weekday()]}{slot} {stage}{', '.join(map(str, done))}")
    return found


def fits(drawn: str, real: list[str]) -> bool:
    """Whether a drawing, with `...` for any number of entries, is the real row."""
    entries = [re.escape(one.strip()) for one in drawn.split("|")]
    row = "".join("(?:[^|]*\\|)*?" if one == r"\.\.\." else f"{one}\\|" for one in entries)
    return re.fullmatch(row, "".join(f"{one}|" for one in real)) is not None


def _programme(example: str, folder: Path) -> Programme:
    file = folder / "example.yaml"
    file.write_text(whole(example), encoding="utf-8")
    return load_programme(file, paths.routines())


def _changed(example: str, line: str) -> str:
    """The example with a key of its last step written otherwise, or besides."""
    key = line.split(":", maxsplit=1)[0]
    at = example.rindex("- exercise:") if "- exercise:" in example else 0
    step = example[at:]
    written = re.search(rf"^( +){re.escape(key)}: .*$", step, re.MULTILINE)
    if written:
        return example[:at] + step.replace(written[0], f"{written[1]}{line}")
    indent = re.findall(r"^( +)\S", step, re.MULTILINE)[0]
    return f"{example.rstrip()}\n{indent}{line}\n"


def _chosen(choice: Choice, said: str) -> Choice:
    word, value = said.split()
    match word:
        case "dose":
            return replace(choice, dose=Dose(value))
        case "week":
            return replace(choice, week=int(value))
        case "level":
            return replace(choice, level=int(value))
        case "affected":
            return replace(choice, affected=Side(value))
    raise AssertionError(said)


def _entry(phase: Phase, language: str) -> str:
    words = _WORDS[language]
    side = "" if phase.side is None or phase.kind in (Kind.REST, Kind.SWITCH) else words[phase.side.value]
    return " ".join(filter(None, (side, _name(phase, words), _length(phase, words))))


def _name(phase: Phase, words: dict[str, str]) -> str:
    if phase.kind in (Kind.PREPARE, Kind.REST, Kind.SWITCH, Kind.ICE, Kind.WAIT):
        return words[phase.kind.value]
    return words.get(phase.part, phase.part) if phase.part else ""


def _length(phase: Phase, words: dict[str, str]) -> str:
    if phase.seconds is not None:
        return f"{phase.seconds:g}"
    if phase.kind is not Kind.WORK and phase.kind is not Kind.HOLD:
        return ""
    if phase.limit:
        return words["long" if phase.kind is Kind.HOLD or phase.unit == "seconds" else "many"]
    if phase.distance is not None:
        return f"{phase.distance:g} m"
    return words["open"] if phase.reps is None else words["reps"].format(phase.reps)
