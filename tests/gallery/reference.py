"""The pictures of the reference's pages on poses: drawn by the painter, from poses in the language itself."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPolygonF

from kneecoach import paths
from kneecoach.figure.motion import Motion, posed
from kneecoach.figure.scene import Frame, frame, mirrored_frame, picture
from kneecoach.figure.skeleton import solve
from kneecoach.figure.vectors import Point, along
from kneecoach.routine.figures import motion_of
from kneecoach.ui.figure.painter import paint
from kneecoach.ui.figure.wardrobe import LOOKS, wardrobe
from kneecoach.ui.look import palette_for
from tests.gallery.angles import ANGLES, BALL, FOOT_ONLY, HEEL, HEEL_ONLY, RULED, Angle, aim, pose_of

FOLDER = paths.routines() / "pictures"
SCALE = 2  # pixels for each px of the page, so that they are sharp on every screen
CELL, FOOT, AIR, ROUND = 216, 30, 12, 14  # px
_WORN = wardrobe(LOOKS[1])  # its shirt is not of the accent's colour
_PALETTE = palette_for(dark=False)
_REACH, _ARC = 54.0, 36.0  # px: how far the lines of an angle go, and where its arc is


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a picture: its motion and pose, what is seen of it, and the angle that is marked."""

    motion: Motion
    pose: str = "start"
    seen: Frame | None = None
    caption: str = ""
    angle: Angle | None = None
    mirrored: bool = False
    ruled: bool = False


def pictures() -> dict[str, QImage]:
    """Every picture by the stem of its file."""
    return {name: drawn(cells) for name, cells in rows()}


def rows() -> Iterator[tuple[str, list[Cell]]]:
    """What is in each picture."""
    for name, text, numbers, seen, angle in ANGLES:
        yield name, [Cell(pose_of(text, n), "start", seen, f"{n}°", angle) for n in numbers]
    yield (
        "aim",
        [
            Cell(
                pose_of(HEEL if n > 0 else BALL, n),
                "start",
                HEEL_ONLY if n > 0 else FOOT_ONLY,
                f"{n}°",
                aim,
            )
            for n in (0, -30, -78, 90)
        ],
    )
    yield "places", [Cell(pose_of("hips: [0, 53], near arm: {shoulder: 6}", 0), "start", RULED, ruled=True)]
    for name, motion in examples():
        cells = [Cell(motion, pose) for pose in motion.strip]
        if name == "poses-2":
            cells += [Cell(motion, motion.peak, mirrored=True)]
        yield name, cells


def examples() -> Iterator[tuple[str, Motion]]:
    """The figures of the reference's own examples, in their order: poses-1, poses-2, ..."""
    text = (paths.routines() / "README.md").read_text(encoding="utf-8")
    fences = re.findall(r"^```yaml[^\n]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    with_figure = [fence for fence in fences if re.search(r"^figure:$", fence, re.MULTILINE)]
    for number, fence in enumerate(with_figure, 1):
        card = yaml.load(fence, Loader=yaml.BaseLoader)  # noqa: S506 - strings only
        written = textwrap.dedent(fence.partition("figure:\n")[2])  # it is the last key of each example
        motion = motion_of(written, tuple(card.get("muscles", ())))
        assert motion is not None, fence
        yield f"poses-{number}", motion


def drawn(cells: list[Cell]) -> QImage:
    """The figures beside each other on a light ground, which a dark page shows as a card."""
    captions = any(cell.caption for cell in cells)
    wide = CELL if len(cells) > 1 else round(CELL * 1.6)
    inner = max(_seen(cell).height / _seen(cell).width for cell in cells) * (wide - 2 * AIR)
    width = wide * len(cells)
    height = round(min(inner + 2 * AIR, wide)) + (FOOT if captions else 0)
    sheet = QImage(width * SCALE, height * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    painter.setPen(QPen(QColor(_PALETTE.line), 1))
    painter.setBrush(QColor(_PALETTE.card))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), ROUND, ROUND)
    for number, cell in enumerate(cells):
        box = QRectF(number * wide, 0, wide, height).adjusted(AIR, AIR, -AIR, -AIR)
        if captions:
            _caption(painter, box, cell.caption)
            box.setBottom(box.bottom() - FOOT + 6)
        _cell(painter, box, cell)
    painter.end()
    return _of_few_colours(sheet)


def lettered(cells: list[Cell], image: QImage) -> list[QRectF]:
    """The bands of a picture in which numbers stand, in its pixels: every machine has other fonts."""
    width, height = image.width(), image.height()
    if cells[0].ruled:
        side, foot = 40 * SCALE, 44 * SCALE
        return [QRectF(0, 0, side, height), QRectF(0, height - foot, width, foot)]
    foot = (FOOT + AIR - 6) * SCALE if any(cell.caption for cell in cells) else 0
    return [QRectF(0, height - foot, width, foot)]


def _of_few_colours(sheet: QImage) -> QImage:
    """The same with the 256 colours that it has most of, a third of the size."""
    plain = sheet.convertToFormat(QImage.Format.Format_ARGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    table = [colour for colour, _ in counted.most_common(256)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


def write(folder: Path) -> list[Path]:
    """Write all pictures. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, image in pictures().items():
        file = folder / f"{name}.png"
        if not image.save(str(file), quality=0):  # Qt's way to say: as small as it gets
            raise OSError(file.name)
        files.append(file)
    return files


def _seen(cell: Cell) -> Frame:
    """What of the figure's plane a cell shows."""
    seen = cell.seen or frame(cell.motion)
    return mirrored_frame(seen) if cell.mirrored else seen


def _cell(painter: QPainter, box: QRectF, cell: Cell) -> None:
    seen = _seen(cell)
    shapes = picture(cell.motion, posed(cell.motion, cell.pose), _WORN.wear)
    scale = min(box.width() / seen.width, box.height() / seen.height)
    to = _Page(box, seen, scale)
    painter.save()
    painter.setClipRect(box)
    if cell.ruled:
        _rule(painter, to, seen)
    paint(painter, shapes, box, seen, _WORN, mirrored=cell.mirrored)
    if cell.angle is not None:
        _mark(painter, to, *cell.angle(solve(cell.motion.poses[cell.pose], cell.motion.view)))
    painter.restore()


@dataclass(frozen=True, slots=True)
class _Page:
    """From body heights to px, as the painter does it."""

    box: QRectF
    seen: Frame
    scale: float

    def at(self, point: Point) -> QPointF:
        x = self.box.center().x() + (point[0] - self.seen.left - self.seen.width / 2) * self.scale
        y = self.box.center().y() - (point[1] - self.seen.bottom - self.seen.height / 2) * self.scale
        return QPointF(x, y)


def _mark(painter: QPainter, to: _Page, corner: Point, begin: float, end: float) -> None:
    """An angle: where it is counted from, dashed; the limb's own line; the arc between, with an arrow."""
    reach, radius = _REACH / to.scale, _ARC / to.scale
    middle, rim = to.at(corner), to.at(along(corner, end, reach))
    base = to.at(along(corner, begin, reach))
    accent, halo = QColor(_PALETTE.accent), QColor(_PALETTE.card)
    steps = max(2, round(abs(end - begin)))
    arc = QPolygonF(
        [to.at(along(corner, begin + (end - begin) * k / steps, radius)) for k in range(steps + 1)]
    )
    for colour, wide in ((halo, 4.2), (accent, 1.8)):
        dashed = QPen(colour, wide, Qt.PenStyle.CustomDashLine if wide < 3 else Qt.PenStyle.SolidLine)
        if wide < 3:
            dashed.setDashPattern([2.2, 2.2])
        dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(dashed)
        painter.drawLine(middle, base)
        painter.setPen(QPen(colour, wide))
        painter.drawLine(middle, rim)
        if abs(end - begin) > 3:
            painter.drawPolyline(arc)
    painter.setPen(QPen(halo, 1.5))
    painter.setBrush(accent)
    painter.drawEllipse(middle, 4.5, 4.5)
    if abs(end - begin) > 3:
        _arrow(painter, arc)


def _arrow(painter: QPainter, arc: QPolygonF) -> None:
    tip, before = arc.at(arc.size() - 1), arc.at(max(0, arc.size() - 10))
    way = tip - before
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5 or 1.0
    along_x, along_y = way.x() / length, way.y() / length
    back = QPointF(tip.x() - along_x * 9, tip.y() - along_y * 9)
    head = QPainterPath(tip)
    head.lineTo(back.x() - along_y * 4.2, back.y() + along_x * 4.2)
    head.lineTo(back.x() + along_y * 4.2, back.y() - along_x * 4.2)
    head.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_PALETTE.accent))
    painter.drawPath(head)


def _rule(painter: QPainter, to: _Page, seen: Frame) -> None:
    """Per cent of the body's height, from the floor up and from the middle to both sides."""
    font = _font(12)
    painter.setFont(font)
    for n in range(0, 101, 20):
        left, right = to.at((seen.left, n / 100)), to.at((seen.right, n / 100))
        painter.setPen(QPen(QColor(_PALETTE.outline if n == 0 else _PALETTE.line), 1.2))
        painter.drawLine(QPointF(left.x() + 30, left.y()), right)
        painter.setPen(QColor(_PALETTE.muted))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left.x(), left.y() - 9, 24, 18), side, str(n))
    for n in range(-40, 41, 20):
        foot = to.at((n / 100, 0.0))
        top = to.at((n / 100, 1.04))
        painter.setPen(QPen(QColor(_PALETTE.outline if n == 0 else _PALETTE.line), 1.2))
        painter.drawLine(foot, top)
        painter.setPen(QColor(_PALETTE.muted))
        painter.drawText(
            QRectF(foot.x() - 20, foot.y() + 7, 40, 18), Qt.AlignmentFlag.AlignCenter, _signed(n)
        )


def _signed(number: int) -> str:
    return str(number).replace("-", "\u2212")


def _caption(painter: QPainter, box: QRectF, text: str) -> None:
    painter.setFont(_font(17))
    painter.setPen(QColor(_PALETTE.ink))
    line = QRectF(box.left(), box.bottom() - FOOT + 8, box.width(), FOOT)
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text.replace("-", "\u2212"))


def _font(size: int) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setBold(True)
    return font
