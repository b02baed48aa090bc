"""The one field that finds everything: records by any part of their words, and what can be done by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
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
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
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
        self._is_waiting = False
        self._takes_first = False
        self._came_from: QWidget | None = None
        self.taken.connect(self._on_taken)
        app = QGuiApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _look(self, text: str) -> list[Suggestion] | None:
        self._takes_first = False
        self._is_waiting = bool(folded(text))
        if not self._is_waiting:
            return []
        find = self._frame.services.search.find
        self._frame.ask(lambda: find(text, limit=_RECORDS), then=self._on_found, key="search", owner=self)
        return None

    def _on_found(self, found: tuple[SearchResult, ...]) -> None:
        if not self._is_waiting:
            return  # the field was emptied meanwhile
        self._is_waiting = False
        records = [self._suggestion(one) for one in found]
        misspelt = translate("SearchField", "also not misspelt")
        nothing = Suggestion(None, translate("SearchField", "Nothing found"), misspelt)
        self.show_suggestions([*records, *self._commands(self.text())] or [nothing])
        if self._takes_first:
            self._takes_first = False
            self._take_current()

    def _suggestion(self, one: SearchResult) -> Suggestion:
        title = left_to_right(one.title) if one.noun in {Noun.CALL, Noun.REQUEST} else one.title
        detail = one.detail
        if one.noun is Noun.INTERPRETER:
            detail = ", ".join(self._frame.language_name(code) for code in one.detail.split())
        kind = word(one.noun)
        return Suggestion((one.noun, one.id), title, f"{kind}  {detail}".strip(), _ICONS.get(one.noun, "search"))

    def _commands(self, text: str) -> list[Suggestion]:
        wanted = folded(text).split()
        named = (one for one in self._frame.actions if all(part in folded(one.text) for part in wanted))
        possible = [one for one in named if one.id != self.objectName() and self._bound(one.id) is not None]
        return [Suggestion(one.id, one.text, one.shortcut_text, one.icon) for one in possible[:_COMMANDS]]

    def _bound(self, action_id: str) -> QAction | None:
        """Give the action where it can be carried out just now: not that of a screen that is not shown."""
        for action in self.window().findChildren(QAction, action_id):
            owner = action.parent()
            if action.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
                return action
        return None

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
        self._go_back()
        action = self._bound(action_id)
        if action is not None:
            action.trigger()

    # the cursor

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self and old is not None:
            self._came_from = old

    def _go_back(self) -> None:
        """Put the cursor where it was: somebody may have been in the middle of a form."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._is_waiting:
            # What shows was found for fewer letters; the answer to all of them is on its way.
            self._takes_first = True
        elif event.key() == Qt.Key.Key_Escape and not self.is_open:
            self._is_waiting = False
            self.clear()
            self._go_back()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Tab:  # type: ignore[attr-defined]
            # Leaving opens nothing: a found record is no value of this field.
            self.close_suggestions()
        return super().event(event)
