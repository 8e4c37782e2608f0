"""The big number with all that belongs to it: its unit, its bar, its ring and the two lines below."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.session.events import Signal as CueSignal
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import in_lines
from kneecoach.ui.session.count_bar import CountBar
from kneecoach.ui.session.far_layout import FarLayout
from kneecoach.ui.session.lines import JOINED, at_most, count_lines, over_day, still
from kneecoach.ui.session.pausing import stands_back
from kneecoach.ui.session.pulse import Pulse
from kneecoach.ui.session.rhythm import Unit, count, counts_up, rested, share
from kneecoach.ui.session.rows import place_lines
from kneecoach.ui.session.unit import stand_beside
from kneecoach.words import Words
from kneecoach.words.counted import unit_word

_LEADING = 1.12  # of the font's size: words in the number's place are read as one


def _counted(look: Look, snapshot: Snapshot) -> str:
    """What reps at one's own pace are called alone, where the lines say no more of them: 回."""
    return unit_word(look.words, snapshot.phase.unit) if snapshot.phase is not None else ""


def _told(words: Words, snapshot: Snapshot) -> str:
    """What stands in the number's place where that, so large, would be asked for at once; or ""."""
    phase = snapshot.phase
    if rested(snapshot) and not still(snapshot):
        return words.say("Press Space")
    if phase is not None and over_day(phase):
        return words.say("Do some now")
    return words.say("As many as you can") if phase is not None and at_most(phase) else ""


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
        shown, palette = count(snapshot), look.palette
        paused = stands_back(snapshot) or snapshot.skin_due is not None  # nothing is louder than a question
        told = _told(look.words, snapshot)
        text = told or shown.text
        digits = "8" * len(text) if len(text) > 2 else "88"
        self.count.set_text(text, like="" if told else digits)
        self.count.set_lines(tuple(in_lines(told, 2)) if told else ())
        self.count.set_leading(_LEADING if told else 0.0)
        ink = palette.muted if paused else palette.ink
        for label in (self.count, self.line_a, self.line_b):
            label.set_colour(ink)
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
