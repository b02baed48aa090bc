"""A table of many small cells drawn as blocks: neighbours that say the same are one block with its figure in it.

It is a table for the keyboard and for screen readers; only the drawing is its own. What the cells mean is the model's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, color, font

#: What a cell says, as HeatCell; what a row is called and counts, as HeatRow; what a column begins, as HeatColumn.
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 2
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 3
COLUMN_ROLE: Final = Qt.ItemDataRole.UserRole + 4
_ROW: Final = 26
_HEAD: Final = 40
_NARROWEST: Final = 5
_GROUP_GAP: Final = STEP
_WIDEST_NAME: Final = 168
#: Darker than this, a ground carries light letters.
_DARK_FROM: Final = 0.55
Index = QModelIndex | QPersistentModelIndex


class Tone(StrEnum):
    """How a cell is drawn: nothing to say, a share of the scale, one only, unsure, or a gap, which is hatched."""

    EMPTY = "empty"
    SCALE = "scale"
    ONE = "one"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """What a cell says, how it is drawn (`share` is 0..1 of the scale), and whether it differs from what is real."""

    text: str = ""
    tone: Tone = Tone.EMPTY
    share: float = 0.0
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class HeatRow:
    """What a row is called, the figure beside it, and whether it deserves attention."""

    name: str
    figure: str = ""
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """The group a column belongs to (a day), and the words over it where a part of the group (an hour) begins."""

    group: str
    words: str = ""


def ground(cell: HeatCell) -> QColor:
    """Give the colour of a cell: blue for what is there, so that it differs from the warm tones for every eye."""
    match cell.tone:
        case Tone.GAP:
            return color("bad")
        case Tone.ONE:
            return color("warn_edge")
        case Tone.SCALE:
            return _mixed(color("accent_tint"), color("accent"), 0.12 + 0.88 * cell.share)
    return color("sheet_quiet")


def ink(cell: HeatCell) -> QColor:
    """Give the colour of the letters on a cell."""
    match cell.tone:
        case Tone.GAP:
            return color("on_bad")
        case Tone.ONE:
            return color("text")
        case Tone.SCALE if 0.12 + 0.88 * cell.share > _DARK_FROM:
            return color("on_accent")
    return color("text")


def paint_block(painter: QPainter, place: QRectF, cell: HeatCell) -> None:
    """Draw one block; a gap is hatched, a change is framed, and the figure stands in it where there is room."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground(cell))
    painter.drawRoundedRect(place, 2, 2)
    if cell.tone is Tone.GAP:
        painter.setBrush(QBrush(color("bad_edge"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(place, 2, 2)
    if cell.is_changed:
        painter.setPen(QPen(color("text"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)
    if cell.text and painter.fontMetrics().horizontalAdvance(cell.text) <= place.width():
        painter.setPen(ink(cell))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, cell.text)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(here + (there - here) * share) for here, there in parts))


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
        self.setHorizontalHeader(_GroupHeader(self))
        self.setVerticalHeader(_NameHeader(self))
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


class _GroupHeader(QHeaderView):
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


class _NameHeader(QHeaderView):
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
