"""What stood in an older store is found after its upgrade, in the order of its time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.types import Code, Key, Utc
from sisa_desk.persistence.upgrade import upgrade
from tests.builders import NOW, a_call, an_id
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores

#: The table as it was before words were indexed.
FORMER = sa.table(
    "search_entries",
    sa.column("record_id", Key()),
    sa.column("noun", Code(Noun)),
    *(sa.column(name, sa.TEXT()) for name in ("title", "detail", "folded")),
    sa.column("at", Utc()),
)


def a_former(noun: Noun, title: str, words: str, at: Any = None) -> dict[str, Any]:
    return {"record_id": an_id(), "noun": noun, "title": title, "detail": "", "folded": words, "at": at}


@pytest.fixture
def address(store_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    if store_kind == "sqlite":
        return f"sqlite:///{tmp_path / 'former.sqlite'}"
    return str(request.getfixturevalue("server").new_database())


def test_every_entry_is_found_after_the_upgrade(address: str) -> None:
    entries = [
        a_former(Noun.CALL, case_number(4711), "4711 8 probst 0171", NOW),
        a_former(Noun.CALL, case_number(12), f"{case_number(12).replace('-', ' ')} probst", NOW + timedelta(hours=2)),
        a_former(Noun.CALL, case_number(13), f"{case_number(13).replace('-', ' ')} probst", NOW + timedelta(hours=2)),
        a_former(Noun.ORGANISATION, "Haus Probst", "haus probst"),
        a_former(Noun.ORGANISATION, "Haus Probst Anbau", "haus probst anbau"),
    ]
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        upgrade(connection, "0002")
        connection.execute(FORMER.insert(), entries)
        upgrade(connection)
    engine.dispose()
    database = Database(address, Watch())
    with database.reading() as tx:
        found = [one.title for one in tx.search.find("probst")]
        assert found[:2] == ["Haus Probst Anbau", "Haus Probst"]
        assert sorted(found[2:4]) == [case_number(12), case_number(13)]
        assert found[4:] == [case_number(4711)]
        assert [one.title for one in tx.search.find("probts anbau")] == ["Haus Probst Anbau"]
        assert [one.title for one in tx.search.find("4711")] == [case_number(4711)]
        assert [one.title for one in tx.search.find("017")] == [case_number(4711)]
    with database.transaction() as tx:
        tx.calls.add(a_call(number=99, caller_name="Probst Neuwort"))
    with database.reading() as tx:
        assert [one.title for one in tx.search.find("neuwort")] == [case_number(99)]
    database.close()
