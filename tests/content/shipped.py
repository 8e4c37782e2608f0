"""How these tests read what ships, without the program's own reader: texts by place, languages by text."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kneecoach import paths

EXERCISES = sorted((paths.routines() / "exercises").glob("*.yaml"))
ROUTINES = sorted([*paths.routines().glob("*.yaml"), *(paths.routines() / "protocols").glob("*.yaml")])
RULES = sorted(paths.resources().glob("*.toml"))


def stem(path: Path) -> str:
    """A test's name for a file."""
    return path.stem


def card(path: Path) -> dict[str, Any]:
    """A YAML file with every scalar as text."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    return data


def rules(name: str) -> dict[str, Any]:
    """A TOML file of resources/."""
    return tomllib.loads((paths.resources() / name).read_text(encoding="utf-8"))


def texts(data: object, place: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text by language in a file, with its place: `cues.hold`, {"en": ..., "ja": ...}."""
    if isinstance(data, dict):
        if data.keys() & {"en", "ja"}:
            yield place, data
            return
        for key, value in data.items():
            yield from texts(value, f"{place}.{key}" if place else str(key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from texts(value, f"{place}[{number}]")


def everything() -> Iterator[tuple[str, dict[str, str]]]:
    """Every text by language that ships, with its file and place."""
    for path in [*EXERCISES, *ROUTINES]:
        for place, text in texts(card(path)):
            yield f"{path.parent.name}/{path.name} {place}", text
    for path in RULES:
        for place, text in texts(rules(path.name)):
            yield f"{path.name} {place}", text
