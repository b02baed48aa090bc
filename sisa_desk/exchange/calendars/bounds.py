"""What holds for a calendar wherever it is: who reads it, and how large it may be."""

from __future__ import annotations

from dataclasses import dataclass, field

from sisa_desk.domain.errors import InvalidInput

#: The calendar of one person with years of meetings has one or two megabytes.
MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Login:
    """Who reads a calendar on a server."""

    user: str = ""
    password: str = field(default="", repr=False)


def checked_size(content: bytes) -> bytes:
    """Give content that is not too large; raise InvalidInput ("calendar_too_large")."""
    if len(content) > MOST_BYTES:
        raise InvalidInput("calendar_too_large", field="calendar", value=MOST_BYTES // 1_000_000)
    return content
