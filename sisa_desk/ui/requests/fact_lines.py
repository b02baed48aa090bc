"""The facts of a request as pairs of a label and words, and its history as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, span_text, time_text, translate
from sisa_desk.ui.matching.request_words import language_text
from sisa_desk.ui.widgets.fact_list import Fact
from sisa_desk.ui.wording import word
from sisa_desk.ui.wording.words import field_name

if TYPE_CHECKING:
    from sisa_desk.persistence.traces import Trace
    from sisa_desk.services.requests import RequestCard


#: Columns that follow from others.
_UNTOLD = frozenset(("version", "blocked_start", "blocked_end", "call_id", "offer_id"))


def facts_of(frame: Frame, card: RequestCard) -> list[Fact]:
    """Give everything that is known of a request; what is empty or usual is left out."""
    request = card.line.request
    facts = [
        Fact(translate("Facts", "Language"), _languages(frame, request)),
        Fact(translate("Facts", "When"), _when(request)),
        Fact(translate("Facts", "How and where"), _where(frame, request)),
        Fact(translate("Facts", "Area"), _topic(request)),
        Fact(translate("Facts", "Wanted"), _wishes(request, card.interpreter_wanted), is_private=True),
        Fact(translate("Facts", "Urgency"), request.urgency_reason),
        Fact(translate("Facts", "Other times"), request.alternatives),
        Fact(translate("Facts", "Client"), _client(card)),
        Fact(translate("Facts", "Contact"), _contact(request), is_private=True),
        Fact(translate("Facts", "On site"), _on_site(request), is_private=True),
        Fact(translate("Facts", "Dial-in"), request.dial_in, is_private=True),
        Fact(translate("Facts", "Cost centre"), request.cost_centre),
        Fact(translate("Facts", "Consent"), translate("Facts", "noted") if request.consent_noted else ""),
        Fact(translate("Facts", "Reason"), word(request.unfilled_reason) if request.unfilled_reason else ""),
        Fact(translate("Facts", "Note"), request.note, is_private=True),
    ]
    return [fact for fact in facts if fact.words]


def _languages(frame: Frame, request: Request) -> str:
    second = frame.language_name(request.second_language)
    relay = frame.language_name(request.relay_language)
    level = request.level_wanted
    parts = (
        language_text(frame, request),
        translate("Facts", "or {language}").format(language=second) if second else "",
        translate("Facts", "by way of {language}").format(language=relay) if relay else "",
        translate("Facts", "at least {level}").format(level=word(level)) if level else "",
    )
    return ", ".join(filter(None, parts))


def _when(request: Request) -> str:
    interval = request.interval
    if interval is None:
        return word(request.kind)
    if request.kind is RequestKind.TRANSLATION:
        return day_text(wall_date(interval.start))
    return f"{day_text(wall_date(interval.start))}, {span_text(interval.start, interval.end)}"


def _where(frame: Frame, request: Request) -> str:
    if request.mode is not Mode.ON_SITE:
        return word(request.mode)
    parts = (word(request.mode), frame.place_name(request.place_id), request.street, request.room)
    return ", ".join(filter(None, parts))


def _area(request: Request) -> str:
    return word(request.area) if request.area else ""


def _topic(request: Request) -> str:
    heavy = translate("Facts", "distressing topic") if request.is_heavy else ""
    return ", ".join(filter(None, (_area(request), request.occasion, heavy)))


def _wishes(request: Request, person: str) -> str:
    sex = word(request.sex_wanted) if request.sex_wanted else ""
    if sex and request.sex_is_must:
        sex = translate("Facts", "{sex}, without exception").format(sex=sex)
    count = request.interpreters_needed
    several = translate("Facts", "%n interpreters", None, count) if count > 1 else ""
    return ", ".join(filter(None, (person, sex, request.qualification_wanted, several)))


def _client(card: RequestCard) -> str:
    request = card.line.request
    persons = request.persons_present
    parts = (
        left_to_right(card.line.beneficiary),
        translate("Facts", "%n person(s)", None, persons) if persons else "",
        translate("Facts", "with children") if request.children_present else "",
    )
    return ", ".join(filter(None, parts))


def _contact(request: Request) -> str:
    phone = left_to_right(request.contact_phone)
    return ", ".join(filter(None, (request.contact, phone, request.contact_email)))


def _on_site(request: Request) -> str:
    return ", ".join(filter(None, (request.meeting_point, left_to_right(request.phone_on_site))))


def history_text(trace: Trace) -> str:
    """Say what was done to a record: which fields, never what stood in them."""
    verbs = {
        "added": translate("History", "Entered"),
        "changed": translate("History", "Changed"),
        "removed": translate("History", "Removed"),
    }
    verb = verbs.get(trace.verb, trace.verb)
    own = _own_names()
    names = ", ".join(own.get(name) or field_name(name) for name in trace.fields if name not in _UNTOLD)
    return f"{verb}: {names}" if names and trace.verb == "changed" else verb


def _own_names() -> dict[str, str]:
    return {
        "interpreter_confirmed_at": translate("History", "Interpreter told"),
        "organisation_confirmed_at": translate("History", "Institution told"),
        "ended_at": translate("History", "Ended"),
        "end_reason": translate("History", "Why"),
        "actual_start": translate("History", "Actual start"),
        "urgency": translate("History", "Urgency"),
        "contact": translate("History", "Contact"),
        "room": translate("History", "Room"),
    }


def history_facts(history: Sequence[Trace]) -> list[Fact]:
    """Give what was done when and by whom as lines."""
    return [_told(trace) for trace in history]


def _told(trace: Trace) -> Fact:
    when = f"{day_text(wall_date(trace.at))} {time_text(trace.at)}"
    words = f"{history_text(trace)} · {trace.operator}" if trace.operator else history_text(trace)
    return Fact(when, words)
