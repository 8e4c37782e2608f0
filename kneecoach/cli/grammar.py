"""The options of every command, as argparse reads and explains them."""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NoReturn

from kneecoach import __version__
from kneecoach.cli.parsing import COMMANDS, WrongUsage
from kneecoach.words import LANGUAGES, Words, mark, words_for


class _Parser(argparse.ArgumentParser):
    """Raises instead of exiting, in the user's language."""

    words: Words = words_for("en")

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(self.format_usage(), reason_in(self.words, message), self.words)


class _Layout(argparse.HelpFormatter):
    """The usage without argparse's own English word before it."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """As argparse does, `prefix` ours."""
        super().add_usage(usage, actions, groups, "" if prefix is None else prefix)


# argparse makes its sentences itself; these are the shapes they have.
_REASONS = (
    (r"the following arguments are required: (?P<names>.+)", mark("{names} is missing")),
    (r"unrecognized arguments: (?P<names>.+)", mark("{names} does not belong here")),
    (
        r"argument (?P<name>\S+): invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
        mark("{name} cannot be {value}; choose from {choices}"),
    ),
    (r"argument (?P<name>\S+): expected (one|at least one) argument", mark("{name} needs a value")),
    (r"argument (?P<name>\S+): invalid \w+ value: (?P<value>.+)", mark("{name} cannot be {value}")),
    (
        r"argument (?P<name>\S+): ignored explicit argument (?P<value>.+)",
        mark("{name} takes no value"),
    ),
)


def reason_in(words: Words, message: str) -> str:
    """What argparse says is wrong, in the user's language; as it is where it is nothing we know."""
    for pattern, sentence in _REASONS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return words.say(sentence, **found.groupdict())
    return message


def parser_for(command: str | None, words: Words) -> argparse.ArgumentParser:
    """What reads the options of a command, None: of the window; it raises WrongUsage."""
    name = "kneecoach" if command is None else f"kneecoach {command}"
    parser = _Parser(
        prog=name,
        description=_about(command, words),
        formatter_class=_Layout,
        add_help=False,
        allow_abbrev=False,
    )
    parser.words = words
    add = parser.add_argument_group(words.say("What may be said")).add_argument
    add("-h", "--help", action="help", help=words.say("show this and stop"))
    add("--data-dir", type=_name, metavar="DIR", help=words.say("where everything is kept"))
    add("--language", choices=LANGUAGES, help=words.say("the language of everything said"))
    match command:
        case None:
            add("--version", action="version", version=f"kneecoach {__version__}")
            add("file", nargs="?", metavar="FILE", help=words.say("open this routine"))
            parser.epilog = words.say("Commands: {commands}", commands=", ".join(COMMANDS))
        case "check":
            add("paths", nargs="+", type=_name, metavar="FILE-OR-FOLDER")
            add(
                "--mend",
                action="store_true",
                help=words.say("mend what the program can, keeping every comment"),
            )
            add("--warnings-fail", action="store_true", help=words.say("a warning counts as a fault"))
        case "timeline":
            add("file", metavar="FILE")
            add("--json", action="store_true", help=words.say("print it for programs"))
            _add_selectors(add, words)
        case "plan":
            add("file", metavar="FILE")
            add("--json", action="store_true", help=words.say("print it for programs"))
            _add_from(add, words)
            _add_dose(add, words)
        case "handout":
            add("file", metavar="FILE")
            add(
                "-o",
                "--output",
                required=True,
                type=_name,
                metavar="OUT.pdf",
                help=words.say("write the sheet to this file"),
            )
            add("--paper", choices=("a4", "letter"), default="a4", help=words.say("the size of the paper"))
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
            _add_selectors(add, words)
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
                type=_moment,
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
        "plan": words.say("Print every session of a programme."),
        "handout": words.say("Make the sheet of paper to hand out."),
        "run": words.say("Play a real session without a display."),
        "status": words.say("Print the unfinished session."),
        "history": words.say("Print everything recorded."),
        "open": words.say("Draw the window into a picture."),
        "doctor": words.say("Look whether everything is in order."),
    }[command]


def _add_selectors(add: Callable[..., object], words: Words) -> None:
    _add_dose(add, words)
    add("--side", choices=("left", "right"), default=None, help=words.say("the affected side"))
    add("--week", type=_number, metavar="N", help=words.say("this week of the programme"))
    add("--level", type=_number, metavar="N", help=words.say("this level of every exercise"))
    add("--date", type=_day, metavar="DATE", help=words.say("leave out what is skipped on this day"))
    add("--stage", type=_name, metavar="NAME", help=words.say("this stage of the programme"))
    add("--session", type=_number, metavar="N", help=words.say("the session that plan has under this number"))
    _add_from(add, words)


def _add_from(add: Callable[..., object], words: Words) -> None:
    add("--from", dest="start", type=_day, metavar="DATE", help=words.say("the first day, 2026-04-30"))


def _add_dose(add: Callable[..., object], words: Words) -> None:
    add(
        "--dose",
        choices=("low", "planned", "high"),
        default="planned",
        help=words.say("which end of the ranges"),
    )


def _number(text: str) -> int:
    """A number from 1."""
    value = int(text)
    if not 1 <= value <= 1000:
        raise ValueError(text)
    return value


def _day(text: str) -> date:
    """A day as 2026-04-30."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _name(text: str) -> str:
    """The name of a file or folder: not nothing, as an unset variable of a script would give."""
    if not text:
        raise ValueError(text)
    return text


def _moment(text: str) -> str:
    """Seconds, or # and the number of a phase."""
    if text.startswith("#"):
        int(text[1:])
    elif not math.isfinite(float(text)):
        raise ValueError(text)
    return text


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
