"""The window: sidebar, top line, screens, messages; it knows every room and no rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.phone import read_phone
from sisa_desk.ui.actions import Action
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame, Message
from sisa_desk.ui.icons import icon
from sisa_desk.ui.language import day_text, left_to_right, time_text, translate
from sisa_desk.ui.phone_bridge import PhoneBridge
from sisa_desk.ui.theme import LARGE, SMALL, STEP, load_scripts
from sisa_desk.ui.widgets.chip import ChipButton, ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.shortcut_sheet import ShortcutSheet
from sisa_desk.ui.widgets.skeleton import Skeleton
from sisa_desk.ui.widgets.toast import UNDO_KEYS, ToastStack
from sisa_desk.ui.workspace import Workspace

SIDEBAR_WIDTH = 208
SMALLEST = QSize(1180, 700)
_COUNTED = frozenset((Noun.REQUEST, Noun.CALLBACK, Noun.APPOINTMENT, Noun.CALL, Noun.OFFER))


class MainWindow(QMainWindow):
    """One window for a whole day at the desk."""

    language_wanted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        """Show the frame of the window at once; the screens come when the store is open."""
        super().__init__()
        self.setWindowTitle(translate("MainWindow", "SiSA Desk"))
        self.setMinimumSize(SMALLEST)
        self.frame: Frame | None = None
        self.workspace: Workspace | None = None
        self.sidebar = Sidebar()
        self.top = TopLine()
        self._content = QVBoxLayout()
        self._content.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self._skeleton = Skeleton()
        self._content.addWidget(self._skeleton)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(self._content, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        self.toasts = ToastStack(middle)

    def enter(self, frame: Frame) -> None:
        """Move in: the store is open, the screens can be built."""
        self.frame = frame
        frame.setParent(self)
        self._bind_actions(frame)
        self.workspace = Workspace(frame)
        self._skeleton.hide()
        self._content.addWidget(self.workspace, 1)
        self.sidebar.chosen.connect(self.workspace.show_screen)
        self.workspace.screen_changed.connect(self.sidebar.mark)
        self.top.enter(frame)
        self.top.search.record_wanted.connect(self.workspace.open_record)
        self.top.requests_wanted.connect(partial(self.workspace.show_screen, "requests"))
        frame.message.connect(self._on_message)
        frame.happened.connect(self._on_happened)
        self.workspace.show_screen("desk")
        self._count()
        QTimer.singleShot(0, self, load_scripts)
        QTimer.singleShot(200, self, partial(frame.languages.resolve, "deutsch"))

    def say_closed(self, text: str) -> None:
        """Say why the store cannot be opened, in place of the screens."""
        self._skeleton.hide()
        self._content.addWidget(EmptyState(translate("MainWindow", "The desk cannot be opened"), text, icon="database"))

    def listen(self, bridge: PhoneBridge) -> None:
        """Take rings from the phone lines."""
        desk = self._desk()
        bridge.rang.connect(desk.on_rang)
        bridge.picked_up.connect(desk.on_picked_up)
        bridge.hung_up.connect(desk.on_hung_up)
        bridge.line_changed.connect(lambda status: self.sidebar.show_line(is_connected=status.connected))
        bridge.start()

    def take_number(self, text: str) -> None:
        """Begin a call with a number that came from outside."""
        self.raise_up()
        if self.workspace is not None:
            self.workspace.show_screen("desk", takes_focus=False)
            self.workspace.desk.take_number(read_phone(text))

    def raise_up(self) -> None:
        """Come to the front, because somebody started the program again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _desk(self) -> Any:
        if self.workspace is None:
            raise RuntimeError("the window is not entered yet")
        return self.workspace.desk

    # actions

    def _bind_actions(self, frame: Frame) -> None:
        actions = frame.actions
        actions.add(*_everywhere(), scope_text=translate("MainWindow", "Everywhere"))
        screens = [(f"screen.{name}", partial(self._show_screen, name)) for name in _SCREEN_KEYS]
        handlers: list[tuple[str, Callable[[], object]]] = [
            *screens,
            ("desk.take", self.take_call),
            ("search", self._to_search),
            ("undo", self.toasts.undo_latest),
            ("privacy", PRIVACY.toggle),
            ("shortcuts", self._show_shortcuts),
        ]
        actions.bind_all(self, handlers)

    def _show_screen(self, name: str) -> None:
        if self.workspace is not None:
            self.workspace.show_screen(name)

    def take_call(self) -> None:
        """Take the ring that waits, from wherever one is."""
        if self.workspace is not None:
            self.workspace.show_screen("desk", takes_focus=False)
            self.workspace.desk.take_call()

    def _to_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _show_shortcuts(self) -> None:
        if self.frame is not None:
            ShortcutSheet(self.frame.actions, self).open()

    # news

    def _on_message(self, message: Message) -> None:
        frame = self.frame
        undo = message.undo
        way_back = None if undo is None or frame is None else partial(frame.undo, undo)
        self.toasts.say(message.text, way_back)

    def _on_happened(self, event: Event) -> None:
        if event.noun in _COUNTED:
            self._count()
        if self.frame is not None:
            self.sidebar.show_saved(time_text(self.frame.now()))

    def _count(self) -> None:
        frame = self.frame
        if frame is None:
            return
        services = frame.services

        def count() -> tuple[int, int, int]:
            queue = services.requests.queue()
            seeking = sum(1 for line in queue if line.request.is_seeking)
            return seeking, len(services.calls.promises()), len(services.appointments.unconfirmed_tomorrow())

        frame.ask(count, then=self._on_counted, key="counts", owner=self)

    def _on_counted(self, counts: tuple[int, int, int]) -> None:
        seeking, promises, unconfirmed = counts
        self.sidebar.show_count("requests", seeking)
        self.top.show_counts(promises, unconfirmed)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.frame is not None and self.frame.window_state is not None:
            self.frame.window_state.save_window(self)
        self.closed.emit()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._count()


_SCREEN_KEYS = {
    "desk": "F1",
    "requests": "F2",
    "agenda": "F3",
    "interpreters": "F4",
    "organisations": "F6",
    "imports": "Ctrl+I",
    "preferences": "Ctrl+,",
}
_SCREEN_ICONS = {
    "desk": "phone",
    "requests": "inbox",
    "agenda": "calendar-days",
    "interpreters": "users",
    "organisations": "building-2",
    "imports": "file-spreadsheet",
    "preferences": "settings",
}


def screen_name(name: str) -> str:
    """Name a screen in the language of the interface."""
    return {
        "desk": translate("Screens", "Phone"),
        "requests": translate("Screens", "Requests"),
        "agenda": translate("Screens", "Agenda"),
        "interpreters": translate("Screens", "Interpreters"),
        "organisations": translate("Screens", "Institutions"),
        "imports": translate("Screens", "Import"),
        "preferences": translate("Screens", "Settings"),
    }[name]


def _everywhere() -> tuple[Action, ...]:
    screens = tuple(
        Action(f"screen.{name}", screen_name(name), (key,), _SCREEN_ICONS[name]) for name, key in _SCREEN_KEYS.items()
    )
    return (
        *screens,
        Action("desk.take", translate("MainWindow", "Take the call, or begin one"), ("F9",), "phone-incoming"),
        Action("search", translate("MainWindow", "Find anything"), ("Ctrl+K",), "search"),
        Action("undo", translate("MainWindow", "Undo the last step"), (UNDO_KEYS, "Alt+Z"), "undo-2"),
        Action("privacy", translate("MainWindow", "Hide names and numbers"), ("F11",), "eye-off"),
        Action("shortcuts", translate("MainWindow", "All shortcuts"), ("F12",), "keyboard"),
    )


class Sidebar(QFrame):
    """The way from screen to screen, and at its foot how things stand."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self.setFixedWidth(SIDEBAR_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 2 * STEP, STEP, 2 * STEP)
        column.setSpacing(STEP // 2)
        title = PlainLabel(translate("MainWindow", "SiSA Desk"), role="on_sidebar", size=LARGE, bold=True)
        title.setContentsMargins(STEP, 0, 0, STEP)
        column.addWidget(title)
        self._counts: dict[str, int] = {}
        self._buttons = {name: self._entry(name) for name in _SCREEN_KEYS}
        for name, entry in self._buttons.items():
            if name == "imports":
                column.addStretch(1)
            column.addWidget(entry)
        self._line = PlainLabel(role="on_sidebar_quiet", size=SMALL)
        self._saved = PlainLabel(role="on_sidebar_quiet", size=SMALL)
        for part in (self._line, self._saved):
            part.setContentsMargins(STEP, 0, 0, 0)
            column.addWidget(part)
        self._line.hide()
        self.mark("desk")

    def _entry(self, name: str) -> QPushButton:
        entry = QPushButton()
        entry.setProperty("kind", "sidebar")
        entry.setObjectName(f"screen-{name}")
        entry.setIcon(icon(_SCREEN_ICONS[name], "on_sidebar"))
        entry.setCheckable(True)
        entry.setAutoExclusive(True)
        entry.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        entry.clicked.connect(lambda _checked=False: self.chosen.emit(name))
        self._name_entry(entry, name)
        return entry

    def _name_entry(self, entry: QPushButton, name: str) -> None:
        number = self._counts.get(name, 0)
        words = f"{screen_name(name)}  {number}" if number else screen_name(name)
        has_key_shown = name not in {"imports", "preferences"}
        entry.setText(f"{words}   {left_to_right(_SCREEN_KEYS[name])}" if has_key_shown else words)
        entry.setAccessibleName(words)

    def mark(self, name: str) -> None:
        """Mark the screen that is shown."""
        self._buttons[name].setChecked(True)

    def show_count(self, name: str, number: int) -> None:
        """Put a number beside a screen."""
        self._counts[name] = number
        self._name_entry(self._buttons[name], name)

    def show_line(self, *, is_connected: bool) -> None:
        """Say whether the phone line is heard."""
        heard = translate("MainWindow", "Phone line connected")
        silent = translate("MainWindow", "Phone line away, trying again")
        self._line.setText(heard if is_connected else silent)
        self._line.show()

    def show_saved(self, time: str) -> None:
        """Say when something was stored last."""
        self._saved.setText(translate("MainWindow", "Saved {time}").format(time=time))


class TopLine(QFrame):
    """Search, what is due, and the time."""

    requests_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "top")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self._row.setSpacing(STEP)
        self._time = PlainLabel()
        self._promises = ChipButton("", ChipRole.WARN)
        self._unconfirmed = ChipButton("", ChipRole.INFO)
        for chip in (self._promises, self._unconfirmed):
            chip.hide()
            chip.clicked.connect(lambda _checked=False: self.requests_wanted.emit())
        self._row.addStretch(1)
        for part in (self._promises, self._unconfirmed, self._time):
            self._row.addWidget(part)
        self._frame: Frame | None = None
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self._show_time)

    def enter(self, frame: Frame) -> None:
        """Begin to work: the store is open."""
        from sisa_desk.ui.search.search_field import SearchField

        self._frame = frame
        self.search = SearchField(frame)
        self._row.insertWidget(0, self.search)
        self._tick.start()
        self._show_time()

    def _show_time(self) -> None:
        if self._frame is not None:
            now = self._frame.now()
            text = f"{day_text(wall_date(now))}  {time_text(now)}"
            if self._time.full_text != text:
                self._time.setText(text)

    def show_counts(self, promises: int, unconfirmed: int) -> None:
        """Say what is due; nothing due takes no room."""
        self._promises.tell(translate("MainWindow", "Call-backs {n}").format(n=promises))
        self._promises.setVisible(promises > 0)
        self._unconfirmed.tell(translate("MainWindow", "Unconfirmed {n}").format(n=unconfirmed))
        self._unconfirmed.setVisible(unconfirmed > 0)
