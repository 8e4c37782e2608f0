"""The sentences for faults of programmes, frequencies and pain models."""

from __future__ import annotations

from kneecoach.words import mark

OF_PROGRAMMES = {
    "needs-programme": mark("{key} belongs to a programme; write kneecoach: programme 1 in the first line"),
    "not-a-routine-model": mark(
        "This is a pain model and cannot be played by itself; name it in a routine, as pain: my-model"
    ),
    "two-contents": mark(
        "{key} cannot stand beside {other}; keep one of them, and move what is in the other into it"
    ),
    "list-of-stages": mark(
        "{key} is a list; begin each stage with a hyphen and a space, as in: - name: Stage 1"
    ),
    "weeks-between": mark(
        "Nothing is played in weeks: {text}, between {id} and {other}, for no stage has them; where the "
        "source says nothing of them, write a stage with weeks: {text} and steps: not stated, else let the "
        "weeks of one of the two reach further"
    ),
    "weeks-before": mark(
        "Nothing is played in weeks: {text}, before {id}, for no stage has them; where the source says "
        "nothing of them, write a stage with weeks: {text} and steps: not stated, else let {id} begin in "
        "week 1"
    ),
    "weeks-behind": mark(
        "Nothing is played in weeks: {text}, after {id}, for no stage has them, and length goes on; let the "
        "weeks of {id} reach further, write a stage for these weeks, or a shorter length"
    ),
    "nothing-stated": mark("No stage says what is done in it; write steps and what is done in one of them"),
    "stage-never": mark(
        "An earlier stage lasts until week {last}, so a plan by weeks never comes to this one; where status "
        "decides, write start, enter when or optional: yes, else look at the weeks of both"
    ),
    "stage-without-weeks": mark(
        "This stage has no weeks, and a later one begins in week {week}, so a plan by weeks never comes to "
        "this one; write its weeks, or where status decides, start, enter when or optional: yes"
    ),
    "stage-behind-low": mark(
        "A plan ends after week {last}, the low end of length, and would come to this stage in week {week}, "
        "for until then an earlier one lasts; only --dose high goes on to week {high}. If nobody may miss "
        "it, write a longer length, or shorter weeks for the earlier stage"
    ),
    "stage-behind-end": mark(
        "length ends after week {last}, and a plan would come to this stage in week {week}; write a longer "
        "length, or other weeks"
    ),
    "no-dose-week": mark(
        "The step has no dose for week {n}; write one beside weeks, or begin the table at {n} instead of "
        "{from_week}"
    ),
    "twice": mark("{key} has {text} twice; take one of them out"),
    "two-ways": mark("{key} cannot stand beside {other}; keep one of them"),
    "times-and-days": mark("{n} a week, and named days: {days}; write as many days as there are times"),
    "times-and-windows": mark("{n} a day, and windows: {windows}; write as many windows as there are times"),
    "rest-days-daily": mark(
        "There are no rest days in what is done every day; write it per week, or leave rest days out"
    ),
    "rest-days-too-many": mark(
        "{n} a week leaves no room for so much rest between (rest days: {days}); write fewer of one of them"
    ),
    "not-gap": mark('{key}: "{text}" is not a time between two sessions of a day; write for example 6 h'),
    "gap-too-long": mark("{n} sessions so far apart do not fit into a day; write a shorter gap"),
    "not-every": mark('{key}: "{text}" is not a number of days; write for example 2nd day or 3 days'),
    "not-length": mark(
        '{key}: "{text}" does not say how long it lasts; write for example {example}, 4-6 weeks or 10 days'
    ),
    "not-gate": mark('{key}: "{text}" cannot be read; write for example {example}'),
    "not-band": mark('{key}: "{text}" is no stretch of the scale from 0 to 10; write for example 0-3'),
    "not-score": mark('{key}: "{text}" is no score; write a whole number from 0 to 10'),
    "bands-gap": mark("{key} must begin at {n}, for the bands follow one another; write them without a gap"),
    "bands-end": mark("The bands end before 10; write upper up to 10"),
    "list-of-rules": mark("{key} is a list; write each rule as: - {{when: during, above: 5, do: stop}}"),
    "no-comparison": mark(
        "The rule compares the score with nothing; write up to: 5, above: 5, from: 6 or above: {compared}"
    ),
    "two-comparisons": mark(
        "{key} and {other} are two comparisons, and a rule has one; write a rule for each of them"
    ),
    "stop-afterwards": mark(
        "{text} comes after the session, where nothing is left to stop; write do: ease off, which makes the "
        "next session easier"
    ),
    "keep-without-up-to": mark(
        "do: keep says up to which score one goes on; write up to: 5 beside it, or do: ease off for what is "
        "above"
    ),
    "up-to-without-keep": mark(
        "up to says where one goes on and stands beside do: keep; write above: {n} beside do: {text}"
    ),
    "by-of-score": mark(
        "by says how many points the score has risen; write it beside above: {compared}, or leave it out"
    ),
    "and-above-of-rise": mark(
        "and above stands beside a score; write for example above: 5, and above: {compared}"
    ),
    "not-rise": mark('{key}: "{text}" is no number of points; write a whole number from 1 to 10'),
    "not-pain-model": mark(
        'There is no pain model "{text}"; write one of {choices}, or put its file into pain-models '
        "beside the routine"
    ),
    "broken-pain-model": mark("The pain model {id} has faults of its own; check {path}"),
    "model-name-taken": mark("A pain model called {text} comes with the program; give the file another name"),
    "else-without-if": mark("else needs conditions to fail; write if beside it, for example if: lower band"),
    "rounds-of-step": mark(
        "A step has no rounds that could grow; write by: 1 set, or put progress beside the rounds"
    ),
    "not-by-rounds": mark(
        "Here the rounds grow; write by: 1 round, or put progress into the step whose dose grows"
    ),
    "grows-without-rounds": mark(
        "Here progress makes the rounds grow; write rounds beside it, or put progress into a step"
    ),
    "other-unit": mark('{key}: "{text}" is in another unit than by; write both in the same unit'),
    "off-without-days": mark(
        "steps: not stated needs the days on which nothing is done; write beside it for example days: 9"
    ),
    "off-with": mark("Where steps are not stated, {key} has nothing to hold for; leave it out"),
}
