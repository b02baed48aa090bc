"""The field for a language: any spelling, any of its names; what is ambiguous asks back and says why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from sisa_desk.domain.languages import LanguageTable
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.language_finder import LanguageFinder
from sisa_desk.ui.widgets.language_rows import language_rows
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

#: No name of a language holds a question mark, so it can ask for help in finding one.
_ASKING: Final = frozenset("?؟")


class LanguageField(SuggestField):
    """Takes a language; its key is the code of the language table. Digits answer what is asked back."""

    #: Taken in a way that leaves nothing to press: by digit, or in the finder.
    answered = Signal()

    def __init__(
        self, table: Callable[[], LanguageTable], *, label: str, finds: bool = False, parent: QWidget | None = None
    ) -> None:
        """Take the table, which may change while the field lives; one that finds opens the finder with "?"."""
        placeholder = translate("LanguageField", "Any spelling, or a country")
        self._find_button: QPushButton | None = None
        super().__init__(self._suggestions, label=label, placeholder=placeholder, parent=parent)
        self._table = table
        self._finder: LanguageFinder | None = None
        self._finds = finds
        self._is_presumed = False
        if finds:
            self._offer_the_finder()

    def _offer_the_finder(self) -> None:
        self.setPlaceholderText(translate("LanguageField", "Any spelling, a country, or ?"))
        tip = translate("LanguageField", "Nobody knows the language: find it (?)")
        self._find_button = button("", self.open_finder, kind="quiet", icon="circle-question-mark", tip=tip)
        self._find_button.setParent(self)
        # A click keeps the cursor in the field; the tab key stops here, and "?" works without it.
        self._find_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._find_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._find_button.setFixedSize(TARGET, TARGET)
        self._place_find_button()

    def _place_find_button(self) -> None:
        if self._find_button is not None:
            at_left = self.isRightToLeft()
            self.setTextMargins(TARGET if at_left else 0, 0, 0 if at_left else TARGET, 0)
            self._find_button.move(0 if at_left else self.width() - TARGET, (self.height() - TARGET) // 2)

    @property
    def code(self) -> str:
        """Give the code of the language taken; empty while there is none."""
        return str(self.key or "")

    @property
    def is_certain(self) -> bool:
        """Say whether the language was named, not presumed in the finder."""
        return not self._is_presumed

    def set_code(self, code: str) -> None:
        """Fill the field with a language."""
        name = self._table().name(code, current_language().code)
        self.set_suggestion(Suggestion(code, name) if code else None)

    @override
    def take(self, suggestion: Suggestion) -> None:
        self._is_presumed = False
        super().take(suggestion)

    def _suggestions(self, text: str) -> list[Suggestion]:
        return language_rows(self._table(), text) if text.strip() else []

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._finds and event.text() in _ASKING:
            self.open_finder()
        elif not self._answer(event.text()):
            super().keyPressEvent(event)

    def _answer(self, typed: str) -> bool:
        digit = str(int(typed)) if typed.isdecimal() else ""
        answer = next((row for row in self.shown if digit and row.digit == digit), None)
        if answer is not None:
            self.take(answer)
            self.answered.emit()
        return answer is not None

    # finding

    @property
    def finder(self) -> LanguageFinder | None:
        """Give the finder while it is open."""
        return self._finder

    def open_finder(self) -> None:
        """Open the finder over the window; what it finds is taken as presumed."""
        if self._finder is not None or self.isReadOnly():
            return
        self.close_suggestions()
        self._finder = LanguageFinder(self._table(), self)
        self._finder.found.connect(self._on_found)
        self._finder.closed.connect(self._on_finder_closed)
        self._finder.open_finder()

    def _on_found(self, code: str) -> None:
        self.set_code(code)
        self._is_presumed = True
        if self.suggestion is not None:
            self.taken.emit(self.suggestion)
        self.answered.emit()

    def _on_finder_closed(self) -> None:
        self._finder = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_find_button()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_find_button()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if self._finder is not None:
            self._finder.close_finder()
        super().hideEvent(event)
