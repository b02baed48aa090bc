"""Search while typing: any spelling, any part of a word, a typing error, and the signs of SQL as plain letters."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread

import pytest
import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database
from tests.builders import NOW, a_beneficiary, a_beneficiary_name, a_call, a_request, an_interpreter, an_organisation
from tests.builders.stores import Place, a_database, an_institution

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


# the order, and how fresh the words are


def test_people_and_institutions_stand_before_what_has_a_time_in_the_order_of_their_names(database: Database) -> None:
    with database.transaction() as tx:
        tx.calls.add(a_call(number=1, caller_name="Probst"))
        for name in ("Probst Zeile", "Probst Allee"):
            tx.organisations.add(an_organisation(name, contacts=()))
        tx.interpreters.add(an_interpreter("Amal", "Probst"))
    assert titles(database, "probst") == ["Amal Probst", "Probst Allee", "Probst Zeile", case_number(1)]


def test_what_is_entered_late_stands_where_its_time_is(database: Database) -> None:
    with database.transaction() as tx:
        for number, hours in ((1, 5), (2, 1), (3, 9), (4, 3)):
            tx.calls.add(a_call(number=number, rang_at=NOW + timedelta(hours=hours), caller_name="Probst"))
    assert titles(database, "probst") == [case_number(number) for number in (3, 1, 4, 2)]


def test_many_records_of_one_moment_are_all_found(database: Database) -> None:
    for batch in range(3):
        with database.transaction() as tx:
            tx.calls.add_many([a_call(number=batch * 20 + each, caller_name="Probst") for each in range(20)])
    assert len(set(titles(database, "probst", limit=100))) == 60


def test_changing_a_call_leaves_it_in_its_place(database: Database) -> None:
    with database.transaction() as tx:
        first = tx.calls.add(a_call(number=1, caller_name="Probst"))
        tx.calls.add(a_call(number=2, rang_at=NOW + timedelta(hours=1), caller_name="Probst"))
        tx.calls.save(replace(first, caller_name="Probst-Ende"))
    assert titles(database, "probst") == [case_number(2), case_number(1)]


def test_a_case_is_found_by_the_beginning_of_its_number(database: Database) -> None:
    with database.transaction() as tx:
        tx.calls.add(a_call(number=47110))
        tx.calls.add(a_call(number=94711))
    assert titles(database, "4711") == [case_number(47110)]
    assert set(titles(database, "471")) == {case_number(47110), case_number(94711)}


def test_letters_that_stand_in_very_many_words_are_found_newest_first(database: Database) -> None:
    with database.transaction() as tx:
        moments = [NOW + timedelta(minutes=number) for number in range(1100)]
        tx.calls.add_many(
            [a_call(number=each, rang_at=at, caller_name=f"haus{each}") for each, at in enumerate(moments)]
        )
    assert titles(database, "haus", limit=3) == [case_number(number) for number in (1099, 1098, 1097)]
    assert titles(database, "hau us109", limit=2) == [case_number(number) for number in (1099, 1098)]


def test_another_desk_finds_at_once_what_was_entered(database: Database, place: Place) -> None:
    other = a_database(place)
    assert titles(other, "muehle") == []
    an_institution(database, "Alte Mühle")
    assert titles(other, "muehle") == ["Alte Mühle"]
    assert titles(other, "muelhe") == ["Alte Mühle"]
    an_institution(other, "Neue Mühle am Bach")
    assert titles(database, "bach") == ["Neue Mühle am Bach"]
    other.close()


def test_a_command_finds_what_it_has_entered_and_nobody_what_it_took_back(database: Database) -> None:
    with suppress(ZeroDivisionError), database.transaction() as tx:
        tx.organisations.add(an_organisation("Alte Mühle", contacts=()))
        assert [one.title for one in tx.search.find("muehle")] == ["Alte Mühle"]
        raise ZeroDivisionError
    assert titles(database, "muehle") == []
    an_institution(database, "Xylophon")
    assert titles(database, "xylo") == ["Xylophon"]


def test_the_same_new_word_learnt_by_two_desks_is_known_once(database: Database, place: Place) -> None:
    other = a_database(place)
    barrier = Barrier(2)

    def desk(store: Database, number: int) -> None:
        for each in range(8):
            barrier.wait()
            with store.transaction() as tx:
                tx.calls.add(a_call(number=100 * number + each, caller_name=f"Neuwort{each}"))

    threads = [Thread(target=desk, args=(store, number)) for number, store in enumerate((database, other), 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for each in range(8):
        assert len(titles(database, f"neuwort{each}")) == 2
    with database.reading() as tx:
        words = tx.connection.scalars(sa.select(schema.search_words.c.word)).all()
    assert len(words) == len(set(words))
    other.close()


def test_words_of_what_was_removed_are_forgotten_once_a_day(database: Database) -> None:
    kept = an_institution(database, "Alte Mühle", contacts=(), street="")
    gone = an_institution(database, "Xylophon", contacts=(), street="")
    with database.transaction() as tx:
        tx.organisations.remove(gone)
        assert tx.search.tidy(day=100)
        assert not tx.search.tidy(day=100)
        assert set(tx.connection.scalars(sa.select(schema.search_words.c.word))) >= {"alte", "muhle", "muehle"}
        assert "xylophon" not in tx.connection.scalars(sa.select(schema.search_words.c.word)).all()
    assert titles(database, "muehle") == [kept.name]
    an_institution(database, "Xylophon zwei")
    assert titles(database, "xylophno") == ["Xylophon zwei"]
