"""The routines that ship: read without a fault, and as long as their authors meant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import check_file, load_routine
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Dose, Kind, Timeline
from kneecoach.routine.totals import totals
from tests.content.shipped import EXERCISES, ROUTINES, card, stem

SHIPPED = paths.routines()
# What a runner is told to set aside, in minutes at the low end.
MINUTES = {
    "behind-the-knee-basics": (12, 17),
    "stretches": (6.5, 7.5),
    "strength": (10, 12),
    "warm-up-before-a-run": (5, 6),
    "cool-down-after-a-run": (5, 7),
    "rolling": (6.5, 7.5),
}


def plan(name: str, dose: Dose = Dose.LOW) -> Timeline:
    return lay_out(load_routine(SHIPPED / f"{name}.yaml", SHIPPED), Choice(dose))


def holds(timeline: Timeline, exercise: str, side: Side | None = None) -> float:
    """Seconds held in an exercise, on one side or in all."""
    return sum(
        phase.seconds or 0.0
        for phase in timeline.phases
        if phase.kind is Kind.HOLD and phase.exercise == exercise and side in (None, phase.side)
    )


@pytest.mark.parametrize("path", [*EXERCISES, *ROUTINES], ids=stem)
def test_every_file_checks_clean(path: Path) -> None:
    assert check_file(path, SHIPPED) == ()


@pytest.mark.parametrize("path", ROUTINES, ids=stem)
def test_every_routine_is_whole_and_not_yet_reviewed(path: Path) -> None:
    routine = load_routine(path, SHIPPED)
    assert routine.id == path.stem
    own = dict.fromkeys(("r01", "r05", "r12", "r15"), "own") | {"r09": "thomee"}  # as their sources say
    assert routine.pain == own.get(path.stem, "strict")
    assert not routine.reviewed
    assert routine.sources
    for text in (routine.name, routine.about):
        assert text is not None
        assert dict(text.by_language).keys() == {"en", "ja"}
    assert card(path)["reviewed"] == "no", "written, not merely the default"


def test_ids_are_told_apart() -> None:
    assert len({load_routine(path, SHIPPED).id for path in ROUTINES}) == len(ROUTINES)


@pytest.mark.parametrize("name", MINUTES)
def test_a_routine_takes_as_long_as_it_says(name: str) -> None:
    seconds = plan(name).seconds
    assert seconds is not None, "no question stands open in a routine made for doing"
    least, most = MINUTES[name]
    assert least * 60 <= seconds <= most * 60


@pytest.mark.parametrize(
    ("dose", "calves", "lifts"), [(Dose.LOW, 80, 20), (Dose.PLANNED, 80, 20), (Dose.HIGH, 120, 45)]
)
def test_r18_adds_up_by_hand(dose: Dose, calves: float, lifts: int) -> None:
    timeline = plan("protocols/r18", dose)
    assert holds(timeline, "calf-stretch-straight") + holds(timeline, "calf-stretch-bent") == calves
    sets = [p for p in timeline.phases if p.exercise == "hip-lift" and p.kind is Kind.WORK]
    assert sum(phase.reps or 0 for phase in sets) == lifts
    assert totals(timeline)["reps"] == lifts


def test_r18_keeps_what_is_not_stated() -> None:
    timeline = plan("protocols/r18")
    lifts = [p for p in timeline.phases if p.exercise == "hip-lift" and p.kind.exercise]
    assert lifts
    assert all(phase.seconds is None and not phase.dose_stated for phase in lifts)
    deadlifts = [p for p in timeline.phases if p.exercise == "single-leg-deadlift" and p.kind.exercise]
    assert [phase.side for phase in deadlifts] == [Side.LEFT, Side.RIGHT]
    assert all(phase.seconds is None and phase.reps is None for phase in deadlifts)


def test_the_article_fills_no_gap() -> None:
    text = (SHIPPED / "article.yaml").read_text(encoding="utf-8")
    assert "(ours)" not in text
    timeline = plan("article")
    assert timeline.seconds is None
    assert timeline.phases[0].exercise == "icing", "in the article's order"
    for exercise in ("towel-hamstring-stretch", "calf-stretch-bent", "slow-walk", "roll-calves"):
        done = [p for p in timeline.phases if p.exercise == exercise and p.kind.exercise]
        assert done
        assert all(phase.seconds is None for phase in done), exercise


def test_the_warm_up_shares_out_five_to_ten_minutes() -> None:
    assert totals(plan("warm-up-before-a-run"))["work"] == 300
    assert totals(plan("warm-up-before-a-run", Dose.HIGH))["work"] == 600


def test_the_basics_stretch_each_muscle_for_a_minute_a_side() -> None:
    timeline = plan("behind-the-knee-basics")
    for side in (Side.LEFT, Side.RIGHT):
        assert holds(timeline, "seated-hamstring-stretch", side) == 60
        calf = holds(timeline, "calf-stretch-straight", side) + holds(timeline, "calf-stretch-bent", side)
        assert calf == 60


def test_icing_runs_fifteen_minutes_after_the_barrier() -> None:
    timeline = plan("icing")
    assert [(p.kind, p.seconds) for p in timeline.phases] == [(Kind.WAIT, None), *[(Kind.ICE, 300)] * 3]


# Those made from the article; the other protocols have the numbers of their own sources.
FROM_THE_ARTICLE = [
    path for path in ROUTINES if path.stem != "article" and "article S-" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", FROM_THE_ARTICLE, ids=stem)
def test_what_the_article_never_gives_is_marked_as_ours(path: Path) -> None:
    """Rests, tempos, pauses and the times of single bouts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.match(r" *(- )?(rest|tempo|switch|prepare|time):", line):
            assert len(re.findall(r"\d (?:s|min)\b", line)) == line.count("(ours)"), line
