"""`every step`: what is written once for all steps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.routine.layout import lay_out
from kneecoach.routine.timeline import Choice, Kind
from kneecoach.routine.totals import totals
from tests.routine.samples import HEAD, check, codes_of, faults_of, routine_of


def sums(body: str, week: int | None = None) -> dict[str, int | float]:
    return totals(lay_out(routine_of(HEAD + body), Choice(week=week)))


@pytest.mark.parametrize(
    ("shared", "own", "once"),
    [
        ("{sets: 3, reps: 10}", "", "sets: 3\n    reps: 10"),
        ("{sets: 3, reps: 10}", "reps: 5", "sets: 3\n    reps: 5"),
        ("{sets: 3, reps: 10}", "hold: 30 s\n    reps: 1", "sets: 3\n    hold: 30 s\n    reps: 1"),
        ("{reps: 10}", "tempo: {lift: 3 s}", "reps: 10\n    tempo: {lift: 3 s}"),
        ("{hold: 5 s}", "reps: 4", "hold: 5 s\n    reps: 4"),
        ("{reps: 10, rest: 9 s}", "time: 1 min", "time: 1 min\n    rest: 9 s"),
        ("{hold: 30 s, reps: 3, sides: each}", "hold: 20 s", "hold: 20 s\n    reps: 3\n    sides: each"),
        ("{hold: 30 s, reps: 3}", "reps: 2", "hold: 30 s\n    reps: 2"),
        ("{tempo: {lift: 3 s, lower: 3 s}}", "reps: 4", "reps: 4\n    tempo: {lift: 3 s, lower: 3 s}"),
        ("{hold: 30 s, reps: 3, rest: 9 s}", "time: 1 min", "time: 1 min\n    rest: 9 s"),
        ("{time: 40 s}", "sets: 2", "time: 40 s\n    sets: 2"),
    ],
)
def test_a_step_is_as_if_it_said_so_itself(shared: str, own: str, once: str) -> None:
    step = "steps:\n  - exercise: plank\n"
    short = HEAD + f"every step: {shared}\n{step}" + (f"    {own}\n" if own else "")
    long = HEAD + step + f"    {once}\n"
    assert routine_of(short).sections == routine_of(long).sections


def test_the_nearest_counts_and_groups_pass_it_on() -> None:
    body = (
        "every step: {hold: 10 s, sets: 2}\nsections:\n  - name: A\n    every step: {hold: 7 s}\n    steps:\n"
        "      - rounds: 2\n        every step: {sets: 1}\n        steps:\n          - exercise: plank\n"
        "      - pick one:\n          - exercise: plank\n          - exercise: hip-lift\n"
        "  - name: B\n    steps:\n      - exercise: plank\n"
    )
    assert sums(body)["hold"] == 2 * 7 + 2 * 7 + 2 * 10


def test_a_table_of_weeks_is_written_once() -> None:
    body = (
        "length: 3 weeks\nevery step:\n  tempo: {lift: 3 s, lower: 3 s}\n"
        "  weeks: {1: {sets: 3, reps: 15}, 2-3: {sets: 4, reps: 8}}\n"
        "steps:\n  - exercise: plank\n  - exercise: hip-lift\n"
    )
    assert [sums(body, week=week)["move"] for week in (1, 2, 3)] == [2 * 45 * 6, 2 * 32 * 6, 2 * 32 * 6]


def test_a_fault_in_it_is_told_once_in_its_place() -> None:
    (fault,) = faults_of(
        HEAD + "every step: {reps: ten}\nsteps:\n  - exercise: plank\n  - exercise: hip-lift\n"
    )
    assert (fault.code, fault.line) == ("not-count", HEAD.count("\n") + 1)


@pytest.mark.parametrize("nothing", ["", " {}"])
def test_nothing_in_it_is_a_fault(nothing: str) -> None:
    body = f"every step:{nothing}\nsteps:\n  - exercise: plank\n    hold: 5 s\n"
    assert codes_of(HEAD + body) == ["no-value"]


def test_a_tempo_finds_its_reps_in_the_first_week() -> None:
    step = "steps:\n  - exercise: plank\n    tempo: {lift: 1 s}\n    weeks: {%s: {reps: 4}}\n"
    assert sums(step % "1")["move"] == 4
    assert codes_of(HEAD + step % "2") == ["tempo-without-reps"]


def test_an_order_may_change_with_the_week() -> None:
    body = (
        "steps:\n  - exercise: plank\n    reps: 2\n    tempo: {lift: 1 s}\n    sides: each\n"
        "    weeks: {2: {order: rep}}\n"
    )
    switches = [
        sum(one.kind is Kind.SWITCH for one in lay_out(routine_of(HEAD + body), Choice(week=week)).phases)
        for week in (1, 2)
    ]
    assert switches == [1, 3]


def test_a_hold_beside_shared_reps_says_how_often() -> None:
    body = "every step: {reps: 10}\nsteps:\n  - exercise: plank\n    hold: 30 s\n"
    (fault,) = faults_of(HEAD + body)
    assert (fault.code, fault.line) == ("hold-and-shared-reps", HEAD.count("\n") + 4)
    assert sums(body + "    reps: 2\n")["hold"] == 60


@pytest.mark.parametrize(("notes", "codes"), [(20, []), (30, ["too-much-shared"])])
def test_what_is_shared_stays_small(notes: int, codes: list[str]) -> None:
    """It is read again for each step: 15,000 notes for 200 steps took half a minute and 900 MB."""
    body = "every step:\n  notes: [" + ", ".join(["x"] * notes) + "]\nsteps:\n"
    assert codes_of(HEAD + body + "  - exercise: plank\n    hold: 5 s\n" * 200) == codes


VALUES = {
    "reps": ("4", "6-8", "not stated"),
    "sets": ("2", "3-4"),
    "rest": ("9 s", "not stated", "{sets: 8 s, exercises: 5 s}"),
    "sides": ("each", "affected"),
    "load": ("10 kg", "band"),
    "notes": ("Slowly", "[One, Two]"),
    "frequency": ("daily", "2 a week"),
}
said = st.fixed_dictionaries({}, optional={key: st.sampled_from(some) for key, some in VALUES.items()})


def flow(values: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}"


def programme_of(content: str, above: dict[str, str], inside: dict[str, str], steps: list[str]) -> object:
    """What a programme of one stage, or of one routine side by side, has its runner do."""
    lines = ["kneecoach: programme 1", "name: Test"]
    lines += [f"every step: {flow(above)}"] if above else []
    lines += ["stages:", "  - name: A"] if content == "stages" else ["routines:", "  a:", "    name: A"]
    lines += [f"    every step: {flow(inside)}"] if inside else []
    found = check("\n".join([*lines, *(f"    {line}" for line in steps), ""])).programme
    assert found is not None
    return [stage.routine.sections for stage in found.stages] + [one.sections for one in found.routines]


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(["stages", "routines"]), st.booleans(), said, said, said)
def test_what_stands_above_stages_or_routines_reaches_every_step(
    content: str, grouped: bool, above: dict[str, str], inside: dict[str, str], own: dict[str, str]
) -> None:
    def steps(values: dict[str, str]) -> list[str]:
        step = f"- {flow({'exercise': 'hip-lift'} | values)}"
        if not grouped:
            return ["steps:", f"  {step}"]
        head = ["sections:", "  - name: B", "    steps:", "      - rounds: 2", "        steps:"]
        return [*head, f"          {step}", f"  {step}"]

    own = {"reps": "5"} | own
    once = programme_of(content, {}, {}, steps(above | inside | own))
    assert programme_of(content, above, inside, steps(own)) == once


@pytest.mark.parametrize(
    "content", ["stages:\n  - name: A\n    steps: [%s]\n", "routines:\n  a:\n    name: A\n    steps: [%s]\n"]
)
@pytest.mark.parametrize(("notes", "codes"), [(20, []), (30, ["too-much-shared"])])
def test_what_a_programme_shares_stays_small(content: str, notes: int, codes: list[str]) -> None:
    steps = ", ".join(["{exercise: plank, hold: 5 s}"] * 200)
    shared = f"every step: {{notes: [{', '.join(['x'] * notes)}]}}\n"
    assert codes_of("kneecoach: programme 1\nname: Test\n" + shared + content % steps) == codes


@pytest.mark.parametrize(
    ("shared", "code"),
    [
        ("rest: {sides: not stated}", "no-effect"),
        ("switch: 3 s", "no-effect"),
        ("order: side", "order-without-sides"),
        ("order: rep", "order-without-sides"),
    ],
)
@pytest.mark.parametrize(
    ("turn", "needed"),
    [
        ("sides: each", False),
        ("levels: [{reps: 4}, {exercise: hip-lift, reps: 4, sides: each}]", False),
        ("weeks: {2+: {reps: 4, sides: each}}", False),
        ("sides: left", True),
    ],
)
def test_what_only_some_of_the_steps_can_use_is_no_fault(
    shared: str, code: str, turn: str, needed: bool
) -> None:
    steps = f"steps: [{{exercise: plank, reps: 4}}, {{exercise: hip-lift, reps: 4, {turn}}}]\n"
    for body in (
        f"every step: {{{shared}}}\n{steps}",
        f"sections:\n  - name: A\n    every step: {{{shared}}}\n    {steps}",
    ):
        assert codes_of(HEAD + body) == ([code] if needed else [])


def test_an_order_that_a_step_without_sides_shares_changes_nothing_in_it() -> None:
    steps = (
        "steps: [{exercise: plank, hold: 4 s, reps: 3, sets: 2, rest: {reps: 1 s, sets: 9 s}}, "
        "{exercise: hip-lift, reps: 4, sides: each}]\n"
    )
    plain, *ordered = (
        [one for one in lay_out(routine_of(HEAD + every + steps), Choice()).phases if one.step == 0]
        for every in ("", "every step: {order: side}\n", "every step: {order: rep}\n")
    )
    assert ordered == [plain, plain]
