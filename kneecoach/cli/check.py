"""`check FILE-OR-FOLDER...`: every fault of every file, on standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.context import Context
from kneecoach.routine.loader import check_paths
from kneecoach.words.faults import fault_sentence, visible


def command(options: SimpleNamespace, context: Context) -> int:
    """Print `FILE:LINE:COL: error|warning: sentence` for every fault; 1 where there is an error."""
    words = context.words
    failed = False
    files = 0
    for path, faults in check_paths([Path(name) for name in options.paths], paths.routines()):
        files += 1
        for fault in faults:
            kind = "warning" if fault.warning else "error"  # part of the format, the same in every language
            failed = failed or not fault.warning or options.warnings_fail
            print(f"{visible(str(path))}:{fault.line}:{fault.column}: {kind}: {fault_sentence(words, fault)}")
    if not failed:
        sys.stderr.write(words.plural("{n} file, no fault", "{n} files, no fault", files) + "\n")
    return 1 if failed else 0
