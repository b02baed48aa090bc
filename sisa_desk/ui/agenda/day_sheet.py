"""The day sheet: the appointments of a day on paper, and where the audit stands, so that nobody changes it later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import long_day_text, span_text, translate
from sisa_desk.ui.widgets.papers import Paper, plain, print_paper, write_paper

if TYPE_CHECKING:
    from sisa_desk.services.appointments import AgendaLine

_FILTERS = "PDF (*.pdf)"


class DaySheet(QObject):
    """Saves or prints the sheet of a day, off the GUI thread where it is a file."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        """Stand on a frame."""
        super().__init__(parent)
        self._frame = frame

    def save(self, day: date) -> None:
        """Ask where to write the sheet of a day."""
        self._gather(day, self._ask_where)

    def print(self, day: date) -> None:
        """Ask for a printer and print the sheet of a day."""
        self._gather(day, self._ask_for_printer)

    def _gather(self, day: date, then: Any) -> None:
        services = self._frame.services
        window = Interval(at_minute(day, 0), at_minute(day, 24 * 60))

        def content() -> tuple[Sequence[AgendaLine], str]:
            return services.appointments.agenda(window), services.audits.head()

        self._frame.ask(content, then=lambda read: then(day_paper(day, *read)), key="day-sheet", owner=self)

    def _ask_where(self, paper: Paper) -> None:
        if self._frame.asker is not None:
            write = partial(self._write, paper)
            self._frame.asker.ask_where_to_save(paper.title, f"{paper.name}.pdf", _FILTERS, write)

    def _write(self, paper: Paper, path: Path) -> None:
        target = path if path.suffix else path.with_suffix(".pdf")
        self._frame.sums.ask(write_paper, paper, target, then=self._on_written, owner=self)

    def _on_written(self, path: Path) -> None:
        self._frame.say(translate("DaySheet", "Saved as {name}").format(name=path.name))

    def _ask_for_printer(self, paper: Paper) -> None:
        if self._frame.asker is not None:
            self._frame.asker.ask_for_printer(paper.title, partial(print_paper, paper))


def day_paper(day: date, lines: Sequence[AgendaLine], head: str) -> Paper:
    """Give the paper of a day: who mediates where, and below where the audit stands."""
    rows = [_row(line) for line in lines]
    if head:
        rows.append(("", translate("DaySheet", "Audit up to here"), head, ""))
    return Paper(
        plain(translate("DaySheet", "Day sheet, {day}").format(day=long_day_text(day))),
        translate("DaySheet", "day-sheet-{day}").format(day=day.isoformat()),
        (
            translate("DaySheet", "Time"),
            translate("DaySheet", "Interpreter"),
            translate("DaySheet", "Institution"),
            translate("DaySheet", "Request"),
        ),
        tuple(rows),
    )


def _row(line: AgendaLine) -> tuple[object, ...]:
    appointment, person = line.appointment, line.interpreter
    when = plain(span_text(appointment.start, appointment.end))
    return (when, f"{person.first_name} {person.last_name}", line.organisation, str(line.request.number))
