"""The JSON Schema with hover texts in every language; `python -m kneecoach.words.schema` writes its file."""

from __future__ import annotations

import json
import sys

from kneecoach import paths
from kneecoach.files import write_file
from kneecoach.routine.schema.shapes import build
from kneecoach.words import LANGUAGES, words_for
from kneecoach.words.hovers import HOVERS


def schema_text() -> str:
    """The schema as it lies in `resources/`."""
    languages = [words_for(code) for code in LANGUAGES]

    def hover(place: str, key: str) -> str:
        sentence = HOVERS.get((place, key)) or HOVERS["", key]
        return "\n\n".join(words.say(sentence) for words in languages)

    return json.dumps(build(hover), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the schema where editors find it."""
    path = paths.schema()
    write_file(path, schema_text().encode(), private=False)
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
