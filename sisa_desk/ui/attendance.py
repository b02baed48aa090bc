"""Tells the other desks which record is open here, and this desk who has it open there: "Anna is on it"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.domain.events import Event, Noun
from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.presences import Presence

#: Who only passes by on the way through a list is not on it.
SITS_AFTER_MS: Final = 1_500
#: Well before the others would take this desk for gone.
_STAYS_EVERY_MS: Final = 30_000


class Attendance(QObject):
    """Follows one place of a screen: while a record stands there and is in sight, somebody is on it."""

    changed = Signal(str)

    def __init__(self, frame: Frame, place: QWidget) -> None:
        """Watch a widget that shows one record at a time."""
        super().__init__(place)
        self._frame = frame
        self._place = place
        self._open: tuple[Noun, UUID] | None = None
        self._told: UUID | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._sit)
        place.installEventFilter(self)
        frame.happened.connect(self._on_happened)

    def attend(self, noun: Noun, key: UUID | None) -> None:
        """Follow another record, or none."""
        opened = None if key is None else (noun, key)
        if opened == self._open:
            return
        self._open = opened
        self._begin()

    def _begin(self) -> None:
        self._leave()
        self.changed.emit("")
        if self._open is not None and self._place.isVisible():
            self._timer.start(SITS_AFTER_MS)
            self._look()

    def _sit(self) -> None:
        if self._open is None:
            return
        self._told = self._open[1]
        self._frame.operations.do(self._frame.services.presences.sit, *self._open)
        self._timer.start(_STAYS_EVERY_MS)

    def _leave(self) -> None:
        self._timer.stop()
        told, self._told = self._told, None
        if told is not None:
            self._frame.operations.do(self._frame.services.presences.stand_up, told)

    def _look(self) -> None:
        self._frame.ask(self._frame.services.presences.elsewhere, then=self._on_seen, key=self, owner=self)

    def _on_seen(self, seen: Mapping[UUID, Presence]) -> None:
        presence = None if self._open is None else seen.get(self._open[1])
        self.changed.emit(presence.operator if presence else "")

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.PRESENCE and self._open is not None and self._place.isVisible():
            self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._begin()
        elif event.type() == QEvent.Type.Hide:
            self._leave()
        return False
