"""The schema: every table strict, every column with its purpose and its time to live."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database

TABLES = list(schema.metadata.tables.values())


def undeclared(tables: list[sa.Table]) -> list[str]:
    """Name the columns that do not say what they are for, or how long they are kept."""
    return [
        str(column)
        for table in tables
        for column in table.columns
        if not column.info.get("purpose") or not isinstance(column.info.get("keep"), schema.Keep)
    ]


def test_every_column_says_what_it_is_for_and_how_long_it_is_kept() -> None:
    assert undeclared(TABLES) == []
    assert sum(len(table.columns) for table in TABLES) > 150


@pytest.mark.parametrize(
    "info", [{}, {"purpose": "planning"}, {"keep": schema.Keep.CALL}, {"purpose": "", "keep": schema.Keep.CALL}]
)
def test_a_column_without_purpose_or_time_to_live_would_be_found(info: dict[str, object]) -> None:
    table = sa.Table("forgotten", sa.MetaData(), sa.Column("note", sa.TEXT(), info=info))
    assert undeclared([table]) == ["forgotten.note"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_strict(database: Database, table: sa.Table) -> None:
    with database.reading() as tx:
        row = tx.connection.exec_driver_sql(f"SELECT strict FROM pragma_table_list WHERE name = '{table.name}'").one()
    assert row == (1,)


def test_a_strict_table_takes_no_text_for_a_moment(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="cannot store TEXT"), database.transaction() as tx:
        tx.connection.exec_driver_sql("INSERT INTO counters VALUES ('cases', 'many')")


def test_what_names_a_person_is_never_kept_without_an_end() -> None:
    personal = {"note", "caller_name", "contact", "contact_phone", "contact_email", "phone", "occasion"}
    tables = (schema.calls, schema.requests, schema.callbacks)
    kept = {str(one): one.info["keep"] for table in tables for one in table.columns if one.name in personal}
    assert set(kept.values()) == {schema.Keep.NOTE}
    assert schema.beneficiary_names.c.name.info["keep"] is schema.Keep.NAME


def test_every_link_can_be_followed_without_reading_a_whole_table() -> None:
    bare = []
    for table in TABLES:
        led = {next(iter(index.columns)).name for index in table.indexes}
        led |= {next(iter(table.primary_key.columns)).name}
        for column in table.columns:
            if column.foreign_keys and column.name not in led:
                bare.append(str(column))  # noqa: PERF401 - two loops read better than one comprehension
    # Rules are few and are read whole.
    assert [name for name in bare if not name.startswith("exclusion_rules")] == []
