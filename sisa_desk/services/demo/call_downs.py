"""Asking one after another, as it went: who was not there, who said no, and who said yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from sisa_desk.domain.clock import wall
from sisa_desk.domain.offers import Answer, Offer, OfferState, Via
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.services.demo.dice import Dice
from sisa_desk.services.demo.volunteers import Volunteer

_IN_VAIN = {Answer.NO_ANSWER: 55, Answer.BUSY: 13, Answer.MAILBOX: 29, Answer.WRONG_NUMBER: 3}
_UNWILLING = {Answer.NO: 72, Answer.LATER: 16, Answer.MAYBE: 12}
#: How long an attempt takes in seconds: it rings, somebody answers, it is explained.
_SECONDS = {
    Answer.NO_ANSWER: (20, 28),
    Answer.BUSY: (5, 8),
    Answer.MAILBOX: (18, 32),
    Answer.WRONG_NUMBER: (12, 20),
    Answer.NO: (25, 50),
    Answer.LATER: (25, 45),
    Answer.MAYBE: (30, 55),
    Answer.YES: (25, 50),
}
_MOST_ATTEMPTS = 7
#: Each hour away from somebody's best hour makes them a little harder to reach.
_LOSS_BY_HOUR = 0.06
_OFFER_LASTS = timedelta(hours=24)


@dataclass(slots=True)
class CallDown:
    """The attempts for one request, and who took it; `at` is when the last attempt was over."""

    request_id: UUID
    operator: str
    at: datetime
    offers: list[Offer] = field(default_factory=list)
    chosen: Volunteer | None = None

    @property
    def accepted(self) -> Offer | None:
        """Give the offer that was accepted."""
        return next((one for one in self.offers if one.state is OfferState.YES), None)

    @property
    def reason(self) -> UnfilledReason:
        """Give why nobody took it."""
        was_reached = any(one.answer in _UNWILLING for one in self.offers)
        return UnfilledReason.ALL_DECLINED if was_reached else UnfilledReason.NOBODY_REACHED

    def ring(self, dice: Dice, able: Sequence[Volunteer], *, lucky: bool, until: datetime) -> None:
        """Ring one after another until somebody says yes; without luck nobody does."""
        for volunteer in in_order(dice, able)[:_MOST_ATTEMPTS]:
            answer = _answer(dice, volunteer, self.at, lucky=lucky)
            over = self.at + dice.seconds(*_SECONDS[answer])
            if over >= until:
                return
            self.offers.append(self._offer(dice, volunteer, Via.PHONE).answered(answer, over))
            self.at = over + dice.seconds(3, 9)
            if answer is Answer.YES:
                self.chosen = volunteer
                return

    def write(self, dice: Dice, able: Sequence[Volunteer], *, lucky: bool, until: datetime) -> None:
        """Write to a few at once; the first yes wins, the others are told or let the offer pass."""
        asked = in_order(dice, able)[: dice.number(2, 4)]
        via = Via.EMAIL if dice.chance(0.7) else Via.SMS
        replies = sorted(
            (max(self.at, min(self.at + dice.seconds(600, 4 * 3600), until)), number, volunteer)
            for number, volunteer in enumerate(asked)
        )
        for at, _number, volunteer in replies:
            offer = self._offer(dice, volunteer, via)
            self.offers.append(self._replied(dice, offer, volunteer, at, lucky=lucky))
        accepted = self.accepted
        last = max((one.answered_at for one in self.offers if one.answered_at), default=self.at)
        self.at = accepted.answered_at if accepted and accepted.answered_at else last

    def accept(self, dice: Dice, volunteer: Volunteer) -> None:
        """Ring somebody who says yes at once."""
        over = self.at + dice.seconds(*_SECONDS[Answer.YES])
        self.offers.append(self._offer(dice, volunteer, Via.PHONE).answered(Answer.YES, over))
        self.at, self.chosen = over, volunteer

    def tell_the_others(self) -> None:
        """End what was left open with a maybe: somebody else has it, or nobody."""
        state = OfferState.GIVEN_TO_ANOTHER if self.chosen else OfferState.WITHDRAWN
        self.offers[:] = [_told(one, state, self.at) if one.state is OfferState.MAYBE else one for one in self.offers]

    def _replied(self, dice: Dice, offer: Offer, volunteer: Volunteer, at: datetime, *, lucky: bool) -> Offer:
        accepted = self.accepted
        if accepted is not None and accepted.answered_at is not None:
            return _told(offer, OfferState.GIVEN_TO_ANOTHER, accepted.answered_at)
        if not dice.chance(volunteer.reached):
            return offer.ended(OfferState.WITHDRAWN, at)
        if lucky and dice.chance(volunteer.willing):
            self.chosen = volunteer
            return offer.answered(Answer.YES, at)
        return offer.answered(Answer.NO, at)

    def _offer(self, dice: Dice, volunteer: Volunteer, via: Via) -> Offer:
        return Offer(
            id=dice.key(self.at),
            request_id=self.request_id,
            interpreter_id=volunteer.person.id,
            asked_at=self.at,
            via=via,
            expires_at=None if via is Via.PHONE else self.at + _OFFER_LASTS,
            operator=self.operator,
        )


def in_order(dice: Dice, able: Sequence[Volunteer]) -> list[Volunteer]:
    """Give people in the order of asking: those who are liked tend to come first, which is not fair."""
    return sorted(able, key=lambda one: -dice.share() * (0.3 + one.liked))


def dropped_out(offer: Offer) -> Offer:
    """Give the accepted offer of somebody who could not come after all."""
    return replace(offer, state=OfferState.NO, answer=Answer.NO)


def _told(offer: Offer, state: OfferState, at: datetime) -> Offer:
    """Give an offer that came to nothing, its person told at once."""
    return replace(offer.ended(state, at), told_at=at)


def _answer(dice: Dice, volunteer: Volunteer, at: datetime, *, lucky: bool) -> Answer:
    hours_off = abs(wall(at).hour - volunteer.best_hour)
    if not dice.chance(volunteer.reached * (1 - _LOSS_BY_HOUR * hours_off)):
        return dice.weighted(_IN_VAIN)
    return Answer.YES if lucky and dice.chance(volunteer.willing) else dice.weighted(_UNWILLING)
