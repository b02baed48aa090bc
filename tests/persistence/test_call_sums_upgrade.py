"""Calls from before the sums were kept are in them after the upgrade."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.statistics import sums_of
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.upgrade import upgrade
from tests.builders import a_call, an_id, at
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores


@pytest.fixture
def address(store_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    if store_kind == "sqlite":
        return f"sqlite:///{tmp_path / 'former.sqlite'}"
    return str(request.getfixturevalue("server").new_database())


def test_every_call_is_counted_by_the_upgrade(address: str) -> None:
    known = [
        a_call(
            id=an_id(),
            number=number,
            rang_at=at(when),
            answered_at=at(when),
            closed_at=at(closed),
            language="tir",
            matter=matter,
        )
        for number, (when, closed, matter) in enumerate(
            (
                ("2024-03-31 23:59", "2024-04-01 0:10", Matter.APPOINTMENT),
                ("2026-11-23 9:00", "2026-11-23 9:07", None),
                ("2026-11-23 9:10", "2026-11-23 9:05", None),
            ),
            start=1,
        )
    ]
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        upgrade(connection, "0003")
        connection.execute(schema.calls.insert(), [_row(call) for call in known])
        upgrade(connection)
    engine.dispose()
    database = Database(address, Watch())
    with database.reading() as tx:
        found = tx.call_sums.within(range(24_000, 26_000))
    assert tuple(sorted(one for language in found for one in language.sums())) == sums_of(known)
    database.close()


def _row(call):
    names = (column.name for column in schema.calls.columns if column.name != "phone_key")
    return {name: getattr(call, name) for name in names} | {"phone_key": "", "version": 1}
