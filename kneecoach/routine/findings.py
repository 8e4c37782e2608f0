"""What was found wrong while a file is read: collected, put in order, never raised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from kneecoach.errors import Edit, Fault, Value
from kneecoach.routine.model import Span
from kneecoach.routine.nodes import Mapping
from kneecoach.routine.places import Lines, Patch

MOST = 100  # a page of faults is more than anybody mends in one go


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its place as an offset in the text that was read."""

    code: str
    at: int
    values: dict[str, Value] = field(default_factory=dict)
    mend: Edit | None = None
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the author's: what it is for, where it stands, in which languages ("" for all of them)."""

    key: str
    at: int
    codes: tuple[str, ...]
    letters: bool


class Findings:
    """Collects findings in one text, in offsets of the text that is read.

    `gaps`: where a line had to be left out to read on. `earlier`: what was found while the text was made
    readable, in offsets of the author's text. `said`: every text that was read. `parts`: the
    words that the file's tempos, or a card's figure, use for parts of a rep.
    """

    def __init__(self, patch: Patch, gaps: Iterable[int] = (), earlier: Iterable[Finding] = ()) -> None:
        self.parts: frozenset[str] = frozenset()
        self.patch = patch
        self.gaps = tuple(gaps)
        self.said: list[Said] = []
        self._earlier = tuple(earlier)
        self._found: list[Finding] = []
        self._idle: dict[int, Finding] = {}
        self._serving: set[int] = set()

    @property
    def errors(self) -> int:
        """How many there are, warnings apart."""
        return len(self._earlier) + sum(not finding.warning for finding in self._found)

    def add(
        self, code: str, at: int, /, *, mend: Edit | None = None, warning: bool = False, **values: Value
    ) -> None:
        """Note a fault at an offset; `values` are the placeholders of its sentence."""
        self.note(Finding(code, at, values, mend, warning))

    def note(self, finding: Finding) -> None:
        """Note a fault that is made up already."""
        self._found.append(finding)

    def idle(self, finding: Finding) -> None:
        """Note something that is written for several steps and does nothing in this one."""
        self._idle.setdefault(finding.at, finding)

    def serves(self, places: Iterable[int]) -> None:
        """Note that what is written at these offsets does something in one of its steps."""
        self._serving.update(places)

    def settle(self) -> None:
        """Make a fault of what does nothing in any step: to be called when all of them are read."""
        self._found += [idle for at, idle in self._idle.items() if at not in self._serving]
        self._idle.clear()

    def mend_with(self, offer: Callable[[Finding], Edit | None]) -> None:
        """Let `offer` find a mend for each finding that has none."""
        self._found = [
            finding if finding.mend else replace(finding, mend=offer(finding)) for finding in self._found
        ]

    def missing(self, code: str, mapping: Mapping, /, *, mend: Edit | None = None, **values: Value) -> None:
        """Note that something is not written in `mapping`, unless it may stand in a line that we left out."""
        self.missing_in(code, mapping.span, mend=mend, **values)

    def missing_in(self, code: str, span: Span, /, *, mend: Edit | None = None, **values: Value) -> None:
        """The same of a mapping that is known by its place alone."""
        if not self._gap_in(span):
            self.note(Finding(code, span.start, values, mend))

    def _gap_in(self, span: Span) -> bool:
        text = self.patch.text
        before = text[: span.start].rstrip(" \t\r\n-")
        after = text[span.end :]
        end = len(text) - len(after.lstrip())
        return any(len(before) <= gap <= end for gap in self.gaps)

    def faults(self) -> tuple[Fault, ...]:
        """All faults, by place in the author's text, at most 100 and one that says that there are more."""
        lines = Lines(self.patch.original)
        faults = [_fault(lines, finding, finding.at, finding.mend) for finding in self._earlier]
        for finding in self._found:
            mend = finding.mend and self.patch.edit_back(finding.mend)
            faults.append(_fault(lines, finding, self.patch.back(finding.at), mend))
        faults.sort(key=lambda fault: (fault.line, fault.column, fault.warning))
        once = [
            fault for number, fault in enumerate(faults) if fault not in faults[max(0, number - 5) : number]
        ]
        if len(once) <= MOST:
            return tuple(once)
        last = once[MOST]
        return (*once[:MOST], Fault("more-faults", last.line, last.column, {"n": len(once) - MOST}))


def _fault(lines: Lines, finding: Finding, at: int, mend: Edit | None) -> Fault:
    line, column = lines.place(at)
    return Fault(finding.code, line, column, finding.values, finding.warning, mend)
