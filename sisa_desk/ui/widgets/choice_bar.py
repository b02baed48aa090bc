"""A row of choices of which one holds, each with its digit; arrows and digits move among them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget
from typing_extensions import override

from sisa_desk.ui.theme import NORMAL, STEP, TARGET, color, font
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.tips import set_tip

_SIDE: Final = 12
_DIGIT_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: what it stands for, its words, a sentence that explains it."""

    key: Hashable
    text: str
    tip: str = ""


class ChoiceBar(QWidget):
    """Choices side by side, of which at most one holds."""

    chosen = Signal(object)

    def __init__(
        self, choices: Sequence[Choice], *, label: str, numbered: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self._choices = tuple(choices)
        self._key: Hashable | None = None
        layout = FlowLayout(self, gap=STEP, line_gap=STEP)
        self._buttons = [
            _ChoiceButton(choice, number if numbered else 0, label) for number, choice in enumerate(choices, start=1)
        ]
        for button in self._buttons:
            layout.addWidget(button)
            button.toggled.connect(self._on_toggled)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self._buttons:
            self.setFocusProxy(self._buttons[0])

    @property
    def key(self) -> Hashable | None:
        """Give what the chosen one stands for; None before a choice."""
        return self._key

    def choose(self, key: Hashable | None) -> None:
        """Choose by what it stands for; None takes the choice back."""
        if key is None:
            self._clear()
            return
        for button in self._buttons:
            if button.choice.key == key:
                button.setChecked(True)

    def choose_number(self, number: int) -> bool:
        """Choose by the digit, from 1; say whether there is such a choice that may be chosen."""
        if not 1 <= number <= len(self._buttons) or not self._buttons[number - 1].isEnabled():
            return False
        self._buttons[number - 1].setChecked(True)
        return True

    def forbid(self, key: Hashable, reason: str) -> None:
        """Grey a choice and say why; an empty reason allows it again."""
        for button in self._buttons:
            if button.choice.key == key:
                button.setEnabled(not reason)
                set_tip(button, reason or button.choice.tip)

    def _clear(self) -> None:
        self._key = None
        for button in self._buttons:
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)

    def _on_toggled(self, is_on: bool) -> None:  # Qt's signal
        button = self.sender()
        if is_on and isinstance(button, _ChoiceButton) and button.choice.key != self._key:
            self._key = button.choice.key
            self.setFocusProxy(button)
            self.chosen.emit(self._key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys that the button in focus leaves over arrive here.
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not has_modifier and event.text().isdecimal() and self.choose_number(int(event.text())):
            self.setFocus()
            return
        super().keyPressEvent(event)


class _ChoiceButton(QRadioButton):
    """One choice as a button that looks pressed while it holds."""

    def __init__(self, choice: Choice, number: int, label: str) -> None:
        super().__init__()
        self.choice = choice
        self._digit = str(number) if number else ""
        self.setText(choice.text.replace("&", "&&"))
        self.setObjectName(f"choice-{choice.key}")
        self.setAccessibleName(choice.text)
        self.setAccessibleDescription(f"{label} {self._digit}".strip())
        set_tip(self, choice.tip)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(NORMAL, bold=True)).horizontalAdvance(self.choice.text) + 2 * _SIDE
        return QSize(width + self._digit_room(), TARGET)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_ground(painter)
        self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked():
            fill, edge = ("accent", "accent") if self.isEnabled() else ("neutral", "neutral_edge")
        else:
            fill = "sheet_quiet" if not self.isEnabled() else "hover" if self.underMouse() else "sheet"
            edge = "field_border" if self.isEnabled() else "line"
        painter.setBrush(color(fill))
        painter.setPen(QPen(color(edge), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("text" if self.isChecked() else "focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _paint_words(self, painter: QPainter) -> None:
        inner = self._words_place()
        ink = "text_disabled" if not self.isEnabled() else "on_accent" if self.isChecked() else "text"
        ink = "on_neutral" if self.isChecked() and not self.isEnabled() else ink
        faint = ink if self.isChecked() or not self.isEnabled() else "text_faint"
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(NORMAL, bold=self.isChecked()))
        painter.setPen(color(faint))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeading, self._digit)
        painter.setPen(color(ink))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignTrailing, self.choice.text)

    def _words_place(self) -> QRect:
        # Room is kept for the bold words; thinner ones stand in the middle of it.
        letters = QFontMetrics(font(NORMAL, bold=self.isChecked()))
        width = letters.horizontalAdvance(self.choice.text) + self._digit_room() + 1
        place = QRect(0, 0, width, self.height())
        place.moveCenter(self.rect().center())
        return place

    def _digit_room(self) -> int:
        return QFontMetrics(font(NORMAL, bold=True)).horizontalAdvance("0") + _DIGIT_GAP if self._digit else 0
