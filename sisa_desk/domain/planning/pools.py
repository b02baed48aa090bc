"""The best for many needs out of everybody who speaks a language: what needs have in common is judged once.

What a ranking does for one need is done here for thousands. Musts that many needs ask alike are kept as whole numbers,
a bit a person; people stand in the order of the points that no need changes, so that one may stop where nobody further
down can be better. What comes out is what `rank` gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from heapq import heappush, heappushpop
from typing import Final

from sisa_desk.domain.matching import (
    MUSTS,
    WEEK_ROW,
    WISHES,
    Candidate,
    History,
    Must,
    Need,
    Profile,
    Talks,
    Wish,
    first_failing,
    history_of,
    is_active,
    joined,
    rank,
    talks_of,
)

#: What of a need a must looks at; those that are not named look at more, and are judged one by one.
_SHARED: Final[Mapping[str, Callable[[Need], Hashable]]] = {
    "not_active": lambda _need: None,
    "declaration_missing": lambda need: need.day_number,
    "declaration_expired": lambda need: need.day_number,
    "not_paired": lambda need: (need.organisation_id, need.beneficiary_id),
    "mode_not_offered": lambda need: need.mode_bit,
    "one_way_only": lambda need: need.mode,
    "level_too_low": lambda need: need.level,
    "german_too_low": lambda _need: None,
    "area_not_taken": lambda need: need.area_bit,
    "qualification_missing": lambda need: need.qualification,
    "qualification_expired": lambda need: (need.qualification, need.day_number if need.qualification else 0),
    "other_sex": lambda need: (need.sex_is_must, need.sex),
    "excluded_setting": lambda need: bool(need.exclusion),
    "no_number": lambda need: need.is_instant,
    "not_at_this_hour": lambda need: need.is_instant,
    "tried_just_now": lambda _need: None,
}
_TOGETHER: Final = tuple(must for must in MUSTS if must.code in _SHARED)
#: Nothing stands between a request and those without a tie; when somebody offers time is looked up by the day.
_ANSWERED: Final = frozenset(("declined_this", "being_rung", "not_available"))
_ONE_BY_ONE: Final = tuple(must for must in MUSTS if must.code not in _SHARED and must.code not in _ANSWERED)
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


#: A weekly row on its weekday: whose bit, then what `WEEK_ROW` packs but the weekday.
_Row = tuple[int, ...]
#: What somebody offers on a day, in microseconds since 1970, with a number that has only their bit.
_Stretch = tuple[int, int, int]


class Pool:
    """Everybody who speaks a language, laid out once; the needs asked are of one moment and have the same figures."""

    def __init__(self, profiles: Collection[Profile], need: Need) -> None:
        """Take the profiles, and any one of the needs."""
        active = [one for one in profiles if is_active(one)]
        wishes = [wish for wish in _weighed(need) if wish.weight not in _WANTED and wish.weight not in _OF_TIES]
        own = {one.key: _points(wishes, need, one, history_of(need, one)) for one in active}
        self._people = sorted(active, key=lambda one: (-own[one.key], one.name, one.key))
        self._own = [own[one.key] for one in self._people]
        self._bits = {one.key: bit for bit, one in enumerate(self._people)}
        self._kept: dict[Hashable, int] = {}
        self._rows = self._rows_by_weekday()
        self._offers: dict[tuple[int, int], list[_Stretch]] = {}
        self._talks: dict[int, Talks] = {}
        #: Single times are few, and who never said when is asked: whether they can then is judged one by one.
        self._unsure = _mask(not one.week or bool(one.extra) for one in self._people)

    def best(self, need: Need, most: int, price: Callable[[Profile], int], also: str = "") -> list[Candidate]:
        """Give at least so many candidates, those of the most points less their price among them, in no order.

        `price` is what somebody costs in points, such as kilometres, never below 0. Whoever has a tie to the request,
        and the one of the key `also`, is among them wherever they stand.
        """
        special = self._special(need, also)
        found = list(rank(need, (self._people[bit] for bit in special)).candidates)
        best: list[int] = []
        for one in found:
            _keep(best, most, one.points - price(one.profile))
        wishes = [wish for wish in _weighed(need) if wish.weight in _WANTED and _WANTED[wish.weight](need)]
        on_top = sum(getattr(need.numbers, wish.weight) for wish in wishes if wish.weight not in _NEVER_ABOVE_0)
        for bit in self._in_question(need, special):
            own, profile = self._own[bit], self._people[bit]
            if len(best) == most and own + on_top < best[0]:
                break
            if self._can(need, bit):
                points = own + _points(wishes, need, profile, self._history(need, bit))
                found.append(Candidate(need, profile, points))
                _keep(best, most, points - price(profile))
        return found

    def _special(self, need: Need, also: str) -> set[int]:
        """Give those whom something ties to the request."""
        named = str(need.interpreter_wanted) if need.interpreter_wanted else ""
        return {self._bits[key] for key in (*need.ties, named, also) if key in self._bits}

    # who comes into question

    def _in_question(self, need: Need, special: Iterable[int]) -> Iterator[int]:
        """Give the bits of those who keep every shared must and offer the time or may do so, in their order."""
        left = self._offering(need) | self._unsure
        for must in _TOGETHER:
            left &= self._keeping(must, need)
        for bit in special:
            left &= ~(1 << bit)
        digits = bin(left)[:1:-1]
        bit = digits.find("1")
        while bit >= 0:
            yield bit
            bit = digits.find("1", bit + 1)

    def _keeping(self, must: Must, need: Need) -> int:
        key = (must.code, _SHARED[must.code](need))
        if key not in self._kept:
            self._kept[key] = _mask(must.holds(need, one) for one in self._people)
        return self._kept[key]

    def _offering(self, need: Need) -> int:
        """Give those whose weekly pattern covers the wanted time; over midnight everybody may."""
        if len(need.days) > 1:
            return (1 << len(self._people)) - 1
        key = (need.day_number, need.mode_bit)
        if key not in self._offers:
            self._offers[key] = list(self._offered(need))
        start, end = need.start, need.end
        bits = 0
        for opens, closes, bit in self._offers[key]:
            if opens <= start and end <= closes:
                bits |= bit
        return bits

    def _rows_by_weekday(self) -> tuple[list[_Row], ...]:
        rows: tuple[list[_Row], ...] = tuple([] for _ in range(7))
        for bit, one in enumerate(self._people):
            for weekday, *row in WEEK_ROW.iter_unpack(one.week):
                rows[weekday].append((bit, *row))
        return rows

    def _offered(self, need: Need) -> Iterator[_Stretch]:
        """Give what everybody offers on the day of a need in its mode; what touches or overlaps is one stretch."""
        day, mode = need.days[0], need.mode_bit
        moment, nths = day.moment, day.nths
        offered: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for bit, opens, closes, first, last, interval, phase, nth, modes in self._rows[day.weekday]:
            if modes & mode and first <= day.number <= last and nth in nths and day.week % interval == phase % interval:
                offered[bit].append((moment[opens], moment[closes]))
        for bit, stretches in offered.items():
            for opens, closes in joined(stretches):
                yield opens, closes, 1 << bit

    def _can(self, need: Need, bit: int) -> bool:
        profile = self._people[bit]
        if self._unsure >> bit & 1 or len(need.days) > 1:
            return first_failing(need, profile) is None
        for must in _ONE_BY_ONE:  # noqa: SIM110 - a loop of its own is a third faster, and this runs a million times
            if not must.holds(need, profile):
                return False
        return True

    # what they are worth

    def _history(self, need: Need, bit: int) -> History:
        if bit not in self._talks:
            self._talks[bit] = talks_of(need.at, self._people[bit])
        return self._talks[bit].like(need)


def _weighed(need: Need) -> list[Wish]:
    return [wish for wish in WISHES if getattr(need.numbers, wish.weight)]


def _points(wishes: Iterable[Wish], need: Need, profile: Profile, past: History) -> int:
    return sum(wish.points(need, profile, past, getattr(need.numbers, wish.weight)) for wish in wishes)


def _mask(flags: Iterable[bool]) -> int:
    """Give flags as bits, the first one lowest."""
    digits = "".join("1" if flag else "0" for flag in flags)
    return int(digits[::-1] or "0", 2)


def _keep(best: list[int], most: int, value: int) -> None:
    """Keep so many of the highest values, the lowest of them first."""
    if len(best) < most:
        heappush(best, value)
    else:
        heappushpop(best, value)
