"""The composition root: builds everything once, top to bottom, and hands it in."""

from __future__ import annotations

from pathlib import Path

from kneecoach import paths
from kneecoach.care.danger import load_signs
from kneecoach.care.icing import load_icing
from kneecoach.care.pain import load_models
from kneecoach.care.regions import load_regions, region_of
from kneecoach.clock import Clock, SystemClock
from kneecoach.coach.gate import Gate
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError, Trouble
from kneecoach.guard import no_core_dumps
from kneecoach.paths import DataDir
from kneecoach.settings import Settings
from kneecoach.ui.application import Application, make_application
from kneecoach.ui.awake import Awake
from kneecoach.ui.desk import Desk
from kneecoach.ui.pages import Pages
from kneecoach.ui.running import run_window, say_in_window
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.sounds import SoundPlayer
from kneecoach.ui.visiting.services import Services
from kneecoach.words import Words


def build(
    app: Application, data: DataDir, settings: Settings, words: Words, diary: Diary, clock: Clock
) -> Desk:
    """The desk and its window over an open diary, not shown yet."""
    resources = paths.resources()
    signs = load_signs(resources / "danger.toml")
    models = load_models(resources / "pain_models.toml")
    regions = load_regions(resources / "regions.toml")
    services = Services(
        clock,
        diary,
        Gate(clock, diary, signs),
        signs,
        models,
        load_icing(resources / "icing.toml"),
        region_of(regions, settings.region),
        SoundPlayer(resources / "sounds", volume=settings.volume, muted=not settings.sounds),
        Awake(),
    )
    pages = Pages(diary, Shelf(paths.routines(), data.cache), signs, models, regions)
    return Desk(app, data, settings, words, services, regions, pages)


def open_window(data: DataDir, settings: Settings, words: Words, file: Path | None) -> int:
    """The window from its start to its end; its exit status.

    A second start hands its file to the first window and answers 0. Raises MachineError where the diary
    cannot be opened.
    """
    no_core_dumps()
    app = make_application(["kneecoach"])
    clock = SystemClock()
    try:
        diary = Diary.open(data, clock.read())
    except MachineError as error:
        if error.trouble is Trouble.OPEN_ELSEWHERE:
            from kneecoach.ui.single_instance import hand_over

            if hand_over(data.root, file):
                return 0
        say_in_window(app, settings, words, error)
        raise
    with diary:
        return run_window(build(app, data, settings, words, diary, clock), data.root, file)
