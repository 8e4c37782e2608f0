"""The big number with all that belongs to it: its unit, its bar, its ring and the two lines below."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.session.events import Signal as CueSignal
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.session.count_bar import CountBar
from kneecoach.ui.session.far_layout import FarLayout
from kneecoach.ui.session.lines import JOINED, count_lines, over_day, still
from kneecoach.ui.session.pulse import Pulse
from kneecoach.ui.session.rhythm import Unit, count, counts_up, rested, share
from kneecoach.ui.session.rows import place_lines
from kneecoach.ui.session.unit import stand_beside
from kneecoach.words.counted import unit_word


def _counted(look: Look, snapshot: Snapshot) -> str:
    """What reps at one's own pace are called alone, where the lines say no more of them: 回."""
    return unit_word(look.words, snapshot.phase.unit) if snapshot.phase is not None else ""


@dataclass(frozen=True, slots=True)
class CountColumn:
    """The page's widgets around the number, each placed by the page."""

    count: FitLabel
    unit: FitLabel
    bar: CountBar
    pulse: Pulse
    line_a: FitLabel
    line_b: FitLabel

    def show(
        self, look: Look, snapshot: Snapshot, colour: str, twin: dict[CueSignal, float], at: FarLayout
    ) -> None:
        """The numbers of this moment in the phase's `colour`, in their places of `at`."""
        shown, paused, palette = count(snapshot), still(snapshot), look.palette
        text = shown.text
        if rested(snapshot) and not paused:
            text = look.words.say("Press Space")
        elif snapshot.phase is not None and over_day(snapshot.phase):
            text = look.words.say("Some now")  # the day's number, that large, would be asked for at once
        digits = "8" * len(text) if len(text) > 2 else "88"
        self.count.set_text(text, like=digits if text == shown.text else "")
        ink = palette.muted if paused else palette.ink
        self.count.set_colour(ink)
        self.pulse.set_strength(0.0 if paused else twin[CueSignal.LAST_THREE], colour)
        self.pulse.set_done(snapshot.phase is None)
        over = share(snapshot)
        if over is not None and not counts_up(snapshot):
            over = 1.0 - over  # the bar fills while the number grows, and runs out while it falls
        self.bar.set_filled(over, palette.muted if paused else colour, halfway=twin[CueSignal.HALFWAY] > 0.0)
        line_a, line_b = count_lines(look.words, snapshot, shown)
        unit = line_a if shown.unit in (Unit.MINUTES, Unit.WAY) or line_a == _counted(look, snapshot) else ""
        self.unit.set_colour(ink)
        if stand_beside(self.unit, self.count, unit, at.text_cap):
            line_a, _, line_b = line_b.partition(JOINED)  # what was one line has the room of two
        self.line_a.set_text(line_a)
        self.line_b.set_text(line_b)
        place_lines(self.line_a, self.line_b, at)
