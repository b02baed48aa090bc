"""Ends requests whose time has passed while nobody was found, so that none is left open without a reason."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from sisa_desk.ui.frame import Frame

#: Times are agreed in quarters of an hour; a few minutes later is early enough.
_EVERY_MS: Final = 5 * 60 * 1000


class OverdueKeeper(QObject):
    """Looks once when the desk opens, and every few minutes."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        """Begin at once."""
        super().__init__(parent)
        self._frame = frame
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """End what is overdue; without any nothing happens."""
        self._frame.do(self._frame.services.requests.end_overdue)
