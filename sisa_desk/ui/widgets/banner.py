"""A strip across the screen that says what counts just now, with what can be done about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.sign import Sign

_ICONS: Final = {
    ChipRole.GOOD: "circle-check",
    ChipRole.WARN: "triangle-alert",
    ChipRole.BAD: "circle-x",
    ChipRole.INFO: "info",
    ChipRole.NEUTRAL: "info",
}
_ICON: Final = 18


class Banner(QFrame):
    """One sentence with a sign of its kind; takes no room while it has nothing to say."""

    def __init__(self, text: str = "", role: ChipRole = ChipRole.INFO, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._sign = Sign(_ICONS[role], f"on_{role}", size=_ICON)
        self._label = PlainLabel(wrapped=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(int(1.5 * STEP), STEP, int(1.5 * STEP), STEP)
        self._row.setSpacing(STEP)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = QVBoxLayout()
        self._words.setSpacing(STEP)
        self._words.addWidget(self._label)
        self._row.addLayout(self._words, 1)
        self._role = role
        self.say(text, role)

    @property
    def text(self) -> str:
        """Give what it says."""
        return self._label.full_text

    @property
    def role(self) -> ChipRole:
        """Give the kind of what it says."""
        return self._role

    def say(self, text: str, role: ChipRole | None = None) -> None:
        """Say something; nothing makes it go away."""
        is_new = text != self._label.full_text
        self.setVisible(bool(text))
        if not is_new and (role or self._role) is self._role and self.property("role"):
            return
        self._role = role or self._role
        self._label.setText(text)
        self._label.set_role(f"on_{self._role}")
        self._sign.show_icon(_ICONS[self._role], f"on_{self._role}")
        self.setProperty("role", str(self._role))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(text)
        if is_new and self.isVisible():
            announce(self, text)

    def add(self, widget: QWidget) -> None:
        """Put a button or pill behind the sentence."""
        self._row.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Put a button under a sentence that is long itself."""
        self._words.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
