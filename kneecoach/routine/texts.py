"""Texts of the author's: one for all languages, or one for each; alone or as a list."""

from __future__ import annotations

import re

from kneecoach.errors import Edit
from kneecoach.routine.characters import named, unseen_in_name
from kneecoach.routine.findings import Findings, Said
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.scalars import check_line, plain_characters
from kneecoach.text import Text

_CODE = re.compile(r"[a-z]{2,3}")
_MEANT = {"jp": "ja", "jap": "ja", "jpn": "ja", "japanese": "ja", "eng": "en", "english": "en"}


def read_text(pair: Pair, found: Findings, *, name: bool = False) -> Text | None:
    """A text, or texts by language. `name`: one line, at most 200 characters, nothing invisible in it."""
    return text_of(pair.value, pair.key, found, name=name)


def read_texts(pair: Pair, found: Findings) -> tuple[Text, ...]:
    """A list of texts, or a single one."""
    if not isinstance(pair.value, Sequence):
        text = read_text(pair, found)
        return (text,) if text else ()
    texts = (text_of(item, pair.key, found) for item in pair.value.items)
    return tuple(text for text in texts if text)


def read_lines(pair: Pair, found: Findings) -> tuple[str, ...]:
    """A list of plain lines (sources), or a single one."""
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    lines = []
    for item in items:
        if not isinstance(item, Scalar):
            found.add("not-a-line", item.span.start, key=pair.key.text)
        elif item.nothing:
            found.add("empty-text", _place(item, pair.key), key=pair.key.text)
        else:
            lines.append(check_line(item, pair.key.text, found, longest=400))
    return tuple(line for line in lines if line)


def text_of(node: Node, key: Scalar, found: Findings, *, name: bool = False) -> Text | None:
    """The text of one node; `key` is what it is for."""
    if isinstance(node, Sequence):
        found.add("list-for-text", node.span.start, key=key.text)
        return None
    if isinstance(node, Mapping):
        text = _by_language(node, key, found, name=name)
    else:
        line = _one(node, key, found, name=name)
        text = None if line is None else Text.plain(line)
    if text is not None:
        codes = tuple(code for code, _ in text.by_language)
        letters = any(one.isalpha() for _, line in text.by_language for one in line)
        found.said.append(Said(key.text, node.span.start, codes, letters))
    return text


def _one(node: Scalar, key: Scalar, found: Findings, *, name: bool) -> str | None:
    if node.nothing:
        _note_nothing(node, key, found)
        return None
    if name:
        return check_line(node, key.text, found)
    if not node.text.strip():
        found.add("empty-text", node.span.start, key=key.text)
        return None
    return node.text.strip("\n")


def _note_nothing(node: Scalar, key: Scalar, found: Findings) -> None:
    """There is no text; it may be there and read as a comment, as in `name: #1 stretch`."""
    rest = found.patch.text[key.span.end :].partition("\n")[0]
    comment = re.match(r":\s+(#.*)", rest)
    if node.span.start == node.span.end and comment:
        found.add("text-in-comment", key.span.end + comment.start(1), key=key.text)
    else:
        found.add("empty-text", _place(node, key), key=key.text)


def _place(node: Scalar, key: Scalar) -> int:
    """Where to point to for a value that is not there: at its key."""
    return key.span.start if node.span.start == node.span.end else node.span.start


def _by_language(node: Mapping, key: Scalar, found: Findings, *, name: bool) -> Text | None:
    texts: list[tuple[str, str]] = []
    for pair in node.pairs:
        code = _language(pair, key, node, found)
        if code is None or code in dict(texts):
            continue
        if not isinstance(pair.value, Scalar):
            found.add("list-for-text", pair.value.span.start, key=pair.key.text)
            continue
        text = _one(pair.value, pair.key, found, name=name)
        if text is not None:
            texts.append((code, text))
    if not node.pairs:
        found.add("empty-text", node.span.start, key=key.text)
    return Text(tuple(texts)) if texts else None


def _language(pair: Pair, key: Scalar, node: Mapping, found: Findings) -> str | None:
    """The language code of an entry; None with a fault where it is none."""
    written, span = pair.key.text, pair.key.span
    if _CODE.fullmatch(written) and written not in _MEANT:
        return written
    plain = plain_characters(written).strip()
    if isinstance(pair.value, Scalar) and pair.value.nothing:
        spaced = re.fullmatch(r"([a-z]{2,3}):\s*(\S.*)", plain, re.DOTALL)
        if spaced:
            edit = Edit(span.start, span.end, f"{spaced[1]}: {written[len(written) - len(spaced[2]) :]}")
            found.add("space-after-colon", span.start, mend=edit, key=spaced[1])
            return None
        if node.flow and pair.value.span.start == pair.value.span.end:
            found.add("comma-in-text", span.start, key=key.text, text=written)
            return None
    hidden = unseen_in_name(written)
    lower = plain.lower()
    near = _MEANT.get(lower, lower if _CODE.fullmatch(lower) else "")
    if hidden:
        found.add("invisible-character", span.start, key=key.text, character=named(hidden))
    elif near:
        found.add("language-near", span.start, mend=Edit(span.start, span.end, near), text=written, near=near)
        return near
    else:
        found.add("not-language", span.start, key=key.text, text=written)
    return None
