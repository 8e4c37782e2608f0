"""What doctor finds, and that every finding has its sentence."""

from __future__ import annotations

import sqlite3
import string

import pytest

from kneecoach.diary.doctor import Finding, Level, examine
from kneecoach.diary.store import Diary
from kneecoach.errors import Trouble
from kneecoach.paths import DataDir
from kneecoach.words import words_for
from kneecoach.words.doctor import store_codes, store_sentence
from tests.conftest import SimulatedClock
from tests.diary.store_samples import begin, files_in, filled


def _codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def _said(findings: list[Finding]) -> list[str]:
    """Every finding in both languages: a sentence without a value would raise."""
    return [
        store_sentence(words_for(language), finding.code, finding.values)
        for finding in findings
        for language in ("en", "ja")
        if finding.code != "fault"
    ]


def test_before_the_first_start_there_is_nothing_wrong(data: DataDir) -> None:
    findings = examine(data)
    assert _codes(findings) == ["no-diary"]
    assert not data.root.exists()
    assert str(data.diary) in _said(findings)[0]


def test_a_sound_diary_is_counted_and_not_touched(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    Diary.open(data, clock.read()).close()
    before = files_in(data.root)
    findings = examine(data)
    assert _codes(findings) == ["diary-sound", "backups"]
    assert _said(findings)[0] == f"The diary is sound: 2 sessions, 8 entries ({data.diary})"
    assert files_in(data.root) == before


def test_doctor_works_beside_a_writer(data: DataDir, clock: SimulatedClock) -> None:
    with Diary.open(data) as diary:
        begin(diary, clock.read())
        (finding,) = examine(data)
        assert finding.values["events"] == 1


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE session SET state = 'done' WHERE id = 1",
        "UPDATE event SET closes = NULL",
        "DELETE FROM event WHERE kind = 'start' AND session = 1",
        "UPDATE event SET day = '2026-01-01' WHERE seq = 2",
        "UPDATE event SET session = 77 WHERE seq = 2",
        "UPDATE event SET replaces = 2 WHERE seq = 2",
        "UPDATE event SET detail = 'no object' WHERE seq = 2",
    ],
)
def test_a_diary_that_contradicts_itself_is_damage(
    data: DataDir, clock: SimulatedClock, tampering: str
) -> None:
    with Diary.open(data) as diary:
        begin(diary, clock.read())
        diary.query(("PRAGMA wal_checkpoint", ()))
    filled_more(data, clock)
    connection = sqlite3.connect(data.diary)
    connection.execute(tampering)
    connection.commit()
    connection.close()
    finding = examine(data)[0]
    assert finding.error is not None
    assert finding.error.trouble is Trouble.DAMAGED


def filled_more(data: DataDir, clock: SimulatedClock) -> None:
    """End the open session, as the tampering needs one that is closed."""
    from kneecoach.diary.entries import SessionState
    from tests.diary.store_samples import END

    with Diary.open(data) as diary:
        diary.append(1, END, clock.read(), close=SessionState.EARLY)


def test_what_others_could_read_is_said(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    data.root.chmod(0o755)
    data.diary.chmod(0o644)
    data.rescue.write_text("{}\n")
    data.rescue.chmod(0o600)
    findings = examine(data)
    assert _codes(findings) == ["diary-sound", "folder-open", "file-open", "rescue"]
    assert {finding.level for finding in findings[1:]} == {Level.WARNING}
    assert len(_said(findings)) == 8


def test_little_space_is_said(data: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneecoach.diary.doctor.free_bytes", lambda _: 12_345_678)
    finding = examine(data)[-1]
    assert (finding.code, finding.values["megabytes"]) == ("little-space", 12)


def test_every_sentence_has_its_japanese_with_the_same_places() -> None:
    values = {name: name for name in ("path", "day", "n", "megabytes", "sessions", "events")}
    for code in store_codes():
        english, japanese = (store_sentence(words_for(language), code, values) for language in ("en", "ja"))
        assert english != japanese, code
        assert not set(string.ascii_letters) & set(_without(japanese, values)) - set("MB"), code


def _without(sentence: str, values: dict[str, str]) -> str:
    for value in sorted(values, key=len, reverse=True):
        sentence = sentence.replace(value, "")
    return sentence
