"""Keys drawn as caps, beside what they do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.theme import HALF_STEP, SMALL, color, font

_HEIGHT: Final = 20
_SIDE: Final = 6


class KeyHint(QLabel):
    """One or several keys, each in its cap; the keys stay in order in every direction."""

    def __init__(self, *keys: str, role: str = "text_quiet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._caps: tuple[str, ...] = ()
        self.show_keys(*keys)

    def show_keys(self, *keys: str) -> None:
        """Show other keys."""
        self._caps = tuple(shortcut_text(key) or key for key in keys)
        self.setText(" ".join(self._caps))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        widths = [self._width(cap) for cap in self._caps]
        return QSize(sum(widths) + HALF_STEP * max(len(widths) - 1, 0), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = (self.width() - self.sizeHint().width()) if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        for cap in self._caps:
            place = QRect(x, (self.height() - _HEIGHT) // 2, self._width(cap), _HEIGHT)
            paint_cap(painter, place, cap, self._role)
            x += place.width() + HALF_STEP

    def _width(self, cap: str) -> int:
        return max(QFontMetrics(font(SMALL)).horizontalAdvance(cap) + 2 * _SIDE, _HEIGHT)


def paint_cap(painter: QPainter, place: QRect, cap: str, role: str) -> None:
    """Draw a key in its cap, in the colour of a role and small letters."""
    edge = color(role)
    edge.setAlphaF(0.45)
    painter.setFont(font(SMALL))
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(color(role))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cap)
