"""Whose number it is: every number of institutions and interpreters, in one look-up form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
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
        numbers = dict(zip_longest(_NUMBERS, (phone_key, *trunks)[:_MOST], fillvalue=""))
        listed = self._connection.execute(_LISTED, numbers)
        fitting = (row for row in listed if row.phone_key == phone_key or row.is_trunk)
        row = min(fitting, key=lambda row: (row.phone_key != phone_key, -len(row.phone_key), row.id), default=None)
        return Listed(row.noun, row.record_id, by_trunk=row.phone_key != phone_key) if row else None


#: A number and the trunks it may be behind; a list of fixed length is answered three times as fast as an open one.
_MOST = 12
_NUMBERS = tuple(f"number_{place}" for place in range(_MOST))
_LISTED = sa.select(schema.phone_book).where(schema.phone_book.c.phone_key.in_(map(sa.bindparam, _NUMBERS)))
