"""`python -m tests.bench [--long]`: measure, print, and fail where a bound is broken."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench import commits, library, planning, playing, starting, strips
from tests.bench.figures import Bound, Series


def main() -> int:
    """0 where every bound holds, 1 where one does not."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--long", action="store_true", help="20 real minutes beside busy cores, besides")
    parser.add_argument("--pairs", type=int, default=11, help="starts of ours and of a bare window")
    parser.add_argument("--seconds", type=float, default=20.0, help="of a running session")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, offscreen")
    bounds: list[Bound] = []
    with tempfile.TemporaryDirectory(prefix="kneecoach-bench-") as name:
        folder = Path(name)
        series, found = starting.measure(folder / "starting", options.pairs)
        bounds += _show("Start", series, found)
        _show("Commit", commits.measure(folder), [])
        series, found = planning.measure()
        bounds += _show("Plan", series, found)
        series, found = strips.measure()
        bounds += _show("Strips of key poses", series, found)
        series, found = library.measure(folder / "folder")
        bounds += _show("A folder of routines", series, found)
        series, found = playing.measure(folder, options.seconds)
        bounds += _show("Session", series, found)
        if options.long:
            series, found = playing.measure_long(folder)
            bounds += _show("Twenty minutes", series, found)
    print()
    for bound in bounds:
        print(bound.line())
    return 0 if all(bound.holds for bound in bounds) else 1


def _show(title: str, series: list[Series], bounds: list[Bound]) -> list[Bound]:
    print(f"\n{title}")
    for one in series:
        print(f"  {one.line()}", flush=True)
    return bounds


if __name__ == "__main__":
    sys.exit(main())
