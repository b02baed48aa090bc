"""Rows of school holidays: their days are set anew for every year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.school_breaks import SchoolBreak
from sisa_desk.domain.typed_times import read_day
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.rule_rows import RuleList, RuleRow
from sisa_desk.ui.preferences.saved_fields import SavedLine

_DAY = 128


class SchoolBreakRow(RuleRow):
    """School holidays: their name, first and last day with the year."""

    rule: SchoolBreak

    def __init__(self, frame: Frame, rule: SchoolBreak) -> None:
        """Take the rule."""
        super().__init__(frame, rule)
        self.name = SavedLine(label=translate("Preferences", "Name of the school holidays"))
        self.first = SavedLine(label=translate("Preferences", "First day"), is_figures=True, placeholder="19.10.2026")
        self.last = SavedLine(label=translate("Preferences", "Last day"), is_figures=True, placeholder="30.10.2026")
        self.fields = {"name": self.name, "first": self.first, "last": self.last}
        self.lay_out((self.name, 0), (self.first, _DAY), (self.last, _DAY))
        self.name.entered.connect(lambda text: self.change(self.name, name=text))
        self.first.entered.connect(self._on_day(self.first, "first"))
        self.last.entered.connect(self._on_day(self.last, "last"))
        self.watch(self.name, self.first, self.last)

    def show_values(self) -> None:
        """Show name and days."""
        self.name.show_value(self.rule.name)
        self.first.show_value(_day_text(self.rule.first))
        self.last.show_value(_day_text(self.rule.last))
        self.name_bin(translate("Preferences", "Remove {name}").format(name=self.rule.name))

    def _on_day(self, line: SavedLine, which: str) -> Callable[[str], None]:
        def entered(text: str) -> None:
            day = read_day(text, wall_date(self.frame.now()))
            if day is None:
                self.refuse(line, translate("Preferences", "A day, please, for example 19.10.2026."))
            else:
                self.change(line, **{which: day})

        return entered


def _day_text(day: date) -> str:
    return "" if day == date.min else f"{day:%d.%m.%Y}"


def school_break_list(frame: Frame) -> RuleList:
    """Make the card of the school holidays."""
    return RuleList(
        translate("Preferences", "School holidays"),
        lambda rule: SchoolBreakRow(frame, rule),
        lambda: SchoolBreak(frame.new_id(), "", date.min, date.min),
        headings=(
            (translate("Preferences", "Name"), 0),
            (translate("Preferences", "First day"), _DAY),
            (translate("Preferences", "Last day, included"), _DAY),
        ),
        add_words=translate("Preferences", "Add school holidays"),
        name="school-breaks",
    )
