"""Sizes, edges and grounds of everything that Qt draws, from one palette: a Qt style sheet for Fusion.

Distances are multiples of 8 px. The focus ring is not here: `focus.py` draws it around the widget.
"""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QFont, QPalette

from kneecoach.ui.look import Look, Palette

_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog, QWidget[role="page"], QMessageBox { background: $paper; }
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; border: none; }
QLabel { color: $ink; background: transparent; font-size: ${body}px; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 700; }
QLabel[role="lead"] { font-size: ${lead}px; color: $muted; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { font-size: ${small}px; color: $muted; }
QLabel[role="number"] { font-size: ${number}px; font-weight: 700; }
QLabel[role="accent"] { color: $accent; font-weight: 700; }
QLabel[role="keycap"] { background: $card; border: 1px solid $line; border-radius: 6px; padding: 2px 8px;
  font-size: ${small}px; font-weight: 700; }
QLabel[role="chip"] { background: $accent_soft; color: $accent; border-radius: 8px; padding: 4px 12px;
  font-size: ${small}px; font-weight: 700; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 16px; }
QFrame[role="tinted"] { background: $accent_soft; border: 1px solid $accent_line; border-radius: 16px; }
QFrame[role="rule"] { background: $line; border: none; min-height: 1px; max-height: 1px; }

QPushButton { font-size: ${body}px; font-weight: 600; color: $ink; background: $card; border: 1px solid $outline;
  border-radius: 12px; padding: 8px 20px; min-height: ${control}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; background: $paper; border-color: $line; }
QPushButton[role="primary"] { color: $on_fill; background: $accent; border-color: $accent; }
QPushButton[role="primary"]:hover { background: $accent_deep; border-color: $accent_deep; }
QPushButton[role="primary"]:pressed { background: $accent_deep; border-color: $ink; }
QPushButton[role="primary"]:disabled { color: $muted; background: $line; border-color: $line; }
QPushButton[role="danger"] { color: $upper; background: $card; border-color: $upper; }
QPushButton[role="danger"]:hover { background: $upper_soft; }
QPushButton[role="danger"]:pressed { background: $upper; color: $on_fill; }
QPushButton[role="ghost"] { color: $muted; background: transparent; border-color: transparent; padding: 8px 12px; }
QPushButton[role="ghost"]:hover { color: $ink; background: $hover; }
QPushButton[role="ghost"]:pressed { color: $ink; background: $line; }
QPushButton[big="true"] { font-size: ${lead}px; border-radius: 14px; padding: 8px 28px; min-height: ${tall}px; }
QPushButton[role="tile"] { text-align: left; padding: 12px 20px; border-color: $line; border-radius: 16px; }
QPushButton[role="tile"]:hover { border-color: $outline; background: $card; }
QPushButton[role="tile"]:checked { border: 2px solid $accent; background: $accent_soft; }

QRadioButton[role="segment"] { font-size: ${body}px; font-weight: 600; color: $ink; background: transparent;
  border: 1px solid transparent; border-radius: 10px; padding: 6px 18px; min-height: ${segment}px; }
QRadioButton[role="segment"]:hover { background: $hover; }
QRadioButton[role="segment"]:checked { color: $paper; background: $ink; }
QRadioButton[role="segment"]:disabled { color: $muted; }
QRadioButton[role="segment"]:checked:disabled { color: $muted; background: $line; }
QFrame[role="segments"] { background: $card; border: 1px solid $outline; border-radius: 13px; }

QWidget[role="sidebar"] { background: $side; }
QPushButton[role="nav"] { text-align: left; font-weight: 400; background: transparent; border: 1px solid transparent;
  border-radius: 10px; padding: 4px 12px; min-height: ${control}px; }
QPushButton[role="nav"]:hover { background: $hover; }
QPushButton[role="nav"]:checked { font-weight: 700; background: $card; border-color: $line; }

QComboBox, QLineEdit, QPlainTextEdit, QSpinBox { font-size: ${body}px; color: $ink; background: $card;
  border: 1px solid $outline; border-radius: 10px; padding: 6px 14px; min-height: ${segment}px;
  selection-background-color: $accent; selection-color: $on_fill; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox QAbstractItemView { background: $card; color: $ink; border: 1px solid $outline; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $ink; }
QAbstractItemView { font-size: ${body}px; color: $ink; background: $card; border: none; outline: none; }
QCheckBox { font-size: ${body}px; color: $ink; spacing: 12px; min-height: ${segment}px; }

QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $line; }
QSlider::sub-page:horizontal { height: 6px; border-radius: 3px; background: $accent; }
QSlider::handle:horizontal { width: 20px; height: 20px; margin: -7px 0; border-radius: 10px; background: $accent;
  border: none; }
QSlider::handle:horizontal:hover { background: $accent_deep; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: $outline; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $outline; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { color: $paper; background: $ink; border: none; padding: 6px 10px; font-size: ${small}px; }
""")

_TEXT = {"title": 30, "heading": 19, "lead": 18, "body": 16, "small": 14, "number": 32}
_HEIGHT = {"control": 30, "segment": 26, "tall": 40}


def stylesheet(look: Look) -> str:
    """The whole application's style sheet for this look."""
    palette = look.palette
    colours = {name: getattr(palette, name) for name in palette.__dataclass_fields__}
    colours["accent_soft"] = palette.soft(palette.accent)
    colours["accent_line"] = palette.line
    colours["upper_soft"] = palette.soft(palette.upper)
    sizes = {name: str(look.px(size)) for name, size in (_TEXT | _HEIGHT).items()}
    return _SHEET.substitute(colours | sizes)


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
