"""The only place that reads the time."""

from __future__ import annotations

import select
import sys
import time
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol

DAY_BEGINS = timedelta(hours=4)


class Reading(NamedTuple):
    """One look at the clock.

    `monotonic`: seconds that pass while the machine is awake, from no particular start. `asleep`: seconds
    the machine has slept since it started, 0.0 where it cannot tell. `now`: local wall-clock time with its
    UTC offset, for stamps only.
    """

    monotonic: float
    asleep: float
    now: datetime


class Clock(Protocol):
    """Whoever can tell the time; tests pass a simulated one."""

    def read(self) -> Reading:
        """Look at the clock once."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def read(self) -> Reading:
        """Look at the three clocks once."""
        monotonic = time.monotonic()
        return Reading(monotonic, _asleep(monotonic), datetime.now().astimezone())


def nap(seconds: float) -> None:
    """Let so many seconds pass.

    By `select`, which waits for a span: `time.sleep` waits for a moment of a clock, and fails where a wrapper
    shows this process another time of day.
    """
    if sys.platform == "win32":
        time.sleep(seconds)
    else:
        select.select([], [], [], seconds)


def _asleep(monotonic: float) -> float:
    """Seconds slept since the machine started: Linux counts them in BOOTTIME and not in MONOTONIC.

    macOS's monotonic clock stops in sleep too, and CLOCK_MONOTONIC_RAW goes on. Windows' monotonic clock
    goes on in sleep, so a long sleep shows there as one late tick and needs no second clock.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME) - monotonic
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW) - time.clock_gettime(time.CLOCK_UPTIME_RAW)
    return 0.0


def day_of(moment: datetime) -> date:
    """The day a local moment belongs to: days run from 04:00 to 04:00."""
    return (moment.replace(tzinfo=None) - DAY_BEGINS).date()
