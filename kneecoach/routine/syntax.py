"""Read a text to its end in spite of its mistakes, so that all of them are found at once.

Where the parser is stuck, every rule of `mistakes` is asked about the lines around; each mend is tried, and
the one that lets the parser read on furthest becomes a fault. The mends are made on a copy in memory only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kneecoach.routine import characters
from kneecoach.routine.findings import Finding, Findings
from kneecoach.routine.line import Line
from kneecoach.routine.mistakes import RULES, UNDASHED, Suspicion, left_out
from kneecoach.routine.nodes import Node
from kneecoach.routine.places import Lines, Patch
from kneecoach.routine.reader import FAST, PLAIN, Beyond, Stuck, bounded_events, read_nodes

_ROUNDS = 40  # mistakes of this kind in one file
_LONGEST_LINE = 8_000  # characters; a longer one is left out without a look
_TRIED = 1_500_000  # characters given to the parser for one file; no clock, so the same answer everywhere
_TRIED_SLOWLY = 200_000  # the same for the pure Python parser, eight times slower


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read: the root (None where there is none), and what was found on the way."""

    root: Node | None
    found: Findings
    whole: bool = True


def read_text(text: str, *, loader: type = FAST, tried: int | None = None) -> Reading:
    """Read a text with all its mistakes. Never raises for anything in it.

    `tried`: how many characters the parser may be given in search of mistakes; the whole text once at least.
    """
    findings, cleared = characters.clean(text)
    rounds = _Rounds(Patch.of(text, cleared), findings, loader, tried)
    while rounds.mend_one():
        pass
    found = Findings(rounds.patch, rounds.gaps, rounds.findings)
    if rounds.given_up:
        return Reading(None, found, whole=False)
    return Reading(read_nodes(rounds.patch.text, found, loader), found)


class _Rounds:
    """One mistake after the other, until the text can be read or the budget is used up."""

    def __init__(self, patch: Patch, findings: list[Finding], loader: type, tried: int | None) -> None:
        self.patch = patch
        self.findings = findings
        self.gaps: list[int] = []  # in offsets of patch.text
        self.given_up = False
        self._loader = loader
        most = _TRIED_SLOWLY if loader is PLAIN else _TRIED
        self._left = max(most if tried is None else min(tried, most), len(patch.text))
        self._rounds = 0
        self._at_last = 0

    def mend_one(self) -> bool:
        """Find the next mistake and mend it in memory; False when there is none, or no more time for it."""
        self._left -= len(self.patch.text)
        try:
            for _ in bounded_events(self.patch.text, self._loader):
                pass
        except Beyond as limit:
            self._note(Finding(limit.code, limit.at, {"most": limit.most}))
            self.given_up = True
            return False
        except Stuck as stuck:
            self._rounds += 1
            self.given_up = not self._mend(stuck)
            return not self.given_up
        return False

    def _mend(self, stuck: Stuck) -> bool:
        """Note the likeliest mistake; whether reading can go on after it."""
        lines = Lines(self.patch.text)
        best: tuple[float, Suspicion, Patch] | None = None
        for suspicion in self._suspicions(lines, stuck):
            if self._left <= 0:
                break
            patch = self.patch.also(suspicion.repair)
            if patch is None:
                continue
            reach = self._reach(patch)
            if reach > stuck.at_line(lines) and (best is None or reach > best[0]):
                best = reach, suspicion, patch
            if best and best[0] == float("inf"):
                break
        if best is None:
            self._note(Finding("unreadable", _first_word(lines, stuck.at)))
            return False
        _, suspicion, patch = best
        self._note(Finding(suspicion.code, suspicion.at, suspicion.values, suspicion.mend))
        self._take(patch, suspicion)
        return self._rounds < _ROUNDS and self._left > 0

    def _suspicions(self, lines: Lines, stuck: Stuck) -> Iterator[Suspicion]:
        numbers = list(_suspects(lines, stuck))
        for rule in RULES:
            for number in numbers:
                if rule is left_out or len(lines.line(number)) <= _LONGEST_LINE:
                    yield from rule(Line(lines, number))

    def _reach(self, patch: Patch) -> float:
        """The line at which the parser is stuck next, without end where it reads everything."""
        self._left -= len(patch.text)
        try:
            for _ in bounded_events(patch.text, self._loader):
                pass
        except Beyond:
            return 0.0
        except Stuck as stuck:
            return stuck.at_line(Lines(patch.text))
        return float("inf")

    def _note(self, finding: Finding) -> None:
        """Keep a finding in offsets of the author's text, where later mends do not move it."""
        mend = finding.mend and self.patch.edit_back(finding.mend)
        self.findings.append(Finding(finding.code, self.patch.back(finding.at), finding.values, mend))

    def _take(self, patch: Patch, suspicion: Suspicion) -> None:
        gaps = [self.patch.back(gap) for gap in self.gaps]
        if suspicion.left_out:
            gaps += [self.patch.back(edit.start) for edit in suspicion.repair]
        self.patch = patch
        self.gaps = [_forth(patch, gap) for gap in gaps]


def _forth(patch: Patch, offset: int) -> int:
    """The offset in the mended text of an offset in the original."""
    shift = 0
    for edit in patch.edits:
        if edit.end > offset:
            break
        shift += len(edit.new) - (edit.end - edit.start)
    return offset + shift


def _suspects(lines: Lines, stuck: Stuck) -> Iterator[int]:
    """The lines that may be at fault.

    The one where the parser is stuck, the last before it, where the piece began that it could not finish,
    the last one with a quotation mark too many, and the last step without its dash.
    """
    here = lines.place(_first_word(lines, stuck.at))[0]
    numbers = [here]
    before = next((number for number in range(here - 1, 0, -1) if lines.line(number).strip()), None)
    began = lines.place(stuck.also)[0] if stuck.also is not None else None
    odd = next(
        (number for number in range(here, max(0, here - 200), -1) if _odd_quotes(lines.line(number))), None
    )
    undashed = next(
        (one for one in range(here, max(0, here - 60), -1) if re.match(UNDASHED, lines.line(one))), None
    )
    numbers += [number for number in (before, began, odd, undashed) if number]
    yield from dict.fromkeys(numbers)


def _odd_quotes(line: str) -> bool:
    return line.count('"') % 2 == 1 or line.count("'") % 2 == 1


def _first_word(lines: Lines, at: int) -> int:
    """A place on the last line with something on it, at or before `at`."""
    text = lines.text
    at = min(at, len(text))
    line = lines.place(at)[0]
    if text[lines.start(line) :][: len(lines.line(line))].strip():
        return at
    return max(0, len(text[:at].rstrip()) - 1)
