"""The only place that knows the disk's layout."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).parent


def _shipped(name: str) -> Path:
    """A folder that ships with the program: in the wheel, else beside the package in a checkout."""
    bundled = _PACKAGE / "_bundled" / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / name


def given(text: str) -> Path:
    """The path that a shell or another program hands over: a path as it is, or a `file://` address."""
    if not text.lower().startswith("file://"):
        return Path(text)
    rest = text[7:]
    rest = rest[rest.find("/") :] if "/" in rest else rest  # a host's name is this machine's
    plain = re.sub(
        rb"%([0-9A-Fa-f]{2})",
        lambda found: bytes([int(found[1], 16)]),
        rest.encode("utf-8", "surrogateescape"),
    )
    path = os.fsdecode(plain)
    return Path(path[1:] if re.match(r"/[A-Za-z]:/", path) else path)  # file:///C:/...


def resources() -> Path:
    """Icons, sounds and rules as data."""
    return _shipped("resources")


def schema() -> Path:
    """The JSON Schema of the routine language, for editors."""
    return resources() / "kneecoach.schema.json"


def routines() -> Path:
    """The routines and exercises that ship."""
    return _shipped("routines")


def default_data_dir() -> Path:
    """The platform's user data folder for kneecoach."""
    from platformdirs import user_data_dir  # noqa: PLC0415 - 4 ms that a given folder does not need

    return Path(user_data_dir("kneecoach", appauthor=False))


class DataDir(NamedTuple):
    """Everything kneecoach writes, by name. Nothing here touches the disk."""

    root: Path

    @property
    def diary(self) -> Path:
        """The database."""
        return self.root / "kneecoach.db"

    @property
    def lock(self) -> Path:
        """The one writer's lock."""
        return self.root / "kneecoach.lock"

    @property
    def settings(self) -> Path:
        """The settings, JSON."""
        return self.root / "settings.json"

    @property
    def backups(self) -> Path:
        """Checked copies of the diary."""
        return self.root / "backups"

    @property
    def cache(self) -> Path:
        """What can be thrown away."""
        return self.root / "cache"

    @property
    def log(self) -> Path:
        """The log."""
        return self.root / "kneecoach.log"

    @property
    def rescue(self) -> Path:
        """Events that could not be written, one JSON object a line."""
        return self.root / "rescue.jsonl"
