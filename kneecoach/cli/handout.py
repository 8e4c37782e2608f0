"""`handout FILE -o OUT.pdf`: the sheet of paper to hand out."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

from kneecoach.cli.context import Context
from kneecoach.cli.parsing import WrongUsage
from kneecoach.paths import given


def command(options: SimpleNamespace, context: Context) -> int:
    """Write the PDF; what stands in its place is kept on any fault."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kneecoach.ui.application import make_application
    from kneecoach.ui.handout.making import make_handout

    file, target = given(options.file).absolute(), Path(options.output).absolute()
    if target.exists() and file.exists() and target.samefile(file):
        reason = context.words.say("-o names the routine itself")
        raise WrongUsage("kneecoach handout FILE -o OUT.pdf\n", reason, context.words)
    _app = make_application(["kneecoach"])
    make_handout(context.words, file, target, options.paper, context.settings.figure)
    return 0
