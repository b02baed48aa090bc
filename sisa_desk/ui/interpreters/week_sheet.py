"""The ground of a drawn week: seven columns with a lane for each mode, and the hours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import PAINTED_MODES
from sisa_desk.ui.icons import outline
from sisa_desk.ui.interpreters.roster_words import weekday_names
from sisa_desk.ui.language import left_to_right
from sisa_desk.ui.theme import SMALL, color, font

_NAMES: Final = 20
_LANES: Final = 16
_ICON: Final = 12
_MARGIN: Final = 24
_EARLIEST, _LATEST = 6, 22
_ICONS: Final = {Mode.PHONE: "phone", Mode.ON_SITE: "map-pin", Mode.VIDEO: "video"}


class WeekSheet(QWidget):
    """Weekdays across, hours down; gives the place of every stretch and the stretch of every place."""

    hour_height = 9
    step_hours = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_hour, self.last_hour = _EARLIEST, _LATEST
        self.has_lanes = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_hours_of(self, start_minute: int, end_minute: int) -> None:
        """Be high enough for a stretch, and for a usual day."""
        self.first_hour = min(_EARLIEST, start_minute // 60)
        self.last_hour = max(_LATEST, -(-end_minute // 60))
        self.updateGeometry()
        self.update()

    @property
    def head(self) -> int:
        """Give the height of the names of the days, with the signs of the lanes where they are shown."""
        return _NAMES + (_LANES if self.has_lanes else 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self.head + (self.last_hour - self.first_hour) * self.hour_height + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        self._paint_names(painter)
        self._paint_days(painter)
        self._paint_hours(painter)
        self.paint_times(painter)

    def paint_times(self, painter: QPainter) -> None:
        """Draw what stands on the ground."""
        raise NotImplementedError

    def _paint_names(self, painter: QPainter) -> None:
        painter.setPen(color("text_quiet"))
        for weekday, name in enumerate(weekday_names()):
            head = QRect(self._x(weekday), 0, self._width, _NAMES)
            painter.drawText(self._mirrored(head), Qt.AlignmentFlag.AlignCenter, name)
            if self.has_lanes:
                self._paint_signs(painter, weekday)

    def _paint_days(self, painter: QPainter) -> None:
        painter.setPen(color("line"))
        for weekday in range(7):
            x = self._mirrored(QRect(self._x(weekday), 0, 1, 1)).left()
            painter.drawLine(x, self.y_of(self.first_hour * 60), x, self.y_of(self.last_hour * 60))

    def _paint_signs(self, painter: QPainter, weekday: int) -> None:
        for lane, mode in enumerate(PAINTED_MODES):
            x = self._x(weekday) + (2 * lane + 1) * self._width // 6 - _ICON // 2
            place = self._mirrored(QRect(x, _NAMES, _ICON, _ICON))
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(place, outline(_ICONS[mode], color("text_quiet"), place.size(), ratio))

    def _paint_hours(self, painter: QPainter) -> None:
        first = -(-self.first_hour // self.step_hours) * self.step_hours
        for hour in range(first, self.last_hour + 1, self.step_hours):
            y = self.y_of(hour * 60)
            painter.setPen(color("line"))
            line = self._mirrored(QRect(_MARGIN, y, self.width() - _MARGIN, 1))
            painter.drawLine(line.left(), y, line.right(), y)
            painter.setPen(color("text_faint"))
            words = self._mirrored(QRect(0, y - 8, _MARGIN - 4, 16))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, left_to_right(str(hour)))

    # places

    def place_of(self, weekday: int, start: int, end: int, lanes: tuple[int, int] = (0, 2)) -> QRectF:
        """Give where minutes of a day are drawn, from one lane to another, both included."""
        left = self._x(weekday) + lanes[0] * self._width // 3
        right = self._x(weekday) + (lanes[1] + 1) * self._width // 3
        top = self.y_of(start)
        return QRectF(self._mirrored(QRect(left, top, right - left, self.y_of(end) - top)))

    def at(self, point: QPoint) -> tuple[int, int]:
        """Give weekday and minute of a point, the nearest ones where it lies outside."""
        x = point.x() if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - 1 - point.x()
        weekday = (x - _MARGIN) // self._width
        minute = self.first_hour * 60 + (point.y() - self.head) * 60 // self.hour_height
        return max(0, min(6, weekday)), max(self.first_hour * 60, min(self.last_hour * 60 - 1, minute))

    def y_of(self, minute: int) -> int:
        """Give where a minute of the day lies."""
        return self.head + (minute - self.first_hour * 60) * self.hour_height // 60

    @property
    def _width(self) -> int:
        return max(1, (self.width() - _MARGIN) // 7)

    def _x(self, weekday: int) -> int:
        return _MARGIN + weekday * self._width

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
