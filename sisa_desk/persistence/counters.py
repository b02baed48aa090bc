"""Counters: running numbers that two commands never get twice, without gaps."""

from __future__ import annotations

import sqlalchemy as sa

_RAISE = sa.text(
    "INSERT INTO counters (name, value) VALUES (:name, :count) "
    "ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value RETURNING value"
)


def count_up(connection: sa.Connection, name: str, count: int) -> int:
    """Raise a counter and give its last number; who wants the next one waits until this command is done."""
    return int(connection.scalar(_RAISE, {"name": name, "count": count}) or 0)
