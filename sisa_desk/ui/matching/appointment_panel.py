"""What was agreed with somebody: time, who knows of it, and what can be done: tell, move, cancel, close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.appointments import BLOCKING, COMING, OUTCOMES, Appointment, AppointmentState
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Noun
from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, span_text, translate
from sisa_desk.ui.matching.actual_times import read_times
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.form_grid import LabelledField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.wording import refusal_text, word
from sisa_desk.ui.wording.reasons import soon_text

if TYPE_CHECKING:
    from sisa_desk.domain.interpreters import Interpreter
    from sisa_desk.services.receipts import Receipt

_ROLES: Final = {
    AppointmentState.HELD: ChipRole.NEUTRAL,
    AppointmentState.BOOKED: ChipRole.WARN,
    AppointmentState.CONFIRMED: ChipRole.GOOD,
    AppointmentState.CONNECTED: ChipRole.INFO,
    AppointmentState.DONE: ChipRole.GOOD,
    AppointmentState.NO_SHOW_INTERPRETER: ChipRole.BAD,
}
#: Who may cancel, in the order of the digits.
_CANCELLATIONS: Final = (
    AppointmentState.CANCELLED_BY_ORGANISATION,
    AppointmentState.CANCELLED_BY_BENEFICIARY,
    AppointmentState.CANCELLED_BY_INTERPRETER,
    AppointmentState.DUPLICATE,
)
_OUTCOMES: Final = (
    AppointmentState.DONE,
    AppointmentState.NO_SHOW_ORGANISATION,
    AppointmentState.NO_SHOW_BENEFICIARY,
    AppointmentState.NO_SHOW_INTERPRETER,
)


def appointment_role(state: AppointmentState) -> ChipRole:
    """Give the kind of state an appointment is in."""
    return _ROLES.get(state, ChipRole.NEUTRAL)


def told_text(at: datetime | None, now: datetime, *, is_interpreter: bool) -> str:
    """Say whether one side knows, and since when."""
    if at is None:
        side = translate("Appointment", "Interpreter not told yet")
        return side if is_interpreter else translate("Appointment", "Institution not told yet")
    since = soon_text(at, now)
    if is_interpreter:
        return translate("Appointment", "Interpreter told {time}").format(time=since)
    return translate("Appointment", "Institution told {time}").format(time=since)


class AppointmentPanel(Card):
    """One appointment with its steps; what needs a word opens a line below, Esc closes it again."""

    step_opened = Signal()
    step_closed = Signal()
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(quiet=True)
        self.setObjectName("appointment")
        self._frame = frame
        self._appointment: Appointment | None = None
        self._name = ""
        self._make_parts()
        self._make_steps()
        self._lay_out()
        self.close_step()
        PRIVACY.changed.connect(self._show_person)

    @property
    def appointment(self) -> Appointment | None:
        """Give the appointment that is shown."""
        return self._appointment

    # making

    def _make_parts(self) -> None:
        self._time = PlainLabel(bold=True)
        self._time.setObjectName("appointment-time")
        self._state = Chip("")
        self._state.setObjectName("appointment-state")
        self._told = (Chip(""), Chip(""))
        self._reason = PlainLabel(role="text_quiet", wrapped=True)
        self.person = button("", self._open_person, kind="quiet", icon="user", name="appointment-person")
        both = translate("Appointment", "Both told  C")
        self.confirm_button = button(both, self.confirm_both, kind="primary", name="confirm-both")
        one = translate("Appointment", "Interpreter told  I")
        self.interpreter_button = button(one, self.confirm_interpreter, name="confirm-interpreter")
        other = translate("Appointment", "Institution told  T")
        self.institution_button = button(other, self.confirm_organisation, name="confirm-institution")
        self.move_button = button(translate("Appointment", "Move  M"), self.begin_move, name="move")
        self.cancel_button = button(translate("Appointment", "Cancel  X"), self.begin_cancel, name="cancel")
        self.end_button = button(translate("Appointment", "Close  O"), self.begin_end, name="end")

    def _make_steps(self) -> None:
        self.slot = SlotField(
            self._frame.clock,
            label=translate("Appointment", "New day, time and minutes"),
            is_working_day=self._is_working_day,
        )
        self.slot.setObjectName("new-slot")
        cancellations = [Choice(state, word(state)) for state in _CANCELLATIONS]
        self.who = ChoiceBar(cancellations, label=translate("Appointment", "Who cancels?"))
        self.who.setObjectName("who-cancels")
        self.why = QLineEdit()
        self.why.setObjectName("why")
        self.why.setMinimumHeight(TARGET)
        self.why.setPlaceholderText(translate("Appointment", "In a few words, no diagnosis"))
        self.outcome = ChoiceBar(
            [Choice(state, word(state)) for state in _OUTCOMES], label=translate("Appointment", "What became of it?")
        )
        self.outcome.setObjectName("outcome")
        self.actual = QLineEdit()
        self.actual.setObjectName("actual")
        self.actual.setMinimumHeight(TARGET)
        self.apply_button = button("", self.apply_step, kind="primary", name="apply-step")
        self.back_button = button(translate("Appointment", "Back"), self.close_step, kind="quiet", name="step-back")
        self._refusal = Banner(role=ChipRole.BAD)
        self._rows = {
            "move": (LabelledField(translate("Appointment", "New day, time and minutes"), self.slot),),
            "cancel": (
                LabelledField(translate("Appointment", "Who cancels?"), self.who),
                LabelledField(translate("Appointment", "Why?"), self.why),
            ),
            "end": (
                LabelledField(translate("Appointment", "What became of it?"), self.outcome),
                LabelledField(translate("Appointment", "Actually from and to"), self.actual),
            ),
        }
        self._step = ""
        self.who.chosen.connect(lambda _: self._judge())
        self.outcome.chosen.connect(lambda _: self._judge())
        self.slot.changed.connect(lambda _: self._judge())
        self.actual.textEdited.connect(lambda _: self._judge())

    def _is_working_day(self, day: date) -> bool:
        return self._frame.rules.calendar.is_working_day(day)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._time, 1)
        head.addWidget(self._state)
        self.body.addLayout(head)
        self.body.addWidget(self.person, 0, Qt.AlignmentFlag.AlignLeading)
        chips = QWidget()
        flow = FlowLayout(chips, gap=HALF_STEP)
        for chip in self._told:
            flow.addWidget(chip)
        self.body.addWidget(chips)
        self.body.addWidget(self._reason)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=STEP, line_gap=STEP)
        for part in (
            self.confirm_button,
            self.interpreter_button,
            self.institution_button,
            self.move_button,
            self.cancel_button,
            self.end_button,
        ):
            flow.addWidget(part)
        self.body.addWidget(self._buttons)
        for rows in self._rows.values():
            for row in rows:
                self.body.addWidget(row)
        self.body.addWidget(self._refusal)
        self._step_buttons = QWidget()
        line = QHBoxLayout(self._step_buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.apply_button)
        line.addWidget(self.back_button)
        line.addStretch(1)
        self.body.addWidget(self._step_buttons)

    # showing

    def show_appointment(self, appointment: Appointment | None, person: Interpreter | None) -> None:
        """Show an appointment with who it is; None takes no room."""
        is_other = (appointment and appointment.id) != (self._appointment and self._appointment.id)
        self._appointment = appointment
        self.setVisible(appointment is not None)
        if appointment is None:
            return
        now = self._frame.now()
        span = span_text(appointment.start, appointment.end)
        self._time.setText(f"{day_text(wall_date(appointment.start))}, {span}")
        self._state.tell(word(appointment.state), appointment_role(appointment.state))
        self._name = person.name if person else ""
        self._show_person()
        self._reason.setText(appointment.end_reason)
        self._reason.setVisible(bool(appointment.end_reason))
        self._show_told(appointment, now)
        self._show_buttons(appointment, now)
        if is_other:
            self.close_step()

    def _show_told(self, appointment: Appointment, now: datetime) -> None:
        sides = (appointment.interpreter_confirmed_at, appointment.organisation_confirmed_at)
        for chip, at, is_interpreter in zip(self._told, sides, (True, False), strict=True):
            chip.tell(told_text(at, now, is_interpreter=is_interpreter), ChipRole.WARN if at is None else ChipRole.GOOD)
            chip.setVisible(appointment.state in COMING)

    def _show_buttons(self, appointment: Appointment, now: datetime) -> None:
        is_coming = appointment.state in COMING
        has_begun = appointment.start <= now
        self.confirm_button.setVisible(is_coming and not appointment.is_confirmed_by_both)
        one_told = appointment.interpreter_confirmed_at is not None or appointment.organisation_confirmed_at is not None
        self.interpreter_button.setVisible(is_coming and appointment.interpreter_confirmed_at is None and not one_told)
        self.institution_button.setVisible(is_coming and appointment.organisation_confirmed_at is None and not one_told)
        self.move_button.setVisible(is_coming)
        self.cancel_button.setVisible(is_coming)
        self.end_button.setVisible(appointment.state in BLOCKING | OUTCOMES)
        not_yet = translate("Appointment", "It has not begun yet; it can be cancelled or moved.")
        grey(self.end_button, "" if has_begun else not_yet)
        kept = self._buttons.layout()
        if kept is not None:
            kept.invalidate()
        self._buttons.updateGeometry()

    def _show_person(self) -> None:
        self.person.setText(masked(self._name))
        self.person.setVisible(bool(self._name))

    def _open_person(self) -> None:
        if self._appointment is not None:
            self._frame.want(Noun.INTERPRETER, self._appointment.interpreter_id)

    # telling

    def confirm_both(self) -> None:
        """Note that both sides were told."""
        self._confirm(interpreter=True, organisation=True)

    def confirm_interpreter(self) -> None:
        """Note that the interpreter was told."""
        self._confirm(interpreter=True)

    def confirm_organisation(self) -> None:
        """Note that the institution was told."""
        self._confirm(organisation=True)

    def _confirm(self, *, interpreter: bool = False, organisation: bool = False) -> None:
        if self._appointment is None or self._appointment.state not in COMING:
            return
        confirm = self._frame.services.appointments.confirm
        key = self._appointment.id
        self._frame.do(confirm, key, interpreter=interpreter, organisation=organisation, then=self._on_done, owner=self)

    # steps that need a word

    def begin_move(self) -> None:
        """Ask for the new time."""
        if self._appointment is not None and self._appointment.state in COMING:
            self.slot.set_minutes(self._appointment.interval.minutes)
            self.slot.set_text("")
            self._begin("move", translate("Appointment", "Move the appointment"), self.slot)

    def begin_cancel(self) -> None:
        """Ask who cancels and why."""
        if self._appointment is not None and self._appointment.state in COMING:
            self.who.choose(None)
            self.why.clear()
            self._begin("cancel", translate("Appointment", "Cancel the appointment"), self.who)

    def begin_end(self) -> None:
        """Ask what became of it."""
        appointment = self._appointment
        if appointment is not None and self.end_button.isEnabled() and appointment.state in BLOCKING | OUTCOMES:
            self.outcome.choose(AppointmentState.DONE)
            start, end = appointment.actual_start or appointment.start, appointment.actual_end or appointment.end
            self.actual.setText(span_text(start, end).strip("\u2066\u2069"))
            self._begin("end", translate("Appointment", "Close the appointment"), self.outcome)

    def _begin(self, step: str, text: str, field: QWidget) -> None:
        self._step = step
        self._refusal.say("")
        self.apply_button.setText(text)
        self.apply_button.setAccessibleName(text)
        self._show_step()
        self._judge()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.step_opened.emit()

    @property
    def is_asking(self) -> bool:
        """Say whether a step waits for a word."""
        return bool(self._step)

    def close_step(self) -> None:
        """Leave a step without doing anything."""
        was_asking, self._step = self._step, ""
        self._refusal.say("")
        self._show_step()
        if was_asking:
            self.step_closed.emit()

    def _show_step(self) -> None:
        for name, rows in self._rows.items():
            for row in rows:
                row.setVisible(name == self._step)
        self._step_buttons.setVisible(self.is_asking)
        self._buttons.setVisible(not self.is_asking)

    def _judge(self) -> None:
        grey(self.apply_button, self._missing())

    def _missing(self) -> str:
        match self._step:
            case "move" if self.slot.slot is None:
                return translate("Appointment", "Please give the new day and time.")
            case "cancel" if self.who.key is None:
                return translate("Appointment", "Please say who cancels.")
            case "end" if self.outcome.key is None:
                return translate("Appointment", "Please say what became of it.")
            case "end" if self._actual_times() is None:
                return translate("Appointment", "Please write the times like 9:00–10:15.")
        return ""

    def apply_step(self) -> None:
        """Carry the step out."""
        appointment = self._appointment
        if appointment is None or not self.is_asking or self._missing():
            return
        appointments = self._frame.services.appointments
        match self._step:
            case "move":
                slot = self.slot.slot
                if slot is not None:
                    self._do(appointments.move, appointment.id, slot.start, slot.minutes)
            case "cancel":
                self._do(appointments.cancel, appointment.id, self.who.key, self.why.text().strip())
            case "end":
                start, end = self._actual_times() or (None, None)
                state = self.outcome.key
                self._do(appointments.close, appointment.id, state, actual_start=start, actual_end=end)

    def _do(self, command: Callable[..., Receipt[Appointment]], *args: Any, **named: Any) -> None:
        self._frame.do(command, *args, then=self._on_done, refused=self._on_refused, owner=self, **named)

    def _on_done(self, _value: object) -> None:
        self.close_step()
        self.changed.emit()

    def _on_refused(self, refusal: Refused) -> None:
        self._refusal.say(refusal_text(refusal))

    def _actual_times(self) -> tuple[datetime, datetime] | None:
        return read_times(self.actual.text(), self._appointment) if self._appointment else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_asking and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.apply_step()
        elif self.is_asking and event.key() == Qt.Key.Key_Escape:
            self.close_step()
        else:
            super().keyPressEvent(event)
