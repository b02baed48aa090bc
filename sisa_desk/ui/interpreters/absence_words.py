"""Words for an absence: its kind and its time, whole days without a time of day."""

from __future__ import annotations

from datetime import datetime, timedelta

from sisa_desk.domain.availability import Absence
from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.ui.language import day_text, time_text, translate
from sisa_desk.ui.wording.words import word


def absence_text(absence: Absence) -> str:
    """Say kind and time of an absence; whole days without a time."""
    start = _edge(absence.start)
    if absence.end is None:
        text = translate("AbsencePanel", "{kind} from {start}, end open")
        return text.format(kind=word(absence.kind), start=start)
    last_day = wall_date(absence.end - timedelta(microseconds=1))
    if _is_midnight(absence.end) and _is_midnight(absence.start) and last_day == wall_date(absence.start):
        return translate("AbsencePanel", "{kind} on {day}").format(kind=word(absence.kind), day=start)
    end = day_text(last_day) if _is_midnight(absence.end) else _edge(absence.end)
    text = translate("AbsencePanel", "{kind} from {start} to {end}")
    return text.format(kind=word(absence.kind), start=start, end=end)


def _edge(at: datetime) -> str:
    day = day_text(wall_date(at))
    return day if _is_midnight(at) else f"{day} {time_text(at)}"


def _is_midnight(at: datetime) -> bool:
    local = wall(at)
    return local.hour == local.minute == 0
