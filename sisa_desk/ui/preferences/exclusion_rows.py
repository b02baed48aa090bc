"""Excluded settings as cards: the words that give one away, what to say, where to refer to."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.rule_rows import RuleList, RuleRow
from sisa_desk.ui.preferences.saved_fields import SavedChoice, SavedLine, SavedText
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import LabelledField

Targets = Sequence[tuple[Hashable, str]]


def split_words(text: str) -> tuple[str, ...]:
    """Split a list as people type it, at commas, semicolons and line ends; each word once."""
    return tuple(dict.fromkeys(word.strip() for word in re.split(r"[,;\n]", text) if word.strip()))


def joined_words(words: Sequence[str]) -> str:
    """Write a list of words as it is typed."""
    return ", ".join(words)


class ExclusionRow(RuleRow):
    """One excluded setting."""

    rule: ExclusionRule

    def __init__(self, frame: Frame, rule: ExclusionRule, targets: Targets) -> None:
        """Take the rule and where callers can be referred to."""
        super().__init__(frame, rule)
        self.name = SavedLine()
        self.target = SavedChoice([(None, translate("Preferences", "Nowhere")), *targets])
        self.going_on = SavedChoice(_going_on())
        self.words = SavedText(most_lines=4)
        self.spared = SavedText(lines=1, most_lines=2)
        self.script = SavedText()
        self.fields = {
            "name": self.name, "referral_target_id": self.target, "words": self.words, "script": self.script,
            "spared": self.spared, "may_go_on": self.going_on,
        }  # fmt: skip
        self.card = Card(quiet=True)
        self._fill_card()
        self.name.entered.connect(lambda text: self.change(self.name, name=text))
        self.target.entered.connect(lambda key: self.change(self.target, referral_target_id=key))
        self.words.entered.connect(lambda text: self.change(self.words, words=split_words(text)))
        self.going_on.entered.connect(lambda may: self.change(self.going_on, may_go_on=may))
        self.spared.entered.connect(lambda text: self.change(self.spared, spared=split_words(text)))
        self.script.entered.connect(lambda text: self.change(self.script, script=text))
        self.watch(self.name, self.words)

    def _fill_card(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(STEP)
        first.addWidget(LabelledField(translate("Preferences", "What is excluded"), self.name), 1)
        first.addWidget(LabelledField(translate("Preferences", "Refer to"), self.target), 1)
        first.addWidget(self.bin)
        second = QHBoxLayout()
        second.setSpacing(STEP)
        words = translate("Preferences", "Words that give it away")
        script = translate("Preferences", "What to say to the caller")
        second.addWidget(LabelledField(words, self.words), 1)
        second.addWidget(LabelledField(script, self.script), 1)
        third = QHBoxLayout()
        third.setSpacing(STEP)
        spared = translate("Preferences", "Words that are meant otherwise")
        third.addWidget(LabelledField(spared, self.spared), 3)
        third.addWidget(LabelledField(translate("Preferences", "Taken all the same"), self.going_on), 1)
        self.card.body.addLayout(first)
        self.card.body.addLayout(second)
        self.card.body.addLayout(third)
        self.card.body.addWidget(self.below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def offer_targets(self, targets: Targets) -> None:
        """Offer other referral targets."""
        self.target.offer([(None, translate("Preferences", "Nowhere")), *targets])
        self.target.show_value(self.rule.referral_target_id)

    def show_values(self) -> None:
        """Show the rule."""
        rule = self.rule
        self.name.show_value(rule.name)
        self.target.show_value(rule.referral_target_id)
        self.words.show_value(joined_words(rule.words))
        self.spared.show_value(joined_words(rule.spared))
        self.going_on.show_value(rule.may_go_on)
        self.script.show_value(rule.script)
        self.name_bin(translate("Preferences", "Remove {name}").format(name=rule.name))


def _going_on() -> list[tuple[Hashable, str]]:
    return [(False, translate("Preferences", "Never")), (True, translate("Preferences", "With a reason"))]


class ExclusionList(RuleList):
    """All excluded settings."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        self._targets: Targets = ()
        super().__init__(
            translate("Preferences", "Excluded settings"),
            lambda rule: ExclusionRow(frame, rule, self._targets),
            lambda: ExclusionRule(frame.new_id(), "", ()),
            add_words=translate("Preferences", "Add an excluded setting"),
            name="exclusions",
        )

    def offer_targets(self, targets: Targets) -> None:
        """Offer where callers can be referred to."""
        self._targets = targets
        for row in self.rows:
            if isinstance(row, ExclusionRow):
                row.offer_targets(targets)

    def mark_only(self, rule: ExclusionRule | None) -> ExclusionRow | None:
        """Mark the rule that fires, and give its row."""
        fired = None
        for row in self.rows:
            if isinstance(row, ExclusionRow):
                is_it = rule is not None and row.rule.id == rule.id
                row.card.setProperty("kind", "card" if is_it else "quiet")
                row.card.set_chosen(is_it)
                fired = row if is_it else fired
        return fired
