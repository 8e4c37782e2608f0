"""The command line: every command is a few lines over the packages below, one file a command.

`check`, `timeline`, `plan`, `status`, `history` and `doctor` never import Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kneecoach.errors import FileRefused, KneecoachError, MachineError, UnfinishedSession
from kneecoach.words import Words, mark, words_for

OURS = 70  # a fault of ours, as sysexits calls it
DAMAGED_SETTINGS = mark("{path}: these settings cannot be read, and the defaults stand in for them")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    0 done, 1 the input is refused, 2 wrong usage, 3 this machine, 70 a fault of ours.
    """
    from kneecoach.cli.context import context_of
    from kneecoach.cli.parsing import WrongUsage, parse
    from kneecoach.cli.streams import drop_output, prepare_streams, unwritable

    prepare_streams()
    context = None
    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        context = context_of(options)
        if context.settings_damaged and options.name is not None:
            path = context.data.settings
            sys.stderr.write(context.words.say(DAMAGED_SETTINGS, path=path) + "\n")
        status: int = options.command(options, context)
        sys.stdout.flush()
    except WrongUsage as error:
        status = error.show()
    except BrokenPipeError:
        drop_output()  # whoever read us has gone
        status = 0
    except KneecoachError as error:
        _tell(error, context.words if context else words_for("en"))
        status = error.exit_status
    except KeyboardInterrupt:
        status = 0
    except Exception as error:
        words = context.words if context else words_for("en")
        full = unwritable(error, words) if isinstance(error, OSError) else None
        if full is not None:
            drop_output()
            _tell(full, words)
            return full.exit_status
        if os.environ.get("KNEECOACH_TRACEBACK"):
            raise
        kind = type(error).__name__
        sys.stderr.write(
            words.say("kneecoach has failed ({kind}). Nothing recorded is lost.", kind=kind) + "\n"
        )
        status = OURS
    return status


def _tell(error: KneecoachError, words: Words) -> None:
    from kneecoach.words.faults import fault_sentence, machine_sentence, visible

    if isinstance(error, FileRefused):
        for fault in error.faults:
            place = f"{visible(str(error.path))}:{fault.line}:{fault.column}"
            sys.stderr.write(f"{place}: {fault_sentence(words, fault)}\n")
    elif isinstance(error, MachineError):
        sys.stderr.write(machine_sentence(words, error) + "\n")
    elif isinstance(error, UnfinishedSession):
        sys.stderr.write(words.say("A session is unfinished. Go on with it first, or end it.") + "\n")
