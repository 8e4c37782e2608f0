"""YAML events into nodes, within limits that are kept while reading and not afterwards.

Only the event level of the YAML library is used: nothing is composed, resolved or constructed, so scalars
stay text and anchors, aliases, tags and merge keys are seen for what they are and refused. The library's
C parser takes time in the square of the depth of [ and dies of some nestings, so the depth is looked at
before it sees the text, and again inside the loop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from kneecoach.errors import Edit
from kneecoach.routine.characters import named, unseen
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import Span
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence, Style
from kneecoach.routine.places import Lines

DEEPEST = 16
MOST_NODES = 20_000
LONGEST = 4_000  # characters of one scalar
MOST_KEYS = 64
_STEEPEST = 64  # brackets open at once, those in comments and texts included
_DASHES = re.compile(rf"^[ \t]*(?:[-?:][ \t]+){{{DEEPEST + 1},}}", re.MULTILINE)

FAST: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PLAIN: type = yaml.SafeLoader


class Stuck(Exception):  # noqa: N818 - a place where reading cannot go on, always caught in this package
    """The text is not YAML from here on.

    `also` is where the piece began that could not be finished. `open`: that piece was in quotation marks or
    brackets, so that everything from there on may be swallowed by it.
    """

    def __init__(self, at: int, also: int | None = None, *, open_from_there: bool = False) -> None:
        super().__init__(at)
        self.at = at
        self.also = also
        self.open = open_from_there

    def reach(self, lines: Lines) -> float:
        """How far reading came: the line, and the column as a small part of it."""
        line, column = lines.place(self.also if self.open and self.also is not None else self.at)
        return line + column / 1_000_000


class Beyond(Exception):  # noqa: N818 - a limit, always caught in this package
    """A limit is passed at `at`; reading ends here. `code` and `most` are those of the fault."""

    def __init__(self, code: str, at: int, most: int) -> None:
        super().__init__(code)
        self.code = code
        self.at = at
        self.most = most


def read_nodes(text: str, found: Findings, loader: type = FAST) -> Node | None:
    """The root of a text, None where there is none. Raises Stuck and Beyond."""
    builder = _Builder(text, found)
    for event in bounded_events(text, loader):
        builder.take(event)
    return builder.root


def bounded_events(text: str, loader: type = FAST) -> Iterator[yaml.Event]:
    """The library's events, its errors turned into Stuck, never more or deeper than the limits allow."""
    look_ahead(text)
    depth = nodes = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    raise Beyond("too-deep", _start(event), DEEPEST)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if isinstance(event, yaml.NodeEvent):
                nodes += 1
                if nodes > MOST_NODES:
                    raise Beyond("too-many-nodes", _start(event), MOST_NODES)
            yield event
    except yaml.MarkedYAMLError as error:
        raise _stuck(error, len(text)) from error
    except yaml.YAMLError as error:
        raise Stuck(int(getattr(error, "position", 0) or 0)) from error
    except (ValueError, OverflowError) as error:  # the pure parser on "\UFFFFFFFF"
        wide = re.search(r"\\U(?!000|0010)", text)
        raise Stuck(wide.start() if wide else 0) from error


def look_ahead(text: str) -> None:
    """Refuse nesting that the parser would choke on. Raises Beyond."""
    dashes = _DASHES.search(text)
    if dashes:
        raise Beyond("too-deep", dashes.start(), DEEPEST)
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if bracket.group() in "[{" else max(depth - 1, 0)
        if depth > _STEEPEST:
            raise Beyond("too-deep", bracket.start(), DEEPEST)


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0


def _stuck(error: yaml.MarkedYAMLError, length: int) -> Stuck:
    mark, context = error.problem_mark, error.context_mark
    at = mark.index if mark else context.index if context else 0
    swallowed = re.search("quoted|double|single|flow", error.context or "") is not None
    return Stuck(min(at, length), context.index if context else None, open_from_there=swallowed)


@dataclass(slots=True)
class _Open:
    """A collection that is being read; `key` waits for its value."""

    start: yaml.CollectionStartEvent
    items: list[Node] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Node | None = None
    full: bool = False

    @property
    def mapping(self) -> bool:
        return isinstance(self.start, yaml.MappingStartEvent)


class _Builder:
    """Puts nodes together and notes what the language does not have: anchors, tags, a second document."""

    def __init__(self, text: str, found: Findings) -> None:
        self.root: Node | None = None
        self._text = text
        self._lines = Lines(text)
        self._found = found
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(event)
        if self._documents > 1 or not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            return
        if isinstance(event, yaml.NodeEvent):
            self._plain_yaml(event)
        if isinstance(event, yaml.CollectionStartEvent):
            self._open.append(_Open(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(self._close(event))
        elif isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event))
        elif isinstance(event, yaml.AliasEvent):
            start, end = _start(event), _end(event)
            self._put(Scalar(self._text[start:end], self._lines.span(start, end), Style.QUOTED))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents == 2:
            self._found.add("second-document", _start(event))
        if event.version or event.tags:
            self._found.add("directive", _start(event))

    def _plain_yaml(self, event: yaml.NodeEvent) -> None:
        start, end = _start(event), _end(event)
        if isinstance(event, yaml.AliasEvent):
            written = self._text[start:end]
            self._found.add("alias", start, mend=Edit(start, end, f'"{written}"'), text=written)
        elif event.anchor is not None:
            self._found.add("anchor", start, text=f"&{event.anchor}")
        elif getattr(event, "tag", None) is not None:
            self._found.add("tag", start, text=self._text[start:end].split("\n")[0])

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = _start(event), _end(event)
        style = Style.PLAIN if not event.style else Style.BLOCK if event.style in "|>" else Style.QUOTED
        if style is Style.BLOCK:
            end = start + len(self._text[start:end].rstrip())
        text = event.value.rstrip("\n") if style is Style.BLOCK else event.value
        if event.tag is not None and style is Style.PLAIN and not text:
            style = Style.QUOTED  # a tag alone is wrong enough; it is not also "no value"
        if len(text) > LONGEST:
            self._found.add("too-long", start, most=LONGEST)
            text = text[:LONGEST]
        hidden = unseen(text)
        if hidden:
            self._found.add("forbidden-character", start, character=named(hidden))
            text = text.replace(hidden, " ")
        return Scalar(text, self._lines.span(start, end), style)

    def _close(self, event: yaml.CollectionEndEvent) -> Node:
        done = self._open.pop()
        start, end = _start(done.start), _end(event)
        flow = bool(done.start.flow_style)
        if not flow:
            last: Span | None = None
            if done.mapping and done.pairs:
                last = done.pairs[-1].value.span
            elif done.items:
                last = done.items[-1].span
            end = max(start, last.end) if last else start + len(self._text[start:end].rstrip())
        span = self._lines.span(start, end)
        if done.mapping:
            return Mapping(tuple(done.pairs), span, flow)
        return Sequence(tuple(done.items), span, flow)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        into = self._open[-1]
        if not into.mapping:
            into.items.append(node)
        elif into.key is None:
            into.key = node
        else:
            key, into.key = into.key, None
            self._pair(into, key, node)

    def _pair(self, into: _Open, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self._found.add("key-not-word", key.span.start)
        elif key.text == "<<" and key.style is Style.PLAIN:
            self._found.add("merge-key", key.span.start)
        elif key.text in into.keys:
            first = into.keys[key.text].span
            if not any(first.start <= gap <= key.span.start for gap in self._found.gaps):
                code = "second-step" if key.text in ("exercise", "ice") else "duplicate-key"
                self._found.add(code, key.span.start, key=key.text, first=first.line)
        elif len(into.pairs) >= MOST_KEYS:
            if not into.full:
                self._found.add("too-many-keys", key.span.start, most=MOST_KEYS)
            into.full = True
        else:
            into.keys[key.text] = key
            into.pairs.append(Pair(key, value))
