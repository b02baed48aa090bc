"""Asking all the same, with a reason, and the list that is kept whenever somebody is asked."""

from __future__ import annotations

from datetime import date

import pytest

from sisa_desk.domain.decisions import Absent, Weight
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import Answer, Override
from sisa_desk.domain.requests import Request
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import Services
from tests.builders import a_phone, a_request, an_instant_request, an_interpreter
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores


@pytest.fixture
def away(desk: Services) -> Interpreter:
    """Somebody who could come, at other times."""
    return desk.interpreters.save(an_interpreter("Amal", "Haddad")).value


@pytest.fixture
def request_for_sunday(desk: Services) -> Request:
    return desk.requests.file(a_request("Sun 10:00", place_id="", mode=Mode.PHONE)).value


LATE = Override("not_available", "  agreed by phone yesterday ")


def test_somebody_is_asked_all_the_same_with_a_reason_that_goes_on_into_the_booking(
    desk: Services, away: Interpreter, request_for_sunday: Request
) -> None:
    assert desk.matching.candidates_for(request_for_sunday).absent_counts() == {"not_available": 1}
    offer = desk.offers.ask(request_for_sunday.id, away.id, override=LATE).value
    assert (offer.overridden, offer.override_reason) == ("not_available", "agreed by phone yesterday")
    (candidate,) = desk.matching.candidates_for(request_for_sunday).candidates
    assert (candidate.reasons[0].code, candidate.reasons[0].facts) == ("set_aside", {"code": "not_available"})
    desk.offers.answer(offer.id, Answer.YES)
    assert desk.appointments.book(offer.id).value.overridden == "agreed by phone yesterday"


def test_everything_that_fails_is_set_aside_and_kept(desk: Services, request_for_sunday: Request) -> None:
    expired = desk.interpreters.save(an_interpreter(declaration_until=date(2026, 11, 3))).value
    offer = desk.offers.ask(
        request_for_sunday.id, expired.id, override=Override("declaration_expired", "is on its way")
    )
    assert offer.value.overridden == "declaration_expired not_available"
    assert len(desk.matching.candidates_for(request_for_sunday).candidates) == 1


def test_after_a_no_the_must_holds_again(desk: Services, away: Interpreter, request_for_sunday: Request) -> None:
    offer = desk.offers.ask(request_for_sunday.id, away.id, override=LATE).value
    desk.offers.answer(offer.id, Answer.NO_ANSWER)
    assert desk.matching.candidates_for(request_for_sunday).candidates == ()


@pytest.mark.parametrize("reason", ["", "   "])
def test_without_a_reason_nothing_is_set_aside(
    desk: Services, away: Interpreter, request_for_sunday: Request, reason: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.offers.ask(request_for_sunday.id, away.id, override=Override("not_available", reason))
    assert refused.value.code == "override_reason_missing"
    assert desk.offers.of_request(request_for_sunday.id) == ()


@pytest.mark.parametrize("code", ["not_paired", "busy", "declined_this", "other_sex", "excluded_setting", "nonsense"])
def test_what_protects_somebody_is_never_set_aside(
    desk: Services, away: Interpreter, request_for_sunday: Request, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        desk.offers.ask(request_for_sunday.id, away.id, override=Override(code, "because"))
    assert (refused.value.code, refused.value.facts) == ("cannot_be_set_aside", {"must": code})
    assert desk.decisions.of_request(request_for_sunday.id) == ()


def test_a_no_behind_another_must_is_not_set_aside_with_it(
    desk: Services, away: Interpreter, request_for_sunday: Request
) -> None:
    offer = desk.offers.ask(request_for_sunday.id, away.id, override=LATE).value
    desk.offers.answer(offer.id, Answer.NO)
    with pytest.raises(Refused) as refused:
        desk.offers.ask(request_for_sunday.id, away.id, override=LATE)
    assert refused.value.facts == {"must": "declined_this"}


def test_where_nothing_speaks_against_somebody_nothing_is_set_aside(desk: Services, away: Interpreter) -> None:
    request = desk.requests.file(a_request("Thu 10:00", place_id="", mode=Mode.PHONE)).value
    offer = desk.offers.ask(request.id, away.id, override=LATE).value
    assert (offer.overridden, offer.override_reason) == ("", "")


# the list that is kept


def test_whoever_is_asked_the_list_as_it_was_shown_is_kept(desk: Services, watch: Watch) -> None:
    pool = [
        desk.interpreters.save(an_interpreter(name, "Test", phones=(a_phone(f"0171 39200{number:02}"),))).value
        for number, name in enumerate(("Amal", "Bilal", "Celin"))
    ]
    desk.interpreters.save(an_interpreter("Dina", "Test", modes=frozenset((Mode.ON_SITE,))))
    request = desk.requests.file(an_instant_request()).value
    shown = desk.matching.candidates_for(request)
    watch.go_on(seconds=20)
    offer = desk.offers.ask(request.id, pool[1].id, shown=shown).value
    (line,) = desk.decisions.of_request(request.id)
    decision = line.decision
    assert (line.interpreter, line.offer) == (pool[1], offer)
    assert (decision.place, decision.operator, decision.at, decision.overridden) == (2, "desk 1", watch.now, "")
    assert [one.interpreter_id for one in decision.shown.people] == [one.id for one in pool]
    assert [one.points for one in decision.shown.people] == [one.points for one in shown.candidates]
    assert (decision.shown.able, decision.shown.absent) == (3, (Absent("mode_not_offered", 1),))
    assert Weight("fair_share", 25) in decision.reasons


def test_only_the_top_of_a_long_list_is_kept_and_who_was_chosen_from_below(desk: Services) -> None:
    pool = [desk.interpreters.save(an_interpreter(f"P{number:02}", "Test")).value for number in range(12)]
    desk.preferences.set_number("candidates_shown", 3)
    request = desk.requests.file(an_instant_request()).value
    desk.offers.ask(request.id, pool[9].id)
    (line,) = desk.decisions.of_request(request.id)
    assert (line.decision.place, line.decision.shown.able) == (10, 12)
    assert [one.interpreter_id for one in line.decision.shown.people] == [pool[n].id for n in (0, 1, 2, 9)]
    assert line.decision.reasons


def test_somebody_who_was_not_in_the_list_has_no_place(
    desk: Services, away: Interpreter, request_for_sunday: Request
) -> None:
    desk.offers.ask(request_for_sunday.id, away.id, override=LATE)
    (line,) = desk.decisions.of_request(request_for_sunday.id)
    assert (line.decision.place, line.decision.overridden, line.decision.reasons) == (0, "not_available", ())


def test_a_decision_stays_when_the_asking_is_taken_back(desk: Services, away: Interpreter) -> None:
    request = desk.requests.file(an_instant_request()).value
    desk.offers.ask(request.id, away.id).undo()
    assert len(desk.decisions.of_request(request.id)) == 1
