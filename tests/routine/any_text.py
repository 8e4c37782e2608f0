"""Any valid routine, as a text in the language: every kind of dose, side, rest, load, group and choice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from kneecoach.paths import routines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Dose, Timeline

_CARDS = ("hip-lift", "plank", "calf-raise", "half-squat", "slow-walk")
_ONE_SIDED = ("single-leg-bridge", "seated-hamstring-stretch")
_ASKED = ("repeat until: 1 mile", "repeat until: as long as you can")
_PARTS = ("lift", "hold", "lower", "rest", "contract", "swing")


@dataclass(frozen=True, slots=True)
class _Lines:
    """A step or group as lines, the first with its dash. `timed`: nothing in it waits for the runner."""

    lines: tuple[str, ...]
    timed: bool


def _times(most: int = 90) -> st.SearchStrategy[str]:
    tenths = st.integers(10, most * 10)
    return st.one_of(
        st.integers(1, most).map(lambda n: f"{n} s"),
        tenths.map(lambda n: f"{n / 10:g} s"),
        st.tuples(st.integers(1, most), st.integers(0, 30)).map(lambda ends: _range(*ends, " s")),
    )


def _range(low: int, more: int, unit: str = "") -> str:
    return f"{low}-{low + more}{unit}" if more else f"{low}{unit}"


_numbers = st.tuples(st.integers(1, 4), st.integers(0, 2)).map(lambda ends: _range(*ends))
_listed = st.lists(_numbers, min_size=2, max_size=3).map(lambda items: f"[{', '.join(items)}]")
_rests = st.one_of(_times(40), st.just("as long as a set"))


@st.composite
def _tempos(draw: st.DrawFn) -> tuple[str, list[str]]:
    parts = draw(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=4, unique=True))
    if parts == ["rest"]:
        parts = ["lift", "rest"]
    lengths = [
        draw(st.sampled_from(["1 s", "2.5 s", "2 counts", "3 counts", "2-3 s", "fast"])) for _ in parts
    ]
    lengths = [
        "1 s" if part == "rest" and one == "fast" else one for part, one in zip(parts, lengths, strict=True)
    ]
    return ", ".join(f"{part}: {one}" for part, one in zip(parts, lengths, strict=True)), parts


@dataclass(frozen=True, slots=True)
class _Dose:
    """The lines of a dose. `listed`: it has an entry for each set, so that no `sets` may stand beside it."""

    lines: tuple[str, ...]
    timed: bool = True
    listed: bool = False


@st.composite
def _counted(draw: st.DrawFn) -> _Dose:
    tempo, parts = draw(_tempos())
    lines = (f"reps: {draw(_numbers)}", f"tempo: {{{tempo}}}")
    return _Dose((*lines, f"with both: {parts[0]}") if draw(st.booleans()) else lines)


def _holds(time: str, reps: str | None) -> _Dose:
    listed = reps is not None and reps.startswith("[")
    return _Dose((f"hold: {time}", *([f"reps: {reps}"] if reps else [])), listed=listed)


_OPEN = (
    "hold: as long as you can", "hold: as long as you can, up to 40 s", "time: as long as you can",
    "time: as long as you can, up to 2 min", "reps: as many as you can", "reps: as many as you can, up to 30",
    "hold: not stated", "time: not stated", "reps: not stated", "reps: 20 steps", "reps: 12 a day",
    "reps: 4 slow then 8 fast jumps", "distance: 400 m", "distance: 1-2 km", "distance: 1 mile",
)  # fmt: skip
_LISTS = ("distance: [100 m, 200 m]", "reps: [8, 6, 4]", "reps: [3-4, as many as you can]")
_MANY = (None, "reps: 12", "reps: as many as you can")
_doses = st.one_of(
    st.builds(_holds, _times(), st.sampled_from([None, "2", "2-3"]) | _listed),
    _counted(),
    st.builds(
        lambda time, many: _Dose(tuple(filter(None, (f"time: {time}", many)))),
        _times(),
        st.sampled_from(_MANY),
    ),
    _numbers.map(lambda reps: _Dose((f"reps: {reps}",), timed=False)),
    st.sampled_from(_OPEN).map(lambda line: _Dose((line,), timed=False)),
    st.sampled_from(_LISTS).map(lambda line: _Dose((line,), timed=False, listed=True)),
)


@st.composite
def _rests_of(draw: st.DrawFn, sets: str, *, sided: bool) -> list[str]:
    """The rests of a step in one line, or none; between three sets often one for each."""
    names = ["sets", "exercises", *(["sides"] if sided else [])]
    rests = {name: draw(_rests) for name in names if draw(st.booleans())}
    last = ["after last: yes"] if draw(st.booleans()) else []
    if "sets" in rests and sets in {"3", "2-3"} and draw(st.booleans()):
        listed = [draw(_rests) for _ in range(3 if last else 2)]
        rests["sets"] = f"[{', '.join(listed)}]"
    written = [f"{name}: {rest}" for name, rest in rests.items()]
    return [f"rest: {{{', '.join([*written, *last])}}}"] if written else []


@st.composite
def _steps(draw: st.DrawFn) -> _Lines:
    one_sided = draw(st.booleans())
    lines = [f"- exercise: {draw(st.sampled_from(_ONE_SIDED if one_sided else _CARDS))}"]
    dose = draw(_doses)
    more, timed = list(dose.lines), dose.timed
    sets = "1"
    if not dose.listed and draw(st.booleans()):
        sets = draw(st.sampled_from(["2", "3", "2-3", "not stated"]))
        more.append(f"sets: {sets}")
    if one_sided:
        sides = st.sampled_from(["each", "left", "right", "both", "affected", "unaffected"])
        more.append(f"sides: {draw(sides)}")
        if "sides: each" in more[-1] and draw(st.booleans()):
            more.append(f"order: {draw(st.sampled_from(['set', 'side', 'rep', 'not stated']))}")
    if draw(st.booleans()):
        more += draw(_rests_of(sets, sided="sides: each" in more))
        timed = timed and "as long as a set" not in more[-1]
    if draw(st.booleans()):
        more.append(f"beat: {draw(st.integers(30, 120))}")
    if draw(st.booleans()):
        loads = [
            "free",
            "10 kg",
            "5-10 lb",
            "15 RM",
            "RPE 7-8",
            "Borg 12-14",
            "somewhat hard effort",
            "up to 20 kg",
            "light resistance",
            "70 %",
            "body weight",
            "red band",
            "not stated",
        ]
        more.append(f"load: {draw(st.sampled_from(loads))}")
    if draw(st.booleans()):
        more.append(f"prepare: {draw(st.sampled_from(['0 s', '3 s', '12.5 s']))}")
    if draw(st.integers(0, 5)) == 0:
        more.append(draw(st.sampled_from(["optional: yes", "skip on: [sunday, match day]", "or: [lunge]"])))
    return _Lines((*lines, *(f"  {line}" for line in more)), timed)


def _ices() -> st.SearchStrategy[_Lines]:
    return st.sampled_from(["- ice: 10 min", "- ice: 5-15 min"]).map(
        lambda line: _Lines((line,), timed=False)
    )


@st.composite
def _groups(
    draw: st.DrawFn,
    inside: st.SearchStrategy[_Lines],
    heads: tuple[str, ...] = ("rounds: 2", "rounds: 1-3", *_ASKED),
) -> _Lines:
    items = draw(st.lists(inside, min_size=1, max_size=2))
    timed = all(item.timed for item in items)
    full = ("repeat until: 90 s",) if timed and heads != _ASKED else ()
    head = draw(st.sampled_from((*heads, *full)))
    rest = draw(
        st.sampled_from(["", "rest: 10 s", "rest: {rounds: 20 s, after last: yes}", "rest: {exercises: 5 s}"])
    )
    lines = [f"- {head}", *([f"  {rest}"] if rest else []), "  steps:"]
    lines += [f"    {line}" for item in items for line in item.lines]
    return _Lines(tuple(lines), timed and "mile" not in head and "can" not in head)


def _picks(inside: st.SearchStrategy[_Lines]) -> st.SearchStrategy[_Lines]:
    def made(items: list[_Lines]) -> _Lines:
        lines = [f"    {line}" for item in items for line in item.lines]
        return _Lines(("- pick one:", *lines), all(item.timed for item in items))

    return st.lists(inside, min_size=2, max_size=2).map(made)


_HEADS = ((), (), ("skip on: [sunday, day before a race]",), ("every step: {notes: Slow.}",))
_inner = st.one_of(_steps(), _groups(_steps()))
_items = st.one_of(_steps(), _steps(), _groups(_inner), _picks(_steps()), _ices())


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A routine of a few steps, groups and choices."""
    items = draw(st.lists(_items, min_size=1, max_size=3))
    return _text(items, draw(st.sampled_from(_HEADS)))


@st.composite
def asking_texts(draw: st.DrawFn) -> str:
    """A routine with a block that is played until the runner says so, and often a step beside it."""
    beside = draw(st.lists(_steps(), max_size=1))
    block = draw(_groups(_inner, _ASKED))
    return _text([block, *beside] if draw(st.booleans()) else [*beside, block])


def _text(items: list[_Lines], head: tuple[str, ...] = ()) -> str:
    lines = [f"  {line}" for item in items for line in item.lines]
    return "\n".join(["kneecoach: routine 1", "name: Any", *head, "steps:", *lines, ""])


def laid_out(text: str, choice: Choice | None = None) -> Timeline:
    """The session that a text comes to; a text with a fault fails, with all of its faults."""
    checked = read_checked(Path("any.yaml"), text, routines())
    faults = [fault for fault in checked.faults if not fault.warning]
    assert not faults, "\n".join([text, *(f"{fault.line}: {fault.code} {fault.values}" for fault in faults)])
    assert checked.routine is not None
    return lay_out(checked.routine, choice or Choice())


choices = st.builds(
    Choice,
    dose=st.sampled_from(list(Dose)),
    affected=st.sampled_from([Side.LEFT, Side.RIGHT]),
)
any_timelines = st.builds(laid_out, texts(), choices)
asking_timelines = st.builds(laid_out, asking_texts(), choices)
