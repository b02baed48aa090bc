"""Draws time on the board: its hours, its days and the line of now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPen

from sisa_desk.domain.clock import wall
from sisa_desk.ui.agenda.board_painter import (
    fitting,
    paint_line_of_time,
    paint_text,
    shade,
)
from sisa_desk.ui.agenda.board_places import HEAD_WIDTH, BoardPlaces
from sisa_desk.ui.language import day_text, left_to_right


class BoardHours(BoardPlaces):
    """Knows how time looks; what stands in it others draw."""

    def paint_hours(self, painter: QPainter) -> None:
        """Draw the hours with their lines, and the days of a week."""
        header = QRect(0, 0, self.viewport().width(), self.header)
        painter.fillRect(header, shade("sheet"))
        painter.save()
        painter.setClipRect(self.turned(QRect(HEAD_WIDTH, 0, self.time_room, self.viewport().height())))
        for x, words, begins_day in self.scale.hours:
            self._paint_hour(painter, self.x_of(x), words, begins_day=begins_day)
        if self.scale.is_week:
            self._paint_days(painter)
        painter.restore()
        painter.fillRect(self.turned(QRect(HEAD_WIDTH - 1, 0, 1, self.viewport().height())), shade("line"))

    def _paint_hour(self, painter: QPainter, x: int, words: str, *, begins_day: bool) -> None:
        is_edge = begins_day and self.scale.is_week
        line = self.turned(QRect(x, self.header - 4, 1, self.viewport().height()))
        painter.setPen(QPen(shade("field_border" if is_edge else "line"), 1))
        painter.drawLine(line.topLeft(), QPoint(line.left(), self.viewport().height()))
        if words:
            label = QRect(x - 20, self.header - 24, 40, 18)
            if label.left() < HEAD_WIDTH or label.right() >= self.viewport().width():
                return
            paint_text(painter, self.turned(label), left_to_right(words), "text_faint", is_centred=True)

    def _paint_days(self, painter: QPainter) -> None:
        today = wall(self.frame.now()).date()
        for stretch in self.scale.stretches:
            place = QRect(self.x_of(stretch.left), 2, round(stretch.width), 18)
            is_today = stretch.day == today
            closed = self.frame.rules.calendar.holiday_on(stretch.day)
            words = fitting(
                (*((f"{day_text(stretch.day)} · {closed}",) if closed else ()), day_text(stretch.day)), place.width()
            )
            role = "accent_text" if is_today else "text_quiet"
            paint_text(painter, self.turned(place), words, role, is_bold=is_today, is_centred=True)

    def paint_now(self, painter: QPainter, now: datetime) -> None:
        """Draw the line of now, where it is in view."""
        for stretch in self.scale.stretches:
            if stretch.time.start <= now < stretch.time.end:
                x = self.x_of(stretch.x_of(now))
                if x >= HEAD_WIDTH:
                    line = self.turned(QRect(x, 0, 1, 1))
                    paint_line_of_time(painter, line.left(), self.header, self.viewport().height())
