"""Backups of a real PostgreSQL: dumped in one moment, verified by restoring, looked into, told from damaged ones."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Refused, Unavailable
from sisa_desk.persistence import server_backups
from sisa_desk.persistence.server_backups import ServerBackupFolder, tool
from sisa_desk.services.backups import Backups
from tests.builders import NOW, a_call, an_interpreter
from tests.builders.stores import Watch, a_database
from tests.postgres import Server

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(not tool("pg_dump"), reason="pg_dump is not installed here"),
]


@pytest.fixture
def address(server: Server) -> str:
    """Give a store with some calls and one person in it."""
    address = server.a_store()
    database = a_database(address)
    with database.transaction() as tx:
        for number in range(20):
            tx.calls.add(a_call(number=number + 1))
        tx.interpreters.add(an_interpreter())
    database.close()
    return address


@pytest.fixture
def folder(address: str, tmp_path: Path) -> ServerBackupFolder:
    return ServerBackupFolder(address, tmp_path / "backups")


def databases(address: str) -> set[str]:
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        found = set(connection.exec_driver_sql("SELECT datname FROM pg_database").scalars())
    engine.dispose()
    return found


def test_a_backup_is_verified_by_restoring_it_and_leaves_nothing_on_the_server(
    folder: ServerBackupFolder, address: str
) -> None:
    before = databases(address)
    backup = folder.write(NOW)
    assert backup.was_verified
    assert "calls:20:" in backup.digest
    assert databases(address) == before
    assert folder.all() == (backup,)
    assert sorted(file.suffix for file in folder.folder.iterdir()) == [".dump", ".json"]


def test_a_look_inside_counts_what_was_there_then(folder: ServerBackupFolder, address: str) -> None:
    backup = folder.write(NOW)
    database = a_database(address)
    with database.transaction() as tx:
        tx.calls.add(a_call(number=99))
    database.close()
    look = folder.look_into(backup)
    assert (look.counts["calls"], look.counts["interpreters"]) == (20, 1)
    assert look.last_change == NOW


def test_a_damaged_dump_is_told(folder: ServerBackupFolder) -> None:
    backup = folder.write(NOW)
    content = bytearray(backup.file.read_bytes())
    content[len(content) // 2] ^= 8
    backup.file.write_bytes(content)
    with pytest.raises(Unavailable, match="backup_damaged"):
        folder.look_into(backup)


def test_a_server_that_is_gone_leaves_no_half_backup(tmp_path: Path) -> None:
    folder = ServerBackupFolder(f"postgresql://nobody@/none?host={tmp_path}", tmp_path / "backups")
    with pytest.raises(Unavailable):
        folder.write(NOW)
    assert list(folder.folder.iterdir()) == []


def test_a_login_that_may_make_no_database_writes_backups_that_are_not_verified(address: str, tmp_path: Path) -> None:
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE ROLE only_reads LOGIN")
        connection.exec_driver_sql("GRANT pg_read_all_data TO only_reads")
    try:
        reading = sa.make_url(address).set(username="only_reads").render_as_string(hide_password=False)
        backup = ServerBackupFolder(reading, tmp_path / "backups").write(NOW)
        assert not backup.was_verified
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql("DROP OWNED BY only_reads")
            connection.exec_driver_sql("DROP ROLE only_reads")
        engine.dispose()


def test_backups_come_by_themselves_and_are_put_back_by_who_runs_the_server(address: str, tmp_path: Path) -> None:
    watch = Watch()
    backups = Backups(tmp_path / "server-1234.sqlite", watch, server=address)
    written = backups.write_if_due()
    assert written is not None
    assert backups.write_if_due() is None
    kept = backups.kept()
    assert (kept.backups, kept.next_due, kept.trouble) == ((written,), NOW + timedelta(minutes=30), "")
    assert not kept.can_be_put_back
    with pytest.raises(Refused, match="restore_on_server"):
        backups.put_back(written.file)


def test_where_the_client_is_not_installed_that_is_said_once(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_backups, "tool", lambda _name: "")
    backups = Backups(tmp_path / "server-1234.sqlite", Watch(), server=address)
    assert backups.write_if_due() is None
    assert backups.kept().trouble == "no_pg_dump"
    with pytest.raises(Unavailable, match="no_pg_dump"):
        backups.write()
