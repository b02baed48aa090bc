"""The board under hand: dragging, stretching and dropping by mouse, beside everything that keys do."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from sisa_desk.domain.boards import QUARTER, Item, nearest_quarter
from sisa_desk.ui.agenda.board_carrying import Carried
from sisa_desk.ui.agenda.board_model import BoardModel
from sisa_desk.ui.agenda.board_places import HEAD_WIDTH, OPEN_ROW
from sisa_desk.ui.agenda.board_walk import BoardWalk
from sisa_desk.ui.frame import Frame

_EDGE: Final = 7
_SCROLL_EDGE: Final = 24


class BoardView(BoardWalk):
    """The same by mouse: dragging carries, the trailing edge stretches, a right-click opens the card."""

    def __init__(self, frame: Frame, model: BoardModel) -> None:
        """Take a model in hand."""
        super().__init__(frame, model)
        self._pressed: tuple[QPoint, Item, bool] | None = None
        self._grabbed = timedelta()
        self._is_stretching = False
        self.given_up.connect(self._on_given_up)

    def _on_given_up(self) -> None:
        self._is_stretching = False

    def spot(self, at: QPoint) -> tuple[int, Item | None, bool]:
        """Give the row under a point, the item there, and whether the point is at its trailing edge."""
        row = self._row_under(at)
        if row is None:
            return OPEN_ROW, None, False
        for item, place in reversed(list(self.placed(row))):
            drawn = self.turned(place)
            if drawn.contains(at):
                edge = drawn.left() if self.isRightToLeft() else drawn.right()
                return row, item, abs(at.x() - edge) <= min(_EDGE, drawn.width() // 3)
        return row, None, False

    def _row_under(self, at: QPoint) -> int | None:
        if at.y() < self.header:
            return None
        if at.y() < self.rows_top:
            return OPEN_ROW
        row = self.model.row_at(at.y() - self.rows_top + self.verticalScrollBar().value())
        return row if row >= 0 else None

    def _moment_under(self, at: QPoint) -> float:
        x = self.turned(QRect(at, at)).left()
        return x - HEAD_WIDTH + self.horizontalScrollBar().value()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.carried is not None:
            return
        at = event.position().toPoint()
        row, item, is_edge = self.spot(at)
        if row == OPEN_ROW or self.model.head(row) is not None:
            self.choose(row, item.key if item else None)
        if item is not None and item.may_be_moved:
            self._pressed = (at, item, is_edge and item.appointment is not None)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None and self.carried is None:
            self._begin_drag(at, *self._pressed)
        if self._pressed is not None and self.carried is not None:
            self._drag_to(at, self.carried)
        elif self._pressed is None:
            _row, item, is_edge = self.spot(at)
            is_handle = is_edge and item is not None and item.may_be_moved and item.appointment is not None
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if is_handle else Qt.CursorShape.ArrowCursor)

    def _begin_drag(self, at: QPoint, start: QPoint, item: Item, is_edge: bool) -> None:
        if (at - start).manhattanLength() >= QApplication.startDragDistance() and self.pick_up():
            self._is_stretching = is_edge
            self._grabbed = self.scale.moment(self._moment_under(start)) - item.interval.start

    def _drag_to(self, at: QPoint, carried: Carried) -> None:
        self._scroll_at_the_edge(at)
        moment = self.scale.moment(self._moment_under(at))
        if self._is_stretching:
            self.hold(carried.ending(nearest_quarter(moment + QUARTER / 2)))
            return
        row = self._row_under(at)
        if row is not None and (row == OPEN_ROW or self.model.head(row) is not None):
            self.row = row
        start = nearest_quarter(moment - self._grabbed + QUARTER / 2)
        moved = abs(start - carried.item.interval.start) >= QUARTER
        self.hold(carried.to(start if moved else carried.item.interval.start))

    def _scroll_at_the_edge(self, at: QPoint) -> None:
        down = self.verticalScrollBar()
        if at.y() > self.viewport().height() - _SCROLL_EDGE:
            down.setValue(down.value() + down.singleStep() // 2)
        elif self.rows_top < at.y() < self.rows_top + _SCROLL_EDGE:
            down.setValue(down.value() - down.singleStep() // 2)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging = self._pressed is not None and self.carried is not None
        self._pressed = None
        if was_dragging and self.head is None:
            self.put_down()
        elif was_dragging:
            self.drop()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.item is not None:
            self.card_wanted.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            row, item, _is_edge = self.spot(event.pos())
            self.choose(row, item.key if item else None)
        self.card_wanted.emit()
