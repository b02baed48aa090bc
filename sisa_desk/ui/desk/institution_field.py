"""The field for the institution that rings: finds it by any part of its name, or makes a new one without leaving."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from typing_extensions import override

from sisa_desk.domain.folding import folded
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

if TYPE_CHECKING:
    from sisa_desk.services.search import SearchResult

_NEW: Final = "new"


class InstitutionField(SuggestField):
    """Takes an institution that is known, or asks for a new one under the name typed; any other text stays as typed."""

    new_wanted = Signal(str)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(self._look, label=translate("CallForm", "Institution"), is_free=True)
        self._frame = frame

    def _look(self, text: str) -> list[Suggestion] | None:
        if not folded(text):
            return []
        find = self._frame.services.search.organisations
        self._frame.ask(find, text, then=self._on_found, key=("institutions", id(self)), owner=self)
        return None

    def _on_found(self, found: Sequence[SearchResult]) -> None:
        typed = self.text().strip()
        known = [Suggestion(one.id, one.title, one.detail, "building-2") for one in found]
        is_known = any(folded(one.text) == folded(typed) for one in known)
        self.show_suggestions(
            known if is_known or not typed else [*known, _new(typed)],
            preselected=bool(known) and _is_meant(typed, known[0].text),
        )

    @override
    def take(self, suggestion: Suggestion) -> None:
        if suggestion.key != _NEW:
            super().take(suggestion)
            return
        self.close_suggestions()
        self.new_wanted.emit(self.text().strip())


def _new(name: str) -> Suggestion:
    text = translate("CallForm", "New institution “{name}”").format(name=name)
    return Suggestion(_NEW, text, "", "plus")


def _is_meant(typed: str, title: str) -> bool:
    """Say whether every word typed stands in the title; what is only similar must be chosen by hand."""
    words = folded(typed).split()
    return bool(words) and all(word in folded(title) for word in words)
