"""The words that hint at health details in a note, and a note to try them with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sisa_desk.domain.exclusions import words_found
from sisa_desk.domain.rules import Rules
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.exclusion_rows import joined_words, split_words
from sisa_desk.ui.preferences.saved_fields import SavedText
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.preferences.trials import Trial
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.form_grid import LabelledField


class HintWordsSection(Section):
    """One list of beginnings of words."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Preferences", "Hints on health"),
            translate(
                "Preferences",
                "A note is no place for a diagnosis. When one of these words is typed into a note, "
                "a hint appears; nothing is refused.",
            ),
        )
        label = translate("Preferences", "Try a note")
        self.trial = Trial(label, translate("Preferences", "for example: is pregnant, please a woman"))
        self.words = SavedText(lines=4)
        self.words.setObjectName("hint-words")
        self._labelled = LabelledField(translate("Preferences", "Beginnings of words, with commas between"), self.words)
        card = Card(translate("Preferences", "Words"))
        card.body.addWidget(self._labelled)
        self.head.addWidget(self.trial)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.words.entered.connect(self._on_entered)
        self.trial.typed.connect(lambda _text: self._try())

    def _on_entered(self, text: str) -> None:
        self.frame.do(self.frame.services.preferences.set_hint_words, split_words(text))

    def show_rules(self, rules: Rules) -> None:
        """Show the words as they are now."""
        self.words.show_value(joined_words(rules.hint_words))
        self._labelled.set_hint(translate("Preferences", "%n word(s)", None, len(rules.hint_words)))
        self._try()

    def _try(self) -> None:
        text = self.trial.text
        found = words_found(text, self.frame.rules.hint_words) if text else ()
        if found:
            detail = translate("Preferences", "because of: {words}").format(words=", ".join(found))
            self.trial.say(translate("Preferences", "The hint appears"), ChipRole.WARN, detail)
        else:
            self.trial.say(translate("Preferences", "No hint") if text else "", ChipRole.GOOD)

    def first_field(self) -> QWidget:
        """Give the words."""
        return self.words
