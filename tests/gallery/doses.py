"""What a therapist may prescribe, in the middle of its session: limits, ways, rounds, beats, loads."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kneecoach.coach.loads import LoadDue, Used
from kneecoach.paths import routines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.model import Side
from kneecoach.routine.resolve import Question
from kneecoach.routine.timeline import Choice, Kind, Load, Phase, Timeline
from kneecoach.session.rounds import with_another_round
from kneecoach.text import Text
from kneecoach.ui.look import Look
from kneecoach.ui.questions.distance import WayScreen
from kneecoach.ui.questions.load import load_screen
from kneecoach.ui.questions.reps import RepsScreen
from kneecoach.ui.visiting.choosing import choice_screen
from kneecoach.ui.window import MainWindow
from tests.gallery.frame import State
from tests.gallery.questions import on_stage
from tests.gallery.samples import let_pass, session_at
from tests.gallery.sessions import far_view

DOSES = """\
kneecoach: routine 1
name: {en: Every dose, ja: いろいろな量}
steps:
  - exercise: single-leg-bridge
    sets: 2
    reps: as many as you can, up to 30
    sides: each
    load: 10 kg
    rest: as long as a set
  - exercise: plank
    hold: as long as you can, up to 60 s
    sets: 2
  - exercise: half-squat
    time: 60 s
    reps: as many as you can
    load: RPE 7-8
  - exercise: calf-raise
    reps: 10
    tempo: {lift: fast, hold: 2 counts, lower: 4 counts}
    beat: 60
  - exercise: towel-hamstring-stretch
    reps: 3
    sides: each
    tempo: {contract: 6 s, relax: 2 s, stretch: 30 s}
  - exercise: single-leg-hop
    reps: 4 slow then 8 fast
    sides: each
  - exercise: hip-hinge
    reps: [12, 10, 8]
    load: [10 kg, 12.5 kg, 15 kg]
    beat: 80
    rest: 60 s
  - exercise: slow-walk
    distance: 400 m
  - repeat until: 1 mile
    rest: 20 s
    steps:
      - exercise: slow-walk
        time: 2 min
      - exercise: easy-jog
        time: 3 min
  - repeat until: as long as you can
    rest: 2 min
    steps:
      - exercise: step-up
        time: 40 s
        sides: each
  - exercise: heel-drop-straight
    reps: 15
    with both: lift
    sides:
      affected: {sets: 3}
      unaffected: {sets: 3, reps: 10}
  - exercise: ankle-pumps
    reps: 60 a day
  - exercise: heel-dig
    hold: not stated
    sets: not stated
    sides: affected
  - exercise: lunge
    sets: 3
    reps: 8
    sides: each
    tempo: {lower: not stated, hold: 3 s, lift: not stated}
    rest: {reps: 10 s, sets: 60 s}
"""


def every_dose() -> Timeline:
    """The routine above, laid out; its walk and run in three rounds."""
    checked = read_checked(Path("every-dose.yaml"), DOSES, routines())
    assert checked.routine is not None, checked.faults
    plan = lay_out(checked.routine, Choice())
    for _ in range(2):
        asked = [i for i, phase in enumerate(plan.phases) if phase.part == "until" and phase.distance]
        plan = with_another_round(plan, asked[-1])
    return plan


def at(look: Look, wanted: Callable[[Phase], bool], into: float = 2.0) -> MainWindow:
    """`into` seconds into the first phase that is wanted."""
    session, _clock = session_at(every_dose(), wanted, into)
    return far_view(look, session.snapshot())[0]


def rest_like_set(look: Look, took: float, into: float) -> MainWindow:
    """`into` seconds into the rest after a set that `took` so many."""
    right = of("single-leg-bridge", Kind.WORK)
    session, clock = session_at(every_dose(), lambda phase: right(phase) and phase.side is Side.RIGHT, took)
    session.confirm(clock.read())
    let_pass(session, clock, into)
    return far_view(look, session.snapshot())[0]


LEVELS = """\
kneecoach: routine 1
name: {en: Down a level, ja: 段階を下げる}
steps:
  - exercise: hip-lift
    sets: 3
    sides: each
    rest: 45 s
    level: 2
    levels:
      - {exercise: hip-lift, hold: 20 s, sides: both}
      - {exercise: single-leg-bridge, hold: 30 s}
      - {exercise: single-leg-bridge, hold: 45 s}
  - exercise: plank
    level: 2
    levels:
      - {hold: 20 s, reps: 3}
      - {hold: 30 s, reps: 5}
  - exercise: half-squat
    reps: 12
    tempo: {lower: 2 s, lift: 2 s}
"""


def easier(look: Look, wanted: Callable[[Phase], bool], on: float = 0.0) -> MainWindow:
    """Made easier two seconds into the first phase that is wanted, and `on` seconds later."""
    checked = read_checked(Path("levels.yaml"), LEVELS, routines())
    assert checked.routine is not None, checked.faults
    session, clock = session_at(lay_out(checked.routine, Choice()), wanted, 2.0)
    session.easier(clock.read())
    let_pass(session, clock, on)
    return far_view(look, session.snapshot())[0]


def of(exercise: str, kind: Kind, *, part: str | None = None, number: int = 1) -> Callable[[Phase], bool]:
    """A phase of this exercise and kind, in this set or round."""

    def wanted(phase: Phase) -> bool:
        here = (phase.exercise, phase.kind) == (exercise, kind)
        return here and (part is None or phase.part == part) and number in (phase.round or number, phase.set)

    return wanted


def question(*, way: bool) -> Callable[[Phase], bool]:
    """The question at the end of the round that is the last one so far."""
    number = 3 if way else 1
    return lambda phase: (
        phase.part == "until" and (phase.distance is not None) is way and phase.round == number
    )


def load(look: Look, asked: Load, used: Used) -> MainWindow:
    """What was lifted."""
    name = look.words.text(every_dose().steps[0].name)
    return on_stage(look, load_screen(look, LoadDue("hip-hinge", asked, used), name))[0]


def way(look: Look, metres: float) -> MainWindow:
    """How far it went."""
    return on_stage(look, WayScreen(look, metres))[0]


def most(look: Look) -> MainWindow:
    """As many as you can, up to so many."""
    words = look.words
    more = words.say("This goes into your diary. The set allows up to {n}.", n=30)
    return on_stage(look, RepsScreen(look, words.say("How many did you do?"), 12, more, most=30))[0]


def some(look: Look) -> MainWindow:
    """A part of a whole day's number, of which nobody knows how much it was."""
    words = look.words
    question, more = words.say("How many did you do?"), words.say("This goes into your diary.")
    return on_stage(look, RepsScreen(look, question, None, more))[0]


def pick(look: Look, kind: str) -> MainWindow:
    """What is to be decided before a session."""
    names = tuple(info.name for info in every_dose().steps[:4])
    days = ("match day", "day before a match") if kind == "skip" else ()
    asked = Question("1", kind, names if kind == "pick" else names[:1], days=days)
    return on_stage(look, choice_screen(look, asked))[0]


RED = Load("band", text=Text.of(en="red", ja="赤"))
OWN = Load("band", text=Text.of(en="long violet", ja="紫の長い"))
FORWARD = of("single-leg-bridge", Kind.WORK)

DOSE_STATES = (
    State("dose-as-many", partial(at, wanted=FORWARD)),
    State("dose-rest-like-set", partial(rest_like_set, took=31.0, into=7.0)),
    State("dose-rest-like-set-over", partial(rest_like_set, took=31.0, into=40.0)),
    State("dose-rest-like-set-unknown", partial(at, wanted=of("single-leg-bridge", Kind.REST), into=7.0)),
    State("dose-as-long", partial(at, wanted=of("plank", Kind.HOLD), into=34.0)),
    State("dose-as-long-last-seconds", partial(at, wanted=of("plank", Kind.HOLD), into=58.2)),
    State("dose-as-many-in-time", partial(at, wanted=of("half-squat", Kind.WORK), into=12.0)),
    State("dose-beat", partial(at, wanted=of("calf-raise", Kind.MOVE, part="lower"), into=1.02)),
    State("dose-beat-own-pace", partial(at, wanted=of("hip-hinge", Kind.WORK, number=2), into=0.76)),
    State("dose-contract", partial(at, wanted=of("towel-hamstring-stretch", Kind.MOVE, part="contract"))),
    State(
        "dose-stretch",
        partial(at, wanted=of("towel-hamstring-stretch", Kind.MOVE, part="stretch"), into=11.0),
    ),
    State("dose-slow-then-fast", partial(at, wanted=of("single-leg-hop", Kind.WORK, part="fast"))),
    State("dose-way", partial(at, wanted=of("slow-walk", Kind.WORK), into=95.0)),
    State("dose-walk-round", partial(at, wanted=lambda phase: phase.round == 2, into=20.0)),
    State("dose-run-round", partial(at, wanted=of("easy-jog", Kind.WORK, number=3), into=70.0)),
    State("dose-round-done", partial(at, wanted=question(way=True))),
    State("dose-another-round", partial(at, wanted=question(way=False))),
    State("dose-with-both", partial(at, wanted=of("heel-drop-straight", Kind.WORK))),
    State("dose-of-a-day", partial(at, wanted=of("ankle-pumps", Kind.WORK))),
    State("dose-rest-between-reps", partial(at, wanted=of("lunge", Kind.WORK))),
    State("dose-not-stated", partial(at, wanted=of("heel-dig", Kind.HOLD), into=17.0)),
    State("easier-level-next", partial(easier, wanted=of("single-leg-bridge", Kind.HOLD))),
    State("easier-level-now", partial(easier, wanted=of("single-leg-bridge", Kind.HOLD), on=40.0)),
    State("easier-level-reps", partial(easier, wanted=of("plank", Kind.HOLD), on=1.0)),
    State("easier-third", partial(easier, wanted=of("half-squat", Kind.MOVE), on=1.0)),
    State("load-weight", partial(load, asked=Load("kg", 10.0, 10.0), used=Used(12.5, "kg"))),
    State("load-pounds", partial(load, asked=Load("kg", 2.27, 4.54, unit="lb"), used=Used(5.0, "lb"))),
    State("load-free", partial(load, asked=Load("free"), used=Used(None, "kg"))),
    State("load-body", partial(load, asked=Load("body"), used=Used(0.0, "kg"))),
    State("load-band", partial(load, asked=RED, used=Used(band="red"))),
    State("load-any-band", partial(load, asked=Load("band"), used=Used())),
    State("load-own-band", partial(load, asked=OWN, used=Used(band="long violet"))),
    State(
        "load-named-band",
        partial(load, asked=Load("band", text=Text.of(en="house", ja="院内用")), used=Used(band="house")),
    ),
    State("way-metres", partial(way, metres=400.0)),
    State("way-mile", partial(way, metres=1609.344)),
    State("reps-at-most", most),
    State("reps-of-a-day", some),
    State("choice-pick", partial(pick, kind="pick")),
    State("choice-optional", partial(pick, kind="optional")),
    State("choice-skip", partial(pick, kind="skip")),
)
