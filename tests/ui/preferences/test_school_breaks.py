"""School holidays as data: read, changed, added, taken over, and what depends on them follows."""

from __future__ import annotations

from datetime import date

import pytest

from sisa_desk.domain.availability import weekly
from sisa_desk.domain.school_breaks import SchoolTime
from tests.builders.people import a_pattern, an_interpreter


@pytest.fixture
def section(page):
    return page.show_section("hours")


def known(services) -> list[tuple[str, date, date]]:
    return [(one.name, one.first, one.last) for one in services.preferences.rules().school_breaks]


def row(section, first: str):
    return next(one for one in section.school_breaks.rows if one.first.text() == first)


def test_the_days_of_saxony_anhalt_stand_there_from_the_first_day(section, services):
    assert ("Herbstferien", date(2026, 10, 19), date(2026, 10, 30)) in known(services)
    assert row(section, "19.10.2026").last.text() == "30.10.2026"


def test_another_last_day_is_saved_and_taken_back(section, services, person, heard):
    person.fill(row(section, "21.12.2026").last, "3.1.2027")
    assert ("Weihnachtsferien", date(2026, 12, 21), date(2027, 1, 3)) in known(services)
    assert heard.texts == ["Rule saved"]
    person.undo()
    assert ("Weihnachtsferien", date(2026, 12, 21), date(2027, 1, 2)) in known(services)


@pytest.mark.parametrize(("text", "sentence"), [("autumn", "A day, please"), ("1.9.2026", "The end has to come after")])
def test_days_that_cannot_be_say_so_and_leave_all_as_it_was(section, services, person, text, sentence):
    before = known(services)
    person.fill(row(section, "19.10.2026").last, text)
    assert sentence in row(section, "19.10.2026").below.full_text
    assert known(services) == before


def test_new_ones_are_stored_as_soon_as_they_are_complete(section, services, person):
    before = len(known(services))
    new = section.school_breaks.add()
    person.fill(new.name, "Winterferien")
    person.fill(new.first, "7.2.2028")
    assert len(known(services)) == before
    person.fill(new.last, "12.2.2028")
    assert ("Winterferien", date(2028, 2, 7), date(2028, 2, 12)) in known(services)


def test_those_the_program_knows_come_back_and_changed_ones_stay(section, services, person, heard):
    person.fill(row(section, "19.10.2026").name, "Herbst")
    person.click(row(section, "21.12.2026").bin)
    assert "Weihnachtsferien" in [name for name, first, _ in known(services) if first.year == 2027]
    assert date(2026, 12, 21) not in [first for _, first, _ in known(services)]
    person.click(section.take_over_button)
    assert date(2026, 12, 21) in [first for _, first, _ in known(services)]
    assert [name for name, first, _ in known(services) if first == date(2026, 10, 19)] == ["Herbst"]
    person.click(section.take_over_button)
    assert heard.texts[-1] == "Everything the program knows stands there already."


def test_times_that_depend_on_them_follow_in_the_same_step(section, services, person):
    pattern = a_pattern(weekly(0, 1, 2, 3, 4), school=SchoolTime.TERM)
    key = services.interpreters.save(an_interpreter(patterns=(pattern,))).value.id

    def is_there(day: date) -> bool:
        with services.database.reading() as tx:
            return any(one.applies_on(day) for one in tx.interpreters.week_rows((key,))[key])

    assert not is_there(date(2026, 12, 21))
    person.fill(row(section, "21.12.2026").first, "22.12.2026")
    assert is_there(date(2026, 12, 21))
    assert not is_there(date(2026, 12, 22))
    person.undo()
    assert not is_there(date(2026, 12, 21))
