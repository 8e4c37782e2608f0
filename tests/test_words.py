"""What is said to a user: in both languages, and promising nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
import yaml

from kneecoach.words.catalogue import merged
from tests.sources import ROOT, expect_none, text_files

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")
# A timer and a diary names no diagnosis and promises no cure.
PROMISES = re.compile(
    r"\b(treat(s|ment|ments|ing|ed)?|heal(s|ing|ed)?|cur(e|es|ing|ed)|prevent(s|ing|ed|ion)?|diagnos\w+|rehab\w*)\b"
    r"|clinically proven|治療|治す|治し|治る|治り|完治|診断|予防する|予防でき|改善効果"
    r"|効果がある|効果があり(?!ません)",
    re.IGNORECASE,
)
# Said to say the opposite, or the name of a place to go to.
MEANT = (
    "does not diagnose or treat",
    "診断や治療を行うものではありません",
)


def promises(text: str) -> list[str]:
    """The words in `text` that promise what a timer and diary cannot."""
    for phrase in MEANT:
        text = text.replace(phrase, "")
    return [found.group() for found in PROMISES.finditer(text)]


def shipped() -> Iterator[tuple[str, object]]:
    """Path and content of every data file that ships with words in it."""
    for source in text_files("routines", "resources"):
        if source.path.endswith((".yaml", ".yml")):
            yield source.path, yaml.safe_load(source.text)
        elif source.path.endswith(".toml"):
            yield source.path, tomllib.loads(source.text)


def texts(data: object, place: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Place and languages of every text in a data file that is written by language."""
    if isinstance(data, dict):
        if data.keys() & {"en", "ja"} and all(isinstance(value, str) for value in data.values()):
            yield place, data
        for key, value in data.items():
            yield from texts(value, f"{place}/{key}")
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from texts(value, f"{place}/{number}")


def one_language(by_language: dict[str, str]) -> bool:
    """Whether a text lacks one of the two languages."""
    return not (by_language.get("en", "").strip() and _JAPANESE.search(by_language.get("ja", "")))


def test_every_shipped_text_is_in_both_languages() -> None:
    found = [(path, place, text) for path, data in shipped() for place, text in texts(data)]
    assert len(found) > 100
    expect_none([f"{path}{place}: {text}" for path, place, text in found if one_language(text)])


def test_no_sentence_promises_what_a_timer_cannot() -> None:
    faults = []
    for entry in merged(ROOT / "kneecoach/words/ja"):
        for text in (entry.msgid, entry.msgid_plural, entry.msgstr, *entry.msgstr_plural.values()):
            faults += [f"{word!r} in {text!r}" for word in promises(text or "")]
    expect_none(faults)


def test_no_shipped_text_promises_what_a_timer_cannot() -> None:
    expect_none(
        [
            f"{path}{place}: {word!r} in {text!r}"
            for path, data in shipped()
            for place, by_language in texts(data)
            for text in by_language.values()
            for word in promises(text)
        ]
    )


@pytest.mark.parametrize(
    "text",
    ["It treats the cause", "This heals", "Prevents injury", "けがを予防する", "痛みを治す", "診断の結果"],
)
def test_a_promise_is_named(text: str) -> None:
    assert len(promises(text)) == 1


def test_the_disclaimer_and_plain_words_are_no_promise() -> None:
    assert promises("Not a medical device; does not diagnose or treat.") == []
    assert promises("診断や治療を行うものではありません。") == []
    assert promises("Secure the band; health first; rest when you are tired.") == []


def test_a_text_in_one_language_is_named() -> None:
    data = {"steps": [{"name": {"en": "Plank"}}, {"name": {"en": "Plank", "ja": "プランク"}}]}
    assert [place for place, text in texts(data) if one_language(text)] == ["/steps/0/name"]
