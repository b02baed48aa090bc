"""What stands in the fields of a form, as JSON can carry it, and back again; for drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.row_list import RowList
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.widgets.toggle_row import ToggleRow

Content = dict[str, Any]


def content_of(fields: Mapping[str, QWidget]) -> Content:
    """Give what stands in each field, by name."""
    return {name: _content(field) for name, field in fields.items()}


def restore_into(fields: Mapping[str, QWidget], content: Mapping[str, Any]) -> None:
    """Put back what stood in each field; fields the content does not know stay as they are."""
    for name, field in fields.items():
        if name in content:
            _restore(field, content[name])


def _content(field: QWidget) -> Any:
    for kind, read in _READERS:
        if isinstance(field, kind):
            return read(field)
    raise TypeError(type(field).__name__)


def _suggested(field: SuggestField) -> Content:
    return {"key": str(field.key or ""), "text": field.text(), "is_uuid": isinstance(field.key, UUID)}


#: The first kind that fits counts: a suggesting field is a line of text as well.
_READERS: tuple[tuple[type[QWidget], Callable[[Any], Any]], ...] = (
    (SuggestField, _suggested),
    (QLineEdit, lambda field: field.text()),
    (QComboBox, lambda field: str(field.currentData() or "")),
    (QSpinBox, lambda field: field.value()),
    (QCheckBox, lambda field: field.isChecked()),
    (ToggleRow, lambda field: [_plain(key) for key in field.keys]),
    (NoteField, lambda field: field.text),
    (RowList, lambda field: field.content()),
)


def _restore(field: QWidget, kept: Any) -> None:
    match field:
        case SuggestField():
            _restore_suggestion(field, kept)
        case QLineEdit():
            field.setText(kept)
        case QComboBox():
            choose(field, kept)
        case QSpinBox():
            field.setValue(kept)
        case QCheckBox():
            field.setChecked(kept)
        case ToggleRow():
            field.set_keys(kept)
        case NoteField():
            field.set_text(kept)
        case RowList():
            field.restore(kept)


def _restore_suggestion(field: SuggestField, kept: Mapping[str, Any]) -> None:
    key = UUID(kept["key"]) if kept.get("is_uuid") else kept["key"]
    if key:
        field.set_suggestion(Suggestion(key, kept["text"]))
    else:
        field.set_suggestion(None)
        field.setText(kept["text"])


def _plain(key: object) -> object:
    return key if isinstance(key, int) else str(key)


def choose(combo: QComboBox, code: object) -> None:
    """Choose the entry of a code, without telling anybody; an unknown code chooses the first."""
    wanted = str(code or "")
    place = next((at for at in range(combo.count()) if str(combo.itemData(at) or "") == wanted), 0)
    with QSignalBlocker(combo):
        combo.setCurrentIndex(place)
