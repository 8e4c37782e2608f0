"""What was written can be copied out of a PDF, whatever glyph it is drawn with."""

from __future__ import annotations

from kneecoach.ui.handout.characters import mended

MAP = b"%%PDF\nbegincmap\n3 beginbfrange\n%s\nendbfrange\nendcmap\n<2F9C> is a text"


def test_a_radical_becomes_its_kanji_and_a_rare_dash_a_plain_one() -> None:
    before = MAP % b"<0000> <0000> <0000>\n<0001> <0003> [<2F9C> <0061> <2027> ]\n<0004> <0004> <2012>"
    after = MAP % b"<0000> <0000> <0000>\n<0001> <0003> [<8DB3> <0061> <30FB> ]\n<0004> <0004> <2013>"
    assert mended(before) == after


def test_a_glyphs_number_and_a_run_stay() -> None:
    kept = MAP % b"<2F9C> <2F9D> <2F9C>\n<2012> <2012> <0041>"
    assert mended(kept) == kept
    assert mended(b"%PDF no map <2012>") == b"%PDF no map <2012>"
