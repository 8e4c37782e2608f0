"""The palettes' contrast, computed."""

from __future__ import annotations

from itertools import product

import pytest

from kneecoach.ui.look import DARK, LIGHT, Look, Palette, blend, palette_for, room_scale
from kneecoach.words import words_for

SPOKEN = ("accent", "move", "rest", "ice", "lower", "middle", "upper")


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio of two colours "#RRGGBB"."""

    def light(colour: str) -> float:
        shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def palette(request: pytest.FixtureRequest) -> Palette:
    found = request.param
    assert isinstance(found, Palette)
    return found


def test_contrast_is_known_at_its_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#808080", "#808080") == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "ground"), list(product(("ink", "muted", *SPOKEN), ("paper", "card", "side")))
)
def test_text_reads_on_every_ground(palette: Palette, text: str, ground: str) -> None:
    needed = 4.5 if ground != "side" or text in ("ink", "muted", "accent") else 3.0
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= needed


@pytest.mark.parametrize("colour", SPOKEN)
def test_text_reads_on_its_soft_ground_and_on_fills(palette: Palette, colour: str) -> None:
    value = getattr(palette, colour)
    assert contrast(value, palette.soft(value)) >= 4.5
    assert contrast(palette.ink, palette.soft(value)) >= 4.5
    assert contrast(palette.on_fill, value) >= 4.5


def test_text_reads_under_the_pointer(palette: Palette) -> None:
    assert contrast(palette.on_fill, palette.accent_deep) >= 4.5
    assert contrast(palette.ink, palette.hover) >= 4.5
    assert contrast(palette.muted, palette.hover) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "card"])
def test_what_can_be_pressed_has_an_edge(palette: Palette, ground: str) -> None:
    assert contrast(palette.outline, getattr(palette, ground)) >= 3.0


def test_the_tokens_are_those_of_the_product() -> None:
    assert (LIGHT.paper, LIGHT.ink, LIGHT.accent) == ("#FBFAF7", "#17242B", "#0F766E")
    assert (DARK.paper, DARK.ink, DARK.accent) == ("#10191E", "#F1F4F3", "#4FD1C5")
    assert palette_for(dark=True) is DARK


def test_blend_goes_from_one_to_the_other() -> None:
    assert blend("#000000", "#FFFFFF", 0) == "#FFFFFF"
    assert blend("#000000", "#FFFFFF", 1) == "#000000"
    assert blend("#FF0000", "#0000FF", 0.5) == "#800080"


def test_sizes_follow_the_system_s_text() -> None:
    assert Look(words_for("en"), LIGHT).px(16) == 16
    assert Look(words_for("en"), LIGHT, text_scale=1.5).px(16) == 24


def test_distances_have_room_for_the_letters_of_a_large_window_and_grow_beyond_them() -> None:
    large = room_scale(1920, 1080)
    assert [Look(words_for("en"), LIGHT, text_scale=scale).room(20) for scale in (1.0, large)] == [20, 20]
    assert Look(words_for("en"), LIGHT, text_scale=1.5 * large).room(20) == pytest.approx(30)


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1024, 640), 1.0), ((1366, 768), 1.0), ((1920, 900), 1.0), ((1920, 1080), 1.15), ((2560, 1440), 1.15)],
)
def test_a_large_window_is_set_larger(size: tuple[int, int], scale: float) -> None:
    assert room_scale(*size) == scale
