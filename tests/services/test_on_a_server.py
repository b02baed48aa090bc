"""A desk on a server that was set up: a whole call in each role, and people managed by who may."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import EVERY_ROLE, Role
from sisa_desk.domain.phone import read_phone
from sisa_desk.services.bundle import Services
from sisa_desk.services.people import People
from sisa_desk.services.servers import Servers
from sisa_desk.services.sign_in import sign_in, try_out
from tests.builders import an_interpreter, an_organisation
from tests.builders.stores import RESOURCES, Watch, a_database, a_desk, booked
from tests.postgres import Server

pytestmark = pytest.mark.postgres

PASSWORD = "correct horse battery"
NAMES = {Role.OPERATOR: "ines", Role.COORDINATOR: "kaspar", Role.ADMINISTRATOR: "ada"}


@pytest.fixture(scope="module")
def address(server: Server) -> Iterator[str]:
    made = server.new_database()
    Servers(made, RESOURCES, Watch()).set_up()
    database = a_database(made)
    for role in (Role.ADMINISTRATOR, Role.COORDINATOR, Role.OPERATOR):
        People(database).add(NAMES[role], frozenset({role}), PASSWORD)
    database.close()
    yield made
    engine = sa.create_engine(made, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        ours = "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper"
        for (name,) in connection.exec_driver_sql(ours).all():
            connection.exec_driver_sql(f"DROP ROLE {name}")
    engine.dispose()


def at_the_desk(address: str, name: str) -> Services:
    url = sa.make_url(address).set(username=name, password=PASSWORD)
    desk = a_desk(url.render_as_string(hide_password=False), operator=name)
    desk.people.sign_in(name, PASSWORD)
    return desk


@pytest.fixture
def operator(address: str) -> Iterator[Services]:
    desk = at_the_desk(address, "ines")
    yield desk
    desk.close()


@pytest.fixture
def coordinator(address: str) -> Iterator[Services]:
    desk = at_the_desk(address, "kaspar")
    yield desk
    desk.close()


@pytest.fixture
def administrator(address: str) -> Iterator[Services]:
    desk = at_the_desk(address, "ada")
    yield desk
    desk.close()


def test_an_operator_takes_a_call_and_books_somebody(operator: Services, coordinator: Services) -> None:
    person = coordinator.interpreters.save(an_interpreter()).value
    call = operator.calls.open(read_phone("0391 5550100")).value
    assert call.operator == "ines"
    institution = operator.organisations.save(an_organisation("House at the harbour"))
    done = booked(operator, person)
    assert done.appointment.state is AppointmentState.BOOKED
    assert operator.search.find("harbour")
    assert institution.undo is not None
    institution.undo()
    operator.rounds.keep_up()
    operator.search.tidy()
    operator.organisations.erase_names_due()


def test_the_history_of_a_record_names_the_login(operator: Services, coordinator: Services) -> None:
    stored = operator.organisations.save(an_organisation("House on the hill")).value
    coordinator.organisations.save(stored)
    assert [step.operator for step in operator.organisations.card(stored.id).history] == ["kaspar", "ines"]


def test_an_operator_does_not_change_the_rules_and_is_told_so(operator: Services, coordinator: Services) -> None:
    with pytest.raises(Refused) as refused:
        operator.preferences.set_number("callback_minutes", 45)
    assert refused.value.code == "not_allowed"
    coordinator.preferences.set_number("callback_minutes", 45)
    assert operator.preferences.rules().numbers.callback_minutes == 45


def test_everybody_knows_their_roles(operator: Services, administrator: Services, address: str) -> None:
    assert operator.people.my_roles() == {Role.OPERATOR}
    assert administrator.people.my_roles() == {Role.ADMINISTRATOR}
    superuser = a_desk(address)
    assert superuser.people.my_roles() == EVERY_ROLE
    superuser.close()


def test_an_administrator_adds_changes_and_removes_people(administrator: Services, address: str) -> None:
    administrator.people.add("neu", frozenset({Role.OPERATOR}), PASSWORD)
    new = at_the_desk(address, "neu")
    assert new.people.my_roles() == {Role.OPERATOR}
    assert next(one for one in administrator.people.all() if one.name == "neu").last_seen_at == Watch().now
    new.close()
    administrator.people.put_roles("neu", frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))
    again = at_the_desk(address, "neu")
    assert again.people.my_roles() == {Role.COORDINATOR, Role.ADMINISTRATOR}
    again.preferences.set_number("callback_minutes", 50)
    again.close()
    administrator.people.remove("neu")
    assert not next(one for one in administrator.people.all() if one.name == "neu").is_active
    with pytest.raises(Exception, match=r"store_unavailable|wrong_password"):
        at_the_desk(address, "neu")


def test_who_manages_nobody_is_refused(operator: Services, coordinator: Services) -> None:
    for desk in (operator, coordinator):
        with pytest.raises(Refused) as refused:
            desk.people.add("eve", frozenset({Role.ADMINISTRATOR}), PASSWORD)
        assert refused.value.code == "not_allowed"


def test_everybody_may_change_their_own_password(operator: Services) -> None:
    operator.people.put_password("ines", "another long password")
    with pytest.raises(Refused) as refused:
        operator.people.put_password("kaspar", "another long password")
    assert refused.value.code == "not_allowed"


def test_nobody_is_their_own_judge(administrator: Services) -> None:
    for step in (
        lambda: administrator.people.put_roles("ada", frozenset({Role.COORDINATOR})),
        lambda: administrator.people.remove("ada"),
    ):
        with pytest.raises(Refused) as refused:
            step()
        assert refused.value.code == "not_for_oneself"


def test_a_note_for_the_next_shift_is_read_by_colleagues(operator: Services, coordinator: Services) -> None:
    operator.people.leave_note("The clinic rings back at nine.")
    note = coordinator.people.notes()[0]
    assert (note.written_by, note.text) == ("ines", "The clinic rings back at nine.")


def test_the_start_of_a_desk_asks_for_the_login_and_takes_its_name(address: str) -> None:
    nobody = sa.make_url(address)._replace(username=None).render_as_string(hide_password=False)
    with pytest.raises(Refused) as refused:
        sign_in(nobody, RESOURCES, Watch(), "desk 1")
    assert refused.value.code == "sign_in_needed"
    entered = sign_in(nobody, RESOURCES, Watch(), "desk 1", ("ines", PASSWORD))
    assert (entered.roles, entered.services.people.my_name) == ({Role.OPERATOR}, "ines")
    assert entered.works_on_cases
    entered.services.close()


def test_looking_at_a_server_changes_nothing(server: Server, address: str) -> None:
    assert try_out(address, "ines", PASSWORD) == "current"
    empty = server.new_database()
    assert try_out(empty, "", "") == "empty"
    assert try_out(empty, "", "") == "empty"
