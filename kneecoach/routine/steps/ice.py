"""Read a step of icing: `- ice: 15 min`."""

from __future__ import annotations

from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.cards import Cards
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import ICE_TIME
from kneecoach.routine.steps.doses import ICING, IceStep
from kneecoach.routine.steps.held import read_held
from kneecoach.routine.steps.kind import Kind
from kneecoach.routine.texts import read_texts
from kneecoach.text import Text

LONGEST = 20 * 60  # seconds: cold for longer harms skin and nerves (clinical sources: 10 to 20 minutes)


def read_ice(fields: Fields, cards: Cards, found: Findings) -> IceStep | None:
    """The step, None with a fault where its time is none or longer than 20 minutes."""
    pair, notes = fields.get("ice"), fields.get("notes")
    time = read_amount(pair, found, ICE_TIME) if pair else None
    texts = read_texts(notes, found) if notes else ()
    if pair is None or time is None:
        return None
    if (time.high or 0) > LONGEST:
        found.add("ice-too-long", pair.value.span.start)
        return None
    card = cards.card(ICING)
    if not isinstance(card, Exercise):
        card = Exercise(ICING, Text.of(en="Icing", ja="アイシング"))
    by = read_held(fields, found)
    weeks = (by.only, by.days, by.weeks_ours, by.weeks_stated)
    return IceStep(card, time, texts, by.frequency, *weeks, fields.node.span)


KIND = Kind("ice", keys.ICE, read_ice)
