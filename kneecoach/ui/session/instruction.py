"""What is said beside the figure or instead of one: exercise, cue for this part, a calmer line."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.session.events import Status
from kneecoach.session.snapshot import Snapshot
from kneecoach.text import Text
from kneecoach.ui.session.onward import new_exercise
from kneecoach.words import Words
from kneecoach.words.changing import change_line
from kneecoach.words.phases import length, rest_if_another, until_question


@dataclass(frozen=True, slots=True)
class Instruction:
    """`name`: the exercise; `cue`: what to do now, short; `detail`: what may be left out, "" for nothing."""

    name: str
    cue: str
    detail: str = ""


def instruction(words: Words, snapshot: Snapshot) -> Instruction:
    """What to say for this phase, from the exercise's card and, where it is silent, from us."""
    phase, step = snapshot.phase, snapshot.step
    if phase is None or step is None:
        name, said = words.text(snapshot.timeline.name), _played(words, snapshot)
        return Instruction(name, words.say("All done."), said)
    ahead = new_exercise(snapshot)
    if ahead is not None:
        to_come = snapshot.timeline.steps[ahead.step]
        name = words.say("Next: {what}", what=words.text(to_come.name))
        setup = _ready_cue(words, to_come) or words.text(to_come.setup)
        then = words.say("After this rest: {what}", what=setup) if setup else ""
        return Instruction(name, words.say("Breathe out and let go"), then)
    cue = _card_cue(words, phase, step) or _own_cue(words, phase, step)
    return Instruction(words.text(step.name), cue, _detail(words, phase, step, cue))


def _played(words: Words, snapshot: Snapshot) -> str:
    """What a session that is over comes to: its exercises, and its time."""
    begun = {part.step for part in snapshot.sets if part.status in (Status.DONE, Status.PARTLY)}
    names = {snapshot.timeline.steps[step].name for step in begun}
    if not names:
        return ""
    time = length(words, snapshot.at)
    return words.plural("{n} exercise in {time}.", "{n} exercises in {time}.", len(names), time=time)


def _ready_cue(words: Words, step: StepInfo) -> str:
    """The card's short words for getting into position."""
    return words.text(dict(step.cues).get(Kind.PREPARE.value))


def _card_cue(words: Words, phase: Phase, step: StepInfo) -> str:
    cues = dict(step.cues)
    for key in (phase.part, phase.kind.value):
        if key is not None and key in cues:
            return words.text(cues[key])
    return ""


def _own_cue(words: Words, phase: Phase, step: StepInfo) -> str:
    said = {
        Kind.PREPARE: words.text(step.setup) or words.say("Get into position"),
        Kind.MOVE: _part_cue(words, phase.part) or words.text(step.move) or words.say("Slow and steady"),
        Kind.WORK: words.text(step.move) or words.say("Slow and steady"),
        Kind.HOLD: words.say("Hold, and keep breathing"),
        Kind.REST: words.say("Breathe out and let go"),
        Kind.SWITCH: change_line(words, phase.side, step.side_means).rstrip(".。"),  # a cue is no sentence
        Kind.WAIT: _question(words, phase),
        Kind.ICE: words.say("Sit back and let it cool"),
    }
    return said[phase.kind]


def _part_cue(words: Words, part: str | None) -> str:
    """What to do in a part that has a name of its own, where the card has no cue for it."""
    return {
        "contract": words.say("Tense the muscle, nothing moves"),
        "relax": words.say("Let go, breathe out"),
        "stretch": words.say("Ease a little further"),
    }.get(part or "", "")


def _question(words: Words, phase: Phase) -> str:
    if phase.part == "until":
        return until_question(words, phase)
    return words.say("Is there a towel between ice and skin?")


def _detail(words: Words, phase: Phase, step: StepInfo, cue: str) -> str:
    texts: tuple[Text | None, ...]
    if phase.kind is Kind.PREPARE:
        texts = (step.setup, step.move)
    elif phase.part == "until":
        return rest_if_another(words, phase)  # it is not asked how to do it
    elif phase.kind is Kind.WAIT:
        texts = (step.setup, step.move)  # nothing is felt yet
    elif phase.kind is Kind.REST:
        if phase.seconds is None:
            return words.say("You rest until you press Space.")
        return ""  # the position of the set to come would contradict the rest
    elif phase.kind is Kind.SWITCH:
        texts = (step.feel,) if step.figure is not None else (step.setup, step.feel)
    else:
        texts = (step.feel, step.caution, step.move)
    return next((said for said in map(words.text, texts) if said and said != cue), "")
