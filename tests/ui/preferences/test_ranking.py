"""The weights of the ranking: each is set here, and what it does is seen on a real request."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from sisa_desk.domain.offers import Answer
from sisa_desk.ui.widgets.chip import Chip
from tests.builders import a_request, a_skill, an_instant_request, an_interpreter


@pytest.fixture
def pool(services):
    """Amal was asked today, Bilal speaks it less well."""
    amal = services.interpreters.save(an_interpreter("Amal", "Test")).value
    services.interpreters.save(an_interpreter("Bilal", "Test", skills=(a_skill(level=None),)))
    request = services.requests.file(an_instant_request()).value
    offer = services.offers.ask(request.id, amal.id, "email").value
    services.offers.answer(offer.id, Answer.MAYBE)
    services.offers.withdraw(offer.id)
    return request


@pytest.fixture
def section(pool, page, person):
    made = page.show_section("ranking")
    person.settle()
    return made


def shown(section) -> list[str]:
    """Read the list as it stands: place, move, name, points."""
    grid = section.effect._grid
    labels = [grid.itemAt(number).widget() for number in range(grid.count())]
    texts = [one.full_text if hasattr(one, "full_text") else one.text() for one in labels if isinstance(one, QLabel)]
    return [" ".join(texts[number : number + 4]) for number in range(0, len(texts), 4)]


def test_the_last_request_is_tried_with_and_nobody_has_moved_yet(section):
    assert section.effect.request.count() == 1
    assert "Arabic" in section.effect.request.currentText()
    assert [line.split()[2] for line in shown(section)] == ["Bilal", "Amal"]
    assert section.effect._summary.full_text == "2 can; everybody stands where they stood."
    assert section.effect.again.toolTip() == "Nothing was changed yet."


def test_a_weight_is_saved_and_the_list_says_who_moved(section, services, person):
    person.fill(section.rows["wish_rested"].line, "0")
    assert services.preferences.rules().numbers.wish_rested == 0
    lines = shown(section)
    assert [line.split()[2] for line in lines] == ["Amal", "Bilal"]
    assert section.effect._summary.full_text == "2 can; 1 moved up, 1 moved down."
    chips = [chip for chip in section.effect.findChildren(Chip) if not chip.isHidden()]
    assert [chip._icon for chip in chips] == ["arrow-up", "arrow-down"]
    assert "before" in lines[1]


def test_one_can_begin_to_compare_anew_and_go_back_to_the_usual_weight(section, person):
    row = section.rows["wish_rested"]
    person.fill(row.line, "0")
    person.click(section.effect.again)
    assert section.effect._summary.full_text == "2 can; everybody stands where they stood."
    person.click(row.back)
    assert [line.split()[2] for line in shown(section)] == ["Bilal", "Amal"]
    assert section.effect._summary.full_text == "2 can; 1 moved up, 1 moved down."


def test_another_request_can_be_chosen(section, services, page, person):
    services.requests.file(a_request("Sun 10:00", language="tir"))
    page.refresh()
    person.settle()
    assert section.effect.request.count() == 2
    assert section.effect.request.currentIndex() == 1
    section.effect.request.setCurrentIndex(0)
    person.settle()
    assert shown(section) == []
    assert section.effect._summary.full_text == "Nobody can take this request just now."


def test_without_a_request_a_sentence_stands_in_its_place(page, person):
    section = page.show_section("ranking")
    person.settle()
    assert section.effect._summary.full_text == "As soon as there is a request, its list stands here."
