"""What stands between many requests and people, read in a few statements; the same as `ties` says of each alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.exclusions import ExclusionDecision
from sisa_desk.domain.matching import Tie
from sisa_desk.domain.offers import OUTSTANDING, RINGS_AT_MOST, OfferState, Via
from sisa_desk.domain.requests import Request
from sisa_desk.persistence import schema
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.ties import REMEMBERED, WAS_ASKED, Ties

_made, _held, _asked, _hit = schema.offers.c, schema.appointments.c, schema.requests.c, schema.exclusion_hits.c
#: Under the key of a request, a person or an institution: the key of somebody, as text, with facts of their tie.
_Found = Mapping[UUID | None, list[tuple[str, dict[str, Any]]]]


def read_ties_of(
    connection: sa.Connection, requests: Collection[Request], *, now: datetime, operator: str
) -> dict[UUID, Ties]:
    """Gather what stands between each of some requests and people, by the key of the request."""
    offers = _offers(connection, [one.id for one in requests])
    persons = _talks(connection, "talks_with_person", {one.beneficiary_id for one in requests}, now)
    institutions = _talks(connection, "talks_with_institution", {one.organisation_id for one in requests}, now)
    ringing = connection.execute(_RINGING, {"since": now - RINGS_AT_MOST}).all()
    allowed = _not_meant(connection, requests)

    def ties(request: Request) -> Ties:
        rung = ((person, {"rung_by": by}) for person, by, key in ringing if by != operator or key != request.id)
        own = chain(offers[request.id], rung, persons[request.beneficiary_id], institutions[request.organisation_id])
        return Ties(_joined(own), frozenset(allowed[request.id] + allowed[request.call_id]))

    return {request.id: ties(request) for request in requests}


def _joined(facts: Iterator[tuple[str, dict[str, Any]]]) -> dict[str, Tie]:
    of_people: dict[str, dict[str, Any]] = defaultdict(dict)
    for person, fact in facts:
        of_people[person] |= fact
    return {person: Tie(**own) for person, own in of_people.items()}


def _offers(connection: sa.Connection, keys: list[UUID]) -> _Found:
    found: dict[UUID | None, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    person = sa.cast(_made.interpreter_id, sa.TEXT)
    for piece in pieces(keys):
        query = sa.select(_made.request_id, person, _made.state, _made.overridden).where(
            _made.request_id.in_(piece), _made.state.in_({OfferState.NO, *OUTSTANDING})
        )
        for key, whom, state, overridden in connection.execute(query):
            found[key].append((whom, _facts_of(state, overridden)))
    return found


def _facts_of(state: OfferState, overridden: str) -> dict[str, Any]:
    if state is OfferState.NO:
        return {"has_declined": True}
    aside = {"set_aside": frozenset(overridden.split())} if overridden else {}
    return aside | ({"is_asked": True} if state is OfferState.ASKED else {})


def _talks(connection: sa.Connection, name: str, keys: Collection[UUID | None], now: datetime) -> _Found:
    """Count the talks of people for the same persons or institutions that were held."""
    found: dict[UUID | None, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    about = _asked.beneficiary_id if name == "talks_with_person" else _asked.organisation_id
    person = sa.cast(_held.interpreter_id, sa.TEXT)
    for piece in pieces([key for key in keys if key is not None]):
        query = (
            sa.select(about, person, sa.func.count())
            .join_from(schema.requests, schema.appointments, _held.request_id == _asked.id)
            .where(about.in_(piece), _held.state.in_(BLOCKING), _held.start < now, _held.start >= now - REMEMBERED)
            .group_by(about, _held.interpreter_id)
        )
        for key, whom, count in connection.execute(query):
            found[key].append((whom, {name: count}))
    return found


_RINGING = sa.select(sa.cast(_made.interpreter_id, sa.TEXT), _made.operator, _made.request_id).where(
    _made.asked_at > sa.bindparam("since", type_=_made.asked_at.type),
    _made.state == OfferState.ASKED,
    _made.via == Via.PHONE,
    WAS_ASKED,
)


def _not_meant(connection: sa.Connection, requests: Collection[Request]) -> Mapping[UUID | None, list[str]]:
    """Give the settings of which somebody said that they are not meant, under the request or its call."""
    found: dict[UUID | None, list[str]] = defaultdict(list)
    calls = [one.call_id for one in requests if one.call_id is not None]
    for column, keys in ((_hit.request_id, [one.id for one in requests]), (_hit.call_id, calls)):
        for piece in pieces(keys):
            query = sa.select(column, _hit.rule_name).where(
                column.in_(piece), _hit.decision == ExclusionDecision.NOT_MEANT
            )
            for key, name in connection.execute(query):
                found[key].append(name)
    return found
