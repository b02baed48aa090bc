"""A list of the language finder: moved by arrows, told when another row is current."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from sisa_desk.ui.theme import LARGE, NORMAL, SMALL, STEP, color, font
from sisa_desk.ui.widgets.suggestions_popup import Suggestion, SuggestionDelegate, SuggestionsModel

_ROW: Final = 52
_UPPER: Final = 28
_Index = QModelIndex | QPersistentModelIndex


class FinderList(QListView):
    """Rows of which one is current."""

    moved = Signal()

    def __init__(self, label: str, *, delegate: QStyledItemDelegate | None = None) -> None:
        """Name the list; it draws one line a row unless told otherwise."""
        super().__init__()
        self._model = SuggestionsModel(self)
        self._delegate = delegate or SuggestionDelegate()
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(label)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    @property
    def current(self) -> Suggestion | None:
        """Give the current row, None where there is none to take."""
        row = self._model.at(self.currentIndex().row())
        return row if row is not None and row.is_takeable else None

    @property
    def key(self) -> str:
        """Give what the current row stands for."""
        return str(self.current.key) if self.current else ""

    @property
    def rows(self) -> tuple[Suggestion, ...]:
        """Give all rows."""
        return tuple(filter(None, map(self._model.at, range(self._model.rowCount()))))

    def fill(self, rows: Sequence[Suggestion]) -> None:
        """Show other rows; the current one stays current while it is there, else the first one is."""
        if tuple(rows) == self.rows:
            return
        kept = self.key
        self._model.fill(rows)
        place = next((number for number, row in enumerate(rows) if row.key == kept), 0)
        self.choose(place)

    def choose(self, place: int) -> None:
        """Make a row current, without telling anybody; places beyond the ends mean the last and the first one."""
        last = self._model.rowCount() - 1
        self.setCurrentIndex(self._model.index(max(0, min(place, last)), 0))

    def step(self, by: int) -> None:
        """Make another row current, as the arrows would."""
        self.choose(self.currentIndex().row() + by)
        self.moved.emit()

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.moved.emit()


class SelfDesignationDelegate(QStyledItemDelegate):
    """Draws what a language calls itself, large, over its name in the language of the interface."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Suggestion = index.data(Qt.ItemDataRole.UserRole)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if is_current:
            painter.fillRect(option.rect, color("selection"))
        inner = option.rect.adjusted(STEP, 2, -STEP, -2)
        upper = QRect(inner.left(), inner.top(), inner.width(), _UPPER)
        lower = QRect(inner.left(), inner.top() + _UPPER - 2, inner.width(), inner.height() - _UPPER)
        painter.setPen(color("on_selection" if is_current else "text"))
        _draw(painter, upper if row.detail else inner, row.text, LARGE if row.detail else NORMAL)
        painter.setPen(color("on_selection" if is_current else "text_quiet"))
        _draw(painter, lower, row.detail, SMALL)
        painter.restore()


def _draw(painter: QPainter, place: QRect, text: str, size: int) -> None:
    painter.setFont(font(size))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
