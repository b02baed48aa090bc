"""Letters that are ready to be sent: the question whether somebody can, and the word that it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_and_time, long_day_text, span_text, translate
from sisa_desk.ui.matching.request_words import language_text, place_text
from sisa_desk.ui.wording import word


@dataclass(frozen=True, slots=True)
class Letter:
    """A subject and some lines of plain text; no client, no institution, no street: those come with the booking."""

    subject: str
    body: str


def asking_letter(frame: Frame, request: Request, until: datetime) -> Letter:
    """Ask whether somebody can take a request, and say that a yes is not yet a booking."""
    lines = (
        translate("Letters", "Hello,"),
        "",
        translate("Letters", "could you take this appointment?"),
        "",
        *_facts(frame, request),
        "",
        translate("Letters", "Please answer with yes or no by {time}.").format(time=day_and_time(until)),
        translate("Letters", "A yes is not yet a booking: we confirm the appointment to you separately."),
        "",
        translate("Letters", "Case {number}").format(number=case_number(request.number)),
    )
    subject = translate("Letters", "Can you? {language}, {when}")
    return Letter(subject.format(language=language_text(frame, request), when=_day(request)), "\n".join(lines))


def telling_letter(frame: Frame, request: Request) -> Letter:
    """Say that the appointment is settled without them, with thanks."""
    is_off = request.ended_at is not None
    settled = translate("Letters", "this appointment is filled; we do not need you for it any more.")
    off = translate("Letters", "this appointment does not take place; we do not need you for it any more.")
    lines = (
        translate("Letters", "Hello,"),
        "",
        off if is_off else settled,
        "",
        *_facts(frame, request),
        "",
        translate("Letters", "Thank you for being ready to help."),
        "",
        translate("Letters", "Case {number}").format(number=case_number(request.number)),
    )
    subject = translate("Letters", "Settled: {language}, {when}")
    return Letter(subject.format(language=language_text(frame, request), when=_day(request)), "\n".join(lines))


def _facts(frame: Frame, request: Request) -> tuple[str, ...]:
    when = f"{_day(request)}, {span_text(request.interval.start, request.interval.end)}" if request.interval else ""
    area = word(request.area) if request.area else ""
    topic = translate("Letters", "The topic may be distressing.") if request.is_heavy else ""
    return tuple(filter(None, (language_text(frame, request), when, place_text(frame, request), area, topic)))


def _day(request: Request) -> str:
    return long_day_text(wall_date(request.start)) if request.start else word(request.kind)
