"""That the weeks of the stages fit together: a stage for every week, and a week for every stage."""

from __future__ import annotations

from collections.abc import Mapping

from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import LAST_WEEK
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Dose


def check_weeks(programme: Programme, places: Mapping[str, int], found: Findings) -> None:
    """Warn of weeks that no stage has, and of stages that a plan by weeks never comes to.

    `places`: where in the text the weeks of each stage stand, by its id.
    """
    if programme.stages and not any(stage.stated for stage in programme.stages) and not found.errors:
        found.add("nothing-stated", places[programme.stages[0].id])
        return
    _check_gaps(programme, places, found)
    low, high = _weeks(programme, Dose.LOW), _weeks(programme, Dose.HIGH)
    begun = first_weeks(programme)
    for number, stage in enumerate(programme.stages):
        at, begins = places[stage.id], begun.get(stage.id)
        if begins is None:
            _check_never(programme, number, at, found)
        elif low is not None and high is not None and begins > low:
            if stage.first is not None and begins <= high:
                found.add("stage-behind-low", at, warning=True, last=low, week=begins, high=high)
            elif stage.first is not None and not stage.by_status:
                found.add("stage-behind-end", at, warning=True, last=low, week=begins)


def _check_gaps(programme: Programme, places: Mapping[str, int], found: Findings) -> None:
    """Weeks without a stage, between two of them or at an end; weeks of which nothing is stated have one."""
    stages = programme.stages
    last = max(
        (one.last for one in stages if one.last is not None and one.last < LAST_WEEK),
        default=0,
    )
    for gap in programme.empty(max(last, _weeks(programme, Dose.HIGH) or 0)):
        if gap.stage is not None:
            continue
        text = f"{gap.first}" if gap.first == gap.last else f"{gap.first}-{gap.last}"
        before = programme.stage_in(gap.first - 1) if gap.first > 1 else None
        after = programme.stage_in(gap.last + 1) if gap.last < last else None
        if before is None and after is not None:
            found.add("weeks-before", places[after.id], warning=True, text=text, id=after.id)
        elif before is not None and after is None:
            found.add("weeks-behind", places[before.id], warning=True, text=text, id=before.id)
        elif before is not None and after is not None:
            at, one, two = places[after.id], before.id, after.id
            found.add("weeks-between", at, warning=True, text=text, id=one, other=two)


def _check_never(programme: Programme, number: int, at: int, found: Findings) -> None:
    """Warn of a stage that no week plays, where no status leads into it either.

    Stages of the same weeks are alternatives where status leads into them: the calendar plays the first.
    """
    stage, before = programme.stages[number], programme.stages[:number]
    if stage.by_status:
        return
    if stage.last is None:
        later = programme.stages[number + 1 :]
        begins = next((one.first for one in later if one.first is not None), None)
        if begins is not None:
            found.add("stage-without-weeks", at, warning=True, week=begins)
        return
    last = max((one.last for one in before if one.last is not None), default=0)
    longer = [one for one in before if one.last is not None and one.last >= stage.last]
    if last < LAST_WEEK and not (longer and all(one.by_status for one in longer)):
        found.add("stage-never", at, warning=True, last=last)


def first_weeks(programme: Programme) -> dict[str, int]:
    """The first week in which the calendar has each stage, by its id; nothing of one that it never has."""
    weeks = programme.calendar(1, LAST_WEEK)
    return {stage.id: week for week, stage in reversed(list(enumerate(weeks, 1))) if stage is not None}


def _weeks(programme: Programme, dose: Dose) -> int | None:
    """The weeks of a length that is written, at this end of it."""
    written = programme.whole.length
    return None if written is None or not written.stated else written.weeks(dose)
