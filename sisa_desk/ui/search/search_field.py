"""The one field that finds everything: records by any part of their words, and what can be done by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from typing_extensions import override

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import folded
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.search import SearchResult

_RECORDS = 12
_COMMANDS = 4
_ICONS = {
    Noun.CALL: "phone",
    Noun.REQUEST: "inbox",
    Noun.INTERPRETER: "user",
    Noun.ORGANISATION: "building-2",
    Noun.BENEFICIARY: "tag",
}


class SearchField(SuggestField):
    """Shows what was found under the field; Enter opens it."""

    record_wanted = Signal(object, object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        hint = translate("SearchField", "Find or do …  {key}").format(key=shortcut_text("Ctrl+K"))
        super().__init__(self._look, label=translate("SearchField", "Find anything"), placeholder=hint)
        self.setObjectName("search")
        self.setMinimumWidth(320)
        self.setMaximumWidth(420)
        self.setClearButtonEnabled(True)
        self._frame = frame
        self.taken.connect(self._on_taken)

    def _look(self, text: str) -> list[Suggestion] | None:
        if not text.strip():
            return []
        find = self._frame.services.search.find
        self._frame.ask(lambda: find(text, limit=_RECORDS), then=self._on_found, key="search", owner=self)
        return None

    def _on_found(self, found: tuple[SearchResult, ...]) -> None:
        records = [self._suggestion(one) for one in found]
        misspelt = translate("SearchField", "also not misspelt")
        nothing = Suggestion(None, translate("SearchField", "Nothing found"), misspelt)
        self.show_suggestions([*records, *self._commands(self.text())] or [nothing])

    def _suggestion(self, one: SearchResult) -> Suggestion:
        title = left_to_right(one.title) if one.noun in {Noun.CALL, Noun.REQUEST} else one.title
        detail = one.detail
        if one.noun is Noun.INTERPRETER:
            detail = ", ".join(self._frame.language_name(code) for code in one.detail.split())
        kind = word(one.noun)
        return Suggestion((one.noun, one.id), title, f"{kind}  {detail}".strip(), _ICONS.get(one.noun, "search"))

    def _commands(self, text: str) -> list[Suggestion]:
        wanted = folded(text).split()
        actions = [one for one in self._frame.actions if all(part in folded(one.text) for part in wanted)]
        return [Suggestion(one.id, one.text, one.shortcut_text, one.icon) for one in actions[:_COMMANDS]]

    def _on_taken(self, taken: Suggestion) -> None:
        self.clear()
        if isinstance(taken.key, tuple):
            noun, key = taken.key
            self._open(noun, key)
        elif isinstance(taken.key, str):
            self._do(taken.key)

    def _open(self, noun: Noun, key: UUID) -> None:
        self.record_wanted.emit(noun, key)

    def _do(self, action_id: str) -> None:
        action = self.window().findChild(QAction, action_id)
        if action is not None:
            action.trigger()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_open:
            self.clear()
            self.window().centralWidget().setFocus()  # type: ignore[attr-defined]
            return
        super().keyPressEvent(event)
