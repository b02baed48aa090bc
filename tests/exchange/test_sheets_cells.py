"""Single cells as people fill them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.languages import SpokenHint
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from sisa_desk.exchange import cell_values as values
from sisa_desk.exchange import cell_words as words
from sisa_desk.exchange.troubles import Trouble

DAY = date(2026, 1, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31", "2026-01-31T09:30", "2026/01/31", "31.01.2026", "31.1.2026", "31.1.26", "31. 1. 2026",
        "31/01/2026", "31-1-26", "31. Januar 2026",
        "31. Jan. 26", "31 January 2026", "Sa, 31.01.2026", "Samstag, 31. Januar 2026",
        "31.01.2026 14:30", "31.01.2026, 14:30 Uhr", "1/31/2026", "46053", "46053.395", " 31.01.2026 ",
    ],
)  # fmt: skip
def test_a_day_is_read_in_many_styles(text):
    assert values.read_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.3.69", date(2069, 3, 1)),
        ("1.3.70", date(1970, 3, 1)),
        ("3. März 2026", date(2026, 3, 3)),
        ("3. Mrz 2026", date(2026, 3, 3)),
        ("3 May 2026", date(2026, 5, 3)),
        ("24. Dezember 2026", date(2026, 12, 24)),
        ("02/03/2026", date(2026, 3, 2)),
        ("29.02.2028", date(2028, 2, 29)),
    ],
)
def test_months_and_years_are_read(text, day):
    assert values.read_date(text) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31.02.2026", "no_such_date"),
        ("29.02.2026", "no_such_date"),
        ("32.1.26", "no_such_date"),
        ("0.0.2026", "no_such_date"),
        ("13/13/2026", "no_such_date"),
        ("gestern", "no_date"),
        ("2026", "no_date"),
        ("12", "no_date"),
        ("31. Quartal 2026", "no_date"),
        ("", "no_date"),
        ("0345 23125678", "no_date"),
    ],
)
def test_what_is_no_day_has_a_code(text, code):
    found = values.read_date(text)
    assert isinstance(found, Trouble)
    assert found.code == code


@pytest.mark.parametrize(
    "text", ["9:30", "09:30", "9.30 Uhr", "09:30:00", "9h30", "2026-01-31T09:30", "31.01.2026 9:30", "0.395833333333"]
)
def test_a_time_is_read(text):
    assert values.read_time(text) == time(9, 30)


@pytest.mark.parametrize("text", ["24:00", "9:75", "abends", "", "930", "9-11"])
def test_what_is_no_time_has_a_code(text):
    assert values.read_time(text) == Trouble("no_time")


@pytest.mark.parametrize("text", ["ja", "Ja", "X", "x", "✓", "yes", "1", "true", "WAHR", "aktiv", "liegt vor"])
def test_a_yes_is_read(text):
    assert words.read_yes_no(text) is True


@pytest.mark.parametrize("text", ["nein", "No", "-", "–", "0", "", "false", "inaktiv", "ausgeschieden"])
def test_a_no_is_read(text):
    assert words.read_yes_no(text) is False


def test_what_is_neither_yes_nor_no_has_a_code():
    assert words.read_yes_no("vielleicht") == Trouble("no_yes_or_no")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A1", Level.A1), ("b2", Level.B2), ("B2/C1", Level.B2), ("C2 (Zertifikat)", Level.C2),
        ("Muttersprache", Level.NATIVE), ("Muttersprachlerin", Level.NATIVE), ("native", Level.NATIVE),
        ("fließend", Level.C1), ("sehr gut", Level.C1),
        ("++", Level.C1), ("gut", Level.B2), ("mittel", Level.B1), ("Grundkenntnisse", Level.A2), ("etwas", Level.A2),
        ("x", None), ("X", None), ("✓", None), ("ja", None), ("+", None), ("1", None),
    ],
)  # fmt: skip
def test_a_level_is_read(text, level):
    assert words.read_level(text) == level


@pytest.mark.parametrize(
    ("text", "code"),
    [("-", "not_spoken"), ("nein", "not_spoken"), ("0", "not_spoken"), ("B9", "no_level"), ("?", "no_level")],
)
def test_what_is_no_level_has_a_code(text, code):
    assert words.read_level(text) == Trouble(code)


def test_loose_words_stand_for_levels():
    assert [words.level_of_hint(hint) for hint in (*SpokenHint, None)] == [
        Level.A2, Level.B2, Level.C1, Level.NATIVE, None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("w", Sex.FEMALE),
        ("Frau", Sex.FEMALE),
        ("weiblich", Sex.FEMALE),
        ("Herr", Sex.MALE),
        ("M", Sex.MALE),
        ("divers", Sex.DIVERSE),
    ],
)
def test_a_sex_is_read_also_from_a_form_of_address(text, sex):
    assert words.read_sex(text) is sex


def test_modes_and_areas_are_read():
    assert words.read_modes("Telefon, vor Ort") == {Mode.PHONE, Mode.ON_SITE}
    assert words.read_modes("telefonisch und Video") == {Mode.PHONE, Mode.VIDEO}
    assert words.read_modes("egal") == set(Mode)
    assert words.read_areas("Arzt / Kita; Behörden") == {Area.HEALTH, Area.EDUCATION, Area.AUTHORITY}
    assert words.read_areas("alle") == set(Area)
    assert words.read_area("Gesundheit") is Area.HEALTH


def test_an_unknown_word_among_known_ones_is_named():
    found = words.read_areas("Arzt, Zirkus")
    assert isinstance(found, Trouble)
    assert (found.code, found.facts["words"]) == ("word_unknown", ("Zirkus",))
    assert isinstance(words.read_area("Arzt, Kita"), Trouble)


def test_matters_and_outcomes_are_read():
    assert words.read_matter("Terminanfrage") is Matter.APPOINTMENT
    assert words.read_outcome("nicht vermittelt") is CallOutcome.UNFILLED
    assert isinstance(words.read_outcome("blau"), Trouble)


@pytest.mark.parametrize("text", ["amal@example.org", " <amal@example.org> ", "mailto:amal@example.org;"])
def test_an_address_is_read(text):
    assert values.read_email(text) == "amal@example.org"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "amal",
        "amal@",
        "@example.org",
        "amal@example",
        "a@b.de, c@d.de",
        "a b@example.org",
        "a@@example.org",
        "a@b..de",
    ],
)
def test_what_is_no_single_address_has_a_code(text):
    assert values.read_email(text) == Trouble("no_email")


@pytest.mark.parametrize(("text", "number"), [("30", 30), ("30 km", 30), ("ca. 30 km", 30), ("15 Min.", 15), ("0", 0)])
def test_numbers_are_read_with_their_units(text, number):
    assert values.read_number(text) == number


def test_a_length_of_time_is_read():
    assert [values.read_duration(text) for text in ("15", "15 min", "1:05", "0:07:30")] == [15, 15, 65, 7]
    assert values.read_duration("lange") == Trouble("no_number")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Haddad, Amal", ("Amal", "Haddad")),
        ("Amal Haddad", ("Amal", "Haddad")),
        ("Frau Dr. Amal Haddad", ("Amal", "Haddad")),
        ("Anna Maria Kowalska", ("Anna Maria", "Kowalska")),
        ("Karim al Nasser", ("Karim", "al Nasser")),
        ("Eva von der Heide", ("Eva", "von der Heide")),
        ("von der Heide, Eva", ("Eva", "von der Heide")),
        ("Nguyễn", ("", "Nguyễn")),
        ("آمنة حداد", ("آمنة", "حداد")),
        ("Haddad,", ("", "Haddad")),
    ],
)
def test_names_in_one_cell_are_taken_apart(text, name):
    assert values.read_person(text) == name


@pytest.mark.parametrize("text", ["", "—", "123"])
def test_what_is_no_name_has_a_code(text):
    assert values.read_person(text) == Trouble("no_name")


READERS = (
    values.read_date, values.read_time, values.read_email, values.read_number, values.read_duration, values.read_person,
    words.read_yes_no, words.read_level, words.read_sex, words.read_modes, words.read_areas, words.read_area,
    words.read_matter, words.read_outcome,
)  # fmt: skip


@pytest.mark.parametrize("reader", READERS)
@given(text=st.one_of(st.text(max_size=80), st.text(alphabet="0123456789.:/-, Tuhrx²٣", max_size=20)))
def test_no_reader_ever_raises(reader, text):
    found = reader(text)
    assert not isinstance(found, Trouble) or found.code
