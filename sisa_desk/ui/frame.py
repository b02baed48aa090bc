"""What every screen stands on: the services, the way to ask and to do, what has happened, and messages."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.people import CASE_ROLES, EVERY_ROLE, Role
from sisa_desk.domain.places import PlaceTable
from sisa_desk.domain.rules import Rules
from sisa_desk.settings import Settings
from sisa_desk.ui.actions import ActionTable
from sisa_desk.ui.ask import Asker
from sisa_desk.ui.language import current_language
from sisa_desk.ui.operations import Operations, Ticket
from sisa_desk.ui.window_state import WindowState
from sisa_desk.ui.wording import news_of, refusal_text

if TYPE_CHECKING:
    from sisa_desk.services.bundle import Services
    from sisa_desk.services.drafts import Drafts
    from sisa_desk.services.receipts import Receipt, Undo
    from sisa_desk.ui.backup_keeper import BackupKeeper

Then = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Message:
    """A line for the person at the desk: said, refused, or done with a way back."""

    text: str
    undo: Undo | None = None
    is_refusal: bool = False


class Frame(QObject):
    """Carries questions and commands of the screens to the services, and tells every screen what happened."""

    happened = Signal(object)
    changed_elsewhere = Signal()
    message = Signal(object)
    record_wanted = Signal(object, object)
    rules_changed = Signal()

    def __init__(
        self,
        services: Services,
        operations: Operations,
        clock: Clock,
        *,
        rules: Rules,
        languages: LanguageTable,
        places: PlaceTable,
        drafts: Drafts | None = None,
        draft_operations: Operations | None = None,
        actions: ActionTable | None = None,
        asker: Asker | None = None,
        window_state: WindowState | None = None,
        dial: Callable[[str], object] | None = None,
        open_link: Callable[[str], object] | None = None,
        settings: Settings | None = None,
        save_settings: Callable[[Settings], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take what was opened; rules and tables are kept at hand, so that forms judge without a round trip."""
        super().__init__(parent)
        self.services = services
        self.operations = operations
        self.clock = clock
        self.rules = rules
        self.languages = languages
        self.places = places
        self.drafts = drafts
        self.draft_operations = draft_operations
        self.actions = actions or ActionTable()
        self.asker = asker
        self.window_state = window_state
        self.dial = dial or _dial_by_hand
        self.open_link = open_link or _open_nothing
        self.settings = settings or Settings()
        self.save_settings = save_settings or _forget
        #: What this desk may do, and whether somebody signed in for it.
        self.roles: frozenset[Role] = EVERY_ROLE
        self.is_signed_in = False
        #: There where the store is a file; set when the window stands.
        self.backups: BackupKeeper | None = None
        #: Where sums over everybody are worked out, beside the data lane when the window stands.
        self.sums: Operations = operations
        #: Where other machines are waited for, beside the data lane when the window stands.
        self.network: Operations = operations
        #: Where plans are worked out, beside everything else when the window stands.
        self.planning: Operations = operations

    @property
    def works_on_cases(self) -> bool:
        """Say whether this desk may see calls and requests; who only manages people may not."""
        return bool(self.roles & CASE_ROLES)

    # asking and doing

    def ask(
        self,
        question: Callable[..., Any],
        *args: Any,
        then: Then,
        key: Hashable | None = None,
        owner: QObject | None = None,
        refused: Then | None = None,
    ) -> Ticket:
        """Ask for something to show; the latest question of a key wins."""
        question = partial(self.services.commands.asked, question)
        return self.operations.ask(question, *args, then=then, key=key, owner=owner, refused=refused)

    def do(
        self,
        command: Callable[..., Receipt[Any]],
        *args: Any,
        then: Then | None = None,
        refused: Then | None = None,
        owner: QObject | None = None,
        is_quiet: bool = False,
        **named: Any,
    ) -> Ticket:
        """Have a use case carried out; its receipt is told to every screen, and `then` gets its value."""
        call = partial(self.services.commands.carry_out, command, **named)
        arrived = partial(self._arrived, then, owner, is_quiet)
        return self.operations.do(call, *args, then=arrived, refused=refused or self.refuse)

    def reach(
        self,
        command: Callable[..., Receipt[Any]],
        *args: Any,
        then: Then | None = None,
        refused: Then | None = None,
        owner: QObject | None = None,
        is_quiet: bool = False,
    ) -> Ticket:
        """Have a use case carried out that waits for another machine; everything else goes on meanwhile."""
        arrived = partial(self._arrived, then, owner, is_quiet)
        return self.network.do(command, *args, then=arrived, refused=refused or self.refuse)

    def undo(self, undo: Undo) -> None:
        """Have the inverse use case carried out; it may itself be refused."""
        self.operations.do(
            self.services.commands.undo, undo, then=partial(self._arrived, None, None, False), refused=self.refuse
        )

    def _arrived(self, then: Then | None, owner: QObject | None, is_quiet: bool, receipt: Receipt[Any]) -> None:
        for event in receipt.events:
            self.tell(event)
        if not is_quiet:
            self._say_what_happened(receipt)
        if then is not None and (owner is None or isValid(owner)):
            then(receipt.value)

    def _say_what_happened(self, receipt: Receipt[Any]) -> None:
        text = next((news for event in receipt.events if (news := news_of(event))), "")
        if text:
            self.message.emit(Message(text, receipt.undo))

    def tell(self, event: Event) -> None:
        """Tell every screen that something is stored now."""
        if event.noun in {Noun.RULE, Noun.LANGUAGE}:
            self.ask(self._reread, then=self._on_reread, key="rules")
        self.happened.emit(event)

    def _reread(self) -> tuple[Rules, LanguageTable]:
        return self.services.preferences.rules(), self.services.languages.table()

    def _on_reread(self, read: tuple[Rules, LanguageTable]) -> None:
        self.rules, self.languages = read
        self.rules_changed.emit()

    # messages

    def say(self, text: str) -> None:
        """Show a line at the edge of the window."""
        self.message.emit(Message(text))

    def refuse(self, refusal: Refused) -> None:
        """Show why something was refused."""
        self.message.emit(Message(refusal_text(refusal), is_refusal=True))

    def want(self, noun: Noun, key: UUID) -> None:
        """Ask for a record to be opened on its screen."""
        self.record_wanted.emit(noun, key)

    # at hand

    def now(self) -> datetime:
        """Give the moment, in UTC."""
        return self.clock()

    def new_id(self) -> UUID:
        """Make a key for a new record."""
        return new_id(self.clock())

    def language_name(self, code: str) -> str:
        """Name a language in the language of the interface."""
        return self.languages.name(code, current_language().code) if code else ""

    def place_name(self, place_id: str) -> str:
        """Name the place a record carries."""
        place = self.places.by_id(int(place_id)) if place_id.isdigit() else None
        return place.name if place else ""


def _dial_by_hand(_number: str) -> None:
    """Do nothing: the number is on the screen, and the operator dials it."""


def _open_nothing(_link: str) -> None:
    """Open nothing: there is no program for links here."""


def _forget(_settings: Settings) -> None:
    """Keep nothing: there is no place for settings here."""
