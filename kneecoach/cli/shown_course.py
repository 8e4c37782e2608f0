"""What a timeline says of the course that its session belongs to: how often, how long, the daily test."""

from __future__ import annotations

from kneecoach.cli.choosing import Chosen
from kneecoach.words import Words
from kneecoach.words.doses import dose_line
from kneecoach.words.often import length_line, often_lines
from kneecoach.words.programme import test_line
from kneecoach.words.step_doses import dose_of


def course_lines(words: Words, chosen: Chosen) -> list[str]:
    """A line for each fact that the file states of the course, or leaves open; none where it is silent."""
    programme = chosen.programme
    after, test = programme.maintenance, programme.test
    parted = programme.stages or programme.routines  # there it stands with what else is said of the part
    often = None if parted else chosen.routine.frequency
    comma = words.say_as("list", ", ")
    rows = []
    if often is not None:
        rows.append((words.say("How often"), comma.join(often_lines(words, often))))
    if programme.whole.length is not None:
        rows.append((words.say("How long"), length_line(words, programme.whole.length)))
    if after is not None:
        rows.append((words.say("Afterwards"), comma.join(often_lines(words, after))))
    if test is not None:
        rows.append((words.say("Test"), test_line(words, test, dose_line(words, dose_of(test.step)))))
    return [words.say_as("fact", "{title}: {text}", title=title, text=text) for title, text in rows]
