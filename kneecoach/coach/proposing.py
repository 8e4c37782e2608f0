"""Where in a programme somebody is: which part, which week, which level the next session would be of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from kneecoach.diary.entries import SessionRecord, SessionState
from kneecoach.errors import MachineError
from kneecoach.routine.growth import LAST_WEEK, WEEK
from kneecoach.routine.model import Group, Item, Pick, Routine
from kneecoach.routine.programme import Programme, Stage
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.stored import timeline_from_text
from kneecoach.routine.timeline import Choice, Dose


def propose(programme: Programme, records: Sequence[SessionRecord], today: date, choice: Choice) -> Choice:
    """The choice for the next session, by the sessions of this programme in the diary.

    Weeks are counted from the first of them. A stage without weeks goes on until somebody chooses the next;
    of routines side by side it is the one after the last; the level stays what it was.
    """
    done = [
        row for row in records if row.routine == programme.whole.id and row.state is not SessionState.OPEN
    ]
    week, part, level = 1, None, None
    if done:
        week = (today - date.fromisoformat(done[0].day)).days // WEEK + 1
        last = _choice_of(done[-1])
        part, level = last.part, last.level
    begun = max(week, 1)
    week = min(begun, max(weeks_of(programme), 1))
    placed = replace(choice, week=week if weeks_of(programme) else None, level=_within(level, programme))
    ids = programme.ids()
    if programme.routines:
        at = ids.index(part) + 1 if part in ids else 0
        turn = [*programme.routines[at:], *programme.routines[:at]]
        left = [one for one in turn if WEEK * (begun - 1) < programme.days_of(one, Dose.HIGH)]
        return replace(placed, part=(left or turn)[0].id)
    if programme.stages:
        stage = stage_of(programme, part)
        due = programme.in_week(week)[0][0]
        return replace(placed, part=stage.id if stage is not None and stage.first is None else due)
    return placed


def turn_to_part(programme: Programme, choice: Choice, part: str) -> Choice:
    """Another stage or routine; the week goes to where that stage has its weeks."""
    stage = stage_of(programme, part)
    week = choice.week
    if stage is not None and stage.first is not None and stage.last is not None:
        week = min(max(week or 1, stage.first), stage.last)
    return replace(choice, part=part, week=week)


def turn_to_week(programme: Programme, choice: Choice, week: int) -> Choice:
    """Another week; of stages that overlap the chosen one stays as long as the week is one of its own."""
    stage = stage_of(programme, choice.part)
    if stage is None or stage.first is None or stage.last is None or stage.first <= week <= stage.last:
        return replace(choice, week=week)
    return replace(choice, week=week, part=programme.in_week(week)[0][0])


def turn_to_level(_programme: Programme, choice: Choice, level: int) -> Choice:
    """Another level; 0 is the one at which each exercise begins."""
    return replace(choice, level=level or None)


def stage_of(programme: Programme, part: str | None) -> Stage | None:
    """The stage of an id, None where there is none."""
    return next((stage for stage in programme.stages if stage.id == part), None)


def weeks_of(programme: Programme) -> int:
    """From how many weeks one may be chosen: 0 where every week is the same."""
    begun = {begin for routine in _parts(programme) for item in _items(routine) for begin in _weeks(item)}
    begun |= {stage.first for stage in programme.stages if stage.first is not None}
    begun.discard(LAST_WEEK)
    if not begun - {1}:
        return 0
    length = programme.length
    last = length.weeks(Dose.HIGH) if length is not None else 0
    if last:  # a step that is over after the last week of all makes no week more
        begun -= {week for week in begun if week == last + 1}
    return max(last, *begun, 1)


def levels_of(programme: Programme) -> int:
    """The number of levels of the step, or the group in rounds, that has most of them; 0 without any."""
    steps = (item for routine in _parts(programme) for item in _items(routine))
    return max((len(step.levels) for step in steps if isinstance(step, ExerciseStep | Group)), default=0)


def choosable(programme: Programme) -> bool:
    """Whether a session of it depends on where one is in it."""
    return bool(programme.ids()) or weeks_of(programme) > 0 or levels_of(programme) > 0


def _within(level: int | None, programme: Programme) -> int | None:
    most = levels_of(programme)
    return min(level, most) if level is not None and most else None


def _choice_of(record: SessionRecord) -> Choice:
    try:
        return timeline_from_text(record.plan).choice
    except MachineError:  # a plan of another release: the session counts, its place is unknown
        return Choice()


def _parts(programme: Programme) -> tuple[Routine, ...]:
    return programme.routines or tuple(stage.routine for stage in programme.stages) or (programme.whole,)


def _items(routine: Routine) -> Iterator[Item]:
    waiting: list[Item] = [item for section in routine.sections for item in section.steps]
    while waiting:
        item = waiting.pop()
        yield item
        waiting += item.steps if isinstance(item, Group) else item.options if isinstance(item, Pick) else ()


def _weeks(item: Item) -> Iterator[int]:
    """The weeks in which something about an item changes."""
    if isinstance(item, Group | ExerciseStep):
        yield from (first for first, _, _ in item.weeks)
    if isinstance(item, ExerciseStep | IceStep) and item.only is not None:
        yield from (week for week in (item.only[0], item.only[1] + 1) if week <= LAST_WEEK)
