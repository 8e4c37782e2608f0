"""The routine that is due, remembered as it was last drawn: the first picture needs no file read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from kneecoach import __version__
from kneecoach.errors import MachineError
from kneecoach.files import write_file
from kneecoach.text import Text
from kneecoach.ui.today_view import DueRoutine, DueWhy, ShapeBar
from kneecoach.words import Words

FIRST = "behind-the-knee-basics"  # what is due until something else was played


class DueCard(NamedTuple):
    """A routine as Today draws it, in all its languages. `stamp`: size and time of its file.

    `fixed`: it does not depend on where in a programme one is. `figure`: the poses of its first exercise and
    the muscles that glow. `idle`: that nothing of it is due, as `Programme.idle` gives it.
    """

    key: str
    stamp: tuple[int, int]
    name: Text
    seconds: float
    own_pace: bool
    exercises: int
    reviewed: bool
    bars: tuple[tuple[Text, Text, float, bool, bool], ...]
    fixed: bool = True
    figure: tuple[str, tuple[str, ...]] | None = None
    idle: int | None = None

    def shown(self, words: Words, why: DueWhy) -> DueRoutine:
        """The card in one language."""
        bars = tuple(
            ShapeBar(words.text(name), words.text(section), seconds, own, ice)
            for name, section, seconds, own, ice in self.bars
        )
        return DueRoutine(
            self.key,
            words.text(self.name),
            self.seconds,
            self.own_pace,
            self.exercises,
            why,
            self.reviewed,
            bars,
            self.figure,
            self._nothing(words),
        )

    def _nothing(self, words: Words) -> str:
        """Why nothing is due."""
        if self.idle is None:
            return ""
        from kneecoach.words.stages import idle_said  # seldom, and not for the first picture

        return idle_said(words, self.idle)


def stamp_of(path: Path) -> tuple[int, int]:
    """Size and time of a file, by which a change is known; (0, 0) where there is none."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_size, found.st_mtime_ns)


def remembered(cache: Path, key: str, stamp: tuple[int, int]) -> DueCard | None:
    """The card of `key`, None where it was not kept by this version or its file has changed."""
    try:
        data = json.loads(cache.read_text(encoding="utf-8"))
        if data["program"] != __version__ or data["key"] != key or tuple(data["stamp"]) != stamp:
            return None
        return DueCard(
            key,
            stamp,
            _text(data["name"]),
            float(data["seconds"]),
            bool(data["own_pace"]),
            int(data["exercises"]),
            bool(data["reviewed"]),
            tuple((_text(a), _text(b), float(c), bool(d), bool(e)) for a, b, c, d, e in data["bars"]),
            figure=_figure(data["figure"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(cache: Path, card: DueCard) -> None:
    """Keep a card for the next start; where it cannot be kept, the next start reads the routine."""
    data: dict[str, Any] = {
        "program": __version__,
        "key": card.key,
        "stamp": list(card.stamp),
        "name": card.name.by_language,
        "seconds": card.seconds,
        "own_pace": card.own_pace,
        "exercises": card.exercises,
        "reviewed": card.reviewed,
        "figure": card.figure,
        "bars": [[a.by_language, b.by_language, c, d, e] for a, b, c, d, e in card.bars],
    }
    try:
        cache.parent.mkdir(mode=0o700, exist_ok=True)
        write_file(cache, json.dumps(data, ensure_ascii=False).encode(), private=True)
    except (OSError, MachineError):
        return


def _figure(kept: Any) -> tuple[str, tuple[str, ...]] | None:  # noqa: ANN401 - as JSON gives it
    """Poses and muscles. Raises TypeError or ValueError for anything else."""
    if kept is None:
        return None
    poses, muscles = kept
    return str(poses), tuple(str(muscle) for muscle in muscles)


def _text(pairs: list[list[str]]) -> Text:
    return Text(tuple((str(code), str(text)) for code, text in pairs))
