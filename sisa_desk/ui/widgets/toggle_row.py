"""Several of a few, side by side: one stop for the tab key, arrows move, blank and digits switch."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget
from typing_extensions import override

from sisa_desk.ui.theme import HALF_STEP, NORMAL, TARGET, color, font
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.tips import set_tip

_SIDE: Final = 10


class ToggleRow(QWidget):
    """Pills of which any number may hold."""

    changed = Signal()

    def __init__(
        self, choices: Sequence[Choice], *, label: str, side: int = _SIDE, parent: QWidget | None = None
    ) -> None:
        """Take the choices; ``side`` is the room beside the words of each."""
        super().__init__(parent)
        self.setAccessibleName(label)
        layout = FlowLayout(self, gap=HALF_STEP, line_gap=HALF_STEP)
        self._pills = [_Pill(choice, label, side) for choice in choices]
        for number, pill in enumerate(self._pills):
            pill.setFocusPolicy(Qt.FocusPolicy.NoFocus if number else Qt.FocusPolicy.StrongFocus)
            pill.toggled.connect(lambda _on: self.changed.emit())
            layout.addWidget(pill)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self._pills:
            self.setFocusProxy(self._pills[0])

    @property
    def keys(self) -> tuple[Hashable, ...]:
        """Give what the pills that hold stand for, in their order."""
        return tuple(pill.choice.key for pill in self._pills if pill.isChecked())

    def set_keys(self, keys: Iterable[object]) -> None:
        """Let exactly these hold, without telling anybody."""
        wanted = set(keys)
        for pill in self._pills:
            was_blocked = pill.blockSignals(True)
            pill.setChecked(pill.choice.key in wanted)
            pill.blockSignals(was_blocked)
            pill.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = next((number for number, pill in enumerate(self._pills) if pill.hasFocus()), -1)
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Right: -1 if turned else 1, Qt.Key.Key_Left: 1 if turned else -1}
        text = event.text()
        if event.key() in steps and place >= 0:
            self._move(place, steps[Qt.Key(event.key())])
        elif text.isdecimal() and 1 <= int(text) <= len(self._pills):
            self._pills[int(text) - 1].toggle()
        else:
            super().keyPressEvent(event)

    def _move(self, place: int, step: int) -> None:
        following = (place + step) % len(self._pills)
        for number, pill in enumerate(self._pills):
            pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == following else Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._pills[following])
        self._pills[following].setFocus(Qt.FocusReason.TabFocusReason)


class _Pill(QCheckBox):
    """One of them; pressed while it holds."""

    def __init__(self, choice: Choice, label: str, side: int) -> None:
        super().__init__()
        self.choice = choice
        self._side = side
        self.setText(choice.text.replace("&", "&&"))
        self.setObjectName(f"toggle-{choice.key}")
        self.setAccessibleName(choice.tip or choice.text)
        self.setAccessibleDescription(label)
        set_tip(self, choice.tip)

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(font(NORMAL, bold=True)).horizontalAdvance(self.choice.text) + 2 * self._side, TARGET)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button would take the arrows for itself; here they move along the row.
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, self, is_on=self.isChecked())


def paint_pill(painter: QPainter, pill: QAbstractButton, *, is_on: bool) -> None:
    """Draw a pressed or open pill with its words; a thick edge shows the focus."""
    fill, edge, ink = ("selection", "accent", "on_selection") if is_on else ("sheet", "field_border", "text_quiet")
    painter.setBrush(color("hover" if pill.underMouse() and not is_on else fill))
    painter.setPen(QPen(color("focus" if pill.hasFocus() else edge), 2 if pill.hasFocus() else 1))
    inset = 1.0 if pill.hasFocus() else 0.5
    painter.drawRoundedRect(QRectF(pill.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
    painter.setFont(font(NORMAL, bold=is_on))
    painter.setPen(color(ink))
    painter.drawText(pill.rect(), Qt.AlignmentFlag.AlignCenter, pill.text().replace("&&", "&"))
