"""`open [FILE] --screenshot PNG`: the real window, offscreen, drawn to a picture. It records nothing."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from kneecoach.cli.context import Context
from kneecoach.errors import MachineError, Trouble


def command(options: Namespace, context: Context) -> int:
    """Draw one page at one moment, and quit."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    from kneecoach.diary.reading import DiaryReader
    from kneecoach.files import write_file
    from kneecoach.ui.application import make_application
    from kneecoach.ui.picture import Wanted, draw

    file = Path(options.file).absolute() if options.file else None
    app = make_application(["kneecoach"])
    settings = replace(context.settings, theme="dark" if options.dark else "light")
    page = options.page or ("session" if file else "today")
    with DiaryReader.open(context.data) as reader:
        wanted = Wanted(page, file, options.at, options.size)
        image = draw(app, reader, context.data, settings, context.words, wanted)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs know only file names
        raise MachineError(Trouble.CANNOT_WRITE, options.screenshot)
    write_file(Path(options.screenshot).absolute(), bytes(held.data()), private=False)
    return 0
