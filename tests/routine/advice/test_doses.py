"""What a colleague would say of the words beside a hold."""

from __future__ import annotations

from pathlib import Path

from tests.routine.advice.test_advice import said, steps


def test_a_cue_that_takes_longer_than_the_hold(tmp_path: Path) -> None:
    step = "  - exercise: {id}\n    {dose}\n    cues: {{hold: {cue}}}\n"
    long = "Press both of your heels into the floor now"
    tempo = "reps: 10\n    tempo: {lift: 2 s, hold: 1 s, lower: 2 s}"
    assert said(steps(step.format(id="hip-lift", dose=tempo, cue=long)), tmp_path) == [("advice-cue", 7, 30)]
    assert said(steps(step.format(id="hip-lift", dose=tempo, cue="Press")), tmp_path) == []
    assert said(steps(step.format(id="plank", dose="hold: 2 s", cue=long)), tmp_path) == [
        ("advice-cue", 6, 11)
    ]
    assert said(steps(step.format(id="plank", dose="hold: 3 s", cue=long)), tmp_path) == []
    japanese = "{ja: 足で床を踏んでお尻を上げる}"
    assert said(steps(step.format(id="plank", dose="hold: 3 s", cue=japanese)), tmp_path) == [
        ("advice-cue", 6, 11)
    ]
    assert said(steps(f"  - exercise: hip-lift\n    {tempo}\n"), tmp_path) == [], (
        "read by and by, rep for rep"
    )


def test_a_cue_that_ships_is_not_the_authors_to_mend(tmp_path: Path) -> None:
    one = "reps: 1\n    tempo: {lift: 2 s, hold: 1 s, lower: 2 s}"
    assert said(steps(f"  - exercise: hip-lift\n    {one}\n"), tmp_path) == []
    (tmp_path / "exercises").mkdir()
    card = "kneecoach: exercise 1\nname: Ours\ncues: {hold: Press both of your heels into the floor}\n"
    (tmp_path / "exercises" / "ours.yaml").write_text(card, encoding="utf-8")
    assert said(steps(f"  - exercise: ours\n    {one}\n"), tmp_path) == [("advice-cue", 7, 30)]
