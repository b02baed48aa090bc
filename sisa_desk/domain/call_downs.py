"""The call-down: how many lines ring at once, what the attempts came to, and which end fits when nobody is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sisa_desk.domain.offers import Offer, OfferState
from sisa_desk.domain.vocabulary import UnfilledReason

#: While one rings the next may be dialled too; a third could not be listened to.
MOST_LINES = 2
_DECLINED = frozenset((OfferState.NO, OfferState.MAYBE))
_NOT_REACHED = frozenset((OfferState.NO_ANSWER, OfferState.EXPIRED))


class Ending(StrEnum):
    """What a caller can be offered when nobody is found while they wait."""

    CALL_BACK = "call_back"
    APPOINTMENT = "appointment"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many attempts came to what; those taken back and those called off count for nothing."""

    under_way: int = 0
    accepted: int = 0
    declined: int = 0
    not_reached: int = 0

    @property
    def is_over(self) -> bool:
        """Say whether somebody was tried, and nobody is being tried or has said yes."""
        return self.declined + self.not_reached > 0 and not self.under_way and not self.accepted


def tally_of(offers: Iterable[Offer]) -> Tally:
    """Count what the attempts for one request came to; who wants to be asked later was reached without a yes."""
    states = [offer.state for offer in offers]
    return Tally(
        under_way=states.count(OfferState.ASKED),
        accepted=states.count(OfferState.YES),
        declined=sum(state in _DECLINED for state in states),
        not_reached=sum(state in _NOT_REACHED for state in states),
    )


def lines_ringing(offers: Iterable[Offer], now: datetime) -> int:
    """Give how many phones may be ringing for a request at a moment in UTC."""
    return sum(offer.is_ringing(now) for offer in offers)


def unfilled_reason(tally: Tally, *, speakers: int, able: int) -> UnfilledReason:
    """Give the reason that follows from what happened: how many speak it, how many can just now, what attempts came to.

    >>> unfilled_reason(Tally(declined=1, not_reached=3), speakers=9, able=2)
    <UnfilledReason.NOBODY_REACHED: 'nobody_reached'>
    """
    if tally.declined or tally.not_reached:
        mostly_declined = tally.declined >= tally.not_reached
        return UnfilledReason.ALL_DECLINED if mostly_declined else UnfilledReason.NOBODY_REACHED
    if not speakers:
        return UnfilledReason.NOBODY_SPEAKS_IT
    # Somebody could have been rung and was not: the caller did not wait for it.
    return UnfilledReason.CALLER_GAVE_UP if able else UnfilledReason.NOBODY_FREE


def fitting_end(reason: UnfilledReason) -> Ending:
    """Give the end that helps most: who was not reached may be later, who is not free may be on another day."""
    match reason:
        case UnfilledReason.NOBODY_SPEAKS_IT | UnfilledReason.EXCLUDED:
            return Ending.REFERRAL
        case UnfilledReason.NOBODY_FREE | UnfilledReason.ALL_DECLINED:
            return Ending.APPOINTMENT
    return Ending.CALL_BACK
