"""A planning problem drawn up from requests and the ranking: what is still open, who could, and at what cost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from sisa_desk.domain.matching import MINUTE, Candidate, Need, Profile, booked_between, history_of
from sisa_desk.domain.planning.pools import Pool
from sisa_desk.domain.planning.problems import Choice, Person, Problem, Task
from sisa_desk.domain.requests import Request, Urgency
from sisa_desk.domain.rules import Numbers

_URGENCIES = (Urgency.NORMAL, Urgency.SOON, Urgency.URGENT)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Opening:
    """One person still to be found for a request; `holder` is who is booked where that may be changed."""

    request: Request
    need: Need
    holder: UUID | None = None


class Priced(NamedTuple):
    """Somebody who can take an opening, and what that costs in points."""

    cost: int
    candidate: Candidate


@dataclass(frozen=True)
class Sheet:
    """A problem with what its numbers mean: an opening for each task, a candidate for each choice."""

    problem: Problem
    openings: Sequence[Opening] = ()
    candidates: Sequence[Candidate] = field(default=(), repr=False)

    @cached_property
    def held(self) -> frozenset[int]:
        """Give the choices that are booked already."""
        return frozenset(
            number
            for number, choice in enumerate(self.problem.choices)
            if self.candidates[number].key == self.openings[choice.task].holder
        )


def draw_up(openings: Sequence[Opening], speakers: Mapping[str, Collection[Profile]], numbers: Numbers) -> Sheet:
    """Draw up the problem: every choice keeps every must of the ranking; `speakers` go by the language of the need.

    A choice costs what it lies behind the best one in points less kilometres; a share of the work is not in its points,
    because the plan itself shares. So many of the best are kept for each opening as the figures say.
    """
    pools: dict[str, Pool] = {}
    offered = []
    for one in openings:
        need = replace(one.need, numbers=replace(one.need.numbers, wish_fair=0))
        pool = pools.get(need.language) or pools.setdefault(need.language, Pool(speakers[need.language], need))
        offered.append(_priced(one, need, pool))
    places = {key: place for place, key in enumerate(dict.fromkeys(_keys(offered)))}
    candidates = [priced.candidate for row in offered for priced in row]
    choices = [
        Choice(task, places[priced.candidate.profile.key], priced.cost)
        for task, row in enumerate(offered)
        for priced in row
    ]
    known = {one.profile.key: one.profile for one in candidates}
    weeks = {_week(one.need): one.need.week for one in openings}
    people = [_person(known[key], openings[0].need, weeks) for key in places]
    homes = [known[key].place for key in places]
    problem = Problem([*map(_task, openings)], people, choices, _travel(openings, homes), numbers.plan_fair_points)
    return Sheet(problem, openings, candidates)


def _keys(offered: Iterable[Iterable[Priced]]) -> Iterator[str]:
    return (priced.candidate.profile.key for row in offered for priced in row)


def _priced(opening: Opening, need: Need, pool: Pool) -> list[Priced]:
    """Give the cheapest of those who can, and whoever is booked; the cheapest first."""
    numbers, holder = need.numbers, str(opening.holder or "")

    def price(profile: Profile) -> int:
        return round((need.kilometres_from(profile.place) or 0.0) / numbers.plan_km_per_point)

    able = pool.best(need, numbers.plan_people, price, holder)
    top = max((one.score for one in able), default=0)
    priced = sorted((Priced(top - one.score, one.candidate) for one in able), key=_by_cost)
    kept = priced[: numbers.plan_people]
    kept += [one for one in priced[numbers.plan_people :] if one.candidate.profile.key == holder]
    return [Priced(one.cost, one.candidate._replace(need=opening.need)) for one in kept]


def _by_cost(priced: Priced) -> tuple[int, str, str]:
    profile = priced.candidate.profile
    return priced.cost, profile.name, profile.key


def _task(opening: Opening) -> Task:
    need = opening.need
    urgency = _URGENCIES.index(opening.request.urgency)
    return Task(need.start // MINUTE, -(-need.end // MINUTE), urgency, _week(need))


def _week(need: Need) -> int:
    """Number the Berlin week a need lies in."""
    return (need.day_number - 1) // _WEEK


def _person(profile: Profile, need: Need, weeks: Mapping[int, tuple[int, int]]) -> Person:
    """Give what the plan has to know: the appointments of the last 90 days, and the room in each week."""
    load = history_of(need, profile).appointments
    most = profile.max_per_week
    if most is None:
        return Person(load)
    return Person(load, {week: max(most - booked_between(profile, *span), 0) for week, span in weeks.items()})


def _travel(openings: Sequence[Opening], homes: Sequence[int]) -> Callable[[int, int, int], int]:
    """Give the minutes somebody needs between two openings; whoever is not on site is at home."""
    where = [one.need.where for one in openings]
    ways = openings[0].need.ways if openings else None

    def minutes(person: int, one: int, other: int) -> int:
        return ways.between(where[one], where[other], homes[person]) // MINUTE if ways else 0

    return minutes
