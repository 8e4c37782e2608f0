"""Where everything of the far view stands, as pure geometry: no Qt, no words, only sizes.

Heights of text are cap heights in logical pixels. What does not fit gives way in the order keys, time left,
next, second line of the instruction; the count, the side and the phase never do.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SCREEN_MM = 165.0  # the height of a 13 inch laptop's screen, for screens that do not tell
COUNT_ARCMIN = 60.0
TEXT_ARCMIN = 20.0
FIGURE_SHARE = 0.58
FIGURE_SHARE_LEAST = 0.44
KEY_CAP = 14.0

# Heights of rows, in cap heights of their text; and how small the lines may be beside side and phase.
_SIDE_ROW, _BADGE_ROW, _LINE_ROW, _COUNT_ROW = 1.6, 1.6, 1.6, 1.08
_LINE_LEAST = 0.6


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right - 1e-6
            and other.x < self.right - 1e-6
            and self.y < other.bottom - 1e-6
            and other.y < self.bottom - 1e-6
        )

    def holds(self, other: Box) -> bool:
        """Whether `other` lies wholly inside."""
        return (
            other.x >= self.x - 1e-6
            and other.y >= self.y - 1e-6
            and other.right <= self.right + 1e-6
            and other.bottom <= self.bottom + 1e-6
        )


@dataclass(frozen=True, slots=True)
class View:
    """From where a window is looked at.

    `width`, `height`: the window, in logical pixels; `distance_m`: 1, 2 or 3; `screen_px`, `screen_mm`: the
    whole screen's height, 0 where it is not reported; `two_digits`: the width of the widest two digits, in
    cap heights.
    """

    width: float
    height: float
    distance_m: float = 2.0
    screen_px: float = 0.0
    screen_mm: float = 0.0
    two_digits: float = 1.91

    def px(self, arcmin: float) -> float:
        """How many pixels high something is that is seen under `arcmin` minutes of arc."""
        px_per_mm = (self.screen_px or self.height) / (self.screen_mm or SCREEN_MM)
        return self.distance_m * 1000.0 * math.tan(math.radians(arcmin / 60.0)) * px_per_mm


@dataclass(frozen=True, slots=True)
class FarLayout:
    """The places of the far view, and the cap heights of what stands in them."""

    panel: Box
    side: Box
    badge: Box
    count: Box
    bar: Box
    line_a: Box
    line_b: Box
    segments: Box
    following: Box
    left: Box
    keys: Box
    count_cap: float
    text_cap: float
    line_cap: float
    cue_cap: float
    following_cap: float
    left_cap: float
    key_cap: float
    radius: float

    @property
    def tall_badge(self) -> Box:
        """The badge's place where there is no side to tell: it takes the side's too."""
        return Box(self.side.x, self.side.y, self.side.w, self.badge.bottom - self.side.y)

    def boxes(self) -> tuple[Box, ...]:
        """Every place, none of which may overlap another."""
        return (
            self.panel, self.side, self.badge, self.count, self.bar, self.line_a,
            self.line_b, self.segments, self.following, self.left, self.keys,
        )  # fmt: skip


def _grid(value: float) -> float:
    return max(8.0, round(value / 8.0) * 8.0)


def far_layout(view: View) -> FarLayout:
    """Lay the far view out for `view`; meant for 1024x640 and above, and sane below."""
    w, h = view.width, view.height
    margin = min(_grid(h * 0.032), 40.0)
    gutter = margin
    gap = max(6.0, h / 80.0)

    # The count comes first: its height, and the column's width from it.
    count_cap = max(h / 3.0, min(view.px(COUNT_ARCMIN), h * 0.4))
    column = w * (1.0 - FIGURE_SHARE) - margin - gutter / 2
    widest = w * (1.0 - FIGURE_SHARE_LEAST) - margin - gutter / 2
    column = min(max(column, count_cap * view.two_digits), widest)
    count_cap = min(count_cap, column / view.two_digits)
    column_x = w - margin - column

    # The strip below, at its least; keys and "next" grow again where the column leaves room.
    bar = max(8.0, round(h / 72.0))
    segments = max(10.0, round(h / 64.0))
    key_cap = KEY_CAP
    wanted = view.px(TEXT_ARCMIN)
    following_cap = min(max(wanted, h / 32.0), h / 22.0)
    count_h = count_cap * _COUNT_ROW

    def strip(following: float, keys: float) -> float:
        return margin / 2 + keys * 2.0 + gap + following * 1.6 + gap + segments + gap * 1.5

    # Side and phase take what they need, "next" gives way to them; the lines of set and rep share the rest.
    blocks = _SIDE_ROW + _BADGE_ROW
    text_most = max(wanted, h / 20.0)

    def room(following: float) -> float:
        return h - margin - strip(following, key_cap) - count_h - bar - 7 * gap

    def text_of(following: float) -> float:
        return min(text_most, room(following) / (blocks + 2 * _LINE_ROW * _LINE_LEAST))

    while following_cap > h / 34.0 and text_of(following_cap) < text_most:
        following_cap = max(following_cap - 1.0, h / 34.0)
    free, text_cap = room(following_cap), text_of(following_cap)
    line_cap = min(text_cap, max((free - text_cap * blocks) / (2 * _LINE_ROW), 1.0), max(wanted, h / 24.0))
    spare = free - text_cap * blocks - line_cap * 2 * _LINE_ROW
    key_cap += min(max(spare * 0.2 / 2.0, 0.0), max(h / 52.0 - KEY_CAP, 0.0))
    left_cap = following_cap

    strip_h = strip(following_cap, key_cap)
    panel_h = h - margin - strip_h
    y = margin
    panel = Box(margin, y, column_x - gutter - margin, panel_h)

    # The column fills the panel's height: what is spare becomes space around the count.
    side_h, badge_h, line_h = text_cap * _SIDE_ROW, text_cap * _BADGE_ROW, line_cap * _LINE_ROW
    air = max((panel_h - side_h - badge_h - 2 * line_h - count_h - bar - 2 * gap) / 3.0, 0.0)
    side = Box(column_x, y, column, side_h)
    badge = Box(column_x, side.bottom + gap, column, badge_h)
    count = Box(column_x, badge.bottom + air, column, count_h)
    bar_box = Box(column_x, count.bottom + air, column, bar)
    line_b = Box(column_x, panel.bottom - line_h, column, line_h)
    line_a = Box(column_x, line_b.y - line_h, column, line_h)

    segments_box = Box(margin, panel.bottom + gap * 1.5, w - 2 * margin, segments)
    row_h = following_cap * 1.6
    left_w = min(following_cap * 11.0, (w - 2 * margin) * 0.3)
    following = Box(margin, segments_box.bottom + gap, w - 2 * margin - left_w - gutter, row_h)
    left = Box(w - margin - left_w, following.y, left_w, row_h)
    keys = Box(margin, following.bottom + gap, w - 2 * margin, key_cap * 2.0)
    return FarLayout(
        panel=panel, side=side, badge=badge, count=count, bar=bar_box, line_a=line_a, line_b=line_b,
        segments=segments_box, following=following, left=left, keys=keys, count_cap=count_cap,
        text_cap=text_cap, line_cap=line_cap, cue_cap=max(h / 12.0, wanted), following_cap=following_cap,
        left_cap=left_cap, key_cap=key_cap, radius=_grid(h / 42.0),
    )  # fmt: skip
