"""The people of the desk in the store, the digests of their passwords where it is a file, and notes between shifts."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.people import Person, ShiftNote
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class PeopleShelf(Shelf[Person]):
    """The people of the desk."""

    kind = Person
    table = schema.people
    noun = Noun.PERSON

    def named(self, name: str) -> Person | None:
        """Give who has a name, removed people too."""
        return next(iter(self.where(self.table.c.name == name)), None)

    def saw(self, person: Person) -> None:
        """Remember when somebody signed in; that alone everybody may write on a server."""
        values = {"last_seen_at": self.now, "version": person.version + 1}
        self.connection.execute(self.table.update().where(self.table.c.id == person.id).values(**values))

    def digest_of(self, person_id: UUID) -> str:
        """Give the digest of somebody's password in a file; empty where there is none."""
        table = schema.passwords
        found = self.connection.scalar(sa.select(table.c.digest).where(table.c.person_id == person_id))
        return found or ""

    def put_digest(self, person_id: UUID, digest: str) -> None:
        """Keep the digest of a new password."""
        table = schema.passwords
        self.connection.execute(table.delete().where(table.c.person_id == person_id))
        self.connection.execute(table.insert().values(person_id=person_id, digest=digest))


class ShiftNoteShelf(Shelf[ShiftNote]):
    """What one shift leaves for the next."""

    kind = ShiftNote
    table = schema.shift_notes
    noun = Noun.SHIFT_NOTE
