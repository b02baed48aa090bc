"""The best for many needs out of everybody who speaks a language: what needs have in common is judged once.

What a ranking does for one need is done here for thousands. Musts that many needs ask alike are kept as digits,
one a person; people stand in the order of the points that no need changes, so that one may stop where nobody further
down can be better. What comes out is what `rank` gives.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from heapq import heappush, heappushpop
from typing import Final, NamedTuple

from sisa_desk.domain.clock import wall
from sisa_desk.domain.matching import (
    MUSTS,
    WEEK_ROW,
    WISHES,
    Candidate,
    History,
    Need,
    Profile,
    Talks,
    Wish,
    history_of,
    is_active,
    is_available,
    rank,
    talks_of,
)

#: What of a need a must looks at where few answers serve many needs; all other musts are judged one by one.
_SHARED: Final[Mapping[str, Callable[[Need], Hashable]]] = {
    "not_active": lambda _need: None,
    "mode_not_offered": lambda need: need.mode_bit,
    "one_way_only": lambda need: need.mode,
    "level_too_low": lambda need: need.level,
    "german_too_low": lambda _need: None,
    "area_not_taken": lambda need: need.area_bit,
    "other_sex": lambda need: (need.sex_is_must, need.sex),
    "excluded_setting": lambda need: bool(need.exclusion),
    "no_number": lambda need: need.is_instant,
    "not_at_this_hour": lambda need: need.is_instant,
    "tried_just_now": lambda _need: None,
}
_TOGETHER: Final = tuple(must for must in MUSTS if must.code in _SHARED)
#: Nothing stands between a request and those without a tie; what a day offers is laid out.
_SETTLED: Final = frozenset(("declined_this", "being_rung", "not_available"))
_ONE_BY_ONE: Final = tuple(must for must in MUSTS if must.code not in _SHARED and must.code not in _SETTLED)
#: Wishes whose points a need decides, and whether it wants anything of the kind. Ties are looked at apart.
_WANTED: Final[Mapping[str, Callable[[Need], bool]]] = {
    "wish_variety": lambda need: bool(need.variety),
    "wish_sex": lambda need: need.sex is not None and not need.sex_is_must,
    "wish_experience": lambda need: need.area is not None or need.where > 0,
    "wish_near": lambda need: need.where > 0,
    "wish_unburdened": lambda need: need.is_heavy,
}
_OF_TIES: Final = frozenset(("wish_named", "wish_known"))
#: Wishes that only take points away.
_NEVER_ABOVE_0: Final = frozenset(("wish_unburdened", "wish_unbothered"))


#: A weekly row: minutes of the day, first and last day, the modes as bits, if it is for every week, and whose it is.
_Row = tuple[int, int, int, int, int, bool, int]


class Scored(NamedTuple):
    """Somebody who can: their points less their price, and the points themselves with the person."""

    score: int
    candidate: Candidate


class Pool:
    """Everybody who speaks a language, laid out once; the needs asked are of one moment and have the same figures."""

    def __init__(self, profiles: Collection[Profile], need: Need) -> None:
        """Take the profiles, and any one of the needs."""
        active = [one for one in profiles if is_active(one)]
        wishes = [wish for wish in _weighed(need) if wish.weight not in _WANTED and wish.weight not in _OF_TIES]
        own = {one.key: _points(wishes, need, one, history_of(need, one)) for one in active}
        self._people = sorted(active, key=lambda one: (-own[one.key], one.name, one.key))
        self._own = [own[one.key] for one in self._people]
        self._places = {one.key: place for place, one in enumerate(self._people)}
        self._rows = self._by_weekday()
        self._rows_at: dict[tuple[int, int, int], list[_Row]] = {}
        self._kept: dict[Hashable, str] = {}
        self._talks: dict[int, Talks] = {}
        #: Single times are few, and who never said when is asked: whether they can then is judged one by one.
        self._unsure = {place for place, one in enumerate(self._people) if not one.week or one.extra}

    def best(self, need: Need, most: int, price: Callable[[Profile], int], also: str = "") -> list[Scored]:
        """Give at least so many who can, those of the most points less their price among them, in no order.

        `price` is what somebody costs in points, such as kilometres, never below 0. Whoever has a tie to the request,
        and the one of the key `also`, is among them wherever they stand.
        """
        special = self._special(need, also)
        ranked = rank(need, (self._people[place] for place in special)).candidates
        found = [Scored(one.points - price(one.profile), one) for one in ranked]
        best = sorted(one.score for one in found)[-most:]
        weigh, on_top = _scales(need)
        sure, maybe = self._offering(need)
        for place in self._in_question(need, (sure | maybe) - special):
            own, profile = self._own[place], self._people[place]
            is_full = len(best) == most
            if is_full and own + on_top < best[0]:
                break
            cost = price(profile)
            if is_full and own + on_top - cost < best[0]:
                continue
            if not self._can(need, profile) or (place not in sure and not is_available(need, profile)):
                continue
            points = own + weigh(profile, self._history(need, place))
            found.append(Scored(points - cost, Candidate(need, profile, points)))
            (heappushpop if is_full else heappush)(best, points - cost)
        return found

    def _special(self, need: Need, also: str) -> set[int]:
        """Give those whom something ties to the request."""
        named = str(need.interpreter_wanted) if need.interpreter_wanted else ""
        return {self._places[key] for key in (*need.ties, named, also) if key in self._places}

    # who comes into question

    def _in_question(self, need: Need, offering: Iterable[int]) -> list[int]:
        """Give those who keep every shared must out of those who may offer the time, in their order."""
        keeping = self._keeping(need)
        return sorted(place for place in offering if keeping[place] == "1")

    def _keeping(self, need: Need) -> str:
        """Say of everybody with a digit whether they keep every shared must."""
        key = tuple(_SHARED[must.code](need) for must in _TOGETHER)
        if key not in self._kept:
            kept = (all(must.holds(need, one) for must in _TOGETHER) for one in self._people)
            self._kept[key] = "".join("1" if holds else "0" for holds in kept)
        return self._kept[key]

    def _offering(self, need: Need) -> tuple[set[int], set[int]]:
        """Give those whose pattern surely covers the wanted time, and those of whom it has to be judged."""
        if len(need.days) > 1:
            return set(), set(range(len(self._people)))
        day, start, end = need.days[0], need.start, need.end
        number, moment = day.number, day.moment
        sure: set[int] = set()
        maybe = set(self._unsure)
        for opens, closes, first, last, _modes, is_weekly, place in self._starting(need):
            if first <= number <= last and moment[opens] <= start < moment[closes]:
                (sure if is_weekly and end <= moment[closes] else maybe).add(place)
        return sure, maybe

    def _starting(self, need: Need) -> list[_Row]:
        """Give the rows of a weekday in a mode that touch the hour of the wanted start."""
        local = wall(need.interval.start)
        key = weekday, hour, mode = local.weekday(), local.hour, need.mode_bit
        if key not in self._rows_at:
            first, last = hour * 60, hour * 60 + 60
            rows = self._rows[weekday]
            self._rows_at[key] = [row for row in rows if row[0] < last and row[1] > first and row[4] & mode]
        return self._rows_at[key]

    def _by_weekday(self) -> tuple[list[_Row], ...]:
        rows: tuple[list[_Row], ...] = tuple([] for _ in range(7))
        for place, one in enumerate(self._people):
            for weekday, opens, closes, first, last, interval, _phase, nth, modes in WEEK_ROW.iter_unpack(one.week):
                is_weekly = interval == 1 and nth == 0
                rows[weekday].append((opens, closes, first, last, modes, is_weekly, place))
        return rows

    def _can(self, need: Need, profile: Profile) -> bool:
        for must in _ONE_BY_ONE:  # noqa: SIM110 - a loop of its own is a third faster, and this runs a million times
            if not must.holds(need, profile):
                return False
        return True

    # what they are worth

    def _history(self, need: Need, place: int) -> History:
        if place not in self._talks:
            self._talks[place] = talks_of(need.at, self._people[place])
        return self._talks[place].like(need)


def _weighed(need: Need) -> list[Wish]:
    return [wish for wish in WISHES if getattr(need.numbers, wish.weight)]


def _points(wishes: Iterable[Wish], need: Need, profile: Profile, past: History) -> int:
    return sum(wish.points(need, profile, past, getattr(need.numbers, wish.weight)) for wish in wishes)


def _scales(need: Need) -> tuple[Callable[[Profile, History], int], int]:
    """Give what adds up the points a need decides, and the most it can come to."""
    wanted = [one for one in _weighed(need) if one.weight in _WANTED and _WANTED[one.weight](need)]
    weighed = [(wish.points, getattr(need.numbers, wish.weight)) for wish in wanted]

    def weigh(profile: Profile, past: History) -> int:
        points = 0
        for of, weight in weighed:
            points += of(need, profile, past, weight)
        return points

    return weigh, sum(_most(wish, need) for wish in wanted)


def _most(wish: Wish, need: Need) -> int:
    if wish.weight in _NEVER_ABOVE_0:
        return 0
    weight: int = getattr(need.numbers, wish.weight)
    # Experience is half of the area, half of the place.
    has_half = wish.weight == "wish_experience" and not (need.area and need.where > 0)
    return -(-weight // 2) if has_half else weight
