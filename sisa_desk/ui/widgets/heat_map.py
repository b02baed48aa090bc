"""A table of many small cells drawn as blocks: neighbours that say the same are one block with its figure in it.

It is a table for the keyboard and for screen readers; only the drawing is its own. What the cells mean is the model's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from sisa_desk.ui.theme import SMALL, STEP, color, font
from sisa_desk.ui.widgets.heat_cells import CELL_ROLE, COLUMN_ROLE, ROW_ROLE, HeatCell, HeatColumn, HeatRow, paint_block
from sisa_desk.ui.widgets.heat_headers import GroupHeader, NameHeader

_NARROWEST: Final = 5
_GROUP_GAP: Final = STEP
Index = QModelIndex | QPersistentModelIndex


class HeatMap(QTableView):
    """Rows of cells whose columns stand in groups; arrows walk, Enter opens."""

    opened = Signal(QModelIndex)
    walked = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, *, label: str) -> None:
        """Take the model of the cells."""
        super().__init__()
        self.setAccessibleName(label)
        self.setModel(model)
        self.setItemDelegate(_Nothing(self))
        self.setHorizontalHeader(GroupHeader(self))
        self.setVerticalHeader(NameHeader(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self.fit)

    def fit(self) -> None:
        """Share the room among the columns; a group ends with some distance."""
        count = self.model().columnCount()
        if not count:
            return
        ends = {last for _first, last in self.groups()}
        room = self.viewport().width() - _GROUP_GAP * len(ends)
        room = max(room, _NARROWEST * count)
        for column in range(count):
            width = (column + 1) * room // count - column * room // count
            self.setColumnWidth(column, width + (_GROUP_GAP if column in ends else 0))

    def groups(self) -> Iterator[tuple[int, int]]:
        """Give the first and last column of each group."""
        for _name, columns in groupby(range(self.model().columnCount()), key=lambda one: self.column(one).group):
            found = list(columns)
            yield found[0], found[-1]

    def column(self, number: int) -> HeatColumn:
        """Give what a column begins."""
        found = self.model().headerData(number, Qt.Orientation.Horizontal, COLUMN_ROLE)
        return found if isinstance(found, HeatColumn) else HeatColumn("")

    def row(self, number: int) -> HeatRow:
        """Give what a row is called."""
        found = self.model().headerData(number, Qt.Orientation.Vertical, ROW_ROLE)
        return found if isinstance(found, HeatRow) else HeatRow("")

    def cell(self, row: int, column: int) -> HeatCell:
        """Give what a cell says."""
        found = self.model().index(row, column).data(CELL_ROLE)
        return found if isinstance(found, HeatCell) else HeatCell()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index)

    # drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        groups = list(self.groups())
        first = max(self.rowAt(event.rect().top()), 0)
        last = self.rowAt(event.rect().bottom())
        for row in range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1):
            for group in groups:
                self._paint_group(painter, row, group)
        self._paint_current(painter)

    def _paint_group(self, painter: QPainter, row: int, group: tuple[int, int]) -> None:
        columns = range(group[0], group[1] + 1)
        for cell, run in groupby(columns, key=lambda column: self.cell(row, column)):
            found = list(run)
            place = self._place(row, found[0]).united(self._place(row, found[-1]))
            if place.intersects(self.viewport().rect()):
                paint_block(painter, QRectF(place).adjusted(0.5, 1.5, -0.5, -1.5), cell)

    def _place(self, row: int, column: int) -> QRect:
        """Give where a cell is drawn: without the distance behind its group."""
        place = self.visualRect(self.model().index(row, column))
        is_last = column + 1 == self.model().columnCount() or self.column(column).group != self.column(column + 1).group
        if not is_last:
            return place
        if self.isRightToLeft():
            return place.adjusted(_GROUP_GAP, 0, 0, 0)
        return place.adjusted(0, 0, -_GROUP_GAP, 0)

    def _paint_current(self, painter: QPainter) -> None:
        current = self.currentIndex()
        if current.isValid():
            place = QRectF(self._place(current.row(), current.column())).adjusted(-1, 0.5, 1, -0.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("sheet"), 4))
            painter.drawRoundedRect(place, 3, 3)
            painter.setPen(QPen(color("text" if self.hasFocus() else "text_faint"), 2))
            painter.drawRoundedRect(place, 3, 3)

    # keys

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.walked.emit(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not has_modifier:
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class _Nothing(QStyledItemDelegate):
    """Draws no single cell: the map draws blocks."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave it to the map."""
