"""Finds a language nobody knows the name of: country, script, and what it is called by those who speak it.

It lies over the window, by keyboard throughout; it is no dialog, and Esc leads back to the field it came from.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.languages import Clues, Language, LanguageTable
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import LARGE, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.finder_card import FinderCard
from sisa_desk.ui.widgets.finder_list import FinderList, SelfDesignationDelegate
from sisa_desk.ui.widgets.finder_rows import country_rows, name_rows, script_rows
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel

_WIDEST: Final = 1016
_HIGHEST: Final = 520
_KEYS: Final = frozenset((Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete))


class LanguageFinder(QFrame):
    """Narrows down with every clue; Enter takes what is highlighted, Delete says that it is not that one."""

    found = Signal(str)
    closed = Signal()

    def __init__(self, table: LanguageTable, field: QWidget) -> None:
        """Stand over the window of a field."""
        super().__init__(field.window())
        self._window = field.window()
        self._table = table
        self._field = field
        self.clues = Clues()
        self.setProperty("kind", "popup")
        self.setObjectName("language-finder")
        self.setAutoFillBackground(True)
        self.setAccessibleName(translate("LanguageFinder", "Find the language"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self._narrow()

    def _make_parts(self) -> None:
        self.heard = QLineEdit()
        self.heard.setObjectName("heard")
        self.heard.setMinimumHeight(TARGET)
        self.heard.setAccessibleName(translate("LanguageFinder", "Country, or the name as you hear it"))
        self.heard.setPlaceholderText(translate("LanguageFinder", "Country, or the name as you hear it"))
        self.countries = FinderList(translate("LanguageFinder", "Country"))
        self.scripts = FinderList(translate("LanguageFinder", "Script"), delegate=SelfDesignationDelegate())
        self.names = FinderList(translate("LanguageFinder", "Calls itself"), delegate=SelfDesignationDelegate())
        self.card = FinderCard(self._table)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(Heading(translate("LanguageFinder", "Which language is it?"), size=LARGE))
        head.addWidget(self.heard, 1)
        columns = QHBoxLayout()
        columns.setSpacing(int(1.5 * STEP))
        for part, share in ((self.countries, 4), (self.scripts, 3), (self.names, 5)):
            columns.addLayout(_titled(part), share)
        columns.addWidget(self.card, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(int(1.5 * STEP))
        column.addLayout(head)
        column.addLayout(columns, 1)

    def _connect(self) -> None:
        self.heard.installEventFilter(self)
        self.heard.textEdited.connect(lambda _text: self._on_heard())
        self.countries.moved.connect(self._on_country)
        self.scripts.moved.connect(self._on_script)
        self.names.moved.connect(self._show_current)
        for clicked in (self.names.doubleClicked, self.card.yes.clicked):
            clicked.connect(lambda _where: self.take())
        self.card.no.clicked.connect(lambda _checked: self.rule_out())
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # showing

    def open_finder(self) -> None:
        """Show it as near to its field as the window allows, the cursor in its line."""
        window = self._window
        width = min(_WIDEST, window.width() - 4 * STEP)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        height = min(_HIGHEST, window.height() - 2 * STEP)
        x = corner.x() + self._field.width() - width if self.isRightToLeft() else corner.x()
        x = max(2 * STEP, min(x, window.width() - width - 2 * STEP))
        y = max(STEP, min(corner.y(), window.height() - height - STEP))
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()
        self.heard.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_finder(self) -> None:
        """Put it away and give the cursor back to the field."""
        if self.isVisible():
            had_focus = self.isAncestorOf(QApplication.focusWidget() or self._window)
            self.hide()
            if had_focus:
                self._field.setFocus(Qt.FocusReason.PopupFocusReason)
            self.closed.emit()
            self.deleteLater()

    def _narrow(self) -> None:
        self.countries.fill(country_rows(self._table, self.clues))
        self.scripts.fill(script_rows(self._table, self.clues))
        self.names.fill(name_rows(self._table, self.clues))
        self._show_current()

    def _show_current(self) -> None:
        self.card.show_language(self.current)

    @property
    def current(self) -> Language | None:
        """Give the language that is highlighted."""
        return self._table.by_code(self.names.key)

    # clues

    def _on_heard(self) -> None:
        self.clues = replace(self.clues, heard=self.heard.text())
        self._narrow()
        self.names.choose(0)
        self._show_current()

    def _on_country(self) -> None:
        self.clues = replace(self.clues, country=self.countries.key)
        self._narrow()

    def _on_script(self) -> None:
        self.clues = replace(self.clues, script=self.scripts.key)
        self._narrow()

    def rule_out(self) -> None:
        """Note that the person does not speak the highlighted language, and go on to the next."""
        if self.current is not None:
            place = self.names.currentIndex().row()
            self.clues = self.clues.without(self.current.code)
            self._narrow()
            self.names.choose(place)
            self._show_current()

    def take(self) -> None:
        """Take the highlighted language."""
        language = self.current
        if language is not None:
            self.close_finder()
            self.found.emit(language.code)

    # keyboard

    @override
    def event(self, event: QEvent) -> bool:
        # These keys belong to the finder while it is open, not to a shortcut of the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_finder()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go_on()
            case Qt.Key.Key_Delete:
                self.rule_out()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.names.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A line that has nothing behind its cursor leaves the key to the finder.
        if watched is self.heard and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_at_end = self.heard.cursorPosition() == len(self.heard.text()) and not self.heard.hasSelectedText()
            if event.key() == Qt.Key.Key_Delete and is_at_end:
                self.rule_out()
                return True
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        if self.countries.hasFocus() or self.scripts.hasFocus():
            self.names.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.take()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._field and not self.isAncestorOf(now):
            self.close_finder()


def _titled(part: FinderList) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP // 2)
    title = PlainLabel(part.accessibleName(), role="text_quiet", size=SMALL, bold=True)
    title.setBuddy(part)
    column.addWidget(title)
    column.addWidget(part, 1)
    return column
