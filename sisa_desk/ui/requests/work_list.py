"""The lists of what is to be done: their tabs, their lines, and what is marked in them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTabBar, QWidget

from sisa_desk.domain.appointments import COMING
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.requests.request_rows import Section, headings
from sisa_desk.ui.requests.section_lists import Work, count_of, emptiness, rows_of, section_name
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import LineRow, LinesModel

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestLine

SECTIONS: Final = tuple(Section)
_WIDTHS: Final = (64, 140)
#: The columns that share what room there is: names of languages and institutions, and the state.
_GROWING: Final = (2, 3)
#: Sections whose lines are requests with what was agreed for them.
_OF_REQUESTS: Final = (Section.OPEN, Section.UNCONFIRMED, Section.ENDED)


class WorkList(Card):
    """One section at a time; the tabs stand where the page puts them."""

    row_chosen = Signal(object)
    opened = Signal()
    confirm_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with nothing to do yet."""
        super().__init__()
        self._frame = frame
        self.work = Work()
        self.section = Section.OPEN
        self._wanted: UUID | None = None
        self._followed: UUID | None = None
        self._is_filling = False
        self._make_tabs()
        self._make_table()
        self._make_marked_row()
        self.body.setContentsMargins(STEP, STEP, STEP, STEP)
        self.body.addWidget(self._marked_row)
        self.body.addWidget(self.table, 1)
        self._connect()
        self.refill()
        self.table.set_waiting(True)

    def _make_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName("sections")
        self.tabs.setAccessibleName(translate("Requests", "Lists"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for section in SECTIONS:
            self.tabs.addTab(section_name(section))

    def _make_table(self) -> None:
        self.model = LinesModel(headings, self)
        self.table = RecordTable(self.model, label=translate("Requests", "Requests"))
        self.table.setObjectName("requests")
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_widths(*_WIDTHS)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._frame.window_state is not None:
            self.table.remember_widths(self._frame.window_state, "requests")
        # Widths are remembered with what was hidden; beside a form the program may have been closed.
        self.show_growing(len(_GROWING))
        for column in _GROWING:
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.empty = EmptyState("")
        self.table.say_when_empty(self.empty)

    def _make_marked_row(self) -> None:
        self._marked = PlainLabel(role="text_quiet")
        self.confirm_all = button("", self.confirm_wanted.emit, kind="primary", name="confirm-all")
        self._marked_row = QWidget()
        row = QHBoxLayout(self._marked_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._marked, 1)
        row.addWidget(self.confirm_all)
        self._marked_row.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(lambda *_: self._on_row())
        selection.selectionChanged.connect(lambda *_: self._show_marked())
        self.table.opened.connect(lambda _index: self.opened.emit())
        PRIVACY.changed.connect(self._on_privacy)

    def _on_privacy(self) -> None:
        self.table.viewport().update()

    # showing

    @property
    def current(self) -> LineRow | None:
        """Give the line that is current."""
        return self.model.at(self.table.current_row)

    def turn_to(self, section: Section) -> None:
        """Show another section."""
        self.tabs.setCurrentIndex(SECTIONS.index(section))

    def want(self, key: UUID) -> None:
        """Choose the line of a key as soon as it is there."""
        self._wanted = key

    def follow(self, key: UUID) -> None:
        """Go with a request to the section it moves to, as soon as that is known."""
        self._followed = key

    def show_work(self, work: Work) -> None:
        """Show what there is to do now."""
        self.work = work
        self.table.set_waiting(False)
        followed, self._followed = self._followed, None
        if followed is None:
            self.refill()
        else:
            self._go_with(followed)

    def _go_with(self, key: UUID) -> None:
        section = self._section_of(key) or self.section
        self._wanted = key
        if section is self.section:
            self.refill()
        else:
            self.turn_to(section)

    def show_growing(self, count: int) -> None:
        """Show so many of the columns that grow: beside a form or a plan the list only leads to another line."""
        for place, column in enumerate(_GROWING):
            self.table.setColumnHidden(column, place >= count)

    def refill(self) -> None:
        """Show the section anew; the line that was current stays so, or the one that took its place."""
        for number, section in enumerate(SECTIONS):
            count = count_of(self.work, section)
            self.tabs.setTabText(number, f"{section_name(section)}  {count}" if count else section_name(section))
        self.empty.say(*emptiness(self.section))
        before, key = self.table.current_row, self.current.key if self.current else None
        self._is_filling = True
        self.model.fill(rows_of(self._frame, self.work, self.section))
        self._is_filling = False
        self._choose_again(self._wanted or key, before)
        self._show_marked()

    def choose(self, key: UUID) -> None:
        """Choose the line of a request, in the section it stands in."""
        self._wanted = key
        number = self.model.row_of(key)
        if number >= 0:
            self.table.choose_row(number)
            return
        section = self._section_of(key)
        if section is None:
            self.table.clearSelection()
        else:
            self.turn_to(section)

    def _section_of(self, key: UUID) -> Section | None:
        return next((one for one in _OF_REQUESTS if self._stands_in(one, key)), None)

    def _stands_in(self, section: Section, key: UUID) -> bool:
        return any(row.key == key for row in rows_of(self._frame, self.work, section))

    def _choose_again(self, key: UUID | None, before: int) -> None:
        number = self.model.row_of(key)
        if number < 0 and self.model.rowCount():
            number = min(max(before, 0), self.model.rowCount() - 1) if key is not None else 0
        if self._wanted is not None and self.model.row_of(self._wanted) >= 0:
            self._wanted = None
        if number >= 0:
            self.table.choose_row(number)
            self._on_row()

    def _on_tab(self, number: int) -> None:
        self.section = SECTIONS[number]
        self.refill()

    def _on_row(self) -> None:
        if self.current is not None and not self._is_filling:
            self.row_chosen.emit(self.current)

    # marked lines

    @property
    def marked_appointments(self) -> tuple[UUID, ...]:
        """Give the unconfirmed appointments of the marked lines; nothing where only one line is marked."""
        return self._unconfirmed(self.table.chosen_rows) if len(self.table.chosen_rows) > 1 else ()

    def _unconfirmed(self, numbers: Collection[int]) -> tuple[UUID, ...]:
        if self.section not in _OF_REQUESTS:
            return ()
        rows = [self.model.at(number) for number in numbers]
        lines: list[RequestLine] = [row.source for row in rows if row is not None]  # type: ignore[misc]
        return tuple(
            one.id
            for line in lines
            for one in line.appointments
            if one.state in COMING and not one.is_confirmed_by_both
        )

    def _show_marked(self) -> None:
        keys = self._unconfirmed(self.table.chosen_rows)
        count = len(self.table.chosen_rows)
        self._marked_row.setVisible(count > 1)
        self._marked.setText(translate("Requests", "%n marked", None, count))
        text = translate("Requests", "Both told, %n appointment(s)  C", None, len(keys))
        self.confirm_all.setText(text)
        self.confirm_all.setVisible(bool(keys))
