"""The far view at every kind of moment, on real routines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from kneecoach.paths import routines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Kind, Phase
from kneecoach.session.events import Signal, Why
from kneecoach.session.snapshot import Snapshot
from kneecoach.text import Text
from kneecoach.ui.look import Look
from kneecoach.ui.questions.taken import Taken
from kneecoach.ui.session.page import SessionPage
from kneecoach.ui.window import MainWindow
from tests.gallery.frame import State
from tests.gallery.questions import on_stage
from tests.gallery.samples import let_pass, session_at, timeline

LONG = Text.of(
    en="Single-leg hamstring bridge with the heel on a low, soft step",
    ja="かかとを低い台にのせて行う片脚ヒップリフト(もも裏を意識して、反動はつけずに)",
)


def far_view(look: Look, snapshot: Snapshot) -> tuple[MainWindow, SessionPage]:
    """The session page over the whole window."""
    made, stage = on_stage(look)
    page = SessionPage(look)
    page.show_snapshot(snapshot)
    stage.keep(page)
    return made, page


def at(
    look: Look, wanted: Callable[[Phase], bool], name: str = "behind-the-knee-basics", into: float = 2.0
) -> MainWindow:
    """`into` seconds into a phase of a shipped routine."""
    session, _clock = session_at(timeline(name), wanted, into)
    return far_view(look, session.snapshot())[0]


def kind(wanted: Kind, side: Side | None = None, part: str | None = None) -> Callable[[Phase], bool]:
    """A phase of this kind, and of this side and part where they are given."""
    return lambda phase: (
        phase.kind is wanted and (side is None or phase.side is side) and (part is None or phase.part == part)
    )


def paused(look: Look, why: Why) -> MainWindow:
    """A session that stands still."""
    session, clock = session_at(timeline("behind-the-knee-basics"), kind(Kind.HOLD), 7.0)
    if why is Why.GAP:
        session.tick(clock.advance(200.0))
    else:
        session.pause(clock.read(), why)
    return far_view(look, session.snapshot())[0]


OWN_PACE = """\
kneecoach: routine 1
name: {en: At your own pace, ja: 自分のペースで}
steps:
  - {exercise: single-leg-deadlift, sets: 2, reps: 12, sides: each, rest: 45 s}
  - {exercise: lunge, sets: 2, reps: 12, sides: each, order: rep, rest: 45 s}
  - {exercise: single-leg-bridge, sets: 2, hold: 20 s, sides: each, rest: 10 s}
"""


def as_written(look: Look, exercise: str, wanted: Kind, into: float) -> MainWindow:
    """As a therapist may write it: a set at one's own pace, side by side or in turns; a short rest."""
    checked = read_checked(Path("own-pace.yaml"), OWN_PACE, routines())
    assert checked.routine is not None, checked.faults
    session, _clock = session_at(
        lay_out(checked.routine, Choice()),
        lambda phase: (phase.exercise, phase.kind) == (exercise, wanted),
        into,
    )
    return far_view(look, session.snapshot())[0]


def cued(look: Look, signal: Signal, wanted: Callable[[Phase], bool], into: float) -> MainWindow:
    """The moment of a sound, with its picture."""
    session, _clock = session_at(timeline("behind-the-knee-basics"), wanted, into)
    snapshot = session.snapshot()
    made, page = far_view(look, snapshot)
    page.cue(signal, snapshot.at - 0.3)
    page.show_snapshot(snapshot)
    return made


def skin(look: Look, late: float) -> MainWindow:
    """The skin question over the running ice, open for so many seconds."""
    session, clock = session_at(timeline("icing"), kind(Kind.ICE))
    let_pass(session, clock, 300.0 + late)
    return far_view(look, session.snapshot())[0]


def long_names(look: Look) -> MainWindow:
    """Names and texts as long as a stranger may write them."""
    session, _clock = session_at(timeline("strength"), kind(Kind.MOVE), 0.5)
    snapshot = session.snapshot()
    plan = snapshot.timeline
    steps = tuple(replace(info, name=LONG, setup=LONG, move=LONG, cues=()) for info in plan.steps)
    step = steps[snapshot.phase.step] if snapshot.phase else None
    following = steps[snapshot.following.step] if snapshot.following else None
    changed = replace(snapshot, timeline=replace(plan, steps=steps), step=step, following_step=following)
    return far_view(look, changed)[0]


def recorded(look: Look) -> MainWindow:
    """A score was given: it can be taken back for a moment."""
    session, _clock = session_at(timeline("behind-the-knee-basics"), kind(Kind.HOLD), 7.0)
    made, page = far_view(look, session.snapshot())
    Taken(look, page, page.following).show_score(3)
    return made


def muted(look: Look) -> MainWindow:
    """Without sound."""
    session, _clock = session_at(timeline("behind-the-knee-basics"), kind(Kind.HOLD), 7.0)
    made, page = far_view(look, session.snapshot())
    page.set_muted(True)
    return made


SESSIONS = (
    State("session-prepare", partial(at, wanted=kind(Kind.PREPARE))),
    State("session-hold-left", partial(at, wanted=kind(Kind.HOLD, Side.LEFT), into=5.0)),
    State("session-hold-right", partial(at, wanted=kind(Kind.HOLD, Side.RIGHT), into=12.0)),
    State("session-hold-last-seconds", partial(at, wanted=kind(Kind.HOLD), into=18.5)),
    State("session-switch", partial(at, wanted=kind(Kind.SWITCH))),
    State("session-lift", partial(at, wanted=kind(Kind.MOVE, part="lift"), name="strength", into=0.5)),
    State("session-lower", partial(at, wanted=kind(Kind.MOVE, part="lower"), name="strength", into=0.5)),
    State("session-rest", partial(at, wanted=kind(Kind.REST), name="strength", into=3.0)),
    State(
        "session-rest-short-over",
        partial(as_written, exercise="single-leg-bridge", wanted=Kind.REST, into=7.5),
    ),
    State("session-bout", partial(at, wanted=kind(Kind.WORK), name="warm-up-before-a-run", into=8.0)),
    State("session-own-pace", partial(at, wanted=kind(Kind.WORK), name="article")),
    State("session-own-pace-r18", partial(at, wanted=kind(Kind.WORK), name="protocols/r18")),
    State("session-reps", partial(as_written, exercise="single-leg-deadlift", wanted=Kind.WORK, into=4.0)),
    State("session-reps-alternating", partial(as_written, exercise="lunge", wanted=Kind.WORK, into=4.0)),
    State("session-played", partial(at, wanted=lambda _phase: False)),
    State("session-cue-last", partial(cued, signal=Signal.LAST_THREE, wanted=kind(Kind.HOLD), into=17.4)),
    State("session-cue-side", partial(cued, signal=Signal.CHANGE_SIDE, wanted=kind(Kind.SWITCH), into=0.4)),
    State("session-ice", partial(at, wanted=kind(Kind.ICE), name="icing", into=20.0)),
    State("session-skin", partial(skin, late=5.0)),
    State("session-skin-alarm", partial(skin, late=65.0)),
    State("session-paused", partial(paused, why=Why.USER)),
    State("session-paused-gap", partial(paused, why=Why.GAP)),
    State("session-long-names", long_names),
    State("session-score-recorded", recorded),
    State("session-muted", muted),
)
