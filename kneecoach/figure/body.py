"""The body from the side, as flat shapes: one outline from neck to ankle, with clothes cut out of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from math import radians, sin
from operator import sub

from kneecoach.figure import proportions as measure
from kneecoach.figure.ends import hand, shoe
from kneecoach.figure.head import head
from kneecoach.figure.muscles import by_turns, glow
from kneecoach.figure.pose import FAR, NEAR
from kneecoach.figure.profile import FOREARM, NECK, SHANK, THIGH, TRUNK, UPPER_ARM, Profile
from kneecoach.figure.shape import STEPS, Shape, disc
from kneecoach.figure.skeleton import ArmJoints, Body, LegJoints
from kneecoach.figure.sweep import Station, Swept, sweep
from kneecoach.figure.vectors import Point, distance, down, mix, toward, turn

# Places along the sweep of the body: neck 0 to 1, trunk 1 to 2, thigh 2 to 3, shank 3 to 4.
COLLAR, HEM, WAIST, LEG_HEM, SOCK = 0.70, 1.83, 1.74, 2.62, 3.90
TIGHTS = 3.62  # where long tights end
_FAR_HEM = LEG_HEM - 0.06  # of far shorts, of which no scrap shows beside the near hem where legs lie alike
_SLEEVE, _FAR_SLEEVE = 0.52, 0.60  # of the upper arm; of the far one, whose beginning the chest hides
_ELBOW, _ELBOW_ROUND = 1.0, 0.0235  # as far as an arm is seen whose forearm goes under the body; its end
UNDER_SLEEVE = 0.2  # where the skin of an arm begins, so that its edge is nowhere seen round the sleeve's
_SWINGS = 10.0, 40.0  # degrees ahead of the near arm, from which the far shoulder comes along, and wholly
_CAP = ((-0.20, 0.010, 0.010), (-0.165, 0.024, 0.024), (-0.09, 0.034, 0.034))  # the shoulder's round end
_DEEP = 0.14  # how strongly the side away from the light is shaded
_TIGHT, _TIGHT_FROM, _SEAT = 0.17, 45.0, 0.45  # how much flatter, from which bend to twice it, how far round
_FOLDS_FROM, _FOLD = 80.0, 0.34  # from which bend of the knee, and how broad its shade becomes
_HAND_FALL: Point = (0.003, -0.006)
FAR_SHIFT: Point = (0.020, 0.010)  # how far the far limbs stand off in the picture
_TURNED_OUT: Point = (0.030, 0.090)  # how far besides a far knee that is turned out wholly


@dataclass(frozen=True, slots=True)
class Wear:
    """What changes the outline of one look: its hair, and whether its legs are covered to the ankle.

    `steps`: from point to point of the curves of limbs and clothes; fewer where the figure is drawn small.
    """

    hair: str = "short"
    tights: bool = False
    steps: int = STEPS


def bone(start: Point, angle: float, length: float, profile: Profile, first: float) -> list[Station]:
    """The stations of one straight bone; places along the sweep count from `first`."""
    top, way = complex(*start), complex(*down(angle))
    return [(first + t, top + way * (length * t), angle, ahead, behind) for t, ahead, behind in profile]


def trunk(body: Body, profile: Profile = TRUNK, since: float = 0.0) -> list[Station]:
    """The stations of the bent spine, from the shoulders down to the hips; only those from `since` on."""
    nodes = len(body.spine) - 1
    stations = []
    for t, ahead, behind in profile:
        if t < since:
            continue
        exact = nodes * (1.0 - t)
        low = min(int(exact), nodes - 1)
        share = exact - low
        point = complex(*mix(body.spine[low], body.spine[low + 1], share))
        lean = body.leans[low] + (body.leans[low + 1] - body.leans[low]) * share
        stations.append((1.0 + t, point, -lean, ahead, behind))
    return stations


def leg_runs(leg: LegJoints) -> list[list[Station]]:
    """Thigh and shank."""
    return [
        bone(leg.hip, leg.thigh, distance(leg.hip, leg.knee), THIGH, 2.0),
        bone(leg.knee, leg.shank, distance(leg.knee, leg.ankle), SHANK, 3.0),
    ]


def _runs(column: list[list[Station]], leg: LegJoints) -> list[list[Station]]:
    """Trunk, thigh and shank; the seat is drawn tight over a hip that bends, and is flatter then."""
    *above, spine = column
    bent = turn(spine[-1][2], leg.thigh) / _TIGHT_FROM - 1.0
    tight = _TIGHT * min(max(bent, 0.0), 1.0)
    thigh, shank = leg_runs(leg)
    return [*above, _tightened(spine, 2.0, tight), _tightened(thigh, 2.0, tight), shank]


def _bend(leg: LegJoints) -> float:
    return abs(turn(leg.thigh, leg.shank))


def _tightened(run: list[Station], at: float, tight: float) -> list[Station]:
    """The same stations with less flesh behind, the nearer to the place `at` the more."""
    if tight == 0.0:
        return run
    return [
        (t, point, angle, ahead, behind * (1.0 - tight * max(0.0, 1.0 - abs(t - at) / _SEAT)))
        for t, point, angle, ahead, behind in run
    ]


def side_shapes(body: Body, wear: Wear, muscles: dict[str, float], *, both: bool = False) -> list[Shape]:
    """All shapes of the body, back to front. `muscles`: how strongly each glows, 0 to 1; of `both` legs."""
    column = [bone(body.skull, -body.neck, measure.NECK, NECK, 0.0), trunk(body)]
    runs = _runs(column, body.legs[NEAR])
    whole, folded = sweep(runs, wear.steps), _folded(runs, body.legs[NEAR], wear.steps)
    outline = whole.outline
    far_leg = _leg_apart(body.legs[FAR])
    far_runs = _runs([trunk(body, since=0.9)], far_leg)
    far_sweep = sweep(far_runs, wear.steps)
    shoes = shoe(body.legs[NEAR], 0)
    far_glow = _far_glow(body, far_leg, muscles, far_sweep) if both else []
    return [
        *_arm(_arm_apart(body.arms[FAR], body.arms[NEAR]), 1, (), wear.steps),
        *_leg(far_sweep, _folded(far_runs, far_leg, wear.steps), far_leg, wear, far_glow),
        *_under(body.arms[NEAR], wear.steps),
        Shape("skin", outline),
        *(_fold(folded, body.legs[NEAR], outline, 0) if folded else ()),
        *_covering(whole, folded or whole, wear),
        *shading(whole, 0.0, 4.0, 0),
        *glow(body, NEAR, by_turns(body.legs[NEAR], muscles) if both else muscles, outline),
        *shoes,
        *head(body.skull, body.face, wear.hair),
        *_arm(body.arms[NEAR], 0, outline, wear.steps),
    ]


def _leg_apart(leg: LegJoints) -> LegJoints:
    """A far leg stands a little off towards its foot, as an eye slightly above sees it.

    The knee of one that is turned out is farther off by its thigh, its foot being turned back in.
    """
    away = sin(radians(leg.out))
    knee, ankle = _apart(leg.knee, 0.6), _apart(leg.ankle, 1.0)
    knee = knee[0] + _TURNED_OUT[0] * away, knee[1] + _TURNED_OUT[1] * away
    thigh, shank = toward(leg.hip, knee), toward(knee, ankle)
    return LegJoints(leg.hip, knee, ankle, thigh, shank, leg.foot, leg.toes)


def _arm_apart(arm: ArmJoints, near: ArmJoints) -> ArmJoints:
    """A far arm likewise: swung ahead of the near one it brings its shoulder, and shows its sleeve."""
    ahead = (turn(near.upper, arm.upper) - _SWINGS[0]) / (_SWINGS[1] - _SWINGS[0])
    shoulder = _apart(arm.shoulder, 0.6 * min(max(ahead, 0.0), 1.0))
    elbow, wrist = _apart(arm.elbow, 0.8), _apart(arm.wrist, 1.0)
    return ArmJoints(
        shoulder, elbow, wrist, toward(shoulder, elbow), toward(elbow, wrist), arm.hand, arm.grip
    )


def _apart(point: Point, share: float) -> Point:
    return point[0] + FAR_SHIFT[0] * share, point[1] + FAR_SHIFT[1] * share


def _far_glow(body: Body, leg: LegJoints, muscles: dict[str, float], swept: Swept) -> list[Shape]:
    """What glows of the far leg, where it works by turns with the near one."""
    of_leg = {name: strength for name, strength in muscles.items() if name != "trunk"}
    of_leg = by_turns(leg, of_leg)
    shown = replace(body, legs=(body.legs[NEAR], leg))
    return [one._replace(depth=1) for one in glow(shown, FAR, of_leg, swept.cut(1.9, 4.0))]


def _leg(swept: Swept, folded: Swept | None, leg: LegJoints, wear: Wear, glowing: list[Shape]) -> list[Shape]:
    outline = swept.cut(2.0, 4.0)
    upper = swept if wear.tights else folded or swept
    return [
        Shape("skin", outline, 1),
        *(_fold(folded, leg, outline, 1) if folded else ()),
        Shape("shorts", upper.cut(1.9, TIGHTS if wear.tights else _FAR_HEM, wider=0.002), 1),
        *glowing,
        *shoe(leg, 1),
    ]


def _folded(runs: list[list[Station]], leg: LegJoints, steps: int) -> Swept | None:
    """The outline without the shank, where the knee is bent so far that the calf lies along the thigh."""
    return sweep(runs[:-1], steps) if _bend(leg) > _FOLDS_FROM else None


def _fold(thigh: Swept, leg: LegJoints, outline: tuple[Point, ...], depth: int) -> list[Shape]:
    """The thigh over the calf that is folded to it, and its shade, without which both are one."""
    shade = _FOLD * min((_bend(leg) - _FOLDS_FROM) / _FOLDS_FROM, 1.0)
    lens = thigh.strip(2.1, 2.99, 1.0 + shade, 1.0, back=True)
    return [
        Shape("skin", thigh.cut(2.0, 2.98), depth),
        Shape("fall", lens, depth, within=outline),
    ]


def _covering(whole: Swept, upper: Swept, wear: Wear) -> list[Shape]:
    """Shorts or tights, and the shirt over them. `upper`: the sweep whose thigh the shorts go round."""
    if wear.tights:
        shorts = whole.cut(WAIST, TIGHTS, wider=0.002)
    else:
        shorts = upper.cut(WAIST, LEG_HEM, wider=0.002, flare=0.004)
    shirt = whole.cut(COLLAR, HEM, wider=0.0025, flare=0.002)
    return [Shape("shorts", shorts), Shape("shirt", shirt)]


def shading(swept: Swept, top: float, bottom: float, depth: int, strength: float = 1.0) -> list[Shape]:
    """Soft shade along whichever edge looks down, so that a limb has a body."""
    shapes = []
    for back in (False, True):
        edge = swept.back if back else swept.front
        first, last = bisect_left(edge.places, top), bisect_right(edge.places, bottom)
        ways = [*map(sub, edge.middles[first:last], edge.points[first:last])]
        fall = sum(ways).imag
        if fall <= 0.0:
            continue  # it looks up
        deep = fall / sum([abs(way.imag) + abs(way.real) for way in ways]) * _DEEP * strength
        if deep > 0.004:
            lens = swept.strip(top, bottom, 0.30, 1.0, back=back)
            shapes.append(Shape("shade", lens, depth, strength=deep / _DEEP))
    return shapes


def _under(arm: ArmJoints, steps: int) -> list[Shape]:
    """Hand and forearm of an arm that goes under the body, which hides most of them."""
    if arm.grip != "under":
        return []
    swept = arm_sweep(arm, steps=steps)
    return [*hand(arm, 0), Shape("skin", swept.outline), *shading(swept, 1.0, 2.0, 0, 0.8)]


def _arm(arm: ArmJoints, depth: int, over: tuple[Point, ...], steps: int) -> list[Shape]:
    """An arm with its sleeve and hand; a near one casts a narrow shade on the outline that it lies over."""
    swept = arm_sweep(arm, steps=steps)
    end = _ELBOW if arm.grip == "under" and not depth else 2.0
    sleeve = swept.cut(-0.20, _FAR_SLEEVE if depth else _SLEEVE, wider=0.003, flare=0.004)
    shapes = []
    ends = hand(arm, depth) if end == 2.0 else []
    if over:
        shapes.append(Shape("fall", swept.cut(-0.15, end, wider=0.007), within=over))
        shapes += [_fall(end, over) for end in ends if end.role == "skin"]
    return [
        *shapes,
        *ends,
        *([] if ends else [disc("skin", arm.elbow, _ELBOW_ROUND)]),
        Shape("skin", swept.cut(UNDER_SLEEVE, end), depth),
        Shape("shirt", sleeve, depth),
        *([] if depth else shading(swept, -0.15, end, depth, 0.8)),  # the far side is darker as it is
    ]


def _fall(end: Shape, over: tuple[Point, ...]) -> Shape:
    """The shade of a hand on what it rests on, without which skin on skin is not seen."""
    x, y = _HAND_FALL
    return Shape("fall", tuple((px + x, py + y) for px, py in end.points), within=over)


def arm_sweep(
    arm: ArmJoints, upper: Profile = UPPER_ARM, cap: Profile = _CAP, *, steps: int = STEPS
) -> Swept:
    """The outline of an arm from the shoulder's round end to the wrist: upper arm 0 to 1, forearm 1 to 2."""
    return sweep(
        [
            bone(arm.shoulder, arm.upper, distance(arm.shoulder, arm.elbow), (*cap, *upper), 0.0),
            bone(arm.elbow, arm.fore, distance(arm.elbow, arm.wrist), FOREARM, 1.0),
        ],
        steps,
    )
