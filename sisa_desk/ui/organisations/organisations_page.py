"""The screen of institutions, with the referral directory as its second leaf."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.ui.actions import Action
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.organisations.institutions_panel import InstitutionsPanel
from sisa_desk.ui.organisations.target_form import FORM
from sisa_desk.ui.organisations.targets_panel import TargetsPanel
from sisa_desk.ui.widgets.tab_stack import TabStack

SCOPE = "organisations"


class OrganisationsPage(QWidget):
    """Institutions and referral targets, one leaf each."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.frame = frame
        self.institutions = InstitutionsPanel(frame)
        self.targets = TargetsPanel(frame)
        self.tabs = TabStack(label=translate("OrganisationsPage", "Parts of the screen"), name="organisations-leaves")
        self.tabs.add(translate("OrganisationsPage", "Institutions"), self.institutions)
        self.tabs.add(translate("OrganisationsPage", "Referral directory"), self.targets)
        self.tabs.bar.currentChanged.connect(lambda _: self._on_turned())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._bind_actions()

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(), scope_text=translate("OrganisationsPage", "Institutions"))
        handlers = (
            ("organisations.find", self._to_find),
            ("organisations.new", self._begin_new),
            ("organisations.edit", self._edit),
            ("organisations.save", self._save),
            ("organisations.checked", self._check),
            ("organisations.institutions", lambda: self._turn_to(0)),
            ("organisations.targets", lambda: self._turn_to(1)),
        )
        actions.bind_all(self, handlers)

    @property
    def shown(self) -> InstitutionsPanel | TargetsPanel:
        """Give the leaf that shows."""
        return self.targets if self.tabs.current else self.institutions

    def _turn_to(self, number: int) -> None:
        self.tabs.turn_to(number)
        self.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_turned(self) -> None:
        self.shown.refresh()

    def _to_find(self) -> None:
        self.shown.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.shown.typed.selectAll()

    def _begin_new(self) -> None:
        self.shown.begin_new()

    def _edit(self) -> None:
        self.shown.edit()

    def _save(self) -> None:
        self.shown.save()

    def _check(self) -> None:
        if self.shown is self.targets:
            self.targets.card.check()

    def first_field(self) -> QWidget:
        """Give where the cursor belongs when the screen is opened."""
        form = self.shown.stack.current_form
        return next(iter(form.fields.values())) if form else self.shown.typed

    def refresh(self) -> None:
        """Look again."""
        self.shown.refresh()

    def show_record(self, noun: Noun, key: UUID) -> None:
        """Show an institution or a referral target that another screen asked for."""
        self.tabs.turn_to(1 if noun is Noun.REFERRAL_TARGET else 0)
        self.shown.show_record(noun, key)

    def restore_draft(self, kind: str, key: UUID, content: Mapping[str, Any]) -> None:
        """Bring a half-filled form back, on the leaf where it belongs."""
        is_target = content.get("form") == FORM
        self.tabs.turn_to(1 if is_target else 0)
        self.shown.restore_draft(kind, key, content)


def _actions() -> tuple[Action, ...]:
    text = {
        "find": translate("OrganisationsPage", "Find"),
        "new": translate("OrganisationsPage", "New entry"),
        "edit": translate("OrganisationsPage", "Edit"),
        "save": translate("OrganisationsPage", "Save"),
        "checked": translate("OrganisationsPage", "Checked today"),
        "institutions": translate("OrganisationsPage", "Institutions"),
        "targets": translate("OrganisationsPage", "Referral directory"),
    }
    keys = {
        "find": ("Ctrl+F", "search"),
        "new": ("Ctrl+N", "plus"),
        "edit": ("Ctrl+E", "pencil"),
        "save": ("Ctrl+S", "save"),
        "checked": ("Alt+C", "check"),
        "institutions": ("Ctrl+1", "building-2"),
        "targets": ("Ctrl+2", "route"),
    }
    return tuple(Action(f"organisations.{name}", text[name], (key,), sign, SCOPE) for name, (key, sign) in keys.items())
