"""What the keys below `figure` look like to an editor: places, angles, joints, and things around."""

from __future__ import annotations

from kneecoach.figure.props import KINDS
from kneecoach.routine.pose_fields import BASES, GRIPS, HINGES, JOINTS
from kneecoach.routine.schema import scalars
from kneecoach.routine.schema.scalars import Schema, choice, ref, some

SIDES = choice(("near", "far"))
PLANT: Schema = {"anyOf": [scalars.PLACE, choice(BASES)]}
POSED: dict[str, Schema] = {  # below a figure
    "hips": scalars.PLACE, "shoulders": scalars.PLACE, "stand": ref("carry"), "kneel": ref("carry"),
    "legs": ref("leg"), "near leg": ref("leg"), "far leg": ref("leg"),
    "arms": ref("arm"), "near arm": ref("arm"), "far arm": ref("arm"), "leg": SIDES, "at": scalars.PLACE,
    **dict.fromkeys(
        ("trunk", "curl", "neck", "head", "shank", "hip", "knee", "ankle", "toes", "lift", "tuck", "out",
         "shoulder", "elbow", "wrist", "aim"),
        scalars.DEGREES,
    ),
    **dict.fromkeys(("foot", "ball", "hand", "fist", "forearm"), PLANT),
    "bend": {"anyOf": [choice(("usual", "back", "ahead")), scalars.DEGREES]}, "slides": scalars.YES_NO,
    "grip": choice(GRIPS), "wide": scalars.DEGREES, "high": scalars.DEGREES,
    "joints": some(choice(JOINTS)), "flip": scalars.YES_NO, "pose": scalars.PLAIN,
    "line": some(choice(JOINTS)), "floor": some(choice(JOINTS)), "below": some(choice(JOINTS)),
    "bent": some(choice(HINGES)),
    "within": scalars.DEGREES, "source": scalars.LINE,
}  # fmt: skip
ANY_PROP: Schema = {
    "anyOf": [
        choice(KINDS),
        {
            "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": False,
            "properties": {
                kind: {"anyOf": [scalars.PLACE, some(choice(JOINTS)), ref("prop")]} for kind in KINDS
            },
        },
    ]
}  # fmt: skip
