"""A routine's own exercise in the far view: with poses, with a picture beside the file, with words alone."""

from __future__ import annotations

from functools import partial

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.timeline import Choice, Kind, Timeline
from kneecoach.ui.look import Look
from kneecoach.ui.session.page import SessionPage
from kneecoach.ui.window import MainWindow
from tests.gallery.frame import State
from tests.gallery.questions import on_stage
from tests.gallery.samples import session_at

PICTURES = paths.routines() / "pictures"  # stands for the folder of a therapist's routine
ROUTINE = """\
kneecoach: routine 1
name: {en: From my own notes, ja: 自分のメモから}
sources: ours
steps:
  - exercise: wall-stretch
    hold: 30 s
    reps: 2
    sides: each
exercises:
  wall-stretch:
    name: {en: Stretch at the wall, ja: 壁でストレッチ}
    setup: {en: "Hands on the wall, one foot well back.", ja: 両手を壁につき、片足を大きく後ろへ引きます。}
    move: {en: "Lean towards the wall, the back heel down.", ja: 後ろのかかとは床のまま、体を壁へ寄せます。}
    cues: {hold: {en: "Back heel down, lean in", ja: かかとは床に、体は壁へ}}
    kind: stretch
    one-sided: yes
"""
POSES = """\
    muscles: [calf]
    figure:
      props: [{wall: 27}]
      poses:
        start:
          stand: {at: -34, shank: 22, knee: 2}
          trunk: 21
          far leg: {foot: [2, 0]}
          arms: {hand: [25.8, 77], aim: 90}
        hold:
          from: start
          stand: {shank: 30}
          trunk: 25
"""


def own(more: str = "") -> Timeline:
    """The session of that routine, `more` lines in its exercise."""
    checked = read_checked(PICTURES / "mine.yaml", ROUTINE + more, paths.routines())
    assert checked.routine is not None, checked.faults
    return lay_out(checked.routine, Choice())


def shown(look: Look, more: str, wanted: Kind = Kind.HOLD) -> MainWindow:
    """Some seconds into the first phase of a kind."""
    session, _clock = session_at(own(more), lambda phase: phase.kind is wanted, 4.0)
    made, stage = on_stage(look)
    page = SessionPage(look)
    page.panel.photo.beside = PICTURES
    page.show_snapshot(session.snapshot())
    stage.keep(page)
    return made


OWN = (
    State("session-own-poses", partial(shown, more=POSES)),
    State("session-own-picture", partial(shown, more="    picture: poses-3.png\n")),
    State("session-own-picture-high", partial(shown, more="    picture: places.png\n")),
    State("session-own-words", partial(shown, more="")),
)
