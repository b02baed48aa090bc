"""The week under the brush: mouse and keys mark a stretch of days and quarters and paint or erase it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import PAINTED_MODES, QUARTER, QUARTERS, Painting, Stroke, fills
from sisa_desk.ui.interpreters.week_grid import Block, paint_block
from sisa_desk.ui.interpreters.week_sheet import WeekSheet
from sisa_desk.ui.theme import color

Cell = tuple[int, int]
_HOUR: Final = 60 // QUARTER
_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACROSS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ERASING: Final = frozenset((Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class WeekCanvas(WeekSheet):
    """Arrows walk by quarters (Ctrl by hours), Shift marks, Space paints or erases, Del erases; or one drags.

    Digits take modes into the brush and out of it, W and A copy the day.
    """

    stroke_made = Signal(object)
    walked = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    copy_wanted = Signal(object)
    brush_wanted = Signal(object)

    hour_height = 18
    step_hours = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_lanes = True
        self.brush: frozenset[Mode] = frozenset(PAINTED_MODES)
        self.painting = Painting({})
        self._others: tuple[Block, ...] = ()
        self._cursor: Cell = (0, 8 * _HOUR)
        self._anchor: Cell | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setObjectName("week-canvas")

    def show_painting(self, painting: Painting, others: Iterable[Block]) -> None:
        """Draw the painting of a layer, and the times of other layers open beside it."""
        self.painting, self._others = painting, tuple(others)
        self._fit()

    def _fit(self) -> None:
        spans = [span for mode in PAINTED_MODES for day in range(7) for span in self.painting.spans(mode, day)]
        spans += [(block.start_minute, block.end_minute) for block in self._others]
        spans.append((self._cursor[1] * QUARTER, (self._cursor[1] + 1) * QUARTER))
        self.show_hours_of(min(start for start, _ in spans), max(end for _, end in spans))

    @property
    def cursor_cell(self) -> Cell:
        """Give weekday and quarter of the cursor."""
        return self._cursor

    @property
    def marked(self) -> Stroke:
        """Give what is marked, or the quarter under the cursor, as a stroke with the brush."""
        (day, quarter), (other_day, other_quarter) = self._cursor, self._anchor or self._cursor
        days = range(min(day, other_day), max(day, other_day) + 1)
        return Stroke(
            frozenset(days), min(quarter, other_quarter), max(quarter, other_quarter) + 1, frozenset(self.brush)
        )

    # drawing

    @override
    def paint_times(self, painter: QPainter) -> None:
        for block in self._others:
            paint_block(painter, self, block, is_open=True)
        painter.setPen(Qt.PenStyle.NoPen)
        for lane, mode in enumerate(PAINTED_MODES):
            painter.setBrush(color("accent" if mode in self.brush else "on_info"))
            painter.setOpacity(1.0 if mode in self.brush else 0.55)
            for day in range(7):
                for start, end in self.painting.spans(mode, day):
                    place = self.place_of(day, start, end, (lane, lane))
                    painter.drawRoundedRect(place.adjusted(1, 0.5, -1, -0.5), 2, 2)
        painter.setOpacity(1.0)
        self._paint_marked(painter)

    def _paint_marked(self, painter: QPainter) -> None:
        if not self.hasFocus() and not self._is_dragging:
            return
        marked = self.marked
        first = self.place_of(min(marked.weekdays), marked.start * QUARTER, marked.end * QUARTER)
        last = self.place_of(max(marked.weekdays), marked.start * QUARTER, marked.end * QUARTER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ink, width in (("sheet", 4), ("text", 2)):
            painter.setPen(QPen(color(ink), width))
            painter.drawRoundedRect(first.united(last).adjusted(0, -1, 0, 1), 2, 2)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.walked.emit()
        self.update()

    # the mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_dragging = True
            self._cursor = self._anchor = self._cell_at(event.position().toPoint())
            self._walk()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._cursor = self._cell_at(event.position().toPoint())
            self._walk()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging and event.button() is Qt.MouseButton.LeftButton:
            self._is_dragging = False
            # What is under the first touch decides: painted there, the whole stroke erases.
            self._make(is_erasing=self._is_painted(self._anchor or self._cursor))
            self._anchor = None
            self.update()

    def _cell_at(self, point: QPoint) -> Cell:
        weekday, minute = self.at(point)
        return weekday, minute // QUARTER

    def _is_painted(self, cell: Cell) -> bool:
        return all(self.painting.is_painted(mode, *cell) for mode in self.brush)

    # keys

    @override
    def event(self, event: QEvent) -> bool:
        # The window undoes too: here the last stroke comes first.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo_or_redo(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if _is_undo_or_redo(event):
            (self.redo_wanted if _is_redo(event) else self.undo_wanted).emit()
        elif key in _DOWN or key in _ACROSS:
            self._go(key, event.modifiers())
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._to_edge(is_end=key is Qt.Key.Key_End, is_marking=bool(event.modifiers() & _SHIFT))
        elif key is Qt.Key.Key_Space:
            self._make(is_erasing=fills(self.painting, self.marked))
        elif key in _ERASING and not event.modifiers():
            self._make(is_erasing=True)
        elif key is Qt.Key.Key_Escape and self._anchor is not None:
            self._anchor = None
            self._walk()
        else:
            self._other_key(event)

    def _other_key(self, event: QKeyEvent) -> None:
        letter = event.text().casefold()
        targets = {"w": range(5), "a": range(7)}.get(letter)
        if targets is not None:
            self.copy_wanted.emit(targets)
        elif letter.isdecimal() and 1 <= int(letter) <= len(PAINTED_MODES):
            self.brush_wanted.emit(PAINTED_MODES[int(letter) - 1])
        else:
            super().keyPressEvent(event)

    def _go(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self._mark(is_marking=bool(modifiers & _SHIFT))
        day, quarter = self._cursor
        if key in _DOWN:
            quarter += _DOWN[key] * (_HOUR if modifiers & _CONTROL else 1)
        else:
            turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            day += -_ACROSS[key] if turned else _ACROSS[key]
        self._cursor = max(0, min(6, day)), max(0, min(QUARTERS - 1, quarter))
        self._walk()

    def _to_edge(self, *, is_end: bool, is_marking: bool) -> None:
        self._mark(is_marking=is_marking)
        self._cursor = self._cursor[0], (self.last_hour if is_end else self.first_hour) * _HOUR - is_end
        self._walk()

    def _mark(self, *, is_marking: bool) -> None:
        self._anchor = (self._anchor or self._cursor) if is_marking else None

    def _walk(self) -> None:
        self._fit()
        self.walked.emit()

    def _make(self, *, is_erasing: bool) -> None:
        marked = self.marked
        if marked.modes:
            self.stroke_made.emit(Stroke(marked.weekdays, marked.start, marked.end, marked.modes, is_erasing))


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    return event.key() in {Qt.Key.Key_Z, Qt.Key.Key_Y} and bool(event.modifiers() & _CONTROL)


def _is_redo(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y or bool(event.modifiers() & _SHIFT)
