"""The requests: five lists of what is to be done, beside them the request that is chosen, its form, or who can."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.appointments import COMING
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.requests import Request
from sisa_desk.ui.actions import Action
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.slots_panel import SLOTS_KEY
from sisa_desk.ui.requests.asking_panel import AskingPanel
from sisa_desk.ui.requests.call_panel import CallPanel
from sisa_desk.ui.requests.form_shelf import FormShelf
from sisa_desk.ui.requests.request_panel import RequestPanel
from sisa_desk.ui.requests.request_rows import Section, headings
from sisa_desk.ui.requests.section_lists import Work, count_of, emptiness, looking, rows_of, section_name
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import LineRow, LinesModel

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard, RequestLine

SCOPE: Final = "requests"
_CONCERNED: Final = frozenset((Noun.REQUEST, Noun.OFFER, Noun.APPOINTMENT, Noun.CALLBACK))
_SECTIONS: Final = tuple(Section)
_WIDTHS: Final = (72, 144, 152)
#: How the width is shared while one reads, and while one types into a form.
_READING, _TYPING = 0.56, 0.41


class RequestsPage(QWidget):
    """Lists at the leading side, what is chosen at the trailing side; everything by key."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("requests-page")
        self.frame = frame
        self.work = Work()
        self._section = Section.OPEN
        self._wanted: UUID | None = None
        self._is_filling = False
        self._letters: tuple[QAction, ...] = ()
        self._make_list()
        self._make_sides()
        self._lay_out()
        self._connect()
        self._bind_actions()
        self._show_section()
        self.table.set_waiting(True)

    # making

    def _make_list(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName("sections")
        self.tabs.setAccessibleName(translate("Requests", "Lists"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for section in _SECTIONS:
            self.tabs.addTab(section_name(section))
        self.model = LinesModel(headings, self)
        self.table = RecordTable(self.model, label=translate("Requests", "Requests"))
        self.table.setObjectName("requests")
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_widths(*_WIDTHS)
        if self.frame.window_state is not None:
            self.table.remember_widths(self.frame.window_state, "requests")
        self._empty = EmptyState("")
        self.table.say_when_empty(self._empty)
        self._marked = PlainLabel(role="text_quiet")
        self.confirm_all = button("", self.confirm, kind="primary", name="confirm-all")
        self._marked_row = QWidget()
        row = QHBoxLayout(self._marked_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._marked, 1)
        row.addWidget(self.confirm_all)
        self._marked_row.hide()

    def _make_sides(self) -> None:
        self.panel = RequestPanel(self.frame)
        self.calls = CallPanel(self.frame)
        self.asking = AskingPanel(self.frame)
        self.forms = FormShelf(self.frame)
        self.side = _Side()
        for part in (self.panel, self.calls, self.asking, self.forms):
            self.side.addWidget(part)

    def _lay_out(self) -> None:
        new = translate("Requests", "New request  N")
        self.new_button = button(new, self.new_request, kind="primary", icon="plus", name="new-request")
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.forms.chips)
        head.addWidget(self.new_button)
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        sheet.body.addWidget(self._marked_row)
        sheet.body.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(STEP)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(sheet)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 6)
        self.splitter.setStretchFactor(1, 5)
        self._divide(_READING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.splitter, 1)

    def _divide(self, share: float) -> None:
        width = max(self.splitter.width(), 1000)
        self.splitter.setSizes([int(width * share), int(width * (1 - share))])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(lambda *_: self._on_row())
        selection.selectionChanged.connect(lambda *_: self._show_marked())
        self.table.opened.connect(lambda _index: self.open_current())
        self.panel.edit_wanted.connect(self._on_edit)
        self.panel.copy_wanted.connect(self._on_copy)
        self.panel.ask_wanted.connect(self._on_ask)
        self.panel.step_opened.connect(self._allow_letters)
        self.panel.step_closed.connect(self._on_step_closed)
        self.asking.left.connect(self.show_panel)
        self.asking.booked.connect(self.show_panel)
        self.asking.referral_wanted.connect(self._on_referral)
        self.forms.left.connect(self._on_form_left)
        self.forms.opened.connect(self._show_forms)
        self.calls.request_wanted.connect(self._show_request)
        self.calls.kept.connect(self.refresh)
        self.frame.happened.connect(self._on_happened)
        PRIVACY.changed.connect(self._on_privacy)
        self.frame.rules_changed.connect(self._show_section)

    def _on_privacy(self) -> None:
        self.table.viewport().update()

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(), scope_text=translate("Requests", "Requests"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("requests.new", self.new_request),
            ("requests.edit", self.panel.edit),
            ("requests.ask", self.panel.ask),
            ("requests.copy", self.panel.copy),
            ("requests.confirm", self.confirm),
            ("requests.confirm_interpreter", lambda: self.panel.confirm_one(is_interpreter=True)),
            ("requests.confirm_institution", lambda: self.panel.confirm_one(is_interpreter=False)),
            ("requests.move", self.panel.move_appointment),
            ("requests.cancel", self.panel.cancel),
            ("requests.close", self.panel.close_appointment),
            ("requests.unfilled", self.panel.unfilled),
            ("requests.reopen", self.panel.reopen),
            ("requests.called_back", self.calls.keep_promise),
            *((f"requests.section{number}", self._chooser(number)) for number in range(len(_SECTIONS))),
        )
        self._letters = actions.bind_all(self, handlers)
        actions.bind(self, "requests.slots", self.look_for_slots)

    def _chooser(self, number: int) -> Callable[[], object]:
        return lambda: self.tabs.setCurrentIndex(number)

    # what the window asks

    def first_field(self) -> QWidget:
        """Give the list: arrows choose, letters act."""
        return self.forms.form if self.side.currentWidget() is self.forms else self.table

    def refresh(self) -> None:
        """Look again at everything there is to do."""
        self.frame.ask(looking(self.frame), then=self._on_looked, key="requests", owner=self)

    def show_record(self, noun: Noun, key: UUID) -> None:
        """Show a request, a call with its requests, or a promise."""
        match noun:
            case Noun.REQUEST:
                self._show_request(key)
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            case Noun.CALL:
                self._look_at_call(key)
            case Noun.CALLBACK:
                self._wanted = key
                self.tabs.setCurrentIndex(_SECTIONS.index(Section.CALLBACKS))
                self.refresh()

    def restore_draft(self, _kind: str, key: UUID, content: Mapping[str, Any]) -> None:
        """Bring a half-filled form back after a crash."""
        self.forms.bring_back(key, content)

    def _look_at_call(self, key: UUID) -> None:
        services = self.frame.services

        def look() -> tuple[Any, str, tuple[Request, ...]]:
            call = services.calls.get(key)
            name = services.organisations.get(call.organisation_id).name if call.organisation_id else ""
            return call, name, services.requests.of_call(key)

        self.frame.ask(look, then=self._on_call, key="call", owner=self)

    def _on_call(self, found: tuple[Any, str, tuple[Request, ...]]) -> None:
        call, name, requests = found
        if len(requests) == 1:
            self._show_request(requests[0].id)
            return
        self.calls.show_call(call, name, requests)
        self._show_side(self.calls)

    # lists

    def _on_happened(self, event: Event) -> None:
        if event.noun not in _CONCERNED or not self.isVisible():
            return
        self.refresh()
        if self.panel.key is not None:
            self.panel.show_request(self.panel.key)

    def _on_looked(self, work: Work) -> None:
        self.work = work
        self.table.set_waiting(False)
        self._show_section()

    def _on_tab(self, number: int) -> None:
        self._section = _SECTIONS[number]
        self._show_section()

    def _show_section(self) -> None:
        for number, section in enumerate(_SECTIONS):
            count = count_of(self.work, section)
            self.tabs.setTabText(number, f"{section_name(section)}  {count}" if count else section_name(section))
        self._empty.say(*emptiness(self._section))
        before, key = self.table.current_row, self._current_key()
        self._is_filling = True
        self.model.fill(rows_of(self.frame, self.work, self._section))
        self._is_filling = False
        self._choose_again(self._wanted or key, before)
        self._show_marked()

    def _current_key(self) -> UUID | None:
        row = self.model.at(self.table.current_row)
        return row.key if row else None

    def _choose_again(self, key: UUID | None, before: int) -> None:
        number = self.model.row_of(key)
        if number < 0 and self.model.rowCount() and key is not None:
            number = min(max(before, 0), self.model.rowCount() - 1)
        if self._wanted is not None and self.model.row_of(self._wanted) >= 0:
            self._wanted = None
        if number < 0 and self.model.rowCount() and self.panel.key is None:
            number = 0
        if number >= 0:
            self.table.choose_row(number)
            self._on_row()

    def _on_row(self) -> None:
        row = self.model.at(self.table.current_row)
        if row is None or self._is_filling:
            return
        if self._section is Section.CALLBACKS:
            line: Any = row.source
            self.calls.show_callback(line)
            self._show_side_unless_typing(self.calls)
            return
        self.panel.show_request(_request_id(row))
        self._show_side_unless_typing(self.panel)

    def _show_request(self, key: UUID) -> None:
        self._wanted = key
        self.panel.show_request(key)
        self._show_side(self.panel)
        number = self.model.row_of(key)
        if number >= 0:
            self.table.choose_row(number)
        else:
            self._find_section(key)

    def _find_section(self, key: UUID) -> None:
        """Choose the list a request stands in, where it stands in one."""
        for section in (Section.OPEN, Section.UNCONFIRMED, Section.ENDED):
            rows = rows_of(self.frame, self.work, section)
            if any(row.key == key for row in rows):
                self.tabs.setCurrentIndex(_SECTIONS.index(section))
                return
        self.table.clearSelection()

    # marked rows

    def _show_marked(self) -> None:
        keys = self._marked_appointments()
        count = len(self.table.chosen_rows)
        self._marked_row.setVisible(count > 1)
        self._marked.setText(translate("Requests", "%n marked", None, count))
        text = translate("Requests", "Both told, %n appointment(s)  C", None, len(keys))
        self.confirm_all.setText(text)
        self.confirm_all.setVisible(bool(keys))

    def _marked_appointments(self) -> tuple[UUID, ...]:
        if self._section not in {Section.OPEN, Section.UNCONFIRMED, Section.ENDED}:
            return ()
        rows = [self.model.at(number) for number in self.table.chosen_rows]
        lines: list[RequestLine] = [row.source for row in rows if row is not None]  # type: ignore[misc]
        return tuple(
            one.id
            for line in lines
            for one in line.appointments
            if one.state in COMING and not one.is_confirmed_by_both
        )

    def confirm(self) -> None:
        """Note that both sides know: of all that are marked, or of the one that is shown."""
        keys = self._marked_appointments() if len(self.table.chosen_rows) > 1 else ()
        if keys:
            self.frame.do(self.frame.services.appointments.confirm_all, keys)
        else:
            self.panel.confirm()

    # the side

    def _show_side(self, part: QWidget) -> None:
        is_wide = part is self.forms
        was_wide = self.side.currentWidget() is self.forms
        self.side.setCurrentWidget(part)
        self.side.updateGeometry()
        if was_wide is not is_wide:
            self._divide(_TYPING if is_wide else _READING)
            # Beside a form the list only leads to another line; its state stands in the form.
            self.table.setColumnHidden(len(_WIDTHS), is_wide)
        self._allow_letters()

    def _show_side_unless_typing(self, part: QWidget) -> None:
        # A list that fills itself anew must not take a form away from whoever types into it.
        if self.side.currentWidget() in {self.panel, self.calls}:
            self._show_side(part)

    def _allow_letters(self) -> None:
        is_reading = self.side.currentWidget() in {self.panel, self.calls} and not self.panel.is_asking
        for letter in self._letters:
            letter.setEnabled(is_reading)

    def show_panel(self) -> None:
        """Show the request that is chosen, the keys in the list."""
        self.panel.show_request(self.panel.key)
        self._show_side(self.panel)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_step_closed(self) -> None:
        self._allow_letters()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_current(self) -> None:
        """Do the next thing with the line that is current: edit a request, dial a call-back."""
        if self._section is Section.CALLBACKS:
            self.calls.dial()
        else:
            self.panel.edit()

    def _on_ask(self, card: RequestCard) -> None:
        self.asking.show_request(card.line.request)
        self._show_side(self.asking)
        self.asking.take_focus()

    def _on_referral(self) -> None:
        self.show_panel()
        self.panel.unfilled()

    def look_for_slots(self) -> None:
        """Show when somebody could come for the request that is shown."""
        if self.side.currentWidget() is self.panel:
            self.panel.ask()
        if self.side.currentWidget() is self.asking:
            self.asking.look_for_slots()

    # forms

    def new_request(self) -> None:
        """Open an empty form."""
        self.forms.open_new()

    def _on_edit(self, card: RequestCard) -> None:
        self.forms.open(card.line.request, _names(card))

    def _on_copy(self, card: RequestCard) -> None:
        names = _names(card)
        copy_of = self.frame.services.requests.copy_of
        key = card.line.request.id
        self.frame.ask(copy_of, key, then=lambda copy: self.forms.open(replace(copy, version=0), names), owner=self)

    def _show_forms(self) -> None:
        self._show_side(self.forms)
        self.forms.form.take_focus()

    def _on_form_left(self, key: UUID | None) -> None:
        if key is not None:
            self._wanted = key
            self.panel.show_request(key)
            self.refresh()
        self.show_panel()


class _Side(QStackedWidget):
    """As wide as what it shows needs; the form behind it does not count."""

    @override
    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    @override
    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()


def _request_id(row: LineRow) -> UUID:
    line: Any = row.source
    key: UUID = line.request.id
    return key


def _names(card: RequestCard) -> dict[str, str]:
    return {
        "organisation_id": card.line.organisation,
        "beneficiary_id": card.line.beneficiary,
        "interpreter_wanted": card.interpreter_wanted,
    }


def _actions() -> tuple[Action, ...]:
    sections = tuple(
        Action(f"requests.section{number}", section_name(section), (str(number + 1),), scope=SCOPE)
        for number, section in enumerate(_SECTIONS)
    )
    return (
        Action("requests.new", translate("Requests", "New request"), ("N",), "plus", SCOPE),
        Action("requests.edit", translate("Requests", "Edit the request"), ("E",), "pencil", SCOPE),
        Action("requests.ask", translate("Requests", "Ask somebody"), ("A",), "phone-outgoing", SCOPE),
        Action("requests.copy", translate("Requests", "Duplicate the request"), ("D",), "copy", SCOPE),
        Action("requests.confirm", translate("Requests", "Both sides are told"), ("C",), "check", SCOPE),
        Action("requests.confirm_interpreter", translate("Requests", "Interpreter is told"), ("I",), scope=SCOPE),
        Action("requests.confirm_institution", translate("Requests", "Institution is told"), ("T",), scope=SCOPE),
        Action("requests.move", translate("Requests", "Move the appointment"), ("M",), "calendar", SCOPE),
        Action("requests.cancel", translate("Requests", "Cancel, by whom and why"), ("X",), "calendar-x", SCOPE),
        Action("requests.close", translate("Requests", "Close with the actual times"), ("O",), scope=SCOPE),
        Action("requests.unfilled", translate("Requests", "End as unfilled"), ("U",), "user-x", SCOPE),
        Action("requests.reopen", translate("Requests", "Open again"), ("R",), "undo-2", SCOPE),
        Action("requests.called_back", translate("Requests", "Call-back is made"), ("K",), "phone", SCOPE),
        Action("requests.slots", translate("Requests", "When could somebody come?"), (SLOTS_KEY,), scope=SCOPE),
        *sections,
    )
