"""What was done, in words: reps where something moves, holds where a position is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.session.events import Status
from kneecoach.ui.visiting.closing import done_rows
from kneecoach.words import words_for
from tests.gallery.samples import finished, timeline


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            [
                "6 holds · 2 min",
                "4 holds · 1 min 20 s",
                "2 holds · 40 s",
                "2 sets · 20 reps",
                "12 reps",
                "2 holds · 1 min",
            ],
        ),
        (
            "ja",
            [
                "キープ6回 · 2分",
                "キープ4回 · 1分20秒",
                "キープ2回 · 40秒",
                "2セット · 20回",
                "12回",
                "キープ2回 · 1分",
            ],
        ),
    ],
)
def test_a_stretch_is_counted_in_holds_and_not_in_reps(language: str, said: list[str]) -> None:
    plan = timeline("behind-the-knee-basics")
    assert [row.what for row in done_rows(words_for(language), plan, finished(plan))] == said


def test_what_was_left_out_or_not_finished_is_said() -> None:
    plan = timeline("behind-the-knee-basics")
    sets = list(finished(plan))
    sets[0] = replace(sets[0], reps=1, seconds=31.0, status=Status.PARTLY)
    last = [replace(event, status=Status.SKIPPED, seconds=0.0) for event in sets if event.step == 5]
    rows = done_rows(words_for("en"), plan, [event for event in sets if event.step != 5] + last)
    assert rows[0].what == "4 holds · 1 min 31 s · partly"
    assert rows[-1].what == "skipped"
