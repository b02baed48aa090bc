"""How long somebody has been waiting, in minutes and seconds; says when a threshold is passed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.ui.language import clock_text, duration_text
from sisa_desk.ui.theme import LARGE, STEP, color, font

#: After three minutes a caller is offered another way (call-back, appointment, partner service).
THRESHOLDS_S: Final = (60, 180)


class WaitClock(QWidget):
    """Ticks once a second and repaints nothing but itself."""

    threshold_passed = Signal(object)

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        label: str,
        roles: Sequence[str] = ("text", "on_warn", "on_bad"),
        grounds: Sequence[str] = (),
        thresholds: Sequence[int] = THRESHOLDS_S,
        parent: QWidget | None = None,
    ) -> None:
        """Take the clock; roles (and grounds to stand on) hold before, between and after the thresholds in seconds."""
        super().__init__(parent)
        self._clock = clock
        self._label = label
        self._roles = tuple(roles)
        self._grounds = tuple(grounds)
        self._thresholds = tuple(thresholds)
        self._since: datetime | None = None
        self._seconds = 0
        self._passed = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1_000)
        self._timer.timeout.connect(self.tick)
        self._tell()

    @property
    def seconds(self) -> int:
        """Give how long it has been, in whole seconds."""
        return self._seconds

    @property
    def since(self) -> datetime | None:
        """Give the moment it counts from; None while nobody waits."""
        return self._since if self.is_running else None

    @property
    def is_running(self) -> bool:
        """Say whether somebody is waiting."""
        return self._timer.isActive()

    def start(self, since: datetime, thresholds: Sequence[int] = ()) -> None:
        """Count from a moment in UTC, with other thresholds where some are given."""
        self._since, self._passed = since, 0
        self._thresholds = tuple(thresholds) or self._thresholds
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Stop counting; the time reached stays."""
        self._timer.stop()

    def tick(self) -> None:
        """Read the clock."""
        if self._since is None:
            return
        self._seconds = max(int((self._clock() - self._since).total_seconds()), 0)
        self._tell()
        while self._passed < len(self._thresholds) and self._seconds >= self._thresholds[self._passed]:
            self._passed += 1
            self.threshold_passed.emit(self._thresholds[self._passed - 1])
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._label} {duration_text(self._seconds)}")
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        letters = QFontMetrics(font(LARGE, bold=True))
        pattern = "0:00:00" if self._seconds >= 3_600 else "00:00"
        side, above = (STEP, 2) if self._grounds else (1, 0)
        return QSize(letters.horizontalAdvance(pattern) + 2 * side, letters.height() + 2 * above)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        painter.setFont(font(LARGE, bold=True))
        painter.setPen(color(self._roles[min(self._passed, len(self._roles) - 1)]))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, clock_text(self._seconds))

    def _paint_ground(self, painter: QPainter) -> None:
        ground = self._grounds[min(self._passed, len(self._grounds) - 1)] if self._grounds else ""
        if ground:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), STEP, STEP)
