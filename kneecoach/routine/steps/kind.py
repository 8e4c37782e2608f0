"""What a kind of step is to the reader: the key it begins with, its keys, and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kneecoach.routine.cards import Cards
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import Item


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of step. `read` gives None, with a fault, where there is no such step."""

    key: str
    keys: tuple[str, ...]
    read: Callable[[Fields, Cards, Findings], Item | None]
