"""The composition root: builds everything once, top to bottom, and hands it in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kneecoach import paths
from kneecoach.care.danger import load_signs
from kneecoach.care.icing import load_icing
from kneecoach.care.pain import load_models
from kneecoach.care.regions import load_regions, region_of
from kneecoach.clock import Clock, SystemClock
from kneecoach.coach.gate import Gate
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from kneecoach.settings import Settings
from kneecoach.ui.awake import Awake
from kneecoach.ui.desk import Desk
from kneecoach.ui.pages import Pages
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.signals import closing_on_signals
from kneecoach.ui.sounds import SoundPlayer
from kneecoach.ui.visiting.services import Services
from kneecoach.words import Words


def build(
    app: QApplication, data: DataDir, settings: Settings, words: Words, diary: Diary, clock: Clock
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


def run(
    app: QApplication, data: DataDir, settings: Settings, words: Words, diary: Diary, file: Path | None
) -> int:
    """Show the window until it is closed; 70 where a fault of ours was met, else 0."""
    from kneecoach.ui.crash import CrashHook
    from kneecoach.ui.single_instance import Doorkeeper

    desk = build(app, data, settings, words, diary, SystemClock())
    hook = CrashHook()
    hook.struck.connect(desk.report_crash)
    hook.install()
    door = Doorkeeper(data.root)
    door.knocked.connect(desk.open_file)
    desk.show(file)
    # What the first picture does not need comes after it.
    QTimer.singleShot(0, door.listen)
    with closing_on_signals(desk.window):
        app.exec()
    door.close()
    return 70 if hook.happened else 0
