"""Opening the store for somebody: a server asks for its login, a file for a password where people were added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import CASE_ROLES, Role, ShiftNote
from sisa_desk.persistence.connections import is_server
from sisa_desk.persistence.servers import address_as, checked_address, look_at, names_somebody
from sisa_desk.services.bundle import Away, Services, open_services

#: Name and password; kept in memory for as long as the store is open, and nowhere else.
Credentials = tuple[str, str]


__all__ = ["Credentials", "SignedIn", "checked_address", "sign_in", "try_out"]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An open store: what this desk may do there, whether somebody gave a password, and what the last shift left."""

    services: Services
    roles: frozenset[Role]
    with_password: bool = False
    notes: tuple[ShiftNote, ...] = ()

    @property
    def works_on_cases(self) -> bool:
        """Say whether this desk may see calls and requests."""
        return bool(self.roles & CASE_ROLES)


def try_out(address: str, name: str, password: str) -> str:
    """Look whether a server lets somebody in and what is there: "empty", "older" or "current"; nothing is changed."""
    return look_at(address_as(checked_address(address), name, password) if name else checked_address(address))


def sign_in(
    store: Path | str,
    resources: Path,
    clock: Clock,
    operator: str,
    credentials: Credentials | None = None,
    *,
    away: Away | None = None,
    accepts_incomplete: bool = False,
) -> SignedIn:
    """Open the store for who gave name and password, or for nobody in particular where it asks for none.

    Raise Refused: "sign_in_needed" where it does ask, "wrong_password" where they do not fit.
    """

    def open_as(store: Path | str, operator: str) -> Services:
        return open_services(store, resources, clock, operator, away, accepts_incomplete=accepts_incomplete)

    services = _opened(store, open_as, operator, credentials)
    try:
        services.people.take_name_of_login()
        return _let_in(services, operator, credentials)
    except BaseException:
        services.close()
        raise


def _let_in(services: Services, operator: str, credentials: Credentials | None) -> SignedIn:
    people = services.people
    if credentials is None:
        if people.asks_for_passwords():
            raise Refused("sign_in_needed", name=operator)
        return SignedIn(services, people.my_roles())
    person = people.sign_in(*credentials)
    roles = people.my_roles()
    notes = people.notes_since(person.last_seen_at) if person is not None and roles & CASE_ROLES else ()
    return SignedIn(services, roles, with_password=True, notes=notes)


def _opened(
    store: Path | str, open_as: Callable[[Path | str, str], Services], operator: str, credentials: Credentials | None
) -> Services:
    if not isinstance(store, str) or not is_server(store):
        return open_as(store, operator)
    if credentials is not None:
        return open_as(address_as(store, *credentials), credentials[0])
    if not names_somebody(store):
        raise Refused("sign_in_needed", name="")
    try:
        return open_as(store, operator)
    except Refused as refused:
        if refused.code == "wrong_password":
            raise Refused("sign_in_needed", name="") from None
        raise
