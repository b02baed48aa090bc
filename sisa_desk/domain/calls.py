"""Calls as records of their own: who rang, why, what became of it, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.vocabulary import UnfilledReason

#: A note is a reminder, not a report: statistics fields say the rest.
NOTE_LIMIT = 400


class Channel(StrEnum):
    """How somebody came to the desk."""

    PHONE = "phone"
    EMAIL = "email"
    VOICEMAIL = "voicemail"
    WALK_IN = "walk_in"


class Matter(StrEnum):
    """What the caller wants; its order is the digit on the desk."""

    MEDIATE_NOW = "mediate_now"
    APPOINTMENT = "appointment"
    TRANSLATION = "translation"
    REFERRAL = "referral"
    CALL_BACK = "call_back"
    INTERPRETER = "interpreter"
    WRONG_NUMBER = "wrong_number"


class CallOutcome(StrEnum):
    """What became of a call."""

    CONNECTED = "connected"
    BOOKED = "booked"
    REQUEST_TAKEN = "request_taken"
    PROMISED = "promised"
    REFERRED = "referred"
    INFORMED = "informed"
    UNFILLED = "unfilled"
    WRONG_NUMBER = "wrong_number"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Call:
    """One contact with the desk, from ring to wrap-up."""

    id: UUID
    number: int
    channel: Channel
    rang_at: datetime
    phone: PhoneNumber | None = None
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    operator: str = ""
    organisation_id: UUID | None = None
    caller_name: str = ""
    matter: Matter | None = None
    language: str = ""
    outcome: CallOutcome | None = None
    unfilled_reason: UnfilledReason | None = None
    referral_target_id: UUID | None = None
    note: str = ""
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Say whether the wrap-up is still to come."""
        return self.closed_at is None

    def closed(
        self,
        outcome: CallOutcome,
        at: datetime,
        *,
        reason: UnfilledReason | None = None,
        referral_target_id: UUID | None = None,
    ) -> Call:
        """Give the call with its outcome.

        Who hung up gave up; a referral keeps the reason it was made for. Raise InvalidInput where unfilled lacks its
        reason or referred its target, Refused when it is closed already.
        """
        if not self.is_open:
            raise Refused("call_already_closed", outcome=self.outcome)
        if outcome is CallOutcome.UNFILLED and reason is None:
            raise InvalidInput("reason_missing", field="unfilled_reason")
        if outcome is CallOutcome.REFERRED and referral_target_id is None:
            raise InvalidInput("target_missing", field="referral_target")
        return replace(
            self,
            outcome=outcome,
            closed_at=at,
            unfilled_reason=_reason_of(outcome, reason),
            referral_target_id=referral_target_id,
        )

    def reopened(self) -> Call:
        """Give the call as it was before its wrap-up."""
        return replace(self, outcome=None, closed_at=None, unfilled_reason=None, referral_target_id=None)


def _reason_of(outcome: CallOutcome, reason: UnfilledReason | None) -> UnfilledReason | None:
    match outcome:
        case CallOutcome.UNFILLED | CallOutcome.REFERRED:
            return reason
        case CallOutcome.ABANDONED:
            return UnfilledReason.CALLER_GAVE_UP
    return None


@dataclass(frozen=True, slots=True)
class Callback:
    """A promise to ring somebody back, with the time it is due."""

    id: UUID
    call_id: UUID
    due_at: datetime
    phone: PhoneNumber | None = None
    note: str = ""
    done_at: datetime | None = None
    version: int = 0

    def kept(self, at: datetime) -> Callback:
        """Give the promise as kept; raise Refused when it was kept before."""
        if self.done_at is not None:
            raise Refused("callback_already_done")
        return replace(self, done_at=at)

    def is_overdue(self, now: datetime) -> bool:
        """Say whether it should have been kept by now."""
        return self.done_at is None and self.due_at <= now


def checked_note(text: str, field: str = "note") -> str:
    """Give a note as it may be stored, without blanks around it; raise InvalidInput when it is too long."""
    note = text.strip()
    if len(note) > NOTE_LIMIT:
        raise InvalidInput("note_too_long", field=field, value=len(note), limit=NOTE_LIMIT)
    return note
