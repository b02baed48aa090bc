"""Institutions, the references of persons with names that end by themselves, and where callers are referred to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sisa_desk.domain.errors import InvalidInput, Missing, Refused, StaleChange
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.services.bundle import Services
from tests.builders import a_referral_target, a_request, an_id, an_organisation
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores


def test_a_new_institution_is_stored_and_that_can_be_taken_back(desk: Services) -> None:
    form = desk.organisations.new("Clinic")
    receipt = desk.organisations.save(form)
    assert desk.organisations.get(form.id) == replace(form, version=1)
    receipt.undo()
    assert desk.organisations.all() == ()


def test_a_change_and_its_step_back(desk: Services, other_desk: Services) -> None:
    clinic = desk.organisations.save(an_organisation()).value
    receipt = desk.organisations.save(replace(clinic, name="Clinic of the Saale", numbers=()))
    with pytest.raises(StaleChange):
        other_desk.organisations.save(replace(clinic, note="other"))
    receipt.undo()
    assert desk.organisations.get(clinic.id) == replace(clinic, version=3)


@pytest.mark.parametrize("name", ["", "  "])
def test_an_institution_needs_a_name(desk: Services, name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.organisations.save(an_organisation(name))
    assert refused.value.field == "name"


def test_institutions_stand_by_name(desk: Services) -> None:
    for name in ("zoo", "Amt", "Klinik"):
        desk.organisations.save(an_organisation(name))
    assert [one.name for one in desk.organisations.all()] == ["Amt", "Klinik", "zoo"]


def test_the_card_shows_calls_requests_and_history(desk: Services) -> None:
    clinic = desk.organisations.save(an_organisation()).value
    call = desk.calls.open(organisation_id=clinic.id).value
    request = desk.requests.file(a_request(organisation_id=clinic.id)).value
    card = desk.organisations.card(clinic.id)
    assert (card.organisation, card.calls, card.requests) == (clinic, (call,), (request,))
    assert [(trace.verb, trace.operator) for trace in card.history] == [("added", "desk 1")]


def test_an_institution_that_rang_is_not_removed_by_a_step_back(desk: Services) -> None:
    receipt = desk.organisations.save(an_organisation())
    desk.calls.open(organisation_id=receipt.value.id)
    with pytest.raises(Refused) as refused:
        receipt.undo()
    assert refused.value.code == "still_in_use"


# persons


def test_references_count_up_within_the_berlin_year(desk: Services, other_desk: Services, watch: Watch) -> None:
    given = [each.organisations.new_beneficiary("ara").value.reference for each in (desk, other_desk)]
    watch.set("2026-12-31 23:59")
    given.append(desk.organisations.new_beneficiary().value.reference)
    watch.go_on(minutes=1)
    given.append(desk.organisations.new_beneficiary().value.reference)
    assert given == ["K-2026-0001", "K-2026-0002", "K-2026-0003", "K-2027-0001"]


def test_a_quoted_reference_leads_to_the_person(desk: Services) -> None:
    person = desk.organisations.new_beneficiary("tir").value
    assert desk.organisations.beneficiary(" k-2026-0001") == person
    assert desk.organisations.beneficiary("K-2026-0002") is None


def test_a_name_ends_by_itself_after_the_days_the_service_has_set(desk: Services, watch: Watch) -> None:
    person = desk.organisations.new_beneficiary().value
    desk.preferences.set_number("keep_names_days", 10)
    name = desk.organisations.name_beneficiary(person.id, "  Rima Testfrau ").value
    assert (name.name, name.erase_on) == ("Rima Testfrau", date(2026, 12, 3))
    assert desk.organisations.name_of(person.id) == "Rima Testfrau"

    watch.set("2026-12-02 23:59")
    assert desk.organisations.erase_names_due() == 0
    watch.set("2026-12-03 0:00")
    assert desk.organisations.erase_names_due() == 1
    assert desk.organisations.name_of(person.id) == ""
    assert desk.organisations.beneficiary(person.reference) == person
    assert desk.organisations.erase_names_due() == 0


def test_a_second_name_replaces_the_first_and_its_end(desk: Services, watch: Watch) -> None:
    person = desk.organisations.new_beneficiary().value
    desk.organisations.name_beneficiary(person.id, "Rima Testfrau")
    watch.go_on(days=3)
    again = desk.organisations.name_beneficiary(person.id, "Rima Beispiel").value
    assert desk.organisations.name_of(person.id) == "Rima Beispiel"
    assert again.erase_on == date(2026, 12, 24)
    with pytest.raises(InvalidInput):
        desk.organisations.name_beneficiary(person.id, " ")


def test_a_name_for_nobody_is_refused(desk: Services) -> None:
    with pytest.raises(Refused):
        desk.organisations.name_beneficiary(an_id(), "Rima Testfrau")


# referral targets


def test_referral_targets_are_there_from_the_first_day(desk: Services) -> None:
    names = [target.name for target in desk.organisations.referral_targets()]
    assert len(names) > 3
    assert names == sorted(names)


def test_a_referral_target_is_stored_changed_and_taken_back(desk: Services) -> None:
    added = desk.organisations.save_referral_target(a_referral_target("Helpline"))
    changed = desk.organisations.save_referral_target(replace(added.value, phone="030 23125-901"))
    changed.undo()
    (target,) = (one for one in desk.organisations.referral_targets() if one.name == "Helpline")
    assert target == replace(added.value, version=3)
    with pytest.raises(StaleChange):
        added.undo()


def test_a_new_referral_target_can_be_taken_back(desk: Services) -> None:
    before = desk.organisations.referral_targets()
    desk.organisations.save_referral_target(a_referral_target("Helpline")).undo()
    assert desk.organisations.referral_targets() == before
    with pytest.raises(InvalidInput):
        desk.organisations.save_referral_target(ReferralTarget(an_id(), " "))


def test_unknown_institutions_are_missing(desk: Services) -> None:
    for act in (desk.organisations.get, desk.organisations.card, desk.calls.card_of):
        with pytest.raises(Missing):
            act(an_id())
