"""Rows of public holidays and closures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from sisa_desk.domain.calendar import ClosedFor, Closure, HolidayRule
from sisa_desk.domain.clock import wall_date
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, translate
from sisa_desk.ui.preferences.day_texts import day_of_year_text, read_day
from sisa_desk.ui.preferences.rule_rows import RuleList, RuleRow
from sisa_desk.ui.preferences.saved_fields import SavedChoice, SavedLine
from sisa_desk.ui.preferences.sections import small
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.wording.words import words

_KIND, _VALUE, _DATES = 168, 80, 208
_CLOSED_FOR, _FIRST, _LAST = 176, 104, 172
_FIXED, _EASTER = "fixed", "easter"
_NO_ID = UUID(int=0)


def _no_day() -> str:
    return translate("Preferences", "Day and month, please, for example 6.1.")


class HolidayRow(RuleRow):
    """A public holiday: its name, how its day is found, and the days of this and the next year."""

    rule: HolidayRule

    def __init__(self, frame: Frame, rule: HolidayRule) -> None:
        """Take the rule."""
        super().__init__(frame, rule)
        self.name = SavedLine(label=translate("Preferences", "Name of the holiday"))
        self.kind = SavedChoice(_kinds(), label=translate("Preferences", "How its day is found"))
        self.value = SavedLine(label=translate("Preferences", "Day"), is_figures=True)
        self.dates = small(elided=True)
        self.dates.setMinimumHeight(TARGET)
        self.fields = {"name": self.name, "kind": self.kind, "day": self.value}
        self.lay_out((self.name, 0), (self.kind, _KIND), (self.value, _VALUE), (self.dates, _DATES))
        self.name.entered.connect(lambda text: self.change(self.name, name=text))
        self.kind.entered.connect(self._on_kind)
        self.value.entered.connect(self._on_value)
        self.watch(self.name, self.value)

    @property
    def _is_empty(self) -> bool:
        return self.rule.easter_offset is None and self.rule.day is None

    def show_values(self) -> None:
        """Show name, day, and the dates that come of them."""
        rule = self.rule
        self.name.show_value(rule.name)
        if not self._is_empty:
            self.kind.show_value(_FIXED if rule.easter_offset is None else _EASTER)
        offset = "" if rule.easter_offset is None else f"{rule.easter_offset:+d}"
        self.value.show_value(offset or day_of_year_text(rule.month, rule.day))
        self.value.setPlaceholderText("+39" if self.kind.key == _EASTER else "6.1.")
        self.dates.setText(self._dates_text())
        self.name_bin(translate("Preferences", "Remove {name}").format(name=rule.name))

    def _dates_text(self) -> str:
        if self._is_empty or self.is_new:
            return ""
        year = wall_date(self.frame.now()).year
        return " · ".join(day_text(self.rule.in_year(one)) for one in (year, year + 1))

    def _on_kind(self, kind: object) -> None:
        if self._is_empty:
            self.show_values()
            return
        today = wall_date(self.frame.now())
        day = self.rule.in_year(today.year)
        if kind == _EASTER:
            offset = (day - _easter(today.year)).days
            self.change(self.kind, month=None, day=None, easter_offset=offset)
        else:
            self.change(self.kind, month=day.month, day=day.day, easter_offset=None)

    def _on_value(self, text: str) -> None:
        if self.kind.key == _EASTER:
            self._on_offset(text)
            return
        day = read_day(text)
        if day is None:
            self.refuse(self.value, _no_day())
        else:
            self.change(self.value, month=day[0], day=day[1], easter_offset=None)

    def _on_offset(self, text: str) -> None:
        try:
            offset = int(text.replace("−", "-").replace(" ", ""))
        except ValueError:
            sentence = translate("Preferences", "Days from Easter Sunday, please: −2 is Good Friday, +39 Ascension.")
            self.refuse(self.value, sentence)
        else:
            self.change(self.value, month=None, day=None, easter_offset=offset)


def _easter(year: int) -> date:
    return HolidayRule(_NO_ID, "", easter_offset=0).in_year(year)


def _kinds() -> list[tuple[str, str]]:
    return [
        (_FIXED, translate("Preferences", "Fixed day")),
        (_EASTER, translate("Preferences", "Days from Easter")),
    ]


class ClosureRow(RuleRow):
    """Days on which something is closed every year."""

    rule: Closure

    def __init__(self, frame: Frame, rule: Closure) -> None:
        """Take the rule."""
        super().__init__(frame, rule)
        self.name = SavedLine(label=translate("Preferences", "Name of the closure"))
        self.closed_for = SavedChoice(words(ClosedFor), label=translate("Preferences", "What is closed"))
        self.first = SavedLine(label=translate("Preferences", "First day"), is_figures=True, placeholder="23.12.")
        self.last = SavedLine(label=translate("Preferences", "Last day"), is_figures=True, placeholder="1.1.")
        self.fields = {
            "name": self.name, "closed_for": self.closed_for, "first_day": self.first, "last_day": self.last,
        }  # fmt: skip
        self.lay_out((self.name, 0), (self.closed_for, _CLOSED_FOR), (self.first, _FIRST), (self.last, _LAST))
        self.name.entered.connect(lambda text: self.change(self.name, name=text))
        self.closed_for.entered.connect(lambda what: self.change(self.closed_for, closed_for=what))
        self.first.entered.connect(self._on_day(self.first, "first"))
        self.last.entered.connect(self._on_day(self.last, "last"))
        self.watch(self.name, self.first, self.last)

    def show_values(self) -> None:
        """Show name, what is closed, and the days."""
        rule = self.rule
        self.name.show_value(rule.name)
        self.closed_for.show_value(rule.closed_for)
        self.first.show_value(day_of_year_text(rule.first_month, rule.first_day))
        self.last.show_value(day_of_year_text(rule.last_month, rule.last_day))
        self.name_bin(translate("Preferences", "Remove {name}").format(name=rule.name))

    def _on_day(self, line: SavedLine, which: str) -> Callable[[str], None]:
        def entered(text: str) -> None:
            day = read_day(text)
            if day is None:
                self.refuse(line, _no_day())
            else:
                self.change(line, **{f"{which}_month": day[0], f"{which}_day": day[1]})

        return entered


def holiday_list(frame: Frame) -> RuleList:
    """Make the card of the public holidays."""
    return RuleList(
        translate("Preferences", "Public holidays"),
        lambda rule: HolidayRow(frame, rule),
        lambda: HolidayRule(frame.new_id(), ""),
        headings=(
            (translate("Preferences", "Name"), 0),
            (translate("Preferences", "How its day is found"), _KIND),
            (translate("Preferences", "Day"), _VALUE),
            (translate("Preferences", "This and next year"), _DATES),
        ),
        add_words=translate("Preferences", "Add a holiday"),
        name="holidays",
    )


def closure_list(frame: Frame) -> RuleList:
    """Make the card of the yearly closures."""
    return RuleList(
        translate("Preferences", "Closures, every year"),
        lambda rule: ClosureRow(frame, rule),
        lambda: Closure(frame.new_id(), "", ClosedFor.HOTLINE, 0, 0, 0, 0),
        headings=(
            (translate("Preferences", "Name"), 0),
            (translate("Preferences", "What is closed"), _CLOSED_FOR),
            (translate("Preferences", "First day"), _FIRST),
            (translate("Preferences", "Last day, included"), _LAST),
        ),
        add_words=translate("Preferences", "Add a closure"),
        name="closures",
    )


def by_day(frame: Frame, rules: tuple[HolidayRule, ...]) -> list[Any]:
    """Order holidays by their day in this year."""
    year = wall_date(frame.now()).year
    return sorted(rules, key=lambda rule: (rule.in_year(year), rule.name))


def by_begin(rules: tuple[Closure, ...]) -> list[Any]:
    """Order closures by what they close and their first day."""
    order = list(ClosedFor)
    return sorted(rules, key=lambda rule: (order.index(rule.closed_for), rule.first_month, rule.first_day))
