"""What volunteers are not asked for, and a sentence to try the rules with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.exclusions import excluded_by
from sisa_desk.domain.mentions import as_said
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.domain.rules import Rules
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.exclusion_rows import ExclusionList
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.preferences.trials import Trial
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole


class ExclusionsSection(Section):
    """Excluded settings."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Preferences", "Exclusions"),
            translate(
                "Preferences",
                "What volunteers are not asked for. A word counts where a word begins; with an asterisk before it, "
                "inside words too: *therapy. Three dots stand for up to three words: consent … surgery.",
            ),
        )
        self.trial = Trial(
            translate("Preferences", "Try a sentence"),
            translate("Preferences", "As a caller would say it, for example: talk before an operation"),
        )
        self.list = ExclusionList(frame)
        self.head.addWidget(self.trial)
        self.body.addWidget(self.list)
        take_over = translate("Preferences", "Take over new words")
        tip = translate("Preferences", "Adds the words that came with the program; yours stay as they are.")
        self.take_over_button = button(take_over, self.take_over, icon="plus", tip=tip, name="exclusions-take-over")
        self.body.addWidget(self.take_over_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)
        self.trial.typed.connect(lambda _text: self._try(is_typed=True))
        frame.happened.connect(self._on_happened)

    def show_rules(self, rules: Rules) -> None:
        """Show the rules as they are now."""
        self.list.show_all(rules.exclusions)
        self._try()

    def refresh(self) -> None:
        """Read where callers can be referred to."""
        targets = self.frame.services.organisations.referral_targets
        self.frame.ask(targets, then=self._on_targets, key="preferences-targets")

    def _on_targets(self, targets: tuple[ReferralTarget, ...]) -> None:
        self.list.offer_targets([(one.id, one.name) for one in targets])

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.REFERRAL_TARGET:
            self.refresh()

    def _try(self, *, is_typed: bool = False) -> None:
        text = self.trial.text
        rule = excluded_by(text, self.frame.rules.exclusions) if text else None
        row = self.list.mark_only(rule)
        if not text:
            self.trial.say("")
        elif rule is None:
            self.trial.say(translate("Preferences", "Nothing is excluded"), ChipRole.GOOD)
        else:
            found = ", ".join(rule.words_in(as_said(text)))
            detail = translate("Preferences", "because of: {words}").format(words=found)
            self.trial.say(rule.name, ChipRole.WARN, detail)
        if row is not None and is_typed:
            self.area.ensureWidgetVisible(row)

    def take_over(self) -> None:
        """Add the words that came with the program and are not there yet."""
        self.frame.do(self.frame.services.preferences.take_over_words)

    def first_field(self) -> QWidget:
        """Give the field to try a sentence with."""
        return self.trial.field
