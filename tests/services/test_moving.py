"""Moving a store: everything arrives and is compared, nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import Role
from sisa_desk.persistence import moving, schema
from sisa_desk.services.servers import Servers
from tests.builders import a_skill, an_interpreter, an_organisation
from tests.builders.stores import RESOURCES, Watch, a_desk, booked
from tests.postgres import Server

pytestmark = pytest.mark.postgres


def filled(place: Path) -> Path:
    desk = a_desk(place)
    desk.organisations.save(an_organisation("House at the harbour"))
    booked(desk, desk.interpreters.save(an_interpreter(skills=(a_skill("ara"), a_skill("fas")))).value)
    desk.people.add("anna", frozenset({Role.ADMINISTRATOR}), "correct horse battery")
    desk.people.leave_note("Ring back at nine.")
    desk.close()
    return place / "desk.sqlite"


def moved(source: str | Path, target: str | Path) -> dict[str, int]:
    told: dict[str, int] = {}
    rows = Servers(str(source), RESOURCES, Watch()).move_to(str(target), lambda name, count: told.update({name: count}))
    assert rows == sum(told.values())
    return told


@pytest.fixture
def address(server: Server) -> str:
    made = server.new_database()
    Servers(made, RESOURCES, Watch()).set_up()
    return made


def test_a_file_moves_to_a_server_and_back(tmp_path: Path, address: str) -> None:
    source = filled(tmp_path)
    there = moved(source, address)
    assert there["interpreter_skills"] == 2
    assert there["appointments"] == 1
    assert set(there) == set(schema.metadata.tables) - moving.LEFT_BEHIND
    back = moved(address, tmp_path / "back.sqlite")
    assert back == there


def test_work_goes_on_where_the_store_went(tmp_path: Path, address: str) -> None:
    moved(filled(tmp_path), address)
    on_server = a_desk(address)
    assert on_server.search.find("harbour")
    before = len(on_server.requests.queue())
    booked(on_server, on_server.interpreters.save(an_interpreter("Rima")).value)
    assert len(on_server.requests.queue()) >= before
    on_server.close()
    moved(address, tmp_path / "back.sqlite")
    back = Servers(str(tmp_path / "back.sqlite"), RESOURCES, Watch())
    assert back.check().audit.flaws == ()
    (tmp_path / "again").mkdir()
    (tmp_path / "back.sqlite").rename(tmp_path / "again" / "desk.sqlite")
    in_file = a_desk(tmp_path / "again")
    assert in_file.search.find("harbour")
    assert in_file.search.find("rima")
    in_file.organisations.save(an_organisation("House on the hill"))
    assert in_file.search.find("hill")
    in_file.close()


def test_the_audit_comes_along_whole(tmp_path: Path, address: str) -> None:
    source = filled(tmp_path)
    before = Servers(str(source), RESOURCES, Watch()).check().audit
    moved(source, address)
    after = Servers(address, RESOURCES, Watch()).check((before.head,) if before.head else ()).audit
    assert after.flaws == ()
    assert after.rows == before.rows > 0


def test_nothing_is_moved_where_something_is(tmp_path: Path, address: str) -> None:
    source = filled(tmp_path)
    moved(source, address)
    with pytest.raises(Refused) as refused:
        moved(source, address)
    assert refused.value.code == "target_not_empty"


def test_a_row_that_arrives_otherwise_stops_everything(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = filled(tmp_path)
    honest = moving._pieces

    def forgetful(connection: sa.Connection, table: sa.Table) -> object:
        return [] if table.name == "appointments" else honest(connection, table)

    monkeypatch.setattr(moving, "_pieces", forgetful)
    with pytest.raises(Refused) as refused:
        moved(source, address)
    assert (refused.value.code, refused.value.facts["name"]) == ("moved_otherwise", "appointments")
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM interpreters").scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM opening_hours").scalar() == 5
    engine.dispose()
