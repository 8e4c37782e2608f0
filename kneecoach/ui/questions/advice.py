"""What to do about a ticked danger sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom to call, ready to be shown: in an emergency, should it become one, and for advice."""

    call: str
    hint: str
    ask: str


def advice_screen(
    look: Look,
    tier: str,
    heading: str,
    signs: Sequence[str],
    said: Sequence[str],
    whom: Whom,
    *,
    onward: bool = True,
    begun: bool = False,
    parent: QWidget | None = None,
) -> AskScreen:
    """What to do about a ticked sign: tiers A and B stop here, C asks to have been read.

    `said`: what to do and what not to do, a paragraph each. `onward`: whether exercise follows for who has
    read of tier C; the obvious key does not lead there. `begun`: it is a running session that would go on.
    `answered` carries "stop" or, for tier C, "read".
    The emergency number comes first of all for tier A, and nobody else to ask beside it: who hesitates is to
    call. Whom to ask for advice is the way to go for tier B, with the number should it become an emergency,
    and a last line for C.
    """
    words = look.words
    last = words.say("If it suddenly gets worse, do not wait.") + "\n" + whom.ask if tier == "C" else ""
    listed = "\n".join((words.say("You ticked:"), *(f"• {sign}" for sign in signs)))
    options: tuple[Option, ...]
    easier = ""
    if tier == "C" and onward:
        easier = words.say("If you begin, the session is as planned: press E to make an exercise easier.")
        options = (
            Option("stop", words.say("Not today"), role="primary"),
            Option("read", words.say("I have read this, begin"), "B"),
        )
        if begun:
            easier = words.say("If you go on, the session is as planned: press E to make an exercise easier.")
            options = (
                Option("stop", words.say("Stop for today"), role="primary"),
                Option("read", words.say("I have read this, go on"), "G"),
            )
    elif tier == "C":
        options = (Option("read", words.say("I have read this"), role="primary"),)
    else:
        options = (Option("stop", words.say("Stop for today"), role="primary"),)
    told = "\n".join(part for part in ("\n\n".join(said), easier) if part)
    more = "\n\n".join(part for part in (listed, told, last) if part)
    loud = {"A": whom.call, "B": f"{whom.ask}\n{whom.hint}"}.get(tier, "")
    screen = AskScreen(look, heading, options, more=more, loud=loud, loudest=tier == "A", parent=parent)
    screen.heading.set_colour(look.palette.upper if tier in ("A", "B") else look.palette.middle)
    screen.more.set_colour(look.palette.ink)
    return screen
