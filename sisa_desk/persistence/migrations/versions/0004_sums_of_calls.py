"""Calls summed by month, language and matter."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0004"
down_revision = "0003"

_BERLIN = ZoneInfo("Europe/Berlin")
_CALLS = sa.table("calls", sa.column("rang_at", types.Utc()))
_LENGTH = {
    "sqlite": "(closed_at - answered_at) / 1000000",
    "postgresql": "floor(extract(epoch FROM closed_at - answered_at))::bigint",
}
_COUNT = (
    "INSERT INTO call_sums (month, language, matter, calls, seconds) "
    "SELECT :month, language, coalesce(matter, ''), count(*), sum(CASE WHEN closed_at > answered_at THEN {length} ELSE 0 END) "
    "FROM calls WHERE rang_at >= :start AND rang_at < :end GROUP BY language, coalesce(matter, '')"
)


def upgrade() -> None:
    """Make the table and count every call there is, month by month of Berlin's calendar."""
    op.create_table(
        "call_sums",
        sa.Column("month", sa.INTEGER(), autoincrement=False, nullable=False),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("matter", sa.TEXT(), nullable=False),
        sa.Column("calls", sa.INTEGER(), nullable=False),
        sa.Column("seconds", types.BIG_NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("month", "language", "matter", name=op.f("pk_call_sums")),
        sqlite_strict=True,
    )
    at = _CALLS.c.rang_at
    first, last = op.get_bind().execute(sa.select(sa.func.min(at), sa.func.max(at))).one()
    if first is None:
        return
    moment = types.Utc()
    binds = sa.bindparam("start", type_=moment), sa.bindparam("end", type_=moment)
    query = sa.text(_COUNT.format(length=_LENGTH[op.get_bind().dialect.name])).bindparams(*binds)
    for month in range(_month(first), _month(last) + 1):
        facts: dict[str, Any] = {"month": month, "start": _begin(month), "end": _begin(month + 1)}
        op.get_bind().execute(query, facts)


def _month(at: datetime) -> int:
    local = at.astimezone(_BERLIN)
    return local.year * 12 + local.month - 1


def _begin(month: int) -> datetime:
    day = date(month // 12, month % 12 + 1, 1)
    return datetime(day.year, day.month, day.day, tzinfo=_BERLIN).astimezone(UTC)
