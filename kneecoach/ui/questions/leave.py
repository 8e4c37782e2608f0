"""Leaving a session, and coming back to one: nothing is lost either way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.words import Words
from kneecoach.words.phases import length


def leave_screen(look: Look, parent: QWidget | None = None) -> AskScreen:
    """`answered` carries "go-on", "end" (what is done is kept) or "later" (the session stays open)."""
    words = look.words
    options = (
        Option("go-on", words.say_as("dialog", "Continue"), role="primary"),
        Option("end", words.say("End here and keep what is done"), "E"),
        Option("later", words.say("Leave and come back later"), "L"),
    )
    more = words.say("The session is paused. Every finished set is already in your diary.")
    return AskScreen(look, words.say("Stop here?"), options, more=more, escape="go-on", parent=parent)


def interrupted_screen(look: Look, place: str, minutes_in: float, parent: QWidget | None = None) -> AskScreen:
    """A session that was left open. `place`: where it stopped; `minutes_in`: seconds of session so far.

    `answered` carries "go-on" or "end".
    """
    words = look.words
    options = (
        Option("go-on", words.say_as("dialog", "Continue"), role="primary"),
        Option("end", words.say("End here"), "E"),
    )
    heading = words.say(
        "You stopped in {place}, after {time}: go on, or end here?",
        place=place,
        time=length(words, minutes_in),
    )
    more = words.say("Every finished set is already in your diary.")
    return AskScreen(look, heading, options, more=more, parent=parent)


def place_words(words: Words, exercise: str, set_number: int | None) -> str:
    """Where a session stopped: "hip lift, set 2"."""
    if set_number is None:
        return exercise
    return words.say("{exercise}, set {n}", exercise=exercise, n=set_number)
