"""The stages of a programme, and routines side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kneecoach.routine import keys
from kneecoach.routine.cards import Cards
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.first_doses import check_first_doses
from kneecoach.routine.frequency import read_frequency
from kneecoach.routine.growth import Length
from kneecoach.routine.ids import is_id, to_id
from kneecoach.routine.length import read_length
from kneecoach.routine.model import Routine
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.pain_models import read_pain, with_pain
from kneecoach.routine.pain_rules import Models
from kneecoach.routine.programme import Programme, Stage
from kneecoach.routine.progression import read_when
from kneecoach.routine.scalars import note_not_id, one_value, read_id, read_yes_no
from kneecoach.routine.sections import read_sections
from kneecoach.routine.stage_weeks import check_weeks, first_weeks
from kneecoach.routine.starts import read_start
from kneecoach.routine.steps.group import read_days_without
from kneecoach.routine.steps.weeks import span_of_weeks
from kneecoach.routine.texts import read_text, read_texts
from kneecoach.routine.timeline import Dose
from kneecoach.text import Text

MOST = 20
_BETWEEN = " \u00b7 "


def read_stages(
    pair: Pair, whole: Routine, shared: tuple[Pair, ...], cards: Cards, models: Models, found: Findings
) -> tuple[Stage, ...]:
    """The stages in their order; each takes from the programme what it does not say itself.

    `shared`: what `every step` of the programme says. `models`: where its pain models are looked up.
    """
    reading = _Reading(whole, shared, cards, models, found)
    stages: list[Stage] = []
    places: dict[str, int] = {}
    for number, node in enumerate(_entries(pair, found), 1):
        fields = fields_of(node, pair.key, keys.STAGE, found, example="- name: Stage 1")
        stage = _stage(fields, number, reading, stages) if fields else None
        if stage is None or fields is None:
            continue
        if any(stage.id == other.id for other in stages):
            found.add("twice", fields.node.span.start, key="stages", text=stage.id)
            continue
        begins = max((one.last for one in stages if one.last is not None), default=0) + 1
        check_first_doses(stage.routine.sections, stage.first or begins, found)
        weeks = fields.get("weeks")
        places[stage.id] = weeks.value.span.start if weeks else fields.node.span.start
        stages.append(stage)
    made = Programme(whole, tuple(stages))
    check_weeks(made, places, found)
    begun = first_weeks(made)
    return tuple(_counted(stage, begun.get(stage.id) or stage.first or 1) for stage in stages)


def _counted(stage: Stage, since: int) -> Stage:
    """The stage with its rhythm of days counted from this week on."""
    return replace(stage, routine=replace(stage.routine, since=since))


def _entries(pair: Pair, found: Findings) -> tuple[Node, ...]:
    node = pair.value
    if not isinstance(node, Sequence) or not node.items:
        empty = isinstance(node, Sequence) or (isinstance(node, Scalar) and node.nothing)
        at = pair.key.span.start if empty else node.span.start
        found.add("empty-list" if empty else "list-of-stages", at, key=pair.key.text)
        return ()
    if len(node.items) > MOST:
        found.add("too-many-entries", node.span.start, key=pair.key.text, most=MOST)
    return node.items[:MOST]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all parts of a programme are read with."""

    whole: Routine
    shared: tuple[Pair, ...]
    cards: Cards
    models: Models
    found: Findings


def _stage(fields: Fields, number: int, reading: _Reading, above: list[Stage]) -> Stage | None:
    found = reading.found
    named, identity, weeks = fields.get("name"), fields.get("id"), fields.get("weeks")
    enter, leave, optional = fields.get("enter when"), fields.get("next when"), fields.get("optional")
    start, whom = fields.get("start"), fields.get("for")
    if named is None:
        found.missing("missing-key", fields.node, key="name", example=f"name: Stage {number}")
    name = (read_text(named, found, name=True) if named else None) or Text.plain(f"Stage {number}")
    own = read_id(identity, found) if identity else to_id(name.into("en"))
    span = _weeks(weeks, found) if weeks else None
    return Stage(
        own or f"stage-{number}",
        name,
        _routine(fields, name, reading, above, open_=True),
        first=span[0] if span else None,
        last=span[1] if span else None,
        enter=read_when(enter, found) if enter else None,
        leave=read_when(leave, found) if leave else None,
        optional=read_yes_no(optional, found) if optional else False,
        start=read_start(start, found) if start else (),
        whom=read_text(whom, found) if whom else None,
    )


def _routine(
    fields: Fields, name: Text, reading: _Reading, above: Iterable[Stage] = (), *, open_: bool = False
) -> Routine:
    """What is done in a stage, as a routine of its own; `open_`: which may be not stated."""
    whole, found = reading.whole, reading.found
    often, notes, skip = fields.get("frequency"), fields.get("notes"), fields.get("skip on")
    pain = fields.get("pain")
    if pain:
        whole = with_pain(whole, read_pain(pain, reading.models, found))
    earlier = tuple(section for stage in above for section in stage.routine.sections)
    sections = read_sections(fields, reading.cards, found, earlier, reading.shared, open_=open_)
    return replace(
        whole,
        name=_joined(whole.name, name),
        sections=sections,
        frequency=read_frequency(often, found) if often else whole.frequency,
        skip=read_days_without(skip, found) if skip else whole.skip,
        notes=(*(read_texts(notes, found) if notes else ()), *whole.notes),
    )


def _joined(whole: Text, own: Text) -> Text:
    """Both names in every language that one of them has."""
    codes = dict.fromkeys(code for code, _ in (*own.by_language, *whole.by_language))
    codes = {code: None for code in codes if code or len(codes) == 1}
    return Text(tuple((code, whole.into(code) + _BETWEEN + own.into(code)) for code in codes))


def _weeks(pair: Pair, found: Findings) -> tuple[int, int] | None:
    node = one_value(pair, found, example="1-4")
    return span_of_weeks(node, pair.key.text, found) if node is not None else None


def _length(pair: Pair, whole: Routine, found: Findings) -> Length | None:
    """How long one of several routines lasts: no longer than the whole, where that is stated."""
    own, around = read_length(pair, found), whole.length
    if own is None or around is None or not around.stated:
        return own
    if own.days(Dose.HIGH) > around.days(Dose.HIGH):
        most = f"{around.high} {around.unit}"
        at, text = pair.value.span, found.patch.text
        found.add("too-much", at.start, key=pair.key.text, text=text[at.start : at.end], most=most)
    return own


def read_side_routines(
    pair: Pair, whole: Routine, shared: tuple[Pair, ...], cards: Cards, models: Models, found: Findings
) -> tuple[Routine, ...]:
    """Routines side by side, each under its id, each as often as it says; `shared`, `models` as in stages."""
    reading = _Reading(whole, shared, cards, models, found)
    if not isinstance(pair.value, Mapping) or not pair.value.pairs:
        nothing = isinstance(pair.value, Scalar) and pair.value.nothing
        at = pair.key.span.start if nothing else pair.value.span.start
        found.add(
            "no-value" if nothing else "not-keys", at, key=pair.key.text, example="stretch: {name: Stretch}"
        )
        return ()
    if len(pair.value.pairs) > MOST:
        found.add("too-many-entries", pair.value.span.start, key=pair.key.text, most=MOST)
    routines = []
    for entry in pair.value.pairs[:MOST]:
        if not is_id(entry.key.text):
            note_not_id(entry.key, pair.key.text, found)
            continue
        fields = fields_of(entry.value, entry.key, keys.SIDE_ROUTINE, found, example="name: Stretch")
        if fields is None:
            continue
        named = fields.get("name")
        name = (read_text(named, found, name=True) if named else None) or Text.plain(entry.key.text)
        routine = replace(_routine(fields, name, reading), id=entry.key.text)
        if long := fields.get("length"):
            routine = replace(routine, length=_length(long, whole, found))
        check_first_doses(routine.sections, 1, found)
        routines.append(routine)
    return tuple(routines)
