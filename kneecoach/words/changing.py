"""The change to the other side, said of the limb that it is about: "Change to the right leg"."""

from __future__ import annotations

import re

from kneecoach.routine.model import Side
from kneecoach.text import Text
from kneecoach.words import Words

_LEG = re.compile(r"\b(leg|foot|knee)\b|脚|足|ひざ", re.IGNORECASE)
_ARM = re.compile(r"\b(arm|hand|elbow)\b|腕|手|ひじ", re.IGNORECASE)


def change_line(words: Words, side: Side | None, means: Text | None) -> str:
    """What to do at a change of side; `means`: which limb the side names, as the exercise's card says."""
    limb = words.text(means) if means is not None else ""
    if side not in (Side.LEFT, Side.RIGHT):
        return words.say("Change over.")
    left = side is Side.LEFT
    if _LEG.search(limb):
        return words.say("Change to the left leg.") if left else words.say("Change to the right leg.")
    if _ARM.search(limb):
        return words.say("Change to the left arm.") if left else words.say("Change to the right arm.")
    return words.say("Change to the left side.") if left else words.say("Change to the right side.")
