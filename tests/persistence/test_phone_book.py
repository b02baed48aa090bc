"""The phone book: the exact number first, then the longest trunk it may be an extension of."""

from __future__ import annotations

from typing import Any

import pytest

from sisa_desk.domain.events import Noun
from sisa_desk.domain.phone import read_phone, trunk_candidates
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.phone_book import Listed
from tests.builders import a_contact, a_number, a_phone
from tests.builders.stores import an_institution, somebody

pytestmark = pytest.mark.both_stores


def whose(database: Database, typed: str) -> Listed | None:
    phone = read_phone(typed)
    with database.reading() as tx:
        return tx.phone_book.whose(phone.key, trunk_candidates(phone))


def clinic_with(database: Database, *numbers: Any, **changes: Any) -> Any:
    return an_institution(database, numbers=numbers, contacts=(), **changes).id


@pytest.mark.parametrize(
    "written", ["030 23125-100", "030/23125100", "+49 30 23125 100", "0049 (0)30 23125100", "(030) 231 251 00"]
)
def test_a_number_is_found_however_it_is_written(database: Database, written: str) -> None:
    clinic = clinic_with(database, a_number("030 23125-100"))
    assert whose(database, written) == Listed(Noun.ORGANISATION, clinic)


def test_an_unknown_extension_leads_to_the_trunk(database: Database) -> None:
    clinic = clinic_with(database, a_number("030 23125-0", is_trunk=True))
    assert whose(database, "030 23125-117") == Listed(Noun.ORGANISATION, clinic, by_trunk=True)
    assert whose(database, "030 23125-0") == Listed(Noun.ORGANISATION, clinic)


def test_a_number_that_is_no_trunk_stands_for_no_extension(database: Database) -> None:
    clinic_with(database, a_number("030 23125-0", is_trunk=False))
    assert whose(database, "030 23125-117") is None


def test_the_longest_trunk_wins_whatever_was_entered_first(database: Database) -> None:
    whole = clinic_with(database, a_number("030 23125-0", is_trunk=True), name="Whole house")
    ward = clinic_with(database, a_number("030 23125-20", is_trunk=True), name="Ward 20")
    assert whose(database, "030 23125-201") == Listed(Noun.ORGANISATION, ward, by_trunk=True)
    assert whose(database, "030 23125-301") == Listed(Noun.ORGANISATION, whole, by_trunk=True)


def test_the_exact_number_goes_before_every_trunk(database: Database) -> None:
    clinic_with(database, a_number("030 23125-10", is_trunk=True), name="Clinic")
    kiosk = clinic_with(database, a_number("030 23125-101"), name="Kiosk in the clinic")
    assert whose(database, "030 23125-101") == Listed(Noun.ORGANISATION, kiosk)


def test_the_number_of_a_contact_leads_to_the_institution(database: Database) -> None:
    contact = a_contact(phone=read_phone("0171 3920033"))
    clinic = an_institution(database, contacts=(contact,)).id
    assert whose(database, "+491713920033") == Listed(Noun.ORGANISATION, clinic)


def test_an_interpreter_who_rings_is_known(database: Database) -> None:
    person = somebody(database, phones=(a_phone("0171 3920044"),))
    assert whose(database, "0171/392 00 44") == Listed(Noun.INTERPRETER, person)


@pytest.mark.parametrize("typed", ["", "withheld", "0171 3920099", "12"])
def test_nobody_is_guessed_for_other_numbers(database: Database, typed: str) -> None:
    clinic_with(database, a_number("030 23125-0", is_trunk=True))
    assert whose(database, typed) is None


def test_a_doubtful_number_is_kept_and_found_by_its_digits(database: Database) -> None:
    odd = clinic_with(database, a_number("99 88 77 66 55 44 33 22"))
    assert whose(database, "9988776655443322") == Listed(Noun.ORGANISATION, odd)
