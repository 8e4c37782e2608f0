"""That a step with a dose from week to week has one as soon as it is done."""

from __future__ import annotations

from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import WEEK
from kneecoach.routine.model import Section, leaves
from kneecoach.routine.steps.doses import ExerciseStep


def check_first_doses(sections: tuple[Section, ...], first: int, found: Findings) -> None:
    """Note each step whose table of weeks begins later than it is done.

    `first`: the week of the first session. A group's own weeks and days have reached its steps already.
    """
    for section in sections:
        for step in () if section.again else leaves(section.steps):
            if not isinstance(step, ExerciseStep) or step.span is None or not step.only_by_week:
                continue
            begins = max(first, _first_week(step))
            if step.weeks[0][0] > begins:
                found.missing_in("no-dose-week", step.span, n=begins, from_week=step.weeks[0][0])


def _first_week(step: ExerciseStep) -> int:
    """The first week in which the step is done at all."""
    by_day = 1 if not step.days else (step.days[0][0] - 1) // WEEK + 1
    return max(by_day, 1 if step.only is None else step.only[0])
