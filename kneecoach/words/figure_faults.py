"""The sentences for what is wrong with an exercise's poses."""

from __future__ import annotations

from kneecoach.words import mark

OF_FIGURES = {
    "figure-number": mark("{key} needs a number from {low} to {high}; write it as: 30"),
    "figure-place": mark("{key} needs a place in per cent of the body's height; write it as: [30, 0]"),
    "figure-no-start": mark("The poses have none that is called start; write one: start: {{hips: [0, 53]}}"),
    "figure-many": mark(
        "The pose {text} is one too many: a figure has at most {most}; take out the poses that nothing names"
    ),
    "figure-shown": mark(
        "show names {n} poses, and the sheet has room for {most}; name the {most} that matter"
    ),
    "figure-loop": mark(
        "A loop goes round two knees or two ankles; write it as: loop: [near knee, far knee]"
    ),
    "figure-counted": mark(
        "The pose {text} counts a foot's place from that same leg, or each foot's from the other; count it "
        "from the hip, or let only one leg go by the other"
    ),
    "figure-anchor": mark(
        "The pose {text} is held at another place than start; give both hips, or both shoulders, "
        "stand or kneel"
    ),
    "figure-reach": mark(
        "The pose {text}: {key} misses its place by {n} % of the body's height, the limb is too short or too "
        "long for it; move its place, or bring hips or trunk nearer"
    ),
    "figure-limit": mark(
        "The pose {text}: {key} comes to {n} degrees, and a body goes from {low} to {high} (AAOS 1965, with "
        "room for a stretch); change that angle, or the place of its hand or foot"
    ),
    "figure-sunk": mark(
        "The pose {text}: {key} lies {n} % of the body's height in the floor, its flesh counted; raise hips, "
        "shoulders or that place by as much"
    ),
    "figure-line": mark(
        "The pose {text} breaks its own form: the line bends by {n} degrees at {key}, and {most} are "
        "allowed; change the angles around it, or what form says"
    ),
    "figure-lifted": mark(
        "The pose {text} breaks its own form: {key} is {n} % of the body's height off the floor; put it at "
        "height 0, or change what form says"
    ),
    "figure-above": mark(
        "The pose {text} breaks its own form: {key} is not clearly lower than what form names after it; "
        "lower it, or change what form says"
    ),
    "figure-straight": mark(
        "The pose {text} breaks its own form: {key} is not clearly bent, its limb reaches {n} % of its "
        "length and 95 are allowed; bend it, or change what form says"
    ),
}
