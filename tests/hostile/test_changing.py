"""A file that changes under our hands is read once, and what was read is what is judged."""

from __future__ import annotations

import threading
from pathlib import Path

from kneecoach import paths
from kneecoach.routine.loader import check_file
from tests.hostile.made import GOOD

BAD = GOOD.replace("30 s", "30")
TIMES = 400


def test_a_file_that_is_good_bad_and_gone_in_turn(tmp_path: Path) -> None:
    file, other = tmp_path / "file.yaml", tmp_path / "other"
    over = threading.Event()

    def swap() -> None:
        number = 0
        while not over.wait(0.0005):  # real time: the other side runs as fast as it can
            number += 1
            match number % 4:
                case 0:
                    file.unlink(missing_ok=True)
                case 1 | 2:
                    other.write_text(GOOD if number % 4 == 1 else BAD, encoding="utf-8")
                    other.replace(file)
                case _:
                    file.write_text(GOOD, encoding="utf-8")  # in place: cut off for a moment

    swapping = threading.Thread(target=swap)
    swapping.start()
    try:
        seen: set[tuple[str, ...]] = set()
        for number in range(TIMES * 100):  # on a busy machine the other side begins late
            seen.add(tuple(one.code for one in check_file(file, paths.routines())))
            if number >= TIMES and len(seen) >= 2:
                break
    finally:
        over.set()
        swapping.join()
    assert seen <= {(), ("no-unit",), ("no-file",), ("empty-file",)}
    assert len(seen) >= 2, "nothing changed"
