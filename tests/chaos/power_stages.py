"""What lies on the disk before a play begins."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from sisa_desk.persistence import upgrade
from sisa_desk.persistence.backups import BackupFolder
from sisa_desk.persistence.connections import APPLICATION_ID
from sisa_desk.settings import Settings, save
from tests.builders import NOW, a_call, an_id, an_interpreter
from tests.builders.stores import a_database, a_desk

#: How many calls the older store, the backup and the store of today hold.
OLD_CALLS, BACKED_UP, TODAY = 5, 4, 9


def a_desk_with_people(stage: Path) -> None:
    """Lay out a store with people who can be asked."""
    desk = a_desk(stage)
    for number in range(3):
        desk.interpreters.save(an_interpreter(last_name=f"No. {number}", place_id="2911522"))
    desk.close()


def nothing(stage: Path) -> None:
    """Leave the stage empty."""


def a_store_of_the_first_program(stage: Path) -> None:
    """Lay out a store of the first version of the schema."""
    path = stage / "desk.sqlite"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        upgrade.upgrade(connection, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version=1")
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        columns = connection.execute("PRAGMA table_info(calls)").fetchall()
        empty = {name: (0 if kind == "INTEGER" else "") for _, name, kind, must, *_ in columns if must}
        for number in range(OLD_CALLS):
            row = empty | {"id": str(an_id()), "number": number + 1, "channel": "phone"}
            places = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO calls ({', '.join(row)}) VALUES ({places})", tuple(row.values()))
        connection.commit()


def a_store_with_a_backup(stage: Path) -> None:
    """Lay out a store that has gone on since its backup."""
    _calls(stage, 0, BACKED_UP)
    BackupFolder(stage / "desk.sqlite").write(NOW - timedelta(hours=1))
    _calls(stage, BACKED_UP, TODAY)


def _calls(stage: Path, first: int, last: int) -> None:
    database = a_database(stage)
    with database.transaction() as tx:
        for number in range(first, last):
            tx.calls.add(a_call(number=number + 1))
    database.close()


def settings_of_before(stage: Path) -> None:
    """Lay out settings that were written before."""
    save(replace(Settings(), operator="Person -1"), stage / "settings.toml")


STAGES: dict[str, Callable[[Path], None]] = {
    "calls": a_desk_with_people,
    "without_syncs": a_desk_with_people,
    "backups": a_desk_with_people,
    "drafts": nothing,
    "upgrade": a_store_of_the_first_program,
    "restore": a_store_with_a_backup,
    "settings": settings_of_before,
}
