"""What `doctor` found about the store, and what is to be said of the data folder, as sentences."""

from __future__ import annotations

from collections.abc import Mapping

from kneecoach.words import Words, mark

_SENTENCES = {
    "no-diary": mark("There is no diary yet: {path}"),
    "diary-sound": mark("The diary is sound: {sessions} sessions, {events} entries ({path})"),
    "can-restore": mark("The backup of {day} is sound and can take its place: {path}"),
    "folder-open": mark("Other users of this computer can look into this folder: {path}"),
    "file-open": mark("Other users of this computer can read this file: {path}"),
    "cloud-folder": mark("This folder is copied to a cloud service, and your diary with it: {path}"),
    "backups": mark("Backups: {n} ({megabytes} MB), the newest of {day}"),
    "rescue": mark("Entries that could not be saved in the diary are in this file: {path}"),
    "little-space": mark("Only {megabytes} MB of space are left for the diary: {path}"),
}


def store_sentence(words: Words, code: str, values: Mapping[str, object]) -> str:
    """The sentence of a finding's code or of a warning about the data folder, its {placeholders} filled in.

    Raises KeyError for a code that is not one of ours; the code "fault" is said by `words.faults`.
    """
    return words.say(_SENTENCES[code], **values)


def store_codes() -> tuple[str, ...]:
    """Every code that has a sentence."""
    return tuple(_SENTENCES)
