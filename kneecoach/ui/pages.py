"""Fills each page with the diary and the routines as they are now."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from kneecoach.care.rules import Rules
from kneecoach.clock import day_of
from kneecoach.diary.entries import EntryKind
from kneecoach.diary.reading import Reads
from kneecoach.settings import Settings
from kneecoach.text import Text
from kneecoach.ui.look import Look
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.showing import Advice, today_view
from kneecoach.ui.today_view import DueWhy
from kneecoach.words import Words

if TYPE_CHECKING:
    from kneecoach.care.danger import DangerList, Standing, Tier
    from kneecoach.care.regions import Region
    from kneecoach.coach.interrupted import Interrupted
    from kneecoach.routine.timeline import Choice


class PageState(NamedTuple):
    """What the pages depend on besides the diary. `due_why` None: by what was played last.

    `affected`: the affected side, "left", "right" or "both".
    """

    now: datetime
    settings: Settings
    due_key: str | None
    due_why: DueWhy | None
    affected: str

    @property
    def choice(self) -> Choice:
        """What turns a routine into a session."""
        return choice_for(self.affected)


def choice_for(affected: str) -> Choice:
    """The choice for an affected side, "left", "right" or "both"."""
    from kneecoach.routine.model import Side
    from kneecoach.routine.timeline import Choice

    return Choice(affected=Side(affected))


class Pages:
    """Knows where each page's content comes from; `reads` may be a writer's diary or a reader's."""

    def __init__(self, reads: Reads, shelf: Shelf, rules: Rules) -> None:
        self._reads = reads
        self.shelf = shelf
        self._rules = rules

    def fill(self, name: str, page: QWidget, look: Look, state: PageState) -> None:
        """Show the present state on the page of that name; pages that show none are left alone."""
        fillers = {
            "today": self._fill_today,
            "routines": self._fill_routines,
            "progress": self._fill_progress,
            "hurts": self._fill_hurts,
        }
        if name in fillers:
            fillers[name](page, look.words, state)

    def choose(self, page: QWidget, key: str) -> None:
        """Choose a routine in the list, or show it where it is not in it."""
        from kneecoach.ui.routines_page import RoutinesPage

        if isinstance(page, RoutinesPage):
            page.choose(key)

    def preview(
        self, page: QWidget, words: Words, key: str, choice: Choice, *, outside: bool | None = None
    ) -> None:
        """Show a routine beside the list. `outside`: it is in no list; None: unless it ships."""
        from kneecoach.ui.previewing import preview
        from kneecoach.ui.routines_page import RoutinesPage

        if isinstance(page, RoutinesPage):
            beyond = self.shelf.outside(key) if outside is None else outside
            page.show_preview(preview(words, self.shelf, key, choice, self._rules.models, outside=beyond))

    def _fill_today(self, page: QWidget, words: Words, state: PageState) -> None:
        from kneecoach.ui.today_page import TodayPage

        if not isinstance(page, TodayPage):
            return
        card = self.shelf.due(state.due_key, lambda: state.choice)
        why = state.due_why
        if why is None:
            why = DueWhy.LAST_PLAYED if state.settings.last_routine else DueWhy.TO_BEGIN_WITH
        standing = self._standing(state.now)
        page.show_view(
            today_view(
                words,
                state.now,
                card.shown(words, why) if card else None,
                self._reads.entries(kinds=[EntryKind.SCORE]),  # a score is replaced by scores alone
                self._reads.sessions(),
                bands=lambda: self._rules.scale,
                standing=standing,
                advice=advice_of(self._rules.signs, self._region(words, state)) if standing else None,
                unfinished=self._unfinished(),
            )
        )

    def _fill_routines(self, page: QWidget, words: Words, state: PageState) -> None:
        from kneecoach.ui.previewing import cards
        from kneecoach.ui.routines_page import RoutinesPage

        if isinstance(page, RoutinesPage):
            keys = self.shelf.keys(state.due_key, state.settings.last_routine)
            page.show_cards(cards(words, self.shelf, list(dict.fromkeys(keys)), state.choice))

    def _fill_progress(self, page: QWidget, words: Words, state: PageState) -> None:
        from kneecoach.care.own_models import model_in_use
        from kneecoach.care.verdict import band_asks
        from kneecoach.ui.progress_page import ProgressPage

        if isinstance(page, ProgressPage):
            model = model_in_use(None, "", self._rules.models)
            asked = {band.name: band_asks(model, band.low, band.high) for band in self._rules.scale}
            page.show_diary(
                self._reads.entries(),
                [
                    record._replace(name=words.text(Text.unpacked(record.name)))
                    for record in self._reads.sessions()
                ],
                day_of(state.now),
                self._rules.scale,
                {name: asks for name, asks in asked.items() if asks is not None},
            )

    def _fill_hurts(self, page: QWidget, words: Words, state: PageState) -> None:
        from kneecoach.ui.hurts_page import HurtsPage, HurtsView

        if isinstance(page, HurtsPage):
            region = self._region(words, state)
            signs = self._rules.signs.calling(region.number)
            rows = [row for row in self._standing(state.now) if row.sign.forbids]
            forbidding = tuple(words.text(row.sign.label) for row in rows)
            levels = tuple(
                (
                    words.text(tier.heading),
                    tuple(words.text(sign.label) for sign in signs.signs if sign.tier == tier.id),
                )
                for tier in signs.tiers
            )
            hint, ask = words.text(region.hint), words.text(region.ask)
            gravest = signs.worst_tier([row.sign.id for row in rows])
            if gravest is None or gravest.forbidden is None:
                page.show_view(HurtsView(hint, ask, levels=levels))
                return
            ticked_today = any(row.day == day_of(state.now).isoformat() for row in rows)
            forbidden = gravest.forbidden.today if ticked_today else gravest.forbidden.later
            said = words.text(gravest.action), words.text(forbidden)
            call = words.text(region.call) if gravest.id == "A" else hint
            page.show_view(HurtsView(call, ask, forbidding, levels, words.text(gravest.heading), *said))

    def _region(self, words: Words, state: PageState) -> Region:
        """Whom to call where the runner lives."""
        from kneecoach.care.regions import region_of

        return region_of(self._rules.regions, state.settings.region, words.language)

    def _standing(self, now: datetime) -> tuple[Standing, ...]:
        """The danger signs that stand; a diary without a tick needs no rules to say so."""
        answers = self._reads.entries(kinds=[EntryKind.DANGER])
        if not any(entry.new.detail.get("ticked") for entry in answers):
            return ()
        from kneecoach.coach.gate import standing_signs

        return standing_signs(self._reads, self._rules.signs, day_of(now).isoformat())

    def _unfinished(self) -> Interrupted | None:
        if self._reads.open_session() is None:
            return None
        from kneecoach.coach.interrupted import find

        return find(self._reads)


def advice_of(signs: DangerList, region: Region) -> dict[str, Advice]:
    """By tier, what to do about its signs, whom to call, and what they forbid."""
    return {
        tier.id: Advice(
            tier.heading,
            tier.action,
            _phone(region, tier),
            tier.forbidden,
        )
        for tier in signs.calling(region.number).tiers
    }


def _phone(region: Region, tier: Tier) -> Text | None:
    """Whom to call; where it is no emergency yet, whom to ask, and whom to call if it becomes one."""
    if tier.id == "A":
        return region.call
    return Text.lines((region.ask, region.hint)) if tier.forbids else None
