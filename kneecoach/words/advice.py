"""The sentences of warnings: what is unusual; why, with the source; what to write."""

from __future__ import annotations

from kneecoach.words import mark

OF_ADVICE = {
    "advice-side": mark(
        "{id} works one side at a time and no side is written; the other side would be left out (ours); "
        "write “sides: each”, or left, right, affected"
    ),
    "advice-hold-short": mark(
        "This static stretch lasts {n} s; 10 to 30 s is recommended, 30 to 60 s for older people (ACSM 2011, "
        "2021); write for example “hold: 30 s”"
    ),
    "advice-hold-long": mark(
        "This static stretch lasts {n} s; more than 60 s at a time has not been shown to bring more (ACSM "
        "2011, 2021); write for example “hold: 30 s” and “reps: 2”"
    ),
    "advice-total": mark(
        "The stretches for the {muscle} add up to {n} s per side per session; about 60 s is needed "
        "(ACSM 2011); write more reps, for example “hold: 30 s” and “reps: 2”"
    ),
    "advice-rest": mark(
        "{n} sets with no rest between them; a tired muscle loses form and strength, and 2 to 3 min of rest "
        "is usual (ACSM 2011; 60 s at home: kneecoach’s own choice); write “rest: 60 s”, or “rest: not "
        "stated” where the source gives none"
    ),
    "advice-exercises": mark(
        "A remark: {n} exercises in one session. If the source has them all, keep them. The more there are, "
        "the fewer are done well (Henry 1999; at most {most} is ours)"
    ),
    "advice-cue": mark(
        "The cue for {key} takes {read} s to read and the hold lasts {n} s; nobody reads it to its end "
        "(15 characters a second, as in subtitles; in Japanese 4); shorten the cue, or hold longer"
    ),
    "advice-picture": mark(
        "There is no picture {text} in this file’s folder; the runner would see none (ours); put it there, "
        "or take the line out"
    ),
    "advice-picture-kind": mark(
        "{text} cannot be shown; a picture is a PNG or JPEG of at most 5 MB and 4096 x 4096 points (ours); "
        "save it as one"
    ),
    "advice-source": mark(
        "No source is named; nobody can look up where the doses come from (ours); write sources with a "
        "paper, a page or your own name"
    ),
    "advice-language": mark(
        "{key} is not written in {text}, as other texts of this file are; its reader would see another "
        "language (ours); write it as “{{en: Plank, ja: プランク}}”"
    ),
}
MUSCLES = {
    "hamstrings": mark("hamstrings"),
    "calf": mark("calf"),
    "quadriceps": mark("quadriceps"),
    "buttock": mark("buttock"),
    "trunk": mark("trunk"),
    "achilles": mark("Achilles tendon"),
    "adductors": mark("adductors"),
    "hip flexors": mark("hip flexors"),
}
