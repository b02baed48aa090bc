"""Labels that show text as it is: never markup, cut with dots where told so, hidden while the screen is private."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.language import is_right_to_left
from sisa_desk.ui.theme import NORMAL, color, font
from sisa_desk.ui.widgets.tips import plain_tip

#: An elided label may shrink to this many letters.
_FEWEST_LETTERS = 4


class PlainLabel(QLabel):
    """A line or paragraph of plain text in one of the three sizes and the colour of a role."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "text",
        size: int = NORMAL,
        bold: bool = False,
        elided: bool = False,
        wrapped: bool = False,
        selectable: bool = False,
        private: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the words and how they look; ``private`` ones turn into dots with the privacy key."""
        super().__init__(parent)
        self._text = text
        self._role = role
        self._is_elided = elided
        self._is_private = private
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold=bold))
        self.setWordWrap(wrapped)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        if private:
            PRIVACY.changed.connect(self._show)
        self._align()
        self._recolor()
        self._show()

    @override
    def setText(self, text: str) -> None:
        self._text = text
        self._show()

    @property
    def full_text(self) -> str:
        """Give the words themselves, also while they are hidden or cut."""
        return self._text

    def set_role(self, role: str) -> None:
        """Write in the colour of another role."""
        self._role = role
        self._recolor()

    def _show(self) -> None:
        super().setText(masked(self._text) if self._is_private else self._text)
        self._explain_what_is_cut()

    def _recolor(self) -> None:
        ink = color(self._role)
        if self.palette().color(QPalette.ColorRole.WindowText) != ink:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            palette.setColor(QPalette.ColorRole.Text, ink)
            palette.setColor(QPalette.ColorRole.ButtonText, ink)
            self.setPalette(palette)

    def _explain_what_is_cut(self) -> None:
        if self._is_elided:
            self.setToolTip(plain_tip(self.text()) if self._shown() != self.text() else "")

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._recolor()
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain_what_is_cut()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._is_elided:
            return hint
        fewest = self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS
        return QSize(min(fewest, hint.width()), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt aligns a label by the letters in it; here the direction of the interface decides.
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        wrap = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        text = self._shown() if self._is_elided and not self.wordWrap() else self.text()
        lines = Qt.TextFlag(0) if "\n" in text else wrap
        painter.drawText(self.contentsRect(), int(self.alignment()) | int(lines) | int(Qt.TextFlag.TextDontClip), text)

    def _align(self) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            side = Qt.AlignmentFlag.AlignRight if is_right_to_left() else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Heading(PlainLabel):
    """The title of a screen or card."""

    def __init__(self, text: str = "", *, size: int = NORMAL, elided: bool = False, private: bool = False) -> None:
        super().__init__(text, size=size, bold=True, elided=elided, private=private)
