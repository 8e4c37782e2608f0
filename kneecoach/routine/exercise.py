"""An exercise, as its card tells it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kneecoach.routine.model import Amount, Span
from kneecoach.text import Text


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise's card: what it is called, how it is done, what to watch for, and who says so.

    `cues` are short lines for the far view (about 40 characters, 20 in Japanese), by part or kind of phase.
    `words` stand large for a part where "Lift" says too little.
    `one_sided`: works one limb at a time. `side_means`: which limb the side names ("the leg you stand on").
    `limit`: how far to go. `stop`: when to end. `picture`: a file beside it. `kind`: what it is judged as.
    `figure`: the text of its poses, as `routine.figures` reads them. `shipped`: it comes with the program.
    """

    id: str
    name: Text
    setup: Text | None = None
    move: Text | None = None
    feel: Text | None = None
    caution: Text | None = None
    limit: Text | None = None
    stop: tuple[Text, ...] = ()
    picture: str | None = None
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    cues: tuple[tuple[str, Text], ...] = ()
    words: tuple[tuple[str, Text], ...] = ()
    kind: str | None = None
    one_sided: bool = False
    side_means: Text | None = None
    prepare: Amount | None = None
    equipment: tuple[Text, ...] = ()
    muscles: tuple[str, ...] = ()
    figure: str | None = None
    sources: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    reviewed: bool = False
    span: Span | None = field(default=None, compare=False)
    shipped: bool = field(default=False, compare=False)
