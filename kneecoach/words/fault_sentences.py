"""The sentences for every fault of a routine file: what is wrong, and after the semicolon how to write it."""

from __future__ import annotations

from kneecoach.words import mark
from kneecoach.words.advice import OF_ADVICE
from kneecoach.words.dose_faults import OF_DOSES
from kneecoach.words.figure_faults import OF_FIGURES
from kneecoach.words.programme_faults import OF_PROGRAMMES

SENTENCES = {
    **OF_PROGRAMMES,
    **OF_FIGURES,
    **OF_DOSES,
    **OF_ADVICE,
    "no-file": mark("There is no such file; look at the name and the folder"),
    "is-folder": mark("This is a folder; name a file in it"),
    "not-a-file": mark("This is not an ordinary file; save the routine as a text file"),
    "link-loop": mark("This link leads back to itself; name the file itself"),
    "no-permission": mark(
        "You may not read this; ask for the right to read it, or copy it to your own folder"
    ),
    "cannot-read": mark("The file cannot be read; copy it to another place and try again"),
    "too-large": mark("The file is larger than {kilobytes} kB; divide it into several routines"),
    "utf-16": mark("The file is saved as UTF-16 or UTF-32; save it again with the encoding UTF-8"),
    "not-utf-8": mark("From here on the file is not in UTF-8; save it again with the encoding UTF-8"),
    "is-document": mark("This is a document of a word processor or a PDF; save it as plain text"),
    "not-text": mark("This is not a text; write the routine with a text editor"),
    "empty-file": mark("The file is empty; begin it with: kneecoach: routine 1"),
    "our-fault": mark(
        "kneecoach has failed on this file, which is a fault of ours; please report it with the file"
    ),
    "not-read-on": mark("The file was not read any further; mend what stands above and check again"),
    "more-faults": mark("and {n} more from here on; mend those above first"),
    "file-name-not-id": mark(
        "The name of an exercise’s file has small letters, digits and hyphens only; call it {near}.yaml"
    ),
    "too-deep": mark("More than {most} levels inside each other; write it flatter"),
    "too-many-nodes": mark("More than {most} entries in one file; divide it into several routines"),
    "too-long": mark("A text of more than {most} characters; shorten it"),
    "too-many-keys": mark("More than {most} keys in one place; divide them"),
    "too-many-steps": mark("More than {most} steps in one routine; divide it into several"),
    "alias": mark(
        "{text} would refer to another place, and that is not possible here; put a text in "
        "quotes, or write the values out"
    ),
    "anchor": mark(
        "{text} would name a place, and that is not possible here; take it out, or put the text in quotes"
    ),
    "tag": mark(
        "{text}: a value cannot begin with an exclamation mark; take it out, or put the text in quotes"
    ),
    "merge-key": mark("<< is not possible here; write the values out"),
    "second-document": mark("A second document begins here; put it into a file of its own"),
    "directive": mark("A line that begins with % is not possible here; take it out"),
    "key-not-word": mark("A key must be a word; write it as: hold: 30 s"),
    "duplicate-key": mark("{key} is written twice, first in line {first}; keep one of them"),
    "second-step": mark(
        "{key} stands here for the second time, first in line {first}; begin a new step with a hyphen, "
        "or keep one of them"
    ),
    "forbidden-character": mark("A character that cannot be seen stands here ({character}); delete it"),
    "invisible-character": mark(
        "{key} has a character that cannot be seen ({character}); write it again without it"
    ),
    "tab-indent": mark("The line begins with a tab; use spaces, as many as the lines beside it"),
    "wide-space": mark("A wide or unbreakable space stands here; use ordinary spaces"),
    "wide-colon": mark(
        "A full-width colon stands here; write an ordinary colon and a space, as in: hold: 30 s"
    ),
    "wide-mark": mark('{text} is a full-width or curly mark; write the ordinary one: {{ }} [ ] "'),
    "list-mark": mark("A list entry begins with an ordinary hyphen and a space; write: - exercise: hip-lift"),
    "space-after-dash": mark("No space after the hyphen; write: - exercise: hip-lift"),
    "space-after-colon": mark(
        "No space after the colon of {key}; write {key}, a colon, a space and then the value"
    ),
    "missing-colon": mark("No colon after {key}; write {key}, a colon, a space and then the value"),
    "missing-comma": mark("No comma between two entries; write: {{lift: 2 s, hold: 3 s}}"),
    "missing-dash": mark("This belongs to a list; begin it with a hyphen and a space"),
    "indentation": mark("Spaces before this line: {found}, which fits nothing above it; make them {wanted}"),
    "open-quote": mark(
        "The quotation mark {mark} is never closed; write another {mark} at the end of the text"
    ),
    "quote-inside": mark(
        "Text goes on after the closing quotation mark; put the whole text between the other kind "
        "of quotation marks"
    ),
    "backslash": mark(
        "A backslash between double quotation marks; write two of them, or use single quotation marks"
    ),
    "open-bracket": mark("The bracket {bracket} is never closed; write {closing} at the end"),
    "wrong-bracket": mark("The bracket {bracket} has no partner; close [ with ] and {{ with }}"),
    "colon-in-text": mark("The text has a colon and a space in it; put the whole text in quotation marks"),
    "comma-in-text": mark(
        "{text}: a comma between {{ and }} begins a new entry; put the text of {key} in quotation marks"
    ),
    "reserved-start": mark("A text cannot begin with {character} here; put it in quotation marks"),
    "runs-on": mark(
        "The value of {key} runs on over the next line; look at the colon and the spaces there, "
        "and write it like {example}"
    ),
    "unreadable": mark(
        "This line cannot be understood; write it as a key, a colon, a space and a value, like: hold: 30 s"
    ),
    "no-keys": mark("This is no routine yet; write keys with values, beginning with: kneecoach: routine 1"),
    "no-header": mark("The first line is missing; write: {near}"),
    "bad-header": mark("The first line does not say what the file is; write: {near}"),
    "newer": mark("{text} is made for a newer kneecoach; install the newest version to use it"),
    "not-a-routine": mark("This is an exercise and cannot be played by itself; name it in a routine"),
    "unknown-key-near": mark("{key} is not known here; write {near}"),
    "cue-like": mark("{text} is taken for a part of a rep of your own; if you mean {near}, write {near}"),
    "unknown-key": mark("{key} is not known here; possible are: {choices}"),
    "missing-key": mark("{key} is missing; write for example: {example}"),
    "no-value": mark("{key} has no value; write one, for example {example}, or take the line out"),
    "no-dose-value": mark('{key} has no value; write "not stated" where the source gives none'),
    "not-one-value": mark("{key} takes one value; write for example {example}"),
    "not-keys": mark("{key} takes keys with values; write for example: {example}"),
    "list-for-text": mark(
        "{key} takes a text; write one, or one for each language: {{en: Plank, ja: プランク}}"
    ),
    "not-a-line": mark("{key} takes plain lines; write each after a hyphen"),
    "empty-text": mark("{key} has no text; write one, or take the line out"),
    "text-in-comment": mark(
        "What stands after # is not read; put the whole text of {key} in quotation marks"
    ),
    "long-line": mark("{key} is longer than {most} characters; shorten it and put the rest into notes"),
    "language-near": mark("{text} is no language code; write {near}"),
    "not-language": mark(
        "{text} is no language code in {key}; write en, ja or another of two or three small letters"
    ),
    "empty-list": mark("{key} has nothing in it; write at least one entry that begins with a hyphen"),
    "list-without-dashes": mark(
        "{key} is a list; begin each entry with a hyphen and a space, as in: - exercise: hip-lift"
    ),
    "sections-and-steps": mark(
        "A routine has either sections or steps, not both; move the steps into a section"
    ),
    "no-steps": mark(
        "There are no steps; write steps and below it at least one step, as in: - exercise: hip-lift"
    ),
    "not-yes-no": mark("{key} is yes or no, not {text}; write yes or no"),
    "not-choice-near": mark("{key} cannot be {text}; write {near}"),
    "not-choice": mark("{key} cannot be {text}; write one of: {choices}"),
    "not-id-near": mark("{text} is no id: small letters, digits and single hyphens only; write {near}"),
    "not-id": mark(
        "{text} is no id: small letters, digits and single hyphens only; write for example hip-lift"
    ),
    "other-id": mark("This exercise is found as {near}; write the same here, or take the line out"),
    "no-unit": mark("{key}: {text} has no unit; write {near}"),
    "no-unit-time": mark("{key}: {text} has no unit; write {near} or {other}"),
    "full-width": mark("{key}: {text} has full-width or other digits; write {near}"),
    "write-as": mark("{key}: {text} cannot be read; write {near}"),
    "negative": mark("{key} cannot be less than nothing; write {near}"),
    "zero": mark("{key} cannot be 0; write for example {example}"),
    "upside-down": mark("{key}: {text} goes from more to less; write {near}"),
    "too-much": mark("{key}: {text} is too much; write at most {most}"),
    "not-time": mark("{key}: {text} is not a time; write for example {example}, 1:30 or 20-30 s"),
    "not-count": mark("{key}: {text} is not a whole number; write for example {example} or 10-15"),
    "sets-by-reps": mark(
        "{key}: {text} is sets and reps in one; write sets: {sets} and, on a line of its own, reps: {reps}"
    ),
    "reps-by-time": mark(
        "{key}: {text} is a time and a number in one; write {near} and, on a line of its own, reps: {reps}"
    ),
    "sets-by-time": mark(
        "{key}: {text} is a time and a number in one; write {near} and, on a line of its own, sets: {sets}"
    ),
    "each-in-number": mark(
        "{key}: {text} says the sides too; write {near} and, on a line of its own, sides: each"
    ),
    "key-of-step": mark(
        "{key} belongs to a step; write steps and move it below, into an entry that begins with "
        "- exercise: hip-lift"
    ),
    "rest-as-step": mark(
        "A rest is no step of its own; write it into the step before it, as rest: {{exercises: 60 s}}"
    ),
    "not-stated-here": mark(
        "{key} is not a dose of the source; write for example {example}, or take the line out"
    ),
    "in-all-here": mark("{key} cannot be in all; only reps can, as in: reps: 20 in all"),
    "not-step": mark(
        "{key}: {text} is not a step to grow by; write for example 5 s, 2 reps, 1 set, 2.5 kg or 1 level"
    ),
    "not-sessions": mark("{key}: {text} is not a number of sessions; write {near}"),
    "not-part": mark(
        "{text} cannot name a part of a rep; write one word in small letters, as lift, hold or lower"
    ),
    "no-kind": mark("This step does nothing yet; write exercise with its id, or ice with a time"),
    "two-kinds": mark("{key} and {other} are two steps; begin each with its own hyphen"),
    "not-a-step": mark("{text} is not a step; write for example: - exercise: hip-lift"),
    "step-is-word": mark("{text} stands alone; write: - exercise: {text}"),
    "id-as-key": mark(
        "{id} is an exercise and no key; write exercise: {id} and below it, for example, hold: 30 s"
    ),
    "empty-step": mark("Nothing stands after the hyphen; write for example: - exercise: hip-lift"),
    "unknown-exercise-near": mark("There is no exercise {id}; write {near}"),
    "unknown-exercise": mark(
        "There is no exercise {id}; describe it under exercises, or put {id}.yaml into a folder "
        "exercises beside this file"
    ),
    "broken-exercise": mark(
        "The exercise {id} cannot be used, its file has {n} faults; check {path} and mend it"
    ),
    "icing-as-exercise": mark("Icing is a step of its own; write: - ice: 15 min"),
    "ice-too-long": mark("Icing is never longer than 20 min; write for example ice: 15 min"),
    "no-dose": mark(
        "The step does not say how much; write hold, reps or time, or reps: not stated where the "
        "source gives none"
    ),
    "two-doses": mark("{key} and {other} are two doses; keep one of them, or make it two steps"),
    "tempo-without-reps": mark("A tempo needs a number of reps; write reps: 10, or reps: not stated"),
    "hold-twice": mark("hold is written beside a tempo that has a hold; keep one of them"),
    "order-without-sides": mark(
        "order means something only when both sides take turns; write sides: each, or take order out"
    ),
    "in-all-without-sides": mark(
        '"in all" means something only when both sides take turns; write sides: each, or the number alone'
    ),
    "no-effect": mark("{key} changes nothing without sides: each; take it out, or write sides: each"),
    "too-many-entries": mark("{key} has more than {most} entries; a routine has at most that many sets"),
    "not-list": mark('"{text}" is not a number for each set; write for example {key}: {example}'),
    "not-parts": mark(
        '"{text}" is not a number with how it is done; write for example {key}: 4 slow then 8 fast'
    ),
    "not-picture": mark(
        '"{text}" cannot be a picture; name a PNG or JPEG file beside this one, in letters, digits, spaces, '
        "hyphens and dots, as wall-sit.png"
    ),
    "a-day-here": mark(
        "{key} cannot be a number a day; only reps, time, sets and rounds can, as in: reps: 90 a day"
    ),
    "counts-here": mark("{key} cannot be in counts; write for example {example}"),
    "too-little": mark("{key}: {text} is too little; write at least {least}"),
    "not-unit": mark(
        "{text} is nothing that {key} can count; write the number alone, as {example}, "
        "or with one of: {choices}"
    ),
    "not-distance": mark("{key}: {text} is not a way; write for example {example}, 1-2 km or 1 mile"),
    "manners-in-list": mark('"{text}" may be one set in parts or several sets; write {near}, or {list}'),
    "limit-in-time": mark(
        "{key}: {text} has the time in it; write {near} and, on a line of its own, time: {time}"
    ),
    "no-limit-here": mark(
        "{key} cannot be as far as you can; write instead, for example, time: as long as you can"
    ),
    "as-set-here": mark("Between reps a rest cannot be as long as a set; write for example {example}"),
    "two-sides": mark(
        "{key} is not two opposite sides; write left and right, or affected and unaffected, with a dose each"
    ),
    "weeks-overlap": mark('"{text}" names a week that stands above already; write each week once'),
    "not-weeks": mark('"{text}" is not a week or a range of weeks; write for example {example}'),
    "weeks-from-zero": mark(
        '"{text}": weeks are counted from 1, the week of the first day; for these weeks write {near}'
    ),
    "nothing-first": mark(
        "Nothing is done on the first day; write weeks: 1-2 in a step, or give one no weeks and no days"
    ),
    "alternating": mark(
        'sides: "{text}" says when the side changes; write sides: each, and below it order: rep'
    ),
    "by-hours": mark('"{text}" does not say how often a day; write for example {near}'),
    "hold-in-breaths": mark(
        "{key}: a breath has no seconds; write reps: {near} for a set at one’s own pace, or a time"
    ),
    "hold-and-shared-reps": mark(
        "{every} has reps; write here, too, how often this is held, for example reps: 1"
    ),
    "not-days": mark(
        '{key}: "{text}" is not a day of the programme, counted from 1; write for example {example}, '
        "and weekdays as frequency: monday"
    ),
    "each-way": mark("{key}: {text} counts each way for itself; write the sum, {near}"),
    "too-much-shared": mark(
        "{key} comes to more than {most} values in all its steps; write some of it into the steps"
    ),
    "nothing-changes": mark("Nothing stands here instead; write for example reps: 8"),
    "not-level": mark('"{text}" is not a level of this step; write a number from 1 to {most}'),
    "not-until": mark(
        '"{text}" does not say when to end; write for example 1 mile, 20 min or as long as you can'
    ),
    "no-section": mark(
        'No section above is called "{text}"; write the id or the name of one that stands above'
    ),
    "too-deep-groups": mark(
        "Groups stand more than {most} deep inside each other; put some of them side by side"
    ),
    "too-long-session": mark("With all its rounds this comes to more than {most} steps; write fewer rounds"),
    "not-frequency": mark('"{text}" does not say how often; write 3 a week, 2 a day or every 2nd day'),
    "no-length": mark("It is not said how long this lasts; write for example length: 6 weeks, or not stated"),
    "no-frequency": mark("It is not said how often this is done; write for example frequency: 3 a week"),
    "edit-unreadable": mark("The text cannot be read as it is; mend its mistakes first"),
    "edit-no-place": mark("This cannot be changed here by itself; change it in the text"),
    "edit-last": mark(
        "Nothing would be left here; take out what it stands in, or put something else in first"
    ),
    "edit-otherwise": mark("Something else would be changed, too; change it in the text"),
    "long-cue": mark("The cue {key} is longer than {most} characters and hard to read from afar; shorten it"),
}
