"""The chart's marks: each kind of point has a shape and a colour of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.ui.look import Palette

RADIUS = 5.0
_EDGE = 1.8  # px: the line of a hollow mark
_HALO = 2.0  # px: the card's colour around a mark, so that two that touch stay two


def colour_of(moment: Moment, palette: Palette) -> str:
    """The colour of a moment's mark."""
    return {
        Moment.MORNING: palette.ink,
        Moment.BEFORE: palette.accent,
        Moment.DURING: palette.move,
        Moment.WORST: palette.move,
        Moment.NOW: palette.accent,
        Moment.LATER: palette.rest,
    }[moment]


def paint_moment(
    painter: QPainter, moment: Moment, at: QPointF, palette: Palette, scale: float = 1.0
) -> None:
    """One score's mark: morning a disc, before a hollow square, during a diamond, worst a triangle.

    At the end a full square, later a hollow triangle that points down. The morning keeps most of its size.
    """
    shape = _shape(moment, at, scale)
    radius = RADIUS * (0.4 + 0.6 * scale)
    colour = QColor(colour_of(moment, palette))
    hollow = moment in {Moment.BEFORE, Moment.LATER}
    card = QColor(palette.card)
    painter.setPen(QPen(card, 2 * _HALO * scale + (_EDGE if hollow else 0), j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(card)
    painter.drawPolygon(shape) if shape else painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(colour, _EDGE, j=Qt.PenJoinStyle.MiterJoin) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(card if hollow else colour)
    painter.drawPolygon(shape) if shape else painter.drawEllipse(at, radius, radius)


def paint_unanswered(painter: QPainter, at: QPointF, palette: Palette) -> None:
    """A question without an answer: a small cross that stands on no score."""
    painter.setPen(QPen(QColor(palette.muted), 1.8, c=Qt.PenCapStyle.RoundCap))
    for sign in (1, -1):
        painter.drawLine(
            QPointF(at.x() - 3.5, at.y() - 3.5 * sign), QPointF(at.x() + 3.5, at.y() + 3.5 * sign)
        )


def paint_session(painter: QPainter, state: SessionState, at: QPointF, palette: Palette) -> None:
    """A session: full when done, half full when ended early, struck when stopped, hollow when open."""
    colour = QColor(palette.upper if state is SessionState.STOPPED else palette.accent)
    body = QRectF(at.x() - 3.5, at.y() - 7, 7, 14)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if state is SessionState.DONE else QColor(palette.card))
    painter.drawRoundedRect(body, 2.5, 2.5)
    if state is SessionState.EARLY:
        painter.save()
        painter.setClipRect(QRectF(body.x() - 2, at.y(), body.width() + 4, body.height()))
        painter.setBrush(colour)
        painter.drawRoundedRect(body, 2.5, 2.5)
        painter.restore()
    elif state is SessionState.STOPPED:
        painter.drawLine(QPointF(at.x() - 6, at.y() + 3), QPointF(at.x() + 6, at.y() - 3))


def _shape(moment: Moment, at: QPointF, scale: float) -> QPolygonF | None:
    """The corners of a mark; None for the disc."""
    x, y = at.x(), at.y()
    corners: tuple[tuple[float, float], ...]
    if moment in {Moment.BEFORE, Moment.NOW}:
        corners = ((-4.2, -4.2), (4.2, -4.2), (4.2, 4.2), (-4.2, 4.2))
    elif moment is Moment.DURING:
        corners = ((0, -6), (6, 0), (0, 6), (-6, 0))
    elif moment is Moment.WORST:
        corners = ((0, -6), (6, 5), (-6, 5))
    elif moment is Moment.LATER:
        corners = ((-5.5, -4.5), (5.5, -4.5), (0, 5.5))
    else:
        return None
    return QPolygonF([QPointF(x + dx * scale, y + dy * scale) for dx, dy in corners])
