"""What is kept of whom, for what and how long: the record of processing, read off the declarations of the tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sisa_desk.persistence.database import Database
from sisa_desk.persistence.schema import Keep, metadata

_FILE = "sqlite:///"


@dataclass(frozen=True, slots=True)
class ColumnRecord:
    """One column: its table, its name, what it is for, and the code of the period it is kept for."""

    table: str
    column: str
    purpose: str
    period: str


#: The codes of all periods, in the order of the schema.
PERIODS = tuple(keep.name.lower() for keep in Keep)


def record_of_processing() -> tuple[ColumnRecord, ...]:
    """Give every column of the store, table by table in alphabetical order."""
    return tuple(
        ColumnRecord(table.name, column.name, column.info["purpose"], column.info["keep"].name.lower())
        for table in sorted(metadata.tables.values(), key=lambda one: one.name)
        for column in table.columns
    )


def store_file(database: Database) -> Path | None:
    """Give the file everything is kept in; None where the store is no file."""
    return Path(database.address.removeprefix(_FILE)) if database.address.startswith(_FILE) else None
