"""Where callers are referred to, with the day each entry was last checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, translate
from sisa_desk.ui.preferences.rule_rows import RuleList, RuleRow
from sisa_desk.ui.preferences.saved_fields import SavedLine
from sisa_desk.ui.preferences.sections import Section, small
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import LabelledField


class ReferralRow(RuleRow):
    """One target: name, number, address, what it helps with, and when somebody looked whether it still holds."""

    rule: ReferralTarget

    def __init__(self, frame: Frame, rule: ReferralTarget) -> None:
        """Take the target."""
        super().__init__(frame, rule)
        self.name, self.purpose = SavedLine(), SavedLine()
        self.phone = SavedLine(is_figures=True)
        self.website = SavedLine(is_figures=True)
        self.checked = small()
        self.checked_today = button(
            translate("Preferences", "Checked today"), self._on_checked, icon="check", name="checked-today"
        )
        self.fields = {
            "name": self.name, "phone": self.phone, "website": self.website, "purpose": self.purpose,
            "checked_on": self.checked_today,
        }  # fmt: skip
        self._fill_card()
        self.name.entered.connect(lambda text: self.change(self.name, name=text))
        self.phone.entered.connect(lambda text: self.change(self.phone, phone=text))
        self.website.entered.connect(lambda text: self.change(self.website, website=text))
        self.purpose.entered.connect(lambda text: self.change(self.purpose, purpose=text))
        self.watch(self.name)

    @property
    def save_command(self) -> Callable[..., Any]:
        """Give the use case that stores a target."""
        return self.frame.services.organisations.save_referral_target

    def _fill_card(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        labelled = (
            (first, translate("Preferences", "Name"), self.name, 4),
            (first, translate("Preferences", "Phone"), self.phone, 2),
            (first, translate("Preferences", "Web address"), self.website, 3),
            (second, translate("Preferences", "Helps with"), self.purpose, 1),
        )
        for line, label, field, share in labelled:
            line.setSpacing(STEP)
            line.addWidget(LabelledField(label, field), share)
        checked = QVBoxLayout()
        checked.setSpacing(HALF_STEP)
        checked.addWidget(self.checked)
        checked.addWidget(self.checked_today)
        second.addLayout(checked)
        second.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignBottom)
        self.bin.setFixedWidth(TARGET + STEP)
        card = Card(quiet=True)
        for line in (first, second):
            card.body.addLayout(line)
        card.body.addWidget(self.below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_values(self) -> None:
        """Show the target."""
        rule = self.rule
        for name in ("name", "phone", "website", "purpose"):
            field: SavedLine = getattr(self, name)
            field.show_value(getattr(rule, name))
        never = translate("Preferences", "Never checked")
        checked = translate("Preferences", "Checked {day}")
        self.checked.setText(checked.format(day=day_text(rule.checked_on)) if rule.checked_on else never)
        # Calls of the past name their target: it can be renamed, not taken out.
        self.bin.setVisible(self.is_new)
        self.name_bin(translate("Preferences", "Remove {name}").format(name=rule.name))

    def _on_checked(self) -> None:
        self.change(self.checked_today, checked_on=wall_date(self.frame.now()))


class ReferralsSection(Section):
    """The directory of referral targets."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Preferences", "Referrals"),
            translate("Preferences", "Where callers are referred to when volunteers may not or cannot help."),
        )
        self.list = RuleList(
            "",
            lambda rule: ReferralRow(frame, rule),
            lambda: ReferralTarget(frame.new_id(), ""),
            add_words=translate("Preferences", "Add a referral target"),
            name="referral-targets",
        )
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        frame.happened.connect(self._on_happened)

    def refresh(self) -> None:
        """Read the targets."""
        targets = self.frame.services.organisations.referral_targets
        self.frame.ask(targets, then=self._on_targets, key="preferences-referrals")

    def _on_targets(self, targets: tuple[ReferralTarget, ...]) -> None:
        self.list.show_all(targets)

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.REFERRAL_TARGET:
            self.refresh()

    def first_field(self) -> QWidget:
        """Give the first target, or the way to add one."""
        rows = self.list.rows
        return next(iter(rows[0].fields.values())) if rows else self.list.add_button
