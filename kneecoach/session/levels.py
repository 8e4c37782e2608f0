"""The rest of a step at an easier level: other phases in the place of those to come."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.layout import in_their_places
from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Load, Phase, Rung, Timeline
from kneecoach.session.course import Block, Course

_LEADS = (Kind.PREPARE, Kind.SWITCH)


def running_set(course: Course, index: int, elapsed: float) -> Block | None:
    """The set that runs, `elapsed` seconds into phase `index`; None between sets and where one begins."""
    block = course.block_at(index)
    begins = block is not None and index == block.first and elapsed <= 0
    return None if begins else block


def first_to_come(course: Course, index: int, elapsed: float) -> Block | None:
    """The next set whose dose can still be another: the first behind the one that runs."""
    block = running_set(course, index, elapsed)
    return course.block_from(index if block is None else block.last + 1)


def at_rung(timeline: Timeline, index: int, elapsed: float, step: int, rung: Rung) -> tuple[Timeline, int]:
    """The timeline with what is left of a step as `rung` has it, and the first phase that is so.

    What is left begins with the next set or, where one of the same exercise runs at phase `index`, with its
    next rep; a set in one piece becomes as short as that, and never shorter than `elapsed` seconds. Sets that
    are done stay; a level with fewer sets ends sooner. Up to `index` every phase keeps its place.
    """
    course = Course(timeline)
    phases = list(timeline.phases)
    template = _exercise_only(rung.phases)
    block = running_set(course, index, elapsed)
    if block is not None and block.sets[0].key[0] == step:
        begin, rows = _within(phases, index, elapsed, block, rung, template)
    else:
        begin, rows = _between(phases, course, index, step, rung, template, begun=elapsed > 0)
    last = max(i for i, phase in enumerate(phases) if phase.step == step and phase.kind.exercise)
    found = course.block_at(last)
    end = max(last if found is None else found.last, begin - 1)
    before = next(phase for phase in phases if phase.step == step)
    shift = _shift(timeline.loads, rung.loads)
    rows = [
        replace(
            row, step=step, round=before.round, rounds=before.rounds, level=rung.level,
            load=None if row.load is None else row.load + shift,
        )
        for row in rows
    ]  # fmt: skip
    behind = _moved(phases[end + 1 :], begin, len(rows) - (end + 1 - begin))
    steps = list(timeline.steps)
    steps[step] = rung.info
    changed = replace(
        timeline,
        phases=in_their_places([*phases[:begin], *rows, *behind]),
        steps=tuple(steps),
        loads=(*timeline.loads, *(rung.loads if shift == len(timeline.loads) else ())),
    )
    return changed, begin


def _shift(loads: tuple[Load, ...], more: tuple[Load, ...]) -> int:
    """From where on `loads` have, or would have, `more`: asked for twice, they stand there once."""
    same = (at for at in range(len(loads)) if loads[at : at + len(more)] == more)
    return next(same, len(loads))


def _between(
    phases: list[Phase],
    course: Course,
    index: int,
    step: int,
    rung: Rung,
    template: list[Phase],
    *,
    begun: bool,
) -> tuple[int, list[Phase]]:
    """Where the next set of the step begins, and what stands there instead; `begun`: the phase has."""
    block = course.block_from(index)
    begin = index if block is None else block.first
    for i in range(index, begin):
        if phases[i].step == step and phases[i].kind in _LEADS:
            phases[i] = replace(phases[i], exercise=rung.exercise, level=rung.level)
    # Where the sides are others, a set that not every side has done is done once more by all of them.
    done = {key[1:] for key, one in course.sets.items() if key[0] == step and one.phases[0] < begin}
    old = {key[2] for key in course.sets if key[0] == step}
    if old == {row.side for row in template if row.kind.exercise}:
        rows = [row for row in template if (row.set or 1, row.side) not in done]
    else:
        number = max((n for n, _ in done if all((n, side) in done for side in old)), default=0)
        rows = [row for row in template if (row.set or 1) > number]
    rows = _from_exercise(rows)
    for i in range(index + begun, begin):  # nobody changes to a side at which nothing comes
        if (
            rows
            and phases[i].step == step
            and phases[i].kind is Kind.SWITCH
            and phases[i].side != rows[0].side
        ):
            phases[i] = replace(phases[i], kind=Kind.PREPARE, side=rows[0].side)
    led = begin > 0 and phases[begin - 1].kind in (*_LEADS, Kind.REST, Kind.WAIT)
    other = block is not None and phases[begin].exercise != rung.exercise
    ready = rung.phases[0]
    if rows and other and not led and ready.kind is Kind.PREPARE:
        rows.insert(0, replace(ready, set=rows[0].set, sets=rows[0].sets, side=rows[0].side))
    return begin, rows


def _within(
    phases: list[Phase],
    index: int,
    elapsed: float,
    block: Block,
    rung: Rung,
    template: list[Phase],
) -> tuple[int, list[Phase]]:
    """Where the next rep of the running set begins, else the next set, and what stands there instead."""
    number = block.sets[0].key[1]
    sides = {one.key[2] for one in block.sets}
    own = [i for i, row in enumerate(template) if (row.set or 1, row.side) in {(number, s) for s in sides}]
    own = [i for i in own if template[i].kind.exercise]
    earlier = [i for i, row in enumerate(template) if row.kind.exercise and (row.set or 1) <= number]
    set_end = _end_of_rep(template, (own or earlier or [-1])[-1])
    inside = [i for one in block.sets for i in one.phases]
    rep = max((phases[i].rep or 0 for i in inside if i <= index), default=0)
    if not rep or not own or template[own[0]].rep is None:
        if len(inside) == len(own) == 1:
            phases[index] = _as_short(phases[index], template[own[0]], elapsed, rung.level)
        return block.last + 1, template[set_end + 1 :]
    reps = max(template[own[0]].reps or rep, rep)
    here = max(index, *(i for i in inside if (phases[i].rep or 0) <= rep))
    same = [i for i in own if template[i].rep == rep]
    if same and same[-1] != own[-1]:
        rows, begin = template[same[-1] + 1 :], here + 1
        if here == index and not phases[index].kind.exercise:
            rows = _behind_rest(rows, phases[index].kind)
    else:
        begin = min(_end_of_rep(phases, here), block.last) + 1
        rows = template[set_end + 1 :]
    for i in range(block.first, begin):
        if phases[i].rep is not None:
            phases[i] = replace(phases[i], reps=reps)
    return begin, rows


def _as_short(phase: Phase, easier: Phase, elapsed: float, level: int) -> Phase:
    """The phase that runs with the dose of the easier one, where it is the same thing and less."""
    if (phase.kind, phase.part, phase.unit) != (easier.kind, easier.part, easier.unit):
        return phase
    if phase.seconds is None or easier.seconds is None:
        reps = [n for n in (phase.reps, easier.reps) if n is not None]
        return replace(phase, reps=min(reps), level=level) if len(reps) == 2 else phase
    most = max(easier.seconds, whole_ms(elapsed) / 1000)
    return replace(phase, seconds=min(most, phase.seconds), level=level)


def _behind_rest(rows: list[Phase], kind: Kind) -> list[Phase]:
    """Without what is played already: the rest, or the change of side behind it."""
    stop = (Kind.REST, *_LEADS) if kind in _LEADS else (Kind.REST,)
    while rows and rows[0].kind in stop:
        rows = rows[1:]
    return rows


def _end_of_rep(phases: list[Phase], index: int) -> int:
    """The last phase of the rep that ends with exercise phase `index`: the rest part behind it, if any."""
    end = index
    while index >= 0 and end + 1 < len(phases):
        after, here = phases[end + 1], phases[index]
        same = (after.step, after.set, after.side, after.rep) == (here.step, here.set, here.side, here.rep)
        if after.kind is not Kind.REST or after.part is None or not same:
            break
        end += 1
    return end


def _exercise_only(phases: tuple[Phase, ...]) -> list[Phase]:
    """From the first phase of exercise to the end of the last rep."""
    rows = list(phases)
    last = max(i for i, phase in enumerate(rows) if phase.kind.exercise)
    return _from_exercise(rows[: _end_of_rep(rows, last) + 1])


def _from_exercise(rows: list[Phase]) -> list[Phase]:
    first = next((i for i, row in enumerate(rows) if row.kind.exercise), len(rows))
    return rows[first:]


def _moved(phases: list[Phase], begin: int, by: int) -> list[Phase]:
    """Phases behind the change; a question whose round begins behind it too moves with it."""
    return [
        replace(phase, until=phase.until + by) if phase.until is not None and phase.until > begin else phase
        for phase in phases
    ]
