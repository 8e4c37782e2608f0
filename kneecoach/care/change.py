"""Whether pain is about 30 % lower than in the first week: a change that many people notice.

Farrar et al. 2001, Pain 94:149-158: about 30 % was important on average, in drug trials; never said to be so
for one person. Means are counted in tenths as whole numbers, so that exactly 30 % is 30 %.
"""

from __future__ import annotations

from collections.abc import Sequence

LEAST_SCORES = 3  # of a week, for a mean
LEAST_BASELINE = 20  # tenths: below, a share of it says nothing
SHARE = 30  # per cent


def mean_tenths(scores: Sequence[int]) -> int | None:
    """The mean of a week's scores in tenths, rounded; None where fewer than 3 are there."""
    if len(scores) < LEAST_SCORES:
        return None
    return (20 * sum(scores) + len(scores)) // (2 * len(scores))


def noticeably_lower(baseline: int | None, now: int | None) -> bool | None:
    """Whether `now` is at least 30 % below `baseline`, both in tenths; None where nothing is to be said."""
    if baseline is None or now is None or baseline < LEAST_BASELINE:
        return None
    return (baseline - now) * 100 >= SHARE * baseline
