"""A desk whose server goes away goes on, and everything done meanwhile reaches the server, in order, once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.calls import CallOutcome
from sisa_desk.domain.errors import Refused, SlotTaken, StaleChange
from sisa_desk.domain.phone import read_phone
from sisa_desk.services.bundle import Away, Services, open_services
from tests.builders import a_request, an_interpreter, at
from tests.builders.stores import RESOURCES, Watch
from tests.chaos.proxy import Proxy

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("log_may_warn")]


@pytest.fixture
def desk(wire: Proxy, office: Services, tmp_path: Path) -> Iterator[Services]:
    services = opened(wire, tmp_path)
    yield services
    services.close()


def opened(wire: Proxy, folder: Path) -> Services:
    away = Away(folder / "outbox.sqlite", folder / "copy.sqlite")
    return open_services(wire.address, RESOURCES, Watch(), "desk", away)


def within(seconds: float, is_so: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def copied(desk: Services, people: int) -> None:
    """Wait until the copy of a desk knows so many people."""
    stand_in = desk.database.stand_in

    def is_there() -> bool:
        with stand_in.reading() as tx:
            return tx.opening_hours.count() > 0 and tx.interpreters.count() == people

    desk.commands.refresh_soon()
    assert within(5, is_there)


def away(desk: Services, wire: Proxy) -> None:
    """Take the server away and wait until the desk knows."""
    wire.go_away()
    assert within(5, lambda: desk.commands.delivery().is_away)


def back(desk: Services, wire: Proxy) -> None:
    """Bring the server back and wait until everything is there."""
    wire.mend()
    assert within(10, lambda: not desk.commands.delivery().is_away)


def test_while_the_server_answers_everything_is_there_at_once(desk: Services, office: Services) -> None:
    person = desk.commands.carry_out(desk.interpreters.save, an_interpreter()).value
    assert office.interpreters.get(person.id) == person
    assert desk.commands.delivery().waiting == 0


def test_a_refusal_is_told_at_once_and_nothing_waits(desk: Services) -> None:
    person = desk.commands.carry_out(desk.interpreters.save, an_interpreter()).value
    desk.commands.carry_out(desk.interpreters.save, person)
    with pytest.raises(StaleChange):
        desk.commands.carry_out(desk.interpreters.save, person)
    assert desk.commands.delivery().waiting == 0


def test_a_call_taken_while_the_server_is_away_is_there_afterwards(
    desk: Services, office: Services, wire: Proxy
) -> None:
    person = office.interpreters.save(an_interpreter()).value
    copied(desk, 1)
    away(desk, wire)
    carry_out = desk.commands.carry_out
    call = carry_out(desk.calls.open, read_phone("030 23125-117")).value
    request = carry_out(desk.requests.file, replace(a_request("Thu 10:00"), call_id=call.id)).value
    offer = carry_out(desk.offers.ask, request.id, person.id).value
    booked = carry_out(desk.appointments.book, offer.id).value
    closed = carry_out(desk.calls.close, call, CallOutcome.BOOKED).value
    assert desk.commands.delivery().waiting == 5
    assert desk.appointments.line(booked.id).interpreter == person
    assert office.requests.queue() == ()
    back(desk, wire)
    assert office.appointments.line(booked.id).appointment == booked
    assert replace(office.calls.get(call.id), number=closed.number) == closed
    assert desk.commands.delivery().waiting == desk.commands.delivery().refused == 0
    assert desk.appointments.line(booked.id).appointment == booked


def test_a_booking_that_somebody_else_made_meanwhile_becomes_a_task(
    desk: Services, office: Services, wire: Proxy
) -> None:
    person = office.interpreters.save(an_interpreter()).value
    mine, theirs = (office.requests.file(a_request("Thu 10:00")).value for _ in range(2))
    copied(desk, 1)
    away(desk, wire)
    tentative = desk.commands.carry_out(desk.appointments.book_directly, mine.id, person.id).value
    office.appointments.book_directly(theirs.id, person.id)
    desk.commands.carry_out(desk.appointments.confirm, tentative.id, interpreter=True)
    back(desk, wire)
    first, second = desk.commands.tasks()
    assert isinstance(first.why, SlotTaken)
    assert first.command == "appointments.book_directly"
    assert first.values == (mine.id, person.id)
    assert second.command == "appointments.confirm"
    assert office.requests.get(mine.id).is_seeking
    for task in (first, second):
        desk.commands.settle(task.key)
    assert desk.commands.tasks() == ()


def test_a_refused_task_can_be_sent_again_when_nothing_stands_in_its_way_any_more(
    desk: Services, office: Services, wire: Proxy
) -> None:
    person = office.interpreters.save(an_interpreter()).value
    mine, theirs = (office.requests.file(a_request("Thu 10:00")).value for _ in range(2))
    copied(desk, 1)
    away(desk, wire)
    desk.commands.carry_out(desk.appointments.book_directly, mine.id, person.id)
    booked = office.appointments.book_directly(theirs.id, person.id).value
    back(desk, wire)
    (task,) = desk.commands.tasks()
    office.appointments.cancel(booked.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    desk.commands.try_again(task.key)
    assert within(5, lambda: not office.requests.get(mine.id).is_seeking)
    assert desk.commands.tasks() == ()


def test_what_was_done_and_whose_answer_got_lost_is_not_done_twice(
    desk: Services, office: Services, wire: Proxy
) -> None:
    copied(desk, 0)
    desk.commands.carry_out(desk.requests.file, a_request("Thu 10:00"))
    for number in range(3):
        wire.swallow_answers()
        desk.commands.carry_out(desk.requests.file, a_request(f"Thu {11 + number}:00"))
        back(desk, wire)
    assert len(office.requests.queue()) == 4


def test_a_black_hole_is_noticed_and_the_desk_goes_on(desk: Services, wire: Proxy) -> None:
    copied(desk, 0)
    wire.open_black_hole()
    began = time.monotonic()
    desk.commands.carry_out(desk.requests.file, a_request("Thu 10:00"))
    assert time.monotonic() - began < 6
    assert desk.commands.delivery().waiting == 1
    began = time.monotonic()
    back(desk, wire)
    assert time.monotonic() - began < 5


def test_what_waits_survives_the_end_of_the_program_and_a_start_without_the_server(
    office: Services, wire: Proxy, tmp_path: Path
) -> None:
    first = opened(wire, tmp_path)
    copied(first, 0)
    away(first, wire)
    request = first.commands.carry_out(first.requests.file, a_request("Thu 10:00")).value
    first.close()
    second = opened(wire, tmp_path)
    assert second.requests.get(request.id).start == at("Thu 10:00")
    assert second.commands.delivery().waiting == 1
    back(second, wire)
    assert office.requests.get(request.id).start == at("Thu 10:00")
    second.close()


def test_what_waits_can_be_taken_back_here_and_never_reaches_the_server(
    desk: Services, office: Services, wire: Proxy
) -> None:
    copied(desk, 0)
    away(desk, wire)
    receipt = desk.commands.carry_out(desk.interpreters.save, an_interpreter())
    desk.commands.undo(receipt.undo)
    assert desk.commands.delivery().waiting == 0
    back(desk, wire)
    assert office.interpreters.all() == ()


def test_what_is_on_the_server_is_not_taken_back_without_it(desk: Services, wire: Proxy) -> None:
    receipt = desk.commands.carry_out(desk.interpreters.save, an_interpreter())
    copied(desk, 1)
    away(desk, wire)
    with pytest.raises(Refused) as refused:
        desk.commands.undo(receipt.undo)
    assert refused.value.code == "needs_server"
