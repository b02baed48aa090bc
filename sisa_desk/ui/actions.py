"""What can be done by key: one table of actions; tips, menus and the sheet of shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from sisa_desk.ui.icons import icon as named_icon

#: Actions of this scope work on every screen, so no other scope may use their keys.
EVERYWHERE: Final = "everywhere"


class DuplicateAction(ValueError):
    """Two actions carry the same id, or the same key where both would hear it."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done: its id, its words (already translated), its keys, and where they work."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: str = EVERYWHERE

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """Give its keys as Qt knows them."""
        return tuple(QKeySequence(keys) for keys in self.keys)

    @property
    def shortcut_text(self) -> str:
        """Give its first key as it is printed on the keyboard."""
        return shortcut_text(self.keys[0]) if self.keys else ""


def shortcut_text(keys: str) -> str:
    """Write a key as it is printed on the keyboard: "Ctrl+K" is "Strg+K" in German."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class ActionTable:
    """All actions of the window, each registered by the screen it belongs to."""

    def __init__(self) -> None:
        self._actions: dict[str, Action] = {}
        self._scopes: dict[str, str] = {}

    def add(self, *actions: Action, scope_text: str = "") -> None:
        """Register actions; the words of their scope head them in the sheet."""
        for action in actions:
            self._refuse_duplicates(action)
            self._actions[action.id] = action
            self._scopes.setdefault(action.scope, scope_text or action.scope)

    def __getitem__(self, action_id: str) -> Action:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())

    def __len__(self) -> int:
        return len(self._actions)

    def scopes(self) -> tuple[tuple[str, str], ...]:
        """Give the scopes with their words, in the order of registration."""
        return tuple(self._scopes.items())

    def in_scope(self, scope: str) -> tuple[Action, ...]:
        """Give the actions of a scope, in the order of registration."""
        return tuple(action for action in self if action.scope == scope)

    def tip(self, action_id: str) -> str:
        """Give the words of an action with its shortcut behind them."""
        action = self._actions[action_id]
        return f"{action.text} ({action.shortcut_text})" if action.keys else action.text

    def bind(self, widget: QWidget, action_id: str, handler: Callable[[], object]) -> QAction:
        """Have a widget carry out an action: by its keys while the focus is inside, or anywhere in its window."""
        action = self._actions[action_id]
        made = QAction(action.text.replace("&", "&&"), widget)
        made.setObjectName(action.id)
        made.setToolTip(self.tip(action_id))
        made.setShortcuts(list(action.sequences))
        is_everywhere = action.scope == EVERYWHERE
        context = Qt.ShortcutContext
        made.setShortcutContext(context.WindowShortcut if is_everywhere else context.WidgetWithChildrenShortcut)
        if action.icon:
            made.setIcon(named_icon(action.icon))
        made.triggered.connect(lambda _checked=False: handler())
        widget.addAction(made)
        return made

    def bind_all(self, widget: QWidget, handlers: Iterable[tuple[str, Callable[[], object]]]) -> tuple[QAction, ...]:
        """Bind several actions to one widget."""
        return tuple(self.bind(widget, action_id, handler) for action_id, handler in handlers)

    def _refuse_duplicates(self, action: Action) -> None:
        if action.id in self._actions:
            raise DuplicateAction(action.id)
        for other in self:
            if {other.scope, action.scope} & {EVERYWHERE} or other.scope == action.scope:
                for keys in set(action.sequences) & set(other.sequences):
                    raise DuplicateAction(f"{action.id}, {other.id}: {keys.toString()}")
