"""Calendars while the program runs: read again by themselves, one after the other, on a lane where nobody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.calendars import CalendarRead
    from sisa_desk.services.receipts import Receipt

#: How often is looked whether one is due; the first look comes when the window has come to rest.
_LOOK_MS: Final = 60_000
_FIRST_LOOK_MS: Final = 30_000


class CalendarKeeper(QObject):
    """Has calendars read that are due; tells every screen where something is different."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        """Stand on a frame; nothing is read before `begin`."""
        super().__init__(parent)
        self._frame = frame
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on, every minute, which calendars are due."""
        QTimer.singleShot(_FIRST_LOOK_MS, self, self.look)
        self._timer.start()

    def look(self) -> None:
        """Have those read that are due."""
        due = self._frame.services.calendars.due
        self._frame.network.ask(due, then=self._on_due, key="calendars-due", owner=self)

    def _on_due(self, waiting: tuple[UUID, ...]) -> None:
        # One at a time: whoever has a calendar read by hand waits for one of the others at most.
        if waiting:
            read = self._frame.services.calendars.read_if_due
            ask = self._frame.network.ask
            ask(read, waiting[0], then=self._on_read, refused=self._on_gone, key="calendar-read", owner=self)

    def _on_read(self, receipt: Receipt[CalendarRead] | None) -> None:
        if receipt is not None and (receipt.value.refreshed or receipt.value.source.trouble):
            for event in receipt.events:
                self._frame.tell(event)
        self.look()

    def _on_gone(self, _refusal: object) -> None:
        """Go on: somebody took the calendar out while it was read."""
        self.look()
