"""`history --json`: everything recorded."""

from __future__ import annotations

from argparse import Namespace

from kneecoach.cli.context import Context
from kneecoach.diary.history import history_text
from kneecoach.diary.reading import DiaryReader


def command(options: Namespace, context: Context) -> int:  # noqa: ARG001 - every command has this form
    """Print all sessions and events as JSON."""
    with DiaryReader.open(context.data) as diary:
        print(history_text(diary))
    return 0
