"""The people of the desk: signing in, roles, passwords, and what one shift leaves for the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from sisa_desk.domain.errors import InvalidInput, Missing, Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.people import (
    EVERY_ROLE,
    Person,
    Role,
    ShiftNote,
    checked_name,
    checked_password,
    checked_roles,
)
from sisa_desk.persistence import server_people
from sisa_desk.persistence.connections import is_server
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.server_setup import has_roles, login_of
from sisa_desk.persistence.servers import lets_in
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.passwords import digest_of, fits
from sisa_desk.services.receipts import Receipt, receipt

_NOTES_SHOWN = 5
_LONGEST_NOTE = 2000


class People:
    """Manages who may sign in; on a server its own logins decide, in a file the digests that are kept there."""

    def __init__(self, database: Database) -> None:
        """Stand on the store."""
        self._database = database
        self._is_server = is_server(database.address)

    @property
    def is_courtesy(self) -> bool:
        """Say whether roles are kept by this program alone: who has the file has everything."""
        return not self._is_server

    @property
    def my_name(self) -> str:
        """Give who signed in, or the sign of this workplace."""
        return self._database.operator

    def take_name_of_login(self) -> None:
        """On a server that was set up, write every entry in the name of the login: it takes no other."""
        if self._is_server:
            with self._database.reading() as tx:
                name = login_of(tx.connection) if has_roles(tx.connection) else ""
            self._database.operator = name or self._database.operator

    # questions

    def all(self) -> tuple[Person, ...]:
        """Give everybody who may sign in, then who may no more, each by name."""
        with self._database.reading() as tx:
            people = tx.people.where(order_by=tx.people.table.c.name)
        return tuple(sorted(people, key=lambda person: (not person.is_active, person.name)))

    def asks_for_passwords(self) -> bool:
        """Say whether this file lets only people in who were added; a server asks by itself."""
        if self._is_server:
            return False
        with self._database.reading() as tx:
            return any(person.is_active for person in tx.people.where())

    def my_roles(self) -> frozenset[Role]:
        """Give what this desk may do; where nobody has to sign in, everything."""
        with self._database.reading() as tx:
            if self._is_server and not has_roles(tx.connection):
                return EVERY_ROLE
            people = {person.name: person for person in tx.people.where() if person.is_active}
        if not people:
            return EVERY_ROLE
        return people[self.my_name].roles if self.my_name in people else frozenset()

    # signing in

    def sign_in(self, name: str, password: str) -> Person | None:
        """Let somebody in and give them as they were, with when they were here last; None is who set a server up.

        Raise Refused ("wrong_password") for everybody else.
        """
        if not self._is_server:
            self._must_fit(name, password)
        with self._database.transaction() as tx:
            tx.operator = self._database.operator = name
            person = tx.people.named(name)
            if person is not None:
                tx.people.saw(person)
        return person

    def unlock(self, password: str) -> None:
        """Check the password of who signed in once more; raise Refused ("wrong_password") where it does not fit."""
        if not self._is_server:
            self._must_fit(self.my_name, password)
        elif not lets_in(self._database.address, password):
            raise Refused("wrong_password")

    def _must_fit(self, name: str, password: str) -> None:
        with self._database.reading() as tx:
            person = tx.people.named(name)
            digest = tx.people.digest_of(person.id) if person is not None and person.is_active else ""
        # A name that is not there takes as long as one that is.
        if not fits(password, digest or _nobodys_digest()) or not digest:
            raise Refused("wrong_password")

    # managing

    def add(self, name: str, roles: frozenset[Role], password: str) -> Receipt[Person]:
        """Let somebody sign in; the first one manages the others. Somebody who was removed comes back."""
        checked_name(name)
        checked_roles(roles)
        checked_password(password)
        with self._database.transaction() as tx:
            known = tx.people.named(name)
            if known is not None and known.is_active:
                raise InvalidInput("name_taken", field="person_name", value=name)
            if Role.ADMINISTRATOR not in roles and not _administrators(tx):
                raise InvalidInput("administrator_first", field="roles")
            if self._is_server:
                server_people.add_login(tx.connection, tx.new_id(), name, roles, password)
            else:
                self._put_in_file(tx, known, name, roles, password)
            stored = _named(tx, name)
            return receipt(stored, Noun.PERSON, "added", undo=partial(self.remove, name))

    def _put_in_file(
        self, tx: Transaction, known: Person | None, name: str, roles: frozenset[Role], password: str
    ) -> None:
        person = (
            tx.people.save(known.in_roles(roles)) if known else tx.people.add(Person(tx.new_id(), name, roles, tx.now))
        )
        tx.people.put_digest(person.id, digest_of(password))

    def put_roles(self, name: str, roles: frozenset[Role]) -> Receipt[Person]:
        """Give somebody other roles; nobody does that for themselves, and one administrator stays."""
        checked_roles(roles)
        self._must_not_be_me(name)
        with self._database.transaction() as tx:
            before = _named(tx, name)
            if Role.ADMINISTRATOR not in roles:
                _must_not_be_the_last(tx, before)
            if self._is_server:
                server_people.put_roles(tx.connection, name, roles)
            else:
                tx.people.save(before.in_roles(roles))
            undo = partial(self.put_roles, name, before.roles)
            return receipt(_named(tx, name), Noun.PERSON, "changed", undo=undo)

    def put_password(self, name: str, password: str) -> Receipt[Person]:
        """Give somebody a new password; everybody may do that for themselves."""
        checked_password(password)
        with self._database.transaction() as tx:
            person = _named(tx, name)
            if not self._is_server:
                tx.people.put_digest(person.id, digest_of(password))
            elif name == self.my_name:
                server_people.put_own_password(tx.connection, password)
            else:
                server_people.put_password(tx.connection, name, password)
            return receipt(person, Noun.PERSON, "changed")

    def remove(self, name: str) -> Receipt[Person]:
        """Let somebody sign in no more; what they entered stays theirs. One administrator stays."""
        self._must_not_be_me(name)
        with self._database.transaction() as tx:
            before = _named(tx, name)
            _must_not_be_the_last(tx, before)
            if self._is_server:
                server_people.remove_login(tx.connection, name)
            else:
                tx.people.save(before.removed(tx.now))
            return receipt(replace(before, removed_at=tx.now), Noun.PERSON, "removed")

    def _must_not_be_me(self, name: str) -> None:
        if name == self.my_name:
            raise Refused("not_for_oneself")

    # between shifts

    def notes(self) -> tuple[ShiftNote, ...]:
        """Give the last notes that somebody left, newest first."""
        with self._database.reading() as tx:
            table = tx.shift_notes.table
            return tx.shift_notes.where(order_by=table.c.written_at.desc(), limit=_NOTES_SHOWN)

    def notes_since(self, moment: datetime | None) -> tuple[ShiftNote, ...]:
        """Give what colleagues left since somebody was here last, newest first; None is never."""
        return tuple(
            note
            for note in self.notes()
            if note.written_by != self.my_name and (moment is None or note.written_at > moment)
        )

    def leave_note(self, text: str) -> Receipt[ShiftNote]:
        """Leave a note for the next shift; raise InvalidInput for an empty or very long one."""
        given = text.strip()
        if not given:
            raise InvalidInput("note_missing", field="note")
        if len(given) > _LONGEST_NOTE:
            raise InvalidInput("note_too_long", field="note", value=len(given), most=_LONGEST_NOTE)
        with self._database.transaction() as tx:
            stored = tx.shift_notes.add(ShiftNote(tx.new_id(), tx.now, tx.operator, given))
            return receipt(stored, Noun.SHIFT_NOTE, "added", undo=partial(self.take_note_away, stored))

    def take_note_away(self, note: ShiftNote) -> Receipt[ShiftNote]:
        """Take a note away that is done with."""
        with self._database.transaction() as tx:
            tx.shift_notes.remove(note)
            return receipt(note, Noun.SHIFT_NOTE, "removed")


def _named(tx: Transaction, name: str) -> Person:
    person = tx.people.named(name)
    if person is None:
        raise Missing("not_there", noun=Noun.PERSON)
    return person


def _administrators(tx: Transaction) -> tuple[Person, ...]:
    return tuple(person for person in tx.people.where() if person.is_active and Role.ADMINISTRATOR in person.roles)


def _must_not_be_the_last(tx: Transaction, person: Person) -> None:
    if _administrators(tx) == (person,):
        raise Refused("last_administrator")


def _nobodys_digest() -> str:
    """Give a digest that no password fits, dear enough to hide whether a name is there."""
    return "$argon2id$v=19$m=65536,t=3,p=4$c29tZXRoaW5nc2FsdHk$MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE"
