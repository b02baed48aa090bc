"""Calls, requests, offers and appointments with sensible defaults."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.calls import Call, Callback, Channel, Matter
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Area, Mode
from tests.builders.moments import NOW, an_id, at

_case_numbers = count(1001)


def a_call(phone: str = "030 23125-100", **changes: Any) -> Call:
    """Build a call that was just answered, by a clinic that wants somebody now."""
    facts: dict[str, Any] = {
        "id": an_id(),
        "number": next(_case_numbers),
        "channel": Channel.PHONE,
        "rang_at": NOW,
        "phone": read_phone(phone),
        "answered_at": NOW + timedelta(seconds=6),
        "operator": "desk 1",
        "matter": Matter.MEDIATE_NOW,
        "language": "ara",
    }
    return Call(**{**facts, **changes})


def a_callback(due: str = "9:00", **changes: Any) -> Callback:
    """Build a promise to ring back at nine."""
    return Callback(**{"id": an_id(), "call_id": an_id(), "due_at": at(due), **changes})


def a_request(start: str | None = "Thu 10:00", **changes: Any) -> Request:
    """Build a request for an appointment on site in Halle: Arabic, health, Thursday at ten, an hour."""
    facts: dict[str, Any] = {
        "id": an_id(),
        "number": next(_case_numbers),
        "kind": RequestKind.APPOINTMENT,
        "created_at": NOW,
        "language": "ara",
        "mode": Mode.ON_SITE,
        "area": Area.HEALTH,
        "start": at(start) if start else None,
        "place_id": "2911522",
    }
    return Request(**{**facts, **changes})


def an_instant_request(**changes: Any) -> Request:
    """Build a request for somebody on the phone, now."""
    facts = {"kind": RequestKind.INSTANT, "mode": Mode.PHONE, "minutes": 20, "place_id": ""}
    return a_request(None, **{**facts, **changes})


def an_offer(**changes: Any) -> Offer:
    """Build an offer that waits for its answer."""
    return Offer(**{"id": an_id(), "request_id": an_id(), "interpreter_id": an_id(), "asked_at": NOW, **changes})


def an_appointment(start: str = "Thu 10:00", minutes: int = 60, **changes: Any) -> Appointment:
    """Build a booked appointment on site, Thursday at ten, an hour."""
    facts: dict[str, Any] = {
        "id": an_id(),
        "request_id": an_id(),
        "interpreter_id": an_id(),
        "start": at(start),
        "end": at(start) + timedelta(minutes=minutes),
        "mode": Mode.ON_SITE,
        "booked_at": NOW,
    }
    return Appointment(**{**facts, **changes})
