"""The mistakes that make a file unreadable, as therapists make them: each rule looks at one line.

A rule proposes what may be wrong with a line and the edit that would mend it; the parser then decides which
proposal lets it read on furthest. Rules stand in the order in which they are believed when several do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kneecoach.errors import Edit, Value
from kneecoach.routine import keys
from kneecoach.routine.line import KEY, Line, below, moved, quoted, without_comment

UNDASHED = r" *(?:exercise|ice):"
_WIDE_SPACE = re.compile("[\u3000\u00a0\u2000-\u200a]")
_KNOWN = "|".join(sorted(map(re.escape, keys.ALL), key=len, reverse=True))
_WIDE_MARKS = (
    "\uff5b\uff5d\uff3b\uff3d\uff0c\uff1a\uff02\u201c\u201d"  # { } [ ] , : and three quotation marks
)
_PLAIN_MARKS = ("{", "}", "[", "]", ", ", ": ", '"', '"', '"')
_PAIRS = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What may be wrong: the code of its fault, where, and the edits (of the text looked at) that mend it.

    `offered`: one edit to offer to the author where `repair` takes several. `left_out`: nothing was
    understood, and the repair only takes the line away.
    """

    code: str
    at: int
    repair: tuple[Edit, ...]
    values: dict[str, Value] = field(default_factory=dict)
    offered: Edit | None = None
    left_out: bool = False

    @property
    def mend(self) -> Edit | None:
        """The edit to offer, None where there is none that we can make."""
        if self.left_out:
            return None
        return self.offered or (self.repair[0] if len(self.repair) == 1 else None)


def tab_indent(line: Line) -> Iterator[Suspicion]:
    """A tab where spaces must stand."""
    head = re.match(r"\s*(?:- *\t\s*)?", line.text)
    white = head.group() if head else ""
    if "\t" not in white:
        return
    at = line.start + white.index("\t")
    new = [" " * column for column in (*line.alike(), *sorted(line.levels.columns, reverse=True))]
    if "-" in white:
        new = []  # a tab after the dash
    new += [white.expandtabs(width) for width in (2, 4, 8, 1)]
    for spaces in dict.fromkeys(new):
        yield Suspicion("tab-indent", at, (Edit(line.start, line.start + len(white), spaces),))


def wide_space(line: Line) -> Iterator[Suspicion]:
    """A full-width or unbreakable space in the indentation, after a dash or after the colon."""
    if _WIDE_SPACE.search(line.indent):
        at = line.start + _WIDE_SPACE.search(line.indent).start()  # type: ignore[union-attr]  # searched above
        for width in (2, 1):
            new = _WIDE_SPACE.sub(" " * width, line.indent)
            yield Suspicion("wide-space", at, (Edit(line.start, line.start + len(line.indent), new),))
        for column in line.levels.nearest(len(line.indent) * 2):
            edit = Edit(line.start, line.start + len(line.indent), " " * column)
            yield Suspicion("wide-space", at, (edit,))
    found = re.match(rf"(?:-|{KEY}:)({_WIDE_SPACE.pattern}+ *)", line.rest)
    if found:
        edit = Edit(line.body + found.start(1), line.body + found.end(1), " ")
        yield Suspicion("wide-space", edit.start, (edit,))


def list_mark(line: Line) -> Iterator[Suspicion]:
    """Another dash or a bullet at the beginning, or a dash without its space."""
    found = re.match(r"([\uff0d\u2010-\u2015\u2212\u2022\u30fb\u30fc*]\s*)(?=\S)", line.rest)
    if found:
        yield Suspicion("list-mark", line.body, (Edit(line.body, line.body + found.end(), "- "),))
    elif re.match(r"-[^\s\d-]", line.rest):
        yield Suspicion("space-after-dash", line.body, (Edit(line.body + 1, line.body + 1, " "),))


def wide_colon(line: Line) -> Iterator[Suspicion]:
    """A full-width colon after a key."""
    found = re.match(rf"{KEY}(\s*\uff1a\s*)", line.rest)
    if found:
        at = line.body + found.start(1)
        edit = Edit(at, line.body + found.end(1), ": " if found.end() < len(line.rest) else ":")
        yield Suspicion("wide-colon", at, (edit,), {"key": line.rest[: found.start(1)]})


def wide_marks(line: Line) -> Iterator[Suspicion]:
    """Full-width brackets or curly quotes around a value."""
    if line.value and line.value[0] in "\uff5b\uff3b\uff02\u201c\u201d":
        new = re.sub(
            f"([{_WIDE_MARKS}]) ?", lambda mark: _PLAIN_MARKS[_WIDE_MARKS.index(mark[1])], line.value
        )
        edit = Edit(line.value_at, line.value_end, new)
        yield Suspicion("wide-mark", line.value_at, (edit,), {"text": line.value[:1]})


def space_after_colon(line: Line) -> Iterator[Suspicion]:
    """`hold:30 s`."""
    found = re.match(rf"({KEY}):(?!//)(?=\S)", line.rest)
    if found:
        at = line.body + found.end()
        edit = Edit(at, at, " ")
        yield Suspicion("space-after-colon", at - 1, (edit,), {"key": found[1]})


def reserved_start(line: Line) -> Iterator[Suspicion]:
    """A text that begins with a character that means something else here."""
    after = line.key or line.dashes
    if after and line.value[:1] in tuple("@`%&*!|>?,-[{]}"):
        yield Suspicion("reserved-start", line.value_at, (line.quote_value(),), {"character": line.value[0]})


def open_quote(line: Line) -> Iterator[Suspicion]:
    """A quotation mark that is never closed on its line."""
    for mark in "\"'":
        opened = re.search(rf"(?:^|: +|[\[{{,] *){mark}", line.rest)
        if not opened or line.rest.count(mark) % 2 == 0:
            continue
        at = line.body + opened.end() - 1
        text = line.rest[opened.end() :]
        ends = [len(text.rstrip())]
        ends += [found.start() for found in re.finditer(r"(?<! ) *[,}\]]", text)]
        if " #" in text:
            ends.append(len(text[: text.index(" #")].rstrip()))
        ends += [0] if text.strip() == "" else []
        for end in dict.fromkeys(ends[:6]):
            edit = Edit(at + 1 + end, at + 1 + end, mark)
            yield Suspicion("open-quote", at, (edit,), {"mark": mark})


def quote_inside(line: Line) -> Iterator[Suspicion]:
    """A quoted text with more text behind it, or with a mark of its own kind inside."""
    mark = line.value[:1]
    if mark and mark in "\"'" and line.value.count(mark) >= 2:
        inner = line.value[1:-1] if line.value.endswith(mark) else line.value
        edit = Edit(line.value_at, line.value_end, quoted(inner))
        yield Suspicion("quote-inside", line.value_at, (edit,))


def backslash(line: Line) -> Iterator[Suspicion]:
    """A backslash between double quotation marks."""
    found = re.search(r"(?<!\\)\\(?![\\\"])", line.rest)
    if found and '"' in line.rest[: found.start()]:
        new = re.sub(r"(?<!\\)\\(?![\\\"])", r"\\\\", line.rest)
        edit = Edit(line.body, line.body + len(line.rest), new)
        yield Suspicion("backslash", line.body + found.start(), (edit,))


def brackets(line: Line) -> Iterator[Suspicion]:
    """Brackets that do not match on the line."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", lambda found: "x" * len(found.group()), line.rest)
    bare = without_comment(bare)
    opened: list[int] = []
    wrong: list[Edit] = []
    for found in re.finditer(r"[\[\]{}]", bare):
        at = line.body + found.start()
        if found.group() in "[{":
            opened.append(found.start())
        elif opened:
            partner = _PAIRS[bare[opened.pop()]]
            wrong += [] if partner == found.group() else [Edit(at, at + 1, partner)]
        else:
            wrong.append(Edit(at, at + 1, ""))
    end = line.body + len(bare)
    closing = "".join(_PAIRS[bare[at]] for at in reversed(opened))
    closed = [Edit(end, end, closing)] if closing else []
    if wrong:
        values: dict[str, Value] = {"bracket": bare[wrong[0].start - line.body]}
        yield Suspicion("wrong-bracket", wrong[0].start, (*wrong, *closed), values)
    elif closed:
        values = {"bracket": bare[opened[-1]], "closing": closing}
        yield Suspicion("open-bracket", line.body + opened[-1], tuple(closed), values)


def missing_comma(line: Line) -> Iterator[Suspicion]:
    """Two entries between { and } without a comma."""
    if "{" not in line.rest:
        return
    found = list(re.finditer(r"(?<=[^\s,{:])( +)(?=[a-z][a-z-]*: )", line.rest))
    if found:
        edits = tuple(Edit(line.body + one.start(), line.body + one.start(), ",") for one in found)
        yield Suspicion("missing-comma", edits[0].start, edits, offered=edits[0])


def colon_in_text(line: Line) -> Iterator[Suspicion]:
    """A colon and a space inside a text, which read as a new key."""
    if "{" in line.value:
        inside = re.search(r"(?<=: )([^,{}\"':][^,{}\"']*?:(?: [^,{}\"']*)?)(?= *[,}])", line.value)
        if inside:
            start, end = line.value_at + inside.start(1), line.value_at + inside.end(1)
            yield Suspicion("colon-in-text", start, (Edit(start, end, quoted(inside[1])),))
    elif re.search(r":(?:\s|$)", line.value) and (line.key or line.dashes):
        yield Suspicion("colon-in-text", line.value_at, (line.quote_value(),))


def missing_dash(line: Line) -> Iterator[Suspicion]:
    """A list entry without its dash."""
    starts = not re.match(rf"{KEY}:", line.rest) or re.match(r"(?:exercise|ice):", line.rest)
    if not line.dashes and starts and len(line.indent) in line.levels.dashes and line.rest:
        edit = Edit(line.body, line.body, "- ")
        yield Suspicion("missing-dash", line.body, (edit,))
    elif not line.dashes and re.match(UNDASHED, line.text):
        deeper = line.below == len(line.indent) + len("- ")  # the other keys stand where a dash leaves them
        if deeper or len(line.indent) >= 2:
            edit = Edit(line.body - (0 if deeper else 2), line.body, "- ")
            yield Suspicion("missing-dash", line.body, (edit,))


def word_alone(line: Line) -> Iterator[Suspicion]:
    """The id of an exercise after the dash, and its dose below, without a key."""
    if line.dashes and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", without_comment(line.rest)):
        edit = Edit(line.body, line.body, "exercise: ")
        yield Suspicion("step-is-word", line.body, (edit,), {"text": without_comment(line.rest)})


def indentation(line: Line) -> Iterator[Suspicion]:
    """A line that begins at a column where nothing is open."""
    if not line.levels.open_at(len(line.indent)):
        yield from _elsewhere(line)


def wrong_level(line: Line) -> Iterator[Suspicion]:
    """A line that begins at a column where something is open, but not what it belongs to."""
    if line.levels.open_at(len(line.indent)):
        yield from _elsewhere(line)


def _elsewhere(line: Line) -> Iterator[Suspicion]:
    has = len(line.indent)
    if not line.rest or line.rest[0] == "#":
        return
    for column in line.levels.nearest(has):
        if column == has:
            continue
        values: dict[str, Value] = {"found": has, "wanted": column}
        alone = Edit(line.start, line.start + has, " " * column)
        yield Suspicion("indentation", line.start + has, (alone,), values)
        edits, offered = moved(line, column - has)
        if len(edits) > 1:
            yield Suspicion("indentation", line.start + has, edits, values, offered)


def missing_colon(line: Line) -> Iterator[Suspicion]:
    """A key of the language without its colon, or with another mark in its place."""
    found = re.match(rf"({_KNOWN})(\s*[=;]\s*|\s+|$)(?![:\s])", line.rest)
    if found:
        at = line.body + found.end(1)
        last = found.end() == len(line.rest)
        edit = Edit(at, line.body + found.end(), ":" if last else ": ")
        yield Suspicion("missing-colon", at, (edit,), {"key": found[1]})


def left_out(line: Line) -> Iterator[Suspicion]:
    """Nothing that we know: the line, or it and all that belongs to it, is left out to read on."""
    if not line.rest:
        return
    whole = Edit(line.start, line.start + len(line.text), "")
    yield Suspicion("unreadable", line.body, (whole,), left_out=True)
    last = max(below(line, len(line.indent)), default=line.number)
    if last > line.number:
        end = line.lines.start(last) + len(line.lines.line(last))
        ends = re.sub(r"[^\r\n]", "", line.lines.text[line.start : end])
        yield Suspicion("unreadable", line.body, (Edit(line.start, end, ends),), left_out=True)


Rule = Callable[[Line], Iterator[Suspicion]]
RULES: tuple[Rule, ...] = (
    tab_indent,
    wide_space,
    wide_colon,
    list_mark,
    wide_marks,
    space_after_colon,
    open_quote,
    backslash,
    quote_inside,
    brackets,
    missing_comma,
    colon_in_text,
    missing_dash,
    word_alone,
    indentation,
    missing_colon,
    reserved_start,
    wrong_level,
)
# Asked only where no other rule helps: it can take the parser further than the right mend, which comes later.
LAST_RULE: Rule = left_out
