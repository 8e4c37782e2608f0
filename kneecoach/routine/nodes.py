"""A routine file as it was written: words, lists and entries, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from kneecoach.routine.model import Span

NOTHING = ("", "~", "null", "Null", "NULL")


class Style(Enum):
    """How a scalar was written; only a plain one can be empty or stand for nothing."""

    PLAIN = "plain"
    QUOTED = "quoted"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `text[span.start:span.end]` is how it was written, quotes included."""

    text: str
    span: Span
    style: Style = Style.PLAIN

    @property
    def nothing(self) -> bool:
        """Whether nothing was written, or one of YAML's words for it."""
        return self.style is Style.PLAIN and self.text in NOTHING


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the author's order; no key twice. `flow`: written between { and }."""

    pairs: tuple[Pair, ...]
    span: Span
    flow: bool = False

    def value(self, key: str) -> Node | None:
        """The value of `key`, None where it is not written."""
        return next((pair.value for pair in self.pairs if pair.key.text == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping
