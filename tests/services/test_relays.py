"""Relay: two people over a third language, both booked or connected, or neither."""

from __future__ import annotations

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import Refused, SlotTaken
from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.domain.requests import RequestState
from sisa_desk.domain.vocabulary import Direction, Level
from tests.builders import a_request, a_skill, an_instant_request, an_interpreter
from tests.builders.stores import booked


def first(desk, name: str, level: Level = Level.C1, **changes):
    skills = (a_skill("tir", direction=Direction.FROM_GERMAN), a_skill("amh", level=level))
    return desk.interpreters.save(an_interpreter(name, "First", skills=skills, **changes)).value


def second(desk, name: str, level: Level = Level.C1, **changes):
    skills = (a_skill("amh", level=level),)
    return desk.interpreters.save(an_interpreter(name, "Second", skills=skills, **changes)).value


def a_relay_request(**changes):
    return a_request(language="tir", relay_language="amh", interpreters_needed=2, **changes)


def names(candidates) -> list[str]:
    return [one.interpreter.first_name for one in candidates]


def asked(desk, request, person, language: str = ""):
    offer = desk.offers.ask(request.id, person.id, language=language).value
    return desk.offers.answer(offer.id, Answer.YES).value


def test_the_first_needs_no_german_both_ways_and_the_second_speaks_the_bridge(desk):
    first(desk, "Abeba")
    second(desk, "Bekele")
    relay = desk.relays.relay_for(a_relay_request())
    assert (names(relay.firsts), names(relay.seconds), relay.count) == (["Abeba"], ["Bekele"], 1)


def test_both_meet_every_other_must(desk):
    away = first(desk, "Abeba")
    second(desk, "Bekele", radius_km=0, place_id="2827479")
    assert desk.relays.relay_for(a_relay_request()).count == 0
    desk.interpreters.save(second(desk, "Chaltu"))
    assert desk.relays.relay_for(a_relay_request()).count == 1
    desk.interpreters.add_absence(away.id, a_request().start, None)
    assert desk.relays.relay_for(a_relay_request()).count == 0


def test_nobody_takes_both_legs(desk):
    both = (a_skill("tir"), a_skill("amh"))
    desk.interpreters.save(an_interpreter("Abeba", "Both", skills=both))
    relay = desk.relays.relay_for(a_relay_request())
    assert (relay.count, relay.pairs()) == (0, ())


def test_the_pair_whose_weaker_half_knows_the_bridge_better_comes_first(desk):
    first(desk, "Abeba", Level.B1)
    first(desk, "Almaz", Level.C2)
    second(desk, "Bekele", Level.B2)
    pairs = desk.relays.relay_for(a_relay_request()).pairs()
    with_bekele = [pair for pair in pairs if pair.second.interpreter.first_name == "Bekele"]
    assert [pair.first.interpreter.first_name for pair in with_bekele] == ["Almaz", "Abeba"]


def test_both_are_booked_together_and_undo_takes_both_back(desk):
    one, other = first(desk, "Abeba"), second(desk, "Bekele")
    request = desk.requests.file(a_relay_request()).value
    offers = [asked(desk, request, one), asked(desk, request, other, "amh")]
    assert [offer.language for offer in offers] == ["", "amh"]
    receipt = desk.appointments.book_together([offer.id for offer in offers])
    assert [one.state for one in receipt.value] == [AppointmentState.BOOKED] * 2
    assert desk.requests.get(request.id).state is RequestState.ACCEPTED
    receipt.undo()
    states = {line.appointment.state for key in (one.id, other.id) for line in desk.appointments.of_interpreter(key)}
    assert states == {AppointmentState.UNDONE}
    assert desk.requests.get(request.id).state is RequestState.ASKED


def test_when_one_of_them_was_booked_elsewhere_meanwhile_nothing_is_booked(desk):
    one, other = first(desk, "Abeba"), second(desk, "Bekele")
    request = desk.requests.file(a_relay_request()).value
    offers = [asked(desk, request, one), asked(desk, request, other, "amh")]
    booked(desk, other, a_request(language="amh"))
    with pytest.raises(SlotTaken):
        desk.appointments.book_together([offer.id for offer in offers])
    assert desk.appointments.of_interpreter(one.id) == ()


def test_both_are_connected_together_and_undo_takes_both_back(desk):
    one, other = first(desk, "Abeba"), second(desk, "Bekele")
    request = desk.requests.file(an_instant_request(language="tir", relay_language="amh", interpreters_needed=2)).value
    offers = [asked(desk, request, one), asked(desk, request, other, "amh")]
    receipt = desk.offers.connected_together([offer.id for offer in offers])
    with desk.database.reading() as tx:
        assert {talk.interpreter_id for talk in tx.appointments.on_the_phone(tx.now)} == {one.id, other.id}
    assert desk.requests.get(request.id).state is RequestState.DONE
    receipt.undo()
    with desk.database.reading() as tx:
        assert tx.appointments.on_the_phone(tx.now) == ()
    assert desk.requests.get(request.id).is_seeking


def test_when_one_of_them_says_no_nobody_is_connected(desk):
    one, other = first(desk, "Abeba"), second(desk, "Bekele")
    request = desk.requests.file(an_instant_request(language="tir", relay_language="amh")).value
    yes, no = asked(desk, request, one), desk.offers.ask(request.id, other.id, language="amh").value
    desk.offers.answer(no.id, Answer.NO)
    with pytest.raises(Refused):
        desk.offers.connected_together([yes.id, no.id])
    with desk.database.reading() as tx:
        assert tx.appointments.on_the_phone(tx.now) == ()
        assert tx.offers.get(yes.id).state is OfferState.YES
