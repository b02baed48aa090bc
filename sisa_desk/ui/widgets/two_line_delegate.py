"""Draws cells of two lines: the important one over the detail, states as pills."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from sisa_desk.ui.theme import HALF_STEP, NORMAL, SMALL, STEP, color, font
from sisa_desk.ui.widgets.chip import chip_size, paint_chip
from sisa_desk.ui.widgets.two_line_rows import CELL_ROLE, Cell

ROW_HEIGHT: Final = 52
_LINE: Final = 22


class TwoLineDelegate(QStyledItemDelegate):
    """Draws one cell; selected rows are tinted, the current one has a bar at its leading edge."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(8 * STEP, ROW_HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index, is_selected=is_selected)
        inner = option.rect.adjusted(STEP, HALF_STEP, -HALF_STEP, -HALF_STEP)
        has_two = bool(cell.second)
        top = inner.top() if has_two else inner.center().y() - _LINE // 2
        first = QRect(inner.left(), top, inner.width(), _LINE)
        self._paint_first(painter, first, cell, is_selected=is_selected)
        if has_two:
            second = QRect(inner.left(), top + _LINE, inner.width(), inner.height() - _LINE)
            painter.setFont(font(SMALL))
            painter.setPen(color("on_selection" if is_selected else cell.second_role or "text_quiet"))
            _draw(painter, second, cell.lines[1])
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        is_selected: bool,
    ) -> None:
        if is_selected:
            painter.fillRect(option.rect, color("selection"))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color("line"))
        if is_selected and index.column() == 0:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1)
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), color("accent"))

    def _paint_first(self, painter: QPainter, place: QRect, cell: Cell, *, is_selected: bool) -> None:
        if cell.marks:
            self._paint_marks(painter, place, cell)
            return
        painter.setFont(font(NORMAL, bold=cell.is_bold))
        painter.setPen(color("on_selection" if is_selected else "text"))
        _draw(painter, place, cell.lines[0])

    def _paint_marks(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        x, direction = place.left(), painter.layoutDirection()
        for number, mark in enumerate(cell.marks):
            size = chip_size(mark.text, with_icon=bool(mark.icon))
            room = place.right() + 1 - x
            if size.width() > room and number:
                return
            spot = QRect(QPoint(x, place.top()), QSize(min(size.width(), room), size.height()))
            paint_chip(painter, QStyle.visualRect(direction, place, spot), mark.text, mark.role, mark.icon)
            x += spot.width() + HALF_STEP


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(QRectF(place), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
