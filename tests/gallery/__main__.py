"""Every page and state as a picture, in both languages, light and dark, and three sizes."""

from __future__ import annotations

import argparse
import html
import os
import sys
from pathlib import Path

from tests.gallery import reference
from tests.gallery.figures import draw_all
from tests.gallery.frame import Setting, picture, settings
from tests.gallery.states import STATES


def main() -> int:
    """Draw them all; an index.html in OUT shows them side by side."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", metavar="OUT", type=Path)
    parser.add_argument(
        "--only", default="", metavar="WORD", help="only states and settings with WORD in their name"
    )
    parser.add_argument(
        "--figures", action="store_true", help="every exercise as a strip of key poses instead of the pages"
    )
    parser.add_argument(
        "--reference", action="store_true", help="the pictures of routines/README.md instead of the pages"
    )
    parser.add_argument(
        "--text", type=float, default=1.0, metavar="N", help="with the system's text N times as large, 1 to 2"
    )
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kneecoach.ui.application import make_application

    app = make_application(["kneecoach"])
    if options.figures:
        return _figures(options.out, options.only)
    if options.reference:
        return _reference(options.out)
    drawn = []
    for state in STATES:
        for setting in settings(options.text):
            name = f"{state.name}-{setting}.png"
            if all(word in name for word in options.only.split()):
                options.out.mkdir(parents=True, exist_ok=True)
                if not picture(app, state, setting).save(str(options.out / name)):
                    print(f"cannot write {options.out / name}", file=sys.stderr)
                    return 3
                drawn.append((state.name, setting, name))
    _index(options.out, drawn)
    print(f"{len(drawn)} pictures in {options.out}")
    return 0


def _figures(out: Path, only: str) -> int:
    try:
        files = draw_all(out, only)
    except OSError as error:
        print(f"cannot write {out / str(error)}", file=sys.stderr)
        return 3
    print(f"{len(files)} strips in {out}")
    return 0


def _reference(out: Path) -> int:
    try:
        files = reference.write(out)
    except OSError as error:
        print(f"cannot write {out / str(error)}", file=sys.stderr)
        return 3
    print(f"{len(files)} pictures in {out}")
    return 0


def _index(out: Path, drawn: list[tuple[str, Setting, str]]) -> None:
    rows = [
        f'<figure><a href="{html.escape(file)}"><img width="480" loading="lazy" src="{html.escape(file)}">'
        f"</a><figcaption>{html.escape(f'{state} · {setting}')}</figcaption></figure>"
        for state, setting, file in drawn
    ]
    style = "<style>body{display:flex;flex-wrap:wrap;gap:16px;font:14px sans-serif}figure{margin:0}</style>"
    text = f'<!doctype html><meta charset="utf-8"><title>kneecoach</title>{style}' + "\n".join(rows)
    (out / "index.html").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
