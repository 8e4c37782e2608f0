"""Reads a PDF with poppler's tools, as somebody else's program would."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils reads the PDF")


def said(command: str, path: Path, *words: str) -> str:
    """What a tool prints of a PDF."""
    done = subprocess.run(
        [command, *words, str(path)], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def text_of(path: Path) -> str:
    """All that can be selected in a PDF, without blanks; look-alike radicals as the kanji they stand for."""
    done = subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, timeout=60, check=True
    )
    return plain(done.stdout)


def word_boxes(path: Path) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of every word of a PDF, in points from its page's upper left corner."""
    done = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, timeout=60, check=True
    )
    ends = r'xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)"'
    found = re.findall(f"<word {ends}", done.stdout)
    return [(float(a), float(b), float(c), float(d)) for a, b, c, d in found]


def plain(text: str) -> str:
    """A text as it is compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def rows(table: str) -> list[list[str]]:
    """The rows of a table under its line of dashes."""
    lines = table.splitlines()
    begin = next((n for n, line in enumerate(lines) if line.startswith("---")), len(lines))
    return [line.split() for line in lines[begin + 1 :]]
