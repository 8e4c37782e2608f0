"""Pain models of the author's own, as values: what scores mean is judged in `care`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kneecoach.routine.model import Span
from kneecoach.text import Text

MOMENTS = ("before", "during", "worst", "now", "later", "morning")


@dataclass(frozen=True, slots=True)
class PainRule:
    """One rule: at a score of moment `when`, do `do` (stop, ease off, keep).

    Exactly one of: `above` a score; `at` a score or more; `up_to` a score; `rise` points or more above
    `before` (during) or the usual morning. `needs_rise`: only where it is above `before` too. `ours`: no
    source gives it.
    """

    when: str
    do: str
    above: int | None = None
    at: int | None = None
    up_to: int | None = None
    rise: int | None = None
    needs_rise: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class PainRules:
    """A pain model as it is written: bands (name, low, high), the moments asked, and rules.

    `ours`: the names of the bands that no source gives.
    """

    id: str
    name: Text
    about: Text | None = None
    bands: tuple[tuple[str, int, int], ...] = ()
    ask: tuple[str, ...] = MOMENTS
    rules: tuple[PainRule, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: bool = False
    span: Span | None = field(default=None, compare=False)
    ours: tuple[str, ...] = ()


class Models(Protocol):
    """Where pain models that do not ship are looked up."""

    def model(self, model_id: str) -> PainRules | Path | None:
        """The model with this id (a valid one); the path of one that has faults; None where there is none."""
        ...

    def ids(self) -> frozenset[str]:
        """All ids there are, to find the one that was meant."""
        ...


class NoModels:
    """No models at all: for a text that belongs to no folder."""

    def model(self, model_id: str) -> PainRules | Path | None:  # noqa: ARG002 - the protocol's
        """Always None."""
        return None

    def ids(self) -> frozenset[str]:
        """None."""
        return frozenset()
