"""Brings what a phone line tells from its own thread onto the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from sisa_desk.services.telephone import HungUp, LineEvent, LineStatus, PickedUp, Ring, Telephone


class PhoneBridge(QObject):
    """Tells rings, answers, ends and the state of the line as signals."""

    rang = Signal(object)
    picked_up = Signal(object)
    hung_up = Signal(object)
    line_changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, telephone: Telephone, parent: QObject | None = None) -> None:
        """Take the lines; nothing is heard before `start`."""
        super().__init__(parent)
        self._telephone = telephone
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to listen."""
        self._telephone.start(self.take)

    def stop(self) -> None:
        """Listen no more."""
        self._telephone.stop()

    def take(self, event: LineEvent) -> None:
        """Take an event from any thread."""
        self._arrived.emit(event)

    def _on_arrived(self, event: LineEvent) -> None:
        match event:
            case Ring():
                self.rang.emit(event)
            case PickedUp():
                self.picked_up.emit(event)
            case HungUp():
                self.hung_up.emit(event)
            case LineStatus():
                self.line_changed.emit(event)
