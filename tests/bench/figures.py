"""Numbers measured, and the bounds they are held against."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """One thing measured several times. `unit`: how its numbers are written."""

    name: str
    numbers: tuple[float, ...]
    unit: str

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.numbers)

    def line(self) -> str:
        """Median, the smallest and the largest, and how many."""
        low, high = min(self.numbers), max(self.numbers)
        spread = f"{low:8.2f} to {high:8.2f}" if len(self.numbers) > 1 else ""
        return f"{self.name:<44}{self.median:9.2f} {self.unit:<4}{spread}  n={len(self.numbers)}"


@dataclass(frozen=True, slots=True)
class Bound:
    """Something promised: `measured` is to stay at or below `most`; None where it could not be measured."""

    name: str
    measured: float | None
    most: float
    unit: str = ""

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.measured is not None and self.measured <= self.most

    def line(self) -> str:
        """The promise, the number, and the verdict."""
        number = "not measured" if self.measured is None else f"{self.measured:.3f}{self.unit}"
        return (
            f"{'holds ' if self.holds else 'BROKEN'}  {self.name}: {number}, at most {self.most:g}{self.unit}"
        )


def ratios(ours: Sequence[float], bare: Sequence[float]) -> tuple[float, ...]:
    """Pair by pair, how many times the bare one ours took."""
    return tuple(one / other for one, other in zip(ours, bare, strict=True))
