"""A field that suggests while one types; the cursor never leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.suggestions_popup import Suggestion, SuggestionsPopup

__all__ = ["SuggestField", "Suggestion"]

Suggest = Callable[[str], Sequence[Suggestion] | None]

_PARENT_CHANGES: Final = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowDeactivate})


class SuggestField(QLineEdit):
    """Takes one of the suggestions, or free text where that is allowed.

    ``suggest`` answers at once, or gives None and calls ``show_suggestions`` when the answer arrives.
    """

    taken = Signal(object)
    dropped = Signal()

    def __init__(
        self,
        suggest: Suggest,
        *,
        label: str,
        placeholder: str = "",
        is_free: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the function that suggests and the name of the field."""
        super().__init__(parent)
        self._suggest = suggest
        self._is_free = is_free
        self._taken: Suggestion | None = None
        self._popup: SuggestionsPopup | None = None
        self._watched: QWidget | None = None
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(TARGET)
        self.textEdited.connect(self._on_text_edited)

    @property
    def suggestion(self) -> Suggestion | None:
        """Give what was taken; None while the text stands for nothing yet."""
        return self._taken

    @property
    def key(self) -> object | None:
        """Give what the taken suggestion stands for."""
        return self._taken.key if self._taken else None

    @property
    def is_free(self) -> bool:
        """Say whether text that was not suggested may stand."""
        return self._is_free

    @property
    def is_open(self) -> bool:
        """Say whether suggestions are showing."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def is_unresolved(self) -> bool:
        """Say whether text was typed that stands for nothing yet."""
        return bool(self.text().strip()) and self._taken is None

    def set_suggestion(self, suggestion: Suggestion | None) -> None:
        """Fill the field from outside, without telling anybody."""
        self._taken = suggestion
        self.setText(suggestion.text if suggestion else "")
        self.close_suggestions()

    def show_suggestions(self, suggestions: Sequence[Suggestion], *, preselected: bool | None = None) -> None:
        """Show what came, if the cursor is still here.

        The first one is highlighted, unless free text is meant or a question stands on top that wants its answer.
        """
        if not suggestions or not self.hasFocus():
            self.close_suggestions()
            return
        popup = self._opened_popup()
        is_clear = not self._is_free and suggestions[0].is_takeable
        popup.fill(suggestions, preselected=is_clear if preselected is None else preselected)
        popup.place_under(self)
        popup.show()
        popup.raise_()
        self._announce()

    @property
    def shown(self) -> tuple[Suggestion, ...]:
        """Give the suggestions that are showing."""
        return self._popup.suggestions if self._popup is not None and self.is_open else ()

    @property
    def is_asking(self) -> bool:
        """Say whether a question stands over the suggestions, so that the way on is to answer it."""
        return bool(self.shown) and not self.shown[0].is_takeable and any(one.is_takeable for one in self.shown)

    def close_suggestions(self) -> None:
        """Put the suggestions away."""
        if self._popup is not None:
            self._popup.hide()

    def take(self, suggestion: Suggestion) -> None:
        """Take a suggestion as if it had been chosen."""
        self.set_suggestion(suggestion)
        self.setCursorPosition(len(self.text()))
        self.taken.emit(suggestion)

    def _opened_popup(self) -> SuggestionsPopup:
        window = self.window()
        if self._popup is None or self._watched is not window:
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._popup = SuggestionsPopup(window)
            self._popup.setAccessibleName(translate("SuggestField", "Suggestions"))
            self._popup.clicked.connect(self._on_popup_clicked)
            self._watched = window
            window.installEventFilter(self)
        return self._popup

    def _ask(self) -> None:
        answer = self._suggest(self.text())
        if answer is not None:
            self.show_suggestions(answer)

    def _announce(self) -> None:
        current = (self._popup.current if self._popup else None) or next(iter(self.shown), None)
        if current is not None:
            announce(self, f"{current.text} {current.detail}".strip())

    def _on_text_edited(self, _text: str) -> None:
        if self._taken is not None:
            self._taken = None
            self.dropped.emit()
        self._ask()

    def _on_popup_clicked(self, index: QModelIndex) -> None:
        suggestion = self._popup.suggestion_at(index) if self._popup else None
        if suggestion is not None:
            self.take(suggestion)

    def _take_current(self) -> bool:
        current = self._popup.current if self._popup and self.is_open else None
        if current is None:
            return False
        self.take(current)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._on_vertical(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if self.is_open:
                self._on_vertical(-5 if event.key() == Qt.Key.Key_PageUp else 5)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._take_current() or self.is_asking:
                event.accept()
            case Qt.Key.Key_Escape if self.is_open:
                self.close_suggestions()
            case _:
                super().keyPressEvent(event)

    def _on_vertical(self, step: int) -> None:
        if self.is_open and self._popup is not None:
            self._popup.move_current(step)
            self._announce()
        elif not self.isReadOnly():
            self._ask()

    @override
    def event(self, event: QEvent) -> bool:
        # Tab is taken by Qt before keyPressEvent: what is highlighted is taken on the way out.
        is_tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and self.is_unresolved:
            self._take_current()
        # Esc belongs to the list while it is open, not to a shortcut of the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        keys = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up}
        return self.is_open and event.key() in keys

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_suggestions()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._watched and event.type() in _PARENT_CHANGES:
            self.close_suggestions()
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.close_suggestions()
        super().hideEvent(event)
