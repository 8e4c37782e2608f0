"""The rules as data, each read when it is first asked for: a start shows its first picture without them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneecoach.care.danger import DangerList
    from kneecoach.care.icing import IcingRules
    from kneecoach.care.pain import PainModel
    from kneecoach.care.regions import Region
    from kneecoach.care.scale import ScaleBand


class Rules:
    """What is read from `resources`: the scale, danger signs, pain models, icing, regions."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    @cached_property
    def signs(self) -> DangerList:
        """Danger signs and their tiers."""
        from kneecoach.care.danger import load_signs

        return load_signs(self._resources / "danger.toml")

    @cached_property
    def scale(self) -> tuple[ScaleBand, ...]:
        """The bands of the scale where no routine's own model is meant."""
        from kneecoach.care.scale import load_scale

        return load_scale(self._resources / "scale.json")

    @cached_property
    def models(self) -> Mapping[str, PainModel]:
        """Pain models by id."""
        from kneecoach.care.pain import load_models

        return load_models(self._resources / "pain_models.toml")

    @cached_property
    def icing(self) -> IcingRules:
        """Icing's numbers and words."""
        from kneecoach.care.icing import load_icing

        return load_icing(self._resources / "icing.toml")

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """Whom to call where."""
        from kneecoach.care.regions import load_regions

        return load_regions(self._resources / "regions.toml")
