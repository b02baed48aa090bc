"""The sheet of the board: where everything stands and how it is drawn; only what is visible is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle
from typing_extensions import override

from sisa_desk.domain.boards import Content, Fit, Fits, Head, Item, lanes_of
from sisa_desk.domain.clock import at_minute, days_of, wall
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_carrying import Carried
from sisa_desk.ui.agenda.board_model import GROUP_HEIGHT, ROW_HEIGHT, BoardModel, Shelf
from sisa_desk.ui.agenda.board_painter import (
    GROUNDS,
    fitting,
    paint_band,
    paint_block,
    paint_frame,
    paint_line_of_time,
    paint_text,
    shade,
    tone_of,
)
from sisa_desk.ui.agenda.board_scale import scale_of
from sisa_desk.ui.agenda.board_words import (
    absence_text,
    brief_texts,
    first_lines,
    group_text,
    second_lines,
    when_words,
)
from sisa_desk.ui.blur import masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, span_text, translate
from sisa_desk.ui.theme import HALF_STEP, STEP

#: The number of the row in which open requests stand, above all people.
OPEN_ROW: Final = -1
HEAD_WIDTH: Final = 184
HEADER: Final = 28
_WEEK_HEADER: Final = 42
_LANE: Final = 40
#: More lanes of open requests than this are reached by walking through them.
_LANES: Final = 3
_NARROWEST: Final = 5
#: So often the line of now moves on.
_MINUTE_MS: Final = 30_000
_DAY_BEGINS: Final = 7 * 60 + 30
_HALF: Final = 20
#: So much room has an open request for its words, however short it is.
_OPEN_WIDTH: Final = 112


class BoardSheet(QAbstractScrollArea):
    """Rows under each other, time from the leading to the trailing side, open requests on top."""

    shown = Signal()

    def __init__(self, frame: Frame, model: BoardModel) -> None:
        """Draw a model."""
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
        self._first_lane = 0
        self._is_new = True
        self._briefs: tuple[Fits | None, dict[UUID, str]] = (None, {})
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
        return min(self.open.lane_count, _LANES)

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
            place = self._place_in(row, item.interval, lane, shelf.lane_count if shelf else 1)
            if place is not None:
                yield item, place

    def _place_in(self, row: int, interval: Interval, lane: int, lanes: int) -> QRect | None:
        block = self.scale.block(interval)
        if block is None:
            return None
        left, right = self.x_of(block[0]), self.x_of(block[1])
        whole = self.place_of(row)
        if row == OPEN_ROW:
            right = max(right, left + _OPEN_WIDTH)
            if not 0 <= lane - self._first_lane < _LANES:
                return None
            return QRect(
                left, whole.top() + HALF_STEP + (lane - self._first_lane) * _LANE, _wide(left, right), _LANE - 2
            )
        height = (whole.height() - 4) // lanes
        return QRect(left, whole.top() + 2 + lane * height, _wide(left, right), height - (1 if lanes > 1 else 0))

    def rows_shown(self) -> range:
        """Give the numbers of the rows that are in view."""
        top = self.verticalScrollBar().value()
        first = self.model.row_at(top)
        if first < 0:
            return range(0)
        last = self.model.row_at(min(top + self._rows_room, self.model.height - 1))
        return range(first, (last if last >= 0 else len(self.model.rows) - 1) + 1)

    @property
    def _rows_room(self) -> int:
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
        self._first_lane = min(self._first_lane, max(self.open.lane_count - _LANES, 0))
        sideways, down = self.horizontalScrollBar(), self.verticalScrollBar()
        sideways.setRange(0, max(0, round(self.scale.width) - self.time_room))
        sideways.setPageStep(self.time_room)
        sideways.setSingleStep(self.time_room // 11)
        down.setRange(0, max(0, self.model.height - self._rows_room))
        down.setPageStep(self._rows_room)
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
            down.setValue(min(max(down.value(), bottom - self._rows_room), max(top - GROUP_HEIGHT, 0)))
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
        self._first_lane = min(max(self._first_lane, lane - _LANES + 1), lane)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        at = None if self.scale.is_week or self._is_new else self.scale.moment(self.horizontalScrollBar().value())
        self.fit()
        if at is not None:
            self.horizontalScrollBar().setValue(round(self.scale.stretches[0].x_of(at)))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # What is drawn over the rows stands still, so that all of it is drawn again.
        self._look()

    # drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), shade("sheet"))
        now = self.frame.now()
        painter.setClipRect(QRect(0, self.rows_top, self.viewport().width(), self._rows_room))
        rows = [(row, self.model.rows[row].head) for row in self.rows_shown()]
        for row, head in rows:
            self._paint_ground(painter, row, head)
        painter.setClipRect(QRect(0, self.header, self.viewport().width(), self.rows_top - self.header))
        self._paint_open_ground(painter)
        painter.setClipping(False)
        self._paint_hours(painter)
        painter.setClipRect(QRect(0, self.rows_top, self.viewport().width(), self._rows_room))
        for row, head in rows:
            self._paint_row(painter, row, head, now)
        painter.setClipRect(QRect(0, self.header, self.viewport().width(), self.rows_top - self.header))
        self._paint_open(painter, now)
        painter.setClipping(False)
        self._paint_now(painter, now)
        self._paint_carried(painter)

    def _time_place(self, row: int, *, inset: int = 0) -> QRect:
        return self.place_of(row).adjusted(HEAD_WIDTH, inset, 0, -inset)

    def _clip_to_time(self, painter: QPainter, row: int) -> None:
        painter.save()
        painter.setClipRect(self.turned(self._time_place(row)), Qt.ClipOperation.IntersectClip)

    def _paint_ground(self, painter: QPainter, row: int, head: Head | None) -> None:
        place = self.place_of(row)
        if head is None:
            painter.fillRect(place, shade("sheet_quiet"))
            return
        if self.fits is not None and self.carried is not None:
            paint_band(painter, place, GROUNDS[self.fits.of(head.key)])
        elif row == self.row and self.hasFocus():
            paint_band(painter, place, "accent_tint")
        painter.fillRect(QRect(0, place.bottom(), place.width(), 1), shade("line"))
        if shelf := self.model.shelf(head.key):
            self._clip_to_time(painter, row)
            self._paint_bands(painter, row, shelf)
            painter.restore()

    def _paint_row(self, painter: QPainter, row: int, head: Head | None, now: datetime) -> None:
        if head is None:
            inner = self.turned(self.place_of(row).adjusted(STEP, 1, -STEP, 0))
            words = group_text(self.model.rows[row].group, self.model.grouping)
            paint_text(painter, inner, words, "text_quiet", is_bold=True)
            return
        self._clip_to_time(painter, row)
        if self.model.shelf(head.key) is None:
            paint_band(painter, self.turned(self._time_place(row, inset=16)), "skeleton")
        self._paint_items(painter, row, now)
        painter.restore()
        self._paint_head(painter, row, head)

    def _paint_bands(self, painter: QPainter, row: int, shelf: Shelf) -> None:
        if self.fits is None:
            for span in shelf.content.open:
                self._paint_band(painter, row, span, "good")
        for absence in shelf.content.away:
            self._paint_band(painter, row, absence.interval, "text_faint", Qt.BrushStyle.BDiagPattern)
            self._paint_absence(painter, row, absence.interval, (absence_text(absence),))
        for item in shelf.content.items:
            if item.blocked != item.interval:
                for way in (
                    Interval(item.blocked.start, item.interval.start),
                    Interval(item.interval.end, item.blocked.end),
                ):
                    self._paint_band(painter, row, way, "text_faint", Qt.BrushStyle.Dense6Pattern, inset=13)

    def _paint_band(
        self,
        painter: QPainter,
        row: int,
        span: Interval,
        role: str,
        pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern,
        *,
        inset: int = 1,
    ) -> None:
        place = self._time_place(row, inset=inset)
        for start, end in self.scale.spans(span):
            left, right = self.x_of(start), self.x_of(end)
            paint_band(painter, self.turned(QRect(left, place.top(), right - left, place.height())), role, pattern)

    def _paint_absence(self, painter: QPainter, row: int, span: Interval, texts: Sequence[str]) -> None:
        """Say in the visible part of an absence what it is."""
        place = self._time_place(row, inset=12)
        for start, end in list(self.scale.spans(span))[:1]:
            left = max(self.x_of(start), HEAD_WIDTH) + STEP
            text = fitting(texts, min(self.x_of(end), self.viewport().width()) - left - STEP)
            if text:
                label = QRect(
                    left, place.top(), painter.fontMetrics().horizontalAdvance(text) + 2 * STEP, place.height()
                )
                painter.fillRect(self.turned(label), shade("sheet"))
                paint_text(painter, self.turned(label.adjusted(HALF_STEP, 0, 0, 0)), text, "text_quiet")

    def _paint_items(self, painter: QPainter, row: int, now: datetime) -> None:
        for item, place in self.placed(row):
            is_held = self.carried is not None and self.carried.item.key == item.key
            if place.right() < HEAD_WIDTH or place.left() > self.viewport().width():
                continue
            if is_held:
                painter.setOpacity(0.4)
            visible = place.intersected(self._time_place(row)) if not self.scale.is_week else place
            lines = (first_lines(self.frame, item), second_lines(self.frame, item, now))
            is_current = row == self.row and item.key == self.key and self.carried is None
            paint_block(painter, self.turned(visible), tone_of(item, now), lines, is_current=is_current)
            painter.setOpacity(1.0)

    def _paint_head(self, painter: QPainter, row: int, head: Head) -> None:
        place = self.place_of(row)
        inner = QRect(STEP, place.top() + 3, HEAD_WIDTH - 2 * STEP, place.height() - 6)
        top, bottom = inner.adjusted(0, 0, 0, -inner.height() // 2), inner.adjusted(0, inner.height() // 2, 0, 0)
        if row == self.row:
            painter.fillRect(self.turned(QRect(0, place.top(), 3, place.height() - 1)), shade("accent"))
        paint_text(painter, self.turned(top), masked(head.name), "text", is_bold=True)
        below = self.model.namer.languages(head)
        if self.fits is not None and self.carried is not None:
            below = self._brief(head)
        paint_text(painter, self.turned(bottom), below, self._ink(head))

    def _brief(self, head: Head) -> str:
        """Give why somebody would do or not; worked out once, as long as nobody is judged anew."""
        if self.fits is None:
            return ""
        if self._briefs[0] is not self.fits:
            self._briefs = self.fits, {}
        known = self._briefs[1]
        if head.key not in known:
            texts = brief_texts(self.fits, head, self.frame.now())
            known[head.key] = fitting(texts, HEAD_WIDTH - 2 * STEP)
        return known[head.key]

    def _ink(self, head: Head) -> str:
        if self.fits is None or self.carried is None:
            return "text_quiet"
        return f"on_{GROUNDS[self.fits.of(head.key)]}"

    def _paint_open_ground(self, painter: QPainter) -> None:
        place = self.place_of(OPEN_ROW)
        painter.fillRect(place, shade("warn"))
        painter.fillRect(QRect(0, place.bottom(), place.width(), 1), shade("line"))

    def _paint_open(self, painter: QPainter, now: datetime) -> None:
        place = self.place_of(OPEN_ROW)
        self._clip_to_time(painter, OPEN_ROW)
        self._paint_items(painter, OPEN_ROW, now)
        painter.restore()
        inner = QRect(STEP, place.top() + 2, HEAD_WIDTH - 2 * STEP, _HALF)
        if self.row == OPEN_ROW:
            painter.fillRect(self.turned(QRect(0, place.top(), 3, place.height())), shade("accent"))
        paint_text(painter, self.turned(inner), translate("Board", "Open"), "on_warn", is_bold=True)
        for number, text in enumerate(self._open_words()[: self.open_lanes]):
            line = inner.translated(0, _HALF * (number + 1) - 3)
            paint_text(painter, self.turned(line), text, "on_warn")

    def _open_words(self) -> list[str]:
        count, lanes = len(self.model.open), self.open.lane_count
        nothing = translate("Board", "no request")
        words = [translate("Board", "%n request(s)", None, count) if count else nothing]
        if lanes > _LANES:
            hidden = sum(not 0 <= lane - self._first_lane < _LANES for lane in self.open.lanes)
            words.append(translate("Board", "%n more by the arrows", None, hidden))
        return words

    def _paint_hours(self, painter: QPainter) -> None:
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

    def _paint_now(self, painter: QPainter, now: datetime) -> None:
        for stretch in self.scale.stretches:
            if stretch.time.start <= now < stretch.time.end:
                x = self.x_of(stretch.x_of(now))
                if x >= HEAD_WIDTH:
                    line = self.turned(QRect(x, 0, 1, 1))
                    paint_line_of_time(painter, line.left(), self.header, self.viewport().height())

    def _paint_carried(self, painter: QPainter) -> None:
        if self.carried is None:
            return
        place = self._place_in(self.row, self.carried.at, 0, 1)
        if place is None:
            return
        at = self.carried.at
        words = (when_words(at.start, at.end), span_text(at.start, at.end))
        lines = (words, first_lines(self.frame, self.carried.item))
        if place.width() < 90:
            place.setWidth(90)
        paint_block(painter, self.turned(place), tone_of(self.carried.item, self.frame.now()), lines)
        paint_frame(painter, self.turned(place))

    def fit_here(self) -> Fit | None:
        """Say how what is carried would do in the current row; None while it is not judged."""
        return self.fits.of(self.head.key) if self.fits is not None and self.head is not None else None


def _wide(left: int, right: int) -> int:
    return max(right - left, _NARROWEST)
