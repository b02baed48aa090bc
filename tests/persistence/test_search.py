"""Search while typing: any spelling, any part of a word, a typing error, and the signs of SQL as plain letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.persistence.database import Database
from tests.builders import NOW, a_beneficiary, a_beneficiary_name, a_call, a_request, an_interpreter
from tests.builders.stores import an_institution

pytestmark = pytest.mark.both_stores


def titles(database: Database, text: str, *nouns: Noun, limit: int = 30) -> list[str]:
    with database.reading() as tx:
        return [one.title for one in tx.search.find(text, nouns=nouns, limit=limit)]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Müller-Klinik Köthen", "müller"),
        ("Müller-Klinik Köthen", "mueller"),
        ("Müller-Klinik Köthen", "MULLER"),
        ("Müller-Klinik Köthen", "koethen muell"),
        ("Mueller-Klinik", "Müller"),
        ("Straße der Einheit", "strasse"),
        ("Jugendamt Halle", "amt"),
        ("Jugendamt Halle", "halle jugend"),
        ("Klinikum Saalebogen", "Klinkum"),
        ("Klinikum Saalebogen", "Saalebgoen"),
        ("Klinikum Saalebogen", "klinikum salebogen"),
        ("Ärztehaus Çelik", "aerztehaus celik"),
        ("İstanbul-Praxis", "istanbul"),
        ("مركز حلب", "حلب"),
        ("Семья и дом", "семья"),
    ],
)
def test_a_name_is_found_by(database: Database, name: str, typed: str) -> None:
    an_institution(database, name)
    an_institution(database, "Zoo")
    assert titles(database, typed, Noun.ORGANISATION) == [name]


@pytest.mark.parametrize("typed", ["", "   ", "%", "_", "'", '"', "\\", "; DROP TABLE calls", "100% of", "%%%", "__"])
def test_signs_of_sql_are_no_wildcards(database: Database, typed: str) -> None:
    an_institution(database, "Müller")
    assert titles(database, typed) == []


def test_percent_and_underscore_in_a_name_are_part_of_it(database: Database) -> None:
    an_institution(database, "100% Barrierefrei", contacts=())
    an_institution(database, "Hundert Prozent", contacts=())
    an_institution(database, "Haus_Sieben", contacts=())
    assert titles(database, "100%") == ["100% Barrierefrei"]
    assert titles(database, "haus_sieb") == ["Haus_Sieben"]


def test_short_words_are_not_guessed_at(database: Database) -> None:
    an_institution(database, "Zoo", contacts=(), street="")
    assert titles(database, "zo") == ["Zoo"]
    assert titles(database, "zox") == []


def test_every_word_has_to_be_there(database: Database) -> None:
    an_institution(database, "Clinic of the Saale", contacts=(), street="")
    assert titles(database, "clinic elbe") == []


def test_kinds_can_be_chosen_and_the_number_limited(database: Database) -> None:
    for number in range(5):
        an_institution(database, f"Testhaus {number}")
    with database.transaction() as tx:
        tx.interpreters.add(an_interpreter("Amal", "Testhaus"))
    assert titles(database, "testhaus", Noun.INTERPRETER) == ["Amal Testhaus"]
    assert len(titles(database, "testhaus", limit=3)) == 3
    assert len(titles(database, "testhaus")) == 6


def test_calls_come_newest_first(database: Database) -> None:
    with database.transaction() as tx:
        for number in (1, 2, 3):
            tx.calls.add(a_call(number=number, rang_at=NOW + timedelta(hours=number), caller_name="Probst"))
    assert titles(database, "probst") == [case_number(3), case_number(2), case_number(1)]


@pytest.mark.parametrize("form", ["{0}-{1}", "{0}{1}", " {0} - {1} ", "{0}/{1}"])
def test_a_case_number_leads_to_its_case_before_everything_else(database: Database, form: str) -> None:
    with database.transaction() as tx:
        wanted = tx.requests.add(a_request(number=12))
        for number in range(1200, 1260):
            tx.calls.add(a_call(number=number, rang_at=NOW + timedelta(minutes=number)))
        sequence, digit = case_number(12).split("-")
        (first, *_others) = tx.search.find(form.format(sequence, digit))
    assert first.id == wanted.id


def test_a_case_number_heard_wrong_leads_to_nothing_certain(database: Database) -> None:
    with database.transaction() as tx:
        tx.requests.add(a_request(number=4711))
    assert titles(database, "4711-9") == []


def test_a_new_name_is_found_and_the_old_one_is_not(database: Database) -> None:
    clinic = an_institution(database, "Alte Mühle", contacts=(), street="")
    with database.transaction() as tx:
        tx.organisations.save(replace(clinic, name="Neues Haus"))
    assert titles(database, "muehle") == []
    assert titles(database, "neues") == ["Neues Haus"]


def test_a_person_in_need_is_found_by_reference_and_never_by_name(database: Database) -> None:
    with database.transaction() as tx:
        person = tx.beneficiaries.add(a_beneficiary("K-2026-0142"))
        tx.beneficiary_names.add(a_beneficiary_name("Rima Testfrau", beneficiary_id=person.id))
        assert tx.beneficiaries.by_reference(" k-2026-0142 ") == person
    assert titles(database, "2026-0142") == ["K-2026-0142"]
    assert titles(database, "Testfrau") == []
