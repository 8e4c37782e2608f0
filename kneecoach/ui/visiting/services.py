"""What a visit in the window works with; built once by `app.py` and handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kneecoach.care.danger import DangerList
from kneecoach.care.icing import IcingRules
from kneecoach.care.pain import PainModel
from kneecoach.care.regions import Region
from kneecoach.clock import Clock
from kneecoach.coach.gate import Gate
from kneecoach.diary.store import Diary
from kneecoach.ui.awake import Awake
from kneecoach.ui.sounds import SoundPlayer


@dataclass(frozen=True, slots=True)
class Services:
    """The clock, the diary and the rules; sound and the awake screen."""

    clock: Clock
    diary: Diary
    gate: Gate
    signs: DangerList
    models: Mapping[str, PainModel]
    icing: IcingRules
    region: Region
    sounds: SoundPlayer
    awake: Awake
