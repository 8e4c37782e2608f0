"""Check thousands of spoilt files: how many brought the program into trouble, and how long one took."""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from kneecoach.ui.application import make_application
from tests.hostile.judging import judge
from tests.hostile.spoiling import good_files, spoilt
from tests.hostile.window import HostileWindow

LONGEST = 2.0  # seconds that a file may take
MOST_MB = 200


def main() -> int:
    """Spoil and check; 1 where a file broke the program, took too long, or too much memory was needed."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile")
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--window-every", type=int, default=5, metavar="N", help="every Nth through the window"
    )
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="kneecoach-hostile-") as folder:
        window = HostileWindow(make_application(["kneecoach"]), Path(folder))
        try:
            return _run(options, window)
        finally:
            window.close()


def _run(options: argparse.Namespace, window: HostileWindow) -> int:
    random, files = Random(options.seed), good_files()
    shown = 0
    broken, worst = 0, 0.0
    for number in range(options.count):
        path, text = random.choice(files)
        made = spoilt(text, random)
        began = time.perf_counter()
        trouble = judge(path, made)
        if number % options.window_every == 0:
            shown += 1
            trouble = trouble or window.judge(path, made)
        took = time.perf_counter() - began
        worst = max(worst, took)
        if trouble or took > LONGEST:
            broken += 1
            told = f"{trouble}\n{made}" if trouble else f"too slow, {took:.1f} s"
            sys.stdout.write(f"number {number} of seed {options.seed}: {told}\n")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(
        f"{options.count} files, {shown} of them through the window, {broken} in trouble, "
        f"slowest {worst:.2f} s, at most {megabytes} MB\n"
    )
    return 1 if broken or megabytes > MOST_MB else 0


if __name__ == "__main__":
    sys.exit(main())
