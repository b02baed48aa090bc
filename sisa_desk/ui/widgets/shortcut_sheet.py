"""The sheet of all shortcuts, made from the table of actions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sisa_desk.ui.actions import Action, ActionTable
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.key_hint import KeyHint
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel

_SIZE: Final = (760, 560)
_COLUMNS: Final = 2


class ShortcutSheet(QDialog):
    """Every action that has a key, scope by scope; Esc puts it away."""

    def __init__(self, table: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("ShortcutSheet", "Keyboard shortcuts"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(Heading(translate("ShortcutSheet", "Keyboard shortcuts"), size=LARGE))
        column.addWidget(self._scrolled(table), 1)
        close = button(translate("ShortcutSheet", "Close"), self.accept, kind="primary", name="close")
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)

    def _scrolled(self, table: ActionTable) -> QScrollArea:
        scopes = [(text, keyed) for scope, text in table.scopes() if (keyed := _with_keys(table.in_scope(scope)))]
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setSpacing(4 * STEP)
        row.setContentsMargins(0, 0, 2 * STEP, 0)
        for share in _shared(scopes):
            row.addLayout(_column_of(share), 1)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        return area


_Scope = tuple[str, tuple[Action, ...]]


def _with_keys(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    return tuple(action for action in actions if action.keys)


def _shared(scopes: list[_Scope]) -> list[list[_Scope]]:
    # Each scope goes to the shorter column.
    columns: list[list[_Scope]] = [[] for _ in range(_COLUMNS)]
    for scope in scopes:
        shortest = min(columns, key=lambda column: sum(len(actions) + 2 for _, actions in column))
        shortest.append(scope)
    return columns


def _column_of(scopes: list[_Scope]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP)
    for text, actions in scopes:
        column.addWidget(Heading(text))
        grid = QGridLayout()
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(0, 1)
        for row, action in enumerate(actions):
            grid.addWidget(PlainLabel(action.text, wrapped=True), row, 0)
            grid.addWidget(KeyHint(*action.keys), row, 1, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(grid)
        column.addSpacing(STEP)
    column.addStretch(1)
    return column
