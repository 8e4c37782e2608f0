"""The two lines under the count."""

from __future__ import annotations

from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.session.rounds import asks_round
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.questions.skin import ALARM_AFTER
from kneecoach.ui.session.onward import exercise_ahead, new_exercise, start_ahead
from kneecoach.ui.session.rhythm import MINUTES_ABOVE, Count, Unit, counts_up, like_set, rested
from kneecoach.words import Words
from kneecoach.words.counted import counted, load_words, manner_word, unit_word, way, way_word
from kneecoach.words.limits import limit_line
from kneecoach.words.phases import (
    at_own_pace,
    length,
    lone_hold,
    paced_line,
    rest_after_each,
)
from kneecoach.words.places import rep_line, round_line, set_line, whole_hold

JOINED = " · "  # between what stands on one line


def count_lines(words: Words, snapshot: Snapshot, shown: Count) -> tuple[str, str]:
    """What the number counts, where that is not seconds, and which set and rep this is."""
    phase = snapshot.phase
    if phase is None:  # below the tick: what is still to come
        return words.say_as("played", "Press Space"), words.say("for the last questions")
    sets, reps = _places(words, snapshot, phase)
    said = (
        _until(words, snapshot, shown),
        _paced(words, phase, snapshot.step),
        _rounds_done(words, phase) if asks_round(phase) else round_line(words, phase),
        sets,
        reps,
        _part(words, snapshot, shown),
        _runs_on(words, snapshot),
        *_asked(words, snapshot, phase),
        _easier(words, snapshot),
    )
    place = [line for line in said if line]
    if shown.unit is Unit.REPS:
        place = [line for line in place if line != reps]
    counted_as = _counts(words, snapshot, phase, shown)
    if phase.as_set and not rested(snapshot):
        return counted_as, words.say("rest as long as your set")
    in_time = _work_in_time(phase) or (phase.limit and counts_up(snapshot))
    if counted_as and shown.unit is Unit.SECONDS and in_time:
        task = _task(words, phase)  # of all that stands behind the seconds, what to do comes first
        return counted_as, JOINED.join((task, *(line for line in place if line != task)))
    if counted_as:
        return counted_as, JOINED.join(place)
    return (place[0], JOINED.join(place[1:])) if place else ("", "")


def _counts(words: Words, snapshot: Snapshot, phase: Phase, shown: Count) -> str:
    """What the number counts, "" for plain seconds to the end of the phase."""
    if shown.unit in (Unit.REPS, Unit.WAY):
        metres = phase.distance if shown.unit is Unit.WAY else None
        if metres is not None:
            return words.say("{unit} to cover", unit=way_word(words, metres))
        return _reps_said(words, phase, snapshot.step)
    if like_set(snapshot) is not None:
        return _like_set(words, shown, over=rested(snapshot))
    if counts_up(snapshot):
        return _so_far(words, phase, shown)
    if _work_in_time(phase):
        return words.say("min left") if shown.unit is Unit.MINUTES else words.say("seconds left")
    return words.say("min left") if shown.unit is Unit.MINUTES else ""


def _work_in_time(phase: Phase) -> bool:
    """Whether the runner counts reps against the clock, so that the seconds have to be named as such."""
    return phase.kind is Kind.WORK and phase.seconds is not None and (phase.limit or phase.reps is not None)


def _task(words: Words, phase: Phase) -> str:
    """What is done against the clock: "as many as you can", "30 reps"."""
    if phase.limit:
        return limit_line(words, phase)
    return counted(words, phase.unit or "reps", phase.reps or 0, str(phase.reps))


def _until(words: Words, snapshot: Snapshot, shown: Count) -> str:
    """What the seconds of a long rest run to, from its first one to the last of getting ready."""
    ahead = start_ahead(snapshot)
    if ahead is None or (snapshot.phase is not None and snapshot.phase.as_set and snapshot.remaining is None):
        return ""  # a rest as long as the set says itself what its seconds are
    if snapshot.phase is not None and snapshot.phase.kind is Kind.PREPARE:
        return words.say("seconds to the start")
    rest = snapshot.timeline.phases[snapshot.index]
    seconds = shown.unit is Unit.SECONDS
    if ahead.step != rest.step:
        return words.say("seconds to the next exercise") if seconds else words.say("to the next exercise")
    if ahead.set == rest.set:
        return ""
    return words.say("seconds to the next set") if seconds else words.say("to the next set")


def _part(words: Words, snapshot: Snapshot, shown: Count) -> str:
    """What the time of icing runs to: the next look at the skin, or the end."""
    phase = snapshot.phase
    if phase is None or phase.kind is not Kind.ICE:
        return ""
    seconds = shown.unit is Unit.SECONDS
    if any(
        p.kind is Kind.ICE and p.step == phase.step for p in snapshot.timeline.phases[snapshot.index + 1 :]
    ):
        if snapshot.skin_due is not None:  # the one that is asked is not the one that is to come
            return (
                words.say("seconds to the check after") if seconds else words.say("to the check after this")
            )
        return words.say("seconds to the skin check") if seconds else words.say("to the next skin check")
    return words.say("seconds to the end") if seconds else words.say("to the end of icing")


def _runs_on(words: Words, snapshot: Snapshot) -> str:
    """While the question about the skin is long unanswered all is muted as in a pause; the clock is not."""
    return words.say("the clock is still running") if unanswered_long(snapshot) else ""


def _like_set(words: Words, shown: Count, *, over: bool) -> str:
    """What the number of a rest as long as the set counts."""
    if over:
        return words.say("rested as long as your set")
    return words.say("min of rest left") if shown.unit is Unit.MINUTES else words.say("seconds to go")


def _rounds_done(words: Words, phase: Phase) -> str:
    """At the question that ends a round: how many of them are over."""
    done = phase.round or 0
    if phase.distance is None:
        return words.say("Round {n} done", n=done)
    return words.plural("{n} round done", "{n} rounds done", done)


def _so_far(words: Words, phase: Phase, shown: Count) -> str:
    """What a growing number counts, with the most where there is one."""
    if phase.as_set and shown.unit is Unit.MINUTES:
        return words.say("min rested")
    if phase.as_set:
        return words.say("seconds rested")
    if phase.most is not None and phase.kind.exercise:
        most = length(words, phase.most)
        if shown.unit is Unit.MINUTES:
            return words.say("min so far, up to {most}", most=most)
        if phase.most <= MINUTES_ABOVE:
            return words.say("seconds so far, up to {n}", n=f"{phase.most:g}")
        return words.say("seconds so far, up to {most}", most=most)
    return words.say("min so far") if shown.unit is Unit.MINUTES else words.say("seconds so far")


def _reps_said(words: Words, phase: Phase, step: StepInfo | None) -> str:
    if phase.limit:
        most = counted(words, phase.unit or "reps", phase.reps or 0, str(phase.reps))
        return words.say("up to {reps}", reps=most) if at_most(phase) else limit_line(words, phase)
    if phase.part is not None:  # the manner is the pace
        manner, unit = manner_word(words, phase.part), unit_word(words, phase.unit)
        return words.say_as("manner", "{manner} {unit}", manner=manner, unit=unit)
    if phase.alternating:
        return words.say("reps in all, changing sides")
    unit = unit_word(words, phase.unit)
    if over_day(phase):
        reps = counted(words, phase.unit or "reps", phase.reps or 0, str(phase.reps))
        return words.say("{reps} over the day", reps=reps)
    hold = _hold_each(words, phase, step)
    if hold:
        return words.say("{unit}, {hold} each", unit=unit, hold=hold)
    return _at_pace(words, phase, step, unit)


def _at_pace(words: Words, phase: Phase, step: StepInfo | None, unit: str) -> str:
    """Reps that only the runner counts; beside times that are stated, no pace of one's own is spoken of."""
    if step is not None and step.paced:
        return unit
    return (
        words.say("{unit}, at your own pace", unit=unit)
        if phase.unit
        else words.say("reps, at your own pace")
    )


def _hold_each(words: Words, phase: Phase, step: StepInfo | None) -> str:
    """The hold that the number itself is told with, where the reps of a set cannot be counted out."""
    manner = phase.limit or phase.part is not None or phase.alternating or over_day(phase)
    if step is None or manner or not at_own_pace(phase) or phase.reps is None:
        return ""
    return lone_hold(words, step)


def _paced(words: Words, phase: Phase, step: StepInfo | None) -> str:
    """What is stated of each rep beside its hold, which stands with the number."""
    if step is None or not at_own_pace(phase):
        return ""
    if _hold_each(words, phase, step):
        return rest_after_each(words, step)
    return paced_line(words, step)


def at_most(phase: Phase) -> bool:
    """Whether the number is the most of as many reps as one can: so large it would read as a goal."""
    counted_here = phase.kind.exercise and phase.reps is not None and phase.seconds is None
    return phase.limit and counted_here and phase.rep is None and phase.unit != "seconds"


def over_day(phase: Phase) -> bool:
    """Whether the number is a whole day's, of which the runner does here as many as he likes."""
    counted_here = phase.kind.exercise and phase.reps is not None and phase.seconds is None
    plain = phase.rep is None and phase.part is None and not (phase.limit or phase.alternating)
    return phase.per_day and counted_here and plain


def _asked(words: Words, snapshot: Snapshot, phase: Phase) -> list[str]:
    """What else belongs to the set: that it goes to a limit, the load, the way, the beat."""
    told = phase.reps is not None and phase.seconds is None  # with the number itself
    said = [limit_line(words, phase)] if phase.limit and phase.kind.exercise and not told else []
    reps = "" if phase.reps is None else counted(words, phase.unit or "reps", phase.reps, str(phase.reps))
    if phase.kind is Kind.HOLD and not phase.dose_stated and phase.seconds is None and not phase.limit:
        said.append(words.say("as long as you like"))
    if phase.limit and told and phase.kind.exercise and phase.unit == "seconds":
        said.append(words.say("{reps} at most", reps=reps))
    if _work_in_time(phase) and reps:
        said.append(reps)
    if phase.load is not None:
        said.append(load_words(words, snapshot.timeline.loads[phase.load]))
    if phase.distance is not None and phase.kind is Kind.WORK:
        over = f"{int(snapshot.elapsed) // 60}:{int(snapshot.elapsed) % 60:02d}"
        timed = phase.seconds is not None
        said.append(way(words, phase.distance) if timed else words.say("time so far {time}", time=over))
    if phase.beat is not None and not said:  # it is heard and seen: what has to be read comes first
        said.append(words.say("{n} beats a minute", n=f"{phase.beat:g}"))
    if phase.per_day and phase.kind.exercise and not over_day(phase):
        said.append(words.say("for the whole day"))
    return said


def _easier(words: Words, snapshot: Snapshot) -> str:
    """That less is asked for than was planned, once the runner has asked for that."""
    if not snapshot.easier:
        return ""
    return words.say("easier level") if snapshot.level else words.say("made easier")


def _places(words: Words, snapshot: Snapshot, phase: Phase) -> tuple[str, str]:
    """The set's and the rep's place; a rest tells what is finished, and says so."""
    held = _held(snapshot)
    sets, reps = set_line(words, phase), rep_line(words, phase, held=held)
    if phase.kind is not Kind.REST or phase.part is not None:  # a pause inside a rep finishes nothing
        return sets, reps
    if new_exercise(snapshot) is not None:
        return "", ""  # the page already stands for the exercise to come
    ahead = exercise_ahead(snapshot)
    same_set = ahead is not None and (ahead.step, ahead.set) == (phase.step, phase.set)
    return (sets if same_set else _set_done(words, phase, sets)), _rep_done(words, phase, reps, held=held)


def _set_done(words: Words, phase: Phase, line: str) -> str:
    if not line:
        return ""
    if phase.sets is None:
        return words.say("Set {n} done", n=phase.set or 0)
    return words.say("Set {n} of {total} done", n=phase.set or 0, total=phase.sets)


def _held(snapshot: Snapshot) -> bool:
    """Whether what is repeated here is a whole hold; of a rest between two, the one before it."""
    phases = snapshot.timeline.phases[: snapshot.index + 1]
    done = next((phase for phase in reversed(phases) if phase.kind.exercise), None)
    return done is not None and whole_hold(done)


def _rep_done(words: Words, phase: Phase, line: str, *, held: bool) -> str:
    if not line:
        return ""
    if held and phase.reps is None:
        return words.say("Hold {n} done", n=phase.rep or 0)
    if held:
        return words.say("Hold {n} of {total} done", n=phase.rep or 0, total=phase.reps or 0)
    if phase.reps is None:
        return words.say("Rep {n} done", n=phase.rep or 0)
    return words.say("Rep {n} of {total} done", n=phase.rep or 0, total=phase.reps)


def unanswered_long(snapshot: Snapshot) -> bool:
    """Whether nobody has answered the question about the skin for so long that it raises an alarm."""
    return snapshot.skin_due is not None and snapshot.skin_due >= ALARM_AFTER


def still(snapshot: Snapshot) -> bool:
    """Whether the session stands still."""
    return snapshot.state is State.PAUSED
