"""Makes the program's sounds: `python -m tests.resources.make_sounds`.

Struck wood and small bells from sums of fading sines; every cue has a contour and a rhythm of its own, so
that they are told apart on the first hearing: go rises, halfway stays, a tick is one tap, a beat a short
click, done falls, change side swings, the end of a rest knocks three times and rises. The alarm is no music.
"""

from __future__ import annotations

import io
import math
import wave
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kneecoach.paths import resources

RATE = 44_100  # Hz
_PEAK = 0.7  # of full scale: room for two cues at once

# (times the fundamental, loudness, seconds to fade to 1/e): bars of a marimba are tuned 1 : 4 : 10
_WOOD = ((1.0, 1.0, 0.16), (4.0, 0.25, 0.05), (10.0, 0.08, 0.02))
_BELL = ((1.0, 1.0, 0.42), (2.0, 0.35, 0.26), (3.0, 0.12, 0.16), (4.2, 0.1, 0.09))
_TAP = ((1.0, 1.0, 0.035), (2.7, 0.4, 0.02), (5.1, 0.15, 0.01))
_CLICK = ((1.0, 1.0, 0.014), (3.9, 0.5, 0.007), (9.2, 0.2, 0.003))
_BUZZ = ((1.0, 1.0, 0.5), (3.0, 0.33, 0.5), (5.0, 0.2, 0.5))

_NOTES = {"F4": 349.23, "G4": 392.0, "A4": 440.0, "C5": 523.25, "E5": 659.26, "F5": 698.46, "G5": 783.99}
_NOTES |= {"A5": 880.0, "C6": 1046.5}


@dataclass(frozen=True)
class Note:
    """A stroke at a second, with a pitch, a kind of bar and a loudness of 0 to 1."""

    at: float
    pitch: str
    bar: Sequence[tuple[float, float, float]]
    loud: float = 1.0


SCORES: Mapping[str, tuple[float, Sequence[Note]]] = {
    "go": (0.9, (Note(0.0, "C5", _WOOD, 0.8), Note(0.13, "G5", _WOOD), Note(0.13, "G5", _BELL, 0.6))),
    "halfway": (0.6, (Note(0.0, "E5", _WOOD, 0.8), Note(0.19, "E5", _WOOD, 0.8))),
    "last-three": (0.16, (Note(0.0, "C6", _TAP),)),
    "beat": (0.08, (Note(0.0, "E5", _CLICK), Note(0.022, "A5", _CLICK, 0.5))),
    "done": (
        1.5,
        (
            Note(0.0, "G5", _WOOD, 0.8),
            Note(0.17, "E5", _WOOD, 0.8),
            Note(0.34, "C5", _WOOD),
            Note(0.34, "C5", _BELL, 0.9),
        ),
    ),
    "change-side": (
        0.85,
        (
            Note(0.0, "A4", _WOOD),
            Note(0.14, "E5", _WOOD, 0.9),
            Note(0.28, "A4", _WOOD),
            Note(0.42, "E5", _WOOD, 0.9),
        ),
    ),
    "rest-over": (
        1.0,
        (
            Note(0.0, "G4", _WOOD, 0.9),
            Note(0.11, "G4", _WOOD, 0.9),
            Note(0.22, "G4", _WOOD, 0.9),
            Note(0.44, "C5", _WOOD),
            Note(0.44, "C5", _BELL, 0.5),
        ),
    ),
    "alarm": (
        1.8,
        tuple(
            Note(start + step, pitch, _BUZZ)
            for start in (0.0, 0.6, 1.2)
            for step, pitch in ((0.0, "A5"), (0.2, "F5"))
        ),
    ),
}
_ATTACK = 0.004  # s: no click at the start
_RELEASE = 0.02  # s: nor at the end
_BUZZ_NOTE = 0.18  # s: a buzz stops, a bar fades


def samples(name: str) -> array[int]:
    """The sound as 16-bit samples, one channel."""
    seconds, notes = SCORES[name]
    whole = [0.0] * round(seconds * RATE)
    for note in notes:
        _strike(whole, note)
    release = round(_RELEASE * RATE)
    for i in range(release):
        whole[-1 - i] *= i / release
    loudest = max(abs(value) for value in whole)
    return array("h", (round(value / loudest * _PEAK * 32767) for value in whole))


def _strike(whole: list[float], note: Note) -> None:
    start = round(note.at * RATE)
    end = min(len(whole), start + round(_BUZZ_NOTE * RATE)) if note.bar is _BUZZ else len(whole)
    for times, loud, fade in note.bar:
        turn = 2 * math.pi * _NOTES[note.pitch] * times / RATE
        for i in range(start, end):
            t = (i - start) / RATE
            edge = min(1.0, t / _ATTACK, (end - i) / RATE / _ATTACK)
            whole[i] += note.loud * loud * edge * math.exp(-t / fade) * math.sin(turn * (i - start))


def wav(name: str) -> bytes:
    """The sound as the bytes of a .wav file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples(name).tobytes())
    return file.getvalue()


if __name__ == "__main__":
    for each in SCORES:
        (resources() / "sounds" / f"{each}.wav").write_bytes(wav(each))
