"""The table of languages: find one, see its entry, change it, and try what a name leads to."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sisa_desk.domain.languages import Language, LanguageTable, QuestionReason, Resolution
from sisa_desk.domain.rules import Rules
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.preferences.language_entry import LanguageEntry
from sisa_desk.ui.preferences.languages_model import LanguagesModel, languages_found
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.preferences.trials import Trial
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.record_table import RecordTable

_LIST = 320


class LanguagesSection(Section):
    """A list at the leading side, the entry behind it."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Languages", "Languages"),
            translate("Languages", "What the desk understands when a language is named, and who can be asked instead."),
            scrolls=False,
        )
        label = translate("Languages", "Type a name")
        self.trial = Trial(label, translate("Languages", "as a caller would say it: Kurdish, Afghan, Tigrinja …"))
        self.head.addWidget(self.trial)
        self.model = LanguagesModel()
        self.finder = QLineEdit()
        self.table = RecordTable(self.model, label=translate("Languages", "Languages"))
        self.entry = LanguageEntry(frame)
        self._table_shown: LanguageTable | None = None
        self._set_up_list()
        row = QHBoxLayout()
        row.setSpacing(int(1.5 * STEP))
        row.addWidget(self._list_card())
        row.addWidget(self.entry, 1)
        self.body.addLayout(row, 1)
        self.trial.typed.connect(lambda _text: self._try())

    def _set_up_list(self) -> None:
        self.finder.setObjectName("find-language")
        self.finder.setMinimumHeight(TARGET)
        self.finder.setClearButtonEnabled(True)
        self.finder.setAccessibleName(translate("Languages", "Find a language"))
        self.finder.setPlaceholderText(translate("Languages", "Name, spelling or code"))
        self.finder.textChanged.connect(lambda _text: self._look())
        self.table.setObjectName("languages")
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.set_widths(124, 96)
        nothing = translate("Languages", "Nothing found")
        sentence = translate("Languages", "No language has this in its name, its spellings or its code.")
        self.table.say_when_empty(EmptyState(nothing, sentence, icon="languages"))
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.finder.returnPressed.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))

    def _list_card(self) -> Card:
        card = Card()
        card.setFixedWidth(_LIST)
        card.body.addWidget(self.finder)
        card.body.addWidget(self.table, 1)
        return card

    def show_rules(self, rules: Rules) -> None:
        """Show the table as it is now."""
        if self._table_shown is self.frame.languages:
            return
        self._table_shown = self.frame.languages
        self._look()
        self._try()

    # the list

    def _look(self) -> None:
        table, text, language = self.frame.languages, self.finder.text(), current_language().code
        self.frame.ask(lambda: languages_found(table, text, language), then=self._on_found, key="languages-found")

    def _on_found(self, found: tuple[Language, ...]) -> None:
        code = self.entry.code
        self.model.show(found)
        row = self.model.row_of(code)
        if found:
            wanted = 0 if row < 0 or self.finder.text() else row
            self.table.choose_row(wanted)
            self._show(self.model.language_at(wanted))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._show(self.model.language_at(self.table.current_row))

    def _show(self, language: Language | None) -> None:
        if language is not None:
            self.entry.show_language(language)

    # the trial

    def _try(self) -> None:
        text = self.trial.text
        if not text:
            self.trial.say("")
            return
        table, language = self.frame.languages, current_language().code
        self.frame.ask(lambda: table.resolve(text, language), then=self._on_resolved, key="languages-trial")

    def _on_resolved(self, found: Resolution) -> None:
        if not self.trial.text:
            return
        shown = found.question.options if found.question else found.codes
        names = ", ".join(self.frame.language_name(code) for code in shown)
        if found.code is not None:
            meant = translate("Languages", "Understood: {name}").format(name=self.frame.language_name(found.code))
            self.trial.say(meant, ChipRole.GOOD)
        elif found.question is not None:
            self.trial.say(_question_text(found.question.why), ChipRole.WARN, names)
        elif found.codes:
            self.trial.say(translate("Languages", "Suggested"), ChipRole.INFO, names)
        else:
            self.trial.say(translate("Languages", "Not understood"), ChipRole.BAD, self._advice())

    def _advice(self) -> str:
        return translate("Languages", "Add the spelling to the language that is meant.")

    def first_field(self) -> QWidget:
        """Give the field that finds."""
        return self.finder


def _question_text(why: QuestionReason) -> str:
    match why:
        case QuestionReason.COUNTRY | QuestionReason.PEOPLE | QuestionReason.REGION:
            return translate("Languages", "No language; asks which is spoken")
        case QuestionReason.LOOKALIKE:
            return translate("Languages", "Easily confused; asks which")
        case _:
            return translate("Languages", "Several kinds; asks which")
