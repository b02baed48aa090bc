"""What the looks of the board mean, in words beside each; while something is carried, what the rows' colours mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from sisa_desk.domain.boards import Fit
from sisa_desk.ui.agenda.board_painter import GROUNDS, Tone, paint_band, paint_block, paint_text
from sisa_desk.ui.agenda.board_words import fit_text
from sisa_desk.ui.language import is_right_to_left, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, font

_SWATCH: Final = 18
_HEIGHT: Final = 20


class BoardLegend(QWidget):
    """One line of samples with their words."""

    def __init__(self) -> None:
        super().__init__()
        self._is_carrying = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_carrying(False)

    def set_carrying(self, is_carrying: bool) -> None:  # a state, set where it is known
        """Explain what is asked of the eye just now."""
        self._is_carrying = is_carrying
        self.setAccessibleName(", ".join(text for _sample, text in self._entries()))
        self.updateGeometry()
        self.update()

    def _entries(self) -> Sequence[tuple[Tone | Fit | str, str]]:
        if self._is_carrying:
            return [(fit, fit_text(fit)) for fit in Fit]
        return [
            (Tone.ASKED, translate("Board", "asked")),
            (Tone.AGREED, translate("Board", "accepted")),
            (Tone.CONFIRMED, translate("Board", "confirmed")),
            (Tone.RUNNING, translate("Board", "on the phone")),
            ("good", translate("Board", "offers time")),
            ("way", translate("Board", "on the way")),
            ("away", translate("Board", "away")),
        ]

    @override
    def sizeHint(self) -> QSize:
        letters = QFontMetrics(font(SMALL))
        return QSize(
            sum(letters.horizontalAdvance(text) + _SWATCH + 3 * STEP for _one, text in self._entries()), _HEIGHT
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        letters, x = QFontMetrics(font(SMALL)), 0
        for sample, text in self._entries():
            width = letters.horizontalAdvance(text)
            if x + _SWATCH + HALF_STEP + width > self.width():
                return
            self._paint_sample(painter, self._turned(QRect(x, self.height() // 2 - 7, _SWATCH, 14)), sample)
            place = QRect(x + _SWATCH + HALF_STEP + 2, 0, width + STEP, self.height())
            paint_text(painter, self._turned(place), text, "text_quiet")
            x += _SWATCH + HALF_STEP + width + 2 * STEP

    def _turned(self, place: QRect) -> QRect:
        if not is_right_to_left():
            return place
        return QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())

    def _paint_sample(self, painter: QPainter, place: QRect, sample: Tone | Fit | str) -> None:
        match sample:
            case Tone():
                paint_block(painter, place, sample, ())
            case Fit():
                paint_band(painter, place, GROUNDS[sample])
            case "way":
                paint_band(painter, place, "text_faint", Qt.BrushStyle.Dense6Pattern)
            case "away":
                paint_band(painter, place, "text_faint", Qt.BrushStyle.BDiagPattern)
            case _:
                paint_band(painter, place, sample)
