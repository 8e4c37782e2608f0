"""Cues are played by another process, and nothing waits for it."""

from __future__ import annotations

import sys
import time
from array import array
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.paths import resources
from kneecoach.ui.cue_process import Mixer, read_sounds
from kneecoach.ui.sounds import SoundPlayer, player_command

# A player that writes down what it is told, in a file.
LISTENS = (
    "import sys; print('ready', flush=True)\n"
    "with open(sys.argv[1], 'a') as f:\n"
    "    for line in sys.stdin: f.write(line); f.flush()"
)
HANGS = "import time; print('ready', flush=True); time.sleep(60)"
NEVER_READY = "import time; time.sleep(60)"
DIES = "raise SystemExit(3)"
SILENT = "print('silent MiniaudioError', flush=True)"


def _is_silent(made: SoundPlayer) -> bool:
    return made.silent_because is not None


def player(code: str, *args: str, muted: bool = False) -> SoundPlayer:
    return SoundPlayer(Path(), command=[sys.executable, "-c", code, *args], muted=muted)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    return tmp_path / "told"


@pytest.fixture
def listening(qtbot: QtBot, told: Path) -> Iterator[SoundPlayer]:
    made = player(LISTENS, str(told))
    made.prepare()
    qtbot.waitUntil(lambda: made.ready)
    yield made
    made.close()


def test_a_cue_reaches_the_player_at_once(qtbot: QtBot, listening: SoundPlayer, told: Path) -> None:
    listening.play("go")
    listening.set_volume(30)
    listening.play("done")
    qtbot.waitUntil(lambda: told.exists() and "done" in told.read_text())
    assert told.read_text().split("\n")[:4] == ["volume 80", "play go", "volume 30", "play done"]


def test_muted_is_silence(qtbot: QtBot, listening: SoundPlayer, told: Path) -> None:
    listening.set_muted(True)
    listening.play("go")
    listening.set_muted(False)
    listening.play("done")
    qtbot.waitUntil(lambda: told.exists() and "done" in told.read_text())
    assert "go" not in told.read_text()


def test_muted_starts_nothing() -> None:
    made = player(DIES, muted=True)
    made.play("go")
    assert made.findChildren(QProcess) == []


def test_the_first_cue_waits_for_the_player(qtbot: QtBot, told: Path) -> None:
    made = player(LISTENS, str(told))
    made.play("go")
    qtbot.waitUntil(lambda: told.exists() and "play go" in told.read_text())
    made.close()


@pytest.mark.parametrize(("code", "why"), [(DIES, "ended"), (SILENT, "silent")])
def test_a_player_that_fails_is_silence_with_a_reason(qtbot: QtBot, code: str, why: str) -> None:
    made = player(code)
    made.prepare()
    qtbot.waitUntil(lambda: made.silent_because is not None)
    assert why in (made.silent_because or "")
    made.play("go")
    states = {process.state() for process in made.findChildren(QProcess)}
    assert states <= {QProcess.ProcessState.NotRunning}
    made.close()


def test_a_player_that_is_not_there(qtbot: QtBot) -> None:
    made = SoundPlayer(Path(), command=["/nowhere/at/all"])
    made.prepare()
    qtbot.waitUntil(lambda: made.silent_because is not None)
    made.play("go")


def test_no_player_at_all() -> None:
    made = SoundPlayer(Path(), command=[])
    made.play("go")
    assert made.silent_because


def test_a_player_that_hangs_is_given_up(qtbot: QtBot) -> None:
    made = player(HANGS)
    made.prepare()
    qtbot.waitUntil(lambda: made.ready)
    process = made.findChildren(QProcess)[0]
    for _ in range(20_000):
        made.play("go")
        if made.silent_because:
            break
    assert made.silent_because == "the player hangs"
    assert process.state() == QProcess.ProcessState.NotRunning


@pytest.mark.parametrize("code", [HANGS, NEVER_READY, DIES])
def test_play_never_waits(qapp: QApplication, code: str) -> None:
    assert qapp is not None
    made = player(code)
    made.prepare()
    QCoreApplication.processEvents()
    longest = 0.0
    for _ in range(50):
        before = time.perf_counter()
        made.play("go")
        longest = max(longest, time.perf_counter() - before)
    made.close()
    assert longest < 0.05  # it takes some microseconds; the machine may be busy


def test_without_a_device_the_real_player_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")
    made = SoundPlayer(resources() / "sounds")
    made.prepare()
    qtbot.waitUntil(lambda: made.ready or made.silent_because is not None)
    if sys.platform == "linux":
        assert "silent" in (made.silent_because or "")
    made.close()


def test_a_distant_sound_server_is_not_asked(
    qtbot: QtBot, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import os, sys; open(sys.argv[1], 'w').write(os.environ.get('PULSE_SERVER', 'none'))"
    for server, seen in (("tcp:192.0.2.1:4713", "none"), ("unix:/run/p", "unix:/run/p")):
        monkeypatch.setenv("PULSE_SERVER", server)
        made = player(code, str(told))
        made.prepare()
        qtbot.waitUntil(partial(_is_silent, made))
        assert told.read_text() == seen


def test_a_frozen_program_has_no_player(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert player_command(Path()) is None


def test_the_mixer_plays_what_it_was_told_then_silence() -> None:
    mixer = Mixer({"a": array("h", [1000] * 10)})
    frames = mixer.frames()
    next(frames)
    assert frames.send(4) == bytes(8)
    mixer.play("a")
    assert array("h", frames.send(6)) == array("h", [1000] * 6)
    assert array("h", frames.send(6)) == array("h", [1000] * 4 + [0] * 2)
    mixer.play("unknown")
    assert frames.send(2) == bytes(4)


def test_the_mixer_s_volume() -> None:
    mixer = Mixer({"a": array("h", [1000] * 4)})
    frames = mixer.frames()
    next(frames)
    mixer.volume(50)
    mixer.play("a")
    assert array("h", frames.send(2)) == array("h", [250] * 2)
    mixer.volume(0)
    mixer.play("a")
    assert max(array("h", frames.send(4))[1:]) < 250


def test_a_new_cue_takes_over_without_a_jump_past_full_scale() -> None:
    mixer = Mixer({"a": array("h", [32000] * 2000), "b": array("h", [32000] * 2000)})
    frames = mixer.frames()
    next(frames)
    mixer.play("a")
    frames.send(10)
    mixer.play("b")
    out = array("h", frames.send(1000))
    assert out[0] == 32767
    assert out[-1] == 32000


def test_a_beat_sounds_with_the_cue_that_is_heard_and_softer() -> None:
    mixer = Mixer({"a": array("h", [1000] * 4), "tick": array("h", [1000] * 6)})
    frames = mixer.frames()
    next(frames)
    mixer.play("a")
    mixer.beat("tick")
    assert array("h", frames.send(8)) == array("h", [1500] * 4 + [500] * 2 + [0] * 2)
    mixer.beat("unknown")
    assert frames.send(2) == bytes(4)


def test_a_beat_is_told_to_the_player_unless_it_is_muted(
    qtbot: QtBot, listening: SoundPlayer, told: Path
) -> None:
    listening.beat()
    listening.set_muted(True)
    listening.beat()
    listening.set_muted(False)
    listening.play("done")
    qtbot.waitUntil(lambda: told.exists() and "done" in told.read_text())
    assert told.read_text().split("\n")[:3] == ["volume 80", "beat beat", "play done"]


@pytest.mark.usefixtures("qapp")
def test_a_beat_before_the_player_is_there_is_silence() -> None:
    made = player(NEVER_READY)
    made.beat()
    assert not made.ready
    made.close()


def test_the_sounds_that_ship_can_be_read() -> None:
    assert {"go", "alarm", "beat"} <= set(read_sounds(resources() / "sounds"))
