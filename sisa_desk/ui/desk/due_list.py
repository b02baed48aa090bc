"""What is due while nobody rings: promises, calls without wrap-up, what is unconfirmed, what is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.phone import displayed
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, span_text, time_text, translate
from sisa_desk.ui.theme import LARGE, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.appointments import AgendaLine
    from sisa_desk.services.calls import CallbackLine, CallLine
    from sisa_desk.services.requests import RequestLine

#: More than these scroll; the requests screen has all of them.
_SHOWN = 12


class DueList(QWidget):
    """The desk between two calls."""

    new_call_wanted = Signal()
    call_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self.new_call = button(
            translate("DueList", "New call  F9"),
            self.new_call_wanted.emit,
            kind="primary",
            icon="phone",
            name="new-call",
        )
        self._open_text = PlainLabel(role="text_quiet")
        self._promises = _Column(translate("DueList", "Call-backs due"), translate("DueList", "No promise is open."))
        self._unclosed = _Column(
            translate("DueList", "Calls without wrap-up"), translate("DueList", "Every call is wrapped up.")
        )
        self._requests = _Column(
            translate("DueList", "Open requests"), translate("DueList", "Nobody has to be found just now.")
        )
        self._unconfirmed = _Column(
            translate("DueList", "Unconfirmed until the next working day"),
            translate("DueList", "Both sides know of every appointment."),
        )
        self._shown: object = None
        self._lay_out()
        frame.happened.connect(lambda _event: self.refresh() if self.isVisible() else None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(Heading(translate("DueList", "The line is free"), size=LARGE))
        words.addWidget(self._open_text)
        head.addLayout(words, 1)
        head.addWidget(self.new_call)
        card = Card()
        card.body.addLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(card)
        for pair in ((self._promises, self._requests), (self._unclosed, self._unconfirmed)):
            row = QHBoxLayout()
            row.setSpacing(STEP)
            for part in pair:
                row.addWidget(part, 1)
            column.addLayout(row, 1)

    def refresh(self) -> None:
        """Look again."""
        services = self._frame.services

        def look() -> tuple[Any, ...]:
            return (
                services.calls.promises(),
                services.calls.unclosed(),
                services.requests.queue(),
                services.appointments.unconfirmed_tomorrow(),
            )

        self._frame.ask(look, then=self._on_looked, key="due", owner=self)

    def _on_looked(self, found: tuple[Any, ...]) -> None:
        self._open_text.setText(self._opening())
        # What is overdue changes with the minute; otherwise the same things look the same.
        shown = (found, self._frame.now().replace(second=0, microsecond=0))
        if shown == self._shown:
            return
        self._shown = shown
        promises, unclosed, queue, unconfirmed = found
        self._promises.show_rows([self._promise_row(line) for line in promises])
        self._unclosed.show_rows([self._call_row(line) for line in unclosed])
        self._requests.show_rows([self._request_row(line) for line in queue if line.request.is_seeking])
        self._unconfirmed.show_rows([self._agenda_row(line) for line in unconfirmed])

    def _opening(self) -> str:
        calendar, now = self._frame.rules.calendar, self._frame.now()
        hours = calendar.hours_on(wall_date(now))
        if calendar.is_open(now) and hours:
            return translate("DueList", "Open until {time}").format(time=time_text(hours[1]))
        following = calendar.opens_next(now)
        if following is None:
            return translate("DueList", "Closed")
        when = f"{day_text(wall_date(following))} {time_text(following)}"
        return translate("DueList", "Closed, open again {when}").format(when=when)

    def _promise_row(self, line: CallbackLine) -> _Row:
        is_overdue = line.callback.is_overdue(self._frame.now())
        due = time_text(line.callback.due_at)
        if wall_date(line.callback.due_at) != wall_date(self._frame.now()):
            due = f"{day_text(wall_date(line.callback.due_at))} {due}"
        text = translate("DueList", "overdue since {time}") if is_overdue else translate("DueList", "by {time}")
        number = left_to_right(displayed(line.callback.phone)) if line.callback.phone else ""
        key = line.callback.id
        return _Row(
            line.organisation or number,
            number,
            text.format(time=due),
            ChipRole.BAD if is_overdue else ChipRole.WARN,
            step=translate("DueList", "Done"),
            on_step=lambda: self._frame.do(self._frame.services.calls.keep_promise, key, then=lambda _: self.refresh()),
        )

    def _call_row(self, line: CallLine) -> _Row:
        call = line.call
        who = line.organisation or (left_to_right(displayed(call.phone)) if call.phone else "")
        return _Row(
            left_to_right(case_number(call.number)),
            who,
            time_text(call.rang_at),
            ChipRole.WARN,
            step=translate("DueList", "Open"),
            on_step=lambda: self.call_wanted.emit(call),
        )

    def _request_row(self, line: RequestLine) -> _Row:
        request = line.request
        when = f"{day_text(wall_date(request.start))} {time_text(request.start)}" if request.start else ""
        detail = "  ".join(part for part in (line.organisation, when) if part)
        is_urgent = request.urgency.value == "urgent"
        state = word(request.urgency) if is_urgent else word(request.state)
        return _Row(
            self._frame.language_name(request.language),
            detail,
            state,
            ChipRole.BAD if is_urgent else ChipRole.INFO,
            step=translate("DueList", "Open"),
            on_step=lambda: self._frame.want(Noun.REQUEST, request.id),
        )

    def _agenda_row(self, line: AgendaLine) -> _Row:
        one = line.appointment
        when = f"{day_text(wall_date(one.start))} {span_text(one.start, one.end)}"
        told = one.interpreter_confirmed_at is not None
        untold = translate("DueList", "institution") if told else translate("DueList", "interpreter")
        return _Row(
            when,
            f"{line.interpreter.name}  {line.organisation}",
            translate("DueList", "not told: {who}").format(who=untold),
            ChipRole.WARN,
            step=translate("DueList", "Open"),
            on_step=lambda: self._frame.want(Noun.APPOINTMENT, one.id),
        )


class _Row(QWidget):
    """One thing that is due: who, what, state, and the step that settles it."""

    def __init__(
        self, title: str, detail: str, state: str, role: ChipRole, *, step: str, on_step: Callable[[], object]
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(title, elided=True, private=True))
        words.addWidget(PlainLabel(detail, role="text_quiet", size=SMALL, elided=True, private=True))
        row.addLayout(words, 1)
        row.addWidget(Chip(state, role))
        settle = button(step, on_step, kind="quiet")
        settle.setAccessibleName(f"{step}: {title} {state}")
        row.addWidget(settle)


class _Column(Card):
    """A list of what is due under its heading."""

    def __init__(self, title: str, empty: str) -> None:
        super().__init__(title)
        self._plain_title = title
        self._empty = empty
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(STEP)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        # The sheet shows through.
        for part in (area.viewport(), inner):
            part.setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show the first rows, and say how many there are."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.set_title(f"{self._plain_title}  {len(rows)}" if rows else self._plain_title)
        for row in rows[:_SHOWN]:
            self._rows.addWidget(row)
        if left := len(rows[_SHOWN:]):
            more = translate("DueList", "%n more: Requests, F2", None, left)
            self._rows.addWidget(PlainLabel(more, role="text_quiet", size=SMALL))
        for row in rows[_SHOWN:]:
            row.deleteLater()
        if not rows:
            self._rows.addWidget(PlainLabel(self._empty, role="text_quiet", wrapped=True))
        self._rows.addStretch(1)
