"""The conditions a progression may wait for: a closed list, so that each can be tested by the program."""

from __future__ import annotations

CONDITIONS = (
    "lower band",
    "no rise",
    "all reps done",
    "all time done",
    "felt easy",
    "good form",
    "test in band",
)
PAIN_OPEN = "not stated"  # of `pain`: the source says nothing of it, and the first model holds
PAIN_MODELS = ("strict", "runner-2", "thomee")
