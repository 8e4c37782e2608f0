"""The words of the command line. `--data-dir` and `--language` go before or after any command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from kneecoach import __version__
from kneecoach.words import LANGUAGES, Words, words_for

COMMANDS = ("check", "timeline", "run", "status", "history", "open", "doctor")


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


class _Parser(argparse.ArgumentParser):
    """Raises instead of exiting, in the user's language."""

    words: Words = words_for("en")

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(self.format_usage(), message, self.words)


def parse(given: Sequence[str]) -> argparse.Namespace:
    """The chosen command with its options; raises WrongUsage; `--help` and `--version` print and exit."""
    words = _words_of(given)
    command = _command_in(given)
    parser = _parser_for(command, words)
    rest = list(given)
    if command is not None:
        rest.remove(command)
    options = parser.parse_args(rest)
    options.command = _command(command)
    options.name = command
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


def _command_in(given: Sequence[str]) -> str | None:
    """The first word that is neither an option nor the value of a common option, if it is a command."""
    skip = False
    for word in given:
        if skip:
            skip = False
        elif word in {"--data-dir", "--language"}:
            skip = True
        elif not word.startswith("-"):
            return word if word in COMMANDS else None
    return None


def _command(name: str | None) -> Callable[[argparse.Namespace, Any], int]:
    import importlib

    module = importlib.import_module(f"kneecoach.cli.{name or 'window'}")
    chosen: Callable[[argparse.Namespace, Any], int] = module.command
    return chosen


def _parser_for(command: str | None, words: Words) -> _Parser:
    name = "kneecoach" if command is None else f"kneecoach {command}"
    parser = _Parser(prog=name, description=_about(command, words), add_help=False, allow_abbrev=False)
    parser.words = words
    add = parser.add_argument
    add("-h", "--help", action="help", help=words.say("show this and stop"))
    add("--data-dir", metavar="DIR", help=words.say("where everything is kept"))
    add("--language", choices=LANGUAGES, help=words.say("the language of everything said"))
    match command:
        case None:
            add("--version", action="version", version=f"kneecoach {__version__}")
            add("file", nargs="?", metavar="FILE", help=words.say("open this routine"))
            parser.epilog = words.say("Commands: {commands}", commands=", ".join(COMMANDS))
        case "check":
            add("paths", nargs="+", metavar="FILE-OR-FOLDER")
            add("--warnings-fail", action="store_true", help=words.say("a warning counts as a fault"))
        case "timeline":
            add("file", metavar="FILE")
            add("--json", action="store_true", help=words.say("print it for programs"))
            _add_selectors(parser, words)
        case "run":
            add("file", nargs="?", metavar="FILE")
            add("--auto", action="store_true", required=True, help=words.say("play it without a window"))
            add("--resume", action="store_true", help=words.say("go on with the unfinished session"))
            add("--speed", type=_positive, default=1.0, metavar="N", help=words.say("divide real time by N"))
            add(
                "--pain",
                type=int,
                choices=range(11),
                metavar="N",
                help=words.say("answer pain questions with N"),
            )
            add("--danger", metavar="ID", help=words.say("tick this danger sign first"))
            add(
                "--clear-danger", action="store_true", help=words.say("say that ticked danger signs are gone")
            )
            _add_selectors(parser, words)
        case "status" | "history":
            add("--json", action="store_true", required=True, help=words.say("print it for programs"))
        case "open":
            add("file", nargs="?", metavar="FILE")
            add(
                "--screenshot",
                required=True,
                metavar="PNG",
                help=words.say("draw the window into this picture"),
            )
            add("--page", choices=("today", "routines", "session", "progress", "settings", "first-start"))
            add(
                "--at",
                default="0",
                metavar="SECONDS",
                help=words.say("this far into the session; '#7' is phase 7"),
            )
            add("--size", default="1366x768", type=_size, metavar="WxH")
            add("--dark", action="store_true")
        case _:
            pass
    return parser


def _about(command: str | None, words: Words) -> str:
    return {
        None: words.say("An exercise timer and diary. Not a medical device; it does not diagnose or treat."),
        "check": words.say("Find every fault of routine files."),
        "timeline": words.say("Print the exact session that a routine comes to."),
        "run": words.say("Play a real session without a display."),
        "status": words.say("Print the unfinished session."),
        "history": words.say("Print everything recorded."),
        "open": words.say("Draw the window into a picture."),
        "doctor": words.say("Look whether everything is in order."),
    }[command]


def _add_selectors(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--dose",
        choices=("low", "planned", "high"),
        default="planned",
        help=words.say("which end of the ranges"),
    )
    parser.add_argument(
        "--side", choices=("left", "right"), default=None, help=words.say("the affected side")
    )


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value <= 1e6:
        raise ValueError(text)
    return value


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    size = (int(width), int(height))
    if not (320 <= size[0] <= 7680 and 240 <= size[1] <= 4320):
        raise ValueError(text)
    return size
