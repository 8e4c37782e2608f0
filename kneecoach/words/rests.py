"""A rest in plain words, by what it stands between."""

from __future__ import annotations

from kneecoach.words import Words


def rest_between(words: Words, time: str, between: str) -> str:
    """A rest of this time in words, "" where it is not stated: "rest 60 s between sets".

    `between`: reps, holds, sides, sets, next, "sets and next", exercises or rounds.
    """
    if not time:
        return {
            "reps": words.say("rest between reps not stated"),
            "holds": words.say("rest between holds not stated"),
            "sides": words.say("rest between sides not stated"),
            "sets": words.say("rest between sets not stated"),
            "next": words.say("rest before the next exercise not stated"),
            "sets and next": words.say("rest between sets and before the next exercise not stated"),
            "exercises": words.say("rest between exercises not stated"),
            "rounds": words.say("rest between rounds not stated"),
        }[between]
    return {
        "reps": words.say("rest {time} between reps", time=time),
        "holds": words.say("rest {time} between holds", time=time),
        "sides": words.say("rest {time} between sides", time=time),
        "sets": words.say("rest {time} between sets", time=time),
        "next": words.say("rest {time} before the next exercise", time=time),
        "sets and next": words.say("rest {time} between sets and before the next exercise", time=time),
        "exercises": words.say("rest {time} between exercises", time=time),
        "rounds": words.say("rest {time} between rounds", time=time),
    }[between]
