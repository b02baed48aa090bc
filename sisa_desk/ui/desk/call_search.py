"""What is asked for in one call and who is found for it: the request, the ranking and the call-down; no widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.call_downs import Tally, tally_of
from sisa_desk.domain.calls import Call, Matter
from sisa_desk.domain.changes import put_on_top
from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.offers import Answer, Offer, Override
from sisa_desk.domain.organisations import Organisation, OrganisationKind
from sisa_desk.domain.requests import Request, RequestKind, RequestState, without_detours
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.ui.desk.call_record import CallRecord
from sisa_desk.ui.exclusion_watch import ExclusionWatch
from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

_KIND_OF = {
    Matter.MEDIATE_NOW: RequestKind.INSTANT,
    Matter.APPOINTMENT: RequestKind.APPOINTMENT,
    Matter.TRANSLATION: RequestKind.TRANSLATION,
}
#: What an institution of a kind most likely asks for; the operator may choose otherwise.
_AREA_OF = {
    OrganisationKind.HEALTH: Area.HEALTH,
    OrganisationKind.EDUCATION: Area.EDUCATION,
    OrganisationKind.AUTHORITY: Area.AUTHORITY,
    OrganisationKind.COUNSELLING: Area.SOCIAL,
    OrganisationKind.LAW_OFFICE: Area.LEGAL,
}


class Stage(StrEnum):
    """How far a call has come; the screen shows the next obvious step."""

    TAKING = "taking"
    SEARCHING = "searching"
    PLACED = "placed"
    CLOSED = "closed"


class CallSearch(CallRecord):
    """Holds the request as typed beside the request as stored, and carries every step of the call-down."""

    ranked = Signal()
    #: Somebody was found, or the caller was promised something: what is left is the wrap-up.
    ended = Signal()

    def __init__(self, frame: Frame, *, key: UUID | None = None, parent: QObject | None = None) -> None:
        """Begin with an empty request for a talk now."""
        super().__init__(frame, key=key, parent=parent)
        self.matter = Matter.MEDIATE_NOW
        self.request = self._empty_request()
        self.watch = ExclusionWatch(frame, parent=self)
        self.watch.begin(request_id=self.request.id, call_id=self.key)
        self.watch.decided.connect(self.rank)
        self.stored: Request | None = None
        self.is_ranking = False
        self.ranking = Ranking()
        self.offers: tuple[OfferLine, ...] = ()
        self.appointment: Appointment | None = None

    def _empty_request(self) -> Request:
        minutes = self.frame.rules.numbers.instant_minutes
        kind = RequestKind.INSTANT
        return Request(id=self.frame.new_id(), number=0, kind=kind, created_at=self.frame.now(), minutes=minutes)

    # how far it is

    @property
    def is_filed(self) -> bool:
        """Say whether the request is stored."""
        return self.stored is not None

    @property
    def stage(self) -> Stage:
        """Say how far it has come."""
        if self.call is not None and not self.call.is_open:
            return Stage.CLOSED
        if self.appointment is not None:
            return Stage.PLACED
        return Stage.SEARCHING if self.is_filed else Stage.TAKING

    @property
    def ringing(self) -> Offer | None:
        """Give the first offer that is being rung just now."""
        return next((line.offer for line in self.offers if line.offer.is_on_the_phone), None)

    @property
    def tally(self) -> Tally:
        """Count what the attempts came to."""
        return tally_of(line.offer for line in self.offers)

    @property
    def waits_for_mediation(self) -> bool:
        """Say whether the caller stays on the line until somebody is found."""
        return self.matter is Matter.MEDIATE_NOW and self.stage in {Stage.TAKING, Stage.SEARCHING}

    @property
    def is_through(self) -> bool:
        """Say whether nobody is left to be rung for a caller who waits, and nobody is ringing or has said yes."""
        is_judged = self.waits_for_mediation and bool(self.request.language) and not self.is_ranking
        return is_judged and not self.ranking.candidates and not self.tally.under_way and not self.tally.accepted

    # the request

    @override
    def take_record(self, call: Call) -> None:
        super().take_record(call)
        if not self.is_filed:
            self.request = replace(self.request, call_id=call.id)

    @override
    def name_organisation(self, organisation: Organisation) -> None:
        """Take the institution, with its place for an appointment on site."""
        self.request = replace(
            self.request,
            organisation_id=organisation.id,
            place_id=self.request.place_id or organisation.place_id,
            street=self.request.street or organisation.street,
            area=self.request.area or _AREA_OF.get(organisation.kind),
        )
        super().name_organisation(organisation)

    @override
    def type_organisation(self, name: str) -> None:
        self.request = replace(self.request, organisation_id=None)
        super().type_organisation(name)

    @property
    def exclusion(self) -> ExclusionRule | None:
        """Give the rule on excluded settings that what was typed touches."""
        return self.watch.touched.rule if self.watch.touched is not None else None

    def look_for_exclusions(self, *more: str) -> None:
        """Look at everything typed freely about the call and its request."""
        self.watch.language = self.request.language
        self.watch.look_at(*self.request.texts, self.note, self.organisation_name, *more)

    def choose_matter(self, matter: Matter) -> None:
        """Say what the caller wants; the fields follow."""
        self.matter = matter
        kind = _KIND_OF.get(matter, self.request.kind)
        if kind is not self.request.kind and self.appointment is None:
            self.request = replace(self.request, kind=kind, **_defaults_of(kind, self.frame))
        self.changed.emit()
        self.rank()

    def make_appointment(self) -> None:
        """Let the talk take place at another time; everything else stays as it was said."""
        self.matter = Matter.APPOINTMENT
        if self.appointment is None:
            self.request = replace(self.request, kind=RequestKind.APPOINTMENT)
        self.changed.emit()
        self.rank()

    def edit(self, **fields: Any) -> None:
        """Take what was typed into the request, and rank anew where it matters."""
        edited = without_detours(replace(self.request, **fields), self.request)
        if edited != self.request:
            self.request = edited
            self.changed.emit()
            self.rank()

    def change(self, fields: Mapping[str, Any]) -> None:
        """Take the fields that a way out changes; a talk that is put off becomes an appointment."""
        if "kind" in fields:
            self.matter = next(matter for matter, kind in _KIND_OF.items() if kind is fields["kind"])
        self.edit(**fields)

    def take_stored(self, request: Request) -> None:
        """Take the request as it is stored now; what was typed since it was read last stays on top."""
        self.request = put_on_top(self.stored, self.request, request) if self.stored is not None else request
        self.stored = request

    def file(self, then: Callable[[], object] | None = None, state: RequestState = RequestState.OPEN) -> None:
        """Store the request, new or changed, and go on from there."""
        if self.request == self.stored:
            if then is not None:
                then()
            return
        requests = self.frame.services.requests
        sent = self.request if self.is_filed else replace(self.request, state=state)
        store, is_quiet = (requests.save, True) if self.is_filed else (requests.file, then is not None)
        self.frame.do(store, sent, then=partial(self._on_filed, sent, then), owner=self, is_quiet=is_quiet)

    def _on_filed(self, sent: Request, then: Callable[[], object] | None, stored: Request) -> None:
        self.request, self.stored = put_on_top(sent, self.request, stored), stored
        self.changed.emit()
        if then is not None:
            then()

    # the ranking

    def rank(self) -> None:
        """Ask who can, and what the attempts came to; the latest question wins."""
        if not self.request.language or self.matter not in _KIND_OF:
            self.ranking = Ranking()
            self.ranked.emit()
            return
        self.is_ranking = True
        services, request, is_placed = self.frame.services, self.request, self.appointment is not None
        self.frame.ask(
            lambda: (
                Ranking() if is_placed else services.matching.candidates_for(request),
                services.offers.of_request(request.id),
            ),
            then=self._on_ranked,
            key=("ranking", self.key),
            owner=self,
        )

    def _on_ranked(self, found: tuple[Ranking, tuple[OfferLine, ...]]) -> None:
        self.is_ranking = False
        self.ranking, self.offers = found
        self.ranked.emit()

    # the call-down

    def ask(
        self,
        interpreter_id: UUID,
        language: str = "",
        override: Override | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Ask somebody, for another language or although a must speaks against it; what was typed is stored first.

        What comes then is done only where the store lets this desk ring them.
        """
        ask = partial(self.frame.services.offers.ask, language=language, override=override, shown=self.ranking)
        self.file(then=lambda: self._step(ask, self.request.id, interpreter_id, then=then))

    def answer(self, offer_id: UUID, answer: Answer, not_before: datetime | None = None) -> None:
        """Take down what came of an attempt; the next one moves up."""
        number_id = next((line.number_id for line in self.offers if line.offer.id == offer_id), None)
        step = partial(self.frame.services.offers.answer, offer_id, answer, not_before, number_id=number_id)
        self._step(step, is_quiet=answer is Answer.YES)

    def call_off(self, offer_id: UUID) -> None:
        """Tell who is still being asked that another one was found."""
        self._step(self.frame.services.offers.call_off, offer_id, is_quiet=False)

    def _step(
        self,
        command: Callable[..., Any],
        *args: Any,
        then: Callable[[], object] | None = None,
        is_quiet: bool = True,
    ) -> None:
        stepped, refused = partial(self._on_stepped, then), self._on_step_refused
        self.frame.do(command, *args, then=stepped, refused=refused, owner=self, is_quiet=is_quiet)

    def _on_stepped(self, then: Callable[[], object] | None, _offer: Offer) -> None:
        if then is not None:
            then()
        self.follow()

    def _on_step_refused(self, refusal: Any) -> None:
        # Another desk was faster, perhaps: the screen shows what is true before anybody presses again.
        self.frame.refuse(refusal)
        self.follow()

    def connect_caller(self, offer_id: UUID) -> None:
        """Connect who said yes with the caller; consent spoken meanwhile is stored with it."""
        connected = self.frame.services.offers.connected
        self.file(then=lambda: self.frame.do(connected, offer_id, then=self._on_placed, owner=self))

    def book(self, offer_id: UUID) -> None:
        """Book who said yes."""
        book = self.frame.services.appointments.book
        self.file(then=lambda: self.frame.do(book, offer_id, then=self._on_placed, owner=self))

    def settle_relay(self, offer_ids: tuple[UUID, ...]) -> None:
        """Connect or book both people of a relay, together or not at all."""
        services = self.frame.services
        is_now = self.request.kind is RequestKind.INSTANT
        settle = services.offers.connected_together if is_now else services.appointments.book_together
        self.file(then=lambda: self.frame.do(settle, offer_ids, then=self._on_both_placed, owner=self))

    def _on_both_placed(self, appointments: tuple[Appointment, ...]) -> None:
        self._on_placed(appointments[0])

    def _on_placed(self, appointment: Appointment) -> None:
        self.appointment = appointment
        self.follow()
        self.ended.emit()

    def follow(self) -> None:
        """Look again at the stored request, then at who can."""
        if self.is_filed:
            get = self.frame.services.requests.get
            self.frame.ask(get, self.request.id, then=self._on_followed, key=("follow", self.key), owner=self)

    def _on_followed(self, request: Request) -> None:
        self.take_stored(request)
        self.changed.emit()
        self.rank()


def _defaults_of(kind: RequestKind, frame: Frame) -> dict[str, Any]:
    match kind:
        case RequestKind.INSTANT:
            return {"mode": Mode.PHONE, "minutes": frame.rules.numbers.instant_minutes, "start": None}
        case RequestKind.APPOINTMENT:
            return {"mode": Mode.ON_SITE, "minutes": 60}
        case RequestKind.TRANSLATION:
            return {"mode": Mode.WRITTEN, "start": None}
