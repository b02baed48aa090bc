"""What stands between one request and people: their answers, phones that ring, earlier talks; and what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.exclusions import ExclusionDecision
from sisa_desk.domain.matching import Tie
from sisa_desk.domain.offers import OUTSTANDING, RINGS_AT_MOST, OfferState, Via
from sisa_desk.domain.requests import Request
from sisa_desk.persistence import schema

#: Talks further back are forgotten.
REMEMBERED = timedelta(days=366)
_made, _held, _asked, _hit = schema.offers.c, schema.appointments.c, schema.requests.c, schema.exclusion_hits.c
_DECLINED, _IS_ASKED, _SET_ASIDE, _RUNG, _PERSON, _INSTITUTION, _ALLOWED = (
    "declined asked set_aside rung person institution allowed".split()
)


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties of people by their keys, as text, and the excluded settings that are not meant here."""

    of_people: Mapping[str, Tie] = field(default_factory=dict)
    not_meant: frozenset[str] = frozenset()


def read_ties(connection: sa.Connection, request: Request, *, now: datetime, operator: str) -> Ties:
    """Gather what stands between a request and people, in one statement."""
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    not_meant = set()
    values = {
        "request": request.id,
        "call": request.call_id,
        "person": request.beneficiary_id,
        "institution": request.organisation_id,
        "now": now,
        "rings_since": now - RINGS_AT_MOST,
        "since": now - REMEMBERED,
        "operator": operator,
    }
    for kind, key, word, count in connection.execute(_QUERY, values):
        if kind == _ALLOWED:
            not_meant.add(word)
        else:
            found[key][_FIELDS[kind]] = _VALUES[kind](word, count)
    return Ties({key: Tie(**facts) for key, facts in found.items()}, frozenset(not_meant))


_FIELDS = {
    _DECLINED: "has_declined",
    _IS_ASKED: "is_asked",
    _RUNG: "rung_by",
    _PERSON: "talks_with_person",
    _INSTITUTION: "talks_with_institution",
    _SET_ASIDE: "set_aside",
}
_VALUES: Mapping[str, Callable[[str, int], Any]] = {
    _DECLINED: lambda _word, _count: True,
    _IS_ASKED: lambda _word, _count: True,
    _RUNG: lambda word, _count: word,
    _PERSON: lambda _word, count: count,
    _INSTITUTION: lambda _word, count: count,
    _SET_ASIDE: lambda word, _count: frozenset(word.split()),
}


#: In a round somebody waits for their turn before anybody writes or rings.
WAS_ASKED = _made.round_id.is_(None) | _made.sent_at.is_not(None)


def _line(kind: str, *, person: Any = None, word: Any = None, count: Any = None) -> sa.Select[Any]:
    key = sa.literal("") if person is None else sa.cast(person, sa.TEXT)
    return sa.select(
        sa.literal_column(f"'{kind}'").label("kind"),
        key.label("person"),
        (sa.literal("") if word is None else word).label("word"),
        (sa.literal_column("0") if count is None else count).label("count"),
    )


def _offers(kind: str, *states: OfferState) -> sa.Select[Any]:
    of_request = _made.request_id == sa.bindparam("request", type_=_made.request_id.type)
    return _line(kind, person=_made.interpreter_id, word=_made.overridden).where(of_request, _made.state.in_(states))


def _ringing() -> sa.Select[Any]:
    """Give whose phone rings just now, by another desk or for another request."""
    return _line(_RUNG, person=_made.interpreter_id, word=_made.operator).where(
        _made.asked_at > sa.bindparam("rings_since", type_=_made.asked_at.type),
        _made.state == OfferState.ASKED,
        _made.via == Via.PHONE,
        WAS_ASKED,
        (_made.operator != sa.bindparam("operator", type_=sa.TEXT()))
        | (_made.request_id != sa.bindparam("request", type_=_made.request_id.type)),
    )


def _talks(kind: str, column: Any) -> sa.Select[Any]:
    """Count the talks of people for the same person or institution that were held."""
    return (
        _line(kind, person=_held.interpreter_id, count=sa.func.count())
        .join_from(schema.requests, schema.appointments, _held.request_id == _asked.id)
        .where(
            column == sa.bindparam(kind, type_=column.type),
            _held.state.in_(BLOCKING),
            _held.start < sa.bindparam("now", type_=_held.start.type),
            _held.start >= sa.bindparam("since", type_=_held.start.type),
        )
        .group_by(_held.interpreter_id)
    )


def _allowed() -> sa.Select[Any]:
    """Give the settings of which somebody said that they are not meant."""
    of_request = _hit.request_id == sa.bindparam("request", type_=_hit.request_id.type)
    of_call = _hit.call_id == sa.bindparam("call", type_=_hit.call_id.type)
    return _line(_ALLOWED, word=_hit.rule_name).where(
        of_request | of_call, _hit.decision == ExclusionDecision.NOT_MEANT
    )


_QUERY = sa.union_all(
    _offers(_DECLINED, OfferState.NO),
    _offers(_IS_ASKED, OfferState.ASKED),
    _offers(_SET_ASIDE, *sorted(OUTSTANDING)).where(_made.overridden != ""),
    _ringing(),
    _talks(_PERSON, _asked.beneficiary_id),
    _talks(_INSTITUTION, _asked.organisation_id),
    _allowed(),
)
