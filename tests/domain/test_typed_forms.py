"""What people type into forms: days, times, rhythms; two people changing one record; names that are alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.availability import Pattern, compiled
from sisa_desk.domain.changes import fields_changed, put_on_top
from sisa_desk.domain.likenesses import alike, found_among, words_of
from sisa_desk.domain.organisations import OrganisationKind
from sisa_desk.domain.rhythms import Rhythm, one_rhythm_each, rhythm_of, rrule_of
from sisa_desk.domain.typed_times import read_day, read_day_and_minute, read_minute, read_span
from tests.builders.institutions import a_contact, a_number, an_organisation
from tests.builders.moments import MONDAY, an_id
from tests.builders.people import a_pattern, an_interpreter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24.12.", date(2026, 12, 24)),
        ("24.12", date(2026, 12, 24)),
        ("24.12.27", date(2027, 12, 24)),
        ("24. 12. 2027", date(2027, 12, 24)),
        ("1/2/2027", date(2027, 2, 1)),
        ("2027-01-06", date(2027, 1, 6)),
        ("23.11.", MONDAY),
        ("22.11.", date(2027, 11, 22)),
        ("29.2.", date(2028, 2, 29)),
        ("heute", MONDAY),
        ("tomorrow", date(2026, 11, 24)),
        ("Do", date(2026, 11, 26)),
        ("mon", MONDAY),
        ("31.2.2027", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days(text, expected):
    assert read_day(text, MONDAY) == expected


def test_a_day_of_the_past_is_meant_when_looking_back():
    assert read_day("24.12.", MONDAY, looks_back=True) == date(2025, 12, 24)
    assert read_day("23.11.", MONDAY, looks_back=True) == MONDAY
    assert read_day("Do", MONDAY, looks_back=True) == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8", 480),
        ("8:30", 510),
        ("8.30", 510),
        ("0830", 510),
        ("830", 510),
        ("14 Uhr", 840),
        ("24", 1440),
        ("24:01", None),
    ],
)
def test_times(text, expected):
    assert read_minute(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("8-12", (480, 720)), ("8:00–12:30", (480, 750)), ("8 bis 12 Uhr", (480, 720)), ("12-8", None), ("8", None)],
)
def test_spans(text, expected):
    assert read_span(text) == expected


def test_a_day_with_a_time_behind_it():
    assert read_day_and_minute("24.11. 14:00", MONDAY) == (date(2026, 11, 24), 840)
    assert read_day_and_minute("heute 15", MONDAY) == (MONDAY, 900)
    assert read_day_and_minute("24.11.", MONDAY) == (date(2026, 11, 24), None)
    assert read_day_and_minute("late", MONDAY) is None


@given(
    weekdays=st.sets(st.integers(0, 6), min_size=1),
    rhythm=st.one_of(
        st.builds(Rhythm, every=st.integers(1, 8)), st.builds(Rhythm, nth=st.sampled_from((-1, 1, 2, 3, 4, 5)))
    ),
)
def test_a_rhythm_is_read_back_as_it_was_written(weekdays, rhythm):
    pattern = a_pattern(rrule_of(weekdays, rhythm))
    assert rhythm_of(pattern) == (frozenset(weekdays), rhythm)
    assert one_rhythm_each(pattern, an_id) == (pattern,)


@pytest.mark.parametrize(
    "rrule", ["FREQ=MONTHLY;BYDAY=1TU,3TU,-1FR", "FREQ=DAILY;UNTIL=20261224", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"]
)
def test_a_rule_of_several_rhythms_is_split_and_offers_the_same_days(rrule):
    pattern = a_pattern(rrule)
    parts = one_rhythm_each(pattern, an_id)
    assert parts[0].id == pattern.id
    assert len({part.id for part in parts}) == len(parts)
    days = [MONDAY + timedelta(days=number) for number in range(120)]
    assert _days(days, *parts) == _days(days, pattern)


def _days(days: list[date], *patterns: Pattern) -> list[date]:
    rows = [row for pattern in patterns for row in compiled(pattern)]
    return [day for day in days if any(row.applies_on(day) for row in rows)]


def test_my_changes_go_on_top_of_theirs():
    before = an_interpreter(note="", email="")
    mine = replace(before, note="mine", street="Weg 1")
    theirs = replace(before, note="theirs", email="theirs@example.org", version=7)
    both = put_on_top(before, mine, theirs)
    assert (both.note, both.street, both.email, both.version) == ("mine", "Weg 1", "theirs@example.org", 7)
    assert fields_changed(before, theirs) == ("email", "note")


ST_ANNA = an_organisation("Krankenhaus St. Anna", department="Pediatrics")
OTHERS = (ST_ANNA, an_organisation("Jobcenter Halle"), an_organisation("Grundschule am Markt"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("St. Anna Krankenhaus", [ST_ANNA.name]),
        ("Krankenhaus Sankt Anna", [ST_ANNA.name]),
        ("Jobcentre Halle", ["Jobcenter Halle"]),
        ("Jobcenter Halle (Saale)", ["Jobcenter Halle"]),
        ("GS am Markt", ["Grundschule am Markt"]),
        ("Kita Regenbogen", []),
        ("Ann", []),
    ],
)
def test_names_that_may_mean_the_same_institution(name, expected):
    assert [one.name for one in alike(name, OTHERS)] == expected


def test_an_institution_is_not_alike_itself():
    assert alike(ST_ANNA.name, OTHERS, apart_from=ST_ANNA.id) == ()


def test_institutions_are_found_by_place_contact_number_and_with_a_typing_error():
    clinic = an_organisation("Klinikum", contacts=(a_contact("Jana Probst"),), numbers=(a_number("030 23125-100"),))
    school = an_organisation("Schule", kind=OrganisationKind.EDUCATION, contacts=(), numbers=())
    lines = [(one, words_of(one, "Stendal" if one is school else "Halle")) for one in (clinic, school)]
    assert found_among(lines, "probst") == (clinic,)
    assert found_among(lines, "030 23125") == (clinic,)
    assert found_among(lines, "stendal") == (school,)
    assert found_among(lines, "Klinikmu") == (clinic,)
    assert found_among(lines, "", OrganisationKind.EDUCATION) == (school,)
    assert found_among(lines, "klinikum", OrganisationKind.EDUCATION) == ()
