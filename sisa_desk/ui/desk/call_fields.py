"""The fields of one call's form: which there are, where they stand, and which of them a matter needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.vocabulary import Area, Mode, Sex
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.blur import PRIVACY, is_private
from sisa_desk.ui.desk.call_search import Stage
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.desk.institution_field import InstitutionField
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.lead_time_strip import LeadTimeStrip
from sisa_desk.ui.widgets.number_field import NumberField
from sisa_desk.ui.widgets.phone_field import PhoneField
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.wording.words import word, words

_LONGEST_MINUTES: Final = 720
_MATTERS: Final = tuple(Matter)
#: Which fields a matter shows beside institution and caller.
_SHOWN: Mapping[Matter, frozenset[str]] = {
    Matter.MEDIATE_NOW: frozenset(("language", "variety", "second", "area", "occasion", "minutes", "sex")),
    Matter.APPOINTMENT: frozenset(
        "language variety second area occasion sex when mode place strip street room contact".split(),
    ),
    Matter.TRANSLATION: frozenset(("language", "variety", "area", "occasion", "contact")),
    Matter.REFERRAL: frozenset(("language", "area")),
    Matter.CALL_BACK: frozenset(("language", "when")),
    Matter.INTERPRETER: frozenset(),
    Matter.WRONG_NUMBER: frozenset(),
}


class CallFields(QWidget):
    """Makes the fields and shows those that count; what is typed into them is the form's affair."""

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Make the fields for one call."""
        super().__init__()
        self.frame = frame
        self.work = work
        self._make_fields()
        self._lay_out()
        PRIVACY.changed.connect(self._hide_names)
        self._hide_names(is_private())

    def _make_fields(self) -> None:
        choices = [
            Choice(matter, word(matter), f"{word(matter)} ({shortcut_text(f'Alt+{number}')})")
            for number, matter in enumerate(_MATTERS, start=1)
        ]
        self.matter = ChoiceBar(choices, label=translate("CallForm", "Matter"))
        self.matter.setObjectName("matter")
        self.organisation = InstitutionField(self.frame)
        self.caller = QLineEdit()
        self.phone = PhoneField(label=translate("CallForm", "Number"))
        table = self._languages
        self.language = LanguageField(table, label=translate("CallForm", "Language"), finds=True)
        self.variety = SuggestField(self._suggest_varieties, label=translate("CallForm", "Variety"))
        self.second = LanguageField(table, label=translate("CallForm", "Second language"))
        self.second.setPlaceholderText("")
        self.area = CodeCombo(words(Area), nothing=translate("CallForm", "open"))
        self.occasion = QLineEdit()
        self.occasion.setPlaceholderText(translate("CallForm", "In a few words, no diagnosis"))
        self.minutes = NumberField(label=translate("CallForm", "Minutes"), most=_LONGEST_MINUTES)
        self.minutes.setMinimumWidth(8 * STEP)
        self.sex = CodeCombo(words(Sex), nothing=translate("CallForm", "any"))
        self.when = SlotField(
            self.frame.clock,
            label=translate("CallForm", "Day, time and minutes"),
            is_working_day=self._is_working_day,
        )
        self.mode = CodeCombo(words(Mode))
        self.place = SuggestField(self._suggest_places, label=translate("CallForm", "Place"))
        self.street, self.room, self.contact = QLineEdit(), QLineEdit(), QLineEdit()

    def _lay_out(self) -> None:
        self.grid = FormGrid()
        self.strip = LeadTimeStrip(takes_day=True)
        label = _labels()
        rows: tuple[tuple[tuple[str, QWidget, int], ...], ...] = (
            (("organisation", self.organisation, 3), ("caller", self.caller, 2), ("phone", self.phone, 2)),
            (("language", self.language, 3), ("variety", self.variety, 2), ("second", self.second, 2)),
            (
                ("area", self.area, 3),
                ("occasion", self.occasion, 4),
                ("minutes", self.minutes, 1),
                ("sex", self.sex, 2),
            ),
            (("when", self.when, 3), ("mode", self.mode, 2), ("place", self.place, 2)),
            (("strip", self.strip, 1),),
            (("street", self.street, 3), ("room", self.room, 2), ("contact", self.contact, 2)),
        )
        for row in rows:
            self.grid.add_row(*((name, LabelledField(label[name], field), share) for name, field, share in row))
            for name, field, _share in row:
                field.setObjectName(name)
                field.setMinimumHeight(TARGET if field is not self.strip else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.matter, self.grid):
            column.addWidget(part)

    @property
    def lines(self) -> tuple[QWidget, ...]:
        """Give the fields that take keys."""
        return (
            self.organisation,
            self.caller,
            self.phone,
            self.language,
            self.variety,
            self.second,
            self.when.edit,
            self.mode,
            self.place,
            self.street,
            self.room,
            self.contact,
            self.area,
            self.occasion,
            self.minutes,
            self.sex,
            self.strip.reason,
        )

    def _hide_names(self, is_on: bool) -> None:  # also a slot
        hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
        for field in (self.organisation, self.caller, self.phone, self.contact):
            field.setEchoMode(hidden if is_on else shown)

    def show_fields(self) -> None:
        """Show the fields the matter needs."""
        shown = _SHOWN[self.work.matter] | {"organisation", "caller"}
        is_on_site = self.work.request.mode is Mode.ON_SITE
        has_kinds = bool(self.frame.languages.descendants_of(self.work.request.language))
        hidden = {"place", "street", "room"} if not is_on_site else set[str]()
        hidden |= {"variety"} if not has_kinds and not self.work.request.variety else set()
        shown |= {"phone"} if self.work.lacks_number else set()
        for name in _labels():
            self.grid[name].setVisible(name in shown and name not in hidden)
        is_enabled = self.work.stage is not Stage.CLOSED
        self.grid.setEnabled(is_enabled)
        self.matter.setEnabled(is_enabled)

    # suggestions

    def _languages(self) -> Any:
        return self.frame.languages

    def _is_working_day(self, day: date) -> bool:
        return self.frame.rules.calendar.is_working_day(day)

    def _suggest_varieties(self, text: str) -> list[Suggestion]:
        table, language = self.frame.languages, self.work.request.language
        named = [(code, table.name(code, current_language().code)) for code in table.descendants_of(language)]
        wanted = text.strip().casefold()
        return [Suggestion(code, name) for code, name in named if wanted in name.casefold()][:8]

    def _suggest_places(self, text: str) -> list[Suggestion]:
        return [Suggestion(str(place.id), place.name, place.district) for place in self.frame.places.find(text, 8)]


def _labels() -> dict[str, str]:
    return {
        "organisation": translate("CallForm", "Institution"),
        "caller": translate("CallForm", "Caller"),
        "phone": translate("CallForm", "Number"),
        "language": translate("CallForm", "Language"),
        "variety": translate("CallForm", "Variety"),
        "second": translate("CallForm", "Second language"),
        "when": translate("CallForm", "Day, time and minutes"),
        "mode": translate("CallForm", "How"),
        "place": translate("CallForm", "Place"),
        "street": translate("CallForm", "Street"),
        "room": translate("CallForm", "Room, meeting point"),
        "contact": translate("CallForm", "Who is there"),
        # Its days speak for themselves.
        "strip": "",
        "area": translate("CallForm", "Area"),
        "occasion": translate("CallForm", "Occasion"),
        "minutes": translate("CallForm", "Minutes"),
        "sex": translate("CallForm", "Sex"),
    }
