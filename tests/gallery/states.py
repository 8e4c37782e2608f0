"""All that can be seen."""

from __future__ import annotations

from tests.gallery.doses import DOSE_STATES
from tests.gallery.frame import State
from tests.gallery.own import OWN
from tests.gallery.pages import PAGES
from tests.gallery.programmes import PROGRAMMES
from tests.gallery.questions import QUESTIONS
from tests.gallery.sessions import SESSIONS
from tests.gallery.todays import TODAYS

STATES: tuple[State, ...] = (*TODAYS, *PAGES, *PROGRAMMES, *QUESTIONS, *SESSIONS, *OWN, *DOSE_STATES)
