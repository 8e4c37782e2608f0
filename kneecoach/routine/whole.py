"""A routine's or a programme's file: the keys that hold for all of it, and what is done."""

from __future__ import annotations

from kneecoach.routine import keys
from kneecoach.routine.agenda import in_week, on_day
from kneecoach.routine.cards import Cards, OwnCards, read_own_cards
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.first_doses import check_first_doses
from kneecoach.routine.frequency import read_frequency
from kneecoach.routine.growth import Frequency
from kneecoach.routine.ids import id_of_stem
from kneecoach.routine.length import read_length
from kneecoach.routine.model import Routine, leaves
from kneecoach.routine.nodes import Mapping, Pair, Scalar
from kneecoach.routine.pain_models import read_pain, with_pain
from kneecoach.routine.pain_rules import Models
from kneecoach.routine.programme import Programme
from kneecoach.routine.scalars import read_id, read_line, read_yes_no
from kneecoach.routine.sections import read_sections
from kneecoach.routine.stages import read_side_routines, read_stages
from kneecoach.routine.starts import read_start, read_test
from kneecoach.routine.steps.every_step import shared_keys
from kneecoach.routine.steps.group import read_days_without
from kneecoach.routine.texts import read_lines, read_text, read_texts
from kneecoach.text import Text


def read_whole(
    root: Mapping, stem: str, cards: Cards, models: Models, found: Findings, text: str, *, programme: bool
) -> Programme:
    """What a file of routine or `programme` says; to be used only where nothing was found wrong."""
    fields = Fields(root, keys.PROGRAMME if programme else keys.ROUTINE, found)
    reading = OwnCards(read_own_cards(fields.get("exercises"), found), cards)
    many = [pair for pair in map(fields.get, keys.ONLY_PROGRAMME) if pair]
    alone = [pair for pair in (fields.get("steps"), fields.get("sections")) if pair]
    if many and (alone or len(many) > 1):
        later = max(many + alone, key=lambda pair: pair.key.span.start)
        other = min(many + alone, key=lambda pair: pair.key.span.start)
        found.add("two-contents", later.key.span.start, key=later.key.text, other=other.key.text)
    whole = _head(fields, stem, models, reading, found, text, content=not many)
    shared = shared_keys(fields, found) if many else ()
    stages, side, test = fields.get("stages"), fields.get("routines"), fields.get("test")
    start, upkeep = fields.get("start"), fields.get("maintenance")
    return Programme(
        whole,
        read_stages(stages, whole, shared, reading, models, found) if stages else (),
        read_side_routines(side, whole, shared, reading, models, found) if side else (),
        read_start(start, found) if start else (),
        _maintenance(upkeep, found) if upkeep else None,
        read_test(test, reading, found) if test else None,
    )


def _head(
    fields: Fields, stem: str, models: Models, cards: Cards, found: Findings, text: str, *, content: bool
) -> Routine:
    name = _name(fields, found)
    about, notes, sources = fields.get("about"), fields.get("notes"), fields.get("sources")
    version, identity, reviewed = fields.get("version"), fields.get("id"), fields.get("reviewed")
    often, weeks, pain = fields.get("frequency"), fields.get("length"), fields.get("pain")
    skip = fields.get("skip on")
    model = read_pain(pain, models, found) if pain else None
    sections = read_sections(fields, cards, found) if content else ()
    steps = [step for section in sections for step in leaves(section.steps)]
    if steps and not any(in_week(step, 1) and on_day(step, 1) for step in steps):
        found.add("nothing-first", fields.node.span.start)
    check_first_doses(sections, 1, found)
    routine = Routine(
        id=(read_id(identity, found) if identity else None) or id_of_stem(stem),
        name=name or Text.plain(stem),
        sections=sections,
        version=read_line(version, found, example="1", longest=40) if version else None,
        about=read_text(about, found) if about else None,
        sources=read_lines(sources, found) if sources else (),
        reviewed=read_yes_no(reviewed, found) if reviewed else False,
        frequency=read_frequency(often, found) if often else None,
        length=read_length(weeks, found) if weeks else None,
        skip=read_days_without(skip, found) if skip else (),
        notes=read_texts(notes, found) if notes else (),
        text=text,
    )
    return with_pain(routine, model)


def _maintenance(pair: Pair, found: Findings) -> Frequency | None:
    """How often it goes on afterwards: `1 a week`, or `{frequency: 1 a week}`."""
    if isinstance(pair.value, Scalar):
        return read_frequency(pair, found)
    if isinstance(pair.value, Mapping) and any(one.key.text == "times" for one in pair.value.pairs):
        return read_frequency(pair, found)
    fields = fields_of(pair.value, pair.key, keys.MAINTENANCE, found, example="{frequency: 1 a week}")
    inner = fields.get("frequency") if fields else None
    if fields is not None and inner is None and not fields.unknown:
        found.missing("missing-key", fields.node, key="frequency", example="frequency: 1 a week")
    return read_frequency(inner, found) if inner else None


def _name(fields: Fields, found: Findings) -> Text | None:
    pair = fields.get("name")
    if pair is None:
        found.missing("missing-key", fields.node, key="name", example="name: Morning stretches")
        return None
    return read_text(pair, found, name=True)
