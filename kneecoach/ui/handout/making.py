"""A routine's file made into its handout: what the command line and the window both do."""

from __future__ import annotations

from pathlib import Path

from kneecoach import paths
from kneecoach.care.rules import Rules
from kneecoach.files import write_file
from kneecoach.routine.loader import load_programme
from kneecoach.ui.figure.wardrobe import wardrobe
from kneecoach.ui.handout.content import sheet_of
from kneecoach.ui.handout.geometry import PAPERS
from kneecoach.ui.handout.sheet import pdf_of
from kneecoach.words import Words


def make_handout(words: Words, routine: Path, target: Path, paper: str, figure: str) -> None:
    """Write the handout of a routine's file to `target`; `paper` a4 or letter, `figure` a look of the figure.

    What stands at `target` stays as it is unless all went well. Raises FileRefused and MachineError.
    """
    programme = load_programme(routine, paths.routines())
    sheet = sheet_of(words, programme, routine, paths.routines(), Rules(paths.resources()))
    data = pdf_of(words, sheet, PAPERS[paper], wardrobe(figure, paper=True))
    write_file(target, data, private=False)
