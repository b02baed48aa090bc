"""Who answers the phone when: learnt from the desk's own attempts, by hour of the week, the recent ones counting more.

Each attempt that tells something counts as one draw of "answers or not". A beta distribution that begins at one
success and one failure is its memory (Laplace's rule of succession), so that nobody is written off after one evening.
An attempt counts fully near the same hour of the same weekday, half on another day of the same kind, little at any
other time; its weight is halved after eight weeks, falls to a third after sixteen, and so on. Only additions,
multiplications and divisions are used, so that every machine comes to the same figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import NamedTuple

#: An attempt: microseconds since 1970 in UTC, the hour of the Berlin week (0 to 167), whether somebody answered.
Attempt = tuple[int, int, bool]

#: Everybody begins with one success in two attempts.
BEGIN_REACHED, BEGIN_TRIED = 1.0, 2.0
_HALVED_AFTER = 8 * 7 * 24 * 60 * 60 * 1_000_000
_SAME_TIME, _SAME_KIND_OF_DAY, _OTHER_TIME = 1.0, 0.5, 0.125
#: An hour earlier or later is the same time of day.
_NEAR_HOURS = 1
_SATURDAY = 5
_HOURS = 7 * 24
_WORKDAYS, _WEEKEND = range(_SATURDAY), range(_SATURDAY, 7)


class Weighed(NamedTuple):
    """Answers and attempts as far as they tell about one hour of the week, without the two one begins with."""

    reached: float
    tried: float

    @property
    def chance(self) -> float:
        """Give the probability from 0 to 1 that somebody answers.

        >>> Weighed(0.0, 0.0).chance, Weighed(1.0, 2.0).chance
        (0.5, 0.5)
        """
        return (self.reached + BEGIN_REACHED) / (self.tried + BEGIN_TRIED)


def chance_to_reach(attempts: Iterable[Attempt], slot: int, now: int) -> float:
    """Give the probability from 0 to 1 that somebody answers in an hour of the week; 0.5 while nothing is known.

    >>> chance_to_reach([], 9, 0), round(chance_to_reach([(0, 9, True), (0, 9, True)], 9, 0), 2)
    (0.5, 0.75)
    """
    return weighed(attempts, slot, now).chance


def weighed(attempts: Iterable[Attempt], slot: int, now: int) -> Weighed:
    """Weigh attempts for an hour of the week (0 to 167); `now` is microseconds since 1970 in UTC."""
    alike = _likenesses(slot)
    reached = tried = 0.0
    for at, hour, has_answered in attempts:
        weight = alike[hour] * _HALVED_AFTER / (_HALVED_AFTER + max(now - at, 0))
        tried += weight
        if has_answered:
            reached += weight
    return Weighed(reached, tried)


def chances_of_the_week(attempts: Iterable[Attempt], now: int) -> tuple[float, ...]:
    """Give the same probability for all 168 hours of the week at once; `now` is microseconds since 1970 in UTC.

    >>> chances_of_the_week([], 0)[9], round(chances_of_the_week([(0, 9, True), (0, 9, True)], 0)[9], 2)
    (0.5, 0.75)
    """
    every, kinds, hours = _tallied(attempts, now)
    week = [every.reached / every.tried] * _HOURS
    near_kinds, near_hours = _spread(kinds), _spread(hours)
    more = _SAME_KIND_OF_DAY - _OTHER_TIME
    alike = {
        key: (every.reached + more * one.reached, every.tried + more * one.tried) for key, one in near_kinds.items()
    }
    for (is_weekend, at), (reached, tried) in alike.items():
        for day in _WEEKEND if is_weekend else _WORKDAYS:
            week[day * 24 + at] = reached / tried
    more = _SAME_TIME - _SAME_KIND_OF_DAY
    for (day, at), one in near_hours.items():
        reached, tried = alike[day >= _SATURDAY, at]
        week[day * 24 + at] = (reached + more * one.reached) / (tried + more * one.tried)
    return tuple(week)


@dataclass(slots=True)
class _Tally:
    """Answers and attempts, weighed by their age."""

    reached: float = 0.0
    tried: float = 0.0

    def add(self, other: _Tally) -> None:
        self.reached += other.reached
        self.tried += other.tried


_Tallies = dict[tuple[int, int], _Tally]


def _tallied(attempts: Iterable[Attempt], now: int) -> tuple[_Tally, _Tallies, _Tallies]:
    """Sum attempts up: all of them as far as they tell about any time, by kind and hour of day, by day and hour."""
    every = _Tally(BEGIN_REACHED, BEGIN_TRIED)
    kinds: _Tallies = defaultdict(_Tally)
    hours: _Tallies = defaultdict(_Tally)
    for moment, hour, has_answered in attempts:
        day, at = divmod(hour, 24)
        weight = _HALVED_AFTER / (_HALVED_AFTER + max(now - moment, 0))
        one = _Tally(weight * has_answered, weight)
        kinds[day >= _SATURDAY, at].add(one)
        hours[day, at].add(one)
        every.add(_Tally(one.reached * _OTHER_TIME, weight * _OTHER_TIME))
    return every, kinds, hours


def _spread(tallies: _Tallies) -> _Tallies:
    """Give what is known of an hour of the day with what is known of the hours near it."""
    near: _Tallies = defaultdict(_Tally)
    for (day, at), one in tallies.items():
        for other in range(max(at - _NEAR_HOURS, 0), min(at + _NEAR_HOURS, 23) + 1):
            near[day, other].add(one)
    return near


@cache
def _likenesses(slot: int) -> tuple[float, ...]:
    return tuple(likeness(hour, slot) for hour in range(_HOURS))


def likeness(hour: int, other: int) -> float:
    """Say how much one hour of the Berlin week tells about another, from 0 to 1."""
    day, at = divmod(hour, 24)
    other_day, other_at = divmod(other, 24)
    if abs(at - other_at) > _NEAR_HOURS or (day >= _SATURDAY) is not (other_day >= _SATURDAY):
        return _OTHER_TIME
    return _SAME_TIME if day == other_day else _SAME_KIND_OF_DAY


def chance_for_one_of(chances: Iterable[float]) -> float:
    """Give the probability that at least one of several people answers, each by themselves.

    >>> chance_for_one_of([0.5, 0.5]), chance_for_one_of([])
    (0.75, 0.0)
    """
    return 1.0 - prod(1.0 - one for one in chances)
