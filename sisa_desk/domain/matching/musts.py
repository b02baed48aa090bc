"""Musts: what nobody is asked without; each with its code, the facts of its sentence, and if it may be set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sisa_desk.domain.availability import END_OF_PLANNING
from sisa_desk.domain.folding import folded
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.matching.bookings import NOT_ON_SITE, booking_of
from sisa_desk.domain.matching.diaries import booked_between, clashes, is_offered, next_free_start
from sisa_desk.domain.matching.needs import NO_TIE, Need
from sisa_desk.domain.matching.profiles import HOURS, UNKNOWN, Profile, qualifications_of
from sisa_desk.domain.matching.reasons import Facts, Reason
from sisa_desk.domain.matching.times import MINUTE, SPAN, from_instant, instant, modes_of
from sisa_desk.domain.vocabulary import Direction, Level, Mode

_LEVELS = tuple(Level)
_BOTH = Direction.BOTH.value
_ACTIVE = Standing.ACTIVE.value


def _no_facts(_need: Need, _profile: Profile) -> Facts:
    return {}


def _always(_need: Need) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Must:
    """Something nobody is asked without: whether it holds, and what to say where it does not.

    `matters` says whether anybody can fail it for a need: what nobody can fail need not be judged for each of them.
    `nearness` puts those first who could be won most easily; `is_timed` says that another time may change it;
    `may_be_set_aside` says that an operator may ask all the same, with a reason.
    """

    code: str
    holds: Callable[[Need, Profile], bool]
    facts: Callable[[Need, Profile], Facts] = _no_facts
    nearness: int = 99
    is_timed: bool = False
    may_be_set_aside: bool = False
    matters: Callable[[Need], bool] = _always

    def why_not(self, need: Need, profile: Profile) -> Reason:
        """Say why somebody who does not keep it is not asked, and what would change it."""
        return Reason(self.code, facts=self.facts(need, profile))


# the person


def is_active(_need: Need, profile: Profile) -> bool:
    """Only active people are asked."""
    return profile.standing == _ACTIVE


def _standing(_need: Need, profile: Profile) -> Facts:
    return {"standing": Standing(profile.standing)}


def has_signed(need: Need, profile: Profile) -> bool:
    """Nobody works without a declaration of confidentiality."""
    return profile.signed_from <= need.day_number


def declaration_holds(need: Need, profile: Profile) -> bool:
    """The declaration holds on the day itself."""
    return need.day_number <= profile.signed_until


def _signed_until(_need: Need, profile: Profile) -> Facts:
    return {"date": date.fromordinal(profile.signed_until)}


def is_not_barred(need: Need, profile: Profile) -> bool:
    """Some are not paired; the reason is never stored."""
    if not profile.barred:
        return True
    return not any(str(key) in profile.barred for key in (need.organisation_id, need.beneficiary_id) if key)


# the work


def works_in_this_mode(need: Need, profile: Profile) -> bool:
    """Volunteers choose: phone only, or accompaniment too."""
    return bool(profile.modes & need.mode_bit)


def _modes(_need: Need, profile: Profile) -> Facts:
    return {"modes": modes_of(profile.modes)}


def works_both_ways(need: Need, profile: Profile) -> bool:
    """A talk needs both directions; writing needs one."""
    return profile.direction == _BOTH or need.mode is Mode.WRITTEN


def _direction(_need: Need, profile: Profile) -> Facts:
    return {"direction": Direction(profile.direction)}


def speaks_well_enough(need: Need, profile: Profile) -> bool:
    """A wanted level has to be reached; an unknown level does not exclude."""
    return need.level is None or profile.level == UNKNOWN or profile.level >= need.level.rank


def _level(_need: Need, profile: Profile) -> Facts:
    return {"level": _LEVELS[profile.level]}


def knows_enough_german(need: Need, profile: Profile) -> bool:
    """Below a figure of the service German does not carry a talk; an unknown level does not exclude."""
    return profile.german == UNKNOWN or profile.german >= need.numbers.least_german


def _german(need: Need, profile: Profile) -> Facts:
    return {"level": _LEVELS[profile.german], "least": _LEVELS[need.numbers.least_german]}


def takes_this_area(need: Need, profile: Profile) -> bool:
    """Areas somebody does not take are theirs to choose."""
    return not need.area_bit or bool(profile.areas & need.area_bit)


def _area(need: Need, _profile: Profile) -> Facts:
    return {"area": need.area}


def has_the_qualification(need: Need, profile: Profile) -> bool:
    """A wanted training has to be there, by its name in any spelling."""
    return not need.qualification or any(True for _ in trainings(need, profile))


def qualification_holds(need: Need, profile: Profile) -> bool:
    """The wanted training holds on the day itself."""
    day = need.day_number
    return not need.qualification or any(first <= day <= last for first, last in trainings(need, profile))


def trainings(need: Need, profile: Profile) -> Iterator[tuple[int, int]]:
    """Give first and last day, as numbers, of each training somebody has that is wanted."""
    wanted = folded(need.qualification)
    return ((first, last) for name, first, last in qualifications_of(profile) if name == wanted)


def _qualification(need: Need, _profile: Profile) -> Facts:
    return {"name": need.qualification}


def _qualified_until(need: Need, profile: Profile) -> Facts:
    first, last = max(trainings(need, profile), key=lambda days: days[1])
    is_over = last < need.day_number
    return {"name": need.qualification, "until" if is_over else "from": date.fromordinal(last if is_over else first)}


def has_the_wanted_sex(need: Need, profile: Profile) -> bool:
    """Only where the sex is a must; a preference is a wish."""
    return not need.sex_is_must or need.sex is None or profile.sex == need.sex


def may_do_this_setting(need: Need, profile: Profile) -> bool:
    """Volunteers are kept out of excluded settings; who works for a fee or on staff may do them."""
    return not need.exclusion or not profile.is_volunteer


def _setting(need: Need, _profile: Profile) -> Facts:
    return {"name": need.exclusion}


def is_within_reach(need: Need, profile: Profile) -> bool:
    """On site, the place has to lie within the radius somebody travels."""
    distance = need.kilometres_from(profile.place)
    return distance is None or distance <= profile.radius_km


def _beyond(need: Need, profile: Profile) -> Facts:
    distance = need.kilometres_from(profile.place) or 0.0
    return {"km_beyond": round(distance - profile.radius_km)}


def has_not_declined(need: Need, profile: Profile) -> bool:
    """A no to this very request stays a no."""
    return not need.ties.get(profile.key, NO_TIE).has_declined


# the time


def is_present(need: Need, profile: Profile) -> bool:
    """Nobody is asked while away."""
    return not profile.away or _absence(need, profile) is None


def _absence(need: Need, profile: Profile) -> tuple[int, int] | None:
    """Give the absence that stands in the way, or the time a calendar says is taken."""
    for start, end in SPAN.iter_unpack(profile.away):
        if start >= need.end:  # they are in order, and a calendar may hold a year of them
            return None
        if end > need.start:
            return start, end
    return None


def _away_until(need: Need, profile: Profile) -> Facts:
    span = _absence(need, profile) or (0, 0)
    until = from_instant(span[1]) if span[1] < _END else None
    return {"until": until} | ({"by_calendar": True} if span in SPAN.iter_unpack(profile.calendar) else {})


_END = instant(END_OF_PLANNING)


def has_nothing_else(need: Need, profile: Profile) -> bool:
    """Bookings, talks and offers out leave the time free, with the way to and from their places."""
    return not profile.bookings or next(clashes(need, profile), None) is None


def _clash(need: Need, profile: Profile) -> Facts:
    row, way = next(clashes(need, profile))
    booking = booking_of(row)
    return {"kind": booking.kind, "interval": booking.interval, "way_minutes": way // MINUTE}


def is_available(need: Need, profile: Profile) -> bool:
    """Weekly pattern, calendars and single offered times cover the whole of it; no pattern at all means ask."""
    return not (profile.week or profile.has_calendar) or is_offered(need, profile)


def _next_start(need: Need, profile: Profile) -> Facts:
    start = next_free_start(need, profile)
    return {"next": from_instant(start) if start is not None else None}


def has_room_this_week(need: Need, profile: Profile) -> bool:
    """Somebody's own limit of appointments in a week holds."""
    return profile.max_per_week is None or booked_between(profile, *need.week) < profile.max_per_week


def _limit(_need: Need, profile: Profile) -> Facts:
    return {"limit": profile.max_per_week}


# the phone


def has_a_number(need: Need, profile: Profile) -> bool:
    """For a talk now there must be a number."""
    return not need.is_instant or bool(profile.phones)


def may_be_rung(need: Need, profile: Profile) -> bool:
    """For a talk now there must be a number that may be rung at this hour."""
    if not need.is_instant:
        return True
    minute = need.minute
    return any(opens <= minute < closes for opens, closes in HOURS.iter_unpack(profile.phones))


def _next_hour(need: Need, profile: Profile) -> Facts:
    starts = sorted(opens for opens, _closes in HOURS.iter_unpack(profile.phones))
    return {"from": next((one for one in starts if one > need.minute), starts[0])}


def nobody_else_rings(need: Need, profile: Profile) -> bool:
    """Nobody is rung by two desks at once."""
    return need.ties.get(profile.key, NO_TIE).rung_by is None


def _ringer(need: Need, profile: Profile) -> Facts:
    return {"operator": need.ties[profile.key].rung_by}


def is_rested(need: Need, profile: Profile) -> bool:
    """Who was just tried in vain is left in peace for a while."""
    return profile.rest_until <= need.at


def _rests(_need: Need, profile: Profile) -> Facts:
    return {"until": from_instant(profile.rest_until)}


# for which needs a must can fail at all


def _names_somebody(need: Need) -> bool:
    return bool(need.organisation_id or need.beneficiary_id)


def _wants_a_level(need: Need) -> bool:
    return need.level is not None


def _says_an_area(need: Need) -> bool:
    return need.area is not None


def _wants_training(need: Need) -> bool:
    return bool(need.qualification)


def _must_have_a_sex(need: Need) -> bool:
    return need.sex_is_must and need.sex is not None


def _is_excluded(need: Need) -> bool:
    return bool(need.exclusion)


def _is_on_site(need: Need) -> bool:
    return need.where != NOT_ON_SITE


def _has_ties(need: Need) -> bool:
    return bool(need.ties)


def _is_instant(need: Need) -> bool:
    return need.is_instant


#: In the order in which their reasons help most; the first that fails is the one shown. An operator may set aside what
#: the person would answer for anyway, when asked; never what protects somebody, what was said, or a time that is taken.
MUSTS: tuple[Must, ...] = (
    Must("not_active", is_active, _standing),
    Must("declaration_missing", has_signed, is_timed=True, may_be_set_aside=True),
    Must("declaration_expired", declaration_holds, _signed_until, is_timed=True, may_be_set_aside=True),
    Must("not_paired", is_not_barred, matters=_names_somebody),
    Must("mode_not_offered", works_in_this_mode, _modes, may_be_set_aside=True),
    Must("one_way_only", works_both_ways, _direction),
    Must("level_too_low", speaks_well_enough, _level, may_be_set_aside=True, matters=_wants_a_level),
    Must("german_too_low", knows_enough_german, _german),
    Must("area_not_taken", takes_this_area, _area, may_be_set_aside=True, matters=_says_an_area),
    Must("qualification_missing", has_the_qualification, _qualification, matters=_wants_training),
    Must("qualification_expired", qualification_holds, _qualified_until, is_timed=True, matters=_wants_training),
    Must("other_sex", has_the_wanted_sex, matters=_must_have_a_sex),
    Must("excluded_setting", may_do_this_setting, _setting, matters=_is_excluded),
    Must("too_far", is_within_reach, _beyond, nearness=5, may_be_set_aside=True, matters=_is_on_site),
    Must("declined_this", has_not_declined, matters=_has_ties),
    Must("being_rung", nobody_else_rings, _ringer, nearness=1, matters=_has_ties),
    Must("absent", is_present, _away_until, nearness=6, is_timed=True, may_be_set_aside=True),
    Must("busy", has_nothing_else, _clash, nearness=2, is_timed=True),
    Must("not_available", is_available, _next_start, nearness=3, is_timed=True, may_be_set_aside=True),
    Must("week_is_full", has_room_this_week, _limit, nearness=7, is_timed=True, may_be_set_aside=True),
    Must("no_number", has_a_number, matters=_is_instant),
    Must(
        "not_at_this_hour",
        may_be_rung,
        _next_hour,
        nearness=4,
        is_timed=True,
        may_be_set_aside=True,
        matters=_is_instant,
    ),
    Must("tried_just_now", is_rested, _rests, nearness=0, is_timed=True, may_be_set_aside=True),
)
#: Which musts may be set aside with a reason, by their codes.
OVERRIDABLE = {must.code: must for must in MUSTS if must.may_be_set_aside}
