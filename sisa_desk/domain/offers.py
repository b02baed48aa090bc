"""Offers: asking one interpreter about one request, and what they said; asked is not accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import Refused


class OfferState(StrEnum):
    """Where an offer stands."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    NO_ANSWER = "no_answer"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    GIVEN_TO_ANOTHER = "given_to_another"


class Answer(StrEnum):
    """The result of one attempt, each with a key of its own at the desk."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    MAILBOX = "mailbox"
    WRONG_NUMBER = "wrong_number"
    LATER = "later"


class Via(StrEnum):
    """How somebody was asked."""

    PHONE = "phone"
    EMAIL = "email"
    SMS = "sms"


class RoundKind(StrEnum):
    """How an offer to several people is decided."""

    FIRST_YES = "first_yes"
    COLLECTION = "collection"


_STATE_OF = {
    Answer.YES: OfferState.YES,
    Answer.NO: OfferState.NO,
    Answer.MAYBE: OfferState.MAYBE,
    Answer.NO_ANSWER: OfferState.NO_ANSWER,
    Answer.BUSY: OfferState.NO_ANSWER,
    Answer.MAILBOX: OfferState.NO_ANSWER,
    Answer.WRONG_NUMBER: OfferState.NO_ANSWER,
    Answer.LATER: OfferState.MAYBE,
}
#: How long somebody is left in peace after an attempt that reached nobody, where the service says nothing else.
COOL_DOWN = timedelta(minutes=15)
_COOL_DOWNS = {Answer.NO_ANSWER: 1.0, Answer.BUSY: 1 / 3, Answer.MAILBOX: 2.0, Answer.LATER: 2.0}
#: A wrong number stays wrong until somebody has looked it up.
_WRONG_NUMBER_REST = timedelta(days=7)
#: Nobody lets it ring longer: an attempt left without an answer holds nobody's phone after this time.
RINGS_AT_MOST = timedelta(minutes=5)
#: Ways an offer ends without an answer of the one who was asked.
ENDINGS = frozenset((OfferState.EXPIRED, OfferState.WITHDRAWN, OfferState.GIVEN_TO_ANOTHER))
#: Offers that still bind a person's time.
OUTSTANDING = frozenset((OfferState.ASKED, OfferState.MAYBE, OfferState.YES))


@dataclass(frozen=True, slots=True)
class Override:
    """A must that an operator sets aside, by its code, and the reason they typed."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One asking of one interpreter for one request; every dial is an offer of its own.

    `language` says what the person is to mediate in where it is not the language asked for: one that stands in for it,
    or the bridge of a relay.
    """

    id: UUID
    request_id: UUID
    interpreter_id: UUID
    asked_at: datetime
    via: Via = Via.PHONE
    state: OfferState = OfferState.ASKED
    answer: Answer | None = None
    answered_at: datetime | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
    operator: str = ""
    round_id: UUID | None = None
    sent_at: datetime | None = None
    told_at: datetime | None = None
    overridden: str = ""
    override_reason: str = ""
    language: str = ""
    version: int = 0

    @property
    def seconds(self) -> int | None:
        """Give how long the attempt took; None while it lasts."""
        if self.answered_at is None:
            return None
        return max(0, int((self.answered_at - self.asked_at).total_seconds()))

    @property
    def is_on_the_phone(self) -> bool:
        """Say whether somebody is being rung and nothing was taken down yet."""
        return self.via is Via.PHONE and self.state is OfferState.ASKED and self.was_asked

    def is_ringing(self, now: datetime) -> bool:
        """Say whether the phone of somebody may still be ringing."""
        return self.is_on_the_phone and now - self.asked_at < RINGS_AT_MOST

    @property
    def is_unsent(self) -> bool:
        """Say whether its turn in a round has come and nobody has written or rung yet."""
        return self.state is OfferState.ASKED and not self.was_asked

    @property
    def was_asked(self) -> bool:
        """Say whether the question has reached its way to the person; in a round it waits to be sent first."""
        return self.round_id is None or self.sent_at is not None or self.answer is not None

    @property
    def is_to_be_told(self) -> bool:
        """Say whether somebody waits in vain: it was given to another, or a round was called off under them.

        Who was rung and neither said yes nor perhaps waits for nothing.
        """
        is_off = self.state is OfferState.WITHDRAWN and self.round_id is not None
        is_in_vain = self.state is OfferState.GIVEN_TO_ANOTHER or is_off
        waits = self.via is not Via.PHONE or self.answer in {Answer.YES, Answer.MAYBE, Answer.LATER}
        return is_in_vain and waits and self.was_asked and self.told_at is None

    def sent(self, at: datetime, expires_at: datetime | None) -> Offer:
        """Give the offer as asked in fact, written or rung now; raise Refused where that was done or it is over."""
        if not self.is_unsent:
            raise Refused("already_sent", state=self.state)
        return replace(self, asked_at=at, sent_at=at, expires_at=expires_at)

    def told(self, at: datetime) -> Offer:
        """Give the offer with its person told; raise Refused where nobody has to be told (any more)."""
        if not self.is_to_be_told:
            raise Refused("already_told")
        return replace(self, told_at=at)

    def answered(
        self, answer: Answer, at: datetime, not_before: datetime | None = None, *, cool_down: timedelta = COOL_DOWN
    ) -> Offer:
        """Give the offer with its answer and the time before which nobody rings again.

        A time the person named ("later at ...") goes before the cool-down; raise Refused when it is answered or over.
        """
        if self.state not in {OfferState.ASKED, OfferState.MAYBE}:
            raise Refused("offer_not_open", state=self.state)
        rest = rest_after(answer, cool_down)
        return replace(
            self,
            state=_STATE_OF[answer],
            answer=answer,
            answered_at=at,
            not_before=not_before or (at + rest if rest else None),
        )

    def ended(self, state: OfferState, at: datetime) -> Offer:
        """Give the offer as expired, withdrawn or given to another; raise Refused for other ends and ended offers."""
        if state not in ENDINGS:
            raise Refused("not_an_end", state=state)
        if self.state not in OUTSTANDING:
            raise Refused("offer_not_open", state=self.state)
        return replace(self, state=state, answered_at=self.answered_at or at)

    def asked_again(self) -> Offer:
        """Give the offer as still waiting for its answer, when a key was pressed by mistake."""
        return replace(self, state=OfferState.ASKED, answer=None, answered_at=None, not_before=None)


def rest_after(answer: Answer, cool_down: timedelta = COOL_DOWN) -> timedelta | None:
    """Give how long nobody rings again after an answer; None where nothing was in vain.

    >>> str(rest_after(Answer.MAILBOX)), rest_after(Answer.NO)
    ('0:30:00', None)
    """
    if answer is Answer.WRONG_NUMBER:
        return _WRONG_NUMBER_REST
    return cool_down * _COOL_DOWNS[answer] if answer in _COOL_DOWNS else None
