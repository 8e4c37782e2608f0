"""Words that a routine or a rule brings with it, in one language or several."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text as its author wrote it, by language.

    `by_language` holds pairs (language code, text), in the author's order; a text written without a
    language has the code "" and stands for all of them.
    """

    by_language: tuple[tuple[str, str], ...]

    @classmethod
    def plain(cls, text: str) -> Text:
        """One text for every language."""
        return cls((("", text),))

    @classmethod
    def of(cls, **by_language: str) -> Text:
        """Texts by language code: `Text.of(en="Plank", ja="プランク")`."""
        return cls(tuple(by_language.items()))

    @classmethod
    def lines(cls, texts: Sequence[Text]) -> Text:
        """Texts in the same languages as the lines of one."""
        languages = [code for code, _ in texts[0].by_language] if texts else []
        return cls(tuple((code, "\n".join(text.into(code) for text in texts)) for code in languages))

    def packed(self) -> str:
        """The texts of all languages as one line of JSON, for a store that keeps lines."""
        return json.dumps(self.by_language, ensure_ascii=False)

    @classmethod
    def unpacked(cls, line: str) -> Text:
        """What `packed` gave; any other line is a text for every language."""
        try:
            return cls(tuple((str(code), str(text)) for code, text in json.loads(line)))
        except (ValueError, TypeError):
            return cls.plain(line)

    def into(self, language: str) -> str:
        """The text in `language`, else in English, else the first one there is; "" where there is none."""
        texts = dict(self.by_language)
        for code in (language, "", "en"):
            if code in texts:
                return texts[code]
        return self.by_language[0][1] if self.by_language else ""
