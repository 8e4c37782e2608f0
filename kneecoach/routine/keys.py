"""The words of the routine language, by the place where they may stand."""

from __future__ import annotations

HEADER = "kneecoach"
ROUTINE = (
    HEADER,
    "id",
    "version",
    "name",
    "about",
    "sources",
    "reviewed",
    "frequency",
    "pain",
    "notes",
    "exercises",
    "sections",
    "steps",
)
SECTION = ("name", "notes", "steps")
DOSES = ("hold", "reps", "tempo", "time")
STEP = (
    "exercise",
    "name",
    *DOSES,
    "sets",
    "sides",
    "order",
    "rest",
    "prepare",
    "switch",
    "notes",
    "cues",
    "progress",
)
ICE = ("ice", "notes")
EXERCISE = (
    "id",
    "name",
    "setup",
    "move",
    "feel",
    "caution",
    "cues",
    "one-sided",
    "prepare",
    "equipment",
    "muscles",
    "sources",
    "notes",
    "reviewed",
)
FREQUENCY = ("times", "per", "rest days")
REST = ("reps", "sets", "sides", "exercises")
PROGRESS = ("by", "after", "if")
CUES = ("prepare", "hold", "lift", "lower", "move", "work", "rest", "switch", "ice")
MUSCLES = ("hamstrings", "calf", "quadriceps", "buttock", "trunk", "achilles")
ALL = tuple(
    dict.fromkeys(
        (*ROUTINE, *SECTION, *STEP, *ICE, *EXERCISE, *FREQUENCY, *REST, *PROGRESS, "en", "ja", *CUES)
    )
)
