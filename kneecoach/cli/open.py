"""`open [FILE] --screenshot PNG`: the real window, offscreen, drawn to a picture. It records nothing."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from kneecoach.cli.context import Context
from kneecoach.paths import given


def command(options: SimpleNamespace, context: Context) -> int:
    """Draw one page at one moment, and quit."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kneecoach.diary.reading import DiaryReader
    from kneecoach.files import write_file
    from kneecoach.ui.application import make_application
    from kneecoach.ui.picture import Wanted, draw, png_of

    file = given(options.file).absolute() if options.file else None
    app = make_application(["kneecoach"])
    settings = replace(context.settings, theme="dark" if options.dark else "light")
    page = options.page or ("session" if file else "today")
    with DiaryReader.open(context.data) as reader:
        wanted = Wanted(page, file, options.at, options.size)
        image = draw(app, reader, context.data, settings, context.words, wanted)
    write_file(Path(options.screenshot).absolute(), png_of(image), private=False)
    return 0
