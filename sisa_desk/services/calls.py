"""Calls: who is ringing, opening and closing the record, and the promises made in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sisa_desk.domain.appointments import BLOCKING, Appointment
from sisa_desk.domain.calls import Call, Callback, CallOutcome, Channel, checked_note
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.events import Noun
from sisa_desk.domain.handovers import Handover
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.organisations import Contact, Organisation
from sisa_desk.domain.phone import PhoneNumber, trunk_candidates
from sisa_desk.domain.requests import Request
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.receipts import Receipt, receipt

#: Calls and requests share one row of numbers, so that a number read out names one matter.
CASES = "cases"
_LAST_CONTACTS = 5


@dataclass(frozen=True, slots=True)
class CallerCard:
    """Who it probably is; the number suggests and never proves."""

    organisation: Organisation | None = None
    contact: Contact | None = None
    interpreter: Interpreter | None = None
    by_trunk: bool = False
    last_calls: tuple[Call, ...] = ()
    last_requests: tuple[Request, ...] = ()
    calls_before: int = 0


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call with the words around it that a list shows."""

    call: Call
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class CallbackLine:
    """A promise with whom it was made to."""

    callback: Callback
    call: Call
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class CallDossier:
    """How far a call has come: what was asked for in it, who was found, what was promised, whether it was handed on."""

    call: Call
    request: Request | None = None
    appointment: Appointment | None = None
    callback: Callback | None = None
    handover: Handover | None = None


class Calls:
    """Opening, wrapping up and following up calls."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def caller_for(self, phone: PhoneNumber) -> CallerCard:
        """Say who a number probably belongs to, with the last contacts."""
        with self._database.reading() as tx:
            listed = tx.phone_book.whose(phone.key, trunk_candidates(phone))
            if listed is None:
                return CallerCard(last_calls=tx.calls.latest_of_number(phone.key, _LAST_CONTACTS) if phone.key else ())
            if listed.noun is Noun.INTERPRETER:
                return CallerCard(interpreter=tx.interpreters.find(listed.record_id))
            return _card_of(tx, tx.organisations.get(listed.record_id), phone, by_trunk=listed.by_trunk)

    def card_of(self, organisation_id: UUID) -> CallerCard:
        """Give the last contacts of an institution that was named rather than recognised."""
        with self._database.reading() as tx:
            return _card_of(tx, tx.organisations.get(organisation_id), None)

    def open(
        self,
        phone: PhoneNumber | None = None,
        *,
        key: UUID | None = None,
        rang_at: datetime | None = None,
        channel: Channel = Channel.PHONE,
        organisation_id: UUID | None = None,
    ) -> Receipt[Call]:
        """Open the record of a call that was just taken; the same key twice gives the same call."""
        with self._database.transaction() as tx:
            if key is not None and (known := tx.calls.find(key)) is not None:
                return receipt(known, Noun.CALL, "opened")
            call = Call(
                id=key or tx.new_id(),
                number=tx.next_number(CASES),
                channel=channel,
                rang_at=rang_at or tx.now,
                answered_at=tx.now,
                phone=phone,
                operator=tx.operator,
                organisation_id=organisation_id,
            )
            return receipt(tx.calls.add(call), Noun.CALL, "opened")

    def save(self, call: Call) -> Receipt[Call]:
        """Store what was entered about a call."""
        with self._database.transaction() as tx:
            before = tx.calls.get(call.id)
            stored = tx.calls.save(replace(call, note=checked_note(call.note)))
        return receipt(stored, Noun.CALL, "changed", undo=lambda: self.save(replace(before, version=stored.version)))

    def close(
        self,
        call: Call,
        outcome: CallOutcome,
        *,
        reason: UnfilledReason | None = None,
        referral_target_id: UUID | None = None,
    ) -> Receipt[Call]:
        """Wrap a call up with its outcome."""
        with self._database.transaction() as tx:
            closed = call.closed(outcome, tx.now, reason=reason, referral_target_id=referral_target_id)
            stored = tx.calls.save(replace(closed, note=checked_note(closed.note)))
        return receipt(stored, Noun.CALL, "closed", undo=lambda: self.reopen(stored))

    def reopen(self, call: Call) -> Receipt[Call]:
        """Take the wrap-up back."""
        with self._database.transaction() as tx:
            return receipt(tx.calls.save(call.reopened()), Noun.CALL, "reopened")

    def promise(
        self, call_id: UUID, due_at: datetime, *, phone: PhoneNumber | None = None, note: str = ""
    ) -> Receipt[Callback]:
        """Promise to ring back by a time that still lies ahead."""
        with self._database.transaction() as tx:
            if due_at <= tx.now:
                raise InvalidInput("time_is_past", field="due_at", value=due_at)
            number = phone or tx.calls.get(call_id).phone
            promised = Callback(tx.new_id(), call_id, due_at, number, checked_note(note))
            stored = tx.callbacks.add(promised)
        return receipt(stored, Noun.CALLBACK, "promised", undo=lambda: self._take_back(stored))

    def _take_back(self, callback: Callback) -> Receipt[Callback]:
        with self._database.transaction() as tx:
            tx.callbacks.remove(callback)
        return receipt(callback, Noun.CALLBACK, "taken_back")

    def keep_promise(self, callback_id: UUID) -> Receipt[Callback]:
        """Mark a promise as kept."""
        with self._database.transaction() as tx:
            before = tx.callbacks.get(callback_id)
            stored = tx.callbacks.save(before.kept(tx.now))
        return receipt(stored, Noun.CALLBACK, "kept", undo=lambda: self._unkeep(stored))

    def _unkeep(self, callback: Callback) -> Receipt[Callback]:
        with self._database.transaction() as tx:
            return receipt(tx.callbacks.save(replace(callback, done_at=None)), Noun.CALLBACK, "reopened")

    def promises(self) -> tuple[CallbackLine, ...]:
        """Give the promises not kept yet, the most urgent first."""
        with self._database.reading() as tx:
            open_ones = tx.callbacks.open()
            calls = tx.calls.of([one.call_id for one in open_ones])
            names = tx.organisations.of([call.organisation_id for call in calls.values()])
            return tuple(
                CallbackLine(one, calls[one.call_id], _name_in(names, calls[one.call_id])) for one in open_ones
            )

    def unclosed(self) -> tuple[CallLine, ...]:
        """Give the calls whose wrap-up is missing, oldest first."""
        with self._database.reading() as tx:
            return _lines(tx, tx.calls.unclosed())

    def recent(self, limit: int = 50) -> tuple[CallLine, ...]:
        """Give the last calls, newest first."""
        with self._database.reading() as tx:
            return _lines(tx, tx.calls.where(order_by=tx.calls.table.c.rang_at.desc(), limit=limit))

    def get(self, key: UUID) -> Call:
        """Give one call."""
        with self._database.reading() as tx:
            return tx.calls.get(key)

    def dossier(self, key: UUID) -> CallDossier:
        """Give how far a call has come, for a desk that takes it up again."""
        with self._database.reading() as tx:
            request = next(reversed(tx.requests.of_call(key)), None)
            placed = tx.appointments.of_request(request.id) if request else ()
            return CallDossier(
                call=tx.calls.get(key),
                request=request,
                appointment=next((one for one in placed if one.state in BLOCKING), None),
                callback=next(reversed(tx.callbacks.of_call(key)), None),
                handover=tx.handovers.latest_of_call(key),
            )

    def default_due(self, now: datetime) -> datetime:
        """Give the time a promise is offered for: so many minutes ahead, on a full five minutes."""
        with self._database.reading() as tx:
            due = now + timedelta(minutes=tx.rules.numbers.callback_minutes)
        return due + timedelta(minutes=-due.minute % 5, seconds=-due.second, microseconds=-due.microsecond)


def _card_of(
    tx: Transaction, organisation: Organisation, phone: PhoneNumber | None, *, by_trunk: bool = False
) -> CallerCard:
    direct = (one for one in organisation.contacts if phone and one.phone and one.phone.key == phone.key)
    return CallerCard(
        organisation=organisation,
        contact=next(direct, None),
        by_trunk=by_trunk,
        last_calls=tx.calls.latest_of_organisation(organisation.id, _LAST_CONTACTS),
        last_requests=tx.requests.of_organisation(organisation.id, _LAST_CONTACTS),
        calls_before=tx.organisations.calls_of(organisation.id),
    )


def _lines(tx: Transaction, calls: tuple[Call, ...]) -> tuple[CallLine, ...]:
    names = tx.organisations.of([call.organisation_id for call in calls])
    return tuple(CallLine(call, _name_in(names, call)) for call in calls)


def _name_in(names: dict[UUID, Organisation], call: Call) -> str:
    return names[call.organisation_id].name if call.organisation_id in names else call.caller_name
