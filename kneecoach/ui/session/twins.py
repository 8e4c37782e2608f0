"""The pictures of sounds: how strongly each stands at a moment of the session."""

from __future__ import annotations

from kneecoach.session.events import Signal
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.session.rhythm import TWIN_SECONDS

BEAT_SHARE = 0.6  # of a beat: how long its picture stands


class Twins:
    """Remembers when each cue sounded; `calm`: nothing fades, a picture stands or does not."""

    def __init__(self, *, calm: bool) -> None:
        self._calm = calm
        self._since: dict[Signal, float] = {}

    def sounded(self, signal: Signal, at: float) -> None:
        """A cue sounded, `at` session seconds."""
        self._since[signal] = at

    def strengths(self, at: float) -> dict[Signal, float]:
        """How strongly the picture of each cue stands at `at` session seconds, 1 to 0."""
        return {signal: self._strength(signal, at) for signal in Signal}

    def _strength(self, signal: Signal, at: float) -> float:
        if signal not in self._since:
            return 0.0
        past = at - self._since[signal]
        if not -0.05 <= past < TWIN_SECONDS:
            return 0.0
        return 1.0 if self._calm else round(1.0 - max(past, 0.0) / TWIN_SECONDS, 2)


def beat_strength(snapshot: Snapshot, *, calm: bool) -> float:
    """How strongly the picture of the beat stands, 1 to 0: full on the beat, gone before the next.

    Where nothing may move it stands for a part of each beat, and does not fade.
    """
    if snapshot.beat is None:
        return 0.0
    past = (snapshot.beat % 1.0) / BEAT_SHARE
    if past >= 1.0:
        return 0.0
    return 0.5 if calm else (1.0 - past) ** 2
