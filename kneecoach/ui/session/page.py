"""The far view: a page that is painted from one frozen snapshot, and says which key was pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind
from kneecoach.session.events import Signal as CueSignal
from kneecoach.session.rounds import asks_round
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.skin import SkinOverlay
from kneecoach.ui.session.announcing import Announcer
from kneecoach.ui.session.badge import PhaseBadge, font_of_cap
from kneecoach.ui.session.boxes import around, below, rect
from kneecoach.ui.session.confirm import Confirm
from kneecoach.ui.session.count_bar import CountBar
from kneecoach.ui.session.count_column import CountColumn
from kneecoach.ui.session.far_layout import FarLayout, View, far_layout
from kneecoach.ui.session.following import left_line, next_line
from kneecoach.ui.session.instruction import instruction
from kneecoach.ui.session.keys import BINDINGS, OBVIOUS_KEYS, Command, KeyRow, key_words
from kneecoach.ui.session.lines import still
from kneecoach.ui.session.muted import MutedMark
from kneecoach.ui.session.onward import seen, side_meaning, side_said, side_shown
from kneecoach.ui.session.panel import Panel
from kneecoach.ui.session.pausing import paused_said, stands_back
from kneecoach.ui.session.pulse import Pulse
from kneecoach.ui.session.shapes import phase_colour
from kneecoach.ui.session.side_mark import SideMark
from kneecoach.ui.session.side_shine import SHINE_AROUND, SideShine
from kneecoach.ui.session.strip import SegmentRow
from kneecoach.ui.session.twins import Twins, beat_strength

_PLAUSIBLE_MM = (80.0, 2500.0)  # what a screen's reported height is believed within
ASKING = 0.6  # of a badge's word: that something is asked says less than the question and its answers
BEAT_AROUND = 7.0  # px between the badge and the frame of its beat
_BOUNCE_MS = 250  # two obvious keys closer than this are one finger
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SessionPage(QWidget):
    """The far view for a reader `distance_m` (1, 2 or 3) metres away.

    `show_snapshot` is the only way in; what goes out are requests. `obvious` and `forward` carry the number
    of the phase that was on screen, so that a press meant for one phase never hits the next.
    """

    obvious = Signal(int)
    forward = Signal(int)
    another = Signal(int)
    back = Signal()
    redo = Signal()
    pain = Signal()
    easier = Signal()
    mute = Signal()
    pause = Signal()
    full_screen = Signal()
    leave = Signal()
    skin = Signal(bool)

    def __init__(self, look: Look, distance_m: float = 2.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._distance = distance_m
        self._snapshot: Snapshot | None = None
        self._muted = False
        self._twins = Twins(calm=look.calm)
        self._last_obvious = -_BOUNCE_MS
        self._two_digits: float | None = None
        self._places: FarLayout | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(look.words.say("Session"))
        self._announcer = Announcer(self, look.words)
        self.panel = Panel(look, self)
        self.side = SideMark(look, self)
        self.shine = SideShine(look, self)
        self.badge = PhaseBadge(look, self)
        self.beat = Pulse(look, self)
        self.pulse = Pulse(look, self)
        self.count = FitLabel(bold=True, tight=True, max_lines=2, parent=self)
        self.unit = FitLabel(bold=True, tight=True, max_lines=1, parent=self)
        self.bar = CountBar(look, self)
        self.line_a = FitLabel(align=_LEFT, bold=True, tight=True, max_lines=1, parent=self)
        self.line_b = FitLabel(align=_LEFT, tight=True, max_lines=2, parent=self)
        self._column = CountColumn(self.count, self.unit, self.bar, self.pulse, self.line_a, self.line_b)
        self.segments = SegmentRow(look, self)
        self.following = FitLabel(align=_LEFT, bold=True, tight=True, max_lines=2, parent=self)
        self.left = FitLabel(align=_RIGHT, tight=True, max_lines=1, parent=self)
        self.silent = MutedMark(look, self)
        self.keys = KeyRow(look, self)
        self.overlay = SkinOverlay(look, self)
        self.confirm = Confirm(look, self)
        self._requests: dict[Command, SignalInstance] = {
            Command.BACK: self.back,
            Command.REDO: self.redo,
            Command.PAIN: self.pain,
            Command.EASIER: self.easier,
            Command.MUTE: self.mute,
            Command.PAUSE: self.pause,
            Command.FULL_SCREEN: self.full_screen,
            Command.LEAVE: self.leave,
        }
        self.keys.pressed.connect(self._ask)
        self.overlay.answered.connect(self.skin)
        self.confirm.answered.connect(self._confirmed)
        for label in (self.line_a, self.line_b, self.following):
            label.set_colour(look.palette.ink)
        self.left.set_colour(look.palette.muted)

    @property
    def places(self) -> FarLayout:
        """Where everything stands now."""
        return self._places or far_layout(self._view())

    def set_muted(self, muted: bool) -> None:
        """Whether the sounds are off: a mark says so, and the key's word changes."""
        self._muted = muted
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def cue(self, signal: CueSignal, at: float | None = None) -> None:
        """A cue sounds, `at` session seconds: let its picture stand for a moment."""
        if self._snapshot is not None:
            self._twins.sounded(signal, self._snapshot.at if at is None else at)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Paint this moment; only what differs from the last one is painted again."""
        self._snapshot, played = snapshot, snapshot
        snapshot = seen(played)
        words, palette, phase = self._look.words, self._look.palette, snapshot.phase
        paused = still(snapshot)
        colour = phase_colour(palette, phase.kind) if phase is not None else palette.accent
        twin = self._twins.strengths(snapshot.at)
        said = paused_said(words, snapshot) if paused else instruction(words, snapshot)
        self.panel.set_scene(said, colour, paused=paused)
        self.panel.show_exercise(played)
        self.panel.set_flash(max(twin[CueSignal.GO], twin[CueSignal.REST_OVER]))
        side = side_shown(snapshot)
        self.side.set_side(
            side_said(words, snapshot),
            side,
            side_meaning(words, snapshot),
            dim=paused,
            waits=phase is not None and phase.kind is Kind.REST,
        )
        self.shine.set_shine(side, twin[CueSignal.CHANGE_SIDE])
        self.badge.set_phase(words, phase, snapshot.step, dim=stands_back(snapshot))
        self._place_badge(side, asks=phase is not None and phase.kind is Kind.WAIT)
        self.beat.set_strength(beat_strength(snapshot, calm=self._look.calm), colour)
        self._column.show(self._look, snapshot, colour, twin, self.places)
        under = self.places.bar if self.line_a.text else self.places.line_b
        over = self.places.badge if side is None else self.places.count
        self.confirm.setGeometry(rect(below(over, under)))  # the answers above the lines
        self.segments.show_progress(played, flash=twin[CueSignal.DONE] > 0.0)
        self.following.set_text(next_line(words, snapshot))
        self.left.set_text(left_line(words, snapshot))
        on_line, cap = self.places.left.y, self.places.left_cap
        if self.following.text:  # what is left is no louder than what to do
            cap = min(cap, self.following.cap_height)
        self.left.set_caps(min(10.0, cap), cap)
        if self.following.text:
            on_line = self.following.y() + self.following.baseline - self.left.baseline
        self.left.move(self.left.x(), round(on_line))
        self._show_muted()
        self.keys.set_keys(
            key_words(
                words,
                snapshot.state,
                muted=self._muted,
                asked=snapshot.skin_due is not None,
                rests=phase is not None and not phase.kind.exercise,
            ),
            self.places.key_cap,
        )
        self.overlay.show_due(snapshot.skin_due)
        self.confirm.ask(phase)
        self._announcer.tell(played)

    def _show_muted(self) -> None:
        self.silent.setVisible(self._muted)
        row = self.places.following
        room = row.right
        if self._muted:  # what follows gives way to it
            room = min(room, self.silent.stand_before(self.left, self.places.following_cap * 1.8))
        self.following.resize(round(room - row.x), self.following.height())

    def _view(self) -> View:
        screen = self.screen()
        mm = screen.physicalSize().height() if screen is not None else 0.0
        px = float(screen.size().height()) if screen is not None else 0.0
        believed = _PLAUSIBLE_MM[0] <= mm <= _PLAUSIBLE_MM[1] and px >= self.height()
        return View(
            self.width(), self.height(), self._distance, px if believed else 0.0, mm if believed else 0.0,
            self._digits(),
        )  # fmt: skip

    def _digits(self) -> float:
        """The width of two digits in this font, in cap heights."""
        if self._two_digits is None:
            metrics = QFontMetricsF(font_of_cap(self.font(), 200.0))
            widest = max(metrics.horizontalAdvance(digit * 2) for digit in "0123456789")
            self._two_digits = widest / metrics.capHeight() + 0.02
        return self._two_digits

    def _arrange(self) -> None:
        at = self._places = far_layout(self._view())
        self.panel.set_caps(at.text_cap, at.cue_cap, at.radius)
        for widget, box in (
            (self.panel, at.panel), (self.side, at.side), (self.count, at.count), (self.bar, at.bar),
            (self.segments, at.segments), (self.following, at.following), (self.left, at.left),
            (self.keys, at.keys), (self.overlay, at.panel),
        ):  # fmt: skip
            widget.setGeometry(rect(box))
        self.shine.setGeometry(rect(around(at.side, SHINE_AROUND)))
        air = min(at.panel.x * 0.5, (at.count.y - at.badge.bottom) * 0.9)
        self.pulse.setGeometry(rect(around(at.count, air)))
        self.side.set_cap(at.text_cap)
        self.count.set_caps(at.count_cap * 0.3, at.count_cap)
        self.following.set_caps(10.0, at.following_cap)
        self.left.set_caps(10.0, at.left_cap)
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _place_badge(self, side: Side | None, *, asks: bool) -> None:
        """Below the side; alone in both places, but in the side's where the answers need the rest."""
        at = self.places
        self.side.setVisible(side is not None)
        alone = at.side if asks else at.tall_badge
        box = at.badge if side is not None else alone
        self.badge.setGeometry(rect(box))
        self.beat.setGeometry(rect(around(box, BEAT_AROUND)))
        self.beat.set_around(BEAT_AROUND, self.badge.radius)
        cap = at.text_cap * (ASKING if asks else 1.0 if side is not None else 1.3)
        self.badge.set_cap(cap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out again."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard; the screen may be another one than before."""
        super().showEvent(event)
        self._arrange()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._look.palette.paper))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One press is one request; a held key says nothing more."""
        held = Qt.KeyboardModifier
        if event.modifiers() & (held.ControlModifier | held.AltModifier | held.MetaModifier):
            super().keyPressEvent(event)
            return
        command = BINDINGS.get(event.key())
        again = event.isAutoRepeat() or self._bounced(event)
        questions = (self.overlay, self.confirm)
        if again or any(asked.isVisibleTo(self) and asked.press(event.key()) for asked in questions):
            event.accept()
        elif command is not None:
            event.accept()
            self._ask(command)
        else:
            super().keyPressEvent(event)

    def _bounced(self, event: QKeyEvent) -> bool:
        if event.key() not in OBVIOUS_KEYS or event.timestamp() == 0:
            return False
        since, self._last_obvious = event.timestamp() - self._last_obvious, event.timestamp()
        return since < _BOUNCE_MS

    def _confirmed(self, yes: bool) -> None:
        """Yes is what the obvious key does; no goes on without what was asked for, or is another round."""
        phase = self._snapshot.phase if self._snapshot is not None else None
        if phase is not None and not yes and asks_round(phase) and phase.distance is not None:
            self.another.emit(self._snapshot.index if self._snapshot is not None else 0)
        else:
            self._ask(Command.OBVIOUS if yes else Command.FORWARD)

    def _ask(self, command: Command) -> None:
        snapshot = self._snapshot
        index = snapshot.index if snapshot is not None else 0
        if command is Command.OBVIOUS:
            self.obvious.emit(index)
        elif command is Command.FORWARD:
            self.forward.emit(index)
        else:
            self._requests[command].emit()
