"""Calls summed by month, language and matter."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0006"
down_revision = "0005"

_BERLIN = ZoneInfo("Europe/Berlin")
_MATTERS = (
    "mediate_now",
    "appointment",
    "translation",
    "referral",
    "call_back",
    "interpreter",
    "wrong_number",
    "unknown",
)
_CALLS = sa.table("calls", sa.column("rang_at", types.Utc()))
_LENGTH = {
    "sqlite": "(closed_at - answered_at) / 1000000",
    "postgresql": "floor(extract(epoch FROM closed_at - answered_at))::bigint",
}


def upgrade() -> None:
    """Make the table and count every call there is, month by month of Berlin's calendar."""
    op.create_table(
        "call_sums",
        sa.Column("month", sa.INTEGER(), autoincrement=False, nullable=False),
        sa.Column("language", sa.TEXT(), nullable=False),
        *(sa.Column(f"calls_{matter}", sa.INTEGER(), nullable=False) for matter in _MATTERS),
        *(sa.Column(f"seconds_{matter}", types.BIG_NUMBER, nullable=False) for matter in _MATTERS),
        sa.PrimaryKeyConstraint("month", "language", name=op.f("pk_call_sums")),
        sqlite_strict=True,
    )
    at = _CALLS.c.rang_at
    first, last = op.get_bind().execute(sa.select(sa.func.min(at), sa.func.max(at))).one()
    if first is None:
        return
    binds = (sa.bindparam(name, type_=types.Utc()) for name in ("start", "end"))
    query = sa.text(_count(op.get_bind().dialect.name)).bindparams(*binds)
    for month in range(_month(first), _month(last) + 1):
        facts: dict[str, Any] = {"month": month, "start": _begin(month), "end": _begin(month + 1)}
        op.get_bind().execute(query, facts)


def _count(dialect: str) -> str:
    tests = {matter: "matter IS NULL" if matter == "unknown" else f"matter = '{matter}'" for matter in _MATTERS}
    lasted = f"closed_at > answered_at THEN {_LENGTH[dialect]}"
    figures = {f"calls_{matter}": f"CASE WHEN {test} THEN 1" for matter, test in tests.items()}
    figures |= {f"seconds_{matter}": f"CASE WHEN {test} AND {lasted}" for matter, test in tests.items()}
    return (
        f"INSERT INTO call_sums (month, language, {', '.join(figures)}) "
        f"SELECT :month, language, {', '.join(f'sum({figure} ELSE 0 END)' for figure in figures.values())} "
        "FROM calls WHERE rang_at >= :start AND rang_at < :end GROUP BY language"
    )


def _month(at: datetime) -> int:
    local = at.astimezone(_BERLIN)
    return local.year * 12 + local.month - 1


def _begin(month: int) -> datetime:
    return datetime(month // 12, month % 12 + 1, 1, tzinfo=_BERLIN).astimezone(UTC)
