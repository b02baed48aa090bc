"""The screens side by side: each is built when it is first shown, and records are opened where they belong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.domain.requests import Request
from sisa_desk.ui.desk.desk_page import DeskPage
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate

if TYPE_CHECKING:
    from sisa_desk.services.drafts import Draft

#: Which screen shows which record.
_HOME: Mapping[Noun, str] = {
    Noun.CALL: "requests",
    Noun.CALLBACK: "requests",
    Noun.REQUEST: "requests",
    Noun.APPOINTMENT: "agenda",
    Noun.INTERPRETER: "interpreters",
    Noun.ORGANISATION: "organisations",
    Noun.REFERRAL_TARGET: "organisations",
}


def _requests(frame: Frame) -> QWidget:
    from sisa_desk.ui.requests.requests_page import RequestsPage

    return RequestsPage(frame)


def _agenda(frame: Frame) -> QWidget:
    from sisa_desk.ui.agenda.agenda_page import AgendaPage

    return AgendaPage(frame)


def _interpreters(frame: Frame) -> QWidget:
    from sisa_desk.ui.interpreters.interpreters_page import InterpretersPage

    return InterpretersPage(frame)


def _coverage(frame: Frame) -> QWidget:
    from sisa_desk.ui.coverage.coverage_page import CoveragePage

    return CoveragePage(frame)


def _organisations(frame: Frame) -> QWidget:
    from sisa_desk.ui.organisations.organisations_page import OrganisationsPage

    return OrganisationsPage(frame)


def _reports(frame: Frame) -> QWidget:
    from sisa_desk.ui.reports.reports_page import ReportsPage

    return ReportsPage(frame)


def _imports(frame: Frame) -> QWidget:
    from sisa_desk.ui.imports.imports_page import ImportsPage

    return ImportsPage(frame)


def _preferences(frame: Frame) -> QWidget:
    from sisa_desk.ui.preferences.preferences_page import PreferencesPage

    return PreferencesPage(frame)


#: In the order of the sidebar. Screens are imported when they are wanted: the first one has to be there at once.
SCREENS: Mapping[str, Callable[[Frame], QWidget]] = {
    "desk": DeskPage,
    "requests": _requests,
    "agenda": _agenda,
    "interpreters": _interpreters,
    "coverage": _coverage,
    "organisations": _organisations,
    "reports": _reports,
    "imports": _imports,
    "preferences": _preferences,
}


#: What somebody sees who manages people and no cases.
_WITHOUT_CASES = ("preferences",)


class Workspace(QStackedWidget):
    """Shows one screen at a time."""

    screen_changed = Signal(str)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; the desk is built at once."""
        super().__init__()
        self.frame = frame
        self._pages: dict[str, QWidget] = {}
        self._offered = tuple(SCREENS) if frame.works_on_cases else _WITHOUT_CASES
        self.desk = self.page("desk")
        frame.record_wanted.connect(self.open_record)

    def page(self, name: str) -> Any:
        """Give a screen, building it when it was never shown."""
        if name not in self._pages:
            self._pages[name] = SCREENS[name](self.frame)
            self.addWidget(self._pages[name])
        return self._pages[name]

    def show_screen(self, name: str, *, takes_focus: bool = True) -> Any:
        """Show a screen with fresh content, the cursor in its first field; what may not be seen leads to what may."""
        name = name if name in self._offered else self._offered[0]
        page = self.page(name)
        self.setCurrentWidget(page)
        page.refresh()
        if takes_focus:
            page.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.screen_changed.emit(name)
        return page

    @property
    def offered(self) -> tuple[str, ...]:
        """Give the names of the screens that this desk may see."""
        return self._offered

    @property
    def shown(self) -> str:
        """Give the name of the screen that is shown."""
        return next((name for name, page in self._pages.items() if page is self.currentWidget()), "desk")

    def open_record(self, noun: Noun, key: UUID) -> None:
        """Open a record on the screen where it belongs."""
        if noun is Noun.BENEFICIARY:
            self._open_requests_of(key)
        elif noun in _HOME:
            self.show_screen(_HOME[noun], takes_focus=False).show_record(noun, key)

    def _open_requests_of(self, beneficiary_id: UUID) -> None:
        """A person is known by a reference only; what can be shown is what was last asked for them."""
        latest = self.frame.services.requests.latest_of_beneficiary
        self.frame.ask(latest, beneficiary_id, then=self._on_latest, key="beneficiary", owner=self)

    def _on_latest(self, request: Request | None) -> None:
        if request is None:
            self.frame.say(translate("Workspace", "Nothing was asked for under this reference yet."))
        else:
            self.open_record(Noun.REQUEST, request.id)

    def restore(self, drafts: tuple[Draft, ...]) -> int:
        """Bring half-filled forms back on their screens; give how many."""
        restored = 0
        for draft in drafts:
            home = _DRAFT_HOMES.get(draft.kind)
            if home is not None:
                self.page(home).restore_draft(draft.kind, draft.id, draft.content)
                restored += 1
        return restored


_DRAFT_HOMES = {
    "call": "desk",
    "request": "requests",
    "interpreter": "interpreters",
    "organisation": "organisations",
}
