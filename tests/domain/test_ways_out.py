"""Ways out: which variations of a request are worth trying, and in which order they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sisa_desk.domain.availability import Pattern, compiled
from sisa_desk.domain.clock import wall
from sisa_desk.domain.free_slots import Diary, free_slots
from sisa_desk.domain.languages import Neighbour
from sisa_desk.domain.matching import WEEK_ROW
from sisa_desk.domain.matching.times import packed_week
from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.ways_out import (
    MOST_WAYS,
    Understanding,
    Way,
    WayKind,
    by_referral,
    by_relay,
    in_a_neighbouring_language,
    in_another_mode,
    in_order,
    in_the_second_language,
    neighbours_worth_trying,
    other_modes,
    other_times,
    times_around,
    understanding,
)
from tests.builders import NOW, a_calendar, a_pattern, a_request, an_instant_request, at

WORKING_DAYS = a_calendar().is_working_day


def a_diary(pattern: Pattern) -> Diary:
    return Diary(tuple(WEEK_ROW.iter_unpack(packed_week(compiled(pattern)))))


def times_for(request, *patterns, found=0, enough=1, now=NOW) -> list[tuple[str, str, int]]:
    grid = times_around(request, now)
    slots = free_slots(grid, [a_diary(pattern) for pattern in patterns])
    ways = other_times(request, slots, found=found, enough=enough, now=now, is_working_day=WORKING_DAYS)
    return [(way.kind.value, f"{wall(way.changes['start']):%a %H:%M}", way.count) for way in ways]


def test_the_nearest_times_of_the_day_and_of_the_next_working_days_are_offered():
    mornings = [a_pattern(start="8:00", end="9:30"), a_pattern(start="8:00", end="9:40")]
    evening = a_pattern(start="16:00", end="18:00")
    assert times_for(a_request("Thu 10:00"), *mornings, evening) == [
        ("earlier", "Thu 08:40", 1),
        ("later", "Thu 16:00", 1),
        ("other_day", "Fri 08:40", 1),
        ("other_day", "Mon 08:40", 1),
    ]


def test_only_times_at_which_more_people_are_free_help():
    both, one = a_pattern(start="8:00", end="9:30"), a_pattern(start="8:00", end="9:40")
    assert times_for(a_request("Thu 10:00"), both, one, found=1)[0] == ("earlier", "Thu 08:30", 2)
    assert times_for(a_request("Thu 10:00"), both, one, found=2) == []


def test_on_another_day_a_time_with_enough_people_goes_before_a_nearer_one():
    long, short = a_pattern(start="8:00", end="12:00"), a_pattern(start="8:00", end="9:30")
    by_day = [times_for(a_request("Thu 13:00"), long, short, enough=enough)[1] for enough in (1, 2)]
    assert by_day == [("other_day", "Fri 11:00", 1), ("other_day", "Fri 08:30", 2)]


def test_nothing_is_offered_that_lies_behind():
    request, early = a_request("8:30"), a_pattern(start="6:00", end="9:00")
    assert [kind for kind, _when, _count in times_for(request, early)] == ["other_day", "other_day"]


def test_a_talk_now_can_only_be_later_and_becomes_an_appointment_on_the_phone():
    request = an_instant_request()
    grid = times_around(request, NOW)
    slots = free_slots(grid, [a_diary(a_pattern(start="8:23", end="9:00"))])
    ways = list(other_times(request, slots, found=0, enough=1, now=NOW, is_working_day=WORKING_DAYS))
    assert [way.kind for way in ways] == [WayKind.LATER, WayKind.OTHER_DAY, WayKind.OTHER_DAY]
    moved = ways[0].applied_to(request)
    assert (moved.kind, moved.mode, moved.start) == (RequestKind.APPOINTMENT, Mode.PHONE, at("8:30"))


def test_where_there_is_no_time_none_can_be_moved():
    assert times_around(a_request(None), NOW) is None
    assert times_around(replace(a_request(), kind=RequestKind.TRANSLATION), NOW) is None


@pytest.mark.parametrize(
    ("mode", "place", "others"),
    [
        (Mode.ON_SITE, "2911522", (Mode.VIDEO, Mode.PHONE)),
        (Mode.VIDEO, "2911522", (Mode.PHONE, Mode.ON_SITE)),
        (Mode.VIDEO, "", (Mode.PHONE,)),
        (Mode.PHONE, "2911522", (Mode.VIDEO,)),
        (Mode.WRITTEN, "", ()),
    ],
)
def test_another_mode_is_tried_where_it_makes_sense(mode, place, others):
    assert other_modes(a_request(mode=mode, place_id=place)) == others


def test_a_neighbouring_language_has_to_be_understood_well_enough():
    near = (Neighbour("bel", 75), Neighbour("rus", 60, both_ways=False), Neighbour("pol", 45))
    assert neighbours_worth_trying(near, least_percent=50, known=("bel",)) == (near[1],)


def test_how_well_a_neighbour_is_understood_has_three_grades():
    grades = [understanding(Neighbour("xxx", percent)) for percent in (80, 79, 60, 59)]
    assert grades == [Understanding.WELL, Understanding.MOSTLY, Understanding.MOSTLY, Understanding.PARTLY]


def test_a_neighbour_stands_in_openly_and_the_language_asked_for_stays():
    request = in_a_neighbouring_language(Neighbour("rus", 60), 6).applied_to(a_request(language="ukr"))
    assert (request.language, request.stand_in_language, request.spoken_language) == ("ukr", "rus", "rus")


def test_going_back_keeps_what_was_changed_meanwhile():
    before = a_request(mode=Mode.ON_SITE)
    way = in_another_mode(Mode.VIDEO, 3)
    changed = replace(way.applied_to(before), occasion="parents' evening")
    assert way.left_by(changed, before) == replace(before, occasion="parents' evening")


def test_a_relay_needs_two_people():
    request = by_relay("amh", 2).applied_to(a_request(language="tir"))
    assert (request.language, request.relay_language, request.interpreters_needed) == ("tir", "amh", 2)


EVERY_KIND = (
    by_referral(),
    by_relay("amh", 2),
    in_a_neighbouring_language(Neighbour("rus", 60), 6),
    Way(WayKind.OTHER_DAY, 7),
    in_the_second_language("eng", 5),
    in_another_mode(Mode.VIDEO, 3),
    Way(WayKind.LATER, 4),
    Way(WayKind.EARLIER, 1),
)


def test_whoever_waits_hears_first_what_helps_at_once_and_an_appointment_keeps_language_and_mode_first():
    now = [way.kind for way in in_order(EVERY_KIND[:6], an_instant_request())]
    assert now == ["second_language", "other_mode", "neighbour", "relay", "other_day", "referral"]
    for_a_day = [way.kind for way in in_order(EVERY_KIND, a_request())]
    assert for_a_day == ["earlier", "later", "other_mode", "second_language", "other_day", "neighbour", "referral"]


def test_ways_that_lead_to_nobody_are_left_out_and_a_referral_is_always_left():
    ways = in_order((in_another_mode(Mode.PHONE, 0), by_referral()), a_request())
    assert [way.kind for way in ways] == [WayKind.REFERRAL]


def test_no_more_ways_are_told_than_can_be_read_out():
    assert len(in_order(EVERY_KIND * 2, a_request())) == MOST_WAYS
