"""`check FILE-OR-FOLDER...`: every fault of every file, on standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.context import Context
from kneecoach.files import write_file
from kneecoach.routine.loader import check_paths, files_below
from kneecoach.routine.mending import mend_file
from kneecoach.words.faults import fault_sentence, visible


def _files(named: list[Path]) -> list[Path]:
    """The files, and those below the folders."""
    found: list[Path] = []
    for path in named:
        found += [one for one, fault in files_below(path) if fault is None] if path.is_dir() else [path]
    return found


def command(options: SimpleNamespace, context: Context) -> int:
    """Print `FILE:LINE:COL: error|warning: sentence` for every fault; 1 where there is an error.

    With `--mend` what the program can mend is written first, and said as `mended:`.
    """
    words, named = context.words, [Path(name) for name in options.paths]
    failed = False
    files = 0
    if options.mend:
        for path in _files(named):
            result = mend_file(path, paths.routines())
            if result.data is not None:
                write_file(path, result.data, private=False)
            for fault in result.mended:
                said = fault_sentence(words, fault)
                print(f"{visible(str(path))}:{fault.line}:{fault.column}: mended: {said}")
    for path, faults in check_paths(named, paths.routines(), advise=True):
        files += 1
        for fault in faults:
            kind = "warning" if fault.warning else "error"  # part of the format, the same in every language
            failed = failed or not fault.warning or options.warnings_fail
            print(f"{visible(str(path))}:{fault.line}:{fault.column}: {kind}: {fault_sentence(words, fault)}")
    if not failed:
        sys.stderr.write(words.plural("{n} file, no fault", "{n} files, no fault", files) + "\n")
    return 1 if failed else 0
