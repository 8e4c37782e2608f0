"""The shipped sounds are those that `make_sounds` makes, and are told apart."""

from __future__ import annotations

import io
import wave
from array import array
from itertools import pairwise

import pytest

from kneecoach.paths import resources
from kneecoach.session.events import Signal
from tests.resources.make_sounds import RATE, SCORES, samples, wav


def shipped(name: str) -> array[int]:
    with wave.open(str(resources() / "sounds" / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


@pytest.mark.parametrize("name", SCORES)
def test_the_file_is_what_the_score_says(name: str) -> None:
    made, kept = samples(name), shipped(name)
    assert len(made) == len(kept)
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1


@pytest.mark.parametrize("name", SCORES)
def test_it_begins_and_ends_without_a_click(name: str) -> None:
    kept = shipped(name)
    assert abs(kept[0]) < 200
    assert abs(kept[-1]) < 200
    assert 20_000 < max(abs(value) for value in kept) < 24_000


def test_every_signal_has_its_sound() -> None:
    assert {signal.value for signal in Signal} | {"alarm", "beat"} == set(SCORES)


def test_no_two_have_the_same_contour_and_rhythm() -> None:
    heard = set()
    for _, notes in SCORES.values():
        strokes = sorted({(note.at, note.pitch) for note in notes})
        pitches = [pitch for _, pitch in strokes]
        steps = tuple(round(b[0] - a[0], 2) for a, b in pairwise(strokes))
        heard.add((steps, tuple(one == other for one, other in pairwise(pitches))))
    assert len(heard) == len(SCORES)


def test_a_tick_is_over_before_the_next() -> None:
    assert len(shipped("last-three")) < RATE // 2
    assert all(len(shipped(name)) < 2 * RATE for name in SCORES)


def test_wav_is_a_wave_file() -> None:
    with wave.open(io.BytesIO(wav("last-three")), "rb") as file:
        assert file.getnframes() == len(samples("last-three"))
