"""`history --json`: everything recorded."""

from __future__ import annotations

from types import SimpleNamespace

from kneecoach.cli.context import Context
from kneecoach.diary.history import history_text
from kneecoach.diary.reading import DiaryReader


def command(options: SimpleNamespace, context: Context) -> int:  # noqa: ARG001 - every command has this form
    """Print all sessions and events as JSON."""
    with DiaryReader.open(context.data) as diary:
        print(history_text(diary))
    return 0
