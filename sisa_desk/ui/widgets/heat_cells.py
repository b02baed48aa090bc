"""The cells of a heat map, on the screen or on paper: what they say, and how a block of them is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from sisa_desk.ui.theme import Theme, color

#: What a cell says, as HeatCell; what a row is called and counts, as HeatRow; what a column begins, as HeatColumn.
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 2
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 3
COLUMN_ROLE: Final = Qt.ItemDataRole.UserRole + 4
#: Darker than this, a ground carries light letters.
_DARK_FROM: Final = 0.55


class Tone(StrEnum):
    """How a cell is drawn: nothing to say, a share of the scale, one only, unsure, or a gap, which is hatched."""

    EMPTY = "empty"
    SCALE = "scale"
    ONE = "one"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """What a cell says, how it is drawn (`share` is 0..1 of the scale), and whether it differs from what is real."""

    text: str = ""
    tone: Tone = Tone.EMPTY
    share: float = 0.0
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class HeatRow:
    """What a row is called, the figure beside it, and whether it deserves attention."""

    name: str
    figure: str = ""
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """The group a column belongs to (a day), and the words over it where a part of the group (an hour) begins."""

    group: str
    words: str = ""


def ground(cell: HeatCell, look: Theme | None = None) -> QColor:
    """Give the colour of a cell: blue for what is there, so that it differs from the warm tones for every eye."""
    match cell.tone:
        case Tone.GAP:
            return color("bad", look)
        case Tone.ONE:
            return color("warn_edge", look)
        case Tone.SCALE:
            return _mixed(color("accent_tint", look), color("accent", look), _depth(cell))
    return color("sheet_quiet", look)


def ink(cell: HeatCell, look: Theme | None = None) -> QColor:
    """Give the colour of the letters on a cell."""
    if cell.tone is Tone.GAP:
        return color("on_bad", look)
    return color("on_accent" if cell.tone is Tone.SCALE and _depth(cell) > _DARK_FROM else "text", look)


def _depth(cell: HeatCell) -> float:
    return 0.12 + 0.88 * cell.share


def paint_block(painter: QPainter, place: QRectF, cell: HeatCell, look: Theme | None = None) -> None:
    """Draw one block; a gap is hatched, a change is framed, and the figure stands in it where there is room.

    Without a look it is the one of the screen; paper is always light.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground(cell, look))
    painter.drawRoundedRect(place, 2, 2)
    if cell.tone is Tone.GAP:
        painter.setBrush(QBrush(color("bad_edge", look), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(place, 2, 2)
    if cell.is_changed:
        painter.setPen(QPen(color("text", look), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)
    if cell.text and painter.fontMetrics().horizontalAdvance(cell.text) <= place.width():
        painter.setPen(ink(cell, look))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, cell.text)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(here + (there - here) * share) for here, there in parts))
