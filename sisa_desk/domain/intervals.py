"""Stretches of time and the three verbs on them; nothing else does time arithmetic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of time, aware of its zone, its end excluded."""

    start: datetime
    end: datetime

    def __bool__(self) -> bool:
        """Say whether any time is left in it."""
        return self.start < self.end

    @property
    def minutes(self) -> int:
        """Give its length in whole minutes."""
        return int((self.end - self.start).total_seconds() // 60)

    def overlaps(self, other: Interval) -> bool:
        """Say whether both share any time; touching ends do not, and nothing shares time with an empty one."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: Interval) -> bool:
        """Say whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def widened(self, before: timedelta, after: timedelta) -> Interval:
        """Give the same stretch with time added at both ends."""
        return Interval(self.start - before, self.end + after)


def unite(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Join what overlaps or touches; the result is sorted and free of overlaps."""
    united: list[Interval] = []
    for interval in sorted(interval for interval in intervals if interval):
        if united and interval.start <= united[-1].end:
            united[-1] = Interval(united[-1].start, max(united[-1].end, interval.end))
        else:
            united.append(interval)
    return tuple(united)


def intersect(ours: Iterable[Interval], theirs: Iterable[Interval]) -> tuple[Interval, ...]:
    """Keep the time that lies in both; the result is sorted and free of overlaps."""
    others = unite(theirs)
    return unite(
        Interval(max(one.start, other.start), min(one.end, other.end)) for one in unite(ours) for other in others
    )


def subtract(ours: Iterable[Interval], theirs: Iterable[Interval]) -> tuple[Interval, ...]:
    """Keep the time of ours that is in none of theirs; the result is sorted and free of overlaps."""
    left = list(unite(ours))
    for other in unite(theirs):
        left = [piece for one in left for piece in _without(one, other)]
    return tuple(left)


def _without(one: Interval, other: Interval) -> Iterable[Interval]:
    if not one.overlaps(other):
        yield one
        return
    if one.start < other.start:
        yield Interval(one.start, other.start)
    if other.end < one.end:
        yield Interval(other.end, one.end)


def nearest_gaps(
    wanted: Interval, taken: Iterable[Interval], within: Interval
) -> tuple[Interval | None, Interval | None]:
    """Give the last free time before and the first after the start of a wanted one, each as long; None where none is.

    >>> from datetime import UTC
    >>> midnight = datetime(2026, 11, 23, tzinfo=UTC)
    >>> hour = lambda first, last: Interval(midnight + timedelta(hours=first), midnight + timedelta(hours=last))
    >>> [gap.start.hour for gap in nearest_gaps(hour(10, 11), [hour(10, 12), hour(8, 9)], hour(6, 18))]
    [9, 12]
    """
    length = wanted.end - wanted.start
    gaps = [gap for gap in subtract((within,), taken) if gap.end - gap.start >= length]
    starts = [min(gap.end - length, wanted.start) for gap in gaps if gap.start <= wanted.start]
    later = [max(gap.start, wanted.start) for gap in gaps if gap.end - length >= wanted.start]
    before, after = max(starts, default=None), min(later, default=None)
    return _of_length(before, length), _of_length(after, length)


def _of_length(start: datetime | None, length: timedelta) -> Interval | None:
    return None if start is None else Interval(start, start + length)
