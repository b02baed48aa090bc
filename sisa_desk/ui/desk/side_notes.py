"""Quiet cards beside the form: last contacts of the institution, and how a talk is opened."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.ids import case_number
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.words import word

_LAST = 4


class _Lines(Card):
    """Lines of two parts under a heading."""

    def __init__(self, title: str) -> None:
        super().__init__(title, quiet=True)
        self._shown: list[tuple[str, str]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(STEP)
        self._grid.setVerticalSpacing(STEP // 2)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show other lines."""
        if lines == self._shown:
            return
        self._shown = list(lines)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (first, second) in enumerate(lines):
            columns = 1 if second else 2
            self._grid.addWidget(PlainLabel(first, elided=True), row, 0, 1, columns)
            if second:
                self._grid.addWidget(PlainLabel(second, role="text_quiet", size=SMALL), row, 1)


class LastContacts(_Lines):
    """The last calls of whoever rings."""

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Show the contacts of one call's caller."""
        super().__init__("")
        self._frame = frame
        self._work = work

    def refresh(self) -> None:
        """Show what is known now."""
        card = self._work.card
        calls = card.last_calls if card else ()
        self.setVisible(bool(calls))
        today = wall_date(self._frame.now())
        self.set_title(translate("LastContacts", "Last contacts"))
        self.show_lines(
            [
                (
                    f"{_short(wall_date(call.rang_at), today)}  {self._frame.language_name(call.language)}".strip(),
                    word(call.outcome) if call.outcome else left_to_right(case_number(call.number)),
                )
                for call in calls[:_LAST]
            ]
        )


def _short(day: date, today: date) -> str:
    return left_to_right(f"{day.day}.{day.month}." if day.year == today.year else f"{day:%d.%m.%y}")


def _join(keys: str) -> str:
    join = translate("OpeningScript", "Join the three ({keys}), then leave").format(keys=left_to_right(keys))
    return join if keys else translate("OpeningScript", "Join the three, then leave")


class OpeningScript(_Lines):
    """How a talk is opened and when the desk leaves it (the three-way conference of the service)."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, whose settings hold the keys of the phone."""
        super().__init__(translate("OpeningScript", "Opening the talk"))
        self._frame = frame

    def refresh(self) -> None:
        """Show the steps with the keys in use."""
        keys = self._frame.settings.keys_conference
        self.show_lines(
            [
                (translate("OpeningScript", "Interpreter introduces themself"), ""),
                (translate("OpeningScript", "Volunteer work, only with consent"), ""),
                (translate("OpeningScript", "Matter in one sentence, no advice"), ""),
                (_join(keys), ""),
            ]
        )
