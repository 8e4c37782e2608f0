"""What it says: English sentences with named placeholders, and their gettext catalogues.

English stands in the code; `ja/*.po` hold the Japanese, one file a room. The build compiles them into one
`ja.mo`; where there is no build they are read as they are. Window, speech, command line and print all use it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from kneecoach.text import Text

LANGUAGES = ("en", "ja")
_HERE = Path(__file__).parent


class _Catalogue(Protocol):
    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...
    def pgettext(self, context: str, message: str) -> str: ...


class _AsWritten:
    """English: every sentence as it stands in the code."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - English needs no context
        return message


def mark(sentence: str) -> str:
    """Mark a sentence for the catalogue where it is only said later."""
    return sentence


class Words:
    """Says things in one language. `language` is "en" or "ja"."""

    def __init__(self, language: str = "en", catalogue: _Catalogue | None = None) -> None:
        self.language = language
        self._catalogue = catalogue or _AsWritten()

    def say(self, sentence: str, /, **values: object) -> str:
        """The sentence in this language, its {placeholders} filled in."""
        return self._catalogue.gettext(sentence).format(**values)

    def say_as(self, context: str, sentence: str, /, **values: object) -> str:
        """The same where one English word needs several translations: `say_as("phase", "Rest")`."""
        return self._catalogue.pgettext(context, sentence).format(**values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """One sentence for n = 1 and one for more; {n} is filled in."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)

    def text(self, text: Text | None) -> str:
        """A routine's own words in this language, "" for None."""
        return "" if text is None else text.into(self.language)


def words_for(language: str) -> Words:
    """The words of "en" or "ja"; an unknown language falls back to English."""
    if language not in LANGUAGES or language == "en":
        return Words("en")
    compiled = _HERE / f"{language}.mo"
    if compiled.is_file():
        import gettext  # noqa: PLC0415 - a millisecond that English does not need

        with compiled.open("rb") as file:
            return Words(language, gettext.GNUTranslations(file))
    from kneecoach.words.catalogue import read_catalogue  # noqa: PLC0415 - only where nothing was compiled

    return Words(language, read_catalogue(_HERE / language))
