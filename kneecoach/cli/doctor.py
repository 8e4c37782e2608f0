"""`doctor`: the store, and what this machine lacks."""

from __future__ import annotations

import importlib.util
import shutil
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.context import Context
from kneecoach.diary.doctor import Finding, Level, examine
from kneecoach.words import Words
from kneecoach.words.doctor import store_sentence
from kneecoach.words.faults import machine_sentence

_LIBRARIES = ("PySide6", "miniaudio", "wakepy")
_VOICES = ("spd-say", "espeak-ng")
_PATIENCE = 5.0  # seconds
_DEVICES = """
import miniaudio
names = [device["name"] for device in miniaudio.Devices().get_playbacks()]
print(sum(not name.startswith(("Discard all", "NULL")) for name in names))
"""  # ALSA and miniaudio have a device that is none


def command(options: SimpleNamespace, context: Context) -> int:  # noqa: ARG001 - every command has this form
    """Print one line a finding: 3 where the store has a fault; what is only missing is a warning."""
    words = context.words
    findings = examine(context.data)
    for finding in findings:
        print(f"{_mark(finding.level)} {_sentence(words, finding)}")
    schema = words.say("The language for editors: {path}", path=paths.schema())
    print(f"{_mark(Level.SOUND)} {schema}")
    missing = [*_missing_libraries(words), *_missing_fonts(words), *_missing_sound(words)]
    for sentence in missing:
        print(f"{_mark(Level.WARNING)} {sentence}")
    return 3 if any(finding.level is Level.FAULT for finding in findings) else 0


def _sentence(words: Words, finding: Finding) -> str:
    if finding.error is not None:
        return machine_sentence(words, finding.error)
    return store_sentence(words, finding.code, finding.values)


def _mark(level: Level) -> str:
    """How a line begins, the same in every language."""
    return {Level.SOUND: "ok:     ", Level.WARNING: "warning:", Level.FAULT: "fault:  "}[level]


def _missing_libraries(words: Words) -> list[str]:
    return [
        words.say("{name} is not installed; what needs it does without", name=name)
        for name in _LIBRARIES
        if importlib.util.find_spec(name) is None
    ]


def _missing_fonts(words: Words) -> list[str]:
    """Ask fontconfig, where there is one, for a font that has Japanese."""
    import subprocess

    asker = shutil.which("fc-list")
    if asker is None:
        return []
    # fixed words, and a program of the system found on the path
    found = subprocess.run(  # noqa: S603 - nothing of a user in it
        [asker, ":lang=ja", "family"], capture_output=True, timeout=10, check=False
    )
    if found.stdout.strip():
        return []
    return [words.say("No Japanese font is installed; install one such as Noto Sans CJK")]


def _missing_sound(words: Words) -> list[str]:
    """Ask for sound devices in a process of its own: a sound server may hang whoever asks it."""
    import subprocess
    import sys

    try:
        found = subprocess.run(  # noqa: S603 - our own interpreter and fixed words
            [sys.executable, "-P", "-c", _DEVICES], capture_output=True, timeout=_PATIENCE, check=False
        )
        devices = int(found.stdout or b"0")
    except (subprocess.TimeoutExpired, ValueError):
        devices = 0
    missing = [] if devices else [words.say("No sound device answers; cues are seen and not heard")]
    if not any(shutil.which(voice) for voice in _VOICES) and sys.platform.startswith("linux"):
        missing.append(words.say("No voice is installed (speech-dispatcher or espeak-ng); nothing is spoken"))
    return missing
