"""Japanese is set smaller before a word of it is torn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.session.balance import place_phrases


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def placed(host: QWidget, text: str, wide: float, least: float) -> tuple[FitLabel, bool]:
    label = FitLabel(bold=True, tight=True, parent=host)
    return label, place_phrases(label, text, QRectF(0, 0, wide, 300), least, 60.0)


def test_a_single_phrase_keeps_to_one_line_where_that_can_be_read(host: QWidget) -> None:
    label, well = placed(host, "終わりました。", 420, 20.0)
    assert well
    assert label.line_count == 1
    assert 20.0 <= label.cap_height < 60.0


def test_a_phrase_that_would_be_too_small_is_broken_where_the_room_ends(host: QWidget) -> None:
    label, well = placed(host, "終わりました。", 120, 40.0)
    assert not well
    assert label.line_count > 1


def test_a_sentence_breaks_between_its_phrases_even_where_tearing_them_had_room_for_larger_letters(
    host: QWidget,
) -> None:
    label, well = placed(
        host, "パソコンが3分20秒、スリープしていました。このキープは最初からやり直します。", 540, 27.0
    )
    assert well
    assert label.text.startswith("パソコン")
    assert not label.overflows()


def test_where_no_lines_read_well_phrases_are_kept_whole_all_the_same(host: QWidget) -> None:
    text = "体が温まり、息は少しはずみますが、会話はできるくらいです。"
    label, well = placed(host, text, 300, 30.0)
    assert not well
    assert label.line_count > 1
    shown = [layout.text().replace("\u2060", "").replace("\u200b", "") for layout in label._fitted().layouts]
    assert "".join(shown) == text
    assert all(line.endswith(("、", "。", "が", "は")) for line in shown), shown


@pytest.mark.parametrize("wide", range(360, 780, 60))
def test_of_several_paragraphs_no_word_is_torn_for_larger_letters(host: QWidget, wide: int) -> None:
    label = FitLabel(tight=True, parent=host)
    text = (
        "すべて中止して、すぐに119番へ電話してください。そばの人に頼んでもかまいません。\n\n"
        "今日は、診察を受けるまでは控えてください。"
    )
    assert place_phrases(label, text, QRectF(0, 0, wide, 110), 9.0, 20.0, sense=0.4)
    shown = [layout.text() for layout in label._fitted().layouts if layout.text()]
    assert not label.overflows()
    assert all(line.endswith(("。", "、", "を", "に", "へ", "も", "は", "で", "まで")) for line in shown), (
        shown
    )
