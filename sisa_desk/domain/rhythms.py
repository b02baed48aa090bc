"""How a weekly pattern comes back, as a form shows it: which weekdays, every how many weeks, or which of a month."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from uuid import UUID

from sisa_desk.domain.availability import WEEKDAYS, Pattern, read_rule, weekly


@dataclass(frozen=True, slots=True, order=True)
class Rhythm:
    """Every week, every so many weeks, or (`nth` not 0) the n-th such weekday of a month, -1 for the last."""

    every: int = 1
    nth: int = 0


def rrule_of(weekdays: Collection[int], rhythm: Rhythm) -> str:
    """Write the RRULE (RFC 5545) of some weekdays (0 = Monday) in a rhythm.

    >>> rrule_of({1}, Rhythm(nth=1)), rrule_of({0, 2}, Rhythm(every=2))
    ('FREQ=MONTHLY;BYDAY=1TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE')
    """
    if not rhythm.nth:
        return weekly(*weekdays, interval=rhythm.every)
    days = ",".join(f"{rhythm.nth}{WEEKDAYS[weekday]}" for weekday in sorted(weekdays))
    return f"FREQ=MONTHLY;BYDAY={days}"


def rhythm_of(pattern: Pattern) -> tuple[frozenset[int], Rhythm]:
    """Give weekdays and rhythm of a pattern that has one; raise InvalidInput for a rule that cannot be taken.

    Of a rule with several rhythms ("1TU,3TH") this is the first; see `one_rhythm_each`.
    """
    rule = read_rule(pattern.rrule)
    nth = rule.weekdays[0][1]
    days = frozenset(weekday for weekday, number in rule.weekdays if number == nth)
    return days, Rhythm(rule.interval, nth)


def one_rhythm_each(pattern: Pattern, new_id: Callable[[], UUID]) -> tuple[Pattern, ...]:
    """Split a pattern so that each part has one rhythm and its last day stands in `valid_to`; the first keeps the key.

    Together the parts offer exactly what the pattern offers.
    """
    rule = read_rule(pattern.rrule)
    ends = [day for day in (pattern.valid_to, rule.until) if day]
    kept = replace(pattern, valid_to=min(ends, default=None))
    numbers = tuple(dict.fromkeys(nth for _, nth in rule.weekdays))
    parts: list[Pattern] = []
    for nth in numbers:
        days = {weekday for weekday, number in rule.weekdays if number == nth}
        key = kept.id if not parts else new_id()
        parts.append(replace(kept, id=key, rrule=rrule_of(days, Rhythm(rule.interval, nth))))
    return tuple(parts)
