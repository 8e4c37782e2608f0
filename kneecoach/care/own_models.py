"""A pain model that somebody wrote into a routine or beside it, as one that can be acted on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kneecoach.care.pain import Band, During, PainModel
from kneecoach.routine.pain_rules import PainRules
from kneecoach.text import Text


def model_of(rules: PainRules) -> PainModel:
    """The same model as the shipped ones are; of two rules of one kind the stricter one holds."""
    during = During()
    for rule in rules.rules:
        if rule.when != "during":
            continue
        if rule.do == "stop" and rule.at is not None:
            during = replace(during, stop_at=_stricter(during.stop_at, rule.at))
        elif rule.do == "stop" and rule.above is not None:
            strict = during.stop_above is not None and during.stop_above < rule.above
            needs = during.stop_needs_rise if strict else rule.needs_rise
            above = _stricter(during.stop_above, rule.above)
            during = replace(during, stop_above=above, stop_needs_rise=needs)
        elif rule.do == "ease off" and rule.rise is not None:
            during = replace(during, ease_rise=_stricter(during.ease_rise, rule.rise))
        elif rule.do == "ease off":
            begin = rule.at if rule.at is not None else (rule.above or 0) + 1
            during = replace(during, ease_from=_stricter(during.ease_from, begin))
        elif rule.up_to is not None:
            during = replace(during, keep_up_to=rule.up_to)
    return PainModel(
        rules.id,
        rules.name,
        rules.about or Text(()),
        tuple(Band(*band, ours=band[0] in rules.ours) for band in rules.bands),
        rules.sources,
        during,
        any(rule.when == "later" for rule in rules.rules),
        any(rule.when == "morning" for rule in rules.rules),
    )


def model_in_use(rules: PainRules | None, name: str, models: Mapping[str, PainModel]) -> PainModel:
    """The model that holds: one of the author's own, else the shipped one of that name, else `strict`."""
    return model_of(rules) if rules is not None else models.get(name, models["strict"])


def _stricter(one: int | None, other: int) -> int:
    return other if one is None else min(one, other)
