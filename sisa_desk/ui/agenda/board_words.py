"""What the board says: groups, items in as many words as fit, how something would fit and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sisa_desk.domain.appointments import COMING, Appointment, AppointmentState
from sisa_desk.domain.availability import Absence
from sisa_desk.domain.boards import Content, Fit, Fits, Grouping, Head, Item, Kind
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.matching import Reason
from sisa_desk.domain.offers import OfferState
from sisa_desk.domain.requests import Urgency
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.agenda.agenda_rows import absence_end
from sisa_desk.ui.blur import masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, left_to_right, span_text, translate, weekday_text
from sisa_desk.ui.matching.request_words import language_text, place_text
from sisa_desk.ui.wording import word
from sisa_desk.ui.wording.reasons import reason_text

#: So many reasons are read at a glance.
_REASONS: Final = 3


class Namer:
    """Names groups and languages of people."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        self._frame = frame

    def groups(self, head: Head, grouping: Grouping) -> Sequence[str]:
        """Name the groups somebody stands in."""
        if grouping is Grouping.LANGUAGE:
            return [self._frame.language_name(code) for code in head.languages]
        place = self._frame.places.by_id(int(head.place_id)) if head.place_id.isdigit() else None
        return [place.district if place else ""]

    def languages(self, head: Head) -> str:
        """Name the languages of a person."""
        return ", ".join(self._frame.language_name(code) for code in head.languages)


def group_text(group: str, grouping: Grouping) -> str:
    """Give the words over a group."""
    return group or (translate("Board", "District unknown") if grouping is Grouping.DISTRICT else "")


# items


def first_lines(frame: Frame, item: Item) -> tuple[str, ...]:
    """Give what an item says first: the longest that fits is shown whole."""
    request = item.request
    language = language_text(frame, request)
    whom = masked(item.organisation or request.contact)
    area = word(request.area) if request.area else ""
    short = frame.language_name(request.language)
    if item.kind is Kind.APPOINTMENT:
        return tuple(filter(None, (f"{whom} · {language}" if whom else "", whom, language, short, area)))
    return tuple(filter(None, (f"{language} · {whom}" if whom else "", language, short)))


def second_lines(frame: Frame, item: Item, now: datetime) -> tuple[str, ...]:
    """Give what an item says below: its state, and where."""
    state = state_text(item, now)
    where = frame.place_name(item.request.place_id) if item.request.mode is Mode.ON_SITE else word(item.request.mode)
    return tuple(filter(None, (f"{state} · {where}" if where else "", state, where)))


def state_text(item: Item, now: datetime) -> str:
    """Say where an item stands, always in words."""
    if item.appointment is not None:
        return appointment_state(item.appointment, now)
    if item.offer is not None:
        said_yes = item.offer.state is OfferState.YES
        return translate("Board", "said yes") if said_yes else translate("Board", "asked")
    urgent = item.request.urgency is not Urgency.NORMAL
    return word(item.request.urgency) if urgent else translate("Board", "open")


def appointment_state(one: Appointment, now: datetime) -> str:
    """Say where an appointment stands; what is over without an outcome says so."""
    if one.state in COMING and one.end <= now:
        return translate("Board", "over, not closed")
    if one.state is AppointmentState.CONNECTED:
        return translate("Board", "on the phone")
    return word(one.state)


def absence_text(absence: Absence) -> str:
    """Say that somebody is away, why in one word, and until when."""
    until = absence_end(absence)
    return f"{word(absence.kind)}, {until}" if until else word(absence.kind)


def when_words(start: datetime, end: datetime) -> str:
    """Write day and span of a time on the board."""
    day = wall_date(start)
    return f"{weekday_text(day)} {left_to_right(f'{day.day}.{day.month}.')} {span_text(start, end)}"


def item_sentence(frame: Frame, item: Item, head: Head | None, now: datetime) -> str:
    """Say the whole of an item: who, what, when, where, and where it stands."""
    request = item.request
    who = isolated(masked(head.name)) if head else translate("Board", "nobody yet")
    what = ", ".join(filter(None, (language_text(frame, request), isolated(masked(item.organisation)))))
    when = when_words(item.interval.start, item.interval.end)
    return " · ".join(filter(None, (when, who, what, place_text(frame, request), state_text(item, now))))


def row_sentence(head: Head, content: Content | None, languages: str) -> str:
    """Say a row in which nothing is chosen."""
    name = f"{isolated(masked(head.name))}, {languages}"
    if content is None:
        return name
    count = translate("Board", "%n entry(s)", None, len(content.items)) if content.items else _nothing(content)
    return f"{name} · {count}"


def _nothing(content: Content) -> str:
    if content.away:
        return absence_text(content.away[0])
    return translate("Board", "nothing entered") if content.open else translate("Board", "offers no time here")


# how it would fit


def fit_text(fit: Fit) -> str:
    """Give the words of a fit, as the legend has them."""
    match fit:
        case Fit.BEST:
            return translate("Board", "best")
        case Fit.FREE:
            return translate("Board", "free")
        case Fit.ARGUABLE:
            return translate("Board", "with a reason only")
        case Fit.CONFLICT:
            return translate("Board", "conflict")
        case Fit.STRANGER:
            return translate("Board", "does not speak it")


def why_text(fits: Fits, head: Head, now: datetime) -> str:
    """Say how somebody would do, and why."""
    fit = fits.of(head.key)
    reasons = _told(fits.reasons(head.key), now)
    return " · ".join(filter(None, (f"{isolated(masked(head.name))}: {fit_text(fit)}", *reasons)))


def brief_texts(fits: Fits, head: Head, now: datetime) -> tuple[str, ...]:
    """Say in few words how somebody would do, what hinders them or speaks for them; the longest that fits is shown."""
    fit = fits.of(head.key)
    reason = next(iter(_told(fits.reasons(head.key), now)), "")
    if fit in {Fit.BEST, Fit.FREE}:
        return (f"{fit_text(fit)} · {reason}", fit_text(fit)) if reason else (fit_text(fit),)
    return tuple(filter(None, (reason, fit_text(fit))))


def _told(reasons: Sequence[Reason], now: datetime) -> list[str]:
    """Give what speaks for somebody before what speaks against them, the weightier first."""
    ordered = sorted(reasons, key=lambda one: -one.points)
    return [reason_text(one, now) for one in ordered[:_REASONS]]


def length_text(length: timedelta) -> str:
    """Write a length in minutes."""
    return translate("Board", "{n} min").format(n=int(length.total_seconds() // 60))
