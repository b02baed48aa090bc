"""No path ends unfilled without a reason, and every such end lands in the ledger once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionDecision, GoingOnReason
from sisa_desk.domain.offers import Answer
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.requests import RequestKind, RequestState
from sisa_desk.domain.unmet import Case
from sisa_desk.domain.vocabulary import Area, Mode, UnfilledReason
from sisa_desk.persistence import schema
from sisa_desk.services.bundle import Services
from tests.builders import (
    NOW,
    a_pattern,
    a_request,
    a_skill,
    an_id,
    an_instant_request,
    an_interpreter,
    an_organisation,
)
from tests.builders.stores import Watch, booked

pytestmark = pytest.mark.both_stores
MONTH = Period.around(wall_date(NOW), Span.MONTH)


def unmet(desk: Services, period: Period = MONTH) -> list[Case]:
    return [case for case in desk.unmet.of(period).cases if case.is_unmet]


def reasons(desk: Services) -> list[UnfilledReason | None]:
    return [case.reason for case in unmet(desk)]


def somebody(desk: Services) -> object:
    return desk.interpreters.save(an_interpreter(skills=(a_skill("ara"),), patterns=(a_pattern(),))).value


# every path


@pytest.mark.parametrize("reason", UnfilledReason)
def test_a_request_left_unfilled_says_why(desk: Services, reason: UnfilledReason) -> None:
    filed = desk.requests.file(a_request()).value
    desk.requests.leave_unfilled(filed.id, reason)
    assert [case.reason for case in desk.unmet.of(MONTH).cases] == [reason]
    assert [case.id for case in unmet(desk)] == ([] if reason is UnfilledReason.NO_LONGER_NEEDED else [filed.id])


def test_a_request_whose_time_has_passed_is_ended_with_what_the_asking_came_to(desk: Services, watch: Watch) -> None:
    silent = desk.requests.file(a_request()).value
    declined = desk.requests.file(a_request()).value
    later = desk.requests.file(a_request("Fri 10:00")).value
    offer = desk.offers.ask(declined.id, somebody(desk).id).value
    desk.offers.answer(offer.id, Answer.NO)
    watch.set("Thu 11:00")
    ended = desk.requests.end_overdue()
    assert {one.id for one in ended.value} == {silent.id, declined.id}
    assert {event.id for event in ended.events} == {silent.id, declined.id}
    assert desk.requests.get(silent.id).unfilled_reason is UnfilledReason.TIME_PASSED
    assert desk.requests.get(declined.id).unfilled_reason is UnfilledReason.ALL_DECLINED
    assert desk.requests.get(later.id).is_seeking
    assert desk.requests.end_overdue().value == ()


def test_a_request_with_somebody_booked_is_never_overdue(desk: Services, watch: Watch) -> None:
    placed = booked(desk)
    watch.set("Fri 18:00")
    assert desk.requests.end_overdue().value == ()
    assert desk.requests.get(placed.request.id).state is RequestState.ACCEPTED


@pytest.mark.parametrize("state", [RequestState.CANCELLED_BY_ORGANISATION, RequestState.CANCELLED_BY_BENEFICIARY])
def test_who_cancels_because_nobody_was_found_leaves_the_reason(desk: Services, state: RequestState) -> None:
    filed = desk.requests.file(a_request()).value
    desk.requests.end(filed.id, state, in_vain=UnfilledReason.NOBODY_FREE)
    assert reasons(desk) == [UnfilledReason.NOBODY_FREE]


def test_who_cancels_without_saying_more_does_not_need_anybody_any_more(desk: Services) -> None:
    filed = desk.requests.file(a_request()).value
    ended = desk.requests.end(filed.id, RequestState.CANCELLED_BY_ORGANISATION)
    assert ended.value.unfilled_reason is UnfilledReason.NO_LONGER_NEEDED
    assert reasons(desk) == []
    assert ended.undo is not None
    assert ended.undo().value.unfilled_reason is None


def test_a_cancelled_booking_was_not_in_vain(desk: Services) -> None:
    placed = booked(desk)
    end = desk.requests.end
    ended = end(placed.request.id, RequestState.CANCELLED_BY_ORGANISATION, in_vain=UnfilledReason.NOBODY_FREE).value
    assert ended.unfilled_reason is None
    assert reasons(desk) == []


@pytest.mark.parametrize("state", [RequestState.DUPLICATE, RequestState.UNDONE])
def test_what_was_never_asked_is_no_case(desk: Services, state: RequestState) -> None:
    filed = desk.requests.file(a_request()).value
    desk.requests.end(filed.id, state)
    assert desk.unmet.of(MONTH).cases == ()


def test_unfilled_is_no_end_without_its_reason(desk: Services) -> None:
    with pytest.raises(Refused, match="not_an_end"):
        a_request().ended(RequestState.UNFILLED, NOW)


@pytest.mark.parametrize(("table", "column"), [(schema.requests, "state"), (schema.calls, "outcome")])
def test_the_store_itself_refuses_an_end_without_a_reason(desk: Services, table: sa.Table, column: str) -> None:
    desk.requests.file(a_request())
    desk.calls.open()
    with pytest.raises(InvalidInput) as refused, desk.database.transaction() as tx:
        tx.connection.execute(table.update().values({column: table.c[column].type.read("unfilled")}))
    assert (refused.value.code, refused.value.field) == ("reason_missing", "unfilled_reason")


# calls


def a_closed_call(
    desk: Services, outcome: CallOutcome, reason: UnfilledReason | None = None, **changes: object
) -> object:
    call = replace(desk.calls.open().value, matter=Matter.MEDIATE_NOW, language="tir", **changes)
    target = desk.organisations.referral_targets()[0].id if outcome is CallOutcome.REFERRED else None
    return desk.calls.close(call, outcome, reason=reason, referral_target_id=target).value


def test_a_call_without_a_request_counts_by_its_own_end(desk: Services) -> None:
    a_closed_call(desk, CallOutcome.UNFILLED, UnfilledReason.NOBODY_FREE)
    a_closed_call(desk, CallOutcome.ABANDONED)
    a_closed_call(desk, CallOutcome.REFERRED, UnfilledReason.EXCLUDED)
    a_closed_call(desk, CallOutcome.REFERRED)
    a_closed_call(desk, CallOutcome.INFORMED)
    a_closed_call(desk, CallOutcome.WRONG_NUMBER)
    assert set(reasons(desk)) == {
        UnfilledReason.NOBODY_FREE,
        UnfilledReason.CALLER_GAVE_UP,
        UnfilledReason.EXCLUDED,
    }
    assert len(desk.unmet.of(MONTH).cases) == 5
    assert {case.language for case in unmet(desk)} == {"tir"}
    assert {case.kind for case in unmet(desk)} == {RequestKind.INSTANT}


def test_a_call_with_a_request_counts_once_by_the_request(desk: Services) -> None:
    call = desk.calls.open().value
    filed = desk.requests.file(an_instant_request(call_id=call.id)).value
    desk.requests.leave_unfilled(filed.id, UnfilledReason.NOBODY_REACHED)
    desk.calls.close(call, CallOutcome.UNFILLED, reason=UnfilledReason.NOBODY_REACHED)
    (case,) = desk.unmet.of(MONTH).cases
    assert (case.noun, case.id, case.number) == (Noun.REQUEST, filed.id, filed.number)


def test_a_call_whose_request_was_taken_back_counts_by_itself(desk: Services) -> None:
    call = desk.calls.open().value
    receipt = desk.requests.file(an_instant_request(call_id=call.id))
    assert receipt.undo is not None
    receipt.undo()
    desk.calls.close(call, CallOutcome.UNFILLED, reason=UnfilledReason.OTHER)
    assert [case.noun for case in unmet(desk)] == [Noun.CALL]


# excluded settings


def a_rule(desk: Services, name: str = "OP-Aufklärung") -> object:
    return next(rule for rule in desk.preferences.rules().exclusions if rule.name == name)


def test_a_decision_is_kept_without_a_word_of_what_was_said(desk: Services) -> None:
    rule, call, request_id = a_rule(desk), desk.calls.open().value, an_id()
    receipt = desk.exclusions.decide(
        rule, ExclusionDecision.REFERRED, call_id=call.id, request_id=request_id, language="ara"
    )
    (kept,) = desk.exclusions.of_request(request_id)
    assert desk.exclusions.of_call(call.id) == (kept,)
    assert (kept.rule_name, kept.decision, kept.operator, kept.at) == (rule.name, "referred", "desk 1", NOW)
    assert kept.referral_target_id == rule.referral_target_id
    assert receipt.undo is not None
    receipt.undo()
    assert desk.exclusions.of_request(request_id) == ()


def test_going_on_is_refused_where_the_rule_is_strict_and_nothing_is_kept(desk: Services) -> None:
    key = an_id()
    with pytest.raises(Refused, match="exclusion_is_strict"):
        desk.exclusions.decide(
            a_rule(desk), ExclusionDecision.WENT_ON, request_id=key, reason=GoingOnReason.TRAINED_PERSON
        )
    lenient = a_rule(desk, "Rechtsberatung")
    with pytest.raises(InvalidInput, match="reason_missing"):
        desk.exclusions.decide(lenient, ExclusionDecision.WENT_ON, request_id=key)
    assert desk.exclusions.of_request(key) == ()
    desk.exclusions.decide(lenient, ExclusionDecision.WENT_ON, request_id=key, reason=GoingOnReason.TRAINED_PERSON)
    assert [hit.reason for hit in desk.exclusions.of_request(key)] == [GoingOnReason.TRAINED_PERSON]


def test_what_was_referred_at_once_counts_though_nothing_else_was_stored(desk: Services) -> None:
    key = an_id()
    for rule in (a_rule(desk), a_rule(desk, "Rechtsberatung")):
        desk.exclusions.decide(rule, ExclusionDecision.REFERRED, request_id=key, language="ara")
    desk.exclusions.decide(a_rule(desk), ExclusionDecision.NOT_MEANT, request_id=an_id())
    (case,) = unmet(desk)
    assert (case.noun, case.number, case.language, case.reason) == (Noun.EXCLUSION, 0, "ara", UnfilledReason.EXCLUDED)


def test_a_refusal_of_a_stored_request_counts_once(desk: Services) -> None:
    filed = desk.requests.file(a_request()).value
    desk.exclusions.decide(a_rule(desk), ExclusionDecision.REFERRED, request_id=filed.id)
    desk.requests.leave_unfilled(filed.id, UnfilledReason.EXCLUDED)
    assert [case.id for case in unmet(desk)] == [filed.id]


# what a case tells


def test_a_case_names_its_district_and_short_notice_by_the_rules(desk: Services) -> None:
    halle = desk.requests.file(a_request()).value
    clinic = desk.organisations.save(an_organisation(place_id="2827479")).value
    by_phone = a_request("Tue 10:00", mode=Mode.PHONE, place_id="", organisation_id=clinic.id)
    short = desk.requests.file(by_phone).value
    for one in (halle, short):
        desk.requests.leave_unfilled(one.id, UnfilledReason.NOBODY_FREE)
    cases = {case.id: case for case in unmet(desk)}
    assert (cases[halle.id].district, cases[halle.id].is_short_notice) == ("Halle (Saale)", False)
    assert (cases[short.id].district, cases[short.id].is_short_notice) == ("Stendal", True)
    assert (cases[halle.id].area, cases[halle.id].wanted_at) == (Area.HEALTH, halle.start)


def test_a_period_begins_at_midnight_in_berlin_and_stands_beside_the_one_before(desk: Services, watch: Watch) -> None:
    watch.now = MONTH.interval.start - timedelta(microseconds=1)
    before = desk.requests.file(a_request()).value
    watch.now = MONTH.interval.start
    first = desk.requests.file(a_request()).value
    demand = desk.unmet.of(MONTH)
    assert [case.id for case in demand.cases] == [first.id]
    assert [case.id for case in demand.before] == [before.id]
