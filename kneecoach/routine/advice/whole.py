"""All that a colleague would say of one file."""

from __future__ import annotations

from pathlib import Path

from kneecoach.routine.advice.doses import advise_step
from kneecoach.routine.advice.poses import advise_poses
from kneecoach.routine.advice.session import advise_session, first_steps
from kneecoach.routine.advice.words import advise_pictures, advise_texts
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import leaves
from kneecoach.routine.nodes import Mapping
from kneecoach.routine.pain_rules import PainRules
from kneecoach.routine.programme import Programme
from kneecoach.routine.steps.doses import ExerciseStep


def advise(
    root: Mapping,
    read: Programme | Exercise | PainRules | None,
    found: Findings,
    folder: Path,
) -> None:
    """Note what is unusual in a file beside which `folder` holds the pictures.

    What hangs together with the rest of the file (totals, numbers of exercises, sources) is judged only where
    the whole file could be read; a step, a text, a picture or a pose is judged
    by itself.
    """
    whole = found.errors == 0
    advise_texts(found)
    advise_pictures(root, found, folder)
    advise_poses(root, found)
    if whole and read is not None:
        _source(root, read, found)
    if not isinstance(read, Programme):
        return
    for routine in first_steps(read):
        for section in routine.sections:
            if section.again:
                continue
            for step in leaves(section.steps):
                if isinstance(step, ExerciseStep):
                    advise_step(step, found)
        if whole:
            advise_session(routine, found)


def _source(root: Mapping, read: Programme | Exercise | PainRules, found: Findings) -> None:
    """Nobody can look up where a prescription without a source comes from."""
    sources = read.whole.sources if isinstance(read, Programme) else read.sources
    if not sources:
        found.add("advice-source", root.span.start, warning=True)
