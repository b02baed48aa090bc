"""What a call-down came to, and the end it proposes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sisa_desk.domain.call_downs import Ending, Tally, fitting_end, lines_ringing, tally_of, unfilled_reason
from sisa_desk.domain.offers import RINGS_AT_MOST, Answer, OfferState, Via
from sisa_desk.domain.vocabulary import UnfilledReason
from tests.builders.moments import NOW
from tests.builders.work import an_offer


def answered(answer: Answer) -> object:
    return an_offer().answered(answer, NOW + timedelta(seconds=20))


def test_every_attempt_counts_once_for_what_it_came_to() -> None:
    offers = [an_offer(), *(answered(answer) for answer in Answer)]
    assert tally_of(offers) == Tally(under_way=1, accepted=1, declined=3, not_reached=4)


def test_what_was_taken_back_or_called_off_counts_for_nothing() -> None:
    ended = [an_offer().ended(state, NOW) for state in (OfferState.WITHDRAWN, OfferState.GIVEN_TO_ANOTHER)]
    assert tally_of(ended) == Tally()


def test_a_call_down_is_over_when_somebody_was_tried_and_nobody_is_left_ringing() -> None:
    assert Tally(not_reached=1).is_over
    assert not Tally().is_over
    assert not Tally(under_way=1, declined=1).is_over
    assert not Tally(accepted=1, declined=1).is_over


def test_only_a_fresh_ringing_phone_takes_a_line() -> None:
    offers = (an_offer(), an_offer(via=Via.EMAIL), answered(Answer.BUSY), an_offer(asked_at=NOW - RINGS_AT_MOST))
    assert lines_ringing(offers, NOW) == 1


@pytest.mark.parametrize(
    ("tally", "speakers", "able", "reason"),
    [
        (Tally(), 0, 0, UnfilledReason.NOBODY_SPEAKS_IT),
        (Tally(), 7, 0, UnfilledReason.NOBODY_FREE),
        (Tally(), 7, 2, UnfilledReason.CALLER_GAVE_UP),
        (Tally(not_reached=3), 7, 0, UnfilledReason.NOBODY_REACHED),
        (Tally(declined=1, not_reached=2), 7, 0, UnfilledReason.NOBODY_REACHED),
        (Tally(declined=2, not_reached=1), 7, 0, UnfilledReason.ALL_DECLINED),
        (Tally(declined=2), 2, 0, UnfilledReason.ALL_DECLINED),
    ],
)
def test_the_reason_follows_from_what_happened(tally, speakers, able, reason) -> None:
    assert unfilled_reason(tally, speakers=speakers, able=able) is reason


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        (UnfilledReason.NOBODY_SPEAKS_IT, Ending.REFERRAL),
        (UnfilledReason.EXCLUDED, Ending.REFERRAL),
        (UnfilledReason.NOBODY_FREE, Ending.APPOINTMENT),
        (UnfilledReason.ALL_DECLINED, Ending.APPOINTMENT),
        (UnfilledReason.NOBODY_REACHED, Ending.CALL_BACK),
        (UnfilledReason.CALLER_GAVE_UP, Ending.CALL_BACK),
    ],
)
def test_the_end_that_fits_the_reason_is_proposed(reason, end) -> None:
    assert fitting_end(reason) is end
