"""Ways out through the store: every count is what the ranking gives once the way is taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.vocabulary import Direction, Mode
from sisa_desk.domain.ways_out import WayKind
from tests.builders import a_pattern, a_request, a_skill, an_instant_request, an_interpreter, at


def people(desk, count: int, *languages: str, hours: tuple[str, str] = ("8:00", "18:00"), **changes) -> None:
    for number in range(count):
        skills = tuple(a_skill(language) for language in languages)
        patterns = (a_pattern(start=hours[0], end=hours[1]),)
        person = an_interpreter(f"{'-'.join(languages)} {number}", "Test", skills=skills, patterns=patterns, **changes)
        desk.interpreters.save(person)


def ways(desk, request, found: int = 0) -> dict:
    return {
        (way.kind.value, *map(str, way.changes.values())): way.count for way in desk.ways_out.ways_for(request, found)
    }


def kinds(desk, request, found: int = 0) -> list[str]:
    return [way.kind.value for way in desk.ways_out.ways_for(request, found)]


def test_every_count_is_what_the_ranking_gives_when_the_way_is_taken(desk):
    people(desk, 2, "ukr", hours=("14:00", "18:00"))
    people(desk, 3, "ukr", modes=frozenset((Mode.PHONE, Mode.VIDEO)))
    people(desk, 4, "rus")
    people(desk, 5, "eng")
    request = a_request("Thu 10:00", language="ukr", second_language="eng")
    offered = desk.ways_out.ways_for(request, 0)
    counts = {way.kind: way.count for way in reversed(offered)}
    assert counts[WayKind.LATER] == 2
    assert counts[WayKind.OTHER_MODE] == 3
    assert counts[WayKind.NEIGHBOUR] == 4
    assert counts[WayKind.SECOND_LANGUAGE] == 5
    for way in offered:
        if way.kind is not WayKind.REFERRAL:
            assert len(desk.matching.candidates_for(way.applied_to(request)).candidates) == way.count


def test_a_talk_now_is_helped_first_by_what_helps_now(desk):
    people(desk, 1, "ukr", hours=("9:00", "18:00"))
    people(desk, 1, "rus")
    assert kinds(desk, an_instant_request(language="ukr")) == [
        "neighbour",
        "later",
        "other_day",
        "other_day",
        "referral",
    ]


def test_a_talk_put_off_is_an_appointment_on_the_phone_that_can_be_booked(desk):
    people(desk, 1, "ukr", hours=("9:00", "18:00"))
    request = an_instant_request(language="ukr")
    later = next(way for way in desk.ways_out.ways_for(request, 0) if way.kind is WayKind.LATER)
    moved = later.applied_to(request)
    assert (moved.kind, moved.start) == (RequestKind.APPOINTMENT, at("9:00"))
    filed = desk.requests.file(moved).value
    person = desk.matching.candidates_for(filed).candidates[0].interpreter
    offer = desk.offers.ask(filed.id, person.id).value
    assert desk.appointments.book(offer.id).value.start == at("9:00")


def test_neighbours_below_the_figure_are_not_offered(desk):
    people(desk, 1, "rus")
    assert "neighbour" in kinds(desk, a_request(language="ukr"))
    desk.preferences.set_number("neighbour_least_percent", 90)
    assert kinds(desk, a_request(language="ukr")) == ["referral"]


def test_asking_in_a_language_that_stands_in_marks_request_and_offer(desk):
    people(desk, 1, "rus")
    request = desk.requests.file(a_request(language="ukr", stand_in_language="rus")).value
    person = desk.matching.candidates_for(request).candidates[0].interpreter
    offer = desk.offers.ask(request.id, person.id).value
    assert (desk.requests.get(request.id).stand_in_language, offer.language) == ("rus", "rus")


def test_an_ordinary_asking_is_marked_with_no_other_language(desk):
    people(desk, 1, "ukr")
    request = desk.requests.file(a_request(language="ukr")).value
    person = desk.matching.candidates_for(request).candidates[0].interpreter
    assert desk.offers.ask(request.id, person.id).value.language == ""


def test_a_relay_is_offered_with_its_pairs(desk):
    assert "relay" not in kinds(desk, a_request(language="tir"))
    one_way = (a_skill("tir", direction=Direction.FROM_GERMAN), a_skill("amh"))
    desk.interpreters.save(an_interpreter("Abeba", "Test", skills=one_way))
    people(desk, 3, "amh")
    assert ways(desk, a_request(language="tir"))["relay", "amh", "2"] == 3


def test_whoever_stands_in_already_is_not_offered_again(desk):
    people(desk, 1, "rus")
    request = a_request(language="ukr", stand_in_language="rus")
    assert "neighbour" not in kinds(desk, replace(request, start=at("Thu 5:00")))


@pytest.mark.parametrize("request_", [a_request(language="ukr"), an_instant_request(language="ukr")])
def test_there_is_always_somebody_to_refer_to(desk, request_):
    assert kinds(desk, request_) == ["referral"]
