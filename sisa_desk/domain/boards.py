"""The board: a row for each person, what stands in it, open requests by urgency, and how a place would fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from sisa_desk.domain.appointments import COMING, Appointment, AppointmentState
from sisa_desk.domain.availability import Absence
from sisa_desk.domain.clock import wall
from sisa_desk.domain.folding import folded
from sisa_desk.domain.intervals import Interval, subtract
from sisa_desk.domain.matching import Absentee, Candidate, Ranking, Reason
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.requests import Request, RequestKind, Urgency

#: Times on the board are told in steps of so much.
QUARTER = timedelta(minutes=15)
_BY_URGENCY = {Urgency.URGENT: 0, Urgency.SOON: 1, Urgency.NORMAL: 2}


class Grouping(StrEnum):
    """What the rows are grouped by; under languages somebody stands once in each of theirs."""

    LANGUAGE = "language"
    DISTRICT = "district"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Head:
    """Who a row is about: name, languages as codes in their order, and the place they live in as the record has it."""

    key: UUID
    name: str
    languages: tuple[str, ...] = ()
    place_id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the board: a person, or, without one, the heading of a group."""

    group: str
    head: Head | None = None


class Kind(StrEnum):
    """What an item on the board is."""

    REQUEST = "request"
    OFFER = "offer"
    APPOINTMENT = "appointment"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that takes time on the board, with the request it is for; what it is follows from what it carries."""

    interval: Interval
    request: Request
    organisation: str = ""
    offer: Offer | None = None
    appointment: Appointment | None = None

    @property
    def kind(self) -> Kind:
        """Say what it is."""
        if self.appointment is not None:
            return Kind.APPOINTMENT
        return Kind.OFFER if self.offer is not None else Kind.REQUEST

    @property
    def key(self) -> UUID:
        """Give the key of the record it stands for."""
        return (self.appointment or self.offer or self.request).id

    @property
    def blocked(self) -> Interval:
        """Give its time with the travel before and after."""
        return self.appointment.blocked if self.appointment else self.interval

    @property
    def is_running(self) -> bool:
        """Say whether it is a talk on the phone that lasts."""
        return self.appointment is not None and self.appointment.state is AppointmentState.CONNECTED

    @property
    def may_be_moved(self) -> bool:
        """Say whether it can be picked up: an open request with a time, or an appointment that is still to come."""
        if self.appointment is not None:
            return self.appointment.state in COMING
        return self.offer is None and self.request.kind is RequestKind.APPOINTMENT


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in the row of one person within a window of time, each in order."""

    open: tuple[Interval, ...] = ()
    away: tuple[Absence, ...] = ()
    items: tuple[Item, ...] = ()


# rows


def rows_of(heads: Iterable[Head], grouping: Grouping, name_of: Callable[[Head, Grouping], Sequence[str]]) -> list[Row]:
    """Give the rows in the order of groups and names; `name_of` names the groups somebody stands in."""
    by_name = sorted(heads, key=lambda head: (folded(head.name), str(head.key)))
    if grouping is Grouping.NAME:
        return [Row("", head) for head in by_name]
    groups: dict[str, list[Head]] = {}
    for head in by_name:
        for group in name_of(head, grouping):
            groups.setdefault(group, []).append(head)
    return [row for group in sorted(groups, key=_by_group) for row in _group_rows(group, groups[group])]


def _by_group(group: str) -> tuple[bool, str]:
    """What has no name stands last."""
    return (not group, folded(group))


def _group_rows(group: str, heads: Iterable[Head]) -> Iterator[Row]:
    yield Row(group)
    for head in heads:
        yield Row(group, head)


# items


def by_urgency(items: Iterable[Item]) -> tuple[Item, ...]:
    """Give open requests with the most urgent first, then by time and age."""
    return tuple(sorted(items, key=_urgency))


def _urgency(item: Item) -> tuple[int, datetime, datetime, str]:
    request = item.request
    return _BY_URGENCY[request.urgency], item.interval.start, request.created_at, str(request.id)


def lanes_of(spans: Iterable[tuple[Any, Any]]) -> tuple[int, ...]:
    """Give each stretch, told by its two ends, the first lane in which nothing before it touches it.

    >>> lanes_of([(1, 4), (3, 5), (4, 6)])
    (0, 1, 0)
    """
    lanes: list[list[tuple[Any, Any]]] = []
    found = []
    for start, end in spans:
        is_room = (all(end <= other[0] or other[1] <= start for other in taken) for taken in lanes)
        lane = next((number for number, fits in enumerate(is_room) if fits), len(lanes))
        lanes[lane:] = lanes[lane:] or [[]]
        lanes[lane].append((start, end))
        found.append(lane)
    return tuple(found)


def is_free(content: Content, wanted: Interval) -> bool:
    """Say whether somebody is there and has nothing else to do, travel included, during the whole of a time."""
    taken = (*(absence.interval for absence in content.away), *(item.blocked for item in content.items))
    return any(free.contains(wanted) for free in subtract(content.open, taken))


def next_step(at: datetime, steps: int) -> datetime:
    """Give the moment so many quarter hours on, on the quarter by the wall clock of Berlin.

    >>> from datetime import UTC
    >>> next_step(datetime(2026, 11, 23, 8, 20, tzinfo=UTC), 1).minute
    30
    """
    return nearest_quarter(at) + steps * QUARTER


def nearest_quarter(at: datetime) -> datetime:
    """Give the quarter hour, by the wall clock of Berlin, that a moment lies in."""
    local = wall(at)
    return at - timedelta(minutes=local.minute % 15, seconds=local.second, microseconds=local.microsecond)


# how it would fit


class Fit(StrEnum):
    """How a place on the board would do: the best, one that is free, one to ask all the same, none, or no language."""

    BEST = "best"
    FREE = "free"
    ARGUABLE = "arguable"
    CONFLICT = "conflict"
    STRANGER = "stranger"


@dataclass(frozen=True)
class Fits:
    """Everybody judged for one request at one time; who is not in the ranking does not speak the language."""

    ranking: Ranking = Ranking()

    def of(self, key: UUID) -> Fit:
        """Say how somebody would do."""
        one = self._by_key.get(str(key))
        if one is None:
            return Fit.STRANGER
        if isinstance(one, Candidate):
            return Fit.BEST if one is self.ranking.candidates[0] else Fit.FREE
        return Fit.ARGUABLE if one.may_be_asked_all_the_same else Fit.CONFLICT

    def reasons(self, key: UUID) -> tuple[Reason, ...]:
        """Say why: what speaks for somebody, or the one thing that speaks against them."""
        one = self._by_key.get(str(key))
        if one is None:
            return ()
        return one.reasons if isinstance(one, Candidate) else (_why_not(one),)

    def must(self, key: UUID) -> str:
        """Give the code of the must that stands in the way; empty where none does."""
        one = self._by_key.get(str(key))
        return one.must.code if isinstance(one, Absentee) else ""

    @cached_property
    def _by_key(self) -> Mapping[str, Candidate | Absentee]:
        everybody: tuple[Candidate | Absentee, ...] = (*self.ranking.candidates, *self.ranking.absentees)
        return {one.profile.key: one for one in everybody}


def _why_not(one: Absentee) -> Reason:
    """Name what cannot be helped before what could be set aside."""
    return one.must_that_stays.why_not(one.need, one.profile)
