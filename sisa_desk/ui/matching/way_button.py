"""One way out as a line: its key in a cap, what would be different, and how many could then come."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle
from typing_extensions import override

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import NORMAL, STEP, TARGET, color, font
from sisa_desk.ui.widgets.chip import ChipRole, chip_size, paint_chip
from sisa_desk.ui.widgets.key_cap import CAP, paint_cap
from sisa_desk.ui.widgets.tips import set_tip

_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class WayButton(QAbstractButton):
    """A line that is taken by Enter, by its digit or by the mouse."""

    def __init__(self, text: str, count: str, *, key: str, warning: str = "") -> None:
        super().__init__()
        self.count = count
        self.key = key
        self.setText(text.replace("&", "&&"))
        self._text = text
        self.setAccessibleName(", ".join(filter(None, (text, count))))
        said = translate("WaysOut", "Key {key}").format(key=key) if key else ""
        self.setAccessibleDescription(" ".join(filter(None, (warning, said))))
        set_tip(self, "\n".join(filter(None, (text, warning, said))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown_text(self) -> str:
        """Give what would be different."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(NORMAL)).horizontalAdvance(self._text)
        chip = chip_size(self.count).width() + STEP if self.count else 0
        return QSize(words + CAP + chip + 3 * STEP, TARGET)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(20 * STEP, TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setBrush(color("pressed" if self.isDown() else "hover" if self.underMouse() else "sheet"))
        painter.setPen(QPen(color("focus" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        inner = self.rect().adjusted(STEP, 0, -STEP, 0)
        inner = self._paint_key(painter, inner)
        inner = self._paint_count(painter, inner)
        painter.setFont(font(NORMAL))
        painter.setPen(color("text"))
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, inner.width())
        place = self._place(inner)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _paint_key(self, painter: QPainter, inner: QRect) -> QRect:
        if self.key:
            paint_cap(painter, self._place(QRect(inner.left(), (self.height() - CAP) // 2, CAP, CAP)), self.key)
        return inner.adjusted(CAP + STEP, 0, 0, 0)

    def _paint_count(self, painter: QPainter, inner: QRect) -> QRect:
        if not self.count:
            return inner
        size = chip_size(self.count)
        chip = QRect(
            inner.right() - size.width() + 1, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        paint_chip(painter, self._place(chip), self.count, ChipRole.GOOD)
        return inner.adjusted(0, 0, -size.width() - STEP, 0)

    def _place(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
