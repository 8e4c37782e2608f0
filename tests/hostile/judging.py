"""What a file does to the program: nothing but a routine or sentences is good."""

from __future__ import annotations

from pathlib import Path

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence

WORDS = (words_for("en"), words_for("ja"))


def judge(path: Path, text: str) -> str:
    """What is wrong with the program on this text; "" where it reads or refuses it in good order."""
    try:
        checked = read_checked(path, text, paths.routines())
        if any(fault.code == "our-fault" for fault in checked.faults):
            return "an error of ours while reading"
        if checked.routine is None and not checked.faults and checked.exercise is None:
            return "refused without a word"
        sentences = [fault_sentence(words, fault) for words in WORDS for fault in checked.faults]
        if any("\n" in sentence for sentence in sentences):
            return "a sentence of more than one line"
        if checked.routine is not None:
            for dose in Dose:
                lay_out(checked.routine, Choice(dose, week=3, level=2))
    except Exception as error:  # noqa: BLE001 - any error at all is what is looked for
        return repr(error)
    return ""
