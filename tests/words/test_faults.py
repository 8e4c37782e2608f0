"""Every fault has a sentence, every sentence a fault, and nothing of the author's text can spoil it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from kneecoach import routine
from kneecoach.errors import Fault, MachineError, Trouble
from kneecoach.words import words_for
from kneecoach.words.fault_sentences import SENTENCES
from kneecoach.words.faults import TROUBLES, fault_sentence, machine_sentence

ENGLISH, JAPANESE = words_for("en"), words_for("ja")
# What takes the code of a fault first.
NOTING = ("add", "missing", "note", "_fault", "Fault", "Finding", "Suspicion", "Beyond")


def trees() -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in Path(routine.__path__[0]).rglob("*.py")]


def codes_noted() -> set[str]:
    codes = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if name in NOTING and isinstance(node.args[0].value, str):
                    codes.add(node.args[0].value)
    return codes


def texts_written() -> set[str]:
    return {
        node.value
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_code_that_is_noted_has_a_sentence() -> None:
    noted = codes_noted()
    assert len(noted) > 80
    assert noted - set(SENTENCES) == set()


def test_every_sentence_is_of_a_code_that_the_routine_room_knows() -> None:
    assert set(SENTENCES) - texts_written() == set()


def test_every_trouble_has_a_sentence_with_its_path() -> None:
    assert set(TROUBLES) == set(Trouble)
    for trouble in Trouble:
        for words in (ENGLISH, JAPANESE):
            assert "/x/y.db" in machine_sentence(words, MachineError(trouble, Path("/x/y.db"), "detail"))


def test_a_full_disk_and_a_refused_write_are_told_apart() -> None:
    assert "disk full" in machine_sentence(ENGLISH, MachineError(Trouble.FULL, "/x"))
    assert "cannot write" in machine_sentence(ENGLISH, MachineError(Trouble.CANNOT_WRITE, "/x"))
    assert "kneecoach is open" in machine_sentence(ENGLISH, MachineError(Trouble.OPEN_ELSEWHERE, "/x"))


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_says_what_is_wrong_and_what_to_do(code: str) -> None:
    english, japanese = (fault_sentence(words, Fault(code)) for words in (ENGLISH, JAPANESE))
    assert ";" in english
    assert "。" in japanese
    assert english != japanese
    for word in ("scalar", "mapping", "None", "YAML", "token", "sequence", "parse", "str", "dict"):
        assert word not in english.replace("stretch", "").replace("hamstring", "").split()


def test_the_authors_text_is_shown_short_visible_and_on_one_line() -> None:
    text = "\u202eevil\u200b\n\n  <b>{x}%s</b> " + "x" * 500
    sentence = fault_sentence(
        ENGLISH, Fault("not-time", values={"key": "hold", "text": text, "example": "30 s"})
    )
    assert sentence.startswith("hold: [U+202E]evil[U+200B] <b>{x}%s</b> x")
    assert "\n" not in sentence
    assert len(sentence) < 120


def test_a_path_is_not_shortened() -> None:
    path = "/home/" + "x" * 200
    fault = Fault("broken-exercise", values={"id": "plank", "path": path, "n": 2})
    assert path in fault_sentence(ENGLISH, fault)


def test_a_code_that_nobody_knows_still_gets_a_sentence() -> None:
    assert fault_sentence(ENGLISH, Fault("from-the-future"))
    assert fault_sentence(JAPANESE, Fault("from-the-future")) != fault_sentence(
        ENGLISH, Fault("from-the-future")
    )


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("code", ["list-names-sets", "list-and-sets", "rests-and-sets"])
def test_one_entry_is_no_entries(code: str, language: str) -> None:
    alone, several = (
        fault_sentence(words_for(language), Fault(code, values={"key": "rest", "sets": 3, "n": n}))
        for n in (1, 2)
    )
    assert "1 entries" not in alone
    assert "1 sets" not in alone
    assert alone.replace("1", "2") != several or language == "ja"
    assert "1" in alone
