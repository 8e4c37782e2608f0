"""The Settings page: every choice in plain words, kept the moment it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSlider, QVBoxLayout, QWidget

from kneecoach import __version__
from kneecoach.care.regions import Region, region_of
from kneecoach.session.events import Signal as CueSignal
from kneecoach.settings import Settings
from kneecoach.ui.buttons import button, segmented
from kneecoach.ui.cards import ScrolledPage, card, column, nest, row, rule
from kneecoach.ui.choices import Choice, Switch
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.settings_rows import figure_choice, setting_row, setting_text
from kneecoach.words import Words

_WIDEST = 880  # px of a card: the eye goes from a row's words to its control


class SettingsPage(ScrolledPage):
    """The settings as they stand. `changed` carries the whole new Settings after every choice.

    `cue_wanted` carries the name of a cue to try, `folder_wanted` asks for the data folder in the system's
    own browser of files. `regions`: where one may live, the last for everywhere else.
    """

    changed = Signal(object)
    cue_wanted = Signal(str)
    folder_wanted = Signal()

    def __init__(
        self,
        look: Look,
        settings: Settings,
        *,
        data_dir: Path,
        regions: tuple[Region, ...] = (),
    ) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        words = look.words
        content = QWidget()
        content.setMaximumWidth(look.px(_WIDEST) + 64)
        whole = column(content, gap=16)
        whole.setContentsMargins(32, 20, 32, 32)
        whole.addWidget(label(words.say_as("page", "Settings"), "title"))
        whole.addSpacing(8)
        self._add_group(whole, words.say("You and your mat"), self._about_you(words, regions))
        self._add_group(whole, words.say("Sound"), self._about_sound(words))
        self._add_group(whole, words.say("Language and display"), self._about_display(words))
        self._add_group(whole, words.say("Your data"), self._about_data(words, data_dir))
        self._add_group(whole, words.say("About"), self._about_program(words))
        whole.addStretch(1)
        self.show_content(content)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)

    @property
    def settings(self) -> Settings:
        """The settings as chosen so far."""
        return self._settings

    def say_no_sound(self, silent: bool) -> None:
        """Say whether cues can be heard on this machine."""
        self._no_sound.setVisible(silent)

    def _change(self, **values: Any) -> None:  # noqa: ANN401 - one value of any setting
        self._settings = replace(self._settings, **values)
        self.changed.emit(self._settings)

    def _add_group(self, whole: QVBoxLayout, heading: str, rows: Sequence[QWidget]) -> None:
        whole.addWidget(label(heading, "heading"))
        ground = card()
        ground.setAccessibleName(heading)
        inside = column(ground, gap=0)
        inside.setContentsMargins(24, 8, 24, 8)
        for i, each in enumerate(rows):
            if i:
                inside.addWidget(rule())
            inside.addWidget(each)
        whole.addWidget(ground)
        whole.addSpacing(8)

    def _about_you(self, words: Words, regions: tuple[Region, ...]) -> list[QWidget]:
        side = words.say("Side that hurts")
        distance = words.say("Distance to the screen when you lie down")
        rows: list[QWidget] = [
            setting_row(
                side,
                words.say("Used where a routine says “affected side”.")
                + "\n"
                + words.say("With “Neither”, the left leg is used."),
                segmented(
                    [
                        ("left", words.say_as("side", "Left")),
                        ("right", words.say_as("side", "Right")),
                        ("both", words.say_as("side", "Both")),
                        (None, words.say_as("side", "Neither")),
                    ],
                    self._settings.side,
                    name=side,
                    on_choose=lambda value: self._change(side=value),
                ),
                "setting-side",
            ),
            setting_row(
                distance,
                words.say("The farther away, the larger the count and the words."),
                segmented(
                    [(metres, words.say("{n} m", n=metres)) for metres in (1, 2, 3)],
                    self._settings.distance_m,
                    name=distance,
                    on_choose=lambda value: self._change(distance_m=value),
                ),
                "setting-distance",
            ),
        ]
        if regions:
            name = words.say("Region")
            chosen = region_of(regions, self._settings.region, words.language).id
            choice = Choice([(one.id, words.text(one.name)) for one in regions], chosen, name=name)
            choice.chosen.connect(lambda value: self._change(region=value))
            hint = words.say("Whose emergency numbers are shown with the danger signs.")
            rows.append(setting_row(name, hint, choice, "setting-region"))
        return rows

    def _about_sound(self, words: Words) -> list[QWidget]:
        sounds, volume = words.say("Sound cues"), words.say("Volume")
        switch = Switch(sounds, self._settings.sounds, lambda on: self._change(sounds=on))
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 100)
        slider.setPageStep(10)
        slider.setSingleStep(5)
        slider.setTracking(False)  # the setting is kept when the handle is let go, not at every pixel
        slider.setValue(self._settings.volume)
        slider.setFixedWidth(220)
        slider.setAccessibleName(volume)
        slider.setObjectName("setting-volume")
        number = label(str(self._settings.volume), "strong", wrap=False)
        number.setMinimumWidth(self._look.px(32))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        slider.sliderMoved.connect(lambda value: number.setText(str(value)))
        slider.valueChanged.connect(lambda value: number.setText(str(value)))
        slider.valueChanged.connect(lambda value: self._change(volume=value))
        loudness = QWidget()
        line = row(loudness, gap=12)
        line.addWidget(slider)
        line.addWidget(number)
        self._no_sound = label(words.say("No sound device was found: cues are shown, not heard."), "muted")
        self._no_sound.hide()
        return [
            setting_row(sounds, words.say("Every cue is seen as well as heard."), switch, "setting-sounds"),
            setting_row(volume, "", loudness, ""),
            self._cues(words),
        ]

    def _cues(self, words: Words) -> QWidget:
        """The six cues to try, in two lines of three."""
        names = {
            CueSignal.GO: words.say_as("cue", "Go"),
            CueSignal.HALFWAY: words.say_as("cue", "Halfway"),
            CueSignal.LAST_THREE: words.say_as("cue", "Last three seconds"),
            CueSignal.DONE: words.say_as("cue", "Done"),
            CueSignal.CHANGE_SIDE: words.say_as("cue", "Change side"),
            CueSignal.REST_OVER: words.say_as("cue", "Rest over"),
        }
        made = QWidget()
        whole = column(made, gap=12)
        whole.setContentsMargins(0, 14, 0, 14)
        whole.addWidget(label(words.say("Try the six cues"), "strong"))
        line = row(gap=8)
        for i, (signal, name) in enumerate(names.items()):
            if i == len(names) // 2:
                nest(whole, line)
                line = row(gap=8)
            trial = button(
                name,
                "plain",
                partial(self.cue_wanted.emit, signal.value),
                name=words.say("Play the cue “{cue}”", cue=name),
                icon=icon("play", self._look.palette.accent, size=16),
            )
            trial.setIconSize(QSize(16, 16))
            trial.setObjectName(f"try-{signal.value}")
            trial.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            line.addWidget(trial, 1)
        nest(whole, line)
        whole.addWidget(self._no_sound)
        return made

    def _about_display(self, words: Words) -> list[QWidget]:
        language, theme = words.say("Language"), words.say("Colours")
        full, calm = words.say("Full screen in sessions"), words.say("Less motion")
        return [
            setting_row(
                language,
                "",
                segmented(
                    [(None, words.say("Same as the system")), ("en", "English"), ("ja", "日本語")],
                    self._settings.language,
                    name=language,
                    on_choose=lambda value: self._change(language=value),
                ),
                "setting-language",
            ),
            setting_row(
                theme,
                "",
                segmented(
                    [
                        ("system", words.say("Same as the system")),
                        ("light", words.say_as("theme", "Light")),
                        ("dark", words.say_as("theme", "Dark")),
                    ],
                    self._settings.theme,
                    name=theme,
                    on_choose=lambda value: self._change(theme=value),
                ),
                "setting-theme",
            ),
            setting_row(
                full,
                "",
                Switch(full, self._settings.full_screen, lambda on: self._change(full_screen=on)),
                "setting-full-screen",
            ),
            setting_row(
                words.say("Figure"),
                words.say("Who shows you the exercises."),
                figure_choice(self._look, self._settings.figure, lambda name: self._change(figure=name)),
                "setting-figure",
            ),
            setting_row(
                calm,
                words.say("The figure steps from pose to pose instead of gliding."),
                Switch(calm, self._settings.calm_motion, lambda on: self._change(calm_motion=on)),
                "setting-calm",
            ),
        ]

    def _about_data(self, words: Words, data_dir: Path) -> list[QWidget]:
        opened = button(
            words.say("Open the folder"),
            "plain",
            self.folder_wanted.emit,
            icon=icon("folder", self._look.palette.muted),
        )
        home = str(Path("~").expanduser())
        shown = str(data_dir)
        shown = "~" + shown[len(home) :] if home != "/" and shown.startswith(home + "/") else shown
        plain = words.say(
            "Everything stays on this computer. The files are not encrypted: turn on disk encryption if"
            " others could get hold of the machine."
        )
        return [
            setting_row(words.say("Data folder"), _breakable(shown), opened, "setting-folder"),
            setting_text(label(plain, "muted")),
        ]

    def _about_program(self, words: Words) -> list[QWidget]:
        version = label(__version__, "strong", wrap=False)
        licence = label("MIT", "strong", wrap=False)
        return [
            setting_text(
                label(
                    words.say(
                        "General exercise timer and diary. Not a medical device; it does not replace advice"
                        " from a doctor or physiotherapist. Stop and seek care when danger signs appear."
                    )
                )
            ),
            setting_row(words.say("Version of kneecoach"), "", version, ""),
            setting_row(words.say("Licence"), "", licence, ""),
        ]


def _breakable(path: str) -> str:
    """A path that may break into lines after every slash: a long one has no blanks to break at."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
