"""The rules of an author's own pain model: at which score of which moment what is done.

Which moment, comparison and action go together is a closed list: while exercising all three actions, after
the session `keep` and `ease off`; `keep` with `up to`, the others with what is above a score or has risen.
"""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Node, Pair, Scalar, Sequence
from kneecoach.routine.pain_rules import PainRule
from kneecoach.routine.scalars import one_value, read_choice
from kneecoach.routine.written import split_ours

MOST_RULES = 12
_JUDGED = ("during", "later", "morning")
_DO = ("stop", "ease off", "keep")
_COMPARED = {"during": "before", "later": "before", "morning": "usual morning"}
_EXAMPLE = "{when: during, above: 5, do: stop}"


def read_rules(pair: Pair, found: Findings) -> tuple[PainRule, ...]:
    """The rules of a model in their order; one that cannot be acted on is a fault."""
    node = pair.value
    if not isinstance(node, Sequence) or not node.items:
        found.add("list-of-rules", pair.key.span.start, key=pair.key.text)
        return ()
    if len(node.items) > MOST_RULES:
        found.add("too-many-entries", node.span.start, key=pair.key.text, most=MOST_RULES)
    rules = (_rule(item, pair.key, found) for item in node.items[:MOST_RULES])
    return tuple(rule for rule in rules if rule)


def _rule(node: Node, key: Scalar, found: Findings) -> PainRule | None:
    before = found.errors
    fields = fields_of(node, key, keys.RULE, found, example=_EXAMPLE)
    if fields is None:
        return None
    when, do = fields.get("when"), fields.get("do")
    for name, pair in (("when", when), ("do", do)):
        if pair is None and not fields.unknown:
            example = "when: during" if name == "when" else "do: stop"
            found.missing("missing-key", fields.node, key=name, example=example)
    moment = read_choice(when, found, _JUDGED) if when else None
    bare, tail = split_ours(do.value.text) if do and isinstance(do.value, Scalar) else ("", "")
    ours = bool(tail) and bare in _DO
    action = bare if ours else read_choice(do, found, _DO) if do else None
    rule = _compared(fields, PainRule(moment or "during", action or "keep", ours=ours), found)
    if found.errors == before:
        _agree(fields, rule, found)
    return rule if found.errors == before else None


def _compared(fields: Fields, rule: PainRule, found: Findings) -> PainRule:
    """The rule with its one comparison; a fault where there is none, or more than one."""
    compared = _COMPARED[rule.when]
    above, by, also = fields.get("above"), fields.get("by"), fields.get("and above")
    written = [pair for pair in map(fields.get, ("above", "from", "up to")) if pair]
    if len(written) > 1:
        first, second = sorted(written, key=lambda pair: pair.key.span.start)[:2]
        at = second.key.span.start
        found.add("two-comparisons", at, key=first.key.text, other=second.key.text)
    elif not written and not fields.unknown:
        found.missing("no-comparison", fields.node, compared=compared)
    risen = isinstance(above and above.value, Scalar) and not _number(above)
    if by is not None and not risen:
        found.add("by-of-score", by.key.span.start, compared=compared)
    if also is not None and (risen or fields.get("up to")):
        found.add("and-above-of-rise", also.key.span.start, compared=compared)
    if also is not None:
        read_choice(also, found, (compared,))
    if above is not None and risen:
        read_choice(above, found, (compared,))
        return replace(rule, rise=_score(by, found, least=1) if by else 1)
    return replace(
        rule,
        above=_score(above, found),
        at=_score(fields.get("from"), found),
        up_to=_score(fields.get("up to"), found),
        needs_rise=also is not None,
    )


def _number(pair: Pair | None) -> bool:
    return pair is not None and isinstance(pair.value, Scalar) and pair.value.text.strip().isdecimal()


def _agree(fields: Fields, rule: PainRule, found: Findings) -> None:
    """That what is done goes with the moment and with the comparison."""
    do, up_to = fields.get("do"), fields.get("up to")
    if do is None:
        return
    at = do.value.span.start
    if rule.do == "stop" and rule.when != "during":
        found.add("stop-afterwards", at, text=rule.when)
    elif rule.do == "keep" and up_to is None:
        found.add("keep-without-up-to", at)
    elif rule.do != "keep" and up_to is not None and rule.up_to is not None:
        found.add("up-to-without-keep", up_to.key.span.start, text=rule.do, n=rule.up_to)


def _score(pair: Pair | None, found: Findings, *, least: int = 0) -> int | None:
    """A whole number from `least` to 10."""
    node = one_value(pair, found, example="5") if pair else None
    if pair is None or node is None:
        return None
    if node.text.isascii() and node.text.isdecimal() and least <= int(node.text[:3]) <= 10:
        return int(node.text)
    found.add("not-score" if least == 0 else "not-rise", node.span.start, key=pair.key.text, text=node.text)
    return None
