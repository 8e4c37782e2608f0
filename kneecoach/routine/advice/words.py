"""The texts and pictures of a file as a colleague reads them: a language left out, a picture not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Scalar, Sequence
from kneecoach.routine.pictures import is_picture_name
from kneecoach.routine.source import inside, read_head

LARGEST = 5 * 1024 * 1024  # bytes of a picture
MOST_PIXELS = 4096  # of its width and of its height
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


def advise_texts(found: Findings) -> None:
    """A text that is not in every language in which other texts of the file are.

    A file in one language alone, or without languages, is whole: not everybody needs two.
    """
    languages = {code for said in found.said for code in said.codes if code}
    if len(languages) < 2:
        return
    for said in found.said:
        missing = sorted(languages - set(said.codes))
        if missing and said.letters:
            found.add("advice-language", said.at, warning=True, key=said.key, text=", ".join(missing))


def advise_pictures(root: Node, found: Findings, folder: Path) -> None:
    """A picture that cannot be shown: not there, no PNG or JPEG, too large, or outside of the folder."""
    for node in _pictures(root):
        path = folder / node.text
        head = read_head(path, 32) if inside(path, folder) else None
        if head is None:
            found.add("advice-picture", node.span.start, warning=True, text=node.text)
        elif not _can_be_shown(*head):
            found.add("advice-picture-kind", node.span.start, warning=True, text=node.text)


def _pictures(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Mapping):
        for pair in node.pairs:
            value = pair.value
            if pair.key.text == "picture" and isinstance(value, Scalar):
                if is_picture_name(value.text):
                    yield value
            else:
                yield from _pictures(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _pictures(item)


def _can_be_shown(head: bytes, size: int) -> bool:
    if size > LARGEST:
        return False
    if head.startswith(_PNG) and len(head) >= 24:
        width, height = int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
        return 0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS
    return head.startswith(_JPEG)
