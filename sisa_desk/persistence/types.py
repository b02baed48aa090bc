"""Column types of our own: the same value on SQLite (STRICT tables) and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator, TypeEngine

from sisa_desk.domain import packing
from sisa_desk.domain.phone import PhoneKind, PhoneNumber

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_BETWEEN = "\x1f"
#: A whole number of up to eight bytes; a STRICT table of SQLite knows one name for all of them.
BIG_NUMBER = sa.BigInteger().with_variant(sa.INTEGER(), "sqlite")


@compiles(sa.TEXT, "postgresql")
def _sorted_by_code_points(*_arguments: Any, **_options: Any) -> str:
    """Sort text as SQLite does, whatever language a server speaks."""
    return 'TEXT COLLATE "C"'


class Utc(TypeDecorator[datetime]):
    """A moment in UTC: whole microseconds since 1970 on SQLite, timestamptz on PostgreSQL.

    SQLAlchemy's own DateTime drops the zone on SQLite, so that 9:00 in Berlin and 9:00 UTC become equal.
    """

    impl = sa.BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the database at hand."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sa.DateTime(timezone=True))
        return dialect.type_descriptor(sa.INTEGER())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse a naive time, then store the moment."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value if dialect.name == "postgresql" else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give the moment in UTC."""
        if value is None:
            return None
        moment: datetime = value.astimezone(UTC) if dialect.name == "postgresql" else _EPOCH + value * _MICROSECOND
        return moment


class Key(TypeDecorator[UUID]):
    """A UUID made by the client: text on SQLite, uuid on PostgreSQL."""

    impl = sa.TEXT
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the database at hand."""
        return dialect.type_descriptor(sa.UUID() if dialect.name == "postgresql" else sa.TEXT())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Write the key."""
        return value if value is None or dialect.name == "postgresql" else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Read the key."""
        return value if value is None or isinstance(value, UUID) else UUID(value)


class _AsText(TypeDecorator[Any]):
    """Something that is written as text on both databases."""

    impl = sa.TEXT
    cache_ok = True

    def written(self, value: Any) -> str:
        """Give the text of a value."""
        raise NotImplementedError

    def read(self, text: str) -> Any:
        """Give the value of a text."""
        raise NotImplementedError

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write the value, keeping None."""
        return None if value is None else self.written(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read the value, keeping None."""
        return None if value is None else self.read(value)


class Day(_AsText):
    """A calendar day of Berlin, as 2026-11-23."""

    cache_ok = True

    def written(self, value: date) -> str:
        """Give the ISO day."""
        return value.isoformat()

    def read(self, text: str) -> date:
        """Read the ISO day."""
        return date.fromisoformat(text)


class TimeOfDay(_AsText):
    """A wall-clock time, as 09:30."""

    cache_ok = True

    def written(self, value: time) -> str:
        """Give hours and minutes."""
        return value.isoformat("minutes")

    def read(self, text: str) -> time:
        """Read hours and minutes."""
        return time.fromisoformat(text)


class Flag(TypeDecorator[bool]):
    """Yes or no, as 1 or 0; STRICT tables know no boolean."""

    impl = sa.INTEGER
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Write 1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        """Read 1 or 0."""
        return None if value is None else bool(value)


class Code(_AsText):
    """One word of a closed list."""

    cache_ok = True

    def __init__(self, words: type[StrEnum] = StrEnum) -> None:
        super().__init__()
        self.words = words
        # Asking the list itself takes five times as long.
        self._by_text = {word.value: word for word in words}

    def written(self, value: StrEnum) -> str:
        """Give the word; anything outside the list is an error."""
        return self.words(value).value

    def read(self, text: str) -> StrEnum:
        """Read the word; anything outside the list is an error."""
        return self._by_text.get(text) or self.words(text)


class Codes(_AsText):
    """A set of words of a closed list, sorted."""

    cache_ok = True

    def __init__(self, words: type[StrEnum] = StrEnum) -> None:
        super().__init__()
        self.words = words

    def written(self, value: Iterable[StrEnum]) -> str:
        """Give the words in order."""
        return " ".join(sorted(self.words(word).value for word in value))

    def read(self, text: str) -> frozenset[StrEnum]:
        """Read the words."""
        return frozenset(self.words(word) for word in text.split())


class Days(_AsText):
    """A set of calendar days, sorted."""

    cache_ok = True

    def written(self, value: Iterable[date]) -> str:
        """Give the ISO days in order."""
        return " ".join(sorted(day.isoformat() for day in value))

    def read(self, text: str) -> frozenset[date]:
        """Read the ISO days."""
        return frozenset(date.fromisoformat(day) for day in text.split())


class Keys(_AsText):
    """A set of keys, sorted."""

    cache_ok = True

    def written(self, value: Iterable[UUID]) -> str:
        """Give the keys in order."""
        return " ".join(sorted(str(key) for key in value))

    def read(self, text: str) -> frozenset[UUID]:
        """Read the keys."""
        return frozenset(UUID(key) for key in text.split())


class Words(_AsText):
    """A list of words or short texts in their order."""

    cache_ok = True

    def written(self, value: Iterable[str]) -> str:
        """Join with a separator that nobody types."""
        return _BETWEEN.join(value)

    def read(self, text: str) -> tuple[str, ...]:
        """Split at the separator."""
        return tuple(text.split(_BETWEEN)) if text else ()


class Phone(_AsText):
    """A phone number: what it was understood as, and exactly what was typed."""

    cache_ok = True

    def written(self, value: PhoneNumber) -> str:
        """Give kind, number, extension and the typed text."""
        return _BETWEEN.join((value.kind.value, value.e164 or "", value.extension or "", value.text))

    def read(self, text: str) -> PhoneNumber:
        """Read it back without parsing it anew."""
        kind, e164, extension, typed = text.split(_BETWEEN, 3)
        return PhoneNumber(text=typed, e164=e164 or None, extension=extension or None, kind=PhoneKind(kind))


class Content(_AsText):
    """A whole value that is only ever read as one, as JSON."""

    cache_ok = True

    def __init__(self, kind: type = object) -> None:
        super().__init__()
        self.kind = kind

    def written(self, value: Any) -> str:
        """Write the value."""
        return packing.written(value)

    def read(self, text: str) -> Any:
        """Read the value."""
        return packing.read(self.kind, text)
