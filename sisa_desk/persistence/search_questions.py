"""How the stores are asked for the records that hold some words: written once for each shape of a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.search_entries import CASE, TIMELESS

_FEW_DIGITS = 3
_LONGEST_CASE = 9
_TIMELESS = frozenset({Noun.INTERPRETER, Noun.ORGANISATION})
_ENTRIES = schema.search_entries
_INDEX = sa.table("search_index", sa.column("rowid", sa.BIGINT()), sa.column("search_index", sa.TEXT()))
_SHOWN = (_ENTRIES.c.noun, _ENTRIES.c.record_id, _ENTRIES.c.title, _ENTRIES.c.detail, _ENTRIES.c.at)


@dataclass(frozen=True, slots=True)
class Sought:
    """A typed word and what may stand for it: words of the records, or so many that each record is looked at.

    A number of some digits also stands for the case numbers that begin with it; fewer are looked for anywhere.
    """

    typed: str
    words: tuple[str, ...] | None

    @property
    def begins_cases(self) -> bool:
        """Say whether case numbers may begin with it."""
        return self.is_number and len(self.typed) <= _LONGEST_CASE and not self.typed.startswith("0")

    @property
    def is_number(self) -> bool:
        """Say whether it is more than a few digits."""
        return self.typed.isdigit() and not is_nearly_everywhere(self.typed)

    @property
    def is_hopeless(self) -> bool:
        """Say whether nothing can hold it."""
        return self.words == () and not self.begins_cases


def is_nearly_everywhere(word: str) -> bool:
    """Say whether a word is no more than a few digits, which stand in nearly every record."""
    return word.isdigit() and len(word) <= _FEW_DIGITS


@dataclass(frozen=True, slots=True)
class Question:
    """Asks for the newest records of some nouns that hold every word."""

    sought: Sequence[Sought]
    nouns: frozenset[Noun]
    limit: int

    def put_to(self, connection: sa.Connection) -> Sequence[Any]:
        """Give noun, key, title, detail and time of the records, newest first."""
        listed = [one for one in self.sought if one.words is not None]
        looked_at = [one for one in self.sought if one.words is None]
        beside = _conditions(tuple(one.is_number for one in looked_at), self.nouns)
        facts: dict[str, Any] = {"limit": self.limit}
        for number, one in enumerate(looked_at):
            facts |= {f"part{number}": one.typed}
        if not listed:
            return connection.execute(_newest(beside), facts).all()
        if connection.dialect.name == "sqlite":
            return connection.execute(_under_words(beside), facts | {"match": _match(listed)}).all()
        numbers = tuple(one.begins_cases for one in listed)
        for number, one in enumerate(listed):
            facts |= {f"words{number}": list(one.words or ()), f"begun{number}": f"{one.typed}%"}
        return connection.execute(_with_words(beside, numbers), facts).all()


Conditions = tuple[sa.ColumnElement[bool], ...]


@cache
def _conditions(are_numbers: tuple[bool, ...], nouns: frozenset[Noun]) -> Conditions:
    """Write what is looked at in each record."""
    holding = tuple(_contains(place, is_number=is_number) for place, is_number in enumerate(are_numbers))
    # Without the second one, a rare name would be looked for among all calls of all years.
    of_nouns = (_ENTRIES.c.noun.in_(nouns),) if nouns else ()
    above = (_ENTRIES.c.place >= TIMELESS,) if nouns and nouns <= _TIMELESS else ()
    return (*holding, *of_nouns, *above)


def _contains(place: int, *, is_number: bool) -> sa.ColumnElement[bool]:
    part = sa.bindparam(f"part{place}", type_=sa.TEXT())
    if not is_number:
        return _ENTRIES.c.folded.contains(part)
    # A case number is the first word of its text, and counts from its beginning only.
    return sa.or_(_ENTRIES.c.folded.like("% %" + part + "%"), _ENTRIES.c.title.like(part + "%"))


def of_case(connection: sa.Connection, number: int, nouns: frozenset[Noun]) -> Sequence[Any]:
    """Give what a case number names, shown like the answer to a question."""
    return connection.execute(_numbered(nouns), {"number": number}).all()


@cache
def _numbered(nouns: frozenset[Noun]) -> sa.Select[Any]:
    numbered = (schema.calls, schema.requests)
    keys = sa.union_all(*(sa.select(one.c.id).where(one.c.number == sa.bindparam("number")) for one in numbered))
    return sa.select(*_SHOWN).where(_ENTRIES.c.record_id.in_(keys), *_conditions((), nouns))


def _limited(query: sa.Select[Any], conditions: Conditions) -> sa.Select[Any]:
    return query.where(*conditions).limit(sa.bindparam("limit"))


@cache
def _newest(conditions: Conditions) -> sa.Select[Any]:
    """Look at one record after the other."""
    return _limited(sa.select(*_SHOWN).order_by(_ENTRIES.c.place.desc(), _ENTRIES.c.record_id), conditions)


@cache
def _under_words(conditions: Conditions) -> sa.Select[Any]:
    """Ask SQLite's index of words; its lists are read from their ends, so that the newest come first."""
    joined = sa.select(*_SHOWN).join_from(_INDEX, _ENTRIES, _ENTRIES.c.place == _INDEX.c.rowid)
    matching = joined.where(_INDEX.c.search_index.op("MATCH")(sa.bindparam("match")))
    return _limited(matching.order_by(_INDEX.c.rowid.desc()), conditions)


def _match(listed: Sequence[Sought]) -> str:
    return " AND ".join(f"({' OR '.join(_terms(one))})" for one in listed)


def _terms(sought: Sought) -> list[str]:
    # Folded words are letters, marks and digits only: nothing in them can end the quotation.
    begun = [f'"{CASE}{sought.typed}" *'] if sought.begins_cases else []
    return [*(f'"{word}"' for word in sought.words or ()), *begun]


@cache
def _with_words(conditions: Conditions, are_cases: tuple[bool, ...]) -> sa.Select[Any]:
    """Ask PostgreSQL's index of the words of each record."""
    holding = [_holds(number, begins_cases=begins_cases) for number, begins_cases in enumerate(are_cases)]
    newest = sa.select(*_SHOWN).where(*holding).order_by(_ENTRIES.c.place.desc(), _ENTRIES.c.record_id)
    return _limited(newest, conditions)


def _holds(number: int, *, begins_cases: bool) -> sa.ColumnElement[bool]:
    words = sa.func.string_to_array(_ENTRIES.c.folded, " ")
    one_of = words.op("&&")(sa.bindparam(f"words{number}", type_=sa.ARRAY(sa.TEXT())))
    return sa.or_(one_of, _ENTRIES.c.title.like(sa.bindparam(f"begun{number}"))) if begins_cases else one_of
