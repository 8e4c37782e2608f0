"""What every test shares: no display, and a clock that only moves when told."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from kneecoach.clock import Reading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@dataclass
class SimulatedClock:
    """A clock for tests: it stands still until `advance` or `sleep` is called."""

    monotonic: float = 1000.0
    asleep: float = 0.0
    now: datetime = field(default_factory=lambda: datetime(2026, 11, 22, 9, 0, tzinfo=UTC))

    def read(self) -> Reading:
        return Reading(self.monotonic, self.asleep, self.now)

    def advance(self, seconds: float) -> Reading:
        """Time passes while the machine is awake."""
        self.monotonic += seconds
        self.now += timedelta(seconds=seconds)
        return self.read()

    def sleep(self, seconds: float) -> Reading:
        """The lid is closed for a while."""
        self.asleep += seconds
        self.now += timedelta(seconds=seconds)
        return self.read()


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()
