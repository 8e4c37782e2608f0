"""Ids and how they are made from names."""

from __future__ import annotations

import pytest

from kneecoach.routine.ids import id_of_stem, is_id, to_id


@pytest.mark.parametrize("text", ["plank", "hip-lift", "r18", "a" * 64])
def test_ids(text: str) -> None:
    assert is_id(text)
    assert to_id(text) == text
    assert id_of_stem(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plank",
        "hip lift",
        "-a",
        "a-",
        "a--b",
        "a_b",
        "a.b",
        "../a",
        "é",
        "\uff41",
        "a" * 65,
        "a\n",
        "a\u200b",
    ],
)
def test_no_ids(text: str) -> None:
    assert not is_id(text)


def test_a_name_becomes_the_nearest_id() -> None:
    assert to_id("Hip lift (each side)") == "hip-lift-each-side"
    assert to_id("é" * 200) == "e" * 64
    assert to_id("膝") == ""


@pytest.mark.parametrize("stem", ["体操", "!!!", "膝 2", "", "\udcff", "é" * 300])
def test_every_file_has_an_id(stem: str) -> None:
    assert is_id(id_of_stem(stem))
