"""The people of the desk: who signs in, in which role; not to be taken for those who interpret."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import InvalidInput

#: What a server takes as the name of a login without any quoting, so that one name does everywhere.
_NAME = re.compile(r"[a-z][a-z0-9_]{1,31}")
LEAST_PASSWORD = 10


class Role(StrEnum):
    """What somebody is at the desk for; each has the rights that `resources/data/rights.toml` gives it.

    Administrators manage people, not cases. Somebody may be more than one.
    """

    OPERATOR = "operator"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


#: Roles that work on cases; administrators manage people.
CASE_ROLES = frozenset((Role.OPERATOR, Role.COORDINATOR))
#: What a desk may do where nobody has to sign in.
EVERY_ROLE = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in at the desk; times in UTC. Who was removed stays, so that entries keep their author."""

    id: UUID
    name: str
    roles: frozenset[Role]
    added_at: datetime
    removed_at: datetime | None = None
    last_seen_at: datetime | None = None
    version: int = 0

    @property
    def is_active(self) -> bool:
        """Say whether this person may sign in."""
        return self.removed_at is None

    def removed(self, at: datetime) -> Person:
        """Give this person without the right to sign in."""
        return replace(self, removed_at=at)

    def seen(self, at: datetime) -> Person:
        """Give this person as signed in at a moment."""
        return replace(self, last_seen_at=at)

    def in_roles(self, roles: frozenset[Role]) -> Person:
        """Give this person in some roles, with the right to sign in."""
        return replace(self, roles=roles, removed_at=None)


@dataclass(frozen=True, slots=True)
class ShiftNote:
    """What one shift leaves for the next; `written_at` in UTC."""

    id: UUID
    written_at: datetime
    written_by: str
    text: str
    version: int = 0


def checked_name(name: str) -> str:
    """Give a name somebody may sign in with; raise InvalidInput for one that a server would not take.

    >>> checked_name(" anna_k ")
    'anna_k'
    """
    given = name.strip()
    if not _NAME.fullmatch(given):
        raise InvalidInput("name_not_fit", field="person_name", value=given)
    return given


def checked_roles(roles: frozenset[Role]) -> frozenset[Role]:
    """Give the roles of somebody; raise InvalidInput for none."""
    if not roles:
        raise InvalidInput("role_missing", field="roles")
    return roles


def checked_password(password: str) -> str:
    """Give a password that is long enough; raise InvalidInput for a shorter one, which is not repeated."""
    if len(password) < LEAST_PASSWORD:
        raise InvalidInput("password_too_short", field="password", least=LEAST_PASSWORD)
    return password
