"""Setting a server up: roles that own and use the tables, rights, functions for managing people, and what it logs.

Everything happens in one transaction of a superuser and may be repeated: what is there already is brought up to date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import Role
from sisa_desk.persistence.rights import VERBS, RoleNames, dropped_policies, quoted, read_rights, statements
from sisa_desk.persistence.server_people import FUNCTIONS, PEOPLE_FUNCTIONS
from sisa_desk.persistence.servers import bring_up_to_date

#: What keeps names, numbers and notes out of the log of the server: errors without details, statements or values.
LOG_SETTINGS = {
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_duration": "off",
}
_OWNED = (
    "SELECT CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relname FROM pg_class "
    "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') AND relowner <> to_regrole(:owner) "
    # A sequence that belongs to a column goes with its table.
    "AND NOT (relkind = 'S' AND EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'a'))"
)
_OTHERS = (
    "SELECT 'FUNCTION', proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = 'audit_change' "
    "UNION SELECT 'TYPE', typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'r'"
)
#: An encrypted way in for people; the local socket stays as it was.
HBA_LINE = "hostssl {database} all all scram-sha-256"


@dataclass(frozen=True, slots=True)
class Step:
    """Something the set-up did: its code, and the names it did it to."""

    code: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LogSetting:
    """A setting of the log: what it should be and what it is for this database."""

    name: str
    wanted: str
    found: str


def set_up(engine: sa.Engine, rights_file: Path) -> tuple[Step, ...]:
    """Make or mend roles, tables, rights, functions and log settings; raise Refused for who is no superuser."""
    rights = read_rights(rights_file)
    with engine.begin() as connection:
        _must_be_superuser(connection)
        names = names_for(connection)
        steps = [Step("roles", tuple(_make_roles(connection, names)))]
        _own(connection, names)
        connection.exec_driver_sql(f"SET LOCAL ROLE {quoted(names.owner)}")
        is_upgraded = bring_up_to_date(connection)
        connection.exec_driver_sql("RESET ROLE")
        steps.append(Step("tables" if is_upgraded else "tables_current", (names.owner,)))
        dropped_policies(connection)
        done = [connection.exec_driver_sql(statement) for statement in statements(rights, names)]
        steps.append(Step("rights", (str(len(rights)), str(len(done)))))
        _make_functions(connection, names)
        steps.append(Step("functions", PEOPLE_FUNCTIONS))
        steps.append(Step("log", tuple(_quieten_log(connection, names.database))))
    return tuple(steps)


def names_for(connection: sa.Connection) -> RoleNames:
    """Give the names of the roles of the database one is connected to."""
    return RoleNames(str(connection.scalar(sa.func.current_database())))


def is_set_up(connection: sa.Connection) -> bool:
    """Say whether the roles are there and the tables belong to their owner."""
    asked = "SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'people'"
    return connection.exec_driver_sql(asked).scalar() == names_for(connection).owner


def has_roles(connection: sa.Connection) -> bool:
    """Say whether whoever signed in is one of the people, and no superuser or owner of all."""
    asked = "SELECT current_setting('is_superuser') = 'off'"
    return is_set_up(connection) and bool(connection.exec_driver_sql(asked).scalar())


def login_of(connection: sa.Connection) -> str:
    """Give the login of whoever signed in."""
    return str(connection.exec_driver_sql("SELECT session_user").scalar_one())


def log_settings(connection: sa.Connection) -> tuple[LogSetting, ...]:
    """Give what the log should be like and what it is like in this session."""
    query = sa.text("SELECT current_setting(:name)")
    return tuple(
        LogSetting(name, wanted, str(connection.scalar(query, {"name": name}))) for name, wanted in LOG_SETTINGS.items()
    )


def unsafe_ways_in(connection: sa.Connection) -> tuple[str, ...]:
    """Give the lines of pg_hba.conf that let somebody in over the network unencrypted or without SCRAM."""
    asked = (
        "SELECT line_number, type, auth_method FROM pg_hba_file_rules "
        "WHERE type <> 'local' AND auth_method <> 'reject' AND (type <> 'hostssl' OR auth_method NOT IN "
        "('scram-sha-256', 'cert')) ORDER BY line_number"
    )
    return tuple(f"{number}: {kind} … {method}" for number, kind, method in connection.exec_driver_sql(asked))


def missing_rights(connection: sa.Connection, rights_file: Path) -> tuple[str, ...]:
    """Compare what each role may do with a whole table with what is written; give the cells that differ."""
    names = names_for(connection)
    written = {(one.table, one.role, one.verb) for one in read_rights(rights_file)}
    tables = {table for table, _role, _verb in written}
    query = sa.text("SELECT has_any_column_privilege(:role, :table, :right)")
    removal = sa.text("SELECT has_table_privilege(:role, :table, :right)")
    return tuple(
        f"{role.value} {verb} {table}"
        for table in sorted(tables)
        for role in Role
        for verb, right in VERBS.items()
        if bool(
            connection.scalar(
                removal if verb == "remove" else query, {"role": names.group(role), "table": table, "right": right}
            )
        )
        is not ((table, role, verb) in written)
    )


def _must_be_superuser(connection: sa.Connection) -> None:
    if connection.exec_driver_sql("SELECT current_setting('is_superuser')").scalar() != "on":
        raise Refused("set_up_needs_superuser")


def _make_roles(connection: sa.Connection, names: RoleNames) -> Iterator[str]:
    groups = tuple(map(names.group, Role))
    for role in (names.owner, names.keeper, *groups):
        if connection.scalar(sa.text("SELECT to_regrole(:role)"), {"role": quoted(role)}) is None:
            connection.exec_driver_sql(f"CREATE ROLE {quoted(role)} NOLOGIN NOSUPERUSER NOCREATEDB")
            yield role
    # It alone makes logins, inside functions that only administrators may call.
    connection.exec_driver_sql(f"ALTER ROLE {quoted(names.keeper)} CREATEROLE")
    for group in groups:
        connection.exec_driver_sql(f"GRANT {quoted(group)} TO {quoted(names.keeper)} WITH ADMIN OPTION")


def _own(connection: sa.Connection, names: RoleNames) -> None:
    """Give everything to the owner and leave to everybody else what they are granted later."""
    owner, database = quoted(names.owner), quoted(names.database)
    connection.exec_driver_sql(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
    groups = ", ".join(quoted(names.group(role)) for role in Role)
    connection.exec_driver_sql(f"GRANT CONNECT ON DATABASE {database} TO {groups}")
    connection.exec_driver_sql("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    connection.exec_driver_sql(f"GRANT USAGE, CREATE ON SCHEMA public TO {owner}")
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {quoted(names.keeper)}")
    owned = connection.execute(sa.text(_OWNED), {"owner": owner}).all()
    for kind, name in (*owned, *connection.exec_driver_sql(_OTHERS).all()):
        connection.exec_driver_sql(f"ALTER {kind} {quoted(name)} OWNER TO {owner}")


def _make_functions(connection: sa.Connection, names: RoleNames) -> None:
    keeper, administrator = quoted(names.keeper), quoted(names.group(Role.ADMINISTRATOR))
    connection.exec_driver_sql(f"GRANT SELECT, INSERT, UPDATE ON people TO {keeper}")
    for statement in FUNCTIONS:
        connection.exec_driver_sql(statement.replace("{database}", names.database))
    for function in PEOPLE_FUNCTIONS:
        connection.exec_driver_sql(f"ALTER FUNCTION {function} OWNER TO {keeper}")
        connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
        connection.exec_driver_sql(f"GRANT EXECUTE ON FUNCTION {function} TO {administrator}")


def _quieten_log(connection: sa.Connection, database: str) -> Iterator[str]:
    for name, value in LOG_SETTINGS.items():
        connection.exec_driver_sql(f"ALTER DATABASE {quoted(database)} SET {name} = '{value}'")
        yield f"{name} = {value}"
