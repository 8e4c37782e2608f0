"""Any known mistakes in any file that ships: `--mend` brings back every byte, comments of all kinds too."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach import paths
from kneecoach.routine.loader import read_checked
from kneecoach.routine.mending import mend_text

SHIPPED = paths.routines()
FILES = sorted([*SHIPPED.glob("*.yaml"), *SHIPPED.glob("protocols/*.yaml")])
COMMENT = (
    "# of mine",
    "#",
    "# reps: 3x10",
    "# - exercise: no: such",
    "# ひざ裏「注」",
    "#\t'\"{[",
    "# hold: 30",
)
LINE = re.compile(
    r"(?P<before> *(?:- )?(?P<key>[a-z]+(?: [a-z]+)*): )(?P<value>[^#\"'|>&*{\[]+?)(?P<after> *(?:#.*)?)"
)
TIMES = {"hold", "time", "prepare"}
NUMBERS = {"reps", "sets", "rounds"}
SLIPS = {
    "exercise": "exercize", "sides": "sidse", "reps": "repz", "hold": "holdd", "sections": "sectons",
    "frequency": "frequncy", "equipment": "equipmnt", "progress": "progres", "sources": "souces",
}  # fmt: skip
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
Spoil = Callable[[str, str, str, str], str | None]


def slip(before: str, key: str, value: str, after: str) -> str | None:
    """A letter of the key wrong."""
    wrong = SLIPS.get(key)
    return f"{before.replace(f'{key}:', f'{wrong}:')}{value}{after}" if wrong else None


def capital(before: str, key: str, value: str, after: str) -> str | None:
    """The key in capitals."""
    return f"{before.replace(f'{key}:', f'{key.capitalize()}:')}{value}{after}"


def joined(before: str, key: str, value: str, after: str) -> str | None:
    """No space after the colon."""
    plain = key in TIMES | NUMBERS | {"sides", "order", "beat", "exercise"}
    return f"{before.rstrip(' ')}{value}{after}" if plain else None


def wide_colon(before: str, key: str, value: str, after: str) -> str | None:
    """The colon of a Japanese keyboard."""
    return f"{before.rstrip(' :')}：{value}{after}" if key in TIMES | NUMBERS | {"sides"} else None


def no_unit(before: str, key: str, value: str, after: str) -> str | None:
    """The unit left out."""
    timed = re.fullmatch(r"([0-9]+(?:-[0-9]+)?) s((?: \(ours\))?)", value)
    return f"{before}{timed[1]}{timed[2]}{after}" if timed and key == "hold" else None


def wide_digits(before: str, key: str, value: str, after: str) -> str | None:
    """Digits of a Japanese keyboard."""
    counted = re.fullmatch(r"[0-9]+(?:-[0-9]+)?", value)
    return f"{before}{value.translate(WIDE)}{after}" if counted and key in NUMBERS else None


def nothing(before: str, key: str, value: str, after: str) -> str | None:
    """A dose that nobody states, written as nothing."""
    return f"{before}~{after}" if value == "not stated" and key in {"reps", "hold", "time", "sets"} else None


def question(before: str, key: str, value: str, after: str) -> str | None:
    """The same, written as a question mark."""
    return f'{before}"?"{after}' if value == "not stated" and key in {"reps", "hold", "time"} else None


def upside_down(before: str, key: str, value: str, after: str) -> str | None:
    """A range from more to less."""
    ends = re.fullmatch(r"([0-9]+)-([0-9]+)((?: s)?(?: \(ours\))?)", value)
    known = ends and key in TIMES | NUMBERS and ends[1] != ends[2]
    return f"{before}{ends[2]}-{ends[1]}{ends[3]}{after}" if ends and known else None


def our(before: str, key: str, value: str, after: str) -> str | None:
    """The mark of our own in another spelling."""
    marked = value.endswith(" (ours)") and key in TIMES | NUMBERS
    return f"{before}{value.removesuffix(' (ours)')} (our){after}" if marked else None


def spaced_id(before: str, key: str, value: str, after: str) -> str | None:
    """The exercise by its name and not by its id."""
    return (
        f"{before}{value.replace('-', ' ').capitalize()}{after}"
        if key == "exercise" and "-" in value
        else None
    )


def each(before: str, key: str, value: str, after: str) -> str | None:
    """Both sides in other words."""
    return f"{before}left and right{after}" if (key, value) == ("sides", "each") else None


def no_colon(before: str, key: str, value: str, after: str) -> str | None:
    """The colon forgotten."""
    return f"{before.removesuffix(': ')} {value}{after}" if key in TIMES | NUMBERS | {"sides"} else None


def glued_dash(before: str, _key: str, value: str, after: str) -> str | None:
    """No space after the dash."""
    return f"{before.replace('- ', '-', 1)}{value}{after}" if "- exercise" in before else None


def other_dash(before: str, _key: str, value: str, after: str) -> str | None:
    """The dash of a word processor."""
    return f"{before.replace('- ', '– ', 1)}{value}{after}" if "- exercise" in before else None


def no_dash(before: str, _key: str, value: str, after: str) -> str | None:
    """The dash forgotten."""
    return f"{before.replace('- ', '', 1)}{value}{after}" if "- exercise" in before else None


def one_off(before: str, key: str, value: str, after: str) -> str | None:
    """A space too many."""
    return f" {before}{value}{after}" if key in TIMES | NUMBERS | {"sides"} and "-" not in before else None


def tab(before: str, key: str, value: str, after: str) -> str | None:
    """A tab for the indentation."""
    inner = key in TIMES | NUMBERS | {"sides"} and "-" not in before
    return f"\t{before.lstrip(' ')}{value}{after}" if inner else None


SHAPES: tuple[Spoil, ...] = (no_colon, glued_dash, other_dash, no_dash, one_off, tab)
SPOILS: tuple[Spoil, ...] = (
    slip, capital, joined, wide_colon, no_unit, wide_digits, nothing, question, upside_down, our, spaced_id,
    each,
)  # fmt: skip


def commented(text: str, random: Random) -> str:
    """The text with comments above, beside and below its lines, where YAML has them as comments."""
    lines = []
    inside: int | None = None  # the column of the key whose text runs on below it
    for line in text.split("\n"):
        column = len(line) - len(line.lstrip(" "))
        if inside is not None and (not line.strip() or column > inside):
            lines.append(line)
            continue
        inside = column if re.search(r": *[|>][-+]?$", line) else None
        if random.random() < 0.25 and line.strip():
            lines.append(" " * random.choice([0, column, column + 3]) + random.choice(COMMENT))
        beside = inside is None and LINE.fullmatch(line) and "#" not in line and random.random() < 0.25
        lines.append(f"{line}{' ' * random.randint(1, 4)}{random.choice(COMMENT)}" if beside else line)
    return "\n".join(lines)


def spoilt(text: str, random: Random, share: float) -> tuple[str, list[str]]:
    """The text with one mistake in some of its lines, and which these are."""
    done, lines, colonless = [], [], False
    for line in text.split("\n"):
        found = LINE.fullmatch(line)
        ways = [
            (one, wrong)
            for one in SPOILS
            if found and (wrong := one(found["before"], found["key"], found["value"], found["after"]))
        ]
        if colonless:  # two lines without a colon are one text to YAML, which nobody takes apart unasked
            ways = [(one, wrong) for one, wrong in ways if one not in (joined, wide_colon)]
        colonless = colonless and (not line.strip() or line.lstrip().startswith("#"))
        if ways and random.random() < share:
            way, line = random.choice(ways)  # noqa: PLW2901 - the line as it is spoilt
            colonless = way in (joined, wide_colon)
            done.append(f"{way.__name__}: {line}")
        lines.append(line)
    return "\n".join(lines), done


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 10**6), st.sampled_from([0.05, 0.2, 0.6]), st.booleans())
def test_mends_bring_back_every_byte(file: Path, seed: int, share: float, windows: bool) -> None:
    random = Random(seed)
    good = commented(file.read_text(encoding="utf-8"), random)
    assert not [fault for fault in read_checked(file, good, SHIPPED).faults if not fault.warning], good
    bad, done = spoilt(good, random, share)
    if windows:
        good, bad = good.replace("\n", "\r\n"), bad.replace("\n", "\r\n")
    mended, _ = mend_text(bad, file, SHIPPED)
    assert mended == good, done


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(1, 3))
def test_mends_of_a_broken_shape_mean_what_was_meant_or_are_not_made(
    file: Path, seed: int, number: int
) -> None:
    """Dashes, colons and indentation: with every line in its place it is the same routine."""
    random = Random(seed)
    good = commented(file.read_text(encoding="utf-8"), random)
    lines = good.split("\n")
    ways = [
        (at, wrong)
        for at, line in enumerate(lines)
        for one in SHAPES
        if (found := LINE.fullmatch(line))
        and (wrong := one(found["before"], found["key"], found["value"], found["after"]))
    ]
    for at, wrong in random.sample(ways, min(number, len(ways))):
        lines[at] = wrong
    mended, _ = mend_text("\n".join(lines), file, SHIPPED)
    checked = read_checked(file, mended, SHIPPED)
    if not [fault for fault in checked.faults if not fault.warning]:
        assert checked.programme == read_checked(file, good, SHIPPED).programme
    for before, after in zip(good.split("\n"), mended.split("\n"), strict=True):
        if before.lstrip().startswith("#"):
            assert after.lstrip() == before.lstrip()
        elif "#" in before:
            assert after.endswith(before[before.index("#") :])


def test_what_stands_below_a_dash_without_its_space_is_moved_only_once_that_is_mended() -> None:
    good = (SHIPPED / "protocols/r18.yaml").read_text(encoding="utf-8")
    first = "      - exercise: seated-hamstring-stretch\n        hold: "
    assert first in good
    bad = good.replace(first, first.replace("- ", "-").replace("        hold", "\thold"))
    assert mend_text(bad, SHIPPED / "protocols/r18.yaml", SHIPPED)[0] == good


@pytest.mark.parametrize("spoil", SPOILS + SHAPES, ids=lambda one: one.__name__)
def test_every_mistake_is_made_in_some_file_and_mended_alone(spoil: Spoil) -> None:
    made = 0
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        lines = text.split("\n")
        for number, line in enumerate(lines):
            found = LINE.fullmatch(line)
            wrong = found and spoil(found["before"], found["key"], found["value"], found["after"])
            if not wrong or made >= 6:
                continue
            made += 1
            bad = "\n".join([*lines[:number], wrong, *lines[number + 1 :]])
            assert mend_text(bad, file, SHIPPED)[0] == text, wrong
    assert made
