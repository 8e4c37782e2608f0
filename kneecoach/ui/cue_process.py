"""The process that plays the cues: `python cue_process.py FOLDER`, told by lines on its standard input.

It is a process of its own, so that whatever a sound server or a driver does (hang, abort, write millions of
lines), the window neither waits nor dies. Lines in: "play NAME", "beat NAME", "volume 0..100". Lines out:
"ready", or "silent WHY" and the end. It ends when its input does, so it never outlives the window. It imports
nothing of ours and no Qt.
"""

from __future__ import annotations

import sys
import wave
from array import array
from collections.abc import Generator
from pathlib import Path
from typing import Any

_RATE = 44_100  # Hz, one channel, 16 bits: what our sounds are
_BUFFER = 40  # ms: a cue begins at most this late
_BEAT_LOUD = 0.5  # of a cue: a beat is heard many times, and a cue shall stand out
_FADE = _RATE // 100  # samples: a cue that gives way fades for 10 ms instead of clicking


class Mixer:
    """The sound that goes out: one cue at a time, a new one takes over from the old, a beat joins it."""

    def __init__(self, sounds: dict[str, array[int]]) -> None:
        self._sounds = sounds
        self._loud = 1.0
        self._left: array[int] = array("h")

    def volume(self, percent: int) -> None:
        """0 to 100, for the cues to come; hearing is not linear, so half is a quarter of the swing."""
        self._loud = (min(100, max(0, percent)) / 100) ** 2

    def play(self, name: str) -> None:
        """Begin a cue now; an unknown name is silence."""
        begun = array("h", (round(value * self._loud) for value in self._sounds.get(name, ())))
        for i, value in enumerate(self._left[: min(_FADE, len(begun))]):
            mixed = begun[i] + value * (_FADE - i) // _FADE
            begun[i] = min(32767, max(-32768, mixed))
        self._left = begun

    def beat(self, name: str) -> None:
        """Begin a beat now, over the cue that is heard; an unknown name is silence."""
        loud = self._loud * _BEAT_LOUD
        begun = array("h", (round(value * loud) for value in self._sounds.get(name, ())))
        shared = min(len(begun), len(self._left))
        both = (min(32767, max(-32768, begun[i] + self._left[i])) for i in range(shared))
        self._left = array("h", both) + begun[shared:] + self._left[shared:]

    def frames(self) -> Generator[bytes, int, None]:
        """What the device asks for: sent a number of frames, gives so many, silence where nothing plays."""
        wanted = yield b""
        while True:
            part, self._left = self._left[:wanted], self._left[wanted:]
            wanted = yield part.tobytes() + bytes(2 * (wanted - len(part)))


def read_sounds(folder: Path) -> dict[str, array[int]]:
    """The samples of every .wav in a folder, by name."""
    sounds = {}
    for path in folder.glob("*.wav"):
        with wave.open(str(path), "rb") as file:
            sounds[path.stem] = array("h", file.readframes(file.getnframes()))
    return sounds


def _device() -> Any:  # noqa: ANN401 - miniaudio comes without types
    import miniaudio  # here, so that a failure to import is silence too

    # no JACK: asking for it may start a server; no null device: silence should be known as silence
    kinds = miniaudio.Backend
    wanted = (kinds.WASAPI, kinds.COREAUDIO, kinds.PULSEAUDIO, kinds.ALSA)
    enabled = miniaudio.get_enabled_backends()
    return miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=_RATE,
        buffersize_msec=_BUFFER,
        backends=[backend for backend in wanted if backend in enabled],
        app_name="kneecoach",
    )


def main(folder: Path) -> None:
    """Play what standard input asks for until it ends."""
    try:
        mixer = Mixer(read_sounds(folder))
        frames = mixer.frames()
        next(frames)
        device = _device()
        device.start(frames)
    except Exception as error:  # noqa: BLE001 - any fault of the sound means: no sound
        print(f"silent {type(error).__name__}", flush=True)
        return
    print("ready", flush=True)
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        if word == "play":
            mixer.play(rest)
        elif word == "beat":
            mixer.beat(rest)
        elif word == "volume" and rest.isdecimal():
            mixer.volume(int(rest))
    device.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
