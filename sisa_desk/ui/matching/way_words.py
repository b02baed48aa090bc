"""Ways out in words: what would be different, how many could then come, and what to say about it beforehand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.languages import Neighbour
from sisa_desk.domain.requests import Request
from sisa_desk.domain.ways_out import Understanding, Way, WayKind, understanding
from sisa_desk.ui.language import duration_text, isolated, time_text, translate
from sisa_desk.ui.matching.request_words import when_text
from sisa_desk.ui.wording import word

LanguageName = Callable[[str], str]


def way_text(way: Way, request: Request, *, now: datetime, name_of: LanguageName) -> str:
    """Say what would be different."""
    match way.kind:
        case WayKind.EARLIER | WayKind.LATER | WayKind.OTHER_DAY:
            return _time_text(way, request, now)
        case WayKind.OTHER_MODE:
            instead = translate("WaysOut", "{mode} instead of {before}")
            return instead.format(mode=word(way.changes["mode"]), before=word(request.mode))
        case WayKind.SECOND_LANGUAGE:
            name = isolated(name_of(way.changes["stand_in_language"]))
            return translate("WaysOut", "{language}, the client's second language").format(language=name)
        case WayKind.NEIGHBOUR:
            return _neighbour_text(way, name_of)
        case WayKind.RELAY:
            name = isolated(name_of(way.changes["relay_language"]))
            return translate("WaysOut", "Relay over {language}, takes twice as long").format(language=name)
        case WayKind.REFERRAL:
            return translate("WaysOut", "Refer to somebody else")


def _time_text(way: Way, request: Request, now: datetime) -> str:
    start: datetime = way.changes["start"]
    wanted = request.start or now
    if way.kind is WayKind.OTHER_DAY:
        if wall_date(start) == wall_date(now) + timedelta(days=1):
            return translate("WaysOut", "Tomorrow {time}").format(time=time_text(start))
        return when_text(start)
    shift = duration_text(60 * round(abs((start - wanted).total_seconds()) / 60))
    text = translate("WaysOut", "{time}, {shift} later")
    if way.kind is WayKind.EARLIER:
        text = translate("WaysOut", "{time}, {shift} earlier")
    return text.format(time=time_text(start), shift=shift)


def _neighbour_text(way: Way, name_of: LanguageName) -> str:
    neighbour = way.neighbour
    if neighbour is None:
        return isolated(name_of(way.changes["stand_in_language"]))
    text = understanding_text(understanding(neighbour))
    if not neighbour.both_ways:
        text = translate("WaysOut", "{understanding}, one way").format(understanding=text)
    return f"{isolated(name_of(neighbour.code))}: {text}"


def understanding_text(grade: Understanding) -> str:
    """Say how well a neighbouring language is understood."""
    return {
        Understanding.WELL: translate("WaysOut", "understood well"),
        Understanding.MOSTLY: translate("WaysOut", "understood by most"),
        Understanding.PARTLY: translate("WaysOut", "understood in part"),
    }[grade]


def count_text(way: Way) -> str:
    """Say how many could come; nothing where nobody is counted."""
    if way.kind is WayKind.REFERRAL:
        return ""
    if way.kind is WayKind.RELAY:
        return translate("WaysOut", "%n pair(s)", None, way.count)
    return str(way.count)


def warning_text(way: Way) -> str:
    """Say what has to be asked or told before the way is taken; nothing where it goes without saying."""
    match way.kind:
        case WayKind.NEIGHBOUR:
            return _neighbour_warning(way.neighbour)
        case WayKind.SECOND_LANGUAGE:
            return translate("WaysOut", "Ask whether the client is at ease in it.")
        case WayKind.RELAY:
            return translate("WaysOut", "Two people, one after the other: it takes about twice as long.")
        case _:
            return ""


def _neighbour_warning(neighbour: Neighbour | None) -> str:
    if neighbour is None:
        return translate("WaysOut", "A neighbouring language: ask whether it will do.")
    beforehand = f"{word(neighbour.warning)}."
    if neighbour.both_ways:
        return beforehand
    one_way = translate("WaysOut", "Understood one way only: ask whether the person can also answer in it.")
    return f"{beforehand} {one_way}"


#: Ways the request stays marked with.
_MARKED: Final = frozenset((WayKind.NEIGHBOUR, WayKind.SECOND_LANGUAGE, WayKind.RELAY))


def taken_text(way: Way, before: Request, *, now: datetime, name_of: LanguageName) -> str:
    """Say which way was taken, with what to tell about it."""
    after = way.applied_to(before)
    text = stand_in_text(after, name_of) if way.kind in _MARKED else way_text(way, before, now=now, name_of=name_of)
    return " ".join(part for part in (f"{text}.", warning_text(way)) if part)


def stand_in_text(request: Request, name_of: LanguageName) -> str:
    """Say in which language people are looked for where it is not the one asked for; nothing where it is."""
    if request.relay_language:
        name = isolated(name_of(request.relay_language))
        return translate("WaysOut", "Relay over {language}").format(language=name)
    if not request.stand_in_language:
        return ""
    name = isolated(name_of(request.stand_in_language))
    return translate("WaysOut", "Asked for in {language} instead").format(language=name)
