"""The requests: five lists of what is to be done, beside them the request that is chosen, its form, or who can."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.series_panel import SeriesPanel
from sisa_desk.ui.requests.form_values import names_around
from sisa_desk.ui.requests.page_actions import PLAN_KEY, SCOPE, page_actions
from sisa_desk.ui.requests.request_rows import Section
from sisa_desk.ui.requests.section_lists import Work, looking
from sisa_desk.ui.requests.sides import Sides
from sisa_desk.ui.requests.work_list import SECTIONS, WorkList
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.two_line_rows import LineRow

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard

_CONCERNED: Final = frozenset((Noun.REQUEST, Noun.OFFER, Noun.ROUND, Noun.APPOINTMENT, Noun.CALLBACK, Noun.INTERPRETER))
#: How the width is shared while one reads, and while one types into a form or chooses people.
_READING, _TYPING = 0.58, 0.41
#: What moves a request from one list to another while one works on it.
_MOVING: Final = frozenset(("reopened", "booked"))


class RequestsPage(QWidget):
    """Lists at the leading side, what is chosen at the trailing side; everything by key."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("requests-page")
        self.frame = frame
        self._letters: tuple[QAction, ...] = ()
        self.list = WorkList(frame)
        self.table, self.tabs, self.model = self.list.table, self.list.tabs, self.list.model
        self.side = Sides(frame)
        self.panel, self.calls, self.forms = self.side.panel, self.side.calls, self.side.forms
        self.asking, self.rounds, self.compare, self.plan = self.side.led_back
        self._lay_out()
        self.series = SeriesPanel(frame, self)
        self._connect()
        self._bind_actions()

    # making

    def _lay_out(self) -> None:
        new = translate("Requests", "New request  N")
        self.new_button = button(new, self.new_request, kind="primary", icon="plus", name="new-request")
        plan = translate("Requests", "Plan all")
        keys = QKeySequence(PLAN_KEY)
        self.plan_button = button(plan, self.plan_all, icon="calendar-check", name="plan-all-open", shortcut=keys)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.forms.chips)
        head.addWidget(self.plan_button)
        head.addWidget(self.new_button)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(STEP)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
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
        self.list.row_chosen.connect(self._on_row)
        self.list.opened.connect(self.open_current)
        self.list.confirm_wanted.connect(self.confirm)
        self.panel.edit_wanted.connect(self._on_edit)
        self.panel.copy_wanted.connect(self._on_copy)
        self.panel.ask_wanted.connect(self._on_ask)
        self.panel.several_wanted.connect(self.ask_several)
        self.panel.compare_wanted.connect(self.compare_answers)
        self.panel.series_wanted.connect(self.open_series)
        self.series.opened.connect(self._allow_letters)
        self.series.closed.connect(self._on_step_closed)
        self.panel.step_opened.connect(self._allow_letters)
        self.panel.step_closed.connect(self._on_step_closed)
        self.panel.round.left.connect(self._to_list)
        for side in self.side.led_back:
            side.left.connect(self.show_panel)
        self.asking.booked.connect(self.show_panel)
        self.asking.referral_wanted.connect(self._on_referral)
        self.rounds.started.connect(self.show_panel)
        self.rounds.one_by_one.connect(self._ask_one_by_one)
        self.compare.booked.connect(self.show_panel)
        self.forms.left.connect(self._on_form_left)
        self.forms.opened.connect(self._show_forms)
        self.calls.request_wanted.connect(self._show_request)
        self.calls.kept.connect(self.refresh)
        self.frame.happened.connect(self._on_happened)
        self.frame.rules_changed.connect(self.list.refill)

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*page_actions(), scope_text=translate("Requests", "Requests"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("requests.new", self.new_request),
            ("requests.edit", self.panel.edit),
            ("requests.ask", self.panel.ask),
            ("requests.ring_first", self.ring_first),
            ("requests.repair", self.repair),
            ("requests.copy", self.panel.copy),
            ("requests.series", self.open_series),
            ("requests.several", self.ask_several),
            ("requests.answers", self.panel.to_answers),
            ("requests.send", self.panel.round.send_all),
            ("requests.wave", self.panel.round.next_wave),
            ("requests.book", self.panel.round.book),
            ("requests.compare", self.compare_answers),
            ("requests.tell", self.panel.round.tell_all),
            ("requests.stop", self.panel.round.stop),
            ("requests.confirm", self.confirm),
            ("requests.confirm_interpreter", lambda: self.panel.confirm_one(is_interpreter=True)),
            ("requests.confirm_institution", lambda: self.panel.confirm_one(is_interpreter=False)),
            ("requests.move", self.panel.move_appointment),
            ("requests.cancel", self.panel.cancel),
            ("requests.close", self.panel.close_appointment),
            ("requests.unfilled", self.panel.unfilled),
            ("requests.reopen", self.panel.reopen),
            ("requests.called_back", self.calls.keep_promise),
            *((f"requests.section{number}", self._chooser(number)) for number in range(len(SECTIONS))),
        )
        self._letters = actions.bind_all(self, handlers)
        actions.bind(self, "requests.slots", self.look_for_slots)
        actions.bind(self, "requests.plan", self.plan_all)

    def _chooser(self, number: int) -> Callable[[], object]:
        return lambda: self.tabs.setCurrentIndex(number)

    # what the window asks

    def first_field(self) -> QWidget:
        """Give the list: arrows choose, letters act."""
        return self.forms.form if self.side.currentWidget() is self.forms else self.table

    def refresh(self) -> None:
        """Look again at everything there is to do."""
        self.frame.ask(looking(self.frame), then=self._on_looked, key="requests", owner=self)

    def _on_looked(self, work: Work) -> None:
        self.list.show_work(work)

    def show_record(self, noun: Noun, key: UUID) -> None:
        """Show a request, a call with its requests, or a promise."""
        match noun:
            case Noun.REQUEST:
                self._show_request(key)
                self._to_list()
            case Noun.CALL:
                self._look_at_call(key)
            case Noun.CALLBACK:
                self.list.want(key)
                self.list.turn_to(Section.CALLBACKS)
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
        if event.verb in _MOVING and event.id is not None and event.id == self.panel.key:
            self.list.follow(event.id)

    def _on_row(self, row: LineRow) -> None:
        if self.list.section is Section.CALLBACKS:
            line: Any = row.source
            self.calls.show_callback(line)
            self._show_side_unless_typing(self.calls)
            return
        self.panel.show_request(_request_id(row))
        self._show_side_unless_typing(self.panel)

    def _show_request(self, key: UUID) -> None:
        self.panel.show_request(key)
        self._show_side(self.panel)
        self.list.choose(key)

    def confirm(self) -> None:
        """Note that both sides know: of all that are marked, or of the one that is shown."""
        if keys := self.list.marked_appointments:
            self.frame.do(self.frame.services.appointments.confirm_all, keys)
        else:
            self.panel.confirm()

    # the side

    def _show_side(self, part: QWidget) -> None:
        if self.side.show_part(part):
            self._divide(_TYPING if self.side.is_wide else _READING)
        # A plan needs more room than a form, and names the languages itself.
        self.list.show_growing(0 if part is self.plan else 1 if self.side.is_wide else 2)
        self._allow_letters()

    def _show_side_unless_typing(self, part: QWidget) -> None:
        # A list that fills itself anew must not take a form away from whoever types into it.
        if self.side.is_reading:
            self._show_side(part)

    def _allow_letters(self) -> None:
        is_reading = self.side.is_reading and not self.panel.is_asking and not self.series.isVisible()
        is_asking = self.side.currentWidget() is self.asking
        for letter in self._letters:
            letter.setEnabled(is_reading or (is_asking and letter.objectName() == "requests.several"))

    def open_series(self) -> None:
        """Let the request that is chosen come back, or show the series it belongs to."""
        if self.panel.key is not None:
            self.series.open_for(self.panel.key)

    def show_panel(self) -> None:
        """Show the request that is chosen, the keys in the list."""
        self.panel.show_request(self.panel.key)
        self._show_side(self.panel)
        self._to_list()

    def _to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_step_closed(self) -> None:
        self._allow_letters()
        self._to_list()

    def open_current(self) -> None:
        """Do the next thing with the current line: edit a request, note an answer, dial a call-back."""
        row = self.list.current
        if self.list.section is Section.CALLBACKS:
            self.calls.dial()
        elif self.list.section is Section.ASKED and row is not None and self.panel.takes_answer_of(row.key):
            self.panel.to_answers(row.key)
        else:
            self.panel.edit()

    # asking

    def _on_ask(self, card: RequestCard) -> None:
        self._open_asking(card.line.request)

    def _open_asking(self, request: Request, *, ring_first: bool = False) -> None:
        self.asking.show_request(request, ring_first=ring_first)
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

    def ring_first(self) -> None:
        """Ring the best one at once, as when somebody dropped out and it is late."""
        if self.panel.request is not None and self.panel.request.is_seeking:
            self._open_asking(self.panel.request, ring_first=True)

    def _ask_one_by_one(self) -> None:
        if self.panel.request is not None:
            self._open_asking(self.panel.request)

    def ask_several(self) -> None:
        """Choose several people to be asked for the request that is shown."""
        request = self.panel.request
        if request is None or not request.is_seeking or request.kind is RequestKind.INSTANT:
            return
        self.rounds.show_request(request)
        self._show_side(self.rounds)
        self.rounds.take_focus()

    def compare_answers(self) -> None:
        """Show the answers of a collection side by side."""
        if self.panel.request is not None and self.panel.round.can_compare:
            self.compare.show_request(self.panel.request)
            self._show_side(self.compare)

    # planning

    def plan_all(self) -> None:
        """Propose who takes what, for everything that is open."""
        self._open_plan(None)

    def repair(self) -> None:
        """Look for somebody for the request that is shown among all who are booked that day."""
        request = self.panel.request
        if request is not None and request.is_seeking and request.kind is RequestKind.APPOINTMENT:
            self._open_plan(request)

    def _open_plan(self, request: Request | None) -> None:
        self.plan.begin(request)
        self._show_side(self.plan)
        self.plan.take_focus()

    # forms

    def new_request(self) -> None:
        """Open an empty form."""
        self.forms.open_new()

    def _on_edit(self, card: RequestCard) -> None:
        self.forms.open(card.line.request, names_around(card))

    def _on_copy(self, card: RequestCard) -> None:
        names = names_around(card)
        copy_of = self.frame.services.requests.copy_of
        key = card.line.request.id
        self.frame.ask(copy_of, key, then=lambda copy: self.forms.open(replace(copy, version=0), names), owner=self)

    def _show_forms(self) -> None:
        self._show_side(self.forms)
        self.forms.form.take_focus()

    def _on_form_left(self, key: UUID | None) -> None:
        if key is not None:
            self.list.want(key)
            self.panel.show_request(key)
            self.refresh()
        self.show_panel()


def _request_id(row: LineRow) -> UUID:
    source: Any = row.source
    key: UUID = source.request.id
    return key
