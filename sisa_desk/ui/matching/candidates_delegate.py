"""Draws the cards and lines of a ranking; only what is in sight costs anything."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from sisa_desk.ui.blur import is_private, masked
from sisa_desk.ui.icons import icon_pixmap
from sisa_desk.ui.language import left_to_right
from sisa_desk.ui.matching.absent_rows import AbsentRow, GroupRow
from sisa_desk.ui.matching.candidate_rows import CandidateRow, HeadingRow, Row, Stage
from sisa_desk.ui.matching.candidates_model import ROW_ROLE, CandidatesModel, Index, title_of
from sisa_desk.ui.matching.pill import Pill
from sisa_desk.ui.theme import HALF_STEP, LARGE, NORMAL, SMALL, STEP, color, font
from sisa_desk.ui.widgets.chip import chip_size, paint_chip

GAP: Final = STEP
_SIDE: Final = int(1.5 * STEP)
_RANK: Final = 3 * STEP
_NAME: Final = 22
_DETAILS: Final = 18
_PILLS: Final = 26
CARD: Final = 2 * STEP + _NAME + _DETAILS + _PILLS
_LINE: Final = 30
_HEADING: Final = 36
_MOST_PILLS: Final = 4


class CandidatesDelegate(QStyledItemDelegate):
    """Draws rows; the card that is current keeps room for the buttons laid over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current_id: object = None
        self.answers_height = 0
        self.button_width = 0
        self.other_id: object = None
        self.other_size = QSize()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        row = model.at(index.row()) if isinstance(model, CandidatesModel) else index.data(ROW_ROLE)
        match row:
            case CandidateRow():
                extra = self.answers_height if row.interpreter_id == self.current_id else 0
                return QSize(_RANK, CARD + extra + GAP)
            case HeadingRow():
                return QSize(_RANK, _HEADING)
        return QSize(_RANK, _LINE)

    def answers_place(self, card: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Give where the answers of the current card stand."""
        inner = card.adjusted(_SIDE, CARD - HALF_STEP, -_SIDE, -GAP - STEP)
        return QStyle.visualRect(direction, card, inner)

    def button_place(self, card: QRect, direction: Qt.LayoutDirection, size: QSize) -> QRect:
        """Give where the button of the current card stands."""
        corner = QPoint(card.right() - _SIDE - size.width() + 1, card.top() + STEP)
        return QStyle.visualRect(direction, card, QRect(corner, size))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row | None = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        match row:
            case CandidateRow():
                self._paint_card(painter, option.rect.adjusted(0, 0, 0, -GAP), row, has_focus=has_focus)
            case HeadingRow():
                self._paint_heading(painter, option.rect, row)
            case AbsentRow() | GroupRow():
                self._paint_line(painter, option.rect, row, has_focus=has_focus)
        painter.restore()

    # cards

    def _paint_card(self, painter: QPainter, card: QRect, row: CandidateRow, *, has_focus: bool) -> None:
        is_current = row.interpreter_id == self.current_id
        painter.setBrush(color("accent_tint" if is_current else "sheet"))
        edge = "focus" if is_current and has_focus else "accent" if is_current else "line"
        painter.setPen(QPen(color(edge), 2 if is_current else 1))
        inset = 1.0 if is_current else 0.5
        painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), STEP, STEP)
        direction = painter.layoutDirection()
        left = card.left() + _SIDE
        rank = QRect(left, card.top() + STEP, _RANK, CARD - 2 * STEP)
        self._paint_rank(painter, QStyle.visualRect(direction, card, rank), row, is_current=is_current)
        x = left + _RANK + HALF_STEP
        width = card.right() - _SIDE - x + 1
        kept = self._kept_for_name(row, is_current=is_current)
        is_low = not is_current and self.other_size.height() <= _NAME
        top = card.top() + STEP
        name = QRect(x, top, width - kept, _NAME)
        details = QRect(x, top + _NAME, width - (0 if is_low else kept), _DETAILS)
        pills = QRect(x, top + _NAME + _DETAILS + HALF_STEP, width, _PILLS - HALF_STEP)
        self._paint_name(painter, QStyle.visualRect(direction, card, name), row)
        self._paint_details(painter, QStyle.visualRect(direction, card, details), row, in_full=is_current)
        paint_pills(painter, QStyle.visualRect(direction, card, pills), row.pills)

    def _kept_for_name(self, row: CandidateRow, *, is_current: bool) -> int:
        """Give the room beside the name that buttons laid over the card take."""
        is_other = row.interpreter_id == self.other_id
        beside = self.button_width if is_current else self.other_size.width() if is_other else 0
        return beside + STEP if beside else 0

    def _paint_rank(self, painter: QPainter, place: QRect, row: CandidateRow, *, is_current: bool) -> None:
        painter.setFont(font(LARGE if row.rank < 100 else NORMAL, bold=True))
        painter.setPen(color("accent_text" if is_current else "text_faint"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, left_to_right(str(row.rank)))

    def _paint_name(self, painter: QPainter, place: QRect, row: CandidateRow) -> None:
        painter.setFont(font(NORMAL, bold=True))
        painter.setPen(color("text_quiet" if row.stage is Stage.GONE else "text"))
        _draw(painter, place, masked(row.candidate.interpreter.name))

    def _paint_details(self, painter: QPainter, place: QRect, row: CandidateRow, *, in_full: bool) -> None:
        number = row.number_text(in_full=in_full and not is_private())
        painter.setPen(color("text_quiet"))
        painter.setFont(font(SMALL, bold=in_full))
        separator = "  ·  "
        used = painter.fontMetrics().horizontalAdvance(number)
        _draw(painter, place, number)
        painter.setFont(font(SMALL))
        rest = QStyle.visualRect(painter.layoutDirection(), place, place.adjusted(used, 0, 0, 0))
        _draw(painter, rest, f"{separator}{row.languages}")

    # lines

    def _paint_heading(self, painter: QPainter, place: QRect, row: HeadingRow) -> None:
        painter.setFont(font(NORMAL, bold=True))
        painter.setPen(color("text_quiet"))
        _draw(painter, place.adjusted(_SIDE, HALF_STEP, -_SIDE, 0), row.text)

    def _paint_line(self, painter: QPainter, place: QRect, row: AbsentRow | GroupRow, *, has_focus: bool) -> None:
        if has_focus:
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), HALF_STEP, HALF_STEP)
        inner = place.adjusted(_SIDE, 0, -_SIDE, 0)
        if isinstance(row, GroupRow):
            inner = self._after_arrow(painter, inner, row)
        painter.setFont(font(NORMAL))
        painter.setPen(color("text_quiet" if isinstance(row, GroupRow) else "text"))
        pill = chip_size(row.pill.text)
        text = title_of(row)
        room = max(inner.width() - pill.width() - STEP, inner.width() // 3)
        used = min(painter.fontMetrics().horizontalAdvance(text), room)
        direction = painter.layoutDirection()
        words = QStyle.visualRect(direction, inner, QRect(inner.left(), inner.top(), used + 1, inner.height()))
        _draw(painter, words, text)
        start = inner.left() + used + STEP
        width = min(pill.width(), inner.right() - start + 1)
        chip = QRect(start, inner.center().y() - pill.height() // 2 + 1, width, pill.height())
        paint_chip(painter, QStyle.visualRect(direction, inner, chip), row.pill.text, row.pill.role)
        if isinstance(row, AbsentRow) and row.help:
            painter.setFont(font(SMALL))
            painter.setPen(color("text_quiet"))
            rest = inner.adjusted(chip.right() + STEP - inner.left(), 0, 0, 0)
            _draw(painter, QStyle.visualRect(direction, inner, rest), row.help)

    def _after_arrow(self, painter: QPainter, inner: QRect, row: GroupRow) -> QRect:
        size, direction = 16, painter.layoutDirection()
        name = "chevron-down" if row.is_open else "chevron-right"
        picture = icon_pixmap(name, "text_quiet", size, painter.device().devicePixelRatio())
        place = QRect(inner.left() - HALF_STEP, inner.center().y() - size // 2 + 1, size, size)
        painter.drawPixmap(QStyle.visualRect(direction, inner, place), picture)
        return QStyle.visualRect(direction, inner, inner.adjusted(size, 0, 0, 0))


def paint_pills(painter: QPainter, place: QRect, pills: tuple[Pill, ...]) -> None:
    """Draw the pills that fit, the first ones first; the first is cut before it is left out."""
    x, direction = place.left(), painter.layoutDirection()
    for number, pill in enumerate(pills[:_MOST_PILLS]):
        size = chip_size(pill.text, with_icon=bool(pill.icon))
        room = place.right() + 1 - x
        if size.width() > room and number:
            continue
        spot = QRect(QPoint(x, place.top()), QSize(min(size.width(), room), size.height()))
        paint_chip(painter, QStyle.visualRect(direction, place, spot), pill.text, pill.role, pill.icon)
        x += spot.width() + HALF_STEP


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
