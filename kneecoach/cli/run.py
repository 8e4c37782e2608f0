"""`run FILE --auto`: a real session without a display, in real time divided by N. It never waits."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, SimpleNamespace

from kneecoach import paths
from kneecoach.care.danger import DangerList, load_signs
from kneecoach.care.pain import too_much
from kneecoach.cli.choosing import session_of
from kneecoach.cli.context import Context
from kneecoach.cli.parsing import WrongUsage
from kneecoach.clock import SystemClock, nap
from kneecoach.coach import interrupted
from kneecoach.coach.begin import begin
from kneecoach.coach.gate import Gate
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Entry, Moment
from kneecoach.diary.store import Diary
from kneecoach.errors import UnfinishedSession
from kneecoach.routine.layout import lay_out
from kneecoach.session.events import Event, Icing, Paused, Why
from kneecoach.session.flow import LONGEST_NAP
from kneecoach.session.snapshot import State
from kneecoach.words import Words
from kneecoach.words.doctor import store_sentence
from kneecoach.words.stages import idle_said


def command(options: SimpleNamespace, context: Context) -> int:
    """Play the session; 0 when it ended or paused by a gap or a signal, 1 when it was refused."""
    signs = load_signs(paths.resources() / "danger.toml")
    _require_sense(options, signs, context.words)
    chosen = None if options.resume else session_of(options, context.words)
    clock = SystemClock()
    with Diary.open(context.data, clock.read()) as diary:
        for code in diary.warnings:
            sys.stderr.write(store_sentence(context.words, code, {"path": context.data.root}) + "\n")
        gate = Gate(clock, diary, signs)
        if chosen is None:
            return _resume(clock, diary, gate, options, context.words)
        if diary.open_session() is not None:
            raise UnfinishedSession
        if _refused(gate, signs, options):
            return 1
        routine = chosen.routine
        timeline = lay_out(routine, chosen.choice)
        if not timeline.phases:
            why = idle_said(context.words, chosen.programme.idle(chosen.choice))
            sys.stderr.write((why or context.words.say("Nothing is done in this session.")) + "\n")
            return 0
        visit, started = begin(clock, diary, routine, timeline, options.speed)
        _acknowledge(started)
        visit.danger([options.danger] if options.danger else [], read=bool(options.danger))
        visit.score(Moment.BEFORE, options.pain)
        _save(visit)
        return _play(visit, options.pain)


def _require_sense(options: SimpleNamespace, signs: DangerList, words: Words) -> None:
    """Raise WrongUsage where options contradict one another."""
    if options.resume == bool(options.file):
        reason = words.say("run needs a FILE, or --resume without one")
        raise WrongUsage("kneecoach run FILE --auto | kneecoach run --resume --auto\n", reason, words)
    if options.danger is not None and signs.sign(options.danger) is None:
        known = ", ".join(sign.id for sign in signs.signs)
        reason = words.say("--danger {id} is none of {known}", id=options.danger, known=known)
        raise WrongUsage("kneecoach run FILE --auto --danger ID\n", reason, words)


def _resume(clock: SystemClock, diary: Diary, gate: Gate, options: SimpleNamespace, words: Words) -> int:
    """Go on with the unfinished session; where it is older than 12 hours, end it on its own day."""
    found = interrupted.find(diary)
    if found is None:
        sys.stderr.write(words.say("There is no unfinished session.") + "\n")
        return 0
    if not found.resumable(clock.read().now):
        for entry in interrupted.end(clock, diary, found):
            _acknowledge(entry)
        print(f"ENDED {found.record.id} {found.record.day}", flush=True)
        return 0
    if options.clear_danger:
        _clear(gate)
    standing = gate.refused()
    if standing is not None:
        print(f"REFUSED danger {standing.sign}", flush=True)
        return 1
    return _play(interrupted.resume(clock, diary, found, options.speed), options.pain)


def _refused(gate: Gate, signs: DangerList, options: SimpleNamespace) -> bool:
    """Answer danger signs and pain; True, with the reason printed, where no exercise may follow."""
    if options.clear_danger:
        _clear(gate)
    sign = signs.sign(options.danger) if options.danger else None
    if sign is not None and sign.forbids:
        _acknowledge(gate.danger([sign.id]))
    standing = gate.refused()
    if standing is not None:
        print(f"REFUSED danger {standing.sign}", flush=True)
        return True
    if too_much(options.pain):
        _acknowledge(gate.score(Moment.BEFORE, options.pain))
        print("REFUSED pain", flush=True)
        return True
    return False


def _clear(gate: Gate) -> None:
    ids = [row.sign.id for row in gate.standing() if not row.cleared]
    if ids:
        _acknowledge(gate.clear(ids, "gone"))


def _play(visit: Visit, pain: int | None) -> int:
    """Tick the visit to its end, saving and acknowledging each event as it comes."""
    with _asked_to_stop() as stop:
        paused = _first(visit.start())
        _save(visit)
        while paused is None:
            if stop:
                visit.pause(Why.CLOSED)
                _save(visit)
                return 0
            state = visit.snapshot().state
            if state is State.PLAYED:
                break
            if state in {State.OWN_PACE, State.QUESTION}:
                events = visit.confirm()
            else:
                nap(min(visit.due_in() or 0.0, LONGEST_NAP))
                events = visit.tick()
            if any(isinstance(event, Icing) and event.what == "skin-asked" for event in events):
                events += visit.skin(fine=True)
            paused = _first(events)
            _save(visit)
    if paused is not None:
        print(f"PAUSED gap {paused.gap:.1f}", flush=True)
        return 0
    for moment in visit.closing_moments():
        visit.score(moment, pain)
    visit.finish()
    _save(visit)
    return 0


def _first(events: tuple[Event, ...]) -> Paused | None:
    return next((event for event in events if isinstance(event, Paused)), None)


def _save(visit: Visit) -> None:
    while (entry := visit.save_next()) is not None:
        _acknowledge(entry)


def _acknowledge(entry: Entry) -> None:
    session = "-" if entry.session is None else entry.session
    print(f"ACK {entry.seq} {entry.new.kind.value} {session}", flush=True)


@contextmanager
def _asked_to_stop() -> Iterator[list[int]]:
    """A list that fills when the system asks us to stop: log-out, Ctrl+C, a closed terminal."""
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the handler's form
        asked.append(number)

    wanted = [signal.SIGTERM, signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    before = [(number, signal.signal(number, note)) for number in wanted]
    try:
        yield asked
    finally:
        for number, handler in before:
            signal.signal(number, handler)
