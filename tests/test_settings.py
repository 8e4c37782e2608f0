"""Settings survive a round trip, and a damaged file costs the settings in it and nothing else."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.errors import MachineError, Trouble
from kneecoach.settings import Settings, load_settings, save_settings

_CHOSEN = Settings(
    language="ja",
    side="right",
    distance_m=3,
    sounds=False,
    volume=0,
    theme="dark",
    region="jp",
    full_screen=False,
    calm_motion=True,
    first_start_done=True,
    last_routine="/home/花子/routines/ひざ裏.yaml",
)


def test_no_file_is_a_first_start(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == (Settings(), False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("chosen", [Settings(), _CHOSEN, replace(_CHOSEN, last_routine="\udcff.yaml")])
def test_what_is_saved_is_loaded(tmp_path: Path, chosen: Settings) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, chosen)
    assert load_settings(path) == (chosen, False)
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(path.read_text())["version"] == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0\0\0",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe{}",
        b'{"version": 2, "language": "ja"}',
        b'{"version": 0}',
        b'{"version": "1"}',
        b'{"version": true}',
        b'{"version": 1e0}',
        b'{"version": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"version": 1}' + b" " * 70_000,
    ],
)
def test_a_file_that_is_none_of_ours_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load_settings(path) == (Settings(), True)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "de"),
        ("language", []),
        ("side", "Left"),
        ("distance_m", 4),
        ("distance_m", True),
        ("distance_m", 2.0),
        ("sounds", 1),
        ("sounds", "yes"),
        ("volume", -1),
        ("volume", 101),
        ("volume", None),
        ("theme", None),
        ("theme", {}),
        ("region", 7),
        ("full_screen", None),
        ("last_routine", "x" * 5000),
    ],
)
def test_one_wrong_value_costs_that_value(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, _CHOSEN)
    found = json.loads(path.read_text())
    path.write_text(json.dumps({**found, name: value}))
    expected = replace(_CHOSEN, **{name: getattr(Settings(), name)})
    assert load_settings(path) == (expected, True)
    with pytest.raises(ValueError, match=name):
        save_settings(path, replace(_CHOSEN, **{name: value}))  # type: ignore[arg-type]  # the point


def test_unknown_keys_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "language": "ja", "__class__": "x", "volume ": 3}')
    assert load_settings(path) == (Settings(language="ja"), False)


def test_a_folder_or_a_pipe_in_its_place_is_damage(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert load_settings(tmp_path / "pipe") == (Settings(), True)
    assert load_settings(tmp_path) == (Settings(), True)
    with pytest.raises(MachineError) as caught:
        save_settings(tmp_path, Settings())
    assert caught.value.trouble is Trouble.NOT_A_FILE


@given(
    content=st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    ).map(lambda value: json.dumps(value).encode())
)
@settings(max_examples=100, deadline=None)
def test_any_content_gives_settings(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.json"
    path.write_bytes(content)
    found, _ = load_settings(path)
    assert isinstance(found, Settings)
