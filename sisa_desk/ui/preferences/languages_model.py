"""The languages of the table as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages import Language, LanguageTable
from sisa_desk.ui.language import current_language, isolated, translate
from sisa_desk.ui.widgets.record_table import SORT_ROLE

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


def languages_found(table: LanguageTable, text: str, interface_language: str) -> tuple[Language, ...]:
    """Give what a name may mean, best first, then whatever has it in its names, spellings or code; all for nothing."""
    wanted = folded(text)
    by_name = sorted(table, key=lambda one: folded(table.name(one.code, interface_language)))
    if not wanted:
        return tuple(by_name)
    meant = [one for code in table.resolve(text, interface_language).codes if (one := table.by_code(code))]
    mentioning = [one for one in by_name if any(wanted in folded(name) for name in _names(one))]
    return tuple({one.code: one for one in (*meant, *mentioning)}.values())


def _names(language: Language) -> tuple[str, ...]:
    return (language.code, *language.names.values(), *language.autonyms, *language.aliases)


class LanguagesModel(QAbstractTableModel):
    """Name, own name and code."""

    def __init__(self) -> None:
        super().__init__()
        self._languages: tuple[Language, ...] = ()

    def show(self, languages: Sequence[Language]) -> None:
        """Show other languages."""
        self.beginResetModel()
        self._languages = tuple(languages)
        self.endResetModel()

    def language_at(self, row: int) -> Language | None:
        """Give the language of a row."""
        return self._languages[row] if 0 <= row < len(self._languages) else None

    def row_of(self, code: str) -> int:
        """Give the row of a language; -1 when it is not shown."""
        return next((row for row, one in enumerate(self._languages) if one.code == code), -1)

    @override
    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._languages)

    @override
    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 3

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        headings = (
            translate("Languages", "Language"),
            translate("Languages", "Own name"),
            translate("Languages", "Code"),
        )
        return headings[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        language = self.language_at(index.row()) if index.isValid() else None
        if language is None:
            return None
        words = (_name(language), isolated(next(iter(language.autonyms), "")), language.code)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in words if part)
            case _ if role == SORT_ROLE:
                return folded(words[index.column()])
        return None


def _name(language: Language) -> str:
    return language.names.get(current_language().code) or language.names["en"]
