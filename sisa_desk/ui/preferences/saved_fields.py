"""Fields that hand their value over when they are left or Enter is pressed, and take it back with Esc."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from sisa_desk.ui.theme import STEP, TARGET

_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class _Kept:
    """What is stored, what was handed over, and whether anything else is typed."""

    def __init__(self) -> None:
        self.stored = ""
        self.given: str | None = None
        self.has_problem = False

    def is_new(self, text: str) -> bool:
        """Say whether the text is to be handed over."""
        return text not in {self.stored, self.given}

    def may_show(self, shown: str) -> bool:
        """Say whether the field may show another value without taking away what somebody types."""
        return shown in {self.stored, self.given}


def mark_problem(field: QWidget, problem: str) -> None:
    """Give a field the look and the description of one whose value cannot be taken."""
    field.setAccessibleDescription(problem)
    was, wanted = field.property("problem") or "false", "true" if problem else "false"
    if was != wanted:  # putting the look on anew costs a millisecond
        field.setProperty("problem", wanted)
        field.style().unpolish(field)
        field.style().polish(field)


class SavedLine(QLineEdit):
    """One line of text."""

    entered = Signal(str)
    problem_found = Signal(str)

    def __init__(self, *, label: str = "", is_figures: bool = False, placeholder: str = "") -> None:
        """Take the name of the field, and whether it holds figures, which run from left to right everywhere."""
        super().__init__()
        self._kept = _Kept()
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(TARGET)
        self.setMaxLength(200)
        if is_figures:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.editingFinished.connect(self._on_finished)

    def show_value(self, text: str) -> None:
        """Show what is stored now, unless somebody is typing something else."""
        if self._kept.may_show(self.text().strip()):
            self.setText(text)
            self.setCursorPosition(0)
            self._tell_problem("")
        self._kept.stored, self._kept.given = text, None

    def refuse(self, sentence: str) -> None:
        """Say why the value was not taken; it stays as typed, and what is stored stays as it was."""
        self._kept.given = None
        self._tell_problem(sentence)

    def _tell_problem(self, sentence: str) -> None:
        if sentence or self._kept.has_problem:
            self._kept.has_problem = bool(sentence)
            self.problem_found.emit(sentence)

    def _on_finished(self) -> None:
        text = self.text().strip()
        if text == self._kept.stored:
            self._put_back()
        elif self._kept.is_new(text):
            self._kept.given = text
            self.entered.emit(text)

    def _put_back(self) -> None:
        self._kept.given = None
        self.setText(self._kept.stored)
        self._tell_problem("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text().strip() != self._kept.stored:
            self._put_back()
            return
        super().keyPressEvent(event)


class SavedText(QPlainTextEdit):
    """Some lines of text; Enter saves, Shift+Enter begins a new line."""

    entered = Signal(str)
    problem_found = Signal(str)

    def __init__(self, *, label: str = "", lines: int = 2, most_lines: int = 8) -> None:
        """Take the name of the field and how many lines show; it grows with the text."""
        super().__init__()
        self._kept = _Kept()
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        self._least, self._most = lines, most_lines
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def text(self) -> str:
        """Give the text without blanks around it."""
        return self.toPlainText().strip()

    def show_value(self, text: str) -> None:
        """Show what is stored now, unless somebody is typing something else."""
        if self._kept.may_show(self.text()):
            if text != self.toPlainText():
                self.setPlainText(text)
            self._tell_problem("")
        self._kept.stored, self._kept.given = text, None

    def refuse(self, sentence: str) -> None:
        """Say why the value was not taken; it stays as typed, and what is stored stays as it was."""
        self._kept.given = None
        self._tell_problem(sentence)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.Show}:
            # The look gives every field the height of one line.
            self._fit()
        return done

    def _tell_problem(self, sentence: str) -> None:
        if sentence or self._kept.has_problem:
            self._kept.has_problem = bool(sentence)
            self.problem_found.emit(sentence)

    def _fit(self) -> None:
        # Qt gives the height of a plain document in lines.
        wanted = int(self.document().size().height())
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        lines = min(max(wanted, self._least), self._most)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 3 * STEP)

    def _hand_over(self) -> None:
        text = self.text()
        if self._kept.is_new(text):
            self._kept.given = text
            self.entered.emit(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not has_shift:
            self._hand_over()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._kept.stored:
            self.setPlainText(self._kept.stored)
            self.refuse("")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hand_over()


class SavedChoice(QComboBox):
    """One of several; arrow keys open the list, so that passing over a choice does not save it."""

    entered = Signal(object)

    def __init__(self, choices: Sequence[tuple[Hashable, str]] = (), *, label: str = "") -> None:
        """Take what can be chosen, each with its words."""
        super().__init__()
        self._keys: list[Hashable] = []
        self.setAccessibleName(label)
        self.setMinimumHeight(TARGET)
        self.offer(choices)
        self.activated.connect(lambda place: self.entered.emit(self._keys[place]))

    def offer(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """Offer other choices, keeping the one that holds."""
        held = self.key
        self.clear()
        self._keys = [key for key, _words in choices]
        self.addItems([words for _key, words in choices])
        self.show_value(held)

    @property
    def key(self) -> Hashable:
        """Give what the shown choice stands for; None while there is none."""
        return self._keys[self.currentIndex()] if 0 <= self.currentIndex() < len(self._keys) else None

    def show_value(self, key: Hashable) -> None:
        """Show the stored choice."""
        if key in self._keys:
            self.setCurrentIndex(self._keys.index(key))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(10 * STEP, super().minimumSizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change what lies under the pointer.
        event.ignore()
