"""Where in its exercise a phase stands: its round, set and rep, and which of them has no stated number."""

from __future__ import annotations

from kneecoach.routine.timeline import Kind, Phase
from kneecoach.words import Words


def set_line(words: Words, phase: Phase) -> str:
    """The set's place: "Set 2 of 3", "Set 1" where the number is not stated; "" where there is only one."""
    if phase.set is None or phase.sets == 1:
        return ""
    if phase.sets is None:
        return words.say("Set {n}", n=phase.set)
    return words.say("Set {n} of {total}", n=phase.set, total=phase.sets)


def round_line(words: Words, phase: Phase) -> str:
    """The round's place: "Round 2 of 8", "Round 2" where none of them is the last; "" for the only one."""
    if phase.round is None or phase.rounds == 1:
        return ""
    if phase.rounds is None:
        return words.say("Round {n}", n=phase.round)
    return words.say("Round {n} of {total}", n=phase.round, total=phase.rounds)


def rep_line(words: Words, phase: Phase, *, held: bool = False) -> str:
    """The rep's place: "Rep 6 of 12", "Rep 1" where the number is not stated; "" where one or none counts.

    `held`: nothing moves in it, it is a hold: "Hold 1 of 3".
    """
    if phase.rep is None or phase.reps == 1:
        return ""
    if held and phase.reps is None:
        return words.say("Hold {n}", n=phase.rep)
    if held:
        return words.say("Hold {n} of {total}", n=phase.rep, total=phase.reps or 0)
    if phase.reps is None:
        return words.say("Rep {n}", n=phase.rep)
    return words.say("Rep {n} of {total}", n=phase.rep, total=phase.reps)


def whole_hold(phase: Phase) -> bool:
    """Whether what is repeated is a whole hold, not a part of a rep that is held."""
    return phase.kind is Kind.HOLD and phase.part is None


def places_said(words: Words, phase: Phase) -> tuple[str, ...]:
    """Round, set and rep of a phase in which something is done, or that their number is not stated."""
    sets, reps = set_line(words, phase), rep_line(words, phase, held=whole_hold(phase))
    if phase.set is not None and phase.sets is None:
        sets = words.say("The number of sets is not stated")
    if not phase.reps_stated and phase.seconds is not None:  # one is counted out; a set says it itself
        reps = words.say("The number of reps is not stated")
        if whole_hold(phase):
            reps = words.say("The number of holds is not stated")
    return tuple(line for line in (round_line(words, phase), sets, reps) if line)
