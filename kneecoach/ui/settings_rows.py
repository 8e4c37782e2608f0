"""What the Settings page is made of: rows, and the choice between the figure's two looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from kneecoach.figure.motion import Motion, posed
from kneecoach.figure.pose import Anchor, Arm, Leg, Plant, Pose, View
from kneecoach.ui.cards import FoldingRow, column, row
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.tile import Tile

_TILE = (184, 240)  # px
_BESIDE = 200  # px that a setting's words have beside its control, at least


def setting_row(name: str, hint: str, control: QWidget, object_name: str) -> QFrame:
    """A setting: its name and a word about it on the left, its control on the right."""
    made, told = QFrame(), QWidget()
    around, said = column(made), column(told, gap=2)
    around.setContentsMargins(0, 12, 0, 12)
    said.addStretch(1)
    said.addWidget(label(name, "strong"))
    if hint:
        said.addWidget(label(hint, "small"))
    said.addStretch(1)

    def needs() -> int:
        return max(told.minimumSizeHint().width(), _BESIDE) + 24 + control.sizeHint().width()

    around.addWidget(FoldingRow([(told, 1), (control, 0)], needs, gap=24, level=True))
    if object_name:
        control.setObjectName(object_name)
    return made


def setting_text(content: QWidget) -> QWidget:
    """A setting's row that is all text."""
    made = QWidget()
    inside = column(made)
    inside.setContentsMargins(0, 12, 0, 12)
    inside.addWidget(content)
    return made


def figure_choice(look: Look, chosen: str, on_choose: Callable[[str], object]) -> QWidget:
    """The two looks of the figure as pictures; `on_choose` is called with the name of a new one."""
    made = QWidget()
    made.setAccessibleName(look.words.say("Figure"))
    line = row(made, gap=12)
    line.setContentsMargins(0, 0, 0, 0)
    group = QButtonGroup(made)
    titles = {"trail": look.words.say("Shorts"), "studio": look.words.say("Tights")}
    for name, title in titles.items():
        tile = Tile(look, _portrait(name), title)
        tile.setFixedSize(*_TILE)
        tile.setObjectName(f"figure-{name}")
        tile.setChecked(name == chosen)
        tile.clicked.connect(lambda _on=False, name=name: on_choose(name))
        group.addButton(tile)
        line.addWidget(tile)
    return made


def _portrait(name: str) -> Callable[[QPainter, QRectF, Look], None]:
    def draw(painter: QPainter, box: QRectF, look: Look) -> None:
        from kneecoach.ui.figure.stage import Act, play
        from kneecoach.ui.figure.wardrobe import wardrobe

        motion = Motion(View.SIDE, {"start": _STANDING})
        play(painter, Act(motion, posed(motion, "start")), box, wardrobe(name, dark=look.dark))

    return draw


_STANDING = Pose(
    anchor=Anchor.STAND,
    at=(0.0, 0.0),
    shank=3.0,
    knee=6.0,
    trunk=1.0,
    legs=(Leg(), Leg(plant=Plant("foot", (-0.07, 0.0)))),
    arms=(Arm(shoulder=12.0, elbow=26.0), Arm(shoulder=-4.0, elbow=20.0)),
)
