"""A key in a filled cap, as buttons show the key that presses them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from sisa_desk.ui.language import left_to_right
from sisa_desk.ui.theme import HALF_STEP, SMALL, color, font

CAP: Final = 20


def paint_cap(painter: QPainter, place: QRect, key: str, *, is_enabled: bool = True) -> None:
    """Paint a key; the cap of what cannot be pressed just now is pale."""
    painter.setBrush(color("accent" if is_enabled else "neutral"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(place), HALF_STEP, HALF_STEP)
    painter.setFont(font(SMALL, bold=True))
    painter.setPen(color("on_accent" if is_enabled else "on_neutral"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, left_to_right(key))
