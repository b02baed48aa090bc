"""Where everything stands on the board: rows, lanes, moments and what is meant; only what is visible is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle
from typing_extensions import override

from sisa_desk.domain.boards import Content, Fits, Head, Item, lanes_of
from sisa_desk.domain.clock import at_minute, days_of, wall
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_carrying import Carried
from sisa_desk.ui.agenda.board_model import GROUP_HEIGHT, ROW_HEIGHT, BoardModel, Shelf
from sisa_desk.ui.agenda.board_scale import scale_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, STEP

#: The number of the row in which open requests stand, above all people.
OPEN_ROW: Final = -1
HEAD_WIDTH: Final = 184
HEADER: Final = 28
_WEEK_HEADER: Final = 42
_LANE: Final = 40
#: More lanes of open requests than this are reached by walking through them.
LANES: Final = 3
_NARROWEST: Final = 5
#: So often the line of now moves on.
_MINUTE_MS: Final = 30_000
_DAY_BEGINS: Final = 7 * 60 + 30
#: So much room has an open request for its words, however short it is.
_OPEN_WIDTH: Final = 112


class BoardPlaces(QAbstractScrollArea):
    """Rows under each other, time from the leading to the trailing side, open requests on top."""

    shown = Signal()

    def __init__(self, frame: Frame, model: BoardModel) -> None:
        """Lay a model out."""
        super().__init__()
        self.setObjectName("board")
        self.setAccessibleName(translate("Board", "Board"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.frame = frame
        self.model = model
        self.row = OPEN_ROW
        self.key: UUID | None = None
        self.carried: Carried | None = None
        self.fits: Fits | None = None
        self.scale = scale_of(days_of(model.window), 800)
        self.open = Shelf()
        self.first_lane = 0
        self._is_new = True
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.viewport().update)
        self._minute.start()
        model.changed.connect(self._on_changed)
        model.rows_changed.connect(self.fit)

    # where things stand

    @property
    def header(self) -> int:
        """Give the height of the line of hours."""
        return _WEEK_HEADER if self.scale.is_week else HEADER

    @property
    def open_lanes(self) -> int:
        """Count the lanes of open requests that are shown."""
        return min(self.open.lane_count, LANES)

    @property
    def rows_top(self) -> int:
        """Give where the rows of people begin."""
        return self.header + self.open_lanes * _LANE + STEP

    @property
    def time_room(self) -> int:
        """Give the width in which time is drawn."""
        return max(self.viewport().width() - HEAD_WIDTH, 100)

    def turned(self, place: QRect) -> QRect:
        """Give a place as it is drawn in the direction of the language."""
        return QStyle.visualRect(self.layoutDirection(), self.viewport().rect(), place)

    def x_of(self, x: float) -> int:
        """Give where a place of the scale is on the sheet."""
        return HEAD_WIDTH + round(x) - self.horizontalScrollBar().value()

    def place_of(self, row: int) -> QRect:
        """Give the place of a row across the whole sheet."""
        width = self.viewport().width()
        if row == OPEN_ROW:
            return QRect(0, self.header, width, self.rows_top - self.header)
        top = self.model.tops[row] - self.verticalScrollBar().value() + self.rows_top
        return QRect(0, top, width, self.model.tops[row + 1] - self.model.tops[row])

    def shelf_at(self, row: int) -> Shelf | None:
        """Give what stands in a row, as far as it is known."""
        if row == OPEN_ROW:
            return self.open
        head = self.model.head(row)
        return self.model.shelf(head.key) if head else None

    def placed(self, row: int) -> Iterator[tuple[Item, QRect]]:
        """Give the items of a row with their places, before they are turned."""
        shelf = self.shelf_at(row)
        for item, lane in zip(shelf.content.items, shelf.lanes, strict=True) if shelf else ():
            place = self.place_in(row, item.interval, lane, shelf.lane_count if shelf else 1)
            if place is not None:
                yield item, place

    def place_in(self, row: int, interval: Interval, lane: int, lanes: int) -> QRect | None:
        """Give the place of a time in a lane of a row; None where it is not in view."""
        block = self.scale.block(interval)
        if block is None:
            return None
        left, right = self.x_of(block[0]), self.x_of(block[1])
        whole = self.place_of(row)
        if row == OPEN_ROW:
            right = max(right, left + _OPEN_WIDTH)
            if not 0 <= lane - self.first_lane < LANES:
                return None
            return QRect(
                left, whole.top() + HALF_STEP + (lane - self.first_lane) * _LANE, _wide(left, right), _LANE - 2
            )
        height = (whole.height() - 4) // lanes
        return QRect(left, whole.top() + 2 + lane * height, _wide(left, right), height - (1 if lanes > 1 else 0))

    def rows_shown(self) -> range:
        """Give the numbers of the rows that are in view."""
        top = self.verticalScrollBar().value()
        first = self.model.row_at(top)
        if first < 0:
            return range(0)
        last = self.model.row_at(min(top + self.rows_room, self.model.height - 1))
        return range(first, (last if last >= 0 else len(self.model.rows) - 1) + 1)

    @property
    def rows_room(self) -> int:
        """Give the height in which rows are drawn."""
        return max(self.viewport().height() - self.rows_top, 1)

    # what is meant

    @property
    def head(self) -> Head | None:
        """Give the person of the current row."""
        return self.model.head(self.row)

    @property
    def item(self) -> Item | None:
        """Give the item that is meant."""
        shelf = self.shelf_at(self.row)
        return next((one for one in shelf.content.items if one.key == self.key), None) if shelf else None

    def item_place(self) -> QRect:
        """Give the place of what is meant: the item, else the head of the row; as it is drawn."""
        found = next((place for item, place in self.placed(self.row) if item.key == self.key), None)
        whole = self.place_of(self.row)
        return self.turned(found or QRect(0, whole.top(), HEAD_WIDTH, whole.height()))

    # fitting in

    def show_window(self, window: Interval) -> None:
        """Show another time, beginning where days begin."""
        self.model.show_window(window)
        self.fit()
        self.scroll_to_time(self._beginning())

    def _beginning(self) -> datetime:
        day, now = days_of(self.model.window)[0], self.frame.now()
        is_today = self.model.window.start <= now < self.model.window.end
        return now - timedelta(hours=2) if is_today else at_minute(day, _DAY_BEGINS)

    def scroll_to_time(self, at: datetime) -> None:
        """Bring a moment to the leading edge, mornings in full where the day still fits."""
        if not self.scale.is_week:
            left = self.scale.stretches[0].x_of(min(at, at_minute(wall(at).date(), _DAY_BEGINS)))
            self.horizontalScrollBar().setValue(round(left))

    def fit(self) -> None:
        """Lay time out for the room there is, and ask for what comes into view."""
        self.scale = scale_of(days_of(self.model.window), self.time_room)
        self.open = self._open_shelf()
        self.first_lane = min(self.first_lane, max(self.open.lane_count - LANES, 0))
        sideways, down = self.horizontalScrollBar(), self.verticalScrollBar()
        sideways.setRange(0, max(0, round(self.scale.width) - self.time_room))
        sideways.setPageStep(self.time_room)
        sideways.setSingleStep(self.time_room // 11)
        down.setRange(0, max(0, self.model.height - self.rows_room))
        down.setPageStep(self.rows_room)
        down.setSingleStep(ROW_HEIGHT)
        self._look()

        if self._is_new and self.isVisible():
            self._is_new = False
            self.scroll_to_time(self._beginning())

    def _look(self) -> None:
        shown = self.rows_shown()
        if shown:
            self.model.want(shown[0], shown[-1])
        self.viewport().update()

    def _on_changed(self) -> None:
        self.fit()
        self.shown.emit()

    def _open_shelf(self) -> Shelf:
        """Lay open requests into lanes in which each has room for its words, the most urgent in the first."""
        blocks = [(item, block) for item in self.model.open if (block := self.scale.block(item.interval))]
        lanes = lanes_of((left, max(right, left + _OPEN_WIDTH)) for _item, (left, right) in blocks)
        return Shelf(Content(items=tuple(item for item, _block in blocks)), lanes)

    def bring_into_view(self) -> None:
        """Scroll so that what is meant can be seen."""
        if self.row == OPEN_ROW:
            self._bring_lane_into_view()
        elif 0 <= self.row < len(self.model.rows):
            top, bottom = self.model.tops[self.row], self.model.tops[self.row + 1]
            down = self.verticalScrollBar()
            down.setValue(min(max(down.value(), bottom - self.rows_room), max(top - GROUP_HEIGHT, 0)))
        at = self.carried.at if self.carried else self.item.interval if self.item else None
        block = self.scale.block(at) if at else None
        if block is not None and not self.scale.is_week:
            sideways = self.horizontalScrollBar()
            least, most = round(block[1]) + STEP - self.time_room, round(block[0]) - STEP
            sideways.setValue(min(max(sideways.value(), least), most) if least <= most else most)
        self._look()

    def _bring_lane_into_view(self) -> None:
        shelf = self.open
        lanes = {item.key: lane for item, lane in zip(shelf.content.items, shelf.lanes, strict=True)}
        lane = lanes.get(self.key, 0) if self.key else 0
        self.first_lane = min(max(self.first_lane, lane - LANES + 1), lane)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        at = None if self.scale.is_week or self._is_new else self.scale.moment(self.horizontalScrollBar().value())
        self.fit()
        if at is not None:
            self.horizontalScrollBar().setValue(round(self.scale.stretches[0].x_of(at)))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # What is drawn over the rows stands still, so that all of it is drawn again.
        if dx or dy:
            self._look()


def _wide(left: int, right: int) -> int:
    return max(right - left, _NARROWEST)
