"""Frozen sessions for the page to draw, made by hand: no engine, no file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Kind, Phase, StepInfo, Timeline
from kneecoach.session.events import Status, Why
from kneecoach.session.snapshot import SetState, Snapshot, State
from kneecoach.text import Text

LONG_EN = "Single-leg hamstring bridge with the heel on a low soft step"  # 60 characters
LONG_JA = (
    "かかとを低い台にのせて行う片脚ヒップリフト"
    "(ハムストリングスを意識してゆっくり上げ下げし、反動はつけずに左右交互に行います)"
)

STRETCH = StepInfo(
    name=Text.of(en="Seated hamstring stretch", ja="座ってもも裏ストレッチ"),
    section=Text.of(en="Stretch", ja="ストレッチ"),
    setup=Text.of(
        en="Sit on the floor with one leg straight; fold the other so its sole rests on the inner thigh.",
        ja="床に腰をおろします。伸ばす脚は前へ、反対の脚はあぐらのように折りたたみます。",
    ),
    move=Text.of(
        en="Pull the toes back, stay tall, tip forward slowly from the hips.",
        ja="つま先を起こし、胸を張ったまま股関節からおじぎします。",
    ),
    feel=Text.of(
        en="A pleasant pull behind the knee and thigh.",
        ja="もも裏からひざ裏に、気持ちよい張りを感じるところで止まります。",
    ),
    caution=Text.of(en="No bouncing, no forcing.", ja="はずみはつけません。"),
    cues=(
        ("prepare", Text.of(en="One leg long, the other folded in", ja="片脚を伸ばし、片脚をたたむ")),
        ("hold", Text.of(en="Toes back, chest tall, lean forward", ja="つま先を起こして前へ")),
    ),
)
LIFT = StepInfo(
    name=Text.of(en="Hip lift", ja="ヒップリフト"),
    section=Text.of(en="Strength", ja="筋力"),
    setup=Text.of(
        en="On your back, knees bent, soles down.", ja="あおむけでひざを立て、足の裏で床を踏みます。"
    ),
    move=Text.of(
        en="Raise the hips until shoulder, hip and knee line up; pause; lower slowly.",
        ja="お尻を上げ、肩・腰・ひざを一本の線にそろえます。",
    ),
    feel=Text.of(en="Buttocks and back of thigh.", ja="お尻ともも裏に力が入っていれば合格です。"),
    caution=Text.of(en="Do not over-arch the back.", ja="腰は反らしすぎないように。"),
    cues=(
        ("lift", Text.of(en="Hips up", ja="お尻を上げる")),
        ("hold", Text.of(en="Squeeze the buttocks, ribs down, breathe", ja="お尻をしめて、息は止めずに")),
        ("lower", Text.of(en="Down slowly, bone by bone", ja="ゆっくり下ろす")),
    ),
)
DEADLIFT = StepInfo(
    name=Text.of(en="Single-leg deadlift", ja="片脚デッドリフト"),
    move=Text.of(
        en="Stand on one leg; let the other reach back as the trunk tips forward.",
        ja="片脚で立ち、反対の脚を後ろへ送りながら、上半身をゆっくり傾けます。",
    ),
    caution=Text.of(en="Slow, balanced, form before depth.", ja="深さより姿勢を優先し、ふらつかない範囲で。"),
    cues=(("work", Text.of(en="Tip forward, back leg long", ja="前へ傾け、脚を後ろへ")),),
)
PLANK = StepInfo(
    name=Text.of(en="Plank", ja="プランク"),
    setup=Text.of(en="Forearms and toes carry you, face down.", ja="前腕とつま先で体を浮かせます。"),
    caution=Text.of(en="Stop when the hips sag.", ja="腰が落ちてきたら終わりにします。"),
    cues=(("hold", Text.of(en="Straight from head to heel", ja="頭からかかとまで一直線")),),
)
ICE = StepInfo(
    name=Text.of(en="Icing", ja="アイシング"),
    caution=Text.of(en="Stop if numb or burning.", ja="しびれやヒリヒリを感じたら外します。"),
    cues=(("ice", Text.of(en="Towel between ice and skin", ja="氷と肌のあいだにタオル")),),
)
LONG = StepInfo(name=Text.of(en=LONG_EN, ja=LONG_JA), setup=Text.of(en=LONG_EN * 3, ja=LONG_JA * 3))


def _phases() -> tuple[Phase, ...]:
    rows: list[Phase] = []

    def add(kind: Kind, seconds: float | None, step: int, **more: Any) -> None:  # noqa: ANN401 - the fields of a Phase by name
        at = sum(row.seconds or 0.0 for row in rows)
        rows.append(Phase(kind, seconds, step, at, **more))

    left: dict[str, Any] = {"side": Side.LEFT, "set": 1, "sets": 1}
    right: dict[str, Any] = {"side": Side.RIGHT, "set": 1, "sets": 1}
    add(Kind.PREPARE, 5, 0, **left)
    for rep in (1, 2):
        add(Kind.HOLD, 20, 0, **left, rep=rep, reps=2)
    add(Kind.SWITCH, 5, 0, **right)
    for rep in (1, 2):
        add(Kind.HOLD, 20, 0, **right, rep=rep, reps=2)
    add(Kind.PREPARE, 5, 1, set=1, sets=3)
    for number in (1, 2, 3):
        for rep in range(1, 13):
            for part, kind in (("lift", Kind.MOVE), ("hold", Kind.HOLD), ("lower", Kind.MOVE)):
                add(kind, 2 if part == "lift" else 3, 1, part=part, set=number, sets=3, rep=rep, reps=12)
        if number < 3:
            add(Kind.REST, 60, 1, set=number, sets=3)
    add(Kind.REST, 90, 1, set=3, sets=3)
    add(Kind.WORK, None, 2, side=Side.LEFT, set=1, sets=2, reps=12)
    add(Kind.SWITCH, 5, 2, side=Side.RIGHT, set=1, sets=2)
    add(Kind.WORK, None, 2, side=Side.RIGHT, set=1, sets=2, reps=12)
    add(Kind.PREPARE, 5, 3, set=1, sets=1)
    add(Kind.HOLD, 45, 3, set=1, sets=1)
    add(Kind.HOLD, None, 3, set=1, sets=1, dose_stated=False)
    add(Kind.WAIT, None, 4, part="barrier")
    for _ in range(3):
        add(Kind.ICE, 300, 4)
    add(Kind.PREPARE, 5, 5, side=Side.BOTH, set=12, sets=12)
    add(Kind.MOVE, 300, 5, part="lift", side=Side.BOTH, set=12, sets=12, rep=10, reps=15)
    return tuple(rows)


TIMELINE = Timeline(
    "basics", Text.of(en="Behind-the-knee basics", ja="ひざ裏ケア 基本"), None, Choice(), "strict", _phases(),
    (STRETCH, LIFT, DEADLIFT, PLANK, ICE, LONG),
)  # fmt: skip


def where(**wanted: object) -> int:
    """The first phase whose attributes are these."""
    for index, phase in enumerate(TIMELINE.phases):
        if all(getattr(phase, name) == value for name, value in wanted.items()):
            return index
    raise LookupError(wanted)


def _following(index: int) -> Phase | None:
    here = TIMELINE.phases[index]
    for phase in TIMELINE.phases[index + 1 :]:
        if (phase.step, phase.set, phase.side, phase.kind in (Kind.REST, Kind.SWITCH)) != (
            here.step, here.set, here.side, here.kind in (Kind.REST, Kind.SWITCH),
        ):  # fmt: skip
            return phase
    return None


def snapshot(index: int, elapsed: float = 0.0, **more: Any) -> Snapshot:  # noqa: ANN401 - fields by name
    """The session at `elapsed` seconds of phase `index`; `more` replaces fields."""
    phase = TIMELINE.phases[index]
    remaining = None if phase.seconds is None else phase.seconds - elapsed
    state = State.RUNNING
    if remaining is None:
        state = State.QUESTION if phase.kind is Kind.WAIT else State.OWN_PACE
    following = _following(index)
    sets: dict[tuple[int, int, Side | None], Status | None] = {}
    for i, row in enumerate(TIMELINE.phases):
        if row.kind.exercise and row.set is not None:
            key = (row.step, row.set, row.side)
            sets[key] = Status.DONE if i < index else sets.get(key)
    here = (phase.step, phase.set or 0, phase.side)
    if here in sets:
        sets[here] = None
    made = Snapshot(
        timeline=TIMELINE,
        state=state,
        index=index,
        phase=phase,
        step=TIMELINE.steps[phase.step],
        elapsed=elapsed,
        remaining=remaining,
        at=phase.at + elapsed,
        left=TIMELINE.timed_seconds - phase.at - (elapsed if remaining is not None else 0.0),
        left_open=any(row.seconds is None for row in TIMELINE.phases[index:]),
        following=following,
        following_step=TIMELINE.steps[following.step] if following is not None else None,
        reps_done=(phase.rep or 1) - 1,
        sets=tuple(SetState(*key, status) for key, status in sets.items()),
    )
    return replace(made, **more)


def states() -> dict[str, Snapshot]:
    """Every state the page can be in, by name."""
    hold = where(kind=Kind.HOLD, part="hold", set=2, rep=6)
    ice = where(kind=Kind.ICE)
    long = where(kind=Kind.MOVE, step=5)
    return {
        "prepare": snapshot(0, 1.2),
        "hold-left": snapshot(1, 7.4),
        "hold-right": snapshot(where(kind=Kind.HOLD, side=Side.RIGHT), 12.3),
        "switch": snapshot(where(kind=Kind.SWITCH), 0.4),
        "lift": snapshot(hold - 1, 1.1),
        "hold-in-rep": snapshot(hold, 0.2),
        "lower": snapshot(hold + 1, 1.4),
        "rest": snapshot(where(kind=Kind.REST), 18.0),
        "rest-before-next": snapshot(where(kind=Kind.REST, seconds=90), 40.0),
        "own-pace": snapshot(where(kind=Kind.WORK), 12.0),
        "plank": snapshot(where(kind=Kind.HOLD, seconds=45), 42.2),
        "not-stated": snapshot(where(kind=Kind.HOLD, dose_stated=False), 17.0),
        "barrier": snapshot(where(kind=Kind.WAIT)),
        "ice": snapshot(ice, 31.0),
        "skin": snapshot(ice + 1, 4.0, skin_due=4.0),
        "skin-alarm": snapshot(ice + 1, 75.0, skin_due=75.0),
        "long-prepare": snapshot(long - 1, 2.0),
        "long": snapshot(long, 20.0),
        "paused": snapshot(1, 7.4, state=State.PAUSED, paused_why=Why.USER),
        "paused-gap": snapshot(1, 0.0, state=State.PAUSED, paused_why=Why.GAP, gap=20.0),
        "played": snapshot(
            len(TIMELINE.phases) - 1, 300.0, state=State.PLAYED, phase=None, step=None, remaining=None,
            left=0.0, following=None, following_step=None,
            sets=tuple(SetState(s.step, s.set, s.side, Status.DONE) for s in snapshot(0).sets),
        ),
    }  # fmt: skip
