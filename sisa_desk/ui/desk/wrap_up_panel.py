"""The wrap-up: outcome, reason or target, area, note; four keys at most."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.calls import NOTE_LIMIT, CallOutcome
from sisa_desk.domain.exclusions import words_found
from sisa_desk.domain.folding import folded
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.domain.vocabulary import CHOSEN_REASONS, Area, UnfilledReason
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, translate
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.form_grid import LabelledField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.wording.words import word

#: Outcomes that store a request with the call.
_FILES = frozenset((CallOutcome.CONNECTED, CallOutcome.BOOKED, CallOutcome.REQUEST_TAKEN, CallOutcome.UNFILLED))


class WrapUpPanel(Card):
    """Closes a call; what follows from the work is chosen already."""

    done = Signal()
    given_up = Signal()

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Show the wrap-up of one call."""
        super().__init__(translate("WrapUp", "Wrap-up"))
        self.setObjectName("wrap-up")
        self._frame = frame
        self._work = work
        self._targets: list[ReferralTarget] = []
        self._proposed: UnfilledReason | None = None
        self.outcome = _bar(CallOutcome, translate("WrapUp", "Outcome"))
        self.reason = _bar(CHOSEN_REASONS, translate("WrapUp", "Why was nobody found?"))
        show_all = translate("WrapUp", "Name or purpose; arrow down shows all")
        self.target = SuggestField(
            self._suggest_targets, label=translate("WrapUp", "Referred to"), placeholder=show_all
        )
        self.area = _bar(Area, translate("WrapUp", "Area"))
        self.note = NoteField(
            label=translate("WrapUp", "Note for colleagues"), longest=NOTE_LIMIT, hint=self._hint, lines=2
        )
        self.close_button = button(
            translate("WrapUp", "Close the call"), self.close_call, kind="primary", name="close-call"
        )
        self.back_button = button(translate("WrapUp", "Back"), self.given_up.emit, kind="quiet", name="wrap-up-back")
        self._rows = {
            "outcome": LabelledField(translate("WrapUp", "Outcome"), self.outcome),
            "reason": LabelledField(translate("WrapUp", "Why was nobody found?"), self.reason),
            "target": LabelledField(translate("WrapUp", "Referred to"), self.target),
            "area": LabelledField(translate("WrapUp", "Area"), self.area),
            "note": LabelledField(translate("WrapUp", "Note for colleagues (no content of the talk)"), self.note),
        }
        self._lay_out()
        self.outcome.chosen.connect(lambda _: self._on_chosen())
        self.reason.chosen.connect(lambda _: self._on_chosen())
        self.area.chosen.connect(lambda _: self._on_chosen())
        self.target.taken.connect(lambda _: self._on_chosen())
        self.target.dropped.connect(self._show_target)
        frame.ask(frame.services.organisations.referral_targets, then=self._on_targets, owner=self)

    def _lay_out(self) -> None:
        for row in self._rows.values():
            self.body.addWidget(row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def begin(self, refer_to: UUID | None = None) -> None:
        """Choose what follows from the work, and lead to the first thing missing."""
        if self.target.key is None and not self.target.text():
            self.target.set_suggestion(next((_shown(one) for one in self._targets if one.id == refer_to), None))
        number = self._work.call.number if self._work.call else 0
        title = translate("WrapUp", "Wrap-up of case {number}")
        self.set_title(title.format(number=left_to_right(case_number(number))))
        self.outcome.choose(self._work.likely_outcome)
        self._propose_reason()
        self.area.choose(self._work.request.area)
        self.note.set_text(self._work.note)
        self._on_chosen()

    def _propose_reason(self) -> None:
        """Choose the reason that follows from what happened, unless somebody chose another one."""
        if self.reason.key in {None, self._proposed}:
            self._proposed = self._work.likely_reason
            self.reason.choose(self._proposed)

    def _on_chosen(self) -> None:
        is_proposed = self.reason.key is self._proposed
        hint = translate("WrapUp", "Proposed from what happened; another one can be chosen.")
        self._rows["reason"].set_hint(hint if is_proposed else "")
        outcome = self.outcome.key
        self._rows["reason"].setVisible(outcome is CallOutcome.UNFILLED)
        self._rows["target"].setVisible(outcome is CallOutcome.REFERRED)
        self._rows["area"].setVisible(self._asks_area)
        self._show_target()
        grey(self.close_button, self._missing_text())
        (self._missing_field() or self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing_field(self) -> QWidget | None:
        if self.outcome.key is None:
            return self.outcome
        if self.outcome.key is CallOutcome.UNFILLED and self.reason.key is None:
            return self.reason
        if self.outcome.key is CallOutcome.REFERRED and self.target.key is None:
            return self.target
        return self.area if self._asks_area and self.area.key is None else None

    @property
    def _asks_area(self) -> bool:
        # The area belongs to a request: a call without one is never asked for it.
        if self.outcome.key in {CallOutcome.WRONG_NUMBER, CallOutcome.ABANDONED, CallOutcome.INFORMED}:
            return False
        return self._work.is_filed or self.outcome.key in _FILES

    def _missing_text(self) -> str:
        match self._missing_field():
            case None:
                return ""
            case field if field is self.reason:
                return translate("WrapUp", "Please say why nobody was found.")
            case field if field is self.target:
                return translate("WrapUp", "Please say where the caller was referred to.")
            case field if field is self.area:
                return translate("WrapUp", "Please choose the area.")
            case _:
                return translate("WrapUp", "Please choose an outcome.")

    def close_call(self) -> None:
        """Close the call with what was chosen."""
        outcome = self.outcome.key
        if self._missing_field() is not None or not isinstance(outcome, CallOutcome) or self.note.is_too_long:
            return
        self._work.note = self.note.text
        if isinstance(self.area.key, Area):
            self._work.edit(area=self.area.key)
        reason = self.reason.key if isinstance(self.reason.key, UnfilledReason) else None
        target: Any = self.target.key if outcome is CallOutcome.REFERRED else None
        self._work.close(outcome, reason=reason, referral_target_id=target)
        self.done.emit()

    @property
    def searched_target(self) -> str:
        """Give what is typed to find somebody to refer to, while it stands for nobody yet."""
        return "" if self.target.key is not None else self.target.text()

    def take_target(self, target: ReferralTarget) -> None:
        """Put in whom the caller is referred to."""
        self.target.set_suggestion(_shown(target))

    def _on_targets(self, targets: Any) -> None:
        self._targets = list(targets)

    def target_name(self, key: UUID | None) -> str:
        """Name a service that callers can be referred to; empty when it is not known."""
        return next((one.name for one in self._targets if one.id == key), "")

    def _suggest_targets(self, text: str) -> list[Suggestion]:
        wanted = folded(text).split()
        return [_shown(one) for one in self._targets if all(part in folded(_said(one)) for part in wanted)]

    def _show_target(self) -> None:
        """Show number and address under the field, to be read out to the caller."""
        target = next((one for one in self._targets if one.id == self.target.key), None)
        self._rows["target"].set_hint("" if target is None else _facts(target))

    def _hint(self, text: str) -> str:
        found = words_found(text, self._frame.rules.hint_words)
        if not found:
            return ""
        return translate("WrapUp", "This looks like a health detail. Please leave it out; the area is enough.")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close_call()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _shown(target: ReferralTarget) -> Suggestion:
    return Suggestion(target.id, target.name, target.purpose)


def _said(target: ReferralTarget) -> str:
    return f"{target.name} {target.purpose}"


def _facts(target: ReferralTarget) -> str:
    day = target.checked_on
    checked = translate("WrapUp", "checked on {day}").format(day=day_text(day)) if day else ""
    unchecked = translate("WrapUp", "never checked") if day is None else ""
    return "  ·  ".join(filter(None, (left_to_right(target.phone), left_to_right(target.website), checked, unchecked)))


def _bar(codes: Iterable[StrEnum], label: str) -> ChoiceBar:
    return ChoiceBar([Choice(code, word(code)) for code in codes], label=label)
