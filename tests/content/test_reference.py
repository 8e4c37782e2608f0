"""The language's reference, in English and Japanese: what it shows is true, and both say the same."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from kneecoach import paths
from kneecoach.figure.props import KINDS, behind, in_front
from kneecoach.figure.skeleton import solve
from kneecoach.routine import keys
from kneecoach.routine.figures import motion_of
from kneecoach.routine.loader import check_file, read_checked
from kneecoach.routine.places import Lines
from tests.content.drawn import drawing, fits, week_drawn, whole
from tests.content.shipped import EXERCISES, card

SHIPPED = paths.routines()
NAMES = {"en": "README.md", "ja": "README.ja.md"}
REFERENCE = {language: (SHIPPED / name).read_text(encoding="utf-8") for language, name in NAMES.items()}
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCES = {language: FENCE.findall(text) for language, text in REFERENCE.items()}
EXAMPLES = {
    language: [text for info, text in fences if info.startswith("yaml")]
    for language, fences in FENCES.items()
}
EACH = [(language, text) for language, texts in EXAMPLES.items() for text in texts]
DRAWN = [
    (language, info, next(text for kind, text in reversed(fences[:number]) if kind.startswith("yaml")), line)
    for language, fences in FENCES.items()
    for number, (info, lines) in enumerate(fences)
    if info in {"timeline", "plan"}
    for line in lines.splitlines()
]
PLACES = {  # the tables of `All keys`, in their order
    "FILE": keys.PROGRAMME,
    "STAGE": keys.STAGE,
    "SIDE_ROUTINE": keys.SIDE_ROUTINE,
    "SECTION": keys.SECTION,
    "STEP": keys.STEP,
    "ICE": keys.ICE,
    "GROUP": keys.GROUP,
    "UNTIL": keys.UNTIL,
    "PICK": keys.PICK,
    "AGAIN": keys.AGAIN,
    "SHARED": keys.SHARED,
    "CHANGES": keys.CHANGES,
    "SIDE_DOSE": keys.SIDE_DOSE,
    "REST": keys.REST,
    "GROUP_REST": keys.GROUP_REST,
    "FREQUENCY": keys.FREQUENCY,
    "MAINTENANCE": keys.MAINTENANCE,
    "PROGRESS": keys.PROGRESS,
    "GATES": keys.GATES,
    "TEST": keys.TEST,
    "PAIN_MODEL": keys.PAIN_MODEL,
    "BANDS": keys.BANDS,
    "RULE": keys.RULE,
    "EXERCISE": (keys.HEADER, *keys.EXERCISE),
    "CUES": keys.CUES,
    "FIGURE": keys.FIGURE,
    "POSE": keys.POSE,
    "CARRY": keys.CARRY,
    "LEG": keys.LEG,
    "ARM": keys.ARM,
    "PROP": keys.PROP,
    "FORM": keys.FORM,
}
KINDS_SAID = {
    "en": (keys.EXERCISE_KINDS, "yes", "no"),
    "ja": (("ストレッチ", "筋力", "動き", "持久", "ほぐす", "冷やす"), "はい", "いいえ"),
}
WORDS = {"name", "about", "notes", "setup", "move", "feel", "caution", "limit", "stop", "equipment"}
WORDS |= {"sources", "passed", "windows", "for"}
CUES = {"prepare", "hold", "lift", "lower"}  # in some places a dose


def headings(language: str, level: str = "##") -> list[str]:
    return re.findall(rf"^{level} (.*)$", REFERENCE[language], re.MULTILINE)


def part(language: str, number: int) -> str:
    """The text of a section, from 0; negative from the end."""
    return re.split(r"^## .*$", REFERENCE[language], flags=re.MULTILINE)[1:][number]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads."""
    found = [
        [cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if "|" in line
    ]
    heads = {number for number, row in enumerate(found) if set("".join(row)) <= set("-|")}
    return [row for number, row in enumerate(found) if number not in heads and number + 1 not in heads]


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("language", NAMES)
def test_every_fence_is_tested(language: str) -> None:
    assert {info for info, _ in FENCES[language]} == {"yaml", "yaml fragment", "timeline", "plan"}
    assert EXAMPLES[language][0].count("\n") == 5, "the reference begins with five lines"


@pytest.mark.parametrize(("language", "text"), EACH)
def test_an_example_checks_clean(language: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(whole(text), encoding="utf-8")
    assert [fault for fault in check_file(file, SHIPPED) if not fault.warning] == []
    if language == "en":
        assert text.isascii() or "{en: " in text or "  en: " in text


@pytest.mark.parametrize(("language", "info", "example", "line"), DRAWN)
def test_a_drawing_is_what_is_played(
    language: str, info: str, example: str, line: str, tmp_path: Path
) -> None:
    chosen, _, drawn = line.rpartition("::")
    real = (drawing if info == "timeline" else week_drawn)(example, chosen.strip(), language, tmp_path)
    assert fits(drawn, real), " | ".join(real)


def test_a_drawing_that_lies_is_found() -> None:
    real = ["L 30", "switch 5", "R 30"]
    assert fits("L 30 | switch 5 | R 30", real)
    assert fits("L 30 | ... | R 30", real)
    assert not fits("L 30 | switch 6 | R 30", real)
    assert not fits("L 30 | R 30", real)
    assert not fits("L 3", real)


@pytest.mark.parametrize("language", NAMES)
def test_all_keys_are_all_keys(language: str) -> None:
    tables = re.split(r"^### .*$", part(language, -3), flags=re.MULTILINE)[1:]
    assert len(tables) == len(PLACES)
    for table, (place, known) in zip(tables, PLACES.items(), strict=True):
        named = [key for row in rows(table) for key in re.findall(r"`([^`]+)`", row[0])]
        assert len(named) == len(set(named)), place
        assert set(named) == set(known), place
    text = REFERENCE[language]
    for word in (*keys.MUSCLES, *keys.EXERCISE_KINDS, *keys.SPECIAL_DAYS, *KINDS):
        assert f"`{word}`" in text


def test_every_place_of_the_language_has_its_table() -> None:
    known = {key for place in PLACES.values() for key in place}
    assert set(keys.ALL) - known == {"en", "ja"}
    lists = {name for name, value in vars(keys).items() if name.isupper() and isinstance(value, tuple)}
    lists -= {"ALL", "ROUTINE", "PROGRAMME", "ONLY_PROGRAMME", "DOSES"}  # parts of others
    lists -= {"WEEKDAYS", "SPECIAL_DAYS", "MUSCLES", "EXERCISE_KINDS"}  # values
    assert lists == set(PLACES) - {"FILE"}


@pytest.mark.parametrize("language", NAMES)
def test_the_list_of_exercises_is_the_shipped_one(language: str) -> None:
    listed = {row[0].strip("`"): row[1:] for row in rows(part(language, -2))}
    assert set(listed) == {path.stem for path in EXERCISES}
    other = "ja" if language == "en" else "en"
    kinds, yes, no = KINDS_SAID[language]
    for path in EXERCISES:
        data = card(path)
        name, other_name, kind, drawn, one_sided, ready = listed[path.stem]
        assert name.startswith(data["name"][language])
        assert other_name == data["name"][other]
        assert kind == dict(zip(keys.EXERCISE_KINDS, kinds, strict=True))[data["kind"]]
        assert re.findall("`([a-z]+)`", drawn) == drawn_for(path.stem, data["figure"])
        assert one_sided == (yes if data.get("one-sided") == "yes" else no)
        usual = "-" if path.stem == "icing" else "5 s"
        assert ready == data.get("prepare", usual).removesuffix(" (ours)")


def drawn_for(name: str, figure: dict[str, Any]) -> list[str]:
    """What a figure shows: a position, the parts of a rep in their order, or a movement that goes on."""
    if name == "icing":
        return ["ice"]
    return ["reps", *figure["parts"]] if "parts" in figure else ["time" if "cycle" in figure else "hold"]


def test_both_have_the_same_sections_examples_and_tables() -> None:
    english, japanese = ([len(headings(one)), len(headings(one, "###"))] for one in NAMES)
    assert english == japanese
    for number in range(len(headings("en"))):
        shapes = [
            ([info for info, _ in FENCE.findall(part(one, number))], len(rows(part(one, number))))
            for one in NAMES
        ]
        assert shapes[0] == shapes[1], headings("en")[number]


@pytest.mark.parametrize("number", range(len(EXAMPLES["en"])))
def test_both_have_the_same_examples_but_for_their_words(number: int) -> None:
    english, japanese = (bare(yaml.load(EXAMPLES[one][number], Loader=yaml.BaseLoader)) for one in NAMES)  # noqa: S506 - strings only
    assert english == japanese


@pytest.mark.parametrize("number", range(len(EXAMPLES["en"])))
def test_names_are_japanese_in_the_japanese_one(number: int) -> None:
    for name in re.findall(r"^ *(?:- )?name: (.+)$", EXAMPLES["ja"][number], re.MULTILINE):
        assert re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", name)


def bare(node: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """A tree of an example without the words of its author, and without the ids made from them."""
    if isinstance(node, dict):
        return {
            key: None if key in WORDS or (key in CUES and not dose(value)) else bare(value)
            for key, value in node.items()
            if not (key == "id" and "steps" in node)
        }
    if isinstance(node, list):
        return [bare(one) for one in node if isinstance(one, dict) or is_word(one)]
    return node


def is_word(text: str) -> bool:
    """Whether an entry of a list is a word of the language, and not the author's."""
    return text.isascii() and not text[:1].isupper()


def dose(value: Any) -> bool:  # noqa: ANN401 - whatever YAML holds
    """Whether a value is a dose and no cue."""
    return isinstance(value, str) and (value[:1].isdigit() or value in {"fast", "as long as you can"})


@pytest.mark.parametrize("language", NAMES)
def test_links_lead_somewhere(language: str) -> None:
    anchors = {slug(heading) for heading in headings(language)}
    for link in re.findall(r"\]\(([^)]+)\)", REFERENCE[language]):
        if link.startswith("#"):
            assert link[1:] in anchors
        else:
            assert (SHIPPED / link).exists(), link
    other = NAMES["ja" if language == "en" else "en"]
    assert f"]({other})" in REFERENCE[language]
    assert f"(routines/{NAMES[language]})" in (SHIPPED.parent / "README.md").read_text(encoding="utf-8")


def test_the_twelve_meanings_are_drawn_where_it_says() -> None:
    for language in NAMES:
        meanings = rows(part(language, -6))
        assert [row[0] for row in meanings] == [str(number) for number in range(1, 13)]
        for row in meanings:
            for anchor in re.findall(r"\]\(#([^)]+)\)", row[2]):
                number = [slug(heading) for heading in headings(language)].index(anchor)
                told = part(language, number)
                assert {info for info, _ in FENCE.findall(told)} & {"timeline", "plan"} or "| `pain:`" in told


def test_lines_are_in_good_order() -> None:
    for language, text in REFERENCE.items():
        assert text.endswith("\n"), language
        assert not re.search(r"[ \t]+$", text, re.MULTILINE)
        places = [Lines(text).place(text.index(f"\n## {heading}\n")) for heading in headings(language)]
        assert all(one < other for one, other in pairwise(places))


@pytest.mark.parametrize("language", NAMES)
def test_what_is_told_of_things_around_is_read_and_drawn(language: str, tmp_path: Path) -> None:
    told = re.split(r"^### .*$", REFERENCE[language], flags=re.MULTILINE)
    about = next(text for text in told if "`way: {" in text)
    forms = [form for form in re.findall(r"`([a-z]+: [^`]+)`", about) if form.split(":")[0] in KINDS]
    assert len(forms) >= 5
    named = {kind for kind in KINDS if f"`{kind}" in about}
    assert named == set(KINDS), "every thing is told"
    for form in forms:
        file = tmp_path / "thing.yaml"
        pose = "poses: {start: {hips: [0, 53]}, hold: {from: start, near leg: {hip: 40}}}"
        file.write_text(
            f"kneecoach: exercise 1\nname: A\nsources: ours\nfigure:\n  props: [{{{form}}}]\n  {pose}\n",
            encoding="utf-8",
        )
        checked = read_checked(file, file.read_text(encoding="utf-8"), SHIPPED)
        assert checked.faults == (), form
        assert checked.exercise is not None
        assert checked.exercise.figure is not None
        motion = motion_of(checked.exercise.figure)
        assert motion is not None
        body = solve(motion.poses["hold"], motion.view)
        assert behind(motion.props, body) or in_front(motion.props, body), f"{form} is seen"
