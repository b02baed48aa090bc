"""Everything asked of the desk in a period, each case once: requests, calls without one, refusals without both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionDecision
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import CANCELLATIONS, RequestKind, RequestState
from sisa_desk.domain.unmet import Case
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.persistence.schema import calls, exclusion_hits, organisations, requests

#: Requests that stand for nothing that was asked.
_NOT_ASKED = (RequestState.DRAFT, RequestState.DUPLICATE, RequestState.UNDONE)
_KINDS = {
    Matter.MEDIATE_NOW: RequestKind.INSTANT,
    Matter.APPOINTMENT: RequestKind.APPOINTMENT,
    Matter.TRANSLATION: RequestKind.TRANSLATION,
}


@dataclass(frozen=True, slots=True)
class StoredCase:
    """A case with the place it belongs to: where somebody was wanted, else where the institution is."""

    case: Case
    place_id: str = ""


def cases_in(connection: sa.Connection, period: Interval) -> tuple[StoredCase, ...]:
    """Give every case asked in a period; a call counts by its requests where it has any."""
    return (
        *_requests(connection, period),
        *_calls(connection, period),
        *_refusals(connection, period),
    )


def _requests(connection: sa.Connection, period: Interval) -> Iterator[StoredCase]:
    table = requests
    place = sa.func.coalesce(sa.func.nullif(table.c.place_id, ""), organisations.c.place_id, "")
    query = (
        sa.select(
            table.c.id, table.c.number, table.c.created_at, table.c.language, table.c.kind, table.c.area,
            table.c.start, table.c.state, table.c.unfilled_reason, place.label("place"),
        )
        .join_from(table, organisations, table.c.organisation_id == organisations.c.id, isouter=True)
        .where(_within(table.c.created_at, period), table.c.state.not_in(_NOT_ASKED))
    )  # fmt: skip
    for row in connection.execute(query):
        reason = row.unfilled_reason if row.state in CANCELLATIONS | {RequestState.UNFILLED} else None
        case = Case(
            Noun.REQUEST, row.id, row.number, row.created_at, row.language, row.kind, row.area,
            wanted_at=row.start, reason=reason,
        )  # fmt: skip
        yield StoredCase(case, row.place)


def _calls(connection: sa.Connection, period: Interval) -> Iterator[StoredCase]:
    table = calls
    has_request = sa.exists().where(requests.c.call_id == table.c.id, requests.c.state.not_in(_NOT_ASKED))
    query = (
        sa.select(
            table.c.id, table.c.number, table.c.rang_at, table.c.language, table.c.matter, table.c.outcome,
            table.c.unfilled_reason, organisations.c.place_id,
        )
        .join_from(table, organisations, table.c.organisation_id == organisations.c.id, isouter=True)
        .where(_within(table.c.rang_at, period), table.c.outcome != CallOutcome.WRONG_NUMBER, ~has_request)
    )  # fmt: skip
    for row in connection.execute(query):
        kind = _KINDS.get(row.matter)
        case = Case(
            Noun.CALL,
            row.id,
            row.number,
            row.rang_at,
            row.language,
            kind,
            reason=_reason_of(row.outcome, row.unfilled_reason),
        )
        yield StoredCase(case, row.place_id or "")


def _reason_of(outcome: CallOutcome, reason: UnfilledReason | None) -> UnfilledReason | None:
    # Calls from before the reason was kept with them.
    return UnfilledReason.CALLER_GAVE_UP if outcome is CallOutcome.ABANDONED else reason


def _refusals(connection: sa.Connection, period: Interval) -> Iterator[StoredCase]:
    """Give what was referred at once and left neither a call nor a request, each request once."""
    table = exclusion_hits
    is_stored = sa.exists().where(requests.c.id == table.c.request_id, requests.c.state.not_in(_NOT_ASKED))
    query = sa.select(table.c.id, table.c.at, table.c.language, table.c.request_id).where(
        _within(table.c.at, period),
        table.c.decision == ExclusionDecision.REFERRED,
        table.c.call_id.is_(None),
        ~is_stored,
    )
    first: dict[Any, Case] = {}
    for row in connection.execute(query.order_by(table.c.at, table.c.id)):
        case = Case(Noun.EXCLUSION, row.id, 0, row.at, row.language, reason=UnfilledReason.EXCLUDED)
        known = first.setdefault(row.request_id or row.id, case)
        first[row.request_id or row.id] = replace(known, language=known.language or row.language)
    return (StoredCase(case) for case in first.values())


def _within(column: sa.Column[Any], period: Interval) -> sa.ColumnElement[bool]:
    return (column >= period.start) & (column < period.end)
