"""Wishes: what places those who can; each with the figure that weighs it, its points, and the reason it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sisa_desk.domain.matching.histories import History, phone_attempts
from sisa_desk.domain.matching.needs import NO_TIE, Need
from sisa_desk.domain.matching.profiles import UNKNOWN, Profile, varieties_of
from sisa_desk.domain.matching.reasons import Reason
from sisa_desk.domain.matching.times import DAY
from sisa_desk.domain.reachability import chance_to_reach
from sisa_desk.domain.vocabulary import Level

_LEVELS = tuple(Level)
_BEST = Level.NATIVE.rank
#: After so many days without an asking somebody is as rested as can be.
_RESTED_DAYS = 14
#: From so many vain attempts, heavy talks or like appointments on, more of them change nothing.
_MOST_IN_VAIN, _MOST_HEAVY, _MOST_LIKE = 4, 3, 3
#: After so many heavy talks in a row somebody is asked how they are.
DEBRIEF_AFTER = 2

Points = Callable[[Need, Profile, History, int], int]
Say = Callable[[Need, Profile, History, int], Reason | None]


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that places those who can.

    `weight` names the figure of the service, 0 switches the wish off; `points` takes the weight and gives a whole
    number; `reason` takes the points and gives none where there is nothing to say.
    """

    weight: str
    points: Points
    reason: Say


# who is wanted


def is_wanted(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """The person the caller asked for comes first."""
    return weight if need.interpreter_wanted and str(need.interpreter_wanted) == profile.key else 0


def _wanted(_need: Need, _profile: Profile, _past: History, points: int) -> Reason | None:
    return Reason("asked_for_by_name", points) if points else None


def same_variety(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """The very variety asked for is worth most."""
    return weight if need.variety and need.variety in varieties_of(profile) else 0


def _variety(need: Need, _profile: Profile, _past: History, points: int) -> Reason | None:
    return Reason("same_variety", points, {"variety": need.variety}) if points else None


def has_the_liked_sex(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """A preference for a sex warns and ranks; it never rules out."""
    return weight if need.sex and not need.sex_is_must and profile.sex == need.sex else 0


def _liked_sex(_need: Need, _profile: Profile, _past: History, points: int) -> Reason | None:
    return Reason("liked_sex", points) if points else None


# who knows it already


def was_there_before(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """The same person as before builds trust; for the same institution it is worth half."""
    tie = need.ties.get(profile.key, NO_TIE)
    return weight if tie.talks_with_person else weight // 2 if tie.talks_with_institution else 0


def _before(need: Need, profile: Profile, _past: History, points: int) -> Reason | None:
    if not points:
        return None
    tie = need.ties[profile.key]
    if tie.talks_with_person:
        return Reason("same_person_before", points, {"count": tie.talks_with_person})
    return Reason("same_institution_before", points, {"count": tie.talks_with_institution})


def has_experience(_need: Need, _profile: Profile, past: History, weight: int) -> int:
    """Talks in the same area count, and so do those at the same place."""
    return weight * (min(past.in_area, _MOST_LIKE) + min(past.at_place, _MOST_LIKE)) // (2 * _MOST_LIKE)


def _experience(need: Need, _profile: Profile, past: History, points: int) -> Reason | None:
    if past.at_place and points:
        return Reason("knows_the_place", points, {"count": past.at_place})
    return Reason("knows_the_area", points, {"area": need.area, "count": past.in_area}) if points else None


def is_near(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """On site, every kilometre of the radius left over counts."""
    distance = need.kilometres_from(profile.place)
    return 0 if distance is None else round(weight * (1 - min(distance / max(profile.radius_km, 1), 1)))


def _near(need: Need, profile: Profile, _past: History, points: int) -> Reason | None:
    distance = need.kilometres_from(profile.place)
    if distance is None:
        return None
    return Reason("near", points, {"km": round(distance), "minutes": need.ways.minutes(profile.place, need.where)})


# who is spared


def had_a_fair_share(_need: Need, _profile: Profile, past: History, weight: int) -> int:
    """Who had fewer appointments in 90 days comes before who had many."""
    return round(weight / (1 + past.appointments))


def _share(_need: Need, _profile: Profile, past: History, points: int) -> Reason | None:
    return Reason("fair_share", points, {"count": past.appointments})


def was_asked_rarely(need: Need, _profile: Profile, past: History, weight: int) -> int:
    """Who was asked lately is asked later, whatever they said."""
    days = _RESTED_DAYS if past.asked_at is None else min(_days_since(need, past.asked_at), _RESTED_DAYS)
    return round(weight * days / _RESTED_DAYS)


def _asked(need: Need, _profile: Profile, past: History, points: int) -> Reason | None:
    if past.asked_at is None:
        return Reason("never_asked", points)
    return Reason("last_asked", points, {"days": _days_since(need, past.asked_at)})


def _days_since(need: Need, at: int) -> int:
    return max((need.at - at) // DAY, 0)


def is_not_tired(_need: Need, _profile: Profile, past: History, weight: int) -> int:
    """Being rung in vain again and again burns people even without assignments (ring fatigue)."""
    return -(weight * min(past.in_vain, _MOST_IN_VAIN) // _MOST_IN_VAIN)


def _tired(_need: Need, _profile: Profile, past: History, points: int) -> Reason | None:
    return Reason("rung_in_vain", points, {"count": past.in_vain}) if points else None


def is_not_burdened(need: Need, _profile: Profile, past: History, weight: int) -> int:
    """After heavy talks in a row another one is for somebody else."""
    return -(weight * min(past.heavy_in_a_row, _MOST_HEAVY) // _MOST_HEAVY) if need.is_heavy else 0


def _burden(_need: Need, _profile: Profile, past: History, points: int) -> Reason | None:
    if points or past.heavy_in_a_row >= DEBRIEF_AFTER:
        return Reason("heavy_in_a_row", points, {"count": past.heavy_in_a_row})
    return None


# who will answer, and well


def answers_at_this_hour(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """Who answered at this hour before will answer again; nothing is known of who was never rung."""
    if not profile.attempts:
        return 0
    return round(weight * (2 * chance_to_reach(phone_attempts(profile), need.slot, need.at) - 1))


def _answers(need: Need, profile: Profile, _past: History, points: int) -> Reason | None:
    if not points:
        return None
    chance = chance_to_reach(phone_attempts(profile), need.slot, need.at)
    return Reason("reachable" if points > 0 else "hard_to_reach", points, {"percent": round(100 * chance)})


def confirmed_lately(need: Need, profile: Profile, _past: History, weight: int) -> int:
    """Availability that was confirmed lately is worth more than an old one."""
    days = _days_confirmed(need, profile)
    return weight if days is not None and days <= need.numbers.confirmed_lately_days else 0


def _confirmed(need: Need, profile: Profile, _past: History, points: int) -> Reason | None:
    days = _days_confirmed(need, profile)
    if days is None:
        return Reason("never_confirmed")
    if days > need.numbers.confirmed_lately_days:
        return Reason("confirmed_long_ago", 0, {"days": days})
    return Reason("confirmed_lately", points, {"days": days})


def _days_confirmed(need: Need, profile: Profile) -> int | None:
    return None if profile.confirmed_on is None else max(need.today_number - profile.confirmed_on, 0)


def speaks_it_well(_need: Need, profile: Profile, _past: History, weight: int) -> int:
    """Between equals the better speaker goes first."""
    return 0 if profile.level == UNKNOWN else weight * profile.level // _BEST


def _level(_need: Need, profile: Profile, _past: History, points: int) -> Reason | None:
    return None if profile.level == UNKNOWN else Reason("level", points, {"level": _LEVELS[profile.level]})


#: In the order in which their reasons are read.
WISHES: tuple[Wish, ...] = (
    Wish("wish_named", is_wanted, _wanted),
    Wish("wish_variety", same_variety, _variety),
    Wish("wish_known", was_there_before, _before),
    Wish("wish_sex", has_the_liked_sex, _liked_sex),
    Wish("wish_experience", has_experience, _experience),
    Wish("wish_near", is_near, _near),
    Wish("wish_fair", had_a_fair_share, _share),
    Wish("wish_rested", was_asked_rarely, _asked),
    Wish("wish_unbothered", is_not_tired, _tired),
    Wish("wish_unburdened", is_not_burdened, _burden),
    Wish("wish_reached", answers_at_this_hour, _answers),
    Wish("wish_confirmed", confirmed_lately, _confirmed),
    Wish("wish_level", speaks_it_well, _level),
)
