"""Holding records on a server, so that no other command decides about them meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

_HELD = "sisa_held"


def for_commands(dialect: str) -> Mapping[str, Any]:
    """Give what lets a connection remember what its command holds; on SQLite each command is alone anyway."""
    return {_HELD: set()} if dialect == "postgresql" else {}


def hold(connection: sa.Connection, table: sa.Table, *keys: UUID) -> bool:
    """Hold rows until the end of the command; say whether it may have had to wait for one of them.

    They are taken in the order of their keys, so that two commands never wait for each other.
    """
    held: set[UUID] | None = connection.get_execution_options().get(_HELD)
    wanted = set() if held is None else set(keys) - held
    if held is None or not wanted:
        return False
    key = table.c.id
    # Not FOR UPDATE: that would hold up everybody who only writes something that belongs to the record.
    connection.execute(sa.select(key).where(key.in_(wanted)).order_by(key).with_for_update(key_share=True))
    held |= wanted
    return True
