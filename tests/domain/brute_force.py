"""The musts of the ranking once more, worked out minute by minute and by wall clock, for comparison only.

It reads the values a profile is compiled from, never the compiled facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from math import acos, cos, radians, sin
from zoneinfo import ZoneInfo

from sisa_desk.domain.availability import WEEKDAYS, Pattern
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Booking, Need
from sisa_desk.domain.places import Place
from tests.builders import Speaker

MINUTE = timedelta(minutes=1)
LEVELS = "a1 a2 b1 b2 c1 c2 native".split()

#: Each must by the code the ranking names it with, in its order.
CODES = (
    "not_active declaration_missing declaration_expired not_paired mode_not_offered one_way_only level_too_low "
    "german_too_low area_not_taken qualification_missing qualification_expired other_sex excluded_setting too_far "
    "declined_this being_rung absent busy not_available week_is_full no_number not_at_this_hour tried_just_now"
).split()


def broken_musts(need: Need, speaker: Speaker) -> list[str]:
    """Name every must that is broken, in the order of the ranking."""
    judges = (
        broken_by_the_person,
        broken_by_the_work,
        broken_by_what_was_said,
        broken_by_the_time,
        broken_by_the_phone,
    )
    broken = {code for judge in judges for code in judge(need, speaker)}
    return [code for code in CODES if code in broken]


def broken_by_the_person(need: Need, speaker: Speaker) -> Iterator[str]:
    person = speaker.interpreter
    day = local(need.interval.start).date()
    if person.standing.value != "active":
        yield "not_active"
    if not person.declaration_on or person.declaration_on > day:
        yield "declaration_missing"
    if person.declaration_until and person.declaration_until < day:
        yield "declaration_expired"
    if person.barred_organisations & {need.organisation_id} or person.barred_beneficiaries & {need.beneficiary_id}:
        yield "not_paired"
    if need.sex_is_must and need.sex and person.sex != need.sex:
        yield "other_sex"
    if need.exclusion and person.engagement.value == "volunteer":
        yield "excluded_setting"


def broken_by_the_work(need: Need, speaker: Speaker) -> Iterator[str]:
    person, skill = speaker.interpreter, speaker.interpreter.skills[0]
    if need.mode.value not in {mode.value for mode in person.modes}:
        yield "mode_not_offered"
    if need.mode.value != "written" and skill.direction.value != "both":
        yield "one_way_only"
    if need.level and skill.level and LEVELS.index(skill.level.value) < LEVELS.index(need.level.value):
        yield "level_too_low"
    if person.german and LEVELS.index(person.german.value) < need.numbers.least_german:
        yield "german_too_low"
    if need.area and need.area not in person.areas:
        yield "area_not_taken"
    if need.qualification:
        yield from broken_by_the_training(need, speaker)
    if (way := road(need, home_of(need, speaker))) is not None and way > person.radius_km:
        yield "too_far"


def broken_by_the_training(need: Need, speaker: Speaker) -> Iterator[str]:
    day = local(need.interval.start).date()
    named = [one for one in speaker.interpreter.qualifications if one.name.casefold() == need.qualification.casefold()]
    held = [(one.acquired_on or date.min) <= day <= (one.valid_until or date.max) for one in named]
    if not named:
        yield "qualification_missing"
    if not any(held):
        yield "qualification_expired"


def broken_by_what_was_said(need: Need, speaker: Speaker) -> Iterator[str]:
    if speaker.tie.has_declined:
        yield "declined_this"
    if speaker.tie.rung_by is not None:
        yield "being_rung"
    if any(one.not_before and one.not_before > need.now for one in speaker.askings):
        yield "tried_just_now"


def broken_by_the_time(need: Need, speaker: Speaker) -> Iterator[str]:
    person = speaker.interpreter
    wanted = list(minutes_of(need.interval))
    if any(away.start <= minute < away.end for away in speaker.absences for minute in wanted):
        yield "absent"
    if any(stands_in_the_way(need, speaker, booking) for booking in speaker.bookings):
        yield "busy"
    if person.patterns and not all(is_offered(minute, need, speaker) for minute in wanted):
        yield "not_available"
    if person.max_per_week is not None and booked_that_week(need, speaker) >= person.max_per_week:
        yield "week_is_full"


def broken_by_the_phone(need: Need, speaker: Speaker) -> Iterator[str]:
    now = local(need.now)
    hours = [range(one.ring_from, one.ring_until) for one in speaker.interpreter.phones]
    if need.is_instant and not hours:
        yield "no_number"
    if need.is_instant and not any(now.hour * 60 + now.minute in one for one in hours):
        yield "not_at_this_hour"


def booked_that_week(need: Need, speaker: Speaker) -> int:
    def week(moment: datetime) -> tuple[int, int]:
        return local(moment).isocalendar()[:2]

    held = [one for one in speaker.bookings if one.kind != "offer"]
    return sum(week(one.interval.start) == week(need.interval.start) for one in held)


def is_offered(minute: datetime, need: Need, speaker: Speaker) -> bool:
    """Say whether a pattern or an extra time holds in this minute."""
    extra = any(one.start <= minute < one.end for one in speaker.extra)
    return extra or any(holds(pattern, minute, need) for pattern in speaker.interpreter.patterns)


def holds(pattern: Pattern, minute: datetime, need: Need) -> bool:
    """Judge a plain weekly pattern by what a clock on the wall in Berlin shows."""
    shown = local(minute)
    by_day = pattern.rrule.rpartition("BYDAY=")[2].split(",")
    return (
        WEEKDAYS[shown.weekday()] in by_day
        and pattern.start_minute <= shown.hour * 60 + shown.minute < pattern.end_minute
        and pattern.valid_from <= shown.date() <= (pattern.valid_to or date.max)
        and shown.date() not in pattern.exceptions
        and need.mode in pattern.modes
    )


def minutes_of(interval: Interval) -> Iterator[datetime]:
    minute = interval.start
    while minute < interval.end:
        yield minute
        minute += MINUTE


def local(moment: datetime) -> datetime:
    return moment.astimezone(UTC).astimezone(ZoneInfo("Europe/Berlin"))


# ways


def stands_in_the_way(need: Need, speaker: Speaker, booking: Booking) -> bool:
    """Walk minute by minute from the end of the one to the start of the other."""
    if booking.kind == "offer" and booking.number == need.number:
        return False
    here = need.place if need.mode.value == "on_site" else home_of(need, speaker)
    there = home_of(need, speaker) if booking.place == -1 else need.place_of(booking.place)
    both_at_home = booking.place == -1 and need.mode.value != "on_site"
    way = timedelta() if both_at_home else timedelta(minutes=travel_minutes(need, there, here))
    before, after = booking.interval.start - way, booking.interval.end + way
    return any(before <= minute < after for minute in minutes_of(need.interval))


def home_of(need: Need, speaker: Speaker) -> Place | None:
    place_id = speaker.interpreter.place_id
    return need.place_of(int(place_id)) if place_id else None


def travel_minutes(need: Need, one: Place | None, other: Place | None) -> int:
    distance = 1.3 * 6371.0088 * angle(one, other) if one and other else 0.0
    return round(need.numbers.travel_base_minutes + distance * need.numbers.travel_seconds_per_km / 60)


def road(need: Need, home: Place | None) -> float | None:
    if need.mode.value != "on_site" or not need.place or not home:
        return None
    return 1.3 * 6371.0088 * angle(need.place, home)


def angle(one: Place, other: Place) -> float:
    """Give the angle between two places by the law of cosines."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = cos(north) * cos(south) * cos(radians(one.longitude - other.longitude))
    return acos(max(-1.0, min(1.0, sin(north) * sin(south) + across)))
