"""The published cases of recurrence and generated rules, counted: python -m tests.domain.recurrence_tables [RULES].

RULES is how many generated rules go through the importer, 20,000 where nothing is said; a second number seeds them.
"""

# ruff: noqa: DTZ001 - wall times carry no zone

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sisa_desk.domain.clock import BERLIN
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.recurrence import Series, occurrences, read_recurrence, wall_times

Case = dict[str, Any]
_FAR = datetime(2400, 1, 1)
#: Cases of python-dateutil's own tests; where RFC 5545 says otherwise the right answer stands, with the reason.
LIBRARY_CASES: list[Case] = json.loads(Path(__file__).with_name("recurrence_cases.json").read_text(encoding="utf-8"))
#: The examples of RFC 5545, 3.8.5.3; "…" means that they go on.
STANDARD_CASES: list[Case] = json.loads(
    Path(__file__).with_name("recurrence_standard.json").read_text(encoding="utf-8")
)


def first_times(rule: str, first: datetime, count: int) -> list[datetime]:
    """Give the first times of a rule."""
    return list(islice(wall_times(read_recurrence(rule), first, first, _FAR), count))


def comes_out(case: Case) -> bool:
    """Say whether a case gives the times it should, and no further one where it ends; one without times is refused."""
    first = datetime.fromisoformat(case["start"])
    if case["expected"] is None:
        return _is_refused(case["rule"])
    goes_on = case["expected"][-1:] == ["…"]
    expected = [datetime.fromisoformat(at) for at in case["expected"] if at != "…"]
    return first_times(case["rule"], first, len(expected) + (not goes_on)) == expected


def _is_refused(rule: str) -> bool:
    try:
        read_recurrence(rule)
    except InvalidInput:
        return True
    return False


def changes_of_clocks() -> list[date]:
    """Give the Sundays on which the clocks of Berlin change, 2016 to 2036: the last of March and of October."""
    lasts = (date(year, month, 31) for year in range(2016, 2037) for month in (3, 10))
    return [last - timedelta(days=(last.weekday() + 1) % 7) for last in lasts]


def around(day: date) -> Interval:
    """Give the days around a day."""
    start = datetime.combine(day, datetime.min.time(), UTC)
    return Interval(start - timedelta(days=4), start + timedelta(days=5))


def keeps_nine_o_clock(sunday: date) -> bool:
    """Say whether nine o'clock stays so over a change of clocks, in both world times."""
    first = datetime.combine(sunday - timedelta(days=3), datetime.min.time()).replace(hour=9)
    found = occurrences(Series(first, (read_recurrence("FREQ=DAILY;COUNT=7"),)), around(sunday))
    told = [at.astimezone(BERLIN).replace(tzinfo=None) for at in found]
    return told == [first + timedelta(days=number) for number in range(7)] and len({at.hour for at in found}) == 2


def moves_out_of_the_gap(sunday: date) -> bool:
    """Say whether a time in the spring gap moves forward by it, that day only."""
    first = datetime.combine(sunday - timedelta(days=1), datetime.min.time()).replace(hour=2, minute=15)
    found = occurrences(Series(first, (read_recurrence("FREQ=DAILY;COUNT=3"),)), around(sunday))
    return [f"{at.astimezone(BERLIN):%H:%M}" for at in found] == ["02:15", "03:15", "02:15"]


def takes_the_first_of_two(sunday: date) -> bool:
    """Say whether a time that comes twice in autumn is the first of the two."""
    midnight = datetime.combine(sunday, datetime.min.time())
    found = occurrences(Series(midnight.replace(hour=2, minute=30)), around(sunday))
    return found == (midnight.replace(minute=30, tzinfo=UTC),)


def _told(name: str, cases: Sequence[Any], holds: Callable[[Any], bool]) -> bool:
    right = sum(map(holds, cases))
    print(f"{name}: {right} of {len(cases)} right")
    return right == len(cases)


def main() -> int:
    """Count every table, then read generated rules; fail where one is wrong."""
    from tests.exchange.many_rules import report

    others = sum("why" in case for case in LIBRARY_CASES)
    spring = [day for day in changes_of_clocks() if day.month == 3]
    autumn = [day for day in changes_of_clocks() if day.month == 10]
    tables = (
        ("examples of RFC 5545, 3.8.5.3", STANDARD_CASES, comes_out),
        (f"cases of python-dateutil's own tests ({others} with a reason for another answer)", LIBRARY_CASES, comes_out),
        ("changes of clocks in Berlin 2016-2036, nine o'clock stays", changes_of_clocks(), keeps_nine_o_clock),
        ("changes in spring, times in the gap move forward", spring, moves_out_of_the_gap),
        ("changes in autumn, of two times the first counts", autumn, takes_the_first_of_two),
    )
    are_right = [_told(*table) for table in tables]
    asked = [int(value) for value in sys.argv[1:3]]
    count, seed = (*asked, *(20_000, 1)[len(asked) :])
    return 0 if all(are_right) and report(count, seed) else 1


if __name__ == "__main__":
    sys.exit(main())
