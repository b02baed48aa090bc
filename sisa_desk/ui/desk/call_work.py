"""One call being worked on: its record, its request, the ranking and the attempts; no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.calls import Call, Callback, CallOutcome, Channel, Matter
from sisa_desk.domain.exclusions import ExclusionRule, excluded_by
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.offers import Answer, Offer, OfferState, Override
from sisa_desk.domain.organisations import Organisation, OrganisationKind, OrganisationNumber
from sisa_desk.domain.phone import PhoneKind, PhoneNumber
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Area, Mode, UnfilledReason
from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallerCard
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


class CallWork(QObject):
    """Holds what is known of one call and carries its steps to the services."""

    changed = Signal()
    ranked = Signal()
    placed = Signal()
    promised = Signal()
    closed = Signal()

    def __init__(self, frame: Frame, *, key: UUID | None = None, parent: QObject | None = None) -> None:
        """Begin with nothing but a key for the call and one for its request."""
        super().__init__(parent)
        self.frame = frame
        self.key = key or frame.new_id()
        self.call: Call | None = None
        self.card: CallerCard | None = None
        self.phone: PhoneNumber | None = None
        self.began_at = frame.now()
        self.matter = Matter.MEDIATE_NOW
        self.caller_name = ""
        self.note = ""
        self.organisation_id: UUID | None = None
        self.organisation_name = ""
        self.request = self._empty_request()
        self.is_filed = False
        self.is_ranking = False
        self.ranking = Ranking()
        self.offers: tuple[OfferLine, ...] = ()
        self.appointment: Appointment | None = None
        self.callback: Callback | None = None
        self._is_number_known = False
        self._wanted: Callable[[], object] | None = None

    def _empty_request(self) -> Request:
        minutes = self.frame.rules.numbers.instant_minutes
        kind = RequestKind.INSTANT
        return Request(id=self.frame.new_id(), number=0, kind=kind, created_at=self.frame.now(), minutes=minutes)

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
        """Give the offer that is being rung just now."""
        return next((line.offer for line in self.offers if line.offer.state is OfferState.ASKED), None)

    @property
    def waits_for_mediation(self) -> bool:
        """Say whether the caller stays on the line until somebody is found."""
        return self.matter is Matter.MEDIATE_NOW and self.stage in {Stage.TAKING, Stage.SEARCHING}

    @property
    def waited_seconds(self) -> int:
        """Give how long the caller has been on the line."""
        return max(0, int((self.frame.now() - self.began_at).total_seconds()))

    # taking the call

    def open(self, phone: PhoneNumber | None, rang_at: datetime | None, channel: Channel = Channel.PHONE) -> None:
        """Open the record; the form is there at once, its number follows."""
        self.phone = phone
        self.began_at = rang_at or self.began_at
        self.frame.do(
            self.frame.services.calls.open,
            phone,
            key=self.key,
            rang_at=rang_at,
            channel=channel,
            organisation_id=self.organisation_id,
            then=self._on_opened,
            owner=self,
            is_quiet=True,
        )

    def _on_opened(self, call: Call) -> None:
        self.call = call
        self.phone = call.phone or self.phone
        self.began_at = call.rang_at
        self.request = replace(self.request, call_id=call.id) if not self.is_filed else self.request
        self.changed.emit()

    def recognise(self, card: CallerCard | None) -> None:
        """Take what the number suggests; it never overrules what was typed."""
        self.card = card
        self._is_number_known = card is not None and (card.organisation is not None or card.interpreter is not None)
        if card is not None and card.organisation is not None and self.organisation_id is None:
            self.name_organisation(card.organisation)
            if card.contact is not None and not self.caller_name:
                self.caller_name = card.contact.name
        self.changed.emit()

    def name_organisation(self, organisation: Organisation) -> None:
        """Take the institution, with its place for an appointment on site."""
        self.organisation_id = organisation.id
        self.organisation_name = organisation.name
        place_id = self.request.place_id or organisation.place_id
        street = self.request.street or organisation.street
        area = self.request.area or _AREA_OF.get(organisation.kind)
        self.request = replace(
            self.request, organisation_id=organisation.id, place_id=place_id, street=street, area=area
        )
        self.changed.emit()

    def choose_organisation(self, key: UUID) -> None:
        """Take an institution that was found by its name, and fetch its last contacts."""
        self.frame.ask(self.frame.services.calls.card_of, key, then=self._on_card, key=("card", self.key), owner=self)

    def _on_card(self, card: CallerCard) -> None:
        self.card = card
        if card.organisation is not None:
            self.name_organisation(card.organisation)

    def type_organisation(self, name: str) -> None:
        """Take a name as it is typed, which stands for no institution yet."""
        self.organisation_name, self.organisation_id = name, None
        self.request = replace(self.request, organisation_id=None)
        if self.card is not None and self.card.organisation is not None:
            # Whoever the number suggested, it is somebody else.
            self.card = None
        self.changed.emit()

    def add_organisation(self, name: str) -> None:
        """Make a new institution of a name, with the number that rings where it is nobody else's."""
        phone = None if self._is_number_known else self.phone
        is_there = phone is not None and phone.kind is not PhoneKind.WITHHELD
        numbers = (OrganisationNumber(self.frame.new_id(), phone),) if phone is not None and is_there else ()
        made = Organisation(self.frame.new_id(), name.strip(), numbers=numbers)
        self.frame.do(self.frame.services.organisations.save, made, then=self.name_organisation, owner=self)

    def forget_organisation(self, key: UUID) -> None:
        """Let go of an institution that was taken back; its name stays as typed."""
        if self.organisation_id == key:
            self.type_organisation(self.organisation_name)

    @property
    def lacks_number(self) -> bool:
        """Say whether the line brought no number, so that it can be typed."""
        known = self.call.phone if self.call is not None else self.phone
        return self.call is not None and (known is None or known.kind is PhoneKind.WITHHELD)

    @property
    def lacks_way_back(self) -> bool:
        """Say whether nobody would know where to ring back."""
        is_withheld = self.phone is None or self.phone.kind is PhoneKind.WITHHELD
        return is_withheld and self.organisation_id is None

    def look_up_number(self) -> None:
        """Ask whose number was typed."""
        if self.phone is not None and self.phone.kind is not PhoneKind.WITHHELD:
            find = self.frame.services.calls.caller_for
            self.frame.ask(find, self.phone, then=self.recognise, key=("number", self.key), owner=self)
        self.changed.emit()

    # the request

    @property
    def exclusion(self) -> ExclusionRule | None:
        """Give the exclusion that the words of the occasion touch."""
        return excluded_by(self.request.occasion, self.frame.rules.exclusions)

    def choose_matter(self, matter: Matter) -> None:
        """Say what the caller wants; the fields follow."""
        self.matter = matter
        kind = _KIND_OF.get(matter, self.request.kind)
        if kind is not self.request.kind and not self.is_filed:
            self.request = replace(self.request, kind=kind, **_defaults_of(kind, self.frame))
        self.changed.emit()
        self.rank()

    def edit(self, **fields: Any) -> None:
        """Take what was typed into the request, and rank anew where it matters."""
        edited = replace(self.request, **fields)
        if edited != self.request:
            self.request = edited
            self.changed.emit()
            self.rank()

    def rank(self) -> None:
        """Ask who can; the latest question wins."""
        if not self.request.language or self.matter not in _KIND_OF or self.appointment is not None:
            self.ranking = Ranking()
            self.ranked.emit()
            return
        self.is_ranking = True
        services, request = self.frame.services, self.request
        self.frame.ask(
            lambda: (services.matching.candidates_for(request), services.offers.of_request(request.id)),
            then=self._on_ranked,
            key=("ranking", self.key),
            owner=self,
        )

    def _on_ranked(self, found: tuple[Ranking, tuple[OfferLine, ...]]) -> None:
        self.is_ranking = False
        self.ranking, self.offers = found
        self.ranked.emit()

    def file(self, then: Callable[[], object] | None = None, state: RequestState = RequestState.OPEN) -> None:
        """Store the request, new or changed, and go on from there."""
        self._wanted = then
        services = self.frame.services
        if not self.is_filed:
            request = replace(self.request, state=state)
            self.frame.do(services.requests.file, request, then=self._on_filed, owner=self, is_quiet=then is not None)
        else:
            self.frame.do(services.requests.save, self.request, then=self._on_filed, owner=self, is_quiet=True)

    def _on_filed(self, request: Request) -> None:
        self.request, self.is_filed = request, True
        wanted, self._wanted = self._wanted, None
        self.changed.emit()
        if wanted is not None:
            wanted()

    # call-down

    def ask(self, interpreter_id: UUID, override: Override | None = None) -> None:
        """Ask somebody, with a reason although a must speaks against it; the request is stored first."""
        self.file(then=lambda: self._ask(interpreter_id, override))

    def _ask(self, interpreter_id: UUID, override: Override | None) -> None:
        ask = partial(self.frame.services.offers.ask, override=override, shown=self.ranking)
        self.frame.do(ask, self.request.id, interpreter_id, then=self._on_asked, owner=self, is_quiet=True)

    def _on_asked(self, _offer: Offer) -> None:
        self._follow()

    def answer(self, offer_id: UUID, answer: Answer) -> None:
        """Take down what came of an attempt; the next one moves up."""
        answer_offer = self.frame.services.offers.answer
        self.frame.do(answer_offer, offer_id, answer, then=self._on_asked, owner=self, is_quiet=answer is Answer.YES)

    def connect_caller(self, offer_id: UUID) -> None:
        """Connect who said yes with the caller."""
        self.frame.do(self.frame.services.offers.connected, offer_id, then=self._on_placed, owner=self)

    def book(self, offer_id: UUID) -> None:
        """Book who said yes."""
        self.frame.do(self.frame.services.appointments.book, offer_id, then=self._on_placed, owner=self)

    def _on_placed(self, appointment: Appointment) -> None:
        self.appointment = appointment
        self._follow()
        self.placed.emit()

    def _follow(self) -> None:
        services, key = self.frame.services, self.request.id
        self.frame.ask(
            lambda: (services.requests.get(key), services.offers.of_request(key)),
            then=self._on_followed,
            key=("follow", self.key),
            owner=self,
        )

    def _on_followed(self, found: tuple[Request, tuple[OfferLine, ...]]) -> None:
        self.request, self.offers = found
        if self.appointment is None:
            self.rank()
        self.changed.emit()
        self.ranked.emit()

    def refresh(self) -> None:
        """Look again, because something happened elsewhere, an undo for example."""
        if not self.is_filed:
            return
        self.frame.ask(
            self.frame.services.requests.line, self.request.id, then=self._on_line, key=("line", self.key), owner=self
        )

    def _on_line(self, line: Any) -> None:
        self.appointment = line.appointment
        self._follow()

    # ends

    def promise(self, due_at: datetime) -> None:
        """Promise to ring back."""
        promise = self.frame.services.calls.promise
        self.frame.do(promise, self.key, due_at, phone=self.phone, note=self.note, then=self._on_promised, owner=self)

    def _on_promised(self, callback: Callback) -> None:
        self.callback = callback
        self.changed.emit()
        self.promised.emit()

    @property
    def likely_outcome(self) -> CallOutcome:
        """Give the outcome that follows from what was done."""
        if self.appointment is not None:
            return CallOutcome.CONNECTED if self.request.kind is RequestKind.INSTANT else CallOutcome.BOOKED
        if self.callback is not None:
            return CallOutcome.PROMISED
        return self._outcome_of_matter()

    def _outcome_of_matter(self) -> CallOutcome:
        match self.matter:
            case Matter.MEDIATE_NOW:
                return CallOutcome.UNFILLED if self.is_filed or self.request.language else CallOutcome.ABANDONED
            case Matter.APPOINTMENT | Matter.TRANSLATION:
                return CallOutcome.REQUEST_TAKEN
            case Matter.REFERRAL:
                return CallOutcome.REFERRED
            case Matter.CALL_BACK:
                return CallOutcome.PROMISED
            case Matter.WRONG_NUMBER:
                return CallOutcome.WRONG_NUMBER
            case _:
                return CallOutcome.INFORMED

    def close(
        self,
        outcome: CallOutcome,
        *,
        reason: UnfilledReason | None = None,
        referral_target_id: UUID | None = None,
    ) -> None:
        """Wrap the call up; what is left open of the request is stored or ended with it."""
        if outcome is CallOutcome.REQUEST_TAKEN or (outcome is CallOutcome.UNFILLED and not self.is_filed):
            self.file(then=lambda: self._close(outcome, reason, referral_target_id))
        else:
            self._close(outcome, reason, referral_target_id)

    def _close(self, outcome: CallOutcome, reason: UnfilledReason | None, target: UUID | None) -> None:
        services = self.frame.services
        if outcome is CallOutcome.REFERRED:
            reason = UnfilledReason.EXCLUDED if self.exclusion else UnfilledReason.OTHER
        if reason is not None and self.request.is_seeking and self.is_filed:
            self.frame.do(services.requests.leave_unfilled, self.request.id, reason, is_quiet=True)
        if outcome is not CallOutcome.UNFILLED:
            reason = None
        if self.is_filed and self.request.area is not None:
            self._save_area()
        if self.call is not None:
            close, call = services.calls.close, self._as_entered(self.call)
            wrap_up = partial(close, reason=reason, referral_target_id=target)
            self.frame.do(wrap_up, call, outcome, then=self._on_closed, owner=self)

    def _save_area(self) -> None:
        services, key, area = self.frame.services, self.request.id, self.request.area

        def save() -> Any:
            return services.requests.save(replace(services.requests.get(key), area=area))

        self.frame.do(save, is_quiet=True)

    def _as_entered(self, call: Call) -> Call:
        return replace(
            call,
            organisation_id=self.organisation_id,
            phone=self.phone,
            caller_name=self._caller_as_entered(),
            matter=self.matter,
            language=self.request.language,
            note=self.note,
        )

    def _caller_as_entered(self) -> str:
        """Name the caller; an institution that never became a record of its own is kept here."""
        typed = self.organisation_name.strip() if self.organisation_id is None else ""
        return ", ".join(filter(None, (self.caller_name.strip(), typed)))

    def _on_closed(self, call: Call) -> None:
        self.call = call
        self.changed.emit()
        self.closed.emit()


def _defaults_of(kind: RequestKind, frame: Frame) -> dict[str, Any]:
    match kind:
        case RequestKind.INSTANT:
            return {"mode": Mode.PHONE, "minutes": frame.rules.numbers.instant_minutes, "start": None}
        case RequestKind.APPOINTMENT:
            return {"mode": Mode.ON_SITE, "minutes": 60}
        case RequestKind.TRANSLATION:
            return {"mode": Mode.WRITTEN, "start": None}
