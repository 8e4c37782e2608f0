"""Whom to call where: emergency and advice numbers by region, as data (`resources/regions.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from kneecoach.text import Text


@dataclass(frozen=True, slots=True)
class Region:
    """A region's name, and ready lines: `call` in an emergency, `hint` where it may be one, `ask` for advice.

    `number`: what is called in an emergency, to stand in a sentence.
    `assumed`: the language whose readers are taken to live there until they choose; "" for none.
    """

    id: str
    name: Text
    call: Text
    ask: Text
    number: Text
    hint: Text
    assumed: str = ""


def load_regions(path: Path) -> tuple[Region, ...]:
    """Read `resources/regions.toml`; the last one is for everywhere else."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Region(
            item["id"],
            Text.of(**item["name"]),
            Text.of(**item["call"]),
            Text.of(**item["ask"]),
            Text.of(**item["number"]),
            Text.of(**item["hint"]),
            item.get("assumed", ""),
        )
        for item in data["regions"]
    )


def region_of(regions: tuple[Region, ...], region_id: str | None, language: str = "") -> Region:
    """The region chosen in the settings, else what the language lets assume, else everywhere else."""
    chosen = next((region for region in regions if region.id == region_id), None)
    assumed = (region for region in regions if region.assumed and region.assumed == language)
    return chosen or next(assumed, regions[-1])
