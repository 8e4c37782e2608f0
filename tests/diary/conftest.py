"""A data folder of its own for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.paths import DataDir


@pytest.fixture
def data(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path / "data")
