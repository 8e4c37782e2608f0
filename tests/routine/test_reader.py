"""The reader keeps every place and every limit, with either of the library's parsers."""

from __future__ import annotations

import pytest

from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Scalar, Sequence, Style
from kneecoach.routine.places import Patch
from kneecoach.routine.reader import FAST, PLAIN, Beyond, Stuck, read_nodes
from tests.routine.samples import BASICS

LOADERS = pytest.mark.parametrize("loader", [FAST, PLAIN], ids=["fast", "plain"])


def read(text: str, loader: type = FAST) -> tuple[Node | None, list[str]]:
    found = Findings(Patch.of(text))
    root = read_nodes(text, found, loader)
    return root, [fault.code for fault in found.faults()]


def scalars(node: Node | None) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [one for item in node.items for one in scalars(item)]
        case Mapping():
            return [one for pair in node.pairs for part in (pair.key, pair.value) for one in scalars(part)]
    return []


@LOADERS
def test_every_span_is_the_scalar_as_written(loader: type) -> None:
    text = "😀a: b\n\"k k\": \"x\\ty\"\nlist:\n- 'it''s'\n- plain  # no\nflow: {a: 1, b: [2, 3]}\nno:\n"
    root, codes = read(text, loader)
    written = [text[one.span.start : one.span.end] for one in scalars(root)]
    assert written == [
        *("😀a", "b", '"k k"', '"x\\ty"', "list", "'it''s'", "plain"),
        *("flow", "a", "1", "b", "2", "3", "no", ""),
    ]
    assert codes == []


@LOADERS
def test_lines_and_columns_count_characters_from_one(loader: type) -> None:
    root, _ = read("é: 😀\r\n  \r\nja: ひざ: x\n".replace(": x", ""), loader)
    places = [(one.text, one.span.line, one.span.column) for one in scalars(root)]
    assert places == [("é", 1, 1), ("😀", 1, 4), ("ja", 3, 1), ("ひざ", 3, 5)]


@LOADERS
def test_scalars_stay_text(loader: type) -> None:
    text = "a: no\nb: 1:30\nc: 0301\nd: 2001-99-99\ne: 1e3\nf: 0x1F\ng: .nan\n"
    root, codes = read(text, loader)
    assert [one.text for one in scalars(root)][1::2] == [
        *("no", "1:30", "0301", "2001-99-99", "1e3", "0x1F", ".nan")
    ]
    assert codes == []


@LOADERS
def test_a_block_text_ends_where_its_words_end(loader: type) -> None:
    text = "notes: |\n  one\n  two\n\nname: x\n"
    root, _ = read(text, loader)
    block = scalars(root)[1]
    assert (block.text, block.style) == ("one\ntwo", Style.BLOCK)
    assert text[block.span.start : block.span.end] == "|\n  one\n  two"


@LOADERS
def test_a_list_ends_at_its_last_word(loader: type) -> None:
    text = "steps:\n  - a: b   # why\n\n# more\nname: x\n"
    root, _ = read(text, loader)
    assert isinstance(root, Mapping)
    steps = root.value("steps")
    assert steps
    assert text[steps.span.start : steps.span.end] == "- a: b"


@LOADERS
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x 1\n", "anchor"),
        ("a: *x\n", "alias"),
        ("a: !!str x\n", "tag"),
        ("a: !!int ''\n", "tag"),
        ("a: !thing {b: c}\n", "tag"),
        ("<<: {a: b}\n", "merge-key"),
        ("a: 1\n---\nb: 2\n", "second-document"),
        ("%YAML 1.1\n---\na: 1\n", "directive"),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key"),
        ("{a: 1, a: 2}\n", "duplicate-key"),
        ("? [a, b]\n: c\n", "key-not-word"),
        ("a: " + "x" * 4_001 + "\n", "too-long"),
        ('a: "\\u202e"\n', "forbidden-character"),
        ('a: "\\x00"\n', "forbidden-character"),
        ("".join(f"k{n}: v\n" for n in range(65)), "too-many-keys"),
    ],
)
def test_what_the_language_does_not_have_is_named(text: str, code: str, loader: type) -> None:
    assert read(text, loader)[1] == [code]


def test_a_duplicate_key_keeps_the_first_value() -> None:
    root, _ = read("a: 1\na: 2\n")
    assert [one.text for one in scalars(root)] == ["a", "1"]


@LOADERS
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: " + "[" * 17 + "]" * 17, "too-deep"),
        ("[" * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("? " * 100_000, "too-deep"),
        ("{a: " * 50_000, "too-deep"),
        ("\n".join(" " * n + "a:" for n in range(400)), "too-deep"),
        ("- a\n" * 20_001, "too-many-nodes"),
    ],
    ids=["17", "brackets", "dashes", "question marks", "braces", "keys", "nodes"],
)
def test_beyond_a_limit_reading_ends(text: str, code: str, loader: type) -> None:
    with pytest.raises(Beyond) as caught:
        read(text, loader)
    assert caught.value.code == code


@LOADERS
def test_sixteen_levels_are_read(loader: type) -> None:
    assert read("[" * 16 + "]" * 16, loader)[1] == []


@LOADERS
@pytest.mark.parametrize(
    "text", ["a: b: c\n", "a: [1\n", 'a: "x\n', "\ta: b\n", 'a: "\\UFFFFFFFF"\n', "a: @b\n"]
)
def test_what_is_no_yaml_is_stuck_at_a_place_of_the_text(text: str, loader: type) -> None:
    with pytest.raises(Stuck) as caught:
        read(text, loader)
    assert 0 <= caught.value.at <= len(text)


def test_both_parsers_read_the_same() -> None:
    fast, _ = read(BASICS, FAST)
    plain, _ = read(BASICS, PLAIN)
    assert fast == plain
