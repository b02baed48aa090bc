"""A drawn week that shows what some patterns mean; it is looked at, `week_painter` is where it is painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.rhythms import rhythm_of
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import PAINTED_MODES
from sisa_desk.ui.interpreters.roster_words import pattern_text
from sisa_desk.ui.interpreters.week_sheet import WeekSheet
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import color
from sisa_desk.ui.widgets.tips import plain_tip


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a weekday for some modes; one that does not come every week is drawn open."""

    weekday: int
    start_minute: int
    end_minute: int
    is_weekly: bool
    text: str
    modes: frozenset[Mode] = frozenset(PAINTED_MODES)

    @property
    def lanes(self) -> Iterator[tuple[int, int]]:
        """Give the lanes it takes, neighbours as one."""
        taken = [number for number, mode in enumerate(PAINTED_MODES) if mode in self.modes]
        if taken and len(taken) == taken[-1] - taken[0] + 1:
            return iter([(taken[0], taken[-1])])
        return iter([(lane, lane) for lane in taken])


def blocks_of(patterns: Iterable[Pattern]) -> tuple[Block, ...]:
    """Give the stretches of some patterns; what cannot be read yet is left out."""
    found = []
    for pattern in patterns:
        try:
            days, rhythm = rhythm_of(pattern)
        except InvalidInput:
            continue
        is_weekly = rhythm.every == 1 and not rhythm.nth and pattern.school is SchoolTime.ALWAYS
        text, modes = pattern_text(pattern), pattern.modes
        found += [Block(day, pattern.start_minute, pattern.end_minute, is_weekly, text, modes) for day in sorted(days)]
    return tuple(found)


def week_sentence(patterns: Iterable[Pattern]) -> str:
    """Say a week in words, for those who do not see it."""
    return ". ".join(map(pattern_text, patterns)) or translate("WeekGrid", "No weekly times.")


def paint_block(painter: QPainter, sheet: WeekSheet, block: Block, *, is_open: bool) -> None:
    """Draw a stretch in its lanes: filled, or open where it does not come every week."""
    painter.setBrush(color("sheet" if is_open else "info"))
    style = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
    painter.setPen(QPen(color("on_info"), 1, style))
    for lanes in block.lanes:
        place = sheet.place_of(block.weekday, block.start_minute, block.end_minute, lanes)
        painter.drawRoundedRect(place.adjusted(1.5, 0.5, -1.5, -0.5), 3, 3)


class WeekGrid(WeekSheet):
    """Seven columns from early to late; lanes are named where the modes have hours of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self.show_patterns(())

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Draw some patterns."""
        listed = tuple(patterns)
        self._blocks = blocks_of(listed)
        self.has_lanes = any(not block.modes >= frozenset(PAINTED_MODES) for block in self._blocks)
        self.setAccessibleName(translate("WeekGrid", "The week in a picture"))
        self.setAccessibleDescription(week_sentence(listed))
        starts = [block.start_minute for block in self._blocks]
        ends = [block.end_minute for block in self._blocks]
        self.show_hours_of(min(starts, default=12 * 60), max(ends, default=12 * 60))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give what is drawn."""
        return self._blocks

    @override
    def paint_times(self, painter: QPainter) -> None:
        for block in self._blocks:
            paint_block(painter, self, block, is_open=not block.is_weekly)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            weekday, minute = self.at(event.pos())
            under = [
                block.text
                for block in self._blocks
                if block.weekday == weekday and block.start_minute <= minute < block.end_minute
            ]
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(under)), self)
            return True
        return super().event(event)
