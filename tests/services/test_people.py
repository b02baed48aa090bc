"""The people of a desk whose store is a file: signing in, managing, what one shift leaves for the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import EVERY_ROLE, Role
from sisa_desk.persistence import schema
from sisa_desk.services.bundle import Services
from sisa_desk.services.sign_in import SignedIn, sign_in
from tests.builders.stores import RESOURCES, Watch, a_desk, a_store_file

PASSWORD = "correct horse battery"
ADMINISTRATOR = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR})
OPERATOR = frozenset({Role.OPERATOR})


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(tmp_path: Path, watch: Watch) -> Iterator[Services]:
    made = a_desk(tmp_path, watch)
    yield made
    made.close()


def entered(folder: Path, watch: Watch, name: str = "", password: str = PASSWORD) -> SignedIn:
    given = (name, password) if name else None
    return sign_in(a_store_file(folder), RESOURCES, watch, "desk 1", given)


def test_where_nobody_was_added_everybody_may_do_everything(tmp_path: Path, watch: Watch) -> None:
    found = entered(tmp_path, watch)
    assert found.roles == EVERY_ROLE
    assert not found.with_password
    found.services.close()


def test_from_the_first_person_on_one_has_to_sign_in(desk: Services, tmp_path: Path, watch: Watch) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    with pytest.raises(Refused) as refused:
        entered(tmp_path, watch)
    assert refused.value.code == "sign_in_needed"
    found = entered(tmp_path, watch, "anna")
    assert found.roles == ADMINISTRATOR
    assert found.services.people.my_name == "anna"
    found.services.close()


@pytest.mark.parametrize(("name", "password"), [("anna", "wrong"), ("nobody", PASSWORD), ("boris", PASSWORD)])
def test_nobody_else_is_let_in(desk: Services, tmp_path: Path, watch: Watch, name: str, password: str) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    desk.people.add("boris", OPERATOR, PASSWORD)
    desk.people.remove("boris")
    with pytest.raises(Refused) as refused:
        entered(tmp_path, watch, name, password)
    assert refused.value.code == "wrong_password"


def test_a_password_is_kept_as_argon2id_and_never_itself(desk: Services, tmp_path: Path) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    with desk.database.reading() as tx:
        digest = tx.connection.scalar(sa.select(schema.passwords.c.digest))
    assert digest.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    desk.close()
    for file in tmp_path.iterdir():
        assert PASSWORD.encode() not in file.read_bytes()


def test_the_first_person_manages_the_others_and_one_administrator_stays(desk: Services) -> None:
    for step, code in (
        (lambda: desk.people.add("boris", OPERATOR, PASSWORD), "administrator_first"),
        (lambda: desk.people.add("anna", ADMINISTRATOR, PASSWORD), ""),
        (lambda: desk.people.add("anna", OPERATOR, PASSWORD), "name_taken"),
        (lambda: desk.people.add("Anna K.", OPERATOR, PASSWORD), "name_not_fit"),
        (lambda: desk.people.add("clara", frozenset(), PASSWORD), "role_missing"),
        (lambda: desk.people.add("clara", OPERATOR, "short"), "password_too_short"),
        (lambda: desk.people.remove("anna"), "last_administrator"),
        (lambda: desk.people.put_roles("anna", OPERATOR), "last_administrator"),
    ):
        try:
            step()
            told = ""
        except Refused as refused:
            told = refused.code
        assert told == code


def test_who_is_removed_stays_the_author_and_may_come_back(desk: Services, tmp_path: Path, watch: Watch) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    desk.people.add("boris", OPERATOR, PASSWORD)
    desk.people.remove("boris")
    assert [(one.name, one.is_active) for one in desk.people.all()] == [("anna", True), ("boris", False)]
    desk.people.add("boris", OPERATOR, "quite another one")
    found = entered(tmp_path, watch, "boris", "quite another one")
    assert found.roles == OPERATOR
    found.services.close()


def test_adding_is_taken_back_and_a_new_password_replaces_the_old_one(
    desk: Services, tmp_path: Path, watch: Watch
) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    added = desk.people.add("boris", OPERATOR, PASSWORD)
    assert added.undo is not None
    added.undo()
    assert not desk.people.all()[-1].is_active
    desk.people.put_password("anna", "quite another one")
    with pytest.raises(Refused):
        entered(tmp_path, watch, "anna", PASSWORD)
    entered(tmp_path, watch, "anna", "quite another one").services.close()


def test_changed_roles_are_taken_back(desk: Services) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    desk.people.add("boris", OPERATOR, PASSWORD)
    changed = desk.people.put_roles("boris", ADMINISTRATOR)
    assert changed.value.roles == ADMINISTRATOR
    assert changed.undo is not None
    assert changed.undo().value.roles == OPERATOR


def test_a_locked_desk_opens_to_its_own_password_only(desk: Services, tmp_path: Path, watch: Watch) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    found = entered(tmp_path, watch, "anna")
    found.services.people.unlock(PASSWORD)
    with pytest.raises(Refused):
        found.services.people.unlock("something else")
    found.services.close()


def test_a_note_is_shown_to_colleagues_at_their_next_sign_in_once(desk: Services, tmp_path: Path, watch: Watch) -> None:
    desk.people.add("anna", ADMINISTRATOR, PASSWORD)
    desk.people.add("boris", OPERATOR, PASSWORD)
    entered(tmp_path, watch, "boris").services.close()
    watch.go_on(minutes=5)
    shift = entered(tmp_path, watch, "anna")
    shift.services.people.leave_note("The clinic rings back at nine.")
    shift.services.close()
    watch.go_on(hours=1)
    own = entered(tmp_path, watch, "anna")
    assert own.notes == ()
    own.services.close()
    told = []
    for _ in range(2):
        found = entered(tmp_path, watch, "boris")
        told.append([note.text for note in found.notes])
        found.services.close()
        watch.go_on(hours=1)
    assert told == [["The clinic rings back at nine."], []]


@pytest.mark.parametrize(("text", "code"), [("  ", "note_missing"), ("x" * 2001, "note_too_long")])
def test_a_note_that_says_nothing_or_too_much_is_refused(desk: Services, text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        desk.people.leave_note(text)
    assert refused.value.code == code


def test_a_note_that_is_done_with_goes_and_comes_back(desk: Services) -> None:
    left = desk.people.leave_note("Ring back at nine.")
    assert [note.text for note in desk.people.notes()] == ["Ring back at nine."]
    assert left.undo is not None
    left.undo()
    assert desk.people.notes() == ()
