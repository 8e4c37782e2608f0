"""Every example of the language's reference is a routine that reads without a fault."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.loader import check_file
from tests.content.shipped import EXERCISES, card

SHIPPED = paths.routines()
REFERENCE = (SHIPPED / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = FENCE.findall(REFERENCE)
WHOLE = [text for info, text in EXAMPLES if info == "yaml"]
FRAGMENTS = [text for info, text in EXAMPLES if info == "yaml fragment"]


def test_every_fence_is_tested() -> None:
    assert {info for info, _ in EXAMPLES} == {"yaml", "yaml fragment"}
    assert len(WHOLE) >= 10
    assert WHOLE[0].count("\n") == 5, "the reference begins with five lines"


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_example_checks_clean(text: str, tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(text, encoding="utf-8")
    assert check_file(file, SHIPPED) == ()


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_fragment_checks_clean_in_its_place(text: str, tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    if text.startswith("- "):
        text = f"kneecoach: routine 1\nname: Example\nsteps:\n{textwrap.indent(text, '  ')}"
    file.write_text(text, encoding="utf-8")
    assert check_file(file, SHIPPED) == ()


def test_the_list_of_exercises_is_the_shipped_one() -> None:
    listed = dict(
        re.findall(
            r"^\| `([a-z-]+)` \| ([A-Z].*) \|$", REFERENCE.split("## Exercises that come")[1], re.MULTILINE
        )
    )
    assert set(listed) == {path.stem for path in EXERCISES}
    for path in EXERCISES:
        assert listed[path.stem].startswith(card(path)["name"]["en"])
