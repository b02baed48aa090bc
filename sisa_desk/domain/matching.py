"""Who can take a request: musts that rule out, wishes that rank, and the reason for each place and each absence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sisa_desk.domain.availability import END_OF_PLANNING, WeekRow, offered
from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill, Standing
from sisa_desk.domain.intervals import Interval, subtract, unite
from sisa_desk.domain.places import Place, road_km
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex

#: How far ahead of a wanted time is said what comes next.
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody stands where they stand: a code, its points (0 for a must) and facts for the sentence."""

    code: str
    points: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Booking:
    """A time of somebody that is taken, travel included, and by what (a state or noun as code)."""

    blocked: Interval
    kind: str
    place_id: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The facts about one speaker that musts and wishes judge, gathered by the database."""

    interpreter: Interpreter
    skill: Skill
    rows: tuple[WeekRow, ...] = ()
    absences: tuple[Interval, ...] = ()
    extra: tuple[Interval, ...] = ()
    bookings: tuple[Booking, ...] = ()
    not_before: datetime | None = None
    declined_this: bool = False
    asked_for_this: bool = False
    place: Place | None = None
    asked_90_days: int = 0
    appointments_90_days: int = 0
    appointments_that_week: int = 0
    last_asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """What a request demands of a person, with everything the judgement needs beside the person.

    Moments are aware; places and the clock are given, nothing is looked up.
    """

    language: str
    mode: Mode
    interval: Interval
    now: datetime
    numbers: Numbers = Numbers()
    variety: str = ""
    area: Area | None = None
    sex: Sex | None = None
    sex_is_must: bool = False
    level: Level | None = None
    place: Place | None = None
    organisation_id: UUID | None = None
    beneficiary_id: UUID | None = None
    interpreter_wanted: UUID | None = None
    is_instant: bool = False

    @property
    def day(self) -> date:
        """Give the Berlin day it is needed on."""
        return wall_date(self.interval.start)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who can, with the points and reasons that placed them; kilometres are by road."""

    profile: Profile
    points: int
    reasons: tuple[Reason, ...] = ()
    phone: OwnNumber | None = None
    free_until: datetime | None = None
    distance_km: float | None = None

    @property
    def interpreter(self) -> Interpreter:
        """Give the person."""
        return self.profile.interpreter


@dataclass(frozen=True, slots=True)
class Absentee:
    """Somebody who speaks it but cannot, with the first must that failed and what would change it."""

    profile: Profile
    reason: Reason

    @property
    def interpreter(self) -> Interpreter:
        """Give the person."""
        return self.profile.interpreter


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer to "who can": candidates best first, and everybody else with the reason why not."""

    candidates: tuple[Candidate, ...] = ()
    absentees: tuple[Absentee, ...] = ()


Must = Callable[[Need, Profile], Reason | None]
Wish = Callable[[Need, Profile], Reason | None]


def is_active(_need: Need, profile: Profile) -> Reason | None:
    """Only active people are asked."""
    standing = profile.interpreter.standing
    return None if standing is Standing.ACTIVE else Reason("not_active", facts={"standing": standing})


def has_signed(need: Need, profile: Profile) -> Reason | None:
    """Nobody works without a valid declaration of confidentiality."""
    person = profile.interpreter
    if person.declaration_on is None or person.declaration_on > need.day:
        return Reason("declaration_missing")
    if person.declaration_until is not None and person.declaration_until < need.day:
        return Reason("declaration_expired", facts={"date": person.declaration_until})
    return None


def works_in_this_mode(need: Need, profile: Profile) -> Reason | None:
    """Volunteers choose: phone only, or accompaniment too."""
    if need.mode in profile.interpreter.modes:
        return None
    return Reason("mode_not_offered", facts={"modes": profile.interpreter.modes})


def speaks_well_enough(need: Need, profile: Profile) -> Reason | None:
    """A wanted level has to be reached; an unknown level does not exclude."""
    if need.level is None or profile.skill.level is None or profile.skill.level.rank >= need.level.rank:
        return None
    return Reason("level_too_low", facts={"level": profile.skill.level})


def works_both_ways(need: Need, profile: Profile) -> Reason | None:
    """A talk needs both directions; writing needs one."""
    if profile.skill.direction is Direction.BOTH or need.mode is Mode.WRITTEN:
        return None
    return Reason("one_way_only", facts={"direction": profile.skill.direction})


def takes_this_area(need: Need, profile: Profile) -> Reason | None:
    """Areas somebody does not take are theirs to choose."""
    if need.area is None or need.area in profile.interpreter.areas:
        return None
    return Reason("area_not_taken", facts={"area": need.area})


def has_the_wanted_sex(need: Need, profile: Profile) -> Reason | None:
    """Only where the sex is a must; a preference is a wish."""
    if not need.sex_is_must or need.sex is None or profile.interpreter.sex is need.sex:
        return None
    return Reason("other_sex")


def is_not_barred(need: Need, profile: Profile) -> Reason | None:
    """Some are not paired; the reason is never stored."""
    barred = (
        need.organisation_id in profile.interpreter.barred_organisations
        or need.beneficiary_id in profile.interpreter.barred_beneficiaries
    )
    return Reason("not_paired") if barred else None


def has_room_this_week(need: Need, profile: Profile) -> Reason | None:
    """Somebody's own limit of appointments in a week holds."""
    limit = profile.interpreter.max_per_week
    if limit is None or profile.appointments_that_week < limit:
        return None
    return Reason("week_is_full", facts={"limit": limit})


def is_within_reach(need: Need, profile: Profile) -> Reason | None:
    """On site, the place has to lie within the radius somebody travels."""
    distance = distance_km(need, profile)
    if distance is None or distance <= profile.interpreter.radius_km:
        return None
    return Reason("too_far", facts={"km_beyond": round(distance - profile.interpreter.radius_km)})


def is_present(need: Need, profile: Profile) -> Reason | None:
    """Nobody is asked while away."""
    for absence in profile.absences:
        if absence.overlaps(need.interval):
            return Reason("absent", facts={"until": absence.end if absence.end < END_OF_PLANNING else None})
    return None


def has_nothing_else(need: Need, profile: Profile) -> Reason | None:
    """Bookings, calls and travel before and after leave the time free."""
    wanted = need.interval.widened(*travel(need, profile))
    for booking in profile.bookings:
        if booking.blocked.overlaps(wanted):
            return Reason("busy", facts={"kind": booking.kind, "interval": booking.blocked})
    return None


def is_available(need: Need, profile: Profile) -> Reason | None:
    """The weekly pattern and single offered times cover the whole of it; no pattern at all means ask."""
    if not profile.rows or any(stretch.contains(need.interval) for stretch in _open_times(need, profile)):
        return None
    return Reason("not_available", facts={"next": _next_start(need, profile)})


def may_be_rung(need: Need, profile: Profile) -> Reason | None:
    """For a talk now there must be a number that may be rung at this hour."""
    if not need.is_instant or phone_for(profile, need.now) is not None:
        return None
    numbers = _right_numbers(profile)
    if not numbers:
        return Reason("no_number")
    starts = sorted(one.ring_from for one in numbers)
    minute = _minute_of_day(need.now)
    return Reason("not_at_this_hour", facts={"from": next((one for one in starts if one > minute), starts[0])})


def is_rested(need: Need, profile: Profile) -> Reason | None:
    """Who was just tried in vain is left in peace for a while."""
    if profile.not_before is None or profile.not_before <= need.now:
        return None
    return Reason("tried_just_now", facts={"until": profile.not_before})


def has_not_declined(_need: Need, profile: Profile) -> Reason | None:
    """A no to this very request stays a no."""
    return Reason("declined_this") if profile.declined_this else None


#: In the order in which their reasons help most; the first that fails is the one shown.
MUSTS: tuple[Must, ...] = (
    is_active,
    has_signed,
    is_not_barred,
    works_in_this_mode,
    works_both_ways,
    speaks_well_enough,
    takes_this_area,
    has_the_wanted_sex,
    is_within_reach,
    has_not_declined,
    is_present,
    has_nothing_else,
    is_available,
    has_room_this_week,
    may_be_rung,
    is_rested,
)


def same_variety(need: Need, profile: Profile) -> Reason | None:
    """The very variety asked for is worth most."""
    if need.variety and need.variety in profile.skill.varieties:
        return Reason("same_variety", need.numbers.wish_variety, {"variety": need.variety})
    return None


def is_wanted(need: Need, profile: Profile) -> Reason | None:
    """The person the caller asked for comes first."""
    return Reason("asked_for_by_name", 50) if need.interpreter_wanted == profile.interpreter.id else None


def has_the_liked_sex(need: Need, profile: Profile) -> Reason | None:
    """A preference for a sex warns and ranks; it never rules out."""
    if need.sex is None or need.sex_is_must:
        return None
    return Reason("liked_sex", 10) if profile.interpreter.sex is need.sex else None


def is_near(need: Need, profile: Profile) -> Reason | None:
    """On site, every kilometre of the radius left over counts."""
    distance = distance_km(need, profile)
    if distance is None or need.mode is not Mode.ON_SITE:
        return None
    share = 1 - min(distance / max(profile.interpreter.radius_km, 1), 1)
    return Reason("near", round(need.numbers.wish_near * share), {"km": round(distance)})


def had_a_fair_share(need: Need, profile: Profile) -> Reason | None:
    """Who had fewer appointments in 90 days comes before who had many."""
    share = 1 / (1 + profile.appointments_90_days)
    return Reason("fair_share", round(need.numbers.wish_fair * share), {"count": profile.appointments_90_days})


def was_asked_rarely(need: Need, profile: Profile) -> Reason | None:
    """Being rung often burns people even without assignments (ring fatigue)."""
    if profile.last_asked_at is None:
        return Reason("never_asked", need.numbers.wish_rested)
    days = max((need.now - profile.last_asked_at).days, 0)
    share = min(days / 14, 1.0)
    return Reason("last_asked", round(need.numbers.wish_rested * share), {"days": days})


def confirmed_lately(need: Need, profile: Profile) -> Reason | None:
    """Availability that was confirmed lately is worth more than an old one."""
    confirmed_on = profile.interpreter.confirmed_on
    if confirmed_on is None:
        return Reason("never_confirmed")
    days = max((wall_date(need.now) - confirmed_on).days, 0)
    if days > need.numbers.confirmed_lately_days:
        return Reason("confirmed_long_ago", 0, {"days": days})
    return Reason("confirmed_lately", need.numbers.wish_confirmed, {"days": days})


def speaks_it_well(_need: Need, profile: Profile) -> Reason | None:
    """Between equals the better speaker goes first."""
    level = profile.skill.level
    return Reason("level", level.rank, {"level": level}) if level else None


WISHES: tuple[Wish, ...] = (
    is_wanted,
    same_variety,
    has_the_liked_sex,
    is_near,
    had_a_fair_share,
    was_asked_rarely,
    confirmed_lately,
    speaks_it_well,
)


def rank(need: Need, roster: Iterable[Profile]) -> Ranking:
    """Judge everybody of a roster, which is those who speak it, each once.

    The order is total, whatever the order of the roster: points, then fewer askings, then name and key. Each absentee
    carries the first must that failed; those who could be won most easily stand first.
    """
    candidates: list[Candidate] = []
    absentees: list[Absentee] = []
    for profile in roster:
        failed = next((reason for must in MUSTS if (reason := must(need, profile))), None)
        if failed is None:
            candidates.append(judged(need, profile))
        else:
            absentees.append(Absentee(profile, failed))
    candidates.sort(key=_place)
    absentees.sort(key=lambda one: (_nearness(one.reason), one.interpreter.name, str(one.interpreter.id)))
    return Ranking(tuple(candidates), tuple(absentees))


def judged(need: Need, profile: Profile) -> Candidate:
    """Weigh the wishes for somebody who can."""
    reasons = tuple(reason for wish in WISHES if (reason := wish(need, profile)))
    return Candidate(
        profile=profile,
        points=sum(reason.points for reason in reasons),
        reasons=reasons,
        phone=phone_for(profile, need.now) or next(iter(_right_numbers(profile)), None),
        free_until=_free_until(need, profile),
        distance_km=distance_km(need, profile),
    )


def _place(candidate: Candidate) -> tuple[int, int, str, str]:
    person = candidate.interpreter
    return (-candidate.points, candidate.profile.asked_90_days, person.name, str(person.id))


_NEAR_MISSES = ("tried_just_now", "busy", "not_available", "not_at_this_hour", "too_far", "absent", "week_is_full")


def _nearness(reason: Reason) -> int:
    return _NEAR_MISSES.index(reason.code) if reason.code in _NEAR_MISSES else len(_NEAR_MISSES)


def distance_km(need: Need, profile: Profile) -> float | None:
    """Give the road distance in kilometres from home to the place; None where either is unknown."""
    if need.mode is not Mode.ON_SITE or need.place is None or profile.place is None:
        return None
    return road_km(profile.place, need.place)


def travel(need: Need, profile: Profile) -> tuple[timedelta, timedelta]:
    """Give the travel time before and after; nothing unless on site."""
    if need.mode is not Mode.ON_SITE:
        return timedelta(), timedelta()
    minutes = travel_minutes(distance_km(need, profile), need.numbers)
    return timedelta(minutes=minutes), timedelta(minutes=minutes)


def travel_minutes(kilometres: float | None, numbers: Numbers) -> int:
    """Give the minutes a way takes: a base and so many seconds for each road kilometre; unknown is near.

    >>> travel_minutes(60.0, Numbers()), travel_minutes(None, Numbers())
    (70, 10)
    """
    return round(numbers.travel_base_minutes + (kilometres or 0.0) * numbers.travel_seconds_per_km / 60)


def phone_for(profile: Profile, now: datetime) -> OwnNumber | None:
    """Give the first number that may be rung at this hour of the Berlin day; None when none may."""
    minute = _minute_of_day(now)
    return next((one for one in _right_numbers(profile) if one.ring_from <= minute < one.ring_until), None)


def _right_numbers(profile: Profile) -> tuple[OwnNumber, ...]:
    return tuple(one for one in profile.interpreter.phones if not one.is_wrong)


def _minute_of_day(at: datetime) -> int:
    local = wall(at)
    return local.hour * 60 + local.minute


def _next_start(need: Need, profile: Profile) -> datetime | None:
    """Give the next time at which as much as is needed lies free, a day ahead at most."""
    wanted = need.interval.end - need.interval.start
    before, after = travel(need, profile)
    taken = [booking.blocked.widened(after, before) for booking in profile.bookings]
    left = subtract(_open_times(need, profile, _DAY), (*taken, *profile.absences))
    return next((one.start for one in left if one.start > need.interval.start and one.end - one.start >= wanted), None)


def _open_times(need: Need, profile: Profile, ahead: timedelta = timedelta()) -> tuple[Interval, ...]:
    """Give what pattern and extra times offer from the wanted start until its end, or so much further."""
    window = Interval(need.interval.start, need.interval.end + ahead)
    return unite((*offered(profile.rows, window, need.mode), *profile.extra))


def _free_until(need: Need, profile: Profile) -> datetime | None:
    following = [booking.blocked.start for booking in profile.bookings if booking.blocked.start >= need.interval.end]
    if profile.rows or profile.extra:
        following += [one.end for one in _open_times(need, profile, _DAY) if one.contains(need.interval)]
    following += [absence.start for absence in profile.absences if absence.start >= need.interval.end]
    return min(following, default=None)
