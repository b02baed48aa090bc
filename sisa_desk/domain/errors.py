"""What can go wrong on purpose: refusals as codes and facts; no sentence for people lives here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any


class CodedError(Exception):
    """Carries a code and the facts a sentence can be made from."""

    def __init__(self, code: str, **facts: Any) -> None:
        """Remember the code and the facts."""
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Any] = MappingProxyType(facts)


class Refused(CodedError):
    """A rule says no; nothing was changed."""


class InvalidInput(Refused):
    """A field holds a value that cannot be taken; facts: field, value and what would do."""

    def __init__(self, code: str, *, field: str, value: object = "", **facts: Any) -> None:
        """Name the field and the value beside the code."""
        super().__init__(code, field=field, value=value, **facts)
        self.field = field


class SlotTaken(Refused):
    """Somebody was faster: the interpreter is booked, held or travelling in that time."""


class StaleChange(Refused):
    """Another desk saved this record since it was read."""


class Missing(Refused):
    """The record asked for is not there (any more)."""


class Unavailable(CodedError):
    """The store or the line cannot be reached just now; trying again may help."""


class Collision(Unavailable):
    """Two commands stood in each other's way and this one was taken back; carried out again it works."""
