"""The words of the command line. `--data-dir` and `--language` go before or after any command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from kneecoach.words import LANGUAGES, Words, words_for

COMMANDS = ("check", "timeline", "plan", "handout", "run", "status", "history", "open", "doctor")


class WrongUsage(Exception):  # noqa: N818 - not an error of the program
    """The command line was not understood; `show` says so and returns the exit status."""

    def __init__(self, usage: str, reason: str, words: Words) -> None:
        super().__init__(reason)
        self._usage, self._reason, self._words = usage, reason, words

    def show(self) -> int:
        """Write what is wrong and how it is written, on standard error."""
        sys.stderr.write(
            self._words.say("This is not understood: {reason}", reason=self._reason) + "\n" + self._usage
        )
        return 2


def parse(given: Sequence[str]) -> SimpleNamespace:
    """The chosen command with its options; raises WrongUsage; `--help` and `--version` print and exit."""
    at = _command_at(given)
    command = None if at is None else given[at]
    options = _plain_window(given)
    if options is None:
        from kneecoach.cli.grammar import parser_for

        rest = [word for number, word in enumerate(given) if number != at]
        options = parser_for(command, _words_of(given)).parse_args(rest, SimpleNamespace())
    options.command = _command(command)
    options.name = command
    return options


def _plain_window(given: Sequence[str]) -> SimpleNamespace | None:
    """The window's options where nothing is to be explained or refused: argparse costs a start 4 ms.

    None: not so plain, argparse is to look at it.
    """
    options = SimpleNamespace(data_dir=None, language=None, file=None)
    words = iter(given)
    for word in words:
        if word == "--data-dir":
            options.data_dir = value = next(words, "")
        elif word == "--language":
            options.language = value = next(words, "")
            if value not in LANGUAGES:
                return None
        else:
            value = word
            if options.file is not None or word in COMMANDS:
                return None
            options.file = word
        if not value or value.startswith("-"):
            return None
    return options


def _words_of(given: Sequence[str]) -> Words:
    language = (
        os.environ.get("KNEECOACH_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    )
    for word, following in zip(given, [*given[1:], ""], strict=True):
        if word == "--language":
            language = following
        elif word.startswith("--language="):
            language = word.partition("=")[2]
    return words_for(language[:2])


def _command_at(given: Sequence[str]) -> int | None:
    """Where the command stands: the first word that is neither an option nor a common option's value."""
    skip = False
    for number, word in enumerate(given):
        if skip:
            skip = False
        elif word in {"--data-dir", "--language"}:
            skip = True
        elif not word.startswith("-"):
            return number if word in COMMANDS else None
    return None


def _command(name: str | None) -> Callable[[SimpleNamespace, Any], int]:
    import importlib

    module = importlib.import_module(f"kneecoach.cli.{name or 'window'}")
    chosen: Callable[[SimpleNamespace, Any], int] = module.command
    return chosen
