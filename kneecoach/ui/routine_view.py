"""All that the Routines page shows, as frozen values; the composition root fills it from the library."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.ui.today_view import ShapeBar
from kneecoach.words.doses import Dose


@dataclass(frozen=True, slots=True)
class RoutineCard:
    """A routine in the list. `key` names it in the library.

    `fault`: why the file cannot be used, None for a good one. `pending`: it has not been read yet.
    """

    key: str
    name: str
    seconds: float = 0.0
    own_pace: bool = False
    exercises: int = 0
    sections: tuple[str, ...] = ()
    reviewed: bool = False
    fault: str | None = None
    pending: bool = False


@dataclass(frozen=True, slots=True)
class PreviewStep:
    """A step in words: its name, its dose, and the author's notes."""

    name: str
    dose: Dose
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewSection:
    """A named stretch of a routine; `name` "" where it has none."""

    name: str
    steps: tuple[PreviewStep, ...]


@dataclass(frozen=True, slots=True)
class RoutinePreview:
    """A routine before it is played. `pain`: the pain model's name, `pain_about`: what it does.

    `facts`: title and text: how often, how long, in which stages; `course`: the same in one line.

    `faults`: what is wrong with a file that cannot be used; then there is nothing to start. `outside`: a
    file that was dropped or opened and is not in the list.
    """

    key: str
    name: str
    about: str = ""
    sources: tuple[str, ...] = ()
    reviewed: bool = False
    seconds: float = 0.0
    own_pace: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    pain: str = ""
    pain_about: str = ""
    sections: tuple[PreviewSection, ...] = ()
    bars: tuple[ShapeBar, ...] = ()
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    outside: bool = False
    startable: bool = True
    course: str = ""
