"""The rules of the service: changed within their bounds, seen by every desk at once, and every step back."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, time

import pytest

from sisa_desk.domain.calendar import ClosedFor, Closure, HolidayRule, LeadTime, OpeningHours
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Area
from sisa_desk.services.bundle import Services
from tests.builders import a_fixed_holiday, an_easter_holiday, an_exclusion, an_id


def test_the_first_day_has_all_its_rules(desk: Services) -> None:
    rules = desk.preferences.rules()
    calendar = rules.calendar
    assert [hours.weekday for hours in calendar.hours] == [0, 1, 2, 3, 4]
    assert len(calendar.holidays) == 11
    assert {closure.closed_for for closure in calendar.closures} == set(ClosedFor)
    assert {lead.area for lead in calendar.lead_times} == set(Area)
    assert rules.exclusions
    assert rules.hint_words
    assert rules.numbers == Numbers()


def test_opening_again_adds_no_second_set_of_rules(desk: Services, other_desk: Services) -> None:
    assert other_desk.preferences.rules() == desk.preferences.rules()


@pytest.mark.parametrize(
    "rule",
    [
        OpeningHours(an_id(), 5, time(9), time(12)),
        a_fixed_holiday("World Children's Day", 9, 20),
        an_easter_holiday("Corpus Christi", 60),
        Closure(an_id(), "inventory", ClosedFor.HOTLINE, 7, 1, 7, 2),
        an_exclusion("tattoo"),
    ],
    ids=lambda rule: type(rule).__name__,
)
def test_a_rule_is_added_changed_removed_and_each_step_taken_back(
    desk: Services, other_desk: Services, rule: object
) -> None:
    before = desk.preferences.rules()
    added = desk.preferences.save(rule)
    assert other_desk.preferences.rules() != before
    removed = desk.preferences.remove(added.value)
    assert other_desk.preferences.rules() == before
    restored = removed.undo()
    assert restored.value == added.value
    desk.preferences.remove(restored.value)
    again = desk.preferences.save(replace(rule, version=0))
    again.undo()
    assert desk.preferences.rules() == before


def test_a_change_of_a_rule_and_its_step_back(desk: Services) -> None:
    lead = desk.preferences.rules().calendar.lead_times[0]
    receipt = desk.preferences.save(replace(lead, working_days=9))
    assert desk.preferences.rules().calendar.lead_time(lead.area) == 9
    receipt.undo()
    assert desk.preferences.rules().calendar.lead_time(lead.area) == lead.working_days


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (OpeningHours(an_id(), 0, time(9), time(9)), "closes"),
        (HolidayRule(an_id(), "never"), "day"),
        (HolidayRule(an_id(), "half", month=3), "day"),
        (HolidayRule(an_id(), " ", month=3, day=1), "name"),
        (HolidayRule(an_id(), "no such day", month=4, day=31), "day"),
        (HolidayRule(an_id(), "leap day", month=2, day=29), "day"),
        (HolidayRule(an_id(), "too far", easter_offset=251), "easter_offset"),
        (Closure(an_id(), "no such day", ClosedFor.HOTLINE, 6, 31, 7, 1), "first_day"),
        (Closure(an_id(), "no such day", ClosedFor.HOTLINE, 6, 30, 13, 1), "last_day"),
        (LeadTime(an_id(), Area.HEALTH, -1), "working_days"),
        (LeadTime(an_id(), Area.HEALTH, 61), "working_days"),
        (an_exclusion(), "words"),
        (an_exclusion("op", name=""), "name"),
    ],
)
def test_a_rule_that_cannot_be_says_which_field(desk: Services, rule: object, field: str) -> None:
    before = desk.preferences.rules()
    with pytest.raises(InvalidInput) as refused:
        desk.preferences.save(rule)
    assert refused.value.field == field
    assert desk.preferences.rules() == before


def test_an_area_has_one_lead_time(desk: Services) -> None:
    with pytest.raises(Refused) as refused:
        desk.preferences.save(LeadTime(an_id(), Area.HEALTH, 2))
    assert refused.value.code == "already_there"


def test_every_holiday_that_is_accepted_falls_into_every_year(desk: Services) -> None:
    for offset in (-80, 250):
        desk.preferences.save(HolidayRule(an_id(), f"offset {offset}", easter_offset=offset))
    calendar = desk.preferences.rules().calendar
    for year in range(2024, 2051):
        assert calendar.is_working_day(date(year, 1, 1)) is False
        assert {rule.in_year(year).year for rule in calendar.holidays} == {year}


@pytest.mark.parametrize("entry", fields(Numbers), ids=lambda entry: entry.name)
def test_every_figure_keeps_its_bounds(desk: Services, entry: object) -> None:
    least, most = entry.metadata["least"], entry.metadata["most"]
    for value in (least - 1, most + 1):
        with pytest.raises(InvalidInput) as refused:
            desk.preferences.set_number(entry.name, value)
        assert refused.value.facts["least"] == least
    receipt = desk.preferences.set_number(entry.name, most)
    assert getattr(desk.preferences.rules().numbers, entry.name) == most
    receipt.undo()
    assert desk.preferences.rules().numbers == Numbers()


def test_an_unknown_figure_is_refused(desk: Services) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.preferences.set_number("hint_words", 5)
    assert refused.value.code == "number_unknown"


def test_hint_words_are_cleaned_and_can_be_taken_back(desk: Services) -> None:
    before = desk.preferences.rules().hint_words
    receipt = desk.preferences.set_hint_words((" Krebs ", "", "Sucht", "Krebs"))
    assert desk.preferences.rules().hint_words == ("Krebs", "Sucht")
    receipt.undo()
    assert desk.preferences.rules().hint_words == before
    desk.preferences.set_hint_words(())
    assert desk.preferences.rules().hint_words == ()
