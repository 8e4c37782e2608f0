"""The wheel holds what ships, and works where nothing else of the checkout is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.sources import ROOT

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a stranger would: nothing of this run's Python or settings in its environment."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "KNEECOACH"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env | {"PYTHONUTF8": "1", "KNEECOACH_DATA_DIR": str(cwd / "data")},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    built = _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment with only the wheel in it.

    The libraries that it needs are those of the environment the tests run in: nothing is downloaded. Its
    kneecoach is not, for a path named in a .pth file comes last and its own .pth files are not read.
    """
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    done = _run(
        *(sys.executable, "-m", "pip", "--python", commands / "python", "install"),
        *("--no-deps", "--no-index", "--disable-pip-version-check", wheel),
        cwd=home,
    )
    assert done.returncode == 0, done.stderr
    purelib = _run(
        commands / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home
    )
    libraries = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    Path(purelib.stdout.strip(), "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    return commands


def test_the_wheel_holds_what_ships_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    for folder in ("resources", "routines"):
        shipped = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert shipped
        assert {f"kneecoach/_bundled/{path.relative_to(ROOT).as_posix()}" for path in shipped} <= names
    modules = (ROOT / "kneecoach").rglob("*.py")
    left_out = {path.relative_to(ROOT).as_posix() for path in modules} - names
    assert left_out == {"kneecoach/words/build_hook.py"}
    assert "kneecoach/words/ja.mo" in names
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kneecoach"}


def test_building_leaves_no_catalogue_in_the_checkout(wheel: Path) -> None:
    assert wheel.is_file()
    assert list((ROOT / "kneecoach").rglob("*.mo")) == []


def test_the_installed_program_runs_from_its_own_files(installed: Path, tmp_path: Path) -> None:
    where = _run(
        *(
            installed / "python",
            "-c",
            "from kneecoach import paths; print(paths.routines(), paths.resources())",
        ),
        cwd=tmp_path,
    )
    routines, resources = where.stdout.split()
    for folder in (routines, resources):
        assert Path(folder).is_relative_to(installed.parent)
    checked = _run(installed / "kneecoach", "check", routines, cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert all(": warning: " in line for line in checked.stdout.splitlines()), checked.stdout


def test_the_installed_program_speaks_japanese(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("kneecoach: routine 1\nhold: 30\n", encoding="utf-8")
    checked = _run(installed / "kneecoach", "--language", "ja", "check", "broken.yaml", cwd=tmp_path)
    assert checked.returncode == 1
    assert all(_JAPANESE.search(line) for line in checked.stdout.splitlines())
    assert checked.stdout.startswith("broken.yaml:")
