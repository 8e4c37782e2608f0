"""What was done, an exercise a line, for the screen after a session."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.routine.model import Amount
from kneecoach.routine.timeline import Kind, Timeline
from kneecoach.session.events import SetFinished, Status
from kneecoach.ui.questions.summary import Done
from kneecoach.words import Words
from kneecoach.words.doses import duration
from kneecoach.words.phases import length


def done_rows(words: Words, timeline: Timeline, finished: Sequence[SetFinished]) -> list[Done]:
    """One line a step of the routine, its rounds together; a set that was done again counts once."""
    last = {(event.step, event.set, event.side): event for event in finished}
    of_leaf: dict[tuple[str, int | None], list[SetFinished]] = {}
    moved = {phase.step for phase in timeline.phases if phase.kind.exercise and phase.kind is not Kind.HOLD}
    for step in dict.fromkeys(phase.step for phase in timeline.phases):
        info = timeline.steps[step]
        played = [event for event in last.values() if event.step == step]
        if played:
            of_leaf.setdefault((words.text(info.name), info.leaf), []).extend(played)
    return [
        Done(name, _what(words, played, held=all(event.step not in moved for event in played)))
        for (name, _), played in of_leaf.items()
    ]


def _what(words: Words, played: Sequence[SetFinished], *, held: bool) -> str:
    """Sets where there is more than one or nothing else is known, reps, seconds. `held`: nothing moves.

    Whoever holds a stretch counts no reps: what is counted are holds, and how long they came to. A hold that
    was broken off is none.
    """
    sets = {(event.step, event.set) for event in played if event.status is not Status.SKIPPED}
    if not sets:
        return words.say("skipped")
    done = Status.DONE if held else None
    reps = sum((event.status is done) if event.reps is None else event.reps for event in played)
    seconds = round(sum(event.seconds for event in played))
    parts = []
    told = held and reps == len(sets)  # the number of holds says it already
    if (len(sets) > 1 and not told) or not (reps or seconds):
        parts.append(words.plural("{n} set", "{n} sets", len(sets)))
    if reps and held:
        parts.append(words.plural("{n} hold", "{n} holds", reps))
    elif reps:
        parts.append(words.plural("{n} rep", "{n} reps", reps))
    if seconds and (held or not reps):
        whole = seconds % 60 == 0  # "1 min", as the others have it, where a count-down would say 60 s
        parts.append(duration(words, Amount(seconds, seconds)) if whole else length(words, seconds))
    if any(event.status is Status.PARTLY for event in played):
        parts.append(words.say("partly"))
    return " · ".join(parts)
