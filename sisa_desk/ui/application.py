"""The running program: look and language, the window, the lanes, and where errors go."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from sisa_desk import __version__
from sisa_desk.domain.errors import CodedError, Refused, Unavailable
from sisa_desk.domain.people import EVERY_ROLE, Role
from sisa_desk.settings import Settings
from sisa_desk.ui.backup_keeper import BackupKeeper
from sisa_desk.ui.language import install_language, translate
from sisa_desk.ui.main_window import MainWindow
from sisa_desk.ui.operations import Lane, Operations, single_lane
from sisa_desk.ui.single_instance import RAISE, SingleInstance, number_in
from sisa_desk.ui.theme import apply_theme
from sisa_desk.ui.window_state import WindowState

if TYPE_CHECKING:
    from sisa_desk.domain.clock import Clock
    from sisa_desk.domain.languages import LanguageTable
    from sisa_desk.domain.people import ShiftNote
    from sisa_desk.domain.places import PlaceTable
    from sisa_desk.domain.rules import Rules
    from sisa_desk.services.backups import Backups
    from sisa_desk.services.bundle import Services
    from sisa_desk.services.drafts import Draft, Drafts
    from sisa_desk.services.telephone import Telephone
    from sisa_desk.ui.frame import Frame
    from sisa_desk.ui.rescue_page import RescuePage
    from sisa_desk.ui.widgets.sign_in_card import SignInCard

log = logging.getLogger(__name__)
#: Where a backup is a way out.
_LOST = frozenset(("damaged", "incomplete_copy", "store_missing"))
#: Where there is room for it; a window with its frame needs a little more than this.
_USUAL = QSize(1280, 800)


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening the store brings: the services and what forms need at hand."""

    services: Services
    rules: Rules
    languages: LanguageTable
    places: PlaceTable
    drafts: Drafts
    kept: tuple[Draft, ...]
    telephone: Telephone
    backups: Backups | None = None
    #: What this desk may do; where nobody has to sign in, everything.
    roles: frozenset[Role] = EVERY_ROLE
    is_signed_in: bool = False
    notes: tuple[ShiftNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """What the program is told from outside: settings, places of files, the clock, and how the store is opened."""

    settings: Settings
    save_settings: Callable[[Settings], None]
    database: Path
    state_file: Path
    log_file: Path | None
    clock: Clock
    open: Callable[[], Opened]
    #: Opens the store for somebody by name and password, after `open` was refused with "sign_in_needed".
    open_as: Callable[[str, str], Opened] | None = None
    #: Opens a copy that is known to lack its newest entries.
    open_anyway: Callable[[], Opened] | None = None
    #: The backups of a store that cannot be opened, and how one of them is put in its place and opened.
    backups: Callable[[], Backups] | None = None
    open_backup: Callable[[Path], Opened] | None = None
    restart: Callable[[Path], object] | None = None
    is_restored: bool = False


class Application(QObject):
    """Holds one window and everything it stands on."""

    def __init__(
        self, app: QApplication, setup: Setup, *, lane: Lane | None = None, draft_lane: Lane | None = None
    ) -> None:
        """Put look and language on; nothing is opened yet."""
        super().__init__()
        self.app = app
        self.setup = setup
        self.state = WindowState(setup.state_file)
        apply_theme(app, setup.settings.theme)
        install_language(app, setup.settings.language)
        self.window = MainWindow()
        on_errors: dict[str, Any] = {"on_unavailable": self._on_unavailable, "on_bug": self.report}
        self.operations = Operations(lane or single_lane(), on_refused=self._on_refused, parent=self, **on_errors)
        self.draft_operations = Operations(
            draft_lane or single_lane("draft-lane"), on_refused=self._on_refused, parent=self, **on_errors
        )
        self.instance: SingleInstance | None = None
        self.frame: Frame | None = None
        self._opened: Opened | None = None
        self.backup_operations: Operations | None = None
        self.sums: Operations | None = None
        self.network: Operations | None = None
        self.planning: Operations | None = None
        self._bridge: Any = None
        self._numbers: list[str] = []

    def show(self) -> None:
        """Show the window where it stood last."""
        has_stood = self.state.restore_window(self.window)
        self.window.closed.connect(self.close)
        room = self.window.screen().availableSize()
        if not has_stood and (room.width() <= _USUAL.width() or room.height() <= _USUAL.height()):
            # On a small screen a window of the usual size would hang over its edge.
            self.window.showMaximized()
            return
        if not has_stood:
            self.window.resize(_USUAL)
        self.window.show()

    def begin(self, number: str = "") -> None:
        """Open the store once the window is painted."""
        self._numbers += [number] if number else []
        QTimer.singleShot(0, self, self._paint_and_open)

    def _paint_and_open(self) -> None:
        # The system may ask for the first paint after this; the store's modules must not come before it.
        self.window.repaint()
        self._open()

    def _open(self, way: Callable[[], Opened] | None = None) -> None:
        opening = partial(self._opened_store, way or self.setup.open)
        self.operations.do(opening, then=self._enter, refused=self._on_not_let_in, owner=self.window)

    def _open_again(self, way: Callable[[], Opened] | None = None) -> None:
        self.window.wait_again()
        self._open(way)

    def _on_not_let_in(self, refusal: CodedError) -> None:
        if refusal.code != "sign_in_needed" or self.setup.open_as is None:
            self._on_cannot_open(refusal)
            return
        card = self.window.ask_who(str(refusal.facts.get("name", "")))
        card.wanted.connect(partial(self._open_as, card, self.setup.open_as))

    def _open_as(self, card: SignInCard, open_as: Callable[[str, str], Opened], name: str, password: str) -> None:
        from sisa_desk.ui.wording import refusal_text

        self.operations.do(
            partial(self._opened_store, partial(open_as, name, password)),
            then=self._enter,
            refused=lambda refusal: card.refuse(refusal_text(refusal)),
            owner=self.window,
        )

    def _opened_store(self, way: Callable[[], Opened]) -> Opened:
        """Open the store, then read the first screen in: both take too long for the thread that paints."""
        opened = way()
        import sisa_desk.ui.ask
        import sisa_desk.ui.phone_bridge
        import sisa_desk.ui.search.search_field
        import sisa_desk.ui.workspace  # noqa: F401

        return opened

    def _enter(self, opened: Opened) -> None:
        from sisa_desk.ui.ask import DialogAsker
        from sisa_desk.ui.frame import Frame

        self._opened = opened
        self.frame = Frame(
            opened.services,
            self.operations,
            self.setup.clock,
            rules=opened.rules,
            languages=opened.languages,
            places=opened.places,
            drafts=opened.drafts,
            draft_operations=self.draft_operations,
            asker=DialogAsker(self.window),
            window_state=self.state,
            dial=self._dial if self.setup.settings.dials else None,
            open_link=self.open_link,
            settings=self.setup.settings,
            save_settings=self.setup.save_settings,
        )
        self.frame.sums = self.sums = self._beside("sums-lane")
        self.frame.roles, self.frame.is_signed_in = opened.roles, opened.is_signed_in
        self.frame.network = self.network = self._beside("calendar-lane")
        self.frame.planning = self.planning = self._beside("planning-lane")
        self.window.enter(self.frame)
        self.window.show_notes(opened.notes)
        if opened.is_signed_in:
            self._lock_when_idle(self.frame)
        if opened.backups is not None:
            self._begin_backups(opened.backups)
        if self.frame.works_on_cases:
            self._begin_cases(opened)
        log.info("ready")

    def _begin_cases(self, opened: Opened) -> None:
        """Hear the phone and other desks, bring back what was typed, take the numbers that rang meanwhile."""
        from sisa_desk.ui.calendar_keeper import CalendarKeeper
        from sisa_desk.ui.change_watch import ChangeWatch
        from sisa_desk.ui.overdue_keeper import OverdueKeeper
        from sisa_desk.ui.phone_bridge import PhoneBridge

        if self.frame is None:
            return
        self._bridge = PhoneBridge(opened.telephone, self)
        self.window.listen(self._bridge)
        self._restore(opened.kept)
        if opened.drafts.were_damaged:
            self.frame.say(
                translate("Application", "The file of unfinished forms was damaged. It is kept beside the new one.")
            )
        ChangeWatch(self.frame, self.window).start()
        if opened.services.database.is_read_only:
            self.window.say_read_only()
        else:
            OverdueKeeper(self.frame, self.window)
            CalendarKeeper(self.frame, self.window).begin()
        for number in self._numbers:
            self.window.take_number(number)

    def _lock_when_idle(self, frame: Frame) -> None:
        from sisa_desk.ui.idle_lock import IdleLock

        lock = IdleLock(self.app, self.window.is_on_the_phone, self)
        lock.idled.connect(self.window.lock)
        lock.lock_after(frame.rules.numbers.lock_after_minutes)
        frame.rules_changed.connect(lambda: lock.lock_after(frame.rules.numbers.lock_after_minutes))

    def _restore(self, kept: tuple[Draft, ...]) -> None:
        if self.window.workspace is not None and self.frame is not None and kept:
            restored = self.window.workspace.restore(kept)
            if restored:
                self.frame.say(translate("Application", "%n unfinished form(s) brought back", None, restored))

    def _begin_backups(self, backups: Backups) -> None:
        """Let backups be written by themselves, on a lane where nobody waits for them."""
        if self.frame is None:
            return
        self.backup_operations = self._beside("backup-lane")
        keeper = BackupKeeper(backups, self.backup_operations, self)
        keeper.restore_wanted.connect(self._restore_backup)
        self.frame.backups = keeper
        keeper.begin()
        if self.setup.is_restored:
            self.frame.say(translate("Application", "The backup is back in place. The former file is kept beside it."))

    def _beside(self, name: str) -> Operations:
        """Make a lane beside the others, whose errors go where theirs go."""
        return Operations(
            single_lane(name), on_refused=self._on_refused, on_unavailable=self._on_unavailable, on_bug=self.report,
            parent=self,
        )  # fmt: skip

    def _restore_backup(self, file: Path) -> None:
        """Close everything and start again on a backup; what is typed is kept as drafts."""
        if self.setup.restart is None:
            return
        self.close()
        self.setup.restart(file)

    # other starts

    def hear_other_starts(self, instance: SingleInstance) -> None:
        """Take what later starts of the program hand over."""
        self.instance = instance
        instance.message_received.connect(self._on_other_start)

    def _on_other_start(self, message: str) -> None:
        number = number_in(message)
        self.window.raise_up()
        if message == RAISE or number is None:
            return
        if self.is_ready:
            self.window.take_number(number)
        else:
            # The store is still being opened; whoever rings now is not forgotten.
            self._numbers.append(number)

    # errors

    def _on_refused(self, refusal: Refused) -> None:
        if self.frame is not None:
            self.frame.refuse(refusal)

    def _on_unavailable(self, trouble: Unavailable, retry: Callable[[], None]) -> None:
        from sisa_desk.ui.wording import refusal_text

        log.warning("unavailable: %s", trouble.code)
        if self.frame is None and self.window.closed_because is None:
            self._on_cannot_open(trouble)
            return
        self.window.toasts.say(refusal_text(trouble), retry, undo_text=translate("Application", "Try again"))

    def _on_cannot_open(self, refusal: CodedError) -> None:
        from sisa_desk.ui.rescue_page import RescuePage
        from sisa_desk.ui.wording import refusal_text

        log.error("cannot open: %s", refusal.code)
        anyway = self.setup.open_anyway if refusal.code == "incomplete_copy" else None
        page = RescuePage(
            refusal_text(refusal),
            self.setup.clock,
            try_again=self._open_again,
            open_anyway=None if anyway is None else partial(self._open_again, anyway),
        )
        self.window.say_closed(page)
        if refusal.code in _LOST:
            self._offer_backups(page)

    def _offer_backups(self, page: RescuePage) -> None:
        if self.setup.backups is None or self.setup.open_backup is None:
            return
        keeper = BackupKeeper(self.setup.backups(), self.operations, page)
        way_back = self.setup.open_backup
        keeper.restore_wanted.connect(lambda file: self._open_again(partial(way_back, file)))
        page.offer(keeper)

    def report(self, error: BaseException) -> None:
        """Show an unexpected error, with a report that can be copied and holds no personal data."""
        from sisa_desk.ui.error_report import ErrorReportDialog, report_text

        log.error("unexpected error\n%s", report_text(error, version=__version__))
        ErrorReportDialog(error, version=__version__, log_file=self.setup.log_file, parent=self.window).open()

    def catch_exceptions(self) -> None:
        """Bring exceptions of slots to the report instead of the terminal."""

        def hook(_kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
            self.report(error)

        sys.excepthook = hook

    # the end

    def open_link(self, link: str) -> bool:
        """Hand a link to the program it belongs to; say whether there is one."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl(link))

    def _dial(self, number: str) -> None:
        self.open_link(f"tel:{number}")

    def close(self) -> None:
        """Finish every command, keep what is typed, give everything back."""
        if self._bridge is not None:
            self._bridge.stop()
        self._keep_drafts()
        if self._opened is not None:
            self._opened.services.calendars.stop()
        self.operations.close()
        self.draft_operations.close()
        for lane in self._lanes_beside():
            lane.close()
        if self._opened is not None:
            self._opened.drafts.close()
            self._opened.services.close()
            self._opened = None
        if self.instance is not None:
            self.instance.close()
        self.state.write()

    def _keep_drafts(self) -> None:
        if self.window.workspace is not None:
            for view in self.window.workspace.desk.views:
                view.keeper.keep()

    @property
    def is_ready(self) -> bool:
        """Say whether the store is open and the screens stand."""
        return self.frame is not None

    def idle(self) -> bool:
        """Wait until nothing is under way (for tests and pictures)."""
        return all(lane.idle() for lane in (self.operations, self.draft_operations, *self._lanes_beside()))

    def _lanes_beside(self) -> list[Operations]:
        """Give the lanes of what must not delay a call, as far as they run."""
        lanes = (self.backup_operations, self.sums, self.network, self.planning)
        return [lane for lane in lanes if lane is not None]
