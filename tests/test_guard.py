"""No core files, and no file that others may read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kneecoach.guard import private_files


def _make_and_fail(folder: Path) -> None:
    with private_files():
        (folder / "inside").touch()
        (folder / "folder").mkdir()
        raise KeyError


def test_core_files_are_off() -> None:
    script = (
        "import resource; from kneecoach.guard import no_core_dumps\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (1, resource.getrlimit(resource.RLIMIT_CORE)[1]))\n"
        "no_core_dumps(); print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


def test_files_are_private_inside_and_as_before_outside(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with pytest.raises(KeyError):
            _make_and_fail(tmp_path)
        (tmp_path / "outside").touch()
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"inside": 0o600, "folder": 0o700, "outside": 0o644}
