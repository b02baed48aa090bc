"""A heat map on paper: drawn once more from plain values, always in the light look, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from sisa_desk.ui.theme import LARGE, SMALL, Theme, color, font, theme
from sisa_desk.ui.widgets.heat_cells import HeatCell, HeatColumn, HeatRow, paint_block

#: A sample of cells and what they mean.
Legend = tuple[tuple[HeatCell, ...], str]
_ROW, _GAP, _LINE = 20.0, 6.0, 18.0
_SAMPLE = 16.0
_HEAD = 4.2 * _LINE
_BESIDE_NAMES = 16.0


@dataclass(frozen=True, slots=True)
class HeatPicture:
    """Everything a map shows, as values."""

    title: str
    meaning: str
    columns: tuple[HeatColumn, ...]
    rows: tuple[HeatRow, ...]
    cells: tuple[tuple[HeatCell, ...], ...]
    legend: tuple[Legend, ...]
    is_right_to_left: bool = False


def draw_picture(picture: HeatPicture, painter: QPainter, room: QRectF, new_page: Callable[[], object]) -> None:
    """Draw a map into the room of a page in pixels of the screen; what does not fit comes on further pages."""
    pen = _Pen(picture, painter, room)
    a_page = max(int((room.height() - _HEAD - 2 * _LINE) // _ROW), 1)
    for start in range(0, max(len(picture.rows), 1), a_page):
        if start:
            new_page()
        pen.page(range(start, min(start + a_page, len(picture.rows))))


class _Pen:
    """Knows where everything stands on a page."""

    def __init__(self, picture: HeatPicture, painter: QPainter, room: QRectF) -> None:
        self._picture, self._painter, self._room = picture, painter, room
        self._look: Theme = theme("light")
        letters = QFontMetricsF(font(SMALL, bold=True))
        names = (letters.horizontalAdvance(f"{row.name}  {row.figure}") for row in picture.rows)
        self._names = min(max(names, default=0.0) + _BESIDE_NAMES, room.width() / 4)
        groups = groupby(range(len(picture.columns)), key=lambda one: picture.columns[one].group)
        self._groups = [tuple(columns) for _group, columns in groups]
        free = room.width() - self._names - _GAP * max(len(self._groups) - 1, 0)
        self._width = free / max(len(picture.columns), 1)

    def page(self, rows: Sequence[int]) -> None:
        self._write(self._picture.title, QRectF(0, 0, self._room.width(), 1.4 * _LINE), font(LARGE, bold=True))
        self._write(self._picture.meaning, QRectF(0, 1.4 * _LINE, self._room.width(), _LINE), font(SMALL), "text_quiet")
        self._headings()
        for place, number in enumerate(rows):
            self._row(number, _HEAD + place * _ROW)
        self._legend(_HEAD + len(rows) * _ROW + _LINE / 2)

    def _headings(self) -> None:
        for group in self._groups:
            first = self._picture.columns[group[0]]
            place = QRectF(self._left(group[0]), _HEAD - 2 * _LINE, self._span(group), _LINE)
            self._write(first.group, place, font(SMALL, bold=True), is_centred=True)
            for number in group:
                hour = QRectF(self._left(number) - _LINE, _HEAD - _LINE, 2 * _LINE, _LINE)
                self._write(self._picture.columns[number].words, hour, font(SMALL), "text_quiet", is_centred=True)

    def _row(self, number: int, top: float) -> None:
        row, cells = self._picture.rows[number], self._picture.cells[number]
        name = QRectF(0, top, self._names - _BESIDE_NAMES / 2, _ROW)
        self._write(row.name, name, font(SMALL, bold=row.is_marked))
        self._write(row.figure, name, font(SMALL), "text_quiet", is_trailing=True)
        self._painter.setFont(font(SMALL))
        for first, last, cell in self._blocks(cells):
            width = (last - first + 1) * self._width
            place = self._mirrored(QRectF(self._left(first), top, width, _ROW)).adjusted(0.5, 1, -0.5, -1)
            paint_block(self._painter, place, cell, self._look)

    def _blocks(self, cells: Sequence[HeatCell]) -> Iterator[tuple[int, int, HeatCell]]:
        for group in self._groups:
            for cell, run in groupby(group, key=lambda number: cells[number]):
                found = list(run)
                yield found[0], found[-1], cell

    def _legend(self, top: float) -> None:
        left = 0.0
        letters = QFontMetricsF(font(SMALL))
        for cells, words in self._picture.legend:
            self._painter.setFont(font(SMALL))
            for cell in cells:
                sample = QRectF(left, top, _SAMPLE, _SAMPLE)
                paint_block(self._painter, self._mirrored(sample), cell, self._look)
                left += _SAMPLE + 2
            width = letters.horizontalAdvance(words) + 2 * _GAP
            self._write(words, QRectF(left + _GAP, top, width, _SAMPLE), font(SMALL), "text_quiet")
            left += width + 2 * _GAP

    def _left(self, column: int) -> float:
        before = sum(1 for group in self._groups if group[-1] < column)
        return self._names + column * self._width + before * _GAP

    def _span(self, group: Sequence[int]) -> float:
        return len(group) * self._width

    def _mirrored(self, place: QRectF) -> QRectF:
        if not self._picture.is_right_to_left:
            return place
        return QRectF(self._room.width() - place.right(), place.top(), place.width(), place.height())

    def _write(
        self,
        words: str,
        place: QRectF,
        letters: QFont,
        role: str = "text",
        *,
        is_centred: bool = False,
        is_trailing: bool = False,
    ) -> None:
        if not words:
            return
        side = Qt.AlignmentFlag.AlignLeft
        if is_centred:
            side = Qt.AlignmentFlag.AlignHCenter
        elif is_trailing is not self._picture.is_right_to_left:
            side = Qt.AlignmentFlag.AlignRight
        self._painter.setFont(letters)
        self._painter.setPen(color(role, self._look))
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if is_centred:
            flags |= Qt.TextFlag.TextDontClip
        else:
            words = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(self._mirrored(place), int(flags), words)
