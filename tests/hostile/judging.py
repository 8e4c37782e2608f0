"""What a file does to the program: nothing but a routine or sentences is good."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kneecoach import paths
from kneecoach.care.own_models import model_of
from kneecoach.coach.proposing import turn_to_part
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.plan import plan, plan_faults
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence

WORDS = (words_for("en"), words_for("ja"))


def judge(path: Path, text: str) -> str:
    """What is wrong with the program on this text; "" where it reads or refuses it in good order."""
    try:
        checked = read_checked(path, text, paths.routines(), advise=True)
        if any(fault.code == "our-fault" for fault in checked.faults):
            return "an error of ours while reading"
        read = checked.routine or checked.exercise or checked.pain_model
        if read is None and not any(not fault.warning for fault in checked.faults):
            return "refused without a word"
        sentences = [fault_sentence(words, fault) for words in WORDS for fault in checked.faults]
        if any("\n" in sentence for sentence in sentences):
            return "a sentence of more than one line"
        if checked.routine is not None:
            for dose in Dose:
                lay_out(checked.routine, Choice(dose, week=3, level=2))
        if checked.programme is not None:
            _follow(checked.programme)
        if checked.pain_model is not None:
            model = model_of(checked.pain_model)
            for score in range(11):
                model.band(score)
    except Exception as error:  # noqa: BLE001 - any error at all is what is looked for
        return repr(error)
    return ""


def _follow(programme: Programme) -> None:
    """Every part of a programme, and its whole plan where it has one."""
    for part in programme.ids():
        choice = turn_to_part(programme, Choice(), part)
        lay_out(programme.chosen(choice), choice)
    if not plan_faults(programme):
        plan(programme, date(2026, 4, 6), Choice())
