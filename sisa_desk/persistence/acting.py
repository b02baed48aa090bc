"""In whose stead a command is carried out: when it was given, by whom, and under which key it is known everywhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.ids import new_id
from sisa_desk.persistence import schema

_COLUMNS = schema.applied_commands.c
_NOTE = sa.text(
    "INSERT INTO applied_commands (id, at, operator) VALUES (:id, :at, :by) ON CONFLICT DO NOTHING"
).bindparams(sa.bindparam("id", type_=_COLUMNS.id.type), sa.bindparam("at", type_=_COLUMNS.at.type))


class AlreadyApplied(Exception):
    """The store has carried this command out before; it is not done twice."""


@dataclass
class Acting:
    """A command that may be carried out twice, on a copy and on the server: it makes the same keys both times."""

    key: UUID
    at: datetime
    operator: str
    _made: int = field(default=0, init=False)
    _is_noted: bool = field(default=False, init=False)

    def new_id(self) -> UUID:
        """Make the next key, the same at every repetition."""
        self._made += 1
        dice = hashlib.sha256(self.key.bytes + self._made.to_bytes(4)).digest()
        return new_id(self.at, randomness=lambda size: dice[:size])

    def note(self, connection: sa.Connection) -> None:
        """Note the key in the transaction of the command; raise AlreadyApplied where it is known."""
        if self._is_noted:
            return
        self._is_noted = True
        row = {"id": self.key, "at": self.at, "by": self.operator}
        if connection.execute(_NOTE, row).rowcount == 0:
            raise AlreadyApplied
