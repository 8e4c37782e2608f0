"""How long a session is, where the days of a week do not have the same exercises."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.handout.test_handout import sheet

STAGE = """\
kneecoach: programme 1
name: A
stages:
  - name: One
    weeks: 1-2
    frequency: daily
    steps:
      - {{exercise: plank, time: {long}, prepare: 0 s, frequency: "monday, wednesday, friday"}}
      - {{exercise: slow-walk, time: 5 min, prepare: 0 s, {own}}}
"""
OTHER_DAYS = 'frequency: "tuesday, thursday, saturday, sunday"'


def note(folder: Path, language: str, long: str, own: str = OTHER_DAYS) -> str:
    file = folder / "a.yaml"
    file.write_text(STAGE.format(long=long, own=own), encoding="utf-8")
    return sheet(file, language).chapters[0].note


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "about 5\N{EN DASH}20 min, the exercises differ from day to day"),
        ("ja", "約5〜20分（種目は日によって違う）"),
    ],
)
def test_the_time_is_that_of_the_days_and_not_of_all_of_them_together(
    tmp_path: Path, language: str, said: str
) -> None:
    assert note(tmp_path, language, "20 min").startswith(said)


@pytest.mark.usefixtures("qapp")
def test_days_of_one_length_have_one_number_and_like_days_say_no_more(tmp_path: Path) -> None:
    assert note(tmp_path, "en", "5 min").startswith("about 5 min, the exercises differ from day to day")
    assert note(tmp_path, "en", "20 min", "frequency: daily").startswith(
        "about 5\N{EN DASH}25 min, the exercises differ from day to day"
    )
    alike = 'frequency: "monday, wednesday, friday"'
    text = STAGE.replace("frequency: daily", "frequency: 3 a week").replace(alike, "load: free")
    file = tmp_path / "b.yaml"
    file.write_text(text.format(long="20 min", own="load: free"), encoding="utf-8")
    assert sheet(file, "en").chapters[0].note.startswith("about 25 min \N{MIDDLE DOT} ")
