"""A text as large as fits, and never cut off."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui.labels import FitLabel
from tests.ui.conftest import LookMaker

LONG_EN = "Squeeze the buttocks, ribs down, breathe out slowly while the heel slides towards you, then wait."
LONG_JA = (
    "お尻をしめて、息は止めずに、かかとをゆっくり手前に引き寄せてください。痛みが出たらすぐに止めましょう。"
)
WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
TEXTS = ["8", "88", "Hold", LONG_EN, LONG_JA, WORD, "膝" * 200, "a\nb\nc", "🦵🏽 leg", "", "x " * 400]
SIZES = [(90, 30), (300, 60), (300, 300), (560, 120), (1200, 700)]


@pytest.fixture
def fit(qtbot: QtBot, dressed: LookMaker) -> Callable[..., FitLabel]:
    look = dressed("ja")

    def make(text: str, width: int = 400, height: int = 100, **options: object) -> FitLabel:
        made = FitLabel(text, **options)  # type: ignore[arg-type]  # passed on as they are
        qtbot.addWidget(made)
        made.set_colour(look.palette.ink)
        made.resize(width, height)
        return made

    return make


def ink(widget: FitLabel) -> QRectF:
    """Where something is painted, in the widget's coordinates, on a ground one pixel larger each way."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    widget.render(image)
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if QColor(image.pixel(x, y)).lightness() < 128
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1) if dark else QRectF()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_nothing_is_ever_cut_off(fit: Callable[..., FitLabel], text: str, size: tuple[int, int]) -> None:
    made = fit(text, *size, min_cap=10, max_cap=300)
    room = QRectF(made.rect()).adjusted(-0.5, -0.5, 0.5, 0.5)
    if made.overflows():
        assert size == SIZES[0]
        assert len(text) > 90
    else:
        assert room.contains(made.text_rect()) or not text


def test_overflow_is_told(fit: Callable[..., FitLabel]) -> None:
    assert fit(LONG_EN * 9, 60, 20).overflows()
    assert not fit("8", 60, 60).overflows()


def test_a_short_text_is_as_large_as_allowed(fit: Callable[..., FitLabel]) -> None:
    made = fit("8", 600, 400, max_cap=100)
    assert made.cap_height == pytest.approx(100, abs=1.5)


def test_a_larger_rectangle_never_makes_it_smaller(fit: Callable[..., FitLabel]) -> None:
    made = fit(LONG_JA, 200, 80, max_cap=500)
    before = 0.0
    for width in range(200, 1000, 100):
        made.resize(width, width // 2)
        assert made.cap_height >= before
        before = made.cap_height


def test_tight_fills_the_height_with_ink(fit: Callable[..., FitLabel]) -> None:
    loose, tight = fit("88", 800, 200, bold=True), fit("88", 800, 200, bold=True, tight=True)
    assert tight.cap_height > loose.cap_height * 1.2
    assert ink(tight).height() <= 200
    assert ink(tight).height() >= 190


def test_what_is_painted_is_where_it_says(fit: Callable[..., FitLabel]) -> None:
    made = fit("HAH", 300, 120, max_cap=60)
    said, seen = made.text_rect(), ink(made)
    assert said.adjusted(-2, -2, 2, 2).contains(seen)
    assert seen.height() == pytest.approx(made.cap_height, abs=2)


def test_a_count_keeps_its_size(fit: Callable[..., FitLabel]) -> None:
    made = fit("", 240, 200, max_cap=300)
    made.set_text("11", like="88")
    first = made.cap_height
    for text in ("9", "20", "88", "1"):
        made.set_text(text)
        assert made.cap_height == first


def test_longer_than_its_model_still_fits(fit: Callable[..., FitLabel]) -> None:
    made = fit("", 200, 200, max_cap=300)
    made.set_text("123456789012", like="8")
    assert not made.overflows()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_digits_have_one_width(dressed: LookMaker, qtbot: QtBot, language: str) -> None:
    dressed(language)
    widths = set()
    for digit in "0123456789":
        made = FitLabel(digit * 4, max_cap=40)
        qtbot.addWidget(made)
        made.resize(600, 100)
        widths.add(round(made.text_rect().width(), 2))
    assert len(widths) == 1


@pytest.mark.parametrize(
    ("align", "edge"),
    [(Qt.AlignmentFlag.AlignLeft, "left"), (Qt.AlignmentFlag.AlignRight, "right")],
)
def test_it_stands_where_it_is_told(fit: Callable[..., FitLabel], align: Qt.AlignmentFlag, edge: str) -> None:
    made = fit("Hold", 400, 100, max_cap=20, align=align | Qt.AlignmentFlag.AlignTop)
    assert getattr(made.text_rect(), edge)() == pytest.approx(getattr(QRectF(made.rect()), edge)(), abs=1)
    assert made.text_rect().top() < 15


def test_html_is_letters(fit: Callable[..., FitLabel]) -> None:
    assert fit("<b>x</b>", 900, 100, max_cap=30).text_rect().width() > 120


def test_few_lines_where_few_are_wanted(fit: Callable[..., FitLabel]) -> None:
    two, many = fit(LONG_EN, 500, 400, max_lines=2), fit(LONG_EN, 500, 400)
    assert two.cap_height < many.cap_height
    assert two.text_rect().height() < many.text_rect().height()


def test_a_screen_reader_hears_it(fit: Callable[..., FitLabel]) -> None:
    made = fit("Hold")
    made.set_text("Rest")
    assert made.accessibleName() == "Rest"


def test_the_same_colour_again_paints_nothing(
    fit: Callable[..., FitLabel], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fit("8")
    made.show()
    qtbot.waitExposed(made)
    made.grab()
    QApplication.processEvents()
    painted: list[object] = []
    monkeypatch.setattr(made, "paintEvent", painted.append)
    made.set_colour("#123456")
    QApplication.processEvents()
    assert len(painted) == 1
    made.set_colour("#123456")
    QApplication.processEvents()
    assert len(painted) == 1


def test_lines_set_by_hand_are_the_lines_painted(fit: Callable[..., FitLabel]) -> None:
    made = fit("Toes up, chest tall", 600, 200, max_cap=30)
    assert made.line_count == 1
    made.set_lines(("Toes up,", "chest tall"))
    assert made.line_count == 2
    assert made.text == "Toes up, chest tall"
    made.set_text("Hold")
    assert made.line_count == 1


def test_a_tail_below_the_line_counts_as_ink_beside_japanese(fit: Callable[..., FitLabel]) -> None:
    alone = fit("Space", 600, 60, max_cap=28, tight=True).text_rect()
    mixed = fit("Spaceキーで再開します。", 600, 60, max_cap=28, tight=True).text_rect()
    assert mixed.bottom() >= alone.bottom() - 1.0


def test_digits_among_joiners_are_as_large_as_any(fit: Callable[..., FitLabel]) -> None:
    held = "\u2060".join("30分歩けますか？")
    made = fit(held, 600, 100, min_cap=20, max_cap=30, tight=True)
    assert not made.overflows()
    assert made.cap_height >= 28
