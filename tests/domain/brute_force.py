"""The musts of the ranking once more, worked out minute by minute and by wall clock, for comparison only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from math import acos, cos, radians, sin
from zoneinfo import ZoneInfo

from sisa_desk.domain.availability import WEEKDAYS, Pattern
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Need, Profile
from sisa_desk.domain.places import Place

MINUTE = timedelta(minutes=1)
LEVELS = "a1 a2 b1 b2 c1 c2 native".split()

#: The codes by which the ranking names each must, in its order.
CODES = {
    "active": {"not_active"},
    "signed": {"declaration_missing", "declaration_expired"},
    "paired": {"not_paired"},
    "mode": {"mode_not_offered"},
    "both ways": {"one_way_only"},
    "level": {"level_too_low"},
    "area": {"area_not_taken"},
    "sex": {"other_sex"},
    "reach": {"too_far"},
    "said no": {"declined_this"},
    "present": {"absent"},
    "nothing else": {"busy"},
    "available": {"not_available"},
    "week": {"week_is_full"},
    "ring": {"no_number", "not_at_this_hour"},
    "rested": {"tried_just_now"},
}


def broken_musts(need: Need, profile: Profile) -> list[str]:
    """Name every must that is broken, in the order of the ranking."""
    judges = (broken_by_the_person, broken_by_the_work, broken_by_the_time)
    broken = {name for judge in judges for name in judge(need, profile)}
    return [name for name in CODES if name in broken]


def broken_by_the_person(need: Need, profile: Profile) -> Iterator[str]:
    person = profile.interpreter
    day = local(need.interval.start).date()
    if person.standing.value != "active":
        yield "active"
    if not person.declaration_on or not person.declaration_on <= day <= (person.declaration_until or date.max):
        yield "signed"
    if person.barred_organisations & {need.organisation_id} or person.barred_beneficiaries & {need.beneficiary_id}:
        yield "paired"
    if need.sex_is_must and need.sex and person.sex != need.sex:
        yield "sex"
    if profile.declined_this:
        yield "said no"


def broken_by_the_work(need: Need, profile: Profile) -> Iterator[str]:
    person, skill = profile.interpreter, profile.skill
    if need.mode.value not in {mode.value for mode in person.modes}:
        yield "mode"
    if need.mode.value != "written" and skill.direction.value != "both":
        yield "both ways"
    if need.level and skill.level and LEVELS.index(skill.level.value) < LEVELS.index(need.level.value):
        yield "level"
    if need.area and need.area not in person.areas:
        yield "area"
    if (way := road(need, profile)) is not None and way > person.radius_km:
        yield "reach"


def broken_by_the_time(need: Need, profile: Profile) -> Iterator[str]:
    person = profile.interpreter
    wanted = list(minutes_of(need.interval))
    if any(away.start <= minute < away.end for away in profile.absences for minute in wanted):
        yield "present"
    travel = timedelta(minutes=travel_minutes(need, profile))
    around = list(minutes_of(Interval(need.interval.start - travel, need.interval.end + travel)))
    if any(one.blocked.start <= minute < one.blocked.end for one in profile.bookings for minute in around):
        yield "nothing else"
    if person.patterns and not all(is_offered(minute, need, profile) for minute in wanted):
        yield "available"
    if person.max_per_week is not None and profile.appointments_that_week >= person.max_per_week:
        yield "week"
    now = local(need.now)
    hours = (range(one.ring_from, one.ring_until) for one in person.phones)
    if need.is_instant and not any(now.hour * 60 + now.minute in one for one in hours):
        yield "ring"
    if profile.not_before and profile.not_before > need.now:
        yield "rested"


def is_offered(minute: datetime, need: Need, profile: Profile) -> bool:
    """Say whether a pattern or an extra time holds in this minute."""
    extra = any(one.start <= minute < one.end for one in profile.extra)
    return extra or any(holds(pattern, minute, need) for pattern in profile.interpreter.patterns)


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


def travel_minutes(need: Need, profile: Profile) -> int:
    if need.mode.value != "on_site":
        return 0
    numbers = need.numbers
    return round(numbers.travel_base_minutes + (road(need, profile) or 0) * numbers.travel_seconds_per_km / 60)


def road(need: Need, profile: Profile) -> float | None:
    if need.mode.value != "on_site" or not need.place or not profile.place:
        return None
    return 1.3 * 6371.0088 * angle(need.place, profile.place)


def angle(one: Place, other: Place) -> float:
    """Give the angle between two places by the law of cosines."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = cos(north) * cos(south) * cos(radians(one.longitude - other.longitude))
    return acos(min(1.0, sin(north) * sin(south) + across))
