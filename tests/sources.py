"""The project's own files, as the tests about the project read them."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_OURS = ("kneecoach", "tests", "resources", "routines", ".ci")
_TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".po", ".json", ".svg", ".txt", ""}
_NOT_OURS = {"__pycache__", "_bundled"}


@dataclass(frozen=True)
class Source:
    """A file of the project. `path`: its place in the tree, as "kneecoach/ui/labels.py"."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """What Python makes of it."""
        return ast.parse(self.text, self.path)

    @property
    def module(self) -> str:
        """Its name when imported: "kneecoach.ui.labels"; a package's __init__ is the package."""
        parts = self.path.removesuffix(".py").split("/")
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def comments(self) -> Iterator[tuple[int, str]]:
        """Line number and text of every comment."""
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


def python_files(*folders: str) -> list[Source]:
    """Every Python file below these folders, in the order of their paths."""
    return [source for source in text_files(*folders) if source.path.endswith(".py")]


def text_files(*folders: str) -> list[Source]:
    """Every text file of the project, or those below the folders named."""
    found = [path for folder in folders or _OURS for path in (ROOT / folder).rglob("*")]
    if not folders:
        found += [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"}]
    return [
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(found)
        if path.is_file() and path.suffix in _TEXTS and not _NOT_OURS & set(path.parts)
    ]


def expect_none(faults: Iterable[str]) -> None:
    """Fail with every fault on a line of its own."""
    found = list(faults)
    if found:
        pytest.fail("\n".join([f"{len(found)} faults", *found]), pytrace=False)
