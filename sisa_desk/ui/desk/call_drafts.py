"""What a half-taken call looks like on paper: every typed value as JSON can carry it, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.phone import read_phone
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.request_content import plain_of, request_from

KIND = "call"


def content_of(work: CallWork) -> dict[str, Any]:
    """Give everything typed into a call."""
    return {
        "matter": work.matter.value,
        "phone": work.phone.text if work.phone else None,
        "organisation_id": str(work.organisation_id) if work.organisation_id else None,
        "organisation_name": work.organisation_name,
        "caller_name": work.caller_name,
        "note": work.note,
        "came_by": str(work.came_by) if work.came_by else None,
        "quiet": work.watch.content(),
        "request": plain_of(work.request),
        "stored": plain_of(work.stored) if work.stored else None,
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
    work.came_by = UUID(content["came_by"]) if content.get("came_by") else None
    work.request = request_from(work.request, content["request"])
    work.watch.begin(request_id=work.request.id, call_id=key)
    work.watch.restore(content.get("quiet", ()))
    work.stored = request_from(work.request, content["stored"]) if content.get("stored") else None
    return work
