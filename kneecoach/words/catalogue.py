"""Catalogues from their .po files, for the build and for a checkout without one."""

from __future__ import annotations

import gettext
import io
from pathlib import Path

import polib


def merged(folder: Path) -> polib.POFile:
    """All .po files of a language's folder as one."""
    whole = polib.POFile()
    whole.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    for path in sorted(folder.glob("*.po")):
        for entry in polib.pofile(str(path), encoding="utf-8"):
            whole.append(entry)
    return whole


def read_catalogue(folder: Path) -> gettext.GNUTranslations:
    """The catalogue of a language's folder, compiled in memory."""
    return gettext.GNUTranslations(io.BytesIO(merged(folder).to_binary()))
