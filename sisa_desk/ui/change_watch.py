"""Looks several times a second whether another desk stored something, and tells every screen of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from sisa_desk.domain.events import Event
from sisa_desk.ui.frame import Frame

EVERY_MS: Final = 400


class ChangeWatch(QObject):
    """Asks on the data lane; the next look waits for the answer to the last one, so that a long task holds up none."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        """Stand on a frame; nothing is looked at before `start`."""
        super().__init__(parent)
        self._frame = frame
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Remember where things stand, and look again and again from now on."""
        self.look()

    def look(self) -> None:
        """Ask what the other desks stored."""
        self._frame.ask(self._frame.services.changes.news, then=self._on_news, key="changes", owner=self)

    def _on_news(self, news: Sequence[Event]) -> None:
        self._timer.start()
        for event in news:
            self._frame.tell(event)
        if news:
            self._frame.changed_elsewhere.emit()
