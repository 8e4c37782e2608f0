"""What the user has chosen, kept as JSON; a damaged file costs the choices in it and nothing else."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

from kneecoach.files import write_file

VERSION = 1
_LARGEST = 64 * 1024  # bytes; ours is under 1 kB

Side = Literal["left", "right", "both"]
Theme = Literal["system", "light", "dark"]
Figure = Literal["trail", "studio"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, with the value it has before it is made.

    `language`: "en", "ja" or None for the system's. `side`: the affected one, None while unknown.
    `distance_m`: from mat to screen. `volume`: 0 to 100. `region`: whose emergency numbers are shown.
    `figure`: which look the figure wears.
    `last_routine`: the id or path of what was played last. `folder`: where the user's own routines are.
    """

    language: str | None = None
    side: Side | None = None
    distance_m: Literal[1, 2, 3] = 2
    sounds: bool = True
    volume: int = 80
    theme: Theme = "system"
    region: str | None = None
    full_screen: bool = True
    calm_motion: bool = False
    figure: Figure = "trail"
    first_start_done: bool = False
    last_routine: str | None = None
    folder: str | None = None


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_short_text(value: object) -> bool:
    return value is None or (isinstance(value, str) and len(value) <= 4096)


_ALLOWED: Mapping[str, Callable[[object], bool]] = {
    "language": lambda value: value in (None, "en", "ja"),
    "side": lambda value: value in (None, "left", "right", "both"),
    "distance_m": lambda value: _is_whole(value, 1, 3),
    "sounds": _is_flag,
    "volume": lambda value: _is_whole(value, 0, 100),
    "theme": lambda value: value in ("system", "light", "dark"),
    "region": _is_short_text,
    "full_screen": _is_flag,
    "calm_motion": _is_flag,
    "figure": lambda value: value in ("trail", "studio"),
    "first_start_done": _is_flag,
    "last_routine": _is_short_text,
    "folder": _is_short_text,
}


def load_settings(path: Path) -> tuple[Settings, bool]:
    """The settings of a file, and whether it was damaged.

    No file is a first start. A file that cannot be read, is no settings file or comes from a newer release
    gives the defaults; a single value of a wrong type gives that one its default. Unknown keys are left out.
    """
    try:
        found = json.loads(_read(path))
        if not isinstance(found, dict) or not _is_whole(found.get("version"), 1, VERSION):
            return Settings(), True
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), False
    except (OSError, ValueError, RecursionError):
        return Settings(), True
    known = {field.name: found[field.name] for field in fields(Settings) if field.name in found}
    good = {name: value for name, value in known.items() if _allowed(name, value)}
    return Settings(**good), len(good) < len(known)


def save_settings(path: Path, settings: Settings) -> None:
    """Keep the settings. Raises ValueError for values that no reader would take, MachineError."""
    values = asdict(settings)
    for name, value in values.items():
        if not _allowed(name, value):
            raise ValueError(name)
    text = json.dumps({"version": VERSION, **values}, indent=2, ensure_ascii=True)
    write_file(path, text.encode("ascii") + b"\n", private=True)


def _allowed(name: str, value: object) -> bool:
    """Whether a setting may have this value; a list or an object never may."""
    return not isinstance(value, (list, dict, float)) and _ALLOWED[name](value)


def _read(path: Path) -> bytes:
    """The bytes of a regular file of a sensible size. Raises OSError or ValueError."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("not a file")
        data = os.read(descriptor, _LARGEST + 1)
    finally:
        os.close(descriptor)
    if len(data) > _LARGEST:
        raise ValueError("too large")
    return data
