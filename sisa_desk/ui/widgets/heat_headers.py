"""The headings of a heat map: days with their hours above, names with their figures beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, color, font

if TYPE_CHECKING:
    from sisa_desk.ui.widgets.heat_map import HeatMap

_ROW: Final = 26
_HEAD: Final = 40
_WIDEST_NAME: Final = 168


class GroupHeader(QHeaderView):
    """The names of the groups over the words of their columns."""

    def __init__(self, owner: HeatMap) -> None:
        super().__init__(Qt.Orientation.Horizontal, owner)
        self._map = owner
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(_HEAD)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("sheet"))
        for first, last in self._map.groups():
            self._paint_group(painter, first, last)

    def _paint_group(self, painter: QPainter, first: int, last: int) -> None:
        places = [self._place(column) for column in (first, last)]
        whole = places[0].united(places[1])
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(color("text"))
        head = QRect(whole.left(), 0, whole.width(), _HEAD // 2)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, self._map.column(first).group)
        painter.setFont(font(SMALL))
        painter.setPen(color("text_faint"))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        for column in range(first, last + 1):
            words = self._map.column(column).words
            if words:
                # An hour is written over its beginning.
                place = self._place(column)
                edge = place.right() if self.isRightToLeft() else place.left()
                beginning = max(min(edge, whole.right() - STEP), whole.left() + (STEP if column == first else 0))
                painter.drawText(QRect(beginning - 12, _HEAD // 2, 24, _HEAD // 2), int(middle), words)

    def _place(self, column: int) -> QRect:
        return QRect(self.sectionViewportPosition(column), 0, self.sectionSize(column), _HEAD)


class NameHeader(QHeaderView):
    """The names of the rows with their figures."""

    def __init__(self, owner: HeatMap) -> None:
        super().__init__(Qt.Orientation.Vertical, owner)
        self._map = owner
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(_ROW)
        self.setSectionsClickable(False)

    @override
    def sizeHint(self) -> QSize:
        letters = QFontMetrics(font(SMALL, bold=True))
        rows = [self._map.row(number) for number in range(self._map.model().rowCount())]
        names = max((letters.horizontalAdvance(row.name) for row in rows), default=0)
        figures = max((letters.horizontalAdvance(row.figure) for row in rows), default=0)
        return QSize(min(names, _WIDEST_NAME) + figures + 3 * STEP, _ROW)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        row = self._map.row(logicalIndex)
        painter.fillRect(rect, color("sheet"))
        painter.setFont(font(SMALL, bold=row.is_marked))
        painter.setLayoutDirection(self.layoutDirection())
        letters = painter.fontMetrics()
        inner = rect.adjusted(HALF_STEP, 0, -STEP, 0) if not self.isRightToLeft() else rect.adjusted(STEP, 0, -4, 0)
        room = inner.width() - letters.horizontalAdvance(row.figure) - STEP
        painter.setPen(color("on_bad" if row.is_marked else "text"))
        name = letters.elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)
        painter.setPen(color("text_quiet"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, row.figure)
