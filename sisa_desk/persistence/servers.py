"""Opening a store on a PostgreSQL server: an empty database is set up, an older one upgraded, others left alone."""

from __future__ import annotations

from importlib.util import find_spec
from math import inf
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Refused
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import APPLICATION_ID
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.upgrade import SCHEMA_VERSION, upgrade

_MARK = "SiSA Desk"
#: What is ours carries our mark where PostgreSQL keeps remarks; the header of a file has its own place for that.
_PUT_MARK = f"COMMENT ON TABLE alembic_version IS '{_MARK}'"
_READ_MARK = "SELECT obj_description(to_regclass('alembic_version'), 'pg_class')"
_COUNT_TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"


def open_on_server(address: str, clock: Clock, operator: str = "") -> Database:
    """Open the database at an address (postgresql://…), setting it up or upgrading it first.

    A failed upgrade leaves everything as it was; backups of a server are the business of who runs it. Raises Refused
    for what is not ours or is newer, Unavailable where the server does not answer.
    """
    database = on_server(address, clock, operator)
    try:
        _bring_up_to_date(database.engine)
    except BaseException:
        database.close()
        raise
    return database


def on_server(address: str, clock: Clock, operator: str = "") -> Database:
    """Give the database at an address without asking whether anybody is there; raise Refused for a bad address."""
    if find_spec("psycopg") is None:
        raise Refused("server_driver_missing")
    try:
        return Database(address, clock, operator)
    except (sa.exc.ArgumentError, ValueError):  # it repeats the address, which may hold a password
        raise Refused("address_not_understood") from None


def _bring_up_to_date(engine: sa.Engine) -> None:
    with sorted_complaints(), engine.begin() as connection:
        if _version(connection) == SCHEMA_VERSION:
            return
        # Desks that start at the same moment set up one after the other, each as long as it takes.
        raw: Any = connection.connection.driver_connection
        raw.patience_s = inf
        connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
        if _version(connection) < SCHEMA_VERSION:
            upgrade(connection)
            connection.exec_driver_sql(_PUT_MARK)


def is_known(database: Database) -> bool:
    """Say whether this program may write to the store on a server: another desk may have brought a newer one."""
    with sorted_complaints(), database.engine.connect() as connection, connection.begin():
        return int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()) == SCHEMA_VERSION


def _version(connection: sa.Connection) -> int:
    """Give the version of the schema, 0 for an empty database; raise Refused for what is not ours or newer."""
    name = connection.engine.url.database
    if connection.exec_driver_sql(_READ_MARK).scalar() != _MARK:
        if connection.exec_driver_sql(_COUNT_TABLES).scalar():
            raise Refused("foreign_store", name=name)
        return 0
    version = int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if version > SCHEMA_VERSION:
        raise Refused("newer_store", name=name, version=version, known=SCHEMA_VERSION)
    return version
