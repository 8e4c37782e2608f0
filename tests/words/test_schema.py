"""The schema for editors: current, right for scalars typed by YAML 1.2, and explained in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from kneecoach import paths
from kneecoach.routine.loader import read_checked
from kneecoach.routine.schema.shapes import MAPS
from kneecoach.words.hovers import HOVERS
from kneecoach.words.schema import schema_text
from tests.content.drawn import whole
from tests.content.test_reference import EACH
from tests.hostile.spoiling import good_files, spoilt
from tests.routine.samples import BASICS
from tests.routine.test_mending import SPELLINGS
from tests.routine.test_mistakes import MISTAKES, Mistake

SHIPPED = sorted(paths.routines().rglob("*.yaml"))
SCHEMA: dict[str, Any] = json.loads(paths.schema().read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)


class CoreLoader(yaml.SafeLoader):
    """PyYAML's loader with the scalars of YAML 1.2's core schema, as editors have them."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own form


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+0123456789.")),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", list("-+.")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda _, node: int(str(node.value), 0 if node.value[:2] in {"0x", "0o"} else 10)
)


def typed(text: str) -> Any:  # noqa: ANN401 - whatever the file says
    """A text as an editor sees it: typed scalars, and every key a text."""
    return _keys(yaml.load(text, Loader=CoreLoader))  # noqa: S506 - a SafeLoader of our own


def _keys(value: Any) -> Any:  # noqa: ANN401 - see typed
    if isinstance(value, dict):
        return {str(key): _keys(one) for key, one in value.items()}
    return [_keys(one) for one in value] if isinstance(value, list) else value


def wrong(text: str) -> list[str]:
    return [
        f"{list(error.absolute_path)}: {error.message[:200]}" for error in VALIDATOR.iter_errors(typed(text))
    ]


def test_it_types_scalars_as_editors_do() -> None:
    said = typed(
        "{a: no, b: 10, c: 1:30, d: 0301, e: null, f: ~, g: 1.0, h: true, i: 2026-01-01, j: 20-30 s, 1: x}"
    )
    assert said == {
        "a": "no", "b": 10, "c": "1:30", "d": 301, "e": None, "f": None, "g": 1.0, "h": True,
        "i": "2026-01-01", "j": "20-30 s", "1": "x",
    }  # fmt: skip


def test_the_file_is_the_one_that_the_program_makes() -> None:
    assert paths.schema().read_text(encoding="utf-8") == schema_text(), (
        "run: python -m kneecoach.words.schema"
    )
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_file_is_right(path: Path) -> None:
    assert wrong(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", [BASICS, *(whole(text) for _, text in EACH)])
def test_every_example_of_the_reference_is_right(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("meant", [meant for _, meant in SPELLINGS])
def test_what_a_mend_writes_is_right(meant: str) -> None:
    text = f"kneecoach: routine 1\nname: T\nsteps:\n  - exercise: hip-lift\n    {meant}\n"
    assert wrong(text) == []


# What a schema cannot see, each with the reason.
BESIDE = "it does not know what lies beside the file"
NUMBERS = "it cannot compare numbers in a text"
EVERY_STEP = "the other half may stand in `every step`, in `weeks` or in `levels`"
UNSEEN = {
    "exercise: hip-lfit": BESIDE,
    "exercise: jumping": BESIDE,
    "pain: strickt": BESIDE,
    "hold: 30-20 s": NUMBERS,
    "hold: 400 min": NUMBERS,
    "ice: 25 min": NUMBERS,
    "reps: 20 in all": EVERY_STEP,
    "sets: 2-3\n        order: side": EVERY_STEP,
    "": EVERY_STEP,
    "        hold: 30-60 s\n        hold: 20 s": "an editor itself says that a key stands there twice",
}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.new[:40])
def test_the_mistakes_of_therapists_are_refused_as_far_as_a_schema_can_see(mistake: Mistake) -> None:
    text = BASICS.replace(mistake.old, mistake.new, 1)
    try:
        refused = wrong(text) != []
    except (yaml.YAMLError, ValueError):
        refused = True  # no YAML, as an editor says itself
    assert refused or mistake.new in UNSEEN, mistake


def test_what_a_schema_cannot_see_is_not_more_than_that() -> None:
    accepted = {one.new for one in MISTAKES if one.new in UNSEEN and _accepted(one)}
    assert accepted == set(UNSEEN)


def _accepted(mistake: Mistake) -> bool:
    try:
        return wrong(BASICS.replace(mistake.old, mistake.new, 1)) == []
    except (yaml.YAMLError, ValueError):
        return False


@pytest.mark.parametrize("seed", range(2))
def test_what_the_program_reads_is_right_to_an_editor_too(seed: int) -> None:
    random, files = Random(seed), good_files()
    for _ in range(80):
        path, text = random.choice(files)
        text = spoilt(text, random)
        faults = read_checked(path, text, paths.routines()).faults
        if all(fault.warning for fault in faults):
            try:
                assert wrong(text) == []
            except (yaml.YAMLError, ValueError):
                continue  # PyYAML is stricter than editors with a sign that it does not know


def test_the_four_kinds_of_file_have_their_own_keys() -> None:
    assert wrong("kneecoach: exercise 1\nname: Plank\nsteps: []\n")
    assert wrong("kneecoach: pain-model 1\nname: Mine\n")
    assert wrong("kneecoach: routine 1\nname: X\nstages:\n  - name: Y\n    steps: [{ice: 5 min}]\n")
    assert wrong("kneecoach: programme 1\nname: X\nstages:\n  - name: Y\n    steps: [{ice: 5 min}]\n") == []
    assert wrong("kneecoach: song 1\n")
    model = "kneecoach: pain-model 1\nname: Mine\nbands: {lower: 0-2, middle: 3-5, upper: 6-10}\n"
    assert wrong(model + "rules:\n  - {when: during, above: 5, do: stop}\n") == []


@pytest.mark.parametrize(
    ("pose", "right"),
    [
        ("hips: [0, 53]", True),
        ("hips: [0, 53, 2]", False),
        ("stand: {leg: near, at: 0, shank: 4, knee: 8}", True),
        ("stand: {leg: left}", False),
        ("near leg: {hip: 80, knee: 90}", True),
        ("near leg: {hip: much}", False),
        ("near leg: {elbow: 80}", False),
        ("arms: {hand: near knee, bend: back}", True),
        ("arms: {hand: near thigh}", False),
        ("left arm: {shoulder: 8}", False),
    ],
)
def test_poses_are_checked_as_one_writes_them(pose: str, right: bool) -> None:
    card = f"kneecoach: exercise 1\nname: X\nfigure:\n  poses:\n    start: {{{pose}}}\n"
    assert (wrong(card) == []) is right
    faults = read_checked(Path("x.yaml"), card, paths.routines()).faults
    assert (not faults) is right, "the program says the same"


def test_things_around_are_checked_too() -> None:
    card = "kneecoach: exercise 1\nname: X\nfigure:\n  poses: {start: {hips: [0, 53]}}\n  props: [%s]\n"
    for good in ("mat", "{wall: 30}", "{towel: [near palm, near ball]}", "{step: {at: 30, high: 12}}"):
        assert wrong(card % good) == [], good
    for bad in ("matt", "{wal: 30}", "{towel: [near hand]}", "{step: {tall: 12}}"):
        assert wrong(card % bad), bad


def test_every_key_is_explained_in_both_languages() -> None:
    for name, (known, _) in MAPS.items():
        properties = SCHEMA["definitions"][name]["properties"]
        assert set(properties) == set(known)
        for key, value in properties.items():
            english, japanese = value["description"].split("\n\n")
            assert english.isascii() or "\u30d7" in english, key
            assert re.search("[\u3040-\u30ff\u4e00-\u9fff]", japanese), key


def test_every_text_is_of_a_key_that_there_is() -> None:
    known = {key for keys, _ in MAPS.values() for key in keys} | {"", "en", "ja", *_cues()}
    assert {key for _, key in HOVERS} <= known
    assert {place for place, _ in HOVERS} <= {"", "text", "cues", *MAPS}


def _cues() -> set[str]:
    return set(SCHEMA["definitions"]["cues"]["properties"])
