"""Requests: what an institution or a person asks for, and the states they go through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from sisa_desk.domain.calls import checked_note
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex, UnfilledReason

#: A talk through an interpreter on the phone is short (HIKI's rule: 15 to 20 minutes).
INSTANT_MINUTES = 20
LONGEST_MINUTES = 12 * 60


class RequestKind(StrEnum):
    """What is asked for: somebody now, an appointment, or a written translation."""

    INSTANT = "instant"
    APPOINTMENT = "appointment"
    TRANSLATION = "translation"


class RequestState(StrEnum):
    """Where a request stands (domain rules: the state machine of an appointment request)."""

    DRAFT = "draft"
    OPEN = "open"
    ASKED = "asked"
    ACCEPTED = "accepted"
    CONFIRMED = "confirmed"
    DONE = "done"
    UNFILLED = "unfilled"
    CANCELLED_BY_ORGANISATION = "cancelled_by_organisation"
    CANCELLED_BY_BENEFICIARY = "cancelled_by_beneficiary"
    NO_SHOW_ORGANISATION = "no_show_organisation"
    NO_SHOW_BENEFICIARY = "no_show_beneficiary"
    NO_SHOW_INTERPRETER = "no_show_interpreter"
    DUPLICATE = "duplicate"
    UNDONE = "undone"


#: States in which somebody still has to be found.
SEEKING = frozenset((RequestState.DRAFT, RequestState.OPEN, RequestState.ASKED))
#: States in which work is still to be done at the desk.
ALIVE = SEEKING | {RequestState.ACCEPTED, RequestState.CONFIRMED}
#: Ends in which one of those who asked takes the request back.
CANCELLATIONS = frozenset((RequestState.CANCELLED_BY_ORGANISATION, RequestState.CANCELLED_BY_BENEFICIARY))
_NO_SHOWS = frozenset(
    (RequestState.NO_SHOW_ORGANISATION, RequestState.NO_SHOW_BENEFICIARY, RequestState.NO_SHOW_INTERPRETER)
)
_SIDE_EXITS = frozenset(
    (
        RequestState.CANCELLED_BY_ORGANISATION,
        RequestState.CANCELLED_BY_BENEFICIARY,
        RequestState.DUPLICATE,
        RequestState.UNDONE,
    )
)
_FROM_SEEKING = ALIVE | _SIDE_EXITS | {RequestState.DONE, RequestState.UNFILLED}
_FROM_PLACED = ALIVE | _SIDE_EXITS | _NO_SHOWS | {RequestState.DONE}
#: Where a request may go from each state; every step may also be taken back. Back to open leads `reopened` as well.
_NEXT: Mapping[RequestState, frozenset[RequestState]] = MappingProxyType(
    {
        RequestState.DRAFT: SEEKING | _SIDE_EXITS | {RequestState.UNFILLED},
        RequestState.OPEN: _FROM_SEEKING,
        RequestState.ASKED: _FROM_SEEKING,
        RequestState.ACCEPTED: _FROM_PLACED,
        RequestState.CONFIRMED: _FROM_PLACED,
        # What was closed as done may turn out to have been something else.
        RequestState.DONE: _NO_SHOWS | _SIDE_EXITS,
        **dict.fromkeys(_NO_SHOWS, _NO_SHOWS),
    }
)


class Urgency(StrEnum):
    """How soon somebody has to be found."""

    NORMAL = "normal"
    SOON = "soon"
    URGENT = "urgent"


class Source(StrEnum):
    """Where a request came from."""

    HOTLINE = "hotline"
    EMAIL = "email"
    FORM = "form"
    WALK_IN = "walk_in"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: for whom, in which language, how, when and where."""

    id: UUID
    number: int
    kind: RequestKind
    created_at: datetime
    state: RequestState = RequestState.OPEN
    call_id: UUID | None = None
    source: Source = Source.HOTLINE
    # who asks
    organisation_id: UUID | None = None
    contact: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    cost_centre: str = ""
    # for whom
    beneficiary_id: UUID | None = None
    persons_present: int | None = None
    children_present: bool = False
    # what
    language: str = ""
    variety: str = ""
    second_language: str = ""
    language_is_certain: bool = True
    mode: Mode = Mode.PHONE
    area: Area | None = None
    occasion: str = ""
    level_wanted: Level | None = None
    qualification_wanted: str = ""
    sex_wanted: Sex | None = None
    sex_is_must: bool = False
    interpreter_wanted: UUID | None = None
    interpreters_needed: int = 1
    relay_language: str = ""
    stand_in_language: str = ""
    is_heavy: bool = False
    urgency: Urgency = Urgency.NORMAL
    urgency_reason: str = ""
    # when
    start: datetime | None = None
    minutes: int = 60
    alternatives: str = ""
    # where
    place_id: str = ""
    street: str = ""
    room: str = ""
    meeting_point: str = ""
    phone_on_site: str = ""
    dial_in: str = ""
    # papers and end
    consent_noted: bool = False
    note: str = ""
    unfilled_reason: UnfilledReason | None = None
    ended_at: datetime | None = None
    version: int = 0

    @property
    def interval(self) -> Interval | None:
        """Give the time asked for; None while it is open."""
        if self.start is None:
            return None
        return Interval(self.start, self.start + timedelta(minutes=self.minutes))

    @property
    def spoken_language(self) -> str:
        """Give the language people are looked for in: what was asked for, or what openly stands in for it."""
        return self.stand_in_language or self.language

    @property
    def is_seeking(self) -> bool:
        """Say whether somebody still has to be found."""
        return self.state in SEEKING

    def in_state(self, state: RequestState) -> Request:
        """Give the request in another state of its life, keeping all else; raise Refused where no way leads there."""
        if not may_become(self.state, state):
            raise Refused("request_cannot_become", state=self.state, wanted=state)
        return replace(self, state=state)

    def unfilled(self, reason: UnfilledReason, at: datetime) -> Request:
        """Give the request as ended without an interpreter, with the reason; raise Refused when it seeks nobody."""
        if not self.is_seeking:
            raise Refused("request_not_open", state=self.state)
        return replace(self, state=RequestState.UNFILLED, unfilled_reason=reason, ended_at=at)

    def ended(self, state: RequestState, at: datetime, reason: UnfilledReason | None = None) -> Request:
        """Give the request as done or in one of its side exits; raise Refused where it cannot end so.

        Who cancels while nobody was found yet leaves a reason; without one it is that nobody is needed any more.
        """
        if state in ALIVE or state is RequestState.UNFILLED:
            raise Refused("not_an_end", state=state)
        in_vain = self.is_seeking and state in CANCELLATIONS
        why = (reason or UnfilledReason.NO_LONGER_NEEDED) if in_vain else None
        return replace(self.in_state(state), ended_at=at, unfilled_reason=why)

    def is_overdue(self, now: datetime) -> bool:
        """Say whether its time has passed (`now` in UTC) while somebody was still being looked for."""
        return self.is_seeking and self.interval is not None and self.interval.end <= now

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what was typed freely, for the guard that watches over excluded settings."""
        return (
            self.occasion,
            self.note,
            self.qualification_wanted,
            self.room,
            self.meeting_point,
            self.contact,
            self.alternatives,
            self.urgency_reason,
        )

    def reopened(self) -> Request:
        """Give the request as open again, from any state, as after a drop-out."""
        return replace(self, state=RequestState.OPEN, unfilled_reason=None, ended_at=None)


def without_detours(edited: Request, before: Request) -> Request:
    """Give an edited request; with another language, what stood in for the one before is gone, and so is its relay."""
    if edited.language == before.language:
        return edited
    needed = 1 if edited.relay_language else edited.interpreters_needed
    return replace(edited, stand_in_language="", relay_language="", interpreters_needed=needed)


def may_become(state: RequestState, other: RequestState) -> bool:
    """Say whether a request may go from one state to another, forward or back (a step back is an undo).

    >>> may_become(RequestState.ACCEPTED, RequestState.OPEN), may_become(RequestState.UNFILLED, RequestState.DONE)
    (True, False)
    """
    return other is state or other in _NEXT.get(state, ()) or state in _NEXT.get(other, ())


def checked(request: Request) -> Request:
    """Give the request when it can be filed; raise InvalidInput naming the first field that cannot stay so."""
    problems = problems_in(request)
    if problems:
        raise problems[0]
    return replace(request, note=checked_note(request.note))


def problems_in(request: Request) -> tuple[InvalidInput, ...]:
    """List what keeps a request from being filed, in the order of the form; lengths are in minutes."""
    found: list[InvalidInput] = []
    if not request.language:
        found.append(InvalidInput("language_missing", field="language"))
    if request.kind is RequestKind.APPOINTMENT and request.start is None:
        found.append(InvalidInput("start_missing", field="start"))
    if not 5 <= request.minutes <= LONGEST_MINUTES:
        found.append(InvalidInput("minutes_out_of_range", field="minutes", value=request.minutes))
    if request.kind is RequestKind.APPOINTMENT and request.mode is Mode.ON_SITE and not request.place_id:
        found.append(InvalidInput("place_missing", field="place"))
    if not 1 <= request.interpreters_needed <= 20:
        found.append(InvalidInput("count_out_of_range", field="interpreters_needed", value=request.interpreters_needed))
    return tuple(found)
