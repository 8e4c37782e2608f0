"""The handout from the window: where to, then made, then said."""

from __future__ import annotations

from pathlib import Path

from kneecoach import paths
from kneecoach.errors import FileRefused, MachineError
from kneecoach.routine.loader import load_programme
from kneecoach.ui import system
from kneecoach.ui.handout.making import make_handout
from kneecoach.ui.handout.naming import file_name
from kneecoach.ui.window import MainWindow
from kneecoach.words.faults import fault_sentence, machine_sentence


def save_handout(window: MainWindow, routine: Path) -> None:
    """Ask where the handout of a routine's file shall be, write it, and say how that went."""
    look = window.look
    words = look.words
    try:
        name = words.text(load_programme(routine, paths.routines()).whole.name)
        suggested = file_name(name, words.say("Handout"))
        chosen, paper = system.choose_handout(window, words, f"{suggested}.pdf")
        if not chosen:
            return
        target = _as_pdf(Path(chosen))
        make_handout(words, routine, target, paper, look.figure)
    except FileRefused as error:
        window.notice(fault_sentence(words, error.faults[0]), "error")
    except MachineError as error:
        window.notice(machine_sentence(words, error), "error")
    else:
        folder = target.parent
        action = words.say("Show the folder"), lambda: system.show_folder(folder)
        window.notice(words.say("The handout is saved as {name}.", name=target.name), "info", action)


def _as_pdf(chosen: Path) -> Path:
    """The path with a PDF's ending; about a name that we make longer nobody was asked, so it is a new one."""
    if chosen.suffix.lower() == ".pdf":
        return chosen
    target, n = chosen.with_name(f"{chosen.name}.pdf"), 1
    while target.exists():
        n += 1
        target = chosen.with_name(f"{chosen.name} {n}.pdf")
    return target
