"""A whole session by the command line: what it records, what it refuses, how it goes on."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from typing import Any

from kneecoach.paths import DataDir
from tests.cli.running import Home, acknowledged, environment_with


def events(home: Home, kind: str) -> list[dict[str, Any]]:
    return [event for event in home.history()["events"] if event["kind"] == kind]


def test_a_session_records_every_set_at_its_place_in_the_timeline(home: Home) -> None:
    run = home.run("run", home.routine, "--auto", "--speed", "1000", "--pain", "2", check=True)
    history = home.history()
    assert acknowledged(run.stdout) == [event["seq"] for event in history["events"]]
    assert [session["state"] for session in history["sessions"]] == ["done"]
    timeline = json.loads(home.run("timeline", home.routine, "--json", check=True).stdout)
    ends = {
        (phase["exercise"], phase["side"], phase["set"]): phase["at"] + (phase["seconds"] or 0)
        for phase in timeline["phases"]
        if phase["kind"] in {"hold", "move", "work"}
    }
    sets = [event for event in history["events"] if event["kind"] == "set"]
    assert len(sets) == 6
    assert all(event["status"] == "done" for event in sets)
    for event in sets[:-2]:
        assert (
            event["at"] == ends[event["exercise"], event["side"], event["set"]] or event["exercise"] == "lift"
        )
    assert sets[-1]["reps"] == 5
    assert [event["seconds"] for event in history["events"] if event["kind"] == "checkpoint"] == [60, 120]
    scores = {event["moment"]: event["score"] for event in history["events"] if event["kind"] == "score"}
    assert scores == {"before": 2, "worst": 2, "now": 2}
    assert home.status() is None


def test_without_pain_the_scores_are_asked_and_not_answered(home: Home) -> None:
    home.run("run", home.routine, "--auto", "--speed", "1000", check=True)
    assert [(event["moment"], event["score"]) for event in events(home, "score")] == [
        ("before", None),
        ("worst", None),
        ("now", None),
    ]


def test_pain_of_six_is_recorded_and_refused(home: Home) -> None:
    run = home.run("run", home.routine, "--auto", "--pain", "6")
    assert run.returncode == 1
    assert run.stdout.splitlines()[-1] == "REFUSED pain"
    assert [(event["score"], event["session"]) for event in events(home, "score")] == [(6, None)]
    assert home.history()["sessions"] == []
    assert home.status() is None


def test_a_danger_sign_is_recorded_refused_and_stands_for_its_day(home: Home) -> None:
    from kneecoach import paths
    from kneecoach.care.danger import load_signs

    sign = next(sign.id for sign in load_signs(paths.resources() / "danger.toml").signs if sign.tier == "B")
    first = home.run("run", home.routine, "--auto", "--danger", sign, "--pain", "0")
    assert (first.returncode, first.stdout.splitlines()[-1]) == (1, f"REFUSED danger {sign}")
    again = home.run("run", home.routine, "--auto", "--clear-danger", "--pain", "0")
    assert (again.returncode, again.stdout.splitlines()[-1]) == (1, f"REFUSED danger {sign}")
    assert home.history()["sessions"] == []


def test_a_read_sign_of_tier_c_lets_the_session_go_on(home: Home) -> None:
    from kneecoach import paths
    from kneecoach.care.danger import load_signs

    sign = next(sign.id for sign in load_signs(paths.resources() / "danger.toml").signs if sign.tier == "C")
    home.run("run", home.routine, "--auto", "--speed", "1000", "--danger", sign, check=True)
    assert home.history()["sessions"][0]["state"] == "done"


def test_a_stopped_process_pauses_the_session_and_the_hold_starts_again(home: Home) -> None:
    process = subprocess.Popen(
        home.command("run", home.routine, "--auto", "--speed", "1"),
        stdout=subprocess.PIPE,
        text=True,
        env=environment_with(),
    )
    try:
        wait_for(home, "score")
        time.sleep(6.0)  # real time: a process of its own, past "get ready" and into the first hold
        process.send_signal(signal.SIGSTOP)
        time.sleep(3.0)  # real time: longer than a late tick
        process.send_signal(signal.SIGCONT)
        output, _ = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 0
    assert output.splitlines()[-1].startswith("PAUSED gap ")
    status = home.status()
    assert status is not None
    assert (status["exercise"], status["side"], status["elapsed"], status["paused_why"]) == (
        "reach",
        "left",
        0,
        "gap",
    )
    refused = home.run("run", home.routine, "--auto")
    assert refused.returncode == 1
    home.run("run", "--resume", "--auto", "--speed", "1000", check=True)
    history = home.history()
    assert [session["state"] for session in history["sessions"]] == ["done"]
    assert [event["seconds"] for event in history["events"] if event["exercise"] == "reach"] == [10, 10]


def test_a_signal_is_a_pause_that_can_be_taken_up(home: Home) -> None:
    process = subprocess.Popen(
        home.command("run", home.routine, "--auto"), stdout=subprocess.PIPE, text=True, env=environment_with()
    )
    wait_for(home, "score")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=5)
    assert process.returncode == 0
    status = home.status()
    assert status is not None
    assert status["paused_why"] == "closed"


def test_after_twelve_hours_it_is_ended_on_its_own_day(home: Home) -> None:
    process = subprocess.Popen(
        home.command("run", home.routine, "--auto"), stdout=subprocess.PIPE, text=True, env=environment_with()
    )
    wait_for(home, "score")
    process.kill()
    process.communicate()
    day = home.history()["sessions"][0]["day"]
    late = ["faketime", "-f", "+13h"]
    run = home.run("run", "--resume", "--auto", before=late, FAKETIME_DONT_FAKE_MONOTONIC="1")
    assert (run.returncode, run.stdout.splitlines()[-1]) == (0, f"ENDED 1 {day}")
    assert home.history()["sessions"] == [
        {"session": 1, "routine": "short", "version": None, "day": day, "state": "early"}
    ]


def wait_for(home: Home, kind: str) -> None:
    """Until the running session has recorded an event of this kind."""
    from kneecoach.diary.reading import DiaryReader

    for _ in range(200):
        if DataDir(home.data).diary.exists():
            with DiaryReader.open(DataDir(home.data)) as diary:
                if any(entry.new.kind.value == kind for entry in diary.entries()):
                    return
        time.sleep(0.05)  # real time: another process writes
    raise AssertionError(f"no {kind} within 10 s")
