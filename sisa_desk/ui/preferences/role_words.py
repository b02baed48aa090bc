"""The roles of the desk in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sisa_desk.domain.people import Role
from sisa_desk.ui.language import translate


def role_words() -> Mapping[Role, str]:
    """Give the name of each role."""
    return {
        Role.OPERATOR: translate("Roles", "Phone"),
        Role.COORDINATOR: translate("Roles", "Coordination"),
        Role.ADMINISTRATOR: translate("Roles", "Administration"),
    }


def roles_text(roles: Iterable[Role]) -> str:
    """Name several roles in the order of the list."""
    held = frozenset(roles)
    return ", ".join(words for role, words in role_words().items() if role in held)
