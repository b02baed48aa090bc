"""What was decided, in words: who, when, from which place of how many, and why."""

from __future__ import annotations

import pytest

from sisa_desk.domain.offers import Override
from sisa_desk.ui.matching.decision_lines import DecisionLines
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders import an_instant_request, an_interpreter


@pytest.fixture
def lines(put) -> DecisionLines:
    return put(DecisionLines())


def texts(lines: DecisionLines) -> list[str]:
    return [label.full_text for label in lines.findChildren(PlainLabel)]


def test_nobody_asked_is_said(lines):
    lines.show_decisions(())
    assert texts(lines) == ["Nobody was asked yet."]


def test_a_decision_says_who_when_from_where_and_why(desk, lines):
    person = desk.interpreters.save(an_interpreter()).value
    desk.interpreters.save(an_interpreter("Zoe", "Test"))
    request = desk.requests.file(an_instant_request()).value
    desk.offers.ask(request.id, person.id)
    lines.show_decisions(desk.decisions.of_request(request.id))
    name, when, why = texts(lines)
    assert name == "Amal Haddad"
    assert when.endswith("·  place 1 of 2")
    assert why.startswith("fair share +25, left in peace +15, confirmed lately +10, level +6")


def test_what_was_set_aside_is_said_with_its_reason(desk, lines):
    person = desk.interpreters.save(an_interpreter(areas=frozenset())).value
    request = desk.requests.file(an_instant_request()).value
    desk.offers.ask(request.id, person.id, override=Override("area_not_taken", "asked her, she agrees"))
    lines.show_decisions(desk.decisions.of_request(request.id))
    said = texts(lines)
    assert said[1].endswith("was not in the list of 0 who could")
    assert said[2] == "Set aside: Does not take this area. Reason: asked her, she agrees"
