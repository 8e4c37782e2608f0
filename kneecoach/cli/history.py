"""`history --json`: everything recorded."""

from __future__ import annotations

import json
from argparse import Namespace

from kneecoach.cli.context import Context
from kneecoach.diary.history import history_json
from kneecoach.diary.reading import DiaryReader


def command(options: Namespace, context: Context) -> int:  # noqa: ARG001 - every command has this form
    """Print all sessions and events as JSON."""
    with DiaryReader.open(context.data) as diary:
        print(json.dumps(history_json(diary), ensure_ascii=False))
    return 0
