"""One request with everything around it: facts, offers and answers, what was agreed, history, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sisa_desk.domain.appointments import BLOCKING, COMING, Appointment
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionGuard
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.matching.appointment_panel import AppointmentPanel
from sisa_desk.ui.matching.attempts_list import AttemptsList
from sisa_desk.ui.matching.decision_lines import DecisionLines
from sisa_desk.ui.requests.drop_out_note import DropOutNote
from sisa_desk.ui.requests.ending_panel import EndingPanel
from sisa_desk.ui.requests.fact_lines import facts_of, history_facts
from sisa_desk.ui.requests.request_rows import STATE_ROLES, urgency_marks
from sisa_desk.ui.requests.round_panel import RoundPanel
from sisa_desk.ui.theme import LARGE, SMALL, STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.fact_list import FactList
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.presence_chip import PresenceChip
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard


class RequestPanel(Card):
    """Shows one request; what is done here is done by key or button, and can be undone."""

    edit_wanted = Signal(object)
    ask_wanted = Signal(object)
    copy_wanted = Signal(object)
    series_wanted = Signal()
    several_wanted = Signal()
    compare_wanted = Signal()
    step_opened = Signal()
    step_closed = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("request-panel")
        self._frame = frame
        self._key: UUID | None = None
        self._card: RequestCard | None = None
        self._panels: list[AppointmentPanel] = []
        self._make_parts()
        self._lay_out()
        self.show_request(None)
        PRIVACY.changed.connect(self._show_organisation)

    def _make_parts(self) -> None:
        self._heading = Heading(size=LARGE, elided=True)
        self._heading.setObjectName("request-title")
        self._urgency, self._state = Chip(""), Chip("")
        self._state.setObjectName("request-state")
        self.presence = PresenceChip(self._frame, self)
        self.organisation = button("", self._open_organisation, kind="quiet", icon="building-2", name="organisation")
        self.edit_button = button(translate("RequestPanel", "Edit  E"), self.edit, name="edit")
        ask = translate("RequestPanel", "Ask  A")
        self.ask_button = button(ask, self.ask, kind="primary", name="ask")
        several = translate("RequestPanel", "Several  +")
        self.several_button = button(several, self.several_wanted.emit, name="several")
        self.copy_button = button(translate("RequestPanel", "Duplicate  D"), self.copy, name="duplicate")
        series = translate("RequestPanel", "Series  Shift+S")
        self.series_button = button(series, self.series_wanted.emit, name="series")
        self.cancel_button = button(translate("RequestPanel", "Cancel  X"), self.cancel, name="cancel-request")
        self.unfilled_button = button(translate("RequestPanel", "Nobody found  U"), self.unfilled, name="unfilled")
        self.reopen_button = button(translate("RequestPanel", "Open again  R"), self.reopen, name="reopen")
        self.ending = EndingPanel(self._frame)
        self._exclusion = Banner(role=ChipRole.WARN)
        self._exclusion.setObjectName("panel-exclusion")
        self._facts = FactList()
        self.drop_out = DropOutNote(self._frame)
        self.round = RoundPanel(self._frame)
        self.attempts = AttemptsList(most=12)
        self._decisions = DecisionLines()
        chosen = translate("RequestPanel", "Whom we asked, and why")
        self._decisions_title = PlainLabel(chosen, role="text_quiet", size=SMALL, bold=True)
        self._history = FactList(label_width=136)
        self._history_title = PlainLabel(translate("RequestPanel", "History"), role="text_quiet", size=SMALL, bold=True)
        self._empty = EmptyState(
            translate("RequestPanel", "No request chosen"),
            translate("RequestPanel", "Choose a line on the left, or take a new request down."),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._heading, 1)
        head.addWidget(self.presence)
        head.addWidget(self._urgency)
        head.addWidget(self._state)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.organisation, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._buttons())
        column.addWidget(self.ending)
        column.addWidget(self.drop_out)
        column.addWidget(self._exclusion)
        inner = QWidget()
        inner.setObjectName("request-inner")
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(0, 0, STEP, 0)
        self._inner.setSpacing(int(1.5 * STEP))
        told = (self._decisions_title, self._decisions, self._history_title, self._history)
        for part in (self.round, self._facts, self.attempts, *told):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        # The sheet shows through; Qt fills both as soon as they are put together.
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column.addWidget(scroll, 1)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)
        self.round.compare_wanted.connect(self.compare_wanted)
        self.ending.opened.connect(self.step_opened)
        self.ending.closed.connect(self.step_closed)

    def _buttons(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=STEP, line_gap=STEP)
        for part in (
            self.ask_button,
            self.several_button,
            self.edit_button,
            self.copy_button,
            self.series_button,
            self.unfilled_button,
            self.cancel_button,
            self.reopen_button,
        ):
            flow.addWidget(part)
        return row

    # showing

    @property
    def key(self) -> UUID | None:
        """Give the key of the request that is shown."""
        return self._key

    @property
    def request(self) -> Request | None:
        """Give the request that is shown."""
        return self._card.line.request if self._card else None

    @property
    def card(self) -> RequestCard | None:
        """Give the request with everything around it."""
        return self._card

    @property
    def coming(self) -> AppointmentPanel | None:
        """Give the panel of the appointment that can still be told, moved or cancelled."""
        return next((one for one in self._panels if one.appointment and one.appointment.state in COMING), None)

    @property
    def is_asking(self) -> bool:
        """Say whether a step waits for a word."""
        return self.ending.is_asking or any(panel.is_asking for panel in self._panels)

    def show_request(self, key: UUID | None) -> None:
        """Show another request, or look again at the same."""
        if key != self._key:
            self.ending.leave()
        self._key = key
        self.presence.attendance.attend(Noun.REQUEST, key)
        if key is None:
            self._card = None
            self.round.show_card(None)
            self._content.hide()
            self._empty.show()
            return
        card = self._frame.services.requests.card
        self._frame.ask(card, key, then=self._on_card, key="request-card", owner=self, refused=self._on_missing)

    def _on_missing(self, _refusal: Refused) -> None:
        self.show_request(None)

    def _on_card(self, card: RequestCard) -> None:
        if card.line.request.id != self._key:
            return
        if self._card is None or _what_counts(self._card) != _what_counts(card):
            self._scroll.verticalScrollBar().setValue(0)
        self._card = card
        self._content.show()
        self._empty.hide()
        request = card.line.request
        number = left_to_right(case_number(request.number))
        self._heading.setText(translate("RequestPanel", "Request {number}").format(number=number))
        marks = urgency_marks(request)
        self._urgency.setVisible(bool(marks))
        if marks:
            self._urgency.tell(marks[0].text, marks[0].role)
        self._state.tell(word(request.state), STATE_ROLES.get(request.state, ChipRole.NEUTRAL))
        self._show_organisation()
        self._show_exclusion(request)
        self._facts.show_facts(facts_of(self._frame, card))
        self._show_appointments(card)
        self.drop_out.show_line(card.line, card.people)
        self.round.show_card(card)
        told = {one.offer.id for one in self.round.people if one.offer}
        self.attempts.show_offers([line for line in card.offers if line.offer.id not in told])
        self._decisions.show_decisions(card.decisions)
        for part in (self._decisions_title, self._decisions):
            part.setVisible(bool(card.decisions))
        self._history.show_facts(history_facts(card.history))
        self._history_title.setVisible(bool(card.history))
        self._show_buttons(request)

    def _show_organisation(self) -> None:
        name = self._card.line.organisation if self._card else ""
        self.organisation.setText(masked(name))
        self.organisation.setVisible(bool(name))

    def _show_exclusion(self, request: Request) -> None:
        decided = self._card.decided if self._card else ()
        guard = ExclusionGuard(self._frame.rules.exclusions).without(one.rule_name for one in decided)
        touched = guard.touched_by(request.texts) if request.is_seeking else None
        self._exclusion.say("" if touched is None else f"{touched.rule.name}: {touched.rule.script}")

    def _show_appointments(self, card: RequestCard) -> None:
        # What holds somebody's time first; what fell through stands in the history and in the answers.
        last = () if card.line.drop_out else card.line.appointments[-1:]
        shown = [one for one in card.line.appointments if one.state in BLOCKING] or list(last)
        while len(self._panels) < len(shown):
            self._add_panel()
        for number, panel in enumerate(self._panels):
            one: Appointment | None = shown[number] if number < len(shown) else None
            panel.show_appointment(one, card.people.get(one.interpreter_id) if one else None)

    def _add_panel(self) -> None:
        panel = AppointmentPanel(self._frame)
        panel.step_opened.connect(self.step_opened)
        panel.step_closed.connect(self.step_closed)
        self._inner.insertWidget(len(self._panels), panel)
        self._panels.append(panel)

    def _show_buttons(self, request: Request) -> None:
        has_coming = self.coming is not None
        is_over = request.ended_at is not None
        self.ask_button.setVisible(request.is_seeking)
        is_instant = request.kind is RequestKind.INSTANT
        self.several_button.setVisible(request.is_seeking and not is_instant and not self.round.is_running)
        self.series_button.setVisible(request.kind is RequestKind.APPOINTMENT and not is_over)
        self.unfilled_button.setVisible(request.is_seeking)
        self.cancel_button.setVisible(not is_over and not has_coming)
        self.reopen_button.setVisible(is_over)

    # doing

    def edit(self) -> None:
        """Open the form with what is stored."""
        if self._card is not None:
            self.edit_wanted.emit(self._card)

    def ask(self) -> None:
        """Show who can."""
        if self.request is not None and self.request.is_seeking:
            self.ask_wanted.emit(self._card)

    def to_answers(self, offer_id: UUID | None = None) -> None:
        """Give the keys to the people who were asked, to the one of an offer where it is named."""
        if self.round.isVisibleTo(self):
            self.round.take_focus(offer_id)

    def takes_answer_of(self, offer_id: UUID) -> bool:
        """Say whether an offer stands among the people of the round that is shown."""
        return any(one.offer is not None and one.offer.id == offer_id for one in self.round.people)

    def copy(self) -> None:
        """Open the form with a copy of it."""
        if self.request is not None:
            self.copy_wanted.emit(self._card)

    def confirm(self) -> None:
        """Note that both sides know of the appointment."""
        if self.coming is not None:
            self.coming.confirm_both()

    def move_appointment(self) -> None:
        """Ask for another time of the appointment."""
        if self.coming is not None:
            self.coming.begin_move()

    def cancel(self) -> None:
        """Ask who cancels: the appointment where there is one, else the request."""
        if self.coming is not None:
            self.coming.begin_cancel()
        elif self.request is not None and self.request.ended_at is None:
            self.ending.begin(self.request, is_unfilled=False)

    def close_appointment(self) -> None:
        """Ask what became of the appointment."""
        for panel in self._panels[:1]:
            panel.begin_end()

    def unfilled(self) -> None:
        """Ask why nobody was found."""
        if self.request is not None and self.request.is_seeking:
            self.ending.begin(self.request, is_unfilled=True)

    def reopen(self) -> None:
        """Open an ended request again."""
        if self.request is not None and self.request.ended_at is not None:
            self._frame.do(self._frame.services.requests.reopen, self.request.id)

    def confirm_one(self, *, is_interpreter: bool) -> None:
        """Note that one side knows of the appointment."""
        if self.coming is not None:
            (self.coming.confirm_interpreter if is_interpreter else self.coming.confirm_organisation)()

    def _open_organisation(self) -> None:
        if self.request is not None and self.request.organisation_id is not None:
            self._frame.want(Noun.ORGANISATION, self.request.organisation_id)

    def leave_step(self) -> bool:
        """Leave the step that waits for a word; say whether there was one."""
        was_asking = self.is_asking
        self.ending.leave()
        for panel in self._panels:
            panel.close_step()
        return was_asking


def _what_counts(card: RequestCard) -> tuple[UUID, str]:
    """Give what makes one look at a request from the top again."""
    return card.line.request.id, card.line.request.state
