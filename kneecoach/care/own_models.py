"""A pain model that somebody wrote into a routine or beside it, as one that can be acted on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kneecoach.care.pain import After, Band, During, PainModel
from kneecoach.routine.pain_rules import PainRule, PainRules
from kneecoach.text import Text


def model_of(rules: PainRules) -> PainModel:
    """The same model as the shipped ones are; of two rules of one kind the stricter one holds."""
    return PainModel(
        rules.id,
        rules.name,
        rules.about or Text(()),
        tuple(Band(*band, ours=band[0] in rules.ours) for band in rules.bands),
        rules.sources,
        _during([rule for rule in rules.rules if rule.when == "during"]),
        _after([rule for rule in rules.rules if rule.when == "later"]),
        _after([rule for rule in rules.rules if rule.when == "morning"]),
    )


def _during(rules: list[PainRule]) -> During:
    stops = [rule for rule in rules if rule.do == "stop"]
    plain = [rule for rule in stops if not rule.needs_rise]
    at, above = _lowest(rule.at for rule in plain), _lowest(rule.above for rule in plain)
    rising = _lowest(_begin(rule) for rule in stops if rule.needs_rise)
    needs_rise = rising is not None and (above is None or rising - 1 < above)
    if needs_rise and rising is not None:  # the plain one stays, for a score that has not risen
        at = _lowest((at, None if above is None else above + 1))
        above = rising - 1
    eases = _after(rules)
    return During(
        stop_at=at,
        stop_above=above,
        stop_needs_rise=needs_rise,
        ease_from=eases.ease_from,
        ease_rise=eases.ease_rise,
        keep_up_to=_lowest(rule.up_to for rule in rules),
        stop_rise=_lowest(rule.rise for rule in stops),
        ease_above=eases.ease_above,
    )


def _after(rules: list[PainRule]) -> After:
    eases = [rule for rule in rules if rule.do == "ease off"]
    rising = _lowest(_begin(rule) for rule in eases if rule.needs_rise)
    return After(
        ease_from=_lowest(_begin(rule) for rule in eases if not rule.needs_rise),
        ease_above=None if rising is None else rising - 1,
        ease_rise=_lowest(rule.rise for rule in eases),
    )


def _begin(rule: PainRule) -> int | None:
    """The score from which a rule holds that compares with a score."""
    return rule.at if rule.above is None else rule.above + 1


def model_in_use(rules: PainRules | None, name: str, models: Mapping[str, PainModel]) -> PainModel:
    """The model that holds: one of the author's own, else the shipped one of that name, else `strict`."""
    return model_of(rules) if rules is not None else models.get(name, models["strict"])


def _lowest(scores: Iterable[int | None]) -> int | None:
    """The strictest of several limits; None where there is none."""
    return min((score for score in scores if score is not None), default=None)
