"""The name of a picture beside a file: what may stand there; the picture itself is read where it is shown."""

from __future__ import annotations

import re

from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Pair
from kneecoach.routine.scalars import one_value, replaced

_NAME = re.compile(r"[A-Za-z0-9 _./-]{1,100}")
_KINDS = (".png", ".jpg", ".jpeg")


def is_picture_name(text: str) -> bool:
    """Whether a text names a PNG or JPEG file in the same folder or below it."""
    folders = text.split("/")
    plain = _NAME.fullmatch(text) is not None and all(one.strip(" .") for one in folders)
    return plain and text.lower().endswith(_KINDS)


def read_picture(pair: Pair, found: Findings) -> str | None:
    """The name of a picture, None with a fault where it is none."""
    node = one_value(pair, found, example="wall-sit.png")
    if node is None:
        return None
    if is_picture_name(node.text):
        return node.text
    near = node.text.replace("\\", "/").removeprefix("./")
    mend = replaced(node, near) if is_picture_name(near) else None
    found.add("not-picture", node.span.start, mend=mend, key=pair.key.text, text=node.text)
    return None
