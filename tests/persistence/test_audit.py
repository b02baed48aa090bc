"""The audit: who changed what and when, on both kinds of store, and every kind of tampering found."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from sisa_desk.persistence import schema
from sisa_desk.persistence.audit import Anchor, AuditCheck, _micros, _seal_of, _texts, check, head
from sisa_desk.persistence.audit_triggers import UNWATCHED, watched
from sisa_desk.persistence.database import Database
from tests.builders import a_call, a_phone, a_skill, an_interpreter
from tests.builders.stores import somebody

pytestmark = pytest.mark.both_stores

AUDIT = schema.audit
NEEDLE = "Needle in the note"


def rows(database: Database, *conditions: Any) -> list[sa.Row[Any]]:
    with database.reading() as tx:
        return list(tx.connection.execute(sa.select(AUDIT).where(*conditions).order_by(AUDIT.c.number)))


def checked(database: Database, *anchors: Anchor) -> AuditCheck:
    with database.reading() as tx:
        return check(tx.connection, anchors)


def anchor_of(database: Database) -> Anchor:
    with database.reading() as tx:
        found = head(tx.connection)
    assert found is not None
    return found


def forged(database: Database, *statements: Any) -> None:
    """Change the audit itself, as only somebody could who has the whole store in hand."""
    with database.transaction() as tx:
        for statement in statements:
            tx.connection.execute(statement)


def kinds(found: AuditCheck) -> set[str]:
    return {flaw.kind for flaw in found.flaws}


@pytest.fixture
def busy(database: Database) -> Database:
    """Give a store in which some things were done."""
    for number in range(1, 9):
        with database.transaction() as tx:
            tx.calls.add(a_call(number=number))
    return database


def test_a_change_is_written_down_with_its_fields_and_without_its_values(database: Database) -> None:
    with database.transaction() as tx:
        call = tx.calls.add(a_call(note=NEEDLE))
    with database.transaction() as tx:
        tx.calls.save(replace(call, note="Something else", caller_name="Alex"))
    added, changed = rows(database, AUDIT.c.record == str(call.id))
    assert (added.source, added.verb, added.fields) == ("calls", "added", ())
    assert (changed.verb, set(changed.fields)) == ("changed", {"note", "caller_name"})
    assert NEEDLE not in f"{added} {changed}"
    assert len(changed.digest) == 64


def test_the_author_is_the_person_of_the_desk_or_the_login_of_the_server(database: Database) -> None:
    key = somebody(database)
    author = rows(database, AUDIT.c.record == str(key))[-1].person
    wanted = "desk 1" if database.engine.dialect.name == "sqlite" else database.engine.url.username
    assert author == wanted


def test_parts_are_written_down_under_the_record_they_belong_to(database: Database) -> None:
    key = somebody(database, skills=(a_skill("ara"),), phones=(a_phone(),))
    sources = {row.source for row in rows(database, AUDIT.c.record == str(key))}
    assert {"interpreters", "interpreter_skills", "interpreter_phones"} <= sources


def test_what_is_taken_back_leaves_nothing(database: Database) -> None:
    before = checked(database).rows

    def half_done() -> None:
        with database.transaction() as tx:
            tx.calls.add(a_call())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    assert checked(database).rows == before


def test_the_salt_of_a_record_goes_with_it(database: Database) -> None:
    with database.transaction() as tx:
        person = tx.interpreters.add(an_interpreter(skills=(a_skill("ara"),)))
    salts = sa.select(schema.audit_salts.c.salt).where(schema.audit_salts.c.record == str(person.id))
    with database.reading() as tx:
        assert tx.connection.scalar(salts)
    with database.transaction() as tx:
        tx.interpreters.remove(person)
    with database.reading() as tx:
        assert tx.connection.scalar(salts) is None
    assert rows(database, AUDIT.c.record == str(person.id))[-1].verb == "removed"
    assert checked(database).flaws == ()


def test_what_somebody_did_past_the_program_carries_nobody_s_name_in_a_file(database: Database) -> None:
    with database.transaction() as tx:
        call = tx.calls.add(a_call())
    with database.engine.begin() as connection:
        connection.execute(schema.calls.update().where(schema.calls.c.id == call.id).values(note="past the program"))
    with database.transaction() as tx:
        tx.calls.add(a_call(number=77))
    changed = next(row for row in rows(database, AUDIT.c.record == str(call.id)) if row.verb == "changed")
    assert changed.person == ("" if database.engine.dialect.name == "sqlite" else database.engine.url.username)
    assert checked(database).flaws == ()


def test_an_untouched_audit_is_whole_and_meets_its_anchor(busy: Database) -> None:
    anchor = anchor_of(busy)
    with busy.transaction() as tx:
        tx.calls.add(a_call(number=100))
    found = checked(busy, anchor)
    assert found.flaws == ()
    assert found.rows == anchor.number + 1
    assert found.head == anchor_of(busy)


def test_an_anchor_is_read_back_as_it_was_printed(busy: Database) -> None:
    anchor = anchor_of(busy)
    assert Anchor.read(anchor.text) is not None
    assert checked(busy, Anchor.read(anchor.text) or anchor).flaws == ()
    assert Anchor.read("12-xyz") is None


def _edited(database: Database, number: int) -> None:
    forged(database, AUDIT.update().where(AUDIT.c.number == number).values(person="somebody else"))


def _cut_out(database: Database, number: int) -> None:
    forged(database, AUDIT.delete().where(AUDIT.c.number == number))


def _swapped(database: Database, number: int) -> None:
    one, other = (row for row in rows(database) if row.number in {number, number + 1})
    forged(
        database,
        AUDIT.update().where(AUDIT.c.number == one.number).values(record=other.record, digest=other.digest),
        AUDIT.update().where(AUDIT.c.number == other.number).values(record=one.record, digest=one.digest),
    )


def _tail_cut(database: Database, number: int) -> None:
    forged(database, AUDIT.delete().where(AUDIT.c.number >= number))


def _sealed_anew(database: Database, number: int) -> None:
    """Change one row and give it and all after it the seals that fit."""
    last, statements = "", []
    for row in rows(database):
        entry = dict(row._mapping) | ({"person": "somebody else"} if row.number == number else {})
        texts = (entry["person"], *_texts(row)[1:])
        entry["seal"] = last = _seal_of(last, row.number, _micros(row.at), *texts)
        statements.append(AUDIT.update().where(AUDIT.c.number == row.number).values(**entry))
    forged(database, *statements)


def _cut_and_filled(database: Database, number: int) -> None:
    """Cut the end off and let the program write other rows in its place."""
    missing = len(rows(database)) - number + 1
    _tail_cut(database, number)
    for place in range(missing):
        with database.transaction() as tx:
            tx.calls.add(a_call(number=500 + place))


TAMPERINGS: list[tuple[Callable[[Database, int], None], bool]] = [
    (_edited, False),
    (_cut_out, False),
    (_swapped, False),
    (_tail_cut, True),
    (_sealed_anew, True),
    (_cut_and_filled, True),
]


@pytest.mark.parametrize(("tamper", "needs_anchor"), TAMPERINGS, ids=lambda one: getattr(one, "__name__", ""))
def test_every_kind_of_tampering_is_found(
    busy: Database, tamper: Callable[[Database, int], None], needs_anchor: bool
) -> None:
    anchor = anchor_of(busy)
    number = random.Random(7).randint(anchor.number - 6, anchor.number - 2)
    tamper(busy, number)
    assert bool(checked(busy).flaws) is not needs_anchor, "what the chain alone can see"
    assert checked(busy, anchor).flaws


def test_every_table_is_watched_or_named_as_one_that_follows_from_others() -> None:
    assert {table.name for table in watched()} | UNWATCHED == set(schema.metadata.tables)
    assert not {"calls", "requests", "interpreters", "people", "figures"} & UNWATCHED
