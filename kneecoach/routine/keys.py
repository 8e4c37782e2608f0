"""The words of the routine language, by the place where they may stand."""

from __future__ import annotations

HEADER = "kneecoach"
EVERY = "every step"
ROUTINE = (
    HEADER,
    "id",
    "version",
    "name",
    "about",
    "sources",
    "reviewed",
    "frequency",
    "length",
    "maintenance",
    "start",
    "test",
    "pain",
    "notes",
    "skip on",
    "exercises",
    "sections",
    EVERY,
    "steps",
)
PROGRAMME = (*ROUTINE, "stages", "routines")
ONLY_PROGRAMME = ("stages", "routines")
STAGE = (
    "id",
    "name",
    "for",
    "weeks",
    "start",
    "enter when",
    "next when",
    "optional",
    "frequency",
    "pain",
    "notes",
    "skip on",
    "sections",
    EVERY,
    "steps",
)
SIDE_ROUTINE = ("name", "frequency", "length", "pain", "notes", "skip on", "sections", EVERY, "steps")
MAINTENANCE = ("frequency",)
GATES = ("days since injury", "days since surgery", "can walk", "passed")
PAIN_MODEL = (HEADER, "name", "about", "bands", "ask", "rules", "sources", "reviewed")
BANDS = ("lower", "middle", "upper")
RULE = ("when", "above", "and above", "from", "by", "up to", "do")
SECTION = (
    "id",
    "name",
    "notes",
    EVERY,
    "steps",
    "rounds",
    "rest",
    "progress",
    "frequency",
    "weeks",
    "days",
    "skip on",
)
DOSES = ("hold", "reps", "tempo", "time", "distance")
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
    "load",
    "beat",
    "with both",
    "limit",
    "stop",
    "equipment",
    "picture",
    "notes",
    "cues",
    "progress",
    "frequency",
    "weeks",
    "days",
    "levels",
    "level",
    "optional",
    "or",
    "skip on",
)
GROUP = (
    "rounds",
    "name",
    "rest",
    EVERY,
    "steps",
    "levels",
    "level",
    "progress",
    "frequency",
    "weeks",
    "days",
    "optional",
    "skip on",
)
UNTIL = ("repeat until", "name", "rest", EVERY, "steps", "frequency", "weeks", "days", "optional", "skip on")
PICK = ("pick one", "name", "frequency", "weeks", "days", "optional", "skip on")
AGAIN = ("again",)
SHARED = (
    *DOSES,
    "sets",
    "sides",
    "order",
    "rest",
    "prepare",
    "switch",
    "load",
    "beat",
    "limit",
    "stop",
    "equipment",
    "notes",
    "progress",
    "frequency",
    "weeks",
    "days",
    "levels",
    "level",
    "optional",
    "skip on",
)  # of every step
CHANGES = (
    "exercise",
    "name",
    *DOSES,
    "sets",
    "sides",
    "order",
    "load",
    "beat",
    "with both",
    "rest",
    "notes",
    "cues",
)  # of a week, a level
GROUP_REST = ("rounds", "exercises", "after last")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SPECIAL_DAYS = (
    "match day",
    "day before a match",
    "day after a match",
    "race day",
    "day before a race",
    "day after a race",
    "running day",
)
SIDE_DOSE = (*DOSES, "sets", "load", "beat")  # what may differ from side to side
ICE = ("ice", "notes", "frequency", "weeks", "days")
TEST = (
    "exercise",
    "name",
    *DOSES,
    "sets",
    "sides",
    "load",
    "notes",
    "in band",
    "per",
    "same time",
)
EXERCISE = (
    "id",
    "name",
    "setup",
    "move",
    "feel",
    "caution",
    "limit",
    "stop",
    "picture",
    "easier",
    "harder",
    "cues",
    "kind",
    "one-sided",
    "side means",
    "words",
    "prepare",
    "equipment",
    "muscles",
    "figure",
    "sources",
    "notes",
    "reviewed",
)
FIGURE = ("view", "props", "poses", "parts", "cycle", "period", "show", "quiet", "form")
POSE = (
    "from",
    "hips",
    "shoulders",
    "stand",
    "kneel",
    "trunk",
    "curl",
    "neck",
    "head",
    "legs",
    "near leg",
    "far leg",
    "arms",
    "near arm",
    "far arm",
)
CARRY = ("leg", "at", "shank", "knee", "heel", "ankle", "toes")  # the leg that a pose stands or kneels on
LEG = (
    "hip",
    "knee",
    "ankle",
    "toes",
    "lift",
    "tuck",
    "out",
    "foot",
    "ball",
    "heel",
    "to",
    "aim",
    "bend",
    "slides",
)
ARM = (
    "shoulder",
    "elbow",
    "wrist",
    "tuck",
    "out",
    "grip",
    "hand",
    "fist",
    "forearm",
    "to",
    "aim",
    "bend",
)
PROP = ("at", "wide", "high", "joints", "flip")
FORM = ("pose", "line", "floor", "below", "bent", "within", "source")
FREQUENCY = ("times", "per", "every", "days", "rest days", "windows", "gap", "weeks")
REST = ("reps", "sets", "sides", "exercises", "after last")
PROGRESS = ("by", "after", "if", "to", "else")
CUES = ("prepare", "hold", "lift", "lower", "move", "work", "rest", "switch", "ice")
EXERCISE_KINDS = ("stretch", "strength", "mobility", "endurance", "massage", "cold")
MUSCLES = ("hamstrings", "calf", "quadriceps", "buttock", "trunk", "achilles", "adductors", "hip flexors")
ALL = tuple(
    dict.fromkeys(
        (
            *PROGRAMME,
            *STAGE,
            *TEST,
            *GATES,
            *PAIN_MODEL,
            *RULE,
            *SECTION,
            *STEP,
            *ICE,
            *GROUP,
            *UNTIL,
            *PICK,
            *AGAIN,
            *EXERCISE,
            *FIGURE,
            *POSE,
            *CARRY,
            *LEG,
            *ARM,
            *PROP,
            *FORM,
            *FREQUENCY,
            *REST,
            *PROGRESS,
            "en",
            "ja",
            *CUES,
        )
    )
)
