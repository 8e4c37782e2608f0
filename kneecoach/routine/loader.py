"""Routine files from the disk: read one to play it, or check any number of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kneecoach.errors import Fault, FileRefused
from kneecoach.routine.cards import Cards
from kneecoach.routine.checker import Checked, check_text
from kneecoach.routine.folder_cards import FolderCards, KnownCards
from kneecoach.routine.folder_models import FOLDER, FolderModels
from kneecoach.routine.listing import ENDINGS
from kneecoach.routine.model import Routine
from kneecoach.routine.programme import Programme
from kneecoach.routine.source import read_source


def load_routine(path: Path, shipped: Path) -> Routine:
    """The routine in a file, with the exercises it uses; of a programme, that of its first session.

    `shipped` is the folder of those that ship. Raises FileRefused as `load_programme` does.
    """
    return load_programme(path, shipped).session(None)


def load_programme(path: Path, shipped: Path, known: KnownCards | None = None) -> Programme:
    """The programme in a file; a routine is a programme of one. `known`: cards that were read before.

    Raises FileRefused with every fault of the file; warnings alone do not refuse it.
    """
    checked = _checked(path, shipped, known=known)
    if checked.programme is not None:
        return checked.programme
    errors = [fault for fault in checked.faults if not fault.warning]
    other = "not-a-routine" if checked.exercise else "not-a-routine-model"
    raise FileRefused(path, errors or [Fault(other)])


def check_file(path: Path, shipped: Path, *, advise: bool = False) -> tuple[Fault, ...]:
    """Every fault of a routine's or an exercise's file, by place; never raises for anything in it.

    `advise`: with the warnings of `advice`.
    """
    return _checked(path, shipped, advise=advise).faults


def check_paths(
    paths: Iterable[Path], shipped: Path, *, advise: bool = False
) -> Iterator[tuple[Path, tuple[Fault, ...]]]:
    """The faults of files, and of all files below folders, in the order of their names."""
    for path in paths:
        if path.is_dir():
            for below, fault in files_below(path):
                yield below, (fault,) if fault else check_file(below, shipped, advise=advise)
        else:
            yield path, check_file(path, shipped, advise=advise)


def files_below(folder: Path) -> Iterator[tuple[Path, Fault | None]]:
    """The `*.yaml` and `*.yml` below a folder, sorted; links are not followed, hidden folders are left out.

    A folder that cannot be looked into comes with its fault.
    """
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            yield here, Fault("no-permission")
            continue
        folders = []
        for entry in found:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(here / entry.name)
            elif entry.name.lower().endswith(ENDINGS):
                yield here / entry.name, None
        waiting += reversed(folders)


def read_checked(
    path: Path, text: str, shipped: Path, *, advise: bool = False, known: KnownCards | None = None
) -> Checked:
    """Check a text as if it stood in the file at `path`: for an editor, and for a copy kept elsewhere."""
    cards: Cards = FolderCards.around(path, shipped, known)
    models = FolderModels(path.parent / FOLDER)
    try:
        return check_text(text, path.stem, cards, models=models, advise_in=path.parent if advise else None)
    except Exception:  # noqa: BLE001 - the one boundary: a file that is too much for us is still named
        return Checked(None, None, (Fault("our-fault"),))


def _checked(path: Path, shipped: Path, *, advise: bool = False, known: KnownCards | None = None) -> Checked:
    source = read_source(path)
    if isinstance(source, Fault):
        return Checked(None, None, (source,))
    return read_checked(path, source.text, shipped, advise=advise, known=known)
