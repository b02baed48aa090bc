"""When somebody could come: what they offer, what takes their time, and the ways between; in whole microseconds."""

from __future__ import annotations

from collections.abc import Iterator

from sisa_desk.domain.matching.bookings import BOOKING, KINDS, OFFER
from sisa_desk.domain.matching.needs import Need
from sisa_desk.domain.matching.profiles import Profile
from sisa_desk.domain.matching.times import DAY, SPAN, is_covered, open_spans

_OFFER = KINDS.index(OFFER)
Span = tuple[int, int]


# what is offered


def is_offered(need: Need, profile: Profile) -> bool:
    """Say whether pattern and extra times cover the whole of the wanted time."""
    return is_covered(open_spans(profile.week, profile.extra, need.days, need.mode_bit), need.start, need.end)


def open_ahead(need: Need, profile: Profile) -> list[Span]:
    """Give what pattern and extra times offer from the wanted start until a day after its end, joined and in order."""
    offered = open_spans(profile.week, profile.extra, need.days_ahead, need.mode_bit)
    return _united(offered, need.start, need.end + DAY)


# what takes the time


def clashes(need: Need, profile: Profile) -> Iterator[tuple[tuple[int, ...], int]]:
    """Give what stands in the way: the packed booking, and the microseconds of the way between it and the place."""
    for row in BOOKING.iter_unpack(profile.bookings):
        start, end, place, kind, _marks, number = row
        # A day is longer than any way; the request's own offers bind nobody against it.
        if start - DAY >= need.end or end + DAY <= need.start or (kind == _OFFER and number == need.number):
            continue
        way = need.ways.between(place, need.where, profile.place)
        if start - way < need.end and end + way > need.start:
            yield row, way


def taken(need: Need, profile: Profile, first: int) -> list[Span]:
    """Give every time from a moment on that a task at the wanted place may not touch.

    It is taken by bookings, with the way between them and the place.
    """
    found = []
    for start, end, place, kind, _marks, number in BOOKING.iter_unpack(profile.bookings):
        # A day is longer than any way.
        if end + DAY > first and (kind != _OFFER or number != need.number):
            way = need.ways.between(place, need.where, profile.place)
            found.append((start - way, end + way))
    return found


def booked_between(profile: Profile, first: int, last: int) -> int:
    """Count the appointments that begin from one moment on and before another."""
    return sum(first <= row[0] < last and row[3] != _OFFER for row in BOOKING.iter_unpack(profile.bookings))


# what is left


def next_free_start(need: Need, profile: Profile) -> int | None:
    """Give the next moment after the wanted start from which as much as is needed lies free, a day ahead at most."""
    length = need.end - need.start
    for opens, closes in left_open(need, profile):
        if opens > need.start and closes - opens >= length:
            return opens
    return None


def left_open(need: Need, profile: Profile) -> list[Span]:
    """Give what is left of the offered times from the wanted start until a day after its end, in order."""
    left = open_ahead(need, profile)
    for start, end in (*SPAN.iter_unpack(profile.away), *taken(need, profile, need.start)):
        left = [piece for one in left for piece in _without(one, start, end)]
    return left


def _united(stretches: list[Span], first: int, last: int) -> list[Span]:
    united: list[Span] = []
    for start, end in ((max(start, first), min(end, last)) for start, end in stretches):
        if start >= end:
            continue
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(united[-1][1], end))
        else:
            united.append((start, end))
    return united


def _without(one: Span, start: int, end: int) -> Iterator[Span]:
    if end <= one[0] or start >= one[1] or start >= end:
        yield one
        return
    if one[0] < start:
        yield one[0], start
    if end < one[1]:
        yield end, one[1]
