"""The arithmetic of the lead time as a row of days: counted, weekend, holiday, closure; and the earliest day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.calendar import CountedDay, DayKind
from sisa_desk.domain.notices import Notice
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.language import left_to_right, translate, weekday_text
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.chip import Chip, ChipButton, ChipRole
from sisa_desk.ui.widgets.flow_layout import FlowLayout

EARLIEST_KEY: Final = "Alt+F"
#: More days than this are shown as first days, dots and last days.
_MOST_DAYS: Final = 9
_REASON_WIDTH: Final = 30 * STEP


class LeadTimeStrip(QWidget):
    """Shows how the earliest day comes about, and what speaks against the wanted one.

    Where days can be taken it offers the earliest one, and asks why what is too soon is taken all the same.
    """

    day_wanted = Signal(object)
    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, takes_day: bool = False) -> None:
        """Show only, or offer the earliest day as well."""
        super().__init__(parent)
        self._layout = FlowLayout(self, gap=4, line_gap=4)
        self._notice: Notice | None = None
        self._chips: list[Chip] = []
        self._takes_day = takes_day
        self.earliest_button = ChipButton("", ChipRole.INFO)
        self.earliest_button.setObjectName("earliest")
        self.earliest_button.clicked.connect(self.take_earliest)
        self.reason = _ReasonLine()
        self.reason.textEdited.connect(self.reason_given)
        for part in (self.earliest_button, self.reason):
            part.hide()
            self._layout.addWidget(part)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(translate("LeadTimeStrip", "Lead time"))

    def show_notice(self, notice: Notice, reason: str = "") -> None:
        """Show the days of a notice, and why it is shorter where that was said."""
        if not self.reason.hasFocus() and self.reason.text() != reason:
            self.reason.setText(reason)
        if notice != self._notice:
            self._notice = notice
            self._show_days(notice)
            self._offer(notice)

    def take_earliest(self) -> None:
        """Want the earliest day."""
        if self._notice is not None:
            self.day_wanted.emit(self._notice.count.earliest)

    def _show_days(self, notice: Notice) -> None:
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        days = _day_chips(notice)
        told = (_counted(notice), *days, *self._verdicts(notice))
        self._chips = [Chip(text, role) for text, role in told]
        for chip in self._chips:
            self._layout.addWidget(chip)
        # Behind the days.
        for part in (self.earliest_button, self.reason):
            self._layout.removeWidget(part)
            self._layout.addWidget(part)
        self.setAccessibleDescription(" ".join(text for text, _role in days))
        self.updateGeometry()

    def _verdicts(self, notice: Notice) -> Iterator[tuple[str, ChipRole]]:
        """Say what speaks against the wanted day; the earliest one stands on the button where there is one."""
        yield from _closures(notice)
        if notice.is_too_short and self._takes_day:
            yield translate("LeadTimeStrip", "Too soon"), ChipRole.BAD
        elif notice.is_too_short:
            earliest = translate("LeadTimeStrip", "Too soon, earliest {day}").format(day=_short(notice.count.earliest))
            yield earliest, ChipRole.BAD
        if notice.is_too_short and not notice.may_be_shorter:
            yield translate("LeadTimeStrip", "Not at short notice: mediate on the phone, now"), ChipRole.WARN

    def _offer(self, notice: Notice) -> None:
        earliest = _short(notice.count.earliest)
        text = translate("LeadTimeStrip", "Take {day}").format(day=earliest)
        self.earliest_button.tell(f"{text}  {shortcut_text(EARLIEST_KEY)}")
        self.earliest_button.setAccessibleName(self.earliest_button.text())
        self.earliest_button.setVisible(self._takes_day and not notice.is_settled)
        self.reason.setVisible(self._takes_day and notice.is_too_short and notice.may_be_shorter)


class _ReasonLine(QLineEdit):
    """A line that flows with the days."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice-reason")
        self.setMinimumHeight(TARGET)
        self.setPlaceholderText(translate("LeadTimeStrip", "Short notice, because …"))
        self.setAccessibleName(translate("LeadTimeStrip", "Why it is taken at short notice"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_REASON_WIDTH, max(TARGET, super().sizeHint().height()))


def _counted(notice: Notice) -> tuple[str, ChipRole]:
    return translate("LeadTimeStrip", "%n working day(s):", None, max(notice.count.wanted, 0)), ChipRole.NEUTRAL


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


def _closures(notice: Notice) -> Iterator[tuple[str, ChipRole]]:
    if notice.requests_closed_by:
        closed = translate("LeadTimeStrip", "No new requests: {name}").format(name=notice.requests_closed_by)
        yield closed, ChipRole.BAD
    if notice.closed_by:
        closed = translate("LeadTimeStrip", "Closed that day: {name}").format(name=notice.closed_by)
        yield closed, ChipRole.BAD
