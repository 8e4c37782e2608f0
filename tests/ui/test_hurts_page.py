"""Behind "It hurts now": what to do comes first, and a note goes into the diary."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kneecoach.ui.hurts_page import HurtsPage, HurtsView
from tests.ui.conftest import LookMaker
from tests.ui.seen import named, texts


def test_a_note_is_kept_once_and_never_empty(qtbot: QtBot, dressed: LookMaker) -> None:
    made = HurtsPage(dressed())
    qtbot.addWidget(made)
    levels = (("Call for help now", ("Chest pain",)),)
    made.show_view(
        HurtsView("In an emergency, call 112", "", ("Fever",), levels, "See a doctor today", "Go.", "None.")
    )
    made.show()
    assert not made._ice.isEnabled()
    seen = {"In an emergency, call 112", "Call for help now", "Chest pain", "Fever"}
    assert seen <= set(texts(made).split("\n"))
    lines = texts(made).split("\n")
    said = (
        "See a doctor today",
        "Fever",
        "Go.",
        "None.",
        "Stop, and rest the leg",
        "Check for other danger signs",
    )
    assert sorted(map(lines.index, said)) == list(map(lines.index, said))  # what to do comes first
    assert "No icing now" in texts(made)
    assert "15 minutes" not in texts(made)
    assert not made._keep.isEnabled()
    made._text.setPlainText("  ran downhill <b>  ")
    with qtbot.waitSignal(made.note_written, timeout=200) as caught:
        made._keep.click()
    assert caught.args == ["ran downhill <b>"]
    assert not made._keep.isEnabled()
    made._text.setPlainText("x" * 401)
    assert not made._keep.isEnabled()


def test_the_check_comes_first_unless_a_sign_has_said_already_what_to_do(
    qtbot: QtBot, dressed: LookMaker
) -> None:
    made = HurtsPage(dressed())
    qtbot.addWidget(made)
    for forbidding, role in (((), "primary"), (("Fever",), "plain"), ((), "primary")):
        made.show_view(HurtsView("In an emergency, call 112", "", forbidding))
        assert named(made, "Start the check").property("role") == role
