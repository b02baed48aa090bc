"""The rights of the roles on a server: read from their table, written as what PostgreSQL understands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.people import Role
from sisa_desk.persistence import schema

#: The verbs of the table, and the words of PostgreSQL for them.
VERBS: Mapping[str, str] = {"read": "SELECT", "add": "INSERT", "change": "UPDATE", "remove": "DELETE"}
#: Tables beside the declared ones that everybody reads when the store is opened.
_ALWAYS_READ = ("alembic_version",)


@dataclass(frozen=True, slots=True)
class Right:
    """One right: which role may do what with a table, in which columns (none is all), and in which rows."""

    table: str
    role: Role
    verb: str
    columns: tuple[str, ...] = ()
    rows: str = ""


@dataclass(frozen=True, slots=True)
class RoleNames:
    """The names of the roles of one database; a server may hold several, so each begins with the database's."""

    database: str

    @property
    def owner(self) -> str:
        """Name the role that owns the tables and cannot log in."""
        return f"{self.database}_owner"

    @property
    def keeper(self) -> str:
        """Name the role that makes logins for people and cannot log in itself."""
        return f"{self.database}_keeper"

    def group(self, role: Role) -> str:
        """Name the group of everybody in a role."""
        return f"{self.database}_{role.value}"


def read_rights(file: Path) -> tuple[Right, ...]:
    """Read the rights; raise ValueError for a role, verb or column that there is not."""
    entries = tomllib.loads(file.read_text("utf-8"))
    columns, rows = entries.get("columns", {}), entries.get("rows", {})
    rights = tuple(
        Right(table, role, verb, _of(columns, table, verb, role, ()), _of(rows, table, verb, role, ""))
        for table, roles in entries["tables"].items()
        for role in Role
        for verb in _verbs(roles[role])
    )
    _must_be_known(rights)
    _must_narrow_something(rights, columns, rows)
    return rights


def tables_named(file: Path) -> frozenset[str]:
    """Give the tables that have a line."""
    return frozenset(tomllib.loads(file.read_text("utf-8"))["tables"])


def _verbs(text: str) -> tuple[str, ...]:
    verbs = tuple(text.split())
    if unknown := set(verbs) - VERBS.keys():
        raise ValueError(f"no such verb: {', '.join(sorted(unknown))}")
    return verbs


def _of(narrowed: Mapping[str, Any], table: str, verb: str, role: Role, whole: Any) -> Any:
    found = narrowed.get(table, {}).get(verb, {}).get(role.value, whole)
    return tuple(found) if isinstance(found, list) else found


def _must_be_known(rights: tuple[Right, ...]) -> None:
    for right in rights:
        if right.table not in schema.metadata.tables:
            raise ValueError(f"no such table: {right.table}")
        if unknown := set(right.columns) - set(schema.metadata.tables[right.table].columns.keys()):
            raise ValueError(f"no such column: {right.table}.{unknown.pop()}")


def _must_narrow_something(rights: tuple[Right, ...], *narrowed: Mapping[str, Any]) -> None:
    """Find a line that narrows a right nobody has: it would look like protection and be none."""
    held = {(right.table, right.verb, right.role.value) for right in rights}
    for tables in narrowed:
        for table, verbs in tables.items():
            for verb, roles in verbs.items():
                for role in roles:
                    if (table, verb, role) not in held:
                        raise ValueError(f"{role} has no right to {verb} {table}")


def statements(rights: tuple[Right, ...], names: RoleNames) -> Iterator[str]:
    """Give what puts the rights in place, taking every earlier one away first."""
    groups = ", ".join(quoted(names.group(role)) for role in Role)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {groups}"
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {groups}"
    yield f"GRANT USAGE ON SCHEMA public TO {groups}"
    for name in _ALWAYS_READ:
        yield f"GRANT SELECT ON {name} TO {groups}"
    for table in schema.metadata.sorted_tables:
        own = tuple(right for right in rights if right.table == table.name)
        yield from _grants(table, own, names)
        yield from _policies(table, own, names)


def _grants(table: sa.Table, rights: tuple[Right, ...], names: RoleNames) -> Iterator[str]:
    for right in rights:
        columns = f" ({', '.join(map(quoted, right.columns))})" if right.columns else ""
        group = quoted(names.group(right.role))
        yield f"GRANT {VERBS[right.verb]}{columns} ON {table.name} TO {group}"
        for column in table.columns if right.verb == "add" else ():
            if column.autoincrement is True:
                yield f"GRANT USAGE ON SEQUENCE {table.name}_{column.name}_seq TO {group}"


def _policies(table: sa.Table, rights: tuple[Right, ...], names: RoleNames) -> Iterator[str]:
    yield f"ALTER TABLE {table.name} DISABLE ROW LEVEL SECURITY"
    if not any(right.rows for right in rights):
        return
    for right in rights:
        condition = right.rows or "true"
        # What is added is judged as it will be, what is changed before and after, the rest as it is.
        checks = {"add": f"WITH CHECK ({condition})", "change": f"USING ({condition}) WITH CHECK ({condition})"}
        judged = checks.get(right.verb, f"USING ({condition})")
        group = quoted(names.group(right.role))
        policy = f"{right.role.value}_{right.verb}"
        yield f"CREATE POLICY {policy} ON {table.name} FOR {VERBS[right.verb]} TO {group} {judged}"
    yield f"CREATE POLICY keeper ON {table.name} TO {quoted(names.keeper)} USING (true) WITH CHECK (true)"
    yield f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY"


def dropped_policies(connection: sa.Connection) -> None:
    """Take every policy of an earlier set-up away."""
    named = "SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'"
    for policy, table in connection.exec_driver_sql(named).all():
        connection.exec_driver_sql(f"DROP POLICY {quoted(policy)} ON {quoted(table)}")


def quoted(name: str) -> str:
    """Give a name as PostgreSQL reads it whatever is in it."""
    return '"' + name.replace('"', '""') + '"'
