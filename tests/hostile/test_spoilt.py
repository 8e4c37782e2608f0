"""A share of the spoilt files in every run of the tests."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from tests.hostile.judging import judge
from tests.hostile.spoiling import good_files, spoilt
from tests.hostile.window import HostileWindow


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_files_are_read_or_refused_in_good_order(seed: int) -> None:
    random, files = Random(seed), good_files()
    for _ in range(100):
        path, text = random.choice(files)
        assert judge(path, spoilt(text, random)) == ""


def test_spoilt_files_are_previewed_or_refused_by_the_window(qapp: QApplication, tmp_path: Path) -> None:
    random, files = Random(4), good_files()
    window = HostileWindow(qapp, tmp_path, "ja")
    try:
        for _ in range(25):
            path, text = random.choice(files)
            assert window.judge(path, spoilt(text, random)) == ""
    finally:
        window.close()
