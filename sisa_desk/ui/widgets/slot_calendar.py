"""A week of half-hours with a figure in each: how many are free; arrows walk it, Enter takes one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QWidget
from typing_extensions import override

from sisa_desk.ui.language import day_text, left_to_right, translate, weekday_text
from sisa_desk.ui.theme import HALF_STEP, NORMAL, SMALL, STEP, color, font
from sisa_desk.ui.widgets.announcement import announce

HALVES: Final = 48
_DAYS: Final = 7
_HEAD: Final = 40
_GUTTER: Final = 44
_ROW: Final = 22
#: Nobody looks for an appointment at night first.
_FIRST_SHOWN: Final = 15
_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
#: Days and half-hours by which a key moves.
_STEPS: Final[Mapping[Qt.Key, tuple[int, int]]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (-_DAYS, 0),
    Qt.Key.Key_PageDown: (_DAYS, 0),
}


class Mark(StrEnum):
    """What is to be said about a half-hour beside its figure."""

    OPEN = "open"
    CLOSED = "closed"
    TOO_SOON = "too_soon"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class SlotCell:
    """One half-hour start and how many are free from then on."""

    start: datetime
    count: int
    mark: Mark = Mark.OPEN

    @property
    def can_be_taken(self) -> bool:
        """Say whether an appointment may begin here."""
        return self.count > 0 and self.mark is not Mark.PAST


@dataclass(frozen=True, slots=True)
class SlotDay:
    """One day: its cells by half-hour of the wall clock (0 to 47), and the name of what closes it."""

    day: date
    cells: Mapping[int, SlotCell] = field(default_factory=dict, hash=False)
    closed_by: str = ""


class SlotCalendar(QAbstractScrollArea):
    """Shows one week of several; the figure tells, the colour only helps."""

    current_changed = Signal(object)
    taken = Signal(object)
    week_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[SlotDay, ...] = ()
        self._day, self._half = 0, 2 * 9
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("SlotCalendar", "Free half-hours"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().setSingleStep(_ROW)

    # what is shown

    def show_days(self, days: tuple[SlotDay, ...]) -> None:
        """Show other days, the one that is current staying where it is."""
        is_first = not self._days
        self._days = days
        self._day = min(self._day, max(len(days) - 1, 0))
        self._fit_scroll_bar()
        if is_first:
            self.verticalScrollBar().setValue(_FIRST_SHOWN * _ROW)
        self.viewport().update()

    def go_to_first(self) -> None:
        """Go to the first start that can be taken within opening hours, else to the first at all."""
        cells = list(self._in_order())
        good = [place for place, cell in cells if cell.can_be_taken and cell.mark is Mark.OPEN]
        any_place = [place for place, cell in cells if cell.can_be_taken]
        if good or any_place:
            self.go_to(*(good or any_place)[0])

    def go_to(self, day: int, half: int) -> None:
        """Make a half-hour the current one and bring it in sight."""
        week = self.week
        self._day = min(max(day, 0), max(len(self._days) - 1, 0))
        self._half = min(max(half, 0), HALVES - 1)
        self._bring_in_sight()
        self.viewport().update()
        if self.week != week:
            self.week_changed.emit(self.week)
        self.setAccessibleDescription(self.current_text)
        announce(self, self.current_text)
        self.current_changed.emit(self.current)

    @property
    def current(self) -> SlotCell | None:
        """Give the half-hour the keys act on; None where the clock has none."""
        return self._days[self._day].cells.get(self._half) if self._days else None

    @property
    def current_text(self) -> str:
        """Say the current half-hour as a sentence."""
        if not self._days:
            return ""
        day, cell = self._days[self._day], self.current
        time = left_to_right(f"{self._half // 2:02}:{self._half % 2 * 30:02}")
        count = translate("SlotCalendar", "%n person(s) free", None, cell.count if cell else 0)
        parts = (f"{day_text(day.day)} {time}", count, day.closed_by, mark_text(cell.mark) if cell else "")
        return ", ".join(filter(None, parts))

    @property
    def week(self) -> int:
        """Give the number of the week that is shown, from 0."""
        return self._day // _DAYS

    @property
    def weeks(self) -> int:
        """Give how many weeks there are."""
        return -(-len(self._days) // _DAYS)

    @property
    def shown_days(self) -> tuple[SlotDay, ...]:
        """Give the days of the week that is shown."""
        return self._days[self.week * _DAYS : (self.week + 1) * _DAYS]

    def turn(self, weeks: int) -> None:
        """Turn to another week, keeping weekday and time."""
        self.go_to(self._day + weeks * _DAYS, self._half)

    def _in_order(self) -> Iterator[tuple[tuple[int, int], SlotCell]]:
        for number, day in enumerate(self._days):
            for half in sorted(day.cells):
                yield (number, half), day.cells[half]

    def _go_to_next(self) -> None:
        """Go to the next start that can be taken, after the current one."""
        here = (self._day, self._half)
        following = next((place for place, cell in self._in_order() if place > here and cell.can_be_taken), None)
        if following is not None:
            self.go_to(*following)

    # keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            days = -step[0] if is_mirrored and abs(step[0]) == 1 else step[0]
            self.go_to(self._day + days, self._half + step[1])
            return
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to_first()
            case Qt.Key.Key_Space:
                self._go_to_next()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case key if key in _ENTER:
                self._take()
            case _:
                super().keyPressEvent(event)

    def _take(self) -> None:
        cell = self.current
        if cell is not None and cell.can_be_taken:
            self.taken.emit(cell)
        else:
            announce(self, self.current_text)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._place_at(event.position().toPoint())) is not None:
            self.go_to(*place)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._place_at(event.position().toPoint()) is not None:
            self._take()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - event.angleDelta().y() // 2)
        event.accept()

    def _place_at(self, point: QPoint) -> tuple[int, int] | None:
        x = self._visual(QRect(point, QSize(1, 1))).x()
        if x < _GUTTER or point.y() < _HEAD or not self._days:
            return None
        column = (x - _GUTTER) // max(self._width, 1)
        half = (point.y() - _HEAD + self.verticalScrollBar().value()) // _ROW
        day = self.week * _DAYS + column
        return (day, half) if column < _DAYS and day < len(self._days) and half < HALVES else None

    # places

    @override
    def sizeHint(self) -> QSize:
        return QSize(_GUTTER + _DAYS * 7 * STEP, _HEAD + 20 * _ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_GUTTER + _DAYS * 4 * STEP, _HEAD + 6 * _ROW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_scroll_bar()

    def _fit_scroll_bar(self) -> None:
        visible = self.viewport().height() - _HEAD
        self.verticalScrollBar().setRange(0, max(HALVES * _ROW - visible, 0))
        self.verticalScrollBar().setPageStep(max(visible, _ROW))

    def _bring_in_sight(self) -> None:
        top, visible = self._half * _ROW, self.viewport().height() - _HEAD
        bar = self.verticalScrollBar()
        bar.setValue(max(min(bar.value(), top), top + _ROW - visible))

    @property
    def _width(self) -> int:
        return (self.viewport().width() - _GUTTER) // _DAYS

    def _visual(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.viewport().rect(), rect)

    def cell_place(self, column: int, half: int) -> QRect:
        """Give where a half-hour of a day of the shown week is drawn."""
        y = _HEAD + half * _ROW - self.verticalScrollBar().value()
        return self._visual(QRect(_GUTTER + column * self._width, y, self._width, _ROW))

    # drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(self.viewport().rect(), color("sheet"))
        painter.save()
        painter.setClipRect(self.viewport().rect().adjusted(0, _HEAD, 0, 0))
        for half in range(HALVES):
            self._paint_hour(painter, half)
            for column, day in enumerate(self.shown_days):
                self._paint_cell(painter, self.cell_place(column, half), day, half)
        self._paint_current(painter)
        painter.restore()
        for column, day in enumerate(self.shown_days):
            self._paint_head(painter, column, day)

    def _paint_hour(self, painter: QPainter, half: int) -> None:
        if half % 2:
            return
        place = self.cell_place(0, half)
        painter.setPen(color("line"))
        painter.drawLine(0, place.top(), self.viewport().width(), place.top())
        words = self._visual(QRect(0, place.top(), _GUTTER - HALF_STEP, _ROW))
        painter.setPen(color("text_faint"))
        painter.setFont(font(SMALL))
        painter.drawText(words, _TRAILING, left_to_right(f"{half // 2}:00"))

    def _paint_cell(self, painter: QPainter, place: QRect, day: SlotDay, half: int) -> None:
        cell = day.cells.get(half)
        inner = QRectF(place).adjusted(1.5, 1, -1.5, -1)
        if cell is None or cell.mark is Mark.PAST:
            painter.fillRect(inner, color("neutral"))
            return
        if day.closed_by or cell.mark is Mark.CLOSED:
            painter.fillRect(inner, color("sheet_quiet") if not day.closed_by else color("warn"))
        if not cell.count:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("good"))
        painter.drawRoundedRect(inner, 3, 3)
        if cell.mark is Mark.TOO_SOON:
            painter.setBrush(QBrush(color("good_edge"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(inner, 3, 3)
        painter.setPen(color("on_good"))
        painter.setFont(font(SMALL, bold=cell.mark is Mark.OPEN))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, left_to_right(str(cell.count)))

    def _paint_current(self, painter: QPainter) -> None:
        if not self._days:
            return
        place = QRectF(self.cell_place(self._day % _DAYS, self._half)).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("focus"), 3 if self.hasFocus() else 1.5))
        painter.drawRoundedRect(place, 4, 4)

    def _paint_head(self, painter: QPainter, column: int, day: SlotDay) -> None:
        place = self._visual(QRect(_GUTTER + column * self._width, 0, self._width, _HEAD))
        is_current = column == self._day % _DAYS
        painter.setPen(color("accent_text" if is_current else "text"))
        painter.setFont(font(NORMAL, bold=is_current))
        painter.drawText(place.adjusted(0, 0, 0, -_HEAD // 2), Qt.AlignmentFlag.AlignCenter, weekday_text(day.day))
        painter.setFont(font(SMALL))
        painter.setPen(color("on_warn" if day.closed_by else "text_quiet"))
        under = day.closed_by or left_to_right(f"{day.day.day}.{day.day.month}.")
        shown = painter.fontMetrics().elidedText(under, Qt.TextElideMode.ElideRight, place.width() - 2)
        painter.drawText(place.adjusted(0, _HEAD // 2 - 2, 0, -2), Qt.AlignmentFlag.AlignCenter, shown)


_TRAILING: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing


def mark_text(mark: Mark) -> str:
    """Say what speaks against a half-hour; nothing where nothing does."""
    return {
        Mark.OPEN: "",
        Mark.CLOSED: translate("SlotCalendar", "outside opening hours"),
        Mark.TOO_SOON: translate("SlotCalendar", "shorter notice than the lead time"),
        Mark.PAST: translate("SlotCalendar", "past"),
    }[mark]
