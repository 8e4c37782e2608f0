"""Exercise cards: read from a file or from a routine's own `exercises`, and looked up by id."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kneecoach.errors import Edit
from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.characters import named, unseen_in_name
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.fields import Fields, fields_of, note_joined
from kneecoach.routine.figures import read_motion, text_of_figure
from kneecoach.routine.findings import Findings
from kneecoach.routine.ids import is_id
from kneecoach.routine.measures import READY
from kneecoach.routine.nodes import Mapping, Pair, Scalar, Sequence
from kneecoach.routine.pictures import read_picture
from kneecoach.routine.scalars import certain, check_choice, nearest, note_not_id, read_choice, read_yes_no
from kneecoach.routine.slips import slip_of
from kneecoach.routine.texts import read_lines, read_text, read_texts, text_of
from kneecoach.text import Text

_LONG_CUE = {"ja": 30, "": 60}  # characters that the far view can still show, by language
_LONG_WORD = {"ja": 8, "": 16}  # and of a word that stands for a part
_LONG_SIDE = {"ja": 15}  # beside LEFT and RIGHT; 30 in other languages


@dataclass(frozen=True, slots=True)
class BrokenCard:
    """An exercise that is there but has faults. `path` is None for one of the routine's own."""

    path: Path | None = None
    faults: int = 0


class Cards(Protocol):
    """Where exercises are looked up."""

    def card(self, exercise_id: str) -> Exercise | BrokenCard | None:
        """The exercise with this id (a valid one), None where there is none."""
        ...

    def ids(self) -> frozenset[str]:
        """All ids there are, to find the one that was meant."""
        ...


@dataclass(frozen=True, slots=True)
class OwnCards:
    """The exercises of a routine's own file, and behind them those of the folders."""

    own: dict[str, Exercise | BrokenCard]
    others: Cards

    def card(self, exercise_id: str) -> Exercise | BrokenCard | None:
        """The file's own exercise first."""
        return self.own.get(exercise_id) or self.others.card(exercise_id)

    def ids(self) -> frozenset[str]:
        """Own and others."""
        return self.others.ids() | frozenset(self.own)


class NoCards:
    """No exercises at all: for a text that belongs to no folder."""

    def card(self, exercise_id: str) -> Exercise | BrokenCard | None:  # noqa: ARG002 - the protocol's
        """Always None."""
        return None

    def ids(self) -> frozenset[str]:
        """None."""
        return frozenset()


def read_own_cards(pair: Pair | None, found: Findings) -> dict[str, Exercise | BrokenCard]:
    """The exercises under `exercises:` of a routine, by id."""
    if pair is None:
        return {}
    node = pair.value
    if not isinstance(node, Mapping):
        code = "no-value" if isinstance(node, Scalar) and node.nothing else "not-keys"
        at = pair.key.span.start if code == "no-value" else node.span.start
        found.add(code, at, key=pair.key.text, example="heel-slide: {name: Heel slide}")
        return {}
    cards: dict[str, Exercise | BrokenCard] = {}
    for entry in node.pairs:
        if note_joined(entry, found, ()):
            continue
        if not is_id(entry.key.text):
            note_not_id(entry.key, pair.key.text, found)
            continue
        before = found.errors
        fields = fields_of(entry.value, entry.key, keys.EXERCISE, found, example="name: Heel slide")
        card = read_card(fields, entry.key.text, found) if fields else None
        cards[entry.key.text] = card if card and found.errors == before else BrokenCard()
    return cards


def read_card(fields: Fields, exercise_id: str, found: Findings) -> Exercise | None:
    """An exercise from its keys; None with a fault where it has no name."""
    _check_own_id(fields.get("id"), exercise_id, found)
    name_pair = fields.get("name")
    if name_pair is None:
        found.missing("missing-key", fields.node, key="name", example="name: Heel slide")
    name = read_text(name_pair, found, name=True) if name_pair else None

    def text(key: str) -> Text | None:
        pair = fields.get(key)
        return read_text(pair, found) if pair else None

    cues, own_words = fields.get("cues"), fields.get("words")
    one_sided, prepare = fields.get("one-sided"), fields.get("prepare")
    equipment, muscles, notes = fields.get("equipment"), fields.get("muscles"), fields.get("notes")
    sources, reviewed, kind = fields.get("sources"), fields.get("reviewed"), fields.get("kind")
    stop, picture, easier, harder = (fields.get(key) for key in ("stop", "picture", "easier", "harder"))
    card = Exercise(
        id=exercise_id,
        name=name or Text.plain(exercise_id),
        setup=text("setup"),
        move=text("move"),
        feel=text("feel"),
        caution=text("caution"),
        limit=text("limit"),
        stop=read_texts(stop, found) if stop else (),
        picture=read_picture(picture, found) if picture else None,
        easier=_ids(easier, found) if easier else (),
        harder=_ids(harder, found) if harder else (),
        cues=read_cues(cues, found, ()) if cues else (),
        words=read_cues(own_words, found, (), _LONG_WORD) if own_words else (),
        kind=read_choice(kind, found, keys.EXERCISE_KINDS) if kind else None,
        one_sided=read_yes_no(one_sided, found) if one_sided else False,
        side_means=_side_means(fields.get("side means"), found),
        prepare=read_amount(prepare, found, READY) if prepare else None,
        equipment=read_texts(equipment, found) if equipment else (),
        muscles=_muscles(muscles, found) if muscles else (),
        figure=_figure(fields.get("figure"), found),
        sources=read_lines(sources, found) if sources else (),
        notes=read_texts(notes, found) if notes else (),
        reviewed=read_yes_no(reviewed, found) if reviewed else False,
        span=fields.node.span,
    )
    return card if name else None


def _figure(pair: Pair | None, found: Findings) -> str | None:
    """The text of the poses, once it is known that they can be drawn."""
    if pair is None:
        return None
    before = found.errors
    read_motion(pair, found)
    return None if found.errors > before else text_of_figure(pair, found.patch.text)


def _side_means(pair: Pair | None, found: Findings) -> Text | None:
    """Which limb LEFT and RIGHT name, short enough to stand beside them."""
    text = read_text(pair, found, name=True) if pair else None
    if pair is not None and text is not None:
        for language, line in text.by_language:
            most = _LONG_SIDE.get(language, 30)
            if len(line) > most:
                found.add("long-cue", pair.value.span.start, warning=True, key=pair.key.text, most=most)
    return text


def read_cues(
    pair: Pair, found: Findings, parts: tuple[str, ...], longest: dict[str, int] = _LONG_CUE
) -> tuple[tuple[str, Text], ...]:
    """Short lines by part or kind of phase; `parts` are the author's own words for parts.

    `longest`: how many characters can be read from afar, by language, "" for all others.
    """
    node = pair.value
    if not isinstance(node, Mapping):
        code = "no-value" if isinstance(node, Scalar) and node.nothing else "not-keys"
        at = pair.key.span.start if code == "no-value" else node.span.start
        found.add(code, at, key=pair.key.text, example="hold: Keep still")
        return ()
    cues = []
    known = (*keys.CUES, *parts)
    for entry in node.pairs:
        kind = _cue_kind(entry, found, known, parts)
        text = text_of(entry.value, entry.key, found, name=True) if kind else None
        if kind is None or text is None:
            continue
        for language, line in text.by_language:
            most = longest.get(language, longest[""])
            if len(line) > most:
                found.add("long-cue", entry.value.span.start, warning=True, key=kind, most=most)
        cues.append((kind, text))
    return tuple(cues)


def _cue_kind(entry: Pair, found: Findings, known: tuple[str, ...], parts: tuple[str, ...]) -> str | None:
    word, span = entry.key.text, entry.key.span
    if word in known:
        return word
    if note_joined(entry, found, known):
        return None
    hidden = unseen_in_name(word)
    if hidden:
        found.add("invisible-character", span.start, key=word, character=named(hidden))
        return None
    near = nearest(word, known)
    if not parts and is_word(word):  # a card cannot know the words of the tempos that it is done with
        if slip_of(word, known) and word not in found.parts:
            found.add("cue-like", span.start, warning=True, text=word, near=slip_of(word, known) or "")
        return word
    if near:
        mend = certain(entry.key, word, near, known)
        found.add("unknown-key-near", span.start, mend=mend, key=word, near=near)
        return near
    found.add("unknown-key", span.start, key=word, choices=", ".join(known))
    return None


def is_word(text: str) -> bool:
    """Whether a text can name a part of a rep: lower-case letters, at most 20 in all.

    Single hyphens and spaces may stand between words: `right arm`.
    """
    words = text.replace("-", " ").split(" ")
    return len(text) <= 20 and text == text.lower() and all(map(str.isalpha, words))


def _check_own_id(pair: Pair | None, exercise_id: str, found: Findings) -> None:
    """An exercise is found by its key or its file's name, so an id beside it must say the same."""
    if pair is None:
        return
    node = pair.value
    if not isinstance(node, Scalar) or node.text != exercise_id:
        edit = Edit(node.span.start, node.span.end, exercise_id) if node.span.end > node.span.start else None
        found.add("other-id", node.span.start, mend=edit, near=exercise_id)


def _ids(pair: Pair, found: Findings) -> tuple[str, ...]:
    """The ids of other exercises, one or a list."""
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    ids = []
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example="heel-slide")
        elif is_id(item.text):
            ids.append(item.text)
        else:
            note_not_id(item, pair.key.text, found)
    return tuple(dict.fromkeys(ids))


def _muscles(pair: Pair, found: Findings) -> tuple[str, ...]:
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    muscles = []
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add(
                "not-choice", item.span.start, key=pair.key.text, text="", choices=", ".join(keys.MUSCLES)
            )
        else:
            muscles.append(check_choice(item, pair.key.text, found, keys.MUSCLES))
    return tuple(dict.fromkeys(muscle for muscle in muscles if muscle))
