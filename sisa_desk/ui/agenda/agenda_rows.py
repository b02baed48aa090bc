"""The lines of the agenda: by time or by interpreter, each with who still has to be told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sisa_desk.domain.appointments import COMING, Appointment, AppointmentState
from sisa_desk.domain.availability import END_OF_PLANNING, Absence
from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.phone import displayed
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, span_text, translate, weekday_text
from sisa_desk.ui.matching.appointment_panel import appointment_role
from sisa_desk.ui.matching.request_words import language_text, place_text, when_text
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.fact_list import Fact
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.appointments import AgendaLine
    from sisa_desk.services.interpreters import AbsenceLine


class Grouping(StrEnum):
    """What the lines are ordered by."""

    TIME = "time"
    INTERPRETER = "interpreter"


class Span(StrEnum):
    """How much the agenda shows at once."""

    DAY = "day"
    WEEK = "week"


def headings() -> tuple[str, ...]:
    """Give the words over the columns."""
    return (
        translate("Agenda", "Time"),
        translate("Agenda", "Interpreter"),
        translate("Agenda", "Language"),
        translate("Agenda", "State"),
    )


def rows_of(frame: Frame, lines: Iterable[AgendaLine], grouping: Grouping) -> list[LineRow]:
    """Give the lines in their order; the first of each group stands out."""
    by_person = grouping is Grouping.INTERPRETER
    ordered = sorted(lines, key=lambda line: _place(line, by_person=by_person))
    rows: list[LineRow] = []
    before: object = None
    for line in ordered:
        group = line.interpreter.id if by_person else wall_date(line.appointment.start)
        rows.append(_row(frame, line, is_first=group != before, by_person=by_person))
        before = group
    return rows


def _place(line: AgendaLine, *, by_person: bool) -> tuple[str, datetime, str]:
    name = line.interpreter.name.casefold()
    return (name if by_person else "", line.appointment.start, name)


def _row(frame: Frame, line: AgendaLine, *, is_first: bool, by_person: bool) -> LineRow:
    one, request = line.appointment, line.request
    day = wall_date(one.start)
    day_words = f"{weekday_text(day)} {left_to_right(f'{day.day}.{day.month}.')}"
    leads = is_first and not by_person
    phone = next(iter(line.interpreter.phones), None)
    number = left_to_right(displayed(phone.number)) if phone else translate("Agenda", "no phone number")
    return LineRow(
        one.id,
        (
            Cell(span_text(one.start, one.end), day_words, sort=one.start.timestamp(), is_bold=leads),
            Cell(
                line.interpreter.name,
                number,
                sort=line.interpreter.name.casefold(),
                is_bold=is_first and by_person,
                is_private=True,
                is_second_private=True,
            ),
            Cell(
                language_text(frame, request),
                ", ".join(filter(None, (line.organisation or request.contact, place_text(frame, request)))),
                is_second_private=True,
            ),
            Cell("", _told_text(one), marks=(state_mark(one, frame.now()),), sort=word(one.state).casefold()),
        ),
        line,
    )


def state_mark(appointment: Appointment, now: datetime) -> Mark:
    """Give the state in words; what is over without an outcome says so."""
    if appointment.state in COMING and appointment.end <= now:
        return Mark(translate("Agenda", "Over, not closed"), ChipRole.BAD, "bell")
    return Mark(word(appointment.state), appointment_role(appointment.state))


def _told_text(appointment: Appointment) -> str:
    if appointment.state not in COMING:
        return appointment.end_reason
    if appointment.is_confirmed_by_both:
        return translate("Agenda", "both told")
    if appointment.interpreter_confirmed_at is not None:
        return translate("Agenda", "institution not told")
    if appointment.organisation_confirmed_at is not None:
        return translate("Agenda", "interpreter not told")
    return translate("Agenda", "nobody told yet")


def is_unconfirmed(appointment: Appointment) -> bool:
    """Say whether somebody still has to be told."""
    return appointment.state in {AppointmentState.HELD, AppointmentState.BOOKED}


def facts_of(frame: Frame, line: AgendaLine) -> list[Fact]:
    """Give what whoever asks about an appointment wants to know."""
    request = line.request
    on_site = (request.meeting_point, left_to_right(request.phone_on_site), request.dial_in)
    area = (word(request.area) if request.area else "", request.occasion)
    facts = [
        Fact(translate("Agenda", "Area"), ", ".join(filter(None, area))),
        Fact(translate("Agenda", "On site"), ", ".join(filter(None, on_site)), is_private=True),
        Fact(translate("Agenda", "Client"), left_to_right(line.beneficiary)),
        Fact(translate("Agenda", "Note"), request.note, is_private=True),
    ]
    main = main_facts(frame, request, line.organisation, line.appointment.travel_before)
    return [*main, *(fact for fact in facts if fact.words)]


def main_facts(frame: Frame, request: Request, organisation: str, travel: int = 0) -> list[Fact]:
    """Give what a small card tells of a request; `travel` is the minutes of the way there."""
    where = (place_text(frame, request), request.street, request.room)
    contact = (request.contact, left_to_right(request.contact_phone))
    way = translate("Agenda", "%n minute(s) each way", None, travel) if travel else ""
    facts = [
        Fact(translate("Agenda", "Case"), left_to_right(case_number(request.number))),
        Fact(translate("Agenda", "Institution"), organisation, is_private=True),
        Fact(translate("Agenda", "Language"), language_text(frame, request)),
        Fact(translate("Agenda", "Where"), ", ".join(filter(None, where))),
        Fact(translate("Agenda", "Contact"), ", ".join(filter(None, contact)), is_private=True),
        Fact(translate("Agenda", "Travel"), way),
    ]
    return [fact for fact in facts if fact.words]


def absence_fact(line: AbsenceLine) -> Fact:
    """Say who is away, why in one word, and until when."""
    absence = line.absence
    name = line.interpreter.name
    return Fact(word(absence.kind), f"{name}, {absence_end(absence)}", is_private=True)


def absence_end(absence: Absence) -> str:
    """Say until when somebody is away."""
    if absence.end is None or absence.interval.end >= END_OF_PLANNING:
        return translate("Agenda", "until further notice")
    return translate("Agenda", "until {time}").format(time=_last_text(absence.end))


def _last_text(end: datetime) -> str:
    """Write the end of an absence; one that ends at midnight ends with the day before."""
    if wall(end).time() != time():
        return when_text(end)
    day = wall_date(end - timedelta(seconds=1))
    return f"{weekday_text(day)} {left_to_right(f'{day.day}.{day.month}.')}"
