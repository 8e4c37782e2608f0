"""What a pain model of the author's own does, rule by rule, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.routine.pain_rules import PainRule, PainRules
from kneecoach.text import Text
from kneecoach.words import Words, mark

_DO = ("stop", "ease off", "keep")
# By moment and action: from a score on; the same where it has risen, too; where it has risen so far.
_SAID = {
    ("during", "stop"): (
        mark("Stop at {n} or more."),
        mark("Stop at {n} or more when it is higher than before you began."),
        mark("Stop when it has risen by {n}."),
    ),
    ("during", "ease off"): (
        mark("Take it easier from {n} on."),
        mark("Take it easier from {n} on when it is higher than before you began."),
        mark("Take it easier when it has risen by {n}."),
    ),
    ("later", "ease off"): (
        mark("At {n} or more later on: take it easier next time."),
        mark("At {n} or more later on, and higher than before you began: take it easier next time."),
        mark("Higher by {n} or more later on than before you began: take it easier next time."),
    ),
    ("morning", "ease off"): (
        mark("At {n} or more the next morning: take it easier next time."),
        mark("At {n} or more the next morning, and higher than usual: take it easier next time."),
        mark("Higher than usual by {n} or more the next morning: take it easier next time."),
    ),
}
_KEPT = {
    "during": mark("Up to {n} go on."),
    "later": mark("Up to {n} later on: next time as before."),
    "morning": mark("Up to {n} the next morning: next time as before."),
}


def pain_said(words: Words, about: Text, own: PainRules | None, *, stated: bool = True) -> str:
    """What a pain model asks for: what its author says `about` it, and the rules where they are `own`.

    `stated`: False where the source names no model, and the program's own holds.
    """
    whose = words.say(
        "The source states no rule for pain; these are the program’s own, the strict ones (ours)."
    )
    said = [
        "" if stated else whose,
        words.text(about),
        rules_said(words, own.rules) if own is not None else "",
    ]
    return ("" if words.language == "ja" else " ").join(text for text in said if text)


def rules_said(words: Words, rules: Sequence[PainRule]) -> str:
    """All rules of a model: while exercising, later that day, the next morning; stops first."""
    said: list[str] = []
    after = [rule for rule in rules if rule.rise == 1 and rule.when != "during"]
    both = {("later", "ease off"), ("morning", "ease off")} <= {(rule.when, rule.do) for rule in after}
    both = both and len({rule.ours for rule in after}) == 1
    for moment in _KEPT:
        for do in _DO:
            mine = [rule for rule in rules if (rule.when, rule.do) == (moment, do)]
            said += [
                _marked(words, _rule(words, rule), rule)
                for rule in mine
                if not (both and moment != "during" and rule.rise == 1)
            ]
    if both:
        still = words.say("Still higher later on or the next morning: take it easier next time.")
        said.append(_marked(words, still, after[0]))
    return ("" if words.language == "ja" else " ").join(sentence for sentence in said if sentence)


def _marked(words: Words, said: str, rule: PainRule) -> str:
    bare = said.removesuffix("." if words.language != "ja" else "。")
    return words.say("{rule} (ours).", rule=bare) if said and rule.ours else said


def _rule(words: Words, rule: PainRule) -> str:
    if rule.up_to is not None:
        return words.say(_KEPT[rule.when], n=rule.up_to) if rule.up_to else ""
    if rule.above is not None and rule.do == "stop":
        if rule.needs_rise:
            return words.say("Stop above {n} when it is higher than before you began.", n=rule.above)
        return words.say("Stop above {n}.", n=rule.above)
    begin, risen, rise = _SAID[rule.when, rule.do]
    if rule.rise is not None:
        return words.say(rise, n=rule.rise)
    score = rule.at if rule.above is None else rule.above + 1
    return words.say(risen if rule.needs_rise else begin, n=score or 0)
