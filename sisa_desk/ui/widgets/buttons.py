"""Buttons of the house: primary, ordinary, quiet or dangerous, with icon and shortcut in one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from sisa_desk.ui.icons import icon as named_icon
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.tips import set_tip

Kind = Literal["ordinary", "primary", "quiet", "danger"]

#: Wider than high: the outline keeps its shape and the words keep their distance.
_ICON: Final = QSize(22, 16)
_INK: Final = {"ordinary": "text_quiet", "primary": "on_accent", "quiet": "accent_text", "danger": "on_bad"}


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    kind: Kind = "ordinary",
    icon: str = "",
    tip: str = "",
    shortcut: QKeySequence | None = None,
    name: str = "",
) -> QPushButton:
    """Make a button; without words it shows its icon only and takes its name from the tip."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setObjectName(name)
    made.setMinimumHeight(TARGET)
    made.setAccessibleName(text or tip)
    made.setAutoDefault(False)
    if icon:
        made.setIcon(named_icon(icon, _INK[kind]))
        made.setIconSize(_ICON if text else QSize(16, 16))
    if tip or shortcut:
        set_tip(made, tip or text, shortcut)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def grey(widget: QPushButton, reason: str) -> None:
    """Grey a button and say why in its tip; an empty reason makes it usable again."""
    widget.setEnabled(not reason)
    set_tip(widget, reason or widget.accessibleName())
    widget.setAccessibleDescription(reason)
