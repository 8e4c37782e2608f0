"""What a dose counts beside reps: steps, circles, metres, kilograms, and the names of a rep's parts."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.timeline import Load
from kneecoach.words import Words

_METRES = {"m": 1.0, "km": 1000.0, "mile": 1609.344, "yd": 0.9144}  # in one of each unit of a way


def counted(words: Words, unit: str, n: int, shown: str) -> str:
    """A number with its unit: "20 steps"; `shown`: the number or range as it is written."""
    said = {
        "steps": words.plural("{shown} step", "{shown} steps", n, shown=shown),
        "circles": words.plural("{shown} circle", "{shown} circles", n, shown=shown),
        "swings": words.plural("{shown} swing", "{shown} swings", n, shown=shown),
        "turns": words.plural("{shown} turn", "{shown} turns", n, shown=shown),
        "jumps": words.plural("{shown} jump", "{shown} jumps", n, shown=shown),
        "laps": words.plural("{shown} lap", "{shown} laps", n, shown=shown),
        "breaths": words.plural("{shown} breath", "{shown} breaths", n, shown=shown),
        "strokes": words.plural("{shown} stroke", "{shown} strokes", n, shown=shown),
        "taps": words.plural("{shown} tap", "{shown} taps", n, shown=shown),
        "passes": words.plural("{shown} pass", "{shown} passes", n, shown=shown),
        "runs": words.plural("{shown} run", "{shown} runs", n, shown=shown),
        "stairs": words.plural("{shown} stair", "{shown} stairs", n, shown=shown),
    }
    return said.get(unit) or words.plural("{shown} rep", "{shown} reps", n, shown=shown)


def unit_word(words: Words, unit: str | None) -> str:
    """What is counted, in the plural: "reps", "steps"."""
    said = {
        "steps": words.say_as("unit", "steps"),
        "circles": words.say_as("unit", "circles"),
        "swings": words.say_as("unit", "swings"),
        "turns": words.say_as("unit", "turns"),
        "jumps": words.say_as("unit", "jumps"),
        "laps": words.say_as("unit", "laps"),
        "breaths": words.say_as("unit", "breaths"),
        "strokes": words.say_as("unit", "strokes"),
        "taps": words.say_as("unit", "taps"),
        "passes": words.say_as("unit", "passes"),
        "stairs": words.say_as("unit", "stairs"),
        "runs": words.say_as("unit", "runs"),
    }
    return said.get(unit or "") or words.say_as("unit", "reps")


def manner_words(words: Words, manner: str, shown: str, unit: str | None) -> str:
    """A number with the manner it is done in: "4 slow", "8 fast jumps"."""
    how = manner_word(words, manner)
    if unit is None:
        return words.say_as("dose", "{n} {manner}", n=shown, manner=how)
    return words.say_as("dose", "{n} {manner} {unit}", n=shown, manner=how, unit=unit_word(words, unit))


def manner_word(words: Words, manner: str) -> str:
    """How it is done: "slow"."""
    said = {
        "slow": words.say_as("manner", "slow"),
        "normal": words.say_as("manner", "normal"),
        "fast": words.say_as("manner", "fast"),
        "easy": words.say_as("manner", "easy"),
        "hard": words.say_as("manner", "hard"),
        "small": words.say_as("manner", "small"),
        "big": words.say_as("manner", "big"),
    }
    return said.get(manner, manner)


def part_word(words: Words, name: str) -> str:
    """A part's name within a sentence; an author's own word stays as written."""
    known = {
        "lift": words.say_as("tempo", "lift"),
        "hold": words.say_as("tempo", "hold"),
        "lower": words.say_as("tempo", "lower"),
        "rest": words.say_as("tempo", "rest"),
        "contract": words.say_as("tempo", "contract"),
        "relax": words.say_as("tempo", "relax"),
        "stretch": words.say_as("tempo", "stretch"),
        "push": words.say_as("tempo", "push"),
        "pull": words.say_as("tempo", "pull"),
        "press": words.say_as("tempo", "press"),
        "squeeze": words.say_as("tempo", "squeeze"),
        "bend": words.say_as("tempo", "bend"),
        "straighten": words.say_as("tempo", "straighten"),
        "out": words.say_as("tempo", "out"),
        "back": words.say_as("tempo", "back"),
        "up": words.say_as("tempo", "up"),
        "down": words.say_as("tempo", "down"),
        "pause": words.say_as("tempo", "pause"),
        "in": words.say_as("tempo", "in"),
        "lean": words.say_as("tempo", "lean"),
        "reach": words.say_as("tempo", "reach"),
        "turn": words.say_as("tempo", "turn"),
        "top": words.say_as("tempo", "top"),
        "bottom": words.say_as("tempo", "bottom"),
        "release": words.say_as("tempo", "release"),
        "step": words.say_as("tempo", "step"),
        "jump": words.say_as("tempo", "jump"),
        "land": words.say_as("tempo", "land"),
        "breathe": words.say_as("tempo", "breathe"),
    }
    return known.get(name) or manner_word(words, name)


def range_words(words: Words, low: str, high: str) -> str:
    """Two numbers as a range, or the one that both are."""
    return low if low == high else words.say_as("range", "{low}–{high}", low=low, high=high)


def distance(words: Words, low: float | None, high: float | None, unit: str | None) -> str:
    """A way in the unit it was written in; metres in, "400 m", "1–2 km", "1 mile" out."""
    if low is None or high is None:
        return words.say("not stated")
    size = _METRES[unit or "m"]
    ends = [f"{round(one / size, 2):g}" for one in (low, high)]
    shown = range_words(words, *ends)
    said = {
        "km": words.say("{n} km", n=shown),
        "mile": words.plural("{shown} mile", "{shown} miles", 1 if shown == "1" else 2, shown=shown),
        "yd": words.say("{n} yd", n=shown),
    }
    return said.get(unit or "m") or words.say("{n} m", n=shown)


def load_words(words: Words, load: Load) -> str:
    """What to lift: "10 kg", "15 RM", "red band", "body weight", "your choice of weight"."""
    if load.low == 0 and load.high:
        most = load_words(words, replace(load, low=load.high, ours=False))
        said_so = words.say("up to {load}", load=most)
        return words.say("{dose} (ours)", dose=said_so) if load.ours else said_so
    size = 0.45359237 if load.unit == "lb" else 1.0
    ends = [f"{round(one / size, 1):g}" for one in (load.low, load.high) if one is not None]
    shown = range_words(words, ends[0], ends[-1]) if ends else ""
    band = words.text(load.text)
    said = {
        "free": words.say("your choice of weight"),
        "body": words.say("body weight"),
        "band": words.say("{colour} band", colour=band) if band else words.say("a band"),
        "kg": words.say("{n} lb", n=shown) if load.unit == "lb" else words.say("{n} kg", n=shown),
        "rm": words.say("{n} RM", n=shown),
        "power": words.say("{n} W", n=shown),
        "rpe": words.say("effort {n} of 10", n=shown),
        "borg": words.say("effort {n} on the Borg scale of 6 to 20", n=shown),
        "effort": _effort(words, load.unit or ""),
        "resistance": _resistance(words, load.unit or ""),
        "percent": {
            "body weight": words.say("{n} % of your body weight", n=shown),
            "heart rate": words.say("{n} % of your highest heart rate", n=shown),
        }.get(load.unit or "", words.say("{n} % of your most", n=shown)),
        "speed": words.say("{n} mph", n=shown) if load.unit == "mph" else words.say("{n} km/h", n=shown),
        "pace": _pace(words, load),
        "not stated": words.say("load not stated"),
    }[load.kind]
    return words.say("{dose} (ours)", dose=said) if load.ours else said


def _effort(words: Words, unit: str) -> str:
    """How hard it is to be, in words."""
    return {
        "very light": words.say("very light effort"),
        "light": words.say("light effort"),
        "moderate": words.say("moderate effort"),
        "somewhat hard": words.say("somewhat hard effort"),
        "hard": words.say("hard effort"),
        "very hard": words.say("very hard effort"),
        "maximal": words.say("maximal effort"),
    }.get(unit, unit)


def _resistance(words: Words, unit: str) -> str:
    """How hard a machine is set."""
    return {
        "no": words.say("no resistance"),
        "light": words.say("light resistance"),
        "moderate": words.say("moderate resistance"),
        "heavy": words.say("heavy resistance"),
        "light-moderate": words.say("light to moderate resistance"),
        "light-heavy": words.say("light to heavy resistance"),
        "moderate-heavy": words.say("moderate to heavy resistance"),
    }.get(unit, unit)


def _pace(words: Words, load: Load) -> str:
    ends = [f"{round(one) // 60}:{round(one) % 60:02}" for one in (load.low, load.high) if one is not None]
    shown = range_words(words, ends[0], ends[-1]) if ends else ""
    if load.unit == "min/mile":
        return words.say("{time} min a mile", time=shown)
    return words.say("{time} min a km", time=shown)


def way(words: Words, metres: float) -> str:
    """A way in the unit in which it is a round number: "400 m", "1 mile", "5 km"."""
    return distance(words, metres, metres, way_unit(metres))


def way_number(metres: float) -> str:
    """A way's number alone, in the unit in which it is a round number: "400", "1.5"."""
    return f"{round(metres / _METRES[way_unit(metres)], 2):g}"


def way_word(words: Words, metres: float) -> str:
    """What the number of a way counts: "metres", "km", "miles"."""
    unit = way_unit(metres)
    if unit == "mile":
        return words.say_as("unit", "mile") if way_number(metres) == "1" else words.say_as("unit", "miles")
    return words.say_as("unit", "km") if unit == "km" else words.say_as("unit", "metres")


def way_unit(metres: float) -> str:
    """The unit in which a way is a round number: m, km or mile."""
    if abs(metres / 1609.344 * 4 - round(metres / 1609.344 * 4)) < 1e-6:
        return "mile"
    return "km" if metres >= 1000 else "m"


def band_word(words: Words, colour: str) -> str:
    """A band's colour; an author's own word stays as it was written."""
    known = {
        "yellow": words.say_as("band", "yellow"),
        "red": words.say_as("band", "red"),
        "green": words.say_as("band", "green"),
        "blue": words.say_as("band", "blue"),
        "black": words.say_as("band", "black"),
        "silver": words.say_as("band", "silver"),
        "gold": words.say_as("band", "gold"),
    }
    return known.get(colour, colour)
