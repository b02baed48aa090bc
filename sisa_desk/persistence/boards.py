"""What the board shows, read as it needs it: the heads of all rows once, the contents of some rows for a window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING, OUTCOMES
from sisa_desk.domain.boards import Content, Head, Item
from sisa_desk.domain.clock import days_of
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.intervals import Interval, intersect
from sisa_desk.domain.matching import WallDay, offered_within
from sisa_desk.domain.offers import OUTSTANDING
from sisa_desk.domain.requests import LONGEST_MINUTES, SEEKING, Request
from sisa_desk.persistence import schema
from sisa_desk.persistence.organisations import organisation_names
from sisa_desk.persistence.transaction import Transaction

_PEOPLE, _SKILLS, _SPEAKERS = schema.interpreters.c, schema.interpreter_skills.c, schema.speakers.c
_HEADS = (
    sa.select(_PEOPLE.id, _PEOPLE.first_name, _PEOPLE.last_name, _PEOPLE.place_id, _SKILLS.language)
    .join_from(schema.interpreters, schema.interpreter_skills, _SKILLS.interpreter_id == _PEOPLE.id)
    .where(_PEOPLE.standing == Standing.ACTIVE)
    .order_by(_PEOPLE.id, _SKILLS.position)
)
_TIMES = sa.select(_SPEAKERS.interpreter_id, _SPEAKERS.week, _SPEAKERS.extra).where(
    _SPEAKERS.interpreter_id.in_(sa.bindparam("keys", expanding=True))
)
#: No way there and back is longer than a day, so that nothing longer ago can reach into a window.
_LONGEST = timedelta(minutes=LONGEST_MINUTES) + timedelta(days=1)
_SHOWN = BLOCKING | OUTCOMES


def heads(tx: Transaction) -> tuple[Head, ...]:
    """Give everybody who takes part and speaks something."""
    people: dict[UUID, tuple[str, str]] = {}
    languages: dict[UUID, dict[str, None]] = defaultdict(dict)
    for key, first, last, place_id, language in tx.connection.execute(_HEADS):
        people[key] = (f"{first} {last}".strip(), place_id)
        languages[key][language] = None
    return tuple(Head(key, name, tuple(languages[key]), place_id) for key, (name, place_id) in people.items())


def contents(tx: Transaction, keys: Collection[UUID], window: Interval) -> dict[UUID, Content]:
    """Give what stands in the rows of some people; who has nothing and is never there gets an empty row."""
    open_times = _open(tx, keys, window)
    away = defaultdict(list)
    for absence in (*tx.absences.within(window, keys), *tx.calendar_sources.absences_within(window, keys)):
        away[absence.interpreter_id].append(absence)
    items: dict[UUID, list[Item]] = defaultdict(list)
    for key, item in (*_appointments(tx, keys, window), *_offers(tx, keys, window)):
        items[key].append(item)
    return {
        key: Content(open_times.get(key, ()), tuple(away[key]), tuple(sorted(items[key], key=lambda one: one.interval)))
        for key in keys
    }


def open_requests(tx: Transaction, window: Interval) -> tuple[Item, ...]:
    """Give the requests within a window that somebody is still sought for."""
    table = schema.requests.c
    lies_inside = (table.start >= window.start - _LONGEST) & (table.start < window.end)
    found = [one for one in tx.requests.where(table.state.in_(SEEKING), lies_inside) if _reaches(one, window)]
    names = organisation_names(tx.connection, {one.organisation_id for one in found})
    return tuple(
        Item(one.interval, one, names.get(one.organisation_id, "")) for one in found if one.interval is not None
    )


def _reaches(request: Request, window: Interval) -> bool:
    return request.interval is not None and request.interval.overlaps(window)


def _open(tx: Transaction, keys: Collection[UUID], window: Interval) -> dict[UUID, tuple[Interval, ...]]:
    """Give what people offer in any mode, read from what is compiled of them; every language says the same."""
    days = tuple(map(WallDay, days_of(window)))
    rows = {key: (week, extra) for key, week, extra in tx.connection.execute(_TIMES, {"keys": list(keys)})}
    return {key: intersect(offered_within(*row, days), (window,)) for key, row in rows.items()}


def _appointments(tx: Transaction, keys: Collection[UUID], window: Interval) -> Iterable[tuple[UUID, Item]]:
    table = schema.appointments.c
    near = (table.blocked_until > window.start) & (table.blocked_from < window.end)
    # The end leads the way through the index; a start that lies a day and more before it ends the walk.
    bound = table.blocked_until < window.end + _LONGEST
    held = tx.appointments.where(table.interpreter_id.in_(keys), near, bound, table.state.in_(_SHOWN))
    requests = tx.requests.of([one.request_id for one in held])
    names = organisation_names(tx.connection, {one.organisation_id for one in requests.values()})
    for one in held:
        request = requests[one.request_id]
        yield one.interpreter_id, Item(one.interval, request, names.get(request.organisation_id, ""), appointment=one)


def _offers(tx: Transaction, keys: Collection[UUID], window: Interval) -> Iterable[tuple[UUID, Item]]:
    made, asked = schema.offers.c, schema.requests.c
    found = tx.offers.where(
        made.interpreter_id.in_(keys),
        made.state.in_(OUTSTANDING),
        made.request_id.in_(
            sa.select(asked.id).where(
                asked.state.in_(SEEKING), asked.start < window.end, asked.start >= window.start - _LONGEST
            )
        ),
    )
    requests = tx.requests.of([one.request_id for one in found])
    names = organisation_names(tx.connection, {one.organisation_id for one in requests.values()})
    for one in found:
        request = requests[one.request_id]
        if request.interval is not None and request.interval.overlaps(window):
            name = names.get(request.organisation_id, "")
            yield one.interpreter_id, Item(request.interval, request, name, offer=one)
