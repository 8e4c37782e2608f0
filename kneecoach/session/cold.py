"""The limits of icing: how long it has been cold, and the question about the skin."""

from __future__ import annotations

LONGEST = 1_200_000  # ms of icing in one go: 20 minutes, whatever is done in between
ANSWER_WITHIN = 60_000  # ms; then an alarm, and another every minute


class Cold:
    """Counts the ms of each icing, by the number of its step, and the real ms since an open question."""

    def __init__(self, step: int | None = None, ms: float = 0.0, asked: float | None = None) -> None:
        self._ms: dict[int, float] = {} if step is None else {step: ms}
        self.asked = asked

    def ms(self, step: int) -> float:
        """How long this icing has been cold."""
        return self._ms.get(step, 0.0)

    def left(self, step: int) -> float:
        """How long it may still be."""
        return max(LONGEST - self.ms(step), 0.0)

    def spend(self, step: int, ms: float, real_ms: float) -> bool:
        """It is cold for `ms` longer; True where the open question has waited one more minute."""
        self._ms[step] = self.ms(step) + ms
        if self.asked is None:
            return False
        before = self.asked // ANSWER_WITHIN
        self.asked += real_ms
        return self.asked // ANSWER_WITHIN > before

    @property
    def alarm_in(self) -> float | None:
        """Real ms to the next alarm, None where nothing is asked."""
        return None if self.asked is None else ANSWER_WITHIN - self.asked % ANSWER_WITHIN
