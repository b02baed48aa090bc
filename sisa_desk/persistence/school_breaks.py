"""School holidays in the store, and whether anybody's times depend on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.school_breaks import SchoolBreak, SchoolTime
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class SchoolBreakShelf(Shelf[SchoolBreak]):
    """School holidays by their days."""

    kind = SchoolBreak
    table = schema.school_breaks
    noun = Noun.RULE


def breaks_for(connection: sa.Connection, people: Iterable[Interpreter]) -> tuple[SchoolBreak, ...]:
    """Give the school holidays where the times of some people depend on them; otherwise nothing is read."""
    schools = (pattern.school for one in people for pattern in one.patterns)
    if all(school is SchoolTime.ALWAYS for school in schools):
        return ()
    columns = [schema.school_breaks.c[entry.name] for entry in fields(SchoolBreak)]
    return tuple(SchoolBreak(*row) for row in connection.execute(sa.select(*columns)))
