"""Rows of the form: languages of somebody with level, direction and varieties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from sisa_desk.domain.interpreters import Skill
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.vocabulary import Direction, Level
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.theme import HALF_STEP, TARGET
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.field_content import choose, content_of, restore_into
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.row_list import FormRow
from sisa_desk.ui.wording.words import words

Table = Callable[[], LanguageTable]


@dataclass(frozen=True, slots=True)
class Varieties:
    """Varieties as codes, read from and written as names between commas; what is no variety stays as typed."""

    table: LanguageTable
    language: str

    def read(self, text: str) -> tuple[str, ...]:
        """Give the codes of what was typed."""
        return tuple(dict.fromkeys(self._code(part.strip()) for part in text.split(",") if part.strip()))

    def _code(self, written: str) -> str:
        below = self.table.descendants_of(self.language)
        found = self.table.resolve(written, current_language().code).codes
        return next((code for code in found if code in below), written)

    def written(self, codes: tuple[str, ...]) -> str:
        """Give the names of codes."""
        return ", ".join(self.table.name(code, current_language().code) for code in codes)

    @property
    def examples(self) -> str:
        """Give the names of the commonest varieties."""
        return self.written(self.table.descendants_of(self.language)[:3])


class SkillRow(FormRow):
    """A language with its level and direction, the varieties below where it has any."""

    def __init__(self, new_id: UUID, table: Table) -> None:
        """Take the key a new entry gets, and the table, which may change."""
        super().__init__()
        self._id = new_id
        self._table = table
        self.language = LanguageField(table, label=translate("SkillRow", "Language"))
        self.language.setObjectName("skill-language")
        self.level = CodeCombo(words(Level), label=translate("SkillRow", "Level"), nothing="–")
        self.direction = CodeCombo(words(Direction), label=translate("SkillRow", "Direction"))
        self.varieties = QLineEdit()
        self.varieties.setAccessibleName(translate("SkillRow", "Varieties"))
        self.varieties.setMinimumHeight(TARGET)
        self._fields = {
            "language": self.language,
            "level": self.level,
            "direction": self.direction,
            "varieties": self.varieties,
        }
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.language)
        self._show_varieties()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        for first, second in ((self.language, self.level), (self.direction, self.varieties)):
            line = QHBoxLayout()
            line.setSpacing(HALF_STEP)
            line.addWidget(first, 5)
            line.addWidget(second, 4)
            column.addLayout(line)

    def _connect(self) -> None:
        self.language.taken.connect(lambda _: self._on_language())
        self.language.textEdited.connect(lambda _: self._on_language())
        self.level.currentIndexChanged.connect(lambda _: self.edited.emit())
        self.direction.currentIndexChanged.connect(lambda _: self.edited.emit())
        self.varieties.textEdited.connect(lambda _: self.edited.emit())

    def _on_language(self) -> None:
        self._show_varieties()
        self.edited.emit()

    @property
    def _names(self) -> Varieties:
        return Varieties(self._table(), self.language.code)

    def _show_varieties(self) -> None:
        examples = self._names.examples if self.language.code else ""
        self.varieties.setVisible(bool(examples or self.varieties.text()))
        text = translate("SkillRow", "Varieties: {examples} …").format(examples=examples)
        self.varieties.setPlaceholderText(text)

    def show_skill(self, skill: Skill) -> None:
        """Fill the row."""
        self._id = skill.id
        self.language.set_code(skill.language)
        choose(self.level, skill.level)
        choose(self.direction, skill.direction)
        self.varieties.setText(self._names.written(skill.varieties))
        self._show_varieties()

    @property
    def skill(self) -> Skill:
        """Give the entry as it stands."""
        level = Level(self.level.code) if self.level.code else None
        varieties = self._names.read(self.varieties.text())
        return Skill(self._id, self.language.code, level, Direction(self.direction.code), varieties)

    @property
    def problem(self) -> str:
        """Say what keeps the row from being saved."""
        if self.language.is_unresolved:
            sentence = translate(
                "SkillRow", "“{text}” is not in the table of languages. Please choose one of the list."
            )
            return sentence.format(text=self.language.text())
        return ""

    @property
    def is_blank(self) -> bool:
        """Say whether no language stands there."""
        return not self.language.text().strip()

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        return {"id": str(self._id), **content_of(self._fields)}

    def restore(self, content: dict[str, Any]) -> None:
        """Put back what was typed."""
        self._id = UUID(content["id"])
        with QSignalBlocker(self):
            restore_into(self._fields, content)
        self._show_varieties()
