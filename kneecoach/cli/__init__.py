"""The command line: every command is a few lines over the packages below, one file a command.

`check`, `timeline`, `status`, `history` and `doctor` never import Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kneecoach.errors import FileRefused, KneecoachError, MachineError, UnfinishedSession
from kneecoach.words import Words, words_for

OURS = 70  # a fault of ours, as sysexits calls it


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    0 done, 1 the input is refused, 2 wrong usage, 3 this machine, 70 a fault of ours.
    """
    from kneecoach.cli.context import context_of
    from kneecoach.cli.parsing import WrongUsage, parse

    _speak_utf8()
    context = None
    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        context = context_of(options)
        status: int = options.command(options, context)
        sys.stdout.flush()
    except WrongUsage as error:
        status = error.show()
    except BrokenPipeError:
        # Whoever read us has gone; Python would complain again when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except KneecoachError as error:
        _tell(error, context.words if context else words_for("en"))
        status = error.exit_status
    except KeyboardInterrupt:
        status = 0
    except Exception as error:
        if os.environ.get("KNEECOACH_TRACEBACK"):
            raise
        words = context.words if context else words_for("en")
        kind = type(error).__name__
        sys.stderr.write(
            words.say("kneecoach has failed ({kind}). Nothing recorded is lost.", kind=kind) + "\n"
        )
        status = OURS
    return status


def _tell(error: KneecoachError, words: Words) -> None:
    from kneecoach.words.faults import fault_sentence, machine_sentence

    if isinstance(error, FileRefused):
        for fault in error.faults:
            sys.stderr.write(f"{error.path}:{fault.line}:{fault.column}: {fault_sentence(words, fault)}\n")
    elif isinstance(error, MachineError):
        sys.stderr.write(machine_sentence(words, error) + "\n")
    elif isinstance(error, UnfinishedSession):
        sys.stderr.write(words.say("A session is unfinished. Go on with it first, or end it.") + "\n")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
