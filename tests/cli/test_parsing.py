"""A plain command line of the window is read without argparse, and read as argparse reads it."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace

import pytest

from kneecoach.cli.grammar import parser_for
from kneecoach.cli.parsing import WrongUsage, parse
from kneecoach.words import words_for


@pytest.mark.parametrize(
    "given",
    [
        [],
        ["--data-dir", "here"],
        ["mine.yaml"],
        ["--language", "ja", "mine.yaml", "--data-dir", "here"],
        ["--data-dir=here", "--language=ja"],
        ["--data-dir", "first", "--data-dir", "second"],
        ["--", "-mine.yaml"],
        ["--data-dir", "check"],
        [""],
    ],
)
def test_plain_words_mean_what_argparse_takes_them_for(given: list[str]) -> None:
    expected = parser_for(None, words_for("en")).parse_args(given, SimpleNamespace())
    found = parse(given)
    assert found.name is None
    assert {name: getattr(found, name) for name in vars(expected)} == vars(expected)


@pytest.mark.parametrize(
    "given",
    [
        ["--data-dir"],
        ["--language", "de"],
        ["one", "two"],
        ["--data-dir", "-x"],
        ["--nothing"],
        ["one", "check"],
    ],
)
def test_what_argparse_refuses_is_refused(given: list[str]) -> None:
    with pytest.raises(WrongUsage):
        parse(given)


def test_a_plain_start_leaves_argparse_alone() -> None:
    asked = (
        "import sys; from kneecoach.cli.parsing import parse; parse(['--data-dir', 'x', 'f.yaml']);"
        " assert 'argparse' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", asked], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
