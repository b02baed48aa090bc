"""A screen of records: the list leads, the card or form of the chosen one trails; drafts and news are seen to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget
from typing_extensions import override

from sisa_desk.domain.events import Event, Noun
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.widgets.form_stack import FormStack
from sisa_desk.ui.widgets.record_form import RecordForm
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import LineRow, LinesModel

_LEADING = 606
_TRAILING = 434


class RecordPage(QWidget):
    """What the pages of people and institutions have in common; a room says what to read and what to show."""

    def __init__(
        self, frame: Frame, *, name: str, leading: QWidget, table: RecordTable, model: LinesModel, card: QWidget
    ) -> None:
        """Take the list with its model and the card for reading."""
        super().__init__()
        self.frame = frame
        self.table = table
        self.model = model
        self.key: UUID | None = None
        self._is_filling = False
        self.stack = FormStack(card)
        self.stack.form_wanted.connect(self.show_key)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName(f"{name}-splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(leading)
        self.splitter.addWidget(self.stack)
        self.splitter.setSizes([_LEADING, _TRAILING])
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self._set_up_table(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        frame.happened.connect(self._on_happened)

    def _set_up_table(self, name: str) -> None:
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.opened.connect(lambda _index: self.edit())
        PRIVACY.changed.connect(self._on_privacy)
        state = self.frame.window_state
        if state is not None:
            self.table.remember_widths(state, name)
            state.restore_splitter(self.splitter, name)
            self.splitter.splitterMoved.connect(lambda *_: state.save_splitter(self.splitter, name))

    # what a room says

    def read_list(self) -> None:
        """Ask for the list."""
        raise NotImplementedError

    def read_card(self, key: UUID) -> None:
        """Ask for what the card of a record shows."""
        raise NotImplementedError

    def clear_card(self) -> None:
        """Show that nothing is chosen."""
        raise NotImplementedError

    def read_form(self, key: UUID, then: Callable[[RecordForm], object], kept: Mapping[str, Any] | None) -> None:
        """Make the form of a stored or a new record and hand it on; `kept` is the draft to be filled in later."""
        raise NotImplementedError

    def concerns(self, event: Event) -> bool:
        """Say whether the list may look otherwise after something happened."""
        raise NotImplementedError

    # the list

    def refresh(self) -> None:
        """Look again."""
        self.read_list()
        if self.key is not None and self.stack.current_form is None:
            self.read_card(self.key)

    def show_rows(self, rows: list[LineRow]) -> None:
        """Show other rows; the chosen record stays chosen, and where none is, the first one becomes it."""
        self._is_filling = True
        self.table.set_waiting(False)
        self.model.fill(rows)
        row = self.model.row_of(self.key)
        if row >= 0 and self.table.current_row != row:
            self.table.choose_row(row)
        self._is_filling = False
        if row < 0 and self.stack.current_form is None:
            self.choose_first(has_rows=bool(rows))

    def choose_first(self, *, has_rows: bool) -> None:
        """Show the first record of the list, or that there is none."""
        if not has_rows:
            self.key = None
            self.clear_card()
            return
        first = self.table.model().index(0, 0)
        self.table.setCurrentIndex(first)

    def _on_current(self, _index: QModelIndex) -> None:
        row = self.model.at(self.table.current_row)
        if row is not None and not self._is_filling:
            self.show_key(row.key)

    def _on_privacy(self, _is_on: bool) -> None:
        self.table.viewport().update()

    def to_table(self) -> None:
        """Put the focus into the list."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    # one record

    def show_key(self, key: UUID) -> None:
        """Show a record: its form where one is open, its card otherwise."""
        self.key = key
        if self.stack.show_form(key):
            self._choose_quietly(key)
            return
        self.stack.show_card()
        self._choose_quietly(key)
        self.read_card(key)

    def _choose_quietly(self, key: UUID) -> None:
        row = self.model.row_of(key)
        if row >= 0 and row != self.table.current_row:
            self._is_filling = True
            self.table.choose_row(row)
            self._is_filling = False

    def show_record(self, _noun: Noun, key: UUID) -> None:
        """Show a record that another screen asked for."""
        self.show_key(key)
        self.to_table()

    def edit(self) -> None:
        """Open the form of the chosen record."""
        if self.key is None or self.stack.current_form is not None:
            return
        self.read_form(self.key, self.open_form, None)

    def open_form(self, form: RecordForm) -> None:
        """Show a form, or the one that is open for the same record already."""
        if self.stack.form_of(form.key) is not None:
            form.deleteLater()
            self.stack.show_form(form.key)
            return
        form.saved.connect(lambda value: self._on_saved(form, value))
        form.given_up.connect(lambda: self.give_up(form))
        form.put_off.connect(lambda: self._put_off(form))
        self.key = form.key
        self.stack.add(form)
        first = next(iter(form.fields.values()))
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def open_new(self, form: RecordForm) -> None:
        """Open the form of a record that is not stored yet."""
        self._is_filling = True
        self.table.clearSelection()
        self._is_filling = False
        self.open_form(form)

    def save(self) -> None:
        """Save the form in sight."""
        form = self.stack.current_form
        if form is not None:
            form.save()

    def _on_saved(self, form: RecordForm, value: Any) -> None:
        self.stack.remove(form)
        self.key = value.id
        self.read_list()
        self.read_card(value.id)
        self.to_table()

    def give_up(self, form: RecordForm) -> None:
        """Put a form away without saving; what was typed can be brought back."""
        form.keeper.drop()
        content = form.content() if form.is_edited else None
        key, title = form.key, form.title
        is_new = form.is_new
        self.stack.remove(form)
        if content is not None:
            self.stack.offer_back(title, lambda: self._bring_back(key, content))
        if is_new:
            self.key = None
            self._on_current(QModelIndex())
        else:
            self.read_card(key)
        self.to_table()

    def _bring_back(self, key: UUID, content: Mapping[str, Any]) -> None:
        self.read_form(key, lambda form: self._restore(form, content), content)

    def _put_off(self, form: RecordForm) -> None:
        """Go one step back: an untouched form closes, one with changes stays open as a draft."""
        if not form.is_edited:
            self.stack.remove(form)
            if form.is_new:
                self._on_current(QModelIndex())
            else:
                self.read_card(form.key)
        self.to_table()

    # drafts and news

    def restore_draft(self, _kind: str, key: UUID, content: Mapping[str, Any]) -> None:
        """Bring a half-filled form back, as it was typed."""
        self._bring_back(key, content)

    def _restore(self, form: RecordForm, content: Mapping[str, Any]) -> None:
        self.open_form(form)
        form.restore(content)
        form.keeper.keep()

    def _on_happened(self, event: Event) -> None:
        if not self.concerns(event):
            return
        if not self.isVisible():
            return
        self.read_list()
        if self.key is not None and self.stack.current_form is None:
            self.read_card(self.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.table.hasFocus():
            self.to_table()
            return
        super().keyPressEvent(event)
