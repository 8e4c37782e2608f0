"""Paints a laid-out pain chart with any QPainter: a widget's, a picture's, a page's."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.geometry import Rect
from kneecoach.progress.layout import ChartLayout
from kneecoach.progress.legend import LEGEND_MARK, LEGEND_ROOM, Begin, LegendItem
from kneecoach.progress.pain import SessionMark, WeekScores, WeekSessions
from kneecoach.progress.placing import LANE, Spot
from kneecoach.progress.scores import Score
from kneecoach.ui.charts.marks import paint_moment, paint_session, paint_unanswered
from kneecoach.ui.look import Palette, blend

_GROUND, _GROUND_DARK = 0.08, 0.15  # how strongly a band tints its ground: by night eyes tell less apart
_SPREAD = 0.3  # how strongly the week's lowest to highest stands out from the card
_PILE = 4  # blocks: a week with more sessions looks like one with four
_TEXT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


class FontMetrics:
    """What the layout asks of a font."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)

    @property
    def height(self) -> float:
        """The height of one line, px."""
        return self._metrics.height()

    def width(self, text: str) -> float:
        """The width of one line, px, to the whole pixel above: painting must not cut it off."""
        return float(int(self._metrics.horizontalAdvance(text)) + 2)


def paint_pain(
    painter: QPainter, layout: ChartLayout, palette: Palette, font: QFont, shown: frozenset[Moment]
) -> None:
    """Paint the whole chart: bands, lines, marks, words, legend."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    _grounds(painter, layout, palette)
    _axes(painter, layout, palette)
    if layout.begin is not None:
        _begin(painter, layout.begin, layout.plot, palette)
    _courses(painter, layout, palette)
    mornings = [spot for spot in layout.spots if _of_a_morning(spot)]
    for spot in layout.spots:
        if not _of_a_morning(spot):
            paint_spot(painter, spot, palette, layout.scale)
    _morning_line(painter, layout, palette)
    for spot in mornings:
        paint_spot(painter, spot, palette, layout.scale)
    for item in layout.legend:
        off = isinstance(item.key, Moment) and item.key not in shown
        if isinstance(item.key, Moment):
            _switch(painter, item, palette, on=not off)
        weekly = any(isinstance(spot.target, WeekScores | WeekSessions) for spot in layout.spots)
        _legend(painter, item, palette, off=off, weekly=weekly)


def _of_a_morning(spot: Spot) -> bool:
    """The mornings, joined by a line, lie over what a session adds: no line is to begin at another's mark."""
    target = spot.target
    return isinstance(target, Score | WeekScores) and target.moment is Moment.MORNING


def paint_spot(painter: QPainter, spot: Spot, palette: Palette, scale: float = 1.0) -> None:
    """One mark, in its place."""
    at, target = QPointF(spot.x, spot.y), spot.target
    if spot.lane == "unanswered":
        paint_unanswered(painter, at, palette)
    elif isinstance(target, Score | WeekScores):
        paint_moment(painter, target.moment, at, palette, scale)
    elif isinstance(target, SessionMark):
        paint_session(painter, target.state, at, palette)
    else:
        _week_of_sessions(painter, target, at, palette)


def _week_of_sessions(painter: QPainter, week: WeekSessions, at: QPointF, palette: Palette) -> None:
    """A week's sessions as a pile of blocks, up to 4: a full one for each that was done, at the foot."""
    count = min(_PILE, len(week.marks))
    _pile(
        painter, at, count, min(count, sum(mark.state is SessionState.DONE for mark in week.marks)), palette
    )


def _pile(painter: QPainter, at: QPointF, count: int, done: int, palette: Palette) -> None:
    """So many blocks on each other, the lowest `done` of them full."""
    step = (LANE - 2) / _PILE
    painter.setPen(QPen(QColor(palette.accent), 1))
    for place in range(count):
        block = QRectF(at.x() - 3.5, at.y() + LANE / 2 - 1 - (place + 1) * step, 7, step - 2)
        painter.setBrush(QColor(palette.accent if place < done else palette.card))
        painter.drawRect(block)


def _grounds(painter: QPainter, layout: ChartLayout, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    dark = QColor(palette.card).lightnessF() < 0.5
    for band in layout.bands:
        colour = str(getattr(palette, band.name, palette.muted))
        painter.setBrush(QColor(blend(colour, palette.card, _GROUND_DARK if dark else _GROUND)))
        painter.drawRect(_q(band.rect))
        if band.label_rect is not None:
            painter.setBrush(QColor(colour))
            bar = QRectF(band.rect.right + 4, band.rect.y + 2, 4, band.rect.height - 4)
            painter.drawRoundedRect(bar, 2, 2)
    for band in layout.bands:
        if band.label_rect is not None:
            painter.setPen(QColor(getattr(palette, band.name, palette.muted)))
            painter.drawText(_q(band.label_rect), _TEXT, band.label)


def _axes(painter: QPainter, layout: ChartLayout, palette: Palette) -> None:
    plot = layout.plot
    for line in layout.lines:
        strong = line.score == 0
        painter.setPen(QPen(QColor(palette.outline if strong else palette.line), 1))
        painter.drawLine(QLineF(plot.x, line.y, plot.right, line.y))
        painter.setPen(QColor(palette.muted))
        painter.drawText(_q(line.label_rect), _TEXT, str(line.score))
    for tick in layout.ticks:
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(QLineF(tick.x, plot.bottom, tick.x, tick.rect.y - 2))
        painter.setPen(QColor(palette.muted))
        painter.drawText(_q(tick.rect), _TEXT, tick.label)


def _begin(painter: QPainter, begin: Begin, plot: Rect, palette: Palette) -> None:
    painter.setPen(QPen(QColor(palette.outline), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(begin.x, plot.y, begin.x, plot.bottom))
    painter.setPen(QColor(palette.muted))
    painter.drawText(_q(begin.label_rect), _TEXT, begin.label)


def _courses(painter: QPainter, layout: ChartLayout, palette: Palette) -> None:
    """The weeks' spread and the sessions' stems: by drawLines, a wide polyline is slow."""
    soft = blend(palette.ink, palette.card, _SPREAD)
    painter.setBrush(QColor(soft))
    for run in layout.spread:
        painter.setPen(QPen(QColor(soft), 4, c=Qt.PenCapStyle.RoundCap))
        if len(run) == 1:  # a week alone has no area
            x, top, bottom = run[0]
            painter.drawLine(QLineF(x, top, x, bottom))
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        outline = [QPointF(x, top) for x, top, _ in run] + [
            QPointF(x, bottom) for x, _, bottom in reversed(run)
        ]
        painter.drawPolygon(QPolygonF(outline))
    painter.setPen(QPen(QColor(blend(palette.move, palette.card, 0.35)), 1.2))
    painter.drawLines([line for path in layout.stems for line in _steps(path)])


def _morning_line(painter: QPainter, layout: ChartLayout, palette: Palette) -> None:
    painter.setPen(QPen(QColor(palette.ink), 2, c=Qt.PenCapStyle.RoundCap))
    painter.drawLines([line for run in layout.morning for line in _steps(run)])


def _steps(path: tuple[tuple[float, float], ...]) -> list[QLineF]:
    return [QLineF(*path[index], *path[index + 1]) for index in range(len(path) - 1)]


def _switch(painter: QPainter, item: LegendItem, palette: Palette, *, on: bool) -> None:
    """The ground of what can be switched on and off by a click: full while it is on."""
    rect = item.rect
    painter.setPen(QPen(QColor(palette.outline), 1))
    painter.setBrush(QColor(palette.soft(palette.accent) if on else palette.card))
    box = QRectF(rect.x - LEGEND_ROOM, rect.y - 2.5, rect.width + 2 * LEGEND_ROOM, rect.height + 5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def _legend(painter: QPainter, item: LegendItem, palette: Palette, *, off: bool, weekly: bool) -> None:
    painter.setOpacity(0.45 if off else 1.0)
    at = QPointF(item.rect.x + LEGEND_MARK / 2 - 4, item.rect.middle[1])
    if isinstance(item.key, Moment):
        paint_moment(painter, item.key, at, palette)
    elif item.key == "session" and weekly:
        _pile(painter, at, 3, 2, palette)
    elif item.key in {"session", "early"}:
        state = SessionState.DONE if item.key == "session" else SessionState.EARLY
        paint_session(painter, state, at, palette)
    elif item.key == "unanswered":
        paint_unanswered(painter, at, palette)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        colour = getattr(palette, item.key, None)
        painter.setBrush(QColor(colour or blend(palette.ink, palette.card, _SPREAD)))
        painter.drawRoundedRect(QRectF(at.x() - 7, at.y() - 5, 14, 10), 3, 3)
    painter.setOpacity(1.0)
    painter.setPen(QColor(palette.muted if off else palette.ink))
    word = Rect(item.rect.x + LEGEND_MARK, item.rect.y, item.rect.width - LEGEND_MARK, item.rect.height)
    painter.drawText(_q(word), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, item.label)


def _q(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
