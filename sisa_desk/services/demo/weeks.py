"""The weeks invented people have: patterns of availability as RRULEs, and times away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sisa_desk.domain.availability import Absence, AbsenceKind, Pattern, weekly
from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.demo.dice import Dice

_WORKDAYS = (0, 1, 2, 3, 4)
_EVENING = 18 * 60
#: More patterns than this nobody keeps up to date.
_MOST = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the day (hours) on the days of a rule, beginning so many weeks later than the others."""

    rrule: str
    start_hour: int
    end_hour: int
    weeks_later: int = 0


#: How people with different lives are free, and how many of a hundred live so.
_WEEKS = {
    (Stretch(weekly(*_WORKDAYS), 8, 16),): 18,
    (Stretch(weekly(*_WORKDAYS), 8, 12), Stretch(weekly(1, 3), 13, 18)): 18,
    (Stretch(weekly(0, 2), 8, 13), Stretch(weekly(1), 13, 18), Stretch(weekly(4), 8, 15)): 14,
    (Stretch(weekly(*_WORKDAYS), 17, 20), Stretch(weekly(2), 8, 12)): 10,
    (Stretch(weekly(1, 3), 8, 17), Stretch(weekly(4), 8, 12)): 12,
    (Stretch(weekly(0, 1, 2, 3), 12, 19),): 8,
    (Stretch(weekly(*_WORKDAYS, interval=2), 8, 13), Stretch(weekly(*_WORKDAYS, interval=2), 13, 19, weeks_later=1)): 8,
    (Stretch("FREQ=MONTHLY;BYDAY=1TU", 8, 16), Stretch(weekly(4), 8, 13)): 3,
    (Stretch("FREQ=DAILY", 9, 20),): 5,
    (Stretch(weekly(0), 8, 16), Stretch(weekly(1), 9, 14), Stretch(weekly(3), 10, 18), Stretch(weekly(5), 10, 14)): 4,
}
#: In how many of a hundred cases somebody has no pattern, or had another one before.
_NONE, _CHANGED = 0.08, 0.16
_AWAY = {
    AbsenceKind.HOLIDAY: 60,
    AbsenceKind.SICK: 14,
    AbsenceKind.EXAM: 10,
    AbsenceKind.FEAST: 8,
    AbsenceKind.OTHER: 8,
}


def patterns(dice: Dice, since: date, today: date, modes: frozenset[Mode]) -> tuple[Pattern, ...]:
    """Invent the weekly availability of somebody; empty where they are asked each time anew."""
    if dice.chance(_NONE):
        return ()
    week = dice.weighted(_WEEKS)
    if not dice.chance(_CHANGED) or since > today - timedelta(days=120):
        return _patterns(dice, week, since, modes)
    last = today - timedelta(days=dice.number(20, 100))
    before = [
        replace(one, rrule=f"{one.rrule};UNTIL={last:%Y%m%d}")
        for one in _patterns(dice, dice.weighted(_WEEKS), since, modes)
    ]
    after = _patterns(dice, week, last + timedelta(days=1), modes)
    return (*after, *before)[:_MOST]


def _patterns(dice: Dice, week: tuple[Stretch, ...], since: date, modes: frozenset[Mode]) -> tuple[Pattern, ...]:
    return tuple(
        Pattern(
            id=_key(dice, since),
            rrule=stretch.rrule,
            start_minute=stretch.start_hour * 60,
            end_minute=stretch.end_hour * 60,
            valid_from=since + timedelta(weeks=stretch.weeks_later),
            modes=modes if stretch.end_hour * 60 <= _EVENING else (modes - {Mode.ON_SITE} or modes),
        )
        for stretch in week
    )


def with_exceptions(dice: Dice, own: tuple[Pattern, ...], today: date) -> tuple[Pattern, ...]:
    """Take some days of the coming weeks out of the patterns of a few people."""
    if not own or not dice.chance(0.08):
        return own
    days = frozenset(today + timedelta(days=dice.number(1, 40)) for _ in range(dice.number(1, 3)))
    return (replace(own[0], exceptions=days), *own[1:])


def absences(dice: Dice, interpreter_id: UUID, since: date, today: date) -> list[Absence]:
    """Invent the times somebody was and will be away."""
    span = (today - since).days + 60
    return [
        _absence(dice, interpreter_id, since + timedelta(days=dice.number(0, span)))
        for _ in range(dice.weighted({0: 55, 1: 25, 2: 14, 3: 6}))
    ]


def absence_now(dice: Dice, interpreter_id: UUID, today: date, kind: AbsenceKind) -> Absence:
    """Invent a time away that has begun and is not over; an illness has no end yet."""
    first = today - timedelta(days=dice.number(0, 3))
    end = None if kind is AbsenceKind.SICK else at_minute(today + timedelta(days=dice.number(3, 12)), 0)
    return Absence(_key(dice, first), interpreter_id, at_minute(first, 0), end, kind)


def _absence(dice: Dice, interpreter_id: UUID, first: date) -> Absence:
    kind = dice.weighted(_AWAY)
    days = dice.number(7, 24) if kind is AbsenceKind.HOLIDAY else dice.number(1, 6)
    start, end = at_minute(first, 0), at_minute(first + timedelta(days=days), 0)
    return Absence(_key(dice, first), interpreter_id, start, end, kind)


def _key(dice: Dice, day: date) -> UUID:
    return dice.key(datetime.combine(day, time(9), UTC))
