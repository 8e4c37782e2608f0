"""Pain models from the folder `pain-models/` beside a routine."""

from __future__ import annotations

import os
from pathlib import Path

from kneecoach.errors import Fault
from kneecoach.routine.cards import NoCards
from kneecoach.routine.checker import check_text
from kneecoach.routine.folder_cards import names
from kneecoach.routine.ids import is_id
from kneecoach.routine.listing import PAIN_MODELS
from kneecoach.routine.pain_rules import PainRules
from kneecoach.routine.source import inside, read_source

FOLDER = PAIN_MODELS
_LARGEST = 64 * 1024  # bytes of one model
_TRIED = 200_000  # characters given to the parser in search of mistakes


class FolderModels:
    """Reads a model when it is asked for; a link must not lead out of the routine's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def model(self, model_id: str) -> PainRules | Path | None:
        """See `pain_rules.Models`."""
        path = self._folder / f"{model_id}.yaml"
        if not is_id(model_id) or not os.path.lexists(path):
            return None
        source = read_source(path, _LARGEST) if inside(path, self._folder.parent) else None
        if source is None or isinstance(source, Fault):
            return path
        return check_text(source.text, path.stem, NoCards(), tried=_TRIED).pain_model or path

    def ids(self) -> frozenset[str]:
        """The names of the files that are there."""
        return frozenset(names(self._folder))
