"""The far view's geometry: nothing overlaps, and the rule of sizes holds."""

from __future__ import annotations

import pytest

from kneecoach.ui.session.far_layout import COUNT_ARCMIN, KEY_CAP, TEXT_ARCMIN, Box, View, far_layout

SIZES = [(1024, 640), (1024, 768), (1366, 768), (1280, 1024), (1920, 1080), (2560, 1080), (3840, 2160)]
DISTANCES = [1.0, 2.0, 3.0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("distance", DISTANCES)
def test_places_are_inside_the_window_and_apart(size: tuple[int, int], distance: float) -> None:
    layout = far_layout(View(*size, distance))
    window = Box(0, 0, *size)
    boxes = layout.boxes()
    for i, box in enumerate(boxes):
        assert window.holds(box)
        assert box.w > 0
        assert box.h > 0
        assert not [other for other in boxes[:i] if box.overlaps(other)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("distance", DISTANCES)
def test_the_count_is_a_third_of_the_window_and_two_digits_fit(
    size: tuple[int, int], distance: float
) -> None:
    view = View(*size, distance)
    layout = far_layout(view)
    assert layout.count_cap >= size[1] / 3 - 0.5
    assert layout.count_cap * view.two_digits <= layout.count.w + 0.5
    assert layout.count_cap <= layout.count.h


def test_the_instruction_is_a_twelfth() -> None:
    assert far_layout(View(1366, 768, 1.0)).cue_cap == pytest.approx(64.0)


@pytest.mark.parametrize("distance", DISTANCES)
def test_a_full_screen_of_unknown_height_counts_as_165_mm(distance: float) -> None:
    view = View(1366, 768, distance)
    millimetre = 768 / 165
    assert view.px(60.0) == pytest.approx(distance * 17.455 * millimetre, rel=1e-3)
    assert far_layout(view).count_cap >= view.px(COUNT_ARCMIN) - 0.5


def test_a_window_smaller_than_its_screen_needs_larger_text() -> None:
    full = View(1920, 1080, 2.0, screen_px=1080, screen_mm=300)
    part = View(1024, 640, 2.0, screen_px=1080, screen_mm=300)
    assert full.px(TEXT_ARCMIN) == part.px(TEXT_ARCMIN)
    assert far_layout(part).count_cap >= part.px(COUNT_ARCMIN)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_side_and_phase_reach_twenty_minutes_of_arc_at_two_metres(size: tuple[int, int]) -> None:
    view = View(*size, 2.0)
    assert far_layout(view).text_cap >= view.px(TEXT_ARCMIN) * 0.95


def test_keys_give_way_first_and_never_go_below_their_least() -> None:
    near, far = far_layout(View(1920, 1080, 1.0)), far_layout(View(1920, 1080, 3.0))
    assert near.key_cap > far.key_cap
    assert all(far_layout(View(*size, 3.0)).key_cap >= KEY_CAP for size in SIZES)


def test_next_gives_way_before_side_and_phase() -> None:
    layout = far_layout(View(1366, 768, 3.0))
    assert layout.following_cap < layout.text_cap


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_the_figure_has_about_its_share(size: tuple[int, int]) -> None:
    layout = far_layout(View(*size))
    assert 0.52 <= layout.panel.right / size[0] <= 0.6
