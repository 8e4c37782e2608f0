"""The sentences for doses that are written in the wrong place, or in the wrong number."""

from __future__ import annotations

from kneecoach.words import mark

OF_DOSES = {
    "list-names-sets": mark("{key} has an entry for each of {n} sets; take sets out, or write sets: {n}"),
    "not-load": mark('"{text}" is not a load; write one of {choices}'),
    "list-and-sets": mark("{key} has {n} entries and sets says {sets}; write one entry for each set"),
    "way-in-reps": mark("A way is no number of reps; write distance: {near}"),
    "rests-and-sets": mark(
        "{key} has {n} entries, which is right for {sets} sets; write one entry for each rest between "
        "two sets"
    ),
    "gate-in-condition": mark(
        "{key} takes what the runner’s record tells, such as lower band; write start: {near} in the stage "
        "that it holds back"
    ),
    "often-without": mark(
        '"{text}" says two things; write {near} and, on a line of its own, skip on: {days}'
    ),
    "tempo-digits": mark(
        'Nobody can tell which part of "{text}" comes first; write the parts in their order, as '
        "{{lower: 3 s, hold: 1 s, lift: 2 s}}"
    ),
    "not-end": mark(
        '{key}: "{text}" says no end of growing; write it as by is written, for example 60 s, 12 reps or '
        "level 3, or as a load, for example 6 RM, RPE 7, 70 % or moderate resistance"
    ),
    "list-of-levels": mark(
        "{key} is a list from easier to harder; begin each level with a hyphen and a space, as in: "
        "- {{reps: 8}}"
    ),
    "not-level-number": mark(
        '"{text}" is not the number of a level; write 1 to {most}, the easiest first: {{1: ..., 3: ...}}'
    ),
    "rounds-on-step": mark(
        "{key} belongs to a group of steps; write sets in its place, or put the step below steps of a group"
    ),
    "group-as-key": mark(
        "{key} is not a word here; write rounds: 3 in its place, and steps with the exercises below it"
    ),
    "pain-in-condition": mark(
        '"{text}" is a limit of the pain model; write {key}: lower band, and the limit at the top, '
        "as pain: {near}"
    ),
    "painless-condition": mark(
        '"{text}" is no condition of its own; where the lower band of the pain model will do, write {key}: '
        "lower band; where no pain at all is allowed, write pain: up to 0 at the top, too"
    ),
    "two-meanings": mark('{key}: "{text}" may mean two things; write {near} or {other}'),
    "none-or-unknown": mark(
        '{key}: "{text}" may mean that there is none, or that nobody knows; take the line out, or write '
        "not stated"
    ),
    "falling-load": mark(
        '{key}: "{text}" goes from a lighter load to a heavier one; write a range from its lower number, '
        "{near}, and what changes from set to set as a list, from week to week as a table of weeks"
    ),
    "sets-to-limit": mark(
        "{key} cannot be as many as you can; put the steps in a group that begins with {near}: it asks after "
        "each round whether another one follows"
    ),
    "most-and-least": mark(
        "{key} has a most and an at least, which do not go together; leave one of them out"
    ),
    "pain-of-file": mark(
        "pain stands at the top, or in a stage, and holds for all of it; of one exercise write what the "
        "source says into stop or limit, for example stop: pain above 3"
    ),
    "two-keys": mark("{key} is not known here; write {near} or {other}"),
    "by-windows": mark('"{text}" names times of the day; write {near}'),
}
# The same where `n` is 1.
OF_ONE = {
    "list-names-sets": mark("{key} has an entry for 1 set; take sets out, or write sets: {n}"),
    "list-and-sets": mark("{key} has 1 entry and sets says {sets}; write one entry for each set"),
    "rests-and-sets": mark(
        "{key} has 1 entry, and there is another number of rests; write one entry for each rest between "
        "two sets"
    ),
}
