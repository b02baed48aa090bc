"""The lines of the five sections: what seeks, who was asked, what nobody confirmed, whom to ring back, what ended."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sisa_desk.domain.ids import case_number
from sisa_desk.domain.offers import OfferState
from sisa_desk.domain.phone import displayed
from sisa_desk.domain.requests import Request, RequestState, Urgency
from sisa_desk.domain.rounds import to_be_told
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import duration_text, left_to_right, translate
from sisa_desk.ui.matching.request_words import language_text, place_text, short_time, when_text
from sisa_desk.ui.requests.round_words import asked_text, step_marks
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallbackLine
    from sisa_desk.services.offers import AskedLine
    from sisa_desk.services.requests import RequestLine

_DAY_S: Final = 24 * 60 * 60
_URGENCIES: Final = (Urgency.URGENT, Urgency.SOON, Urgency.NORMAL)
STATE_ROLES: Final[Mapping[RequestState, ChipRole]] = {
    RequestState.DRAFT: ChipRole.NEUTRAL,
    RequestState.OPEN: ChipRole.INFO,
    RequestState.ASKED: ChipRole.INFO,
    RequestState.ACCEPTED: ChipRole.WARN,
    RequestState.CONFIRMED: ChipRole.GOOD,
    RequestState.DONE: ChipRole.GOOD,
    RequestState.UNFILLED: ChipRole.BAD,
    RequestState.NO_SHOW_INTERPRETER: ChipRole.BAD,
    RequestState.NO_SHOW_ORGANISATION: ChipRole.WARN,
    RequestState.NO_SHOW_BENEFICIARY: ChipRole.WARN,
}


class Section(StrEnum):
    """The five lists of the screen, in the order of their tabs."""

    OPEN = "open"
    ASKED = "asked"
    UNCONFIRMED = "unconfirmed"
    CALLBACKS = "callbacks"
    ENDED = "ended"


def headings() -> tuple[str, ...]:
    """Give the words over the columns."""
    return (
        translate("Requests", "Case"),
        translate("Requests", "When and where"),
        translate("Requests", "Language"),
        translate("Requests", "State"),
    )


def age_text(since: datetime, now: datetime) -> str:
    """Write how long ago something was: minutes, hours, then days."""
    seconds = max(int((now - since).total_seconds()), 0)
    if seconds >= _DAY_S:
        return translate("Requests", "%n day(s)", None, seconds // _DAY_S)
    return duration_text(seconds if seconds < 60 * 60 else seconds - seconds % (60 * 60))


def state_mark(state: RequestState) -> Mark:
    """Give a state in words with its kind."""
    return Mark(word(state), STATE_ROLES.get(state, ChipRole.NEUTRAL))


def urgency_marks(request: Request) -> tuple[Mark, ...]:
    """Give the urgency where it is not the usual one."""
    if request.urgency is Urgency.NORMAL:
        return ()
    role = ChipRole.BAD if request.urgency is Urgency.URGENT else ChipRole.WARN
    return (Mark(word(request.urgency), role, "triangle-alert"),)


def request_row(
    frame: Frame, line: RequestLine, *, soon: Collection[UUID] = (), away: Collection[UUID] = ()
) -> LineRow:
    """Make the line of a request; marked are those of the next working day, and those whose interpreter is away."""
    request = line.request
    now = frame.now()
    # What is to be done says more than how urgent it is, which the order of the list tells as well.
    steps, urgency = step_marks(line, now), urgency_marks(request)
    marks = (*steps, *urgency) if steps else (*urgency, state_mark(request.state))
    if request.id in soon:
        marks = (Mark(translate("Requests", "By tomorrow"), ChipRole.BAD, "bell"), *marks)
    if request.id in away:
        marks = (_away_mark(), *marks)
    state = Cell(
        "", _who(line, now), marks=marks, sort=word(request.state).casefold(), is_second_private=_is_name(line)
    )
    return LineRow(request.id, (*_common(frame, request, line.organisation), state), line)


def _away_mark() -> Mark:
    return Mark(translate("Requests", "Interpreter away"), ChipRole.BAD, "user-x")


def _common(frame: Frame, request: Request, organisation: str) -> tuple[Cell, Cell, Cell]:
    now = frame.now()
    urgency = _URGENCIES.index(request.urgency)
    number = left_to_right(case_number(request.number))
    # Urgency first, age second: both in one number, so that the column sorts by what matters.
    rank = urgency * 1e12 + request.created_at.timestamp()
    start = request.start.timestamp() if request.start else request.created_at.timestamp()
    return (
        Cell(number, age_text(request.created_at, now), sort=rank, is_bold=True),
        Cell(when_text(request.start, word(request.kind)), place_text(frame, request), sort=start),
        Cell(
            language_text(frame, request),
            organisation or request.contact or translate("Requests", "without institution"),
            sort=language_text(frame, request).casefold(),
            is_second_private=True,
        ),
    )


def _is_name(line: RequestLine) -> bool:
    return bool(line.interpreters)


def _who(line: RequestLine, now: datetime) -> str:
    if line.interpreters:
        return ", ".join(line.interpreters)
    if line.request.unfilled_reason is not None:
        return word(line.request.unfilled_reason)
    return asked_text(line, now)


def asked_row(frame: Frame, line: AskedLine, *, away: Collection[UUID] = ()) -> LineRow:
    """Make the line of an offer: who was asked, when, until when the answer is awaited; some are away by then."""
    offer, now = line.offer, frame.now()
    role = ChipRole.GOOD if offer.state is OfferState.YES else ChipRole.INFO
    asked = translate("Requests", "asked {time}, {via}").format(
        time=short_time(offer.asked_at, now), via=word(offer.via)
    )
    if offer.expires_at is not None:
        is_over = offer.expires_at <= now
        until = translate("Requests", "until {time}").format(time=short_time(offer.expires_at, now))
        mark = Mark(translate("Requests", "Time is over") if is_over else until, ChipRole.BAD if is_over else role)
    else:
        mark = Mark(word(offer.state), role)
    case, when, language = _common(frame, line.request, line.organisation)
    name = line.interpreter.name
    person = Cell(name, f"{language.first} · {language.second}", is_private=True, is_second_private=True, is_bold=True)
    marks = (_away_mark(), mark) if offer.id in away else (mark,)
    state = Cell("", asked, marks=marks, sort=(offer.expires_at or offer.asked_at).timestamp())
    return LineRow(offer.id, (case, when, person, state), line)


def callback_row(frame: Frame, line: CallbackLine) -> LineRow:
    """Make the line of a promise to ring back; what is overdue says so."""
    callback, call, now = line.callback, line.call, frame.now()
    is_overdue = callback.is_overdue(now)
    number = left_to_right(case_number(call.number))
    due = short_time(callback.due_at, now)
    mark = (
        Mark(translate("Requests", "Overdue"), ChipRole.BAD, "bell")
        if is_overdue
        else Mark(translate("Requests", "Due {time}").format(time=due), ChipRole.INFO, "clock")
    )
    since = translate("Requests", "promised for {time}").format(time=due) if is_overdue else callback.note
    whom = line.organisation or call.caller_name or translate("Requests", "unknown caller")
    phone = left_to_right(displayed(callback.phone)) if callback.phone else translate("Requests", "no number")
    language = frame.language_name(call.language)
    return LineRow(
        callback.id,
        (
            Cell(number, age_text(call.rang_at, now), sort=call.rang_at.timestamp(), is_bold=True),
            Cell(phone, translate("Requests", "Call-back"), sort=callback.due_at.timestamp(), is_private=True),
            Cell(whom, language, is_private=True),
            Cell("", since, marks=(mark,), sort=callback.due_at.timestamp()),
        ),
        line,
    )


def is_unconfirmed(line: RequestLine) -> bool:
    """Say whether somebody has to be told: a side of what was accepted, or who waited in vain."""
    is_settled = not line.request.is_seeking
    return line.request.state is RequestState.ACCEPTED or (is_settled and bool(to_be_told(line.offers)))
