"""Locks the desk when nobody has touched it for a while; what is typed stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

_MINUTE_MS = 60_000
_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)


class IdleLock(QObject):
    """Watches every key and movement in the program and tells when none has come for some minutes."""

    idled = Signal()

    def __init__(self, app: QApplication, is_busy: Callable[[], bool], parent: QObject) -> None:
        """Take what says that somebody is on the phone: that is no time to lock."""
        super().__init__(parent)
        self._is_busy = is_busy
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_timeout)
        app.installEventFilter(self)

    def lock_after(self, minutes: float) -> None:
        """Begin to count anew with another time; 0 never locks."""
        self._timer.stop()
        self._timer.setInterval(int(minutes * _MINUTE_MS))
        self._count_anew()

    def _count_anew(self) -> None:
        if self._timer.interval():
            self._timer.start()

    def _on_timeout(self) -> None:
        if self._is_busy():
            self._count_anew()
        else:
            self.idled.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._count_anew()
        return False
