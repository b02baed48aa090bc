"""The arithmetic of the lead time as a row of days: counted, weekend, holiday, closure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from sisa_desk.domain.calendar import CountedDay, DayKind
from sisa_desk.domain.notices import Notice
from sisa_desk.ui.language import left_to_right, translate, weekday_text
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.flow_layout import FlowLayout

#: More days than this are shown as first days, dots and last days.
_MOST_DAYS = 9


class LeadTimeStrip(QWidget):
    """Shows how the earliest day comes about, and what speaks against the wanted one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, gap=4, line_gap=4)
        self._notice: Notice | None = None
        self.setAccessibleName(translate("LeadTimeStrip", "Lead time"))

    def show_notice(self, notice: Notice) -> None:
        """Show the days of a notice."""
        if notice == self._notice:
            return
        self._notice = notice
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for text, role in (*_day_chips(notice), *_verdicts(notice)):
            self._layout.addWidget(Chip(text, role))
        self.setAccessibleDescription(" ".join(text for text, _role in _day_chips(notice)))
        self.updateGeometry()


def _day_chips(notice: Notice) -> Sequence[tuple[str, ChipRole]]:
    days = _grouped(notice.count.days)
    if len(days) > _MOST_DAYS:
        return [_chip(day) for day in days[:4]] + [("…", ChipRole.NEUTRAL)] + [_chip(day) for day in days[-4:]]
    return [_chip(day) for day in days]


def _grouped(days: Sequence[CountedDay]) -> list[tuple[CountedDay, CountedDay]]:
    """Join days in a row that do not count for the same reason."""
    groups: list[tuple[CountedDay, CountedDay]] = []
    for day in days:
        last = groups[-1][1] if groups else None
        same = last is not None and day.kind is not DayKind.WORKING and (last.kind, last.name) == (day.kind, day.name)
        if same:
            groups[-1] = (groups[-1][0], day)
        else:
            groups.append((day, day))
    return groups


def _chip(group: tuple[CountedDay, CountedDay]) -> tuple[str, ChipRole]:
    first, last = group
    when = _short(first.day) if first == last else f"{_short(first.day)}–{_short(last.day)}"
    match first.kind:
        case DayKind.WORKING:
            return when, ChipRole.GOOD
        case DayKind.WEEKEND:
            return f"{when} {translate('LeadTimeStrip', 'weekend')}", ChipRole.NEUTRAL
        case _:
            return f"{when} {first.name}", ChipRole.WARN


def _short(day: date) -> str:
    return f"{weekday_text(day)} {left_to_right(f'{day.day}.{day.month}.')}"


def _verdicts(notice: Notice) -> list[tuple[str, ChipRole]]:
    found: list[tuple[str, ChipRole]] = []
    if notice.requests_closed_by:
        closed = translate("LeadTimeStrip", "No new requests: {name}").format(name=notice.requests_closed_by)
        found.append((closed, ChipRole.BAD))
    if notice.closed_by:
        closed = translate("LeadTimeStrip", "Closed that day: {name}").format(name=notice.closed_by)
        found.append((closed, ChipRole.BAD))
    if notice.is_too_short:
        earliest = translate("LeadTimeStrip", "Too soon, earliest {day}").format(day=_short(notice.count.earliest))
        found.append((earliest, ChipRole.BAD))
    return found
