"""What is asked about one language: does the person say this name, large enough to point at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from sisa_desk.domain.languages import Language, LanguageTable
from sisa_desk.ui.language import current_language, isolated, translate
from sisa_desk.ui.theme import LARGE, POINTED_AT, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.finder_rows import confused_text, countries_text, sound_text
from sisa_desk.ui.widgets.plain_label import PlainLabel


class FinderCard(QFrame):
    """Shows one language as its speakers call it, with a yes and a no."""

    def __init__(self, table: LanguageTable) -> None:
        super().__init__()
        self._table = table
        self.setProperty("kind", "quiet")
        self._question = PlainLabel(translate("LanguageFinder", "Does the person say?"), role="text_quiet")
        self._own_name = PlainLabel(size=POINTED_AT, wrapped=True)
        self._sound = PlainLabel(size=LARGE, role="accent_text", wrapped=True)
        self._name = PlainLabel(bold=True, wrapped=True)
        self._where = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        self._also = PlainLabel(role="text_quiet", wrapped=True)
        self._confused = PlainLabel(role="on_warn", size=SMALL, wrapped=True)
        self.yes = button(translate("LanguageFinder", "Yes, presumed  Enter"), kind="primary", name="finder-yes")
        self.no = button(translate("LanguageFinder", "No, another  Del"), name="finder-no")
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for part in (self._question, *self._parts):
            column.addWidget(part)
        column.addStretch(1)
        back = PlainLabel(translate("LanguageFinder", "Esc leads back."), role="text_faint", size=SMALL)
        answers = QHBoxLayout()
        answers.setSpacing(STEP)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch(1)
        column.addLayout(answers)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def _parts(self) -> tuple[PlainLabel, ...]:
        return self._own_name, self._sound, self._also, self._name, self._where, self._confused

    @property
    def words(self) -> tuple[str, ...]:
        """Give what is shown of the language: own name, sound, other own names, name, where, and what is not meant."""
        return tuple(part.full_text for part in self._parts)

    def show_language(self, language: Language | None) -> None:
        """Ask about a language; None when there is none left."""
        self.yes.setEnabled(language is not None)
        self.no.setEnabled(language is not None)
        self._question.setVisible(language is not None)
        for part, words in zip(self._parts, self._worded(language), strict=True):
            part.setText(words)
            part.setVisible(bool(words))

    def _worded(self, language: Language | None) -> tuple[str, ...]:
        if language is None:
            return ("",) * len(self._parts)
        name = self._table.name(language.code, current_language().code)
        own, *also = (*(language.autonyms or (name,)), *self._names_above(language))
        return (
            own,
            sound_text(language),
            translate("LanguageFinder", "or: {names}").format(names=", ".join(map(isolated, also))) if also else "",
            name,
            countries_text(self._table, language.code),
            confused_text(self._table, language),
        )

    def _names_above(self, language: Language) -> tuple[str, ...]:
        """Give what speakers of a variety call the whole, as Syrians say "Arabic", where that asks nothing back."""
        parent = self._table.by_code(language.parent or "")
        is_plain = parent is not None and self._table.question_about(parent.code) is None
        return tuple(name for name in parent.autonyms if name not in language.autonyms) if parent and is_plain else ()
