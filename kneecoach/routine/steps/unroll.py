"""How the kinds of step become phases: one door to the files that do it."""

from __future__ import annotations

from kneecoach.routine.steps.unroll_exercise import unroll_exercise
from kneecoach.routine.steps.unroll_ice import unroll_ice

__all__ = ["unroll_exercise", "unroll_ice"]
