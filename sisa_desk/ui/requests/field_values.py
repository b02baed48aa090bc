"""What stands in a field of any kind, and how a stored value is put into it."""

from __future__ import annotations

from functools import singledispatch
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from sisa_desk.ui.requests.beneficiary_field import BeneficiaryField
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion


@singledispatch
def value_of(field: QWidget) -> Any:
    """Give what a field stands for; None where it stands for nothing."""
    raise TypeError(field)


@value_of.register
def _(field: QLineEdit) -> Any:
    return field.text().strip()


@value_of.register
def _(field: SuggestField) -> Any:
    if field.is_free:
        return field.text().strip()
    return field.key if isinstance(field.key, str | UUID) else None


@value_of.register
def _(field: LanguageField) -> Any:
    return field.code


@value_of.register
def _(field: BeneficiaryField) -> Any:
    return field.key


@value_of.register
def _(field: CodeCombo) -> Any:
    return field.chosen


@value_of.register
def _(field: QSpinBox) -> Any:
    return field.value() or None


@value_of.register
def _(field: QCheckBox) -> Any:
    return field.isChecked()


@value_of.register
def _(field: NoteField) -> Any:
    return field.text


@singledispatch
def put_value(field: QWidget, value: Any, words: str = "") -> None:
    """Fill a field with a stored value; ``words`` name what a key stands for."""
    raise TypeError(field)


@put_value.register
def _(field: QLineEdit, value: Any, words: str = "") -> None:
    field.setText(str(value))


@put_value.register
def _(field: SuggestField, value: Any, words: str = "") -> None:
    text = words or str(value) if field.is_free else words
    field.set_suggestion(Suggestion(value, text) if value else None)


@put_value.register
def _(field: LanguageField, value: Any, words: str = "") -> None:
    field.set_code(str(value))


@put_value.register
def _(field: BeneficiaryField, value: Any, words: str = "") -> None:
    field.set_reference(value, words)


@put_value.register
def _(field: CodeCombo, value: Any, words: str = "") -> None:
    field.choose(value)


@put_value.register
def _(field: QSpinBox, value: Any, words: str = "") -> None:
    field.setValue(value or field.minimum())


@put_value.register
def _(field: QCheckBox, value: Any, words: str = "") -> None:
    field.setChecked(bool(value))


@put_value.register
def _(field: NoteField, value: Any, words: str = "") -> None:
    field.set_text(str(value))
