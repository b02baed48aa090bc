"""What a half-taken call looks like on paper: every typed value as JSON can carry it, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Area, Mode, Sex
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.frame import Frame

KIND = "call"
_CODES: Mapping[str, type[StrEnum]] = {"kind": RequestKind, "mode": Mode, "area": Area, "sex_wanted": Sex}
_KEYS = frozenset(("id", "call_id", "organisation_id"))
_TIMES = frozenset(("start", "created_at"))
#: What of a request is typed at the desk.
_TYPED = (
    "id",
    "kind",
    "created_at",
    "call_id",
    "organisation_id",
    "contact",
    "language",
    "variety",
    "second_language",
    "mode",
    "area",
    "occasion",
    "sex_wanted",
    "start",
    "minutes",
    "place_id",
    "street",
    "room",
)


def content_of(work: CallWork) -> dict[str, Any]:
    """Give everything typed into a call."""
    return {
        "matter": work.matter.value,
        "phone": work.phone.text if work.phone else None,
        "organisation_id": _plain(work.organisation_id),
        "organisation_name": work.organisation_name,
        "caller_name": work.caller_name,
        "note": work.note,
        "is_filed": work.is_filed,
        "request": {name: _plain(getattr(work.request, name)) for name in _TYPED},
    }


def work_from(frame: Frame, key: UUID, content: Mapping[str, Any]) -> CallWork:
    """Put a half-taken call together again; what the store knows of it is fetched after."""
    work = CallWork(frame, key=key)
    work.matter = Matter(content["matter"])
    work.phone = read_phone(content["phone"]) if content["phone"] is not None else None
    work.organisation_id = UUID(content["organisation_id"]) if content["organisation_id"] else None
    work.organisation_name = str(content["organisation_name"])
    work.caller_name = str(content["caller_name"])
    work.note = str(content["note"])
    work.is_filed = bool(content["is_filed"])
    work.request = _request_from(work.request, content["request"])
    return work


def _request_from(request: Request, content: Mapping[str, Any]) -> Request:
    known = {entry.name for entry in fields(Request)}
    return replace(request, **{name: _read(name, value) for name, value in content.items() if name in known})


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
