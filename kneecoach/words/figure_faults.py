"""The sentences for what is wrong with an exercise's poses."""

from __future__ import annotations

from kneecoach.words import mark

OF_FIGURES = {
    "figure-number": mark("{key} needs a number from {low} to {high}; write it as: 30"),
    "figure-place": mark("{key} needs a place in per cent of the body's height; write it as: [30, 0]"),
    "figure-no-start": mark("The poses have none that is called start; write one: start: {{hips: [0, 53]}}"),
    "figure-anchor": mark(
        "The pose {text} is held at another place than start; give both hips, or both shoulders, "
        "stand or kneel"
    ),
}
