"""Whose number it is: every number of institutions and interpreters, in one look-up form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the phone book."""

    noun: Noun
    record_id: UUID
    by_trunk: bool = False


class PhoneBook:
    """Looks up numbers."""

    def __init__(self, connection: sa.Connection) -> None:
        """Work inside a transaction."""
        self._connection = connection

    def whose(self, phone_key: str, trunks: Sequence[str] = ()) -> Listed | None:
        """Give the owner of a number, or of the longest trunk it may be an extension of."""
        if not phone_key:
            return None
        book = schema.phone_book
        exact = book.c.phone_key == phone_key
        may_be_behind = book.c.phone_key.in_(trunks) & book.c.is_trunk.in_((True,))
        query = (
            sa.select(book.c.noun, book.c.record_id, book.c.phone_key)
            .where(exact | may_be_behind)
            .order_by(sa.case((exact, 0), else_=1), sa.func.length(book.c.phone_key).desc(), book.c.id)
            .limit(1)
        )
        row = self._connection.execute(query).first()
        return Listed(row[0], row[1], by_trunk=row[2] != phone_key) if row else None
