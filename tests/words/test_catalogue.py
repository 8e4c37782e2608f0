"""Every sentence in the code has its Japanese twin, and every twin its sentence."""

from __future__ import annotations

import ast
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from string import Formatter
from typing import NamedTuple

import polib
import pytest
from babel.messages.extract import extract_python

from kneecoach.words.catalogue import merged
from tests.sources import ROOT, Source, expect_none, python_files

# How a sentence is said in the code.
SAYING = ("say", "say_as", "plural", "mark")
# Said so in Japanese too.
SAME_IN_JAPANESE = {
    "kneecoach": "the program's own name",
    "OK": "as on Japanese buttons everywhere",
    "Space": "as Japanese keyboards and manuals name the key",
    "kg": "as on every scale; キロ is a way to a runner",
    "{n} kg": "likewise",
}
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_LATIN = re.compile("[A-Za-z]{2,}")
_STRAIGHT = re.compile("[a-z]'[a-z]")
_WIDE_DIGIT = re.compile("[\uff10-\uff19]")


class Sentence(NamedTuple):
    """What tells two sentences of a catalogue apart."""

    context: str
    english: str
    many: str = ""


def said_in(source: Source) -> set[Sentence]:
    """The sentences a file says or marks."""
    found = extract_python(io.BytesIO(source.text.encode()), dict.fromkeys(SAYING), [], {"encoding": "utf-8"})
    sentences = set()
    for _line, keyword, messages, _comments in found:
        texts = list(messages) if isinstance(messages, tuple) else [messages]
        first, second = str(texts[0] or ""), str(texts[1] or "") if len(texts) > 1 else ""
        match keyword:
            case "say_as":
                sentences.add(Sentence(first, second))
            case "plural":
                sentences.add(Sentence("", first, second))
            case _:
                sentences.add(Sentence("", first))
    return {sentence for sentence in sentences if sentence.english}


def placeholders(text: str) -> set[str]:
    """The names in a sentence's {braces}; "" stands for a brace without a name."""
    return {name for _text, name, _spec, _how in Formatter().parse(text) if name is not None}


def twin_of(entry: polib.POEntry) -> str:
    """An entry's Japanese."""
    return str(entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr)


def key_of(entry: polib.POEntry) -> Sentence:
    """The sentence that an entry is the twin of."""
    return Sentence(entry.msgctxt or "", entry.msgid, entry.msgid_plural or "")


def catalogue_faults(entries: Iterable[polib.POEntry], said: set[Sentence]) -> list[str]:
    """All that is wrong between the sentences of the code and the entries of a catalogue."""
    entries = [entry for entry in entries if not entry.obsolete]
    twins: dict[Sentence, set[str]] = defaultdict(set)
    for entry in entries:
        twins[key_of(entry)].add(twin_of(entry))
    faults = [f"no Japanese: {sentence}" for sentence in sorted(said - twins.keys())]
    faults += [f"said nowhere: {sentence}" for sentence in sorted(twins.keys() - said)]
    faults += [f"two twins: {key}: {sorted(texts)}" for key, texts in sorted(twins.items()) if len(texts) > 1]
    for entry in entries:
        faults += [f"{fault}: {key_of(entry)}: {twin_of(entry)!r}" for fault in twin_faults(entry)]
    return faults


def twin_faults(entry: polib.POEntry) -> list[str]:
    """What is wrong with one entry by itself."""
    english, twin = entry.msgid_plural or entry.msgid, twin_of(entry)
    without_places = re.sub(r"\{.*?\}", "", twin)
    untranslated = (
        _LATIN.search(without_places) and not _JAPANESE.search(twin) and twin not in SAME_IN_JAPANESE
    )
    faults = {
        "empty": not twin.strip(),
        "marked fuzzy": entry.fuzzy,
        "other placeholders": placeholders(twin) != placeholders(english),
        "not Japanese": bool(untranslated),
        "full-width digits": bool(_WIDE_DIGIT.search(twin)),
        "space at an end": english == english.strip() and twin != twin.strip(),
    }
    return [name for name, found in faults.items() if found]


def call_faults(source: Source) -> list[str]:
    """Calls whose sentence nobody can extract, or whose placeholders do not get their values."""
    faults = []
    for node in ast.walk(source.tree):
        name = _saying(node)
        if not isinstance(node, ast.Call) or not name:
            continue
        place = f"{source.path}:{node.lineno}"
        texts = {"say_as": node.args[1:2], "plural": node.args[:2]}.get(name, node.args[:1])
        if any(isinstance(text, (ast.JoinedStr, ast.BinOp, ast.Call)) for text in texts):
            faults.append(f"{place}: {name}() of a sentence put together: {ast.unparse(texts[0])}")
            continue
        known = [str(text.value) for text in texts if isinstance(text, ast.Constant)]
        given = {keyword.arg for keyword in node.keywords}
        if name == "mark" or None in given or len(known) < len(texts):
            continue
        asked = set().union(*(placeholders(text) for text in known))
        got = given | ({"n"} if name == "plural" else set())
        faults += [f"{place}: {known[0]!r} asks for {name!r}" for name in sorted(asked - got)]
        faults += [
            f"{place}: {known[0]!r} has no place for {name!r}" for name in sorted(map(str, given - asked))
        ]
    return faults


def _saying(node: ast.AST) -> str:
    """The way this node says a sentence, "" where it says none."""
    if not isinstance(node, ast.Call) or not node.args:
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr if node.func.attr in SAYING[:3] else ""
    return "mark" if isinstance(node.func, ast.Name) and node.func.id == "mark" else ""


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return python_files("kneecoach")


def test_every_sentence_has_one_twin_and_every_twin_its_sentence(sources: list[Source]) -> None:
    said = set().union(*(said_in(source) for source in sources))
    assert len(said) > 50
    expect_none(catalogue_faults(merged(ROOT / "kneecoach/words/ja"), said))


def test_every_sentence_gets_the_values_it_asks_for(sources: list[Source]) -> None:
    expect_none([fault for source in sources for fault in call_faults(source)])


def test_an_apostrophe_is_a_curly_one_wherever_a_window_shows_it() -> None:
    """Not in what a terminal or an editor shows: options, poses (quoted in the reference) and hover texts."""
    rooms = set((ROOT / "kneecoach/words/ja").glob("*.po"))
    plain = {room for room in rooms if room.stem in {"cli", "figure", "hovers"}}
    assert len(plain) == 3
    entries = [entry for room in rooms - plain for entry in polib.pofile(str(room))]
    expect_none(entry.msgid for entry in entries if _STRAIGHT.search(entry.msgid + entry.msgid_plural))


def test_no_sentence_stands_twice_in_one_file() -> None:
    twice = []
    for path in sorted((ROOT / "kneecoach/words/ja").glob("*.po")):
        counted = Counter(key_of(entry) for entry in polib.pofile(str(path)))
        twice += [f"{path.name}: {key}" for key, times in counted.items() if times > 1]
    expect_none(twice)


CODE = """
words.say("Start")
self.words.say_as("phase", "Rest")
words.plural("{n} set", "{n} sets", count)
LATER = mark("It hurts now")
words.say(later)
words.say_as("phase", kind)
"""


def test_every_way_to_say_a_sentence_is_seen() -> None:
    assert said_in(Source("a.py", CODE)) == {
        Sentence("", "Start"),
        Sentence("phase", "Rest"),
        Sentence("", "{n} set", "{n} sets"),
        Sentence("", "It hurts now"),
    }


def _entry(english: str, japanese: str) -> polib.POEntry:
    return polib.POEntry(msgid=english, msgstr=japanese)


SOUND = _entry("{n} of {total}", "{total}中{n}")


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ([], "no Japanese"),
        ([SOUND, _entry("Stop", "中止")], "said nowhere"),
        ([SOUND, _entry("{n} of {total}", "{total}のうち{n}")], "two twins"),
        ([_entry("{n} of {total}", "{n}回")], "other placeholders"),
        ([_entry("{n} of {total}", "")], "empty"),
        ([_entry("{n} of {total}", "{n} of {total}")], "not Japanese"),
        ([_entry("{n} of {total}", "{total}中{n}、\uff11")], "full-width digits"),
        ([_entry("{n} of {total}", "{total}中{n} ")], "space at an end"),
    ],
)
def test_a_fault_of_the_catalogue_is_named(entries: list[polib.POEntry], fault: str) -> None:
    faults = catalogue_faults(entries, {Sentence("", "{n} of {total}")})
    assert any(found.startswith(fault) for found in faults), faults


def test_a_sound_catalogue_has_no_fault() -> None:
    assert catalogue_faults([SOUND], {Sentence("", "{n} of {total}")}) == []


@pytest.mark.parametrize(
    "call",
    [
        "words.say(f'{n} of 3')",
        "words.say('a' + b)",
        "words.say('{n} of {total}', n=1)",
        "words.say('Start', n=1)",
        "words.say_as('phase', '{n} left')",
        "words.plural('{n} set of {total}', '{n} sets of {total}', n)",
        "mark(f'{n} sets')",
    ],
)
def test_a_faulty_call_is_named(call: str) -> None:
    assert len(call_faults(Source("kneecoach/ui/today.py", call))) == 1


@pytest.mark.parametrize(
    "call",
    [
        "words.say('{n} of {total}', n=1, total=3)",
        "words.plural('{n} set', '{n} sets', n)",
        "words.say(sentence, **values)",
        "words.say_as('phase', '{n} left', n=2)",
        "words.say('one ' 'sentence')",
        "pytest.mark('a')",
    ],
)
def test_a_sound_call_is_not_named(call: str) -> None:
    assert call_faults(Source("kneecoach/ui/today.py", call)) == []
