"""What the tones of the map mean, in words beside a sample of each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.ui.coverage.coverage_words import View
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, font
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.heat_cells import HeatCell, Tone, paint_block
from sisa_desk.ui.widgets.heat_picture import Legend
from sisa_desk.ui.widgets.plain_label import PlainLabel


class _Sample(QWidget):
    def __init__(self, cells: tuple[HeatCell, ...]) -> None:
        super().__init__()
        self._cells = cells
        self.setFixedSize(QSize(18 * len(cells), 18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        for number, cell in enumerate(self._cells):
            paint_block(painter, QRectF(18 * number + 1, 1, 16, 16), cell)


class _Entry(QWidget):
    def __init__(self, cells: tuple[HeatCell, ...], words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, STEP, 0)
        row.setSpacing(STEP)
        row.addWidget(_Sample(cells))
        row.addWidget(PlainLabel(words, role="text_quiet", size=SMALL))


class HeatLegend(QWidget):
    """A line under the map, or two where the words are long."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._flow = FlowLayout(self, gap=STEP, line_gap=HALF_STEP)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_view(self, view: View, *, imagines: bool) -> None:
        """Explain the tones of a view; `imagines` adds the frame around what is only imagined."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for cells, words in legend_of(view, imagines=imagines):
            self._flow.addWidget(_Entry(cells, words))
        self.updateGeometry()


def legend_of(view: View, *, imagines: bool) -> tuple[Legend, ...]:
    """Give samples of the tones of a view with their words; `imagines` adds the frame around what is only imagined."""
    changed = ((HeatCell("", Tone.EMPTY, is_changed=True),), translate("Coverage", "would be different"))
    return (*_entries(view), *((changed,) if imagines else ()))


def _entries(view: View) -> tuple[Legend, ...]:
    scale = tuple(HeatCell("", Tone.SCALE, share) for share in (0.0, 0.5, 1.0))
    nobody = ((HeatCell("0", Tone.GAP),), translate("Coverage", "asked for, and nobody there"))
    empty = ((HeatCell(),), translate("Coverage", "nobody there, nobody asks"))
    match view:
        case View.SUPPLY:
            return nobody, ((HeatCell("1", Tone.ONE),), translate("Coverage", "one person")), (
                scale, translate("Coverage", "two to many")), empty  # fmt: skip
        case View.CHANCE:
            return nobody, ((HeatCell("", Tone.ONE),), translate("Coverage", "rather nobody answers")), (
                scale, translate("Coverage", "up to certain")), empty  # fmt: skip
        case View.GAPS:
            return nobody, ((HeatCell("1", Tone.ONE),), translate("Coverage", "one person")), (
                (HeatCell("?", Tone.ONE),), translate("Coverage", "rather nobody answers")), (
                scale[:1], translate("Coverage", "covered"))  # fmt: skip
    return (scale, translate("Coverage", "seldom to often")), ((HeatCell(),), translate("Coverage", "never"))
