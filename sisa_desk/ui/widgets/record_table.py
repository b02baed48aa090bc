"""The table all lists use: sortable, its header staying, widths remembered, moved through by keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.skeleton import Skeleton
from sisa_desk.ui.window_state import WindowState

#: Models answer this role with the value to sort by: dates as dates, "9" before "10".
SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 36
#: Dragging a column writes once, when it is over.
_REST_MS: Final = 400


class RecordTable(QTableView):
    """Rows to be read, sorted and opened; nothing is edited in place."""

    opened = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, *, label: str, parent: QWidget | None = None) -> None:
        """Take the model of the rows; sorting happens above it."""
        super().__init__(parent)
        self.setAccessibleName(label)
        self._source = model
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSortRole(SORT_ROLE)
        self._proxy.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setSortLocaleAware(True)
        self._proxy.setSourceModel(model)
        self.setModel(self._proxy)
        self._over: QWidget | None = None
        self._empty: EmptyState | None = None
        self._is_waiting = False
        self._state: WindowState | None = None
        self._state_key = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._save_widths)
        self._set_up_view()
        self._set_up_headers()
        self.doubleClicked.connect(self._on_opened)
        for signal in (self._proxy.rowsInserted, self._proxy.rowsRemoved, self._proxy.modelReset):
            signal.connect(self._show_what_is_over)

    def say_when_empty(self, empty: EmptyState) -> None:
        """Take what stands in place of rows when there are none."""
        self._empty = empty
        empty.setParent(self.viewport())
        empty.hide()
        self._show_what_is_over()

    def set_waiting(self, is_waiting: bool) -> None:
        """Show grey bars while the first rows are on their way."""
        self._is_waiting = is_waiting
        self._show_what_is_over()

    def remember_widths(self, state: WindowState, key: str) -> None:
        """Give the columns the widths they had and keep them from now on."""
        self._state, self._state_key = state, key
        state.restore_columns(self.horizontalHeader(), key)
        header = self.horizontalHeader()
        for signal in (header.sectionResized, header.sortIndicatorChanged):
            # Without the numbers the signals carry: the timer would take the first for its interval.
            signal.connect(lambda *_: self._rest.start())

    def set_widths(self, *widths: int) -> None:
        """Give the columns their first widths; the last one fills the rest."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.sortByColumn(column, order)

    @property
    def current_row(self) -> int:
        """Give the row of the model that is current, whatever the sorting; -1 for none."""
        return self._proxy.mapToSource(self.currentIndex()).row()

    @property
    def chosen_rows(self) -> tuple[int, ...]:
        """Give the rows of the model that are selected, in the order shown."""
        chosen = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(self._proxy.mapToSource(index).row() for index in chosen)

    def choose_row(self, row: int) -> None:
        """Make a row of the model the current one."""
        index = self._proxy.mapFromSource(self._source.index(row, 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _set_up_view(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def _set_up_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setStretchLastSection(True)
        across.setHighlightSections(False)
        across.setSectionsMovable(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        across.setMinimumSectionSize(48)
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW)

    def _save_widths(self) -> None:
        if self._state is not None:
            self._state.save_columns(self.horizontalHeader(), self._state_key)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._proxy.mapToSource(index))

    def _show_what_is_over(self) -> None:
        has_rows = self._proxy.rowCount() > 0
        wanted: QWidget | None = None
        if self._is_waiting and not has_rows:
            wanted = self._over if isinstance(self._over, Skeleton) else Skeleton(parent=self.viewport())
        elif not has_rows:
            wanted = self._empty
        if self._over is not wanted and self._over is not None:
            self._over.hide()
            if isinstance(self._over, Skeleton):
                self._over.deleteLater()
        self._over = wanted
        if wanted is not None:
            wanted.setGeometry(self.viewport().rect())
            wanted.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._over is not None:
            self._over.setGeometry(self.viewport().rect())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not has_modifier:
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)
