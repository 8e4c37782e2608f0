"""The sections of a routine and the steps in them, as they are written."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.cards import Cards
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import ROUNDS
from kneecoach.routine.model import Amount, Group, Item, Pick, Section, leaves
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.progression import read_progress
from kneecoach.routine.scalars import certain, nearest, one_value, read_id
from kneecoach.routine.slips import slip_of
from kneecoach.routine.steps.days import days_in, in_both
from kneecoach.routine.steps.every_step import shared_keys, with_shared
from kneecoach.routine.steps.group import read_days_without, read_group_rest
from kneecoach.routine.steps.held import held, read_held
from kneecoach.routine.steps.kinds import kind_of, read_step
from kneecoach.routine.texts import read_text, read_texts

MOST_STEPS = 200
MOST_PLAYED = 1000
DEEPEST = 4  # groups inside each other


def read_sections(
    fields: Fields,
    cards: Cards,
    found: Findings,
    earlier: tuple[Section, ...] = (),
    above: tuple[Pair, ...] = (),
    *,
    open_: bool = False,
) -> tuple[Section, ...]:
    """The sections; steps that stand alone come in a section without a name.

    `earlier`: the sections of the stages above, which may stand here again. `above`: what `every step` of
    the whole programme says, which goes behind what stands here. `open_`: `steps: not stated` may stand
    here, and there are none.
    """
    sections, steps = fields.get("sections"), fields.get("steps")
    if sections and steps:
        later = max(sections, steps, key=lambda pair: pair.key.span.start)
        found.add("sections-and-steps", later.key.span.start)
    if sections is None and steps is None:
        found.missing("no-steps", fields.node)
        return ()
    if open_ and steps and sections is None and _not_stated(steps.value):
        return ()
    counter = _Counter(found)
    read = []
    shared = (shared_keys(fields, found), above)
    if steps:
        read.append(Section(None, _steps(steps, cards, found, counter, *shared)))
    if sections:
        for written in _items(sections, found):
            item = with_shared(written, found, *shared)
            if isinstance(item, Mapping) and [slip_of(one.key.text, keys.AGAIN) for one in item.pairs] == [
                "again"
            ]:
                again = Fields(item, keys.AGAIN, found).get("again")
                read += _again(again, read, earlier, found) if again else []
            elif isinstance(item, Mapping) and _is_section(item):
                read.append(_section(item, cards, found, counter))
            elif counter.one_more(item):
                step = read_step(item, cards, found)
                read.append(Section(None, (step,) if step else ()))
    _check_size(fields, read, found)
    return tuple(read)


def _not_stated(node: Node) -> bool:
    return isinstance(node, Scalar) and " ".join(node.text.lower().split()) == "not stated"


def _check_size(fields: Fields, sections: list[Section], found: Findings) -> None:
    """Groups hold steps of their own; together they stay a routine that somebody can do."""
    at = fields.node.span.start
    if any(section.off for section in sections) and not any(section.steps for section in sections):
        found.missing("no-steps", fields.node)
    if sum(1 for section in sections for _ in leaves(section.steps)) > MOST_STEPS:
        found.add("too-many-steps", at, most=MOST_STEPS)
    if sum(played(section.steps) for section in sections) > MOST_PLAYED:
        found.add("too-long-session", at, most=MOST_PLAYED)
    if any(depth(section.steps) > DEEPEST for section in sections):
        found.add("too-deep-groups", at, most=DEEPEST)


def played(items: tuple[Item, ...]) -> int:
    """How many steps a session plays at most, every round counted."""
    count = 0
    for item in items:
        if isinstance(item, Group):
            others = (*(one for _, _, one in item.weeks), *item.levels)
            rounds = max([item.rounds, *others], key=_most, default=None)
            count += _most(rounds) * played(item.steps)
        else:
            count += (
                max(map(played, ((one,) for one in item.options)), default=0) if isinstance(item, Pick) else 1
            )
    return count


def _most(rounds: Amount | None) -> int:
    return round(rounds.high) if rounds is not None and rounds.high else 1


def _is_section(node: Mapping) -> bool:
    """Whether an entry of `sections` is a section: it has steps, or nothing that a step has."""
    if node.value("exercise") or node.value("repeat until") or node.value("pick one"):
        return False
    written = {pair.key.text for pair in node.pairs} - set(
        keys.STEP
    )  # "reps" is near "steps", and not meant so
    if any(nearest(key, ("steps",)) for key in written):
        return True
    return kind_of(node) is None


def _section(node: Mapping, cards: Cards, found: Findings, counter: _Counter) -> Section:
    fields = Fields(node, keys.SECTION, found)
    name, notes, steps = fields.get("name"), fields.get("notes"), fields.get("steps")
    if steps is None:
        found.missing("no-steps", node)
    if steps is not None and _not_stated(steps.value):
        return _off(fields, steps, found)
    rounds, identity, growth = fields.get("rounds"), fields.get("id"), fields.get("progress")
    items = _steps(steps, cards, found, counter, shared_keys(fields, found)) if steps else ()
    amount = read_amount(rounds, found, ROUNDS) if rounds else None
    rest = read_group_rest(fields, found)
    progress = read_progress(growth, found, rounds=True) if growth else None
    if growth and rounds is None:
        found.add("grows-without-rounds", growth.key.span.start)
    if amount is not None or fields.get("rest"):
        items = (Group(items, rounds=amount, rest=rest, progress=progress, span=node.span),)
    by, skip = read_held(fields, found), fields.get("skip on")
    return Section(
        read_text(name, found, name=True) if name else None,
        tuple(held(item, by) for item in items),
        read_texts(notes, found) if notes else (),
        read_id(identity, found) if identity else None,
        skip=read_days_without(skip, found) if skip else (),
    )


def _off(fields: Fields, steps: Pair, found: Findings) -> Section:
    """A section of which is stated when it is, and not what is done: nothing is played on these days."""
    name, notes, identity = fields.get("name"), fields.get("notes"), fields.get("id")
    before = found.errors
    by = read_held(fields, found)
    days = in_both(by.days, days_in(by.only))
    if not days and found.errors == before:
        found.add("off-without-days", steps.value.span.start)
    for key in ("rounds", "rest", "progress", "frequency", "skip on"):
        if (pair := fields.get(key)) is not None:
            found.add("off-with", pair.key.span.start, key=key)
    return Section(
        read_text(name, found, name=True) if name else None,
        (),
        read_texts(notes, found) if notes else (),
        read_id(identity, found) if identity else None,
        off=days or (),
    )


def _again(pair: Pair, before: list[Section], earlier: tuple[Section, ...], found: Findings) -> list[Section]:
    """A section that stands above, once more: by its id, or by its name in any language."""
    node = one_value(pair, found, example="stretch")
    if node is None:
        return []
    names: dict[str, Section] = {}
    for section in (*earlier, *before):
        words = [text for _, text in section.name.by_language] if section.name else []
        names |= {word: section for word in (*words, section.id) if word}
    meant = names.get(node.text)
    if meant is not None:
        return [replace(meant, again=any(meant is section for section in before))]
    near = nearest(node.text, tuple(names))
    if near:
        mend = certain(node, node.text, near, tuple(names))
        found.add("not-choice-near", node.span.start, mend=mend, key="again", text=node.text, near=near)
    else:
        found.add("no-section", node.span.start, key="again", text=node.text)
    return []


def depth(items: tuple[Item, ...]) -> int:
    """How many groups stand inside each other at most."""
    inner = [1 + depth(item.steps) for item in items if isinstance(item, Group)]
    return max([0, *inner, *(depth(item.options) for item in items if isinstance(item, Pick))])


def _steps(
    pair: Pair, cards: Cards, found: Findings, counter: _Counter, *shared: tuple[Pair, ...]
) -> tuple[Item, ...]:
    """The steps of a list, each with what is `shared`: the nearest first."""
    steps = []
    for item in _items(pair, found):
        if not counter.one_more(item):
            break
        steps.append(read_step(with_shared(item, found, *shared), cards, found))
    return tuple(step for step in steps if step)


def _items(pair: Pair, found: Findings) -> tuple[Node, ...]:
    """The entries of a list that must not be empty."""
    node, key = pair.value, pair.key
    if isinstance(node, Sequence) and node.items:
        return node.items
    if isinstance(node, Sequence) or (isinstance(node, Scalar) and node.nothing):
        if not any(gap > key.span.start for gap in found.gaps):
            found.add("empty-list", key.span.start, key=key.text)
    elif isinstance(node, Mapping) and node.pairs and node.pairs[0].key.text.startswith("-"):
        Fields(node, keys.STEP, found)
    else:
        found.add("list-without-dashes", node.span.start, key=key.text)
    return ()


class _Counter:
    """Counts steps, so that a routine stays one that somebody can do."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        self._steps = 0

    def one_more(self, node: Node) -> bool:
        """Count a step; False, with a fault the first time, beyond the limit."""
        self._steps += 1
        if self._steps == MOST_STEPS + 1:
            self._found.add("too-many-steps", node.span.start, most=MOST_STEPS)
        return self._steps <= MOST_STEPS
