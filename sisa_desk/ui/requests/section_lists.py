"""What the five sections hold, gathered in one go, and their lines."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.requests.request_rows import Section, asked_row, callback_row, is_unconfirmed, request_row
from sisa_desk.ui.widgets.two_line_rows import LineRow

if TYPE_CHECKING:
    from sisa_desk.services.absence_hits import HitLine
    from sisa_desk.services.appointments import AgendaLine
    from sisa_desk.services.calls import CallbackLine
    from sisa_desk.services.offers import AskedLine
    from sisa_desk.services.requests import RequestLine

#: "Lately" ends before the list grows too long to be read.
_LATELY: Final = timedelta(days=14)
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Work:
    """Everything there is to do, as it was when it was asked for."""

    queue: tuple[RequestLine, ...] = ()
    asked: tuple[AskedLine, ...] = ()
    soon: tuple[AgendaLine, ...] = ()
    promises: tuple[CallbackLine, ...] = ()
    ended: tuple[RequestLine, ...] = ()
    hits: tuple[HitLine, ...] = ()

    @property
    def left_alone(self) -> frozenset[UUID]:
        """Give the requests whose interpreter is away at the time, and nobody decided what becomes of it."""
        return frozenset(line.request.id for line in self.hits if line.hit.is_appointment)

    @property
    def asked_in_vain(self) -> frozenset[UUID]:
        """Give the offers to people who are away at the time."""
        return frozenset(line.hit.subject.id for line in self.hits if not line.hit.is_appointment)


def looking(frame: Frame) -> Callable[[], Work]:
    """Give the question that gathers all of it."""
    services, since = frame.services, frame.now() - _LATELY

    def look() -> Work:
        return Work(
            queue=services.requests.queue()[:_MOST],
            asked=services.offers.outstanding()[:_MOST],
            soon=services.appointments.unconfirmed_tomorrow(),
            promises=services.calls.promises()[:_MOST],
            ended=services.requests.ended_since(since)[:_MOST],
            hits=services.absence_hits.due()[:_MOST],
        )

    return look


def rows_of(frame: Frame, work: Work, section: Section) -> list[LineRow]:
    """Give the lines of a section."""
    soon = {line.request.id for line in work.soon}
    match section:
        case Section.OPEN:
            return [request_row(frame, line) for line in work.queue if line.request.is_seeking]
        case Section.ASKED:
            return [asked_row(frame, line, away=work.asked_in_vain) for line in work.asked]
        case Section.UNCONFIRMED:
            lines = _unconfirmed(work)
            lines.sort(key=lambda line: _when_due(line, work.left_alone | soon))
            return [request_row(frame, line, soon=soon, away=work.left_alone) for line in lines]
        case Section.CALLBACKS:
            return [callback_row(frame, line) for line in work.promises]
    return [request_row(frame, line) for line in work.ended]


def _unconfirmed(work: Work) -> list[RequestLine]:
    # What was cancelled stands here too while somebody waits in vain, what is confirmed when the interpreter is away.
    left_alone = work.left_alone
    return [line for line in (*work.queue, *work.ended) if is_unconfirmed(line) or line.request.id in left_alone]


def _when_due(line: RequestLine, pressing: Collection[UUID]) -> tuple[bool, datetime]:
    return line.request.id not in pressing, line.request.start or line.request.created_at


def count_of(work: Work, section: Section) -> int:
    """Give how many lines a section has."""
    match section:
        case Section.OPEN:
            return sum(line.request.is_seeking for line in work.queue)
        case Section.ASKED:
            return len(work.asked)
        case Section.UNCONFIRMED:
            return len(_unconfirmed(work))
        case Section.CALLBACKS:
            return len(work.promises)
    return len(work.ended)


def section_name(section: Section) -> str:
    """Name a section."""
    return {
        Section.OPEN: translate("Requests", "Open"),
        Section.ASKED: translate("Requests", "Asked"),
        Section.UNCONFIRMED: translate("Requests", "Unconfirmed"),
        Section.CALLBACKS: translate("Requests", "Call-backs"),
        Section.ENDED: translate("Requests", "Ended lately"),
    }[section]


def emptiness(section: Section) -> tuple[str, str]:
    """Say why a section is empty and what would fill it."""
    return {
        Section.OPEN: (
            translate("Requests", "Nobody has to be found just now"),
            translate("Requests", "A call on the first screen, or N here, takes a request down."),
        ),
        Section.ASKED: (
            translate("Requests", "No answer is awaited"),
            translate("Requests", "Whoever is asked and has not answered yet stands here, with the time it runs out."),
        ),
        Section.UNCONFIRMED: (
            translate("Requests", "Both sides know of every appointment"),
            translate("Requests", "What is accepted stands here until interpreter and institution are told."),
        ),
        Section.CALLBACKS: (
            translate("Requests", "No promise is open"),
            translate("Requests", "A call-back promised at the desk stands here until it is made."),
        ),
        Section.ENDED: (
            translate("Requests", "Nothing ended in the last two weeks"),
            translate("Requests", "Requests that are done, cancelled or unfilled stand here with their reason."),
        ),
    }[section]
