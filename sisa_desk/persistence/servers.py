"""Opening a store on a PostgreSQL server: an empty database is set up, an older one upgraded, others left alone."""

from __future__ import annotations

from datetime import datetime
from importlib.util import find_spec
from math import inf
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import APPLICATION_ID, engine_for
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.upgrade import SCHEMA_VERSION, upgrade

_MARK = "SiSA Desk"
#: What is ours carries our mark where PostgreSQL keeps remarks; the header of a file has its own place for that.
_PUT_MARK = f"COMMENT ON TABLE alembic_version IS '{_MARK}'"
_READ_MARK = "SELECT obj_description(to_regclass('alembic_version'), 'pg_class')"
_MAY_UPGRADE = (
    "SELECT pg_has_role(current_user, tableowner, 'USAGE') FROM pg_tables "
    "WHERE schemaname = current_schema() AND tablename = 'alembic_version'"
)
_COUNT_TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"


def open_on_server(address: str, clock: Clock, operator: str = "") -> Database:
    """Open the database at an address (postgresql://…), setting it up or upgrading it first.

    A failed upgrade leaves everything as it was; backups of a server are the business of who runs it. Raises Refused
    for what is not ours or is newer, Unavailable where the server does not answer.
    """
    database = on_server(address, clock, operator)
    try:
        _open_up_to_date(database.engine)
    except BaseException:
        database.close()
        raise
    return database


def look_at(address: str) -> str:
    """Try a server out without changing anything: "empty", "older" or "current".

    Raise Refused for what is not ours, is newer or lets nobody in, Unavailable where it does not answer.
    """
    database = on_server(address, _no_clock, "")
    try:
        with sorted_complaints(), database.engine.connect() as connection:
            version = _version(connection)
    finally:
        database.close()
    return {0: "empty", SCHEMA_VERSION: "current"}.get(version, "older")


def _no_clock() -> datetime:
    raise NotImplementedError  # nothing is stored while one only looks


def checked_address(address: str) -> str:
    """Give the address of a server as it may be kept; raise InvalidInput for one with a password or a weak way in."""
    try:
        url = sa.make_url(address)
        if url.password is not None or "password" in url.query:
            raise InvalidInput("password_in_address", field="address")
        engine_for(address).dispose()
    except (sa.exc.ArgumentError, ValueError):
        raise InvalidInput("address_not_understood", field="address") from None
    return address


def names_somebody(address: str) -> bool:
    """Say whether an address says who signs in."""
    try:
        return bool(sa.make_url(address).username)
    except (sa.exc.ArgumentError, ValueError):
        raise Refused("address_not_understood") from None


def address_as(address: str, name: str, password: str) -> str:
    """Give an address with who signs in; it is kept in memory only."""
    try:
        url = sa.make_url(address)
    except (sa.exc.ArgumentError, ValueError):
        raise Refused("address_not_understood") from None
    return url.set(username=name, password=password).render_as_string(hide_password=False)


def lets_in(address: str, password: str) -> bool:
    """Say whether a server lets the person of an address in with this password; raise Unavailable without an answer."""
    engine = engine_for(address_as(address, sa.make_url(address).username or "", password))
    try:
        with sorted_complaints(), engine.connect():
            return True
    except Refused:
        return False
    finally:
        engine.dispose()


def on_server(address: str, clock: Clock, operator: str = "") -> Database:
    """Give the database at an address without asking whether anybody is there; raise Refused for a bad address."""
    if find_spec("psycopg") is None:
        raise Refused("server_driver_missing")
    try:
        return Database(address, clock, operator)
    except (sa.exc.ArgumentError, ValueError):  # it repeats the address, which may hold a password
        raise Refused("address_not_understood") from None


def _open_up_to_date(engine: sa.Engine) -> None:
    with sorted_complaints(), engine.begin() as connection:
        if _version(connection) != SCHEMA_VERSION and not _may_upgrade(connection):
            raise Refused("older_store", name=engine.url.database)
        bring_up_to_date(connection)


def bring_up_to_date(connection: sa.Connection) -> bool:
    """Set up or upgrade the tables inside a transaction; say whether it was needed."""
    if _version(connection) == SCHEMA_VERSION:
        return False
    raw: Any = connection.connection.driver_connection
    raw.patience_s = inf
    # Desks that start at the same moment set up one after the other, each as long as it takes.
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
    if _version(connection) == SCHEMA_VERSION:
        return False
    upgrade(connection)
    connection.exec_driver_sql(_PUT_MARK)
    return True


def _may_upgrade(connection: sa.Connection) -> bool:
    """Say whether whoever signed in owns the tables; a server that was set up has an owner who cannot log in."""
    return connection.exec_driver_sql(_MAY_UPGRADE).scalar() is not False


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
