"""What a phase is called on screen, and how it is said in a sentence."""

from __future__ import annotations

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.routine.units import OPEN_WAY
from kneecoach.words import Words, mark
from kneecoach.words.changing import change_line
from kneecoach.words.counted import counted, manner_words, part_word, way
from kneecoach.words.doses import pause_words, rest_words, tempo_line
from kneecoach.words.limits import by_time, least_sentence
from kneecoach.words.places import places_said


def step_word(words: Words, phase: Phase, step: StepInfo | None) -> str:
    """What stands large for a phase: the card's own word for the part, or ours: "Hips up", "Lift".

    A card may have one for what has no parts, too: `work: Jog`. What waits for the runner says so.
    """
    waits = at_own_pace(phase) or (phase.kind is Kind.PREPARE and phase.seconds is None)
    part = phase.part or ("" if waits else phase.kind.value)
    own = dict(step.words).get(part) if step is not None and phase.kind.exercise else None
    return words.text(own) or phase_word(words, phase.kind, phase.part, own_pace=waits)


def phase_word(words: Words, kind: Kind, part: str | None = None, *, own_pace: bool = False) -> str:
    """One or two words for the screen: "Hold", "Lift", "Rest".

    A part's own word, where its author made one up, stands as it was written. `own_pace` says of a work
    phase that the runner decides when it is done, and of getting ready that they decide when it starts.
    """
    if kind is Kind.MOVE:
        return _move(words, part)
    if kind is Kind.WAIT and part == "until":
        return words.say_as("phase", "Question")
    if kind is Kind.WORK and part is not None:
        return _move(words, part)
    return {
        Kind.PREPARE: words.say_as("phase", "Ready?") if own_pace else words.say_as("phase", "Get ready"),
        Kind.HOLD: words.say_as("phase", "Hold"),
        Kind.WORK: words.say_as("phase", "Your turn") if own_pace else words.say_as("phase", "Go"),
        Kind.REST: words.say_as("phase", "Rest"),
        Kind.SWITCH: words.say_as("phase", "Switch sides"),
        Kind.WAIT: words.say_as("phase", "Check first"),
        Kind.ICE: words.say_as("phase", "Ice"),
    }[kind]


def _move(words: Words, part: str | None) -> str:
    if part == "lift":
        return words.say_as("phase", "Lift")
    if part == "lower":
        return words.say_as("phase", "Lower")
    if part is None:
        return words.say_as("phase", "Move")
    if part == "contract":
        return words.say_as("phase", "Tense")
    word = part_word(words, part)
    return word[:1].upper() + word[1:]


def side_word(words: Words, side: Side | None) -> str:
    """The side in capitals for the screen: "LEFT"; "" where there is none."""
    match side:
        case Side.LEFT:
            return words.say_as("side", "LEFT")
        case Side.RIGHT:
            return words.say_as("side", "RIGHT")
        case Side.BOTH:
            return words.say_as("side", "BOTH")
        case None:
            return ""


def duration(words: Words, seconds: float) -> str:
    """A length of time, short: "45 s", "18 min", "12:40", "5 h 20 min"."""
    whole = round(seconds)
    if whole <= 99:
        return words.say("{n} s", n=f"{seconds:g}" if seconds < 10 else whole)
    minutes, rest = divmod(whole, 60)
    if minutes >= 60:
        minutes = round(whole / 60)
        return words.say("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
    return f"{minutes}:{rest:02d}" if rest else words.say("{n} min", n=minutes)


def length(words: Words, seconds: float) -> str:
    """A length of time within a sentence, never like a time of day: "45 s", "6 min 12 s", "1 h 20 min"."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60 or not minutes or not rest:
        return duration(words, minutes * 60 + rest)
    return words.say("{minutes} min {seconds} s", minutes=minutes, seconds=rest)


def say_phase(words: Words, phase: Phase, step: StepInfo) -> str:
    """Say the phase: "Seated hamstring stretch. Left side. Hold 20 seconds. Hold 1 of 2."."""
    said: list[str] = []
    if phase.kind not in (Kind.REST, Kind.SWITCH):
        said.append(words.say("{name}.", name=words.text(step.name)))
        said.append(_side(words, phase.side))
    said.append(_what(words, phase, step))
    parts = paced_line(words, step) if at_own_pace(phase) else ""
    if parts:
        said.append(words.say("{place}.", place=parts[:1].upper() + parts[1:]))
    said.append(_helped(words, phase, step))
    if phase.per_day and phase.kind.exercise:
        said.append(words.say("Split it over the day as you like."))
    if phase.beat is not None and phase.kind.exercise:
        said.append(words.say("{n} beats a minute.", n=f"{phase.beat:g}"))
    if phase.kind.exercise:
        said.extend(words.say("{place}.", place=line) for line in places_said(words, phase))
    return ("" if words.language == "ja" else " ").join(sentence for sentence in said if sentence)


def at_own_pace(phase: Phase) -> bool:
    """Whether a whole set is done in the phase, and the runner says when it is over."""
    return phase.kind is Kind.WORK and phase.seconds is None


def paced_line(words: Words, step: StepInfo) -> str:
    """What is stated of reps that cannot be counted out: "hold 3 counts", "rest 10 s between reps"; or ""."""
    parts = tempo_line(words, [(part.name, part.seconds) for part in step.paced])
    rest = "" if step.rest_reps is None else rest_words(words, step.rest_reps, "reps")
    return words.say_as("tempo", ", ").join(said for said in (parts, rest) if said)


def lone_hold(words: Words, step: StepInfo) -> str:
    """The hold of such a rep where nothing else of it is stated: "hold 3 s"; or ""."""
    parts = [(part.name, part.seconds) for part in step.paced]
    return tempo_line(words, parts) if [name for name, _ in parts] == ["hold"] else ""


def rest_after_each(words: Words, step: StepInfo) -> str:
    """The rest between such reps, said after the hold of each: "rest 10 s after each"; or ""."""
    pause = step.rest_reps
    if pause is None or not pause.stated:
        return "" if pause is None else rest_words(words, pause, "reps")
    return words.say("rest {time} after each", time=pause_words(words, pause))


def _helped(words: Words, phase: Phase, step: StepInfo) -> str:
    """Which parts both limbs do, and which the side alone."""
    if phase.both_help:
        return words.say("With both limbs.")
    if not step.with_both or not phase.kind.exercise:
        return ""
    listed = words.say_as("tempo", ", ").join(part_word(words, part) for part in step.with_both)
    parts = listed[:1].upper() + listed[1:]
    if phase.side is Side.LEFT:
        return words.say("{parts} with both limbs, the rest with the left one.", parts=parts)
    if phase.side is Side.RIGHT:
        return words.say("{parts} with both limbs, the rest with the right one.", parts=parts)
    return words.say("{parts} with both limbs, the rest with one.", parts=parts)


def _what(words: Words, phase: Phase, step: StepInfo) -> str:
    if phase.kind is Kind.SWITCH:
        return change_line(words, phase.side, step.side_means)
    if phase.kind is Kind.WAIT and phase.part == "until":
        before = rest_before_another(words, phase)
        return " ".join(filter(None, (until_question(words, phase), before)))
    if phase.kind is Kind.WAIT:
        return words.say("Put a cloth between the ice and your skin, then go on.")
    return _untimed(words, phase) if phase.seconds is None else _timed(words, phase, phase.seconds)


def _timed(words: Words, phase: Phase, seconds: float) -> str:
    time = _spoken(words, seconds)
    if phase.kind is Kind.WORK and phase.limit:
        return words.say("As many as you can in {time}.", time=time)
    if phase.kind is Kind.WORK and phase.reps is not None:
        reps = counted(words, phase.unit or "reps", phase.reps, str(phase.reps))
        return words.say("{reps} in {time}.", reps=reps, time=time)
    if phase.fast:
        return words.say("{phase}: as fast as you can.", phase=phase_word(words, phase.kind, phase.part))
    by_kind = {
        Kind.HOLD: words.say("Hold {time}.", time=time),
        Kind.WORK: words.say("Go on for {time}.", time=time),
        Kind.REST: words.say("Rest {time}.", time=time),
    }
    if phase.kind in by_kind:
        return by_kind[phase.kind]
    return words.say("{phase}: {time}.", phase=phase_word(words, phase.kind, phase.part), time=time)


def _untimed(words: Words, phase: Phase) -> str:
    if phase.kind is Kind.REST and phase.as_set:
        return words.say("Rest as long as the set took.")
    if phase.kind is Kind.REST:
        return words.say("Rest as long as you need.")
    if phase.limit:
        return _to_the_limit(words, phase)
    if phase.distance is not None:
        return words.say("Go on for {distance}.", distance=way(words, phase.distance))
    if phase.kind is Kind.WORK:
        return _own_pace(words, phase)
    return words.say("{phase}: the time is not stated.", phase=phase_word(words, phase.kind, phase.part))


def until_question(words: Words, phase: Phase) -> str:
    """The question that ends a block without a number of rounds."""
    if phase.distance is None:
        return words.say("Another round?")
    whole = way(words, phase.distance).replace(" ", "\N{NO-BREAK SPACE}")
    return words.say("Have you covered {distance}?", distance=whole)


def rest_before_another(words: Words, phase: Phase) -> str:
    """What comes first where another round is wanted: "Before it, rest 2 minutes."; "" where nothing does."""
    if phase.rest is None:
        return ""
    if phase.as_set and not phase.rest:
        return words.say("Before another round, rest as long as the set took.")
    if not phase.rest:
        return words.say("Before another round, rest as long as you need.")
    return words.say("Before another round, rest {time}.", time=_spoken(words, phase.rest))


def rest_if_another(words: Words, phase: Phase) -> str:
    """The same by the answer that leads to it: yes to another round, no to the whole way being done."""
    if phase.rest is None:
        return ""
    on = phase.distance is None
    if phase.rest:
        said = mark("If yes, first rest {time}.") if on else mark("If not, rest {time}, then one more round.")
        return words.say(said, time=_spoken(words, phase.rest))
    if phase.as_set:
        yes = mark("If yes, first rest as long as the set took.")
        return words.say(yes if on else mark("If not, rest as long as the set took, then one more round."))
    yes = mark("If yes, first rest as long as you need.")
    return words.say(yes if on else mark("If not, rest as long as you need, then one more round."))


def _to_the_limit(words: Words, phase: Phase) -> str:
    """As many or as long as one can, with the most or the least where that is written."""
    if phase.least is not None:
        return least_sentence(words, phase, _spoken(words, phase.least))
    if by_time(phase):
        if phase.most is None:
            return words.say("As long as you can.")
        return words.say("As long as you can, up to {time}.", time=_spoken(words, phase.most))
    if phase.reps is None:
        return words.say("As many as you can.")
    return words.say("As many as you can, up to {n}.", n=phase.reps)


def _own_pace(words: Words, phase: Phase) -> str:
    if phase.part is not None and phase.reps is not None:
        manner = manner_words(words, phase.part, str(phase.reps), phase.unit or "reps")
        return words.say("{reps}, without a clock.", reps=manner)  # fast is no pace of one's own
    if phase.unit is not None and phase.reps is not None:
        reps = counted(words, phase.unit, phase.reps, str(phase.reps))
        return words.say("{reps} at your own pace.", reps=reps)
    if phase.reps is not None and phase.alternating:
        return words.plural(
            "{n} rep at your own pace, changing sides.",
            "{n} reps at your own pace, changing sides.",
            phase.reps,
        )
    if phase.reps is not None:
        return words.plural("{n} rep at your own pace.", "{n} reps at your own pace.", phase.reps)
    if not phase.reps_stated:
        return words.say("At your own pace. The number of reps is not stated.")
    way_open = phase.unit == OPEN_WAY
    time_open = words.say("At your own pace. The time is not stated.")
    return words.say("At your own pace. The distance is not stated.") if way_open else time_open


def _side(words: Words, side: Side | None) -> str:
    match side:
        case Side.LEFT:
            return words.say("Left side.")
        case Side.RIGHT:
            return words.say("Right side.")
        case Side.BOTH:
            return words.say("Both sides at once.")
        case None:
            return ""


def _spoken(words: Words, seconds: float) -> str:
    """A length of time in words: "20 seconds", "5 minutes", "2 minutes 30 seconds"."""
    if seconds <= 99 or (seconds < 120 and seconds % 60):
        return _seconds(words, seconds)
    whole, rest = divmod(seconds, 60)
    minutes = words.plural("{n} minute", "{n} minutes", int(whole))
    if not rest:
        return minutes
    return words.say("{minutes} {seconds}", minutes=minutes, seconds=_seconds(words, rest))


def _seconds(words: Words, seconds: float) -> str:
    return words.plural("{count} second", "{count} seconds", 1 if seconds == 1 else 2, count=f"{seconds:g}")
