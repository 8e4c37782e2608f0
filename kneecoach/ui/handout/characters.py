"""What the letters of a PDF say when they are copied or searched: look-alikes mended to what was written.

Where a font draws two characters with one glyph, Qt names the one with the lower number in the PDF: a radical
for a kanji, a rarer dash for a plain one. The page looks right, and searching it for the word finds nothing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_MAP: Final = re.compile(rb"begincmap\n(?:[^\n]*\n){1,9000}?endcmap")
_ROW: Final = re.compile(rb"^(<([0-9A-F]{4})> <([0-9A-F]{4})> )(.*)$", re.MULTILINE)
_CODE: Final = re.compile(rb"<([0-9A-F]{4})>")
_RADICALS: Final = range(0x2E80, 0x2FE0)
_OTHERS: Final = {0x2012: 0x2013, 0x2027: 0x30FB, 0x0009: 0x0020}  # a dash, a middle dot, a blank


def mended(pdf: bytes) -> bytes:
    """The PDF with the characters that were written, not a byte longer or shorter."""
    return _MAP.sub(lambda found: _ROW.sub(_row, found[0]), pdf)


def _row(found: re.Match[bytes]) -> bytes:
    """A row of the map: the first and the last glyph, and what each of them stands for.

    Of a run, where only its first character is named, the others follow it: it stays as it is.
    """
    run = found[2] != found[3] and not found[4].startswith(b"[")
    return found[0] if run else found[1] + _CODE.sub(_character, found[4])


def _character(found: re.Match[bytes]) -> bytes:
    code = int(found[1], 16)
    written = _OTHERS.get(code, code)
    if code in _RADICALS:
        plain = unicodedata.normalize("NFKC", chr(code))
        written = ord(plain) if len(plain) == 1 else code
    return b"<%04X>" % written
