"""Which band was used: its colour large, and all of them in a row from the lightest to the strongest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kneecoach.coach.loads import BANDS, LoadDue, Used, band_of
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.number import NumberScreen
from kneecoach.ui.questions.swatch import Swatch
from kneecoach.ui.session.balance import level
from kneecoach.words.counted import band_word

_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class BandScreen(NumberScreen):
    """A band out of the usual colours, and the author's own. `answered` carries a `Used`, or None.

    The usual ones stand in the order of their strength; what the author or the runner calls otherwise stands
    apart before them, for nobody knows how strong that is. Without one proposed none is marked yet.
    """

    def __init__(
        self, look: Look, due: LoadDue, name: str, more: str = "", parent: QWidget | None = None
    ) -> None:
        words = look.words
        own = band_of(due.load)
        told = due.proposed.band
        extra = [one for one in (own, told) if one is not None and one not in BANDS]
        self._bands: Sequence[str] = (*dict.fromkeys(extra), *BANDS)
        self._names = [
            words.text(due.load.text) if one == own else band_word(words, one) for one in self._bands
        ]
        self.swatches: list[Swatch] = []
        super().__init__(
            look,
            words.say("{name}: which band today?", name=name),
            float(self._bands.index(told)) if told in self._bands else None,
            most=float(len(self._bands) - 1),
            more=more,
            parent=parent,
        )
        self.swatches = [
            Swatch(look, band, called, self) for band, called in zip(self._bands, self._names, strict=True)
        ]
        self.captions = []
        for at, (band, swatch) in enumerate(zip(self._bands, self.swatches, strict=True)):
            swatch.clicked.connect(lambda _checked=False, at=at: self._choose(at))
            known = band_word(words, band) if band in BANDS else self._names[at]
            caption = FitLabel(known, align=_CENTRE, tight=True, max_lines=1, parent=self)
            caption.set_colour(look.palette.muted)
            self.captions.append(caption)
        for button, arrow in ((self.fewer, "←"), (self.greater, "→")):
            button.set_key(arrow)  # the bands stand in a row
        self._show()

    def how(self) -> str:
        """The arrows lead into the row."""
        return self.look.words.say("← → choose a colour")

    def shown(self) -> str:
        """The band's colour, a question mark where there is none yet."""
        return self._names[round(self.amount)] if self._told else super().shown()

    def like(self) -> str:
        """The longest of the names, so that all have one size."""
        return max(self._names, key=len)

    def digit(self, digit: int) -> None:
        """The first band is 1."""
        if 1 <= digit <= len(self._bands):
            self._choose(digit - 1)

    def given(self) -> object:
        """The band's colour."""
        return Used(band=self._bands[round(self.amount)])

    def _choose(self, at: int) -> None:
        self._value, self._told = float(at), True
        self._show()

    def _move(self, by: int) -> None:
        """To the next of the row; into it at its beginning."""
        if self._told:
            super()._move(by)
        else:
            self._choose(0)

    def _show(self) -> None:
        super()._show()
        at, words = round(self.amount), self.look.words
        for place, swatch in enumerate(self.swatches):
            swatch.set_marked(self._told and place == at)
        for button, by, word in (
            (self.fewer, -1, words.say_as("band", "lighter")),
            (self.greater, 1, words.say_as("band", "heavier")),
        ):
            to = min(max(at + by, 0), len(self._bands) - 1)
            known, usual = self._bands[at] in BANDS, self._bands[to] in BANDS
            apart = words.say_as("band", "colours") if usual else words.say_as("band", "another")
            button.set_text(word if known and usual else apart)
            button.label.setAccessibleName(button.accessibleName())
            button.setVisible(self._told and to != at)  # until then both arrows lead into the row
        if self.swatches:
            self._place_buttons()

    def arrange(self, body: QRectF) -> None:
        """The name above its row of swatches, a button at each end of that, the answers at the foot."""
        super().arrange(body)
        if not self.swatches:  # while the screen is being made
            return
        cap = max(self.height() / 30.0, 15.0)
        foot = self.take.y() - cap
        side = min((foot - body.top()) * 0.3, 96.0)
        caption = cap * 1.6
        top = foot - caption - side - cap
        hint = cap * 2.2 if self.hint.text else 0.0
        widest = self._widest(cap * 0.85) + cap
        self._place_row(body.left() + widest, body.right() - widest, top, side, caption)
        self._place_buttons()
        self.hint.setGeometry(round(body.left()), round(top - hint), round(body.width()), round(hint))
        top -= hint
        self.number.set_caps(20.0, self.height() / 5.4)
        self.number.set_text(self.shown(), like=self.like())
        self.number.setGeometry(
            round(body.left()), round(body.top()), round(body.width()), round(top - cap * 0.6 - body.top())
        )

    def _place_buttons(self) -> None:
        """One at each end of the row, as wide as its word."""
        cap = max(self.height() / 30.0, 15.0)
        first, last = self.swatches[0].geometry(), self.swatches[-1].geometry()
        tall = cap * 3.2
        y = first.center().y() - tall / 2
        for button in (self.fewer, self.greater):
            button.set_cap(cap * 0.85)
        wide = self.fewer.wide()
        self.fewer.setGeometry(round(first.left() - cap - wide), round(y), round(wide), round(tall))
        self.greater.setGeometry(round(last.right() + cap), round(y), round(self.greater.wide()), round(tall))

    def _widest(self, cap: float) -> float:
        """How wide a button is with the longest of its words, so that the row stands still."""
        words, wide = self.look.words, 0.0
        said = [words.say_as("band", "lighter"), words.say_as("band", "heavier")]
        if len(self._bands) > len(BANDS):
            said += [words.say_as("band", "another"), words.say_as("band", "colours")]
        for button in (self.fewer, self.greater):
            button.set_cap(cap)
            now, *others = button.label.widths((button.label.text, *said), cap)
            wide = max(wide, button.wide() - now + max(others))
        return wide

    def _place_row(self, left: float, right: float, top: float, side: float, caption: float) -> None:
        """The swatches between the buttons; the usual ones close together, the others apart from them."""
        others = len(self._bands) - len(BANDS)
        apart = (side * 0.3) if others else 0.0
        step = min((right - left - apart) / len(self.swatches), side * 1.25)
        size = min(side, step * 0.94)
        x = left + (right - left - apart - step * len(self.swatches)) / 2
        for at, (swatch, label) in enumerate(zip(self.swatches, self.captions, strict=True)):
            if at == others:
                x += apart
            swatch.setGeometry(
                round(x + (step - size) / 2), round(top + (side - size) / 2), round(size), round(size)
            )
            if at < others:  # a long name would make all of them small
                name, own = self._names[at], self.look.words.say_as("band", "own")
                label.set_text(name if label.widths((name,), max(caption * 0.4, 8.0))[0] <= step - 2 else own)
            label.set_caps(8.0, caption * 0.5)
            below = round(top + (side + size) / 2 + caption * 0.2)
            label.setGeometry(round(x + 1), below, round(step - 2), round(caption))
            x += step
        smallest = min(label.cap_height for label in self.captions)
        for label in self.captions:
            label.set_caps(8.0, smallest)
        level(self.captions)
