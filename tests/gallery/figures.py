"""Every exercise as a strip of its key poses: both sides, both looks, light and dark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kneecoach.figure.motion import Motion, posed
from kneecoach.ui.figure.stage import Act, play
from kneecoach.ui.figure.wardrobe import LOOKS, wardrobe
from kneecoach.ui.look import palette_for
from tests.figure.cards import drawn

_CELL = (420, 320)  # px
SIDES = ("right", "left")


def strip(motion: Motion, look: str, *, left: bool, dark: bool) -> QImage:
    """The key poses beside each other, without a word: an eye that sees only this should name it."""
    width, height = _CELL
    worn = wardrobe(look, dark=dark)
    sheet = QImage(width * len(motion.strip), height, QImage.Format.Format_RGB32)
    sheet.fill(QColor(palette_for(dark).card))
    painter = QPainter(sheet)
    for number, name in enumerate(motion.strip):
        box = QRectF(number * width + 12, 12, width - 24, height - 24)
        play(painter, Act(motion, posed(motion, name), mirrored=motion.turned(left=left)), box, worn)
    painter.end()
    return sheet


def draw_all(out: Path, only: str) -> list[str]:
    """Draw every strip whose name holds all words of `only`; the names of the files. Raises OSError."""
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for name, motion in drawn().items():
        for side in SIDES:
            for look in LOOKS:
                for dark in (False, True):
                    file = f"{name}-{side}-{look}-{'dark' if dark else 'light'}.png"
                    if not all(word in file for word in only.split()):
                        continue
                    image = strip(motion, look, left=side == "left", dark=dark)
                    if not image.save(str(out / file)):
                        raise OSError(file)
                    files.append(file)
    return files
