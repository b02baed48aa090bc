"""The agenda of a day or week: the board with a row for each person, or a list with who is told and who is away."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Event, Noun
from sisa_desk.ui.actions import Action
from sisa_desk.ui.agenda.agenda_rows import Grouping, Span, absence_fact, facts_of, headings, is_unconfirmed, rows_of
from sisa_desk.ui.agenda.board_panel import BoardPanel
from sisa_desk.ui.agenda.day_bar import DayBar
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.appointment_panel import AppointmentPanel
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.fact_list import FactList
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import LinesModel

if TYPE_CHECKING:
    from sisa_desk.services.appointments import AgendaLine
    from sisa_desk.services.interpreters import AbsenceLine

SCOPE: Final = "agenda"
_CONCERNED: Final = frozenset((Noun.APPOINTMENT, Noun.REQUEST, Noun.INTERPRETER))
_MOST: Final = 500


class View(StrEnum):
    """How the agenda is shown."""

    BOARD = "board"
    LIST = "list"


class AgendaPage(QWidget):
    """The board, or the list with the appointment that is chosen and who is away at its trailing side."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, showing today."""
        super().__init__()
        self.setObjectName("agenda-page")
        self.frame = frame
        self._lines: tuple[AgendaLine, ...] = ()
        self._grouping = Grouping.TIME
        self._wanted: UUID | None = None
        self._is_filling = False
        self._letters: tuple[QAction, ...] = ()
        self._make_list()
        self._make_side()
        self.board = BoardPanel(frame, self.days.window_shown)
        self._lay_out()
        self._connect()
        self._bind_actions()
        self.table.set_waiting(True)

    # making

    def _make_list(self) -> None:
        self.days = DayBar(self.frame)
        self.spans = ChoiceBar(
            [Choice(Span.DAY, translate("Agenda", "Day")), Choice(Span.WEEK, translate("Agenda", "Week"))],
            label=translate("Agenda", "How much at once"),
            numbered=False,
        )
        self.groups = ChoiceBar(
            [
                Choice(Grouping.TIME, translate("Agenda", "By time")),
                Choice(Grouping.INTERPRETER, translate("Agenda", "By interpreter")),
            ],
            label=translate("Agenda", "Order"),
            numbered=False,
        )
        self.views = ChoiceBar(
            [Choice(View.BOARD, translate("Agenda", "Board")), Choice(View.LIST, translate("Agenda", "List"))],
            label=translate("Agenda", "Board or list"),
            numbered=False,
        )
        self.views.choose(View.BOARD)
        self.spans.choose(Span.DAY)
        self.groups.choose(Grouping.TIME)
        self._summary = PlainLabel(role="text_quiet")
        self._summary.setObjectName("agenda-summary")
        self.model = LinesModel(headings, self)
        self.table = RecordTable(self.model, label=translate("Agenda", "Appointments"))
        self.table.setObjectName("agenda")
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_widths(104, 144, 196)
        if self.frame.window_state is not None:
            self.table.remember_widths(self.frame.window_state, "agenda")
        self._empty = EmptyState("", icon="calendar")
        self.table.say_when_empty(self._empty)

    def _make_side(self) -> None:
        self.panel = AppointmentPanel(self.frame)
        self._facts = FactList()
        request = translate("Agenda", "Open the request  Enter")
        self.request_button = button(request, self.open_request, icon="inbox", name="open-request")
        self._away_title = PlainLabel(role="text_quiet", size=SMALL, bold=True)
        self._away_title.setObjectName("away-title")
        self._away = FactList()
        self._nobody = PlainLabel(translate("Agenda", "Nobody is away, as far as it is entered."), role="text_quiet")

    def _lay_out(self) -> None:
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        sheet.body.addWidget(self.groups)
        sheet.body.addWidget(self.table, 1)
        sheet.body.addWidget(self._summary)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(STEP)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(sheet)
        splitter.addWidget(self._side())
        splitter.setSizes([600, 440])
        splitter.setStretchFactor(0, 6)
        splitter.setStretchFactor(1, 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(splitter)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self.days, 1)
        head.addWidget(self.spans)
        head.addWidget(self.views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(int(1.5 * STEP))
        column.addWidget(self.panel)
        column.addWidget(self._facts)
        column.addWidget(self.request_button, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self._away_title, self._away, self._nobody):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        # The sheet shows through; Qt fills both as soon as they are put together.
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        card = Card()
        card.body.addWidget(scroll, 1)
        return card

    def _connect(self) -> None:
        self.days.moved.connect(self._on_days_moved)
        self.days.left.connect(self._to_list)
        self.views.chosen.connect(self._on_view)
        self.spans.chosen.connect(self.days.show_span)
        self.groups.chosen.connect(self._on_grouping)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        self.table.opened.connect(lambda _index: self.open_request())
        self.panel.step_opened.connect(self._allow_letters)
        self.panel.step_closed.connect(self._on_step_closed)
        self.board.step_opened.connect(self._allow_letters)
        self.board.step_closed.connect(self._allow_letters)
        self.frame.happened.connect(self._on_happened)
        PRIVACY.changed.connect(self._on_privacy)

    def _on_privacy(self) -> None:
        self.table.viewport().update()

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(), scope_text=translate("Agenda", "Agenda"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("agenda.back", self.days.go_back),
            ("agenda.on", self.days.go_on),
            ("agenda.today", self.days.go_to_today),
            ("agenda.jump", self._to_jump),
            ("agenda.span", self._turn_span),
            ("agenda.group", self._turn_grouping),
            ("agenda.confirm", self._step(AppointmentPanel.confirm_both)),
            ("agenda.confirm_interpreter", self._step(AppointmentPanel.confirm_interpreter)),
            ("agenda.confirm_institution", self._step(AppointmentPanel.confirm_organisation)),
            ("agenda.move", self._step(AppointmentPanel.begin_move)),
            ("agenda.cancel", self._step(AppointmentPanel.begin_cancel)),
            ("agenda.close", self._step(AppointmentPanel.begin_end)),
            ("agenda.person", self.open_interpreter),
            ("agenda.view", self._turn_view),
            ("agenda.free", self._next_free),
            ("agenda.series", self._open_series),
        )
        self._letters = actions.bind_all(self, handlers)

    def _step(self, step: Callable[[AppointmentPanel], object]) -> Callable[[], object]:
        """Give what a letter does: the step of the appointment that is chosen, in the view that is shown."""

        def take() -> None:
            if self.is_board:
                self.board.with_card(step)
            else:
                step(self.panel)

        return take

    # what the window asks

    @property
    def is_board(self) -> bool:
        """Say whether the board is shown."""
        return self.views.key is View.BOARD

    def first_field(self) -> QWidget:
        """Give the board or the list."""
        return self.board.view if self.is_board else self.table

    def refresh(self) -> None:
        """Look again at the days that are shown."""
        if self.is_board:
            self.board.refresh()
        else:
            self._refresh_list()

    def _on_days_moved(self) -> None:
        self.board.show_window(self.days.window_shown)
        if not self.is_board:
            self._refresh_list()

    def _refresh_list(self) -> None:
        services, window = self.frame.services, self.days.window_shown

        def look() -> tuple[tuple[AgendaLine, ...], tuple[AbsenceLine, ...]]:
            return services.appointments.agenda(window)[:_MOST], services.interpreters.absent_within(window)[:_MOST]

        self.frame.ask(look, then=self._on_looked, key="agenda", owner=self)

    def show_record(self, noun: Noun, key: UUID) -> None:
        """Show the day of an appointment, with it chosen."""
        if noun is Noun.APPOINTMENT:
            self.frame.ask(self.frame.services.appointments.line, key, then=self._on_wanted, key="wanted", owner=self)

    def _on_wanted(self, line: AgendaLine) -> None:
        self._wanted = line.appointment.id
        self.days.show_day(wall_date(line.appointment.start))
        self.refresh()
        self.board.show_appointment(line.appointment)
        self._to_list()

    # the list

    def _on_happened(self, event: Event) -> None:
        if event.noun in _CONCERNED and self.isVisible() and not self.is_board:
            self._refresh_list()

    def _on_looked(self, found: tuple[tuple[AgendaLine, ...], tuple[AbsenceLine, ...]]) -> None:
        self._lines, away = found
        self.table.set_waiting(False)
        self._show_lines()
        self._away.show_facts([absence_fact(line) for line in away])
        self._away.setVisible(bool(away))
        self._nobody.setVisible(not away)
        self._away_title.setText(translate("Agenda", "Away  {n}").format(n=len(away)))

    def _show_lines(self) -> None:
        before, row = self.table.current_row, self.model.at(self.table.current_row)
        key = self._wanted or (row.key if row else None)
        self._say_emptiness()
        self._is_filling = True
        self.model.fill(rows_of(self.frame, self._lines, self._grouping))
        self._is_filling = False
        number = self.model.row_of(key)
        if number < 0:
            number = min(max(before, 0), self.model.rowCount() - 1)
        if number >= 0:
            self._wanted = None
            self.table.choose_row(number)
        self._on_row()
        self._show_summary()

    def _say_emptiness(self) -> None:
        calendar, day = self.frame.rules.calendar, self.days.first_day
        if self.days.span is Span.DAY and not calendar.is_working_day(day):
            name = calendar.holiday_on(day) or translate("Agenda", "a day without hotline")
            title = translate("Agenda", "{name}: no appointments").format(name=name)
        else:
            title = translate("Agenda", "No appointments in this time")
        self._empty.say(title, translate("Agenda", "Whoever says yes to a request is booked and stands here."))

    def _show_summary(self) -> None:
        count = len(self._lines)
        unconfirmed = sum(is_unconfirmed(line.appointment) for line in self._lines)
        text = translate("Agenda", "%n appointment(s)", None, count)
        if unconfirmed:
            text = f"{text}, {translate('Agenda', '%n not confirmed', None, unconfirmed)}"
        self._summary.setText(text if count else "")

    def _on_row(self) -> None:
        if self._is_filling:
            return
        line = self._current
        self.panel.show_appointment(line.appointment if line else None, line.interpreter if line else None)
        self._facts.show_facts(facts_of(self.frame, line) if line else [])
        self._facts.setVisible(line is not None)
        self.request_button.setVisible(line is not None)
        self._allow_letters()

    @property
    def _current(self) -> AgendaLine | None:
        row = self.model.at(self.table.current_row)
        line: Any = row.source if row else None
        return line if row else None

    def _on_grouping(self, grouping: Grouping) -> None:
        self._grouping = grouping
        # A column somebody sorted by would stand in the way of the order asked for.
        self.table.sort(-1)
        self._show_lines()

    def _on_view(self, view: View) -> None:
        self._stack.setCurrentIndex(0 if view is View.BOARD else 1)
        self.refresh()
        self._to_list()

    def _turn_view(self) -> None:
        self.views.choose(View.LIST if self.is_board else View.BOARD)

    def _next_free(self) -> None:
        if self.is_board:
            self.board.go_to_free()

    def _open_series(self) -> None:
        if self.is_board:
            self.board.open_series()
        elif self._current is not None:
            self.frame.want(Noun.REQUEST, self._current.request.id)

    def _turn_span(self) -> None:
        self.spans.choose(Span.DAY if self.days.span is Span.WEEK else Span.WEEK)

    def _turn_grouping(self) -> None:
        if self.is_board:
            self.board.turn_grouping()
            return
        by_time = self._grouping is Grouping.TIME
        self.groups.choose(Grouping.INTERPRETER if by_time else Grouping.TIME)

    # keys

    def _to_list(self) -> None:
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_jump(self) -> None:
        self.days.jump.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_step_closed(self) -> None:
        self._allow_letters()
        self._to_list()

    def _allow_letters(self) -> None:
        for letter in self._letters:
            letter.setEnabled(not (self.board if self.is_board else self.panel).is_asking)

    def open_request(self) -> None:
        """Open the request behind the appointment that is chosen."""
        if self._current is not None:
            self.frame.want(Noun.REQUEST, self._current.request.id)

    def open_interpreter(self) -> None:
        """Open the person of the row or the appointment that is chosen."""
        if self.is_board:
            if self.board.view.head is not None:
                self.frame.want(Noun.INTERPRETER, self.board.view.head.key)
        elif self._current is not None:
            self.frame.want(Noun.INTERPRETER, self._current.interpreter.id)


def _actions() -> tuple[Action, ...]:
    return (
        Action("agenda.back", translate("Agenda", "Day or week before"), ("Alt+Left",), "back", SCOPE),
        Action("agenda.on", translate("Agenda", "Day or week after"), ("Alt+Right",), "next", SCOPE),
        Action("agenda.today", translate("Agenda", "Today"), ("H",), "calendar", SCOPE),
        Action("agenda.jump", translate("Agenda", "Go to a day"), ("G",), "search", SCOPE),
        Action("agenda.span", translate("Agenda", "Day or week"), ("W",), "calendar-days", SCOPE),
        Action("agenda.group", translate("Agenda", "Group or order by something else"), ("B",), "users", SCOPE),
        Action("agenda.view", translate("Agenda", "Board or list"), ("L",), "list", SCOPE),
        Action("agenda.free", translate("Agenda", "Next one who is free"), ("N",), "user-check", SCOPE),
        Action("agenda.series", translate("Agenda", "Series of the request"), ("S",), "repeat", SCOPE),
        Action("agenda.confirm", translate("Agenda", "Both sides are told"), ("C",), "check", SCOPE),
        Action("agenda.confirm_interpreter", translate("Agenda", "Interpreter is told"), ("I",), scope=SCOPE),
        Action("agenda.confirm_institution", translate("Agenda", "Institution is told"), ("T",), scope=SCOPE),
        Action("agenda.move", translate("Agenda", "Move the appointment"), ("M",), "calendar", SCOPE),
        Action("agenda.cancel", translate("Agenda", "Cancel, by whom and why"), ("X",), "calendar-x", SCOPE),
        Action("agenda.close", translate("Agenda", "Close with the actual times"), ("O",), "check", SCOPE),
        Action("agenda.person", translate("Agenda", "Open the interpreter"), ("P",), "user", SCOPE),
    )
