"""The process that reads a folder of routines.

`python -m kneecoach.routine.library_process FOLDER SHIPPED CACHE`, the paths in hexadecimal: a name need not
be valid text. It is a process of its own, so that neither the parser's work nor Python's one lock ever keeps
the window waiting, and a file that is too much for us takes this process down and nothing else. Lines out,
each a JSON object: {"listed": [...]} as files are found, paths, and entries of what is known; {"read": [...]}
as they are read, the first one empty; {"end": true}. It keeps what it read in CACHE. It ends when nobody
listens any more.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import IO

from kneecoach.errors import MachineError
from kneecoach.guard import no_core_dumps, no_more_memory
from kneecoach.routine.library import Entry, Library
from kneecoach.routine.library_cache import entry_to_json, path_to_json, read_cache, write_cache

MEMORY = 1 << 30  # bytes of addresses; reading needs a tenth
_BATCH = 250  # entries a line
_FRESH = 12  # files read a line: told about fifteen times a second


def serve(folder: Path, shipped: Path, cache: Path, out: IO[str]) -> None:
    """List a folder, read what changed, tell of both, and keep it. Raises BrokenPipeError."""
    library = Library([folder], shipped, read_cache(cache))
    unread: list[Path] = []
    names = library.each()
    while batch := list(islice(names, _BATCH)):
        known = [entry_to_json(entry) if entry.read else path_to_json(entry.path) for entry in batch]
        out.write(json.dumps({"listed": known}) + "\n")
        out.flush()
        unread += [entry.path for entry in batch if not entry.read]
    _tell(out, "read", ())  # the names are whole
    for at in range(0, len(unread), _FRESH):
        _tell(out, "read", [library.refresh(path) for path in unread[at : at + _FRESH]])
    if unread:
        _keep(cache, library)
    out.write('{"end": true}\n')
    out.flush()


def _keep(cache: Path, library: Library) -> None:
    try:
        cache.parent.mkdir(mode=0o700, exist_ok=True)
        write_cache(cache, library.known())
    except (OSError, MachineError):
        return  # the next start reads them again


def _tell(out: IO[str], word: str, entries: Sequence[Entry]) -> None:
    out.write(json.dumps({word: [entry_to_json(entry) for entry in entries]}) + "\n")
    out.flush()


def main(arguments: Sequence[str]) -> int:
    """Serve what the three arguments name."""
    no_core_dumps()
    no_more_memory(MEMORY)
    folder, shipped, cache = (Path(os.fsdecode(bytes.fromhex(text))) for text in arguments)
    try:
        serve(folder, shipped, cache, sys.stdout)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else the interpreter complains at its end
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
