"""All that the Routines page shows, as frozen values; the composition root fills it from the library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach.care.pain import Band
from kneecoach.care.verdict import BandAsks
from kneecoach.ui.today_view import ShapeBar
from kneecoach.words.doses import Dose

if TYPE_CHECKING:
    from kneecoach.routine.steps.doses import ExerciseStep, IceStep


@dataclass(frozen=True, slots=True)
class RoutineCard:
    """A routine in the list. `key` names it in the library. `exercises`: 0 where it is icing alone.

    `fault`: why the file cannot be used, None for a good one. `pending`: it has not been read yet. `figure`:
    the poses of its first exercise and the muscles that glow; or `shown`: the id of that exercise, where its
    card is one that ships and is looked up only when somebody sees the line.
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
    figure: tuple[str, tuple[str, ...]] | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class PreviewStep:
    """A step in words: its name, its dose, and the author's notes.

    `facts`: title and text of what to know before: what is needed, how far to go, when to stop. `picture`:
    the author's own, as the folder that it may not leave and its name. `figure`: the text of the exercise's
    poses, and the muscles that glow. `step`: what it was made from. `group`: with how many steps, itself
    among them, it begins a group; the first `lead` notes speak of that.
    """

    name: str
    dose: Dose
    notes: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    picture: tuple[Path, str] | None = None
    figure: tuple[str, tuple[str, ...]] | None = None
    step: ExerciseStep | IceStep | None = None
    lead: int = 0
    group: int = 0


@dataclass(frozen=True, slots=True)
class PreviewSection:
    """A named stretch of a routine; `name` "" where it has none. `notes`: the author's, on all of it."""

    name: str
    steps: tuple[PreviewStep, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewPain:
    """The pain model: its name, its bands, what it does, and its source in words; `asks`: by band."""

    name: str
    bands: tuple[Band, ...] = ()
    about: str = ""
    source: str = ""
    asks: tuple[BandAsks | None, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewPart:
    """A stage, or one of several routines side by side. `note`: how often, and when it begins and ends."""

    id: str
    name: str
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class PreviewPlace:
    """Where in a programme the previewed session is, and what else may be chosen.

    `weeks`, `levels`: from how many, 0 where there is nothing to choose. `title`: what the parts are.
    """

    title: str = ""
    parts: tuple[PreviewPart, ...] = ()
    weeks: int = 0
    week: int = 1
    levels: int = 0
    level: int | None = None

    @property
    def anything(self) -> bool:
        """Whether there is a choice at all."""
        return bool(self.parts or self.weeks or self.levels)


@dataclass(frozen=True, slots=True)
class RoutinePreview:
    """A routine before it is played. `pain`: the pain model; `place`: which session of a programme.

    `facts`: title and text: how often, how long, in which stages; `course`: the same in one line. `nothing`:
    why at this place nothing is done.

    `faults`: what is wrong with a file that cannot be used; then there is nothing to start. `remarks`: what
    a colleague would say of a file that does not ship; of both, where in the file called `file`, and a
    sentence. `outside`: a file that was dropped or opened and is not in the list.
    """

    key: str
    name: str
    about: str = ""
    sources: tuple[str, ...] = ()
    reviewed: bool = False
    seconds: float = 0.0
    own_pace: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    pain: PreviewPain | None = None
    sections: tuple[PreviewSection, ...] = ()
    bars: tuple[ShapeBar, ...] = ()
    notes: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    outside: bool = False
    startable: bool = True
    course: str = ""
    nothing: str = ""
    place: PreviewPlace = PreviewPlace()
    remarks: tuple[tuple[str, str], ...] = ()
    file: str = ""
