"""How long a strip of key poses takes to be made and to be painted, of every exercise that ships."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kneecoach import paths
from kneecoach.figure.motion import Motion
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.figures import motion_of
from kneecoach.routine.folder_cards import FOLDER, FolderCards
from kneecoach.ui.application import make_application
from kneecoach.ui.figure.strip import paint_strip, strip_of
from kneecoach.ui.figure.wardrobe import Wardrobe, wardrobe
from tests.bench.figures import Bound, Series

_MOST = 10.0  # ms
_SIZE = (480, 120)  # px
_TIMES = 7


def measure() -> tuple[list[Series], list[Bound]]:
    """Each exercise's strip as it is first met, made and painted, and as it is known later, painted alone.

    Of each the median of several times; what is met first is every time a twin that nothing knows yet.
    """
    _app = make_application(["bench"])
    look = wardrobe("trail")
    cards = FolderCards(None, paths.routines() / FOLDER)
    image = QImage(*_SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    first, later = [], []
    for path in sorted((paths.routines() / FOLDER).glob("*.yaml")):
        card = cards.card(path.stem)
        if not isinstance(card, Exercise) or card.figure is None:
            continue
        motion = motion_of(card.figure, card.muscles)
        if motion is None:
            continue
        first.append(statistics.median(_painted(replace(motion), look, image) for _ in range(_TIMES)))
        later.append(statistics.median(_painted(motion, look, image) for _ in range(_TIMES)))
    series = [
        Series("a strip is made and painted, of one core", tuple(first), "ms"),
        Series("a strip is painted again, of one core", tuple(later), "ms"),
    ]
    bounds = [
        Bound("the slowest strip is made and painted", max(first), _MOST, " ms"),
        Bound("the slowest strip is painted again", max(later), _MOST, " ms"),
    ]
    return series, bounds


def _painted(motion: Motion, look: Wardrobe, image: QImage) -> float:
    """Milliseconds of one core for one painting, and for the making before it where the strip is not known.

    Its own time, so that what else the machine does is not counted.
    """
    painter = QPainter(image)
    begin = time.thread_time()
    paint_strip(painter, strip_of(motion, look), QRectF(0.0, 0.0, *_SIZE), "#5B6770")
    taken = (time.thread_time() - begin) * 1000
    painter.end()
    return taken
