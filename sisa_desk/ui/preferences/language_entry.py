"""One language: what the table says of it, its spellings and its neighbours to be edited."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.languages import Language, LanguageKind, Neighbour
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, isolated, left_to_right, translate
from sisa_desk.ui.preferences.exclusion_rows import joined_words, split_words
from sisa_desk.ui.preferences.neighbour_rows import NeighbourRows
from sisa_desk.ui.preferences.saved_fields import SavedText
from sisa_desk.ui.preferences.sections import leave_room_for_bar, see_through, sentence_of, small
from sisa_desk.ui.theme import LARGE, SMALL, STEP
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import LabelledField
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel

_MOST_NAMES = 12


class LanguageEntry(Card):
    """The entry of a language."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nothing is shown yet."""
        super().__init__()
        self._frame = frame
        self._language: Language | None = None
        self._name = Heading(size=LARGE, elided=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(2 * STEP)
        self._facts.setVerticalSpacing(STEP // 2)
        self._facts.setColumnStretch(1, 1)
        self.aliases = SavedText()
        self.aliases.setObjectName("spellings")
        hint = translate("Languages", "With commas between. A name typed this way leads to this language.")
        self._spellings = LabelledField(translate("Languages", "Other spellings"), self.aliases, hint=hint)
        self.neighbours = NeighbourRows(frame)
        self._mirrored = small("", "text_quiet", wrapped=True)
        self._lay_out()
        self.aliases.entered.connect(self._on_aliases)
        self.neighbours.entered.connect(self._on_neighbours)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        leave_room_for_bar(column, is_mirrored=self.isRightToLeft())
        column.setSpacing(int(1.5 * STEP))
        explained = translate(
            "Languages", "Asked instead when nobody can be found: how much of it speakers understand."
        )
        for part in (self._name, self._facts, self._spellings):
            if isinstance(part, QGridLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addWidget(PlainLabel(translate("Languages", "Neighbours"), role="text_quiet", size=SMALL, bold=True))
        column.addWidget(small(explained, "text_faint", wrapped=True))
        column.addWidget(self.neighbours)
        column.addWidget(self._mirrored)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        see_through(area, inner)
        self.body.addWidget(area, 1)

    @property
    def code(self) -> str:
        """Give the code of the language shown; empty while there is none."""
        return self._language.code if self._language else ""

    @property
    def facts(self) -> dict[str, str]:
        """Give what is said of the language, by its heading."""
        return dict(self._said(self._language)) if self._language else {}

    @property
    def from_others(self) -> str:
        """Give what the entries of other languages say of this one."""
        return self._mirrored.full_text

    def show_language(self, language: Language) -> None:
        """Show a language."""
        if language.code != self.code:
            self.aliases.setPlainText("")
            self.aliases.show_value("")
        self._language = language
        self._name.setText(self._frame.language_name(language.code))
        self._show_facts(language)
        self.aliases.show_value(joined_words(language.aliases))
        self.neighbours.show_neighbours(language.code, language.neighbours)
        self._show_mirrored(language)

    def _show_facts(self, language: Language) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (heading, words) in enumerate(self._said(language)):
            self._facts.addWidget(PlainLabel(heading, role="text_quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(PlainLabel(words, wrapped=True), row, 1)

    def _said(self, language: Language) -> list[tuple[str, str]]:
        table = self._frame.languages
        said = [
            (translate("Languages", "Own name"), ", ".join(map(isolated, language.autonyms))),
            (translate("Languages", "Sounds like"), language.spoken),
            (translate("Languages", "Kind"), _kind_text(language.kind)),
            (translate("Languages", "Code"), _code_text(language)),
            (translate("Languages", "Part of"), self._names(table.ancestors_of(language.code))),
            (translate("Languages", "Varieties"), self._names(table.descendants_of(language.code))),
            (translate("Languages", "Easily confused with"), self._names(language.lookalikes)),
            (translate("Languages", "Spoken in"), self._countries(table.countries_of(language.code))),
        ]
        return [(heading, words) for heading, words in said if words]

    def _names(self, codes: Iterable[str]) -> str:
        names = [self._frame.language_name(code) for code in codes]
        more = len(names) - _MOST_NAMES
        shown = ", ".join(names[:_MOST_NAMES])
        return translate("Languages", "{names} and {n} more").format(names=shown, n=more) if more > 0 else shown

    def _countries(self, codes: Iterable[str]) -> str:
        known, language = self._frame.languages.countries, current_language().code
        return ", ".join(known[code].names.get(language, code) if code in known else code for code in codes)

    def _show_mirrored(self, language: Language) -> None:
        own = {one.code for one in language.neighbours}
        others = [one for one in self._frame.languages.neighbours_of(language.code) if one.code not in own]
        names = ", ".join(f"{self._frame.language_name(one.code)} ({one.percent} %)" for one in others)
        text = translate("Languages", "From the entries of others: {names}").format(names=names)
        self._mirrored.setText(text if names else "")
        self._mirrored.setVisible(bool(names))

    # saving

    def _on_aliases(self, text: str) -> None:
        if self._language is not None:
            self._change(split_words(text), self._language.neighbours)

    def _on_neighbours(self, neighbours: tuple[Neighbour, ...]) -> None:
        if self._language is not None:
            self._change(self._language.aliases, neighbours)

    def _change(self, aliases: tuple[str, ...], neighbours: tuple[Neighbour, ...]) -> None:
        change = self._frame.services.languages.change
        code = self.code
        self._frame.do(
            change, code, aliases=aliases, neighbours=neighbours, then=self._on_changed, refused=self._on_refused
        )

    def _on_changed(self, language: Language) -> None:
        if language.code == self.code:
            # The next change builds on this one, even before the table is read anew.
            self._language = language
            self.aliases.show_value(joined_words(language.aliases))

    def _on_refused(self, refusal: Refused) -> None:
        self._spellings.set_problem(sentence_of(refusal))
        self._frame.refuse(refusal)


def _code_text(language: Language) -> str:
    if language.has_iso_code:
        return translate("Languages", "{code} (ISO 639-3)").format(code=left_to_right(language.code))
    return translate("Languages", "{code} (our own)").format(code=left_to_right(language.code))


def _kind_text(kind: LanguageKind) -> str:
    return {
        LanguageKind.LANGUAGE: translate("Languages", "Language"),
        LanguageKind.MACROLANGUAGE: translate("Languages", "Family of languages, asked for under one name"),
        LanguageKind.VARIETY: translate("Languages", "Variety"),
        LanguageKind.SIGN_LANGUAGE: translate("Languages", "Sign language"),
    }[kind]
