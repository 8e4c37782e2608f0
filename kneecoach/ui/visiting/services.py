"""What a visit in the window works with; built once by `app.py` and handed in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kneecoach.care.rules import Rules
from kneecoach.clock import Clock
from kneecoach.diary.store import Diary

if TYPE_CHECKING:
    from kneecoach.care.danger import DangerList
    from kneecoach.care.icing import IcingRules
    from kneecoach.care.pain import PainModel
    from kneecoach.care.regions import Region
    from kneecoach.coach.gate import Gate
    from kneecoach.routine.timeline import Timeline
    from kneecoach.ui.awake import Awake
    from kneecoach.ui.sounds import SoundPlayer


class Services(NamedTuple):
    """The clock, the diary and the rules; sound and the awake screen.

    `region_id`: as in the settings; `language`: what lets a region be assumed until one is chosen.
    `beside`: the folder of the routine that is played, for its own pictures; None where it is not known.
    """

    clock: Clock
    diary: Diary
    rules: Rules
    region_id: str | None
    sounds: SoundPlayer
    awake: Awake
    beside: Path | None = None
    language: str = ""

    @property
    def gate(self) -> Gate:
        """What stands before a session."""
        from kneecoach.coach.gate import Gate

        return Gate(self.clock, self.diary, self.rules.signs)

    @property
    def signs(self) -> DangerList:
        """The danger signs, with the number to call where the runner lives."""
        return self.rules.signs.calling(self.region.number)

    @property
    def models(self) -> Mapping[str, PainModel]:
        """The pain models by id."""
        return self.rules.models

    def model_of(self, timeline: Timeline | None) -> PainModel:
        """The pain model of a session: one of the routine's own, else the shipped one that it names."""
        from kneecoach.care.own_models import model_in_use

        if timeline is None:
            return self.models["strict"]
        return model_in_use(timeline.pain_rules, timeline.pain, self.models)

    @property
    def icing(self) -> IcingRules:
        """The rules of icing."""
        return self.rules.icing

    @property
    def region(self) -> Region:
        """Whom to call where the runner lives."""
        from kneecoach.care.regions import region_of

        return region_of(self.rules.regions, self.region_id, self.language)
