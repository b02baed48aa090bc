"""Draws the parts of the board: grounds, bands, blocks and heads; where they stand the view knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from sisa_desk.domain.appointments import COMING, AppointmentState
from sisa_desk.domain.boards import Fit, Item, Kind
from sisa_desk.domain.requests import Urgency
from sisa_desk.ui.theme import SMALL, color, current_theme, font

_RADIUS: Final = 5
_SIDE: Final = 6
_LINE: Final = 17


class Look(NamedTuple):
    """How a block is drawn: ground, edge and letters by their roles, and whether its edge is broken."""

    ground: str
    edge: str
    ink: str
    is_broken: bool = False


class Tone(StrEnum):
    """What a block tells by its looks, beside its words."""

    OPEN = "open"
    URGENT = "urgent"
    ASKED = "asked"
    AGREED = "agreed"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    OVER = "over"
    BAD = "bad"


LOOKS: Final[Mapping[Tone, Look]] = {
    Tone.OPEN: Look("sheet", "accent", "text", is_broken=True),
    Tone.URGENT: Look("bad", "on_bad", "on_bad", is_broken=True),
    Tone.ASKED: Look("warn", "on_warn", "on_warn", is_broken=True),
    Tone.AGREED: Look("info", "accent", "on_info"),
    Tone.CONFIRMED: Look("accent", "accent", "on_accent"),
    Tone.RUNNING: Look("call", "call", "on_call"),
    Tone.OVER: Look("neutral", "neutral_edge", "on_neutral"),
    Tone.BAD: Look("bad", "on_bad", "on_bad"),
}
GROUNDS: Final[Mapping[Fit, str]] = {
    Fit.BEST: "info",
    Fit.FREE: "good",
    Fit.ARGUABLE: "warn",
    Fit.CONFLICT: "bad",
    Fit.STRANGER: "neutral",
}


def tone_of(item: Item, now: datetime) -> Tone:
    """Say by what looks an item tells its state."""
    if item.kind is Kind.REQUEST:
        return Tone.URGENT if item.request.urgency is Urgency.URGENT else Tone.OPEN
    if item.appointment is None:
        return Tone.ASKED
    state = item.appointment.state
    if state in COMING:
        if item.interval.end <= now:
            return Tone.BAD
        return Tone.CONFIRMED if state is AppointmentState.CONFIRMED else Tone.AGREED
    if state is AppointmentState.CONNECTED:
        return Tone.RUNNING
    return Tone.OVER if state is AppointmentState.DONE else Tone.BAD


def paint_band(painter: QPainter, place: QRect, role: str, pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern) -> None:
    """Draw a stretch of time that says something by its ground."""
    painter.fillRect(place, QBrush(shade(role), pattern))


@lru_cache(maxsize=64)
def _of_look(_look: object, role: str) -> QColor:
    return color(role)


def shade(role: str) -> QColor:
    """Give the colour of a role in the look that is on, without making it anew for every block."""
    return _of_look(current_theme().name, role)


def paint_block(
    painter: QPainter, place: QRect, tone: Tone, lines: tuple[tuple[str, ...], ...], *, is_current: bool = False
) -> None:
    """Draw an item with as many of its words as fit whole; the one that is meant has a frame."""
    look = LOOKS[tone]
    block = QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75)
    edge = QPen(shade(look.edge), 1.5)
    if look.is_broken:
        edge.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(edge)
    painter.setBrush(shade(look.ground))
    painter.drawRoundedRect(block, _RADIUS, _RADIUS)
    if is_current:
        paint_frame(painter, place)
    painter.setPen(shade(look.ink))
    _paint_lines(painter, place.adjusted(_SIDE, 1, -_SIDE, -1), lines)


def paint_frame(painter: QPainter, place: QRect) -> None:
    """Frame what is meant, visible on every ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade("sheet"), 4))
    outer = QRectF(place).adjusted(0, 0, 0, 0)
    painter.drawRoundedRect(outer, _RADIUS, _RADIUS)
    painter.setPen(QPen(shade("text"), 2))
    painter.drawRoundedRect(outer, _RADIUS, _RADIUS)


def _paint_lines(painter: QPainter, inner: QRect, lines: Iterable[tuple[str, ...]]) -> None:
    room = inner.height() // _LINE
    shown = [
        (number, text) for number, texts in enumerate(lines) if (text := fitting(texts, inner.width(), number == 0))
    ]
    top = inner.top() + max(0, (inner.height() - _LINE * min(room, len(shown))) // 2)
    for place, (number, text) in enumerate(shown[:room]):
        painter.setFont(_letters(number == 0)[0])
        line = QRect(inner.left(), top + place * _LINE, inner.width(), _LINE)
        painter.drawText(line, _AT_START, text)


_AT_START: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextDontClip)


@lru_cache(maxsize=4)
def _letters(is_bold: bool) -> tuple[QFont, QFontMetrics]:
    made = font(SMALL, bold=is_bold)
    return made, QFontMetrics(made)


@lru_cache(maxsize=20_000)
def width_of(text: str, is_bold: bool) -> int:
    """Give the width of small letters in pixels; measuring takes longer than drawing."""
    return _letters(is_bold)[1].horizontalAdvance(text)


def fitting(texts: Iterable[str], room: int, is_bold: bool = False) -> str:
    """Give the first text that fits whole; nothing where none does, as a word that is cut says nothing."""
    return next((text for text in texts if width_of(text, is_bold) <= room), "")


def paint_line_of_time(painter: QPainter, x: int, top: int, bottom: int) -> None:
    """Draw the line of now, with a knob at its upper end."""
    painter.setPen(QPen(shade("on_bad"), 2))
    painter.drawLine(x, top, x, bottom)
    painter.setBrush(shade("on_bad"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(x, top), 4, 4)


def paint_text(
    painter: QPainter, place: QRect, text: str, role: str, *, is_bold: bool = False, is_centred: bool = False
) -> None:
    """Write one line of small letters."""
    painter.setFont(_letters(is_bold)[0])
    painter.setPen(shade(role))
    if is_centred:
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), text)
    else:
        painter.drawText(place, _AT_START, _shortened(text, place.width(), is_bold))


@lru_cache(maxsize=20_000)
def _shortened(text: str, room: int, is_bold: bool) -> str:
    return _letters(is_bold)[1].elidedText(text, Qt.TextElideMode.ElideRight, room)
