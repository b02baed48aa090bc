"""The ranking: everybody judged once, those who can best first, everybody else with the first must that failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from sisa_desk.domain.clock import wall
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill
from sisa_desk.domain.matching.diaries import open_ahead, taken
from sisa_desk.domain.matching.histories import History, history_of
from sisa_desk.domain.matching.musts import MUSTS, Must
from sisa_desk.domain.matching.needs import NO_TIE, Need
from sisa_desk.domain.matching.profiles import Profile, key_of, ringable
from sisa_desk.domain.matching.reasons import Reason
from sisa_desk.domain.matching.times import SPAN, from_instant
from sisa_desk.domain.matching.wishes import WISHES


class Candidate(NamedTuple):
    """Somebody who can, with their points; everything a card shows is built when it is looked at.

    `marks` are reasons from outside the ranking, such as a yes that was given before.
    """

    need: Need
    profile: Profile
    points: int
    marks: tuple[Reason, ...] = ()

    @property
    def key(self) -> UUID:
        """Give the key of the person."""
        return key_of(self.profile)

    @property
    def interpreter(self) -> Interpreter:
        """Give the person."""
        return self.profile.interpreter

    @property
    def skill(self) -> Skill:
        """Give what the person can in the language."""
        return self.profile.skill

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Give the reasons that placed the person, with their points."""
        past = history_of(self.need, self.profile)
        return (*self.marks, *_set_aside(self.need, self.profile), *reasons_of(self.need, self.profile, past))

    @property
    def phone(self) -> OwnNumber | None:
        """Give the number that may be rung now, else the first; None where there is none."""
        return number_to_ring(self.profile.interpreter.phones, self.need.now)

    @property
    def free_until(self) -> datetime | None:
        """Give when something else begins; None where nothing is in sight."""
        following = min(_following(self.need, self.profile), default=None)
        return None if following is None else from_instant(following)

    @property
    def distance_km(self) -> float | None:
        """Give the kilometres by road to the place; None where nobody travels, or either end is unknown."""
        return self.need.kilometres_from(self.profile.place)


class Absentee(NamedTuple):
    """Somebody who speaks it but cannot, with the first must that failed."""

    need: Need
    profile: Profile
    must: Must

    @property
    def key(self) -> UUID:
        """Give the key of the person."""
        return key_of(self.profile)

    @property
    def interpreter(self) -> Interpreter:
        """Give the person."""
        return self.profile.interpreter

    @property
    def reason(self) -> Reason:
        """Say why not, and what would change it."""
        return self.must.why_not(self.need, self.profile)

    @property
    def phone(self) -> OwnNumber | None:
        """Give the number that may be rung now, else the first; None where there is none."""
        return number_to_ring(self.profile.interpreter.phones, self.need.now)

    @property
    def may_be_asked_all_the_same(self) -> bool:
        """Say whether everything that fails may be set aside by an operator who gives a reason."""
        return self.must_that_stays.may_be_set_aside

    @property
    def must_that_stays(self) -> Must:
        """Give the first must that fails and cannot be set aside; where there is none, the first that fails."""
        return next((must for must in failing(self.need, self.profile) if not must.may_be_set_aside), self.must)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer to "who can": candidates best first, and everybody else with the reason why not."""

    candidates: tuple[Candidate, ...] = ()
    absentees: tuple[Absentee, ...] = ()

    def of(self, key: UUID) -> Candidate | Absentee | None:
        """Give a person by their key, wherever they stand."""
        wanted = str(key)
        everybody: Iterator[Candidate | Absentee] = chain(self.candidates, self.absentees)
        return next((one for one in everybody if one.profile.key == wanted), None)

    def absent_counts(self) -> Mapping[str, int]:
        """Count those who cannot by the code of the must that failed."""
        return Counter(one.must.code for one in self.absentees)


def rank(need: Need, profiles: Iterable[Profile]) -> Ranking:
    """Judge everybody who speaks it, each once.

    The order is total, whatever the order of the profiles: points, then fewer askings, then folded name and key.
    Those who cannot but could be won most easily stand first.
    """
    able: list[tuple[int, int, str, str, Profile]] = []
    absent: list[tuple[int, str, str, Profile, Must]] = []
    weigh, musts = _scales(need), musts_that_matter(need)
    for profile in profiles:
        must = first_failing(need, profile, musts)
        if must is None:
            past = history_of(need, profile)
            able.append((-weigh(profile, past), past.asked, profile.name, profile.key, profile))
        else:
            absent.append((must.nearness, profile.name, profile.key, profile, must))
    # Keys differ, so that nothing behind them is ever compared.
    able.sort()
    absent.sort()
    return Ranking(
        tuple(Candidate(need, row[4], -row[0]) for row in able), tuple(Absentee(need, row[3], row[4]) for row in absent)
    )


def musts_that_matter(need: Need) -> tuple[Must, ...]:
    """Give the musts that anybody can fail for a need, in their order."""
    return tuple(must for must in MUSTS if must.matters(need))


def first_failing(need: Need, profile: Profile, musts: Iterable[Must] = MUSTS) -> Must | None:
    """Give the first must that somebody does not keep and nobody set aside; None for who can."""
    for must in musts:
        if not must.holds(need, profile) and must.code not in need.ties.get(profile.key, NO_TIE).set_aside:
            return must
    return None


def failing(need: Need, profile: Profile) -> tuple[Must, ...]:
    """Give every must that somebody does not keep, in their order."""
    return tuple(must for must in MUSTS if not must.holds(need, profile))


def count_able(need: Need, profiles: Iterable[Profile]) -> int:
    """Count those who can, without weighing them."""
    musts = musts_that_matter(need)
    return sum(first_failing(need, profile, musts) is None for profile in profiles)


def reasons_of(need: Need, profile: Profile, past: History) -> tuple[Reason, ...]:
    """Give the reasons of every wish that is switched on, with their points."""
    numbers = need.numbers
    judged = (
        wish.reason(need, profile, past, wish.points(need, profile, past, weight))
        for wish in WISHES
        if (weight := getattr(numbers, wish.weight))
    )
    return tuple(reason for reason in judged if reason)


def _set_aside(need: Need, profile: Profile) -> Iterator[Reason]:
    """Tell colleagues which musts an operator set aside for somebody."""
    codes = need.ties.get(profile.key, NO_TIE).set_aside
    return (Reason("set_aside", facts={"code": must.code}) for must in MUSTS if must.code in codes)


def _scales(need: Need) -> Callable[[Profile, History], int]:
    """Give what adds up the points of the wishes that are switched on."""
    weighed = [(wish.points, weight) for wish in WISHES if (weight := getattr(need.numbers, wish.weight))]

    def weigh(profile: Profile, past: History) -> int:
        points = 0
        for of, weight in weighed:
            points += of(need, profile, past, weight)
        return points

    return weigh


def number_to_ring(phones: Iterable[OwnNumber], now: datetime) -> OwnNumber | None:
    """Give the number to ring at a moment; None where there is none.

    It is the first that may be rung at that hour of the Berlin day, else the first; wrong ones are never rung.
    """
    local, numbers = wall(now), ringable(phones)
    minute = local.hour * 60 + local.minute
    open_now = (one for one in numbers if one.ring_from <= minute < one.ring_until)
    return next(open_now, numbers[0] if numbers else None)


def _following(need: Need, profile: Profile) -> Iterator[int]:
    """Give the moments after the wanted time at which something else begins."""
    for start, _end in taken(need, profile, need.end):
        if start >= need.end:
            yield start
    for start, _end in SPAN.iter_unpack(profile.away):
        if start >= need.end:
            yield start
    if not profile.gives_no_times:
        yield from (end for start, end in open_ahead(need, profile) if start <= need.start and need.end <= end)
