"""Read a text to its end in spite of its mistakes, so that all of them are found at once.

Where the parser is stuck, every rule of `mistakes` is asked about the lines around; each mend is tried, and
the one that lets the parser read on furthest becomes a fault. The mends are made on a copy in memory only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kneecoach.routine import characters, keys
from kneecoach.routine.findings import Finding, Findings
from kneecoach.routine.line import Line
from kneecoach.routine.mistakes import (
    LAST_RULE,
    RULES,
    UNDASHED,
    Rule,
    Suspicion,
    open_quote,
    space_after_colon,
    wide_colon,
)
from kneecoach.routine.nodes import Node
from kneecoach.routine.places import Lines, Patch
from kneecoach.routine.reader import FAST, PLAIN, Beyond, Stuck, bounded_events, read_nodes

_END = float("inf")
_ROUNDS = 100  # mistakes of this kind in one file
_RUN = 20  # lines that are one text to YAML, for want of colons
_LONGEST_LINE = 8_000  # characters; no rule looks at a longer one
_TRIED = 3_000_000  # characters given to the parser for one file; no clock, so the same answer everywhere
_TRIED_SLOWLY = 600_000  # the same for the pure Python parser, eight times slower


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
        self._written = Lines(patch.original)
        most = _TRIED_SLOWLY if loader is PLAIN else _TRIED
        self._left = max(most if tried is None else min(tried, most), len(patch.text))
        self._rounds = 0

    def mend_one(self) -> bool:
        """Find the next mistake and mend it in memory; False when there is none, or no more time for it."""
        reached = self._read(self.patch.text)
        if isinstance(reached, Beyond):
            self._note(Finding(reached.code, reached.at, {"most": reached.most}))
            self.given_up = True
        elif reached is not None:
            self._rounds += 1
            self.given_up = not self._mend(reached)
            return not self.given_up
        return False

    def _read(self, text: str) -> Stuck | Beyond | None:
        """Let the parser read a text, and note what that costs; None where it comes to the end."""
        self._left -= len(text) // 4 + 8 * len(self._written)
        try:
            for _ in bounded_events(text, self._loader):
                pass
        except (Beyond, Stuck) as reached:
            self._left -= reached.at
            return reached
        self._left -= len(text)
        return None

    def _mend(self, stuck: Stuck) -> bool:
        """Note the likeliest mistake; whether reading can go on after it."""
        lines = Lines(self.patch.text)
        suspects = [
            Line(lines, number, self._written)
            for number in _suspects(lines, stuck)
            if len(lines.line(number)) <= _LONGEST_LINE
        ]
        reached = stuck.reach(lines)
        best = self._without_colons(lines, suspects, reached)
        if (
            best is None and stuck.open and stuck.also is not None
        ):  # what swallows the rest comes before all that it swallows
            best = self._best(RULES, suspects[-1:], reached)
        best = best or self._best(RULES, suspects, reached)
        if best is None:  # a quotation mark that finds a partner far below hides what stands between
            odd = [line for line in suspects if _odd_quotes(line.text)]
            lowest = min((line.number for line in odd), default=0)
            best = self._best((open_quote,), odd, lowest + 0.99)
        best = best or self._best((LAST_RULE,), suspects, reached)
        if best is None:
            self._note(Finding("unreadable", _first_word(lines, stuck.at)))
            return False
        suspicion, patch = best
        self._note(Finding(suspicion.code, suspicion.at, suspicion.values, suspicion.mend))
        if self._rounds >= _ROUNDS or self._left <= 0:
            self._note(Finding("not-read-on", suspicion.at))
            return False
        self._take(patch, suspicion)
        return True

    def _without_colons(
        self, lines: Lines, suspects: list[Line], reached: float
    ) -> tuple[Suspicion, Patch] | None:
        """A known key with no colon that YAML sees, where its colon lets the parser past this place.

        It is believed before lines that would have to move, which may let the parser read further and mean
        something else. Several such lines below each other are one text to YAML; the first of them is taken.
        """
        if not suspects:
            return None
        run: list[Suspicion] = []
        for number in range(suspects[0].number, max(0, suspects[0].number - _RUN), -1):
            if _says_nothing(lines.line(number)) or len(lines.line(number)) > _LONGEST_LINE:
                continue
            line = Line(lines, number, self._written)
            meant = [one for rule in (space_after_colon, wide_colon) for one in rule(line)]
            known = [one for one in meant if str(one.values["key"]).strip().lower() in keys.ALL]
            if not known and number < suspects[0].number:
                break
            run += known[:1]
        patch = self.patch.also(tuple(edit for one in reversed(run) for edit in one.repair)) if run else None
        if patch is None or self._reach(patch) < int(reached) + 1:
            return None
        alone = self.patch.also(run[-1].repair)
        return None if alone is None else (run[-1], alone)

    def _best(
        self, rules: tuple[Rule, ...], suspects: list[Line], floor: float
    ) -> tuple[Suspicion, Patch] | None:
        """What lets the parser read on furthest, past `floor` at least; None where nothing does."""
        furthest = floor
        best = None
        for suspicion in (one for rule in rules for line in suspects for one in rule(line)):
            patch = self.patch.also(suspicion.repair)
            if patch is None or self._left <= 0:
                continue
            reach = self._reach(patch)
            if suspicion.code == "indentation" and reach < int(furthest) + 1:
                continue  # a few columns further on the same line show nothing
            if reach > furthest:  # on one line, the first of several rules is believed
                furthest, best = max(reach, int(reach) + 0.99) if reach < _END else _END, (suspicion, patch)
            if reach == _END:
                break
        return best

    def _reach(self, patch: Patch) -> float:
        """The line at which the parser is stuck next, without end where it reads everything."""
        reached = self._read(patch.text)
        if isinstance(reached, Stuck):
            return reached.reach(Lines(patch.text))
        return _END if reached is None else 0.0

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

    The one where the parser is stuck, the last before it, the last one with a quotation mark too many, the
    last step without its dash; and at the end the one where the piece began that could not be finished.
    """
    here = lines.place(_first_word(lines, stuck.at))[0]
    numbers = [here]
    before = next((one for one in range(here - 1, 0, -1) if not _says_nothing(lines.line(one))), None)
    began = lines.place(stuck.also)[0] if stuck.also is not None else None
    odd = next(
        (number for number in range(here, max(0, here - 200), -1) if _odd_quotes(lines.line(number))), None
    )
    undashed = next(
        (one for one in range(here, max(0, here - 60), -1) if re.match(UNDASHED, lines.line(one))), None
    )
    numbers += [number for number in (before, odd, undashed) if number]
    if began:
        numbers = [*(number for number in numbers if number != began), began]
    yield from dict.fromkeys(numbers)


def _says_nothing(line: str) -> bool:
    """Whether a line is empty or a comment, which cannot be at fault for what comes below it."""
    return not line.strip() or line.lstrip().startswith("#")


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
