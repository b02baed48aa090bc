"""What each role may do on a server: asked as SQL with each role's own login; only SQLSTATE 42501 or no row is a no."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import Role
from sisa_desk.persistence import schema
from sisa_desk.persistence.rights import VERBS, read_rights, tables_named
from sisa_desk.persistence.server_setup import missing_rights, set_up
from sisa_desk.services.servers import Servers
from tests.builders import NOW, a_call, an_id, an_organisation
from tests.builders.stores import RESOURCES, Watch, a_database
from tests.postgres import Server
from tests.rights_matrix import NAMES, REFUSED, RIGHTS_FILE, Logins, as_person, cells, logins, wrong_cells

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def desk(server: Server) -> Iterator[Logins]:
    with logins(server.new_database()) as made:
        yield made


@pytest.mark.parametrize("role", Role)
def test_every_cell_of_the_matrix_is_as_it_is_written(desk: Logins, role: Role) -> None:
    count = sum(1 for _ in cells())
    assert list(wrong_cells(desk, role)) == []
    assert count > 800
    print(f"{role.value}: {count} cells as written")


def test_every_table_has_a_line_with_every_role() -> None:
    assert tables_named(RIGHTS_FILE) == set(schema.metadata.tables)


@pytest.mark.parametrize(
    ("found", "put"),
    [
        ('calls              = { operator = "read', 'calls = { operator = "sell'),
        ("[columns.people.change]", "[columns.passwords.change]"),
        ('operator = ["last_seen_at"', 'operator = ["salary"'),
        ("[rows.calls.read]", "[rows.passwords.read]"),
    ],
)
def test_a_line_that_means_nothing_is_found(tmp_path: Any, found: str, put: str) -> None:
    text = RIGHTS_FILE.read_text("utf-8")
    assert found in text
    (tmp_path / "rights.toml").write_text(text.replace(found, put, 1), "utf-8")
    with pytest.raises(ValueError, match=r"no such|has no right"):
        read_rights(tmp_path / "rights.toml")


OPERATOR_MAY_NOT = (
    "SELECT * FROM audit",
    "SELECT audit FROM audit",
    "SELECT number FROM audit WHERE digest > ''",
    "COPY audit TO STDOUT",
    "COPY (SELECT digest FROM audit) TO STDOUT",
    "INSERT INTO audit VALUES (1, now(), 'x', 'calls', 'x', 'added', '', 'x', 'x')",
    "UPDATE audit SET person = 'x'",
    "DELETE FROM audit",
    "TRUNCATE audit",
    "TRUNCATE calls",
    "SELECT salt FROM audit_salts",
    "SELECT digest FROM passwords",
    "ALTER TABLE calls DISABLE TRIGGER audit_change",
    "ALTER TABLE calls DISABLE ROW LEVEL SECURITY",
    "DROP POLICY operator_read ON calls",
    "DROP TABLE audit",
    "SET session_replication_role = replica",
    "SET ROLE postgres",
    "SET ROLE {owner}",
    "SET ROLE {keeper}",
    "SET ROLE {coordinator}",
    "SET log_error_verbosity = 'verbose'",
    "GRANT {coordinator} TO olga",
    "ALTER ROLE karim PASSWORD 'another one'",
    "ALTER ROLE olga CREATEROLE",
    "CREATE ROLE somebody LOGIN",
    "CREATE TABLE here (a int)",
    "CREATE TEMP TABLE here (a int)",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "SELECT rolpassword FROM pg_authid",
    "SELECT pg_read_file('postgresql.conf')",
    "COPY calls FROM PROGRAM 'true'",
    "SELECT desk_put_password('karim', 'SCRAM-SHA-256$x')",
    "SELECT desk_put_roles('olga', 'coordinator')",
    "SELECT desk_add_person(gen_random_uuid(), 'eve', 'coordinator', 'SCRAM-SHA-256$x')",
    "SELECT desk_remove_person('alma')",
    "SELECT lo_import('/etc/passwd')",
)


@pytest.mark.parametrize("statement", OPERATOR_MAY_NOT)
def test_what_no_operator_may_do_is_refused_by_the_server(desk: Logins, statement: str) -> None:
    database = sa.make_url(desk.address).database
    text = statement.format(
        owner=f"{database}_owner", keeper=f"{database}_keeper", coordinator=f"{database}_coordinator"
    )
    assert desk.said(Role.OPERATOR, text.replace(":", r"\:")) == REFUSED


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT note FROM interpreters",
        "SELECT caller_name FROM calls",
        "SELECT title FROM search_entries",
        "SELECT name FROM beneficiary_names",
        "UPDATE audit SET person = 'x'",
        "DELETE FROM audit",
        "SELECT desk_put_roles('alma', 'administrator coordinator')",
        "UPDATE people SET roles = 'coordinator' WHERE name = 'alma'",
        "CREATE ROLE somebody LOGIN",
        "GRANT {coordinator} TO alma",
    ],
)
def test_administrators_manage_people_not_cases(desk: Logins, statement: str) -> None:
    coordinator = f"{sa.make_url(desk.address).database}_coordinator"
    assert desk.said(Role.ADMINISTRATOR, statement.format(coordinator=coordinator)) == REFUSED


def _a_call_of(desk: Logins, who: str, number: int, **changes: Any) -> Any:
    database = a_database(desk.address, operator=who)
    with database.transaction() as tx:
        stored = tx.calls.add(a_call(number=number, operator=who, **changes))
    database.close()
    return stored


def test_operators_see_their_own_calls_always_and_those_of_others_while_notes_are_kept(desk: Logins) -> None:
    old = NOW - timedelta(days=4000)
    own = _a_call_of(desk, "olga", 1, rang_at=old, answered_at=old)
    others = _a_call_of(desk, "karim", 2, rang_at=old, answered_at=old)
    desk.as_owner_of_all("UPDATE calls SET rang_at = now() WHERE number = 3")
    fresh = _a_call_of(desk, "karim", 3)
    desk.as_owner_of_all("UPDATE calls SET rang_at = now() WHERE id = :key", key=str(fresh.id))
    found = "SELECT id FROM calls WHERE id = CAST(:key AS uuid)"
    assert desk.said(Role.OPERATOR, found, key=str(own.id)) == [(own.id,)]
    assert desk.said(Role.OPERATOR, found, key=str(others.id)) == []
    assert desk.said(Role.OPERATOR, found, key=str(fresh.id)) == [(fresh.id,)]
    assert desk.said(Role.COORDINATOR, found, key=str(others.id)) == [(others.id,)]
    searched = "SELECT record_id FROM search_entries WHERE record_id = CAST(:key AS uuid)"
    assert desk.said(Role.OPERATOR, searched, key=str(others.id)) == []
    assert desk.said(Role.COORDINATOR, searched, key=str(others.id)) == [(others.id,)]
    update = "UPDATE calls SET note = 'mine' WHERE id = CAST(:key AS uuid)"
    assert desk.said(Role.OPERATOR, update, key=str(others.id)) == [(0,)]


def test_nobody_writes_in_the_name_of_somebody_else(desk: Logins) -> None:
    trace = (
        "INSERT INTO traces (at, operator, noun, record_id, verb, fields) VALUES (now(), :who, 'call', :key, 'x', '')"
    )
    for role in (Role.OPERATOR, Role.COORDINATOR):
        assert desk.said(role, trace, who="somebody", key=an_id()) == REFUSED
        assert desk.said(role, trace, who=NAMES[role], key=an_id()) == [(1,)]


def test_an_institution_that_has_rung_stays(desk: Logins) -> None:
    database = a_database(desk.address)
    with database.transaction() as tx:
        quiet, busy = (tx.organisations.add(an_organisation(name)) for name in ("Quiet house", "Busy house"))
    database.close()
    desk.as_owner_of_all("UPDATE organisations SET calls = 3 WHERE id = :key", key=str(busy.id))
    remove = "DELETE FROM organisations WHERE id = CAST(:key AS uuid)"
    assert desk.said(Role.OPERATOR, remove, key=str(quiet.id)) == [(1,)]
    assert desk.said(Role.OPERATOR, remove, key=str(busy.id)) == [(0,)]


def test_everybody_notes_their_own_sign_in_only(desk: Logins) -> None:
    seen = "UPDATE people SET last_seen_at = now() WHERE name = :who"
    assert desk.said(Role.OPERATOR, seen, who="olga") == [(1,)]
    assert desk.said(Role.OPERATOR, seen, who="karim") == [(0,)]


def test_the_audit_names_the_login_whatever_the_program_says(desk: Logins) -> None:
    connection = desk.connections[Role.OPERATOR]
    organisation = an_organisation("House of Olga")
    with connection.begin():
        values = {"key": organisation.id, "place": ""}
        columns = "id, name, kind, department, street, postal_code, place_id, cost_centre, note, version"
        connection.execute(
            sa.text(
                f"INSERT INTO organisations ({columns}) VALUES (:key, 'H', 'other', '', '', '', :place, '', '', 1)"
            ),
            values,
        )
    asked = "SELECT person, verb FROM audit WHERE record = :key"
    assert desk.said(Role.OPERATOR, asked, key=str(organisation.id)) == [("olga", "added")]


def test_setting_up_again_changes_nothing_and_mends_what_was_loosened(desk: Logins) -> None:
    database = sa.make_url(desk.address).database
    desk.as_owner_of_all(f"GRANT DELETE ON calls TO {database}_operator")
    engine = sa.create_engine(desk.address)
    with engine.connect() as connection:
        assert missing_rights(connection, RIGHTS_FILE) == ("operator remove calls",)
    set_up(engine, RIGHTS_FILE)
    with engine.connect() as connection:
        assert missing_rights(connection, RIGHTS_FILE) == ()
    engine.dispose()


def test_a_dropped_policy_is_seen_by_these_tests(desk: Logins) -> None:
    """The control: without the policy the same question has another answer."""
    call = _a_call_of(desk, "karim", 50, rang_at=NOW - timedelta(days=4000))
    found = "SELECT id FROM calls WHERE id = CAST(:key AS uuid)"
    assert desk.said(Role.OPERATOR, found, key=str(call.id)) == []
    desk.as_owner_of_all("ALTER TABLE calls DISABLE ROW LEVEL SECURITY")
    assert desk.said(Role.OPERATOR, found, key=str(call.id)) == [(call.id,)]
    desk.as_owner_of_all("ALTER TABLE calls ENABLE ROW LEVEL SECURITY")


def test_only_a_superuser_sets_a_server_up(desk: Logins) -> None:
    with pytest.raises(Refused) as refused:
        Servers(as_person(desk.address, "karim"), RESOURCES, Watch()).set_up()
    assert refused.value.code == "set_up_needs_superuser"


def test_every_verb_is_tried() -> None:
    assert {verb for _table, verb, *_ in cells()} == set(VERBS)
