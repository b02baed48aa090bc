"""The editable figures of the service and the values of its rules."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from sisa_desk.domain.errors import CodedError, InvalidInput, Refused
from sisa_desk.domain.rules import Numbers, Rules, checked_number
from tests.builders import MONDAY, some_rules

FIGURES = {entry.name: entry for entry in fields(Numbers)}


@pytest.mark.parametrize("name", FIGURES)
def test_each_figure_says_its_bounds_and_begins_within_them(name: str) -> None:
    bounds = FIGURES[name].metadata
    assert bounds["least"] <= getattr(Numbers(), name) <= bounds["most"]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_taken_within_its_bounds_and_refused_beyond(name: str) -> None:
    least, most = FIGURES[name].metadata["least"], FIGURES[name].metadata["most"]
    assert (checked_number(name, least), checked_number(name, most)) == (least, most)
    for beyond in (least - 1, most + 1):
        with pytest.raises(InvalidInput) as refusal:
            checked_number(name, beyond)
        assert refusal.value.code == "number_out_of_range"
        assert dict(refusal.value.facts) == {"field": name, "value": beyond, "least": least, "most": most}


def test_a_figure_that_does_not_exist_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        checked_number("luck", 7)


def test_rules_are_values_that_can_be_compared() -> None:
    rules = some_rules()
    rules.calendar.holiday_on(MONDAY)
    assert rules == replace(rules)
    assert rules != replace(rules, numbers=Numbers(instant_minutes=15))
    assert Rules() == Rules()


def test_a_refusal_carries_a_code_and_facts_that_nobody_can_change() -> None:
    refusal = Refused("slot_taken", by="desk 2")
    assert (refusal.code, refusal.facts["by"], str(refusal)) == ("slot_taken", "desk 2", "slot_taken")
    assert isinstance(refusal, CodedError)
    with pytest.raises(TypeError):
        refusal.facts["by"] = "desk 1"  # type: ignore[index]
