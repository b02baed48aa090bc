"""Plans on real stores: what is proposed and why, what stays, travel, weeks and fairness, and taking proposals up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import Answer, OfferState, Via
from sisa_desk.domain.planning import Aside, Manner, worth_of
from sisa_desk.domain.requests import Request, RequestState, Urgency
from sisa_desk.domain.vocabulary import Mode, Sex
from sisa_desk.persistence.ties import read_ties
from sisa_desk.persistence.ties_together import read_ties_of
from sisa_desk.services.bundle import Services
from sisa_desk.services.plans import Draft
from sisa_desk.services.repairs import changes_of
from sisa_desk.solving import highs
from tests.builders import a_request, a_skill, an_instant_request, an_interpreter, an_organisation, at
from tests.builders.stores import Watch, booked

HALLE, MAGDEBURG = "2911522", "2874545"
pytestmark = pytest.mark.both_stores


def somebody(desk: Services, name: str, **facts: Any) -> Interpreter:
    return desk.interpreters.save(an_interpreter(name, "Muster", **{"place_id": HALLE, **facts})).value


def wanted(desk: Services, start: str | None = "Thu 10:00", **facts: Any) -> Request:
    return desk.requests.file(a_request(start, **facts)).value


def proposed(draft: Draft) -> dict[int, str | None]:
    """Give who is proposed for each case, by its number."""
    plan = draft.plan
    found = {}
    for task, line in enumerate(draft.lines):
        candidate = plan.candidate_for(task)
        found[line.request.number] = candidate.interpreter.first_name if candidate else None
    return found


@contextmanager
def statements(desk: Services) -> Iterator[list[str]]:
    """Note the statements of one question."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        said.append(statement)

    with desk.database.reading() as tx:
        engine = tx.connection.engine
    sa.event.listen(engine, "before_cursor_execute", note)
    yield said
    sa.event.remove(engine, "before_cursor_execute", note)


def best(desk: Services) -> Draft:
    draft = desk.plans.better(desk.plans.draw_up())
    assert draft.plan.is_proven
    return draft


def test_everything_open_is_given_to_people_with_the_reasons_of_the_ranking(desk: Services) -> None:
    anna, bela = somebody(desk, "Anna"), somebody(desk, "Bela", skills=(a_skill("fas"),))
    arabic, persian = wanted(desk), wanted(desk, language="fas")
    draft = desk.plans.draw_up()
    assert proposed(draft) == {arabic.number: "Anna", persian.number: "Bela"}
    candidate = draft.plan.candidate_for(0)
    assert candidate is not None
    assert candidate.key in {anna.id, bela.id}
    assert {"near", "confirmed_lately", "fair_share"} <= {reason.code for reason in candidate.reasons}


def test_one_person_does_not_do_two_things_at_once(desk: Services) -> None:
    somebody(desk, "Anna")
    wanted(desk, "Thu 10:00"), wanted(desk, "Thu 10:30")
    draft = best(desk)
    assert sorted(map(str, proposed(draft).values())) == ["Anna", "None"]
    (left,) = draft.plan.open_tasks
    assert draft.plan.has_choices(left)


@pytest.mark.parametrize(("second", "both"), [("Thu 11:15", False), ("Thu 13:15", True)])
def test_the_way_from_place_to_place_takes_time(desk: Services, second: str, both: bool) -> None:
    somebody(desk, "Anna", radius_km=200)
    wanted(desk, "Thu 10:00"), wanted(desk, second, place_id=MAGDEBURG)
    assert len(best(desk).plan.chosen) == (2 if both else 1)


def test_who_is_on_the_phone_at_home_has_to_get_to_the_place_first(desk: Services) -> None:
    somebody(desk, "Anna", radius_km=200)
    wanted(desk, "Thu 10:00", mode=Mode.PHONE, place_id="")
    soon = wanted(desk, "Thu 11:15", place_id=MAGDEBURG)
    assert len(best(desk).plan.chosen) == 1
    desk.requests.save(replace(desk.requests.get(soon.id), start=at("Thu 13:00")))
    assert len(best(desk).plan.chosen) == 2


def test_a_week_takes_no_more_than_somebody_gives(desk: Services) -> None:
    anna = somebody(desk, "Anna", max_per_week=2)
    booked(desk, anna, a_request("Tue 10:00"))
    wanted(desk, "Wed 10:00"), wanted(desk, "Thu 10:00"), wanted(desk, "2026-12-02 10:00")
    assert len(best(desk).plan.chosen) == 2


def test_work_is_shared_when_wishes_are_equal(desk: Services) -> None:
    for name in ("Anna", "Bela", "Cyra"):
        somebody(desk, name)
    for hour in (9, 12, 15):
        wanted(desk, f"Thu {hour}:00")
    assert sorted(map(str, proposed(best(desk)).values())) == ["Anna", "Bela", "Cyra"]


def test_who_had_many_appointments_in_ninety_days_is_spared(desk: Services, watch: Watch) -> None:
    anna = somebody(desk, "Anna")
    somebody(desk, "Bela")
    for hour in (9, 12, 15):
        booked(desk, anna, a_request(f"Mon {hour}:00"))
    watch.set("2026-11-30 8:00")
    desk.preferences.set_number("plan_fair_points", 20)
    wanted(desk, "2026-12-02 10:00"), wanted(desk, "2026-12-03 10:00")
    assert set(proposed(best(desk)).values()) == {"Bela"}


def test_urgent_requests_come_first_where_not_all_can_be_filled(desk: Services) -> None:
    somebody(desk, "Anna")
    wanted(desk)
    urgent = wanted(desk, urgency=Urgency.URGENT, urgency_reason="birth")
    assert proposed(best(desk))[urgent.number] == "Anna"


def test_every_must_of_the_ranking_holds(desk: Services) -> None:
    somebody(desk, "Anna", sex=Sex.MALE)
    bela = somebody(desk, "Bela", sex=Sex.FEMALE)
    desk.interpreters.add_absence(bela.id, at("Thu 0:00"), at("Fri 0:00"))
    wanted(desk, sex_wanted=Sex.FEMALE, sex_is_must=True)
    draft = desk.plans.draw_up()
    assert not draft.plan.chosen
    assert not draft.plan.has_choices(0)


def test_what_was_asked_already_stays_and_says_who(desk: Services) -> None:
    anna = somebody(desk, "Anna")
    somebody(desk, "Bela")
    asked = wanted(desk)
    desk.offers.ask(asked.id, anna.id, Via.EMAIL)
    draft = desk.plans.draw_up()
    assert not draft.lines
    assert [(one.line.request.id, one.why, one.asked) for one in draft.aside] == [
        (asked.id, Aside.ASKED, ("Anna Muster",))
    ]
    # Her time is bound as well.
    other = wanted(desk, "Thu 10:30")
    assert proposed(desk.plans.draw_up()) == {other.number: "Bela"}


def test_what_cannot_be_planned_says_why(desk: Services, watch: Watch) -> None:
    somebody(desk, "Anna")
    with desk.database.transaction() as tx:
        tx.requests.add(a_request(None))
    wanted(desk, "Mon 9:00")
    wanted(desk, relay_language="eng", interpreters_needed=2)
    desk.requests.file(an_instant_request())
    watch.set("Mon 10:00")
    assert sorted(one.why for one in desk.plans.draw_up().aside) == [Aside.NO_TIME, Aside.PAST, Aside.RELAY]


def test_a_request_for_two_gets_two(desk: Services) -> None:
    for name in ("Anna", "Bela"):
        somebody(desk, name)
    wanted(desk, interpreters_needed=2)
    draft = desk.plans.draw_up()
    people = {draft.plan.candidate_for(task).interpreter.first_name for task in range(2)}  # type: ignore[union-attr]
    assert people == {"Anna", "Bela"}


def test_the_next_best_takes_turns_and_what_is_left_out_stays_out(desk: Services) -> None:
    for name in ("Anna", "Bela", "Cyra"):
        somebody(desk, name)
    wanted(desk)
    plan = desk.plans.draw_up().plan
    names = []
    for _ in range(3):
        names.append(plan.candidate_for(0).interpreter.first_name)  # type: ignore[union-attr]
        plan = plan.with_next_best(0)
    assert sorted(names) == ["Anna", "Bela", "Cyra"]
    assert plan.candidate_for(0).interpreter.first_name == names[0]  # type: ignore[union-attr]
    out = plan.without(0)
    assert out.candidate_for(0) is None
    assert out.left_out == {0}
    assert out.with_next_best(0).candidate_for(0) is not None


def test_somebody_needed_elsewhere_is_no_next_best(desk: Services) -> None:
    for name in ("Anna", "Bela"):
        somebody(desk, name)
    wanted(desk), wanted(desk)
    plan = desk.plans.draw_up().plan
    assert plan.with_next_best(0) is plan


def test_left_over_says_why_and_what_would_help(desk: Services) -> None:
    anna = somebody(desk, "Anna")
    booked(desk, anna, a_request("Thu 9:30"))
    request = wanted(desk)
    why = desk.plans.why_left(request)
    assert dict(why.ranking.absent_counts()) == {"busy": 1}
    assert why.ways


# taking up


def test_a_proposal_becomes_an_offer_that_waits_to_be_sent_and_undo_takes_it_back(desk: Services) -> None:
    anna, request = somebody(desk, "Anna", email="anna@example.org"), wanted(desk)
    receipt = desk.plans.accept(request, (anna.id,), Manner.ASK)
    (line,) = desk.offers.of_request(request.id)
    assert line.interpreter == desk.interpreters.get(anna.id)
    assert line.offer.is_unsent
    assert receipt.undo is not None
    receipt.undo()
    assert desk.requests.get(request.id).state is RequestState.OPEN
    assert proposed(desk.plans.draw_up()) == {request.number: "Anna"}


def test_a_proposal_becomes_a_booking_and_undo_takes_all_of_it_back(desk: Services) -> None:
    anna, request = somebody(desk, "Anna"), wanted(desk)
    receipt = desk.plans.accept(request, (anna.id,), Manner.BOOK)
    appointment = desk.requests.line(request.id).appointment
    assert appointment is not None
    assert appointment.interpreter_id == anna.id
    assert appointment.interpreter_confirmed_at is None
    assert [one.decision.place for one in desk.decisions.of_request(request.id)] == [1]
    assert receipt.undo is not None
    receipt.undo()
    assert desk.requests.get(request.id).state is RequestState.OPEN
    assert proposed(desk.plans.draw_up()) == {request.number: "Anna"}


def test_two_people_of_one_request_are_taken_up_together(desk: Services) -> None:
    people = [somebody(desk, name, email=f"{name}@example.org") for name in ("anna", "bela")]
    request = wanted(desk, interpreters_needed=2)
    draft = desk.plans.draw_up()
    assert sorted(draft.people_for(request)) == sorted(one.id for one in people)
    receipt = desk.plans.accept(request, draft.people_for(request), Manner.BOOK)
    assert len(desk.requests.line(request.id).interpreters) == 2
    assert receipt.undo is not None
    receipt.undo()
    desk.plans.accept(desk.requests.get(request.id), draft.people_for(request), Manner.ASK)
    assert sum(one.offer.is_unsent for one in desk.offers.of_request(request.id)) == 2


def test_several_acceptances_are_taken_back_together_and_what_went_on_stays(desk: Services) -> None:
    anna, requests = somebody(desk, "Anna"), [wanted(desk, f"{day} 10:00") for day in ("Tue", "Wed")]
    receipts = [desk.plans.accept(one, (anna.id,), Manner.BOOK) for one in requests]
    undos = [one.undo for one in receipts if one.undo is not None]
    appointment = desk.requests.line(requests[0].id).appointment
    assert appointment is not None
    desk.appointments.confirm(appointment.id, interpreter=True)
    assert desk.plans.take_back(undos).value == 1
    assert [desk.requests.get(one.id).is_seeking for one in requests] == [False, True]


def test_what_changed_meanwhile_is_refused_with_its_reason_and_the_rest_goes_on(
    desk: Services, other_desk: Services
) -> None:
    anna, bela = somebody(desk, "Anna"), somebody(desk, "Bela")
    requests = [wanted(desk, f"{day} 10:00") for day in ("Tue", "Wed", "Thu", "Fri")]
    draft = desk.plans.draw_up()
    other_desk.interpreters.add_absence(anna.id, at("Tue 0:00"), at("Wed 0:00"))
    other_desk.interpreters.add_absence(bela.id, at("Tue 0:00"), at("Wed 0:00"))
    other_desk.requests.end(requests[1].id, RequestState.CANCELLED_BY_ORGANISATION)
    other_desk.offers.ask(requests[2].id, bela.id, Via.EMAIL)
    refusals = {}
    for line, task in zip(draft.lines, range(4), strict=True):
        candidate = draft.plan.candidate_for(task)
        assert candidate is not None
        try:
            desk.plans.accept(line.request, (candidate.key,), Manner.BOOK)
        except Refused as refusal:
            refusals[line.request.number] = refusal
    assert [refusals[one.number].code for one in requests[:3]] == [
        "proposal_outdated", "request_not_open", "somebody_asked_since",
    ]  # fmt: skip
    assert refusals[requests[0].number].facts["reason"].code == "absent"
    assert desk.requests.line(requests[3].id).appointment is not None


def test_a_request_that_was_moved_since_is_not_booked_at_its_old_time(desk: Services, other_desk: Services) -> None:
    anna, seen = somebody(desk, "Anna"), wanted(desk)
    other_desk.requests.save(replace(other_desk.requests.get(seen.id), start=at("Fri 10:00")))
    with pytest.raises(Refused, match="request_changed_since"):
        desk.plans.accept(seen, (anna.id,), Manner.ASK)


# the solver, and many at once


def test_without_the_solver_the_good_plan_is_there_all_the_same(desk: Services, monkeypatch: Any) -> None:
    somebody(desk, "Anna")
    wanted(desk)
    monkeypatch.setattr(highs, "find_spec", lambda name: None)
    assert not desk.plans.can_be_proven
    assert len(desk.plans.draw_up().plan.chosen) == 1


def test_a_better_plan_keeps_every_rule_and_is_worth_no_less(desk: Services) -> None:
    for number in range(8):
        somebody(desk, f"Nr{number}", max_per_week=number % 3 + 1, radius_km=40 + 40 * (number % 2))
    for number in range(20):
        place = HALLE if number % 3 else MAGDEBURG
        wanted(desk, f"{('Tue', 'Wed', 'Thu')[number % 3]} {8 + number % 9}:00", place_id=place)
    draft = desk.plans.draw_up()
    better = desk.plans.better(draft)
    problem = draft.plan.sheet.problem
    assert worth_of(problem, better.plan.chosen) >= worth_of(problem, draft.plan.chosen)


def test_many_requests_cost_as_few_statements_as_one(desk: Services) -> None:
    somebody(desk, "Anna")
    wanted(desk)
    with statements(desk) as few:
        desk.plans.draw_up()
    for number in range(30):
        wanted(desk, f"Thu {8 + number % 9}:00")
    with statements(desk) as many:
        desk.plans.draw_up()
    assert len(many) <= len(few)


def test_ties_of_many_are_those_of_each_alone(desk: Services, other_desk: Services, watch: Watch) -> None:
    people = [somebody(desk, name) for name in ("Anna", "Bela", "Cyra")]
    office = desk.organisations.save(an_organisation("Office")).value.id
    for person, start in zip(people, ("Mon 9:00", "Mon 12:00", "Mon 15:00"), strict=True):
        booked(desk, person, a_request(start, organisation_id=office))
    watch.go_on(hours=9)
    requests = [wanted(desk, "Thu 9:00", organisation_id=office), wanted(desk, "Fri 9:00")]
    offer = desk.offers.ask(requests[0].id, people[0].id).value
    desk.offers.answer(offer.id, Answer.NO)
    desk.offers.ask(requests[0].id, people[1].id, Via.EMAIL)
    other_desk.offers.ask(requests[1].id, people[2].id)
    with desk.database.reading() as tx:
        together = read_ties_of(tx.connection, requests, now=tx.now, operator=tx.operator)
        for one in requests:
            assert together[one.id] == read_ties(tx.connection, one, now=tx.now, operator=tx.operator)
            assert desk.matching.needs_of(tx, requests)[one.id] == desk.matching.need_of(tx, one)
    assert any(tie.rung_by for tie in together[requests[0].id].of_people.values())


# after a drop-out


def dropped_out(desk: Services, person: Interpreter, start: str = "Thu 10:00") -> Request:
    made = booked(desk, person, a_request(start))
    desk.appointments.cancel(made.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    return desk.requests.get(made.request.id)


def test_a_repair_takes_who_is_free_and_leaves_the_rest(desk: Services) -> None:
    anna, bela, cyra = (somebody(desk, name) for name in ("Anna", "Bela", "Cyra"))
    booked(desk, bela, a_request("Thu 10:00"))
    request = dropped_out(desk, anna)
    draft = desk.plans.better(desk.repairs.draw_up(request.id))
    assert draft.plan.is_proven
    assert [draft.lines[task].request.id for task in draft.plan.changed] == [request.id]
    assert draft.plan.candidate_for(0).key == cyra.id  # type: ignore[union-attr]


@pytest.mark.parametrize("is_solved", [False, True])
def test_a_repair_lets_one_person_change_places_where_nobody_is_free(desk: Services, is_solved: bool) -> None:
    """Only Bela speaks Persian as well; who stands in for Bela is Cyra."""
    anna = somebody(desk, "Anna", skills=(a_skill("fas"),))
    bela = somebody(desk, "Bela", skills=(a_skill(), a_skill("fas")))
    kept = booked(desk, bela, a_request("Thu 10:00"))
    cyra = somebody(desk, "Cyra")
    untouched = booked(desk, somebody(desk, "Dara"), a_request("Thu 14:00"))
    made = booked(desk, anna, a_request("Thu 10:00", language="fas"))
    desk.appointments.cancel(made.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    draft = desk.repairs.draw_up(made.request.id)
    draft = desk.plans.better(draft) if is_solved else draft
    changes = changes_of(draft)
    assert {(one.request.number, one.interpreter_id, one.holder) for one in changes} == {
        (made.request.number, bela.id, None),
        (kept.request.number, cyra.id, bela.id),
    }
    receipt = desk.repairs.accept(draft)
    names = {key: desk.requests.line(key).interpreters for key in (made.request.id, kept.request.id)}
    assert names == {made.request.id: ("Bela Muster",), kept.request.id: ("Cyra Muster",)}
    assert desk.requests.line(untouched.request.id).appointment == untouched.appointment
    # Bela has to be told that somebody else goes.
    states = {one.offer.state for one in desk.offers.of_request(kept.request.id) if one.interpreter.id == bela.id}
    assert states == {OfferState.GIVEN_TO_ANOTHER}
    assert receipt.undo is not None
    receipt.undo()
    assert desk.requests.line(kept.request.id).interpreters == ("Bela Muster",)
    assert desk.requests.get(made.request.id).is_seeking
    assert desk.requests.get(kept.request.id).state is RequestState.ACCEPTED


def test_a_repair_is_refused_as_a_whole_when_somebody_was_faster(desk: Services, other_desk: Services) -> None:
    anna = somebody(desk, "Anna", skills=(a_skill("fas"),))
    bela = somebody(desk, "Bela", skills=(a_skill(), a_skill("fas")))
    kept = booked(desk, bela, a_request("Thu 10:00"))
    cyra = somebody(desk, "Cyra")
    made = booked(desk, anna, a_request("Thu 10:00", language="fas"))
    desk.appointments.cancel(made.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    draft = desk.repairs.draw_up(made.request.id)
    booked(other_desk, cyra, a_request("Thu 10:30"))
    with pytest.raises(Refused):
        desk.repairs.accept(draft)
    assert desk.requests.line(kept.request.id).interpreters == ("Bela Muster",)


def test_who_is_booked_against_a_must_is_not_moved_by_a_repair(desk: Services) -> None:
    anna, bela = somebody(desk, "Anna"), somebody(desk, "Bela")
    held = booked(desk, bela, a_request("Thu 10:00"))
    desk.interpreters.save(replace(desk.interpreters.get(bela.id), declaration_until=date(2026, 11, 24)))
    request = dropped_out(desk, anna)
    draft = desk.repairs.draw_up(request.id)
    assert held.request.id not in {line.request.id for line in draft.lines}


def test_a_plan_looks_no_longer_than_the_figure_says(desk: Services) -> None:
    desk.preferences.set_number("plan_seconds", 3)
    assert desk.plans.draw_up().seconds == 3
