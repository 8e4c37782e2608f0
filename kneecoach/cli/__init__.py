"""The command line: every command is a few lines over the packages below, one file a command.

`check`, `timeline`, `status`, `history` and `doctor` never import Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kneecoach.errors import FileRefused, KneecoachError, MachineError, UnfinishedSession

OURS = 70  # a fault of ours, as sysexits calls it


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 refused, 2 wrong usage, 3 this machine, 70 ours."""
    from kneecoach.cli.context import context_of, reading_only
    from kneecoach.cli.parsing import WrongUsage, parse
    from kneecoach.words import words_for

    _speak_utf8()
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        options = parse(given)
    except WrongUsage as error:
        return error.show()
    context = context_of(options)
    try:
        status: int = options.command(options, context)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has gone; Python would complain again when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KneecoachError as error:
        _tell(error, context.words)
        return error.exit_status
    except KeyboardInterrupt:
        return 0
    except Exception as error:  # noqa: BLE001 - the outermost boundary: a fault of ours, told in one sentence
        if reading_only(options) and isinstance(error, OSError) and error.errno == 32:
            return 0
        words = words_for(context.words.language)
        sys.stderr.write(
            words.say("kneecoach has failed ({kind}). Nothing recorded is lost.", kind=type(error).__name__)
            + "\n"
        )
        if os.environ.get("KNEECOACH_TRACEBACK"):
            raise
        return OURS
    return status


def _tell(error: KneecoachError, words: object) -> None:
    from kneecoach.words import Words
    from kneecoach.words.faults import fault_sentence, machine_sentence

    assert isinstance(words, Words)  # noqa: S101 - narrows the type for the checker
    if isinstance(error, FileRefused):
        for fault in error.faults:
            sys.stderr.write(f"{error.path}:{fault.line}:{fault.column}: {fault_sentence(words, fault)}\n")
    elif isinstance(error, MachineError):
        sys.stderr.write(machine_sentence(words, error) + "\n")
    elif isinstance(error, UnfinishedSession):
        sys.stderr.write(
            words.say(
                "A session is unfinished. Go on with it, or end it: kneecoach run --resume --auto, or the window."
            )
            + "\n"
        )


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
