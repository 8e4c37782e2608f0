"""A block that is played until the runner says that it is enough: its rounds, made as they are asked for."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.layout import in_their_places
from kneecoach.routine.timeline import Kind, Phase, Timeline

UNTIL = "until"  # the part of the question that ends a round


def asks_round(phase: Phase) -> bool:
    """Whether a phase is the question for another round."""
    return phase.part == UNTIL and phase.until is not None


def next_round(phases: tuple[Phase, ...], at: int) -> int | None:
    """The question that ends the round after the one that ends at `at`; None where there is no such round."""
    number = phases[at].round or 1
    for index in range(at + 1, len(phases)):
        phase = phases[index]
        if asks_round(phase) and phase.until == at + 1 and phase.round == number + 1:
            return index
    return None


def last_round(phases: tuple[Phase, ...], at: int) -> int:
    """The question that ends the last round there is of the block whose question stands at `at`."""
    while (later := next_round(phases, at)) is not None:
        at = later
    return at


def with_another_round(plan: Timeline, at: int) -> Timeline:
    """The plan with one more round behind the question at `at`; unchanged where there is one, or no question.

    The steps of the new round are new occurrences, so that nothing that is recorded of the others changes.
    Blocks inside it begin again with their first round.
    """
    if not 0 <= at < len(plan.phases) or not asks_round(plan.phases[at]):
        return plan
    if next_round(plan.phases, at) is not None:
        return plan
    infos = list(plan.steps)
    renumbered: dict[int, int] = {}
    added: list[Phase] = []
    question = plan.phases[at]
    lead = _rest_before(question)
    places = _kept(plan.phases, at, rested=bool(lead))
    inner = _inner(plan.phases, at)
    moved = {old: at + 1 + len(lead) + new for new, old in enumerate(places)}
    for index in places:
        phase = plan.phases[index]
        if phase.step not in renumbered:
            renumbered[phase.step] = len(infos)
            infos.append(plan.steps[phase.step])
        ours = phase.rounds is None and phase.round is not None and index not in inner
        number = (question.round or 1) + 1 if ours else phase.round
        until = None if phase.until is None else at + 1 if index == at else moved[_first(places, phase.until)]
        added.append(replace(phase, step=renumbered[phase.step], round=number, until=until))
    added = [*lead, *added]
    behind = [_shifted(phase, at, len(added)) for phase in plan.phases[at + 1 :]]
    phases = in_their_places([*plan.phases[: at + 1], *added, *behind])
    return replace(plan, phases=phases, steps=tuple(infos))


def _rest_before(question: Phase) -> list[Phase]:
    """The rest between the round that ends with this question and another one; none where none is written."""
    if question.rest is None:
        return []
    rest = replace(
        question, kind=Kind.REST, seconds=question.rest or None, part=None, limit=False, distance=None,
        until=None, rest=None, dose_stated=question.rest > 0,
    )  # fmt: skip
    return [rest]


def _first(places: list[int], begin: int) -> int:
    """The first phase that is kept of a block which begins at `begin`."""
    return next(index for index in places if index >= begin)


def _kept(phases: tuple[Phase, ...], at: int, *, rested: bool) -> list[int]:
    """The phases of the round that ends at `at`, without the further rounds of blocks inside it.

    `rested`: a rest leads to the round that is made of them: it is not asked again to get ready, and the rest
    that led to this one stands before it.
    """
    begin = first = phases[at].until or 0
    while rested and first < at and phases[first].kind in (Kind.REST, Kind.PREPARE):
        first += 1
    left_out = set(range(begin, first))
    for index in range(begin, at):
        phase = phases[index]
        if asks_round(phase) and (phase.round or 1) > 1:
            left_out.update(range(phase.until or 0, index + 1))
    return [index for index in range(begin, at + 1) if index not in left_out]


def _inner(phases: tuple[Phase, ...], at: int) -> set[int]:
    """The phases of blocks inside the round that ends at `at`, which count rounds of their own."""
    begin = phases[at].until or 0
    found: set[int] = set()
    for index in range(begin, at):
        if asks_round(phases[index]):
            found.update(range(phases[index].until or 0, index + 1))
    return found


def _shifted(phase: Phase, at: int, by: int) -> Phase:
    """A phase behind `at`, whose block moves with it; a block that holds `at` begins where it did."""
    if phase.until is None or phase.until <= at:
        return phase
    return replace(phase, until=phase.until + by)
