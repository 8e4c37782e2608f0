"""What every command is given: where the data is, and the words."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from kneecoach.paths import DataDir, default_data_dir
from kneecoach.settings import Settings, load_settings
from kneecoach.words import LANGUAGES, Words, words_for


class Context(NamedTuple):
    """Where this run keeps its data, its settings as they were at the start, and its words."""

    data: DataDir
    settings: Settings
    settings_damaged: bool
    words: Words


def context_of(options: SimpleNamespace) -> Context:
    """The context of a run. Language: option, environment, setting, system, English. Writes nothing."""
    chosen = options.data_dir or os.environ.get("KNEECOACH_DATA_DIR")
    data = DataDir(Path(chosen).absolute() if chosen else default_data_dir())
    settings, damaged = load_settings(data.settings)
    language = (
        options.language
        or _known(os.environ.get("KNEECOACH_LANGUAGE"))
        or _known(settings.language)
        or _known(_system_language())
        or "en"
    )
    return Context(data, settings, damaged, words_for(language))


def _known(language: str | None) -> str | None:
    code = (language or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else None


def _system_language() -> str | None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value
    import locale  # rarely reached

    return locale.getlocale()[0]
