"""Why the session stands still, and what happens next."""

from __future__ import annotations

from kneecoach.routine.timeline import Kind
from kneecoach.session.events import Why
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.session.instruction import Instruction
from kneecoach.ui.session.lines import still, unanswered_long
from kneecoach.words import Words
from kneecoach.words.phases import length


def paused_said(words: Words, snapshot: Snapshot) -> Instruction:
    """The panel of a session that stands still: that it does, why, and what happens next."""
    again = _starts_again(words, snapshot)
    match snapshot.paused_why:
        case Why.GAP:
            time = length(words, snapshot.gap).replace(" ", "\N{NO-BREAK SPACE}")
            why = words.say("The computer slept for {time}.", time=time)
            cue = ("" if words.language == "ja" else " ").join(said for said in (why, again) if said)
        case Why.CLOSED:
            cue = words.say("The window was closed here.")
        case Why.KILLED:
            cue = words.say("The program ended here.")
        case _:
            name = words.text(snapshot.step.name) if snapshot.step is not None else ""
            return Instruction(words.say("Paused"), name, words.say("Press Space to continue."))
    return Instruction(words.say("Paused"), cue, words.say("Press Space to continue."))


def stands_back(snapshot: Snapshot) -> bool:
    """Whether what runs is muted: nothing does, or the icing runs on with its question long unanswered."""
    return still(snapshot) or unanswered_long(snapshot)


def _starts_again(words: Words, snapshot: Snapshot) -> str:
    """What a gap does to the phase: it starts again, but for a bout past a checkpoint."""
    phase = snapshot.phase
    if phase is None or snapshot.elapsed > 0.5:
        return ""
    if phase.kind is Kind.HOLD:
        return words.say("This hold starts again.")
    return words.say("This part starts again.")
