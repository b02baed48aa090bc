"""The sums of calls follow every call that is opened, changed, moved or taken away, and equal a recount."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from sisa_desk.domain.calls import Call, CallOutcome, Matter
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import StaleChange
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.statistics import sums_of
from sisa_desk.services.bundle import Services
from tests.builders import NOW, a_call, an_id, at

pytestmark = pytest.mark.both_stores
YEAR = Period.around(wall_date(NOW), Span.YEAR)
NOVEMBER = Period.around(wall_date(NOW), Span.MONTH)


def told(desk: Services, period: Period = NOVEMBER) -> list[tuple[str, str, int, int]]:
    return [tuple(one)[1:] for one in desk.statistics.of(period).sums]


def stored(desk: Services) -> tuple[Call, ...]:
    with desk.database.reading() as tx:
        return tx.calls.where()


def test_a_call_counts_from_its_ring_on_and_its_length_from_its_end_on(desk, watch):
    call = desk.calls.open().value
    assert told(desk) == [("", "", 1, 0)]
    call = desk.calls.save(replace(call, language="tir", matter=Matter.MEDIATE_NOW)).value
    assert told(desk) == [("tir", "mediate_now", 1, 0)]
    watch.go_on(minutes=7, seconds=30)
    closed = desk.calls.close(call, CallOutcome.CONNECTED)
    assert told(desk) == [("tir", "mediate_now", 1, 450)]
    closed.undo()
    assert told(desk) == [("tir", "mediate_now", 1, 0)]


def test_months_are_those_of_berlin(desk):
    with desk.database.transaction() as tx:
        for when in ("2026-10-31 23:59", "2026-11-01 0:00", "2026-11-30 23:59", "2026-12-01 0:00"):
            tx.calls.add(a_call(rang_at=at(when), number=tx.next_number("cases"), language="tir"))
    assert [one.calls for one in desk.statistics.of(NOVEMBER).sums] == [2]
    assert [one.month - YEAR.months.start for one in desk.statistics.of(YEAR).sums] == [9, 10, 11]


def test_what_is_refused_is_not_counted(desk):
    call = desk.calls.open().value
    with pytest.raises(StaleChange):
        desk.calls.save(replace(call, language="tir", version=call.version - 1))
    assert told(desk) == [("", "", 1, 0)]


def test_the_sums_equal_a_recount_whatever_happens_to_calls(desk):
    random = Random(7)
    for step in range(60):
        with desk.database.transaction() as tx:
            known = tx.calls.where()
            for _ in range(random.randint(1, 4)):
                match random.choice(("add", "add", "change", "remove")):
                    case "change" if known:
                        one = random.choice(known)
                        known = tuple(call for call in known if call.id != one.id)
                        tx.calls.save(_differently(one, random))
                    case "remove" if known:
                        one, *known = random.sample(known, len(known))
                        tx.calls.remove(one)
                    case _:
                        tx.calls.add(_differently(a_call(id=an_id(), number=tx.next_number("cases")), random))
        if step % 10 == 0:
            assert _everything(desk) == sums_of(stored(desk))
    assert _everything(desk) == sums_of(stored(desk))
    with desk.database.transaction() as tx:
        tx.call_sums.recount()
    assert _everything(desk) == sums_of(stored(desk))
    assert len(_everything(desk)) > 20


def _everything(desk: Services) -> tuple[object, ...]:
    with desk.database.reading() as tx:
        found = tx.call_sums.within(range(24 * 1000, 24 * 1100))
    return tuple(sorted(one for language in found for one in language.sums()))


def _differently(call: Call, random: Random) -> Call:
    """Move a call to another time, language, matter and length."""
    rang = NOW - timedelta(minutes=random.randrange(400 * 24 * 60))
    answered = random.choice((None, rang + timedelta(seconds=random.randrange(60))))
    closed = random.choice(
        (None, rang + timedelta(seconds=random.randrange(-50, 3000), microseconds=random.randrange(10**6)))
    )
    return replace(
        call,
        rang_at=rang,
        answered_at=answered,
        closed_at=closed,
        language=random.choice(("ara", "tir", "", "ukr")),
        matter=random.choice((*Matter, None)),
    )
