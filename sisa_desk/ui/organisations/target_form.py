"""The form of a service that callers are referred to, and its card for reading."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, translate
from sisa_desk.ui.organisations.organisation_rows import checked_mark
from sisa_desk.ui.theme import HALF_STEP, LARGE, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.day_field import DayField
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_facts import RecordFact, RecordFacts
from sisa_desk.ui.widgets.record_form import Problems, RecordForm

#: Kept with the drafts of institutions, told apart by a word in their content.
KIND = "organisation"
FORM = "referral_target"
_LINES = ("name", "phone", "website")


class TargetForm(RecordForm):
    """Takes down a service: name, number, website, for what, last checked."""

    noun = Noun.REFERRAL_TARGET

    def __init__(self, frame: Frame, base: ReferralTarget) -> None:
        """Take the service as it was read."""
        service = frame.services.organisations
        save, read = service.save_referral_target, service.referral_target
        super().__init__(frame, base, draft_kind=KIND, save=save, read=read)
        self.lines = {name: QLineEdit() for name in _LINES}
        self.purpose = NoteField(label=_names()["purpose"], longest=300, lines=3)
        self.checked_on = DayField(frame.clock, label=_names()["checked_on"], looks_back=True)
        grid = FormGrid()
        for name in _LINES:
            self.lines[name].setMinimumHeight(TARGET)
            grid.add_row((name, LabelledField(_names()[name], self.lines[name]), 1))
        grid.add_row(("purpose", LabelledField(_names()["purpose"], self.purpose), 1))
        grid.add_row(("checked_on", LabelledField(_names()["checked_on"], self.checked_on), 1))
        self.fields = {**self.lines, "purpose": self.purpose, "checked_on": self.checked_on}
        for name, field in self.fields.items():
            field.setObjectName(f"target-{name}")
        self.grids.append(grid)
        self.section("", grid)
        self.column.addStretch(1)
        for edit in (*self.lines.values(), self.checked_on):
            edit.textChanged.connect(self.on_edited)
        self.purpose.changed.connect(self.on_edited)
        self.begin()

    @property
    def title(self) -> str:
        """Give the name, or say that it is new."""
        return self.lines["name"].text().strip() or translate("TargetForm", "New service")

    def fill(self, value: ReferralTarget) -> None:
        """Show a service in the fields."""
        for name, edit in self.lines.items():
            edit.setText(getattr(value, name))
        self.purpose.set_text(value.purpose)
        self.checked_on.set_day(value.checked_on)

    def value(self) -> ReferralTarget:
        """Give the service as it stands in the fields."""
        base: ReferralTarget = self.base
        return replace(
            base,
            name=self.lines["name"].text().strip(),
            phone=self.lines["phone"].text().strip(),
            website=self.lines["website"].text().strip(),
            purpose=self.purpose.text,
            checked_on=self.checked_on.day,
        )

    def problems(self) -> Problems:
        """Name what cannot stay so."""
        found: Problems = []
        if not self.lines["name"].text().strip():
            found.append(("name", translate("TargetForm", "Please enter a name.")))
        if self.purpose.is_too_long:
            found.append(("purpose", translate("TargetForm", "This is too long. Please shorten it.")))
        if self.checked_on.is_wrong:
            found.append(("checked_on", translate("TargetForm", "This is not a day. For example: 24.12.2026")))
        return found

    def content(self) -> dict[str, object]:
        """Give everything typed, marked as a service."""
        return {**super().content(), "form": FORM}


class TargetCard(QStackedWidget):
    """A service for reading, and the key that says its number was checked today."""

    edit_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nothing is shown yet."""
        super().__init__()
        self._frame = frame
        self.target: ReferralTarget | None = None
        nothing = Card()
        sentence = translate("TargetCard", "Services that callers are referred to stand here with number and purpose.")
        nothing.body.addWidget(EmptyState(translate("TargetCard", "Nothing chosen"), sentence, icon="route"))
        self.addWidget(nothing)
        sheet = Card()
        self.addWidget(sheet)
        self.name = PlainLabel(size=LARGE, bold=True, wrapped=True)
        self.name.setObjectName("target-name")
        text, tip = translate("TargetCard", "Edit"), translate("TargetCard", "Edit (Ctrl+E)")
        sheet.head.insertWidget(0, self.name, 1)
        sheet.head.addWidget(button(text, self.edit_wanted.emit, kind="primary", icon="pencil", tip=tip, name="edit"))
        self._mark = Chip("", ChipRole.GOOD)
        steps = QHBoxLayout()
        steps.setSpacing(HALF_STEP)
        checked, keys = translate("TargetCard", "Checked today"), translate("TargetCard", "Checked today (Alt+C)")
        steps.addWidget(button(checked, self.check, icon="check", tip=keys, name="checked-today"))
        steps.addWidget(self._mark)
        steps.addStretch(1)
        self._facts = RecordFacts()
        sheet.body.addLayout(steps)
        sheet.body.addWidget(self._facts)
        sheet.body.addStretch(1)

    @property
    def key(self) -> UUID | None:
        """Give the key of the service shown."""
        return self.target.id if self.target else None

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self.target = None
        self.setCurrentIndex(0)

    def show_target(self, target: ReferralTarget) -> None:
        """Show a service."""
        self.target = target
        self.setCurrentIndex(1)
        self.name.setText(target.name)
        mark = checked_mark(target, wall_date(self._frame.now()))
        self._mark.tell(mark.text, mark.role)
        names = _names()
        self._facts.show_facts(
            (
                RecordFact(names["phone"], left_to_right(target.phone) if target.phone else ""),
                RecordFact(names["website"], target.website),
                RecordFact(names["purpose"], target.purpose),
                RecordFact(names["checked_on"], day_text(target.checked_on) if target.checked_on else ""),
            )
        )

    def check(self) -> None:
        """Take down that number and website were checked today."""
        if self.target is not None:
            checked = replace(self.target, checked_on=wall_date(self._frame.now()))
            self._frame.do(self._frame.services.organisations.save_referral_target, checked)


def _names() -> dict[str, str]:
    return {
        "name": translate("TargetForm", "Name"),
        "phone": translate("TargetForm", "Phone"),
        "website": translate("TargetForm", "Website"),
        "purpose": translate("TargetForm", "For what"),
        "checked_on": translate("TargetForm", "Last checked"),
    }
