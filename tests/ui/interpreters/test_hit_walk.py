"""An absence is entered and leads through what it hits: moved, given away, kept or left, all by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.offers import OfferState, Via
from sisa_desk.domain.requests import RequestState
from sisa_desk.domain.vocabulary import Mode
from tests.builders.institutions import an_organisation
from tests.builders.moments import at
from tests.builders.people import an_interpreter
from tests.builders.stores import booked
from tests.builders.work import a_request

ALT = Qt.KeyboardModifier.AltModifier


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


def keys(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def amal(desk):
    return desk.interpreters.save(an_interpreter()).value


@pytest.fixture
def two(desk, amal):
    clinic = desk.organisations.save(an_organisation("Clinic")).value
    times = ("Thu 10:00", "Fri 14:00")
    return [
        booked(desk, interpreter=amal, request=a_request(time, mode=Mode.PHONE, organisation_id=clinic.id)).appointment
        for time in times
    ]


@pytest.fixture
def walk(open_page, settle):
    """Enter an absence on Thursday and Friday; the walk through what it hits opens by itself."""

    def begin():
        page = open_page()
        page.to_table()
        key(Qt.Key.Key_U, ALT)
        keys("26.11.")
        key(Qt.Key.Key_Tab)
        keys("27.11.")
        key(Qt.Key.Key_Return)
        settle()
        return page.card.times.absences.walk

    return begin


def test_the_walk_opens_at_the_first_with_the_keys_in_reach(two, walk):
    opened = walk()
    assert opened.isVisible()
    assert opened.accessibleName() == "Hit by the absence: 1 of 2"
    assert "10:00–11:00" in opened.what.full_text
    assert "Clinic" in opened.what.full_text
    assert QApplication.focusWidget() is opened.move_button


def test_both_are_moved_one_by_a_digit_one_by_typing(two, walk, desk, settle):
    opened = walk()
    keys("m")
    settle()
    keys("1")
    settle()
    assert opened.accessibleName() == "Hit by the absence: 2 of 2"
    keys("m")
    settle()
    opened.entry.slot.setFocus()
    keys("2.12. 15:00")
    key(Qt.Key.Key_Return)
    settle()
    with desk.database.reading() as tx:
        moved = [tx.appointments.get(one.id) for one in two]
    assert [one.start for one in moved] == [at("Mon 10:00"), at("2026-12-02 15:00")]
    assert not opened.isVisible()
    assert desk.absence_hits.due() == ()


def test_given_to_another_opens_the_request_again(two, walk, desk, settle):
    walk()
    keys("g")
    settle()
    with desk.database.reading() as tx:
        given = tx.appointments.get(two[0].id)
        request = tx.requests.get(two[0].request_id)
    assert given.state is AppointmentState.CANCELLED_BY_INTERPRETER
    assert request.is_seeking


def test_kept_with_a_reason(two, walk, desk, settle):
    opened = walk()
    keys("k")
    key(Qt.Key.Key_Return)
    settle()
    assert opened.refusal.text == "Reason: Please say why it goes on."
    keys("nk comes all the same")
    key(Qt.Key.Key_Return)
    settle()
    (left,) = desk.absence_hits.due()
    assert left.hit.subject.id == two[1].id


def test_what_is_passed_over_stays_due_and_can_be_gone_through_again(two, walk, desk, frame, settle):
    said = []
    frame.message.connect(lambda message: said.append(message.text))
    opened = walk()
    keys("n")
    keys("n")
    settle()
    assert not opened.isVisible()
    assert len(desk.absence_hits.due()) == 2
    assert any("2 left open" in text for text in said)
    panel = opened.parentWidget()
    assert panel.undecided.text.startswith("2 hit by an absence")


def test_escape_leaves_a_step_then_the_walk(two, walk, settle):
    opened = walk()
    keys("k")
    key(Qt.Key.Key_Escape)
    assert not opened.entry.reason.isVisible()
    assert QApplication.focusWidget() is opened.move_button
    key(Qt.Key.Key_Escape)
    settle()
    assert not opened.isVisible()


def test_an_offer_out_is_taken_back(desk, amal, walk, settle):
    request = desk.requests.file(a_request("Thu 9:00")).value
    offer = desk.offers.ask(request.id, amal.id, Via.EMAIL).value
    opened = walk()
    assert not opened.move_button.isVisible()
    keys("g")
    settle()
    with desk.database.reading() as tx:
        assert tx.offers.get(offer.id).state is OfferState.WITHDRAWN
        assert tx.requests.get(request.id).state is RequestState.OPEN


def test_a_time_that_is_taken_says_so_and_stays_open(two, walk, desk, amal, settle):
    booked(desk, interpreter=amal, request=a_request("2026-12-02 15:00", mode=Mode.PHONE))
    opened = walk()
    keys("m")
    settle()
    opened.entry.slot.setFocus()
    keys("2.12. 15:00")
    key(Qt.Key.Key_Return)
    settle()
    assert opened.refusal.isVisible()
    assert opened.accessibleName() == "Hit by the absence: 1 of 2"
