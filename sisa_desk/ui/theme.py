"""Colours by role, fonts and the grid; which widget uses which role is the widget's own affair."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QToolTip

from sisa_desk.ui.resources import resource

#: The grid: every distance is one of these.
STEP: Final = 8
HALF_STEP: Final = 4
#: No target is smaller than this, however small its words.
TARGET: Final = 32

#: The three sizes of letters, in pixels.
SMALL: Final = 12
NORMAL: Final = 14
LARGE: Final = 18
#: Beyond the three: self-designations that somebody across the table points at.
POINTED_AT: Final = 36

THEMES: Final = ("auto", "light", "dark", "contrast")

#: Needed from the first word on; the scripts of self-designations follow when the window stands.
_FIRST_FONTS: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_ARABIC_FONTS: Final = ("NotoSansArabicUI-Regular.ttf", "NotoSansArabicUI-Bold.ttf")
_FAMILIES: Final = (
    "Noto Sans",
    "Noto Sans Arabic UI",
    "Noto Sans Ethiopic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari UI",
    "Noto Sans Bengali UI",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Gurmukhi UI",
    "Noto Sans Tamil UI",
    "Noto Sans Thai UI",
    "Noto Sans Lao UI",
    "Noto Sans Myanmar UI",
    "Noto Sans Khmer UI",
    "Noto Sans Sinhala UI",
    "Noto Sans NKo",
    "Noto Sans Adlam",
    "Noto Sans Tifinagh",
    "Noto Sans Syriac",
    "Noto Sans Thaana",
    "Noto Sans Telugu UI",
    "Noto Sans Malayalam UI",
    "Noto Sans Gujarati UI",
    "Noto Sans Kannada UI",
    "Noto Sans Oriya UI",
    "Noto Serif Tibetan",
    "Noto Sans Meetei Mayek",
    "Noto Sans Vai",
    "Noto Sans CJK SC",
    "sans-serif",
)

_PALETTE: Final[Mapping[QPalette.ColorRole, str]] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "sheet_quiet",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_faint",
    QPalette.ColorRole.Button: "sheet",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_bad",
    QPalette.ColorRole.Light: "sheet",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "field_border",
    QPalette.ColorRole.Shadow: "field_border",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "on_tip",
    QPalette.ColorRole.Accent: "accent",
}
_GREYED: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.PlaceholderText,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: its name and the colour of each role."""

    name: str
    is_dark: bool
    roles: Mapping[str, str]


@cache
def theme(name: str) -> Theme:
    """Read a look from its file."""
    read = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(read["name"], read["is_dark"], read["roles"])


class _Looks:
    """Remembers the look that was chosen and the one that is on."""

    chosen = "light"
    current = "light"
    follows_system = False


def apply_theme(app: QApplication, name: str = "auto") -> Theme:
    """Give the program one of the looks; "auto" follows the system, also when it changes later."""
    _Looks.chosen = name
    load_fonts()
    if not _Looks.follows_system:
        _Looks.follows_system = True
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: _follow(app))
    return _put_on(app)


def _follow(app: QApplication) -> None:
    if _Looks.chosen == "auto":
        _put_on(app)


def _put_on(app: QApplication) -> Theme:
    look = theme(_resolved(_Looks.chosen))
    _Looks.current = look.name
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette_of(look))
    QToolTip.setPalette(palette_of(look))
    app.setFont(font())
    app.setStyleSheet(_style_sheet(look.name))
    return look


def _resolved(name: str) -> str:
    if name in THEMES and name != "auto":
        return name
    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if is_dark else "light"


def current_theme() -> Theme:
    """Give the look that is on."""
    return theme(_Looks.current)


def color(role: str, look: Theme | None = None) -> QColor:
    """Give the colour of a role in a look; without one, in the look that is on."""
    return QColor((look or theme(_Looks.current)).roles[role])


def palette_of(look: Theme) -> QPalette:
    """Make Qt's palette of a look, every role of it set, greyed out where disabled."""
    palette = QPalette()
    for qt_role, role in _PALETTE.items():
        palette.setColor(QPalette.ColorGroup.All, qt_role, QColor(look.roles[role]))
    for qt_role in _GREYED:
        palette.setColor(QPalette.ColorGroup.Disabled, qt_role, QColor(look.roles["text_disabled"]))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, QColor(look.roles["sheet_quiet"]))
    return palette


@cache
def _style_sheet(name: str) -> str:
    folder = resource("themes")
    words = {**theme(name).roles, "name": name, "folder": folder.as_posix()}
    text = (folder / "style.qss").read_text(encoding="utf-8")
    return re.sub(r"\{(\w+)\}", lambda found: words[found[1]], text)


@cache
def load_fonts() -> tuple[int, ...]:
    """Load the letters that the first window needs."""
    return tuple(_load(name) for name in (*_FIRST_FONTS, *_ARABIC_FONTS))


@cache
def load_scripts() -> tuple[int, ...]:
    """Load the scripts of all self-designations; to be called when the window stands."""
    known = {*_FIRST_FONTS, *_ARABIC_FONTS}
    return tuple(_load(path.name) for path in sorted(resource("fonts").glob("*.ttf")) if path.name not in known)


def _load(name: str) -> int:
    return QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def font(size: int = NORMAL, *, bold: bool = False) -> QFont:
    """Make a font of the house in one of its sizes."""
    made = QFont()
    made.setFamilies(list(_FAMILIES))
    made.setPixelSize(size)
    made.setBold(bold)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made
