"""Read `progress`, and the conditions it waits for: what is shown today and acted on later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kneecoach.errors import Edit
from kneecoach.routine import keys
from kneecoach.routine.conditions import CONDITIONS
from kneecoach.routine.fields import fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import Progress, When
from kneecoach.routine.measures import DISTANCE, LONGEST_TIME, TIME
from kneecoach.routine.model import Amount
from kneecoach.routine.nodes import Mapping, Pair, Scalar, Sequence
from kneecoach.routine.scalars import nearest, one_value, plain_characters, read_choice, replaced
from kneecoach.routine.slips import slip_of
from kneecoach.routine.steps.loads import end_load
from kneecoach.routine.timeline import Load
from kneecoach.routine.written import parse_amount

_MOST_SESSIONS = 100
_OPEN = "not stated"
_SIZES = {
    "s": LONGEST_TIME,
    "reps": 1000,
    "sets": 50,
    "rounds": 100,
    "levels": 12,
    "kg": 500,
    "lb": 1000,
    "m": 100_000,
    "%": 100,
}
_STEP = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,2})?) ?(reps?|sets?|rounds?|levels?|kg|lb|%)")
_WHOLE = ("reps", "sets", "rounds", "levels")
_LIFTED = ("kg", "lb")
_WHAT = {"load": "load", "reps": "reps", "sets": "sets", "time": "s", "rounds": "rounds"}  # and not how much
_EXAMPLE = "{by: 5 s, after: 3 sessions, if: lower band}"


_SESSIONS_DONE = re.compile(
    r"(?:after |at least )?([0-9]{1,3}) (?:sessions?|workouts?|times)(?: (?:done|completed|finished))?"
)
_OFTEN_DONE = re.compile(
    r"(?:after |at least )?([1-9][0-9]?)(?: ?(?:x|times|sessions?|session\(s\)|workouts?|trainings?|\u56de))?"
    r"(?: (?:done|completed|finished))?"
)
_MONTHS_OR_DAYS = re.compile(r"(?:after |at least )?([1-9][0-9]?) (months?|days?)")
_STRICTLY = ("<", "below", "under", "less than")
_PAIN_LIMIT = re.compile(
    r"(?:pain|vas|nrs)[ :]*(?:is |stays? |stayed |score )*"
    r"(<|<=|\u2264|below|under|less than|up to|at most|max\.?) ?([0-9])(?: ?/ ?10| of 10)?"
)
_PAINLESS = re.compile(r"(?:(?:no|low|little|minimal) pain|(?:is )?pain[- ]?free|painless)")  # a band is more
_NO_RISE = (
    r"(?:is )?(?:no|not) worse|no (?:increase|rise|worsening|flare(?:[- ]?up)?)(?: (?:of|in) (?:the )?pain)?"
    r"|(?:the )?pain (?:does not|doesn't|did not|has not) (?:increased?|risen?|get worse|worsen(?:ed)?)"
    r"|(?:the )?pain (?:is )?(?:no|not) (?:worse|increased|increasing|rising|risen|higher)"
)
_MEANT = (
    (_NO_RISE, "no rise"),
    (r"all (?:the )?(?:reps|repetitions|sets)(?: (?:are )?(?:completed|finished|done))?", "all reps done"),
    (r"all (?:the )?(?:holds?|times?)(?: (?:are )?(?:completed|finished|done))?", "all time done"),
    (r"(?:easy|it is easy|feels easy|too easy)", "felt easy"),
    (r"(?:good|clean|correct) (?:technique|quality|control)", "good form"),
    (r"(?:the )?test (?:is )?(?:passed|ok|good)", "test in band"),
)


def read_progress(pair: Pair, found: Findings, *, rounds: bool = False) -> Progress | None:
    """`{by: 5 s, after: 3 sessions, if: lower band and all time done}`.

    `rounds`: of a group in rounds, which grows by rounds and by nothing else.
    """
    fields = fields_of(pair.value, pair.key, keys.PROGRESS, found, example=_EXAMPLE)
    if fields is None:
        return None
    by, after, conditions = fields.get("by"), fields.get("after"), fields.get("if")
    to, other = fields.get("to"), fields.get("else")
    if by is None:
        found.missing("missing-key", fields.node, key="by", example="by: 5 s")
    step = _step(by, found) if by else None
    if by and step and step[1] and (step[1] == "rounds") != rounds:
        found.add("not-by-rounds" if rounds else "rounds-of-step", by.value.span.start)
    wait = _wait(after, found) if after else None
    named = read_when(conditions, found, sessions=False) if conditions else None
    most = _most(to, step[1], found) if to and step else None
    otherwise = read_choice(other, found, ("stay", "back", _OPEN)) if other else None
    if other and not conditions:
        if otherwise != _OPEN:  # where nothing can fail, it is no gap either
            found.add("else-without-if", other.key.span.start)
        otherwise = None
    return (
        Progress(
            step[0],
            wait[0] if wait and wait[1] != "week" else None,
            named.conditions if named else (),
            most[1] if isinstance(most, tuple) else step[1],
            most[0] if isinstance(most, tuple) else most,
            otherwise,
            wait[0] if wait and wait[1] == "week" else None,
        )
        if step
        else None
    )


def _step(pair: Pair, found: Findings) -> tuple[Amount, str] | None:
    """How much a dose grows, and in what: see `Progress.by_unit`."""
    node = one_value(pair, found, example="5 s")
    if node is None:
        return None
    text = " ".join(node.text.split())
    if text == "not stated":
        return Amount(None, None, span=node.span), ""
    if text in _WHAT:
        return Amount(None, None, span=node.span), _WHAT[text]
    bare = text.removesuffix(" (ours)")
    read = measured(bare)
    if read is None or not 0 < read[0] <= _SIZES[read[1]]:
        found.add("not-step", node.span.start, key=pair.key.text, text=node.text)
        return None
    return Amount(read[0], read[0], bare != text, span=node.span), read[1]


def measured(text: str) -> tuple[float, str] | None:
    """A number and its unit, None where the text has none that a dose can grow in."""
    written = _STEP.fullmatch(text)
    if written:
        unit = written[2] if written[2] in {"kg", "lb", "%"} else written[2].rstrip("s") + "s"
        number = float(written[1])
        return (number, unit) if unit not in _WHOLE or number == int(number) else None
    for measure, unit in ((TIME, "s"), (DISTANCE, "m")):
        amount = parse_amount(text, measure)
        if amount is not None and amount.low is not None and amount.low == amount.high and not amount.counts:
            return amount.low, unit
    return None


def _most(pair: Pair, unit: str, found: Findings) -> tuple[float, str] | Load | None:
    """Up to where it grows: in its unit ("" for any), `level 3` as it is said, or a load."""
    node = one_value(pair, found, example="60 s")
    if node is None:
        return None
    text = " ".join(node.text.split())
    level = re.fullmatch(r"level ([0-9]{1,2})", text)
    read = (float(level[1]), "levels") if level else measured(text)
    weighed = unit == "load" or (read is not None and read[1] == "%" and unit in _LIFTED)
    load = end_load(text) if read is None or weighed else None
    if load is not None and unit in (
        "",
        "%",
        "levels",
        "load",
        *_LIFTED,
    ):  # what may grow until a load is reached
        return load
    if load is None and (read is None or not read[0] or read[0] > _SIZES[read[1]]):
        found.add("not-end", node.span.start, key=pair.key.text, text=node.text)
        return None
    if load is not None or (read is not None and read[1] != unit and unit):
        found.add("other-unit", node.span.start, key=pair.key.text, text=node.text)
        return None
    return read


def _wait(pair: Pair, found: Findings) -> tuple[int, str] | None:
    """The number of sessions or weeks in which a dose stays as it is; 0 where that is not stated."""
    node = one_value(pair, found, example="3 sessions")
    if node is None:
        return None
    if node.text.strip() == _OPEN:
        return 0, "session"
    written = re.fullmatch(r"([0-9]{1,3}) (session|week)s?", node.text.strip())
    if written and 0 < int(written[1]) <= _MOST_SESSIONS:
        return int(written[1]), written[2]
    plain = " ".join(plain_characters(node.text).lower().split())
    number = _OFTEN_DONE.fullmatch(plain)
    long = _MONTHS_OR_DAYS.fullmatch(plain)
    n = int(number[1]) if number else 3
    near = f"{n} session{'s' if n > 1 else ''}"
    if long:  # days and months are no sessions
        weeks = int(long[1]) * 30 // 7 if long[2].startswith("m") else -(-int(long[1]) // 7)
        near = f"{weeks} week{'s' if weeks > 1 else ''}"
    mend = replaced(node, near) if number else None
    found.add("not-sessions", node.span.start, mend=mend, key=pair.key.text, text=node.text, near=near)
    return None


def read_when(pair: Pair, found: Findings, *, sessions: bool = True) -> When | None:
    """Conditions joined by `and`, or a list of them; `sessions`: a number of sessions may be one."""
    if isinstance(pair.value, Sequence):
        nodes = [item for item in pair.value.items if isinstance(item, Scalar) and not item.nothing]
        if len(nodes) < len(pair.value.items) or not nodes:
            found.add(
                "no-value", pair.key.span.start, key=pair.key.text, example="[lower band, all reps done]"
            )
    elif isinstance(pair.value, Mapping) and any(one.key.text in keys.GATES for one in pair.value.pairs):
        gate = found.patch.text[pair.value.span.start : pair.value.span.end].split("\n")[0]
        found.add("gate-in-condition", pair.value.span.start, key=pair.key.text, near=gate)
        return None
    else:
        node = one_value(pair, found, example="lower band")
        nodes = [node] if node is not None else []
    if sessions and [node.text.strip().lower() for node in nodes] == [_OPEN]:
        return When(stated=False)
    names: list[str] = []
    number = None
    for node in nodes:
        for one in _each_condition(node, pair.key.text, found, sessions=sessions):
            if isinstance(one, int):
                number = one
            elif one not in names:
                names.append(one)
    return When(tuple(names), number) if nodes else None


def _each_condition(node: Scalar, key: str, found: Findings, *, sessions: bool) -> Iterator[str | int]:
    """The conditions between the `and`s, each in its place."""
    written = found.patch.text[node.span.start : node.span.end]
    for one in re.split(r"\s+and\s+", node.text.strip()):
        number = re.fullmatch(r"([0-9]{1,3}) sessions?", one) if sessions else None
        if number and 0 < int(number[1]) <= _MOST_SESSIONS:
            yield int(number[1])
            continue
        if one in CONDITIONS:
            yield one
            continue
        at = node.span.start + max(0, written.find(one))
        limit = _PAIN_LIMIT.fullmatch(plain_characters(one).lower())
        if limit and int(limit[2]) >= (least := 1 if limit[1] in _STRICTLY else 0):
            most = int(limit[2]) - least
            found.add("pain-in-condition", at, key=key, text=one, near=f"up to {most}")
            continue
        if _PAINLESS.fullmatch(" ".join(plain_characters(one).lower().split())):
            found.add("painless-condition", at, key=key, text=one)
            continue
        said = _meant_condition(one, sessions=sessions)
        near = said or nearest(one, CONDITIONS)
        if near:
            sure = said or slip_of(one, CONDITIONS)
            mend = Edit(at, at + len(one), near) if sure and one and one in written else None
            found.add("not-choice-near", at, mend=mend, key=key, text=one, near=near)
        else:
            known = (*CONDITIONS, "3 sessions") if sessions else CONDITIONS
            found.add("not-choice", at, key=key, text=one, choices=", ".join(known))


def _meant_condition(text: str, *, sessions: bool) -> str | None:
    """The condition, or the number of sessions, that somebody meant; None where it cannot be made out."""
    plain = " ".join(plain_characters(text).lower().split())
    number = _SESSIONS_DONE.fullmatch(plain) if sessions else None
    if number and 0 < int(number[1]) <= _MOST_SESSIONS:
        return f"{number[1]} session{'' if int(number[1]) == 1 else 's'}"
    return next((condition for pattern, condition in _MEANT if re.fullmatch(pattern, plain)), None)
