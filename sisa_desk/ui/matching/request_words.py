"""A request in a few words: which language, when, how and where."""

from __future__ import annotations

from datetime import datetime

from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.requests import Request
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, left_to_right, time_text, translate, weekday_text
from sisa_desk.ui.wording import word


def when_text(start: datetime | None, nothing: str = "") -> str:
    """Write a coming time short enough for a column: "Mo 23.11. 09:42"."""
    if start is None:
        return nothing
    day = wall(start).date()
    return f"{weekday_text(day)} {left_to_right(f'{day.day}.{day.month}.')} {time_text(start)}"


def place_text(frame: Frame, request: Request) -> str:
    """Write how and where: "On site, Halle (Saale)"."""
    place = frame.place_name(request.place_id) if request.mode is Mode.ON_SITE else ""
    return ", ".join(part for part in (word(request.mode), isolated(place)) if part)


def language_text(frame: Frame, request: Request) -> str:
    """Write the language, with its variety, in what it is mediated where that is another, and whether it is certain."""
    name = frame.language_name(request.language) or translate("RequestWords", "Language open")
    if request.variety:
        name = f"{name} ({frame.language_name(request.variety) or request.variety})"
    if request.relay_language or request.stand_in_language:
        other = frame.language_name(request.relay_language or request.stand_in_language)
        name = translate("RequestWords", "{language}, over {other}").format(language=name, other=isolated(other))
    if request.language_is_certain:
        return name
    return translate("RequestWords", "{language}, uncertain").format(language=name)


def short_time(at: datetime, now: datetime) -> str:
    """Write a time as short as can be: the clock today, the day without its year otherwise."""
    return time_text(at) if wall_date(at) == wall_date(now) else when_text(at)
