"""What therapists get wrong, one by one and all at once: where it is, and how it is to be mended."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kneecoach.routine.mistakes import RULES
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import BASICS, check, codes_of, faults_of, mended, spoiled


class Mistake(NamedTuple):
    """`old` of the good routine became `new`; `says` stands in the English sentence."""

    old: str
    new: str
    line: int
    column: int
    says: str
    mends: bool = True


WIDE_20 = "\uff12\uff10"
MISTAKES = [
    # indentation and white space
    Mistake("        hold: 20-30 s", "\thold: 20-30 s", 11, 1, "use spaces"),
    Mistake("        sides: each", "  \t  sides: each", 13, 3, "use spaces"),
    Mistake("        hold: 20-30 s", "         hold: 20-30 s", 11, 10, "make them 8"),
    Mistake("        hold: 20-30 s", "       hold: 20-30 s", 11, 8, "make them 8"),
    Mistake("        hold: 20-30 s", "    hold: 20-30 s", 11, 5, "make them 8"),
    Mistake("      - exercise: plank", "     - exercise: plank", 22, 6, "make them 6"),
    Mistake("      - exercise: plank", "       - exercise: plank", 22, 8, "make them 6"),
    Mistake("  - ice: 15 min", "- ice: 15 min", 25, 1, "make them 2"),
    Mistake("        hold: 20-30 s", "\u3000\u3000\u3000\u3000hold: 20-30 s", 11, 1, "ordinary spaces"),
    # colons, dashes, brackets, quotes
    Mistake("hold: 20-30 s", "hold:20-30 s", 11, 13, "No space after the colon of hold"),
    Mistake("hold: 20-30 s", "hold 20-30 s", 11, 13, "No colon after hold"),
    Mistake("hold: 20-30 s", "hold = 20-30 s", 11, 13, "No colon after hold"),
    Mistake("hold: 20-30 s", "hold\uff1a20-30 s", 11, 13, "full-width colon"),
    Mistake("    steps:\n      - exercise: seated", "    steps\n      - exercise: seated", 9, 10, "No colon"),
    Mistake("- exercise: plank", "-exercise: plank", 22, 7, "No space after the hyphen"),
    Mistake("- exercise: plank", "\u2013 exercise: plank", 22, 7, "ordinary hyphen"),
    Mistake("- exercise: plank", "\u30fbexercise: plank", 22, 7, "ordinary hyphen"),
    Mistake("      - exercise: plank", "      exercise: plank", 22, 7, "begin it with a hyphen"),
    Mistake("- exercise: plank", "- plank", 22, 9, "write: - exercise: plank"),
    Mistake("lower: 3 s (ours)}", "lower: 3 s (ours)", 19, 16, "write } at the end"),
    Mistake("lower: 3 s (ours)}", "lower: 3 s (ours)]", 19, 70, "has no partner"),
    Mistake("lift: 2 s (ours),", "lift: 2 s (ours)", 19, 33, "No comma"),
    Mistake("{lift: 2 s (ours)", "{lift:2 s (ours)", 19, 17, "No space after the colon of lift"),
    Mistake('"Keep the back long"', '"Keep the back long', 21, 16, "never closed"),
    Mistake('"Keep the back long"', "'Don't arch'", 21, 16, "other kind of quotation marks"),
    Mistake('"Keep the back long"', '"Keep" the back long', 21, 16, "other kind of quotation marks"),
    Mistake('"Keep the back long"', '"See C:\\pictures"', 21, 23, "backslash"),
    Mistake('"Keep the back long"', "Slowly: no swing", 21, 16, "whole text in quotation marks"),
    Mistake('"Keep the back long"', "@home", 21, 16, "cannot begin with @"),
    Mistake('"Keep the back long"', "`slowly`", 21, 16, "cannot begin with `"),
    Mistake('"Keep the back long"', "%50 of the weight", 21, 16, "cannot begin with %"),
    Mistake('"Keep the back long"', "*important* slowly", 21, 16, "cannot begin with *"),
    Mistake('"Keep the back long"', "*important", 21, 16, "put a text in quotes"),
    Mistake("{en: Behind-the-knee basics,", "{en: Knee: basics,", 2, 12, "whole text in quotation marks"),
    Mistake("{en: Behind-the-knee basics,", "{en: Knee, basics,", 2, 18, "comma between { and }", False),
    Mistake("{en: Behind", "\uff5ben: Behind", 2, 7, "full-width or curly"),
    Mistake("pain: strict", "pain: strict\u202e", 6, 13, "(U+202E); delete it"),
    # the first line, keys and shapes
    Mistake("kneecoach: routine 1\n", "", 1, 1, "write: kneecoach: routine 1"),
    Mistake("routine 1", "Routine", 1, 12, "write: kneecoach: routine 1"),
    Mistake("routine 1", "routine 2", 1, 12, "newer kneecoach", False),
    Mistake("routine 1", "program 1", 1, 12, "write: kneecoach: programme 1"),
    Mistake("name: {en: Behind-the-knee basics, ja: ひざ裏ケア 基本}\n", "", 1, 1, "name is missing", False),
    Mistake("ja: ひざ裏ケア", "jp: ひざ裏ケア", 2, 36, "write ja"),
    Mistake("        sides: each", "        side: each", 13, 9, "write sides"),
    Mistake("        sides: each", "        Sides: each", 13, 9, "write sides"),
    Mistake("        sides: each", "        colour: blue", 13, 9, "possible are: exercise", False),
    Mistake("        hold: 30-60 s", "        hold: 30-60 s\n        hold: 20 s", 24, 9, "line 23", False),
    Mistake("- exercise: plank", "- exercize: plank", 22, 9, "write exercise"),
    Mistake("exercise: hip-lift", "exercise: hip-lfit", 16, 19, "write hip-lift"),
    Mistake("exercise: hip-lift", "exercise: Hip lift", 16, 19, "write hip-lift"),
    Mistake("exercise: hip-lift", "exercise: jumping", 16, 19, "There is no exercise jumping", False),
    Mistake("exercise: hip-lift", "exercise: icing", 16, 19, "- ice: 15 min", False),
    Mistake("name: Stretch", "name:", 8, 5, "name has no text", False),
    Mistake("name: Stretch", "name: [Stretch, slowly]", 8, 11, "takes a text", False),
    Mistake("reviewed: no", "reviewed: false", 4, 11, "write yes or no"),
    Mistake("pain: strict", "pain: strickt", 6, 7, "write strict"),
    Mistake("  - ice: 15 min", "  - ice: 15 min\nsteps:\n  - ice: 5 min", 26, 1, "not both", False),
    # doses
    Mistake("hold: 20-30 s", "hold: 30", 11, 15, "write 30 s"),
    Mistake("hold: 20-30 s", "hold: 20-30", 11, 15, "write 20-30 s"),
    Mistake("hold: 20-30 s", "hold: -30 s", 11, 15, "less than nothing"),
    Mistake("hold: 20-30 s", "hold: 0 s", 11, 15, "cannot be 0", False),
    Mistake("hold: 20-30 s", "hold: 30-20 s", 11, 15, "write 20-30 s"),
    Mistake("hold: 20-30 s", f"hold: {WIDE_20} s", 11, 15, "write 20 s"),
    Mistake("hold: 20-30 s", "hold: 30\u79d2", 11, 15, "write 30 s"),
    Mistake("hold: 20-30 s", "hold: 20 to 30 s", 11, 15, "write 20-30 s"),
    Mistake("hold: 20-30 s", "hold: 1 h", 11, 15, "write 60 min"),
    Mistake("hold: 20-30 s", "hold: 400 min", 11, 15, "at most 180 min", False),
    Mistake("hold: 20-30 s", "hold: a while", 11, 15, "is not a time", False),
    Mistake("hold: 20-30 s", "hold:", 11, 9, 'write "not stated"'),
    Mistake("hold: 20-30 s", "hold: ~", 11, 9, 'write "not stated"'),
    Mistake("hold: 20-30 s", "hold: unknown", 11, 15, "write not stated"),
    Mistake("        hold: 30-60 s\n", "", 22, 9, "does not say how much", False),
    Mistake("hold: 30-60 s", "time: 1 min\n        hold: 30 s", 23, 9, "two doses", False),
    Mistake("sets: 2-3", "sets: 3 x 10", 17, 15, "sets: 3", False),
    Mistake("reps: 10-15", "reps: 10 times", 18, 15, "write 10"),
    Mistake("reps: 10-15", "reps: 2.5", 18, 15, "whole number", False),
    Mistake("reps: 10-15", "reps: 20 in all", 18, 15, "sides: each", False),
    Mistake("sets: 2-3", "sets: 2-3\n        order: side", 18, 9, "take order out", False),
    Mistake("        reps: 10-15\n", "", 16, 9, "A tempo needs a number", False),
    Mistake("ice: 15 min", "ice: 25 min", 25, 10, "never longer than 20 min", False),
    Mistake("if: lower band", "if: lower bend", 24, 52, "write lower band"),
    Mistake("sides: each", "sides: every", 13, 16, "one of: each, left", False),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.new.strip()[:30]!r}")
def test_one_mistake_is_found_where_it_is_and_says_how_to_mend_it(mistake: Mistake) -> None:
    text = spoiled(mistake.old, mistake.new)
    faults = faults_of(text)
    english = [fault_sentence(words_for("en"), fault) for fault in faults]
    assert [(fault.line, fault.column) for fault in faults] == [(mistake.line, mistake.column)], english
    assert mistake.says in english[0]
    japanese = fault_sentence(words_for("ja"), faults[0])
    assert japanese != english[0]
    assert any("\u3040" <= character <= "\u9fff" for character in japanese)
    assert (faults[0].mend is not None) is mistake.mends


@pytest.mark.parametrize(
    "mistake", [one for one in MISTAKES if one.mends], ids=lambda mistake: f"{mistake.new.strip()[:30]!r}"
)
def test_the_mend_that_is_offered_leaves_no_fault(mistake: Mistake) -> None:
    assert faults_of(mended(spoiled(mistake.old, mistake.new))) == ()


def test_the_good_routine_is_good() -> None:
    checked = check(BASICS)
    assert checked.faults == ()
    assert checked.routine
    assert checked.routine.text == BASICS


def test_all_mistakes_of_one_file_come_at_once_and_in_order() -> None:
    text = BASICS
    changes = [
        ("ja: ひざ裏ケア", "jp: ひざ裏ケア"),  # line 2
        ("reviewed: no", "reviewed: maybe"),  # 4
        ("per: week", "per: month"),  # 5
        ("pain: strict", "pain strict"),  # 6: unreadable without a mend
        ("hold: 20-30 s", "hold:20-30 s"),  # 11: the same
        ("        sides: each", "\tsides: each"),  # 13: the same
        ("exercise: hip-lift", "exercise: hip-lfit"),  # 16
        ("reps: 10-15", "reps: 15-10"),  # 18
        ("lower: 3 s (ours)}", "lower: 3 s (ours)"),  # 19
        ('"Keep the back long"', '"Keep the back long'),  # 21
        ("      - exercise: plank", "     - exercise: plank"),  # 22
        ("by: 5 s", "by: 5"),  # 24
        ("ice: 15 min", "ice: 30 min"),  # 25
    ]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    assert [fault.line for fault in faults_of(text)] == [2, 4, 5, 6, 11, 13, 16, 18, 19, 21, 22, 24, 25]


def test_a_mistake_on_every_line_is_found_on_every_line() -> None:
    steps = "".join(f"  - exercise: plank\n    hold:{n + 1} s\n" for n in range(20))
    faults = faults_of(f"kneecoach: routine 1\nname: Many\nsteps:\n{steps}")
    assert [fault.line for fault in faults] == [5 + 2 * n for n in range(20)]


def test_a_line_left_out_brings_no_fault_of_its_own() -> None:
    text = spoiled("        hold: 30-60 s\n", "        as long as it feels good\n")
    assert codes_of(text) == ["unreadable"]


def test_what_a_mend_does_not_cover_is_still_missing() -> None:
    text = "kneecoach: routine 1\nsteps:\n  - exercise: plank\n    hold:30 s\n"
    assert codes_of(text) == ["missing-key", "space-after-colon"]


def test_more_than_a_hundred_faults_end_with_how_many_more() -> None:
    steps = "".join(f"  - {{exercise: plank, hold: {n}}}\n" for n in range(1, 121))
    faults = faults_of(f"kneecoach: routine 1\nname: Many\nsteps:\n{steps}")
    assert len(faults) == 101
    assert (faults[-1].code, faults[-1].values["n"]) == ("more-faults", 20)


def test_every_rule_has_a_mistake_above() -> None:
    found = {code for mistake in MISTAKES for code in codes_of(spoiled(mistake.old, mistake.new))}
    rules = {rule.__name__.replace("_", "-") for rule in RULES}
    renamed = {"word-alone": "step-is-word", "brackets": "open-bracket", "wide-marks": "wide-mark"}
    assert {renamed.get(rule, rule) for rule in rules - {"wrong-level"}} <= found  # it is an indentation, too


def test_a_file_indented_with_tabs_throughout_has_one_fault_a_line_and_no_other() -> None:
    lines = BASICS.splitlines()
    tabbed = [line.replace("  ", "\t", (len(line) - len(line.lstrip())) // 2) for line in lines]
    faults = faults_of("\n".join(tabbed))
    assert {fault.code for fault in faults} == {"tab-indent"}
    assert [fault.line for fault in faults] == [n for n, line in enumerate(tabbed, 1) if line[0] == "\t"]
