"""The way from screen to screen, and at its foot how things stand."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP, LARGE, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.sign import Sign
from sisa_desk.ui.widgets.tips import set_tip

SIDEBAR_WIDTH = 216
#: Longer keys stand in the tip only.
_SHORT_KEY = 2

SCREEN_KEYS = {
    "desk": "F1",
    "requests": "F2",
    "agenda": "F3",
    "interpreters": "F4",
    "coverage": "F5",
    "organisations": "F6",
    "reports": "F8",
    "imports": "Ctrl+I",
    "preferences": "Ctrl+,",
}
SCREEN_ICONS = {
    "desk": "phone",
    "requests": "inbox",
    "agenda": "calendar-days",
    "interpreters": "users",
    "coverage": "layers",
    "organisations": "building-2",
    "reports": "chart-column",
    "imports": "file-spreadsheet",
    "preferences": "settings",
}


def screen_name(name: str) -> str:
    """Name a screen in the language of the interface."""
    return {
        "desk": translate("Screens", "Phone"),
        "requests": translate("Screens", "Requests"),
        "agenda": translate("Screens", "Agenda"),
        "interpreters": translate("Screens", "Interpreters"),
        "coverage": translate("Screens", "Coverage"),
        "organisations": translate("Screens", "Institutions"),
        "reports": translate("Screens", "Reports"),
        "imports": translate("Screens", "Import"),
        "preferences": translate("Screens", "Settings"),
    }[name]


class SidebarEntry(QPushButton):
    """One screen: its sign and name, how much waits there, and its key at the edge."""

    def __init__(self, text: str, key: str, icon_name: str) -> None:
        super().__init__()
        self._text = text
        self.setProperty("kind", "sidebar")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(TARGET + HALF_STEP)
        sign = Sign(icon_name, "on_sidebar")
        self._words = PlainLabel(text, role="on_sidebar", elided=True)
        self._count = PlainLabel(role="on_sidebar", size=SMALL, bold=True)
        key_text = left_to_right(shortcut_text(key))
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, STEP, 0)
        row.setSpacing(STEP)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        row.addWidget(PlainLabel(key_text if len(key) <= _SHORT_KEY else "", role="on_sidebar_quiet", size=SMALL))
        set_tip(self, text, QKeySequence(key))
        self.show_count(0)

    def show_count(self, number: int) -> None:
        """Say how much waits there; nothing takes no room."""
        self._count.setText(str(number) if number else "")
        self._count.setVisible(number > 0)
        self.setAccessibleName(f"{self._text} {number}" if number else self._text)


class Sidebar(QFrame):
    """The way from screen to screen, and at its foot how things stand."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self.setFixedWidth(SIDEBAR_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 2 * STEP, STEP, 2 * STEP)
        column.setSpacing(STEP // 2)
        title = PlainLabel(translate("MainWindow", "SiSA Desk"), role="on_sidebar", size=LARGE, bold=True)
        title.setContentsMargins(STEP, 0, 0, STEP)
        column.addWidget(title)
        self._buttons = {name: self._entry(name) for name in SCREEN_KEYS}
        for name, entry in self._buttons.items():
            if name == "imports":
                column.addStretch(1)
            column.addWidget(entry)
        self._line = PlainLabel(role="on_sidebar_quiet", size=SMALL)
        self._saved = PlainLabel(role="on_sidebar_quiet", size=SMALL)
        for part in (self._line, self._saved):
            part.setContentsMargins(STEP, 0, 0, 0)
            column.addWidget(part)
        self._saved_at, self._waiting = "", 0
        self._line.hide()
        self.mark("desk")

    def _entry(self, name: str) -> SidebarEntry:
        entry = SidebarEntry(screen_name(name), SCREEN_KEYS[name], SCREEN_ICONS[name])
        entry.setObjectName(f"screen-{name}")
        entry.clicked.connect(lambda _checked=False: self.chosen.emit(name))
        return entry

    def offer(self, names: Collection[str]) -> None:
        """Offer these screens only."""
        for name, entry in self._buttons.items():
            entry.setVisible(name in names)

    def mark(self, name: str) -> None:
        """Mark the screen that is shown."""
        self._buttons[name].setChecked(True)

    def show_count(self, name: str, number: int) -> None:
        """Put a number beside a screen."""
        self._buttons[name].show_count(number)

    def show_line(self, *, is_connected: bool) -> None:
        """Say whether the phone line is heard."""
        heard = translate("MainWindow", "Phone line connected")
        silent = translate("MainWindow", "Phone line away, trying again")
        self._line.setText(heard if is_connected else silent)
        self._line.show()

    def show_saved(self, time: str) -> None:
        """Say when something was stored last."""
        self._saved_at = time
        self._say_saved()

    def show_delivery(self, *, waiting: int) -> None:
        """Say how much is saved here and not on the server yet."""
        self._waiting = waiting
        self._say_saved()

    def _say_saved(self) -> None:
        if self._waiting:
            here = translate("MainWindow", "%n kept here, not sent yet", None, self._waiting)
            self._saved.setText(here)
        elif self._saved_at:
            self._saved.setText(translate("MainWindow", "Saved {time}").format(time=self._saved_at))
        else:
            self._saved.setText("")
