"""A request as JSON can carry it, and back: what was typed survives a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sisa_desk.domain.requests import Request, RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex, UnfilledReason

_CODES: Final[Mapping[str, type[StrEnum]]] = {
    "kind": RequestKind,
    "state": RequestState,
    "source": Source,
    "mode": Mode,
    "area": Area,
    "level_wanted": Level,
    "sex_wanted": Sex,
    "urgency": Urgency,
    "unfilled_reason": UnfilledReason,
}
_KEYS: Final = frozenset(("id", "call_id", "organisation_id", "beneficiary_id", "interpreter_wanted"))
_TIMES: Final = frozenset(("created_at", "start", "ended_at"))


def plain_of(request: Request) -> dict[str, Any]:
    """Give every field as JSON can carry it."""
    return {entry.name: _plain(getattr(request, entry.name)) for entry in fields(Request)}


def request_from(request: Request, plain: Mapping[str, Any]) -> Request:
    """Give the request with what was kept; fields that are unknown now are passed over."""
    known = {entry.name for entry in fields(Request)}
    return replace(request, **{name: _read(name, value) for name, value in plain.items() if name in known})


def _plain(value: object) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, datetime) else value


def _read(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _CODES:
        return _CODES[name](value)
    if name in _KEYS:
        return UUID(value)
    return datetime.fromisoformat(value) if name in _TIMES else value
