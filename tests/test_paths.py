"""A file as another program hands it over."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.paths import given


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("knee.yaml", "knee.yaml"),
        ("/a b/100%25.yaml", "/a b/100%25.yaml"),
        ("file:///a%20b/%E7%A7%81.yaml", "/a b/私.yaml"),
        ("file://localhost/a/b.yaml", "/a/b.yaml"),
        ("FILE:///a/%23%3F.yaml", "/a/#?.yaml"),
        ("file:///a/%zz.yaml", "/a/%zz.yaml"),
        ("file:///C:/Users/a%20b.yaml", "C:/Users/a b.yaml"),
        ("file:", "file:"),
    ],
)
def test_a_path_or_an_address(text: str, path: str) -> None:
    assert given(text) == Path(path)
