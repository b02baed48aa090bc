"""Draws the sheet of the board: rows with their bands and blocks, open requests, and what is carried."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from sisa_desk.domain.boards import Fit, Fits, Head
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_hours import BoardHours
from sisa_desk.ui.agenda.board_model import BoardModel, Shelf
from sisa_desk.ui.agenda.board_painter import (
    GROUNDS,
    fitting,
    paint_band,
    paint_block,
    paint_frame,
    paint_text,
    shade,
    tone_of,
)
from sisa_desk.ui.agenda.board_places import HEAD_WIDTH, LANES, OPEN_ROW
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
from sisa_desk.ui.language import span_text, translate
from sisa_desk.ui.theme import HALF_STEP, STEP

#: Half the height of a line of open requests.
_HALF: Final = 20


class BoardSheet(BoardHours):
    """Draws what is in view, grounds before lines before blocks."""

    def __init__(self, frame: Frame, model: BoardModel) -> None:
        """Draw a model."""
        super().__init__(frame, model)
        self._briefs: tuple[Fits | None, dict[UUID, str]] = (None, {})

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), shade("sheet"))
        now = self.frame.now()
        painter.setClipRect(QRect(0, self.rows_top, self.viewport().width(), self.rows_room))
        rows = [(row, self.model.rows[row].head) for row in self.rows_shown()]
        for row, head in rows:
            self._paint_ground(painter, row, head)
        painter.setClipRect(QRect(0, self.header, self.viewport().width(), self.rows_top - self.header))
        self._paint_open_ground(painter)
        painter.setClipping(False)
        self.paint_hours(painter)
        painter.setClipRect(QRect(0, self.rows_top, self.viewport().width(), self.rows_room))
        for row, head in rows:
            self._paint_row(painter, row, head, now)
        painter.setClipRect(QRect(0, self.header, self.viewport().width(), self.rows_top - self.header))
        self._paint_open(painter, now)
        painter.setClipping(False)
        self.paint_now(painter, now)
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
        if lanes > LANES:
            hidden = sum(not 0 <= lane - self.first_lane < LANES for lane in self.open.lanes)
            words.append(translate("Board", "%n more by the arrows", None, hidden))
        return words

    def _paint_carried(self, painter: QPainter) -> None:
        if self.carried is None:
            return
        place = self.place_in(self.row, self.carried.at, 0, 1)
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
