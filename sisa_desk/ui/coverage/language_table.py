"""One language as a plain table, a row for each half-hour: everything a cell of the map stands for, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from typing_extensions import override

from sisa_desk.domain.coverage import CoverageMap, LanguageWeek
from sisa_desk.ui.coverage.coverage_words import View, calls, gap_text, percent, slot_words, view_text
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import NORMAL, STEP, font
from sisa_desk.ui.widgets.record_table import SORT_ROLE, RecordTable

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
#: Room beside the longest word, for padding and the sign of sorting.
_BESIDE: Final = 3 * STEP
_HEAD: Final = 48
Line = tuple[tuple[str, float | str], ...]


class LanguageTable(RecordTable):
    """Half-hours of one language under each other; Enter explains one."""

    explained = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        self._frame = frame
        self._rows = _HalfHours()
        super().__init__(self._rows, label=translate("Coverage", "One language as a table"))
        self.setObjectName("coverage-table")
        header = self.horizontalHeader()
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        )
        header.setFixedHeight(_HEAD)
        self.opened.connect(lambda index: self.explained.emit(self._rows.slots[index.row()]))

    def show_language(self, shown: CoverageMap, language: str, slot: int, slots: Sequence[int]) -> None:
        """Show a language of a map, the cursor on a half-hour."""
        line = shown.line(language)
        if line is None:
            return
        self.setAccessibleName(self._frame.language_name(language))
        self._rows.show(shown, line, slots)
        self._fit()
        self.choose_row(self._rows.slots.index(slot) if slot in self._rows.slots else 0)

    def _fit(self) -> None:
        """Give each column but the last the room it needs; headings may take two lines."""
        letters = QFontMetrics(font(NORMAL, bold=True))
        whens = (letters.horizontalAdvance(slot_words(slot)) for slot in self._rows.slots)
        self.setColumnWidth(0, max(whens, default=0) + 2 * STEP)
        for column, heading in enumerate(_headings()[1:-1], start=1):
            first, *rest = heading.split()
            lines = (first, " ".join(rest)) if rest else (first,)
            self.setColumnWidth(column, max(map(letters.horizontalAdvance, lines)) + _BESIDE)


class _HalfHours(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slots: tuple[int, ...] = ()
        self._lines: tuple[Line, ...] = ()

    def show(self, shown: CoverageMap, line: LanguageWeek, slots: Sequence[int]) -> None:
        self.beginResetModel()
        self.slots = tuple(slots)
        self._lines = tuple(_line(line, slot, shown.least_chance) for slot in slots)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_headings())

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_heading = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _headings()[section] if is_heading else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text, begin = self._lines[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_headings()[index.column()]}: {text}"
            case _ if role == SORT_ROLE:
                return begin
        return None


def _headings() -> tuple[str, ...]:
    columns = (View.SUPPLY, View.CHANCE, View.DEMAND, View.EXPECTED, View.YEARS)
    return (translate("Coverage", "When"), *map(view_text, columns), translate("Coverage", "Gap"))


def _line(line: LanguageWeek, slot: int, least_chance: float) -> Line:
    before, gap = line.asked_in_years(slot), gap_text(line.gap_at(slot, least_chance))
    return (
        (slot_words(slot), slot),
        (left_to_right(str(line.people[slot])), line.people[slot]),
        (percent(line.chances[slot]) if line.people[slot] else "–", line.chances[slot]),
        (left_to_right(str(line.asked[slot])), line.asked[slot]),
        (calls(line.expected[slot]), line.expected[slot]),
        (left_to_right(str(before)), before),
        (gap, gap),
    )
