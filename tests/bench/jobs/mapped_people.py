"""Everybody who speaks a language as an ordinary program reads them: mapped classes and their collections."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import orm

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.requests import Request
from sisa_desk.persistence import schema
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.bundle import Services
from tests.bench.jobs.plain_ranking import Person


class MappedPerson:
    """An interpreter as a row with its collections."""

    first_name: str
    last_name: str

    @property
    def name(self) -> str:
        """Give the name as it is ranked."""
        return f"{self.first_name} {self.last_name}".strip()


class _Skill: ...


class _Phone: ...


class _Pattern: ...


class _Absence: ...


class _Offer: ...


class _Request: ...


class _Appointment: ...


_OF_A_PERSON = {
    "skills": (_Skill, schema.interpreter_skills),
    "phones": (_Phone, schema.interpreter_phones),
    "patterns": (_Pattern, schema.interpreter_patterns),
    "absences": (_Absence, schema.absences),
    "offers": (_Offer, schema.offers),
    "appointments": (_Appointment, schema.appointments),
}


@cache
def _mapped() -> type[MappedPerson]:
    """Map the classes, once."""
    mapper = orm.registry().map_imperatively
    mapper(_Request, schema.requests)
    for kind, table in _OF_A_PERSON.values():
        own = {"request": orm.relationship(_Request)} if kind is _Appointment else {}
        mapper(kind, table, properties=own)
    collections = {name: orm.relationship(kind) for name, (kind, _) in _OF_A_PERSON.items()}
    mapper(MappedPerson, schema.interpreters, properties=collections)
    return MappedPerson


def mapped_people(tx: Transaction, desk: Services, request: Request) -> Iterator[Person]:
    """Give everybody who speaks what is asked for, with everything about their time."""
    kind: Any = _mapped()
    codes = list(desk.languages.table().covering(request.language))
    skills = schema.interpreter_skills.c
    speaking = sa.select(skills.interpreter_id).where(skills.language.in_(codes))
    wanted = [orm.selectinload(getattr(kind, name)) for name in _OF_A_PERSON if name != "appointments"]
    wanted.append(orm.selectinload(kind.appointments).selectinload(_request_of()))
    with orm.Session(tx.connection) as session:
        for one in session.scalars(sa.select(kind).where(kind.id.in_(speaking)).options(*wanted)):
            booked = [(held, held.request) for held in one.appointments if held.state in BLOCKING]
            yield Person(one, one.absences, one.offers, booked)


def _request_of() -> Any:
    appointment: Any = _Appointment
    return appointment.request
