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
    "weeks",
    "start",
    "enter when",
    "next when",
    "optional",
    "frequency",
    "notes",
    "sections",
    EVERY,
    "steps",
)
SIDE_ROUTINE = ("name", "frequency", "notes", "sections", EVERY, "steps")
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
    "rest",
    "notes",
    "cues",
)  # of a week, a level
GROUP_REST = ("rounds", "exercises", "after last")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SPECIAL_DAYS = ("match day", "day before a match", "day after a match", "running day")
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
ARM = ("shoulder", "elbow", "wrist", "out", "grip", "hand", "fist", "forearm", "to", "aim", "bend")
PROP = ("at", "wide", "high", "joints", "flip")
FORM = ("pose", "line", "floor", "below", "within", "source")
FREQUENCY = ("times", "per", "every", "days", "rest days", "windows", "gap", "weeks")
REST = ("reps", "sets", "sides", "exercises", "after last")
PROGRESS = ("by", "after", "if", "to", "else")
CUES = ("prepare", "hold", "lift", "lower", "move", "work", "rest", "switch", "ice")
EXERCISE_KINDS = ("stretch", "strength", "mobility", "endurance", "massage", "cold")
MUSCLES = ("hamstrings", "calf", "quadriceps", "buttock", "trunk", "achilles", "adductors")
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

_WEEKDAYS_SHORT = {
    "monday": ("mon", "mo", "mondays", "月曜日", "月曜", "月"),
    "tuesday": ("tue", "tues", "tu", "tuesdays", "火曜日", "火曜", "火"),
    "wednesday": ("wed", "we", "wednesdays", "水曜日", "水曜", "水"),
    "thursday": ("thu", "thur", "thurs", "th", "thursdays", "木曜日", "木曜", "木"),
    "friday": ("fri", "fr", "fridays", "金曜日", "金曜", "金"),
    "saturday": ("sat", "sa", "saturdays", "土曜日", "土曜", "土"),
    "sunday": ("sun", "su", "sundays", "日曜日", "日曜", "日"),
}
# What people write for some of these words when they have not looked them up.
EVERYDAY = {
    **dict.fromkeys(("repetitions", "repetition", "times", "回数", "反復"), "reps"),
    **dict.fromkeys(("series", "セット", "セット数"), "sets"),
    **dict.fromkeys(("duration", "length", "時間"), "time"),
    **dict.fromkeys(("keep", "stay", "保持", "キープ"), "hold"),
    **dict.fromkeys(("pause", "break", "recovery", "休憩", "休み"), "rest"),
    **dict.fromkeys(("左右", "側"), "sides"),
    **dict.fromkeys(("title", "名前"), "name"),
    **dict.fromkeys(("comment", "remark", "メモ", "備考"), "notes"),
    **dict.fromkeys(("description", "説明"), "about"),
    **dict.fromkeys(("運動", "種目", "エクササイズ"), "exercise"),
    **dict.fromkeys(("each side", "both sides", "left and right", "right and left", "左右それぞれ"), "each"),
    **dict.fromkeys(
        ("left/right", "right/left", "l/r", "r/l", "both each", "either side", "左右とも"), "each"
    ),
    **dict.fromkeys(("左", "左側", "l", "lt"), "left"),
    **dict.fromkeys(("右", "右側", "r", "rt"), "right"),
    **dict.fromkeys(("両方", "両側", "両足"), "both"),
    **dict.fromkeys(("sore side", "painful side", "患側", "痛む側"), "affected"),
    **dict.fromkeys(("program", "programm", "プログラム"), "programme"),
    **dict.fromkeys(("phases", "periods", "段階", "ステージ"), "stages"),
    **dict.fromkeys(("how often", "schedule", "頻度"), "frequency"),
    **dict.fromkeys(("how long", "duration in weeks", "期間"), "length"),
    **{short: day for day, shorts in _WEEKDAYS_SHORT.items() for short in shorts},
    **dict.fromkeys(("injured", "injured side", "operated", "operated side", "weaker side"), "affected"),
    **dict.fromkeys(("uninjured", "uninvolved", "healthy side", "healthy"), "unaffected"),
    **dict.fromkeys(("good side", "other side", "健側", "痛まない側"), "unaffected"),
}
