"""The matrix of rights, asked as SQL with each role's own login; only SQLSTATE 42501 or no row is a no."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from sisa_desk.domain.people import Role
from sisa_desk.persistence import schema
from sisa_desk.persistence.rights import Right, read_rights
from sisa_desk.services.people import People
from sisa_desk.services.servers import Servers
from tests.builders.stores import RESOURCES, Watch, a_database

RIGHTS_FILE = RESOURCES / "data" / "rights.toml"
PASSWORD = "correct horse battery"
NAMES = {Role.OPERATOR: "olga", Role.COORDINATOR: "karim", Role.ADMINISTRATOR: "alma"}
REFUSED = "42501"


@dataclass
class Logins:
    """A server that was set up, and a connection for each role."""

    address: str
    connections: dict[Role, sa.Connection]

    def said(self, role: Role, statement: str, **facts: Any) -> str | list[Any]:
        """Say something as a role and take it back; give the rows, or the SQLSTATE of the refusal."""
        connection = self.connections[role]
        with connection.begin() as begun:
            try:
                done = connection.execute(sa.text(statement), facts)
                return [tuple(row) for row in done] if done.returns_rows else [(done.rowcount,)]
            except sa.exc.DBAPIError as error:
                return str(getattr(error.orig, "sqlstate", "?"))
            finally:
                begun.rollback()

    def as_owner_of_all(self, statement: str, **facts: Any) -> None:
        """Do something as the superuser."""
        engine = sa.create_engine(self.address)
        with engine.begin() as connection:
            connection.execute(sa.text(statement), facts)
        engine.dispose()


@contextmanager
def logins(address: str) -> Iterator[Logins]:
    """Set an empty database up and let one person of each role in; the logins are gone afterwards."""
    Servers(address, RESOURCES, Watch()).set_up()
    database = a_database(address)
    people = People(database)
    for role in (Role.ADMINISTRATOR, Role.COORDINATOR, Role.OPERATOR):
        people.add(NAMES[role], frozenset({role}), PASSWORD)
    database.close()
    engines = {role: sa.create_engine(as_person(address, name)) for role, name in NAMES.items()}
    connections = {role: engine.connect() for role, engine in engines.items()}
    yield Logins(address, connections)
    for role, connection in connections.items():
        connection.close()
        engines[role].dispose()
    _drop_logins(address)


def as_person(address: str, name: str) -> str:
    """Give the address as somebody signs in at it."""
    url = sa.make_url(address).set(username=name, password=PASSWORD)
    return url.render_as_string(hide_password=False)


def _drop_logins(address: str) -> None:
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for name in NAMES.values():
            connection.exec_driver_sql(f"DROP ROLE {name}")
    engine.dispose()


class Cell(NamedTuple):
    """One cell of the matrix, with a statement that needs exactly that right and changes nothing."""

    table: str
    verb: str
    column: str
    statement: str


def cells() -> Iterator[Cell]:
    """Give every cell a role has: each verb on each column, and removing from each table."""
    for table in schema.metadata.sorted_tables:
        for column in table.columns:
            name, kind = f'"{column.name}"', column.type.compile(postgresql.dialect()).partition(" COLLATE")[0]
            added = f"INSERT INTO {table.name} ({name}) SELECT CAST(NULL AS {kind}) WHERE false"
            yield Cell(table.name, "read", column.name, f"SELECT {name} FROM {table.name} LIMIT 0")
            yield Cell(table.name, "add", column.name, added)
            yield Cell(table.name, "change", column.name, f"UPDATE {table.name} SET {name} = DEFAULT WHERE false")
        yield Cell(table.name, "remove", "", f"DELETE FROM {table.name} WHERE false")


def wrong_cells(desk: Logins, role: Role) -> Iterator[str]:
    """Give every cell of a role that is not as it is written."""
    wanted = _allowed(read_rights(RIGHTS_FILE), role)
    for table, verb, column, statement in cells():
        answer = desk.said(role, statement)
        is_allowed = isinstance(answer, list)
        if is_allowed is not ((table, verb, column) in wanted) or (not is_allowed and answer != REFUSED):
            yield f"{role} {verb} {table}.{column}: {answer}"


def _allowed(rights: tuple[Right, ...], role: Role) -> set[tuple[str, str, str]]:
    found = set()
    for right in rights:
        if right.role is role:
            every = schema.metadata.tables[right.table].columns.keys()
            columns = ("",) if right.verb == "remove" else right.columns or tuple(every)
            found |= {(right.table, right.verb, column) for column in columns}
    return found
