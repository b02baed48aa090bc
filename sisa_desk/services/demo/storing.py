"""Puts the invented records into the store, numbered in the order in which they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter

from sisa_desk.domain.availability import Absence, ExtraTime
from sisa_desk.domain.beneficiaries import Beneficiary
from sisa_desk.domain.calls import Call
from sisa_desk.domain.clock import wall
from sisa_desk.domain.ids import client_reference
from sisa_desk.domain.organisations import Organisation
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.calls import CASES
from sisa_desk.services.demo.scene import Chronicle
from sisa_desk.services.demo.volunteers import Volunteer


@dataclass(frozen=True, slots=True)
class Demo:
    """Everything to be stored."""

    people: tuple[Volunteer, ...]
    absences: tuple[Absence, ...]
    extra_times: tuple[ExtraTime, ...]
    organisations: tuple[Organisation, ...]
    chronicle: Chronicle


def store(tx: Transaction, demo: Demo, stored: Callable[[], None]) -> None:
    """Store everything inside one transaction; `stored` is told after each piece and may raise to stop it."""
    told = demo.chronicle
    _number_cases(tx, told)
    told.beneficiaries = _with_references(tx, told.beneficiaries)
    tx.organisations.add_many(demo.organisations)
    stored()
    tx.interpreters.add_many([one.person for one in demo.people])
    tx.absences.add_many(demo.absences)
    tx.extra_times.add_many(demo.extra_times)
    stored()
    tx.beneficiaries.add_many(told.beneficiaries)
    tx.calls.add_many(told.calls)
    stored()
    tx.exclusion_hits.add_many(told.hits)
    tx.callbacks.add_many(told.callbacks)
    tx.requests.add_many(told.requests)
    stored()
    tx.offers.add_many(told.offers)
    stored()
    tx.appointments.add_many(told.appointments)
    stored()


def _number_cases(tx: Transaction, told: Chronicle) -> None:
    """Number calls and requests in the order in which they came."""
    cases: list[Call | Request] = sorted([*told.calls, *told.requests], key=_came_at)
    numbers = {one.id: number for one, number in zip(cases, tx.next_numbers(CASES, len(cases)), strict=True)}
    told.calls = [replace(one, number=numbers[one.id]) for one in told.calls]
    told.requests = [replace(one, number=numbers[one.id]) for one in told.requests]


def _came_at(case: Call | Request) -> datetime:
    return case.rang_at if isinstance(case, Call) else case.created_at


def _with_references(tx: Transaction, beneficiaries: list[Beneficiary]) -> list[Beneficiary]:
    by_year: dict[int, list[Beneficiary]] = defaultdict(list)
    for one in sorted(beneficiaries, key=attrgetter("created_at")):
        by_year[wall(one.created_at).year].append(one)
    return [
        replace(one, reference=client_reference(year, number))
        for year, listed in by_year.items()
        for one, number in zip(listed, tx.next_numbers(f"clients-{year}", len(listed)), strict=True)
    ]
