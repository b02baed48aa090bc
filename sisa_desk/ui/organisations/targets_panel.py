"""The referral directory: services that callers are referred to, with the day their number was last checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.folding import folded, search_text
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.organisations.organisation_rows import target_headings, target_row
from sisa_desk.ui.organisations.target_form import TargetCard, TargetForm
from sisa_desk.ui.theme import SMALL, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_form import RecordForm
from sisa_desk.ui.widgets.record_page import RecordPage
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_rows import LinesModel


class TargetsPanel(RecordPage):
    """Find, read, edit services, and mark them as checked."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        model = LinesModel(target_headings)
        table = RecordTable(model, label=translate("TargetsPanel", "Referral directory"))
        table.setObjectName("targets")
        table.set_widths(262, 166)
        self.card = TargetCard(frame)
        self._targets: tuple[ReferralTarget, ...] = ()
        self.typed = QLineEdit()
        self.typed.setObjectName("find-target")
        self.typed.setAccessibleName(translate("TargetsPanel", "Find a service"))
        self.typed.setPlaceholderText(translate("TargetsPanel", "Name, purpose, number"))
        self.typed.setClearButtonEnabled(True)
        self.typed.setMinimumHeight(TARGET)
        self._count = PlainLabel(role="text_quiet", size=SMALL, elided=True)
        leading = self._make_leading(table)
        super().__init__(frame, name="targets", leading=leading, table=table, model=model, card=self.card)
        self._empty = EmptyState(translate("TargetsPanel", "No service yet"), icon="route")
        table.say_when_empty(self._empty)
        table.set_waiting(True)
        self.typed.textChanged.connect(lambda _: self._narrow())
        self.typed.returnPressed.connect(self.to_table)
        self.card.edit_wanted.connect(self.edit)

    def _make_leading(self, table: RecordTable) -> QWidget:
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        sheet.body.addWidget(self.typed)
        sheet.body.addWidget(table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        text, tip = translate("TargetsPanel", "New service"), translate("TargetsPanel", "New service (Ctrl+N)")
        foot.addWidget(button(text, self.begin_new, icon="plus", tip=tip, name="new-target"))
        sheet.body.addLayout(foot)
        return sheet

    def read_list(self) -> None:
        """Ask for all services."""
        self.frame.ask(self.frame.services.organisations.referral_targets, then=self._on_all, key="targets", owner=self)

    def _on_all(self, targets: tuple[ReferralTarget, ...]) -> None:
        self._targets = targets
        self._narrow()

    def _narrow(self) -> None:
        wanted = folded(self.typed.text()).split()
        found = [one for one in self._targets if all(word in _words(one) for word in wanted)]
        if self._targets:
            sentence = translate("TargetsPanel", "A shorter word or the purpose may help.")
            self._empty.say(translate("TargetsPanel", "Nothing fits"), sentence)
        else:
            sentence = translate("TargetsPanel", "Enter the first one with Ctrl+N.")
            self._empty.say(translate("TargetsPanel", "No service yet"), sentence)
        today = wall_date(self.frame.now())
        self.show_rows([target_row(one, today) for one in found])
        words = translate("TargetsPanel", "{count} of {all} services")
        self._count.setText(words.format(count=len(found), all=len(self._targets)))

    def concerns(self, event: Event) -> bool:
        """Say whether the directory may look otherwise now."""
        return event.noun is Noun.REFERRAL_TARGET

    def read_card(self, key: UUID) -> None:
        """Ask for one service."""
        read = self.frame.services.organisations.referral_target
        self.frame.ask(read, key, then=self._on_target, key="target", owner=self, refused=self._on_gone)

    def _on_target(self, target: ReferralTarget) -> None:
        if target.id == self.key:
            self.card.show_target(target)

    def _on_gone(self, _refusal: object) -> None:
        self.key = None
        self.clear_card()

    def clear_card(self) -> None:
        """Show that nothing is chosen."""
        self.card.show_nothing()

    def begin_new(self) -> None:
        """Open the form for a new service."""
        self.open_new(TargetForm(self.frame, ReferralTarget(self.frame.new_id(), "")))

    def read_form(self, key: UUID, then: Callable[[RecordForm], object], kept: Mapping[str, Any] | None) -> None:
        """Make the form of a service as it is stored now; of a draft that was never saved, an empty one."""
        if kept is not None and not kept.get("version"):
            then(TargetForm(self.frame, ReferralTarget(key, "")))
            return
        read = self.frame.services.organisations.referral_target
        self.frame.ask(read, key, then=lambda one: then(TargetForm(self.frame, one)), key=("form", key), owner=self)


def _words(target: ReferralTarget) -> str:
    digits = "".join(sign for sign in target.phone if sign.isdecimal())
    return search_text(target.name, target.purpose, target.phone, digits, target.website)
