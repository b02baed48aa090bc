"""One button for each answer, with its key; what is said on the phone is one key at the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget
from typing_extensions import override

from sisa_desk.domain.offers import Answer
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.answer_keys import ORDER, answer_keys
from sisa_desk.ui.theme import HALF_STEP, NORMAL, STEP, TARGET, color, font
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.key_cap import CAP, paint_cap
from sisa_desk.ui.widgets.tips import set_tip
from sisa_desk.ui.wording import word


class AnswerButton(QAbstractButton):
    """The key in its cap, then the word."""

    def __init__(self, answer: Answer, key: str) -> None:
        super().__init__()
        self.answer = answer
        self.key = key
        self.setText(word(answer).replace("&", "&&"))
        self.setObjectName(f"answer-{answer}")
        self.setAccessibleName(word(answer))
        self.setAccessibleDescription(translate("AnswerBar", "Key {key}").format(key=key))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_tip(self, translate("AnswerBar", "{answer}, key {key}").format(answer=word(answer), key=key))

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(NORMAL)).horizontalAdvance(word(self.answer))
        return QSize(width + CAP + int(3.5 * STEP), TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setBrush(color("pressed" if self.isDown() else "hover" if self.underMouse() else "sheet"))
        painter.setPen(QPen(color("focus" if self.hasFocus() else "field_border"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        cap = QRect(STEP, (self.height() - CAP) // 2, CAP, CAP)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), cap)
        paint_cap(painter, place, self.key, is_enabled=self.isEnabled())
        painter.setFont(font(NORMAL))
        painter.setPen(color("text" if self.isEnabled() else "text_disabled"))
        words = self.rect().adjusted(STEP + CAP + int(0.75 * STEP), 0, -STEP, 0)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, word(self.answer))


class AnswerBar(QWidget):
    """All answers in one or more lines."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("AnswerBar", "What came of it?"))
        self._flow = FlowLayout(self, gap=HALF_STEP, line_gap=HALF_STEP)
        keys = answer_keys()
        for answer in ORDER:
            made = AnswerButton(answer, keys[answer])
            made.clicked.connect(lambda _checked=False, answer=answer: self.answered.emit(answer))
            self._flow.addWidget(made)

    def height_for(self, width: int) -> int:
        """Give the height the buttons take in a width."""
        return self._flow.heightForWidth(width)
