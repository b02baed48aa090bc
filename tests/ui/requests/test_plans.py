"""Planning everything on the screen of requests, by keys alone: proposals, taking up, leaving out, and repairs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.offers import Via
from sisa_desk.domain.requests import RequestState
from sisa_desk.solving import highs
from sisa_desk.ui.requests.requests_page import RequestsPage
from tests.builders import a_request, a_skill, an_interpreter, at
from tests.builders.stores import booked

RETURN, DOWN, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(frame, put, window):
    window.resize(1064, 670)
    made = put(RequestsPage(frame))

    def show() -> RequestsPage:
        made.refresh()
        frame.operations.idle()
        made.table.setFocus()
        return made

    made.now = show
    return made


@pytest.fixture
def press(page, qtbot):
    """Press keys where the focus is, as one does, and let what follows arrive."""

    def _press(*keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            target = QApplication.focusWidget() or page
            if isinstance(key, str):
                qtbot.keyClicks(target, key, modifier)
            else:
                qtbot.keyClick(target, key, modifier)
            page.frame.operations.idle()

    return _press


def plan(page, press) -> None:
    page.now()
    press(Qt.Key.Key_P, modifier=CTRL)
    assert page.side.currentWidget() is page.plan


def people(desk, *names: str, **facts: Any) -> list[Any]:
    given = {"place_id": "2911522", **facts}
    return [
        desk.interpreters.save(an_interpreter(name, "Muster", email=f"{name.lower()}@example.org", **given)).value
        for name in names
    ]


def rows(page) -> list[tuple[str, str]]:
    """Give what the lines say: how it stands today, and what is proposed."""
    model = page.plan.model
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def said(page, name: str) -> str:
    return page.plan.findChild(object, name).full_text


def test_every_open_request_has_a_line_with_who_is_proposed_and_why(desk, page, press):
    people(desk, "Anna")
    people(desk, "Bela", skills=(a_skill("fas"),))
    desk.requests.file(a_request("Wed 10:00"))
    desk.requests.file(a_request("Thu 10:00", language="fas"))
    plan(page, press)
    assert rows(page) == [("nobody yet", "Anna Muster"), ("nobody yet", "Bela Muster")]
    assert "appointment" in page.plan.model.at(0).cells[2].second
    assert said(page, "plan-summary") == "2 of 2 open places filled"
    assert said(page, "plan-progress") == "No better plan is possible."
    assert "Nobody else can" in said(page, "plan-detail")


def test_enter_prepares_the_offer_and_goes_on_to_the_next_line(desk, page, press, frame):
    people(desk, "Anna")
    first, second = (desk.requests.file(a_request(f"{day} 10:00")).value for day in ("Wed", "Thu"))
    plan(page, press)
    press(RETURN)
    assert rows(page) == [("nobody yet", "Offer prepared"), ("nobody yet", "Anna Muster")]
    assert page.plan.current.request.id == second.id
    assert [line.offer.is_unsent for line in desk.offers.of_request(first.id)] == [True]
    frame.undo(frame.said[-1].undo)
    frame.operations.idle()
    assert desk.requests.get(first.id).state is RequestState.OPEN


def test_all_are_booked_with_two_keys_and_taken_back_with_one_undo(desk, page, press, frame):
    people(desk, "Anna", "Bela")
    requests = [desk.requests.file(a_request(f"{day} 10:00")).value for day in ("Tue", "Wed", "Thu")]
    plan(page, press)
    press("2")
    press(RETURN, modifier=CTRL)
    assert [text for _today, text in rows(page)] == ["Booked"] * 3
    assert all(desk.requests.line(one.id).appointment is not None for one in requests)
    assert frame.said[-1].text == "3 requests booked; both sides have to be told."
    frame.undo(frame.said[-1].undo)
    frame.operations.idle()
    assert all(desk.requests.get(one.id).state is RequestState.OPEN for one in requests)


def test_what_changed_meanwhile_says_why_and_the_rest_goes_on(desk, page, press, frame):
    (anna,) = people(desk, "Anna")
    first, second = (desk.requests.file(a_request(f"{day} 10:00")).value for day in ("Wed", "Thu"))
    plan(page, press)
    desk.interpreters.add_absence(anna.id, at("Wed 0:00"), at("Thu 0:00"))
    press("2")
    press(RETURN, modifier=CTRL)
    assert [text for _today, text in rows(page)] == ["Not possible any more", "Booked"]
    assert "Away until" in page.plan.model.at(0).cells[2].second
    assert desk.requests.line(first.id).appointment is None
    assert desk.requests.line(second.id).appointment is not None
    assert frame.said[-1].text.endswith("1 not possible any more.")


def test_the_next_best_is_proposed_and_a_request_is_left_out(desk, page, press):
    people(desk, "Anna", "Bela")
    request = desk.requests.file(a_request()).value
    plan(page, press)
    before = rows(page)[0][1]
    press("n")
    assert {before, rows(page)[0][1]} == {"Anna Muster", "Bela Muster"}
    press("x")
    assert rows(page) == [("nobody yet", "Left out")]
    press(RETURN)
    assert desk.requests.get(request.id).state is RequestState.OPEN
    press("x")
    assert rows(page)[0][1] in {"Anna Muster", "Bela Muster"}


def test_what_is_left_over_says_why_and_what_would_help(desk, page, press):
    (anna,) = people(desk, "Anna")
    booked(desk, anna, a_request("Thu 9:30"))
    desk.requests.file(a_request("Thu 10:00"))
    plan(page, press)
    assert rows(page) == [("nobody yet", "Nobody left")]
    assert said(page, "plan-detail").startswith("Nobody can: Has something else (1). What would help: ")


def test_who_is_needed_elsewhere_is_told_apart_from_who_cannot(desk, page, press):
    people(desk, "Anna")
    desk.requests.file(a_request("Thu 10:00"))
    desk.requests.file(a_request("Thu 10:00"))
    plan(page, press)
    assert sorted(text for _today, text in rows(page)) == ["Anna Muster", "Nobody left"]
    row = next(n for n, (_today, text) in enumerate(rows(page)) if text == "Nobody left")
    press(*[DOWN] * row)
    assert said(page, "plan-detail").startswith("1 could, but is needed for other requests of this plan.")


def test_what_was_asked_already_stays_and_names_who(desk, page, press):
    anna, _bela = people(desk, "Anna", "Bela")
    asked = desk.requests.file(a_request("Wed 10:00")).value
    desk.offers.ask(asked.id, anna.id, Via.EMAIL)
    desk.requests.file(a_request("Thu 10:00"))
    plan(page, press)
    assert rows(page)[1] == ("Asked", "Stays as it is")
    assert page.plan.model.at(1).cells[1].second == "Anna Muster"
    assert "1 asked already, stays" in said(page, "plan-summary")


def test_nothing_open_says_so(page, press):
    plan(page, press)
    assert page.plan.model.rowCount() == 0
    press(ESC)
    assert page.side.currentWidget() is page.panel


def test_without_the_solver_it_says_that_the_plan_is_a_good_one(desk, page, press, monkeypatch):
    monkeypatch.setattr(highs, "find_spec", lambda name: None)
    people(desk, "Anna")
    desk.requests.file(a_request())
    plan(page, press)
    assert rows(page) == [("nobody yet", "Anna Muster")]
    assert said(page, "plan-progress").startswith("A good plan. To look for the best one")


def test_letters_of_the_list_do_nothing_while_a_plan_is_shown(desk, page, press):
    people(desk, "Anna")
    desk.requests.file(a_request())
    plan(page, press)
    press("n", "e", "u")
    assert page.side.currentWidget() is page.plan


def test_a_drop_out_is_repaired_from_the_request_with_two_keys(desk, page, press):
    (anna,) = people(desk, "Anna", skills=(a_skill("fas"),))
    (bela,) = people(desk, "Bela", skills=(a_skill(), a_skill("fas")))
    kept = booked(desk, bela, a_request("Thu 10:00"))
    people(desk, "Cyra")
    made = booked(desk, anna, a_request("Thu 10:00", language="fas"))
    desk.appointments.cancel(made.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    page.now()

    assert page.panel.request.id == made.request.id
    press("v")
    assert rows(page) == [("nobody yet", "Bela Muster"), ("Booked", "Cyra Muster")]
    assert said(page, "plan-summary") == "1 booking of that day changes hands; all others stay."
    press(RETURN)
    assert desk.requests.line(made.request.id).interpreters == ("Bela Muster",)
    assert desk.requests.line(kept.request.id).interpreters == ("Cyra Muster",)
    assert page.side.currentWidget() is page.panel


def test_every_line_is_told_to_a_screen_reader(desk, page, press, qtmodeltester):
    people(desk, "Anna")
    desk.requests.file(a_request("Wed 10:00"))
    desk.requests.file(a_request("Wed 10:00"))
    plan(page, press)
    qtmodeltester.check(page.plan.model)
    index = page.plan.model.index(0, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Proposal: ")
    press("x")
    request = page.plan.current.request
    desk.requests.save(replace(request, note="later"))
