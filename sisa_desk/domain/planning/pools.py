"""Who could come at all: everybody who speaks a language, laid out by what they offer on each day of the week."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from sisa_desk.domain.matching import WEEK_ROW, Need, Profile, is_active


class _Offer(NamedTuple):
    """A weekly row of somebody: minutes of the day, first and last day as numbers, modes as bits."""

    opens: int
    closes: int
    first: int
    last: int
    modes: int
    profile: Profile


class Pool:
    """Finds who is worth judging for a need without looking at everybody; many needs are asked of one pool."""

    def __init__(self, profiles: Collection[Profile]) -> None:
        """Lay out the weekly rows of those who take part."""
        active = [one for one in profiles if is_active(one)]
        #: Who never said when is asked; single times are few and judged as they are.
        self._any_time = [one for one in active if not one.week or one.extra]
        self._on: tuple[list[_Offer], ...] = tuple([] for _ in range(7))
        for one in active:
            for weekday, opens, closes, first, last, _interval, _phase, _nth, modes in WEEK_ROW.iter_unpack(one.week):
                self._on[weekday].append(_Offer(opens, closes, first, last, modes, one))

    def worth_judging(self, need: Need) -> Collection[Profile]:
        """Give everybody who may be able to, each once; nobody who can is missing."""
        found = {one.key: one for one in self._any_time}
        found |= {one.key: one for one in self._offering(need)}
        return found.values()

    def _offering(self, need: Need) -> Iterator[Profile]:
        """Give those a weekly row of whom holds the wanted start: nothing else can begin to cover it."""
        start, bit, day = need.start, need.mode_bit, need.days[0]
        number, moment = day.number, day.moment
        for opens, closes, first, last, modes, profile in self._on[day.weekday]:
            if modes & bit and first <= number <= last and moment[opens] <= start < moment[closes]:
                yield profile
