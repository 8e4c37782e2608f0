"""Above the rows of a session: the rests between the rounds of a group of which a line is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Home

FILE = """\
kneecoach: routine 1
name: {{en: Rounds, ja: 周}}
steps:
  - {group}
    rest: {{rounds: 2 min}}
    steps: [{{exercise: reach, reps: 5}}]
exercises:
  reach: {{name: {{en: Reach, ja: のばす}}, sources: [ours]}}
"""


@pytest.mark.parametrize(
    ("group", "english", "japanese"),
    [
        (
            "rounds: at least 2",
            "at least 2 rounds · rest 2 min between rounds",
            "2ラウンド以上 · ラウンドの間に2分休む",
        ),
        (
            "repeat until: as long as you can",
            "Again and again as long as you can · rest 2 min between rounds",
            "できるだけ長く、くり返します · ラウンドの間に2分休む",
        ),
    ],
)
def test_the_rest_between_rounds_stands_with_them(
    home: Home, tmp_path: Path, group: str, english: str, japanese: str
) -> None:
    path = tmp_path / "rounds.yaml"
    path.write_text(FILE.format(group=group), encoding="utf-8")
    assert f"\n  {english}\n" in home.run("timeline", path, check=True).stdout
    assert f"\n  {japanese}\n" in home.run("--language", "ja", "timeline", path, check=True).stdout
