"""The list of routines: name, length and sections; a faulty file stands there with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kneecoach.routine.figures import motion_of
from kneecoach.ui.figure.reel import thumbnail
from kneecoach.ui.folder_cards import shipped_figure
from kneecoach.ui.icons import paint_icon
from kneecoach.ui.labels import tooltip_text
from kneecoach.ui.look import Look
from kneecoach.ui.routine_lines import details, said
from kneecoach.ui.routine_view import RoutineCard
from kneecoach.words import Words

Index = QModelIndex | QPersistentModelIndex
_CARD = Qt.ItemDataRole.UserRole
_THUMB = 92  # px wide
_ROOMY = 320  # px: a narrower card keeps its room for words


class _Cards(QAbstractListModel):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.cards: tuple[RoutineCard, ...] = ()
        self._rows: dict[str, int] = {}

    def show(self, cards: Sequence[RoutineCard]) -> None:
        self.beginResetModel()
        self.cards = tuple(cards)
        self._rows = {card.key: row for row, card in enumerate(self.cards)}
        self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """Where a card stands, None where there is none of that key."""
        return self._rows.get(key)

    def update(self, cards: Sequence[RoutineCard]) -> None:
        """Put these in the place of those with the same keys."""
        known = list(self.cards)
        rows = [row for card in cards if (row := self._rows.get(card.key)) is not None]
        for card in cards:
            if card.key in self._rows:
                known[self._rows[card.key]] = card
        self.cards = tuple(known)
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((card.name, *details(self._words, card)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(". ".join((card.name, *details(self._words, card))))
        return card if role == _CARD else None


class _Painter(QStyledItemDelegate):
    """Paints a card of the list; a name that is too long is elided, the whole is in the tooltip."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._drawn: dict[tuple[str, tuple[str, ...]], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Three lines of text and their room, the same for all."""
        return QSize(200, self._look.px(96))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the name and the lines under it."""
        palette, look = self._look.palette, self._look
        card: RoutineCard = index.data(_CARD)
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect).adjusted(1, 1, -2, -5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = palette.accent if chosen else palette.outline if hover else palette.line
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
        painter.setBrush(QColor(palette.soft(palette.accent) if chosen else palette.card))
        painter.drawRoundedRect(rect, 14, 14)
        inner = rect.adjusted(18, 11, -16, -10)
        if card.fault is not None:
            paint_icon(painter, "warn", QRectF(inner.x(), inner.y(), 22, 22), palette.upper)
            inner.setLeft(inner.left() + 32)
        figure = card.figure or (shipped_figure(card.shown) if card.shown else None)
        if figure is not None and inner.width() > _ROOMY:
            side = QRectF(rect.right() - _THUMB - 10, rect.y() + 6, _THUMB, rect.height() - 12)
            sheet = self._thumbnail(figure, side.size(), painter.device().devicePixelRatioF())
            painter.drawPixmap(side.topLeft(), sheet)
            inner.setRight(side.left() - 8)
        bold, small = self._font(16, bold=True), self._font(14)
        line = QFontMetricsF(bold).height()
        lines = said(look.words, card) if card.fault is None else ()
        if lines:  # fewer lines than there is room for stand in the middle
            spare = inner.height() - line - 2 - len(lines) * QFontMetricsF(small).height()
            inner.translate(0, max(spare / 2, 0))
        if QFontMetricsF(bold).horizontalAdvance(card.name) > inner.width():
            bold = self._font(14, bold=True)
        _line(painter, bold, palette.ink, QRectF(inner.x(), inner.y(), inner.width(), line), card.name)
        y = inner.y() + line + 2
        colour = palette.upper if card.fault is not None else palette.muted
        if card.fault is not None:
            painter.setFont(small)
            painter.setPen(QColor(colour))
            text = details(look.words, card)[0]
            box = QRectF(inner.x(), y, inner.width(), inner.bottom() - y)
            painter.drawText(box, _two_lines(text, QFontMetricsF(small), inner.width()))
        else:
            metrics = QFontMetricsF(small)
            for forms in lines:
                height = metrics.height()
                fitting = (form for form in forms if metrics.horizontalAdvance(form) <= inner.width())
                text = next(fitting, forms[-1])
                _line(painter, small, colour, QRectF(inner.x(), y, inner.width(), height), text)
                y += height
        painter.restore()

    def _thumbnail(self, figure: tuple[str, tuple[str, ...]], size: QSizeF, ratio: float) -> QPixmap:
        """The chief pose of the first exercise, drawn once."""
        sheet = self._drawn.get(figure)
        if sheet is None or sheet.deviceIndependentSize() != size.toSize():
            sheet = QPixmap((size * ratio).toSize())
            sheet.setDevicePixelRatio(ratio)
            sheet.fill(Qt.GlobalColor.transparent)
            motion = motion_of(*figure)
            if motion is not None:
                painter = QPainter(sheet)
                thumbnail(painter, motion, QRectF(0, 0, size.width(), size.height()), self._look)
                painter.end()
            self._drawn[figure] = sheet
        return sheet

    def _font(self, size: int, *, bold: bool = False) -> QFont:
        parent = self.parent()
        font = QFont(parent.font()) if isinstance(parent, QWidget) else QFont()
        font.setPixelSize(self._look.px(size))
        font.setBold(bold)
        return font


def _line(painter: QPainter, font: QFont, colour: str, box: QRectF, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _two_lines(text: str, metrics: QFontMetricsF, width: float) -> str:
    """`text` cut into two lines, the second elided."""
    whole = " ".join(text.split())
    end = len(whole)
    while end and metrics.horizontalAdvance(whole[:end]) > width:
        end -= 1
    blank = whole.rfind(" ", 0, end + 1) if end < len(whole) else -1
    cut = blank if blank > end // 2 else end
    rest = metrics.elidedText(whole[cut:].strip(), Qt.TextElideMode.ElideRight, width)
    return whole[:cut] + ("\n" + rest if rest else "")


class RoutineList(QListView):
    """The list itself: up and down choose, Enter plays. `chosen` and `played` carry a card's key."""

    chosen = Signal(str)
    played = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._cards = _Cards(look.words)
        self._known: str | None = None
        self.setModel(self._cards)
        self.setItemDelegate(_Painter(look, self))
        self.setAccessibleName(look.words.say("Routines"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # ten thousand files are laid out at once
        self.setProperty("ringed", True)
        self.setStyleSheet("QListView { background: transparent; }")
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_cards(self, cards: Sequence[RoutineCard], *, known: str | None = None) -> None:
        """Show these; the chosen one stays chosen where it is still there, else the first is.

        `known`: the key of what is previewed already and need not be asked for; it is chosen where it is
        among them.
        """
        before, at = self.chosen_key, self.verticalScrollBar().value()
        same = [card.key for card in cards] == [card.key for card in self._cards.cards]
        self._cards.show(cards)
        if not cards:
            return
        there = (key for key in (known, before) if key is not None and self._cards.row_of(key) is not None)
        key = next(there, cards[0].key)
        self._known = known
        self.choose(key)
        self._known = None
        if same:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(at)

    def update_cards(self, cards: Sequence[RoutineCard]) -> None:
        """Put these in the place of those with the same keys; what is chosen is previewed anew."""
        self._cards.update(cards)
        if self.chosen_key in {card.key for card in cards}:
            self._current_changed()

    @property
    def cards(self) -> tuple[RoutineCard, ...]:
        """What is in the list."""
        return self._cards.cards

    @property
    def chosen_key(self) -> str | None:
        """The key of the chosen card."""
        row = self.currentIndex().row()
        return self._cards.cards[row].key if 0 <= row < len(self._cards.cards) else None

    def choose(self, key: str) -> None:
        """Choose a card from the program; an unknown key chooses nothing."""
        if (row := self._cards.row_of(key)) is not None:
            self.setCurrentIndex(self._cards.index(row))

    def mark(self, key: str) -> None:
        """Show which card is previewed, without asking for it; none of them where the key is unknown."""
        if self._cards.row_of(key) is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        elif key != self.chosen_key:
            self._known = key
            self.choose(key)
            self._known = None

    def showEvent(self, event: QShowEvent) -> None:
        """The chosen one is in sight."""
        super().showEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays the chosen routine."""
        key = self.chosen_key
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and key is not None:
            self.played.emit(key)
            return
        super().keyPressEvent(event)

    def _current_changed(self) -> None:
        if (key := self.chosen_key) is not None and key != self._known:
            self.chosen.emit(key)
