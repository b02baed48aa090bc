"""Grey bars where rows will be; still, so that nothing blinks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP, color

_ROW: Final = 40
#: Shares of the width, so that the bars look like words and not like a wall.
_SHARES: Final = (0.62, 0.48, 0.7, 0.4, 0.56)


class Skeleton(QWidget):
    """So many rows that are still on their way."""

    def __init__(self, rows: int = 5, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(translate("Skeleton", "Loading"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._rows * _ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("skeleton"))
        for row in range(min(self._rows, self.height() // _ROW + 1)):
            width = int((self.width() - 2 * STEP) * _SHARES[row % len(_SHARES)])
            left = self.width() - STEP - width if self.isRightToLeft() else STEP
            painter.drawRoundedRect(QRectF(left, row * _ROW + (_ROW - 12) // 2, width, 12), 6, 6)
