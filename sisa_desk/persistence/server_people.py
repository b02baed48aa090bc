"""The logins of the people of the desk on a server, made by functions that only administrators may call.

Passwords reach the server as SCRAM verifiers made here; the functions take nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.people import Role

_HEAD = (
    "RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $desk$\n"
    "#variable_conflict use_variable\n"
)
_KNOWN_ROLES = """
    IF roles = '' OR NOT string_to_array(roles, ' ') <@ ARRAY['operator', 'coordinator', 'administrator'] THEN
        RAISE EXCEPTION 'no such role' USING ERRCODE = '22023';
    END IF;
"""
_JOIN_GROUPS = """
    FOR name IN SELECT unnest(string_to_array(roles, ' ')) LOOP
        EXECUTE format('GRANT %%I TO %%I', '{database}_' || name, person);
    END LOOP;
"""
_VERIFIER_ONLY = """
    IF verifier NOT LIKE 'SCRAM-SHA-256$%%' THEN
        RAISE EXCEPTION 'a verifier is meant, not a password' USING ERRCODE = '22023';
    END IF;
"""
_OF_OURS = """
    IF NOT EXISTS (SELECT FROM people WHERE people.name = person AND removed_at IS NULL) THEN
        RAISE EXCEPTION 'nobody of this desk' USING ERRCODE = '42704';
    END IF;
"""
_NOT_ONESELF = """
    IF person = session_user THEN
        RAISE EXCEPTION 'not for oneself' USING ERRCODE = '42501';
    END IF;
"""
_LEAVE_GROUPS = """
    EXECUTE format('REVOKE %%I, %%I, %%I FROM %%I', '{database}_operator', '{database}_coordinator',
        '{database}_administrator', person);
"""
FUNCTIONS = (
    "CREATE OR REPLACE FUNCTION desk_add_person(key uuid, person text, roles text, verifier text) "
    + _HEAD
    + "DECLARE name text; BEGIN"
    + _KNOWN_ROLES
    + _VERIFIER_ONLY
    + """
    IF person !~ '^[a-z][a-z0-9_]{1,31}$' THEN
        RAISE EXCEPTION 'no name for a login' USING ERRCODE = '22023';
    END IF;
    IF EXISTS (SELECT FROM people WHERE people.name = person AND removed_at IS NOT NULL) THEN
        EXECUTE format('ALTER ROLE %%I LOGIN PASSWORD %%L', person, verifier);
    ELSIF EXISTS (SELECT FROM pg_roles WHERE rolname = person) THEN
        RAISE EXCEPTION 'duplicate key: the name is taken' USING ERRCODE = '23505';
    ELSE
        EXECUTE format('CREATE ROLE %%I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %%L', person, verifier);
    END IF;
"""
    + _JOIN_GROUPS
    + """
    INSERT INTO people (id, name, roles, added_at, version) VALUES (key, person, roles, now(), 1)
    ON CONFLICT ON CONSTRAINT uq_people_name DO UPDATE SET roles = excluded.roles, removed_at = NULL,
        version = people.version + 1;
END $desk$""",
    "CREATE OR REPLACE FUNCTION desk_put_roles(person text, roles text) "
    + _HEAD
    + "DECLARE name text; BEGIN"
    + _KNOWN_ROLES
    + _NOT_ONESELF
    + _OF_OURS
    + _LEAVE_GROUPS
    + _JOIN_GROUPS
    + """
    UPDATE people SET roles = desk_put_roles.roles, version = people.version + 1 WHERE people.name = person;
END $desk$""",
    "CREATE OR REPLACE FUNCTION desk_put_password(person text, verifier text) "
    + _HEAD
    + "BEGIN"
    + _VERIFIER_ONLY
    + _OF_OURS
    + """
    EXECUTE format('ALTER ROLE %%I PASSWORD %%L', person, verifier);
END $desk$""",
    "CREATE OR REPLACE FUNCTION desk_remove_person(person text) "
    + _HEAD
    + "BEGIN"
    + _NOT_ONESELF
    + _OF_OURS
    + _LEAVE_GROUPS
    + """
    EXECUTE format('ALTER ROLE %%I NOLOGIN PASSWORD NULL', person);
    UPDATE people SET removed_at = now(), version = people.version + 1 WHERE people.name = person;
END $desk$""",
)
#: The functions as they are called, for granting them.
PEOPLE_FUNCTIONS = (
    "desk_add_person(uuid, text, text, text)",
    "desk_put_roles(text, text)",
    "desk_put_password(text, text)",
    "desk_remove_person(text)",
)


def add_login(connection: sa.Connection, key: UUID, name: str, roles: Iterable[Role], password: str) -> None:
    """Make a login for somebody, or let somebody who was removed in again."""
    verifier = verifier_of(connection, name, password)
    facts = {"key": key, "name": name, "roles": _written(roles), "verifier": verifier}
    _call(connection, "desk_add_person(:key, :name, :roles, :verifier)", **facts)


def put_roles(connection: sa.Connection, name: str, roles: Iterable[Role]) -> None:
    """Give somebody other roles; nobody does that for themselves."""
    _call(connection, "desk_put_roles(:name, :roles)", name=name, roles=_written(roles))


def _written(roles: Iterable[Role]) -> str:
    return " ".join(sorted(roles))


def put_password(connection: sa.Connection, name: str, password: str) -> None:
    """Give somebody another password."""
    verifier = verifier_of(connection, name, password)
    _call(connection, "desk_put_password(:name, :verifier)", name=name, verifier=verifier)


def remove_login(connection: sa.Connection, name: str) -> None:
    """Let somebody sign in no more; their entries stay theirs."""
    _call(connection, "desk_remove_person(:name)", name=name)


def put_own_password(connection: sa.Connection, password: str) -> None:
    """Give oneself another password, which everybody may."""
    name = str(connection.exec_driver_sql("SELECT session_user").scalar_one())
    verifier = verifier_of(connection, name, password)
    # A statement without places for values; both are written by libpq or checked when the login was made.
    connection.exec_driver_sql(f"ALTER ROLE \"{name}\" PASSWORD '{verifier}'")


def verifier_of(connection: sa.Connection, name: str, password: str) -> str:
    """Give what the server keeps of a password (RFC 5803), made on this computer."""
    raw: Any = connection.connection.driver_connection
    return str(raw.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode())


def _call(connection: sa.Connection, call: str, **facts: Any) -> None:
    types = {"key": "uuid"}
    for name in facts:
        call = call.replace(f":{name}", f"CAST(:{name} AS {types.get(name, 'text')})")
    connection.execute(sa.text(f"SELECT {call}"), {name: str(value) for name, value in facts.items()})
