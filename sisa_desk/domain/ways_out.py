"""What helps where few or none can: other times, another mode, another language, a relay, somebody else; no store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sisa_desk.domain.clock import at_minute, wall, wall_date
from sisa_desk.domain.free_slots import FreeSlots, SlotGrid
from sisa_desk.domain.languages import Neighbour
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Mode

#: Other times are offered at distances of so many minutes, and so many days ahead.
STEP_MINUTES = 10
DAYS_AHEAD = 8
#: More than this nobody reads out to a caller; they have one digit each beside the few who can.
MOST_WAYS = 7
_MOST_DAYS = 2
#: From this share of everyday speech on, speakers understand a neighbouring language well, or for the most part.
_WELL, _MOSTLY = 80, 60


class WayKind(StrEnum):
    """What is changed about a request so that more people can take it."""

    EARLIER = "earlier"
    LATER = "later"
    OTHER_MODE = "other_mode"
    SECOND_LANGUAGE = "second_language"
    OTHER_DAY = "other_day"
    NEIGHBOUR = "neighbour"
    RELAY = "relay"
    REFERRAL = "referral"


class Understanding(StrEnum):
    """How well a neighbouring language is understood; a judgement for orientation."""

    WELL = "well"
    MOSTLY = "mostly"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Way:
    """One way out: the fields of the request it changes, and how many people (for a relay: pairs) could then come."""

    kind: WayKind
    count: int = 0
    changes: Mapping[str, Any] = field(default_factory=dict, hash=False)
    neighbour: Neighbour | None = None

    def applied_to(self, request: Request) -> Request:
        """Give the request as it would be."""
        return replace(request, **self.changes)

    def left_by(self, request: Request, before: Request) -> Request:
        """Give a request that took this way as it was before, keeping everything else that was changed since."""
        return replace(request, **{name: getattr(before, name) for name in self.changes})


#: Whoever waits on the phone is helped best by what helps at once.
_ORDER_NOW: Final = (
    WayKind.SECOND_LANGUAGE,
    WayKind.OTHER_MODE,
    WayKind.NEIGHBOUR,
    WayKind.LATER,
    WayKind.RELAY,
    WayKind.OTHER_DAY,
    WayKind.REFERRAL,
)
_ORDER_FOR_A_DAY: Final = tuple(WayKind)
_LAST: Final = WayKind.REFERRAL
_OTHER_MODES: Mapping[Mode, tuple[Mode, ...]] = {
    Mode.ON_SITE: (Mode.VIDEO, Mode.PHONE),
    Mode.VIDEO: (Mode.PHONE, Mode.ON_SITE),
    Mode.PHONE: (Mode.VIDEO,),
    Mode.WRITTEN: (),
}


def understanding(neighbour: Neighbour) -> Understanding:
    """Grade how well speakers understand a neighbouring language.

    >>> understanding(Neighbour("rus", 60)).value
    'mostly'
    """
    if neighbour.percent >= _WELL:
        return Understanding.WELL
    return Understanding.MOSTLY if neighbour.percent >= _MOSTLY else Understanding.PARTLY


def other_modes(request: Request) -> tuple[Mode, ...]:
    """Give the modes worth trying instead; on site only where the place is known."""
    return tuple(mode for mode in _OTHER_MODES[request.mode] if mode is not Mode.ON_SITE or request.place_id)


def neighbours_worth_trying(
    neighbours: Iterable[Neighbour], *, least_percent: int, known: Iterable[str]
) -> tuple[Neighbour, ...]:
    """Give the neighbouring languages that are understood well enough, best first, and are not looked for already."""
    left_out = frozenset(known)
    return tuple(one for one in neighbours if one.percent >= least_percent and one.code not in left_out)


def times_around(request: Request, now: datetime) -> SlotGrid | None:
    """Give the starts worth counting, from now or the midnight before the wanted time until some days later.

    They keep the wanted time's distance to the full hour; a talk now begins at a full step of the clock.
    None where a request has no time that could move.
    """
    wanted = _wanted_start(request, now)
    if wanted is None:
        return None
    step = timedelta(minutes=STEP_MINUTES)
    earliest = max(now, at_minute(wall_date(wanted), 0))
    first = wanted - (wanted - earliest) // step * step
    last = at_minute(wall_date(wanted) + timedelta(days=DAYS_AHEAD), 0)
    return SlotGrid(first, (last - first) // step, request.minutes, STEP_MINUTES)


def _wanted_start(request: Request, now: datetime) -> datetime | None:
    match request.kind:
        case RequestKind.APPOINTMENT:
            return request.start
        case RequestKind.INSTANT:
            full_minute = now.replace(second=0, microsecond=0)
            return full_minute + timedelta(minutes=STEP_MINUTES - full_minute.minute % STEP_MINUTES)
    return None


def other_times(
    request: Request,
    slots: FreeSlots,
    *,
    found: int,
    enough: int,
    now: datetime,
    is_working_day: Callable[[date], bool],
) -> Iterator[Way]:
    """Give the nearest times at which more people are free than the number found: that day, then the next days.

    On another day a time with enough people goes before a nearer one with fewer.
    """
    wanted = _wanted_start(request, now)
    if wanted is None:
        return
    better = [(start, count) for start, count in slots.open if count > found and start > now and start != request.start]
    own_day = wall_date(wanted)
    yield from _on_the_day(request, wanted, [one for one in better if wall_date(one[0]) == own_day])
    later = [one for one in better if wall_date(one[0]) > own_day]
    days = [day for day in sorted({wall_date(start) for start, _count in later}) if is_working_day(day)]
    for day in days[:_MOST_DAYS]:
        on_the_day = [one for one in later if wall_date(one[0]) == day]
        nearest = min(on_the_day, key=lambda one: (one[1] < enough, _clock_distance(one[0], wanted)))
        yield _moved(request, WayKind.OTHER_DAY, *nearest)


def _on_the_day(request: Request, wanted: datetime, times: Sequence[tuple[datetime, int]]) -> Iterator[Way]:
    before = [one for one in times if one[0] < wanted]
    after = [one for one in times if one[0] >= wanted]
    if before and request.kind is RequestKind.APPOINTMENT:
        yield _moved(request, WayKind.EARLIER, *before[-1])
    if after:
        yield _moved(request, WayKind.LATER, *after[0])


def _clock_distance(one: datetime, other: datetime) -> int:
    """Give how many minutes two times of day lie apart by the wall clock."""
    here, there = wall(one), wall(other)
    return abs((here.hour - there.hour) * 60 + here.minute - there.minute)


def _moved(request: Request, kind: WayKind, start: datetime, count: int) -> Way:
    # A talk that is not now is an appointment on the phone: it can be booked and kept.
    changes: dict[str, Any] = {"start": start}
    if request.kind is RequestKind.INSTANT:
        changes["kind"] = RequestKind.APPOINTMENT
    return Way(kind, count, changes)


def in_another_mode(mode: Mode, count: int) -> Way:
    """Give the way of meeting in another mode."""
    return Way(WayKind.OTHER_MODE, count, {"mode": mode})


def in_a_neighbouring_language(neighbour: Neighbour, count: int) -> Way:
    """Give the way over a neighbouring language; the request keeps the language that was asked for."""
    return Way(WayKind.NEIGHBOUR, count, {"stand_in_language": neighbour.code}, neighbour=neighbour)


def in_the_second_language(code: str, count: int) -> Way:
    """Give the way over the language the client speaks beside the first."""
    return Way(WayKind.SECOND_LANGUAGE, count, {"stand_in_language": code})


def by_relay(bridge: str, pairs: int) -> Way:
    """Give the way of two people who interpret one after the other over a third language."""
    return Way(WayKind.RELAY, pairs, {"relay_language": bridge, "interpreters_needed": 2})


def by_referral() -> Way:
    """Give the way to somebody else who may help; it changes nothing about the request itself."""
    return Way(WayKind.REFERRAL)


def in_order(ways: Iterable[Way], request: Request) -> tuple[Way, ...]:
    """Give the ways that lead to somebody in the order to propose them, as many as can be read out.

    Whoever waits on the phone is helped best by what helps at once; an appointment keeps its language and mode first.
    A referral always stays: it is what is left when nothing else is.
    """
    order = _ORDER_NOW if request.kind is RequestKind.INSTANT else _ORDER_FOR_A_DAY
    helpful = [way for way in ways if way.count or way.kind is WayKind.REFERRAL]
    helpful.sort(key=lambda way: order.index(way.kind))
    # One of each kind comes before a second one of any.
    place = [sum(other.kind is way.kind for other in helpful[:number]) for number, way in enumerate(helpful)]
    kept = sorted(range(len(helpful)), key=lambda number: (helpful[number].kind is not _LAST, place[number], number))
    return tuple(helpful[number] for number in sorted(kept[:MOST_WAYS]))
