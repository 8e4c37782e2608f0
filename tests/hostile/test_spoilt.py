"""A share of the spoilt files in every run of the tests."""

from __future__ import annotations

from random import Random

import pytest

from tests.hostile.judging import judge
from tests.hostile.spoiling import good_files, spoilt


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_files_are_read_or_refused_in_good_order(seed: int) -> None:
    random, files = Random(seed), good_files()
    for _ in range(100):
        path, text = random.choice(files)
        assert judge(path, spoilt(text, random)) == ""
