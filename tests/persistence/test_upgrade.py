"""Opening a store: new, ours and older, newer, foreign; and an upgrade that is killed half-way."""

from __future__ import annotations

import hashlib
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Refused, Unavailable
from sisa_desk.persistence import audit_triggers, schema, upgrade
from sisa_desk.persistence.connections import APPLICATION_ID
from sisa_desk.persistence.upgrade import SCHEMA_VERSION, Header, back_up, open_database, read_header
from tests.builders import a_call, an_id
from tests.builders.stores import Watch, a_database, a_store_file

ROOT = Path(__file__).resolve().parents[2]
CLINIC = an_id()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def described(connection: sa.Connection) -> dict[str, Any]:
    """Describe a schema so that two can be compared: tables with their columns, indexes and triggers, as SQL says."""
    made = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master").all()
    tables = {row.name: _columns(connection, row.name) for row in made if row.type == "table"}
    return {
        "tables": {name: columns for name, columns in tables.items() if name != "alembic_version"},
        "strict": {row.name for row in made if row.type == "table" and row.sql.rstrip().endswith("STRICT")},
        "indexes": {(row.name, row.tbl_name, _plain(row.sql)) for row in made if row.type == "index" and row.sql},
        "triggers": {(row.name, row.tbl_name, _plain(row.sql)) for row in made if row.type == "trigger"},
    }


def _columns(connection: sa.Connection, table: str) -> list[Any]:
    columns = [
        (row.name, row.type, row.notnull, row.pk)
        for row in connection.exec_driver_sql(f"PRAGMA table_info('{table}')").all()
    ]
    keys = [
        (row[2], row[3], row[4], row[6])
        for row in connection.exec_driver_sql(f"PRAGMA foreign_key_list('{table}')").all()
    ]
    unique = [
        tuple(part[2] for part in connection.exec_driver_sql(f"PRAGMA index_info('{row[1]}')").all())
        for row in connection.exec_driver_sql(f"PRAGMA index_list('{table}')").all()
        if row[2]
    ]
    return [sorted(columns), sorted(keys), sorted(unique)]


def _plain(sql: str) -> str:
    return " ".join(sql.split()).replace('"', "")


def test_a_new_file_is_set_up_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "desk.sqlite"
    database = open_database(path, Watch())
    with database.transaction() as tx:
        tx.calls.add(a_call())
    database.close()
    header = read_header(path)
    assert header is not None
    assert (header.application_id, header.version) == (APPLICATION_ID, SCHEMA_VERSION)
    assert sorted(file.name for file in path.parent.iterdir()) == ["desk.sqlite", "desk.sqlite-seal"]


def test_an_empty_file_is_set_up_too(tmp_path: Path) -> None:
    (tmp_path / "desk.sqlite").touch()
    open_database(tmp_path / "desk.sqlite", Watch()).close()
    assert read_header(tmp_path / "desk.sqlite") is not None


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = a_store_file(tmp_path)
    open_database(path, Watch()).close()
    before = digest(path)
    open_database(path, Watch()).close()
    assert digest(path) == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desk.sqlite", "desk.sqlite-seal"]


def test_the_revisions_make_exactly_the_schema_that_is_declared(tmp_path: Path) -> None:
    declared = sa.create_engine("sqlite://")
    with declared.begin() as connection:
        schema.metadata.create_all(connection)
        for statement in (
            *schema.OVERLAP_GUARD["sqlite"],
            *schema.REASON_GUARD["sqlite"],
            *schema.SEARCH_INDEX["sqlite"],
            *audit_triggers.AUDIT_STORE["sqlite"],
            *audit_triggers.statements("sqlite"),
        ):
            connection.exec_driver_sql(statement)
        wanted = described(connection)
    database = open_database(tmp_path / "desk.sqlite", Watch())
    with database.reading() as tx:
        made = described(tx.connection)
    database.close()
    made["strict"].discard("alembic_version")
    for part, value in wanted.items():
        assert made[part] == value, part
    assert len([name for name, *_ in made["triggers"] if not name.startswith("audit_")]) == 6


def test_the_version_of_the_program_is_that_of_its_newest_revision() -> None:
    revisions = sorted((ROOT / "sisa_desk/persistence/migrations/versions").glob("[0-9]*.py"))
    assert len(revisions) == SCHEMA_VERSION
    assert revisions[-1].name.startswith(f"{SCHEMA_VERSION:04}_")


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = a_store_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    before = digest(path)
    with pytest.raises(Refused) as refused:
        open_database(path, Watch())
    assert refused.value.code == "newer_file"
    assert refused.value.facts["known"] == SCHEMA_VERSION
    assert digest(path) == before


def test_a_file_of_another_program_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "photos.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
    before = digest(path)
    with pytest.raises(Refused) as refused:
        open_database(path, Watch())
    assert refused.value.code == "foreign_file"
    assert digest(path) == before
    assert [file.name for file in tmp_path.iterdir()] == ["photos.sqlite"]


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0JFIF" * 900, b"PK\x03\x04" * 30, "Äöü,;\n".encode() * 50, b"x"])
def test_a_photo_with_our_name_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.sqlite"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        open_database(path, Watch())
    assert refused.value.code == "not_a_database"
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["desk.sqlite"]


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises((Refused, Unavailable)):
        open_database(tmp_path, Watch())


def test_a_store_whose_folder_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unavailable) as refused:
        open_database(tmp_path / "file" / "desk.sqlite", Watch())
    assert refused.value.code == "cannot_open"


def test_two_desks_may_set_up_one_file_at_once(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.builders.stores import RESOURCES, Watch;"
        "from sisa_desk.services.bundle import open_services;"
        "desk = open_services(Path(sys.argv[1]), RESOURCES, Watch());"
        "print(len(desk.requests.rules().calendar.holidays)); desk.close()"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "desk.sqlite")]
    desks = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [desk.communicate(timeout=30)[0].strip() for desk in desks] == ["11"] * 3


# upgrades

#: What two later revisions of a later program are called.
NEXT, LAST = SCHEMA_VERSION + 1, SCHEMA_VERSION + 2

_SECOND = f"""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{NEXT:04}", "{SCHEMA_VERSION:04}"
def upgrade():
    op.create_table("second", sa.Column("id", sa.INTEGER(), primary_key=True), sqlite_strict=True)
    with op.batch_alter_table("calls") as batch:
        batch.add_column(sa.Column("second", sa.TEXT(), nullable=True))
"""
_THIRD = f"""
import os, signal
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{LAST:04}", "{NEXT:04}"
def upgrade():
    op.create_table("third", sa.Column("id", sa.INTEGER(), primary_key=True), sqlite_strict=True)
    if os.environ.get("KILLED_HERE"):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def later_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend to be a later program with two more revisions."""
    # The store that all tests copy is one of today, whoever asks for it first.
    a_store_file(tmp_path).unlink()
    folder = tmp_path / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{NEXT:04}_second.py").write_text(_SECOND)
    (folder / "versions" / f"{LAST:04}_third.py").write_text(_THIRD)
    monkeypatch.setattr(upgrade, "MIGRATIONS", folder)
    monkeypatch.setattr(upgrade, "SCHEMA_VERSION", LAST)
    return folder


def an_older_store(folder: Path) -> tuple[Path, Any]:
    folder.mkdir()
    database = a_database(folder)
    with database.transaction() as tx:
        call = tx.calls.add(a_call())
    database.close()
    return folder / "desk.sqlite", call


def tables_of(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_an_older_store_is_copied_and_then_upgraded(tmp_path: Path, later_program: Path) -> None:
    path, call = an_older_store(tmp_path / "store")
    database = open_database(path, Watch())
    with database.reading() as tx:
        assert tx.calls.get(call.id) == call
    database.close()
    assert {"second", "third"} <= tables_of(path)
    (copy,) = (file for file in path.parent.glob("*.sqlite") if file != path)
    assert copy.name == f"desk-before-{LAST}-20261123-070000.sqlite"
    assert read_header(copy) == Header(APPLICATION_ID, SCHEMA_VERSION, len(_masters(copy)))
    assert not {"second", "third"} & tables_of(copy)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM calls").fetchone() == (1,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_store_of_the_first_program_is_brought_up_to_date_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        upgrade.upgrade(connection, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version=1")
        connection.exec_driver_sql("INSERT INTO counters VALUES ('cases', 4711)")
        _put(connection, "organisations", id=str(CLINIC), name="Clinic", kind="health")
        for number in (1, 2):
            _put(connection, "calls", id=str(an_id()), number=number, channel="phone", organisation_id=str(CLINIC))
    engine.dispose()
    database = open_database(path, Watch())
    with database.reading() as tx:
        assert tx.organisations.calls_of(CLINIC) == 2
        assert tx.connection.exec_driver_sql("SELECT value FROM counters").scalar() == 4711
        assert described(tx.connection) == described_anew(tmp_path)
    database.close()


def _put(connection: sa.Connection, table: str, **facts: object) -> None:
    """Write a row as the first program did, with nothing in the columns that are not named."""
    columns = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
    empty = {name: (0 if kind == "INTEGER" else "") for _, name, kind, must, *_ in columns if must}
    row = empty | facts
    places = ", ".join("?" * len(row))
    connection.exec_driver_sql(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values()))


def described_anew(folder: Path) -> dict[str, Any]:
    """Describe the schema of a store that was made today."""
    (folder / "anew").mkdir()
    database = a_database(folder / "anew")
    with database.reading() as tx:
        return described(tx.connection)


def _masters(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name FROM sqlite_master").fetchall()


def test_rebuilding_a_table_keeps_what_belongs_to_it(tmp_path: Path, later_program: Path) -> None:
    # Batch mode drops and renames the table: child rows would go with it if foreign keys were on.
    from tests.builders import a_callback

    path, call = an_older_store(tmp_path / "store")
    database = a_database(path.parent)
    with database.transaction() as tx:
        promise = tx.callbacks.add(a_callback(call_id=call.id))
    database.close()
    database = open_database(path, Watch())
    with database.reading() as tx:
        assert tx.callbacks.get(promise.id) == promise
    database.close()


def test_an_upgrade_killed_between_its_revisions_leaves_the_old_store(tmp_path: Path, later_program: Path) -> None:
    path, call = an_older_store(tmp_path / "store")
    script = (
        "import sys; from pathlib import Path; from tests.builders import CLOCK;"
        "from sisa_desk.persistence import upgrade;"
        "upgrade.MIGRATIONS, upgrade.SCHEMA_VERSION = Path(sys.argv[2]), int(sys.argv[3]);"
        "upgrade.open_database(Path(sys.argv[1]), CLOCK)"
    )
    command = [sys.executable, "-c", script, str(path), str(later_program), str(LAST)]
    done = subprocess.run(command, cwd=ROOT, env={"KILLED_HERE": "1"}, timeout=30, check=False)
    assert done.returncode == -signal.SIGKILL
    header = read_header(path)
    assert header is not None
    assert header.version == SCHEMA_VERSION
    assert not {"second", "third"} & tables_of(path)

    later = Watch()
    later.go_on(seconds=30)
    database = open_database(path, later)
    with database.reading() as tx:
        assert tx.calls.get(call.id) == call
    database.close()
    assert {"second", "third"} <= tables_of(path)


def test_a_backup_is_complete_in_one_file(tmp_path: Path) -> None:
    path, call = an_older_store(tmp_path / "store")
    database = a_database(path.parent)
    with database.transaction() as tx:
        second = tx.calls.add(a_call())
    copy = back_up(path, tmp_path / "copies" / "copy.sqlite")  # while the store is open
    database.close()
    restored = open_database(copy, Watch())
    with restored.reading() as tx:
        assert tx.calls.get(call.id) == call
        assert tx.calls.get(second.id) == second
    restored.close()
