"""What somebody's past says for one need: how much they were asked and booked, and how much of it was like this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sisa_desk.domain.matching.bookings import ATTEMPT, BOOKING, KINDS, OFFER, Outcome, area_of, is_heavy
from sisa_desk.domain.matching.needs import Need
from sisa_desk.domain.matching.profiles import Profile
from sisa_desk.domain.matching.times import DAY
from sisa_desk.domain.reachability import Attempt
from sisa_desk.domain.vocabulary import Area

#: Fairness looks back this far.
LATELY_DAYS = 90
#: Ringing in vain tires people for about this long.
TIRED_DAYS = 14
#: Talks further back than this weigh on nobody any more.
_BURDENED_DAYS = 28
_OFFER = KINDS.index(OFFER)


class History(NamedTuple):
    """Counts over the last 90 days (in vain: 14 days), and over all that is kept for area and place.

    `heavy_in_a_row` counts the last talks of four weeks that were heavy, up to the last one that was not.
    """

    asked: int = 0
    asked_at: int | None = None
    in_vain: int = 0
    appointments: int = 0
    in_area: int = 0
    at_place: int = 0
    heavy_in_a_row: int = 0


NO_HISTORY = History()


class Talks(NamedTuple):
    """The talks somebody had, by area of use and by place (GeoNames numbers), and how many heavy ones came last."""

    by_area: Mapping[Area | None, int] = {}
    by_place: Mapping[int, int] = {}
    heavy_in_a_row: int = 0

    def like(self, need: Need) -> History:
        """Give how much of it was like what a need asks for; nothing about askings and load."""
        return History(
            in_area=self.by_area.get(need.area, 0) if need.area else 0,
            at_place=self.by_place.get(need.where, 0) if need.where > 0 else 0,
            heavy_in_a_row=self.heavy_in_a_row,
        )


NO_TALKS = Talks()


def talks_of(now: int, profile: Profile) -> Talks:
    """Count somebody's talks for all needs of a moment (microseconds since 1970), as `history_of` does for one."""
    if not profile.bookings:
        return NO_TALKS
    past = [row for row in BOOKING.iter_unpack(profile.bookings) if row[3] != _OFFER and row[0] < now]
    heavy = 0
    for _start, end, _place, _kind, marks, _number in past:
        if end > now - _BURDENED_DAYS * DAY:
            heavy = heavy + 1 if is_heavy(marks) else 0
    return Talks(Counter(area_of(row[4]) for row in past), Counter(row[2] for row in past), heavy)


def history_of(need: Need, profile: Profile) -> History:
    """Read off the packed past what counts for a need."""
    if not profile.attempts and not profile.bookings:
        return NO_HISTORY
    return History(*_asked(need, profile), *_booked(need, profile))


def _asked(need: Need, profile: Profile) -> tuple[int, int | None, int]:
    now, last, in_vain, asked = need.at, None, 0, 0
    for at, mark in ATTEMPT.iter_unpack(profile.attempts):
        if now - LATELY_DAYS * DAY <= at:
            asked, last = asked + 1, at
            in_vain += mark & 3 == Outcome.IN_VAIN and now - TIRED_DAYS * DAY <= at
    return asked, last, in_vain


def _booked(need: Need, profile: Profile) -> tuple[int, int, int, int]:
    lately = in_area = at_place = heavy = 0
    now, first = need.at, need.at - LATELY_DAYS * DAY
    for start, end, place, kind, marks, _number in BOOKING.iter_unpack(profile.bookings):
        if kind == _OFFER or start >= now:
            continue
        lately += first <= start
        in_area += need.area is not None and area_of(marks) is need.area
        at_place += place > 0 and place == need.where
        if end > now - _BURDENED_DAYS * DAY:
            heavy = heavy + 1 if is_heavy(marks) else 0
    return lately, in_area, at_place, heavy


def phone_attempts(profile: Profile) -> Iterator[Attempt]:
    """Give the attempts on the phone that tell whether somebody answers."""
    for at, mark in ATTEMPT.iter_unpack(profile.attempts):
        if outcome := mark & 3:
            yield at, mark >> 8, outcome == Outcome.REACHED
