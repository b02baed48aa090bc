"""The window: sidebar, top line, screens, messages; it knows every room and no rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.events import Event, Noun
from sisa_desk.ui.actions import Action
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.language import time_text, translate
from sisa_desk.ui.sidebar import SCREEN_ICONS, SCREEN_KEYS, Sidebar, screen_name
from sisa_desk.ui.theme import STEP, load_scripts
from sisa_desk.ui.top_line import TopLine
from sisa_desk.ui.widgets.skeleton import Skeleton
from sisa_desk.ui.widgets.toast import UNDO_KEYS, ToastStack

if TYPE_CHECKING:
    from sisa_desk.domain.errors import Refused
    from sisa_desk.domain.people import ShiftNote
    from sisa_desk.services.commands import Delivery
    from sisa_desk.ui.frame import Frame, Message
    from sisa_desk.ui.phone_bridge import PhoneBridge
    from sisa_desk.ui.widgets.lock_cover import LockCover
    from sisa_desk.ui.widgets.sign_in_card import SignInCard
    from sisa_desk.ui.workspace import Workspace

SMALLEST = QSize(1180, 700)
#: Waves are due to the minute; more often nobody would notice.
_RHYTHM_MS = 20_000
_COUNTED = frozenset((Noun.REQUEST, Noun.CALLBACK, Noun.APPOINTMENT, Noun.CALL, Noun.OFFER, Noun.INTERPRETER))


class MainWindow(QMainWindow):
    """One window for a whole day at the desk."""

    closed = Signal()

    def __init__(self) -> None:
        """Show the frame of the window at once; the screens come when the store is open."""
        super().__init__()
        self.setWindowTitle(translate("MainWindow", "SiSA Desk"))
        self.setMinimumSize(SMALLEST)
        self.frame: Frame | None = None
        self.workspace: Workspace | None = None
        self.closed_because: QWidget | None = None
        self.sidebar = Sidebar()
        self.top = TopLine()
        self._sign_in: SignInCard | None = None
        self._cover: LockCover | None = None
        self._rhythm = QTimer(self, interval=_RHYTHM_MS)
        self._rhythm.timeout.connect(self._keep_up)
        self._content = QVBoxLayout()
        self._content.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self._skeleton = Skeleton()
        self._content.addWidget(self._skeleton)
        column = self._column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(self._content, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self._middle = middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        self.toasts = ToastStack(middle)

    def enter(self, frame: Frame) -> None:
        """Move in: the store is open, the screens can be built."""
        from sisa_desk.ui.outbox_strip import OutboxStrip
        from sisa_desk.ui.workspace import Workspace

        self.frame = frame
        frame.setParent(self)
        self._bind_actions(frame)
        self.workspace = Workspace(frame)
        self._skeleton.hide()
        if self._sign_in is not None:
            self._sign_in.hide()
            self._sign_in.deleteLater()
            self._sign_in = None
            self.sidebar.setEnabled(True)
        self._content.addWidget(self.workspace, 1)
        self.sidebar.chosen.connect(self.workspace.show_screen)
        self.workspace.screen_changed.connect(self.sidebar.mark)
        self.top.enter(frame)
        self.outbox = OutboxStrip(frame)
        self._column.insertWidget(1, self.outbox)
        self.outbox.delivery_changed.connect(self._on_delivery)
        self.outbox.start()
        self.top.search.record_wanted.connect(self.workspace.open_record)
        self.top.requests_wanted.connect(partial(self.workspace.show_screen, "requests"))
        frame.message.connect(self._on_message)
        frame.happened.connect(self._on_happened)
        self.sidebar.offer(self.workspace.offered)
        self.workspace.show_screen("desk")
        if frame.works_on_cases:
            self._count()
            self._rhythm.start()
        else:
            self.top.search.hide()
        QTimer.singleShot(0, self, load_scripts)
        QTimer.singleShot(200, self, partial(frame.languages.resolve, "deutsch"))

    def ask_who(self, name: str = "") -> SignInCard:
        """Ask who somebody is, in place of the screens; give the card that asks."""
        from sisa_desk.ui.widgets.sign_in_card import SignInCard

        sentence = translate("SignIn", "Your entries carry your name, and your role says what you may do.")
        card = SignInCard(translate("SignIn", "Please sign in"), sentence, name=name)
        self._skeleton.hide()
        self._content.addWidget(card, 1)
        self.sidebar.setEnabled(False)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sign_in = card
        return card

    def show_notes(self, notes: tuple[ShiftNote, ...]) -> None:
        """Show what the last shift left, until somebody has read it."""
        from sisa_desk.ui.widgets.shift_note_banner import ShiftNoteBanner

        if notes and self.frame is not None:
            self._content.insertWidget(0, ShiftNoteBanner(notes))

    # locking

    def is_on_the_phone(self) -> bool:
        """Say whether a call is open: nobody is locked out with a caller on the line."""
        return self.workspace is not None and bool(self.workspace.desk.views)

    def lock(self) -> None:
        """Cover everything until the password is given; what is typed stays as it is."""
        from sisa_desk.ui.widgets.lock_cover import LockCover

        if self.frame is None or self._cover is not None or not self.frame.is_signed_in:
            return
        self._cover = LockCover(self, self._middle, self.frame.services.people.my_name)
        self._cover.wanted.connect(self._on_unlock_wanted)

    def _on_unlock_wanted(self, _name: str, password: str) -> None:
        if self.frame is not None:
            unlock = self.frame.services.people.unlock
            self.frame.ask(unlock, password, then=self._on_unlocked, refused=self._on_still_locked, owner=self)

    def _on_still_locked(self, refusal: Refused) -> None:
        from sisa_desk.ui.wording import refusal_text

        if self._cover is not None:
            self._cover.refuse(refusal_text(refusal))

    def _on_unlocked(self, _done: object) -> None:
        if self._cover is not None:
            cover, self._cover = self._cover, None
            cover.lift()

    def say_closed(self, page: QWidget) -> None:
        """Say why the store cannot be opened, in place of the screens."""
        self._skeleton.hide()
        self.closed_because = page
        self._content.addWidget(page, 1)

    def wait_again(self) -> None:
        """Wait for the store once more."""
        if self.closed_because is not None:
            self._content.removeWidget(self.closed_because)
            self.closed_because.hide()
            self.closed_because.deleteLater()
            self.closed_because = None
        self._skeleton.show()

    def say_read_only(self) -> None:
        """Say over all screens that nothing can be changed, and look after nothing that would have to be."""
        from sisa_desk.ui.widgets.banner import Banner
        from sisa_desk.ui.widgets.chip import ChipRole

        self._rhythm.stop()
        text = translate(
            "MainWindow", "This file may only be read. Everything can be looked up; nothing can be stored."
        )
        banner = Banner(text, ChipRole.WARN)
        banner.setObjectName("read-only")
        self._content.insertWidget(0, banner)

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
        from sisa_desk.domain.phone import read_phone

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
        # Only told here: the field itself hears it, so that it can be typed everywhere else.
        finder = Action(
            "language.finder", translate("MainWindow", "Find a language nobody can name"), ("?",), scope="language"
        )
        actions.add(finder, scope_text=translate("MainWindow", "Where a language is typed"))
        screens = [(f"screen.{name}", partial(self._show_screen, name)) for name in SCREEN_KEYS]
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
        if self.workspace is not None and self.frame is not None and self.frame.works_on_cases:
            self.workspace.show_screen("desk", takes_focus=False)
            self.workspace.desk.take_call()

    def _to_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _show_shortcuts(self) -> None:
        from sisa_desk.ui.widgets.shortcut_sheet import ShortcutSheet

        if self.frame is not None:
            ShortcutSheet(self.frame.actions, self).open()

    def _keep_up(self) -> None:
        """Have the waves that are due asked and what ran out ended; the store was looked through when it opened."""
        if self.frame is not None:
            self.frame.do(self.frame.services.rounds.keep_up)

    # news

    def _on_message(self, message: Message) -> None:
        frame = self.frame
        undo = message.undo
        way_back = None if undo is None or frame is None else partial(frame.undo, undo)
        self.toasts.say(message.text, way_back)

    def _on_delivery(self, delivery: Delivery) -> None:
        self.sidebar.show_delivery(waiting=delivery.waiting)

    def _on_happened(self, event: Event) -> None:
        if event.noun in _COUNTED:
            self._count()
        if self.frame is not None:
            self.sidebar.show_saved(time_text(self.frame.now()))

    def _count(self) -> None:
        frame = self.frame
        if frame is None or not frame.works_on_cases:
            return
        services = frame.services

        def count() -> tuple[int, int, int]:
            queue = services.requests.queue()
            seeking = sum(1 for line in queue if line.request.is_seeking)
            due = {line.appointment.id for line in services.appointments.unconfirmed_tomorrow()}
            due |= {line.hit.subject.id for line in services.absence_hits.due()}
            return seeking, len(services.calls.promises()), len(due)

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


def _everywhere() -> tuple[Action, ...]:
    screens = tuple(
        Action(f"screen.{name}", screen_name(name), (key,), SCREEN_ICONS[name]) for name, key in SCREEN_KEYS.items()
    )
    return (
        *screens,
        Action("desk.take", translate("MainWindow", "Take the call, or begin one"), ("F9",), "phone-incoming"),
        Action("search", translate("MainWindow", "Find anything"), ("Ctrl+K",), "search"),
        Action("undo", translate("MainWindow", "Undo the last step"), (UNDO_KEYS, "Alt+Z"), "undo-2"),
        Action("privacy", translate("MainWindow", "Hide names and numbers"), ("F11",), "eye-off"),
        Action("shortcuts", translate("MainWindow", "All shortcuts"), ("F12",), "keyboard"),
    )
