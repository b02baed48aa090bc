"""A painted week that shows what the rows of a weekly pattern mean; it is looked at, the rows are edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget
from typing_extensions import override

from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.rhythms import rhythm_of
from sisa_desk.ui.interpreters.roster_words import pattern_text, weekday_names
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import SMALL, color, font
from sisa_desk.ui.widgets.tips import plain_tip

_HEAD: Final = 20
_MARGIN: Final = 24
_HOUR: Final = 9
_STEP_HOURS: Final = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a weekday; one that does not come every week is drawn open."""

    weekday: int
    start_minute: int
    end_minute: int
    is_weekly: bool
    text: str


def blocks_of(patterns: Iterable[Pattern]) -> tuple[Block, ...]:
    """Give the stretches of some patterns; what cannot be read yet is left out."""
    found = []
    for pattern in patterns:
        try:
            days, rhythm = rhythm_of(pattern)
        except InvalidInput:
            continue
        is_weekly = rhythm.every == 1 and not rhythm.nth
        text = pattern_text(pattern)
        found += [Block(day, pattern.start_minute, pattern.end_minute, is_weekly, text) for day in sorted(days)]
    return tuple(found)


class WeekGrid(QWidget):
    """Seven columns from early to late."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._first, self._last = 6, 22
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.show_patterns(())

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Draw some patterns."""
        listed = tuple(patterns)
        self._blocks = blocks_of(listed)
        self._first = min([6, *(one.start_minute // 60 for one in self._blocks)])
        self._last = max([22, *(-(-one.end_minute // 60) for one in self._blocks)])
        nothing = translate("WeekGrid", "No weekly times.")
        self.setAccessibleName(translate("WeekGrid", "The week in a picture"))
        self.setAccessibleDescription(". ".join(map(pattern_text, listed)) or nothing)
        self.updateGeometry()
        self.update()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give what is drawn."""
        return self._blocks

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _HEAD + (self._last - self._first) * _HOUR + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        self._paint_ground(painter)
        for block in self._blocks:
            self._paint_block(painter, block)

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(color("text_quiet"))
        for weekday, name in enumerate(weekday_names()):
            head = QRect(self._x(weekday), 0, self._width(), _HEAD)
            painter.drawText(self._place(head), Qt.AlignmentFlag.AlignCenter, name)
        for hour in range(-(-self._first // _STEP_HOURS) * _STEP_HOURS, self._last + 1, _STEP_HOURS):
            y = self._y(hour * 60)
            painter.setPen(color("line"))
            line = self._place(QRect(_MARGIN, y, self.width() - _MARGIN, 1))
            painter.drawLine(line.left(), y, line.right(), y)
            painter.setPen(color("text_faint"))
            words = self._place(QRect(0, y - 8, _MARGIN - 4, 16))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, left_to_right(str(hour)))

    def _paint_block(self, painter: QPainter, block: Block) -> None:
        place = QRectF(self._block_place(block)).adjusted(1.5, 0.5, -1.5, -0.5)
        painter.setBrush(color("info" if block.is_weekly else "sheet"))
        style = Qt.PenStyle.SolidLine if block.is_weekly else Qt.PenStyle.DashLine
        painter.setPen(QPen(color("on_info"), 1, style))
        painter.drawRoundedRect(place, 3, 3)

    def _block_place(self, block: Block) -> QRect:
        top = self._y(block.start_minute)
        return self._place(QRect(self._x(block.weekday), top, self._width(), self._y(block.end_minute) - top))

    def _width(self) -> int:
        return (self.width() - _MARGIN) // 7

    def _x(self, weekday: int) -> int:
        return _MARGIN + weekday * self._width()

    def _y(self, minute: int) -> int:
        return _HEAD + (minute - self._first * 60) * _HOUR // 60

    def _place(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            under = [block.text for block in self._blocks if self._block_place(block).contains(event.pos())]
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(under)), self)
            return True
        return super().event(event)
