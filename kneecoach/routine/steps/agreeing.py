"""Whether the pieces of a dose fit together, whatever map each of them was written in."""

from __future__ import annotations

from kneecoach.errors import Value
from kneecoach.routine.model import Amount, Pauses, PerSet, Sides
from kneecoach.routine.steps.doses import ExerciseStep, Overrides

_DOSES = ("hold", "time", "reps", "distance")


def disagreement(step: ExerciseStep) -> tuple[str, dict[str, Value]] | None:
    """The first thing that is wrong with a step's dose: a fault's code and values; None where all fits."""
    written = [key for key in (*_DOSES, "tempo") if getattr(step, key)]
    if not written:
        return "no-dose", {}
    for alone, beside in (("distance", ()), ("time", ("reps",))):
        others = [key for key in written if key not in (alone, *beside)]
        if alone in written and others:
            return "two-doses", {"key": alone, "other": others[0]}
    if step.tempo and step.reps is None:
        return "tempo-without-reps", {}
    if step.hold is not None and any(part.name == "hold" for part in step.tempo):
        return "hold-twice", {}
    if (step.sides is not Sides.EACH or step.by_side) and in_all(step):
        return "in-all-without-sides", {}
    return uneven_lists(step) or uneven_rests(step)


def uneven_rests(step: ExerciseStep) -> tuple[str, dict[str, Value]] | None:
    """A rest for each set has as many entries as there are gaps between sets, one more with the last."""
    if step.by_side or not isinstance(step.rest.sets, Pauses):
        return None
    lists = [len(one.items) for key in _DOSES if isinstance(one := getattr(step, key), PerSet)]
    if step.sets is not None and step.sets.high is None:
        sets = 0
    else:
        sets = round(step.sets.high or 1) if step.sets is not None else max([1, *lists, len(step.load)])
    gaps = sets if "sets" in step.rest.after_last else sets - 1
    n = len(step.rest.sets.items)
    if gaps == n:
        return None
    return "rests-and-sets", {"key": "rest", "n": n, "sets": n if "sets" in step.rest.after_last else n + 1}


def uneven_lists(step: ExerciseStep) -> tuple[str, dict[str, Value]] | None:
    """A list with a number for each set has as many entries as there are sets, where those are written."""
    lengths = {key: len(one.items) for key in _DOSES if isinstance(one := getattr(step, key), PerSet)}
    if len(step.load) > 1:
        lengths["load"] = len(step.load)
    if not lengths:
        return None
    first = next(iter(lengths.values()))
    if step.sets is not None and step.sets.high is None:
        return "list-names-sets", {"key": next(iter(lengths)), "n": first}
    sets = first if step.sets is None or step.sets.high is None else round(step.sets.high)
    for key, n in lengths.items():
        if n != sets:
            return "list-and-sets", {"key": key, "n": n, "sets": sets}
    return None


def in_all(step: ExerciseStep) -> bool:
    """Whether a number of reps is one for both sides together."""
    reps = step.reps.items if isinstance(step.reps, PerSet) else (step.reps,)
    return any(isinstance(one, Amount) and one.in_all for one in reps)


def changed(step: ExerciseStep) -> list[tuple[Overrides, ExerciseStep]]:
    """The step as every side, week and level has it, each with what makes it so."""
    found = [(other, step.with_overrides(other)) for _, other in step.by_side]
    for other in (*(other for _, _, other in step.weeks), *step.levels):
        whole = step.with_overrides(other)
        found += [(other, own) for own in whole.own_doses] if whole.by_side else [(other, whole)]
    return found
