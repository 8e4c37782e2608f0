"""Notes on how much more was run than before: article S-106 and S-107; never a promise that less is safe.

Buist 2008, Am J Sports Med 36:33-39, found no fewer injuries with a 10 % rule. Distances are whole metres.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

SMALL_WEEK = 5000  # metres: below, a share says nothing
SOFT, STRONG = 10, 30  # per cent more than before


class Note(Enum):
    """What is said of a week's distance."""

    MORE = "more"  # above 10 %
    MUCH_MORE = "much-more"  # above 30 %
    DOUBLED = "doubled"


def running_note(weeks: Sequence[int], this_week: int) -> Note | None:
    """The note on `this_week`, metres; `weeks`: those before, oldest first. None: nothing to say.

    It is compared with the greater of the last two weeks in which anything was run.
    """
    run = [week for week in weeks if week > 0][-2:]
    if not run or max(run) < SMALL_WEEK:
        return None
    before = max(run)
    if this_week >= 2 * before:
        return Note.DOUBLED
    if this_week * 100 > before * (100 + STRONG):
        return Note.MUCH_MORE
    return Note.MORE if this_week * 100 > before * (100 + SOFT) else None
