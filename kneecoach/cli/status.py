"""`status --json`: the unfinished session."""

from __future__ import annotations

import json
from types import SimpleNamespace

from kneecoach.cli.context import Context
from kneecoach.coach import interrupted
from kneecoach.diary.reading import DiaryReader


def command(options: SimpleNamespace, context: Context) -> int:  # noqa: ARG001 - every command has this form
    """Print the unfinished session as JSON, `null` where there is none."""
    with DiaryReader.open(context.data) as diary:
        print(json.dumps(interrupted.status(interrupted.find(diary)), ensure_ascii=False))
    return 0
