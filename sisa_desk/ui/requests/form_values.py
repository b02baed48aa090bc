"""What stands in the form of a request as a request, and a request as what stands in the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QLineEdit

from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.requests.beneficiary_field import BeneficiaryField
from sisa_desk.ui.requests.field_values import put_value, value_of
from sisa_desk.ui.requests.request_fields import HIDDEN, MORE, ON_SITE_ONLY, RequestFields
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.slot_words import typed_slot
from sisa_desk.ui.widgets.suggest_field import SuggestField

#: Fields of the form whose name differs from that of the request's.
if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard

_RENAMED: Final = {"place": "place_id"}
_TEXT_KEYS: Final = frozenset(("variety", "place"))
#: What a field holds when nobody touched it.
_USUAL: Final = (None, "", False, 0, 1)
_USUALLY_SET: Final = frozenset(("language_is_certain", "source"))


class FormValues:
    """Reads the fields and fills them; what they mean for the desk the form knows."""

    def __init__(self, frame: Frame, fields: RequestFields) -> None:
        """Take the fields."""
        self._frame = frame
        self._fields = fields

    @property
    def hidden(self) -> frozenset[str]:
        """Name the fields that the chosen kind and mode do without."""
        kind = self._fields.kind.key
        hidden = HIDDEN[kind] if isinstance(kind, RequestKind) else frozenset()
        is_on_site = value_of(self._fields.by_name["mode"]) is Mode.ON_SITE
        return hidden if is_on_site else hidden | ON_SITE_ONLY

    def request_on(self, ground: Request) -> Request:
        """Give the request as it stands in the fields, on the ground of the one they were filled with."""
        hidden = self.hidden
        typed = {
            _RENAMED.get(name, name): self._value_of(name)
            for name in self._fields.by_name
            if name not in hidden or name == "minutes"
        }
        kind = self._fields.kind.key
        if isinstance(kind, RequestKind):
            typed["kind"] = kind
        start, minutes = self._time(ground)
        typed["start"] = None if "start" in hidden else start
        if kind is RequestKind.APPOINTMENT:
            typed["minutes"] = minutes
        return replace(ground, **typed)

    def _time(self, ground: Request) -> tuple[datetime | None, int]:
        """Give start and minutes as typed; a stored time that nobody touched stays, also when it is past."""
        if self.slot_field.edit.text() == _slot_words(ground):
            return ground.start, ground.minutes
        slot = self.slot_field.slot
        return (slot.start, slot.minutes) if slot else (None, ground.minutes)

    @property
    def slot_field(self) -> SlotField:
        """Give the field of day, time and length."""
        field = self._fields.by_name["start"]
        if not isinstance(field, SlotField):
            raise TypeError(field)
        return field

    def _value_of(self, name: str) -> Any:
        field = self._fields.by_name[name]
        if isinstance(field, SlotField):
            return None
        value = value_of(field)
        return str(value or "") if name in _TEXT_KEYS else value

    def show_request(self, request: Request, names: Mapping[str, str]) -> None:
        """Fill the fields with a request; ``names`` are the words for keys."""
        self._fields.kind.choose(request.kind)
        for name in self._fields.by_name:
            if name != "start":
                self.put(name, getattr(request, _RENAMED.get(name, name)), names.get(name, ""))
        self.slot_field.set_minutes(request.minutes)
        self.slot_field.set_text(_slot_words(request))

    def put(self, name: str, value: Any, words: str = "") -> None:
        """Fill one field; languages and places bring their own words."""
        if name == "variety":
            words = self._frame.language_name(value) or value
        elif name == "place":
            words = self._frame.place_name(str(value)) or str(value)
        put_value(self._fields.by_name[name], value, words)

    def typed(self) -> dict[str, Any]:
        """Give the words that stand for nothing yet, as JSON can carry them."""
        texts = {name: field.text() for name, field in self._typed_fields()}
        return {"when": self.slot_field.edit.text(), "texts": texts}

    def put_back(self, content: Mapping[str, Any]) -> None:
        """Put such words back into their fields."""
        texts: Mapping[str, str] = content.get("texts", {})
        self.slot_field.set_text(str(content.get("when", "")))
        for name, field in self._typed_fields():
            if name in texts and field.text() != texts[name]:
                field.setText(texts[name])

    def _typed_fields(self) -> list[tuple[str, QLineEdit]]:
        found: list[tuple[str, QLineEdit]] = []
        for name, field in self._fields.by_name.items():
            if isinstance(field, SuggestField):
                found.append((name, field))
            elif isinstance(field, BeneficiaryField):
                found.append((name, field.edit))
        return found


def has_more_than_usual(request: Request) -> bool:
    """Say whether one of the rarer fields holds something."""
    return any(getattr(request, name) not in _USUAL for name in MORE if name not in _USUALLY_SET)


def _slot_words(request: Request) -> str:
    """Write a stored time such that the field reads it back."""
    return typed_slot(request.start, request.minutes)


def names_around(card: RequestCard) -> dict[str, str]:
    """Give the words for the keys in a request."""
    return {
        "organisation_id": card.line.organisation,
        "beneficiary_id": card.line.beneficiary,
        "interpreter_wanted": card.interpreter_wanted,
    }
