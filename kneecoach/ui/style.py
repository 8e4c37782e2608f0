"""Sizes, edges, grounds and letters of everything that Qt draws, from one look.

The sheet itself is `resources/style/sheet.qss`. The focus ring is not there: `focus.py` draws it around
the widget.
"""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QFont, QPalette

from kneecoach.paths import resources
from kneecoach.ui.look import Look, Palette, blend

_TEXT = {"title": 30, "heading": 19, "lead": 18, "body": 16, "small": 14, "number": 32}
_HEIGHT = {"control": 30, "segment": 26, "tall": 40}


def stylesheet(look: Look) -> str:
    """The whole application's style sheet for this look."""
    palette = look.palette
    colours = {name: getattr(palette, name) for name in palette._fields}
    colours["accent_soft"] = palette.soft(palette.accent)
    colours["accent_line"] = blend(palette.accent, palette.card, 0.35)
    colours["middle_soft"] = palette.soft(palette.middle)
    colours["upper_soft"] = palette.soft(palette.upper)
    sizes = {name: str(look.px(size)) for name, size in (_TEXT | _HEIGHT).items()}
    template = (resources() / "style" / "sheet.qss").read_text(encoding="utf-8")
    return Template(template).substitute(colours | sizes)


def qt_palette(palette: Palette) -> QPalette:
    """The same colours for what paints itself and for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, palette.paper),
        (role.WindowText, palette.ink),
        (role.Base, palette.card),
        (role.AlternateBase, palette.hover),
        (role.Text, palette.ink),
        (role.PlaceholderText, palette.muted),
        (role.Button, palette.card),
        (role.ButtonText, palette.ink),
        (role.BrightText, palette.upper),
        (role.Highlight, palette.accent),
        (role.HighlightedText, palette.on_fill),
        (role.Accent, palette.accent),
        (role.Link, palette.accent),
        (role.ToolTipBase, palette.ink),
        (role.ToolTipText, palette.paper),
    ):
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(palette.muted))
    return made


# Han characters are drawn as in Japan, whatever the system's own order of fonts
_JAPANESE = ("Noto Sans CJK JP", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", "Meiryo")


def font_for(language: str, system: QFont) -> QFont:
    """The system's font with digits of one width, and the Japanese families where they belong.

    In Japanese they come first, so that kana and digits are of one design; in English they only stand by.
    """
    font = QFont(system)
    families = (*_JAPANESE, system.family()) if language == "ja" else (system.family(), *_JAPANESE)
    font.setFamilies(families)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
